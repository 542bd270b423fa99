/** The screen of a person who may only read, whose token expired, or who comes to a plan that is not there. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDesk } from '../rig/desk.mjs';
import { plan } from '../rig/plans.mjs';
import { until } from '../rig/wait.mjs';

let desk;
before(async () => (desk = await openDesk()));
after(() => desk?.close());

const { document } = plan('presales-playbook-mcp');

/** All words in the component. */
const words = (person) => person.page.locator('mutual-action-plan').evaluate((plan) => plan.shadowRoot.textContent);

test('[WIN10] with a token to read, everything is shown and nothing can be changed', async (t) => {
  const table = await desk.table(t, document);
  const guest = await table.sit('buyer', 'guest', { scope: 'read' });
  await until('it is said', async () => /Read only/.test(await words(guest)));
  await table.agree(guest);
  const open = await guest.page.locator('mutual-action-plan').evaluate((plan) =>
    [...plan.shadowRoot.querySelectorAll('textarea, input, select')]
      // Those of the search change what is shown, not the plan.
      .filter((field) => !field.readOnly && !field.disabled && !field.closest('[role="search"]'))
      .map((field) => field.dataset.path ?? field.outerHTML));
  assert.deepEqual(open, []);
  const before = await table.document();
  await guest.field('goal').click();
  await guest.types('nothing');
  assert.deepEqual(await table.document(), before);
  guest.unperturbed();
});

test('[WIN11] an expired token is said, with what to do', async (t) => {
  const table = await desk.table(t, document);
  const late = await table.sit('buyer', 'ben', { ttl: '10s' });
  await until('it is said', async () => /Your link has expired\.? *Open the plan again/.test(await words(late)), { milliseconds: 20_000 });
  const error = await late.said('plan-error');
  assert.equal(error.permanent, true);
  // The plan stays readable.
  assert.ok((await late.order()).length > 0);
});

test('[WIN12] a plan that is not there is said', async (t) => {
  const table = await desk.table(t, document);
  const missing = { desk, t, plan: 'no-such-plan', sit: table.sit };
  const lost = await missing.sit('buyer', 'ben', { ready: false });
  await until('it is said', async () => /There is no such plan/.test(await words(lost)));
});

test('[WIN13] while the relay is away this is said, and what one writes is kept', async (t) => {
  const table = await desk.table(t, document);
  const buyer = await table.sit('buyer', 'ben');
  buyer.line.cut();
  await until('it is said', async () => /offline|not connected|connecting/i.test(await words(buyer)));
  await buyer.caret('goal', 'end');
  await buyer.types('Written while away.');
  buyer.line.mend();
  await buyer.saved();
  assert.match((await table.document()).goal, /Written while away\.$/);
});

test('[WIN24] two people of one name are two, and one person in two windows is one', async (t) => {
  const table = await desk.table(t, document);
  const buyer = await table.sit('buyer', 'ben');
  const marks = () => buyer.page.locator('[part~="presence"] .mark').count();
  const one = await table.sit('seller', 'ada');
  await until('one is there', async () => (await marks()) === 1);
  await one.tab();
  await table.sit('seller', 'other', { name: 'Ada' });
  await until('two are there', async () => (await marks()) === 2);
});

test('[WIN25] a fresh token of the same person goes on with the session, without a moment offline', async (t) => {
  const table = await desk.table(t, document);
  const buyer = await table.sit('buyer', 'ben');
  await buyer.saved();
  await buyer.caret('goal', 'end');
  await buyer.types(' Mine.');
  await buyer.saved();
  let sockets = 0;
  buyer.page.on('websocket', () => (sockets += 1));
  const from = await buyer.page.evaluate(() => globalThis.said.all.length);
  const fresh = await desk.relay.token({ plan: table.plan, side: 'buyer', sub: 'ben', name: 'Benedict', email: 'ben@buyer.example', ttl: '2h' });
  const hand = (token) => buyer.page.locator('mutual-action-plan').evaluate((plan, token) => plan.setAttribute('token', token), token);
  await hand(fresh);
  await until('the relay heard of it', async () => /Benedict/.test(await buyer.page.locator('[part~="identity"]').innerText()));
  assert.equal(sockets, 1);
  const states = await buyer.page.evaluate((from) => globalThis.said.all.slice(from).map((e) => e.state ?? e.type), from);
  assert.deepEqual(states.filter((state) => ['loading', 'connecting', 'offline', 'stopped', 'plan-ready'].includes(state)), []);
  await buyer.page.getByRole('button', { name: 'Undo' }).click();
  await until('it is the session that it was', async () => !/ Mine\.$/.test(await buyer.text('goal')));

  // A link that has ended is another matter: there the plan is opened anew.
  await hand(await desk.relay.token({ plan: table.plan, side: 'buyer', sub: 'ben', ttl: '10s' }));
  await until('it has ended', async () => (await buyer.said('plan-error'))?.permanent === true, { milliseconds: 20_000 });
  await hand(fresh);
  await buyer.saved();
  await until('nothing is wrong any more', async () => (await buyer.page.locator('[part~="error"]').count()) === 0);
});

