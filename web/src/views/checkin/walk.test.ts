import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Attestation, Peer, StepRow, View } from '../../generated/plan.js';
import type { PlanController } from '../../plan-controller.js';
import { Walk, type Wish } from './walk.js';

const wish = (more: Partial<Wish> = {}): Wish => ({
  kind: 'inspect',
  subject: 'plan',
  digest: 'd1',
  present: ['sam'],
  ...more,
});

function begun(
  ledger: Attestation[] = [],
  steps: Partial<StepRow>[] = [],
  peers: Partial<Peer>[] = [],
): { walk: Walk; peers: Partial<Peer>[] } {
  const plan = {
    attest: { ledger, missing: [] },
    role: { sub: 'sam', side: 'seller' },
    view: { today: '2026-11-18', elements: [], proposals: {}, risks: [{}] } as unknown as View,
    report: null,
    steps,
    peers,
    api: { ask: () => Promise.resolve({ changes: [] }) },
    localName: () => undefined,
    here() {},
    redraw() {},
    ui: { unfolded: new Set(), wanted: undefined },
  };
  const walk = new Walk(plan as unknown as PlanController);
  walk.enter();
  return { walk, peers };
}

const entry = (seq: number, digest: string, sub = 'sam'): Attestation => ({
  id: String(seq),
  plan: 'p',
  epoch: 1,
  kind: 'inspect',
  subject: 'plan',
  digest,
  seq,
  at: '',
  prev: '',
  receipt: '',
  by: { sub, name: '', side: 'seller', assurance: 2 },
});

test('[INS13] what is sent again goes under the same key until it is answered, and anything else under one of its own', () => {
  const { walk } = begun();
  const key = walk.keyFor(wish());
  assert.equal(walk.keyFor(wish()), key);
  assert.notEqual(walk.keyFor(wish({ note: 'More' })), key);
  assert.equal(walk.keyFor(wish()), key);
  walk.heard();
  assert.notEqual(walk.keyFor(wish()), key);
});

test('[INS13] what an unheard try came to is found in the ledger; what stood there before it is not', () => {
  const ledger = [entry(1, 'd1')];
  const { walk } = begun(ledger);
  assert.equal(walk.recordedUnheard(), undefined, 'nothing was sent');
  walk.keyFor(wish());
  assert.equal(walk.recordedUnheard(), undefined, 'the entry is that of the last check-in');
  ledger.push(entry(2, 'd1', 'eve'), entry(3, 'd2'));
  assert.equal(walk.recordedUnheard(), undefined, 'neither another person’s nor of other terms');
  ledger.push(entry(4, 'd1'));
  assert.equal(walk.recordedUnheard()?.seq, 4);
  assert.equal(walk.recordedUnheard(), undefined, 'found once');
});

test('[INS12] the walk knows which places its stops show', () => {
  const late = { id: 'L', status: 'open', late: 2, due: '2026-11-10' } as StepRow;
  const far = { id: 'F', status: 'open', late: null, due: '2027-11-10', buffer: 9 } as StepRow;
  const { walk } = begun([], [late, far]);
  const places = ['steps/L/due', 'steps/F/due', 'risks/R/text', 'meeting/at'];
  const shown = (): boolean[] => places.map((path) => walk.shows(path));
  assert.deepEqual([walk.stop, shown()], ['due', [true, false, false, false]]);
  walk.choose('risks');
  assert.deepEqual(shown(), [false, false, true, false]);
  walk.choose('meeting');
  assert.deepEqual(shown(), [false, false, false, false]);
});

test('[INS16] whoever joins follows the other one, also out of a field, until they move on by themselves', () => {
  const other: Partial<Peer> = { client: 7, me: false, field: 'checkin/risks' };
  const { walk, peers } = begun([], [], [other]);
  walk.leave();
  walk.peersMoved();
  assert.equal(walk.other, other);
  walk.join(other as Peer);
  assert.equal(walk.stop, 'risks');
  other.field = 'risks/R/text';
  walk.peersMoved();
  assert.deepEqual(walk.at('risks'), [other], 'in a field they are still there');
  walk.inField('risks/R/contingency');
  other.field = 'checkin/meeting';
  walk.peersMoved();
  assert.equal(walk.stop, 'risks', 'nothing moves on under a field');
  walk.inField(null);
  assert.equal(walk.stop, 'meeting');
  walk.choose('risks');
  other.field = 'checkin/due';
  walk.peersMoved();
  assert.equal(walk.stop, 'risks');
  peers.length = 0;
  walk.peersMoved();
  assert.equal(walk.other, undefined);
});
