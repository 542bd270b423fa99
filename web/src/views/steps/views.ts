/** The plan in one of three views over the same steps: list, timeline, table. */
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../locales/words.js';
import type { PlanController } from '../../plan-controller.js';
import type { View } from '../../generated/plan.js';
import type { PlanView } from '../../ui-state.js';
import { notes } from '../notes.js';
import { timeline } from '../timeline/timeline.js';
import { list } from './list.js';
import { stepTable } from './table.js';

export function planViews(plan: PlanController, view: View): TemplateResult {
  const { counts } = view;
  const shown = view.empty ? 'list' : plan.ui.planView;
  return html`<section part="steps" id="plan-element-steps" tabindex="-1" aria-labelledby="plan-steps" class="plan-views" data-shown=${shown}>
    <div class="section-head">
      <h2 id="plan-steps">${say('steps-the-plan')}</h2>
      <span class="tally">${counts.steps ? say('steps-of-done', { done: counts.done, steps: counts.steps }) : ''}</span>
      ${counts.late ? html`<span class="alarm">${say('list-late', { n: counts.late })}</span>` : nothing}
      ${view.empty ? nothing : viewSwitch(plan, shown)}
    </div>
    ${view.empty ? nothing : notes(plan.findingsOf('steps', 'owners'))}
    ${shown === 'list' ? list(plan) : shown === 'table' ? stepTable(plan) : timeline(plan)}
  </section>`;
}

function viewSwitch(plan: PlanController, shown: PlanView): TemplateResult {
  const one = (view: PlanView, name: string): TemplateResult =>
    html`<button type="button" data-view=${view} aria-pressed=${shown === view} @click=${() => plan.ui.showPlanAs(view)}>${name}</button>`;
  return html`<div class="views push" role="group" aria-label=${say('deal-what-is-shown')}>${one('list', say('views-list'))}${one('timeline', say('timeline-timeline'))}${one('table', say('timeline-table'))}</div>`;
}
