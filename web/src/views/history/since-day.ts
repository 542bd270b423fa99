/** Which day is looked back to. */
import { dayIn } from '../../locales/civil-day.js';

const weekMs = 7 * 86_400_000;

/** The day that is looked back to at first: that of the last inspection in the plan's time zone, else a week ago. */
export function firstDay(
  today: string,
  inspected: string | undefined,
  zone: string | null,
): string {
  return inspected
    ? dayIn(zone, inspected)
    : new Date(Date.parse(today) - weekMs).toISOString().slice(0, 10);
}
