/** Where a step stands: the toggle that ticks it off, and its date in words. */
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../locales/words.js';
import { stepStatuses } from '../../locales/en.js';
import type { PlanController } from '../../plan-controller.js';
import type { StepRow, StepStatus } from '../../generated/plan.js';
import { icon } from '../../icons.js';
import { lateness } from '../header/header.js';
import { ladderMark, standingAt, stepStanding } from '../ladder.js';

/**
 * Ticks a step off, or takes the tick back. Ticking says when: today, which can be changed in the details. `before` is called
 * ahead of either.
 */
export function statusToggle(
  plan: PlanController,
  step: StepRow,
  before?: () => void,
): TemplateResult {
  const done = step.status === 'done';
  const named = { step: step.title || say('deal-step-without-a-title'), status: step.status };
  return html`<button
    type="button"
    class="status"
    data-act="status"
    role="checkbox"
    aria-checked=${done}
    data-status=${step.status}
    data-waiting=${step.waiting}
    aria-label=${step.waiting ? say('step-toggle-waiting', named) : say('step-toggle', named)}
    title=${done ? stepStatuses.done : say('step-click-when-it-is-done', { status: stepStatuses[step.status] })}
    ?disabled=${!plan.canWrite}
    @click=${() => {
      before?.();
      setStatus(plan, step, done ? 'open' : 'done');
    }}
  >
    <span class="dot">${done ? icon('check') : nothing}</span>
  </button>`;
}

export function setStatus(plan: PlanController, step: StepRow, status: StepStatus): void {
  const today = plan.view?.today ?? null;
  const { id } = step;
  plan.do(
    { type: 'editStep', id, field: 'status', value: status },
    ...(status === 'done' && !step.doneOn
      ? [{ type: 'editStep', id, field: 'doneOn', value: today } as const]
      : []),
    ...(status === 'doing' && !step.startedOn
      ? [{ type: 'editStep', id, field: 'startedOn', value: today } as const]
      : []),
    ...(status !== 'done' && step.doneOn
      ? [{ type: 'editStep', id, field: 'doneOn', value: null } as const]
      : []),
  );
}

/** When: done on, late, due, or by when go-live needs it. */
export function dueWords(plan: PlanController, step: StepRow): TemplateResult | typeof nothing {
  const on = (date: string): string => plan.shortDate(date);
  if (step.status === 'done')
    return step.doneOn
      ? html`<span class="quiet">${say('brief-done-on', { date: plan.dayMonth(step.doneOn) })}</span>`
      : html`<span class="quiet">${say('done')}</span>`;
  if (step.status === 'dropped') return html`<span class="quiet">${say('step-dropped')}</span>`;
  if (step.late !== null && step.due)
    return html`<span class="alarm" title=${say('step-was-due', { day: plan.longDate(step.due) })}>${lateness(step.late)}</span>`;
  if (step.due)
    return html`<span title=${say('step-due-on', { day: plan.longDate(step.due) })}>${step.dueIn === 0 ? say('step-today') : on(step.due)}</span>`;
  if (step.latestFinish) {
    const short = step.buffer !== null && step.buffer < 0;
    return html`<span
      class=${short ? 'alarm' : 'quiet'}
      title=${say('step-go-live-needs-it', { day: plan.longDate(step.latestFinish) })}
      >${say('step-by', { day: plan.dayMonth(step.latestFinish) })}</span
    >`;
  }
  return html`<span class="quiet">${say('step-no-date')}</span>`;
}

export function duration({ days, daysMin }: StepRow): string {
  if (!days) return '';
  return daysMin !== null && daysMin !== days
    ? say('step-days-short-range', { least: daysMin, days })
    : say('step-days-short', { days });
}

/** A suggestion in words, where the owner or the date of a step asks for an answer. */
export function suggestion(plan: PlanController, id: string): TemplateResult | typeof nothing {
  const standing = stepStanding(plan, id);
  return standing?.rung === 'suggested'
    ? html`<span class="suggested" data-ladder="suggested" dir="auto">${standing.label}</span>`
    : nothing;
}

/** The mark at a date: a dot in the colour of the side that set it, a tick where it is signed; nothing for a suggestion. */
export function dateMark(plan: PlanController, id: string): TemplateResult | typeof nothing {
  const standing = standingAt(plan, `steps/${id}/due`);
  return standing && standing.rung !== 'suggested' ? ladderMark(standing) : nothing;
}
