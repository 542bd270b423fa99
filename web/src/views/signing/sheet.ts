/**
 * The sheet on which one signs, refuses, takes back or asks: a dialog over the plan, one thing at a time.
 *
 * The text that a person reads is held still: if the plan changes meanwhile, that is said with the difference, and one signs what was
 * shown or has the new state shown first.
 */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { rich, say, table } from '../../locales/words.js';
import type { Outcome, Sheet } from '../../attest/attest-controller.js';
import type { Difference } from '../../generated/plan.js';
import type { AttestKind, Seen, Terms } from '../../attest/attestation.js';
import { differences } from '../../attest/difference.js';
import type { Answer } from '../../attest/intents.js';
import { sides } from '../../locales/en.js';
import { icon } from '../../icons.js';
import { download } from '../../download.js';
import type { PlanController } from '../../plan-controller.js';
import { identity, invite } from '../identity/identity.js';
import { define, PlanPart } from '../plan-part.js';
import { changeList, moment, who } from './changes.js';
import { type Reason, reasons, refusalNote } from './refusal.js';
import { termsText } from './terms.js';
import { actorWords, shortDigest } from './change-words.js';

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
  };

  declare sheet: Sheet | undefined;
  /** The terms that are before the reader's eyes. */
  declare seen: Seen | undefined;
  declare phase: Phase;
  declare complaint: string;

  /** The terms that the reader saw before, when the plan changed and the new state is shown. */
  #before: Seen | undefined;

  constructor() {
    super();
    this.phase = { is: 'reading' };
    this.complaint = '';
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!changed.has('sheet')) return;
    this.phase = { is: 'reading' };
    this.complaint = '';
    this.seen = this.sheet ? this.plan.attest.terms('plan') : undefined;
    this.#before = this.sheet?.kind === 'review' ? this.#signedBefore() : undefined;
  }

  protected override updated(): void {
    const dialog = this.querySelector('dialog');
    if (this.sheet && dialog && !dialog.open) dialog.showModal();
    if (!this.sheet && dialog?.open) dialog.close();
  }

  protected override render(): TemplateResult {
    const { sheet } = this;
    return html`<dialog class="sheet" part="sheet" aria-labelledby="plan-sheet" data-sheet=${sheet?.kind ?? nothing} @close=${() => this.#close()} @cancel=${(e: Event) => e.stopPropagation()}>
      ${sheet ? this.#content(sheet) : nothing}
    </dialog>`;
  }

  #content(sheet: Sheet): TemplateResult {
    switch (sheet.kind) {
      case 'review':
        return this.#frame(say('sheet-read-and-sign'), this.#review());
      case 'decline':
        return this.#frame(say('sheet-say-no-for-now'), this.#decline());
      case 'withdraw':
        return this.#frame(say('confirm-take-it-back'), this.#withdraw(sheet));
      case 'ask':
        return this.#frame(say('sheet-ask-somebody-to-sign'), this.#ask());
      case 'me':
        return this.#frame(say('sheet-who-you-are'), identity(this.plan, sheet.why));
      case 'invite':
        return this.#frame(say('identity-invite-a-colleague'), invite(this.plan));
    }
  }

  #frame(title: string, content: TemplateResult): TemplateResult {
    return html`<div class="sheet-head">
        <h2 id="plan-sheet" tabindex="-1" autofocus>${title}</h2>
        <button type="button" class="button bare icon-only" aria-label=${say('details-close')} @click=${() => this.#close()}>${icon('close')}</button>
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
    if (!seen) return html`<p class="quiet">${say('identity-the-plan-is-not-open')}</p>`;
    if (phase.is === 'done') return this.#signed(seen, phase.waiting);
    const { attest } = plan;
    const now = attest.terms('plan');
    const moved =
      now && now.digest !== seen.digest ? differences('plan', seen.terms, now.terms) : [];
    const live = attest.signatures?.some((s) => attest.mine(s) && s.standing === 'live');
    return html`<div class="sheet-body">
        <p class="what-it-is"><b>${say('sheet-a-commitment-to-a-plan')}</b> ${say('sheet-by-signing-you-say-this')}</p>
        ${this.#since()}
        ${termsText(plan, seen.terms as Terms)}
        <p class="quiet digest-line">
          ${say('sheet-content')} <code>${shortDigest(seen.digest)}…</code>
          <details class="digest-more"><summary>${say('sheet-digest-whole')}</summary><code class="digest-whole">${seen.digest}</code></details>
        </p>
      </div>
      <div class="sheet-foot">
        ${
          moved.length
            ? html`<div class="moved" role="alert">
              <p><b>${say('sheet-the-plan-changed-while-you')}</b></p>
              ${changeList(plan, moved)}
              <button type="button" class="button" @click=${() => this.#show(now)}>${say('sheet-show-the-plan-as-it')}</button>
            </div>`
            : nothing
        }
        ${this.#answer()} ${live ? html`<p>${icon('check')} ${say('sheet-you-have-signed-this')}</p>` : this.#sign(moved.length > 0)}
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
      says = say('sheet-since-what-you-wanted-to');
    } else if (own && (own.standing === 'amended' || own.standing === 'lapsed')) {
      changes = own.changes;
      says = say('sheet-since-you-signed');
    }
    if (!changes.length) return nothing;
    return html`<div class="lapse" part="difference">
      <p><b>${says}</b></p>
      ${changeList(plan, changes)}
    </div>`;
  }

  #sign(stale: boolean): TemplateResult {
    const { plan, phase } = this;
    const { attest } = plan;
    const { missing } = attest;
    if (!attest.mayAttest)
      return html`<p class="quiet">${plan.readonlyWanted ? say('sheet-this-page-is-for-reading') : say('sheet-this-link-is-for-reading')}</p>`;
    if (missing.length) {
      return html`<div class="not-yet" part="missing">
        <p><b>${say('sheet-it-cannot-be-signed-yet')}</b> ${say('sheet-missing', { n: missing.length })}</p>
        <ul class="missing">
          ${missing.map((m) => html`<li data-finding=${m.rule}>${m.says} <span class="quiet">${m.do}</span></li>`)}
        </ul>
      </div>`;
    }
    const { role } = plan;
    if (!attest.maySign) {
      return html`<div class="not-yet" part="way-up">
        <p><b>${say('sheet-to-sign-it-must-be')}</b> ${levelWords(role?.assurance ?? 0)}</p>
        <button type="button" class="button main" @click=${() => attest.show({ kind: 'me' })}>${say('sheet-say-who-you-are')}</button>
      </div>`;
    }
    const sending = phase.is === 'sending';
    // The difference stands above: one tap.
    const amended = attest.signatures?.some((s) => attest.mine(s) && s.standing === 'amended');
    return html`<p class="acts">
        <button type="button" class="button main" ?disabled=${sending || stale} @click=${() => void this.#act('sign')}>
          ${sending ? say('sheet-signing') : !attest.online ? say('sheet-sign-when-back-online') : amended ? say('sheet-renew') : say('sheet-sign')}
        </button>
        ${amended ? nothing : html`<button type="button" class="button" @click=${() => attest.show({ kind: 'decline' })}>${say('sheet-say-no-for-now')}</button>`}
      </p>
      <p class="quiet">${say('sheet-sign-as', { who: role ? actorWords(role) : '' })}${attest.online ? '' : say('sheet-you-are-offline-it-is')}</p>`;
  }

  #signed(seen: Seen, waiting: boolean): TemplateResult {
    const { plan } = this;
    const entry = plan.attest.ledger.findLast(
      (e) => e.kind === 'sign' && plan.attest.mine(e) && e.digest === seen.digest,
    );
    if (waiting) {
      return html`<div class="sheet-body" role="status">
        <p>${icon('device')} <b>${plan.attest.keeps === 'device' ? say('sheet-kept-on-this-device') : say('sheet-kept-in-this-window-only')}</b> ${plan.attest.online ? say('sheet-sent-soon') : say('sheet-sent-when-online')}</p>
        <p class="acts"><button type="button" class="button" @click=${() => this.#close()}>${say('details-close')}</button></p>
      </div>`;
    }
    return html`<div class="sheet-body" role="status">
      <p>${icon('check')} <b>${say('sheet-signed')}</b> ${entry ? html`${who(entry.by)}, ${moment(plan, entry.at)}.` : nothing} ${rich('sheet-your-name-under', { digest: html`<code>${shortDigest(seen.digest)}…</code>` })}</p>
      <p class="acts">
        ${entry ? html`<button type="button" class="button" @click=${() => download(JSON.stringify({ entry, terms: seen.terms }, null, 2), `signature-${entry.seq}.json`)}>${icon('download')}${say('sheet-keep-a-copy')}</button>` : nothing}
        <button type="button" class="button" @click=${() => this.#close()}>${say('details-close')}</button>
      </p>
    </div>`;
  }

  #decline(): TemplateResult {
    const { role } = this.plan;
    if (this.phase.is === 'done') return this.#recorded(say('sheet-your-answer-is-recorded-with'));
    return html`<form class="sheet-body" novalidate @submit=${(e: Event) => this.#said(e, 'decline')}>
      <p>${say('sheet-no-is-an-answer-too')}</p>
      <fieldset class="choose">
        <legend>${say('sheet-what-is-the-main-reason')}</legend>
        ${Object.entries(reasons).map(([reason, words]) => html`<label class="tick"><input type="radio" name="why" value=${reason} />${words}</label>`)}
      </fieldset>
      ${this.#reason(say('sheet-what-keeps-you-from-signing'), say('sheet-in-your-own-words'), true)}
      ${this.#answer()}
      <p class="acts"><button class="button main" type="submit" ?disabled=${this.phase.is === 'sending'}>${say('sheet-say-no-for-now')}</button>
        <button type="button" class="button" @click=${() => this.#close()}>${say('sheet-not-now')}</button></p>
      <p class="quiet">${say('sheet-decline-as', { who: role ? actorWords(role) : '' })}</p>
    </form>`;
  }

  #withdraw({ entry }: Extract<Sheet, { kind: 'withdraw' }>): TemplateResult {
    if (this.phase.is === 'done') return this.#recorded(say('sheet-taken-back-both-stay-on'));
    return html`<form class="sheet-body" @submit=${(e: Event) => this.#said(e, 'withdraw', entry.id)}>
      <p>${rich('sheet-take-back', { at: moment(this.plan, entry.at) }, { act: entry.kind })}</p>
      ${this.#reason(say('sheet-why'), say('sheet-in-your-own-words'), entry.kind !== 'decline')}
      ${this.#answer()}
      <p class="acts"><button class="button main" type="submit" ?disabled=${this.phase.is === 'sending'}>${say('confirm-take-it-back')}</button>
        <button type="button" class="button" @click=${() => this.#close()}>${say('ask-leave-it-as-it-is')}</button></p>
    </form>`;
  }

  #ask(): TemplateResult {
    const { plan } = this;
    const { attest } = plan;
    if (this.phase.is === 'done') return this.#recorded(say('sheet-asked-they-see-it-when'));
    const people =
      plan.view?.people.filter((p) => !p.left && !p.me && p.side !== null && p.name) ?? [];
    const asked = new Set(attest.asked.map((entry) => entry.of));
    return html`<form class="sheet-body" @submit=${(e: Event) => this.#asked(e)}>
      ${
        people.length
          ? html`<fieldset class="choose">
              <legend>${say('sheet-whose-name-should-stand-under')}</legend>
              ${people.map(
                (
                  p,
                ) => html`<label class="tick"><input type="radio" name="of" value=${p.id} required />
                  ${p.name} ${p.side ? html`<span class="side" data-side=${p.side}>${sides[p.side]}</span>` : nothing}
                  ${asked.has(p.id) ? html`<span class="quiet">${say('sheet-asked-already')}</span>` : nothing}</label>`,
              )}
            </fieldset>
            ${this.#reason(say('sheet-a-word-to-them'), say('sheet-why-now'), false)}
            ${this.#answer()}
            <p class="acts"><button class="button main" type="submit" ?disabled=${this.phase.is === 'sending'}>${say('sheet-ask')}</button></p>`
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
    const reason = ((elements.namedItem('why') as RadioNodeList | null)?.value ?? '') as
      Reason | '';
    const note = refusalNote(reason, words);
    if (area.required && note === undefined) {
      this.complaint = say('sheet-a-word-on-the-reason');
      area.focus();
      return;
    }
    void this.#act(kind, note, of);
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
      return;
    }
    // Told here, on the sheet: it need not stand below as well.
    const told = plan.attest.intents.findLast((intent) => intent.kind === kind && intent.answer);
    this.phase = told?.answer ? { is: 'answered', answer: told.answer } : { is: 'reading' };
    if (told) await plan.attest.cancel(told.id);
    if (told?.answer?.why === 'changed' && kind === 'sign')
      this.#show(plan.attest.terms('plan'), seen);
  }

  /** Shows another state of the plan; what is different from the one before stands above it. */
  #show(now: Seen | undefined, before = this.seen): void {
    this.#before = before;
    this.seen = now;
    this.querySelector('.sheet-body')?.scrollTo({ top: 0 });
  }

  #close(): void {
    if (this.plan.attest.sheet) this.plan.attest.show(undefined);
  }
}

const levels: Readonly<Record<number, string>> = table({
  0: 'sheet-you-opened-a-link-nobody',
  1: 'sheet-you-gave-your-name-but',
  2: 'sheet-your-address-was-verified-or',
  3: 'sheet-you-signed-in-with-your',
});

/** The meaning of a level of assurance, and the way up. */
export function levelWords(assurance: number): string {
  return levels[assurance] ?? levels[3] ?? '';
}

define('countersign-sheet', SigningSheet);

/** The sheet, open when there is one. */
export function sheet(plan: PlanController): TemplateResult {
  return html`<countersign-sheet .plan=${plan} .tick=${plan.tick} .sheet=${plan.attest.sheet}></countersign-sheet>`;
}
