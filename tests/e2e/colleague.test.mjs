/** A colleague who is asked to look at one step, and who approves the budget: questions that rest on who said what. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDesk, Person } from '../rig/desk.mjs';
import { openWindow } from '../rig/browser.mjs';
import { picture } from '../rig/look.mjs';
import { ids, northwind } from '../rig/northwind.mjs';
import { until } from '../rig/wait.mjs';

let desk;
before(async () => (desk = await openDesk()));
after(() => desk?.close());

const phone = (width = 390) => ({ context: { viewport: { width, height: 844 }, hasTouch: true } });
const card = (person, key) => person.page.locator(`[data-card="${key}"]`);
const act = (place, name) => place.locator(`[data-act="${name}"]`);
const text = async (locator) => (await locator.innerText()).replace(/\s+/g, ' ');
const cards = (person) => person.page.locator('[data-card]:not([data-answered])').evaluateAll((all) => all.map((one) => one.dataset.card));
const dialog = (person, kind) => person.page.locator(`dialog[open][data-dialog="${kind}"]`);
const entries = async (table) => (await desk.relay.fetch('GET', `/v1/plans/${table.plan}/attestations`)).json.attestations;

/** Dana shares the plan with Li Wei, who owns the legal review; Li Wei opens the link. */
async function invited(t, table, step = 'Legal review of the MSA', email = 'li@buyer.example') {
  const dana = await table.sit('buyer', 'dana', { name: 'Dana Whitfield' });
  await act(dana.page, 'share').first().click();
  const form = dialog(dana, 'share');
  await form.getByLabel('Name', { exact: true }).fill('Li Wei');
  if (email) await form.getByLabel('E-mail').fill(email);
  await form.getByLabel('Owns a step').check();
  await form.getByLabel('Which step?').selectOption({ label: step });
  await act(form, 'copy').click();
  const address = await form.locator('[part~="invite-link"]').inputValue();
  await act(form, 'close').last().click();
  await dana.saved();
  const window = await openWindow(desk.browser, address, phone().context);
  t.after(() => window.context.close());
  const li = new Person({ ...window, line: dana.line, name: 'Li Wei', address });
  await li.ready();
  await card(li, `step:${ids.legal}`).waitFor();
  return { dana, li };
}

test('[GUE10] a colleague to whom a step is shared is asked about that step first, with its dates, and sees neither goal nor go-live', async (t) => {
  const table = await desk.table(t, northwind());
  const { dana, li } = await invited(t, table);
  assert.deepEqual(await cards(li), [`step:${ids.legal}`]);
  const legal = card(li, `step:${ids.legal}`);
  assert.match(await text(legal), /^Dana Whitfield asks you to look at Legal review of the MSA\. \d+ \w{3}–\d+ \w{3}, 15 days Suggested by Northwind Works for me Change date It takes longer Someone else$/);
  await picture(li.page, 'colleague-first');
  await act(li.page, 'me').tap();
  // It takes longer: the guest's figure is a suggestion, and the card is answered.
  await act(legal, 'days').tap();
  await legal.getByLabel('Working days').fill('20');
  await act(legal, 'set').tap();
  await until('it is answered', async () => (await legal.getAttribute('data-answered')) === '');
  await until('it is with the relay', async () => (await table.document()).steps[ids.legal].days === 20);
  await picture(li.page, 'colleague-answered');
  dana.unperturbed();
  li.unperturbed();
});

test('[GUE11] a link without an address asks about the step as well, and a yes counts once the address is verified', async (t) => {
  const table = await desk.table(t, northwind());
  const { li } = await invited(t, table, 'Legal review of the MSA', '');
  const legal = card(li, `step:${ids.legal}`);
  await act(legal, 'yes').tap();
  await until('it waits', async () => /1 answer ready\. Confirm your e-mail and it counts\./.test(await text(li.page.locator('[part~="guest"]'))));
  assert.deepEqual(await entries(table), []);
  li.unperturbed();
});

