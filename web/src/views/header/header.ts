/** The goal, the time that is left, the side whose turn it is, the parts that are missing: the first five seconds. */
import { html, nothing, type TemplateResult } from 'lit';
import { rich, say } from '../../locales/words.js';
import { join } from '../../locales/en.js';
import type { PlanController } from '../../plan-controller.js';
import type { Header, View } from '../../generated/plan.js';
import { icon } from '../../icons.js';
import { notes } from '../notes.js';
import { thread, threadButton } from '../comments/comments.js';
import { lineFields, plainField } from '../fields.js';
import { companyName } from '../companies.js';
import { confirming } from '../confirm/confirm.js';
import { goLiveHistory } from '../history/history.js';
import { proposalsAt } from '../proposals/proposals.js';
import { eight, elementName } from '../elements/elements.js';
import { standingAt } from '../ladder.js';
import { planLines } from '../lines.js';
import { personPicker } from '../person-picker/person-picker.js';
import { standingLine } from '../signing/signing.js';
import { textField } from '../text-field/text-field.js';

/** The goal, go-live and how they stand: a section of the plan. */
export function goalSection(plan: PlanController, view: View): TemplateResult {
  const { header } = view;
  return html`<section class="section-goal" part="goal" id="plan-element-goal" tabindex="-1" aria-labelledby="plan-goal">
    <div class="section-head">
      <h2 id="plan-goal">${say('header-goal')}</h2>
      <span class="push">${threadButton(plan, 'goal', say('header-the-goal'))}</span>
    </div>
    <div class="goal">
      ${textField(plan, {
        path: 'goal',
        value: header.goal,
        label: say('header-goal-in-the-buyers-words'),
        look: 'goal',
        multiline: true,
        placeholder: say('header-what-does-the-buyer-want'),
      })}
      ${header.goal ? confirming(plan, { subject: 'goal', what: say('header-the-goal'), side: 'buyer' }) : nothing}
      ${view.empty ? nothing : notes(plan.findingsOf('goal'))} ${thread(plan, 'goal', say('header-the-goal'))}
    </div>
    ${goLive(plan, view)}
  </section>`;
}

/** Above the reader's next steps alone: the time that is left, the side whose turn it is, the parts that are missing. */
export function brief(plan: PlanController, view: View): TemplateResult {
  return html`<div class="brief">${facts(plan, view)} ${standingLine(plan, view)} ${goalSection(plan, view)}</div>`;
}

function facts(plan: PlanController, view: View): TemplateResult {
  return html`<div class="facts">${time(plan, view.header)} ${turn(plan, view)} ${missing(view)}</div>`;
}

function time(plan: PlanController, header: Header): TemplateResult {
  const left = header.workingDaysLeft;
  if (header.goLive === null || left === null) {
    return fact('time', say('header-no-go-live-date-yet'), html`${say('header-without-go-live')}`);
  }
  const n = Math.abs(left);
  const says =
    left < 0
      ? rich('header-days-since-go-live', { figure: figure(n) }, { n })
      : header.goLive === plan.view?.today
        ? say('header-go-live-is-today')
        : rich('header-days-to-go-live', { figure: figure(n) }, { n });
  const open = plan.ui.unfolded.has('go-live');
  return fact(
    'time',
    says,
    html`<button type="button" class="words" aria-expanded=${open} @click=${() => plan.ui.toggle(plan.ui.unfolded, 'go-live')}>
        ${plan.longDate(header.goLive)}</button
      >${buffer(header)}`,
    left < 0 ? 'alarm' : undefined,
  );
}

function buffer({ buffer }: Header): TemplateResult | typeof nothing {
  if (buffer === null) return nothing;
  if (buffer < 0)
    return html`<span class="alarm line">${icon('alert')} ${say('header-steps-too-long', { n: -buffer })}</span>`;
  return html`<span class="line">${buffer === 0 ? say('header-nothing-to-spare') : say('header-to-spare', { days: buffer })}</span>`;
}

function turn(plan: PlanController, view: View): TemplateResult {
  const { turn } = view;
  if (!turn.step) {
    const done = view.counts.steps > 0 && view.counts.done === view.counts.steps;
    return fact(
      'turn',
      done
        ? html`<span class="mark" aria-hidden="true">${icon('check')}</span> ${say('header-every-step-is-done')}`
        : say('header-no-steps-yet'),
      done ? html`` : html`${say('header-add-the-first-step')}`,
    );
  }
  const step = plan.step(turn.step);
  const when =
    step?.late != null
      ? html`<span class="alarm">${lateness(step.late)}</span>`
      : step?.due
        ? html`${say('brief-due', { date: plan.shortDate(step.due) })}`
        : nothing;
  const who = turn.owner?.name;
  return fact(
    'turn',
    turn.side
      ? html`<span class="side" data-side=${turn.side}>${turn.side === view.reader.side ? say('coach-turn-own') : say('waiting-for', { company: companyName(plan, turn.side) })}</span>`
      : say('header-turn-of-nobody'),
    html`<button type="button" class="words" @click=${() => plan.goTo(`steps/${turn.step}`)}>
        ${turn.title || say('deal-step-without-a-title')}</button
      ><span class="line">${who ?? ''}${who && when !== nothing ? ' · ' : ''}${when}</span>`,
  );
}

