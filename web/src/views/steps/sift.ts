/** Which steps the list shows and under which headings: filters, search, grouping, edits of several at once. Pure. */
import type { Command, Side, StepKind, StepRow, View } from '../../generated/plan.js';
import { workDaysLater } from './work-days.js';

/** `buyer` and `seller`: what waits for that side. */
export type Filter = 'all' | 'mine' | 'late' | Side;

export const filters: readonly Filter[] = ['all', 'mine', 'late', 'buyer', 'seller'];

export interface Sifting {
  filter: Filter;
  /** Words that title, owner or review must hold. */
  query: string;
  by: 'phase' | 'owner';
}

/** Steps under one heading. */
export interface Section {
  /** `phase:contract`, `owner:ID`, `owner:`. */
  key: string;
  kind: StepKind | undefined;
  /** The owner; `null`: nobody. */
  owner: StepRow['owner'] | undefined;
  steps: StepRow[];
}

export function passes(step: StepRow, { filter, query }: Sifting): boolean {
  const open = step.status !== 'done' && step.status !== 'dropped';
  const kept =
    filter === 'all' ||
    (open &&
      (filter === 'mine'
        ? step.mine
        : filter === 'late'
          ? step.late !== null
          : step.owner?.side === filter));
  if (!kept) return false;
  const sought = query.trim().toLocaleLowerCase();
  if (!sought) return true;
  const text = `${step.title} ${step.owner?.name ?? ''} ${step.review ?? ''}`.toLocaleLowerCase();
  return sought.split(/\s+/).every((word) => text.includes(word));
}

/** All steps under their headings, in the order of the plan; by owner the buyer's people first, nobody's last. */
export function sections(view: View, by: Sifting['by']): Section[] {
  if (by === 'phase')
    return view.groups.map(({ kind, steps }) => ({
      key: `phase:${kind}`,
      kind,
      owner: undefined,
      steps,
    }));
  const all = view.groups.flatMap(({ steps }) => steps);
  const found = new Map<string, Section>();
  for (const step of all) {
    const key = `owner:${step.owner?.id ?? ''}`;
    const section = found.get(key) ?? { key, kind: undefined, owner: step.owner, steps: [] };
    section.steps.push(step);
    found.set(key, section);
  }
  const weight = ({ owner }: Section): number =>
    owner?.me ? 0 : owner?.side === 'buyer' ? 1 : owner?.side === 'seller' ? 2 : owner ? 3 : 4;
  return [...found.values()].sort((a, b) => weight(a) - weight(b));
}

/** By when a section must have begun, or be done where something of it has; nothing without go-live. */
export function mustBy(steps: readonly StepRow[]): { what: 'start' | 'done'; day: string } | null {
  const open = steps.filter(({ latestFinish }) => latestFinish !== null);
  const begun = steps.some(
    ({ status, startedOn }) => status === 'done' || status === 'doing' || startedOn !== null,
  );
  const days = open
    .flatMap((step) => (begun ? step.latestFinish : (step.latestStart ?? step.latestFinish)) ?? [])
    .sort();
  const day = begun ? days.at(-1) : days[0];
  return day ? { what: begun ? 'done' : 'start', day } : null;
}

/** Moves the due dates of some steps by working days of their own calendars; steps without a date stay as they are. */
export function moved(view: View, ids: readonly string[], by: number): Command[] {
  const chosen = new Set(ids);
  const calendars = new Map(view.timeline.rows.map(({ id, calendar }) => [id, calendar]));
  return view.groups
    .flatMap(({ steps }) => steps)
    .filter(({ id, due, status }) => chosen.has(id) && due !== null && status !== 'done')
    .map(({ id, due }) => ({
      type: 'editStep',
      id,
      field: 'due',
      value: workDaysLater(view.calendars, calendars.get(id) ?? 'both', due!, by),
    }));
}
