/** Signing, saying no, pausing, and the ladder from a suggestion to a signature, in real windows. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { deal, ids, inDays } from '../rig/deal.mjs';
import { openDesk } from '../rig/desk.mjs';
import { accessible, picture } from '../rig/look.mjs';
import { act, dialog, line, part, says } from '../rig/places.mjs';
import { until } from '../rig/wait.mjs';

let desk;
before(async () => (desk = await openDesk()));
after(() => desk?.close());

/** A plan of two companies that can be signed. */
const companies = (change = () => {}) => deal((document) => {
  Object.assign(document.plan, { buyerName: 'Meridian', sellerName: 'Northwind' });
  delete document.steps[ids.training].due;
  change(document);
});
const entries = async (table) => (await desk.relay.fetch('GET', `/v1/plans/${table.plan}/attestations`)).json.attestations;

/** Opens the sign sheet from the list of signatures. */
async function read(person) {
  await act(part(person, 'signing'), 'read').first().click();
  await dialog(person, 'sign').waitFor();
}

async function sign(person) {
  await read(person);
  await act(dialog(person, 'sign'), 'sign').click();
  await says('the sheet', dialog(person, 'sign'), /Signed on/);
  await act(dialog(person, 'sign'), 'close').last().click();
}

test('[SGN2] the sheet is for its reader: what signing says, the own company’s dates first, and by when the others are needed', async (t) => {
  const table = await desk.table(t, companies());
  const buyer = await table.sit('buyer', 'dana');
  const opener = act(part(buyer, 'signing'), 'read').first();
  await opener.click();
  const sheet = dialog(buyer, 'sign');
  await sheet.waitFor();
  const words = await line(sheet);
  const inOrder = [
    /^Northwind and Ledgerly: month-end close/,
    /Signing says: this is our joint plan and these are our dates\. It is not a contract\. Nobody is obliged to buy or sell, and it contains no prices\./,
    /Goal “Close the books of all six companies/,
    /Live on \w+, \d+ \w+ \d{4} owner you/,
    /What Meridian does · 4 of 6/,
    /Pilot with one company’s books Omar Haddad/,
    /Business case for the board You/,
    /What Northwind does · 2 of 6/,
    /by \d+ \w+( \d{4})? Training of the accountants Sam/,
    /How we judge it The close takes two working days\. Days from month end to closed books: 2, you decides|How we judge it/,
    /What could get in the way The budget moves to next year\. If it happens: Begin with three companies/,
    /Reviews Legal\. Security, procurement: not needed/,
    /Already signed Nobody yet/,
    /How this is recorded/,
    /As Dana, dana@buyer\.example\. Not you\?/,
    /Sign this plan/,
    /Ask a question · Suggest a change · This plan doesn’t work for us/,
  ];
  let from = 0;
  for (const what of inOrder) {
    const found = words.slice(from).match(what);
    assert.ok(found, `${what} after “${words.slice(from, from + 80)}”`);
    from += found.index;
  }
  await picture(buyer.page, 'signing-sheet');
  await act(sheet, 'sign').click();
  await says('the sheet', sheet, /Signed on \d+ \w+, \d\d:\d\d \(.+\)\. You’ll be told if anything you signed changes\./);
  await act(sheet, 'close').last().click();
  assert.deepEqual((await entries(table)).map(({ kind }) => kind), ['sign']);
  await until('the focus is back in the section', () => buyer.page.evaluate(() => {
    const at = document.querySelector('mutual-action-plan').shadowRoot.activeElement;
    return Boolean(at?.closest('[part~="signing"]'));
  }));
  buyer.unperturbed();
});

test('[SGN3] what is missing is named on the sheet, and each name leads to its place', async (t) => {
  const table = await desk.table(t, companies((document) => {
    delete document.meeting;
    document.risks = {};
  }));
  const buyer = await table.sit('buyer', 'dana');
  await read(buyer);
  const sheet = dialog(buyer, 'sign');
  await says('the sheet', sheet, /This can’t be signed yet\. Missing: Risks, Next meeting/);
  assert.equal(await act(sheet, 'sign').count(), 0);
  await act(sheet, 'change').click();
  await until('the time has the focus', () => buyer.page.evaluate(() => {
    const at = document.querySelector('mutual-action-plan').shadowRoot.activeElement;
    return at?.dataset.path === 'meeting/at';
  }));
  assert.equal(await buyer.page.locator('dialog[open]').count(), 0);
  buyer.unperturbed();
});

