/**
 * The seller's page: what the plan says about the deal, with reasons that can be checked.
 *
 * All of it is in the seller's own report, which the relay sends to the seller alone: a buyer's window has nothing to draw
 * here, and shows the plan.
 */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { say, table } from '../../locales/words.js';
import type { Finding, Grade, Report, Side, Verdict, View } from '../../generated/plan.js';
import type { PlanController } from '../../plan-controller.js';
import { icon } from '../../icons.js';
import { opens } from '../opens/opens.js';
import { type Slip, slips, type Week, weeks } from './slips.js';

const verdicts: Record<Verdict, string> = table({
  declined: 'deal-verdict-declined',
  incomplete: 'deal-verdict-incomplete',
  'seller-sided': 'deal-verdict-seller-sided',
  unsigned: 'deal-verdict-unsigned',
  lapsed: 'deal-verdict-lapsed',
  stale: 'deal-verdict-stale',
  slipping: 'deal-verdict-slipping',
  'at-risk': 'deal-verdict-at-risk',
  mutual: 'deal-verdict-mutual',
});

/** A sentence for each. */
const verdictsSay: Record<Verdict, string> = table({
  declined: 'deal-verdict-declined-says',
  incomplete: 'deal-verdict-incomplete-says',
  'seller-sided': 'deal-verdict-seller-sided-says',
  unsigned: 'deal-verdict-unsigned-says',
  lapsed: 'deal-verdict-lapsed-says',
  stale: 'deal-verdict-stale-says',
  slipping: 'deal-verdict-slipping-says',
  'at-risk': 'deal-verdict-at-risk-says',
  mutual: 'deal-verdict-mutual-says',
});

const details: Record<NonNullable<Report['detail']>, string> = table({
  draft: 'deal-details-draft',
  asked: 'deal-details-asked',
  ignored: 'deal-details-ignored',
});

const grades: Record<Grade, string> = table({
  commit: 'deal-grade-commit',
  'best-case': 'deal-grade-best-case',
  pipeline: 'deal-grade-pipeline',
  omit: 'deal-grade-omit',
});

/** A sentence for each. */
const gradesSay: Record<Grade, string> = table({
  commit: 'deal-grade-commit-says',
  'best-case': 'deal-grade-best-case-says',
  pipeline: 'deal-grade-pipeline-says',
  omit: 'deal-grade-omit-says',
});

/** The report of the seller's own side; nothing for anybody else, or before it came. */
function reportOf(plan: PlanController): Report | undefined {
  const { report } = plan;
  return report && report.side === 'seller' && report.verdict ? report : undefined;
}

/** Whether this reader has such a page. */
export function hasDeal(view: View): boolean {
  return view.reader.side === 'seller';
}

/** From the plan to what it says about the deal, and back. */
export function dealSwitch(plan: PlanController): TemplateResult {
  const one = (shown: boolean, name: string): TemplateResult =>
    html`<button type="button" aria-pressed=${plan.ui.dealShown === shown} @click=${() => plan.ui.showDeal(shown)}>${name}</button>`;
  return html`<div class="views" role="group" aria-label=${say('deal-what-is-shown')}>${one(false, 'Plan')}${one(true, 'Deal')}</div>`;
}

export function deal(plan: PlanController, view: View): TemplateResult {
  plan.activity.want();
  const report = reportOf(plan);
  return html`<div class="deal" part="deal">
    ${
      report
        ? html`${verdict(plan, report)} ${dates(plan, report)} ${reasons(plan, report)}`
        : html`<section aria-labelledby="plan-verdict">
          <div class="section-head"><h2 id="plan-verdict">${say('deal-what-the-plan-says-about')}</h2></div>
          <p class="nothing">${plan.state === 'online' || plan.state === 'connecting' ? say('deal-the-server-is-working-it') : say('deal-this-needs-the-connection-it')}</p>
        </section>`
    }
    ${moved(plan, view)} ${active(plan, view)} ${opened(plan)}
  </div>`;
}

