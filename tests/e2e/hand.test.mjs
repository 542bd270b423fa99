/** The buyer's hand on the page, in two windows: signing, lapse and renewal, refusal, offline, who one is. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { deal, ids, inDays } from '../rig/deal.mjs';
import { openDesk } from '../rig/desk.mjs';
import { accessible, picture } from '../rig/look.mjs';
import { until } from '../rig/wait.mjs';

let desk;
before(async () => (desk = await openDesk()));
after(() => desk?.close());

/** The text of a part of the component, in one line. */
const words = async (person, part) =>
  (await person.page.locator(`[part~="${part}"]`).allInnerTexts()).join('\n').replace(/\s+/g, ' ');
const says = (person, part, what) => until(`${person.name}’s ${part} says ${what}`, async () => what.test(await words(person, part)));
const noLabel = 'This plan doesn’t work for us';
const sayNo = (person) => person.page.locator('[part~="signing"]').getByRole('button', { name: noLabel, exact: true });
const yes = (person, subject) => person.page.locator(`[data-confirm="${subject}"] [data-act="yes"]`);
const button = (person, name) => person.page.getByRole('button', { name, exact: true });
const done = (person) => person.page.locator('dialog[open]').getByRole('button', { name: 'Done', exact: true });
const standing = (person, how) => person.page.locator(`[part~="standing"][data-standing="${how}"]`).waitFor();

const entries = async (table) => {
  const { json } = await desk.relay.fetch('GET', `/v1/plans/${table.plan}/attestations`);
  return json.attestations;
};

async function sign(person) {
  await button(person, 'Read and sign').first().click();
  await button(person, 'Sign this plan').click();
  await says(person, 'sheet', /Signed on/);
  await done(person).click();
}

/** Sets the due date of a step through its details; of one that is signed, after the question. */
async function setDue(person, step, date, { signed = false } = {}) {
  const field = person.field(`steps/${step}/due`);
  if (!(await field.isVisible().catch(() => false))) {
    // A buyer's plan is folded when it is long.
    await person.page.locator(`[data-step="${step}"] .more-button`).click();
  }
  // On a phone it opens in a sheet, with the fields in a fold.
  const sheet = person.page.locator('.step-sheet');
  if (await sheet.count()) await sheet.locator('summary').last().click();
  await field.fill(date);
  if (signed) await person.page.locator('[data-dialog="signed"] [data-act="change"]').click();
  else await field.press('Enter');
  if (await sheet.count()) await sheet.locator('[data-act="close"]').click();
  await person.saved();
}

test('[HND10] sign, the seller edits, the signature lapses with the difference, and is renewed after it was shown', async (t) => {
  const table = await desk.table(t, deal());
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'dana')]);
  await standing(buyer, 'unsigned');
  await button(buyer, 'Read and sign').first().click();
  const sheet = await words(buyer, 'sheet');
  assert.match(sheet, /It is not a contract\./);
  for (const said of [/Close the books of all six companies/, /owner you/, /Pilot with one company’s books Omar Haddad/, /closed books: 2/, /If it happens: Begin with three companies/, /Reviews Legal\./]) {
    assert.match(sheet, said);
  }
  await picture(buyer.page, 'hand-review');
  await button(buyer, 'Sign this plan').click();
  await says(buyer, 'sheet', /Signed on .* You’ll be told/);
  await done(buyer).click();
  await standing(buyer, 'live');
  await standing(seller, 'live');
  await says(seller, 'signature', /Dana, CFO\. Signed .+\. Current/);
  assert.equal((await seller.said('plan-attested')).entry.kind, 'sign');

  await setDue(seller, ids.contract, inDays(67), { signed: true });
  await standing(seller, 'lapsed');
  await standing(buyer, 'lapsed');
  await says(buyer, 'standing', /Changed since you signed \(1\)/);
  await says(buyer, 'signature', /1 change since, the first .* Contract signed: due .*→.* Sam Seller/);
  await picture(buyer.page, 'hand-lapsed', { fullPage: true });

  await button(buyer, 'Read and sign again').click();
  await says(buyer, 'difference', /Changed since you signed on .* Contract signed: due/);
  assert.equal((await entries(table)).length, 1, 'it is not renewed by itself');
  await button(buyer, 'Sign this plan').click();
  await says(buyer, 'sheet', /Signed on/);
  await done(buyer).click();
  await standing(seller, 'live');
  const [first, second] = await entries(table);
  assert.notEqual(first.digest, second.digest);

  // Taking the change back brings nothing of the first one back to life, but a change that is taken back restores the second.
  await setDue(seller, ids.contract, inDays(74), { signed: true });
  await standing(buyer, 'lapsed');
  await setDue(seller, ids.contract, inDays(67));
  await standing(buyer, 'live');
  seller.unperturbed();
  buyer.unperturbed();
});

