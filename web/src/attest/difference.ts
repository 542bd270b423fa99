/** Where two states of the same terms differ, field by field. The paths are those of the relay's own answer. */
import type { Difference } from '../generated/plan.js';

type Bag = Record<string, unknown>;

/** The kinds of entities that terms hold by id. */
const kinds = ['steps', 'criteria', 'risks'] as const;

/** Of the terms of a subject; an entity that came or went is one difference. */
export function differences(subject: string, was: unknown, now: unknown): Difference[] {
  if (subject !== 'plan')
    return isBag(was) && isBag(now)
      ? fields(was, now, (key) => placed(subject, key))
      : one(subject, was, now);
  const [before, after] = [bag(was), bag(now)];
  const basics = (terms: Bag): Bag =>
    Object.fromEntries(
      Object.entries(terms).filter(
        ([key]) => key !== 'paper' && !kinds.some((kind) => kind === key),
      ),
    );
  return [
    ...fields(basics(before), basics(after), (key) => (key === 'goal' ? 'goal' : `plan/${key}`)),
    ...kinds.flatMap((kind) => entities(kind, bag(before[kind]), bag(after[kind]))),
    ...fields(bag(before['paper']), bag(after['paper']), (key) => `paper/${key}`),
  ];
}

function entities(kind: string, was: Bag, now: Bag): Difference[] {
  return keys(was, now).flatMap((id) => {
    const [before, after] = [was[id], now[id]];
    const path = `${kind}/${id}`;
    return isBag(before) && isBag(after)
      ? fields(before, after, (key) => `${path}/${key}`)
      : one(path, before, after);
  });
}

function fields(was: Bag, now: Bag, path: (key: string) => string): Difference[] {
  return keys(was, now).flatMap((key) => one(path(key), was[key], now[key]));
}

function one(path: string, was: unknown, now: unknown): Difference[] {
  if (JSON.stringify(was) === JSON.stringify(now)) return [];
  return [{ path, ...(was === undefined ? {} : { was }), ...(now === undefined ? {} : { now }) }];
}

/** The terms of `plan/goLive` hold the fields of the plan's dates beside one another. */
function placed(subject: string, key: string): string {
  return subject.startsWith('plan/') ? `plan/${key}` : `${subject}/${key}`;
}

function keys(was: Bag, now: Bag): string[] {
  return [...new Set([...Object.keys(was), ...Object.keys(now)])];
}

function bag(value: unknown): Bag {
  return isBag(value) ? value : {};
}

function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
