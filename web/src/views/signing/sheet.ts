/**
 * The sheet on which one signs, refuses, takes back or asks: a dialog over the plan, one thing at a time.
 *
 * The text that a person reads is held still: if the plan changes meanwhile, that is said with the difference, and one signs what was
 * shown or has the new state shown first.
 */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { rich, say } from '../../locales/words.js';
import { listed, sentences } from '../../locales/en.js';
import type { Outcome, Sheet } from '../../attest/attest-controller.js';
import type { Difference, ElementId } from '../../generated/plan.js';
import type { AttestKind, Seen, Terms } from '../../attest/attestation.js';
import { differences } from '../../attest/difference.js';
import type { Answer, Missing } from '../../attest/intents.js';
import { fileLink } from '../file-link.js';
import { icon } from '../../icons.js';
import { moments } from '../../locales/dates.js';
import type { PlanController } from '../../plan-controller.js';
import { companyName } from '../companies.js';
import { decline } from '../decline/decline.js';
import { elementName } from '../elements/elements.js';
import { verify } from '../identity/guest.js';
import { identity } from '../identity/identity.js';
import { pause } from '../pause/pause.js';
import { define, PlanPart } from '../plan-part.js';
import { share, shareTitle } from '../share/share.js';
import { changeList, moment } from './changes.js';
import { goToElement, lackingElements } from './lacking.js';
import { known } from './signing.js';
import { type NeededBy, neededBy, summary } from './summary.js';
import { termsText } from './terms.js';

type Phase =
  | { is: 'reading' }
  | { is: 'sending' }
  | { is: 'done'; waiting: boolean }
  | { is: 'answered'; answer: Answer };

export class SigningSheet extends PlanPart {
  static override properties = {
    ...PlanPart.properties,
    sheet: { attribute: false },
    seen: { state: true },
    phase: { state: true },
    complaint: { state: true },
    asking: { state: true },
  };

  declare sheet: Sheet | undefined;
  /** The terms that are before the reader's eyes. */
  declare seen: Seen | undefined;
  declare phase: Phase;
  declare complaint: string;
  /** The sheet that was shown last, until the dialog is closed. */
  #closing: Sheet | undefined;
  /** The sheet for which the dialog was opened last. */
  #opened: Sheet | undefined;
  /** Whether the field for a question is open. */
  declare asking: boolean;

  /** By when go-live needs the steps without a date. */
  #needed: NeededBy = new Map();

  /** The terms that the reader saw before, when the plan changed and the new state is shown. */
  #before: Seen | undefined;