test('[HND11] what the signer’s own side changed amends: one tap renews, after the difference was shown', async (t) => {
  const table = await desk.table(t, deal());
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'dana')]);
  await sign(buyer);
  await setDue(buyer, ids.board, inDays(45), { signed: true });
  await standing(buyer, 'amended');
  await standing(seller, 'amended');
  await says(seller, 'standing', /Changed since Dana signed \(1\)/);
  await button(buyer, 'Renew').first().click();
  await says(buyer, 'difference', /Approval by the board: due/);
  assert.equal((await entries(table)).length, 1, 'it is not renewed by itself');
  await button(buyer, 'Sign this plan').click();
  await standing(seller, 'live');
  seller.unperturbed();
  buyer.unperturbed();
});

test('[HND12] a no is recorded with its reason, without a red mark and without questions in the plan', async (t) => {
  const table = await desk.table(t, deal());
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'dana')]);
  await sayNo(buyer).click();
  assert.equal(await button(buyer, 'Send').isDisabled(), true, 'a reason is asked for');
  await button(buyer, 'No budget').click();
  await buyer.page.getByLabel(/^Anything the other company should know\?/).fill('The board has not seen the budget.');
  await picture(buyer.page, 'hand-decline');
  await button(buyer, 'Send').click();
  await says(buyer, 'sheet', /Sent\. Thank you for saying so\./);
  await done(buyer).click();
  await says(buyer, 'refusal', /You said no to this plan/);
  await says(seller, 'refusal', /Dana Buyer.*Said no to this plan.*No budget: The board has not seen the budget\./);
  for (const person of [seller, buyer]) assert.equal(await person.page.locator('[part~="questions"]').count(), 0);
  await standing(seller, 'declined');
  const colours = await seller.page.locator('[part~="refusal"], [part~="refusal"] *').evaluateAll((all) => {
    const probe = document.createElement('i');
    all[0].append(probe);
    probe.style.color = 'var(--_alarm)';
    const alarm = getComputedStyle(probe).color;
    probe.remove();
    return all.filter((element) => [getComputedStyle(element).color, getComputedStyle(element).backgroundColor].includes(alarm)).length;
  });
  assert.equal(colours, 0, 'nothing of it is red');
  await picture(seller.page, 'hand-declined-seller', { fullPage: true });

  // A person who said no may sign later.
  await sign(buyer);
  await standing(seller, 'live');
  assert.equal(await seller.page.locator('[part~="refusal"]').count(), 0);
  seller.unperturbed();
  buyer.unperturbed();
});

