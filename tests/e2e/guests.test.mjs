/** Guests, who opens a link, and sharing the plan with a colleague, in real windows. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { deal, ids } from '../rig/deal.mjs';
import { openDesk } from '../rig/desk.mjs';
import { picture } from '../rig/look.mjs';
import { act, dialog, line, part, says } from '../rig/places.mjs';
import { until } from '../rig/wait.mjs';

let desk;
before(async () => (desk = await openDesk()));
after(() => desk?.close());

const companies = (change = () => {}) => deal((document) => {
  Object.assign(document.plan, { buyerName: 'Meridian', sellerName: 'Northwind' });
  change(document);
});
const entries = async (table) => (await desk.relay.fetch('GET', `/v1/plans/${table.plan}/attestations`)).json.attestations;
const yes = (person, subject) => act(person.page.locator(`[data-confirm="${subject}"]`), 'yes');

/** The same person opens the plan on the same device by a verified link. */
async function verified(table, person, sub) {
  const token = await desk.relay.token({ plan: table.plan, side: 'buyer', sub, name: person.name, email: `${sub}@buyer.example` });
  await person.page.goto('about:blank');
  await person.page.goto(desk.pages.page({ relay: person.line.url, plan: table.plan, token }));
  await person.ready();
}

test('[GUE1] a guest’s yes and signature wait on the device, over a reload, and count once the same person is verified', async (t) => {
  const table = await desk.table(t, companies());
  const guest = await table.sit('buyer', 'dana', { assurance: 0 });
  await says('the page', part(guest, 'guest'), /You’re here as a guest\. What you change is a suggestion until you confirm your e-mail\. Send me a code/);
  await yes(guest, 'goal').click();
  await yes(guest, 'plan/goLive').click();
  await act(part(guest, 'signing'), 'read').first().click();
  const sheet = dialog(guest, 'sign');
  await says('the sheet', sheet, /To sign, confirm your e-mail\./);
  await act(sheet, 'sign').click();
  await says('the sheet', sheet, /Your signature counts once your e-mail is confirmed/);
  await act(sheet, 'close').last().click();
  await says('the page', part(guest, 'guest'), /3 answers ready\. Confirm your e-mail and they count\./);
  await picture(guest.page, 'guests-ready');
  await guest.page.reload();
  await guest.ready();
  await says('the page', part(guest, 'guest'), /3 answers ready\./);
  assert.deepEqual(await entries(table), []);

  await act(part(guest, 'guest'), 'verify').click();
  await says('the dialog', dialog(guest, 'verify'), /No code can be sent from this page yet\. Open the link that was mailed to/);
  await act(dialog(guest, 'verify'), 'close').last().click();

  await verified(table, guest, 'dana');
  await until('all are recorded', async () => (await entries(table)).length === 3);
  assert.deepEqual((await entries(table)).map(({ kind, by }) => `${kind} ${by.assurance}`), ['confirm 2', 'confirm 2', 'sign 2']);
  await until('nothing waits', async () => (await part(guest, 'guest').count()) + (await part(guest, 'intents').count()) === 0);
  guest.unperturbed();
});

test('[GUE2] a guest says no at once, and it is known to be unverified', async (t) => {
  const table = await desk.table(t, companies());
  const guest = await table.sit('buyer', 'guest', { assurance: 0 });
  await act(part(guest, 'signing'), 'decline').click();
  await dialog(guest, 'decline').locator('[data-reason="decider"]').click();
  await act(dialog(guest, 'decline'), 'send').click();
  await says('the dialog', dialog(guest, 'decline'), /Sent\./);
  const [{ kind, note, by }] = await entries(table);
  assert.deepEqual([kind, note, by.assurance], ['decline', 'Someone else decides', 0]);
  guest.unperturbed();
});

test('[GUE3] who opens a link that carries a name is asked once on a device; somebody else goes on as themselves', async (t) => {
  const table = await desk.table(t, companies());
  const buyer = await table.sit('buyer', 'dana');
  const asked = part(buyer, 'opening-as');
  await says('the page', asked, /You’re opening this as Dana, Meridian\. That’s me I’m someone else/);
  await picture(buyer.page, 'guests-opening-as');
  await act(asked, 'me').click();
  await until('it is answered', async () => (await asked.count()) === 0);
  await buyer.page.reload();
  await buyer.ready();
  await buyer.saved();
  assert.equal(await asked.count(), 0);

  const holder = await table.sit('buyer', 'omar');
  await act(part(holder, 'opening-as'), 'other').click();
  await holder.page.getByLabel('Your name').fill('Karl Brandt');
  await holder.page.getByLabel('Your e-mail').fill('karl@buyer.example');
  await holder.page.getByRole('button', { name: 'Go on as this person' }).click();
  await says('the page', part(holder, 'identity'), /Karl Brandt/);
  assert.equal(await part(holder, 'opening-as').count(), 0);

  // Where the page says who somebody is, it is not asked.
  const token = await desk.relay.token({ plan: table.plan, side: 'buyer', sub: 'omar', name: 'Omar', email: 'omar@buyer.example' });
  const page = await buyer.context.newPage();
  await page.goto(desk.pages.page({ relay: buyer.line.url, plan: table.plan, provider: JSON.stringify([token]) }));
  await page.waitForFunction(() => globalThis.said?.['plan-ready'] !== undefined);
  await page.locator('[part~="identity"]').waitFor();
  assert.equal(await page.locator('[part~="opening-as"]').count(), 0);
  buyer.unperturbed();
});

