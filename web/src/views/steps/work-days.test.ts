import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CalendarRow } from '../../generated/plan.js';
import { dayOff, monthsLater, weekLater, weeksOf, workDaysLater } from './work-days.js';

const calendars: CalendarRow[] = [
  {
    side: 'buyer',
    workweek: [1, 2, 3, 4, 5],
    holidays: [{ date: '2026-12-25', label: 'Christmas Day' }],
  },
  { side: 'seller', workweek: [1, 2, 3, 4], holidays: [] },
];

test('[PLN1] days off are told from working days by side, and named where somebody named them', () => {
  assert.deepEqual(dayOff(calendars, 'buyer', '2026-12-25'), ['Christmas Day']);
  assert.deepEqual(dayOff(calendars, 'buyer', '2026-12-26'), []);
  assert.equal(dayOff(calendars, 'buyer', '2026-12-24'), undefined);
  assert.deepEqual(dayOff(calendars, 'both', '2026-12-18'), []);
  assert.equal(dayOff(calendars, 'buyer', '2026-12-18'), undefined);
});

test('[PLN1] a date moves by working days, and by a week onto a working day', () => {
  const move = (day: string, by: number): string => workDaysLater(calendars, 'buyer', day, by);
  assert.equal(move('2026-12-24', 1), '2026-12-28');
  assert.equal(move('2026-12-28', -1), '2026-12-24');
  assert.equal(move('2026-12-26', -1), '2026-12-24');
  assert.equal(move('2026-12-26', 1), '2026-12-28');
  assert.equal(move('2026-12-11', 5), '2026-12-18');
  assert.equal(weekLater(calendars, 'buyer', '2026-12-18'), '2026-12-24');
  assert.equal(weekLater(calendars, 'buyer', '2026-12-11'), '2026-12-18');
});

test('[PLN1] a month is drawn in whole weeks', () => {
  const weeks = weeksOf('2026-12');
  assert.equal(weeks[0]?.[0], '2026-11-30');
  assert.equal(weeks.at(-1)?.[6], '2027-01-03');
  assert.equal(monthsLater('2026-12', 1), '2027-01');
  assert.equal(monthsLater('2026-01', -1), '2025-12');
});
