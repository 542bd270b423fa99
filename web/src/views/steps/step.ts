/** One step: a row that is edited in place, and its details below it. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import { rich, say } from '../../locales/words.js';
import { kinds, reviews, stepStatuses } from '../../locales/en.js';
import type { PlanController } from '../../plan-controller.js';
import type { LinkRow, Review, StepKind, StepRow, StepStatus } from '../../generated/plan.js';
import { icon } from '../../icons.js';
import { comments } from '../comments/comments.js';
import { confirming } from '../confirm/confirm.js';
import { choice, lineFields, plainField } from '../fields.js';
import { lateness } from '../header/header.js';
import { proposalsAt } from '../proposals/proposals.js';
import { stepHistory } from '../history/history.js';
import { stepLines } from '../lines.js';
import { notes } from '../notes.js';
import { personPicker } from '../person-picker/person-picker.js';
import { textField } from '../text-field/text-field.js';
import { dragHandle } from './drag.js';
import { stepMoved } from './order.js';
import { addStep } from './steps.js';

/** How a step is shown. */
interface Shown {
  /** Its part of the route is folded: the row is found by the browser's search, which opens the part. */
  reveal?: (() => void) | undefined;
  /** It stands apart from the route, among others that do not lie beside it there: it is not moved, and none is added below. */
  apart?: boolean;
}

export function stepRow(
  plan: PlanController,
  step: StepRow,
  { reveal, apart = false }: Shown = {},
): TemplateResult {
  const open = plan.ui.expanded.has(step.id);
  const path = `steps/${step.id}`;
  const name = step.title || say('step-step-without-a-title');
  return html`<div
    class="step"
    part="step"
    role="group"
    aria-label="Step: ${name}"
    data-step=${step.id}
    data-kind=${step.kind}
    data-status=${step.status}
    data-open=${open}
    hidden=${reveal ? 'until-found' : nothing}
    @beforematch=${reveal ?? nothing}
    @keydown=${(e: KeyboardEvent) => keys(e, plan, step, apart)}
  >
    <div class="step-row">
      ${plan.canWrite && !apart ? html`<span class="grip" aria-hidden="true" ${ref(dragHandle(plan))}>${icon('grip')}</span>` : nothing}
      ${statusToggle(plan, step)}
      <div class="step-title">
        ${textField(plan, {
          path: `${path}/title`,
          value: step.title,
          label: say('step-title-of-the-step'),
          look: 'row',
          placeholder: say('step-what-is-to-be-done'),
          keys: (e) => titleKeys(e, plan, step, apart),
        })}
        ${step.review ? html`<span class="tag">${reviews[step.review]}</span>` : nothing}
        ${step.waiting && step.status !== 'blocked' ? html`<span class="unseen">${say('step-waits-for-another-step')}</span>` : nothing}
      </div>
      <div class="step-meta">
        <div class="step-owner">
          ${personPicker(plan, {
            name: say('place-fields-owner'),
            path: `${path}/owner`,
            value: step.owner,
            look: 'chip',
            ask: say('step-who-owns-this'),
            commit: (value, ...first) =>
              plan.do(...first, { type: 'editStep', id: step.id, field: 'owner', value }),
          })}
        </div>
        <span class="step-days numbers" title=${say('step-working-days-it-takes')}>${duration(step)}</span>
        <span class="step-due numbers">${dueWords(plan, step)}</span>
      </div>
      <span class="step-end">
        ${
          step.comments
            ? html`<button type="button" class="talk-count" aria-label="${step.comments} open comments" @click=${() => plan.ui.toggle(plan.ui.expanded, step.id)}>
              ${icon('comment')}<span class="numbers">${step.comments}</span>
            </button>`
            : nothing
        }
        <button
          type="button"
          class="button bare icon-only more-button"
          aria-expanded=${open}
          aria-label="Details of ${name}"
          @click=${() => plan.ui.toggle(plan.ui.expanded, step.id)}
        >
          <span class="turns" data-open=${open}>${icon('chevron')}</span>
        </button>
      </span>
    </div>
    ${open ? details(plan, step, apart) : nothing}
  </div>`;
}

