/**
 * Inspection: a walk through the plan for a call. Both sides see what changed since the last one, what is late and due,
 * what is proposed, the risks, the criteria and the next meeting; at its end it goes on record who was there.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { problemInWords } from '../../locales/problems.js';
import { say, table } from '../../locales/words.js';
import type { Attestation, View } from '../../generated/plan.js';
import { instant } from '../../locales/dates.js';
import { join, sides } from '../../locales/en.js';
import { download } from '../../download.js';
import type { PlanController } from '../../plan-controller.js';
import { icon } from '../../icons.js';
import { criteria } from '../criteria/criteria.js';
import { elementList } from '../elements/elements.js';
import { initials } from '../fields.js';
import { meeting } from '../meeting/meeting.js';
import { define, PlanPart } from '../plan-part.js';
import { open as openProposals, proposalList } from '../proposals/proposals.js';
import { risks } from '../risks/risks.js';
import { stepRow } from '../steps/step.js';
import { meetingOnly } from './calendar-file.js';
import { changesSince } from './changes.js';
import { dueGroups } from './due.js';
import { Obstructed } from '../../api/calls.js';
import {
  ago,
  calledOf,
  daysSince,
  type Inspection,
  inspections,
  isOf,
  type Known,
  known,
  presentName,
  quietDays,
} from './record.js';
import { parts, type Part, type Wish } from './walk.js';

export const partNames: Record<Part, string> = table({
  changes: 'inspection-part-names-changes',
  steps: 'inspection-part-names-steps',
  proposals: 'inspection-part-names-proposals',
  risks: 'inspection-part-names-risks',
  criteria: 'inspection-part-names-criteria',
  meeting: 'inspection-part-names-meeting',
  finish: 'inspection-part-names-finish',
});

/** The walk takes less than this, or the rest waits for the next call. */
const longMinutes = 10;

export class PlanInspection extends PlanPart {
  #shown: Part | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => this.requestUpdate(), 10_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan } = this;
    const { view, walk } = plan;
    const { part } = walk;
    if (!view || !part) return nothing;
    const at = parts.indexOf(part);
    const { minutes } = walk;
    return html`<h1 class="unseen">${view.header.title || say('inspection-mutual-action-plan')}</h1>
    <section class="walk" part="inspection" aria-label=${say('inspection-inspection')}>
      <div class="walk-top">
        <span class="quiet">Inspection, ${at + 1} of ${parts.length}</span>
        <span class="elapsed quiet numbers" role="timer" aria-label=${say('inspection-time-taken')} aria-live="off">${minutes < 1 ? say('inspection-under-a-minute') : say('inspection-min', { minutes })}${minutes >= longMinutes && !walk.done ? say('inspection-the-rest-can-wait-for') : ''}</span>
        <button type="button" class="button bare" @click=${() => walk.leave()}>${walk.done ? say('inspection-back-to-the-plan') : say('inspection-leave-for-now')}</button>
      </div>
      <ol class="walk-parts" aria-label=${say('inspection-parts-of-the-inspection')}>
        ${parts.map((one, i) => {
          const here = plan.peers.filter((peer) => !peer.me && peer.field === `inspection/${one}`);
          return html`<li>
            <button type="button" class="walk-part" data-past=${i < at} aria-current=${one === part ? 'step' : nothing} ?disabled=${walk.done !== undefined} @click=${() => walk.go(one)}>
              <span class="bar"></span><span class="walk-name">${partNames[one]}</span>
              ${here.map((peer) => html`<span class="mark tiny" data-side=${peer.side ?? nothing} title="${peer.name} is here">${initials(peer.name)}</span>`)}
            </button>
          </li>`;
        })}
      </ol>
      <h2 id="plan-walk" class="walk-title" tabindex="-1">${walk.done ? say('inspection-on-record') : partNames[part]}</h2>
      <div class="walk-body">${walk.done ? recorded(plan, view, walk.done) : this.#body(part, view)}</div>
      ${
        walk.done
          ? nothing
          : html`<div class="walk-foot">
            ${at > 0 ? html`<button type="button" class="button" @click=${() => walk.by(-1)}>${say('inspection-back')}</button>` : nothing}
            ${at < parts.length - 1 ? html`<button type="button" class="button main" @click=${() => walk.by(1)}>Next: ${partNames[parts[at + 1] as Part].toLowerCase()}</button>` : nothing}
          </div>`
      }
    </section>`;
  }

  protected override updated(): void {
    const { plan } = this;
    const now = plan.walk.done ? undefined : plan.walk.part;
    if (plan.ui.wanted !== 'inspection' && now === this.#shown) return;
    this.#shown = now;
    if (plan.ui.wanted === 'inspection') plan.ui.wanted = undefined;
    this.querySelector<HTMLElement>('.walk-title')?.focus({ preventScroll: true });
    this.scrollIntoView({ block: 'start' });
  }

  #body(part: Part, view: View): TemplateResult {
    const { plan } = this;
    switch (part) {
      case 'changes':
        return changes(plan, view);
      case 'steps':
        return due(plan, view);
      case 'proposals': {
        const rows = openProposals(view);
        return rows.length
          ? proposalList(plan, rows)
          : html`<p class="nothing">${say('inspection-nothing-is-proposed-what-both')}</p>`;
      }
      case 'risks':
        return risks(plan, view);
      case 'criteria':
        return criteria(plan, view);
      case 'meeting':
        return html`${meeting(plan, view)} ${calendarFile(plan, view)}`;
      case 'finish':
        return finish(plan, view);
    }
  }
}

