/**
 * The content of a signature, as the reader needs it (WIREFRAMES W5): the goal, the date, what each company does and by when, how it is
 * judged, what could get in the way, which reviews there are, and who signed already. It is drawn from the terms that the digest
 * is over; {@link termsText} has them field by field.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Terms, TermsPerson, TermsStep } from '../../attest/attestation.js';
import type { Review, Side } from '../../generated/plan.js';
import { join, listed, reviews, reviewsWithin } from '../../locales/en.js';
import { say } from '../../locales/words.js';
import type { PlanController } from '../../plan-controller.js';
import { companyName, otherSide } from '../companies.js';
import { standingAt } from '../ladder.js';
import { known } from './signing.js';

/** The last day of each step that go-live bears, as it was when the terms were taken: for steps without a date. */
export type NeededBy = ReadonlyMap<string, string>;

export function neededBy(plan: PlanController): NeededBy {
  return new Map(
    plan.steps.flatMap(({ id, due, latestFinish }) =>
      due === null && latestFinish !== null ? [[id, latestFinish] as const] : [],
    ),
  );
}

export function summary(plan: PlanController, terms: Terms, needed: NeededBy): TemplateResult {
  const reader = plan.view?.reader.side ?? 'buyer';
  const { goal, goLive, goLiveOwner } = terms;
  const steps = Object.entries(terms.steps ?? {});
  const criteria = inOrder(terms.criteria, plan.view?.criteria);
  const risks = inOrder(terms.risks, plan.view?.risks);
  return html`<dl class="summary" part="terms">
    ${row(
      say('summary-goal'),
      goal
        ? html`<span class="summary-goal" dir="auto">${say('quoted', { text: goal })}</span>${aside(standingAt(plan, 'goal')?.words)}`
        : unknown(),
    )}
    ${row(
      say('summary-live-on'),
      goLive
        ? html`${plan.longDate(goLive)}${aside(goLiveOwner ? say('summary-owner', { name: nameOf(plan, goLiveOwner) }) : say('summary-no-owner'))}`
        : unknown(),
    )}
    ${[reader, otherSide(reader)].map((side) => company(plan, side, steps, needed))}
    ${nobodys(plan, steps, needed)}
    ${row(
      say('summary-how-we-judge'),
      criteria.length
        ? lines(
            criteria.map((c) => {
              const goal =
                c.measure && c.target
                  ? say('labelled', { label: c.measure, value: c.target })
                  : c.measure || c.target;
              const what =
                c.text && goal
                  ? say('summary-criterion-what', { what: c.text, goal })
                  : c.text || goal || say('terms-without-words');
              return c.owner
                ? say('summary-criterion', { what, name: nameOf(plan, c.owner) })
                : what;
            }),
          )
        : unknown(),
    )}
    ${row(
      say('summary-risks'),
      risks.length
        ? lines(
            risks.map(({ text, contingency }) => {
              const what = text || say('terms-without-words');
              return contingency ? say('summary-risk', { what, then: contingency }) : what;
            }),
          )
        : unknown(),
    )}
    ${row(say('summary-reviews'), html`${reviewWords(plan, terms)}`)}
    ${row(say('summary-already-signed'), signers(plan))}
  </dl>`;
}

function row(name: string, content: TemplateResult): TemplateResult {
  return html`<div class="summary-row"><dt>${name}</dt><dd>${content}</dd></div>`;
}

function aside(words: string | undefined): TemplateResult | typeof nothing {
  return words ? html` <span class="quiet summary-aside">${words}</span>` : nothing;
}

function unknown(): TemplateResult {
  return html`<span class="quiet">${say('summary-not-known')}</span>`;
}

function lines(texts: readonly string[]): TemplateResult {
  return html`<ul>${texts.map((text) => html`<li dir="auto">${text}</li>`)}</ul>`;
}

type Steps = readonly (readonly [string, TermsStep])[];

function company(
  plan: PlanController,
  side: Side,
  steps: Steps,
  needed: NeededBy,
): TemplateResult | typeof nothing {
  const own = steps.filter(([, { owner }]) => owner?.side === side);
  if (!own.length) return nothing;
  const name = companyName(plan, side);
  return wide(
    say('summary-what-company-does', { name, n: own.length, of: steps.length }),
    stepRows(plan, own, needed),
  );
}

