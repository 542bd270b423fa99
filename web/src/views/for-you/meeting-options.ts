/** Times for the next meeting: the weekday and hour of the last one, in one and two weeks from now. */
import type { PlanController } from '../../plan-controller.js';
import type { View } from '../../generated/plan.js';
import { fromLocalInput, localInput } from '../../locales/dates.js';

const weekMs = 7 * 86_400_000;
const offered = 2;

export function meetingOptions(_: PlanController, view: View): string[] {
  const { at } = view.meeting;
  return at ? timesAfter(at, Date.now()) : [];
}

/** The next times after now that are whole weeks after a former one. */
export function timesAfter(former: string, now: number): string[] {
  const from = Date.parse(former);
  if (Number.isNaN(from)) return [];
  const weeks = Math.max(1, Math.ceil((now - from) / weekMs));
  return Array.from({ length: offered }, (_, nth) =>
    fromLocalInput(localInput(new Date(from + (weeks + nth) * weekMs).toISOString())),
  ).filter((at) => at !== null);
}