/** Ticks a step off, or takes the tick back. Ticking says when: today, which can be changed in the details. */
export function statusToggle(plan: PlanController, step: StepRow): TemplateResult {
  const done = step.status === 'done';
  return html`<button
    type="button"
    class="status"
    role="checkbox"
    aria-checked=${done}
    data-status=${step.status}
    data-waiting=${step.waiting}
    aria-label="${step.title || 'Step'}: ${stepStatuses[step.status].toLowerCase()}${step.waiting ? say('step-waits-for-another-step-2') : ''}"
    title="${stepStatuses[step.status]}${done ? '' : say('step-click-when-it-is-done')}"
    ?disabled=${!plan.canWrite}
    @click=${() => setStatus(plan, step, done ? 'open' : 'done')}
  >
    <span class="dot">${done ? icon('check') : nothing}</span>
  </button>`;
}

function setStatus(plan: PlanController, step: StepRow, status: StepStatus): void {
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
      ? html`<span class="quiet">done ${plan.dayMonth(step.doneOn)}</span>`
      : html`<span class="quiet">done</span>`;
  if (step.status === 'dropped') return html`<span class="quiet">dropped</span>`;
  if (step.late !== null && step.due)
    return html`<span class="alarm" title=${say('step-was-due', { day: plan.longDate(step.due) })}>${lateness(step.late)}</span>`;
  if (step.due)
    return html`<span title=${say('step-due-on', { day: plan.longDate(step.due) })}>${step.dueIn === 0 ? say('step-today') : on(step.due)}</span>`;
  if (step.latestFinish) {
    const short = step.slack !== null && step.slack < 0;
    return html`<span
      class=${short ? 'alarm' : 'quiet'}
      title=${say('step-go-live-needs-it', { day: plan.longDate(step.latestFinish) })}
      >${say('step-by', { day: plan.dayMonth(step.latestFinish) })}</span
    >`;
  }
  return html`<span class="quiet">${say('step-no-date')}</span>`;
}

function duration({ days, daysMin }: StepRow): string {
  if (!days) return '';
  return daysMin !== null && daysMin !== days ? `${daysMin}–${days} d` : `${days} d`;
}

