/** The history of one date or owner as a sentence: how often it moved, by whom last, from what to what. */
import { sides } from '../../locales/en.js';
import type { ActivityEntry } from '../../generated/plan.js';

/** What turns values into words: a date or a person's id into a name for it. */
export interface Wording {
  value: (value: string) => string;
  day: (instant: string) => string;
}

/** What became of one field, from its entries, oldest first; nothing when nobody ever set it. */
export function story(entries: readonly ActivityEntry[], { value, day }: Wording): string {
  const sets = entries.filter((entry) => entry.what === 'set');
  const last = sets.at(-1);
  if (!last) return '';
  const named = (at: unknown): string => (typeof at === 'string' && at ? value(at) : 'none');
  const by = last.how === 'created' ? 'when the plan was made' : `by ${last.by.name} (${sides[last.by.side].toLowerCase()})`;
  const unproven = last.how !== 'created' && last.by.assurance < 2 ? ', not verified' : '';
  const late = last.how === 'offline' ? `, received ${day(last.at)}` : `, ${day(last.at)}`;
  const moved = sets.filter((entry) => entry.from !== null);
  const first = moved[0];
  if (!first) return `Set to ${named(last.to)} ${by}${unproven}${late}.`;
  const times = moved.length === 1 ? 'once' : moved.length === 2 ? 'twice' : `${moved.length} times`;
  return `Changed ${times}, last ${by}${unproven}${late}: from ${named(first.from)} to ${named(last.to)}.`;
}