test('[WIN26] a token of somebody else opens the plan as them, with nothing of the former one’s', async (t) => {
  const table = await desk.table(t, document);
  const seller = await table.sit('seller', 'sam');
  await seller.saved();
  await seller.page.locator('[data-act="coach"]').first().click();
  await seller.page.locator('[part~="verdict"]').waitFor();
  await seller.page.locator('mutual-action-plan').evaluate((plan) => plan.openInspection());
  const token = await desk.relay.token({ plan: table.plan, side: 'buyer', sub: 'ben', name: 'Ben', email: 'ben@buyer.example' });
  const left = await seller.page.locator('mutual-action-plan').evaluate(async (plan, token) => {
    globalThis.reports = [];
    plan.addEventListener('plan-report', ({ report }) => globalThis.reports.push(report?.verdict));
    plan.setAttribute('token', token);
    await plan.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    await plan.updateComplete;
    return plan.shadowRoot.querySelectorAll('[part~="header"], [part~="checkin"], [part~="identity"]').length;
  }, token);
  assert.equal(left, 0, 'at once');
  await until('it is open as Ben', async () => /Ben/.test(await seller.page.locator('[part~="identity"]').innerText()));
  await until('the report of his side came', async () => (await seller.page.evaluate(() => globalThis.reports.length)) > 0);
  assert.deepEqual(await seller.page.evaluate(() => globalThis.reports.filter((verdict) => verdict !== undefined)), [], 'no verdict is told');
  assert.equal(await seller.page.locator('[part~="checkin"], .walk-banner').count(), 0);
});

for (const [way, called] of [['by the page', 'page'], ['by the browser', 'browser']]) {
  test(`[WIN21] a core that stops when it is called ${way} is said, with what to do; what was read stays readable`, async (t) => {
    const table = await desk.table(t, document);
    const buyer = await table.sit('buyer', 'ben');
    await buyer.saved();
    const authors = async () => {
      await buyer.page.locator('[data-act="menu"]').click();
      await buyer.page.locator('[role="menu"] [data-act="authors"]').click();
    };
    await authors();
    await buyer.page.evaluate((called) => {
      // The core finds itself called in the middle of a call, which it takes for an error in it.
      const { plan } = document.querySelector('mutual-action-plan').shadowRoot.querySelector('countersign-text');
      const random = crypto.getRandomValues;
      crypto.getRandomValues = (bytes) => {
        crypto.getRandomValues = random;
        if (called === 'page') void plan.canUndo;
        else dispatchEvent(new Event('online'));
        return random.call(crypto, bytes);
      };
      plan.do({ type: 'addStep', title: 'Never written' });
    }, called).catch(() => {});
    await until('it is said', async () => /The plan stopped because of an error in it\.? *Load the page again/.test(await words(buyer)));
    assert.equal((await buyer.said('plan-error')).code, 'crashed');
    await authors();
    await until('it goes on being drawn', async () => !/Show the plan as always/.test(await words(buyer)));
    assert.ok((await buyer.order()).length > 0);
    assert.equal(await buyer.field('goal').evaluate((field) => field.readOnly), true);
    await buyer.page.reload();
    await buyer.ready();
    assert.doesNotMatch(await words(buyer), /The plan stopped/);
  });
}
