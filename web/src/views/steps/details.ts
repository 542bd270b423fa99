/** The details of a step: its fields, links, history, notes and comments. The same in each view of the plan. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { rich, say } from '../../locales/words.js';
import { kinds, reviews, stepStatuses } from '../../locales/en.js';
import type { PlanController } from '../../plan-controller.js';
import type { LinkRow, Review, StepKind, StepRow, StepStatus } from '../../generated/plan.js';
import { icon } from '../../icons.js';
import { comments } from '../comments/comments.js';
import { confirming } from '../confirm/confirm.js';
import { choice, plainField, lineFields } from '../fields.js';
import { stepHistory } from '../history/history.js';
import { stepLines } from '../lines.js';
import { notes } from '../notes.js';
import { personPicker } from '../person-picker/person-picker.js';
import { proposalsAt } from '../proposals/proposals.js';
import { textField } from '../text-field/text-field.js';
import { stepMoved } from './order.js';
import { setStatus } from './status.js';

/**
 * The fields below a step. `rest`: without those that {@link PlanStepDetails} has above them. `apart`: the step stands among others
 * that do not lie beside it in the plan, so it is not moved.
 */
export function details(
  plan: PlanController,
  step: StepRow,
  apart: boolean,
  part: 'whole' | 'rest' = 'whole',
): TemplateResult {
  const whole = part === 'whole';
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
  return html`<div class="details" part=${whole ? 'step-details' : nothing} data-details=${whole ? id : nothing}>
    ${!whole ? nothing : html`${notes(plan.findingsAt(path))} ${proposalsAt(plan, `${path}/removed`)} ${proposalsAt(plan, `${path}/status`)}`}
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
    ${whole ? needed(plan, step) : nothing}
    ${step.status === 'dropped' ? nothing : confirming(plan, { subject: path, what: say('timeline-this-step'), side: step.owner?.side ?? null })}
    <div class="fields">
      ${date('due', say('label-due'), dueHint(plan, step))}
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
        none: say('label-none'),
        commit: (value) => plan.do({ type: 'editStep', id, field: 'review', value }),
      })}
      ${step.status !== 'open' || step.startedOn ? date('startedOn', say('label-started')) : nothing}
      ${step.status === 'done' || step.doneOn ? date('doneOn', say('label-done')) : nothing}
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
    ${whole ? html`<div class="field"><span class="name" aria-hidden="true">${say('step-comments')}</span>${comments(plan, path, say('timeline-this-step'))}</div>` : nothing}
    ${
      plan.canWrite
        ? html`<div class="details-foot">
          ${
            apart
              ? nothing
              : html`<button type="button" class="button bare" @click=${() => moveStep(plan, step, -1)}>${say('step-move-up')}</button>
                <button type="button" class="button bare" @click=${() => moveStep(plan, step, 1)}>${say('step-move-down')}</button>`
          }
          <button type="button" class="button bare" @click=${() => removeStep(plan, step)}>${say('step-remove-step')}</button>
        </div>`
        : nothing
    }
  </div>`;
}

/** The side that set the due date, as far as that is proven: before the relay's report is there nothing is known of it. */
function dueHint(plan: PlanController, { id, due }: StepRow): string {
  const side = plan.view?.held[`steps/${id}/due`];
  if (side) return say('step-due-set-by', { side });
  return due && plan.report ? say('step-due-suggested') : say('step-due-hint');
}

/** The latest date that go-live leaves to this step, from the backward pass. */
export function needed(plan: PlanController, step: StepRow): TemplateResult | typeof nothing {
  const { latestStart, latestFinish, buffer } = step;
  if (!latestFinish || buffer === null) return nothing;
  const today = plan.view?.today ?? '';
  const late = latestStart !== null && latestStart < today;
  const finish = html`<b>${plan.shortDate(latestFinish)}</b>`;
  const words =
    buffer < 0
      ? say('step-working-days-too-late', { slack: -buffer })
      : buffer === 0
        ? say('step-nothing-to-spare')
        : say('step-working-days-to-spare', { slack: buffer });
  const spare = html`<span class=${buffer < 0 ? 'alarm' : 'quiet'}>${words}</span>`;
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
    <span>${basis === 'assumed' ? say('step-link-suggested', { step: name }) : name}</span>
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
            aria-label=${say('step-do-not-wait', { step: name })}
            @click=${() => plan.do({ type: 'unlink', id: step.id, after: id })}
          >
            ${icon('close')}
          </button>`
        : nothing
    }
  </li>`;
}

export function moveStep(plan: PlanController, step: StepRow, by: -1 | 1): void {
  const commands = stepMoved(plan.view?.groups ?? [], step.id, by);
  if (!plan.canWrite || !commands.length || plan.do(...commands) === null) return;
  const moved = plan.step(step.id);
  const title = step.title || say('deal-step-without-a-title');
  plan.announce(
    moved && moved.kind !== step.kind
      ? say('step-moved-to', { title, kind: kinds[moved.kind] })
      : by < 0
        ? say('step-moved-up', { title })
        : say('step-moved-down', { title }),
  );
}

export function removeStep(plan: PlanController, step: StepRow): void {
  plan.ui.expanded.delete(step.id);
  plan.remove(
    `steps/${step.id}`,
    step.title ? say('quoted', { text: step.title }) : say('step-the-step'),
  );
}
