/** Present: what others see on the seller's screen, and the way back. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDesk } from '../rig/desk.mjs';
import { lookedAt } from '../rig/look.mjs';
import { ids, northwind } from '../rig/northwind.mjs';
import { until } from '../rig/wait.mjs';

let desk;
before(async () => (desk = await openDesk()));
after(() => desk?.close());

const act = (person, name) => person.page.locator(`[data-act="${name}"]`);
const focused = (person) => person.page.locator('mutual-action-plan').evaluate((plan) => plan.shadowRoot.activeElement?.dataset.act);

test('[PSN1] Present shows the plan at full width and nothing that is its reader\'s own, and Stop leads back to where they were', async (t) => {
  const table = await desk.table(t, northwind());
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'dana')]);
  assert.equal(await act(buyer, 'present').count(), 0, 'a buyer has nothing to hide');
  await until('the cards are there', async () => (await seller.page.locator('[part~="for-you"]').count()) > 0);
  const width = () => seller.page.locator('[part~="steps"]').first().evaluate((steps) => steps.getBoundingClientRect().width);
  const narrow = await width();
  await seller.page.evaluate(() => scrollTo({ top: 400, behavior: 'instant' }));
  const top = await seller.page.evaluate(() => scrollY);
  await act(seller, 'present').evaluate((button) => {
    button.focus({ preventScroll: true });
    button.click();
  });
  await until('it says so', async () => (await seller.page.locator('[part~="present"]').innerText()).includes('Presenting. Private notes are hidden.'));
  for (const own of ['[part~="for-you"]', '[part~="deal"]', '[part~="coach"]', '[data-act="coach"]', '[data-act="present"]', '[data-act="menu"]', '[data-card]', '[data-skip]', '[part~="findings"]'])
    assert.equal(await seller.page.locator(own).count(), 0, own);
  assert.doesNotMatch(await seller.words(), /Waiting for Meridian:|Copy message/);
  assert.ok((await width()) > narrow + 300, `${await width()} px in place of ${narrow}`);
  await until('the focus is on the way out', async () => (await focused(seller)) === 'stop');

  await lookedAt(seller, 'present');
  await act(seller, 'stop').click();
  await until('the cards are back', async () => (await seller.page.locator('[part~="for-you"]').count()) > 0);
  await until('where it was', async () => Math.abs((await seller.page.evaluate(() => scrollY)) - top) < 2);
  assert.equal(await focused(seller), 'present');
  seller.unperturbed();
});

test('[PSN2] while the plan is presented its rows change as others write, and no message is about anything else', async (t) => {
  const table = await desk.table(t, northwind());
  const seller = await table.sit('seller', 'sam');
  await act(seller, 'present').click();
  const buyer = await table.sit('buyer', 'dana');
  const { status } = await desk.relay.fetch('POST', `/v1/plans/${table.plan}/commands`, {
    token: buyer.token, body: { commands: [{ type: 'setText', path: `steps/${ids.pilot}/title`, text: 'Pilot in Hull' }] },
  });
  assert.equal(status, 200);
  await until('it is on the screen', async () => (await seller.field(`steps/${ids.pilot}/title`).inputValue()) === 'Pilot in Hull');
  assert.equal(await seller.page.locator('[part~="toast"]').count(), 0);
  seller.unperturbed();
});

test('[PSN3] on a phone Present is in the menu, and shows the plan without tabs', async (t) => {
  const table = await desk.table(t, northwind());
  const seller = await table.sit('seller', 'sam', { context: { viewport: { width: 390, height: 844 } } });
  await act(seller, 'menu').click();
  await seller.page.locator('[role="menu"] [data-act="present"]').click();
  await until('it is on', async () => (await seller.page.locator('[part~="present"]').count()) === 1);
  assert.equal(await seller.page.locator('[data-tab]').count(), 0);
  assert.ok(await seller.page.locator('[part~="steps"]').first().isVisible());
  // The chip leads to another part of the page; that is over with it.
  await seller.page.locator('[part~="chip"]').click();
  await act(seller, 'stop').click();
  await until('the tabs are back', async () => (await seller.page.locator('[data-tab]').count()) === 4);
  assert.equal(await seller.page.locator('[data-tab][aria-selected="true"]').getAttribute('data-tab'), 'for-you');
  assert.equal(await focused(seller), 'menu');
  seller.unperturbed();
});
