/** The check-in in two windows: from its start to its end, left and taken up, confirmed by who was not there. */
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

const act = (person, name) => person.page.locator(`[data-act="${name}"]`);
const walk = (person) => person.page.locator('[part~="checkin"]');
const next = (person) => walk(person).locator('[data-act="next"]');
const at = (person, stop) => until(`${person.name} is at ${stop}`, async () => (await walk(person).getAttribute('data-stop', { timeout: 100 })) === stop);
const body = async (person) => (await person.page.locator('.walk-body').innerText()).replace(/\s+/g, ' ');
const checkins = (person) => person.page.locator('[part~="checkins"]');
const there = (person, name) => person.page.getByRole('checkbox', { name });
const enter = (person) => person.page.locator('mutual-action-plan').evaluate((plan) => plan.openInspection());
const wrapUp = (person) => person.page.locator('.walk-part[data-go="meeting"]').click();
const noted = (person) => until('it is noted', async () => (await person.page.locator('.walk-done').count()) === 1);

const entries = async (table) => (await desk.relay.fetch('GET', `/v1/plans/${table.plan}/attestations`)).json.attestations;

async function record(person) {
  await enter(person);
  await wrapUp(person);
  await act(person, 'finish').click();
  await noted(person);
  await walk(person).locator('.walk-body [data-act="close"]').click();
}

test('[INS5] both go through the plan in one frame, it goes on record who was here, and the next meeting has a calendar file', async (t) => {
  const table = await desk.table(t, deal((plan) => {
    plan.steps[ids.pilot].due = inDays(-9);
    plan.meeting = { at: `${inDays(-1)}T10:00:00Z`, minutes: 30 };
  }));
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'dana')]);
  assert.match(await checkins(buyer).innerText(), /No check-in yet\./);
  await act(seller, 'checkin').first().click();
  await at(seller, 'due');
  for (const own of ['[part~="for-you"]', '[part~="coach"]', '[data-act="coach"]', '[data-card]', '[data-act="menu"]'])
    assert.equal(await seller.page.locator(own).count(), 0, `nothing that is the seller's own: ${own}`);

  // The other side is asked along, and comes to the stop where the first one is.
  await until('the buyer is told', async () => /Sam started a check-in\./.test(await buyer.page.locator('.walk-banner').innerText()));
  await act(buyer, 'join').click();
  await at(buyer, 'due');
  await until('the seller sees the buyer there', async () => (await seller.page.locator('.walk-part[aria-current] .mark').count()) === 1);
  assert.match(await buyer.page.locator(`.walk-body [data-step="${ids.pilot}"]`).innerText(), /was .*, .* late/);

  // A step is done where it is looked at, and stays there.
  await buyer.page.locator(`.walk-body [data-step="${ids.pilot}"] [data-act="done"]`).click();
  await until('it is done', async () => (await table.document()).steps[ids.pilot].status === 'done');
  assert.match(await buyer.page.locator(`.walk-body [data-step="${ids.pilot}"]`).innerText(), /Done today\./);

  // The buyer follows to the end.
  await next(seller).click();
  await at(seller, 'risks');
  await at(buyer, 'risks');
  await next(seller).click();
  await at(seller, 'meeting');
  await at(buyer, 'meeting');
  assert.equal(await act(seller, 'meeting-option').count(), 2);
  assert.match(await act(seller, 'finish').innerText(), /^Finish without a next meeting$/);
  await act(seller, 'meeting-option').first().click();
  const time = await act(seller, 'meeting-option').first().getAttribute('data-at');
  assert.match(await act(seller, 'finish').innerText(), /^Finish and book /);
  await until('who is here is ticked', async () => (await there(seller, /^Dana, connected/).isChecked()) && (await there(seller, /^Sam \(you\)/).isChecked()));
  await seller.page.getByRole('textbox', { name: /What we agreed/ }).fill('Dana asks the board for the earlier date.');
  await act(seller, 'finish').click();
  await noted(seller);
  assert.match(await body(seller), /Noted\. Dana was here\./);
  await noted(buyer);
  assert.match(await body(buyer), /Noted\. Dana was here\./, 'it is at its end for both');

  const [entry] = (await entries(table)).filter(({ kind }) => kind === 'inspect');
  assert.equal(entry.subject, 'plan');
  assert.deepEqual([...entry.present].sort(), ['dana', 'sam']);
  assert.equal(entry.note, 'Dana asks the board for the earlier date.');
  assert.equal(Date.parse((await table.document()).meeting.at), Date.parse(time));
  const [download] = await Promise.all([seller.page.waitForEvent('download'), act(seller, 'calendar').click()]);
  const calendar = await readFile(await download.path(), 'utf8');
  assert.match(calendar, /^BEGIN:VCALENDAR\r\n[\s\S]*UID:meeting@[\s\S]*DTSTART:\d{8}T\d{6}Z[\s\S]*END:VCALENDAR\r\n$/);
  assert.equal(calendar.match(/BEGIN:VEVENT/g).length, 1);

  await walk(seller).locator('.walk-body [data-act="close"]').click();
  await walk(buyer).locator('.walk-body [data-act="close"]').click();
  for (const person of [seller, buyer]) {
    await until(`${person.name} reads of it`, async () => /Last check-in/.test(await person.page.locator('[part~="header"]').innerText()));
  }
  await buyer.page.getByText('All check-ins').click();
  assert.match(await checkins(buyer).innerText(), /Sam\s+with\s+Dana[\s\S]*Dana asks the board/);
  seller.unperturbed();
  buyer.unperturbed();
});

