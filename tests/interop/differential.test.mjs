/**
 * Random updates between real Yjs and the relay, in both directions, over many client ids, in every shape in which they
 * travel: whole, merged, trimmed, doubled, with gaps, from a long time offline, with parts that are taken back and what
 * was built on those. Afterwards everybody has the same document, state vector and delete set.
 *
 * `SEED=7 ROUNDS=50` plays longer, or one again.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { startRelay } from '../rig/relay.mjs';
import { within } from '../rig/wait.mjs';

const TEXTS = ['title', 'goal'];
const MAPS = ['plan', 'people', 'steps', 'criteria', 'risks', 'meeting', 'comments'];
const STEPS_IN_A_ROUND = 300;

let relay;
before(async () => (relay = await startRelay()));
after(() => relay.close());

/** A generator of numbers below n, the same for the same seed. */
function chance(seed) {
  let state = seed >>> 0 || 1;
  return (n) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % n;
  };
}

function uint(out, value) {
  while (value > 127) {
    out.push((value % 128) | 128);
    value = Math.floor(value / 128);
  }
  out.push(value);
}

/** A message of y-protocols: sync 0 with a kind (step 1, step 2, update) and bytes. */
function message(kind, bytes) {
  const head = [0, kind];
  uint(head, bytes.length);
  return Buffer.concat([Buffer.from(head), bytes]);
}

/** A person with a document of their own and a socket to the relay, as bare as can be: nothing is sent by itself. */
class Person {
  constructor(plan, token) {
    this.plan = plan;
    this.token = token;
    this.unsent = [];
    this.sent = [];
    this.answers = 0;
    this.fresh();
  }

  /** A replica under a new client id, of what the old one held. */
  fresh() {
    const old = this.doc;
    this.doc = new Y.Doc();
    for (const root of TEXTS) this.doc.getText(root);
    for (const root of [...MAPS, 'secrets']) this.doc.getMap(root);
    if (old) Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(old), 'net');
    this.doc.on('update', (update, origin) => origin !== 'net' && this.unsent.push(update));
  }

  async connect() {
    this.socket = new WebSocket(`${relay.sync}/${this.plan}?token=${this.token}`);
    this.socket.binaryType = 'nodebuffer';
    this.closed = undefined;
    const { socket } = this;
    socket.on('message', (bytes) => socket === this.socket && this.hear(bytes));
    socket.on('close', (code, reason) => socket === this.socket && (this.closed = `${code} ${reason}`));
    await within(10_000, 'a socket', once(this.socket, 'open'));
    await this.sync();
  }

  hear(bytes) {
    if (bytes[0] !== 0) return;
    let at = 2;
    let length = 0;
    for (let shift = 1; ; shift *= 128, at += 1) {
      length += (bytes[at] & 127) * shift;
      if (bytes[at] < 128) break;
    }
    const body = bytes.subarray(at + 1, at + 1 + length);
    if (bytes[1] === 0) {
      // everything that the relay lacks; what waits to be sent is in it
      this.socket.send(message(1, Y.encodeStateAsUpdate(this.doc, body)));
      return;
    }
    Y.applyUpdate(this.doc, body, 'net');
    if (bytes[1] === 1) this.answers += 1;
  }

  send(update) {
    this.socket.send(message(2, update));
    this.sent.push(update);
  }

  /** Step 1, and the answer: what was sent before has been dealt with. */
  async sync() {
    const before = this.answers;
    this.socket.send(message(0, Y.encodeStateVector(this.doc)));
    await within(10_000, 'step 2', new Promise((resolve, reject) => {
      const look = () => {
        if (this.answers > before) resolve();
        else if (this.closed) reject(new Error(`closed: ${this.closed}`));
        else setImmediate(look);
      };
      look();
    }));
  }

  /** As a cut: what is unsent comes with the next step 2. */
  drop() {
    this.socket.terminate();
    this.unsent = [];
  }
}