function details(plan: PlanController, step: StepRow, apart: boolean): TemplateResult {
  const { id } = step;
  const path = `steps/${id}`;
  const date = (
    field: 'due' | 'fixedOn' | 'startedOn' | 'doneOn',
    name: string,
    hint?: string,
  ): TemplateResult =>
    plainField(plan, 'date', {
      name,
      path: `${path}/${field}`,
      value: step[field],
      ...(hint ? { hint } : {}),
      commit: (value) => plan.do({ type: 'editStep', id, field, value }),
    });
  const days = (field: 'days' | 'daysMin', name: string, hint: string): TemplateResult =>
    plainField(plan, 'days', {
      name,
      path: `${path}/${field}`,
      value: step[field],
      hint,
      commit: (value) =>
        plan.do({ type: 'editStep', id, field, value: value === null ? null : Number(value) }),
    });
  return html`<div class="details" part="step-details">
    ${notes(plan.findingsAt(path))} ${proposalsAt(plan, `${path}/removed`)} ${proposalsAt(plan, `${path}/status`)}
    <fieldset class="segments" data-path="${path}/status">
      <legend class="unseen">${say('step-status')}</legend>
      ${(Object.keys(stepStatuses) as StepStatus[]).map(
        (status) => html`<label class="segment"
          ><input
            type="radio"
            class="unseen"
            name="status-${id}"
            value=${status}
            .checked=${live(step.status === status)}
            ?disabled=${!plan.canWrite}
            @change=${() => setStatus(plan, step, status)}
          /><span>${stepStatuses[status]}</span></label
        >`,
      )}
    </fieldset>
    ${needed(plan, step)}
    ${step.status === 'dropped' ? nothing : confirming(plan, { subject: path, what: say('timeline-this-step'), side: step.owner?.side ?? null })}
    <div class="fields">
      ${date('due', 'Due', say('step-the-day-both-agreed-on'))}
      ${days('days', say('deal-working-days'), say('step-how-long-it-takes'))}
      ${days('daysMin', say('step-at-the-least'), say('step-when-it-goes-well'))}
      ${personPicker(plan, {
        name: say('place-fields-owner'),
        path: `${path}/owner`,
        value: step.owner,
        look: 'field',
        ask: say('step-who-is-accountable'),
        commit: (value, ...first) =>
          plan.do(...first, { type: 'editStep', id, field: 'owner', value }),
      })}
      ${personPicker(plan, {
        name: say('place-fields-partner'),
        path: `${path}/partner`,
        value: step.partner,
        look: 'field',
        ask: say('step-whom-to-ask'),
        ...(step.owner?.side
          ? { prefer: step.owner.side === 'buyer' ? ('seller' as const) : ('buyer' as const) }
          : {}),
        commit: (value, ...first) =>
          plan.do(...first, { type: 'editStep', id, field: 'partner', value }),
      })}
      ${date('fixedOn', say('timeline-fixed-day'), say('step-the-only-day-it-can'))}
      ${choice<StepKind>(plan, {
        name: say('step-part-of-the-route'),
        path: `${path}/kind`,
        value: step.kind,
        words: kinds,
        commit: (value) => plan.do({ type: 'editStep', id, field: 'kind', value }),
      })}
      ${choice<Review>(plan, {
        name: say('step-paper-review'),
        path: `${path}/review`,
        value: step.review,
        words: reviews,
        none: 'None',
        commit: (value) => plan.do({ type: 'editStep', id, field: 'review', value }),
      })}
      ${step.status !== 'open' || step.startedOn ? date('startedOn', 'Started') : nothing}
      ${step.status === 'done' || step.doneOn ? date('doneOn', 'Done') : nothing}
      ${lineFields(plan, path, stepLines, step, (field, value) => plan.do({ type: 'editStep', id, field, value }))}
    </div>
    ${links(plan, step)}
    ${stepHistory(plan, step)}
    <div class="field">
      <span class="name" aria-hidden="true">${say('step-notes')}</span>
      ${textField(plan, {
        path: `${path}/notes`,
        value: step.notes,
        label: say('step-notes-of-the-step'),
        look: 'body',
        multiline: true,
        placeholder: say('step-anything-else-worth-knowing'),
      })}
    </div>
    <div class="field"><span class="name" aria-hidden="true">${say('step-comments')}</span>${comments(plan, path, say('timeline-this-step'))}</div>
    ${
      plan.canWrite
        ? html`<div class="details-foot">
          ${
            apart
              ? nothing
              : html`<button type="button" class="button bare" @click=${() => moveStep(plan, step, -1)}>${say('step-move-up')}</button>
                <button type="button" class="button bare" @click=${() => moveStep(plan, step, 1)}>${say('step-move-down')}</button>`
          }
          <button type="button" class="button bare" @click=${() => remove(plan, step)}>${say('step-remove-step')}</button>
        </div>`
        : nothing
    }
  </div>`;
}

/** The latest date that go-live leaves to this step, from the backward pass. */
function needed(plan: PlanController, step: StepRow): TemplateResult | typeof nothing {
  const { latestStart, latestFinish, slack } = step;
  if (!latestFinish || slack === null) return nothing;
  const today = plan.view?.today ?? '';
  const late = latestStart !== null && latestStart < today;
  const finish = html`<b>${plan.shortDate(latestFinish)}</b>`;
  const words =
    slack < 0
      ? say('step-working-days-too-late', { slack: -slack })
      : slack === 0
        ? say('step-nothing-to-spare')
        : say('step-working-days-to-spare', { slack });
  const spare = html`<span class=${slack < 0 ? 'alarm' : 'quiet'}>${words}</span>`;
  if (!latestStart || !step.days || step.status !== 'open')
    return html`<p class="needed">${rich('step-needed', { finish, spare })}</p>`;
  const start = html`<b>${plan.shortDate(latestStart)}</b>`;
  return html`<p class="needed">${late ? rich('step-needed-late', { start, finish, spare }) : rich('step-needed-from', { start, finish, spare })}</p>`;
}

