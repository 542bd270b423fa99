import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ActivityEntry, Side, TextAuthor } from '../../generated/plan.js';
import { nameOf, setBy, shares, writer } from './shares.js';

const company = (side: Side): string => (side === 'buyer' ? 'Northwind' : 'Meridian');

function wrote(len: number, sub: string, side: TextAuthor['side'], mine = false): TextAuthor {
  return { len, sub, name: sub && `${sub[0]?.toUpperCase()}${sub.slice(1)}`, side, mine };
}

test('[WHO3] the parts of a text are summed up by person, most first, whoever they are', () => {
  const parts = [
    wrote(6, 'dana', 'buyer'),
    wrote(10, 'sam', 'seller', true),
    wrote(2, 'dana', 'buyer'),
    wrote(2, '', ''),
  ];
  const said = shares(parts).map(
    (person) => `${writer(person, company)} ${person.len} ${person.part}`,
  );
  assert.deepEqual(said, ['You 10 0.5', 'Dana (Northwind) 8 0.4', 'Not recorded 2 0.1']);
  // The same sub on the other side is another person.
  assert.equal(shares([wrote(1, 'dana', 'buyer'), wrote(1, 'dana', 'seller')]).length, 2);
  assert.equal(nameOf(wrote(1, 'relay', 'relay')), 'When the plan was made');
  assert.deepEqual(shares([]), []);
});

test('[WHO4] of a field it is told who set it last, and how sure that is', () => {
  const day = (at: string): string => at.slice(8, 10);
  const entry = (more: Partial<ActivityEntry>): ActivityEntry => ({
    seq: 1,
    at: '2026-11-12T10:00:00Z',
    path: 'steps/S/due',
    what: 'set',
    from: null,
    to: '2026-12-01',
    by: { sub: 'd', name: 'Dana', side: 'buyer', assurance: 2 },
    how: 'live',
    ...more,
  });
  const made = entry({ how: 'created', at: '2026-11-01T08:00:00Z' });
  assert.equal(setBy([made], 'steps/S/due', day, company), 'from the start');
  assert.equal(setBy([made, entry({})], 'steps/S/due', day, company), 'Dana (Northwind), 12');
  assert.equal(
    setBy([entry({ how: 'offline' })], 'steps/S/due', day, company),
    'Dana (Northwind), received 12',
  );
  assert.equal(
    setBy(
      [entry({ by: { sub: 'g', name: '', side: 'seller', assurance: 1 } })],
      'steps/S/due',
      day,
      company,
    ),
    'g (Meridian, not verified), 12',
  );
  assert.equal(setBy([made], 'steps/S/owner', day, company), '');
  assert.equal(setBy(undefined, 'steps/S/due', day, company), '');
});
