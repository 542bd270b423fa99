/** Stock Yjs against the record: keys with slashes, people of the other side, one sub on both sides, values beyond JSON. */
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
  people: { B: { name: 'Ann', side: 'buyer', email: 'ann@buyer.example' }, T: { name: 'Sam', side: 'seller' } },
  steps: { A: { title: 'Evaluate', due: '2026-12-01' }, C: { title: 'Contract' } },
  criteria: { K: { text: 'Fast', target: '1' } },
};

/** A plan, and `join(side, sub, more)` that connects a stock client until the test ends. */
async function room(t) {
  const id = await relay.create(document);
  const join = async (side, sub, more = {}) => {
    const stock = await connect(relay, id, await relay.token({ plan: id, side, sub, ...more }));
    t.after(() => stock.close());
    return stock;
  };
  const held = async () => (await relay.fetch('GET', `/v1/plans/${id}/report`)).json.held;
  const activity = async (path) =>
    (await relay.fetch('GET', `/v1/plans/${id}/activity?order=oldest&path=${path}`)).json.entries
      .map(({ what, by, to }) => `${what} ${JSON.stringify(to)} by ${by.sub}`);
  return { id, join, held, activity };
}

const links = [{}, { assurance: 0 }];

test('[PLC8] a key with a slash takes no date, owner, measure or step from who holds it', async (t) => {
  for (const more of links) {
    const { id, join, held, activity } = await room(t);
    const buyer = await join('buyer', 'ann');
    const eve = await join('seller', 'eve', more);
    buyer.step('A').set('due', '2026-12-08');
    buyer.step('A').set('owner', 'B');
    buyer.step('C').set('days', 3);
    buyer.doc.getMap('criteria').get('K').set('target', '4');
    await seen(eve, 'what the buyer holds', () => eve.doc.getMap('criteria').get('K').get('target') === '4');
    const before = await held();
    const log = await activity('steps');
    for (const path of ['steps/A/due', 'steps/A/owner', 'steps/A/removed', 'steps/C/days', 'criteria/K/target']) {
      assert.equal(before[path], 'buyer', path);
    }
    // A1: plain values; A2: a map that is taken out; A3: dates that move and move; and whatever else a map takes.
    const steps = eve.doc.getMap('steps');
    const bad = ['A/due', 'A/owner', 'C/days', 'x/A', 'A#due', '', 'x'.repeat(65), 'A\n'];
    for (const day of ['2026-01-01', '2026-02-01', '2026-03-01', '2027-01-01']) steps.set('A/due', day);
    steps.set('A/owner', 'T');
    steps.set('C/days', 55);
    eve.doc.getMap('criteria').set('K/target', '9');
    eve.doc.getMap('people').set('B/side', 'seller');
    const taken = new Y.Map();
    steps.set('x/A', taken);
    taken.set('removed', { at: '2026-11-23T10:00:00Z' });
    for (const key of bad) steps.set(key, new Y.Map([['due', '2026-01-01']]));
    eve.step('A').get('after').set('C/x', 'confirmed');
    // A map inside an entity under a key of its own stays, and is nobody's place.
    eve.step('A').set('after/C', 'confirmed');
    const gone = () => ![...bad, 'x/A'].some((key) => steps.has(key)) && !eve.doc.getMap('criteria').has('K/target');
    await seen(eve, 'all of it to be gone', gone);
    await seen(eve, 'the link to be gone', () => !eve.step('A').get('after').has('C/x'));
    assert.deepEqual(await held(), before);
    assert.deepEqual(await activity('steps'), log);
    // The real places are as ever: written over, put back, kept as a proposal.
    eve.step('A').set('due', '2027-05-31');
    eve.step('A').set('removed', { at: '2026-11-23T10:00:00Z' });
    const proposals = eve.doc.getMap('proposals');
    await seen(eve, 'it to be put back', () => proposals.has('steps/A/due#eve') && proposals.has('steps/A/removed#eve'));
    assert.equal(eve.step('A').get('due'), '2026-12-08');
    assert.ok(!eve.step('A').has('removed'));
    await seen(buyer, 'the proposals', () => buyer.doc.getMap('proposals').size === 2);
    assert.deepEqual(buyer.json(), eve.json());
    assert.deepEqual(await relay.document(id), eve.json());
    const report = (await relay.fetch('GET', `/v1/plans/${id}/report`)).json;
    assert.ok(!report.findings.some(({ id }) => id === 'L3'), 'no date moved');
  }
});

