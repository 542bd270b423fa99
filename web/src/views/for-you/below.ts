/** Below the cards: the next meeting, how far it is back from go-live, and the ways out that are always there. */
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../locales/words.js';
import { instant, meetingTime, moments } from '../../locales/dates.js';
import { kinds } from '../../locales/en.js';
import type { Group, StepKind, View } from '../../generated/plan.js';
import type { PlanController } from '../../plan-controller.js';
import { calendarLink } from '../file-link.js';
import { workDaysBetween } from '../steps/work-days.js';
import { mayPause } from '../pause/pause.js';
import { sinceVisit } from './since-visit.js';
import { waiting } from './waiting.js';

export function below(plan: PlanController, view: View): TemplateResult {
  return html`${sinceVisit(plan, view)} ${waiting(plan, view)} ${meeting(plan, view)} ${fromGoLive(plan, view)} ${waysOut(plan, view)}`;
}

function meeting(plan: PlanController, { meeting, header }: View): TemplateResult | typeof nothing {
  const { at, minutes, past, href } = meeting;
  if (!at || past) return nothing;
  const { there } = meetingTime(at, header.timeZone, plan.locale);
  return html`<div class="glance" part="next-meeting">
    <h3>${say('meeting-next-meeting')}</h3>
    <p><b>${fromTo(at, minutes, plan.locale)}</b></p>
    ${there ? html`<p class="quiet">${say('glance-there', { ...there })}</p>` : nothing}
    <p class="acts">${href ? html`<a class="button" href=${href} target="_blank" rel="noopener noreferrer">${say('meeting-join')}</a>` : nothing} ${calendarLink(plan)}</p>
  </div>`;
}

/** `Thu 3 Dec, 15:00–15:30 (CET)`. */
function fromTo(at: string, minutes: number | null, locale: string | undefined): string {
  const begin = { start: instant(at, locale), zone: moments(at, locale).zone };
  if (!minutes) return say('glance-meeting-at', begin);
  const end = new Date(Date.parse(at) + minutes * 60_000).toISOString();
  return say('glance-meeting', { ...begin, end: moments(end, locale).time });
}

/** A phase of the way: when its first step must start so that go-live holds. */
interface Phase {
  kind: StepKind;
  start: string;
}

/** The phases that are still open, the last one first. */
export function phases(groups: readonly Group[]): Phase[] {
  const open = groups.flatMap(({ kind, steps }): Phase[] => {
    const starts = steps
      .filter(({ status }) => status !== 'done' && status !== 'dropped')
      .flatMap(({ latestStart }) => latestStart ?? [])
      .sort();
    return starts[0] && kind !== 'other' ? [{ kind, start: starts[0] }] : [];
  });
  return open.reverse().sort((a, b) => b.start.localeCompare(a.start));
}

function fromGoLive(plan: PlanController, view: View): TemplateResult | typeof nothing {
  const { header, groups, today, calendars } = view;
  if (!header.goLive) return nothing;
  const rows = phases(groups);
  if (!rows.length) return nothing;
  const row = (
    date: string,
    says: unknown,
    more: { late?: true; left?: number } = {},
  ): TemplateResult =>
    html`<span class="back-row" data-late=${more.late ?? nothing}><span class="back-day numbers">${plan.dayMonth(date)}</span><span class="back-words"><span>${says}</span>${more.left ? html` <span class="back-left numbers">${say('glance-in-days', { n: more.left })}</span>` : nothing}</span></span>`;
  return html`<div class="glance" part="from-go-live">
    <h3>${say('glance-back-from-go-live')}</h3>
    <button type="button" class="back" data-act="timeline" @click=${() => {
      plan.ui.showPlanAs('timeline');
      plan.show('plan', 'plan-element-steps');
    }}>
      ${row(header.goLive, html`<b>${say('glance-live')}</b>`)}
      ${rows.map(({ kind, start }) =>
        start < today
          ? row(start, say('glance-should-have-started', { phase: kinds[kind] }), { late: true })
          : row(start, say('glance-must-start', { phase: kinds[kind] }), {
              left: workDaysBetween(calendars, 'both', today, start),
            }),
      )}
      ${row(today, html`<span class="quiet">${say('glance-today')}</span>`)}
    </button>
  </div>`;
}

function waysOut(plan: PlanController, view: View): TemplateResult | typeof nothing {
  const { reader, header, empty } = view;
  if (empty || reader.side !== 'buyer') return nothing;
  const pause = mayPause(plan) && !header.pausedUntil;
  // The no of one person is not that of their colleagues.
  const decline = plan.attest.mayAttest && plan.attest.own?.kind !== 'decline';
  if (!pause && !decline) return nothing;
  return html`<p class="ways-out quiet"><span>${say('ways-out-not-the-right-plan')}</span>
    ${pause ? html`<button type="button" class="words" data-act="pause" @click=${() => plan.attest.show({ kind: 'pause' })}>${say('ways-out-pause-it')}</button>` : nothing}
    ${pause && decline ? html`<span aria-hidden="true">·</span>` : nothing}
    ${decline ? html`<button type="button" class="words" data-act="decline" @click=${() => plan.attest.show({ kind: 'decline' })}>${say('does-not-work-for-us')}</button>` : nothing}
  </p>`;
}