test('[SGN4] a no takes three taps and no typing, says so to both sides, and can be taken back', async (t) => {
  const table = await desk.table(t, companies());
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'dana')]);
  await read(buyer);
  await act(dialog(buyer, 'sign'), 'decline').click();
  const no = dialog(buyer, 'decline');
  await no.locator('[data-reason="budget"]').click();
  await picture(buyer.page, 'signing-decline');
  await act(no, 'send').click();
  await says('the dialog', no, /Sent\. Thank you for saying so\. Nothing else is asked of you\./);
  await act(no, 'close').last().click();
  const [entry] = await entries(table);
  assert.deepEqual([entry.kind, entry.note], ['decline', 'No budget']);
  const after = part(buyer, 'after-no');
  await says('the page', after, /You said no to this plan on \d+ \w+: “No budget”\. Northwind can see it\. Nothing else is asked of you\./);
  await says('the seller’s page', part(seller, 'refusal'), /Dana .*No budget/);
  await act(after, 'withdraw').click();
  await until('it is taken back', async () => (await entries(table)).at(-1).kind === 'withdraw');
  await until('nothing says no any more', async () => (await after.count()) + (await part(seller, 'refusal').count()) === 0);
  buyer.unperturbed();
  seller.unperturbed();
});

test('[SGN5] a no without a listed reason needs a word; a no for lack of priority offers a pause first', async (t) => {
  const table = await desk.table(t, companies());
  const buyer = await table.sit('buyer', 'dana');
  await act(part(buyer, 'signing'), 'decline').click();
  const no = dialog(buyer, 'decline');
  await no.locator('[data-reason="other"]').click();
  await act(no, 'send').click();
  await says('the dialog', no, /Please say in a few words what the reason is\./);
  assert.deepEqual(await entries(table), []);
  await no.locator('[data-reason="priority"]').click();
  await says('the dialog', no, /Pause it instead\? Until/);
  await says('the dialog', no, /No, send my answer/);
  await act(no, 'pause').click();
  const paused = part(buyer, 'paused');
  await says('the page', paused, /Paused by Dana until \d+ \w+\. Nobody is reminded until then\./);
  await until('it is written', async () => /-01$/.test((await table.document()).plan.pausedUntil));
  assert.deepEqual(await entries(table), []);
  await act(paused, 'resume').click();
  await until('the plan goes on', async () => !(await table.document()).plan.pausedUntil);
  await act(part(buyer, 'signing'), 'pause').click();
  const until2 = dialog(buyer, 'pause').locator('[name="until"]');
  await until2.fill(inDays(30));
  await act(dialog(buyer, 'pause'), 'pause').click();
  await until('it is paused', async () => (await table.document()).plan.pausedUntil === inDays(30));
  buyer.unperturbed();
});

test('[SGN6] a suggestion offers its yes to the side that it concerns; set and signed say by whom and offer nothing', async (t) => {
  const table = await desk.table(t, companies());
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'dana')]);
  const goal = (person) => person.page.locator('[data-confirm="goal"]');
  const rung = (person) => goal(person).locator('[data-ladder]');
  await says('the goal', rung(buyer), /^suggested by Northwind$/);
  assert.equal(await act(goal(seller), 'yes').count(), 0);
  await act(goal(buyer), 'yes').click();
  for (const person of [seller, buyer]) {
    await says('the goal', rung(person), /^Set by Dana on \d+ \w+$/);
    assert.equal(await rung(person).getAttribute('data-ladder'), 'set');
    assert.equal(await act(goal(person), 'yes').count(), 0);
  }
  await sign(buyer);
  for (const person of [seller, buyer]) await says('the goal', rung(person), /^Signed by Dana on \d+ \w+$/);
  buyer.unperturbed();
  seller.unperturbed();
});

/** Sets the due date of a step in its details. */
async function setDue(person, step, date) {
  const field = person.field(`steps/${step}/due`);
  if (!(await field.isVisible().catch(() => false)))
    await person.page.locator(`[data-step="${step}"] .more-button`).click();
  // On a phone it opens in a sheet, with the fields in a fold.
  const sheet = person.page.locator('.step-sheet');
  if ((await sheet.count()) && !(await field.isVisible())) await sheet.locator('summary').last().click();
  await field.fill(date);
}

