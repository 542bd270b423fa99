/** Inspection in two windows: the walk from its start to its end, left and taken up, confirmed by who was not there. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { deal, ids, inDays } from '../rig/deal.mjs';
import { openDesk } from '../rig/desk.mjs';
import { lookedAt } from '../rig/look.mjs';
import { until } from '../rig/wait.mjs';

let desk;
before(async () => (desk = await openDesk()));
after(() => desk?.close());

const button = (person, name) => person.page.getByRole('button', { name, exact: true });
const next = (person) => person.page.getByRole('button', { name: /^Next: / });
const title = (person) => person.page.locator('.walk-title').innerText();
const at = (person, name) => until(`${person.name} is at ${name}`, async () => (await title(person)) === name);
const body = async (person) => (await person.page.locator('.walk-body').innerText()).replace(/\s+/g, ' ');
const inspections = (person) => person.page.locator('[part~="inspections"]');
const there = (person, name) => person.page.getByRole('checkbox', { name });

const entries = async (table) => (await desk.relay.fetch('GET', `/v1/plans/${table.plan}/attestations`)).json.attestations;

async function record(person) {
  await person.page.locator('mutual-action-plan').evaluate((plan) => plan.openInspection());
  await person.page.locator('.walk-parts button').last().click();
  await button(person, 'Record this inspection').click();
  await at(person, 'On record');
  await button(person, 'Back to the plan').last().click();
}

test('[INS5] both walk through the plan, it goes on record who was there, and the next meeting has a calendar file', async (t) => {
  const table = await desk.table(t, deal((plan) => {
    plan.steps[ids.pilot].due = inDays(-9);
    plan.meeting = { at: `${inDays(-1)}T10:00:00Z`, minutes: 30 };
  }));
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'dana')]);
  assert.match(await inspections(buyer).innerText(), /Nobody has gone through it together yet/);
  await button(seller, 'Inspect it now').click();
  await at(seller, 'What changed');
  assert.match(await body(seller), /This is the first inspection/);

  // The other side is asked along, and comes to the part where the first one is.
  await next(seller).click();
  await at(seller, 'Late and due');
  await until('the buyer is told where', async () => /Sam goes through the plan: late and due/.test(await buyer.page.locator('.walk-banner').innerText()));
  await button(buyer, 'Join').click();
  await at(buyer, 'Late and due');
  await until('the seller sees the buyer there', async () => (await seller.page.locator('.walk-part[aria-current] .mark').count()) === 1);
  for (const person of [seller, buyer]) assert.match(await body(person), /Late/);
  assert.match(await buyer.page.locator(`.walk-body [data-step="${ids.pilot}"]`).innerText(), /late/);

  // A step is ticked off where it is looked at.
  await buyer.page.locator(`.walk-body [data-step="${ids.pilot}"] .status`).click();
  await until('it is done for both', async () => (await seller.page.locator(`.walk-body [data-step="${ids.pilot}"]`).count()) === 0);

  for (const part of ['Proposed', 'Risks', 'Success criteria', 'Next meeting']) {
    await next(seller).click();
    await at(seller, part);
  }
  assert.equal(await button(seller, 'Calendar file').count(), 0, 'the meeting is over');
  if (!(await seller.field('meeting/at').isVisible())) await button(seller, 'Set the next one').click();
  await seller.field('meeting/at').fill(`${inDays(7)}T15:30`);
  await seller.field('meeting/at').blur();
  await seller.saved();
  await next(seller).click();
  await at(seller, 'Who was there');
  await until('who is here is ticked', async () => (await there(seller, /^Dana/).isChecked()) && (await there(seller, /^Sam \(you\)/).isChecked()));
  await seller.page.getByRole('textbox', { name: /What was agreed/ }).fill('Dana asks the board for the earlier date.');
  await button(seller, 'Record this inspection').click();
  await at(seller, 'On record');

  const [entry] = (await entries(table)).filter(({ kind }) => kind === 'inspect');
  assert.equal(entry.subject, 'plan');
  assert.deepEqual([...entry.present].sort(), ['dana', 'sam']);
  assert.equal(entry.note, 'Dana asks the board for the earlier date.');
  const [download] = await Promise.all([seller.page.waitForEvent('download'), button(seller, 'Calendar file').click()]);
  const calendar = await readFile(await download.path(), 'utf8');
  assert.match(calendar, /^BEGIN:VCALENDAR\r\n[\s\S]*UID:meeting@[\s\S]*DTSTART:\d{8}T\d{6}Z[\s\S]*END:VCALENDAR\r\n$/);
  assert.equal(calendar.match(/BEGIN:VEVENT/g).length, 1);

  await button(seller, 'Back to the plan').last().click();
  await button(buyer, 'Leave for now').click();
  for (const person of [seller, buyer]) {
    await until(`${person.name} reads of it`, async () => /Looked at together today\./.test(await inspections(person).innerText()));
  }
  await buyer.page.getByText('All inspections').click();
  assert.match(await inspections(buyer).innerText(), /Sam\s+Seller\s+with\s+Dana[\s\S]*Dana asks the board/);
  seller.unperturbed();
  buyer.unperturbed();
});

test('[INS6] the next inspection tells what changed since the last one, by whom', async (t) => {
  const table = await desk.table(t, deal());
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'dana')]);
  await record(seller);
  await buyer.page.locator(`[data-step="${ids.board}"] .more-button`).click();
  await buyer.field(`steps/${ids.board}/due`).fill(inDays(47));
  await buyer.field(`steps/${ids.board}/due`).press('Enter');
  await buyer.saved();
  await seller.page.locator('mutual-action-plan').evaluate((plan) => plan.openInspection());
  await at(seller, 'What changed');
  await until('what changed is told', async () => /The due date of “Approval by the board”: was .* → is now .*Dana/.test(await body(seller)));
  assert.match(await body(seller), /Since Sam recorded the last inspection, today/);
  assert.equal(await seller.page.locator('.since-row').count(), 1, 'and nothing else');
});

test('[INS7] an inspection that was left is taken up again where it was, also after the page was loaded anew', async (t) => {
  const table = await desk.table(t, deal());
  const seller = await table.sit('seller', 'sam');
  await button(seller, 'Inspect it now').click();
  for (const part of ['Late and due', 'Proposed', 'Risks']) {
    await next(seller).click();
    await at(seller, part);
  }
  await button(seller, 'Leave for now').click();
  assert.match(await seller.page.locator('.walk-banner').innerText(), /You left an inspection at “Risks” \(4 of 7\)/);
  await seller.page.reload();
  await seller.ready();
  await until('it is offered again', async () => /at “Risks”/.test(await seller.page.locator('.walk-banner').innerText()));
  await button(seller, 'Go on').click();
  await at(seller, 'Risks');
  // Offline it goes on, but nothing can be put on record.
  seller.line.cut();
  await until('it is away', async () => (await seller.said('plan-sync')).state !== 'online');
  await seller.page.locator('.walk-parts button').last().click();
  await at(seller, 'Who was there');
  assert.ok(await button(seller, 'Record this inspection').isDisabled());
  assert.match(await body(seller), /needs the connection\. What you chose is kept/);
});

test('[INS14] called in the turn in which the element is put on the page, the walk opens where it was left', async (t) => {
  const table = await desk.table(t, deal());
  const seller = await table.sit('seller', 'sam');
  /** Puts a new element in the place of the old one; what `exportPlan()` gave until it was open. */
  const anew = () => seller.page.evaluate(async () => {
    const old = document.querySelector('mutual-action-plan');
    const plan = document.createElement('mutual-action-plan');
    for (const { name, value } of old.attributes) plan.setAttribute(name, value);
    old.remove();
    let ready = false;
    plan.addEventListener('plan-ready', () => (ready = true));
    document.querySelector('main').append(plan);
    plan.openInspection();
    const given = [];
    while (!ready) {
      given.push(typeof plan.exportPlan());
      await new Promise((resolve) => setTimeout(resolve));
    }
    return { before: [...new Set(given)], after: typeof plan.exportPlan()?.document };
  });
  assert.deepEqual(await anew(), { before: ['undefined'], after: 'object' });
  await at(seller, 'What changed');
  for (const part of ['Late and due', 'Proposed', 'Risks']) {
    await next(seller).click();
    await at(seller, part);
  }
  await button(seller, 'Leave for now').click();
  await anew();
  await at(seller, 'Risks');
  seller.unperturbed();
});

