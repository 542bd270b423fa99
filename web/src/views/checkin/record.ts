/** The check-ins that are on record. */
import { say } from '../../locales/words.js';
import type { Attestation, Finding, Side } from '../../generated/plan.js';

/** One look at the plan, as the ledger has it. */
export interface Inspection {
  entry: Attestation;
  /** The people who were there, by sub; whoever recorded it first. */
  present: string[];
}

/** The check-ins that stand, newest first. */
export function inspections(ledger: readonly Attestation[]): Inspection[] {
  const isBack = (id: string): boolean =>
    ledger.some((entry) => entry.kind === 'withdraw' && entry.of === id);
  return ledger
    .filter((entry) => entry.kind === 'inspect' && !isBack(entry.id))
    .map((entry) => ({
      entry,
      present: [...new Set([entry.by.sub, ...(entry.present ?? [])])],
    }))
    .reverse();
}

/**
 * When the buyer was last at a check-in, and whether that is longer ago than the plan's cadence: the relay's rule T1 says so. `isJoint`:
 * whether the buyer was at one.
 */
export function lastTogether(
  ledger: readonly Attestation[],
  isJoint: (one: Inspection) => boolean,
  findings: readonly Pick<Finding, 'id'>[],
): { at: string; isOverdue: boolean } | undefined {
  const last = inspections(ledger).find(isJoint);
  return last && { at: last.entry.at, isOverdue: findings.some(({ id }) => id === 'T1') };
}

/** Somebody who can have been there: known by sub and side. */
export interface Known {
  sub: string;
  name: string;
  side: Side | null;
}

/** People, one of each side and sub, the first mention of each. */
export function known(people: readonly Known[]): Known[] {
  const found = new Map<string, Known>();
  for (const person of people) {
    if (person.sub && !found.has(`${person.side}/${person.sub}`))
      found.set(`${person.side}/${person.sub}`, person);
  }
  return [...found.values()];
}

/**
 * Whether somebody of a side was there: they recorded it, or are among those who were. Nothing where that is not known,
 * because nobody knows whose one of them is.
 */
export function isOf(
  side: Side,
  { entry, present }: Inspection,
  people: readonly Known[],
): boolean | undefined {
  if (entry.by.side === side) return true;
  const others = present.filter((sub) => sub !== entry.by.sub).map((sub) => sidesOf(sub, people));
  if (others.some((sides) => sides.length === 1 && sides[0] === side)) return true;
  // Two people of one sub, one of each side: which of them was there is not written.
  return others.some((sides) => sides.length !== 1) ? undefined : false;
}

/** The characters of a sub that are percent-encoded in names, as the relay does it in keys of the document. */
const encoded = /[%:#]/g;

/**
 * How `present` names somebody: by the sub, with the side before it where the other side has the same sub, or where the
 * sub itself begins like one.
 */
export function presentName({ sub, side }: Known, people: readonly Known[]): string {
  const isTwin = people.some((other) => other.sub === sub && other.side && other.side !== side);
  return side && (isTwin || /^(?:buyer|seller):/.test(sub))
    ? `${side}:${sub.replace(encoded, encodeURIComponent)}`
    : sub;
}

/** The person that a name in `present` means, of those who are known. */
function named(name: string, people: readonly Known[]): Known[] {
  const [, side, rest] = /^(buyer|seller):(.+)$/s.exec(name) ?? [];
  const sub = rest?.replace(/%(?:25|3A|23)/g, decodeURIComponent);
  const sided = people.filter((person) => person.sub === sub && person.side === side);
  return sided.length ? sided : people.filter((person) => person.sub === name && person.side);
}

function sidesOf(name: string, people: readonly Known[]): Side[] {
  return [...new Set(named(name, people).flatMap(({ side }) => side ?? []))];
}

/** The name and company of somebody who was there, or that nobody knows. A sub is no name. */
export function calledOf(
  sub: string,
  people: readonly Known[],
  company: (side: Side) => string,
): string {
  const name = named(sub, people).find((person) => person.name)?.name;
  const [side, other] = sidesOf(sub, people);
  if (!name)
    return side && !other
      ? say('record-somebody-of-the-s', { side })
      : say('record-somebody-whom-the-record-does');
  return side && !other ? say('for-you-person-of', { name, company: company(side) }) : name;
}