test('[HND13] signing offline waits, can be cancelled, and counts when it still holds', async (t) => {
  const table = await desk.table(t, deal());
  const buyer = await table.sit('buyer', 'dana');
  await buyer.saved();
  await buyer.context.setOffline(true);
  buyer.line.cut();
  await until('it is offline', async () => (await buyer.said('plan-sync')).state === 'offline');
  const wish = async () => {
    await button(buyer, 'Read and sign').first().click();
    await button(buyer, 'Sign when back online').click();
    await says(buyer, 'sheet', /Kept on this device/);
    await done(buyer).click();
    await says(buyer, 'intents', /Your signature will be sent when you are back online/);
  };
  await wish();
  await button(buyer, 'Cancel').first().click();
  await until('it is gone', async () => (await buyer.page.locator('[part~="intents"]').count()) === 0);
  await wish();
  await picture(buyer.page, 'hand-offline', { fullPage: true });

  // It survives a reload without the relay.
  await buyer.context.setOffline(false);
  await buyer.page.reload();
  await buyer.ready();
  await says(buyer, 'intents', /Your signature will be sent when you are back online/);
  assert.equal((await entries(table)).length, 0);
  buyer.line.mend();
  await standing(buyer, 'live');
  const recorded = await entries(table);
  assert.equal(recorded.length, 1);
  assert.equal(recorded[0].by.sub, 'dana');
  buyer.unperturbed();
});

test('[HND25] what is cancelled in one tab is not sent by another one', async (t) => {
  const table = await desk.table(t, deal());
  const buyer = await table.sit('buyer', 'dana');
  await buyer.saved();
  buyer.line.cut();
  await until('it is offline', async () => (await buyer.said('plan-sync')).state !== 'online');
  await button(buyer, 'Read and sign').first().click();
  await button(buyer, 'Sign when back online').click();
  await done(buyer).click();
  const other = await buyer.context.newPage();
  await other.goto(buyer.page.url());
  await other.getByRole('button', { name: 'Cancel', exact: true }).first().click();
  await until('it is gone there', async () => (await other.locator('[part~="intents"]').count()) === 0);
  buyer.line.mend();
  await until('it is gone here', async () => (await buyer.page.locator('[part~="intents"]').count()) === 0);
  assert.deepEqual(await entries(table), []);
  buyer.unperturbed();
});

test('[HND14] signing offline is not recorded when the plan changed: what changed is shown, and one signs anew', async (t) => {
  const table = await desk.table(t, deal());
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'dana')]);
  await buyer.saved();
  await buyer.context.setOffline(true);
  buyer.line.cut();
  await until('it is offline', async () => (await buyer.said('plan-sync')).state === 'offline');
  await button(buyer, 'Read and sign').first().click();
  await button(buyer, 'Sign when back online').click();
  await done(buyer).click();
  await setDue(seller, ids.contract, inDays(66));
  await buyer.context.setOffline(false);
  buyer.line.mend();
  await says(buyer, 'intents', /Your signature was not recorded: the plan had changed\. Nobody signs for you\..*Contract signed: due .*→/);
  await picture(buyer.page, 'hand-refused', { fullPage: true });
  assert.equal((await entries(table)).length, 0);
  await button(buyer, 'Read and sign again').click();
  await says(buyer, 'difference', /Changed since you read it Contract signed: due/);
  await button(buyer, 'Sign this plan').click();
  await standing(seller, 'live');
  await until('nothing waits', async () => (await buyer.page.locator('[part~="intents"]').count()) === 0);
  seller.unperturbed();
  // The refusal is the one thing that the browser complains of.
  assert.match(buyer.complaints.splice(0).join(), /^[^,]* 409 \(Conflict\)$/);
});

test('[HND27] confirming offline waits where the thing stands: what still holds is recorded, what does not is shown', async (t) => {
  const table = await desk.table(t, deal());
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'dana')]);
  await buyer.saved();
  // The report tells what is a suggestion; without one there is no question.
  await yes(buyer, 'goal').waitFor();
  await yes(buyer, 'plan/goLive').waitFor();
  await buyer.context.setOffline(true);
  buyer.line.cut();
  await until('it is offline', async () => (await buyer.said('plan-sync')).state === 'offline');
  await yes(buyer, 'goal').click();
  await yes(buyer, 'plan/goLive').click();
  await until('both wait', async () => (await buyer.page.locator('[data-intent="confirm"][data-state="waiting"]').count()) === 2);
  await says(buyer, 'confirm', /Saved on this device\. It is sent when you’re back online/);
  await seller.caret('goal', 'end');
  await seller.types(' And cheaper.');
  await seller.saved();
  await buyer.context.setOffline(false);
  buyer.line.mend();
  await says(buyer, 'intents', /Your yes to Goal was not recorded: the plan had changed\..* And cheaper\./);
  // The one is sent after the other was answered.
  await until('the other one is recorded', async () => (await entries(table)).length > 0);
  assert.deepEqual((await entries(table)).map(({ subject }) => subject), ['plan/goLive']);
  await button(buyer, 'Leave it').click();
  await until('it is put away', async () => (await buyer.page.locator('[part~="intents"]').count()) === 0);
  seller.unperturbed();
});