test('[INS8] a buyer who was not there says afterwards that they saw it', async (t) => {
  const table = await desk.table(t, deal());
  const seller = await table.sit('seller', 'sam');
  await seller.page.locator('mutual-action-plan').evaluate((plan) => plan.openInspection());
  await seller.page.locator('.walk-parts button').last().click();
  assert.match(await body(seller), /Nobody of the buyer’s is among them/);
  await button(seller, 'Record this inspection').click();
  await at(seller, 'On record');
  const buyer = await table.sit('buyer', 'dana');
  await until('the buyer is asked', async () => /recorded it without anybody of yours/.test(await inspections(buyer).innerText()));
  await button(buyer, 'I have gone through it').click();
  await until('it is on record', async () => (await entries(table)).some(({ kind, by }) => kind === 'inspect' && by.sub === 'dana'));
  await until('they are not asked again', async () => (await button(buyer, 'I have gone through it').count()) === 0);
  buyer.unperturbed();
});

test('[INS15] that the buyer was there is no look at it while none of them had it open, and counts once they say so', async (t) => {
  const table = await desk.table(t, deal());
  const first = await table.sit('buyer', 'dana');
  await first.caret('goal', 'end');
  await first.types('!');
  await first.saved();
  await first.context.close();
  const seller = await table.sit('seller', 'sam');
  await until('the buyer is gone', async () => (await seller.page.locator('[data-peer]').count()) === 0);
  await seller.page.locator('mutual-action-plan').evaluate((plan) => plan.openInspection());
  await seller.page.locator('.walk-parts button').last().click();
  await there(seller, /^Dana/).check();
  await button(seller, 'Record this inspection').click();
  await at(seller, 'On record');
  await button(seller, 'Back to the plan').last().click();
  await until('the seller reads what it is worth', async () => /Nobody has gone through it together yet/.test(await inspections(seller).innerText()));
  const buyer = await table.sit('buyer', 'dana');
  await until('the buyer is asked', async () => /with somebody of yours, none of whom had it open/.test(await inspections(buyer).innerText()));
  await button(buyer, 'I have gone through it').click();
  for (const person of [seller, buyer]) {
    await until('it counts', async () => /Looked at together today/.test(await inspections(person).innerText()));
  }
  assert.equal(await button(buyer, 'I have gone through it').count(), 0);
  seller.unperturbed();
  buyer.unperturbed();
});

