/** At most three questions for the next call: what only the buyer can say, and nobody of theirs has said. After a no three others. */
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../locales/words.js';
import type { Report, StepRow, View } from '../../generated/plan.js';
import type { PlanController } from '../../plan-controller.js';
import { companyName } from '../companies.js';

const most = 3;

export function questions(
  plan: PlanController,
  view: View,
  report: Report,
): TemplateResult | typeof nothing {
  const no = plan.attest.declined;
  const all = no ? afterNo(plan) : open(plan, view, report).slice(0, most);
  if (!all.length) return nothing;
  return html`<section class="coach-part" part="questions" aria-labelledby="plan-coach-ask">
    <h2 id="plan-coach-ask">${no ? say('coach-ask') : say('coach-ask-on-the-call')}</h2>
    <ul>${all.map((text) => html`<li dir="auto">${text}</li>`)}</ul>
    ${no ? html`<p class="quiet">${say('coach-ask-again', { name: no.by.name.trim() })}</p>` : nothing}
  </section>`;
}

/** To learn, not to turn it around. */
function afterNo(plan: PlanController): string[] {
  const company = companyName(plan, 'buyer');
  return [say('coach-no-which'), say('coach-no-instead', { company }), say('coach-no-who-else')];
}

/** The most weighty first. */
function open(plan: PlanController, view: View, report: Report): string[] {
  const company = companyName(plan, 'buyer');
  const has = (...rules: string[]): boolean => report.findings.some(({ id }) => rules.includes(id));
  return [
    budget(view, report, company),
    has('E1b') ? say('coach-ask-goal') : undefined,
    duration(report, plan.steps),
    accepted(plan, report),
    has('L5') ? say('coach-ask-moved') : undefined,
    has('E7', 'E7b') ? say('coach-ask-risk') : undefined,
    has('E6') ? say('coach-ask-criteria') : undefined,
    has('E8') ? say('coach-ask-meeting') : undefined,
  ].filter((text) => text !== undefined);
}

/** The person who may bind the buyer is the buyer's to name. */
function budget(view: View, report: Report, company: string): string | undefined {
  const owners = view.people.filter(
    ({ side, role, left }) => side === 'buyer' && role === 'economic-buyer' && !left,
  );
  const isTheirs = (id: string): boolean =>
    [`people/${id}/role`, `people/${id}`].some((path) => report.held[path] === 'buyer');
  if (owners.some(({ id }) => isTheirs(id))) return undefined;
  const [first] = owners;
  return first?.name
    ? say('coach-ask-budget-suggested', { name: first.name, company })
    : say('coach-ask-budget', { company });
}

/** The longest duration of a step of the buyer that is the seller's figure; of a review first. */
function duration(report: Report, steps: readonly StepRow[]): string | undefined {
  const guessed = steps.filter(
    ({ id, owner, status, days }) =>
      owner?.side === 'buyer' &&
      status !== 'done' &&
      status !== 'dropped' &&
      days &&
      report.held[`steps/${id}/days`] !== 'buyer',
  );
  const [longest] = guessed.sort(
    (a, b) =>
      Number(b.review !== null) - Number(a.review !== null) || (b.days ?? 0) - (a.days ?? 0),
  );
  if (!longest) return undefined;
  const n = longest.days ?? 0;
  return longest.review === 'legal'
    ? say('coach-ask-legal', { n })
    : say('coach-ask-days', { step: longest.title, n });
}

/** Dates that were all accepted as they were suggested may be nobody's. */
function accepted(plan: PlanController, report: Report): string | undefined {
  const found = report.findings.find(({ id }) => id === 'H8');
  if (!found) return undefined;
  const n = found.evidence.length;
  const ladder = report.ladder;
  const by = found.evidence.map((path) => ladder.places[path]?.by);
  const name = ladder.people[by.find((one) => one !== undefined) ?? -1]?.name;
  return say('coach-ask-hardest', { name: name ?? companyName(plan, 'buyer'), n });
}
