/** The writers of the parts of a text; and who set a field last, in words. */
import { say } from '../../locales/words.js';
import type { ActivityEntry, Side, View, TextAuthor } from '../../generated/plan.js';

/** One person's part of one text or of all. */
export interface Share extends Pick<TextAuthor, 'sub' | 'name' | 'side' | 'mine'> {
  /** Side and sub: of one person in one plan. */
  key: string;
  /** UTF-16 units. */
  len: number;
  /** Of the whole, 0 to 1. */
  part: number;
}

/** The share of each writer in a text, most first. */
export function shares(parts: readonly TextAuthor[]): Share[] {
  const whole = parts.reduce((len, part) => len + part.len, 0);
  const people = new Map<string, Share>();
  for (const { len, sub, name, side, mine } of parts) {
    const key = `${side}/${sub}`;
    const known = people.get(key);
    if (known) known.len += len;
    else people.set(key, { key, sub, name, side, mine, len, part: 0 });
  }
  for (const person of people.values()) person.part = whole ? person.len / whole : 0;
  return [...people.values()].sort((a, b) => b.len - a.len);
}

/** As {@link shares}, over many texts. */
export function sum(texts: readonly (readonly TextAuthor[])[]): Share[] {
  return shares(texts.flat());
}

export function nameOf({
  sub,
  name,
  side,
  mine,
}: Pick<Share, 'sub' | 'name' | 'side' | 'mine'>): string {
  if (mine) return say('shares-you');
  if (side === 'relay') return say('shares-when-the-plan-was-made');
  return name || sub || say('shares-not-recorded');
}

/** `Dana (Northwind)`: with the company, where there is one to name. */
export function writer(
  share: Pick<Share, 'sub' | 'name' | 'side' | 'mine'>,
  company: (side: Side) => string,
): string {
  const { side, mine } = share;
  return (side === 'buyer' || side === 'seller') && !mine
    ? say('for-you-person-of', { name: nameOf(share), company: company(side) })
    : nameOf(share);
}

/** The texts of a plan that are on the page. */
export function textPaths(view: View): string[] {
  return [
    'title',
    'goal',
    ...view.groups.flatMap((group) =>
      group.steps.flatMap(({ id }) => [`steps/${id}/title`, `steps/${id}/notes`]),
    ),
    ...view.criteria.map(({ id }) => `criteria/${id}/text`),
    ...view.risks.flatMap(({ id }) => [`risks/${id}/text`, `risks/${id}/contingency`]),
  ];
}

/** The last writer of a place: `Dana (Northwind), 12 Nov`; nothing where the record has nothing about it. */
export function setBy(
  entries: readonly ActivityEntry[] | undefined,
  path: string,
  day: (at: string) => string,
  company: (side: Side) => string,
): string {
  const last = entries?.findLast(
    (entry) => entry.path === path && (entry.what === 'set' || entry.what === 'written'),
  );
  if (!last) return '';
  if (last.how === 'created') return say('shares-from-the-start');
  const person = { name: last.by.name || last.by.sub, company: company(last.by.side) };
  const who =
    last.by.assurance < 2
      ? say('shares-person-unverified', person)
      : say('for-you-person-of', person);
  return last.how === 'offline'
    ? say('shares-set-by-later', { who, day: day(last.at) })
    : say('shares-set-by', { who, day: day(last.at) });
}