test('[INS11] who was there is told by name and side to somebody who comes later', async (t) => {
  const table = await desk.table(t, deal());
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'dana')]);
  await buyer.caret('goal', 'end');
  await buyer.types('!');
  await buyer.saved();
  await seller.page.locator('mutual-action-plan').evaluate((plan) => plan.openInspection());
  await seller.page.locator('.walk-parts button').last().click();
  await until('the buyer is ticked', () => there(seller, /^Dana/).isChecked());
  await button(seller, 'Record this inspection').click();
  await at(seller, 'On record');
  assert.match(await body(seller), /There: Sam \(seller\) and Dana \(buyer\)/);
  await buyer.context.close();
  await until('the buyer is gone', async () => (await seller.page.locator('[data-peer]').count()) === 0);
  // Neither of them is here now: the record tells who is of which side.
  const later = await table.sit('buyer', 'omar');
  await later.page.getByText('All inspections').click();
  await until('it is there', async () => /with Dana \(buyer\)/.test(await inspections(later).innerText()));
  assert.doesNotMatch(await inspections(later).innerText(), /without anybody of yours|dana/);
  later.unperturbed();
});

test('[INS12] in the walk steps are neither moved nor added; the way to a step that is not on it leads out, and back', async (t) => {
  const table = await desk.table(t, deal((plan) => { plan.steps[ids.pilot].due = inDays(-9); }));
  const buyer = await table.sit('buyer', 'dana');
  const due = { type: 'propose', path: `steps/${ids.contract}/due`, value: inDays(66) };
  const { status } = await desk.relay.fetch('POST', `/v1/plans/${table.plan}/commands`, { token: buyer.token, body: { commands: [due] } });
  assert.equal(status, 200);
  await button(buyer, 'Inspect it now').click();
  await at(buyer, 'What changed');
  assert.equal(await buyer.page.locator('.walk-body .element').count(), 8);
  assert.equal(await buyer.page.locator('.walk-body button.element').count(), 0, 'the elements only tell');
  await next(buyer).click();
  await at(buyer, 'Late and due');
  const late = buyer.page.locator(`.walk-body [data-step="${ids.pilot}"]`);
  assert.equal(await late.locator('.grip').count(), 0);
  const [steps, order] = [Object.keys((await table.document()).steps).length, await buyer.order()];
  await buyer.caret(`steps/${ids.pilot}/title`, 'end');
  for (const key of ['Alt+ArrowDown', 'Enter']) await buyer.page.keyboard.press(key);
  await buyer.saved();
  assert.deepEqual([Object.keys((await table.document()).steps).length, await buyer.order()], [steps, order]);
  await late.locator('.more-button').click();
  assert.equal(await button(buyer, 'Move up').count(), 0);
  await next(buyer).click();
  await at(buyer, 'Proposed');
  await buyer.page.locator('.walk-body .title-button').click();
  await until('the step is open in the plan', () => buyer.page.locator(`.step[data-step="${ids.contract}"][data-open="true"]`).isVisible());
  assert.equal(await buyer.page.locator('.walk').count(), 0);
  await buyer.page.locator('[part~="toast"]').getByRole('button', { name: 'Go on' }).click();
  await at(buyer, 'Proposed');
  buyer.unperturbed();
});

