/** What a person sees who may only read, whose token expired, or who comes to a plan that is not there. */
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
      .filter((field) => !field.readOnly && !field.disabled)
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
  const late = await table.sit('buyer', 'ben', { ttl: '4s' });
  await until('it is said', async () => /Your link has expired\.? *Open the plan again/.test(await words(late)), { milliseconds: 20_000 });
  const error = await late.said('plan-error');
  assert.equal(error.permanent, true);
  // What was read stays readable.
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