function missing(view: View): TemplateResult {
  const elements = eight(view.elements);
  const missing = elements.filter((e) => e.presence === 'missing');
  const weak = elements.filter((e) => e.presence === 'weak');
  if (!missing.length && !weak.length) {
    return fact(
      'missing',
      rich('header-elements-in-place', { n: figure(elements.length) }),
      html`${say('header-nothing-is-missing')}`,
    );
  }
  const shown = missing.length ? missing : weak;
  return fact(
    'missing',
    missing.length
      ? rich('header-elements-missing', { n: figure(shown.length) })
      : rich('header-elements-need-work', { n: figure(shown.length) }),
    html`${join(shown.map((e) => elementName(e.id)))}`,
    missing.length ? 'alarm' : undefined,
  );
}

/** A number as it stands large within its sentence. */
function figure(n: number): TemplateResult {
  return html`<span class="figure numbers">${n}</span>`;
}

function fact(name: string, says: unknown, more: TemplateResult, tone?: 'alarm'): TemplateResult {
  return html`<div class="fact" data-fact=${name} data-tone=${tone ?? nothing}>
    <div class="says">${says}</div>
    <div class="more">${more}</div>
  </div>`;
}

/** The dates of the whole: open while there is no go-live date, else on demand. */
function goLive(plan: PlanController, view: View): TemplateResult {
  const { header } = view;
  const findings = view.empty ? [] : plan.findingsOf('goLive');
  const open = plan.ui.unfolded.has('go-live') || header.goLive === null;
  const owner = header.goLiveOwner;
  const said = [
    owner?.name ? ownerWords(plan, owner.name) : '',
    header.closeDate
      ? say('header-contract-by', { closedate: plan.shortDate(header.closeDate) })
      : '',
    header.pausedUntil
      ? say('header-paused-by-the-buyer-until', { pauseduntil: plan.shortDate(header.pausedUntil) })
      : '',
  ].filter(Boolean);
  return html`<div class="go-live" part="go-live" id="plan-element-goLive" tabindex="-1">
    ${notes(findings)}
    ${
      open
        ? html`<div class="fields">
          ${plainField(plan, 'date', {
            name: say('place-fields-go-live'),
            path: 'plan/goLive',
            value: header.goLive,
            hint: say('header-the-day-on-which-the'),
            commit: (value) => {
              // The fields stay open: whose date it is comes next.
              plan.ui.unfolded.add('go-live');
              plan.do({ type: 'editPlan', field: 'goLive', value });
            },
          })}
          ${personPicker(plan, {
            name: say('header-whose-date-it-is'),
            path: 'plan/goLiveOwner',
            value: owner,
            look: 'field',
            prefer: 'buyer',
            ask: say('header-who-stands-for-it'),
            commit: (value, ...first) =>
              plan.do(...first, { type: 'editPlan', field: 'goLiveOwner', value }),
          })}
          ${plainField(plan, 'date', {
            name: say('label-contract'),
            path: 'plan/closeDate',
            value: header.closeDate,
            hint: say('header-the-day-on-which-both'),
            commit: (value) => plan.do({ type: 'editPlan', field: 'closeDate', value }),
          })}
          ${
            header.goLive && (view.reader.side === 'buyer' || header.pausedUntil)
              ? plainField(plan, 'date', {
                  name: say('header-paused-until'),
                  path: 'plan/pausedUntil',
                  value: header.pausedUntil,
                  hint: say('header-the-buyer-may-pause-the'),
                  commit: (value) => plan.do({ type: 'editPlan', field: 'pausedUntil', value }),
                })
              : nothing
          }
          ${lineFields(plan, 'plan', planLines, header, (field, value) => plan.do({ type: 'editPlan', field, value }))}
          ${
            header.goLive
              ? html`<div class="fields-foot">
                <button type="button" class="button" @click=${() => plan.ui.toggle(plan.ui.unfolded, 'go-live', false)}>${say('details-close')}</button>
              </div>`
              : nothing
          }
        </div>
        ${goLiveHistory(plan, header)}`
        : html`<p class="whose quiet">
          ${said.map((words, i) => (i ? html` · ${words}` : words))}
          ${
            plan.canWrite
              ? html`${said.length ? '· ' : ''}<button type="button" class="words" @click=${() => plan.ui.toggle(plan.ui.unfolded, 'go-live')}>${say('header-change-dates')}</button>`
              : nothing
          }
          ${threadButton(plan, 'plan/goLive', say('header-the-go-live-date'))}
        </p>
        ${proposalsAt(plan, 'plan/goLive')}`
    }
    ${header.goLive ? confirming(plan, { subject: 'plan/goLive', what: say('header-the-go-live-date'), side: header.goLiveOwner?.side ?? 'buyer' }) : nothing}
    ${thread(plan, 'plan/goLive', say('header-the-go-live-date'))}
  </div>`;
}

/** The person whose date it is, and by whom they are suggested until their side says so. */
function ownerWords(plan: PlanController, name: string): string {
  const standing = standingAt(plan, 'plan/goLiveOwner');
  return standing?.rung === 'suggested'
    ? say('header-go-live-owner-suggested', { name, suggested: standing.words })
    : say('header-go-live-owner', { name });
}

/** `3 days late`; working days of whoever owns the step. */
export function lateness(late: number): string {
  return late === 0
    ? say('header-late-now')
    : say('header-late', { late: say('n-day', { n: late }) });
}
