/** The terms as a person reads them: exactly what the digest is over, in the order of the page. */
import { html, nothing, type TemplateResult } from 'lit';
import { rich, say } from '../../locales/words.js';
import type { Terms, TermsCriterion, TermsRisk, TermsStep } from '../../attest/attestation.js';
import { join, reviews, reviewsWithin, sentences } from '../../locales/en.js';
import type { PlanController } from '../../plan-controller.js';
import type { Review } from '../../generated/plan.js';
import { wording } from './changes.js';
import { personWords } from './change-words.js';

export function termsText(plan: PlanController, terms: Terms): TemplateResult {
  const { goal, goLive, goLiveOwner, closeDate, paper } = terms;
  const steps = inOrder(
    terms.steps,
    plan.steps.map((s) => s.id),
  );
  const criteria = inOrder(
    terms.criteria,
    plan.view?.criteria.map((c) => c.id),
  );
  const risks = inOrder(
    terms.risks,
    plan.view?.risks.map((r) => r.id),
  );
  return html`<div class="terms" part="terms">
    ${block(say('header-goal'), goal ? html`<p class="terms-goal">${goal}</p>` : none(say('terms-no-goal-is-written')))}
    ${block(
      say('place-fields-go-live'),
      goLive
        ? html`<p>${goLiveWords(plan, goLive, goLiveOwner, closeDate)}</p>`
        : none(say('terms-no-date-is-set')),
    )}
    ${block(
      steps.length ? say('n-step', { n: steps.length }) : say('word-elements-steps'),
      steps.length
        ? html`<ol class="terms-list">${steps.map(([, step]) => stepLine(plan, step))}</ol>`
        : none(say('terms-there-are-no-steps')),
    )}
    ${block(
      say('criteria-success-criteria'),
      criteria.length
        ? html`<ul class="terms-list">${criteria.map(([, c]) => criterionLine(plan, c))}</ul>`
        : none(say('terms-none')),
    )}
    ${block(say('risks-risks'), risks.length ? html`<ul class="terms-list">${risks.map(([, r]) => riskLine(plan, r))}</ul>` : none(say('terms-none')))}
    ${block(say('paper-paper-process'), html`<p>${paperWords(paper ?? {})}</p>`)}
  </div>`;
}

function goLiveWords(
  plan: PlanController,
  goLive: string,
  owner: Terms['goLiveOwner'],
  closeDate: string | undefined,
): unknown[] {
  const day = html`<b>${plan.longDate(goLive)}</b>`;
  const first = owner
    ? rich('terms-go-live', { day }, { owner: personWords(owner, wording(plan)) })
    : rich('terms-go-live-unowned', { day });
  return closeDate
    ? rich(
        'sentences',
        { first },
        { second: say('terms-contract-by', { day: plan.longDate(closeDate) }) },
      )
    : first;
}

function block(name: string, content: TemplateResult): TemplateResult {
  return html`<div class="terms-block"><h3>${name}</h3>${content}</div>`;
}

function none(says: string): TemplateResult {
  return html`<p class="quiet">${says}</p>`;
}

function stepLine(plan: PlanController, step: TermsStep): TemplateResult {
  const words = wording(plan);
  const mine =
    step.owner?.email && step.owner.email.toLowerCase() === plan.role?.email?.toLowerCase();
  const facts = [
    step.owner ? personWords(step.owner, words) : say('terms-nobody-owns-it'),
    step.partner ? say('terms-with', { partner: personWords(step.partner, words) }) : '',
    step.due ? say('terms-due', { due: plan.shortDate(step.due) }) : '',
    step.fixedOn ? say('terms-fixed-on', { fixedon: plan.shortDate(step.fixedOn) }) : '',
    step.days
      ? step.daysMin !== undefined && step.daysMin !== step.days
        ? say('terms-days-range', { least: step.daysMin, n: step.days })
        : say('n-working-day', { n: step.days })
      : '',
    step.review ? say('paper-review', { review: reviews[step.review] }) : '',
    step.after?.length
      ? say('terms-after', {
          steps: join(
            step.after.map((id) => words.title(`steps/${id}`) ?? say('terms-a-step-that-is-gone')),
          ),
        })
      : '',
  ].filter(Boolean);
  return html`<li data-mine=${mine ? 'true' : nothing}>
    <span class="terms-what">${step.title || say('deal-step-without-a-title')}${mine ? html` <span class="tag">${say('terms-yours')}</span>` : nothing}</span>
    <span class="quiet">${facts.join(' · ')}</span>
  </li>`;
}

function criterionLine(
  plan: PlanController,
  { text, measure, target, owner }: TermsCriterion,
): TemplateResult {
  const facts = [
    measure ? say('terms-measure', { measure }) : '',
    target ? say('terms-finish-line', { target }) : '',
    owner ? say('terms-judged-by', { owner: personWords(owner, wording(plan)) }) : '',
  ];
  return html`<li><span class="terms-what">${text || say('terms-without-words')}</span> <span class="quiet">${facts.filter(Boolean).join(' · ')}</span></li>`;
}

function riskLine(plan: PlanController, { text, contingency, owner }: TermsRisk): TemplateResult {
  const facts = [
    contingency ? say('terms-if-so', { contingency }) : '',
    owner ? say('terms-watched-by', { owner: personWords(owner, wording(plan)) }) : '',
  ];
  return html`<li><span class="terms-what">${text || say('terms-without-words')}</span> <span class="quiet">${facts.filter(Boolean).join(' · ')}</span></li>`;
}

function paperWords(paper: Partial<Record<Review, boolean>>): string {
  const all = Object.keys(reviews) as Review[];
  const names = (how: boolean | undefined): string =>
    join(all.filter((r) => paper[r] === how).map((r) => reviewsWithin[r]));
  const [needed, not, unsaid] = [names(true), names(false), names(undefined)];
  return sentences(
    needed && say('terms-reviews-needed', { reviews: needed }),
    not && say('terms-reviews-not-needed', { reviews: not }),
    unsaid && say('terms-reviews-not-said', { reviews: unsaid }),
  );
}

/** Entries in the order of the page; what the page does not show comes last. */
function inOrder<T>(
  entries: Readonly<Record<string, T>> | undefined,
  order: readonly string[] = [],
): [string, T][] {
  const at = new Map(order.map((id, i) => [id, i]));
  return Object.entries(entries ?? {}).sort(
    ([a], [b]) => (at.get(a) ?? order.length) - (at.get(b) ?? order.length),
  );
}
