/** The reader's own next steps, and the way to a new one. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { say } from '../../locales/words.js';
import type { PlanController } from '../../plan-controller.js';
import type { StepKind, StepRow, View } from '../../generated/plan.js';
import { icon } from '../../icons.js';
import { dueWords, statusToggle } from './status.js';

/** How many of one's own next steps are shown at first. */
const nextShown = 3;

export function nextSteps(plan: PlanController, view: View): TemplateResult | typeof nothing {
  const { next, reader, counts } = view;
  if (!counts.steps) return nothing;
  const all = next.steps.flatMap((id) => plan.step(id) ?? []);
  const open = plan.ui.unfolded.has('next');
  const fresh = open ? all : all.slice(0, nextShown);
  const held = plan.ui.nextHeld;
  const shown = held ? held.flatMap((id) => plan.step(id) ?? []) : fresh;
  const title =
    next.whose === 'mine'
      ? say('steps-your-next-steps')
      : reader.side === 'buyer'
        ? say('steps-next-on-the-buyers-side')
        : say('steps-next-on-the-sellers-side');
  return html`<section part="next" aria-labelledby="plan-next">
    <div class="section-head">
      <h2 id="plan-next">${title}</h2>
      <span class="tally">${all.length || ''}</span>
    </div>
    ${
      shown.length
        ? html`<ul class="rows next">
          ${repeat(
            shown,
            (s) => s.id,
            (s) => nextRow(plan, s, () => (plan.ui.nextHeld ??= shown.map(({ id }) => id))),
          )}
        </ul>`
        : html`<p class="nothing">
          ${view.counts.done === counts.steps ? say('steps-every-step-is-done') : say('steps-nothing-waits-for-you-no')}
        </p>`
    }
    ${
      all.length > nextShown
        ? html`<button type="button" class="adds" @click=${() => {
            plan.ui.releaseNext();
            plan.ui.toggle(plan.ui.unfolded, 'next');
          }}>
          <span class="turns" data-open=${open}>${icon('chevron')}</span>${open ? say('deal-show-fewer') : say('steps-show-all', { all: all.length })}
        </button>`
        : nothing
    }
  </section>`;
}

/** From the reader's next steps to the whole plan, and back. */
export function nextSwitch(plan: PlanController): TemplateResult {
  const one = (shown: boolean, name: string): TemplateResult =>
    html`<button type="button" aria-pressed=${plan.ui.nextShown === shown} @click=${() => plan.ui.showNext(shown)}>${name}</button>`;
  return html`<div class="views" role="group" aria-label=${say('deal-what-is-shown')}>${one(true, say('steps-next-steps'))}${one(false, say('steps-whole-plan'))}</div>`;
}

/** `hold` keeps the rows where they are, before one of them is ticked. */
function nextRow(plan: PlanController, step: StepRow, hold: () => void): TemplateResult {
  const waits = step.waiting ? step.after.find((link) => !link.settled) : undefined;
  return html`<li class="next-row" data-next=${step.id} data-status=${step.status}>
    ${statusToggle(plan, step, hold)}
    <span class="next-words">
      <button type="button" class="title-button" @click=${() => plan.goTo(`steps/${step.id}`)}>
        ${step.title || say('deal-step-without-a-title')}
      </button>
      ${waits ? html`<span class="quiet">${say('step-waits-for', { step: waits.title || say('steps-another-step') })}</span>` : nothing}
    </span>
    <span class="next-when">${dueWords(plan, step)}</span>
  </li>`;
}

export function addStep(plan: PlanController, kind: StepKind, below?: string): void {
  const id = plan.do({ type: 'addStep', kind, ...(below ? { below } : {}) })?.[0];
  if (id) plan.goTo(`steps/${id}/title`);
}
