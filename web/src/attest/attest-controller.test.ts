import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Obstructed } from '../api/calls.js';
import { say } from '../locales/words.js';
import { AttestController, type AttestHost, type Answered } from './attest-controller.js';
import type { Attestation, Party, View } from '../generated/plan.js';

let windows = 0;

/** The parts of an entry that chain it, which nothing here reads. */
const chain = { plan: 'p', epoch: 1, prev: '', receipt: '' };

/** A window without a browser: the terms, the connection and the relay's answers are what a test says. */
class Window implements AttestHost {
  state = 'online';
  savedOnServer = true;
  role = {
    side: 'buyer',
    sub: 'dana',
    name: 'Dana',
    email: 'dana@buyer.example',
    scope: 'read write attest',
    assurance: 2,
  } as Party;
  readonlyWanted = false;
  failure = undefined;
  view: View | undefined = undefined;
  goal = 'Two days';
  entries: Attestation[] = [];
  posts: { body: unknown; key: string }[] = [];
  answer: () => Promise<Answered> = async () => ({ status: 201, body: {} });
  readonly attest = new AttestController(this);
  readonly name = `countersign/test/${(windows += 1)}`;

  ledgerSince(known: number): Attestation[] {
    return this.entries.slice(known);
  }

  termsOf(subject: string): { subject: string; terms: unknown; digest: string } {
    return { subject, terms: { goal: this.goal }, digest: `digest of ${this.goal}` };
  }

  localName(): string {
    return this.name;
  }

  post(_what: string, body: unknown, key: string): Promise<Answered> {
    this.posts.push({ body, key });
    return this.answer();
  }

  redraw(): void {}
  tell(): void {}
  announce(): void {}