test('[HND28] where the device’s storage fails, what is signed is sent all the same', async (t) => {
  const table = await desk.table(t, deal());
  const buyer = await table.sit('buyer', 'dana');
  await buyer.page.evaluate(() => {
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (...asked) {
      if (this.name.endsWith('/intents')) throw new DOMException('The database connection is closing.', 'InvalidStateError');
      return transaction.apply(this, asked);
    };
  });
  await yes(buyer, 'plan/goLive').click();
  await buyer.page.locator('[data-confirm="plan/goLive"] [data-ladder="set"]').waitFor();
  buyer.line.cut();
  await until('it is offline', async () => (await buyer.said('plan-sync')).state !== 'online');
  await yes(buyer, 'goal').click();
  await until('it waits', async () => (await buyer.page.locator('[data-intent="confirm"][data-state="waiting"]').count()) === 1);
  assert.match(await buyer.page.locator('.unseen[role="status"]').last().innerText(), /Kept in this window only/);
  buyer.line.mend();
  await until('it is recorded', async () => (await entries(table)).length === 2, { milliseconds: 20_000 });
  buyer.unperturbed();
});

test('[HND29] whoever signs while the connection goes is told that it waits; it counts once', async (t) => {
  const table = await desk.table(t, deal());
  const buyer = await table.sit('buyer', 'dana');
  await buyer.saved();
  let hold = true;
  await buyer.page.route('**/attestations', async (route) => {
    // It reaches the relay; its answer is lost.
    const answer = hold ? await route.fetch({ url: route.request().url().replace(buyer.line.url, desk.relay.url) }) : undefined;
    if (!answer) return route.continue();
    hold = false;
    buyer.line.cut();
  });
  await button(buyer, 'Read and sign').first().click();
  await button(buyer, 'Sign this plan').click();
  await says(buyer, 'sheet', /Kept on this device\. Your signature is sent/);
  await done(buyer).click();
  assert.equal((await entries(table)).length, 1);
  buyer.line.mend();
  await standing(buyer, 'live');
  assert.equal((await entries(table)).length, 1);
});

test('[HND15] a plan that changes while it is read is not signed unseen', async (t) => {
  const table = await desk.table(t, deal());
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'dana')]);
  await button(buyer, 'Read and sign').first().click();
  await setDue(seller, ids.contract, inDays(66));
  await says(buyer, 'sheet', /The plan changed while you were reading\. Contract signed: due/);
  assert.equal(await button(buyer, 'Sign this plan').isDisabled(), true);
  await button(buyer, 'Show the plan as it is now').click();
  await says(buyer, 'difference', /Contract signed: due/);
  await button(buyer, 'Sign this plan').click();
  await standing(seller, 'live');
  buyer.unperturbed();
});

test('[HND16] a signature is taken back with a reason, and both stay on record', async (t) => {
  const table = await desk.table(t, deal());
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'dana')]);
  await sign(buyer);
  await standing(seller, 'live');
  await button(buyer, 'Withdraw').click();
  await buyer.page.getByLabel('Why?').fill('We merge with another company first.');
  await button(buyer, 'Take it back').last().click();
  await says(buyer, 'sheet', /Both stay on record/);
  await button(buyer, 'Close').last().click();
  await says(seller, 'signature', /Withdrawn.*Taken back .*We merge with another company first\./);
  await standing(seller, 'unsigned');
  assert.deepEqual((await entries(table)).map(({ kind }) => kind), ['sign', 'withdraw']);
  seller.unperturbed();
  buyer.unperturbed();
});

