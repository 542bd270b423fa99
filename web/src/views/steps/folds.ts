/** Which parts of the route are open: a long plan is folded for a buyer, who sees the own next steps first. */
import type { StepKind, View } from '../../generated/plan.js';

/** A longer plan is homework: a buyer sees its parts first, and opens them. */
const fewSteps = 20;

/** Whether a part is open; `turned` holds those that somebody turned over. */
export function isOpen(turned: ReadonlySet<string>, view: View, kind: StepKind): boolean {
  return openAtFirst(view) !== turned.has(foldKey(view, kind));
}

/** Opens a part. */
export function unfold(turned: Set<string>, view: View, kind: StepKind): void {
  if (isOpen(turned, view, kind)) return;
  const key = foldKey(view, kind);
  if (!turned.delete(key)) turned.add(key);
}

export function foldKey(view: View, kind: StepKind): string {
  return `${openAtFirst(view) ? 'fold' : 'unfold'}:${kind}`;
}

function openAtFirst(view: View): boolean {
  return view.reader.side === 'seller' || view.counts.steps <= fewSteps;
}
