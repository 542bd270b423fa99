/** The history of one date or owner as a sentence: how often it moved, by whom last, from what to what. */
import { say } from '../../locales/words.js';
import type { ActivityEntry } from '../../generated/plan.js';

/** Turns values into words: a date or a person's id into a name for it. */
export interface Wording {
  value: (value: string) => string;
  day: (instant: string) => string;
}

/** The story of one field, from its entries, oldest first; nothing when nobody ever set it. */
export function story(entries: readonly ActivityEntry[], { value, day }: Wording): string {
  const sets = entries.filter((entry) => entry.what === 'set');
  const last = sets.at(-1);
  if (!last) return '';
  const named = (at: unknown): string =>
    typeof at === 'string' && at ? value(at) : say('history-none');
  const { name, side, assurance } = last.by;
  const by =
    last.how === 'created'
      ? say('history-by-creation')
      : assurance < 2
        ? say('history-by-unverified', { name, side })
        : say('history-by', { name, side });
  const received =
    last.how === 'offline' ? say('history-received', { day: day(last.at) }) : day(last.at);
  const moved = sets.filter((entry) => entry.from !== null);
  const first = moved[0];
  if (!first) return say('history-set', { value: named(last.to), by, received });
  return say('history-changed', {
    n: moved.length,
    by,
    received,
    from: named(first.from),
    to: named(last.to),
  });
}
