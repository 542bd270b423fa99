import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AttestKind, Attestation } from '../../attest/attestation.js';
import type { Side } from '../../plan-types.js';
import { ago, daysSince, inspections, isOf, known } from './record.js';

function entry(id: string, kind: AttestKind, side: Side, more: Partial<Attestation> = {}): Attestation {
  const by = { sub: side === 'buyer' ? 'dana' : 'sam', name: side, side, assurance: 2 };
  return { id, kind, subject: 'plan', digest: '', by, at: '2026-11-02T10:00:00Z', seq: 1, ...more };
}

test('[INS1] the inspections that stand are told newest first, with who was there', () => {
  const ledger = [
    entry('1', 'inspect', 'seller', { present: ['sam', 'dana'] }),
    entry('2', 'sign', 'buyer'),
    entry('3', 'inspect', 'seller', { present: ['eve'] }),
    entry('4', 'inspect', 'buyer'),
    entry('5', 'withdraw', 'buyer', { of: '4' }),
  ];
  const told = inspections(ledger);
  assert.deepEqual(told.map(({ entry, present }) => [entry.id, present]), [
    ['3', ['sam', 'eve']],
    ['1', ['sam', 'dana']],
  ]);
  assert.deepEqual(inspections([]), []);
});

test('[INS2] a side was there when one of theirs recorded it or was among those who were', () => {
  const people = [{ sub: 'dana', name: 'Dana', side: 'buyer' as const }, { sub: 'eve', name: 'Eve', side: 'seller' as const }];
  const was = (side: Side, more: Partial<Attestation>): boolean => {
    const [found] = inspections([entry('1', 'inspect', side, more)]);
    assert.ok(found);
    return isOf('buyer', found, people);
  };
  assert.equal(was('seller', { present: ['dana'] }), true);
  assert.equal(was('seller', { present: ['eve'] }), false);
  assert.equal(was('seller', {}), false);
  assert.equal(was('buyer', {}), true);
});

test('[INS3] how long nobody looked is told in whole days', () => {
  const now = Date.parse('2026-11-18T12:00:00Z');
  assert.equal(ago(daysSince('2026-11-02T10:00:00Z', now)), '16 days ago');
  assert.equal(ago(daysSince('2026-11-17T10:00:00Z', now)), 'yesterday');
  assert.equal(ago(daysSince('2026-11-18T10:00:00Z', now)), 'today');
  // A clock that runs behind the relay's.
  assert.equal(ago(daysSince('2026-11-18T12:01:00Z', now)), 'today');
  assert.deepEqual(known([{ sub: 'a', name: 'A', side: 'buyer' }, { sub: 'a', name: 'B', side: 'buyer' }, { sub: '', name: '', side: null }]).map((p) => p.name), ['A']);
});
