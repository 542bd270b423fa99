/** The line at the top of the plan, word for word the same for both sides: the time that is left, and what is still open. */
import { html, nothing, type TemplateResult } from 'lit';
import { say, table } from '../../locales/words.js';
import type { ElementId, Header, View } from '../../generated/plan.js';
import type { PlanController } from '../../plan-controller.js';
import { eight, elementName } from '../elements/elements.js';
import { standingLine } from '../signing/signing.js';
import type { Tab } from './tabs.js';

/** The open elements as a sentence names them. */
const names: Record<ElementId, string> = table({
  goal: 'missing-goal',
  goLive: 'missing-go-live',
  steps: 'missing-steps',
  owners: 'missing-owners',
  people: 'plan-line-people',
  paper: 'missing-paper',
  criteria: 'plan-line-criteria',
  risks: 'plan-line-risks',
  meeting: 'missing-meeting',
});

/** A missing element, within a sentence. */
export function missingName(id: ElementId): string {
  return names[id];
}

export function planLine(plan: PlanController, view: View): TemplateResult | typeof nothing {
  if (view.empty) return nothing;
  const all = eight(view.elements);
  const open = all.filter(({ presence }) => presence !== 'present');
  const there = all.filter(({ presence }) => presence === 'present');
  const time = facts(plan, view.header);
  return html`<div class="plan-line">
    <p class="plan-facts numbers">${time.map((one, nth) => html`${nth ? html`<span aria-hidden="true"> · </span>` : nothing}${one}`)}</p>
    <p class="still-open" part="elements">
      ${open.length ? html`<span class="quiet">${say('plan-line-still-open')}</span>` : html`<span class="quiet">${say('plan-line-nothing-open')}</span>`}
      ${open.map(({ id, presence }) => html`<button type="button" class="words" data-element=${id} data-presence=${presence} title=${elementName(id)} @click=${() => plan.show(tabOf(id), placeOf(id))}>${names[id]}</button>`)}
      ${there.map(({ id, presence }) => html`<span class="unseen" data-element=${id} data-presence=${presence}>${say('plan-line-in-place', { name: elementName(id) })}</span>`)}
    </p>
    ${standingLine(plan, view)}
  </div>`;
}

function facts(plan: PlanController, { goLive, workingDaysLeft, buffer }: Header): string[] {
  if (!goLive || workingDaysLeft === null) return [say('head-no-go-live')];
  const left =
    workingDaysLeft < 0
      ? say('head-days-past', { n: -workingDaysLeft })
      : say('head-days-left', { n: workingDaysLeft });
  const room =
    buffer === null
      ? []
      : buffer < 0
        ? [say('plan-line-short', { n: -buffer })]
        : [say('plan-line-buffer', { n: buffer })];
  return [say('head-go-live', { date: plan.dayMonth(goLive) }), left, ...room];
}

function placeOf(id: ElementId): string {
  return `plan-element-${id === 'owners' ? 'steps' : id}`;
}

function tabOf(id: ElementId): Tab {
  return id === 'people' ? 'people' : 'plan';
}
