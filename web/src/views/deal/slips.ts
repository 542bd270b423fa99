/** How the promised dates moved, and how much each side did in each week: sums over the record. */
import { dayIn } from '../../locales/civil-day.js';
import type { ActivityEntry, CalendarRow, Side } from '../../generated/plan.js';
import { workingDays } from './working-days.js';

const dayMs = 86_400_000;

/** One move of a date. */
export interface Move {
  at: string;
  from: string;
  to: string;
  /** Working days of the buyer's calendar; negative when it moved earlier. */
  days: number;
  name: string;
  side: Side;
}

/** A date that moved. */
export interface Slip {
  path: string;
  first: string;
  now: string;
  /** Working days of the buyer's calendar from the first to what stands. */
  days: number;
  moves: Move[];
}

/**
 * The go-live and due dates that moved, the farthest first, in working days of the buyer's calendar, as the rules count
 * them. A date that was emptied and set again moved from the last there was.
 */
export function slips(entries: readonly ActivityEntry[], buyers: CalendarRow): Slip[] {
  const found = new Map<string, { last?: string; moves: Move[] }>();
  for (const { path, what, to, at, by } of entries) {
    if (
      what !== 'set' ||
      !(path === 'plan/goLive' || /^steps\/[^/]+\/due$/.test(path)) ||
      typeof to !== 'string'
    )
      continue;
    const place = found.get(path) ?? { moves: [] };
    found.set(path, place);
    const { last } = place;
    place.last = to;
    if (last === undefined || last === to) continue;
    place.moves.push({
      at,
      from: last,
      to,
      days: workingDays(buyers, last, to),
      name: by.name || by.sub,
      side: by.side,
    });
  }
  return [...found]
    .flatMap(([path, { moves }]) => {
      const [one] = moves;
      const last = moves.at(-1);
      return one && last
        ? [
            {
              path,
              first: one.from,
              now: last.to,
              days: workingDays(buyers, one.from, last.to),
              moves,
            },
          ]
        : [];
    })
    .sort(
      (a, b) =>
        Number(b.path === 'plan/goLive') - Number(a.path === 'plan/goLive') ||
        Math.abs(b.days) - Math.abs(a.days) ||
        a.path.localeCompare(b.path),
    );
}

/** The changes of both sides in one week. */
export interface Week {
  /** Its Monday. */
  from: string;
  buyer: number;
  seller: number;
}

/** The weeks up to today, the newest last: how many changes each side made. Writes of the creating call are no activity. */
export function weeks(
  entries: readonly ActivityEntry[],
  today: string,
  zone: string | null,
  many = 12,
): Week[] {
  const live = entries.filter(({ how }) => how !== 'created');
  const last = monday(today);
  const [first] = live;
  const span = first
    ? Math.round((Date.parse(last) - Date.parse(monday(dayIn(zone, first.at)))) / (7 * dayMs)) + 1
    : 1;
  const count = Math.min(Math.max(span, 1), many);
  const all = Array.from({ length: count }, (_, i): Week => ({
    from: date(Date.parse(last) - (count - 1 - i) * 7 * dayMs),
    buyer: 0,
    seller: 0,
  }));
  const byFrom = new Map(all.map((week) => [week.from, week]));
  for (const { at, by } of live) {
    const week = byFrom.get(monday(dayIn(zone, at)));
    if (week) week[by.side] += 1;
  }
  return all;
}

function monday(day: string): string {
  const at = Date.parse(day);
  return date(at - ((new Date(at).getUTCDay() + 6) % 7) * dayMs);
}

function date(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