  constructor() {
    super();
    this.phase = { is: 'reading' };
    this.complaint = '';
    this.asking = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!changed.has('sheet')) return;
    // A sheet that closes is drawn until it is closed: the focus goes from it to its opener.
    this.#closing = this.sheet ? undefined : (changed.get('sheet') as Sheet | undefined);
    if (!this.sheet) return;
    this.phase = { is: 'reading' };
    this.complaint = '';
    this.asking = false;
    this.#needed = neededBy(this.plan);
    this.seen = this.sheet ? this.plan.attest.terms('plan') : undefined;
    this.#before = this.sheet?.kind === 'review' ? this.#signedBefore() : undefined;
  }

  protected override updated(changed: PropertyValues): void {
    const dialog = this.querySelector('dialog');
    // A sheet is opened once: a page that is drawn again before the event of its closing must not open it anew.
    if (this.sheet && dialog && !dialog.open && this.#opened !== this.sheet) {
      this.#opened = this.sheet;
      dialog.showModal();
    }
    // One sheet led to another: it begins at its heading.
    else if (this.sheet && changed.has('sheet')) {
      this.#opened = this.sheet;
      dialog?.querySelector<HTMLElement>('h2')?.focus();
    }
    if (!this.sheet && dialog?.open) dialog.close();
    if (changed.has('asking') && this.asking)
      dialog?.querySelector<HTMLElement>('[name="question"]')?.focus();
  }

  protected override render(): TemplateResult {
    const sheet = this.sheet ?? this.#closing;
    return html`<dialog class="sheet" part="sheet" aria-labelledby="plan-sheet" data-sheet=${sheet?.kind ?? nothing} data-dialog=${sheet ? dialogs[sheet.kind] : nothing} @close=${() => this.#closed()} @cancel=${(e: Event) => e.stopPropagation()}>
      ${sheet ? this.#content(sheet) : nothing}
    </dialog>`;
  }

  #content(sheet: Sheet): TemplateResult {
    const { plan } = this;
    switch (sheet.kind) {
      case 'review':
        return this.#frame(
          plan.view?.header.title || say('inspection-mutual-action-plan'),
          this.#review(),
        );
      case 'decline':
        return this.#frame(say('decline-title'), decline(plan));
      case 'pause':
        return this.#frame(say('pause-title'), pause(plan));
      case 'withdraw':
        return this.#frame(say('confirm-take-it-back'), this.#withdraw(sheet));
      case 'ask':
        return this.#frame(
          sheet.instead ? say('act-not-the-right-person') : say('sheet-request-a-signature'),
          this.#ask(sheet.instead !== undefined),
        );
      case 'me':
        return this.#frame(say('sheet-who-you-are'), identity(plan, sheet.why, sheet.other));
      case 'verify':
        return this.#frame(say('guest-verify-title'), verify(plan));
      case 'invite':
        return this.#frame(shareTitle(plan), share(plan));
    }
  }

  #frame(title: string, content: TemplateResult): TemplateResult {
    return html`<div class="sheet-head">
        <h2 id="plan-sheet" tabindex="-1" autofocus data-home dir="auto">${title}</h2>
        <button type="button" class="button bare icon-only" data-act="close" aria-label=${say('details-close')} @click=${() => this.#close()}>${icon('close')}</button>
      </div>
      ${content}`;
  }

  /** The terms of this person's own signature, where this window knows them: the difference is shown first. */
  #signedBefore(): Seen | undefined {
    const refused = this.plan.attest.intents.findLast(
      (intent) => intent.kind === 'sign' && intent.answer?.why === 'changed',
    );
    return refused && { subject: 'plan', terms: refused.terms, digest: refused.digest };
  }

  #review(): TemplateResult {
    const { plan, seen, phase } = this;
    if (!seen) return html`<p class="sheet-body quiet">${say('identity-the-plan-is-not-open')}</p>`;
    if (phase.is === 'done') return this.#signed(seen, phase.waiting);
    const { attest } = plan;
    const now = attest.terms('plan');
    const moved =
      now && now.digest !== seen.digest ? differences('plan', seen.terms, now.terms) : [];
    return html`<div class="sheet-body">
        <p class="what-it-is">${say('sheet-signing-says')}</p>
        ${this.#since()} ${summary(plan, seen.terms as Terms, this.#needed)}
        <details class="recorded">
          <summary>${say('sheet-how-this-is-recorded')}</summary>
          <p>${say('sheet-recorded-what')}</p>
          <p class="quiet digest-line">${say('sheet-content')} <code class="digest-whole">${seen.digest}</code></p>
          ${termsText(plan, seen.terms as Terms)}
        </details>
      </div>
      <div class="sheet-foot">
        ${
          moved.length
            ? html`<div class="moved" role="alert">
              <p><b>${say('sheet-the-plan-changed-while-you')}</b></p>
              ${changeList(plan, moved)}
              <button type="button" class="button" data-act="read" @click=${() => this.#show(now)}>${say('sheet-show-the-plan-as-it')}</button>
            </div>`
            : nothing
        }
        ${this.#answer()} ${this.#sign(moved.length > 0)} ${this.#others()}
      </div>`;
  }

  /** The difference from the terms that this person signed, or wanted to sign: shown before they sign again. */
  #since(): TemplateResult | typeof nothing {
    const { plan, seen } = this;
    const own = plan.attest.signatures?.findLast((s) => plan.attest.mine(s));
    let changes: readonly Difference[] = [];
    let says = '';
    if (this.#before && seen) {
      changes = differences('plan', this.#before.terms, seen.terms);
      says = say('sheet-changed-since-you-read');
    } else if (own && (own.standing === 'amended' || own.standing === 'lapsed')) {
      changes = own.changes;
      says = say('sheet-changed-since-you-signed', { day: plan.dayOf(own.at) });
    }
    if (!changes.length) return nothing;
    return html`<div class="lapse" part="difference">
      <p><b>${says}</b></p>
      ${changeList(plan, changes)}
    </div>`;
  }

  #sign(stale: boolean): TemplateResult {
    const { plan, phase } = this;
    const { attest, role } = plan;
    if (!attest.mayAttest)
      return html`<p class="quiet">${plan.readonlyWanted ? say('sheet-this-page-is-for-reading') : say('sheet-this-link-is-for-reading')}</p>`;
    const live = attest.signatures?.find((s) => attest.mine(s) && s.standing === 'live');
    if (live)
      return html`<p>${icon('check')} ${say('sheet-you-have-signed-this', { day: plan.dayOf(live.at) })}</p>`;
    const { missing } = attest;
    if (missing.length) return this.#missing(missing);
    const sending = phase.is === 'sending';
    const as = listed([role?.name ?? '', role?.email ?? '']);
    return html`${
      attest.unproven
        ? html`<p part="way-up">${say('sheet-guest')} <button type="button" class="words" data-act="verify" @click=${() => attest.show({ kind: 'verify' })}>${say('guest-send-me-a-code')}</button></p>`
        : nothing
    }
      <p class="sign-as">${say('sheet-sign-as', { who: as })} <button type="button" class="words" data-act="other" @click=${() => attest.show({ kind: 'me' })}>${say('sheet-not-you')}</button></p>
      <p class="acts">
        <button type="button" class="button main" data-act="sign" ?disabled=${sending || stale} @click=${() => void this.#act('sign')}>
          ${sending ? say('sheet-signing') : attest.online ? say('sheet-sign') : say('sheet-sign-when-back-online')}
        </button>
      </p>`;
  }

  /** The elements without which nobody can sign, each with the way to its place. */
  #missing(missing: readonly Missing[]): TemplateResult {
    const { plan } = this;
    const elements = lackingElements(plan);
    return html`<div class="not-yet" part="missing">
      <p>${rich('sentences', { first: html`<b>${say('sheet-cannot-be-signed-yet')}</b>` }, { second: say('sheet-missing') })}
        ${
          elements.length
            ? elements
                .map(
                  (id): unknown =>
                    html`<button type="button" class="words" data-missing=${id} @click=${() => this.#goTo(id)}>${elementName(id)}</button>`,
                )
                .reduce((first, second) => rich('list-middle', { first, second }))
            : sentences(...missing.map(({ says }) => says))
        }</p>
      <ul class="missing">
        ${missing.map((m) => html`<li data-finding=${m.rule}>${m.says} <span class="quiet">${m.do}</span></li>`)}
      </ul>
      ${
        elements.includes('meeting')
          ? html`<p class="acts"><button type="button" class="button" data-act="change" @click=${() => this.#goTo('meeting')}>${say('sheet-suggest-a-time')}</button></p>`
          : nothing
      }
    </div>`;
  }

  #goTo(element: ElementId): void {
    this.#close();
    goToElement(this.plan, element);
  }

  /** The acts in place of signing. */
  #others(): TemplateResult | typeof nothing {
    const { plan } = this;
    const { attest } = plan;
    if (this.asking) {
      return html`<form class="ask-here" @submit=${(e: Event) => this.#asks(e)}>
        <label class="field"><span class="name">${say('sheet-your-question')}</span><textarea class="box" name="question" rows="2" maxlength="2000" required></textarea></label>
        <p class="acts"><button type="submit" class="button main" data-act="send">${say('decline-send')}</button>
          <button type="button" class="button" data-act="cancel" @click=${() => (this.asking = false)}>${say('timeline-cancel')}</button></p>
      </form>`;
    }
    const acts = [
      ...(plan.canWrite
        ? [
            html`<button type="button" class="words" data-act="comment" @click=${() => (this.asking = true)}>${say('sheet-ask-a-question')}</button>`,
            html`<button type="button" class="words" data-act="suggest" @click=${() => this.#suggest()}>${say('sheet-suggest-a-change')}</button>`,
          ]
        : []),
      ...(attest.mayAttest && attest.own?.kind !== 'decline'
        ? [
            html`<button type="button" class="words" data-act="decline" @click=${() => attest.show({ kind: 'decline' })}>${say('decline-title')}</button>`,
          ]
        : []),
    ];
    return acts.length
      ? html`<p class="sheet-others">${acts.map((act, nth) => html`${nth ? html`<span aria-hidden="true">·</span>` : nothing}${act}`)}</p>`
      : nothing;
  }

  #asks(event: Event): void {
    event.preventDefault();
    const area = this.querySelector<HTMLTextAreaElement>('[name="question"]');
    const text = area?.value.trim();
    if (!text) return area?.focus();
    const { plan } = this;
    if (plan.do({ type: 'addComment', on: 'plan', text }) === null) return;
    this.asking = false;
    plan.say(say('sheet-question-sent'));
    this.querySelector<HTMLElement>('#plan-sheet')?.focus();
  }

  #suggest(): void {
    const { plan } = this;
    this.#close();
    const own = plan.steps.find((step) => step.mine) ?? plan.steps[0];
    plan.goTo(own ? `steps/${own.id}/title` : 'goal');
    plan.say(say('sheet-change-what-does-not-work'));
  }

  #signed(seen: Seen, waiting: boolean): TemplateResult {
    const { plan } = this;
    const { attest } = plan;
    const done = html`<button type="button" class="button main" data-act="close" @click=${() => this.#close()}>${say('sheet-done')}</button>`;
    if (waiting) {
      const where =
        attest.keeps === 'device'
          ? say('sheet-kept-on-this-device')
          : say('sheet-kept-in-this-window-only');
      const until = attest.unproven
        ? say('sheet-ready-when-confirmed')
        : attest.online
          ? say('sheet-sent-soon')
          : say('sheet-sent-when-online');
      return html`<div class="sheet-body" role="status">
        <p>${icon('device')} <b>${where}</b> ${until}</p>
        <p class="acts">${done}${attest.unproven ? html`<button type="button" class="button" data-act="verify" @click=${() => attest.show({ kind: 'verify' })}>${say('guest-send-me-a-code')}</button>` : nothing}</p>
      </div>`;
    }
    const entry = attest.ledger.findLast(
      (e) => e.kind === 'sign' && attest.mine(e) && e.digest === seen.digest,
    );
    const at = entry ? moments(entry.at, plan.locale) : undefined;
    return html`<div class="sheet-body" role="status">
      <p>${icon('check')} <b>${at ? say('sheet-signed-on', at) : say('sheet-signed')}</b> ${say('sheet-you-will-be-told')}</p>
      <p class="acts">
        ${done}
        ${entry ? fileLink(plan, { what: 'certificate', act: 'certificate', label: say('menu-certificate') }) : nothing}
      </p>
    </div>`;
  }

  #withdraw({ entry }: Extract<Sheet, { kind: 'withdraw' }>): TemplateResult {
    if (this.phase.is === 'done') return this.#recorded(say('sheet-taken-back-both-stay-on'));
    return html`<form class="sheet-body" @submit=${(e: Event) => this.#said(e, 'withdraw', entry.id)}>
      <p>${rich('sheet-take-back', { at: moment(this.plan, entry.at) }, { act: entry.kind })}</p>
      ${this.#reason(say('sheet-why'), say('sheet-in-your-own-words'), entry.kind !== 'decline')}
      ${this.#answer()}
      <p class="acts"><button class="button main" type="submit" ?disabled=${this.phase.is === 'sending'}>${say('confirm-take-it-back')}</button>
        <button type="button" class="button" @click=${() => this.#close()}>${say('timeline-cancel')}</button></p>
    </form>`;
  }

  /** `instead`: of the reader, who is not the right person. */
  #ask(instead: boolean): TemplateResult {
    const { plan } = this;
    const { attest } = plan;
    if (this.phase.is === 'done') return this.#recorded(say('sheet-asked'));
    const people =
      plan.view?.people.filter(
        (p) =>
          !p.left &&
          !p.me &&
          p.side !== null &&
          p.name &&
          (!instead || p.side === plan.view?.reader.side),
      ) ?? [];
    const asked = new Set(attest.asked.map((entry) => entry.of));
    const signed = new Set(known(plan).flatMap((s) => (s.standing === 'live' ? [s.by.email] : [])));
    const open = people.filter(({ email }) => !email || !signed.has(email));
    return html`<form class="sheet-body" @submit=${(e: Event) => this.#asked(e)}>
      ${
        open.length
          ? html`<fieldset class="choose">
              <legend>${instead ? say('sheet-who-is') : say('sheet-from-whom')}</legend>
              ${open.map(
                (
                  p,
                ) => html`<label class="tick"><input type="radio" name="of" value=${p.id} required />
                  <span dir="auto">${p.name}</span> <span class="quiet">${listed([p.jobTitle ?? '', p.side ? companyName(plan, p.side) : ''])}${asked.has(p.id) ? ` · ${say('sheet-asked-already')}` : ''}</span></label>`,
              )}
            </fieldset>
            ${this.#reason(say('sheet-message-optional'), '', false)}
            ${this.#answer()}
            <p class="acts"><button class="button main" type="submit" data-act="send" ?disabled=${this.phase.is === 'sending'}>${instead ? say('sheet-ask-them') : say('sheet-request-a-signature')}</button></p>
            <p class="quiet">${say('sheet-request-reaches')}</p>`
          : html`<p>${say('sheet-there-is-nobody-else-in')}</p>`
      }
    </form>`;
  }

  #reason(label: string, placeholder: string, required: boolean): TemplateResult {
    return html`<label class="field"><span class="name">${label}</span>
      <textarea class="box" name="note" rows="4" maxlength="2000" ?required=${required} placeholder=${placeholder} aria-invalid=${this.complaint ? 'true' : nothing}></textarea>
      ${this.complaint ? html`<span class="error" role="alert">${this.complaint}</span>` : nothing}
    </label>`;
  }

  #recorded(says: string): TemplateResult {
    const { phase, plan } = this;
    const later = phase.is === 'done' && phase.waiting;
    return html`<div class="sheet-body" role="status">
      <p>${icon(later ? 'device' : 'check')} ${later ? plan.attest.later : says}</p>
      <p class="acts"><button type="button" class="button" @click=${() => this.#close()}>${say('details-close')}</button></p>
    </div>`;
  }

  #answer(): TemplateResult | typeof nothing {
    const { phase, plan } = this;
    if (phase.is !== 'answered') return nothing;
    const { answer } = phase;
    if (answer.why === 'changed') {
      const above = this.#since() !== nothing;
      return html`<div class="moved" role="alert">
        <p><b>${say('sheet-nothing-was-recorded-the-plan')}</b> ${above ? say('sheet-what-is-different-stands-above') : say('sheet-this-is-different-from-what')}</p>
        ${above ? nothing : changeList(plan, answer.changes)}
      </div>`;
    }
    if (answer.why === 'incomplete') {
      return html`<div class="not-yet" role="alert">
        <p><b>${say('sheet-nothing-was-recorded-something-is')}</b></p>
        <ul class="missing">${answer.missing.map((m) => html`<li data-finding=${m.rule}>${m.says} <span class="quiet">${m.do}</span></li>`)}</ul>
      </div>`;
    }
    if (answer.why === 'blocked') {
      return html`<p class="error" role="alert"><b>${say('sheet-it-has-not-reached-the')}</b> ${answer.cause} ${answer.help}</p>`;
    }
    return html`<p class="error" role="alert">${say('sheet-nothing-was-recorded', { reason: answer.reason })}</p>`;
  }

  #said(event: Event, kind: AttestKind, of?: string): void {
    event.preventDefault();
    const { elements } = event.currentTarget as HTMLFormElement;
    const area = elements.namedItem('note') as HTMLTextAreaElement;
    const words = area.value.trim();
    if (area.required && !words) {
      this.complaint = say('decline-say-why');
      area.focus();
      return;
    }
    void this.#act(kind, words, of);
  }

  #asked(event: Event): void {
    event.preventDefault();
    const { elements } = event.currentTarget as HTMLFormElement;
    const of = (elements.namedItem('of') as RadioNodeList | HTMLInputElement | null)?.value;
    const note = (elements.namedItem('note') as HTMLTextAreaElement).value.trim();
    if (of) void this.#act('ask', note, of);
  }

  async #act(kind: AttestKind, note?: string, of?: string): Promise<void> {
    const { plan, sheet } = this;
    // One signs what one read; anything else is about the plan as it is.
    const seen =
      kind === 'sign'
        ? this.seen
        : ((sheet?.kind === 'withdraw' ? plan.attest.terms(sheet.entry.subject) : undefined) ??
          plan.attest.terms('plan'));
    if (!seen) return;
    this.phase = { is: 'sending' };
    let outcome: Outcome;
    try {
      outcome = await plan.attest.act({
        kind,
        seen,
        ...(note ? { note } : {}),
        ...(of ? { of } : {}),
      });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (this.sheet === sheet) this.phase = { is: 'answered', answer: { why: 'refused', reason } };
      return;
    }
    if (this.sheet !== sheet) return;
    if (outcome === 'recorded' || outcome === 'waiting') {
      this.phase = { is: 'done', waiting: outcome === 'waiting' };
      if (sheet?.kind === 'ask' && sheet.instead) this.#handedOver(sheet.instead, of);
      return;
    }
    // Told here, on the sheet: it need not stand below as well.
    const told = plan.attest.intents.findLast((intent) => intent.kind === kind && intent.answer);
    this.phase = told?.answer ? { is: 'answered', answer: told.answer } : { is: 'reading' };
    if (told) await plan.attest.cancel(told.id);
    if (told?.answer?.why === 'changed' && kind === 'sign')
      this.#show(plan.attest.terms('plan'), seen);
  }

  /** Tells whoever asked the reader that somebody else is asked now. */
  #handedOver(told: (name: string) => void, of: string | undefined): void {
    const { plan } = this;
    const name = plan.view?.people.find(({ id }) => id === of)?.name;
    if (!name) return;
    if (plan.canWrite)
      plan.do({ type: 'addComment', on: 'plan', text: say('sheet-handed-over', { name }) });
    told(name);
  }

  /** Shows another state of the plan; what is different from the one before stands above it. */
  #show(now: Seen | undefined, before = this.seen): void {
    this.#before = before;
    this.seen = now;
    this.#needed = neededBy(this.plan);
    this.querySelector('.sheet-body')?.scrollTo({ top: 0 });
    this.querySelector<HTMLElement>('#plan-sheet')?.focus();
  }

  /** Closes at once, so that what is gone to next can take the focus. */
  #close(): void {
    this.querySelector('dialog')?.close();
  }

  /** The event comes a task after the closing: by then another sheet may be wanted, or open. */
  #closed(): void {
    this.#closing = undefined;
    if (this.plan.attest.sheet && this.plan.attest.sheet === this.#opened && !this.#isOpen)
      this.plan.attest.show(undefined);
    this.requestUpdate();
  }

  get #isOpen(): boolean {
    return this.querySelector('dialog')?.open ?? false;
  }
}

/** The name of each dialog for tests from outside (SURFACES §10). */
const dialogs: Record<Sheet['kind'], string> = {
  review: 'sign',
  decline: 'decline',
  pause: 'pause',
  withdraw: 'withdraw',
  ask: 'ask',
  me: 'identity',
  verify: 'verify',
  invite: 'share',
};

define('countersign-sheet', SigningSheet);

/** The sheet, open when there is one. */
export function sheet(plan: PlanController): TemplateResult {
  return html`<countersign-sheet .plan=${plan} .tick=${plan.tick} .sheet=${plan.attest.sheet}></countersign-sheet>`;
}
