/** The next meeting, on the calendar. */
import { html, nothing, type TemplateResult } from 'lit';
import { rich, say } from '../../locales/words.js';
import { zoneName } from '../../locales/dates.js';
import type { PlanController } from '../../plan-controller.js';
import type { MeetingEdit, View } from '../../generated/plan.js';
import { thread, threadButton } from '../comments/comments.js';
import { calendarLink } from '../file-link.js';
import { plainField } from '../fields.js';
import { meetingHistory } from '../history/history.js';
import { notes } from '../notes.js';

/** The time of the meeting, and how long it takes where that is said. */
function when(plan: PlanController, at: string, minutes: number | null): unknown {
  const time = html`<span class="when">${plan.meetingTime(at)}</span>`;
  return minutes ? rich('meeting-at-minutes', { at: time }, { n: minutes }) : time;
}

export function meeting(plan: PlanController, view: View): TemplateResult {
  const { at, minutes, agenda, link, href, past } = view.meeting;
  const set = (edit: MeetingEdit): void => void plan.do({ type: 'editMeeting', ...edit });
  const open = plan.ui.unfolded.has('meeting') || (at === null && plan.canWrite);
  return html`<section part="meeting" id="plan-element-meeting" tabindex="-1" aria-labelledby="plan-meeting">
    <div class="section-head">
      <h2 id="plan-meeting">${say('meeting-next-meeting')}</h2>
      <span class="push">${threadButton(plan, 'meeting', say('meeting-the-meeting'))}</span>
    </div>
    ${view.empty ? nothing : notes(plan.findingsOf('meeting'))}
    ${
      at
        ? html`<p class="meeting-at" data-past=${past}>
          ${past ? rich('meeting-over', { meeting: when(plan, at, minutes) }) : when(plan, at, minutes)}
        </p>
        ${agenda && !open ? html`<p class="agenda">${agenda}</p>` : nothing}
        <p class="meeting-foot">
          ${href ? html`<a href=${href} target="_blank" rel="noopener noreferrer">${say('meeting-join')}</a>` : nothing}
          ${past ? nothing : calendarLink(plan, 'words')}
          ${
            plan.canWrite
              ? html`<button type="button" class="words" aria-expanded=${open} @click=${() => plan.ui.toggle(plan.ui.unfolded, 'meeting')}>
                ${open ? say('details-close') : past ? say('meeting-set-the-next-one') : say('dates-change')}
              </button>`
              : nothing
          }
        </p>`
        : plan.canWrite
          ? nothing
          : html`<p class="nothing">${say('meeting-no-meeting-set')}</p>`
    }
    ${
      open
        ? html`<div class="fields">
          ${plainField(plan, 'instant', {
            name: say('label-when'),
            path: 'meeting/at',
            value: at,
            hint: say('meeting-in-your-own-time-zone', {
              zone: zoneName(new Date(at ?? Date.now()), plan.locale),
            }),
            commit: (value) => {
              plan.ui.unfolded.add('meeting');
              set({ field: 'at', value });
            },
          })}
          ${plainField(plan, 'minutes', {
            name: say('label-minutes'),
            path: 'meeting/minutes',
            value: minutes,
            commit: (value) =>
              set({ field: 'minutes', value: value === null ? null : Number(value) }),
          })}
          ${plainField(plan, 'line', {
            name: say('meeting-what-for'),
            path: 'meeting/agenda',
            value: agenda,
            placeholder: say('meeting-go-through-the-plan'),
            commit: (value) => set({ field: 'agenda', value }),
          })}
          ${plainField(plan, 'url', {
            name: say('meeting-where-to-join'),
            path: 'meeting/link',
            value: link,
            placeholder: 'https://',
            commit: (value) => set({ field: 'link', value }),
          })}
        </div>
        ${meetingHistory(plan, view.meeting)}`
        : nothing
    }
    ${thread(plan, 'meeting', say('meeting-the-meeting'))}
  </section>`;
}
