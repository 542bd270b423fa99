/** Stock Yjs against what a side holds: it changes nothing that it may not, and no fight goes on for ever. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as Y from 'yjs';
import { startRelay } from '../rig/relay.mjs';
import { until, within } from '../rig/wait.mjs';
import { connect, seen } from '../rig/yjs.mjs';

let relay;
before(async () => (relay = await startRelay()));
after(() => relay.close());

const document = {
  people: { B: { name: 'Ann', side: 'buyer' }, T: { name: 'Sam', side: 'seller' } },
  steps: { S: { title: 'Review' }, Q: { title: 'Quote' } },
};

/** A plan, and `join(side, sub, client)` that connects a stock client until the test ends, under a random id or this. */
async function room(t) {
  const id = await relay.create(document);
  const join = async (side, sub, client, assurance) => {
    const stock = await connect(relay, id, await relay.token({ plan: id, side, sub, assurance }), { client });
    t.after(() => stock.close());
    return stock;
  };
  return { id, join };
}

test('[JDG9] a stock client changes nothing that it may not, and everyone agrees', async (t) => {
  const { id, join } = await room(t);
  const buyer = await join('buyer', 'ann');
  const seller = await join('seller', 'sam');
  buyer.step('S').set('due', '2026-12-08');
  buyer.step('S').set('owner', 'B');
  await seen(seller, 'what the buyer holds', () => seller.step('S').get('owner') === 'B');
  seller.doc.transact(() => {
    seller.step('S').set('due', '2026-12-20');
    seller.step('S').set('owner', 'T');
    seller.step('S').set('removed', { at: '2026-11-23T10:00:00Z' });
    seller.doc.getMap('people').get('B').set('side', 'seller');
  });
  // Both are told apart from the rest by nothing: they go in and come back.
  seller.step('S').delete('due');
  seller.step('Q').set('due', '2026-12-24');
  const settled = (stock) => {
    const step = stock.step('S');
    return (
      step.get('due') === '2026-12-08' && step.get('owner') === 'B' && !step.has('removed')
      && stock.doc.getMap('people').get('B').get('side') === 'buyer' && stock.step('Q').get('due') === '2026-12-24'
      && stock.doc.getMap('proposals').size === 4
    );
  };
  await seen(seller, 'it to be put back', () => settled(seller));
  await seen(buyer, 'it to be put back', () => settled(buyer));
  assert.deepEqual([...buyer.doc.getMap('proposals').keys()].sort(), [
    'people/B/side#sam',
    'steps/S/due#sam',
    'steps/S/owner#sam',
    'steps/S/removed#sam',
  ]);
  assert.equal(buyer.doc.getMap('proposals').get('steps/S/owner#sam').value, 'T');
  // The ledger is the relay's: what others write there is nothing to anybody.
  const ledger = seller.doc.getArray('ledger');
  const inLedger = ledger.length;
  ledger.push([{ kind: 'sign', by: { sub: 'ann', side: 'buyer' } }]);
  await seen(seller, 'the entry to be gone', () => ledger.length === inLedger);
  assert.equal(buyer.doc.getArray('ledger').length, inLedger);
  assert.deepEqual(seller.json(), buyer.json());
  assert.deepEqual(await relay.document(id), buyer.json());
  // An entity into which another has written is not to be deleted: whoever does so is shut out.
  seller.doc.getMap('steps').delete('S');
  await within(10_000, 'the relay to close', seller.closed);
  assert.deepEqual(await relay.document(id), buyer.json());
  assert.ok(buyer.step('S'), 'the step is there');
});

/** Attests by HTTP, under the digest that stands now. */
async function attest(id, side, sub, said) {
  const token = await relay.token({ plan: id, side, sub });
  const terms = await relay.fetch('GET', `/v1/plans/${id}/terms?subject=${said.subject}`, { token });
  const body = { ...said, digest: terms.json.digest };
  const { status, text } = await relay.fetch('POST', `/v1/plans/${id}/attestations`, { token, body });
  assert.equal(status, 201, text);
}