test('[PLC9] a person of the other side is deleted or replaced by nobody, an entity by whoever alone wrote it', async (t) => {
  const add = (stock, root, key, fields) => stock.doc.getMap(root).set(key, new Y.Map(Object.entries(fields)));
  const ways = {
    delete: (map) => map.delete('P'),
    replace: (map) => map.set('P', new Y.Map([['side', 'buyer'], ['name', 'Mallory']])),
    overwrite: (map) => map.set('P', { side: 'buyer', name: 'Mallory' }),
    empty: (map) => map.set('P', null),
    clear: (map) => map.clear(),
  };
  for (const [way, take] of Object.entries(ways)) {
    const { id, join } = await room(t);
    const sam = await join('seller', 'sam');
    add(sam, 'people', 'P', { name: 'Bea', side: 'buyer', email: 'bea@buyer.example' });
    add(sam, 'people', 'Q', { name: 'Sue', side: 'seller' });
    await until('both to be there', async () => 'Q' in (await relay.document(id)).people);
    // One's own, of one's own side, one may take back.
    sam.doc.getMap('people').delete('Q');
    await until('one to be gone', async () => !('Q' in (await relay.document(id)).people));
    take(sam.doc.getMap('people'));
    const { code } = await within(10_000, `the relay to close upon ${way}`, sam.closed);
    assert.equal(code, 4403, way);
    assert.equal((await relay.document(id)).people.P.name, 'Bea', way);
  }
  // So it is with who became one of the other side, in whatever order it came.
  const { id, join } = await room(t);
  const sam = await join('seller', 'sam');
  add(sam, 'people', 'P', { name: 'Bea' });
  sam.doc.getMap('people').get('P').set('side', 'buyer');
  await until('the side to be there', async () => (await relay.document(id)).people.P?.side === 'buyer');
  sam.doc.getMap('people').delete('P');
  await within(10_000, 'the relay to close', sam.closed);
  // Entities of each kind, links and texts: also those that are empty are somebody's.
  for (const root of ['steps', 'criteria', 'risks', 'comments', 'people']) {
    const { id, join } = await room(t);
    const ann = await join('buyer', 'ann');
    const sue = await join('seller', 'sue');
    add(ann, root, 'E', {});
    await seen(sue, 'an entity', () => sue.doc.getMap(root).has('E'));
    sue.doc.getMap(root).delete('E');
    await within(10_000, `the relay to close for ${root}`, sue.closed);
    assert.ok('E' in (await relay.document(id))[root]);
    ann.doc.getMap(root).delete('E');
    await until('it to be gone', async () => !('E' in (await relay.document(id))[root]));
  }
  for (const name of ['after', 'title', 'notes']) {
    const { join } = await room(t);
    const eve = await join('seller', 'eve');
    eve.step('A').set(name, 'mine');
    await within(10_000, `the relay to close for ${name}`, eve.closed);
  }
});

test('[PLC10] what is no map goes nowhere where an entity belongs', async (t) => {
  const { id, join } = await room(t);
  const sam = await join('seller', 'sam');
  const people = sam.doc.getMap('people');
  for (const value of ['x', 5, null, { name: 'Bea', side: 'buyer' }, ['x'], new Y.Text('x'), new Y.Array()]) {
    people.set('N', value);
    await seen(sam, 'it to be gone', () => !people.has('N'));
  }
  people.set('N', new Y.Map([['name', 'Bea']]));
  await until('an entity to stand', async () => (await relay.document(id)).people.N?.name === 'Bea');
  assert.deepEqual(sam.json(), await relay.document(id));
});

test('[PLC11] a value that JSON does not have goes nowhere, and replicas do not differ', async (t) => {
  const { id, join } = await room(t);
  const buyer = await join('buyer', 'ann');
  const sam = await join('seller', 'sam');
  buyer.step('A').set('due', '2026-12-08');
  await seen(sam, 'a date', () => sam.step('A').get('due') === '2026-12-08');
  const values = [5n, 4611686018427387904n, undefined, NaN, Infinity, -Infinity, -0, new Uint8Array([1, 2])];
  const wrapped = values.flatMap((value) => [value, [value], { value }, [{ value: [value] }]]);
  for (const value of wrapped) {
    sam.step('C').set('days', value);
    await seen(sam, 'it to be gone', () => !sam.step('C').has('days'));
    sam.doc.getMap('plan').set('note', value);
    await seen(sam, 'it to be gone', () => !sam.doc.getMap('plan').has('note'));
  }
  // The value that the buyer holds stands. A client that goes on at one place would be silenced there.
  for (const value of [5n, undefined]) {
    sam.step('A').set('due', value);
    await seen(sam, 'the date to be back', () => sam.step('A').get('due') === '2026-12-08');
  }
  sam.step('C').set('days', 5);
  await seen(buyer, 'a number', () => buyer.step('C').get('days') === 5);
  const late = await join('buyer', 'late');
  for (const stock of [buyer, sam, late]) assert.deepStrictEqual(stock.json(), buyer.json());
  assert.deepStrictEqual(await relay.document(id), late.json());
  assert.deepEqual([...buyer.doc.getMap('proposals').keys()], [], 'nothing of it is a wish');
});

