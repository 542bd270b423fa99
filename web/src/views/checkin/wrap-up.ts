/**
 * The last stop: the next meeting first, who was here, what was agreed, and what waits for the buyer. It ends with the record of the
 * check-in.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { rich, say } from '../../locales/words.js';
import { fromLocalInput, instant, localInput, meetingTime, zoneName } from '../../locales/dates.js';
import { join, sentences } from '../../locales/en.js';
import { icon } from '../../icons.js';
import type { Attestation, View } from '../../generated/plan.js';
import type { PlanController } from '../../plan-controller.js';
import { copyMessage } from '../for-you/copy.js';
import { companyName } from '../companies.js';
import { timesAfter } from '../for-you/meeting-options.js';
import { define, freshId, PlanPart } from '../plan-part.js';
import { calendarLink } from '../file-link.js';
import { type Attendee, attendees, isThere, record } from './recording.js';
import { mainBuyer, toConfirm, type ToConfirm } from './to-confirm.js';

/** One thing takes so long to confirm. */
const confirmSeconds = 12;
const halfHourMs = 1_800_000;

export class WrapUp extends PlanPart {
  static override properties = {
    ...PlanPart.properties,
    view: { attribute: false },
    timing: { state: true },
    adding: { state: true },
  };

  declare view: View;
  /** Another time is being chosen. */
  declare timing: boolean;
  /** Somebody is being added. */
  declare adding: boolean;

  #id = freshId('wrap-up');

  constructor() {
    super();
    this.timing = false;
    this.adding = false;
  }

  protected override render(): TemplateResult {
    return html`${this.#meeting()} ${this.#who()} ${this.#note()} ${this.#waiting()} ${this.#finish()}`;
  }

