/** Contract and go-live, each on a scale of its own: like is set beside like. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { say } from '../../locales/words.js';
import type { Evidence, Forecast, Report, View } from '../../generated/plan.js';
import type { PlanController } from '../../plan-controller.js';
import { companyName } from '../companies.js';

/** One date on a scale. */
interface Mark {
  kind: 'crm' | 'plan' | 'supported';
  day: string;
  says: string;
  /** Working days from the close date of the CRM. */
  gap?: number | undefined;
}

export function dates(
  plan: PlanController,
  view: View,
  { forecast }: Report,
): TemplateResult | typeof nothing {
  if (!forecast) return nothing;
  return html`<section class="coach-part" part="dates" aria-label=${say('coach-dates')}>
    <dl class="scales">
      ${contract(plan, forecast)} ${goLive(plan, view, forecast)}
    </dl>
  </section>`;
}

function contract(plan: PlanController, forecast: Forecast): TemplateResult | typeof nothing {
  const { closeDate, planContract, supportedContract, gap } = forecast;
  const day = (date: string): string => plan.dayMonth(date);
  const marks: Mark[] = [
    ...(closeDate
      ? [{ kind: 'crm' as const, day: closeDate, says: say('coach-crm', { day: day(closeDate) }) }]
      : []),
    ...(planContract
      ? [
          {
            kind: 'plan' as const,
            day: planContract,
            says: say('coach-planned', { day: day(planContract) }),
          },
        ]
      : []),
    ...supported(plan, forecast, supportedContract, true).map((mark) => ({ ...mark, gap })),
  ];
  if (!marks.length) return nothing;
  return scale('contract', say('coach-contract'), marks);
}

function goLive(
  plan: PlanController,
  view: View,
  forecast: Forecast,
): TemplateResult | typeof nothing {
  const { signedGoLive, evidence } = forecast;
  const planned = signedGoLive ?? view.header.goLive;
  const day = planned && plan.dayMonth(planned);
  const marks: Mark[] = [
    ...(planned && day
      ? [
          {
            kind: 'plan' as const,
            day: planned,
            says: signedGoLive ? say('coach-signed', { day }) : say('coach-planned', { day }),
          },
        ]
      : []),
    ...supported(plan, forecast, evidence, !forecast.supportedContract),
  ];
  return marks.length ? scale('go-live', say('coach-go-live'), marks) : nothing;
}

/** The earliest that the durations allow; while some of the buyer's are the seller's it is no more than that, and the first such date says of how many. */
function supported(
  plan: PlanController,
  { figures }: Forecast,
  range: Evidence | undefined,
  saysWhy: boolean,
): Mark[] {
  if (!range) return [];
  const [min, max] = [plan.dayMonth(range.min), plan.dayMonth(range.max)];
  const { sellers, steps: of } = figures;
  const company = companyName(plan, 'buyer');
  const says = sellers
    ? saysWhy
      ? say('coach-not-before-why', { day: max, sellers, of, company })
      : say('coach-not-before', { day: max })
    : range.min === range.max
      ? say('coach-supported', { day: max })
      : say('coach-supported-range', { from: min, to: max });
  return [{ kind: 'supported', day: range.max, says }];
}

function scale(
  name: 'contract' | 'go-live',
  title: string,
  marks: readonly Mark[],
): TemplateResult {
  const sorted = [...marks].sort((a, b) => a.day.localeCompare(b.day));
  return html`<div data-scale=${name}>
    <dt>${title}</dt>
    <dd>
      ${line(sorted)}
      <ul class="scale-marks">${sorted.map(({ kind, says, gap }) => html`<li data-mark=${kind}><svg class="scale-key" width="10" height="10" viewBox="-6 -6 12 12" aria-hidden="true">${dot(kind, '0')}</svg><span>${says}${apart(gap)}</span></li>`)}</ul>
    </dd>
  </div>`;
}

/** How far the supported contract is from what the CRM hopes for. */
function apart(gap: number | undefined): TemplateResult | typeof nothing {
  if (gap === undefined) return nothing;
  const says =
    gap > 0
      ? say('coach-gap-later', { n: gap })
      : gap < 0
        ? say('coach-gap-earlier', { n: -gap })
        : say('coach-gap-none');
  return html`<br /><span class="gap" data-gap=${gap} data-late=${gap > 0}>${says}</span>`;
}

function line(marks: readonly Mark[]): TemplateResult {
  const [first, last] = [marks[0]?.day ?? '', marks.at(-1)?.day ?? ''];
  const span = Math.max(1, Date.parse(last) - Date.parse(first));
  const x = (day: string): string =>
    `${(3 + (94 * (Date.parse(day) - Date.parse(first))) / span).toFixed(2)}%`;
  return html`<svg class="scale" height="16" aria-hidden="true" focusable="false">
    <line x1="3%" x2="97%" y1="8" y2="8" />
    ${marks.map(({ kind, day }) => svg`<svg x=${x(day)} y="8" overflow="visible">${dot(kind, '0')}</svg>`)}
  </svg>`;
}

/** Each kind has a form of its own, so that colour is not needed to tell them apart. */
function dot(kind: Mark['kind'], at: string): SVGTemplateResult {
  switch (kind) {
    case 'crm':
      return svg`<rect class="mark-crm" x="-4" y="-4" width="8" height="8" />`;
    case 'plan':
      return svg`<circle class="mark-plan" cx=${at} cy="0" r="5" />`;
    case 'supported':
      return svg`<path class="mark-supported" d="M0 -5.5 5.5 4.5H-5.5z" />`;
  }
}
