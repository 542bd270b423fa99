/** The first look at a plan: what the page tells, and what a click that was not meant leaves behind. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { deal, inDays } from '../rig/deal.mjs';
import { openDesk } from '../rig/desk.mjs';
import { until } from '../rig/wait.mjs';

let desk;
before(async () => (desk = await openDesk()));
after(() => desk?.close());

test('[WIN28] adding somebody asks for a name first, and left empty adds nobody', async (t) => {
  const table = await desk.table(t, deal());
  const buyer = await table.sit('buyer', 'dana');
  const people = () => buyer.page.locator('[part~="person"]').count();
  const add = buyer.page.locator('.people-side[data-side="buyer"] .adds');
  const before = await people();
  for (const leave of ['Escape', 'Tab', 'Enter']) {
    await add.click();
    await buyer.page.keyboard.press(leave);
    // Behind the field comes its button, and behind that the next place.
    if (leave === 'Tab') await buyer.page.keyboard.press('Tab');
    await add.waitFor();
  }
  await buyer.saved();
  assert.equal(await people(), before);
  assert.equal(Object.keys((await table.document()).people).length, 3, 'nobody was added and taken out again');
  await add.click();
  await buyer.page.keyboard.type('Raj Patel');
  await buyer.page.keyboard.press('Enter');
  await until('he is there', async () => (await people()) === before + 1);
  await until('the relay has him', async () => Object.values((await table.document()).people).some((p) => p.name === 'Raj Patel' && p.side === 'buyer'));
  await add.click();
  await buyer.page.keyboard.type('Li Wei');
  await buyer.page.keyboard.press('Tab');
  await buyer.page.keyboard.press('Tab');
  await until('a name that was typed is kept', async () => (await people()) === before + 2);
  buyer.unperturbed();
});

test('[WIN29] while something is missing, reading is not the first thing to do', async (t) => {
  const table = await desk.table(t, deal((document) => (document.meeting = {})));
  const buyer = await table.sit('buyer', 'dana');
  const read = buyer.page.getByRole('button', { name: 'Read and sign', exact: true }).first();
  const isFirst = () => read.evaluate((button) => button.classList.contains('main'));
  await until('something is missing', async () => (await buyer.page.locator('[part~="signing"]').innerText()).includes('This can’t be signed yet'));
  assert.equal(await isFirst(), false);
  const commands = [{ type: 'editMeeting', field: 'at', value: `${inDays(6)}T10:00:00Z` }];
  const { status, text } = await desk.relay.fetch('POST', `/v1/plans/${table.plan}/commands`, { token: buyer.token, body: { commands } });
  assert.equal(status, 200, text);
  await until('nothing is', isFirst);
  buyer.unperturbed();
});

test('[WIN30] people count eight elements: goal and go-live are one, as good as the worse of the two', async (t) => {
  const table = await desk.table(t, deal((document) => {
    delete document.plan.goLive;
    document.risks = {};
  }));
  const buyer = await table.sit('buyer', 'dana');
  const line = buyer.page.locator('[part~="elements"]');
  assert.equal(await line.locator('[data-element]').count(), 8);
  const open = line.locator('button[data-presence="missing"]');
  assert.deepEqual(await open.allInnerTexts(), ['the go-live date', 'risks']);
  await open.last().click();
  await until('it leads to its place', () => buyer.page.locator('mutual-action-plan').evaluate((plan) => plan.shadowRoot.activeElement?.id === 'plan-element-risks'));
  buyer.unperturbed();
});

test('[WIN31] a review that a step is planned for reads as planned where nobody said whether it is needed', async (t) => {
  const table = await desk.table(t, deal((document) => (document.paper = {})));
  const buyer = await table.sit('buyer', 'dana');
  const chosen = (review) => buyer.page.locator(`[data-path="paper/${review}"]`).evaluate((select) => select.selectedOptions[0].textContent);
  assert.equal(await chosen('legal'), 'Planned');
  assert.equal(await chosen('security'), 'Not said');
  buyer.unperturbed();
});