function changes(plan: PlanController, view: View): TemplateResult {
  const [last] = inspections(plan.attest.ledger);
  if (!last) {
    return html`<p>${say('inspection-this-is-the-first-inspection')}</p>
      ${elementList(view)}`;
  }
  const { entry } = last;
  return html`<p>${say('inspection-since-the-last', { name: entry.by.name, ago: ago(daysSince(entry.at, Date.now())), at: instant(entry.at, plan.locale || undefined) })}</p>
    ${entry.note ? html`<blockquote class="walk-note"><span class="quiet">${say('inspection-what-was-noted-then')}</span><br />${entry.note}</blockquote>` : nothing}
    ${changesSince(plan, entry.at)}`;
}

function due(plan: PlanController, view: View): TemplateResult {
  const some = dueGroups(plan.steps, view.today);
  if (!some.length)
    return html`<p class="nothing">${say('inspection-nothing-is-late-and-nothing')}</p>`;
  return html`${some.map(
    ([
      name,
      steps,
    ]) => html`<h3 class="walk-group">${name} <span class="quiet numbers">${steps.length}</span></h3>
      <div class="steps">${repeat(
        steps,
        (step) => step.id,
        (step) => stepRow(plan, step, { apart: true }),
      )}</div>`,
  )}`;
}

/** Everybody who can have been there: who is here now first, then whoever is known from the record. */
function people(plan: PlanController): (Known & { here: boolean })[] {
  const { role, peers, attest, view } = plan;
  const now = [...(role ? [role] : []), ...peers];
  // The portal sets refusals aside, and is nobody's person.
  const signers = attest.ledger.flatMap(({ by: { sub, name, side } }) =>
    side === 'portal' ? [] : [{ sub, name, side }],
  );
  const all = known([...now, ...signers, ...(view?.known ?? [])]);
  const here = new Set(now.map(({ side, sub }) => `${side}/${sub}`));
  return all.map(({ sub, name, side }) => ({ sub, name, side, here: here.has(`${side}/${sub}`) }));
}