test('[GUE4] a plan is shared for a step or a signature: the colleague appears under People, the step is theirs, the signature is asked for', async (t) => {
  const table = await desk.table(t, companies());
  const buyer = await table.sit('buyer', 'dana');
  const opener = buyer.page.locator('[data-act="share"]').first();
  const form = dialog(buyer, 'share');
  const person = async (name) => Object.entries((await table.document()).people).find(([, one]) => one.name === name);
  await opener.click();
  await says('the form', form, /^Share with a colleague at Meridian .*Reads along Owns a step Is asked to sign .*Copy link Please don’t forward your own link: whoever opens it acts in your name\.$/);
  await picture(buyer.page, 'guests-share');
  await form.getByLabel('Name', { exact: true }).fill('Li Wei');
  await form.getByLabel('E-mail').fill('li@buyer.example');
  await form.getByLabel('Owns a step').check();
  await form.getByLabel('Which step?').selectOption(ids.legal);
  await act(form, 'copy').click();
  const link = form.locator('[part~="invite-link"]');
  await link.waitFor();
  assert.match(await form.locator('[name="message"]').inputValue(), /^Li Wei, Dana asks you to look at “Legal review of the contract” in “Northwind and Ledgerly.*http/);
  await until('Li Wei is in the plan and owns the step', async () => {
    const found = await person('Li Wei');
    return found?.[1].side === 'buyer' && found[1].email === 'li@buyer.example' && (await table.document()).steps[ids.legal].owner === found[0];
  });
  const address = await link.inputValue();
  await act(form, 'close').last().click();
  await until('the focus is back', () => opener.evaluate((button) => button.getRootNode().activeElement === button));

  await opener.click();
  await form.getByLabel('Name', { exact: true }).fill('Helen Ortiz');
  await form.getByLabel('E-mail').fill('helen@buyer.example');
  await form.getByLabel('Is asked to sign').check();
  await act(form, 'copy').click();
  await until('Helen Ortiz is asked', async () => {
    const [ask] = (await entries(table)).filter(({ kind }) => kind === 'ask');
    return ask !== undefined && ask.of === (await person('Helen Ortiz'))?.[0];
  });
  buyer.unperturbed();

  const context = await desk.browser.newContext();
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => globalThis.said?.['plan-ready'] !== undefined);
  await page.locator('[part~="opening-as"]').getByText('You’re opening this as Li Wei, Meridian.').waitFor();
  await page.locator('[part~="guest"]').waitFor();
  assert.equal(await page.locator('[data-act="share"]').count(), 0);
});

test('[GUE5] over what is signed a guest only suggests, a text as a whole', async (t) => {
  const table = await desk.table(t, companies());
  const buyer = await table.sit('buyer', 'dana');
  await act(part(buyer, 'signing'), 'read').first().click();
  await act(dialog(buyer, 'sign'), 'sign').click();
  await says('the sheet', dialog(buyer, 'sign'), /Signed on/);
  const guest = await table.sit('buyer', 'guest', { assurance: 0 });
  const { goal } = await table.document();
  await guest.caret('goal', 'end');
  await guest.types('X');
  const asked = dialog(guest, 'suggest');
  await says('the question', asked, /^Dana signed this text\. You’re here as a guest: what you write is a suggestion\..* Suggest it Comment instead Cancel$/);
  await asked.getByRole('textbox').fill('Close in one day.');
  await act(asked, 'suggest').click();
  await until('it is suggested', async () => Object.values((await table.document()).proposals)[0]?.value === 'Close in one day.');
  assert.equal((await table.document()).goal, goal);
  assert.equal(await part(buyer, 'signature').getAttribute('data-standing'), 'live');
  guest.unperturbed();
});

test('[HND2] next to each act stands who it was and of which company, and that it is not sure who they are', async (t) => {
  const table = await desk.table(t, companies());
  const [guest, buyer, seller] = await Promise.all([
    table.sit('buyer', 'guest', { assurance: 0 }), table.sit('buyer', 'dana'), table.sit('seller', 'sam'),
  ]);
  for (const person of [guest, buyer]) {
    await act(part(person, 'signing'), 'decline').click();
    await dialog(person, 'decline').locator('[data-reason="date"]').click();
    await act(dialog(person, 'decline'), 'send').click();
    await says('the dialog', dialog(person, 'decline'), /Sent\./);
  }
  const said = () => part(seller, 'refusal').locator('.actor').allInnerTexts();
  await until('both are told', async () => (await said()).length === 2);
  assert.deepEqual((await said()).map((text) => text.replace(/\s+/g, ' ').trim()).sort(), ['Dana Meridian', 'Guest Meridian opened a link']);
  for (const person of [guest, buyer, seller]) person.unperturbed();
});
