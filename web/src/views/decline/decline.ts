/**
 * A no: one reason by a tap, a text where the person wants one. A no for lack of priority offers a pause first. While a no of the
 * reader stands, one line says so and offers to take it back.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../locales/words.js';
import { sentences } from '../../locales/en.js';
import { icon } from '../../icons.js';
import type { Outcome } from '../../attest/attest-controller.js';
import type { PlanController } from '../../plan-controller.js';
import { companyName, otherSide } from '../companies.js';
import { mayPause, pauseField, pauseUntil } from '../pause/pause.js';
import { define, PlanPart } from '../plan-part.js';
import { type Reason, reasons, refusalNote } from '../signing/refusal.js';

type Phase = 'open' | 'sending' | 'sent' | 'waiting';

export class DeclineForm extends PlanPart {
  static override properties = {
    ...PlanPart.properties,
    reason: { state: true },
    phase: { state: true },
    complaint: { state: true },
  };

  declare reason: Reason | undefined;
  declare phase: Phase;
  declare complaint: string;

  constructor() {
    super();
    this.reason = undefined;
    this.phase = 'open';
    this.complaint = '';
  }

  protected override render(): TemplateResult {
    const { plan, reason, phase } = this;
    if (phase === 'sent' || phase === 'waiting') return this.#after(phase);
    const company = companyName(plan, otherSide(plan.view?.reader.side ?? 'buyer'));
    const offersPause = reason === 'priority' && mayPause(plan);
    return html`<form class="sheet-body decline" novalidate @submit=${(e: Event) => this.#send(e)}>
      <fieldset class="reasons">
        <legend>${say('decline-main-reason')}</legend>
        ${(Object.keys(reasons) as Reason[]).map((one) => html`<button type="button" class="button reason" data-reason=${one} aria-pressed=${reason === one} @click=${() => this.#choose(one)}>${reasons[one]}</button>`)}
      </fieldset>
      ${
        offersPause
          ? html`<div class="instead">
              <p><b>${say('pause-instead')}</b></p>
              ${pauseField(plan)}
              <p class="acts"><button type="button" class="button main" data-act="pause" @click=${() => this.#pause()}>${say('pause-act')}</button></p>
            </div>`
          : nothing
      }
      <label class="field"><span class="name">${say('decline-anything', { company })} <span class="quiet">${reason === 'other' ? '' : say('decline-optional')}</span></span>
        <textarea class="box" name="note" rows="3" maxlength="2000" dir="auto" ?required=${reason === 'other'} aria-invalid=${this.complaint ? 'true' : nothing}></textarea>
      </label>
      ${this.complaint ? html`<p class="error" role="alert">${this.complaint}</p>` : nothing}
      <p class="acts">
        <button type="submit" class="button ${offersPause ? '' : 'main'}" data-act="send" ?disabled=${phase === 'sending' || !reason}>${offersPause ? say('decline-send-my-answer') : say('decline-send')}</button>
        <button type="button" class="button" data-act="cancel" @click=${() => plan.attest.show(undefined)}>${say('timeline-cancel')}</button>
      </p>
      <p class="quiet">${say('decline-seen-by', { company })}</p>
    </form>`;
  }

  #after(phase: 'sent' | 'waiting'): TemplateResult {
    const { attest } = this.plan;
    return html`<div class="sheet-body" role="status">
      <p>${icon(phase === 'sent' ? 'check' : 'device')} ${
        phase === 'sent'
          ? say('decline-sent')
          : attest.keeps === 'device'
            ? say('decline-waits')
            : say('decline-waits-in-window')
      }</p>
      <p class="acts"><button type="button" class="button main" data-act="close" data-home @click=${() => attest.show(undefined)}>${say('sheet-done')}</button></p>
    </div>`;
  }

  #choose(reason: Reason): void {
    this.reason = reason;
    this.complaint = '';
  }

  #pause(): void {
    const { plan } = this;
    const until = this.querySelector<HTMLInputElement>('[name="until"]')?.value;
    if (!until || !pauseUntil(plan, until)) return;
    plan.attest.show(undefined);
  }

  async #send(event: Event): Promise<void> {
    event.preventDefault();
    const { plan, reason } = this;
    const area = this.querySelector<HTMLTextAreaElement>('[name="note"]');
    const note = reason && refusalNote(reason, area?.value.trim() ?? '');
    if (!note) {
      this.complaint = say('decline-say-why');
      area?.focus();
      return;
    }
    const seen = plan.attest.terms('plan');
    if (!seen) return;
    this.phase = 'sending';
    this.#told(await plan.attest.act({ kind: 'decline', seen, note }));
  }

  #told(outcome: Outcome): void {
    if (outcome === 'recorded' || outcome === 'waiting') {
      this.phase = outcome === 'recorded' ? 'sent' : 'waiting';
      void this.updateComplete.then(() =>
        this.querySelector<HTMLElement>('[data-act="close"]')?.focus(),
      );
      return;
    }
    const { attest } = this.plan;
    const told = attest.intents.findLast(({ kind, answer }) => kind === 'decline' && answer);
    const { answer } = told ?? {};
    this.phase = 'open';
    this.complaint =
      answer?.why === 'refused'
        ? say('sheet-nothing-was-recorded', { reason: answer.reason })
        : answer?.why === 'blocked'
          ? sentences(say('sheet-it-has-not-reached-the'), answer.cause, answer.help)
          : say('decline-changed');
    if (told) void attest.cancel(told.id);
  }
}

define('countersign-decline', DeclineForm);

export function decline(plan: PlanController): TemplateResult {
  return html`<countersign-decline .plan=${plan} .tick=${plan.tick}></countersign-decline>`;
}

/** The line while the reader's own no stands. Nothing else is asked of them. */
export function afterNo(plan: PlanController): TemplateResult | typeof nothing {
  const { attest } = plan;
  const { own } = attest;
  if (own?.kind !== 'decline') return nothing;
  const waits = attest.intents.some(
    ({ kind, of, answer }) => kind === 'withdraw' && of === own.id && !answer,
  );
  return html`<p class="reader-line" part="after-no">
    <span dir="auto">${say('decline-you-said-no', { day: plan.dayOf(own.at), reason: own.note ?? '', company: companyName(plan, otherSide(plan.view?.reader.side ?? 'buyer')) })}</span>
    ${
      attest.mayAttest
        ? html`<button type="button" class="button" data-act="withdraw" ?disabled=${waits} @click=${() => withdraw(plan, own.id)}>${say('confirm-take-it-back')}</button>`
        : nothing
    }
  </p>`;
}

function withdraw(plan: PlanController, id: string): void {
  const seen = plan.attest.terms('plan');
  if (!seen) return;
  void plan.attest.act({ kind: 'withdraw', seen, of: id }).then((outcome) => {
    if (outcome === 'recorded') plan.say(say('decline-taken-back'));
    else if (outcome !== 'waiting') plan.say(say('confirm-not-recorded'), 'alert');
  });
}
