/** The day by which steps have to begin, on the calendars of both sides. Pure. */
import type { CalendarRow } from '../../generated/plan.js';

const dayMs = 86_400_000;
/** No calendar has a longer time without a working day of both sides. */
const daysMax = 4000;

/** The latest first day of so many working days that end on a day; both sides work on each. */
export function startBy(
  calendars: readonly Pick<CalendarRow, 'workweek' | 'holidays'>[],
  end: string,
  days: number,
): string | undefined {
  const off = new Set(calendars.flatMap(({ holidays }) => holidays.map(({ date }) => date)));
  const works = (ms: number): boolean => {
    const weekday = ((new Date(ms).getUTCDay() + 6) % 7) + 1;
    return calendars.every(({ workweek }) => workweek.includes(weekday)) && !off.has(dateOf(ms));
  };
  const last = Date.parse(end);
  if (Number.isNaN(last) || days < 1) return undefined;
  let left = days;
  for (let back = 0; back < daysMax; back += 1) {
    const ms = last - back * dayMs;
    if (works(ms)) left -= 1;
    if (left === 0) return dateOf(ms);
  }
  return undefined;
}

function dateOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