test('[JDG11] a shared type in the place of a value goes nowhere, and its author goes on', async (t) => {
  const { id, join } = await room(t);
  const buyer = await join('buyer', 'ann');
  const seller = await join('seller', 'sam');
  buyer.step('S').set('due', '2026-12-08');
  await seen(seller, 'what the buyer holds', () => seller.step('S').get('due') === '2026-12-08');
  // To answer for the buyer, to drop what the buyer holds, to have dates whose characters move on unseen.
  const paper = seller.doc.getMap('paper');
  paper.set('legal', new Y.Map([['needed', false]]));
  seller.step('S').set('status', new Y.Text('dropped'));
  seller.step('S').set('due', new Y.Text('2027-01-05'));
  const unheld = new Y.Text('2027-01-05');
  seller.step('Q').set('due', unheld);
  const made = new Y.Map([['due', new Y.Text('2027-02-01')], ['days', 3], ['title', new Y.Text('Pilot')]]);
  seller.doc.getMap('steps').set('N', made);
  await seen(seller, 'all of it to be gone', () => {
    const date = seller.step('S').get('due') === '2026-12-08' && !seller.step('Q').has('due');
    return date && !seller.step('S').has('status') && !paper.has('legal') && !seller.step('N').has('due');
  });
  // The rest of that update stands; so does what the author writes next.
  assert.equal(seller.step('N').get('title').toString(), 'Pilot');
  seller.step('Q').set('due', '2026-12-24');
  await seen(buyer, 'a date', () => buyer.step('Q').get('due') === '2026-12-24');
  // A place that nobody holds, anybody sets; and nothing is in the way of it.
  buyer.step('Q').set('due', '2026-12-23');
  buyer.step('N').set('due', '2027-02-02');
  await seen(seller, 'the buyer\u2019s dates', () => seller.step('N').get('due') === '2027-02-02');
  const settled = await relay.document(id);
  assert.deepEqual([settled.steps.S.due, settled.steps.Q.due], ['2026-12-08', '2026-12-24']);
  assert.deepEqual(Object.keys(settled.proposals), ['steps/Q/due#ann'], 'a type is no value that one could take up');
  assert.deepEqual(seller.json(), settled);
  assert.deepEqual(buyer.json(), settled);
  const report = await relay.fetch('GET', `/v1/plans/${id}/report`);
  assert.ok(report.json.findings.some((finding) => finding.id === 'E5'), 'nobody answered for the buyer');
});

test('[JDG12] what the buyer confirmed is not the seller\u2019s to delete, whoever wrote it', async (t) => {
  const { id, join } = await room(t);
  const seller = await join('seller', 'sam');
  const steps = seller.doc.getMap('steps');
  const add = (key) =>
    steps.set(key, new Y.Map([['title', new Y.Text(key)], ['due', '2026-12-08'], ['owner', 'B']]));
  add('X');
  add('Y');
  await relay.fetch('GET', `/v1/plans/${id}`);
  await until('the steps to be there', async () => 'Y' in (await relay.document(id)).steps);
  await attest(id, 'buyer', 'ann', { kind: 'confirm', subject: 'steps/X' });
  // An entity that is the seller's alone, they may delete.
  steps.delete('Y');
  await until('the step to be gone', async () => !('Y' in (await relay.document(id)).steps));
  steps.delete('X');
  await within(10_000, 'the relay to close', seller.closed);
  assert.equal((await relay.document(id)).steps.X.due, '2026-12-08');
});