test('[INS6] the next check-in tells what changed since the last one, by whom, and skips what nothing changed about', async (t) => {
  const table = await desk.table(t, deal());
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'dana')]);
  await record(seller);
  await enter(seller);
  await until('there is nothing to go through', async () => (await seller.page.locator('.walk-part').evaluateAll((all) => all.map(({ dataset }) => dataset.go))).join() === 'meeting');
  await walk(seller).locator('[data-act="close"]').click();
  await buyer.page.locator(`[data-step="${ids.board}"] .more-button`).click();
  await buyer.field(`steps/${ids.board}/due`).fill(inDays(47));
  await buyer.field(`steps/${ids.board}/due`).press('Enter');
  await buyer.saved();
  // On another day it is not taken up again.
  await seller.page.evaluate(() => localStorage.clear());
  await seller.page.reload();
  await seller.ready();
  await enter(seller);
  await at(seller, 'changes');
  await until('what changed is told', async () => /The due date of “Approval by the board”: was .* → is now .*Dana/.test(await body(seller)));
  assert.match(await seller.page.locator('.walk-title').innerText(), /^What changed since /);
  assert.equal(await seller.page.locator('.since-row').count(), 1, 'and nothing else');
  await until('the risks are skipped', async () => (await seller.page.locator('.walk-part').evaluateAll((all) => all.map(({ dataset }) => dataset.go))).join() === 'changes,meeting');
});

test('[INS7] a check-in that was left is taken up again where it was, also after the page was loaded anew', async (t) => {
  const table = await desk.table(t, deal());
  const seller = await table.sit('seller', 'sam');
  await enter(seller);
  await at(seller, 'risks');
  await next(seller).click();
  await at(seller, 'meeting');
  await act(seller, 'back').click();
  await at(seller, 'risks');
  await walk(seller).locator('[data-act="close"]').click();
  assert.match(await seller.page.locator('.walk-banner').innerText(), /You left a check-in at “Risks”/);
  await seller.page.reload();
  await seller.ready();
  await until('it is offered again', async () => /at “Risks”/.test(await seller.page.locator('.walk-banner').innerText()));
  await seller.page.locator('.walk-banner [data-act="checkin"]').click();
  await at(seller, 'risks');
  // Offline it goes on, but nothing can be put on record.
  seller.line.cut();
  await until('it is away', async () => (await seller.said('plan-sync')).state !== 'online');
  await wrapUp(seller);
  await at(seller, 'meeting');
  assert.ok(await act(seller, 'finish').isDisabled());
  assert.match(await body(seller), /needs the connection\. What you chose is kept/);
});

test('[INS14] called in the turn in which the element is put on the page, the check-in opens where it was left', async (t) => {
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
  await at(seller, 'risks');
  await next(seller).click();
  await at(seller, 'meeting');
  await walk(seller).locator('[data-act="close"]').click();
  await anew();
  await at(seller, 'meeting');
  seller.unperturbed();
});

test('[INS8] a buyer who was not there says afterwards that they were', async (t) => {
  const table = await desk.table(t, deal());
  const seller = await table.sit('seller', 'sam');
  await enter(seller);
  await wrapUp(seller);
  await act(seller, 'finish').click();
  await noted(seller);
  assert.match(await body(seller), /It counts as a check-in once Dana confirms it\./);
  const buyer = await table.sit('buyer', 'dana');
  await until('the buyer is asked', async () => /Sam noted a check-in/.test(await checkins(buyer).innerText()));
  await checkins(buyer).locator('[data-act="yes"]').click();
  await until('it is on record', async () => (await entries(table)).some(({ kind, by }) => kind === 'inspect' && by.sub === 'dana'));
  await until('they are not asked again', async () => (await checkins(buyer).locator('[data-act="yes"]').count()) === 0);
  buyer.unperturbed();
});

