/** The stops that build a plan, in the order of its eight elements. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { rich, say } from '../../locales/words.js';
import { sentences } from '../../locales/en.js';
import type { FixRow, View } from '../../generated/plan.js';
import type { PlanController } from '../../plan-controller.js';
import { plainField } from '../fields.js';
import { ladderMark, standingAt } from '../ladder.js';
import { personPicker } from '../person-picker/person-picker.js';
import { planViews } from '../steps/views.js';
import { textField } from '../text-field/text-field.js';
import { spoken } from '../timeline/chart.js';
import { isOpen } from './stops.js';

/** The goal, go-live and its owner: the buyer's words, whoever types them. */
export function goal(plan: PlanController, { header }: View): TemplateResult {
  return html`<div class="field">
      <span class="name" aria-hidden="true">${say('checkin-what-should-differ')} ${ladderMark(standingAt(plan, 'goal'), 'words')}</span>
      ${textField(plan, {
        path: 'goal',
        value: header.goal,
        label: say('checkin-what-should-differ'),
        look: 'goal',
        multiline: true,
        placeholder: say('checkin-in-their-words'),
      })}
    </div>
    <div class="fields">
      ${plainField(plan, 'date', {
        name: say('checkin-when-live'),
        path: 'plan/goLive',
        value: header.goLive,
        commit: (value) => plan.do({ type: 'editPlan', field: 'goLive', value }),
      })}
      ${personPicker(plan, {
        name: say('checkin-go-live-owner'),
        path: 'plan/goLiveOwner',
        value: header.goLiveOwner,
        look: 'field',
        prefer: 'buyer',
        ask: say('checkin-whose-date'),
        commit: (value, ...first) =>
          plan.do(...first, { type: 'editPlan', field: 'goLiveOwner', value }),
      })}
    </div>
    ${setBy(plan)} ${room(plan)}`;
}

/** The rung of go-live in words: its field says it by a mark alone. */
function setBy(plan: PlanController): TemplateResult | typeof nothing {
  const standing = standingAt(plan, 'plan/goLive');
  return standing && standing.rung !== 'suggested'
    ? html`<p class="set-by">${rich('labelled', { value: ladderMark(standing, 'words') }, { label: say('change-words-basics-plan-go-live') })}</p>`
    : nothing;
}

/** The time there is and the time it takes, and what can be done where that does not fit. */
export function room(plan: PlanController): TemplateResult | typeof nothing {
  const { view } = plan;
  if (!view) return nothing;
  const { goLive, workingDaysLeft: left, buffer, projected } = view.header;
  if (!goLive || left === null) return nothing;
  if (left < 0 || buffer === null)
    return html`<p class="room numbers" role="status">${left < 0 ? say('head-days-past', { n: -left }) : say('checkin-days-left', { n: left })}</p>`;
  if (buffer >= 0)
    return html`<p class="room numbers" role="status">${sentences(say('checkin-days-left', { n: left }), say('checkin-steps-need', { n: left - buffer, buffer }))}</p>`;
  return html`<div class="room">
    <p class="alarm numbers" role="status">${sentences(say('checkin-days-left', { n: left }), say('checkin-steps-need-more', { n: -buffer }), projected && projected > goLive ? say('checkin-earliest', { day: plan.dayMonth(projected) }) : '')}</p>
    <ul class="rows">${oneOfEach(view.timeline.fixes).map((one) => fix(plan, one))}</ul>
  </div>`;
}

/** The first of each kind: another go-live, steps side by side, a step in less time. */
function oneOfEach(fixes: readonly FixRow[]): FixRow[] {
  return fixes.filter(
    ({ says }, nth) => fixes.findIndex((one) => one.says.code === says.code) === nth,
  );
}

function fix(plan: PlanController, one: FixRow): TemplateResult {
  const says = spoken(plan, one.says);
  return html`<li class="tl-fix" data-mends=${one.mends}>
    <span class="tl-fix-words"><span>${says}</span><span class=${one.mends ? 'quiet' : 'alarm'}>${spoken(plan, one.effect)}</span></span>
    ${plan.canWrite ? html`<button type="button" class="button" data-act="set" aria-label=${say('checkin-do-this', { what: says })} @click=${() => apply(plan, one)}>${say('timeline-do-this')}</button>` : nothing}
  </li>`;
}

function apply(plan: PlanController, { says, commands }: FixRow): void {
  plan.sealUndo();
  if (plan.do(...commands) === null) return;
  plan.sealUndo();
  plan.say(spoken(plan, says), 'plain', plan.wayBack());
}

export function steps(plan: PlanController, view: View): TemplateResult {
  return html`${room(plan)} ${planViews(plan, view)}`;
}

/** The open steps with their owners. */
export function owners(plan: PlanController): TemplateResult {
  const open = plan.steps.filter(isOpen);
  return html`<ul class="rows">
    ${repeat(
      open,
      ({ id }) => id,
      ({ id, title, owner }) => html`<li class="owner-row">
        <span dir="auto">${title || say('deal-step-without-a-title')}</span>
        <span class="owner-who">${personPicker(plan, {
          name: say('place-fields-owner'),
          path: `steps/${id}/owner`,
          value: owner,
          look: 'chip',
          ask: say('step-who-owns-this'),
          commit: (value, ...first) =>
            plan.do(...first, { type: 'editStep', id, field: 'owner', value }),
        })} ${ladderMark(standingAt(plan, `steps/${id}/owner`), 'words')}</span>
      </li>`,
    )}
  </ul>`;
}