  /** The time that is planned already, else the same weekday and hour in one and two weeks; and the one chosen. */
  #meeting(): TemplateResult {
    const { plan } = this;
    const chosen = this.#chosen;
    const shown = [...new Set([...this.#options(), ...(chosen ? [chosen] : [])])];
    const zone = shown[0] ?? new Date().toISOString();
    const { there } = meetingTime(zone, this.view.header.timeZone, plan.locale);
    const name = zoneName(new Date(zone), plan.locale);
    return html`<fieldset class="wrap-meeting">
      <legend>${say('meeting-next-meeting')}</legend>
      <div class="wrap-options">
        ${shown.map((at) => html`<button type="button" class="button" data-act="meeting-option" data-at=${at} aria-pressed=${at === chosen} ?disabled=${!plan.canWrite} @click=${() => this.#choose(at === chosen ? undefined : at)}>${this.#time(at)}</button>`)}
        ${plan.canWrite ? html`<button type="button" class="button bare" data-act="change" aria-expanded=${this.timing} @click=${() => this.#openTime()}>${say('checkin-another-time')}</button>` : nothing}
        <span class="quiet">${there ? say('checkin-zone-there', { zone: name, ...there }) : say('checkin-zone', { zone: name })}</span>
      </div>
      ${
        this.timing
          ? html`<form class="date-row" @submit=${(event: Event) => this.#setTime(event)}>
              <label class="unseen" for=${this.#id}>${say('card-when')}</label>
              <input class="box numbers" id=${this.#id} type="datetime-local" name="at" required min=${localInput(new Date().toISOString())} />
              <button type="submit" class="button" data-act="set">${say('checkin-take-time')}</button>
            </form>`
          : nothing
      }
    </fieldset>`;
  }

  #options(): string[] {
    const { at, past } = this.view.meeting;
    if (at && !past) return [at];
    // Where none was held, the call that is on now is the first.
    const now = Date.now();
    const former = at ?? new Date(Math.floor(now / halfHourMs) * halfHourMs).toISOString();
    return timesAfter(former, now);
  }

  /** The time that is booked at the end: the one chosen here, else the one that is planned. */
  get #chosen(): string | undefined {
    const { at, past } = this.view.meeting;
    return this.plan.walk.meetingAt ?? (at && !past ? at : undefined);
  }

  #time(at: string): string {
    return instant(at, this.plan.locale);
  }

  #choose(at: string | undefined): void {
    this.timing = false;
    this.plan.walk.chooseMeeting(at);
  }

  #openTime(): void {
    this.timing = !this.timing;
    void this.updateComplete.then(() =>
      this.querySelector<HTMLElement>('[type="datetime-local"]')?.focus(),
    );
  }

  #setTime(event: Event): void {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const at = fromLocalInput(String(data.get('at') ?? ''));
    if (!at) return;
    this.#choose(at);
    void this.updateComplete.then(() =>
      this.querySelector<HTMLElement>(`[data-at="${CSS.escape(at)}"]`)?.focus(),
    );
  }

  #who(): TemplateResult {
    const { plan } = this;
    const all = attendees(plan);
    return html`<fieldset class="there">
      <legend>${say('checkin-who-was-here')}</legend>
      ${all.map((person) => this.#person(person))}
      ${
        this.adding
          ? html`<form class="date-row" @submit=${(event: Event) => this.#add(event)}>
              <label class="field"><span class="unseen">${say('card-name')}</span><input class="box" name="name" autocomplete="off" maxlength="120" required placeholder=${say('checkin-name-at', { company: companyName(plan, 'buyer') })} /></label>
              <button type="submit" class="button" data-act="set">${say('act-add')}</button>
            </form>`
          : plan.canWrite
            ? html`<button type="button" class="button bare" data-act="add" @click=${() => this.#openAdding()}>${icon('plus')}${say('checkin-somebody-else')}</button>`
            : nothing
      }
    </fieldset>`;
  }

  #person(person: Attendee): TemplateResult {
    const { plan } = this;
    const { key, name, sub, side, me, here } = person;
    const called = html`<bdi>${name || sub}</bdi>`;
    return html`<label class="tick">
      <input type="checkbox" data-there=${key} .checked=${isThere(plan, person)} ?disabled=${me || !plan.attest.mayAttest}
        @change=${(event: Event) => plan.walk.tick(key, (event.target as HTMLInputElement).checked)} />
      <span>${me ? rich('name-you', { name: called }) : here ? rich('checkin-person-connected', { name: called }) : called} <span class="side" data-side=${side ?? nothing}>${side ? companyName(plan, side) : ''}</span></span>
    </label>`;
  }

  #openAdding(): void {
    this.adding = true;
    void this.updateComplete.then(() =>
      this.querySelector<HTMLElement>('.there [name="name"]')?.focus(),
    );
  }

  #add(event: Event): void {
    event.preventDefault();
    const { plan } = this;
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const name = String(data.get('name') ?? '').trim();
    if (!name) return;
    const [id] = plan.do({ type: 'addPerson', name, side: 'buyer' }) ?? [];
    this.adding = false;
    if (id) plan.walk.tick(`buyer/${id}`, true);
  }

  #note(): TemplateResult {
    const { walk } = this.plan;
    return html`<label class="field">
      <span class="name">${say('checkin-agreed')} <span class="quiet">${say('checkin-optional')}</span></span>
      <textarea class="box" rows="2" maxlength="1000" dir="auto" .value=${walk.note} @input=${(event: Event) => walk.keepNote((event.target as HTMLTextAreaElement).value)}></textarea>
    </label>`;
  }

  /** The values that were noted for the buyer and wait for them, by person. */
  #waiting(): TemplateResult | typeof nothing {
    const { plan, view } = this;
    const all = toConfirm(view, plan.report);
    if (!all.length || view.reader.side !== 'seller') return nothing;
    const total = all.reduce((sum, { n }) => sum + n, 0);
    return html`<div class="wrap-waits" part="to-confirm">
      <h3>${say('checkin-to-confirm', { company: companyName(plan, 'buyer'), n: total })}</h3>
      <ul class="waiting">
        ${all.map((one) => html`<li data-waits=${one.person.id}><span dir="auto">${say('checkin-person-confirms', { name: one.person.name, n: one.n })}</span> <button type="button" class="words" data-act="copy" @click=${() => this.#copy(one)}>${say('checkin-copy-for', { name: one.person.name })}</button></li>`)}
      </ul>
    </div>`;
  }

  #copy({ person, n }: ToConfirm): void {
    const { plan } = this;
    const at = this.#chosen;
    const minutes = Math.max(1, Math.round((n * confirmSeconds) / 60));
    const from = say('checkin-message', { name: person.name, n, minutes });
    const text = sentences(from, at ? say('checkin-message-next', { at: this.#time(at) }) : '');
    void copyMessage(plan, text);
  }

  #finish(): TemplateResult {
    const { plan } = this;
    const { walk, attest } = plan;
    if (!attest.mayAttest) return html`<p class="quiet">${say('checkin-may-not')}</p>`;
    const at = this.#chosen;
    const isNew = at !== undefined && at !== this.view.meeting.at;
    const off = walk.sending || plan.state !== 'online';
    const words = !at
      ? say('checkin-finish-without')
      : isNew
        ? say('checkin-finish-and-book', { day: plan.shortDate(localInput(at).slice(0, 10)) })
        : say('checkin-finish');
    return html`${walk.trouble ? html`<p class="walk-trouble" role="alert">${icon('alert')} ${walk.trouble}</p>` : nothing}
      <p class="walk-record">
        <button type="button" class=${at ? 'button main' : 'button bare'} data-act="finish" ?disabled=${off} @click=${() => void this.#end(isNew ? at : undefined)}>${words}</button>
        ${plan.state === 'online' ? nothing : html`<span class="quiet">${say('checkin-needs-connection')}</span>`}
      </p>`;
  }

  async #end(book: string | undefined): Promise<void> {
    const { plan } = this;
    if (book && plan.do({ type: 'editMeeting', field: 'at', value: book }) === null) return;
    await record(plan);
  }
}

define('countersign-wrap-up', WrapUp);

export function wrapUp(plan: PlanController, view: View): TemplateResult {
  return html`<countersign-wrap-up .plan=${plan} .tick=${plan.tick} .view=${view}></countersign-wrap-up>`;
}

/** After the end: what was noted, what it is worth until the buyer says so, and the next meeting. */
export function noted(plan: PlanController, view: View, entry: Attestation): TemplateResult {
  const names = new Set(entry.present ?? []);
  const all = attendees(plan).filter(({ sub, side }) => side === 'buyer' && names.has(sub));
  const connected = all.filter(({ here }) => here);
  const isJoint = entry.by.side === 'buyer' || connected.length > 0;
  const called = (some: readonly Attendee[]): string =>
    join(some.map(({ name, sub }) => name || sub));
  const whom = called(all) || mainBuyer(view)?.name || companyName(plan, 'buyer');
  const says = !isJoint
    ? say('checkin-counts-once', { name: whom })
    : connected.length
      ? say('checkin-was-here', { names: called(connected), n: connected.length })
      : say('checkin-noted');
  const { at, past } = view.meeting;
  return html`<p class="walk-done">${icon('check')} <span>${says}</span></p>
    ${at && !past ? html`<p>${say('checkin-next-meeting-is')} <b>${plan.meetingTime(at)}</b> ${calendarLink(plan, 'words')}</p>` : nothing}
    <p><button type="button" class="button main" data-act="close" @click=${() => plan.walk.leave()}>${say('checkin-back-to-plan')}</button></p>`;
}