test('[INS15] that the buyer was there is no check-in while none of them had it open, and counts once they say so', async (t) => {
  const table = await desk.table(t, deal());
  const first = await table.sit('buyer', 'dana');
  await first.caret('goal', 'end');
  await first.types('!');
  await first.saved();
  await first.context.close();
  const seller = await table.sit('seller', 'sam');
  await until('the buyer is gone', async () => (await seller.page.locator('[data-peer]').count()) === 0);
  await enter(seller);
  await wrapUp(seller);
  await there(seller, /^Dana/).check();
  await act(seller, 'finish').click();
  await noted(seller);
  await walk(seller).locator('.walk-body [data-act="close"]').click();
  await until('the seller reads what it is worth', async () => /No check-in yet/.test(await checkins(seller).innerText()));
  const buyer = await table.sit('buyer', 'dana');
  const card = buyer.page.locator('[data-card^="checkin:"]');
  await until('the buyer is asked', async () => /Sam noted a check-in with you .*Were you there\?/s.test(await card.innerText()));
  await card.locator('[data-act="yes"]').click();
  for (const person of [seller, buyer]) {
    await until('it counts', async () => /Last check-in/.test(await checkins(person).innerText()));
  }
  seller.unperturbed();
  buyer.unperturbed();
});

test('[INS11] who was there is told by name and side to somebody who comes later', async (t) => {
  const table = await desk.table(t, deal());
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'dana')]);
  await buyer.caret('goal', 'end');
  await buyer.types('!');
  await buyer.saved();
  await enter(seller);
  await wrapUp(seller);
  await until('the buyer is ticked', () => there(seller, /^Dana/).isChecked());
  await act(seller, 'finish').click();
  await noted(seller);
  await buyer.context.close();
  await until('the buyer is gone', async () => (await seller.page.locator('[data-peer]').count()) === 0);
  // Neither of them is here now: the record tells who is of which side.
  const later = await table.sit('buyer', 'omar');
  await later.page.getByText('All check-ins').click();
  await until('it is there', async () => /with Dana \(your company\)/.test(await checkins(later).innerText()));
  assert.doesNotMatch(await checkins(later).innerText(), /dana/);
  later.unperturbed();
});

test('[INS12] the way to a step that is not on a stop leads out of the check-in, and back', async (t) => {
  const table = await desk.table(t, deal());
  const buyer = await table.sit('buyer', 'dana');
  const due = { type: 'propose', path: `steps/${ids.contract}/due`, value: inDays(66) };
  const { status } = await desk.relay.fetch('POST', `/v1/plans/${table.plan}/commands`, { token: buyer.token, body: { commands: [due] } });
  assert.equal(status, 200);
  await until('it is suggested', async () => (await buyer.page.locator('[data-proposal]').count()) > 0);
  await enter(buyer);
  await at(buyer, 'decide');
  await buyer.page.locator('.walk-body .title-button').click();
  await until('the step is open in the plan', () => buyer.page.locator(`.step[data-step="${ids.contract}"][data-open="true"]`).isVisible());
  assert.equal(await walk(buyer).count(), 0);
  await buyer.page.locator('[part~="toast"]').getByRole('button', { name: 'Go on' }).click();
  await at(buyer, 'decide');
  buyer.unperturbed();
});

test('[INS13] a check-in whose answer was lost is on record once, however often it is sent', async (t) => {
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
  await enter(seller);
  await wrapUp(seller);
  await act(seller, 'finish').click();
  await until('it says so', async () => /could not be reached/.test(await body(seller)));
  // Text that is written meanwhile is something else, and still the same check-in.
  await seller.page.getByRole('textbox', { name: /What we agreed/ }).fill('Written after the first try.');
  await act(seller, 'finish').click();
  await noted(seller);
  assert.equal((await entries(table)).filter(({ kind }) => kind === 'inspect').length, 1);
});

test('[INS9] the check-in can be read by everybody, and walked by keyboard, wide and narrow, light and dark', async (t) => {
  const table = await desk.table(t, deal((plan) => { plan.steps[ids.pilot].due = inDays(-9); }));
  const seller = await table.sit('seller', 'sam');
  await record(seller);
  await seller.field(`risks/${ids.budget}/text`).fill('The budget moves to the year after');
  await seller.page.locator(`[data-step="${ids.board}"] [data-act="status"]`).click();
  await seller.saved();
  await enter(seller);
  const focused = () => seller.page.locator('mutual-action-plan').evaluate((plan) => plan.shadowRoot.activeElement?.className);
  for (const stop of ['changes', 'due', 'risks', 'meeting']) {
    await at(seller, stop);
    assert.equal(await focused(), 'walk-title', 'the focus is at the beginning of the stop');
    await lookedAt(seller, `checkin-${stop}`);
    if (stop === 'meeting') break;
    await next(seller).focus();
    await seller.page.keyboard.press('Enter');
  }
  await walk(seller).locator('[data-act="close"]').click();
  await lookedAt(seller, 'checkin-plan');
  seller.unperturbed();
});
