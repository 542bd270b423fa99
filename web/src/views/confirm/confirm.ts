/** Confirming one thing where it stands: the goal, go-live, a step, a criterion, a risk; and the people who confirmed it. */
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../locales/words.js';
import type { Attestation, Side } from '../../generated/plan.js';
import type { PlanController } from '../../plan-controller.js';
import { icon } from '../../icons.js';
import { moment, who } from '../signing/changes.js';

export interface Confirmable {
  /** `goal`, `plan/goLive`, `steps/ID`, `criteria/ID`, `risks/ID`. */
  subject: string;
  /** Its name in a sentence: `the goal`. */
  what: string;
  /** The side that may confirm it; null: either. */
  side: Side | null;
  /** Among other entries the button stands back. */
  look?: 'plain' | 'quiet';
}

/** The people who confirmed this, and the button to do so for the side that may. */
export function confirming(plan: PlanController, of: Confirmable): TemplateResult | typeof nothing {
  const { attest } = plan;
  const { subject, what, side } = of;
  const confirms = attest.confirms(subject);
  const waits = attest.intents.some(
    (intent) => intent.kind === 'confirm' && intent.subject === subject && !intent.answer,
  );
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
    ${
      may && !settled
        ? waits
          ? html`<span class="quiet">${icon('device')} ${attest.online ? say('confirm-sending') : say('confirm-waiting')}</span>`
          : html`<button type="button" class="button confirm-button ${of.look === 'quiet' ? 'bare' : ''}" aria-label=${again ? say('confirm-what-anew', { what }) : say('confirm-what', { what })} title=${say('confirm-hint', { what })} @click=${() => confirm(plan, subject)}>
            ${icon('check')}${again ? say('confirm-confirm-anew-2') : say('step-confirm')}
          </button>`
        : nothing
    }
  </div>`;
}

function confirmed(
  plan: PlanController,
  entry: Attestation,
  live: boolean,
  what: string,
): TemplateResult {
  const { attest } = plan;
  return html`<span class="confirmed" data-live=${live}>
    ${icon(live ? 'check' : 'alert')}
    <span>${live ? say('confirm-confirmed-by') : say('confirm-changed-since-confirmed-by')} ${who(entry.by)}, <span class="quiet">${moment(plan, entry.at)}</span>
    ${attest.mine(entry) && attest.mayAttest ? html`<button type="button" class="words" aria-label=${say('confirm-take-back-what', { what })} @click=${() => attest.show({ kind: 'withdraw', entry })}>${say('confirm-take-it-back')}</button>` : nothing}</span>
  </span>`;
}

function confirm(plan: PlanController, subject: string): void {
  const { attest } = plan;
  const seen = attest.terms(subject);
  if (!seen) return;
  if (!attest.maySign)
    return attest.show({ kind: 'me', why: say('confirm-to-confirm-it-must-be') });
  void attest.act({ kind: 'confirm', seen }).then((outcome) => {
    if (outcome === 'recorded') plan.announce(say('confirm-done'));
    else if (outcome !== 'waiting')
      plan.say(say('confirm-not-confirmed-see-under-commitment'), 'alert');
  });
}