/** Closes the sheet of a step, where there is one. */
async function closeStep(person) {
  const sheet = person.page.locator('.step-sheet');
  if (await sheet.count()) await sheet.locator('[data-act="close"]').click();
}

test('[SGN7] a signed value is asked about before it is changed; the row keeps what was signed until it is undone', async (t) => {
  const table = await desk.table(t, companies());
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'dana')]);
  await sign(buyer);
  const due = `steps/${ids.contract}/due`;
  const rung = (person) => person.page.locator(`.field:has([data-path="${due}"]) [data-ladder]`);
  await seller.page.locator(`[data-step="${ids.contract}"] .more-button`).click();
  await until('the date is signed', async () => (await rung(seller).getAttribute('data-ladder')) === 'signed');
  await setDue(seller, ids.contract, inDays(67));
  const asked = dialog(seller, 'signed');
  await says('the question', asked, /^Dana signed this date: .+\. If you change it, that signature is out of date until it is renewed\. Change to .+ Suggest it instead Cancel$/);
  await picture(seller.page, 'signing-signed-date');
  await act(asked, 'cancel').click();
  await until('the field shows what stands', async () => (await seller.text(due)) === inDays(60));
  assert.equal((await table.document()).steps[ids.contract].due, inDays(60));

  await setDue(seller, ids.contract, inDays(67));
  await act(asked, 'suggest').click();
  await until('it is suggested', async () => Object.keys((await table.document()).proposals).length === 1);
  assert.equal((await table.document()).steps[ids.contract].due, inDays(60));

  await setDue(seller, ids.contract, inDays(70));
  await act(asked, 'change').click();
  await until('it is changed', async () => (await table.document()).steps[ids.contract].due === inDays(70));
  const note = seller.page.locator(`.field:has([data-path="${due}"]) .signed-before`);
  await says('the row', note, /^signed: /);
  await part(seller, 'toast').getByRole('button', { name: 'Undo' }).click();
  await until('it is undone', async () => (await table.document()).steps[ids.contract].due === inDays(60));
  await until('the note is gone', async () => (await note.count()) === 0);
  await until('the signature is current', async () => (await part(buyer, 'signature').getAttribute('data-standing')) === 'live');
  seller.unperturbed();
  buyer.unperturbed();
});

test('[SGN12] a row of the list keeps the date and the owner that were signed, on a phone and on a desk, until they are as they were', async (t) => {
  const table = await desk.table(t, companies());
  const buyer = await table.sit('buyer', 'dana');
  await sign(buyer);
  const seller = await desk.relay.token({ plan: table.plan, side: 'seller', sub: 'sam', name: 'Sam', email: 'sam@seller.example' });
  const set = async (due, owner) => {
    const commands = Object.entries({ due, owner }).map(([field, value]) => ({ type: 'editStep', id: ids.contract, field, value }));
    const { status, text } = await desk.relay.fetch('POST', `/v1/plans/${table.plan}/commands`, { token: seller, body: { commands } });
    assert.equal(status, 200, text);
  };
  const onPhone = await table.sit('buyer', 'omar', { context: { viewport: { width: 390, height: 844 }, hasTouch: true } });
  await onPhone.turnTo('plan');
  const notes = (person) => person.page.locator(`.step[data-step="${ids.contract}"] .step-row .signed-before`);
  await set(inDays(67), null);
  for (const person of [buyer, onPhone]) {
    await until('both are told', async () => (await notes(person).count()) === 2);
    const [date, ...others] = (await notes(person).allInnerTexts()).sort((a, b) => /\d/.test(b) - /\d/.test(a));
    assert.match(date, /^signed: \w+,? \d+ \w+|^signed: \d+ \w+/);
    assert.deepEqual(others, ['signed: Sam']);
    await notes(person).first().scrollIntoViewIfNeeded();
    await picture(person.page, `signing-row-${person === buyer ? 1280 : 390}`);
  }
  await set(inDays(60), ids.sam);
  for (const person of [buyer, onPhone]) await until('nothing is told', async () => (await notes(person).count()) === 0);
  for (const person of [buyer, onPhone]) person.unperturbed();
});