function verdict(plan: PlanController, report: Report): TemplateResult {
  const word = report.verdict as Verdict;
  const [title, says] = [verdicts[word] ?? word, verdictsSay[word] ?? ''];
  const grade = report.grade
    ? ([grades[report.grade], gradesSay[report.grade]] as const)
    : undefined;
  const { next } = report;
  return html`<section class="verdict" part="verdict" data-verdict=${word} aria-labelledby="plan-verdict">
    <h2 id="plan-verdict" class="verdict-word">${title}</h2>
    <p class="verdict-says">${says}${report.detail ? ` ${details[report.detail]}` : ''}${report.since ? html` <span class="quiet">${say('deal-since', { day: plan.dayOf(report.since) })}</span>` : nothing}</p>
    ${
      next
        ? html`<p class="verdict-next">
          <span class="quiet">${say('deal-next')}</span>
          <span><b>${next.what}</b> <span class="quiet">${next.by ? say('deal-by', { by: plan.shortDate(next.by) }) : ''}</span><span class="side" data-side=${next.who}>${next.who === 'seller' ? say('deal-your-turn') : say('deal-the-buyers-turn')}</span></span>
        </p>`
        : html`<p class="quiet">${say('deal-nothing-is-open')}</p>`
    }
    ${grade ? html`<p class="verdict-grade"><span class="quiet">${say('deal-forecast')}</span> <span><b>${grade[0]}</b> <span class="quiet">${grade[1]}</span></span></p>` : nothing}
  </section>`;
}

/** How many open steps are the buyer's, and of how many of these the buyer holds the working days. */
function figures(plan: PlanController): { open: number; theirs: number } {
  const steps = plan.steps.filter(
    (s) => s.owner?.side === 'buyer' && s.status !== 'done' && s.status !== 'dropped',
  );
  const theirs = steps.filter((s) => plan.view?.held[`steps/${s.id}/days`] === 'buyer');
  return { open: steps.length, theirs: theirs.length };
}

/** The three dates side by side, and how far the first is from the last. */
function dates(
  plan: PlanController,
  { forecast, schedule }: Report,
): TemplateResult | typeof nothing {
  const evidence = forecast?.evidence ?? schedule?.evidence ?? undefined;
  if (!forecast && !evidence) return nothing;
  const { closeDate, signedGoLive, gap, gapMin } = forecast ?? {};
  const day = (date: string | undefined, none: string): TemplateResult =>
    date
      ? html`<b class="numbers">${plan.shortDate(date)}</b>`
      : html`<span class="quiet">${none}</span>`;
  const { open, theirs } = figures(plan);
  const span =
    evidence && open > theirs
      ? html`<b class="numbers">${say('deal-not-before', { day: plan.shortDate(evidence.min) })}</b> <span class="quiet">${say('deal-sellers-figures', { seller: open - theirs, open })}</span>`
      : evidence && evidence.min !== evidence.max
        ? html`<b class="numbers">${plan.shortDate(evidence.min)} – ${plan.shortDate(evidence.max)}</b>`
        : day(evidence?.max, say('deal-the-buyer-stands-behind-no'));
  return html`<section part="dates" aria-labelledby="plan-dates">
    <div class="section-head"><h2 id="plan-dates">${say('deal-three-dates')}</h2></div>
    <dl class="three">
      <div><dt>${say('deal-your-close-date')} <span class="quiet">${say('deal-from-the-crm')}</span></dt><dd>${day(closeDate, say('deal-not-handed-in'))}</dd></div>
      <div><dt>${say('deal-signed-go-live')}</dt><dd>${day(signedGoLive, say('deal-not-signed'))}</dd></div>
      <div><dt>${say('deal-evidence-date')} <span class="quiet">${say('deal-by-what-the-buyer-stands')}</span></dt><dd>${span}</dd></div>
    </dl>
    ${
      gap === undefined
        ? nothing
        : html`<p class="gap" data-late=${gap > 0}>${
            gap > 0
              ? gapMin !== undefined && gapMin !== gap
                ? say('deal-evidence-late-at-best', { n: gap, best: Math.max(0, gapMin) })
                : say('deal-evidence-late', { n: gap })
              : gap === 0
                ? say('deal-the-evidence-comes-on-your')
                : say('deal-the-evidence-comes-before-your', {
                    gap: say('n-working-day', { n: -gap }),
                  })
          }</p>`
    }
  </section>`;
}