// The greater of two client ids wins what both write at once: each side in turn has the greatest that there is.
for (const greatest of ['buyer', 'seller']) {
  test(`[JDG10] two forms that write back whenever they see another value do not go on for ever (${greatest})`, async (t) => {
    const { id, join } = await room(t);
    const client = (side) => (side === greatest ? 2 ** 32 - 1 : 2000);
    const buyer = await join('buyer', 'ann', client('buyer'));
    const seller = await join('seller', 'sam', client('seller'));
    const written = { buyer: 0, seller: 0 };
    const bind = (stock, side, mine) => {
      stock.step('S').observe(() => {
        if (stock.step('S').get('due') === mine) return;
        written[side] += 1;
        stock.step('S').set('due', mine);
      });
    };
    buyer.step('S').set('due', '2026-12-08');
    await seen(seller, 'the date', () => seller.step('S').get('due') === '2026-12-08');
    bind(buyer, 'buyer', '2026-12-08');
    bind(seller, 'seller', '2026-12-20');
    seller.step('S').set('due', '2026-12-20');
    // Each receives what the other says now: the fight has come to rest when words go both ways and nothing grows.
    const seq = async () => (await relay.fetch('GET', `/v1/plans/${id}`)).json.seq;
    let last = -1;
    await until('the fight to rest', async () => {
      seller.doc.getText('goal').insert(0, 's');
      const goal = seller.doc.getText('goal').toString();
      await seen(buyer, 'the goal', () => buyer.doc.getText('goal').toString() === goal);
      const now = await seq();
      const rests = now === last + 1;
      last = now;
      return rests;
    }, { every: 200 });
    assert.ok(written.seller < 10 && written.buyer < 10, JSON.stringify(written));
    assert.ok((await seq()) < 80, String(await seq()));
    assert.equal((await relay.document(id)).steps.S.due, '2026-12-08', 'the holder\u2019s value stands');
    assert.equal(buyer.step('S').get('due'), '2026-12-08');
    assert.equal(Y.encodeStateVector(buyer.doc).length > 0, true);
  });
}

test('[JDG13] nobody but its author sees for a moment what is put back', async (t) => {
  const { id, join } = await room(t);
  const buyer = await join('buyer', 'ann');
  const other = await join('seller', 'sue');
  const seller = await join('seller', 'sam');
  buyer.step('S').set('due', '2026-12-08');
  const shown = { buyer: new Set(), other: new Set() };
  for (const [who, stock] of Object.entries({ buyer, other })) {
    await seen(stock, 'the date', () => stock.step('S').get('due') === '2026-12-08');
    stock.step('S').observe(() => shown[who].add(stock.step('S').get('due')));
  }
  await seen(seller, 'the date', () => seller.step('S').get('due') === '2026-12-08');
  // So often that the last ones are silenced.
  for (let day = 10; day < 16; day += 1) {
    seller.step('S').set('due', `2026-12-${day}`);
    seller.doc.getText('goal').insert(0, 's');
    const goal = seller.doc.getText('goal').toString();
    await seen(buyer, 'the goal', () => buyer.doc.getText('goal').toString() === goal);
    await seen(other, 'the goal', () => other.doc.getText('goal').toString() === goal);
  }
  seller.step('S').delete('due');
  seller.doc.getText('title').insert(0, 't');
  await seen(buyer, 'the title', () => buyer.doc.getText('title').toString() === 't');
  await seen(other, 'the title', () => other.doc.getText('title').toString() === 't');
  for (const dates of Object.values(shown)) assert.deepEqual([...dates].filter((date) => date !== '2026-12-08'), []);
});

test('[GST7] a stock client of a guest only suggests over what their own side set, and everyone agrees', async (t) => {
  const { id, join } = await room(t);
  const buyer = await join('buyer', 'ann');
  const guest = await join('buyer', 'li', undefined, 0);
  buyer.step('S').set('due', '2026-12-08');
  buyer.step('S').get('title').insert(0, 'Legal ');
  await seen(guest, 'what the buyer set', () => guest.step('S').get('due') === '2026-12-08' && guest.step('S').get('title').toString() === 'Legal Review');
  guest.doc.transact(() => {
    guest.step('S').set('due', '2026-12-20');
    guest.step('S').get('title').delete(0, 6);
    guest.step('Q').set('due', '2026-12-24');
  });
  const settled = (stock) =>
    stock.step('S').get('due') === '2026-12-08' && stock.step('S').get('title').toString() === 'Legal Review'
    && stock.step('Q').get('due') === '2026-12-24' && stock.doc.getMap('proposals').size === 2;
  await seen(guest, 'it to be put back', () => settled(guest));
  await seen(buyer, 'it to be put back', () => settled(buyer));
  const wishes = Object.entries(buyer.doc.getMap('proposals').toJSON()).map(([key, { value }]) => [key, value]).sort();
  assert.deepEqual(wishes, [['steps/S/due#li', '2026-12-20'], ['steps/S/title#li', 'Review']]);
  assert.deepEqual(guest.json(), buyer.json());
  assert.deepEqual(await relay.document(id), buyer.json());
});
