/**
 * Two hostile participants who do their worst at once, for a number of seconds and then stop: MALLORY holds every
 * scope and a verified identity of the seller, LINK is a forwarded link of the buyer (assurance 0).
 *
 * `node attacker.mjs URL PLAN MALLORY LINK SECONDS`. Prints one line of JSON: what each attack got, by answer.
 * Everything goes to the relay that is named, on loopback.
 */
import { connect as tcp } from 'node:net';
import { performance } from 'node:perf_hooks';
import * as encoding from 'lib0/encoding';
import WebSocket from 'ws';
import * as Y from 'yjs';

const [url, plan, mallory, link, seconds] = process.argv.slice(2);
const { hostname, port } = new URL(url);
if (!['127.0.0.1', 'localhost', '[::1]'].includes(hostname)) throw new Error('loopback only');
const end = performance.now() + Number(seconds) * 1000;
const lasts = () => performance.now() < end;
const breathe = (ms = 0) => new Promise((resolve) => (ms ? setTimeout(resolve, ms) : setImmediate(resolve)));
const tally = {};
const count = (attack, what) => {
  tally[attack] ??= {};
  tally[attack][what] = (tally[attack][what] ?? 0) + 1;
};
const base = `/v1/plans/${plan}`;

async function call(attack, token, method, path, body, headers = {}) {
  try {
    const response = await fetch(url + path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
      signal: AbortSignal.timeout(30_000),
    });
    const text = await response.text();
    count(attack, response.status);
    if (response.status === 429) await breathe(20);
    return { status: response.status, text };
  } catch (error) {
    count(attack, error.cause?.code ?? error.name);
    await breathe(20);
    return { status: 0, text: '' };
  }
}

const varint = (numbers) => {
  const encoder = encoding.createEncoder();
  for (const n of numbers) encoding.writeVarUint(encoder, n);
  return encoding.toUint8Array(encoder);
};
function sync(kind, bytes) {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarUint(encoder, kind);
  encoding.writeVarUint8Array(encoder, bytes);
  return encoding.toUint8Array(encoder);
}

/** A raw socket that opens again whenever the relay closes it, as long as the attack lasts. */
async function socket(attack, token, work) {
  while (lasts()) {
    const ws = new WebSocket(`${url.replace('http', 'ws')}/v1/sync/${plan}?token=${token}`);
    const closed = new Promise((resolve) => {
      ws.on('close', (code) => (count(attack, `close ${code}`), resolve()));
      ws.on('error', () => resolve());
    });
    const opened = new Promise((resolve) => ws.on('open', () => resolve(true)));
    if (!(await Promise.race([opened, closed.then(() => false)]))) {
      await breathe(50);
      continue;
    }
    ws.on('message', () => count(attack, 'messages'));
    await Promise.race([work(ws, () => lasts() && ws.readyState === WebSocket.OPEN), closed]);
    ws.terminate();
    await breathe(20);
  }
}

/** A document that is filled by a stock client and sent as raw updates. */
function writer(ws) {
  const doc = new Y.Doc();
  doc.on('update', (update) => ws.readyState === WebSocket.OPEN && ws.send(sync(2, update)));
  return doc;
}

