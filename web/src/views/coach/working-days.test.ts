import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workingDays } from './working-days.js';

const week = {
  workweek: [1, 2, 3, 4, 5],
  holidays: [
    { date: '2026-12-25', label: '' },
    { date: '2026-12-26', label: '' },
    { date: '2027-01-01', label: '' },
  ],
};

test("[SLR9] a slip is counted in working days: weekends and the buyer's days off are none", () => {
  // The Friday and the Monday after it.
  assert.equal(workingDays(week, '2026-12-18', '2026-12-21'), 1);
  assert.equal(workingDays(week, '2026-12-18', '2026-12-20'), 0);
  // Christmas is a Friday and a Saturday, of which the second is no working day anyway.
  assert.equal(workingDays(week, '2026-12-18', '2027-01-04'), 9);
  assert.equal(workingDays(week, '2027-01-04', '2026-12-18'), -9);
  assert.equal(workingDays(week, '2026-12-18', '2026-12-18'), 0);
  // Sunday to Thursday, without days off.
  assert.equal(
    workingDays({ workweek: [7, 1, 2, 3, 4], holidays: [] }, '2026-12-17', '2026-12-20'),
    1,
  );
  assert.equal(
    workingDays({ workweek: [1, 2, 3, 4, 5], holidays: [] }, '2026-11-23', '3026-11-23'),
    260_888,
  );
});

test('[SLR9] counting at once agrees with stepping through the days one by one', () => {
  const from = Date.parse('2026-12-10');
  const date = (nth: number): string =>
    new Date(from + nth * 86_400_000).toISOString().slice(0, 10);
  let stepped = 0;
  for (let nth = 1; nth < 60; nth += 1) {
    const day = date(nth);
    const weekday = ((new Date(day).getUTCDay() + 6) % 7) + 1;
    if (week.workweek.includes(weekday) && !week.holidays.some((off) => off.date === day))
      stepped += 1;
    assert.equal(workingDays(week, date(0), day), stepped, day);
  }
});
