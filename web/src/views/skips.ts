/** Skip links: from the top of the component to its main parts, shown to whoever comes by keyboard. */
import { html, type TemplateResult } from 'lit';
import { say, table } from '../locales/words.js';
import type { PlanController } from '../plan-controller.js';
import type { Tab } from './frame/tabs.js';

/** The parts by the id of the element that each link leads to. */
const parts = table({
  'plan-for-you': 'skips-for-you',
  'plan-steps': 'skips-plan',
  'plan-element-signing': 'skips-signatures',
});

const tabs: Record<keyof typeof parts, Tab> = {
  'plan-for-you': 'for-you',
  'plan-steps': 'plan',
  'plan-element-signing': 'people',
};

export function skips(plan: PlanController): TemplateResult {
  return html`<nav class="skips" aria-label=${say('skips-skip')}>
    ${(Object.keys(parts) as (keyof typeof parts)[]).map((id) => html`<button type="button" class="button" data-skip=${id} @click=${() => plan.show(tabs[id], id)}>${parts[id]}</button>`)}
  </nav>`;
}