const reads = ['', '/document', '/report', '/bundle', '/terms', '/activity?limit=200', '/attestations', '/export.csv', '/export.ics', '/export.md', '/export.json'];
const attacks = {
  /** Attestations: long notes, crowds of people present, digests that nobody knows. */
  attestations: [mallory, link].map((token) => async () => {
    for (let n = 0; lasts(); n += 1) {
      const terms = await call('terms', token, 'GET', `${base}/terms`);
      const digest = terms.status === 200 ? JSON.parse(terms.text).digest : '0'.repeat(64);
      const note = '😈'.repeat(900);
      await call('decline', token, 'POST', `${base}/attestations`, { kind: 'decline', subject: 'plan', digest, note: `${n} ${note}` });
      const present = Array.from({ length: 30 }, (_, i) => `${n}-${i}-${'x'.repeat(200)}`);
      await call('inspect', token, 'POST', `${base}/attestations`, { kind: 'inspect', subject: 'plan', digest, present });
      await call('unknown digest', token, 'POST', `${base}/attestations`, { kind: 'decline', subject: 'plan', digest: n.toString(16).padStart(64, 'a'), note: 'x' });
    }
  }),
  /** Invites of invites: each token is used for more. */
  invites: [mallory, link].map((token) => async () => {
    let holder = token;
    while (lasts()) {
      const made = await call('invite', holder, 'POST', `${base}/invites`, { name: 'Guest' });
      if (made.status === 201) {
        holder = JSON.parse(made.text).token ?? token;
        await call('invited decline', holder, 'POST', `${base}/attestations`, { kind: 'decline', subject: 'plan', digest: '0'.repeat(64), note: 'x' });
      } else {
        holder = token;
        await breathe(100);
      }
    }
  }),
  /** Every read there is, many at once. */
  reads: Array.from({ length: 40 }, (_, i) => async () => {
    const token = i % 2 ? mallory : link;
    for (let n = i; lasts(); n += 1) await call(`GET ${reads[n % reads.length].split('?')[0] || '/'}`, token, 'GET', base + reads[n % reads.length]);
  }),
  /** Commands with keys, whose answers are kept. */
  commands: [mallory, link, mallory, link].map((token, i) => async () => {
    for (let n = 0; lasts(); n += 1) {
      const commands = [{ type: 'addComment', on: 'steps/s1', text: `${n} ${'y'.repeat(500)}` }];
      await call('commands', token, 'POST', `${base}/commands?document=true`, { commands }, { 'idempotency-key': `k${i}-${n}` });
    }
  }),
  /** Imports in parallel. */
  imports: Array.from({ length: 6 }, () => async () => {
    const sheet = `Step,Owner,Notes\n${'Step,Ann,notes notes notes notes\n'.repeat(60_000)}`;
    while (lasts()) await call('import', link, 'POST', '/v1/import', sheet, { 'content-type': 'text/csv' });
  }),
  /** Step 1 with an empty state vector, as fast as the relay takes it. */
  step1: [mallory, link].map((token) => () => socket('step1', token, async (ws, open) => {
    while (open()) {
      for (let i = 0; i < 10; i += 1) ws.send(sync(0, varint([0])));
      await breathe(50);
    }
  })),
  /** Updates of a thousand fresh client ids each. */
  ids: [mallory, link].map((token) => () => socket('ids', token, async (ws, open) => {
    for (let round = 0; open() && round < 20; round += 1) {
      const doc = new Y.Doc();
      for (let i = 0; i < 1000; i += 1) {
        doc.clientID = 1024 + Math.floor(Math.random() * 2 ** 31);
        doc.getMap('holidays').set(`seller/2030-01-${10 + (i % 20)}`, `${i}`);
      }
      ws.send(sync(2, Y.encodeStateAsUpdate(doc)));
      await breathe(200);
    }
  })),
  /** One field set again and again, and fields that others hold. */
  settings: [mallory, link].map((token) => () => socket('settings', token, async (ws, open) => {
    const doc = new Y.Doc();
    ws.on('message', (bytes) => {
      // Only the difference: what the relay answers to our step 1.
      if (bytes[0] === 0 && bytes[1] === 1) {
        try {
          const skip = new Uint8Array(bytes).subarray(2);
          let at = 0;
          while (skip[at] & 0x80) at += 1;
          Y.applyUpdate(doc, skip.subarray(at + 1), 'relay');
        } catch { /* A difference that was cut off. */ }
      }
    });
    ws.send(sync(0, varint([0])));
    await breathe(500);
    doc.on('update', (update, origin) => origin !== 'relay' && ws.readyState === WebSocket.OPEN && ws.send(sync(2, update)));
    for (let n = 0; open(); n += 1) {
      const step = doc.getMap('steps').get('honest') ?? doc.getMap('steps').get('s1');
      if (step) {
        step.set('due', `2027-01-${String(1 + (n % 28)).padStart(2, '0')}`);
        step.set('days', n % 900);
        doc.getMap('proposals').set(`steps/s${n % 50}/due#x${n}`, { value: '2027-01-01', at: '2026-01-01T00:00:00Z' });
        doc.getMap('steps').set(`s1/due${n % 7}`, n);
        doc.getMap('people').set('x#y', 5n);
      }
      await breathe(8);
    }
  })),
  /** Texts that grow and shrink. */
  texts: [mallory, link].map((token) => () => socket('texts', token, async (ws, open) => {
    const doc = writer(ws);
    for (let n = 0; open(); n += 1) {
      const comment = new Y.Map();
      const text = new Y.Text();
      doc.transact(() => {
        doc.getMap('comments').set(`c${Math.random()}`, comment);
        comment.set('text', text);
        text.insert(0, 'z'.repeat(50_000));
      });
      text.delete(0, 49_000);
      await breathe(200);
    }
  })),
  /** Sockets that only take places. */
  places: Array.from({ length: 150 }, (_, i) => () => socket('places', i % 2 ? mallory : link, async (ws, open) => {
    while (open()) await breathe(1000);
  })),
  /** Presence of many, questions who is here, and no frames at all. */
  presence: [mallory, link].map((token) => () => socket('presence', token, async (ws, open) => {
    for (let n = 1; open(); n += 1) {
      const encoder = encoding.createEncoder();
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarUint(encoder, 100_000 + (n % 3));
      encoding.writeVarUint(encoder, n);
      encoding.writeVarString(encoder, JSON.stringify({ user: { name: 'x'.repeat(3000) } }));
      const state = encoding.createEncoder();
      encoding.writeVarUint(state, 1);
      const body = encoding.toUint8Array(encoder);
      encoding.writeVarUint8Array(state, body);
      ws.send(encoding.toUint8Array(state));
      ws.send(varint([3]));
      if (n % 50 === 0) ws.send(Buffer.from([0, 2, 255, 255, 255, 255, 15]));
      await breathe(5);
    }
  })),
  /** Requests that never end: no byte, half a head, half a body. */
  slow: Array.from({ length: 120 }, (_, i) => async () => {
    while (lasts()) {
      await new Promise((resolve) => {
        const peer = tcp({ host: hostname.replace(/[[\]]/g, ''), port: Number(port) });
        const half = {
          0: '',
          1: 'GET / HTTP/1.1\r\nhost: x\r\nx-a: ',
          2: `POST /v1/import HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${link}\r\ncontent-type: text/csv\r\ncontent-length: 9900000\r\n\r\n${'x'.repeat(2_000_000)}`,
        }[i % 3];
        peer.on('connect', () => peer.write(half));
        peer.on('error', () => {});
        peer.on('close', () => (count('slow', ['silent', 'half a head', 'half a body'][i % 3]), resolve()));
        setTimeout(() => peer.destroy(), Math.max(0, end - performance.now()));
      });
      await breathe(100);
    }
  }),
};

process.stdout.write('ready\n');
await Promise.all(Object.values(attacks).flat().map((attack) => attack().catch((error) => count('faults of the attacker', error.message))));
process.stdout.write(`${JSON.stringify(tally)}\n`, () => process.exit(0));
