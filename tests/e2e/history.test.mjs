/** The line of history at a step's dates and owners, as a person reads it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDesk } from '../rig/desk.mjs';
import { lookedAt } from '../rig/look.mjs';
import { until } from '../rig/wait.mjs';

let desk;
before(async () => (desk = await openDesk()));
after(() => desk?.close());

const document = {
  title: 'Plan', plan: { goLive: '2027-03-01' },
  people: { P: { name: 'Ann Lee', side: 'buyer' } },
  steps: { S: { title: 'Review', kind: 'evaluation', due: '2027-01-05', owner: 'P', rank: 'V' } },
};

/** With a criterion and a risk that have owners, and a step that is done. */
const more = {
  ...document,
  people: { ...document.people, Q: { name: 'Bo Dahl', side: 'buyer' } },
  criteria: { C: { text: 'It is fast', owner: 'P', rank: 'a' } },
  risks: { R: { text: 'It is late', owner: 'P', rank: 'a' } },
};

const words = (person) => person.page.locator('mutual-action-plan').evaluate((plan) =>
  [...plan.shadowRoot.querySelectorAll('countersign-history li')].map((line) => line.textContent.replace(/\s+/g, ' ').trim()));
const about = (person) => person.page.locator('mutual-action-plan').evaluate((plan) =>
  plan.shadowRoot.querySelector('countersign-history')?.textContent ?? '');

test('[ACT14] who moved a date, and how often, is told where the date stands, and needs the connection', async (t) => {
  const table = await desk.table(t, document);
  const [seller, buyer] = [await table.sit('seller', 'sam'), await table.sit('buyer', 'dana')];
  await seller.page.getByRole('button', { name: 'Details of Review' }).click();
  await until('the history is there', async () => (await words(seller)).length === 2);
  assert.match((await words(seller))[0], /^Due Set to .*5 Jan.* when the plan was made/);
  assert.match((await words(seller))[1], /^Owner Set to Ann Lee when the plan was made/);

  await buyer.page.getByRole('button', { name: 'Details of Review' }).click();
  // Within a minute, and nobody else between: both are one change.
  for (const [day, said] of [['2027-01-12', /Changed once, last by Dana \(buyer\).*12 Jan/], ['2027-01-19', /Changed once, last by Dana \(buyer\).*19 Jan/]]) {
    const due = buyer.page.locator('input[data-path="steps/S/due"]');
    await due.fill(day);
    await due.blur();
    await buyer.saved();
    await until('both read of it', async () =>
      said.test((await words(seller))[0] ?? '') && said.test((await words(buyer))[0] ?? ''));
  }
  assert.match((await words(seller))[0], /from .*5 Jan.* to .*19 Jan/);

  const away = await table.sit('buyer', 'eve');
  away.line.cut();
  await until('it is away', () => away.page.locator('mutual-action-plan').evaluate((plan) => /offline|not connected/i.test(plan.shadowRoot.textContent)));
  await away.page.getByRole('button', { name: 'Details of Review' }).click();
  await until('it says why there is none', async () => /needs the connection/.test(await about(away)));
});

test('[ACT15] who moved go-live, its owner and the meeting is told where they are changed', async (t) => {
  const table = await desk.table(t, document);
  const [seller, buyer] = [await table.sit('seller', 'sam'), await table.sit('buyer', 'dana')];
  await seller.page.getByRole('button', { name: 'Change dates' }).click();
  await until('how it began', async () => /^Go-live Set to .*1 Mar.* when the plan was made/.test((await words(seller))[0] ?? ''));

  await buyer.page.getByRole('button', { name: 'Change dates' }).click();
  const goLive = buyer.page.locator('input[data-path="plan/goLive"]');
  await goLive.fill('2027-03-15');
  await goLive.blur();
  await buyer.saved();
  await until('both read who moved it', async () => (await Promise.all([seller, buyer].map(words))).every(([line]) =>
    /^Go-live Changed once, last by Dana \(buyer\), .*: from .*1 Mar.* to .*15 Mar/.test(line ?? '')));

  const at = buyer.page.locator('input[data-path="meeting/at"]');
  await at.fill('2027-01-12T10:00');
  await at.blur();
  await buyer.saved();
  await until('the meeting has a line of its own', async () =>
    (await words(buyer)).some((line) => /^When Set to Tue.* 12 Jan.*10:00 (CET|GMT\+1) by Dana \(buyer\)/.test(line)));
});

