/** A step by itself, as list and timeline open it: status, date, owner, the time that go-live leaves, comments; the rest folded. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { rich, say } from '../../locales/words.js';
import { stepStatuses } from '../../locales/en.js';
import type { PlanController } from '../../plan-controller.js';
import type { StepRow, StepStatus } from '../../generated/plan.js';
import { icon } from '../../icons.js';
import { comments } from '../comments/comments.js';
import { notes } from '../notes.js';
import { personPicker } from '../person-picker/person-picker.js';
import { define, PlanPart } from '../plan-part.js';
import { proposalsAt } from '../proposals/proposals.js';
import { textField } from '../text-field/text-field.js';
import { effectWords } from './calendar.js';
import { stepDate } from './date-button.js';
import { details } from './details.js';
import { setStatus, suggestion } from './status.js';

export class PlanStepDetails extends PlanPart {
  static override properties = {
    ...PlanPart.properties,
    step: {},
    more: { state: true },
  };

  /** The id of the step. */
  declare step: string;
  declare close: () => void;
  /** Begins a link from the step, where the view has links. */
  declare link: (() => void) | undefined;
  declare more: boolean;

  constructor() {
    super();
    this.more = false;
  }

  protected override willUpdate(): void {
    const { wanted } = this.plan.ui;
    // The fields of the rest are in the fold.
    if (wanted?.startsWith(`steps/${this.step}/`) && !wanted.endsWith('/title')) this.more = true;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan } = this;
    const step = plan.step(this.step);
    if (!step) return nothing;
    const path = `steps/${step.id}`;
    const n = plan.view?.comments[path]?.filter(({ resolved }) => !resolved).length ?? 0;
    return html`<div class="sheet-in" part="step-details" data-details=${step.id}>
      <div class="sheet-top">
        ${textField(plan, {
          path: `${path}/title`,
          value: step.title,
          label: say('step-title-of-the-step'),
          look: 'row',
          placeholder: say('step-what-is-to-be-done'),
        })}
        <button type="button" class="button bare icon-only" data-act="close" data-home autofocus aria-label=${say('details-close')} @click=${() => this.close()}>${icon('close')}</button>
      </div>
      <div class="sheet-acts">
        ${this.#status(step)} ${stepDate(plan, step, 'button')}
        <span data-act="handover">${personPicker(plan, {
          name: say('place-fields-owner'),
          path: `${path}/owner`,
          value: step.owner,
          look: 'chip',
          ask: say('step-who-owns-this'),
          commit: (value, ...first) =>
            plan.do(...first, { type: 'editStep', id: step.id, field: 'owner', value }),
        })}</span>
      </div>
      ${suggestion(plan, step.id)}
      ${needs(plan, step)}
      ${notes(plan.findingsAt(path))} ${proposalsAt(plan, `${path}/due`)} ${proposalsAt(plan, `${path}/owner`)} ${proposalsAt(plan, `${path}/removed`)} ${proposalsAt(plan, `${path}/status`)}
      <div class="sheet-talk">
        <h4>${n ? say('sheet-comments', { n }) : say('step-comments')}</h4>
        ${comments(plan, path, say('timeline-this-step'))}
      </div>
      ${this.link && plan.canWrite ? html`<button type="button" class="button" @click=${() => this.link?.()}>${icon('link')}${say('sheet-link')}</button>` : nothing}
      <details class="sheet-more" .open=${live(this.more)} @toggle=${(event: Event) => (this.more = (event.currentTarget as HTMLDetailsElement).open)}>
        <summary>${say('sheet-more')}</summary>
        ${this.more ? details(plan, step, false, 'rest') : nothing}
      </details>
    </div>`;
  }

  #status(step: StepRow): TemplateResult {
    const { plan } = this;
    return html`<select class="box" data-act="status" aria-label=${say('step-status')} ?disabled=${!plan.canWrite}
      @change=${(event: Event) => setStatus(plan, step, (event.target as HTMLSelectElement).value as StepStatus)}>
      ${(Object.keys(stepStatuses) as StepStatus[]).map((status) => html`<option value=${status} .selected=${live(step.status === status)}>${stepStatuses[status]}</option>`)}
    </select>`;
  }
}

/** When go-live needs the step to begin, and what its date leaves. */
function needs(plan: PlanController, step: StepRow): TemplateResult | typeof nothing {
  const { latestStart, latestFinish, due, id } = step;
  if (!latestFinish) return nothing;
  const starts = latestStart && step.days && step.status === 'open';
  const late = starts && latestStart < (plan.view?.today ?? '');
  const day = html`<b>${plan.shortDate(starts ? latestStart : latestFinish)}</b>`;
  const needed = starts ? rich('sheet-start-by', { day }) : rich('sheet-finish-by', { day });
  const effect = due ? effectWords(plan, `steps/${id}/due`, due) : '';
  return html`<p class="needed ${late ? 'alarm' : ''}">${needed}</p>${effect ? html`<p class="needed quiet" data-effect>${effect}</p>` : nothing}`;
}

/** A step by itself. */
export function stepDetails(
  plan: PlanController,
  step: string,
  close: () => void,
  link?: () => void,
): TemplateResult {
  return html`<countersign-step-details .plan=${plan} .tick=${plan.tick} .step=${step} .close=${close} .link=${link}></countersign-step-details>`;
}

define('countersign-step-details', PlanStepDetails);
