import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Attestation, Signature } from '../generated/plan.js';
import { changedSince, newestSignatures, signaturesAt, termsPlace } from './signed.js';

const signature = (more: Partial<Signature> = {}): Signature => ({
  id: 'one',
  by: { sub: 'dana', name: 'Dana', side: 'buyer', assurance: 2 },
  at: '2026-12-05T13:02:00Z',
  digest: 'd',
  standing: 'live',
  changes: [],
  added: [],
  ...more,
});

test('[SGN1] a place is part of a signature until it changes, is added, or the signature is withdrawn', () => {
  const at = (path: string, more?: Partial<Signature>): number =>
    signaturesAt([signature(more)], path).length;
  for (const path of ['goal', 'plan/goLive', 'steps/a/due', 'steps/a/after/b', 'steps/a/removed'])
    assert.equal(at(path), 1, path);
  for (const path of ['title', 'steps/a/notes', 'steps/a/status', 'plan/timeZone', 'meeting/at'])
    assert.equal(at(path), 0, path);
  const lapsed = {
    standing: 'lapsed' as const,
    changes: [{ path: 'steps/a/due', was: '2027-02-11' }],
  };
  assert.deepEqual([at('steps/a/due', lapsed), at('steps/a/owner', lapsed)], [0, 1]);
  assert.equal(at('steps/a/due', { added: ['steps/a'] }), 0);
  assert.equal(at('goal', { standing: 'withdrawn' }), 0);
  assert.equal(changedSince([signature(lapsed)], 'steps/a/due')?.change.was, '2027-02-11');
  assert.equal(changedSince([signature(lapsed)], 'steps/a/owner'), undefined);
  assert.equal(termsPlace('steps/a/after/b'), 'steps/a/after');
});

test('[SGN1] what was signed a moment ago is signed before the relay reports it; what was withdrawn is not', () => {
  const { by, at, digest } = signature();
  const entry = { kind: 'sign', id: 'two', by, at, digest } as Attestation;
  const withdraw = { kind: 'withdraw', id: 'three', of: 'two', by, at } as Attestation;
  assert.equal(signaturesAt(newestSignatures([entry], []), 'goal').length, 1);
  assert.equal(signaturesAt(newestSignatures([entry, withdraw], undefined), 'goal').length, 0);
  const lapsed = signature({ id: 'two', standing: 'lapsed', changes: [{ path: 'goal' }] });
  assert.equal(signaturesAt(newestSignatures([entry], [lapsed]), 'goal').length, 0);
});
