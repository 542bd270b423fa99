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

/** The longest time between two moves of one person in one sitting, as the rules have it (`history/moves.rs`). */
const pauseMs = 30 * 60_000;

/** The moves of one person in one sitting, told as one. */
interface Sitting {
  at: string;
  lastAt: number;
  /** Absent where it was the first to set a date. */
  from: string | undefined;
  to: string;
  by: ActivityEntry['by'];
}

/**
 * The go-live and due dates that moved, the farthest first, in working days of the buyer's calendar, as the rules count
 * them. A date that was emptied and set again moved from the last there was; all that one person sets in one sitting is one move.
 */
export function slips(entries: readonly ActivityEntry[], buyers: CalendarRow): Slip[] {
  const found = new Map<string, Sitting[]>();
  /** The last sitting of each person at each date. */
  const newest = new Map<string, Sitting>();
  const last = new Map<string, string>();
  for (const { path, what, to, at, by } of entries) {
    if (
      what !== 'set' ||
      !(path === 'plan/goLive' || /^steps\/[^/]+\/due$/.test(path)) ||
      typeof to !== 'string'
    )
      continue;
    const sittings = found.get(path) ?? [];
    found.set(path, sittings);
    const time = Date.parse(at);
    const who = `${path} ${by.side}/${by.sub}`;
    const known = newest.get(who);
    if (known && time - known.lastAt <= pauseMs) [known.lastAt, known.to] = [time, to];
    else {
      const sitting = { at, lastAt: time, from: last.get(path), to, by };
      newest.set(who, sitting);
      sittings.push(sitting);
    }
    last.set(path, to);
  }
  return [...found]
    .flatMap(([path, sittings]): Slip[] => {
      const moves = sittings.flatMap(({ at, from, to, by }): Move[] =>
        from === undefined || from === to
          ? []
          : [
              {
                at,
                from,
                to,
                days: workingDays(buyers, from, to),
                name: by.name || by.sub,
                side: by.side,
              },
            ],
      );
      const [begin] = sittings;
      const first = begin?.from ?? begin?.to;
      const now = last.get(path);
      return moves.length && first && now
        ? [{ path, first, now, days: workingDays(buyers, first, now), moves }]
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