test('[PLC12] two people of one sub have a proposal each, from a stock client and by HTTP', async (t) => {
  const { id, join } = await room(t);
  const buyer = await join('buyer', 'x');
  const seller = await join('seller', 'x');
  const ann = await join('buyer', 'ann');
  ann.step('A').set('due', '2026-12-08');
  ann.step('A').set('owner', 'B');
  seller.step('C').set('days', 4);
  seller.step('C').set('owner', 'T');
  await seen(seller, 'what the buyer holds', () => seller.step('A').get('owner') === 'B');
  await seen(buyer, 'what the seller holds', () => buyer.step('C').get('owner') === 'T');
  // Each writes over a place of the other's; then both write a proposal for one place under the key that both take for theirs.
  seller.step('A').set('due', '2027-01-01');
  buyer.step('C').set('days', 9);
  const proposals = (stock) => [...stock.doc.getMap('proposals').keys()].sort();
  await seen(seller, 'a proposal of each', () => proposals(seller).length === 2);
  const [first, second] = proposals(seller);
  const both = (stock) => stock.doc.getMap('proposals');
  assert.deepEqual([first.startsWith('steps/A/due#'), second.startsWith('steps/C/days#')], [true, true]);
  both(buyer).set('steps/A/owner#x', { value: 'T', note: 'the buyer\u2019s' });
  await until('it to be there', async () => Object.keys((await relay.document(id)).proposals).some((key) => key.startsWith('steps/A/owner#')));
  await seen(seller, 'it', () => proposals(seller).length === 3);
  both(seller).set('steps/A/owner#x', { value: 'T', note: 'the seller\u2019s' });
  await seen(buyer, 'both', () => proposals(buyer).length === 4);
  const owners = Object.entries((await relay.document(id)).proposals).filter(([key]) => key.startsWith('steps/A/owner#'));
  assert.deepEqual(owners.map(([, { note }]) => note).sort(), ['the buyer\u2019s', 'the seller\u2019s']);
  assert.ok(owners.some(([key]) => /#(buyer|seller):x$/.test(key)), owners.join(' '));
  await seen(seller, 'all to agree', () => proposals(seller).length === 4);
  assert.deepEqual(seller.json(), buyer.json());
  assert.deepEqual(await relay.document(id), buyer.json());
  // Each takes back their own by HTTP, which leaves the other's.
  for (const [side, left] of [['seller', 'the buyer\u2019s'], ['buyer', undefined]]) {
    const token = await relay.token({ plan: id, side, sub: 'x' });
    const body = { commands: [{ type: 'withdrawProposal', path: 'steps/A/owner' }] };
    const { status, json, text } = await relay.fetch('POST', `/v1/plans/${id}/commands`, { token, body });
    assert.equal(status, 200, text);
    const notes = Object.entries(json.document.proposals).filter(([key]) => key.startsWith('steps/A/owner#'));
    assert.deepEqual(notes.map(([, { note }]) => note), left ? [left] : []);
  }
});

test('[PLC16] an UndoManager within an entity takes back its own edits; one over all of them is shut out', async (t) => {
  const { id, join } = await room(t);
  const [ann, sam] = [await join('buyer', 'ann'), await join('seller', 'sam')];
  const steps = sam.doc.getMap('steps');
  const wide = new Y.UndoManager(steps, { captureTimeout: 0 });
  steps.set('N', new Y.Map([['title', new Y.Text('Pilot')], ['after', new Y.Map()]]));
  const narrow = new Y.UndoManager(sam.step('N'), { captureTimeout: 0 });
  await seen(ann, 'the step', () => ann.doc.getMap('steps').has('N'));
  ann.step('N').set('days', 3);
  await seen(sam, 'her days', () => sam.step('N').get('days') === 3);
  sam.step('N').set('kind', 'evaluation');
  sam.step('N').get('title').insert(5, ' week');
  await seen(ann, 'his edits', () => ann.step('N').get('title').toString() === 'Pilot week');
  while (narrow.undoStack.length > 0) narrow.undo();
  await seen(ann, 'them to be taken back', () => ann.step('N').get('title').toString() === 'Pilot');
  const left = { title: 'Pilot', after: {}, days: 3 };
  await until('the relay to have it', async () => !('kind' in (await relay.document(id)).steps.N));
  assert.deepEqual((await relay.document(id)).steps.N, left);
  // `removed` is the undo of adding.
  sam.step('N').set('removed', { at: '2026-11-23T10:00:00Z' });
  sam.step('N').delete('removed');
  sam.doc.getText('title').insert(0, 'X');
  await seen(ann, 'that he goes on', () => ann.doc.getText('title').toString().startsWith('X'));
  // The other manager goes back to before there was a step.
  while (wide.undoStack.length > 0) wide.undo();
  assert.ok(!steps.has('N'));
  const { code } = await within(10_000, 'the relay to close', sam.closed);
  assert.equal(code, 4403);
  assert.equal((await relay.document(id)).steps.N.days, 3);
});