/** Edits at random; only what an honest client may do, apart from writing into a root of its own. */
function edit(person, next, counts) {
  const { doc } = person;
  const words = ['a', 'bc ', 'é', 'words and words ', '😀', 'x😀y'];
  const text = (t) => {
    if (t.length > 0 && next(3) === 0) {
      const at = next(t.length);
      t.delete(at, Math.min(1 + next(5), t.length - at));
    } else {
      t.insert(next(t.length + 1), words[next(words.length)]);
    }
  };
  const entity = () => {
    const map = doc.getMap(['steps', 'risks', 'comments'][next(3)]);
    const keys = [...map.keys()].sort();
    return keys.length === 0 ? undefined : map.get(keys[next(keys.length)]);
  };
  const kind = next(12);
  counts[kind] = (counts[kind] ?? 0) + 1;
  doc.transact(() => {
    switch (kind) {
      case 0:
      case 1:
      case 2:
        return text(doc.getText(TEXTS[next(2)]));
      case 3: {
        const one = new Y.Map();
        doc.getMap(['steps', 'risks', 'comments'][next(3)]).set(`${doc.clientID}-${next(1e9)}`, one);
        one.set('title', new Y.Text('t'));
        one.set('after', new Y.Map());
        one.set('list', new Y.Array());
        one.set('one', next(9));
        return undefined;
      }
      case 4:
      case 5: {
        const one = entity();
        return one?.set(['one', 'two', 'three'][next(3)], [next(99), 'w', null, { a: [next(9)] }, true, 0.5][next(6)]);
      }
      case 6:
        return entity()?.delete(['one', 'two', 'three'][next(3)]);
      case 7: {
        const inner = entity()?.get('title');
        return inner && text(inner);
      }
      case 8: {
        const inner = entity()?.get('after');
        return next(3) ? inner?.set(['p', 'q'][next(2)], true) : inner?.delete(['p', 'q'][next(2)]);
      }
      case 9: {
        const list = entity()?.get('list');
        if (list && list.length > 0 && next(3) === 0) return list.delete(next(list.length), 1);
        return list?.insert(next(list.length + 1), [next(9), 'x']);
      }
      case 10: {
        // one's own, that nobody else knows, and away with it
        const map = doc.getMap('steps');
        const one = new Y.Map();
        map.set(`gone-${doc.clientID}-${next(1e9)}`, one);
        one.set('title', new Y.Text('gone'));
        return map.delete([...map.keys()].find((key) => map.get(key) === one));
      }
      default: {
        // the part that the relay takes back, and what is built on it
        const secrets = doc.getMap('secrets');
        const list = secrets.get('list');
        if (list instanceof Y.Array && next(2)) return list.push([next(9)]);
        return secrets.set(['list', 'b'][next(2)], next(2) ? new Y.Array() : next(9));
      }
    }
  });
}

/** How what is unsent goes out. */
async function travel(person, next, how) {
  const kind = next(9);
  how[kind] = (how[kind] ?? 0) + 1;
  switch (kind) {
    case 0:
    case 1:
    case 2:
      if (person.unsent.length > 0) person.send(person.unsent.shift());
      return;
    case 3:
      if (person.unsent.length > 0) person.send(Y.mergeUpdates(person.unsent.splice(0)));
      return;
    case 4:
      // once more, or a part of it once more
      if (person.sent.length > 0) person.send(person.sent[next(person.sent.length)]);
      return;
    case 5: {
      // all of it but what the relay knew at some time
      const from = person.sent.length > 0 ? Y.encodeStateVectorFromUpdate(person.sent[next(person.sent.length)]) : undefined;
      person.unsent = [];
      person.send(Y.encodeStateAsUpdate(person.doc, from));
      return;
    }
    case 6:
      // out of order: a gap, for which the relay asks
      if (person.unsent.length > 1) person.send(person.unsent.at(-1));
      return;
    case 7:
      person.drop();
      if (next(3) === 0) person.fresh();
      await person.connect();
      return;
    default:
      await person.sync();
  }
}

const deletions = (ds) =>
  [...ds.clients]
    .map(([client, ranges]) => {
      const joined = [];
      for (const { clock, len } of [...ranges].sort((a, b) => a.clock - b.clock)) {
        const last = joined.at(-1);
        if (last && last[1] >= clock) last[1] = Math.max(last[1], clock + len);
        else joined.push([clock, clock + len]);
      }
      return [client, joined];
    })
    .filter(([, ranges]) => ranges.length > 0)
    .sort(([a], [b]) => a - b);