test('[HND17] what is missing is named with what to do, and nothing is signed', async (t) => {
  const table = await desk.table(t, deal((document) => {
    document.risks = {};
    document.meeting = {};
  }));
  const buyer = await table.sit('buyer', 'dana');
  await button(buyer, 'Read and sign').first().click();
  await says(buyer, 'missing', /This can’t be signed yet\. Missing: Risks, Next meeting/);
  const named = await buyer.page.locator('[part~="missing"] li').evaluateAll((all) => all.map((one) => one.dataset.finding));
  assert.deepEqual(named.sort(), ['E7', 'E8']);
  assert.equal(await button(buyer, 'Sign this plan').count(), 0);
  await picture(buyer.page, 'hand-missing');
  buyer.unperturbed();
});

test('[HND32] what the relay misses is missing on the page: reviews that only the seller called not needed', async (t) => {
  const table = await desk.table(t, deal((document) => {
    delete document.steps[ids.legal].review;
    document.paper.legal = { needed: false };
  }));
  const buyer = await table.sit('buyer', 'dana');
  const paper = buyer.page.locator('[data-element="paper"]').first();
  await until('it is missing', async () => (await paper.getAttribute('data-presence')) === 'missing');
  assert.match(await paper.innerText(), /legal, security and procurement/);
  const commands = ['legal', 'security', 'procurement'].map((review) => ({ type: 'setPaper', review, needed: true }));
  const again = commands.map((command) => ({ ...command, needed: false }));
  for (const body of [{ commands }, { commands: again }]) {
    const { status } = await desk.relay.fetch('POST', `/v1/plans/${table.plan}/commands`, { token: buyer.token, body });
    assert.equal(status, 200);
  }
  await until('the buyer said so', async () => (await paper.getAttribute('data-presence')) === 'present');
  buyer.unperturbed();
});

test('[HND18] one confirms a thing where it stands, asks a person to sign, and both sides see who and how sure', async (t) => {
  const table = await desk.table(t, deal());
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'dana')]);
  await yes(buyer, 'plan/goLive').click();
  await yes(buyer, 'goal').click();
  const confirmed = (person, subject) => person.page.locator(`[data-confirm="${subject}"]`);
  await until('both are there', async () => (await entries(table)).length === 2);
  for (const subject of ['plan/goLive', 'goal']) {
    await until(`${subject} is set`, async () => /Set by Dana on/.test((await confirmed(seller, subject).innerText()).replace(/\s+/g, ' ')));
  }
  // The goal is the buyer's: a seller has no button for it.
  assert.equal(await yes(seller, 'goal').count(), 0);
  await seller.caret('goal', 'end');
  await seller.types(' And cheaper.');
  await seller.saved();
  await until('it says so', async () => /suggested by Sam/.test((await confirmed(buyer, 'goal').innerText()).replace(/\s+/g, ' ')));

  await button(seller, 'Request a signature').click();
  await seller.page.getByRole('radio', { name: /Dana/ }).check();
  await button(seller, 'Request a signature').last().click();
  await says(seller, 'sheet', /Signature requested\./);
  await says(buyer, 'standing', /Sam asks you to sign this plan/);
  await says(buyer, 'signing', /Sam Seller asked you to sign/);
  seller.unperturbed();
  buyer.unperturbed();
});

test('[HND30] what is confirmed while another confirmation is on its way is sent after it', async (t) => {
  const table = await desk.table(t, deal());
  const buyer = await table.sit('buyer', 'dana');
  await buyer.saved();
  let answer;
  const second = new Promise((resolve) => (answer = resolve));
  let held = false;
  await buyer.page.route('**/attestations', async (route) => {
    const response = await route.fetch();
    if (!held) {
      held = true;
      await second;
    }
    await route.fulfill({ response });
  });
  await yes(buyer, 'plan/goLive').click();
  await until('the first is on its way', () => held);
  await yes(buyer, 'goal').click();
  await until('both are under way', async () => (await buyer.page.locator('[data-intent="confirm"]').count()) === 2);
  answer();
  await until('both are recorded', async () => (await entries(table)).length === 2);
  await until('nothing waits', async () => (await buyer.page.locator('[data-intent]').count()) === 0);
  buyer.unperturbed();
});