function links(plan: PlanController, step: StepRow): TemplateResult {
  const taken = new Set([step.id, ...step.after.map((l) => l.id)]);
  const free = plan.steps.filter((s) => !taken.has(s.id) && s.status !== 'dropped');
  const add = (event: Event): void => {
    const select = event.target as HTMLSelectElement;
    if (select.value) plan.do({ type: 'link', id: step.id, after: select.value });
    select.value = '';
  };
  return html`<div class="links">
    <div class="field">
      <span class="name">${say('table-waits-for')}</span>
      <ul class="link-list">
        ${step.after.map((l) => link(plan, step, l))}
        ${
          plan.canWrite && free.length
            ? html`<li>
              <select class="box link-add" aria-label=${say('step-let-this-step-wait-for')} @change=${add}>
                <option value="">${say('step-add-a-step-it-waits')}</option>
                ${free.map((s) => html`<option value=${s.id}>${s.title || say('deal-step-without-a-title')}</option>`)}
              </select>
            </li>`
            : nothing
        }
        ${!step.after.length && !plan.canWrite ? html`<li class="quiet">${say('step-no-other-step')}</li>` : nothing}
      </ul>
    </div>
    ${
      step.before.length
        ? html`<div class="field">
          <span class="name">${say('step-then')}</span>
          <ul class="link-list">
            ${step.before.map((l) => html`<li class="link">${l.title || say('deal-step-without-a-title')}</li>`)}
          </ul>
        </div>`
        : nothing
    }
  </div>`;
}

function link(
  plan: PlanController,
  step: StepRow,
  { id, title, settled, basis }: LinkRow,
): TemplateResult {
  const name = title || say('step-a-step-that-is-not');
  return html`<li class="link" data-settled=${settled}>
    ${settled ? icon('check') : icon('link')}
    <span>${name}${basis === 'assumed' ? html` <span class="quiet">assumed</span>` : nothing}</span>
    ${
      plan.canWrite
        ? html`${
            basis === 'assumed'
              ? html`<button type="button" class="words" @click=${() => plan.do({ type: 'link', id: step.id, after: id })}>${say('step-confirm')}</button>`
              : nothing
          }
          <button
            type="button"
            class="button bare icon-only small"
            aria-label="Do not wait for ${name}"
            @click=${() => plan.do({ type: 'unlink', id: step.id, after: id })}
          >
            ${icon('close')}
          </button>`
        : nothing
    }
  </li>`;
}

function titleKeys(
  event: KeyboardEvent,
  plan: PlanController,
  step: StepRow,
  apart: boolean,
): boolean {
  const area = event.target as HTMLTextAreaElement;
  if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
    plan.ui.toggle(plan.ui.expanded, step.id);
    return true;
  }
  if (event.key === 'Enter' && !event.shiftKey && plan.canWrite && !apart) {
    addStep(plan, step.kind, step.id);
    return true;
  }
  if (
    event.key === 'Backspace' &&
    area.value === '' &&
    plan.canWrite &&
    !step.notes &&
    !step.comments
  ) {
    remove(plan, step);
    return true;
  }
  return false;
}

function keys(event: KeyboardEvent, plan: PlanController, step: StepRow, apart: boolean): void {
  if (!apart && event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    event.preventDefault();
    moveStep(plan, step, event.key === 'ArrowUp' ? -1 : 1);
  } else if (event.key === 'Escape' && plan.ui.expanded.has(step.id)) {
    event.stopPropagation();
    const row = event.currentTarget as HTMLElement;
    plan.ui.toggle(plan.ui.expanded, step.id, false);
    row.querySelector<HTMLElement>('.more-button')?.focus();
  }
}

function moveStep(plan: PlanController, step: StepRow, by: -1 | 1): void {
  const commands = stepMoved(plan.view?.groups ?? [], step.id, by);
  if (!plan.canWrite || !commands.length || plan.do(...commands) === null) return;
  const moved = plan.step(step.id);
  const place =
    moved && moved.kind !== step.kind
      ? say('step-to', { kind: kinds[moved.kind] })
      : by < 0
        ? ' up'
        : ' down';
  plan.announce(say('step-moved-2', { title: step.title || 'Step', place }));
}

function remove(plan: PlanController, step: StepRow): void {
  plan.ui.expanded.delete(step.id);
  plan.remove(`steps/${step.id}`, step.title ? `“${step.title}”` : say('step-the-step'));
}