function finish(plan: PlanController, view: View): TemplateResult {
  const { walk, attest } = plan;
  const all = people(plan);
  const me = all.find(
    (person) => plan.role && person.sub === plan.role.sub && person.side === plan.role.side,
  );
  const there = all.filter((person) => person === me || isThere(plan, person));
  const buyers = there.some(({ side }) => side === 'buyer');
  const { at } = view.meeting;
  return html`<p>${say('inspection-it-goes-on-record-for')}</p>
    <fieldset class="there">
      <legend>${say('inspection-who-was-there')}</legend>
      ${all.map(
        (person) => html`<label class="tick">
          <input
            type="checkbox"
            .checked=${person === me || isThere(plan, person)}
            ?disabled=${person === me || !attest.mayAttest}
            @change=${(event: Event) => walk.choose(`${person.side}/${person.sub}`, (event.target as HTMLInputElement).checked)}
          />
          <span>${person.name || person.sub}${person === me ? ' (you)' : ''} <span class="side" data-side=${person.side ?? nothing}>${person.side ? sides[person.side] : ''}</span>${person.here ? html` <span class="quiet">${say('inspection-here-now')}</span>` : nothing}</span>
        </label>`,
      )}
    </fieldset>
    ${buyers ? nothing : html`<p class="quiet">${say('inspection-nobody-of-the-buyers-is')}</p>`}
    <label class="field">
      <span class="name">${say('inspection-what-was-agreed')} <span class="quiet">(optional, on record)</span></span>
      <textarea class="box" rows="2" maxlength="1000" .value=${walk.note} @input=${(event: Event) => walk.keepNote((event.target as HTMLTextAreaElement).value)}></textarea>
    </label>
    ${
      !at || view.meeting.past
        ? html`<p class="walk-missing">${icon('calendar')} <span>${say('inspection-no-next-meeting-is-set')} <button type="button" class="words" @click=${() => walk.go('meeting')}>${say('proposals-set-it')}</button></span></p>`
        : html`<p class="walk-missing">${icon('calendar')} <span>${say('inspection-next-meeting')} <b>${instant(at, plan.locale || undefined)}</b>. ${calendarButton(plan)}</span></p>`
    }
    ${walk.trouble ? html`<p class="walk-trouble" role="alert">${icon('alert')} ${walk.trouble}</p>` : nothing}
    ${
      attest.mayAttest
        ? html`<p class="walk-record">
          <button type="button" class="button main" ?disabled=${walk.sending || plan.state !== 'online'} @click=${() => void record(plan)}>${say('inspection-record-this-inspection')}</button>
          ${plan.state === 'online' ? nothing : html`<span class="quiet">${say('inspection-this-needs-the-connection-what')}</span>`}
        </p>`
        : html`<p class="quiet">${say('inspection-your-link-does-not-let')}</p>`
    }`;
}

function isThere(plan: PlanController, person: Known & { here: boolean }): boolean {
  return plan.walk.chosen[`${person.side}/${person.sub}`] ?? person.here;
}

async function record(plan: PlanController): Promise<void> {
  const { walk } = plan;
  const { role } = plan;
  const all = people(plan);
  const others = all.filter((person) => !(person.sub === role?.sub && person.side === role.side));
  const there = others
    .filter((person) => isThere(plan, person))
    .map((person) => presentName(person, all));
  walk.trouble = '';
  const entry = await attested(
    plan,
    [...new Set([role?.sub ?? '', ...there])].filter(Boolean),
    walk.note.trim(),
  );
  if (typeof entry === 'string') walk.trouble = entry;
  else {
    walk.end(entry);
    plan.ui.wanted = 'inspection';
    plan.announce(say('inspection-the-inspection-is-on-record'));
  }
  plan.redraw();
}

function recorded(
  plan: PlanController,
  view: View,
  { by, at, present }: Attestation,
): TemplateResult {
  const names = namesOf(plan, present ?? []);
  const next = view.meeting.at && !view.meeting.past;
  const done = { at: instant(at, plan.locale || undefined), name: by.name };
  return html`<p class="walk-done">${icon('check')} <span>${names ? say('inspection-recorded-with', { ...done, names }) : say('inspection-recorded', done)}</span></p>
    ${
      next
        ? html`<p>${say('inspection-next-meeting')} <b>${instant(view.meeting.at ?? '', plan.locale || undefined)}</b>. ${calendarButton(plan)}</p>`
        : meeting(plan, view)
    }
    <p><button type="button" class="button main" @click=${() => plan.walk.leave()}>${say('inspection-back-to-the-plan')}</button></p>`;
}