test('[INS13] an inspection whose answer was lost is on record once, however often it is sent', async (t) => {
  const table = await desk.table(t, deal());
  const seller = await table.sit('seller', 'sam');
  let lost = 0;
  await seller.page.route('**/attestations', async (route) => {
    if (lost >= 2) return route.continue();
    lost += 1;
    // The first comes back from the relay and is lost on the way; the second does not even get there.
    if (lost === 1) await route.fetch();
    await route.abort();
  });
  await seller.page.locator('mutual-action-plan').evaluate((plan) => plan.openInspection());
  await seller.page.locator('.walk-parts button').last().click();
  await button(seller, 'Record this inspection').click();
  await until('it says so', async () => /could not be reached/.test(await body(seller)));
  // Text that is written meanwhile is something else, and still the same inspection.
  await seller.page.getByRole('textbox', { name: /What was agreed/ }).fill('Written after the first try.');
  await button(seller, 'Record this inspection').click();
  await at(seller, 'On record');
  assert.equal((await entries(table)).filter(({ kind }) => kind === 'inspect').length, 1);
});

test('[INS9] the walk can be read by everybody, and walked by keyboard, wide and narrow, light and dark', async (t) => {
  const table = await desk.table(t, deal((plan) => { plan.steps[ids.pilot].due = inDays(-9); }));
  const seller = await table.sit('seller', 'sam');
  await record(seller);
  await seller.page.locator('mutual-action-plan').evaluate((plan) => plan.openInspection());
  const focused = () => seller.page.locator('mutual-action-plan').evaluate((plan) => plan.shadowRoot.activeElement?.className);
  for (const part of ['What changed', 'Late and due', 'Proposed', 'Risks', 'Success criteria', 'Next meeting', 'Who was there']) {
    await at(seller, part);
    assert.equal(await focused(), 'walk-title', 'the focus is at the beginning of the part');
    await lookedAt(seller, `inspection-${part.split(' ')[0].toLowerCase()}`);
    if (part === 'Who was there') break;
    await next(seller).focus();
    await seller.page.keyboard.press('Enter');
  }
  await button(seller, 'Leave for now').click();
  await lookedAt(seller, 'inspection-plan');
  seller.unperturbed();
});