  sign(): ReturnType<AttestController['act']> {
    return this.attest.act({ kind: 'sign', seen: this.termsOf('plan') });
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('[HND5] what was signed offline is sent with the digest that was seen, once everything written is with the relay', async () => {
  const window = new Window();
  window.state = 'offline';
  window.savedOnServer = false;
  assert.equal(await window.sign(), 'waiting');
  assert.equal(window.attest.intents.length, 1);
  window.goal = 'Three days';
  window.state = 'online';
  window.attest.synced();
  await turn();
  assert.equal(window.posts.length, 0, 'the own edits come first');
  window.savedOnServer = true;
  window.attest.synced();
  await turn();
  assert.deepEqual(
    window.posts.map(({ body }) => (body as { digest: string }).digest),
    ['digest of Two days'],
  );
  assert.equal(window.attest.intents.length, 0);
});

test('[HND6] what does not hold any more is not signed: it stays with what changed, and is not sent again', async () => {
  const window = new Window();
  window.state = 'offline';
  await window.sign();
  window.goal = 'Three days';
  window.answer = async () => ({
    status: 409,
    body: { differences: [{ path: 'goal', by: { name: 'Sam' } }] },
  });
  window.state = 'online';
  window.attest.synced();
  await turn();
  const [intent] = window.attest.intents;
  assert.deepEqual(intent?.answer, {
    why: 'changed',
    changes: [{ path: 'goal', by: { name: 'Sam' }, was: 'Two days', now: 'Three days' }],
  });
  window.attest.synced();
  await turn();
  assert.equal(window.posts.length, 1);
});

test('[HND7] without an answer it is sent again under the same key; cancelled, it is not sent at all', async () => {
  const window = new Window();
  window.answer = () => Promise.reject(new Error('the line was cut'));
  void window.sign();
  await turn();
  window.answer = async () => ({ status: 201, body: {} });
  window.attest.synced();
  await turn();
  assert.equal(window.posts.length, 2);
  assert.equal(window.posts[0]?.key, window.posts[1]?.key);
  window.attest.close();

  const other = new Window();
  other.state = 'offline';
  await other.sign();
  await other.attest.cancel(other.attest.intents[0]?.id ?? '');
  other.state = 'online';
  other.attest.synced();
  await turn();
  assert.equal(other.posts.length, 0);
});

test('[HND8] what is missing is named, a refusal is said, and neither is recorded or sent again', async () => {
  const window = new Window();
  const missing = [{ rule: 'E7', says: 'No risk is named.', do: 'Name two.' }];
  window.answer = async () => ({ status: 422, body: { missing } });
  assert.equal(await window.sign(), 'incomplete');
  assert.deepEqual(window.attest.intents[0]?.answer, { why: 'incomplete', missing });
  window.answer = async () => ({
    status: 403,
    body: { code: 'assurance', detail: 'assurance 2 is needed' },
  });
  assert.equal(await window.sign(), 'refused');
  assert.deepEqual(
    window.attest.intents.map(({ answer }) => answer),
    [{ why: 'refused', reason: say('problem-assurance') }],
    'the newer wish stands alone',
  );
});

test('[LGR15] what the relay recorded a short while ago is recorded; a full ledger is told, and not tried again', async () => {
  const window = new Window();
  window.answer = async () => ({ status: 409, body: { code: 'already-recorded', entry: 'e1' } });
  assert.equal(await window.sign(), 'recorded');
  assert.equal(window.attest.intents.length, 0);
  window.answer = async () => ({
    status: 429,
    body: { code: 'ledger-full', detail: 'the ledger is full' },
  });
  assert.equal(await window.sign(), 'refused');
  const told = { why: 'refused', reason: say('problem-ledger-full') };
  assert.deepEqual(window.attest.intents[0]?.answer, told);
  // Neither by what else is saved nor by another connection.
  const sent = window.posts.length;
  for (const state of ['online', 'offline', 'online']) {
    window.state = state;
    window.attest.synced();
    await turn();
  }
  assert.deepEqual([window.posts.length, window.attest.intents[0]?.answer], [sent, told]);
  window.attest.close();
});

test('[DOR44] what cannot reach the relay does not wait: it says why, and goes when the link or the connection is new', async () => {
  const origin = {
    code: 'origin',
    cause: 'The server does not let this page in.',
    help: 'Use --allow-origin.',
  };
  const cases: [() => Promise<Answered>, RegExp][] = [
    [() => Promise.reject(new Obstructed(origin)), /does not let this page in/],
    [
      async () => ({ status: 401, body: { code: 'token-expired', detail: 'the token expired' } }),
      /does not take this link any more\. The link has expired/,
    ],
    // A sign-in page answers everything with 200 and HTML.
    [async () => ({ status: 200, body: undefined }), /answered in its place/],
  ];
  for (const [answer, cause] of cases) {
    const window = new Window();
    window.answer = answer;
    assert.equal(await window.sign(), 'blocked');
    const [intent] = window.attest.intents;
    assert.ok(intent?.answer?.why === 'blocked' && intent.answer.help);
    assert.match(intent.answer.cause, cause);
    window.attest.synced();
    await turn();
    const sent = window.posts.length;
    window.attest.synced();
    await turn();
    assert.equal(window.posts.length, sent, 'not again and again');
    window.answer = async () => ({ status: 201, body: {} });
    if (cause.source.includes('link')) window.attest.again();
    else {
      window.state = 'offline';
      window.attest.synced();
      window.state = 'online';
      window.attest.synced();
    }
    await turn();
    assert.equal(window.attest.intents.length, 0, 'it is recorded');
    assert.equal(new Set(window.posts.map(({ key }) => key)).size, 1, 'under one key');
  }
});

test('[HND9] a refusal stands until its person signs or takes it back, whatever becomes of the plan', () => {
  const window = new Window();
  const by = { sub: 'dana', name: 'Dana', side: 'buyer', assurance: 2 } as const;
  const other = { ...by, sub: 'bo', name: 'Bo' };
  const entry = (seq: number, more: Partial<Attestation>): Attestation => ({
    id: `e${seq}`,
    kind: 'sign',
    subject: 'plan',
    digest: 'd',
    by,
    at: `2026-11-25T09:0${seq}:00Z`,
    seq,
    ...chain,
    ...more,
  });
  window.entries = [entry(1, { kind: 'decline', note: 'Not our date' }), entry(2, { by: other })];
  window.attest.read();
  assert.deepEqual(
    window.attest.declines.map(({ id }) => id),
    ['e1'],
    'another one’s signature does not answer for her',
  );
  window.entries.push(entry(3, { kind: 'sign' }));
  window.attest.read();
  assert.deepEqual(window.attest.declines, []);
  window.entries.push(entry(4, { kind: 'decline' }), entry(5, { kind: 'withdraw', of: 'e4' }));
  window.attest.read();
  assert.deepEqual(window.attest.declines, []);
  assert.equal(window.attest.own?.id, 'e3');
});

test('[GST6] the plan stands declined by a verified person alone, and not where the portal set that aside', () => {
  const window = new Window();
  const by = { sub: 'dana', name: 'Dana', side: 'buyer', assurance: 2 } as const;
  const link = { ...by, sub: 'link', name: 'Somebody', assurance: 0 };
  const entry = (seq: number, more: Partial<Attestation>): Attestation => ({
    id: `e${seq}`,
    kind: 'decline',
    subject: 'plan',
    digest: 'd',
    by,
    at: `2026-11-25T09:0${seq}:00Z`,
    seq,
    ...chain,
    ...more,
  });
  window.entries = [entry(1, { by: link, note: 'No budget' })];
  window.attest.read();
  assert.deepEqual(
    [window.attest.declines.length, window.attest.declined],
    [1, undefined],
    'it is read, and decides nothing',
  );
  window.entries.push(entry(2, { note: 'Wrong date: April' }));
  window.attest.read();
  assert.equal(window.attest.declined?.id, 'e2');
  window.entries.push(entry(3, { kind: 'void', of: 'e2', note: 'By mistake' }));
  window.attest.read();
  assert.deepEqual(
    [window.attest.declined, window.attest.voided('e2')?.note],
    [undefined, 'By mistake'],
  );
});

test('[GST36] what a link of one’s own sub does is neither one’s own nor takes the place of what one did', () => {
  const window = new Window();
  const by = { sub: 'dana', name: 'Dana', side: 'buyer', assurance: 2 } as const;
  const email = 'dana@buyer.example';
  const link = { ...by, name: 'Eve', email, assurance: 0 };
  const entry = (seq: number, more: Partial<Attestation>): Attestation => ({
    id: `e${seq}`,
    kind: 'decline',
    subject: 'plan',
    digest: 'd',
    by,
    at: `2026-11-25T09:0${seq}:00Z`,
    seq,
    ...chain,
    ...more,
  });
  const { attest } = window;
  window.entries = [entry(1, { by: link, note: 'No budget' })];
  attest.read();
  assert.deepEqual([attest.own, attest.declined], [undefined, undefined], 'she said no such thing');
  window.entries.push(entry(2, { note: 'Wrong date: April' }), entry(3, { by: link }));
  attest.read();
  assert.deepEqual([attest.own?.id, attest.declined?.id], ['e2', 'e2'], 'her no stands');
  assert.deepEqual(
    attest.declines.map(({ id }) => id),
    ['e3', 'e2'],
    'of the link the newest alone',
  );
  window.entries.push(entry(4, { kind: 'void', of: 'e2', note: 'By mistake' }));
  attest.read();
  assert.deepEqual([attest.own], [undefined], 'what the portal set aside is no answer of hers');
  // Of a guest, what came by the link is all there is.
  window.role = { ...window.role, assurance: 0 };
  assert.equal(attest.own?.id, 'e3');
});

test('[CRD10] a request is answered when the asked person, verified, signs, declines or asks somebody else', () => {
  const window = new Window();
  const rita = { id: 'rita', side: 'buyer', email: 'rita@buyer.example' } as const;
  window.view = { people: [rita, { ...rita, id: 'dana', email: 'dana@buyer.example' }] } as never;
  const sam = { sub: 'sam', name: 'Sam', side: 'seller', assurance: 2 } as const;
  const by = { sub: 'rita', name: 'Rita', side: 'buyer', email: rita.email, assurance: 2 } as const;
  const entry = (seq: number, more: Partial<Attestation>): Attestation => ({
    id: `e${seq}`,
    kind: 'ask',
    subject: 'plan',
    digest: 'd',
    by: sam,
    at: `2026-11-25T09:0${seq}:00Z`,
    seq,
    ...chain,
    ...more,
  });
  const open = (...entries: Attestation[]): string[] => {
    window.entries = entries;
    window.attest.forget();
    window.attest.read();
    return window.attest.asked.map(({ id }) => id);
  };
  const request = entry(1, { of: 'rita' });
  assert.deepEqual(open(request, entry(2, { by, of: 'dana' })), ['e2'], 'passed on');
  const link = { ...by, sub: 'link', assurance: 1 };
  assert.deepEqual(open(request, entry(2, { by: link, of: 'dana' })), ['e1', 'e2']);
  assert.deepEqual(open(request, entry(2, { by: link, kind: 'decline' })), ['e1']);
  for (const kind of ['sign', 'decline'] as const)
    assert.deepEqual(open(request, entry(2, { by, kind })), [], kind);
});

test('[HND28] where the device’s storage fails, what is signed is sent all the same; what must wait is said to be in this window only', async () => {
  // It opens, and takes nothing: full, or closed by the browser.
  const failing = {
    close() {},
    transaction: () => {
      throw new Error('the database is closed');
    },
  };
  const open = (): object => {
    const request = { result: failing, onsuccess: () => {} };
    queueMicrotask(() => request.onsuccess());
    return request;
  };
  Object.assign(globalThis, { indexedDB: { open } });
  try {
    const window = new Window();
    assert.equal(await window.sign(), 'recorded');
    assert.equal(window.posts.length, 1);
    window.state = 'offline';
    assert.equal(await window.sign(), 'waiting');
    assert.match(window.attest.later, /in this window only/);
    // The plan is opened anew in this window: it is still there, and what was cancelled is not.
    window.attest.close();
    window.attest.opened();
    await turn();
    assert.equal(window.attest.intents.length, 1);
    await window.attest.cancel(window.attest.intents[0]?.id ?? '');
    window.state = 'online';
    window.attest.synced();
    await turn();
    assert.equal(window.posts.length, 1);
  } finally {
    Reflect.deleteProperty(globalThis, 'indexedDB');
  }
});

test('[HND29] whoever signs while the connection goes, or nobody answers, is told that it waits; it is sent under the same key', async () => {
  const window = new Window();
  const never = (): Promise<Answered> => new Promise(() => {});
  window.answer = never;
  const dropped = window.sign();
  await turn();
  window.state = 'connecting';
  window.attest.synced();
  assert.equal(await dropped, 'waiting');
  await turn();
  window.answer = async () => ({ status: 201, body: {} });
  window.state = 'online';
  window.attest.synced();
  await turn();
  assert.deepEqual(
    [window.posts.length, window.posts[0]?.key],
    [2, window.posts[1]?.key],
    'nothing waits for an answer that does not come',
  );
  window.attest.close();

  const busy = new Window();
  busy.answer = async () => ({ status: 503, body: {} });
  assert.equal(await busy.sign(), 'waiting');
  await turn();
  busy.answer = async () => ({ status: 201, body: {} });
  busy.attest.synced();
  await turn();
  assert.deepEqual([busy.posts.length, busy.posts[0]?.key], [2, busy.posts[1]?.key]);
  busy.attest.close();

  const closed = new Window();
  closed.answer = never;
  const open = closed.sign();
  await turn();
  closed.attest.close();
  assert.equal(await open, 'waiting');
});

test('[HND30] what is done while another act is on its way is sent after it', async () => {
  const window = new Window();
  const waits: ((answer: Answered) => void)[] = [];
  window.answer = () => new Promise((resolve) => waits.push(resolve));
  const first = window.attest.act({ kind: 'confirm', seen: window.termsOf('plan/goLive') });
  await turn();
  assert.equal(window.posts.length, 1);
  const second = window.attest.act({ kind: 'confirm', seen: window.termsOf('goal') });
  await turn();
  waits.shift()?.({ status: 201, body: {} });
  await turn();
  assert.deepEqual(
    window.posts.map(({ body }) => (body as { subject: string }).subject),
    ['plan/goLive', 'goal'],
  );
  waits.shift()?.({ status: 201, body: {} });
  assert.deepEqual(await Promise.all([first, second]), ['recorded', 'recorded']);
  assert.equal(window.attest.intents.length, 0);
});

test('[HND30] so is what is still being written to the device when the first one is answered', async () => {
  const window = new Window();
  window.answer = async () => ({ status: 201, body: {} });
  const acts = ['plan/goLive', 'goal', 'steps/A'].map((subject) =>
    window.attest.act({ kind: 'confirm', seen: window.termsOf(subject) }),
  );
  assert.deepEqual(await Promise.all(acts), ['recorded', 'recorded', 'recorded']);
  assert.equal(window.posts.length, 3);
});
