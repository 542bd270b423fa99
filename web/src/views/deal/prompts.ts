/** Findings that only the record shows and the buyer can do something about, in the neutral words of the buyer's own report. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PlanController } from '../../plan-controller.js';
import type { View } from '../../generated/plan.js';
import { notes } from '../notes.js';

const shown = 3;

export function prompts(plan: PlanController, view: View): TemplateResult | typeof nothing {
  if (view.reader.side !== 'buyer' || view.empty) return nothing;
  // A finding that the plan alone shows stands next to the thing it is about.
  const known = new Set(view.findings.map(({ id }) => id));
  const more = (plan.attest.findings ?? []).filter(
    ({ id, severity }) => severity !== 'info' && !known.has(id),
  );
  return more.length
    ? html`<div class="prompts" part="prompts" role="group" aria-label="What the plan still needs from you">${notes(more.slice(0, shown))}</div>`
    : nothing;
}