/** The three things compared: content, state vector, delete set. */
function standing(doc) {
  const { ds, sv } = Y.snapshot(doc);
  return {
    json: {
      ...Object.fromEntries(TEXTS.map((root) => [root, doc.getText(root).toJSON()])),
      ...Object.fromEntries(MAPS.map((root) => [root, doc.getMap(root).toJSON()])),
    },
    secrets: doc.getMap('secrets').toJSON(),
    vector: [...sv].filter(([, clock]) => clock > 0).sort(([a], [b]) => a - b),
    deleted: deletions(ds),
    pending: [doc.store.pendingStructs, doc.store.pendingDs],
  };
}

async function round(seed) {
  const next = chance(seed);
  const plan = await relay.create({ title: 'Plan', steps: { S: { title: 'Review' } } });
  const people = [];
  for (const [side, sub] of [['seller', 'sam'], ['buyer', 'ben'], ['buyer', 'bea'], ['seller', 'sue']]) {
    people.push(new Person(plan, await relay.token({ plan, side, sub })));
  }
  for (const person of people) await person.connect();
  const counts = {};
  const how = {};
  for (let step = 0; step < STEPS_IN_A_ROUND; step += 1) {
    const person = people[next(people.length)];
    edit(person, next, counts);
    if (next(2)) await travel(person, next, how);
    if (step % 40 === 39) {
      // the relay's own replica writes, too
      const { status } = await relay.fetch('POST', `/v1/plans/${plan}/commands`, {
        token: person.token,
        body: { commands: [{ type: 'editText', path: 'goal', at: 0, insert: `command ${step} ` }] },
      });
      assert.equal(status, 200);
    }
  }
  // a cut for all, so that whatever is unsent comes by step 2; then everybody hears the others
  for (const person of people) {
    person.drop();
    await person.connect();
  }
  for (let pass = 0; pass < 3; pass += 1) for (const person of people) await person.sync();

  const response = await fetch(`${relay.url}/v1/plans/${plan}/document`, {
    headers: { authorization: `Bearer ${await relay.admin()}` },
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const loaded = new Y.Doc();
  Y.applyUpdate(loaded, bytes);
  const expected = standing(loaded);
  assert.deepEqual(expected.pending, [null, null]);
  assert.deepEqual(expected.secrets, {});
  // the deletions in the encoding, and what Yjs makes of them
  assert.deepEqual(deletions(Y.decodeUpdate(bytes).ds), expected.deleted);
  const document = await relay.document(plan);
  for (const root of [...TEXTS, ...MAPS]) assert.deepEqual(expected.json[root], document[root], root);
  for (const person of people) {
    assert.equal(person.closed, undefined);
    assert.deepEqual(standing(person.doc), expected);
    person.socket.close();
  }
  return { counts, how, sent: people.reduce((sum, person) => sum + person.sent.length, 0), size: expected.vector.length };
}

test('[DIF1] Yjs and the relay come to the same document, state vector and delete set', async () => {
  const first = Number(process.env.SEED ?? 1 + Math.floor(Math.random() * 1e6));
  const rounds = Number(process.env.ROUNDS ?? 10);
  const all = { sent: 0, edits: {}, ways: {} };
  for (let seed = first; seed < first + rounds; seed += 1) {
    try {
      const { counts, how, sent } = await round(seed);
      all.sent += sent;
      for (const kind of Object.keys(counts)) all.edits[kind] = (all.edits[kind] ?? 0) + counts[kind];
      for (const kind of Object.keys(how)) all.ways[kind] = (all.ways[kind] ?? 0) + how[kind];
    } catch (error) {
      throw new Error(`SEED=${seed} ROUNDS=1: ${error.message}`, { cause: error });
    }
  }
  console.log(`seeds ${first} to ${first + rounds - 1}: ${all.sent} updates sent besides answers to step 1, ${rounds * STEPS_IN_A_ROUND} edits`);
  // the run proves that it did something
  assert.deepEqual(relay.log.filter((line) => line.includes('ERROR')), []);
  assert.ok(all.sent > rounds * 20, `${all.sent} updates`);
  assert.equal(Object.keys(all.edits).length, 12);
  assert.equal(Object.keys(all.ways).length, 9);
});
