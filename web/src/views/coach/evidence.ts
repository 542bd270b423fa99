/**
 * The evidence behind the coach: the reasons of the rules, signatures, check-ins, the dates that moved, both sides' changes by the week,
 * and who opened the plan. Drawn as a chart from three points on; fewer are told in words.
 */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { say } from '../../locales/words.js';
import { companyName } from '../companies.js';
import type { Finding, Report, Side, View } from '../../generated/plan.js';
import type { PlanController } from '../../plan-controller.js';
import { icon } from '../../icons.js';
import { opens } from '../opens/opens.js';
import { type Slip, slips, type Week, weeks } from './slips.js';

/** How many points make a chart. */
const chartFrom = 3;

export function evidence(
  plan: PlanController,
  view: View,
  report: Report | undefined,
): TemplateResult {
  const isPage = plan.coach.isPageShown;
  const open = isPage || plan.ui.unfolded.has('evidence');
  if (open) plan.activity.want();
  const toggle = (event: Event): void =>
    plan.ui.toggle(plan.ui.unfolded, 'evidence', (event.currentTarget as HTMLDetailsElement).open);
  const all = (): TemplateResult =>
    html`${report ? html`${reasons(plan, report)} ${signatures(plan)} ${checkIns(plan, report)}` : nothing}
      ${moved(plan, view)} ${active(plan, view)} ${opened(plan)}`;
  if (isPage) return html`<div class="evidence" part="evidence">${all()}</div>`;
  return html`<details class="evidence fold" part="evidence" ?open=${open} @toggle=${toggle}>
    <summary><span class="turns">${icon('chevron')}</span><h2>${say('coach-evidence')}</h2><span class="tally quiet">${say('coach-evidence-what')}</span></summary>
    ${open ? all() : nothing}
  </details>`;
}

function signatures(plan: PlanController): TemplateResult {
  const all = (plan.attest.signatures ?? []).filter(({ standing }) => standing !== 'withdrawn');
  return html`<section aria-labelledby="plan-coach-signatures">
    <div class="section-head"><h3 id="plan-coach-signatures">${say('coach-signatures')}</h3><span class="tally">${all.length || ''}</span></div>
    ${
      all.length
        ? html`<ul class="plain">${all.map(({ by, at, changes, standing }) => html`<li><span dir="auto">${say('coach-signed-by', { name: by.name, day: plan.dayOf(at) })}</span>${standing === 'live' ? nothing : html` <span class="quiet">${say('coach-signed-changed', { n: changes.length })}</span>`}</li>`)}</ul>`
        : html`<p class="nothing">${say('signing-nobody-has-signed-yet')}</p>`
    }
  </section>`;
}

/** The check-ins that count as joint: somebody of the buyer was there, or said so. */
function checkIns(plan: PlanController, { joint }: Report): TemplateResult {
  const all = plan.attest.ledger.filter(({ id }) => joint.includes(id));
  return html`<section aria-labelledby="plan-coach-checkins">
    <div class="section-head"><h3 id="plan-coach-checkins">${say('coach-checkins')}</h3><span class="tally">${all.length || ''}</span></div>
    ${
      all.length
        ? html`<ul class="plain">${all.map(({ at }) => html`<li>${plan.dayOf(at)}</li>`)}</ul>`
        : html`<p class="nothing">${say('coach-no-checkin')}</p>`
    }
  </section>`;
}

const reasonsShown = 5;

function reasons(plan: PlanController, { findings }: Report): TemplateResult {
  const open = plan.ui.unfolded.has('reasons');
  return html`<section part="reasons" aria-labelledby="plan-reasons">
    <div class="section-head"><h3 id="plan-reasons">${say('deal-why')}</h3><span class="tally">${findings.length || ''}</span></div>
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
        <p>${says}${fired && limit && /\d/.test(fired) ? html` <span class="quiet numbers">${/^0\b/.test(limit) ? fired : say('deal-fired-limit', { fired, limit })}</span>` : nothing}</p>
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
    <div class="section-head"><h3 id="plan-slips">${say('deal-dates-that-moved')}</h3><span class="tally">${all.length || ''}</span></div>
    ${
      !entries
        ? waiting(plan)
        : all.length
          ? all.flatMap(({ moves }) => moves).length < chartFrom
            ? html`<ul class="rows slips">${all.map((slip) => html`<li class="slip" data-slip=${slip.path}>${slipWords(plan, slip)}</li>`)}</ul>`
            : slipChart(plan, all)
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

/** A date that moved, in words. */
function slipWords(plan: PlanController, slip: Slip): TemplateResult {
  const name =
    slip.path === 'plan/goLive'
      ? say('coach-go-live')
      : plan.step(slip.path.split('/')[1] ?? '')?.title || say('deal-step-without-a-title');
  return html`<p class="slip-words">
      <span class="slip-name">${name}</span>
      <span class="numbers slip-days" data-late=${slip.days > 0}>${slip.first === slip.now ? say('deal-back-again') : signed(slip)}</span>
      <span class="quiet">${say('deal-slip', { from: plan.shortDate(slip.first), to: plan.shortDate(slip.now), movers: movers(plan, slip) })}</span>
    </p>`;
}

function slipChart(plan: PlanController, all: readonly Slip[]): TemplateResult {
  const days = all.flatMap(({ moves }) => moves.flatMap(({ from, to }) => [from, to])).sort();
  const [from = '', to = ''] = [days[0], days.at(-1)];
  const span = Math.max(1, Date.parse(to) - Date.parse(from));
  const x = (day: string): string =>
    `${(2 + (96 * (Date.parse(day) - Date.parse(from))) / span).toFixed(2)}%`;
  return html`<ul class="rows slips">
      ${all.map((slip) => {
        return html`<li class="slip" data-slip=${slip.path}>
          ${slipWords(plan, slip)}
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
                  html`<tr><th scope="row">${slip.path === 'plan/goLive' ? say('coach-go-live') : plan.step(slip.path.split('/')[1] ?? '')?.title}</th><td>${plan.dayOf(move.at)}</td><td>${mover(plan, move)}</td><td>${plan.shortDate(move.from)}</td><td>${plan.shortDate(move.to)}</td><td class="numbers">${signed(move)}</td></tr>`,
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

/** `Dana (Northwind)`. */
function mover(plan: PlanController, { name, side }: Slip['moves'][number]): string {
  return say('for-you-person-of', { name, company: companyName(plan, side) });
}

/** `moved twice by Dana (Northwind)`. */
function movers(plan: PlanController, { moves }: Slip): string {
  const people = [...new Set(moves.map((move) => mover(plan, move)))];
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
    <div class="section-head"><h3 id="plan-weeks">${say('deal-changes-by-week')}</h3></div>
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
  const sum = html`<p class="weeks-sum">${say('deal-weeks-sum', { buyer: total('buyer'), seller: total('seller'), n: all.length })}</p>`;
  if (all.length < chartFrom) return sum;
  return html`${sum}
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
    <div class="section-head"><h3 id="plan-opens">${say('deal-who-opened-it')}</h3></div>
    ${opens(plan)}
  </section>`;
}