const reasonsShown = 5;

function reasons(plan: PlanController, { findings }: Report): TemplateResult {
  const open = plan.ui.unfolded.has('reasons');
  return html`<section part="reasons" aria-labelledby="plan-reasons">
    <div class="section-head"><h2 id="plan-reasons">${say('deal-why')}</h2><span class="tally">${findings.length || ''}</span></div>
    ${
      findings.length
        ? html`<ul class="rows">
          ${findings.map((finding, i) => reason(plan, finding, !open && i >= reasonsShown))}
        </ul>`
        : html`<p class="nothing">${say('deal-nothing-speaks-against-it')}</p>`
    }
    ${
      findings.length > reasonsShown
        ? html`<button type="button" class="adds" @click=${() => plan.ui.toggle(plan.ui.unfolded, 'reasons')}>
          <span class="turns" data-open=${open}>${icon('chevron')}</span>${open ? say('deal-show-fewer') : say('deal-show-all', { findings: findings.length })}
        </button>`
        : nothing
    }
  </section>`;
}

/** One reason; `folded` ones are printed all the same. */
function reason(
  plan: PlanController,
  { id, severity, says, evidence, fired, limit, do: next }: Finding,
  folded: boolean,
): TemplateResult {
  const steps = evidence.flatMap((path) =>
    path.startsWith('steps/') ? (plan.step(path.split('/')[1] ?? '') ?? []) : [],
  );
  const places = [...new Map(steps.map((step) => [step.id, step])).values()];
  return html`<li class="reason" data-finding=${id} data-folded=${folded}>
    <div class="note" data-severity=${severity}>
      <span class="bar"></span>
      <div>
        <p>${says}${fired && limit && /\d/.test(fired) ? html` <span class="quiet numbers">${say('deal-fired-limit', { fired, limit })}</span>` : nothing}</p>
        <p class="do">${next}</p>
        ${
          places.length
            ? html`<p class="reason-places">
              ${places.slice(0, 4).map((step) => html`<button type="button" class="words" @click=${() => plan.goTo(`steps/${step.id}`)}>${step.title || say('deal-step-without-a-title')}</button> `)}
              ${places.length > 4 ? html`<span class="quiet">${say('deal-more-places', { n: places.length - 4 })}</span>` : nothing}
            </p>`
            : nothing
        }
      </div>
    </div>
  </li>`;
}

/** The dates that moved, by whom and how far. */
function moved(plan: PlanController, view: View): TemplateResult {
  const { entries } = plan.activity;
  const all = entries
    ? slips(entries, view.calendars[0]).filter(
        ({ path }) => path === 'plan/goLive' || plan.step(path.split('/')[1] ?? ''),
      )
    : [];
  return html`<section part="slips" aria-labelledby="plan-slips">
    <div class="section-head"><h2 id="plan-slips">${say('deal-dates-that-moved')}</h2><span class="tally">${all.length || ''}</span></div>
    ${
      !entries
        ? waiting(plan)
        : all.length
          ? slipChart(plan, all)
          : html`<p class="nothing">${say('deal-no-agreed-date-has-moved')}</p>`
    }
  </section>`;
}

function waiting(plan: PlanController): TemplateResult {
  const { failed } = plan.activity;
  if (failed && plan.state === 'online') {
    return html`<p class="nothing">${say('deal-the-record-could-not-be')} <button type="button" class="words" @click=${() => plan.activity.again()}>${say('deal-try-again')}</button></p>`;
  }
  return html`<p class="nothing">${plan.state === 'online' ? say('deal-reading-the-record') : say('deal-the-record-needs-the-connection')}</p>`;
}

