import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StepRow, View } from '../../generated/plan.js';
import { moved, mustBy, passes, sections } from './sift.js';

const step = (id: string, more: Partial<StepRow> = {}): StepRow =>
  ({
    id,
    title: `Step ${id}`,
    status: 'open',
    owner: null,
    late: null,
    due: null,
    mine: false,
    startedOn: null,
    latestStart: null,
    latestFinish: null,
    ...more,
  }) as StepRow;
const person = (id: string, side: 'buyer' | 'seller', me = false): StepRow['owner'] =>
  ({ id, side, me, name: `Person ${id}`, initials: id, here: true }) as StepRow['owner'];

test('[PLN2] a filter keeps what is open and mine, late, or of a side; words are sought in title and owner', () => {
  const sifting = { filter: 'all', query: '', by: 'phase' } as const;
  const mine = step('a', { mine: true, owner: person('d', 'buyer', true) });
  assert.ok(passes(mine, { ...sifting, filter: 'mine' }));
  assert.ok(passes(mine, { ...sifting, filter: 'buyer' }));
  assert.ok(!passes(mine, { ...sifting, filter: 'seller' }));
  assert.ok(!passes({ ...mine, status: 'done' }, { ...sifting, filter: 'mine' }));
  assert.ok(passes({ ...mine, status: 'done' }, sifting));
  assert.ok(passes(step('b', { late: 1 }), { ...sifting, filter: 'late' }));
  assert.ok(passes(mine, { ...sifting, query: 'PERSON step' }));
  assert.ok(!passes(mine, { ...sifting, query: 'person nobody' }));
});

test('[PLN2] by owner one’s own steps come first and nobody’s last', () => {
  const view = {
    groups: [
      {
        kind: 'evaluation',
        done: 0,
        steps: [
          step('a'),
          step('b', { owner: person('s', 'seller') }),
          step('c', { owner: person('o', 'buyer') }),
          step('d', { owner: person('m', 'seller', true) }),
        ],
      },
    ],
  } as unknown as View;
  const keys = sections(view, 'owner').map(({ key }) => key);
  assert.deepEqual(keys, ['owner:m', 'owner:o', 'owner:s', 'owner:']);
});

test('[PLN2] a phase of which nothing has begun must start, another one be done, by the day that go-live needs', () => {
  const a = step('a', { latestStart: '2027-01-14', latestFinish: '2027-01-20' });
  const b = step('b', { latestStart: '2027-01-21', latestFinish: '2027-02-12' });
  assert.deepEqual(mustBy([b, a]), { what: 'start', day: '2027-01-14' });
  assert.deepEqual(mustBy([a, b, step('c', { status: 'done' })]), {
    what: 'done',
    day: '2027-02-12',
  });
  assert.equal(mustBy([step('c')]), null);
});

test('[PLN3] several steps move by working days of their own calendars, those without a date stay', () => {
  const view = {
    groups: [
      {
        kind: 'contract',
        done: 0,
        steps: [step('a', { due: '2026-12-18' }), step('b', { due: '2026-12-18' }), step('c')],
      },
    ],
    timeline: {
      rows: [
        { id: 'a', calendar: 'buyer' },
        { id: 'b', calendar: 'seller' },
      ],
    },
    calendars: [
      { side: 'buyer', workweek: [1, 2, 3, 4, 5], holidays: [] },
      { side: 'seller', workweek: [2, 3], holidays: [] },
    ],
  } as unknown as View;
  assert.deepEqual(moved(view, ['a', 'b', 'c'], 2), [
    { type: 'editStep', id: 'a', field: 'due', value: '2026-12-22' },
    { type: 'editStep', id: 'b', field: 'due', value: '2026-12-23' },
  ]);
});
