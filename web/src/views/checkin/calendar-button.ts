/** The file that puts the next meeting into one's own calendar. */
import { html, type TemplateResult } from 'lit';
import { download } from '../../download.js';
import { say } from '../../locales/words.js';
import type { PlanController } from '../../plan-controller.js';
import { meetingOnly } from './calendar-file.js';

export function calendarButton(plan: PlanController): TemplateResult {
  return html`<button type="button" class="words" data-act="calendar" ?disabled=${plan.state !== 'online'} @click=${() => void fetchMeeting(plan)}>${say('checkin-add-to-calendar')}</button>`;
}

async function fetchMeeting(plan: PlanController): Promise<void> {
  try {
    const file = meetingOnly(await plan.api.askText('export.ics'));
    if (file) download(file, 'next-meeting.ics', 'text/calendar');
    else plan.say(say('checkin-meeting-not-there'), 'alert');
  } catch {
    plan.say(say('checkin-calendar-unread'), 'alert');
  }
}