/** The steps that nobody of either company owns. */
function nobodys(
  plan: PlanController,
  steps: Steps,
  needed: NeededBy,
): TemplateResult | typeof nothing {
  const own = steps.filter(([, { owner }]) => !owner?.side);
  return own.length
    ? wide(
        say('summary-without-owner', { n: own.length, of: steps.length }),
        stepRows(plan, own, needed),
      )
    : nothing;
}

function wide(name: string, content: TemplateResult): TemplateResult {
  return html`<div class="summary-row wide"><dt>${name}</dt><dd>${content}</dd></div>`;
}

/** By date: the one that is set, else the one that go-live needs; steps without any come last. */
function stepRows(plan: PlanController, steps: Steps, needed: NeededBy): TemplateResult {
  const rows = steps
    .map(([id, step]) => ({ id, step, day: step.due ?? needed.get(id) }))
    .sort((a, b) => (a.day ?? '9999').localeCompare(b.day ?? '9999'));
  return html`<ul class="summary-steps">
    ${rows.map(({ step, day }) => {
      const mine = isReader(plan, step.owner);
      const when = !day
        ? say('summary-no-date')
        : step.due
          ? plan.shortDate(day)
          : say('summary-by', { day: plan.dayMonth(day) });
      return html`<li data-mine=${mine ? 'true' : nothing}>
        <span class="summary-day">${when}</span>
        <span class="summary-step" dir="auto">${step.title || say('deal-step-without-a-title')}</span>
        <span class="summary-owner" dir="auto">${mine ? say('summary-you') : step.owner ? nameOf(plan, step.owner) : nothing}</span>
      </li>`;
    })}
  </ul>`;
}

function isReader(plan: PlanController, person: TermsPerson | undefined): boolean {
  const email = plan.role?.email?.toLowerCase();
  return email !== undefined && person?.email?.toLowerCase() === email;
}

function nameOf(plan: PlanController, person: TermsPerson): string {
  return isReader(plan, person)
    ? say('summary-you-within')
    : person.name || person.email || say('calendars-without-a-name');
}

/**
 * `Legal, security. Procurement: not needed, suggested by Northwind`. A review that has a step of its own is one that there is.
 */
function reviewWords(plan: PlanController, { paper: said = {}, steps = {} }: Terms): string {
  const all = Object.keys(reviews) as Review[];
  const paper: Partial<Record<Review, boolean>> = { ...said };
  for (const { review } of Object.values(steps)) if (review) paper[review] ??= true;
  const names = (how: boolean | undefined, by?: Side): string =>
    listed(
      all
        .filter((review) => paper[review] === how && (how !== false || holder(plan, review) === by))
        .map((review, nth) => (nth ? reviewsWithin[review] : reviews[review])),
    );
  // Whether a review is needed is for the buyer to say; before they did, it was put down for them.
  const [set, suggested] = [names(false, 'buyer'), names(false)];
  return [
    names(true),
    set &&
      say('summary-not-needed-by', {
        reviews: set,
        by: say('ladder-set', { name: companyName(plan, 'buyer') }),
      }),
    suggested &&
      say('summary-not-needed-by', {
        reviews: suggested,
        by: say('ladder-suggested', { name: companyName(plan, 'seller') }),
      }),
    names(undefined) && say('summary-not-known-yet', { reviews: names(undefined) }),
  ]
    .filter(Boolean)
    .reduce((first, second) => (first ? say('statements', { first, second }) : second), '');
}

/** The side that holds what is said of a review; nothing where only the other one, or a system, put it down. */
function holder(plan: PlanController, review: Review): Side | undefined {
  return plan.view?.held[`paper/${review}`] === 'buyer' ? 'buyer' : undefined;
}

function signers(plan: PlanController): TemplateResult {
  const all = known(plan).filter(({ standing }) => standing !== 'withdrawn');
  if (!all.length) return html`<span class="quiet">${say('summary-nobody-yet')}</span>`;
  const words = all.map(({ by, at, standing }) => {
    const signed = { name: by.name, day: plan.dayOf(at) };
    return standing === 'lapsed' || standing === 'amended'
      ? say('summary-signer-out-of-date', signed)
      : say('summary-signer', signed);
  });
  return html`${join(words)}`;
}

/** Entries in the order of the page; what the page does not show comes last. */
function inOrder<T>(
  entries: Readonly<Record<string, T>> | undefined,
  rows: readonly { id: string }[] = [],
): T[] {
  const at = new Map(rows.map(({ id }, nth) => [id, nth]));
  return Object.entries(entries ?? {})
    .sort(([a], [b]) => (at.get(a) ?? rows.length) - (at.get(b) ?? rows.length))
    .map(([, entry]) => entry);
}
