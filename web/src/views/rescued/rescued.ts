/** Work of this person that could not be written into the plan: shown until they put it away. */
import { html, nothing, type TemplateResult } from 'lit';
import { inWords, say } from '../../locales/words.js';
import type { RescuedEdit, Rescue } from '../../generated/plan.js';
import { icon } from '../../icons.js';
import { dayIn } from '../../locales/civil-day.js';
import type { PlanController } from '../../plan-controller.js';
import { placeOf, valueOf } from './place.js';

export function rescued(plan: PlanController): TemplateResult | typeof nothing {
  if (!plan.rescues.length) return nothing;
  return html`<section class="rescued" part="rescued" aria-labelledby="plan-rescued">
    <h2 id="plan-rescued">${icon('alert')} ${say('rescued-what-you-wrote')}</h2>
    ${plan.rescues.map((rescue) => one(plan, rescue))}
  </section>`;
}

function one(plan: PlanController, rescue: Rescue): TemplateResult {
  const lines = rescue.edits.map((edit) =>
    say('labelled', { label: placeOf(edit, plan.view), value: valueOf(edit.mine) }),
  );
  return html`<div class="rescue" data-rescue=${rescue.id}>
    <p>${inWords(rescue.why)} <span class="quiet">${plan.longDate(dayIn(plan.view?.header.timeZone, rescue.at))}</span></p>
    <ul>
      ${rescue.edits.map((edit) => line(plan, edit))}
    </ul>
    ${rescue.edits.length ? nothing : html`<p>${say('rescued-the-plan-as-you-last')}</p>`}
    <p class="rescue-tools">
      ${
        lines.length
          ? html`<button type="button" class="button" @click=${() => void copy(plan, lines.join('\n'))}>${say('rescued-copy')}</button>`
          : nothing
      }
      <button type="button" class="button" @click=${() => plan.downloadRescue(rescue.id)}>${icon('download')} ${say('rescued-download')}</button>
      <button type="button" class="button" @click=${() => plan.putAway(rescue.id)}>${say('signing-put-away')}</button>
    </p>
  </div>`;
}

function line(plan: PlanController, edit: RescuedEdit): TemplateResult {
  const now = valueOf(edit.now);
  return html`<li data-path=${edit.path}>
    <b>${placeOf(edit, plan.view)}</b>
    <span class="rescue-mine">${valueOf(edit.mine) || say('rescued-taken-out')}</span>
    ${now ? html`<span class="quiet">${say('rescued-it-now-reads', { now })}</span>` : nothing}
  </li>`;
}

async function copy(plan: PlanController, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    plan.say(say('rescued-copied'));
  } catch {
    plan.say(say('rescued-this-page-may-not-copy'), 'alert');
  }
}
