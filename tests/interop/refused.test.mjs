/** Older and newer y-websocket providers that the relay does not take: none of them retries without pause. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import WebSocket from 'ws';
import * as current from 'y-websocket';
import * as second from 'y-websocket-2';
import * as third from 'y-websocket-3.0';
import * as Y from 'yjs';
import { plan } from '../rig/plans.mjs';
import { startRelay } from '../rig/relay.mjs';
import { until, within } from '../rig/wait.mjs';
import { connect, seen } from '../rig/yjs.mjs';

const versions = { '2.1': second, '3.0': third, '3.1': current };
const waitMs = 3_000;

let relay;
let id;
before(async () => {
  relay = await startRelay();
  id = await relay.create(plan('gtm-skills-os-7').document);
});
after(() => relay.close());

/** A provider of one version that notes when it began to open each socket and how that was closed. */
function provide(t, { WebsocketProvider }, plan, token) {
  const doc = new Y.Doc();
  const began = [];
  const closed = [];
  let look = () => {};
  class Noted extends WebSocket {
    constructor(...args) {
      super(...args);
      began.push(performance.now());
      this.addEventListener('close', ({ code }) => {
        closed.push({ code, at: performance.now() });
        look();
      });
    }
  }
  const provider = new WebsocketProvider(relay.sync, plan, doc, { params: { token }, WebSocketPolyfill: Noted, disableBc: true });
  t.after(() => {
    provider.destroy();
    doc.destroy();
  });
  /** Comes when so many sockets were closed. */
  const closes = (many) => within(30_000, `${many} closes`, new Promise((resolve) => {
    look = () => closed.length >= many && resolve();
    look();
  }));
  return { doc, provider, began, closed, closes };
}

/** An ended, a foreign and a nowhere token: { plan, token, code }. */
async function refused() {
  const participant = (plan, more) => relay.token({ plan, side: 'buyer', sub: 'ben', ...more });
  const ended = await participant(id, { ttl: '1s' });
  const { exp } = JSON.parse(Buffer.from(ended.split('.')[1], 'base64url').toString());
  await until('the token ends', () => Date.now() >= exp * 1000);
  return [
    { plan: id, token: ended, code: 4401 },
    { plan: id, token: await participant('another'), code: 4403 },
    { plan: 'nowhere', token: await participant('nowhere'), code: 4404 },
  ];
}

test('[DOR7] a provider that is refused comes back at most once in three seconds, or not at all', async (t) => {
  const cases = await refused();
  await Promise.all(Object.entries(versions).flatMap(([version, library]) => cases.map(async ({ plan, token, code }) => {
    const one = provide(t, library, plan, token);
    const goesOn = version !== '3.1';
    const many = goesOn ? 3 : 1;
    await one.closes(many);
    assert.deepEqual(one.closed.slice(0, many).map((close) => close.code), Array(many).fill(code), version);
    for (const [i, { at }] of one.closed.slice(0, many).entries()) {
      assert.ok(at - one.began[i] >= waitMs, `${version} ${code}: closed after ${at - one.began[i]} ms`);
    }
    assert.deepEqual(one.doc.getMap('steps').toJSON(), {}, 'and told it nothing');
    if (!goesOn) assert.equal(one.provider.shouldConnect, false, 'it has given up');
  })));
});

test('[DOR7] so it is with a provider that is shut out for what it writes', async (t) => {
  await Promise.all(Object.entries(versions).map(async ([version, library]) => {
    const own = await relay.create(plan('gtm-skills-os-7').document);
    const one = provide(t, library, own, await relay.token({ plan: own, side: 'buyer', sub: 'ben' }));
    await within(10_000, 'the plan', new Promise((resolve) => one.provider.once('sync', resolve)));
    // It sends that again with every answer to a step 1.
    one.doc.getText('goal').insert(0, 'x'.repeat((2 << 20) + 1));
    const many = version === '3.1' ? 1 : 3;
    await one.closes(many);
    for (const [i, { code, at }] of one.closed.slice(0, many).entries()) {
      assert.equal(code, 4413, version);
      assert.ok(at - one.began[i] >= waitMs, `${version}: closed after ${at - one.began[i]} ms`);
    }
  }));
});

test('[DOR9] a long paste by a stock client of any version arrives', async (t) => {
  const paste = 'Live in Lyon. '.repeat(40_000);
  assert.ok(paste.length > 512 << 10);
  const reader = await connect(relay, id, await relay.token({ plan: id, side: 'seller', sub: 'sam' }));
  t.after(() => reader.close());
  for (const [version, library] of Object.entries(versions)) {
    const token = await relay.token({ plan: id, side: 'buyer', sub: `ben-${version}` });
    const one = provide(t, library, id, token);
    await within(10_000, 'the plan', new Promise((resolve) => one.provider.once('sync', resolve)));
    const mark = `${version}: `;
    one.doc.getText('goal').insert(0, mark + paste);
    await seen(reader, `the paste of ${version}`, () => reader.doc.getText('goal').toString().startsWith(mark + paste));
    assert.deepEqual(one.closed, [], version);
    one.doc.getText('goal').delete(0, mark.length + paste.length);
    await seen(reader, `the goal without it`, () => !reader.doc.getText('goal').toString().startsWith(mark));
  }
});

test('[DOR3] a page of a foreign origin gets no socket with a stock client; the relay’s own page does', async () => {
  const token = await relay.token({ plan: id, side: 'buyer', sub: 'ben' });
  const answers = (origin) => new Promise((resolve) => {
    const socket = new WebSocket(`${relay.sync}/${id}?token=${token}`, { origin });
    socket.on('unexpected-response', (_, response) => {
      let body = '';
      response.on('data', (part) => (body += part)).on('end', () => resolve({ status: response.statusCode, ...JSON.parse(body) }));
    });
    socket.on('open', () => {
      socket.close();
      resolve({ status: 101 });
    });
  });
  const { status, code, detail } = await within(10_000, 'an answer', answers('https://elsewhere.example'));
  assert.deepEqual([status, code], [403, 'origin']);
  assert.match(detail, /--allow-origin https:\/\/elsewhere\.example/);
  assert.equal((await within(10_000, 'an answer', answers(relay.url))).status, 101);
});
