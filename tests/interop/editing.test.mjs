/** Stock Yjs writes: others see it, it is kept, and nobody writes in somebody else's name. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as Y from 'yjs';
import { plan } from '../rig/plans.mjs';
import { startRelay } from '../rig/relay.mjs';
import { until, within } from '../rig/wait.mjs';
import { connect, seen, start } from '../rig/yjs.mjs';

let relay;
before(async () => (relay = await startRelay()));
after(() => relay.close());

/** A fresh plan, its first steps, and `join(side, sub)` that connects a stock client until the test ends. */
async function room(t) {
  const id = await relay.create(plan('gtm-skills-os-7').document);
  const steps = Object.entries((await relay.document(id)).steps)
    .sort(([, a], [, b]) => (a.rank < b.rank ? -1 : 1))
    .map(([step]) => step);
  const join = async (side, sub, how) => {
    const email = `${sub}@${side}.example`;
    const stock = await connect(relay, id, await relay.token({ plan: id, side, sub, email }), how);
    t.after(() => stock.close());
    return stock;
  };
  return { id, steps, join };
}

test("[YJS3] a stock client edits a step's title and date, and another sees both", async (t) => {
  const { id, steps, join } = await room(t);
  const seller = await join('seller', 'sam');
  const buyer = await join('buyer', 'ben');
  const [step] = steps;
  const title = buyer.step(step).get('title');
  const before = title.toString();
  buyer.doc.transact(() => {
    title.insert(0, 'Größe & 🎯: ');
    buyer.step(step).set('due', '2027-01-15');
  });
  await seen(seller, 'the new date', () => seller.step(step).get('due') === '2027-01-15');
  assert.equal(seller.step(step).get('title').toString(), `Größe & 🎯: ${before}`);
  assert.deepEqual(seller.json(), buyer.json());
  assert.deepEqual(await relay.document(id), seller.json());
});

test('[YJS4] typing in one title apart, by both sides, merges alike everywhere', async (t) => {
  const { id, steps, join } = await room(t);
  const seller = await join('seller', 'sam');
  const buyer = await join('buyer', 'ben');
  const [step, other] = steps;
  seller.provider.disconnect();
  buyer.provider.disconnect();
  seller.step(step).get('title').insert(0, 'seller ');
  buyer.step(step).get('title').insert(buyer.step(step).get('title').length, ' buyer');
  buyer.step(other).set('days', 12);
  seller.provider.connect();
  buyer.provider.connect();
  const merged = (stock) => {
    const text = stock.step(step).get('title').toString();
    return text.startsWith('seller ') && text.endsWith(' buyer') && stock.step(other).get('days') === 12;
  };
  await seen(seller, 'the buyer’s typing', () => merged(seller));
  await seen(buyer, 'the seller’s typing', () => merged(buyer));
  assert.deepEqual(seller.json(), buyer.json());
  assert.deepEqual(await relay.document(id), buyer.json());
});

test('[YJS5] presence of one stock client reaches the other, and goes when it leaves', async (t) => {
  const { join } = await room(t);
  const seller = await join('seller', 'sam');
  const buyer = await join('buyer', 'ben');
  const states = () => [...buyer.provider.awareness.getStates().values()];
  seller.provider.awareness.setLocalStateField('field', 'goal');
  const awareness = (what, holds) =>
    within(10_000, what, new Promise((resolve) => {
      const look = () => holds() && resolve();
      buyer.provider.awareness.on('change', look);
      look();
    }));
  await awareness('the seller’s presence', () => states().some((state) => state.field === 'goal'));
  seller.close();
  await awareness('the seller to be gone', () => states().every((state) => state.field !== 'goal'));
});

test("[YJS6] writing under somebody else's client id is refused, and others go on", async (t) => {
  const { id, steps, join } = await room(t);
  const seller = await join('seller', 'sam');
  const buyer = await join('buyer', 'ben');
  const [step, other] = steps;
  seller.step(step).set('days', 3);
  await seen(buyer, 'the seller’s edit', () => buyer.step(step).get('days') === 3);

  const thief = await join('buyer', 'mallory');
  const own = thief.doc.clientID;
  thief.doc.clientID = seller.doc.clientID;
  thief.step(step).set('days', 99);
  thief.doc.clientID = own;
  const { code } = await within(10_000, 'the relay to close', thief.closed);
  assert.equal(code, 4409);

  buyer.step(other).set('days', 7);
  await seen(seller, 'the buyer’s later edit', () => seller.step(other).get('days') === 7);
  assert.equal(seller.step(step).get('days'), 3);
  assert.equal(buyer.step(step).get('days'), 3);
  assert.deepEqual(await relay.document(id), buyer.json());
});

test('[YJS7] a token that may only read reads, and what it writes reaches nobody', async (t) => {
  const { id, steps, join } = await room(t);
  const buyer = await join('buyer', 'ben');
  const guest = start(relay, id, await relay.token({ plan: id, side: 'buyer', sub: 'guest', scope: 'read' }));
  t.after(() => guest.close());
  await within(10_000, 'the reader to be in step', guest.synced);
  assert.deepEqual(guest.json(), await relay.document(id));
  guest.step(steps[0]).set('days', 99);
  const { code } = await within(10_000, 'the relay to close', guest.closed);
  assert.equal(code, 4403);
  buyer.step(steps[1]).set('days', 8);
  await until('the later edit is kept', async () => (await relay.document(id)).steps[steps[1]].days === 8);
  assert.notEqual((await relay.document(id)).steps[steps[0]].days, 99);
  assert.notEqual(buyer.step(steps[0]).get('days'), 99);
});

test('[YJS8] what a stock client wrote is there after the relay was killed', async (t) => {
  const own = await startRelay();
  t.after(() => own.close());
  const id = await own.create(plan('gtm-skills-os-7').document);
  const token = (sub) => own.token({ plan: id, side: 'buyer', sub });
  const writer = await connect(own, id, await token('ben'));
  const reader = await connect(own, id, await token('bea'));
  t.after(() => (writer.close(), reader.close()));
  writer.doc.getText('goal').insert(0, 'Kept. ');
  await seen(reader, 'the goal', () => reader.doc.getText('goal').toString().startsWith('Kept. '));
  await own.kill();
  writer.close();
  reader.close();
  const again = await startRelay({ data: own.data });
  t.after(() => again.kill());
  const late = await connect(again, id, await again.token({ plan: id, side: 'buyer', sub: 'late' }));
  t.after(() => late.close());
  assert.ok(late.doc.getText('goal').toString().startsWith('Kept. '));
  assert.deepEqual(late.json(), await again.document(id));
});

test('[YJS9] an update for a document with missing parts leaves nothing half-written', async (t) => {
  const { id, steps, join } = await room(t);
  const buyer = await join('buyer', 'ben');
  const before = await relay.document(id);
  // Two edits of a client of its own, of which only the second is sent: it stands on the first.
  const apart = new Y.Doc();
  Y.applyUpdate(apart, Y.encodeStateAsUpdate(buyer.doc));
  apart.getText('goal').insert(0, 'first ');
  const first = Y.encodeStateVector(apart);
  apart.getText('goal').insert(6, 'second ');
  Y.applyUpdate(buyer.doc, Y.encodeStateAsUpdate(apart, first));
  buyer.step(steps[0]).set('days', 4);
  await until('the sound edit is kept', async () => (await relay.document(id)).steps[steps[0]].days === 4);
  assert.equal((await relay.document(id)).goal, before.goal);
});
