/** Links to files of the plan: plain addresses of the relay, which the browser of a mail app opens as any other does. */
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { say } from '../locales/words.js';
import type { PlanController } from '../plan-controller.js';

/** The next meeting alone, as a calendar. */
export const meetingFile = 'export.ics?only=meeting';

/** The address of a file; nothing while there is no connection. */
export function fileAddress(plan: PlanController, what: string): string | undefined {
  return plan.state === 'online' ? plan.api.files.href(what) : undefined;
}

/** A link to a file. Without an address it says that it cannot be followed now. */
export function fileLink(
  plan: PlanController,
  link: { what: string; act: string; label: string; look?: string },
): TemplateResult {
  const href = fileAddress(plan, link.what);
  return html`<a class=${link.look ?? 'button'} data-act=${link.act} href=${ifDefined(href)} role="link" aria-disabled=${ifDefined(href ? undefined : 'true')} target="_blank" rel="noopener noreferrer">${link.label}</a>`;
}

/** "Add to calendar", for the next meeting. */
export function calendarLink(plan: PlanController, look = 'button'): TemplateResult {
  const label = say('checkin-add-to-calendar');
  return fileLink(plan, { what: meetingFile, act: 'calendar', label, look });
}
