/** The changes by others since the reader's last visit, from the second visit on. */
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../locales/words.js';
import type { View } from '../../generated/plan.js';
import type { PlanController } from '../../plan-controller.js';
import { changesSince } from '../checkin/changes.js';

export function sinceVisit(plan: PlanController, view: View): TemplateResult | typeof nothing {
  const at = plan.lastVisit;
  if (!at || view.empty) return nothing;
  return html`<div class="glance" part="since-visit">
    <h3>${say('since-your-last-visit')} <span class="quiet">${plan.dayOf(at)}</span></h3>
    ${changesSince(plan, at)}
  </div>`;
}
