/** Working days between two dates, as the core counts them (`Calendar::working_days`). Pure. */
import type { CalendarRow } from '../../generated/plan.js';

const dayMs = 86_400_000;

/** How many working days lie after `from`, up to and including `to`; negative when `to` is earlier. */
export function workingDays(
  { workweek, holidays }: Pick<CalendarRow, 'workweek' | 'holidays'>,
  from: string,
  to: string,
): number {
  if (to < from) return -workingDays({ workweek, holidays }, to, from);
  const off = new Set(holidays.map(({ date }) => date));
  const days = Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
  // Whole weeks are counted at once: a date may be mistyped by a thousand years.
  const weeks = Math.floor(days / 7);
  const isWeekday = (ms: number): boolean =>
    workweek.includes(((new Date(ms).getUTCDay() + 6) % 7) + 1);
  const rest = Array.from({ length: days % 7 }, (_, i) => Date.parse(to) - i * dayMs);
  const within = [...off].filter(
    (date) => date > from && date <= to && isWeekday(Date.parse(date)),
  );
  return weeks * workweek.length + rest.filter(isWeekday).length - within.length;
}
