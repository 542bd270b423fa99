import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ActivityEntry, Side } from '../../generated/plan.js';
import { slips, weeks } from './slips.js';

/** Epiphany is a day off of the buyer's. */
const calendar = {
  side: 'buyer' as const,
  workweek: [1, 2, 3, 4, 5],
  holidays: [{ date: '2027-01-06', label: 'Epiphany' }],
};

function set(
  path: string,
  to: string | null,
  side: Side,
  at: string,
  more: Partial<ActivityEntry> = {},
): ActivityEntry {
  const by = { sub: side, name: side === 'buyer' ? 'Dana' : 'Sam', side, assurance: 2 };
  return {
    seq: 1,
    at: `${at}T10:00:00Z`,
    path,
    what: 'set',
    from: null,
    to,
    by,
    how: 'live',
    ...more,
  };
}

test('[SLR1] each date that moved is told from its first day to what stands, with who moved it and how far', () => {
  const told = slips(
    [
      set('steps/A/due', '2027-01-04', 'seller', '2026-11-02', { how: 'created' }),
      set('steps/B/due', '2027-01-04', 'seller', '2026-11-02'),
      set('plan/goLive', '2027-03-01', 'buyer', '2026-11-02'),
      set('steps/A/due', '2027-01-11', 'buyer', '2026-11-09'),
      set('steps/A/due', null, 'buyer', '2026-11-10'),
      set('steps/A/due', '2027-01-18', 'seller', '2026-11-11'),
      set('plan/goLive', '2027-02-26', 'seller', '2026-11-12'),
      set('steps/A/owner', 'X', 'seller', '2026-11-12'),
      set('steps/B/due', '2027-01-04', 'buyer', '2026-11-12'),
    ],
    calendar,
  );
  assert.deepEqual(
    told.map(({ path, first, now, days, moves }) => [
      path,
      first,
      now,
      days,
      moves.map((m) => `${m.days} ${m.name}`),
    ]),
    [
      ['plan/goLive', '2027-03-01', '2027-02-26', -1, ['-1 Sam']],
      ['steps/A/due', '2027-01-04', '2027-01-18', 9, ['4 Dana', '5 Sam']],
    ],
  );
  assert.deepEqual(slips([], calendar), []);
});

test('[SLR11] a date that goes to and fro in a call moved once, by whoever moved it on the whole', () => {
  const at = (time: string, to: string, side: Side): ActivityEntry => ({
    ...set('steps/A/due', to, side, '2026-11-09'),
    at: `2026-11-09T${time}:00Z`,
  });
  const told = slips(
    [
      set('steps/A/due', '2027-03-05', 'seller', '2026-11-02'),
      at('10:00', '2027-03-12', 'seller'),
      at('10:25', '2027-03-05', 'buyer'),
      at('10:30', '2027-03-12', 'seller'),
      at('11:30', '2027-03-15', 'seller'),
    ],
    calendar,
  );
  assert.deepEqual(
    told.flatMap(({ moves }) => moves.map(({ from, to, name }) => [from, to, name])),
    [
      ['2027-03-05', '2027-03-12', 'Sam'],
      ['2027-03-12', '2027-03-05', 'Dana'],
      ['2027-03-12', '2027-03-15', 'Sam'],
    ],
  );
});

test("[SLR2] each side's changes are counted by the week, weeks without any included", () => {
  const entries = [
    set('goal', null, 'seller', '2026-11-01', { how: 'created' }),
    set('steps/A/due', '2027-01-04', 'seller', '2026-11-02'),
    set('steps/A/due', '2027-01-05', 'buyer', '2026-11-08'),
    set('steps/A/due', '2027-01-06', 'buyer', '2026-11-16'),
  ];
  assert.deepEqual(weeks(entries, '2026-11-18', null), [
    { from: '2026-11-02', buyer: 1, seller: 1 },
    { from: '2026-11-09', buyer: 0, seller: 0 },
    { from: '2026-11-16', buyer: 1, seller: 0 },
  ]);
  assert.deepEqual(weeks([], '2026-11-18', null), [{ from: '2026-11-16', buyer: 0, seller: 0 }]);
  assert.equal(weeks(entries, '2027-11-18', null).length, 12);
});