/** Those who were there, with their sides; whom the record does not name is told as such. */
function namesOf(plan: PlanController, subs: readonly string[]): string {
  const all = people(plan);
  return join(subs.map((sub) => calledOf(sub, all)));
}

function calendarFile(plan: PlanController, view: View): TemplateResult | typeof nothing {
  return view.meeting.at && !view.meeting.past ? html`<p>${calendarButton(plan)}</p>` : nothing;
}

/** The file that puts the next meeting into one's own calendar. */
export function calendarButton(plan: PlanController): TemplateResult {
  return html`<button type="button" class="words" ?disabled=${plan.state !== 'online'} @click=${() => void fetchMeeting(plan)}>${say('inspection-calendar-file')}</button>`;
}

async function fetchMeeting(plan: PlanController): Promise<void> {
  try {
    const file = meetingOnly(await plan.api.askText('export.ics'));
    if (file) download(file, 'next-meeting.ics', 'text/calendar');
    else plan.say(say('inspection-the-meeting-is-not-with'), 'alert');
  } catch {
    plan.say(say('inspection-the-calendar-file-could-not'), 'alert');
  }
}

define('countersign-inspection', PlanInspection);

/** The walk itself. */
export function inspection(plan: PlanController): TemplateResult {
  return html`<countersign-inspection .plan=${plan} .tick=${plan.tick}></countersign-inspection>`;
}

/** That somebody else is on the walk, or that one's own was left: the way to it. */
export function inspectionBanner(plan: PlanController): TemplateResult | typeof nothing {
  const { walk } = plan;
  walk.recall();
  if (walk.open) return nothing;
  const other = plan.peers.find((peer) => !peer.me && peer.field?.startsWith('inspection/'));
  const part = other?.field?.slice('inspection/'.length) as Part | undefined;
  if (other && part && parts.includes(part)) {
    return html`<p class="walk-banner" role="status"><span class="mark tiny" data-side=${other.side ?? nothing} aria-hidden="true">${initials(other.name)}</span> <span>${say('inspection-somebody-goes-through', { name: other.name, part: partNames[part].toLowerCase() })}</span> <button type="button" class="button" @click=${() => walk.enter(part)}>${say('meeting-join')}</button></p>`;
  }
  if (!walk.part) return nothing;
  return html`<p class="walk-banner"><span>${say('inspection-you-left-one', { part: partNames[walk.part], n: parts.indexOf(walk.part) + 1, of: parts.length })}</span> <button type="button" class="button" @click=${() => walk.enter()}>${say('inspection-go-on')}</button></p>`;
}

/** The section on the page: the last look, the ones before, and the way to the next. */
export function inspectionSection(
  plan: PlanController,
  view: View,
): TemplateResult | typeof nothing {
  if (view.empty) return nothing;
  const all = inspections(plan.attest.ledger);
  const together = all.find((one) => isJoint(plan, one));
  const days = together ? daysSince(together.entry.at, Date.now()) : undefined;
  return html`<section part="inspections" id="plan-element-inspections" tabindex="-1" aria-labelledby="plan-inspections">
    <div class="section-head">
      <h2 id="plan-inspections">${say('inspection-inspections')}</h2>
      <span class="tally">${all.length || ''}</span>
    </div>
    ${
      days !== undefined
        ? html`<p class="looked" data-long=${days > quietDays}>${days > quietDays ? say('inspection-nobody-has-looked-at-it', { days: say('n-day', { n: days }) }) : say('inspection-looked-at-together', { days: ago(days) })}</p>`
        : html`<p class="nothing">${say('inspection-nobody-has-gone-through-it')}</p>`
    }
    ${all[0] ? unconfirmed(plan, view, all[0]) : nothing}
    <p class="walk-record"><button type="button" class="button" @click=${() => plan.walk.enter()}>${icon('check')}${say('inspection-inspect-it-now')}</button> <span class="quiet">${say('inspection-under-ten-minutes')}</span></p>
    ${
      all.length
        ? html`<details class="fold">
          <summary><span class="turns">${icon('chevron')}</span>${say('inspection-all-inspections')}</summary>
          <ul class="rows">
            ${all.map(({ entry, present }) => {
              const names = namesOf(
                plan,
                present.filter((sub) => sub !== entry.by.sub),
              );
              return html`<li class="looked-row">
                <span><time datetime=${entry.at}>${instant(entry.at, plan.locale || undefined)}</time>, ${entry.by.name} <span class="side" data-side=${entry.by.side}>${sides[entry.by.side]}</span>${names ? say('inspection-with', { names }) : ''}</span>
                ${entry.note ? html`<span class="quiet looked-note">${entry.note}</span>` : nothing}
              </li>`;
            })}
          </ul>
        </details>`
        : nothing
    }
  </section>`;
}