test('[SGN8] a value of the other side is suggested, with the name of whoever set it', async (t) => {
  const table = await desk.table(t, companies());
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'dana')]);
  await setDue(buyer, ids.pilot, inDays(22));
  await until('it is the buyer’s', async () => (await seller.page.locator(`.field:has([data-path="steps/${ids.pilot}/due"])`).count()) > 0
    || (await seller.page.locator(`[data-step="${ids.pilot}"] .more-button`).click()) || true);
  await until('it is set', async () => (await seller.page.locator(`.field:has([data-path="steps/${ids.pilot}/due"]) [data-ladder="set"]`).count()) === 1);
  await setDue(seller, ids.pilot, inDays(29));
  const asked = dialog(seller, 'suggest');
  await says('the question', asked, /^.+ is Dana’s date\. Suggest .+\? It stays .+ until Meridian accepts\. Reason \(optional\) Suggest .+ Cancel$/);
  await picture(seller.page, 'signing-suggest');
  await asked.getByRole('textbox').fill('Our engineer is away.');
  await act(asked, 'suggest').click();
  await until('it is suggested', async () => Object.values((await table.document()).proposals)[0]?.note === 'Our engineer is away.');
  assert.equal((await table.document()).steps[ids.pilot].due, inDays(22));
  await says('the toast', part(seller, 'toast'), /Suggested to Meridian\./);
  seller.unperturbed();
  buyer.unperturbed();
});

test('[SGN9] a signed goal cannot be edited without a question, which is asked once', async (t) => {
  const table = await desk.table(t, companies());
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'dana')]);
  const { goal } = await table.document();
  await sign(buyer);
  await until('it is signed', async () => (await seller.page.locator('[data-confirm="goal"] [data-ladder="signed"]').count()) === 1);
  await seller.caret('goal', 'end');
  await seller.types('X');
  const asked = dialog(seller, 'signed');
  await says('the question', asked, /^Dana signed this text\. If you change it, that signature is out of date until it is renewed\. Edit Comment instead Cancel$/);
  await act(asked, 'cancel').click();
  assert.equal(await seller.text('goal'), goal);
  await seller.page.evaluate(() => {
    // Text that a browser lets into the field by another way is refused as well.
    const field = document.querySelector('mutual-action-plan').shadowRoot.querySelector('[data-path="goal"]');
    field.value += ' Cheaper.';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await act(asked, 'cancel').click();
  assert.equal((await table.document()).goal, goal);
  await until('the field shows what stands', async () => (await seller.text('goal')) === goal);

  await act(part(seller, 'goal'), 'edit').click();
  await act(asked, 'comment').click();
  await until('a comment can be written', () => seller.page.evaluate(() =>
    document.querySelector('mutual-action-plan').shadowRoot.activeElement?.dataset.path === 'comment:goal'));
  await act(part(seller, 'goal'), 'edit').click();
  await act(asked, 'change').click();
  await until('the goal has the focus', () => seller.page.evaluate(() =>
    document.querySelector('mutual-action-plan').shadowRoot.activeElement?.dataset.path === 'goal'));
  await seller.types(' And cheaper.');
  await seller.saved();
  assert.equal((await table.document()).goal, `${goal} And cheaper.`);
  await until('the signature is out of date', async () => (await part(buyer, 'signature').getAttribute('data-standing')) === 'lapsed');
  assert.equal(await dialog(seller, 'signed').count(), 0);
  seller.unperturbed();
  buyer.unperturbed();
});

test('[SGN11] a dialog that is asked for as another one closes stays open', async (t) => {
  const table = await desk.table(t, companies());
  const buyer = await table.sit('buyer', 'dana');
  const section = part(buyer, 'signing');
  await act(section, 'pause').click();
  await dialog(buyer, 'pause').waitFor();
  const other = await act(section, 'ask').elementHandle();
  // Both in one task: the event of the closing comes after the second request.
  await dialog(buyer, 'pause').evaluate((open, opener) => new Promise((done) => {
    open.addEventListener('close', () => requestAnimationFrame(done), { once: true });
    open.close();
    opener.click();
  }), other);
  await dialog(buyer, 'ask').waitFor();
  assert.equal(await dialog(buyer, 'ask').count(), 1);
  // Not awaited yet: the key comes between.
  const open = await dialog(buyer, 'ask').elementHandle();
  await open.evaluate((dialog) => void (globalThis.closed = new Promise((done) => dialog.addEventListener('close', () => requestAnimationFrame(done), { once: true }))));
  await buyer.page.keyboard.press('Escape');
  await buyer.page.evaluate(() => globalThis.closed);
  assert.equal(await buyer.page.locator('dialog[open]').count(), 0);
  buyer.unperturbed();
});

