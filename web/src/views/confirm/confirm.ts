/**
 * How far one thing is where it stands: the goal, go-live, a step, a criterion, a risk, a person. A suggestion offers its yes to the side
 * that it concerns; what is set says by whom, and offers nothing.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../locales/words.js';
import type { Attestation, Side } from '../../generated/plan.js';
import type { PlanController } from '../../plan-controller.js';
import { icon } from '../../icons.js';
import {
  entryStanding,
  ladderMark,
  type LadderStanding,
  standingAt,
  stepStanding,
} from '../ladder.js';

export interface Confirmable {
  /** `goal`, `plan/goLive`, `steps/ID`, `criteria/ID`, `risks/ID`, `people/ID`. */
  subject: string;
  /** Its name in a sentence: `the goal`. */
  what: string;
  /** The side that may confirm it; null: either. */
  side: Side | null;
  /** Among other entries the button stands back. */
  look?: 'plain' | 'quiet';
}

/** The standing of a thing, and the yes for the side that may give it. */
export function confirming(plan: PlanController, of: Confirmable): TemplateResult | typeof nothing {
  const { attest } = plan;
  const { subject, what, side } = of;
  const standing = standingOf(plan, subject);
  const own = attest.confirms(subject).findLast((entry) => attest.mine(entry));
  const waits = attest.intents.some(
    (intent) => intent.kind === 'confirm' && intent.subject === subject && !intent.answer,
  );
  const reader = plan.role?.side;
  const may = attest.mayAttest && reader !== undefined && (side === null || side === reader);
  const open = may && plan.report !== null && !isSettled(plan, subject, standing, own);
  if (!standing && !open && !waits) return nothing;
  return html`<div class="confirming" part="confirm" data-confirm=${subject} tabindex="-1" data-home>
    ${ladderMark(standing, 'words')}
    ${
      waits
        ? html`<span class="quiet">${icon('device')} ${attest.unproven ? say('confirm-ready') : attest.online ? say('confirm-sending') : say('confirm-waiting')}</span>`
        : open
          ? html`<button type="button" class="button confirm-button ${of.look === 'quiet' ? 'bare' : ''}" data-act="yes" aria-label=${say('labelled', { label: yes(plan, subject), value: what })} @click=${() => confirm(plan, subject)}>
            ${icon('check')}${yes(plan, subject)}
          </button>`
          : own && standing && standing.mine && attest.mayAttest
            ? html`<button type="button" class="words" data-act="withdraw" aria-label=${say('confirm-take-back-what', { what })} @click=${() => attest.show({ kind: 'withdraw', entry: own })}>${say('confirm-take-it-back')}</button>`
            : nothing
    }
  </div>`;
}

/** The rung of a subject. */
function standingOf(plan: PlanController, subject: string): LadderStanding | undefined {
  const [root, id = ''] = subject.split('/');
  if (root === 'steps') return stepStanding(plan, id);
  return root === 'criteria' || root === 'risks' || root === 'people'
    ? entryStanding(plan, subject)
    : standingAt(plan, subject);
}

/** Whether nothing is to be asked: it is set or signed, the reader wrote it, or their side holds it. */
function isSettled(
  plan: PlanController,
  subject: string,
  standing: LadderStanding | undefined,
  own: Attestation | undefined,
): boolean {
  if (standing) return standing.rung !== 'suggested' || standing.mine;
  if (own && own.digest === plan.attest.terms(subject)?.digest) return true;
  const { held, reader } = plan.view ?? {};
  return ['measure', 'target', 'owner'].some(
    (field) => held?.[`${subject}/${field}`] === reader?.side,
  );
}

/** The word of a yes: `Yes, 19 Mar`, `Yes, that’s it`, `OK`. */
function yes(plan: PlanController, subject: string): string {
  const goLive = plan.view?.header.goLive;
  if (subject === 'goal') return say('confirm-yes-goal');
  if (subject === 'plan/goLive' && goLive)
    return say('confirm-yes-day', { day: plan.dayMonth(goLive) });
  return say('confirm-ok');
}

function confirm(plan: PlanController, subject: string): void {
  const { attest } = plan;
  const seen = attest.terms(subject);
  if (!seen) return;
  void attest.act({ kind: 'confirm', seen }).then((outcome) => {
    if (outcome === 'recorded') plan.announce(say('confirm-done'));
    else if (outcome !== 'waiting') plan.say(say('confirm-not-recorded'), 'alert');
  });
}
