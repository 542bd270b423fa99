/** Working days of a calendar of the plan, as the core counts them. Civil days as `YYYY-MM-DD`. Pure. */
import type { CalendarRow, Side } from '../../generated/plan.js';

/** The calendar of a side, or the days on which both work. */
export type WorkCalendar = Side | 'both';

/** The days of a plan on which somebody does not work. */
type Calendars = readonly CalendarRow[];

const dayMs = 86_400_000;
/** No run of days off is searched further than this. */
const reachMax = 800;

/** A day so many civil days later. */
export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: string): number {
  return new Date(Date.parse(day)).getUTCDay() || 7;
}

/** The names of the holidays on a day: empty where nobody named it. `undefined`: it is a working day. */
export function dayOff(calendars: Calendars, of: WorkCalendar, day: string): string[] | undefined {
  const weekday = weekdayOf(day);
  const regarded = calendars.filter(({ side }) => of === 'both' || side === of);
  const names = regarded.flatMap(({ holidays }) =>
    holidays.filter(({ date }) => date === day).map(({ label }) => label),
  );
  const rests = regarded.some(({ workweek }) => !workweek.includes(weekday));
  if (!rests && !names.length) return undefined;
  return [...new Set(names.filter((name) => name.trim()))];
}

/** The working day so many working days after a day, or before it where negative. A day off counts as the one before it. */
export function workDaysLater(
  calendars: Calendars,
  of: WorkCalendar,
  day: string,
  by: number,
): string {
  let at = day;
  let left = Math.abs(by);
  const step = by < 0 ? -1 : 1;
  // Going back from a day off by one ends on the working day before it.
  if (dayOff(calendars, of, at) !== undefined) {
    at = nextWorkDay(calendars, of, at, -1);
    if (by < 0) left -= 1;
  }
  for (; left > 0; left -= 1) at = nextWorkDay(calendars, of, at, step);
  return at;
}

/** The same weekday a week later, or where that is a day off the working day before it. */
export function weekLater(calendars: Calendars, of: WorkCalendar, day: string): string {
  const at = daysLater(day, 7);
  const rolled = dayOff(calendars, of, at) === undefined ? at : nextWorkDay(calendars, of, at, -1);
  return rolled > day ? rolled : nextWorkDay(calendars, of, day, 1);
}

function nextWorkDay(calendars: Calendars, of: WorkCalendar, day: string, step: 1 | -1): string {
  let at = daysLater(day, step);
  for (let n = 0; n < reachMax && dayOff(calendars, of, at) !== undefined; n += 1)
    at = daysLater(at, step);
  return at;
}

/** The weeks of a month, Monday first, with the days of the months beside it. */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`;
  const from = daysLater(first, 1 - weekdayOf(first));
  const weeks = Array.from({ length: 6 }, (_, w) =>
    Array.from({ length: 7 }, (__, d) => daysLater(from, w * 7 + d)),
  );
  return weeks.filter((week) => week.some((day) => day.startsWith(month)));
}

/** The first day of the month that lies so many months away. */
export function monthsLater(month: string, by: number): string {
  const [year = 1970, nth = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, nth - 1 + by, 1)).toISOString().slice(0, 7);
}

/** How many working days lie after a day, up to and including another; negative where that is earlier. */
export function workDaysBetween(
  calendars: Calendars,
  of: WorkCalendar,
  from: string,
  to: string,
): number {
  if (to < from) return -workDaysBetween(calendars, of, to, from);
  let n = 0;
  const last = daysLater(from, Math.min(reachMax, (Date.parse(to) - Date.parse(from)) / dayMs));
  for (let day = daysLater(from, 1); day <= last; day = daysLater(day, 1))
    if (dayOff(calendars, of, day) === undefined) n += 1;
  return n;
}