test('[ACT16] both sides read what changed since a day that they choose', async (t) => {
  const table = await desk.table(t, document);
  const [seller, buyer] = [await table.sit('seller', 'sam'), await table.sit('buyer', 'dana')];
  const goLive = buyer.page.locator('input[data-path="plan/goLive"]');
  await buyer.page.getByRole('button', { name: 'Change dates' }).click();
  await goLive.fill('2027-03-15');
  await goLive.blur();
  await buyer.saved();
  for (const person of [seller, buyer]) {
    const section = person.page.locator('[part~="since"]');
    const told = async () => (await section.innerText()).replace(/\s+/g, ' ');
    await section.getByRole('heading').click();
    await until('it is told', async () => /The go-live date: .*15 Mar Dana/.test(await told()));
    assert.match(await told(), /Review is new/);
    assert.doesNotMatch(await told(), /schema/, 'how the document is kept is no change of the plan');
    const asked = person.page.waitForRequest(/activity\?since=/);
    await section.getByLabel('Since the beginning of').fill('2026-01-05');
    // The window is in Berlin, and the plan in no time zone: its days are those of UTC.
    assert.equal(new URL((await asked).url()).searchParams.get('since'), '2026-01-05T00:00:00.000Z');
    await until('it is told again', async () => /The go-live date/.test(await told()));
    await lookedAt(person, 'since');
    person.unperturbed();
  }
});

test('[ACT17] who judged a criterion or watched a risk, and when a step was started and done, is told on demand', async (t) => {
  const table = await desk.table(t, more);
  const buyer = await table.sit('buyer', 'dana');
  assert.equal((await words(buyer)).length, 0, 'nothing is asked for before somebody wants it');
  const says = async (edits) => {
    const { status, text } = await desk.relay.fetch('POST', `/v1/plans/${table.plan}/commands`, { token: buyer.token, body: { commands: edits } });
    assert.equal(status, 200, text);
  };
  for (const [name, label, edit] of [
    ['History of the criterion', 'Who decides', { type: 'editCriterion', id: 'C', field: 'owner', value: 'Q' }],
    ['History of the risk', 'Owner', { type: 'editRisk', id: 'R', field: 'owner', value: 'Q' }],
  ]) {
    await buyer.page.getByRole('button', { name, exact: true }).click();
    await until('how it began', async () => (await words(buyer)).some((line) => line.startsWith(`${label} Set to Ann Lee when the plan was made`)));
    await says([edit]);
    await until('how it goes on', async () => (await words(buyer)).some((line) => line.startsWith(`${label} Changed once, last by Dana (buyer)`) && /from Ann Lee to Bo Dahl/.test(line)));
  }
  await lookedAt(buyer, 'owner-history');
  await says(['startedOn', 'doneOn'].map((field, nth) => ({ type: 'editStep', id: 'S', field, value: `2026-11-1${nth}` })));
  await buyer.page.getByRole('button', { name: 'Details of Review' }).click();
  for (const [nth, name] of ['Started', 'Done'].entries()) {
    await until('it is told', async () => (await words(buyer)).some((line) => line.startsWith(`${name} Set to`) && line.includes(`1${nth} Nov`)));
  }
  buyer.unperturbed();
});

test('[ACT18] what could not be read of the record is asked for again when its reader wants it', async (t) => {
  const table = await desk.table(t, more);
  const seller = await table.sit('seller', 'sam');
  let down = true;
  await seller.page.route('**/activity?*', (route) => (down ? route.abort() : route.continue()));
  const { page } = seller;
  const ways = [
    ['[part~="since"]', () => page.locator('[part~="since"]').getByRole('heading').click()],
    ['.step countersign-history', () => page.getByRole('button', { name: 'Details of Review' }).click()],
    ['[part~="slips"]', async () => {
      await page.locator('[data-act="coach"]').first().click();
      await page.locator('[part~="evidence"] > summary').click();
    }],
  ];
  for (const [place, open] of ways) {
    down = true;
    await open();
    await until('it is said', async () => /could not be read just now/.test(await page.locator(place).innerText()));
    down = false;
    await page.locator(place).getByRole('button', { name: 'Try again' }).click();
    await until('it is there', async () => !/could not be read|Reading/.test(await page.locator(place).innerText()));
  }
});
