/** When each side works, how large the deal is, and what was taken out of the plan: the rarely needed, folded away. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { rich, say } from '../../locales/words.js';
import { instant } from '../../locales/dates.js';
import { kins, profiles, sentences, weekdays } from '../../locales/en.js';
import type { PlanController } from '../../plan-controller.js';
import type { CalendarRow, View } from '../../generated/plan.js';
import { icon } from '../../icons.js';
import { companyName } from '../companies.js';
import { choice } from '../fields.js';

export function calendars(plan: PlanController, view: View): TemplateResult {
  // A buyer reads nothing of the size of the deal.
  const sells = view.reader.side === 'seller';
  return html`<section part="settings" aria-labelledby="plan-settings">
    <details class="fold">
      <summary><span class="turns">${icon('chevron')}</span><h2 id="plan-settings">${say('calendars-settings')}</h2><span class="tally quiet">${sells ? say('calendars-working-days-holidays-size-of') : say('calendars-working-days-holidays')}</span></summary>
      <p class="quiet">${sentences(say('calendars-time-is-counted-in-the'), sells ? say('calendars-size-decides') : '')}</p>
      ${
        sells
          ? html`<div class="setting">
            ${choice(plan, {
              name: say('calendars-size-of-the-deal'),
              path: 'plan/profile',
              value: view.header.profile,
              words: profiles,
              commit: (value) => plan.do({ type: 'editPlan', field: 'profile', value }),
            })}
          </div>`
          : nothing
      }
      <div class="calendars">${view.calendars.map((c) => calendar(plan, c))}</div>
    </details>
    ${view.removed.length ? removed(plan, view) : nothing}
    ${
      view.odd.length
        ? html`<details class="fold">
          <summary><span class="turns">${icon('chevron')}</span><h2>${say('calendars-not-understood')}</h2><span class="tally quiet">${view.odd.length}</span></summary>
          <p class="quiet">${say('calendars-these-values-of-the-document')}</p>
          <ul class="rows">
            ${view.odd.map((o) => html`<li class="odd">${rich('calendars-odd-value', { place: html`<code>${o.path}</code>` }, { expected: o.expected, found: o.found })}</li>`)}
          </ul>
        </details>`
        : nothing
    }
  </section>`;
}

function calendar(plan: PlanController, { side, workweek, holidays }: CalendarRow): TemplateResult {
  const turn = (day: number): void => {
    const days = workweek.includes(day)
      ? workweek.filter((d) => d !== day)
      : [...workweek, day].sort((a, b) => a - b);
    plan.do({ type: 'setWorkweek', side, days });
  };
  const company = companyName(plan, side);
  return html`<div class="calendar" data-side=${side}>
    <h3><span class="side" data-side=${side} dir="auto">${company}</span></h3>
    <fieldset class="week">
      <legend class="unseen">${say('calendars-works-on', { company })}</legend>
      ${Object.values(weekdays).map(
        (name, i) => html`<label
          ><input
            type="checkbox"
            class="unseen"
            .checked=${live(workweek.includes(i + 1))}
            ?disabled=${!plan.canWrite || (workweek.length === 1 && workweek[0] === i + 1)}
            @change=${() => turn(i + 1)}
          /><span>${name}</span></label
        >`,
      )}
    </fieldset>
    <ul class="holidays">
      ${holidays.map(
        ({ date, label }) => html`<li>
          <span class="numbers">${plan.shortDate(date)}</span><span class="quiet">${label}</span>
          ${
            plan.canWrite
              ? html`<button
                type="button"
                class="button bare icon-only small"
                aria-label=${say('calendars-take-away', { holiday: label || plan.shortDate(date), company })}
                @click=${() => plan.do({ type: 'setHoliday', side, date, label: null })}
              >
                ${icon('close')}
              </button>`
              : nothing
          }
        </li>`,
      )}
      ${holidays.length ? nothing : html`<li class="quiet">${say('calendars-no-holidays-yet')}</li>`}
    </ul>
    ${
      plan.canWrite
        ? html`<form class="holiday-add" @submit=${(e: Event) => addHoliday(e, plan, side)}>
          <input class="box numbers" type="date" name="date" required min="1900-01-01" max="2999-12-31" aria-label=${say('calendars-holiday-of', { company })} />
          <input class="box" name="label" placeholder=${say('calendars-what-is-it-called')} aria-label=${say('calendars-name-of-the-holiday')} autocomplete="off" />
          <button class="button" type="submit">${say('calendars-add')}</button>
        </form>
        <label class="button from-file"
          >${say('calendars-import-from-a-calendar-file')}<input
            type="file"
            class="unseen"
            accept=".ics,text/calendar"
            aria-label=${say('calendars-file-of', { company })}
            @change=${(e: Event) => fromFile(e, plan, side)}
        /></label>`
        : nothing
    }
  </div>`;
}

function addHoliday(event: Event, plan: PlanController, side: CalendarRow['side']): void {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  const data = new FormData(form);
  const date = String(data.get('date'));
  const label = String(data.get('label')).trim() || say('calendars-holiday');
  if (plan.do({ type: 'setHoliday', side, date, label }) !== null) form.reset();
}

async function fromFile(
  event: Event,
  plan: PlanController,
  side: CalendarRow['side'],
): Promise<void> {
  const input = event.currentTarget as HTMLInputElement;
  const file = input.files?.[0];
  if (!file) return;
  const text = await file.text();
  // The same file may be chosen again.
  input.value = '';
  await plan.takeHolidays(text, side);
}

function removed(plan: PlanController, view: View): TemplateResult {
  return html`<details class="fold" part="removed">
    <summary>
      <span class="turns">${icon('chevron')}</span>
      <h2>${say('calendars-taken-out')}</h2>
      <span class="tally quiet">${say('n-entry', { n: view.removed.length })}</span>
    </summary>
    <ul class="rows">
      ${view.removed.map(
        (r) => html`<li class="removed" data-removed=${r.path}>
          <span><span class="quiet">${kins[r.kin]}</span> ${r.label || say('calendars-without-a-name')}</span>
          ${r.at ? html`<span class="quiet">${instant(r.at, plan.locale)}</span>` : nothing}
          ${
            plan.canWrite
              ? html`<button type="button" class="words" @click=${() => plan.do({ type: 'restore', path: r.path })}>${say('calendars-put-back')}</button>`
              : nothing
          }
        </li>`,
      )}
    </ul>
  </details>`;
}
