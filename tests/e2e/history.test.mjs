/** The line of history at a step's dates and owners, as a person reads it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDesk } from '../rig/desk.mjs';
import { until } from '../rig/wait.mjs';

let desk;
before(async () => (desk = await openDesk()));
after(() => desk?.close());

const document = {
  title: 'Plan', plan: { goLive: '2027-03-01' },
  people: { P: { name: 'Ann Lee', side: 'buyer' } },
  steps: { S: { title: 'Review', kind: 'evaluation', due: '2027-01-05', owner: 'P', rank: 'V' } },
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
  for (const [day, said] of [['2027-01-12', /Changed once, last by Dana \(buyer\)/], ['2027-01-19', /Changed twice, last by Dana \(buyer\)/]]) {
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
    (await words(buyer)).some((line) => /^When Set to Tue.* 12 Jan.*10:00 by Dana \(buyer\)/.test(line)));
});
