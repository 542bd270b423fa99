/**
 * The stops of a check-in: one walk builds the plan, in the order of its eight elements, until it is complete; the other goes
 * through what is due on each call. A stop with nothing in it is left out. Pure.
 */
import type { ElementId, Net, StepRow, View } from '../../generated/plan.js';
import { dueGroups } from './due.js';

export const buildStops = [
  'goal',
  'steps',
  'owners',
  'people',
  'paper',
  'criteria',
  'obstacles',
  'meeting',
] as const;
export const reviewStops = ['changes', 'due', 'decide', 'risks', 'meeting'] as const;

export type Stop = (typeof buildStops)[number] | (typeof reviewStops)[number];
export type WalkKind = 'build' | 'review';

export const stopsOf: Readonly<Record<WalkKind, readonly Stop[]>> = {
  build: buildStops,
  review: reviewStops,
};

/** The walk to take: a plan that lacks something is built. That the next meeting is over is no reason: each call begins so. */
export function kindOf(missing: readonly { rule: string }[]): WalkKind {
  return missing.some(({ rule }) => rule !== 'E8') ? 'build' : 'review';
}

/** The facts that say which stops have something in them. */
export interface StopFacts {
  view: View;
  steps: readonly StepRow[];
  /** Whether the value at a place is a suggestion; everything may be one while that is not known. */
  isSuggested: (path: string) => boolean;
  /** Whether there was a check-in before. */
  isFirst: boolean;
  /** The changes since then, once they are known. */
  changes: readonly Net[] | undefined;
}

export function stopsWith(kind: WalkKind, facts: StopFacts): Stop[] {
  return stopsOf[kind].filter((stop) => has(stop, facts));
}

function has(stop: Stop, { view, steps, isSuggested, isFirst, changes }: StopFacts): boolean {
  const lacks = (...ids: ElementId[]): boolean =>
    view.elements.some(({ id, presence }) => ids.includes(id) && presence !== 'present');
  switch (stop) {
    case 'goal':
      return lacks('goal', 'goLive') || isSuggested('goal') || isSuggested('plan/goLive');
    case 'steps':
      return lacks('steps') || steps.some((step) => isOpen(step) && isStepSuggested(step));
    case 'owners':
    case 'people':
    case 'paper':
    case 'criteria':
      return lacks(stop);
    case 'obstacles':
      return lacks('risks');
    case 'changes':
      return !isFirst && changes?.length !== 0;
    case 'due':
      return dueGroups(steps, view.today).length > 0;
    case 'decide':
      return Object.values(view.proposals).some((rows) => rows.length > 0);
    case 'risks':
      return isFirst || !changes ? view.risks.length > 0 : changes.some(isRiskOrCriterion);
    case 'meeting':
      return true;
  }

  function isStepSuggested({ id, owner }: StepRow): boolean {
    return (
      owner?.side !== view.reader.side &&
      (isSuggested(`steps/${id}/due`) || isSuggested(`steps/${id}/owner`))
    );
  }
}

/** Whether a change is about something that is talked about with the risks. */
export function isRiskOrCriterion({ path }: Net): boolean {
  return path.startsWith('risks/') || path.startsWith('criteria/');
}

export function isOpen({ status }: StepRow): boolean {
  return status !== 'done' && status !== 'dropped';
}
