/** The required elements that keep a plan from being signed, and the way to each. */
import type { ElementId } from '../../generated/plan.js';
import type { PlanController } from '../../plan-controller.js';
import { isPlace } from '../way.js';

/** The elements with a blocker open, in the order of the page. */
export function lackingElements(plan: PlanController): ElementId[] {
  const { view, attest } = plan;
  const rules = new Set(attest.missing.map(({ rule }) => rule));
  return (view?.elements ?? [])
    .filter(({ findings }) =>
      findings.some((nth) => {
        const finding = view?.findings[nth];
        return finding?.severity === 'blocker' && rules.has(finding.id);
      }),
    )
    .map(({ id }) => id);
}

const places: Partial<Record<ElementId, string>> = {
  goal: 'goal',
  goLive: 'plan/goLive',
  paper: 'paper/legal',
  meeting: 'meeting/at',
};

/** Leads to where an element is written. */
export function goToElement(plan: PlanController, id: ElementId): void {
  const { view } = plan;
  if (!view) return;
  const findings = view.elements.find((element) => element.id === id)?.findings ?? [];
  const evidence = findings.flatMap((nth) => view.findings[nth]?.evidence ?? []);
  const path = places[id] ?? evidence.find((one) => isPlace(view, one));
  if (path && plan.goTo(path)) return;
  plan.show(id === 'people' ? 'people' : 'plan', `plan-element-${id === 'owners' ? 'steps' : id}`);
}
