/** The forecast grade and its own terms, as the relay lists them: these and no others. */
import { html, nothing, type TemplateResult } from 'lit';
import { say, table } from '../../locales/words.js';
import type { Grade, GradeTerm, Report, View } from '../../generated/plan.js';
import type { PlanController } from '../../plan-controller.js';
import { icon } from '../../icons.js';
import { companyName } from '../companies.js';

const grades: Record<Grade, string> = table({
  commit: 'deal-grade-commit',
  'best-case': 'deal-grade-best-case',
  pipeline: 'deal-grade-pipeline',
  omit: 'deal-grade-omit',
});

export function grade(
  plan: PlanController,
  view: View,
  report: Report,
): TemplateResult | typeof nothing {
  const { grade, gradeTerms = [] } = report;
  if (!grade) return nothing;
  const wants = grade !== 'commit' && !plan.attest.declined;
  return html`<section class="coach-part" part="forecast" data-grade=${grade} aria-labelledby="plan-coach-forecast">
    <h2 id="plan-coach-forecast">${say('coach-forecast', { grade: grades[grade] })}${wants ? html` <span class="quiet">${say('coach-for-commit')}</span>` : nothing}</h2>
    ${
      plan.attest.declined
        ? nothing
        : html`<ul class="grade-terms">
          ${gradeTerms.map((one) => html`<li data-term=${one.id} data-holds=${one.holds}>${icon(one.holds ? 'check' : 'close')}<span><span class="unseen">${one.holds ? say('coach-term-holds') : say('coach-term-open')}</span> ${says(plan, view, one)}</span></li>`)}
        </ul>`
    }
  </section>`;
}

function says(plan: PlanController, view: View, one: GradeTerm): string {
  const company = companyName(plan, 'buyer');
  const { id, holds, fired = 0, limit = 0, of = 0 } = one;
  switch (id) {
    case 'signed':
      return say('coach-term-signed');
    case 'may-bind':
      return mayBind(view, company, holds);
    case 'dates-held':
      if (!of) return say('coach-term-dates-none', { company });
      return holds
        ? say('coach-term-dates', { company, held: fired, of })
        : say('coach-term-dates-needs', { company, held: fired, of, limit });
    case 'not-slipping':
      return say('coach-term-slipping');
    case 'paper':
      return say('coach-term-paper');
    case 'buffer':
      if (one.fired === undefined) return say('coach-term-buffer-unknown');
      return fired < 0
        ? say('coach-term-buffer-short', { n: -fired })
        : say('coach-term-buffer', { n: fired });
    case 'check-in':
      return one.fired === undefined
        ? say('coach-term-checkin-none', { limit })
        : say('coach-term-checkin', { limit, n: fired });
    case 'alive':
      return say('coach-term-alive', { n: fired });
  }
}

function mayBind(view: View, company: string, holds: boolean): string {
  const owner = view.people.find(
    ({ side, role, left }) => side === 'buyer' && role === 'economic-buyer' && !left,
  );
  if (!owner?.name) return say('coach-term-may-bind', { company });
  return holds
    ? say('coach-term-may-bind-who', { company, name: owner.name })
    : say('coach-term-may-bind-if', { company, name: owner.name });
}