test('[HND19] who one is stands in the open: a stranger gives a name and brings in nobody, a verified person invites a colleague', async (t) => {
  const table = await desk.table(t, deal());
  const seller = await table.sit('seller', 'sam');
  const stranger = await table.sit('buyer', 'guest', { assurance: 0 });
  await button(stranger, 'Read and sign').first().click();
  await says(stranger, 'way-up', /To sign, confirm your e-mail\./);
  await button(stranger, 'Not you?').click();
  await stranger.page.getByLabel('Your name').fill('Ines Duarte');
  await stranger.page.getByLabel('Your e-mail').fill('ines@buyer.example');
  await picture(stranger.page, 'hand-me');
  await button(stranger, 'That is me').click();
  await says(stranger, 'identity', /Ines Duarte ?, ?name given, not verified/);
  await until('the others see the name', async () => (await seller.page.locator('[part~="presence"]').getAttribute('aria-label')).includes('Ines Duarte'));

  // Once is enough on this device.
  await stranger.page.reload();
  await stranger.ready();
  await says(stranger, 'identity', /Ines Duarte ?, ?name given, not verified/);
  await stranger.page.locator('[part~="identity"]').click();
  await says(stranger, 'own-link', /ask whoever shared it with you for a link of their own/);
  for (const act of ['I am someone else', 'Share']) {
    assert.equal(await button(stranger, act).count(), 0, act);
  }
  stranger.unperturbed();

  await button(seller, 'Share').first().click();
  await seller.page.getByLabel('Name', { exact: true }).fill('Ana Lima');
  await button(seller, 'Copy link').click();
  const link = await seller.page.locator('[part~="invite-link"]').inputValue();
  seller.unperturbed();
  const context = await desk.browser.newContext();
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(link);
  await page.waitForFunction(() => globalThis.said?.['plan-ready'] !== undefined);
  const level = await page.locator('[part~="identity"] .level').getAttribute('data-level');
  assert.ok(Number(level) <= 1, level);
});

test('[HND26] whoever holds another person’s link goes on as themselves; in a new tab that person is who they were', async (t) => {
  const table = await desk.table(t, deal());
  const buyer = await table.sit('buyer', 'dana');
  await says(buyer, 'identity', /Dana ?, ?verified/);
  await buyer.page.locator('[part~="identity"]').click();
  await button(buyer, 'I am someone else').click();
  await buyer.page.getByLabel('Your name').fill('Karl Brandt');
  await buyer.page.getByLabel('Your e-mail').fill('karl@buyer.example');
  await button(buyer, 'Go on as this person').click();
  await says(buyer, 'identity', /Karl Brandt ?, ?name given, not verified/);
  await button(buyer, 'Close').first().click();
  await sayNo(buyer).click();
  await button(buyer, 'Someone else decides').click();
  await button(buyer, 'Send').click();
  await until('it is recorded', async () => (await entries(table)).length === 1);
  const [{ by }] = await entries(table);
  assert.deepEqual([by.name, by.assurance, by.sub === 'dana'], ['Karl Brandt', 1, false]);
  buyer.unperturbed();
  const tab = await buyer.context.newPage();
  await tab.goto(buyer.page.url());
  await tab.getByRole('button', { name: /^You are Dana/ }).waitFor({ state: 'attached' });
});

