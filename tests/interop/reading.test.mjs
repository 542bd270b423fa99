/** Stock Yjs reads what the relay holds: every imported plan, and what is written by HTTP. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { plan, plans } from '../rig/plans.mjs';
import { startRelay } from '../rig/relay.mjs';
import { connect, seen } from '../rig/yjs.mjs';

let relay;
before(async () => (relay = await startRelay()));
after(() => relay.close());

const all = plans();

test('there are the eleven public plans to read', () => {
  assert.ok(all.length >= 11, `examples/plans holds ${all.length}`);
});

for (const { name, document } of all) {
  test(`[YJS1] JSON from Yjs and from the relay agree: ${name}`, async (t) => {
    const id = await relay.create(document);
    const reader = await connect(relay, id, await relay.token({ plan: id, side: 'buyer', sub: 'reader' }));
    t.after(() => reader.close());
    const held = await relay.document(id);
    assert.deepEqual(reader.json(), held);
    for (const root of Object.keys(document)) assert.deepEqual(held[root], document[root], `${root} is as in the file`);
    assert.ok(Object.keys(reader.json().steps).length > 0, 'a plan without steps would prove nothing');
  });
}

test('[YJS2] commands by HTTP reach a stock client as they happen', async (t) => {
  const id = await relay.create(plan('gtm-skills-os-7').document);
  const reader = await connect(relay, id, await relay.token({ plan: id, side: 'buyer', sub: 'ben' }));
  t.after(() => reader.close());
  const [first] = Object.keys(reader.json().steps);
  const seller = await relay.token({ plan: id, side: 'seller', sub: 'sam', email: 'sam@vendor.example' });
  const { status, text } = await relay.fetch('POST', `/v1/plans/${id}/commands`, {
    token: seller,
    body: {
      commands: [
        { type: 'setText', path: 'goal', text: 'Live in three regions — before the audit 🎯' },
        { type: 'editStep', id: first, field: 'due', value: '2027-02-12' },
        { type: 'addStep', id: 'kick-off', title: 'Kick-off', kind: 'onboarding' },
        { type: 'addRisk', id: 'budget', text: 'Budget is frozen', contingency: 'Start with one region' },
      ],
    },
  });
  assert.equal(status, 200, text);
  await seen(reader, 'the new step', () => reader.step('kick-off') !== undefined);
  assert.equal(reader.doc.getText('goal').toString(), 'Live in three regions — before the audit 🎯');
  assert.equal(reader.step(first).get('due'), '2027-02-12');
  assert.equal(reader.step('kick-off').get('title').toString(), 'Kick-off');
  assert.equal(reader.json().risks.budget.contingency, 'Start with one region');
  assert.deepEqual(reader.json(), await relay.document(id));
});
