/** Confirming one thing where it stands: the goal, go-live, a step, a criterion, a risk; and who confirmed it. */
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../locales/words.js';
import type { Attestation, Side } from '../../generated/plan.js';
import type { PlanController } from '../../plan-controller.js';
import { icon } from '../../icons.js';
import { moment, who } from '../signing/changes.js';

export interface Confirmable {
  /** `goal`, `plan/goLive`, `steps/ID`, `criteria/ID`, `risks/ID`. */
  subject: string;
  /** What it is called in a sentence: `the goal`. */
  what: string;
  /** Whose word counts; null: either's. */
  side: Side | null;
  /** Among other entries the button stands back. */
  look?: 'plain' | 'quiet';
}

/** Who confirmed this, and the button to do so for whoever's it is. */
export function confirming(plan: PlanController, of: Confirmable): TemplateResult | typeof nothing {
  const { attest } = plan;
  const { subject, what, side } = of;
  const confirms = attest.confirms(subject);
  const waits = attest.intents.some((intent) => intent.kind === 'confirm' && intent.subject === subject && !intent.answer);
  const reader = plan.role?.side;
  const may = attest.mayAttest && reader !== undefined && (side === null || side === reader);
  if (!confirms.length && !may) return nothing;
  // The digest is worked out only where there is something to compare it with: this is drawn with each keystroke.
  const now = confirms.length ? attest.terms(subject) : undefined;
  const live = (entry: Attestation): boolean => entry.digest === now?.digest;
  const again = confirms.some((entry) => attest.mine(entry));
  const settled = confirms.some((entry) => attest.mine(entry) && live(entry));
  return html`<div class="confirming" part="confirm" data-confirm=${subject}>
    ${confirms.map((entry) => confirmed(plan, entry, live(entry), what))}
    ${may && !settled
      ? waits
        ? html`<span class="quiet">${icon('device')} Your confirmation ${attest.online ? say('confirm-is-being-sent') : say('confirm-will-be-sent-when-you')}</span>`
        : html`<button type="button" class="button confirm-button ${of.look === 'quiet' ? 'bare' : ''}" aria-label="${again ? say('confirm-confirm-anew') : 'Confirm'} ${what}" title="Say that ${what} stands as it is written here" @click=${() => confirm(plan, subject)}>
            ${icon('check')}${again ? say('confirm-confirm-anew-2') : 'Confirm'}
          </button>`
      : nothing}
  </div>`;
}

function confirmed(plan: PlanController, entry: Attestation, live: boolean, what: string): TemplateResult {
  const { attest } = plan;
  return html`<span class="confirmed" data-live=${live}>
    ${icon(live ? 'check' : 'alert')}
    <span>${live ? say('confirm-confirmed-by') : say('confirm-changed-since-confirmed-by')} ${who(entry.by)}, <span class="quiet">${moment(plan, entry.at)}</span>
    ${attest.mine(entry) && attest.mayAttest ? html`<button type="button" class="words" aria-label="Take it back: your confirmation of ${what}" @click=${() => attest.show({ kind: 'withdraw', entry })}>${say('confirm-take-it-back')}</button>` : nothing}</span>
  </span>`;
}

function confirm(plan: PlanController, subject: string): void {
  const { attest } = plan;
  const seen = attest.terms(subject);
  if (!seen) return;
  if (!attest.maySign) return attest.show({ kind: 'me', why: say('confirm-to-confirm-it-must-be') });
  void attest.act({ kind: 'confirm', seen }).then((outcome) => {
    if (outcome === 'recorded') plan.announce('Confirmed.');
    else if (outcome !== 'waiting') plan.say(say('confirm-not-confirmed-see-under-commitment'), 'alert');
  });
}