/** Whether the buyer was at it: as the relay says, which saw who was here; before it was heard, as the entry has it. */
function isJoint(plan: PlanController, one: Inspection): boolean {
  const { joint } = plan.attest;
  return joint ? joint.includes(one.entry.id) : isOf('buyer', one, people(plan)) === true;
}

/** A buyer who was not there is asked to say so when they have seen it: the seller's word alone counts for nothing. */
function unconfirmed(
  plan: PlanController,
  view: View,
  last: Inspection,
): TemplateResult | typeof nothing {
  const { attest, role } = plan;
  if (view.reader.side !== 'buyer' || !role || !attest.mayAttest || isJoint(plan, last))
    return nothing;
  const ours = isOf('buyer', last, people(plan));
  const withWhom = ours
    ? say('inspection-with-somebody-of-yours-none')
    : ours === false
      ? say('inspection-without-anybody-of-yours')
      : say('inspection-with-somebody-whom-the-record');
  return html`<div class="looked-ask">
    <p>${say('inspection-ask-to-confirm', { name: last.entry.by.name, with: withWhom })}</p>
    <button type="button" class="button" ?disabled=${plan.state !== 'online' || plan.walk.sending} @click=${() => void seen(plan)}>${say('inspection-i-have-gone-through-it')}</button>
  </div>`;
}

/** The reader's own look, on record. */
async function seen(plan: PlanController): Promise<void> {
  const trouble = await attested(plan, [plan.role?.sub ?? ''], '');
  if (typeof trouble === 'string') plan.say(trouble, 'alert');
  else plan.announce(say('inspection-it-is-on-record-that'));
}

/** Records an inspection of the plan as it stands on this screen; what is recorded, or in words why it is not. */
async function attested(
  plan: PlanController,
  present: string[],
  note: string,
): Promise<Attestation | string> {
  const { walk, attest } = plan;
  const terms = attest.terms('plan');
  if (!terms || walk.sending) return say('inspection-the-plan-is-not-open');
  const body: Wish = {
    kind: 'inspect',
    subject: 'plan',
    digest: terms.digest,
    present,
    ...(note ? { note } : {}),
  };
  // An earlier try whose answer never came may have been recorded all the same, as it was written then.
  const before = walk.recordedUnheard();
  if (before) return before;
  walk.sending = true;
  plan.redraw();
  try {
    const { status, body: answer } = await plan.post('attestations', body, walk.keyFor(body));
    if (status === 201 || status === 200) {
      walk.heard();
      return answer as Attestation;
    }
    const { code } = (answer ?? {}) as { code?: string };
    if (code === 'already-recorded') return say('inspection-you-recorded-an-inspection-of');
    return status === 409
      ? say('inspection-the-plan-changed-just-now')
      : problemInWords({ status, body: answer });
  } catch (error) {
    if (error instanceof Obstructed) return error.message;
    return say('inspection-the-server-could-not-be');
  } finally {
    walk.sending = false;
    plan.redraw();
  }
}
