/** The timeline of a phone: rungs from go-live down to today, each step where it must start; what should have started is on top. */
import { html, nothing, type TemplateResult } from 'lit';
import { rich, say } from '../../locales/words.js';
import type { PlanController } from '../../plan-controller.js';
import type { Timeline, TimelineRow } from '../../generated/plan.js';
import { companyName } from '../companies.js';
import { workDaysBetween } from '../steps/work-days.js';
import { dateAt } from './geometry.js';

/** A step on the ladder. */
interface Rung {
  row: TimelineRow;
  /** When it must start, or where it takes no days or has begun be done. */
  day: string;
  starts: boolean;
}

/** The open steps, the one that must start last first; apart those that should have started by now. */
export function rungs(line: Timeline, today: string): { late: Rung[]; ahead: Rung[] } {
  const all = line.rows
    .filter(({ status }) => status !== 'done' && status !== 'dropped')
    .map((row): Rung => {
      const starts = !row.milestone && row.status !== 'doing';
      const first = row.latestStart ?? row.earliestStart;
      const last = row.latestFinish ?? row.earliestFinish;
      return { row, starts, day: starts ? first : last };
    })
    .sort((a, b) => b.day.localeCompare(a.day));
  const isLate = ({ day }: Rung): boolean => day < today;
  return { late: all.filter(isLate), ahead: all.filter((rung) => !isLate(rung)) };
}

export function ladder(plan: PlanController, line: Timeline): TemplateResult {
  const view = plan.view!;
  const { goLive, buffer } = view.header;
  const { late, ahead } = rungs(line, view.today);
  const room =
    buffer === null
      ? nothing
      : html`<li data-room><span></span><span class="tl-rung-line"></span><span class="tl-rung-in ${buffer < 0 ? 'alarm' : 'quiet'}">${buffer < 0 ? say('ladder-short', { days: -buffer }) : say('list-buffer-of', { days: buffer })}</span></li>`;
  return html`${late.length ? html`<ol class="tl-ladder" aria-label=${say('ladder-late')}>${late.map((one) => rung(plan, one))}</ol>` : nothing}
    <ol class="tl-ladder" aria-label=${say('ladder-of')}>
      ${goLive ? html`<li data-end><span class="tl-rung-day">${plan.dayMonth(goLive)}</span><span class="tl-rung-line"></span><span class="tl-rung-in"><b>${say('ladder-live', { company: companyName(plan, 'buyer') })}</b></span></li>` : nothing}
      ${ahead.map((one) => rung(plan, one))} ${room}
      <li data-end><span class="tl-rung-day">${plan.dayMonth(dateAt(line.from, line.today))}</span><span class="tl-rung-line"></span><span class="tl-rung-in"><b>${say('ladder-today')}</b></span></li>
    </ol>`;
}

function rung(plan: PlanController, { row, day, starts }: Rung): TemplateResult {
  const view = plan.view!;
  const name = html`<span dir="auto">${row.title || say('step-step-without-a-title')}</span>`;
  const late = day < view.today;
  const days = workDaysBetween(view.calendars, row.calendar, view.today, day);
  const parts = { step: name };
  const words = late
    ? starts
      ? rich('ladder-should-have-started', parts)
      : rich('ladder-should-be-done', parts)
    : starts
      ? rich('ladder-must-start', parts)
      : rich('ladder-must-be-done', parts);
  const when = late
    ? say('ladder-ago', { days: -days })
    : days === 0
      ? say('ladder-is-today')
      : say('ladder-in', { days });
  return html`<li data-side=${row.side ?? nothing} data-alarm=${late}>
    <span class="tl-rung-day">${plan.dayMonth(day)}</span><span class="tl-rung-line"></span>
    <button type="button" data-rung=${row.id} aria-haspopup="dialog" @click=${() => plan.ui.toggle(plan.ui.expanded, row.id, true)}>
      <b>${words}</b>
      <span class="tl-rung-sub">${row.owner?.name ? html`<span dir="auto">${row.owner.name}</span> · ` : nothing}${when}</span>
    </button>
  </li>`;
}
