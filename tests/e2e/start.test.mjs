/** The start of an empty plan: the seller says who, what was said and which steps; the buyer starts it by two answers. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inDays } from '../rig/deal.mjs';
import { openDesk } from '../rig/desk.mjs';
import { accessible, picture } from '../rig/look.mjs';
import { until } from '../rig/wait.mjs';

let desk;
before(async () => (desk = await openDesk()));
after(() => desk?.close());

const phone = (width = 390, more = {}) => ({ context: { viewport: { width, height: 844 }, hasTouch: true, ...more } });
const part = (person) => person.page.locator('[part~="start"]');
const act = (place, name) => place.locator(`[data-act="${name}"]`);
const card = (person, key) => person.page.locator(`[data-card="${key}"]`);
const text = async (locator) => (await locator.innerText()).replace(/\s+/g, ' ');
const jargon = /champion|economic|technical win|verbal|close|seller|buyer/i;

async function who(form) {
  await form.getByLabel('Your company').fill('Northwind');
  await form.getByLabel('Customer').fill('Meridian');
  await form.getByLabel('Your contact there').fill('Dana Whitfield');
  await form.getByLabel('E-mail').fill('dana@buyer.example');
}

test('[STA3] a seller starts an empty plan by a template, and the goal and go-live are the first questions on the buyer’s page', async (t) => {
  const table = await desk.table(t, {});
  const sam = await table.sit('seller', 'sam', { name: 'Sam Okafor' });
  const form = part(sam);
  await who(form);
  const words = await text(form);
  assert.match(words, /A plan with your customer/);
  assert.match(words, /What do you know from Meridian already\?/);
  assert.match(words, /They told me Ask Dana Whitfield: these become the first questions on Dana Whitfield’s page/);
  assert.match(words, /Mid-market software 9 steps · 67 working days/);
  assert.match(words, /Pilot 15 days · Meridian/);
  assert.doesNotMatch(words.replace('Say who the customer is', ''), jargon);
  await picture(sam.page, 'start-seller', { fullPage: true });
  await accessible(sam.page, 'the start');
  await act(form, 'create').click();
  await until('it says what comes next', async () => /Created\. Everything in it is your suggestion until Meridian sets it\. Build it together on a call Copy message for Dana Whitfield/.test(await text(part(sam))));
  await sam.saved();
  const { plan, people, steps, goal } = await table.document();
  assert.deepEqual([plan.buyerName, plan.sellerName, plan.goLive, goal], ['Meridian', 'Northwind', undefined, '']);
  assert.equal(Object.keys(steps).length, 9);
  const dana = Object.entries(people).find(([, { name }]) => name === 'Dana Whitfield');
  assert.deepEqual([dana[1].side, dana[1].role, dana[1].email, plan.goLiveOwner], ['buyer', 'champion', 'dana@buyer.example', dana[0]]);
  assert.ok(Object.values(steps).every(({ owner }) => people[owner]));
  await picture(sam.page, 'start-created');
  await act(part(sam), 'checkin').click();
  await until('the call begins', async () => (await part(sam).count()) === 0 || !(await part(sam).isVisible()));

  const buyer = await table.sit('buyer', 'dana', { name: 'Dana Whitfield', ...phone() });
  await card(buyer, 'goLive').waitFor();
  assert.match(await text(card(buyer, 'goLive')), /When do you want to be live\?/);
  assert.match(await text(card(buyer, 'goal')), /What should be different once you’re live\?/);
  sam.unperturbed();
  buyer.unperturbed();
});

test('[STA4] what the customer told the seller stands as the seller’s suggestion, and the template says by when it starts', async (t) => {
  const table = await desk.table(t, {});
  const sam = await table.sit('seller', 'sam', { name: 'Sam Okafor', ...phone() });
  const form = part(sam);
  await who(form);
  await form.getByLabel('What should be different once they’re live?').fill('Every order leaves the same day.');
  await form.getByLabel('When do they want to be live?').fill(inDays(150));
  assert.ok(await form.getByLabel('They told me').isChecked(), 'whoever writes it down was told');
  await form.getByLabel('Small team').check();
  await until('it says by when', async () => /For \d+ \w+ it starts by \d+ \w+\./.test(await text(form)));
  await picture(sam.page, 'start-told-390', { fullPage: true });
  await act(form, 'create').tap();
  await sam.saved();
  const { plan, steps, goal } = await table.document();
  assert.deepEqual([plan.goLive, goal, Object.keys(steps).length], [inDays(150), 'Every order leaves the same day.', 6]);
  const buyer = await table.sit('buyer', 'dana', { name: 'Dana Whitfield', ...phone() });
  await until('it is suggested', async () => /Suggested by Sam Okafor/.test(await text(card(buyer, 'goLive'))));
  sam.unperturbed();
  buyer.unperturbed();
});

test('[STA5] the start asks for the customer and the contact, and an empty start writes them alone', async (t) => {
  const table = await desk.table(t, {});
  const sam = await table.sit('seller', 'sam', { name: 'Sam Okafor' });
  const form = part(sam);
  await act(form, 'create').click();
  await until('it says what is missing', async () => /Say who the customer is/.test(await text(form)));
  assert.equal(await form.locator('input[name="customer"]').evaluate((input) => input.getRootNode().activeElement === input), true);
  await who(form);
  await form.getByLabel('Empty').check();
  await act(form, 'create').click();
  await until('it is created', async () => /Created\./.test(await text(part(sam))));
  await sam.saved();
  assert.deepEqual(Object.keys((await table.document()).steps), []);
  sam.unperturbed();
});

test('[STA6] a buyer starts an empty plan by two answers', async (t) => {
  const table = await desk.table(t, { plan: { sellerName: 'Northwind', buyerName: 'Meridian' }, people: { sam: { name: 'Sam Okafor', side: 'seller' } } });
  const buyer = await table.sit('buyer', 'dana', { name: 'Dana Whitfield', ...phone() });
  await until('it says so', async () => (await text(part(buyer))) === 'Northwind is preparing this plan. You can start it with two answers.');
  await act(buyer.page, 'me').tap();
  assert.equal(await text(act(card(buyer, 'goLive'), 'later')), 'I don’t know yet');
  await picture(buyer.page, 'start-buyer');
  await act(card(buyer, 'goal'), 'change').tap();
  await card(buyer, 'goal').locator('textarea').fill('Every order leaves the same day.');
  await act(card(buyer, 'goal'), 'save').tap();
  await act(card(buyer, 'goLive'), 'change').tap();
  await buyer.field('plan/goLive').or(card(buyer, 'goLive').locator('input[type="date"]')).first().fill(inDays(120));
  await act(card(buyer, 'goLive'), 'set').tap();
  await until('it is thanked for', async () => (await text(part(buyer))) === 'Thanks. Sam Okafor sees this and suggests the steps.');
  await buyer.saved();
  const { plan, goal } = await table.document();
  assert.deepEqual([plan.goLive, goal], [inDays(120), 'Every order leaves the same day.']);
  await picture(buyer.page, 'start-thanks');
  buyer.unperturbed();
});
