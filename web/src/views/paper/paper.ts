/** The paper process: legal, security and procurement, inside the timeline or said to be not needed. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { say } from '../../locales/words.js';
import { reviews } from '../../locales/en.js';
import type { PlanController } from '../../plan-controller.js';
import type { PaperRow, View } from '../../generated/plan.js';
import { icon } from '../../icons.js';
import { ladderMark, stepStanding } from '../ladder.js';
import { notes } from '../notes.js';
import { heldMark, proposalsAt } from '../proposals/proposals.js';

export function paper(plan: PlanController, view: View): TemplateResult {
  return html`<section part="paper" id="plan-element-paper" tabindex="-1" aria-labelledby="plan-paper">
    <div class="section-head"><h2 id="plan-paper">${say('paper-paper-process')}</h2></div>
    ${view.empty ? nothing : notes(plan.findingsOf('paper'))}
    <ul class="rows">
      ${view.paper.map((row) => review(plan, row))}
    </ul>
  </section>`;
}

const answers = [
  { value: null, message: 'paper-not-said' },
  { value: true, message: 'label-needed' },
  { value: false, message: 'paper-not-needed' },
] as const;

function review(plan: PlanController, { review, needed, steps }: PaperRow): TemplateResult {
  return html`<li class="paper-row" data-review=${review}>
    <div class="paper-head">
      <div class="paper-name"><h3>${reviews[review]}</h3> ${heldMark(plan, `paper/${review}`)}</div>
      <select
        class="box"
        aria-label=${say('paper-review', { review: reviews[review] })}
        data-path="paper/${review}"
        ?disabled=${!plan.canWrite}
        @change=${(e: Event) => {
          const answer = answers[(e.target as HTMLSelectElement).selectedIndex];
          plan.do({ type: 'setPaper', review, needed: answer?.value ?? null });
        }}
      >
        ${answers.map((a) => html`<option .selected=${live(a.value === needed)}>${a.value === null && steps.length ? say('paper-planned') : say(a.message)}</option>`)}
      </select>
    </div>
    ${proposalsAt(plan, `paper/${review}`)}
    ${steps.map(
      (
        s,
      ) => html`<div class="paper-step"><button type="button" class="words" @click=${() => plan.goTo(`steps/${s.id}`)}>
        ${s.settled ? say('paper-done', { title: s.title || say('deal-step-without-a-title') }) : s.title || say('deal-step-without-a-title')}
      </button>${when(plan, s.id)} ${ladderMark(stepStanding(plan, s.id))}</div>`,
    )}
    ${
      !steps.length && needed !== false && plan.canWrite
        ? html`<button type="button" class="adds slim" @click=${() => add(plan, review)}>${icon('plus')}${say('paper-plan-a-step')}</button>`
        : nothing
    }
  </li>`;
}

/** The person and the day of a review: `Li Wei, by 19 Jan`. */
function when(plan: PlanController, id: string): TemplateResult | typeof nothing {
  const step = plan.step(id);
  const says = [
    step?.owner?.name ?? '',
    step?.due ? say('list-by-day', { day: plan.dayMonth(step.due) }) : '',
  ].filter(Boolean);
  return says.length ? html` <span class="quiet" dir="auto">${says.join(', ')}</span>` : nothing;
}

function add(plan: PlanController, review: PaperRow['review']): void {
  const id = plan.do({
    type: 'addStep',
    title: say('paper-review', { review: reviews[review] }),
    kind: 'contract',
    review,
  })?.[0];
  if (!id) return;
  plan.ui.toggle(plan.ui.expanded, id, true);
  plan.goTo(`steps/${id}/title`);
}
