import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Attestation, Side } from '../../generated/plan.js';
import type { AttestKind } from '../../attest/attestation.js';
import { calledOf, inspections, isOf, known, lastTogether, presentName } from './record.js';

function entry(
  id: string,
  kind: AttestKind,
  side: Side,
  more: Partial<Attestation> = {},
): Attestation {
  const by = { sub: side === 'buyer' ? 'dana' : 'sam', name: side, side, assurance: 2 };
  const chain = { plan: 'p', epoch: 1, seq: 1, prev: '', receipt: '' };
  return {
    id,
    kind,
    subject: 'plan',
    digest: '',
    by,
    at: '2026-11-02T10:00:00Z',
    ...chain,
    ...more,
  };
}

const company = (side: Side): string => (side === 'buyer' ? 'Northwind' : 'Meridian');

test('[INS1] the check-ins that stand are told newest first, with who was there', () => {
  const ledger = [
    entry('1', 'inspect', 'seller', { present: ['sam', 'dana'] }),
    entry('2', 'sign', 'buyer'),
    entry('3', 'inspect', 'seller', { present: ['eve'] }),
    entry('4', 'inspect', 'buyer'),
    entry('5', 'withdraw', 'buyer', { of: '4' }),
  ];
  const told = inspections(ledger);
  assert.deepEqual(
    told.map(({ entry, present }) => [entry.id, present]),
    [
      ['3', ['sam', 'eve']],
      ['1', ['sam', 'dana']],
    ],
  );
  assert.deepEqual(inspections([]), []);
});

test('[INS2] a side was there when one of theirs recorded it or was among those who were', () => {
  const people = [
    { sub: 'dana', name: 'Dana', side: 'buyer' as const },
    { sub: 'eve', name: 'Eve', side: 'seller' as const },
  ];
  const was = (side: Side, more: Partial<Attestation>): boolean | undefined => {
    const [found] = inspections([entry('1', 'inspect', side, more)]);
    assert.ok(found);
    return isOf('buyer', found, people);
  };
  assert.equal(was('seller', { present: ['dana'] }), true);
  assert.equal(was('seller', { present: ['eve'] }), false);
  assert.equal(was('seller', {}), false);
  assert.equal(was('buyer', {}), true);
});

test('[INS11] whom nobody knows is not told to be of a side, nor by their sub', () => {
  const people = [
    { sub: 'dana', name: 'Dana', side: 'buyer' as const },
    { sub: 'kim', name: '', side: 'buyer' as const },
    { sub: 'lee', name: 'Lee', side: 'buyer' as const },
    { sub: 'lee', name: 'Lee', side: 'seller' as const },
  ];
  const was = (...present: string[]): boolean | undefined => {
    const [found] = inspections([entry('1', 'inspect', 'seller', { present })]);
    assert.ok(found);
    return isOf('buyer', found, people);
  };
  assert.equal(was('u-4711'), undefined);
  assert.equal(was('lee'), undefined, 'one of the two');
  assert.equal(was('u-4711', 'kim'), true);
  assert.equal(was('sam'), false, 'the seller who recorded it');
  assert.deepEqual(
    ['dana', 'kim', 'lee', 'u-4711'].map((sub) => calledOf(sub, people, company)),
    [
      'Dana (Northwind)',
      'somebody of the buyer’s',
      'Lee',
      'somebody whom the record does not name',
    ],
  );
});

test('[PLC15] who was there is told by side and sub where both sides have one', () => {
  const people = [
    { sub: 'x', name: 'Xan', side: 'buyer' as const },
    { sub: 'x', name: 'Xenia', side: 'seller' as const },
    { sub: 'seller:x', name: 'Yan', side: 'buyer' as const },
    { sub: 'g:1', name: 'Gus', side: 'buyer' as const },
    { sub: 'g:1', name: 'Gil', side: 'seller' as const },
    { sub: 'dana', name: 'Dana', side: 'buyer' as const },
  ];
  const names = people.map((person) => presentName(person, people));
  assert.deepEqual(names, [
    'buyer:x',
    'seller:x',
    'buyer:seller%3Ax',
    'buyer:g%3A1',
    'seller:g%3A1',
    'dana',
  ]);
  assert.deepEqual(
    ['buyer:x', 'seller:x', 'buyer:seller%3Ax', 'seller:g%3A1', 'dana'].map((name) =>
      calledOf(name, people, company),
    ),
    [
      'Xan (Northwind)',
      'Xenia (Meridian)',
      'Yan (Northwind)',
      'Gil (Meridian)',
      'Dana (Northwind)',
    ],
  );
  const was = (...present: string[]): boolean | undefined => {
    const [found] = inspections([entry('1', 'inspect', 'seller', { present })]);
    assert.ok(found);
    return isOf('buyer', found, people);
  };
  assert.equal(was('buyer:x'), true);
  assert.equal(was('seller:x'), false);
  assert.equal(was('x'), undefined, 'as earlier versions wrote it: one of the two');
});

test('[INS3] people are told once, by side and sub', () => {
  assert.deepEqual(
    known([
      { sub: 'a', name: 'A', side: 'buyer' },
      { sub: 'a', name: 'B', side: 'buyer' },
      { sub: '', name: '', side: null },
    ]).map((p) => p.name),
    ['A'],
  );
});

test('[INS19] the last check-in that the buyer was at is told, and is overdue once the relay says so', () => {
  const ledger = [
    entry('1', 'inspect', 'buyer', { at: '2026-11-02T10:00:00Z' }),
    entry('2', 'inspect', 'seller', { at: '2026-11-20T10:00:00Z' }),
  ];
  const joint = ({ entry: { id } }: { entry: Attestation }): boolean => id === '1';
  const last = (...ids: string[]): unknown =>
    lastTogether(
      ledger,
      joint,
      ids.map((id) => ({ id })),
    );
  assert.deepEqual(last(), { at: '2026-11-02T10:00:00Z', isOverdue: false });
  assert.deepEqual(last('E7', 'T1'), { at: '2026-11-02T10:00:00Z', isOverdue: true });
  assert.equal(
    lastTogether(ledger, () => false, []),
    undefined,
    'the seller’s word alone is none',
  );
});
