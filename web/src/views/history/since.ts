/** The changes since a day that one chooses, on demand: from the relay's record, for both sides alike. */
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../locales/words.js';
import type { PlanController } from '../../plan-controller.js';
import type { View } from '../../generated/plan.js';
import { icon } from '../../icons.js';
import { changesSince } from '../checkin/changes.js';
import { inspections } from '../checkin/record.js';
import { beginOf } from '../../locales/civil-day.js';
import { firstDay } from './since-day.js';

export function since(plan: PlanController, view: View): TemplateResult | typeof nothing {
  if (view.empty) return nothing;
  const open = plan.ui.unfolded.has('since');
  const day =
    plan.ui.since ??
    firstDay(view.today, inspections(plan.attest.ledger)[0]?.entry.at, view.header.timeZone);
  const choose = (event: Event): void => {
    const { value, validity } = event.target as HTMLInputElement;
    if (!value || !validity.valid) return;
    plan.ui.since = value;
    plan.redraw();
  };
  return html`<section part="since" aria-labelledby="plan-since">
    <details class="fold" ?open=${open} @toggle=${(e: Event) => plan.ui.toggle(plan.ui.unfolded, 'since', (e.target as HTMLDetailsElement).open)}>
      <summary><span class="turns">${icon('chevron')}</span><h2 id="plan-since">${say('since-what-changed-since')}</h2></summary>
      ${
        open
          ? html`<label class="field since-day">
              <span class="name">${say('since-since-the-beginning-of')}</span>
              <input class="box numbers" type="date" required min="1970-01-01" max=${view.today} .value=${day} @change=${choose} />
            </label>
            ${changesSince(plan, beginOf(day, view.header.timeZone))}`
          : nothing
      }
    </details>
  </section>`;
}
