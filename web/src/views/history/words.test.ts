import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ActivityEntry } from '../../generated/plan.js';
import { story } from './words.js';

const wording = {
  value: (value: string) => value.slice(8),
  day: (at: string) => `on ${at.slice(8, 10)}`,
};
const dana = { sub: 'd', name: 'Dana', side: 'buyer', assurance: 2 } as const;
const portal = { sub: 'admin', name: 'Portal', side: 'seller', assurance: 2 } as const;

function set(
  from: string | null,
  to: string | null,
  more: Partial<ActivityEntry> = {},
): ActivityEntry {
  return {
    seq: 1,
    at: '2026-11-12T10:00:00Z',
    path: 'steps/S/due',
    what: 'set',
    from,
    to,
    by: dana,
    how: 'live',
    ...more,
  };
}

test('[ACT13] a date that moved tells how often, by whom last, from what to what', () => {
  const made = set(null, '2026-11-03', { by: portal, how: 'created', at: '2026-11-01T08:00:00Z' });
  const first = set('2026-11-03', '2026-11-10');
  const second = set('2026-11-10', '2026-11-14', { how: 'offline' });
  assert.equal(story([], wording), '');
  assert.equal(story([made], wording), 'Set to 03 when the plan was made, on 01.');
  assert.equal(
    story([made, first], wording),
    'Changed once, last by Dana (buyer), on 12: from 03 to 10.',
  );
  assert.equal(
    story([made, first, second], wording),
    'Changed twice, last by Dana (buyer), received on 12: from 03 to 14.',
  );
  const emptied = set('2026-11-14', null, { by: { ...dana, assurance: 0 } });
  assert.equal(
    story([made, first, second, emptied], wording),
    'Changed 3 times, last by Dana (buyer), not verified, on 12: from 03 to none.',
  );
});