/** The height of one move in a row of the chart. */
const moveHeight = 9;

function slipChart(plan: PlanController, all: readonly Slip[]): TemplateResult {
  const days = all.flatMap(({ moves }) => moves.flatMap(({ from, to }) => [from, to])).sort();
  const [from = '', to = ''] = [days[0], days.at(-1)];
  const span = Math.max(1, Date.parse(to) - Date.parse(from));
  const x = (day: string): string =>
    `${(2 + (96 * (Date.parse(day) - Date.parse(from))) / span).toFixed(2)}%`;
  return html`<ul class="rows slips">
      ${all.map((slip) => {
        const name =
          slip.path === 'plan/goLive'
            ? 'Go-live'
            : plan.step(slip.path.split('/')[1] ?? '')?.title || say('deal-step-without-a-title');
        return html`<li class="slip" data-slip=${slip.path}>
          <p class="slip-words">
            <span class="slip-name">${name}</span>
            <span class="numbers slip-days" data-late=${slip.days > 0}>${slip.first === slip.now ? say('deal-back-again') : signed(slip)}</span>
            <span class="quiet">${plan.shortDate(slip.first)} → ${plan.shortDate(slip.now)}, ${movers(slip)}</span>
          </p>
          <svg class="slip-chart" aria-hidden="true" focusable="false" height=${slip.moves.length * moveHeight + 6}>
            ${slip.moves.map((move, i): SVGTemplateResult => {
              const y = 6 + i * moveHeight;
              const fall =
                i + 1 < slip.moves.length
                  ? svg`<line class="slip-fall" x1=${x(move.to)} x2=${x(move.to)} y1=${y} y2=${y + moveHeight} />`
                  : svg``;
              return svg`<g data-side=${move.side}>${fall}<line class="slip-move" x1=${x(move.from)} x2=${x(move.to)} y1=${y} y2=${y} /><circle class="slip-from" cx=${x(move.from)} cy=${y} r="2" /><circle cx=${x(move.to)} cy=${y} r="4" /></g>`;
            })}
          </svg>
        </li>`;
      })}
    </ul>
    <p class="slip-scale quiet numbers" aria-hidden="true"><span>${plan.shortDate(from)}</span><span>${plan.shortDate(to)}</span></p>
    ${legend((side) => say('deal-legend-moved', { side }))}
    <details class="as-table">
      <summary><span class="turns">${icon('chevron')}</span>${say('deal-as-a-table')}</summary>
      <div class="table-place" tabindex="0" role="region" aria-label=${say('deal-dates-that-moved-as-a')}>
        <table>
          <thead><tr><th scope="col">${say('deal-date-of')}</th><th scope="col">${say('deal-moved-on')}</th><th scope="col">${say('deal-by-2')}</th><th scope="col">${say('deal-from')}</th><th scope="col">${say('deal-to')}</th><th scope="col">${say('deal-working-days')}</th></tr></thead>
          <tbody>
            ${all.flatMap((slip) =>
              slip.moves.map(
                (move) =>
                  html`<tr><th scope="row">${slip.path === 'plan/goLive' ? 'Go-live' : plan.step(slip.path.split('/')[1] ?? '')?.title}</th><td>${plan.dayOf(move.at)}</td><td>${move.name} (${move.side})</td><td>${plan.shortDate(move.from)}</td><td>${plan.shortDate(move.to)}</td><td class="numbers">${signed(move)}</td></tr>`,
              ),
            )}
          </tbody>
        </table>
      </div>
    </details>`;
}

function signed({ days }: { days: number }): string {
  // From a Friday to the Saturday after it.
  return days === 0
    ? say('deal-no-working-day')
    : `${days > 0 ? '+' : '−'}${say('n-working-day', { n: Math.abs(days) })}`;
}

/** `moved twice by Dana (buyer)`. */
function movers({ moves }: Slip): string {
  const people = [...new Set(moves.map(({ name, side }) => `${name} (${side})`))];
  const [n, names] = [moves.length, people.slice(0, 2)];
  return people.length > 2
    ? say('deal-moved-by-more', { n, names, more: people.length - 2 })
    : say('deal-moved-by', { n, names });
}

