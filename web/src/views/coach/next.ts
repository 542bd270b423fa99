/** One sentence why the deal stands as it does, and the one thing to do next. */
import { html, nothing, type TemplateResult } from 'lit';
import { attribute, say, table } from '../../locales/words.js';
import type { GradeTerm, PersonRow, PlanVerdict, Report, View } from '../../generated/plan.js';
import type { PlanController } from '../../plan-controller.js';
import { mainBuyer } from '../checkin/to-confirm.js';
import { companyName } from '../companies.js';
import { eight } from '../elements/elements.js';
import { copyMessage } from '../for-you/copy.js';
import { missingName } from '../frame/plan-line.js';

/** A word before the reason that the rules give. */
const leads = table({
  stale: 'coach-lead-stale',
  slipping: 'coach-lead-slipping',
  'at-risk': 'coach-lead-at-risk',
});

const unsigned = table({
  draft: 'coach-unsigned-draft',
  asked: 'coach-unsigned-asked',
  ignored: 'coach-unsigned-ignored',
});

export function sentence(plan: PlanController, report: Report): TemplateResult {
  const verdict = report.verdict ?? 'incomplete';
  return html`<p class="coach-sentence" part="verdict" data-verdict=${verdict} dir="auto">${says(plan, report, verdict)}${report.since ? html` <span class="quiet">${say('deal-since', { day: plan.dayOf(report.since) })}</span>` : nothing}</p>`;
}

function says(plan: PlanController, report: Report, verdict: PlanVerdict): string {
  const [seller, buyer] = [companyName(plan, 'seller'), companyName(plan, 'buyer')];
  switch (verdict) {
    case 'declined': {
      const no = plan.attest.declined;
      if (!no) return say('coach-no-somebody', { company: buyer });
      const [name, day] = [no.by.name.trim(), plan.dayOf(no.at)];
      return no.note
        ? say('coach-no-because', { name, day, note: no.note })
        : say('coach-no', { name, day });
    }
    case 'incomplete': {
      const open = eight(plan.view?.elements ?? []).filter((e) => e.presence === 'missing');
      return say('coach-incomplete', { names: open.map(({ id }) => missingName(id)) });
    }
    case 'seller-sided': {
      const { fired = 0, of = 0 } = term(report, 'dates-held') ?? {};
      return of
        ? say('coach-seller-sided', { seller, buyer, held: fired, of })
        : say('coach-no-step', { seller, buyer });
    }
    case 'unsigned':
      return report.detail ? unsigned[report.detail] : say('coach-unsigned-draft');
    case 'lapsed': {
      const signed = plan.attest.signatures?.findLast(({ by }) => by.side === 'buyer');
      return signed
        ? say('coach-lapsed', {
            name: signed.by.name,
            day: plan.dayOf(signed.at),
            n: signed.changes.length,
          })
        : say('coach-lapsed-somehow');
    }
    case 'stale':
    case 'slipping':
    case 'at-risk':
      return say('coach-lead-why', { lead: leads[verdict], why: deciding(report) });
    case 'mutual':
      return say('coach-mutual', { seller, buyer });
  }
}

/** The reason of the rule that decided, which is that of the next action. */
function deciding({ findings, next }: Report): string {
  return (findings.find(({ code }) => code === next?.code) ?? findings[0])?.says ?? '';
}

export function term(report: Report, id: GradeTerm['id']): GradeTerm | undefined {
  return report.gradeTerms?.find((one) => one.id === id);
}

export function nextAction(
  plan: PlanController,
  view: View,
  report: Report,
): TemplateResult | typeof nothing {
  const no = plan.attest.declined;
  if (no)
    return html`<p class="coach-next" part="coach-next"><b>${say('coach-next')}</b> <span dir="auto">${say('coach-call', { name: no.by.name.trim() })}</span></p>`;
  const { next } = report;
  if (!next)
    return html`<p class="coach-next quiet" part="coach-next">${say('deal-nothing-is-open')}</p>`;
  const who = mainBuyer(view);
  const { fired = 0, of = 0 } = term(report, 'dates-held') ?? {};
  const open = of - fired;
  const dates = report.verdict === 'seller-sided' && open > 0 && who ? who : undefined;
  const what = dates ? say('coach-go-through-dates', { n: open, name: dates.name }) : next.what;
  const turn =
    next.who === 'seller'
      ? say('coach-turn-own')
      : say('coach-turn', { company: companyName(plan, 'buyer') });
  return html`<p class="coach-next" part="coach-next">
    <b>${next.by ? say('coach-next-by', { day: plan.shortDate(next.by) }) : say('coach-next')}</b>
    <span dir="auto">${what}</span> ${dates ? nothing : html`<span class="side" data-side=${next.who}>${turn}</span>`}
    ${copyButton(plan, message(who, dates ? open : undefined, next))}
  </p>`;
}

/** A message to the buyer about it; nothing where it is nothing of theirs. */
function message(
  who: PersonRow | undefined,
  dates: number | undefined,
  next: NonNullable<Report['next']>,
): string | undefined {
  if (!who) return undefined;
  if (dates) return say('waiting-message', { name: who.name, n: dates });
  const what = attribute(next.code, 'buyer-do', next.params);
  return next.who === 'buyer' && what ? say('coach-message', { name: who.name, what }) : undefined;
}

function copyButton(
  plan: PlanController,
  text: string | undefined,
): TemplateResult | typeof nothing {
  return text
    ? html`<button type="button" class="words" data-act="copy" @click=${() => copyMessage(plan, text)}>${say('waiting-copy')}</button>`
    : nothing;
}
