/** Ways through the page: from a message, a next step or a proposal to the place that it is about, whatever is folded or shown. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { deal, ids, inDays } from '../rig/deal.mjs';
import { openDesk } from '../rig/desk.mjs';
import { lookedAt } from '../rig/look.mjs';
import { until } from '../rig/wait.mjs';

let desk;
before(async () => (desk = await openDesk()));
after(() => desk?.close());

const button = (person, name) => person.page.getByRole('button', { name, exact: true });
const step = (person, id) => person.page.locator(`.step[data-step="${id}"]`);
const kim = '01K00000000000000000000009';
const toast = (person) => person.page.locator('[part~="toast"]');

/** The element in focus: its path, or its name. */
const focused = (person) => person.page.locator('mutual-action-plan').evaluate((plan) => {
  const element = plan.shadowRoot.activeElement;
  const path = element?.closest('[data-path]')?.dataset.path;
  return element?.checkVisibility() ? (path ?? element.getAttribute('aria-label') ?? element.className) : undefined;
});

/** So many steps that a buyer finds the parts of the route folded. */
const long = () => deal((plan) => {
  plan.people[kim] = { name: 'Kim', side: 'seller' };
  for (let nth = 10; nth < 30; nth += 1) {
    plan.steps[`01KLONG${nth}00000000000000000`] = { title: `Step ${nth}`, kind: 'evaluation', rank: `z${nth}`, status: 'open', due: inDays(60 + nth) };
  }
});

const contract = `steps/${ids.contract}`;
for (const [field, write, value] of [
  ['due', (buyer) => buyer.field(`${contract}/due`).fill(inDays(73)), inDays(65)],
  ['owner', async (buyer) => {
    await step(buyer, ids.contract).locator('.details .chip').first().click();
    await buyer.page.getByRole('option', { name: /Dana/ }).click();
  }, kim],
  ['status', (buyer) => step(buyer, ids.contract).getByText('Blocked', { exact: true }).click(), 'dropped'],
]) {
  test(`[WAY1] “Show” leads to the field that a message is about, in a part that is folded: ${field}`, async (t) => {
    const table = await desk.table(t, long());
    const seller = await desk.relay.token({ plan: table.plan, side: 'seller', sub: 'sam', name: 'Sam', email: 'sam@seller.example' });
    const buyer = await table.sit('buyer', 'dana');
    const fold = buyer.page.locator('.kind[data-kind="contract"] button');
    const more = step(buyer, ids.contract).locator('.more-button');
    await fold.click();
    await more.click();
    await buyer.context.setOffline(true);
    buyer.line.cut();
    await until('the buyer is away', async () => (await buyer.said('plan-sync'))?.state !== 'online');
    await write(buyer);
    await more.click();
    await fold.click();
    const body = { commands: [{ type: 'editStep', id: ids.contract, field, value }] };
    const { status } = await desk.relay.fetch('POST', `/v1/plans/${table.plan}/commands`, { token: seller, body });
    assert.equal(status, 200);
    buyer.line.mend();
    await buyer.context.setOffline(false);
    await toast(buyer).getByRole('button', { name: 'Show' }).click();
    await until('the focus is in the field', async () => (await focused(buyer)) === `${contract}/${field}`);
    // Nothing is waited for any more: the focus stays where somebody puts it, also when the row moves.
    await buyer.caret(`${contract}/title`, 'end');
    await buyer.page.keyboard.press('Alt+ArrowUp');
    await until('it moved', async () => (await buyer.order()).indexOf(ids.contract) < (await buyer.order()).indexOf(ids.legal));
    assert.equal(await focused(buyer), `${contract}/title`);
    buyer.unperturbed();
  });
}

test('[WAY2] “Plan a step for it” opens the part of the route and the step, and its title takes what is typed', async (t) => {
  const table = await desk.table(t, deal((plan) => {
    Object.assign(plan, long());
    delete plan.steps[ids.legal];
    plan.steps[ids.contract].after = {};
  }));
  const buyer = await table.sit('buyer', 'dana');
  await button(buyer, 'Plan a step for it').click();
  await until('the title has the focus', async () => /^steps\/.*\/title$/.test((await focused(buyer)) ?? ''));
  await buyer.types(' by Dana');
  await buyer.saved();
  assert.ok(Object.values((await table.document()).steps).some(({ title }) => title === 'Legal review by Dana'));
  buyer.unperturbed();
});

test('[WAY3] from the next steps alone one comes to a step in the whole plan, and back; no strip leads nowhere', async (t) => {
  const table = await desk.table(t, deal());
  const buyer = await table.sit('buyer', 'dana', { attributes: { view: 'next' } });
  assert.equal(await buyer.page.locator('.element').count(), 0);
  await lookedAt(buyer, 'next');
  for (const way of [
    () => buyer.page.locator(`[data-next="${ids.legal}"] .title-button`).click(),
    // The turn is at a step that is not the reader's.
    () => buyer.page.locator('[data-fact="turn"] button').click(),
  ]) {
    await way();
    await until('a step is open', async () => (await buyer.page.locator('.step[data-open="true"]').count()) > 0);
    await until('and has the focus', async () => /^Details of /.test((await focused(buyer)) ?? ''));
    await button(buyer, 'Next steps').click();
    assert.equal(await buyer.page.locator('.step').count(), 0);
  }
  buyer.unperturbed();
});

test('[WAY4] an empty plan begins where the reader is, also where only the next steps or the deal are to be shown', async (t) => {
  for (const view of ['next', 'deal']) {
    const table = await desk.table(t, { title: 'Nothing yet' });
    const seller = await table.sit('seller', 'sam', { attributes: { view } });
    const start = seller.page.locator('[part~="start"]');
    await start.getByLabel('Customer').fill('Meridian');
    await start.getByLabel('Your contact there').fill('Dana Whitfield');
    await start.getByLabel('Small team').check();
    await start.locator('[data-act="create"]').click();
    await until('what comes next has the focus', async () => (await seller.page.locator('#plan-created:focus').getByText('Created.').count()) === 1);
    await seller.saved();
    assert.equal(Object.keys((await table.document()).steps).length, 6);
    seller.unperturbed();
  }
});
