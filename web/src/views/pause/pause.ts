/** A pause of the plan by the buyer, until a date: nobody is reminded, and no clock runs. */
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../locales/words.js';
import type { PlanController } from '../../plan-controller.js';
import { companyName } from '../companies.js';

/** A plan is paused for so many days at most (CONTRACT §1). */
const pauseDaysMax = 90;
const dayMs = 86_400_000;

/** Whether this reader may pause the plan: it is the buyer's alone. */
export function mayPause(plan: PlanController): boolean {
  return plan.canWrite && plan.view?.reader.side === 'buyer' && !plan.view.empty;
}

/** The date that is offered: the first of a month, two months ahead at least. */
export function suggestedPause(today: string): string {
  const at = new Date(Date.parse(today) + 60 * dayMs);
  if (at.getUTCDate() > 1) at.setUTCMonth(at.getUTCMonth() + 1, 1);
  return at.toISOString().slice(0, 10);
}

/** The field for the date: `name="until"`. */
export function pauseField(plan: PlanController): TemplateResult {
  const today = plan.view?.today ?? new Date().toISOString().slice(0, 10);
  const end = new Date(Date.parse(today) + pauseDaysMax * dayMs).toISOString().slice(0, 10);
  const begin = new Date(Date.parse(today) + dayMs).toISOString().slice(0, 10);
  return html`<label class="field until"><span class="name">${say('pause-until')}</span>
    <input class="box numbers" type="date" name="until" required min=${begin} max=${end} value=${suggestedPause(today)} /></label>`;
}

/** Pauses the plan; whether it was done. */
export function pauseUntil(plan: PlanController, until: string): boolean {
  if (plan.do({ type: 'editPlan', field: 'pausedUntil', value: until }) === null) return false;
  plan.say(say('pause-done', { day: plan.dayMonth(until) }), 'plain', plan.wayBack());
  return true;
}

/** The content of the dialog. */
export function pause(plan: PlanController): TemplateResult {
  const submit = (event: Event): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const until = (form.elements.namedItem('until') as HTMLInputElement).value;
    if (until && pauseUntil(plan, until)) plan.attest.show(undefined);
  };
  return html`<form class="sheet-body" @submit=${submit}>
    <p>${say('pause-what')}</p>
    ${pauseField(plan)}
    <p class="acts">
      <button type="submit" class="button main" data-act="pause">${say('pause-act')}</button>
      <button type="button" class="button" data-act="cancel" @click=${() => plan.attest.show(undefined)}>${say('timeline-cancel')}</button>
    </p>
  </form>`;
}

/** The line while the plan is paused. */
export function pausedLine(plan: PlanController): TemplateResult | typeof nothing {
  const { view } = plan;
  const until = view?.header.pausedUntil;
  if (!view || !until || until <= view.today) return nothing;
  const resume = (): void => {
    if (plan.do({ type: 'editPlan', field: 'pausedUntil', value: null }) === null) return;
    plan.say(say('pause-resumed'), 'plain', plan.wayBack());
  };
  // The record knows by whom; until it came, and offline, it is the buyer's, whose alone a pause is.
  plan.activity.want();
  const by = plan.activity.entries?.findLast(
    ({ path, to }) => path === 'plan/pausedUntil' && to,
  )?.by;
  const name = by?.name || companyName(plan, 'buyer');
  return html`<p class="reader-line" part="paused">
    <span dir="auto">${say('pause-line', { name, day: plan.dayMonth(until) })}</span>
    ${mayPause(plan) ? html`<button type="button" class="button" data-act="resume" @click=${resume}>${say('pause-resume')}</button>` : nothing}
  </p>`;
}