test('[HND20] the digest of what is shown is the relay’s, letter by letter', async (t) => {
  const table = await desk.table(t, deal((document) => {
    // Composed and decomposed letters, white space at the ends, a letter beyond the basic plane.
    document.goal = '  Clos\u0065\u0301 in two days \u{1F4C8}\u00a0 ';
  }));
  const buyer = await table.sit('buyer', 'dana');
  await buyer.saved();
  await button(buyer, 'Read and sign').first().click();
  const shown = await buyer.page.locator('[part~="sheet"] .digest-whole').textContent();
  const { json } = await desk.relay.fetch('GET', `/v1/plans/${table.plan}/terms?subject=plan`, { token: buyer.token });
  assert.equal(shown.trim(), json.digest);
  buyer.unperturbed();
});

test('[HND21] with a link to read, or one that has expired, nothing can be signed, and it is said', async (t) => {
  const table = await desk.table(t, deal());
  const guest = await table.sit('buyer', 'guest', { scope: 'read' });
  await says(guest, 'signing', /This link is for reading\./);
  const acts = (person) => person.page.locator('[part~="signing"] .acts button, .confirm-button').count();
  assert.equal(await acts(guest), 0);
  guest.unperturbed();
  const late = await table.sit('buyer', 'dana', { ttl: '8s' });
  assert.ok((await acts(late)) > 0);
  await until('it has expired', async () => (await late.said('plan-error'))?.permanent === true, { milliseconds: 20_000 });
  assert.equal(await acts(late), 0, 'with a link that has expired neither');
});

for (const width of [1280, 390]) {
  for (const colorScheme of ['light', 'dark']) {
    test(`[HND22] axe-core finds nothing in signing, lapse and refusal at ${width} px, ${colorScheme}`, async (t) => {
      const table = await desk.table(t, deal());
      const context = { colorScheme, viewport: { width, height: 900 } };
      const buyer = await table.sit('buyer', 'dana', { context });
      const omar = await table.sit('buyer', 'omar');
      await buyer.turnTo('plan');
      await yes(buyer, 'goal').click();
      await buyer.turnTo('people');
      await sign(buyer);
      await buyer.turnTo('plan');
      await sayNo(omar).click();
      await button(omar, 'Wrong date').click();
      await button(omar, 'Send').click();
      const seller = await table.sit('seller', 'sam', { context });
      await seller.turnTo('plan');
      await setDue(seller, ids.contract, inDays(67), { signed: true });
      // On a phone the line leaves the signature to the chip in the head.
      await seller.page.locator('[part~="standing"][data-standing="lapsed"]').waitFor({ state: 'attached' });
      const clean = async (person, name) => {
        // Away from the top the links to the sections lie over a row.
        await person.page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
        await picture(person.page, `hand-${name}-${width}-${colorScheme}`, { fullPage: true });
        await accessible(person.page, name);
      };
      await clean(seller, 'seller');
      await says(buyer, 'standing', /Changed since|said no/);
      await clean(buyer, 'buyer');
      await buyer.turnTo('people');
      await button(buyer, 'Read and sign again').click();
      await clean(buyer, 'sheet');
      await buyer.page.keyboard.press('Escape');
      await buyer.page.locator('[data-act="menu"]').click();
      await buyer.page.locator('[role="menu"] [data-act="other"]').click();
      await clean(buyer, 'identity');
    });
  }
}

test('[HND23] by keyboard alone one opens the sheet, signs and is back where one was', async (t) => {
  const table = await desk.table(t, deal());
  const buyer = await table.sit('buyer', 'dana');
  await buyer.saved();
  const focused = () => buyer.page.evaluate(() => {
    let element = globalThis.document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.textContent?.trim();
  });
  const tabTo = async (what) => {
    for (let presses = 0; presses < 300; presses += 1) {
      await buyer.page.keyboard.press('Tab');
      if ((await focused()) === what) return;
    }
    assert.fail(`Tab never came to ${what}`);
  };
  await tabTo('Read and sign');
  await buyer.page.keyboard.press('Enter');
  await tabTo('Sign this plan');
  await buyer.page.keyboard.press('Enter');
  await says(buyer, 'sheet', /Signed on/);
  await buyer.page.keyboard.press('Escape');
  await standing(buyer, 'live');
  assert.equal(await buyer.page.locator('dialog[open]').count(), 0);
  buyer.unperturbed();
});