for (const colorScheme of ['light', 'dark']) {
  test(`[SGN10] each dialog can be read by everybody at 390 px, ${colorScheme}, and gives the focus back to what opened it`, async (t) => {
    const table = await desk.table(t, companies());
    const context = { colorScheme, viewport: { width: 390, height: 844 } };
    const buyer = await table.sit('buyer', 'dana', { context });
    const focused = () => buyer.page.evaluate(() => {
      const at = document.querySelector('mutual-action-plan').shadowRoot.activeElement;
      return at?.dataset.act ?? at?.dataset.path ?? at?.className;
    });
    const look = async (person, kind, name = kind) => {
      await dialog(person, kind).waitFor();
      const { width, scroll } = await dialog(person, kind).evaluate((box) => ({ width: box.getBoundingClientRect().width, scroll: Math.max(...[box, ...box.querySelectorAll('*')].map((one) => one.scrollWidth - one.clientWidth - (getComputedStyle(one).overflowX === 'visible' ? Infinity : 0))) }));
      assert.ok(width <= 390 && scroll <= 0, `${name}: ${width} px, ${scroll} px too wide`);
      await picture(person.page, `signing-${name}-390-${colorScheme}`);
      await accessible(person.page, `${name}, ${colorScheme}`);
    };
    const opened = async (opener, kind, more = async () => {}) => {
      await opener.focus();
      const before = await focused();
      await buyer.page.keyboard.press('Enter');
      await look(buyer, kind);
      await more();
      await buyer.page.keyboard.press('Escape');
      await dialog(buyer, kind).waitFor({ state: 'hidden' });
      assert.equal(await focused(), before, kind);
    };
    const tab = (person, name) => person.page.locator(`[data-tab="${name}"]`).click();
    const section = part(buyer, 'signing');
    await tab(buyer, 'people');
    await opened(act(section, 'read').first(), 'sign');
    await opened(act(section, 'decline'), 'decline', async () => {
      await dialog(buyer, 'decline').locator('[data-reason="priority"]').click();
      await look(buyer, 'decline', 'decline-pause');
    });
    await opened(act(section, 'pause'), 'pause');
    await opened(act(section, 'ask'), 'ask');
    await act(buyer.page, 'menu').click();
    await act(buyer.page.locator('[role="menu"]'), 'share').click();
    await look(buyer, 'share');
    await buyer.page.keyboard.press('Escape');
    await dialog(buyer, 'share').waitFor({ state: 'hidden' });
    assert.equal(await focused(), 'menu');

    await sign(buyer);
    await until('the goal is signed', async () => (await buyer.page.locator('[data-confirm="goal"] [data-ladder="signed"]').count()) === 1);
    await tab(buyer, 'plan');
    await opened(act(part(buyer, 'goal'), 'edit'), 'signed');
    // On a phone a date is set in a sheet of its own: the question is what is looked at.
    const wide = (person, width) => person.page.setViewportSize({ width, height: 844 });
    const seller = await table.sit('seller', 'sam', { context: { colorScheme } });
    await act(part(seller, 'opening-as'), 'me').click();
    await setDue(seller, ids.contract, inDays(67));
    await wide(seller, 390);
    await look(seller, 'signed', 'signed-date');
    await wide(seller, 1280);
    await act(dialog(seller, 'signed'), 'cancel').click();
    await closeStep(seller);
    await wide(buyer, 1280);
    await setDue(buyer, ids.pilot, inDays(22));
    await act(dialog(buyer, 'signed'), 'change').click();
    await until('it is the buyer’s', async () => (await table.document()).steps[ids.pilot].due === inDays(22));
    await buyer.saved();
    await seller.page.locator(`[data-step="${ids.pilot}"] .more-button`).click();
    await until('the seller knows', async () => (await seller.page.locator(`.field:has([data-path="steps/${ids.pilot}/due"]) [data-ladder="set"]`).count()) === 1);
    await setDue(seller, ids.pilot, inDays(29));
    await wide(seller, 390);
    await look(seller, 'suggest');

    const guest = await table.sit('buyer', 'omar', { context, assurance: 0 });
    await act(part(guest, 'guest'), 'verify').click();
    await look(guest, 'verify');
    for (const person of [buyer, seller, guest]) person.unperturbed();
  });
}