test('[FYU30] whoever is suggested to approve the budget is asked about: yes is on record, People says who named them', async (t) => {
  const table = await desk.table(t, northwind((document) => {
    delete document.people[ids.helen].role;
    Object.assign(document.paper, { legal: { needed: true }, security: { needed: true } });
  }));
  const sam = await table.sit('seller', 'sam', { name: 'Sam Okafor' });
  const part = (person) => person.page.locator(`[data-person="${ids.helen}"]`);
  await part(sam).locator('.person-row').click();
  await sam.field(`people/${ids.helen}/role`).selectOption('economic-buyer');
  await sam.saved();
  await until('People says who suggests it', async () => /Budget owner \(suggested by Sam Okafor\)/i.test(await text(part(sam))));
  await picture(sam.page, 'colleague-people');

  const dana = await table.sit('buyer', 'dana', { name: 'Dana Whitfield', ...phone() });
  const budget = card(dana, 'need:budget');
  await act(dana.page, 'me').tap();
  await until('it is asked', async () => {
    const more = act(dana.page.locator('.for-you'), 'more');
    if (await more.isVisible()) await more.tap();
    return budget.isVisible();
  });
  assert.match(await text(budget), /^Who approves the budget at Meridian\? Sam Okafor suggests Helen Ortiz\. Yes, Helen Ortiz Someone else$/);
  await picture(dana.page, 'colleague-budget');
  await act(budget, 'yes').tap();
  await until('it is on record', async () => (await entries(table)).some(({ kind, subject }) => kind === 'confirm' && subject === `people/${ids.helen}`));
  assert.match(await text(budget), /Helen Ortiz approves the budget\. Set by you\./);
  await until('the seller sees that it is set', async () => !/suggested/.test(await text(part(sam))));
  await act(budget, 'undo').tap();
  await until('it is suggested again', async () => /suggested by Sam Okafor/.test(await text(part(sam))));
  await act(budget, 'yes').waitFor();
  sam.unperturbed();
  dana.unperturbed();
});

test('[FYU31] somebody else approves the budget: the buyer’s own choice stands and is not asked about again', async (t) => {
  const table = await desk.table(t, northwind((document) => {
    Object.assign(document.paper, { legal: { needed: true }, security: { needed: true } });
  }));
  const dana = await table.sit('buyer', 'dana', { name: 'Dana Whitfield' });
  const budget = card(dana, 'need:budget');
  await until('it is asked', async () => {
    const more = act(dana.page.locator('.for-you'), 'more');
    if (await more.isVisible()) await more.click();
    return budget.isVisible();
  });
  await act(budget, 'change').click();
  await budget.getByLabel('Who?').selectOption({ label: 'Raj Patel' });
  await act(budget, 'set').click();
  await until('it is written', async () => {
    const { people } = await table.document();
    return people[ids.raj].role === 'economic-buyer' && people[ids.helen].role === undefined;
  });
  assert.match(await text(budget), /Raj Patel approves the budget\. Set by you\./);
  await dana.page.reload();
  await dana.ready();
  await dana.page.locator('[data-card]').first().waitFor();
  assert.equal(await budget.count(), 0);
  dana.unperturbed();
});

test('[LAD2] criteria, risks and parts in the decision say by whom they are suggested, and whose they are once confirmed', async (t) => {
  const table = await desk.table(t, northwind());
  const dana = await table.sit('buyer', 'dana', { name: 'Dana Whitfield' });
  const confirmed = (subject) => dana.page.locator(`[data-confirm="${subject}"]`);
  const [criterion, risk] = [`criteria/${ids.orders}`, `risks/${ids.counsel}`];
  for (const subject of [criterion, risk]) {
    await until('it is suggested', async () => /suggested by Northwind/i.test(await text(confirmed(subject))));
    await act(confirmed(subject), 'yes').click();
    await until('it is set', async () => (await confirmed(subject).locator('[data-ladder]').getAttribute('data-ladder')) === 'set');
    assert.match(await text(confirmed(subject)), /Set by Dana Whitfield on /);
  }
  dana.unperturbed();
});

test('[LAD3] reviews say by whom they are suggested and who set them, with the step that does each', async (t) => {
  const table = await desk.table(t, northwind());
  const seller = await table.sit('seller', 'sam', { name: 'Sam Okafor' });
  await seller.field('paper/legal').selectOption({ label: 'Needed' });
  await seller.saved();
  const dana = await table.sit('buyer', 'dana', { name: 'Dana Whitfield' });
  const review = (person, name) => person.page.locator(`[data-review="${name}"]`);
  const rung = (person, name) => review(person, name).locator('.paper-head [data-ladder]');
  await until('it is suggested', async () => /suggested by Sam Okafor/i.test(await text(review(dana, 'legal'))));
  assert.match(await text(review(dana, 'legal')), /Legal review of the MSA Li Wei, by \d+ \w+/);
  await dana.field('paper/security').selectOption({ label: 'Needed' });
  for (const person of [dana, seller]) {
    await until('it is set', async () => (await rung(person, 'security').getAttribute('data-ladder').catch(() => '')) === 'set');
    assert.match(await rung(person, 'security').getAttribute('aria-label'), /^Set by Dana Whitfield on /);
  }
  await dana.page.locator('#plan-element-paper').scrollIntoViewIfNeeded();
  await picture(dana.page, 'reviews-1280');
  dana.unperturbed();
  seller.unperturbed();
});