function legend(says: (side: Side) => string): TemplateResult {
  return html`<p class="chart-legend" aria-hidden="true">${(['buyer', 'seller'] as const).map((side) => html`<span class="key" data-side=${side}></span> <span>${says(side)}</span>`)}</p>`;
}

/** Both sides' changes by the week. */
function active(plan: PlanController, view: View): TemplateResult {
  const { entries } = plan.activity;
  return html`<section part="weeks" aria-labelledby="plan-weeks">
    <div class="section-head"><h2 id="plan-weeks">${say('deal-changes-by-week')}</h2></div>
    ${entries ? weekChart(plan, weeks(entries, view.today, view.header.timeZone)) : waiting(plan)}
  </section>`;
}

const chartHeight = 96;

function weekChart(plan: PlanController, all: readonly Week[]): TemplateResult {
  const most = Math.max(1, ...all.flatMap(({ buyer, seller }) => [buyer, seller]));
  const slot = 100 / Math.max(all.length, 6);
  const total = (side: Side): number => all.reduce((sum, week) => sum + week[side], 0);
  const bar = (week: Week, i: number, side: Side): SVGTemplateResult => {
    const height = (week[side] / most) * (chartHeight - 18);
    const x = i * slot + (side === 'buyer' ? slot * 0.14 : slot * 0.52);
    return svg`<rect data-side=${side} x="${x.toFixed(2)}%" width="${(slot * 0.34).toFixed(2)}%" y=${(chartHeight - Math.max(height, 1)).toFixed(1)} height=${Math.max(height, 1).toFixed(1)} rx="1.5"></rect>
      ${week[side] ? svg`<text x="${(x + slot * 0.17).toFixed(2)}%" y=${(chartHeight - height - 4).toFixed(1)} text-anchor="middle">${week[side]}</text>` : svg``}`;
  };
  const first = all[0];
  if (!total('buyer') && !total('seller'))
    return html`<p class="nothing">${say('deal-nobody-has-changed-anything-since')}</p>`;
  return html`<p class="weeks-sum">${say('deal-weeks-sum', { buyer: total('buyer'), seller: total('seller'), n: all.length })}</p>
    <svg class="week-chart numbers" height=${chartHeight + 1} aria-hidden="true" focusable="false">
      ${all.map((week, i) => svg`${bar(week, i, 'buyer')}${bar(week, i, 'seller')}`)}
      <line x1="0" x2="100%" y1=${chartHeight + 0.5} y2=${chartHeight + 0.5} />
    </svg>
    <p class="slip-scale quiet numbers" aria-hidden="true"><span>${say('deal-week-of-day', { day: plan.dayMonth(first?.from ?? '') })}</span>${all.length > 5 ? html`<span>${say('deal-this-week')}</span>` : nothing}</p>
    ${legend((side) => say('deal-legend-by', { side }))}
    <details class="as-table">
      <summary><span class="turns">${icon('chevron')}</span>${say('deal-as-a-table')}</summary>
      <div class="table-place" tabindex="0" role="region" aria-label=${say('deal-changes-by-week-as-a')}>
        <table>
          <thead><tr><th scope="col">${say('deal-week-of')}</th><th scope="col">${say('deal-buyer')}</th><th scope="col">${say('deal-seller')}</th></tr></thead>
          <tbody>${all.map((week) => html`<tr><th scope="row">${plan.dayMonth(week.from)}</th><td class="numbers">${week.buyer}</td><td class="numbers">${week.seller}</td></tr>`)}</tbody>
        </table>
      </div>
    </details>`;
}

/** The people who opened the plan; of people who gave a name alone. */
function opened(plan: PlanController): TemplateResult {
  return html`<section aria-labelledby="plan-opens">
    <div class="section-head"><h2 id="plan-opens">${say('deal-who-opened-it')}</h2></div>
    ${opens(plan)}
  </section>`;
}
