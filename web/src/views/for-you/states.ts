/** The line before the cards of a link that is for reading. */
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../locales/words.js';
import type { PlanController } from '../../plan-controller.js';

export function readingLine(plan: PlanController): TemplateResult | typeof nothing {
  return plan.role && !plan.canWrite && !plan.failure
    ? html`<p class="state-line">${say('for-reading')}</p>`
    : nothing;
}
