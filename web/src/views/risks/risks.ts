/** Risks: what could happen, and what is done then. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { say } from '../../locales/words.js';
import { levels, riskStatuses } from '../../locales/en.js';
import type { PlanController } from '../../plan-controller.js';
import type { RiskRow, View } from '../../generated/plan.js';
import { icon } from '../../icons.js';
import { thread } from '../comments/comments.js';
import { confirming } from '../confirm/confirm.js';
import { type Entry, entryEnd, entryKeys } from '../entries.js';
import { choice } from '../fields.js';
import { ownerHistory } from '../history/history.js';
import { notes } from '../notes.js';
import { personPicker } from '../person-picker/person-picker.js';
import { textField } from '../text-field/text-field.js';

export function risks(plan: PlanController, view: View): TemplateResult {
  const ids = view.risks.map((r) => r.id);
  return html`<section part="risks" id="plan-element-risks" tabindex="-1" aria-labelledby="plan-risks">
    <div class="section-head">
      <h2 id="plan-risks">${say('risks-risks')}</h2>
      <span class="tally">${ids.length || ''}</span>
    </div>
    ${view.empty ? nothing : notes(plan.findingsOf('risks'))}
    <ul class="rows">
      ${repeat(
        view.risks,
        (r) => r.id,
        (r) => risk(plan, r, ids),
      )}
    </ul>
    ${
      plan.canWrite
        ? html`<button type="button" class="adds" @click=${() => add(plan)}>${icon('plus')}${say('risks-add')}</button>`
        : ids.length
          ? ''
          : html`<p class="nothing">${say('risks-no-risks-named-yet')}</p>`
    }
  </section>`;
}

function risk(plan: PlanController, r: RiskRow, ids: string[]): TemplateResult {
  const path = `risks/${r.id}`;
  const entry: Entry = { kin: 'risks', id: r.id, ids, what: say('risks-the-risk') };
  return html`<li class="entry" part="risk" data-risk=${r.id} @keydown=${entryKeys(plan, entry)}>
    <div class="entry-head">
      ${textField(plan, {
        path: `${path}/text`,
        value: r.text,
        label: say('word-kins-risks'),
        look: 'row',
        placeholder: say('risks-what-could-happen'),
      })}
      ${entryEnd(plan, entry)}
    </div>
    <div class="then">
      <span class="quiet" aria-hidden="true">${say('risks-if-so')}</span>
      ${textField(plan, {
        path: `${path}/contingency`,
        value: r.contingency,
        label: say('risks-what-is-done-if-it'),
        look: 'body',
        multiline: true,
        placeholder: say('risks-what-do-we-do'),
      })}
    </div>
    <div class="entry-fields">
      ${choice(plan, {
        name: say('place-fields-likelihood'),
        path: `${path}/likelihood`,
        value: r.likelihood,
        words: levels,
        none: say('risks-not-said'),
        commit: (value) => plan.do({ type: 'editRisk', id: r.id, field: 'likelihood', value }),
      })}
      ${choice(plan, {
        name: say('place-fields-impact'),
        path: `${path}/impact`,
        value: r.impact,
        words: levels,
        none: say('risks-not-said'),
        commit: (value) => plan.do({ type: 'editRisk', id: r.id, field: 'impact', value }),
      })}
      ${personPicker(plan, {
        name: say('risks-watched-by'),
        path: `${path}/owner`,
        value: r.owner,
        look: 'field',
        ask: say('risks-who-watches-it'),
        commit: (value, ...first) =>
          plan.do(...first, { type: 'editRisk', id: r.id, field: 'owner', value }),
      })}
      ${choice(plan, {
        name: say('label-state'),
        path: `${path}/status`,
        value: r.status,
        words: riskStatuses,
        commit: (value) => plan.do({ type: 'editRisk', id: r.id, field: 'status', value }),
      })}
    </div>
    ${r.text ? confirming(plan, { subject: path, what: say('risks-this-risk'), side: r.owner?.side ?? 'buyer', look: 'quiet' }) : nothing}
    ${ownerHistory(plan, path, say('risks-of-this-risk'), say('risks-watched-by'), r.owner)} ${thread(plan, path, say('risks-this-risk'))}
  </li>`;
}

function add(plan: PlanController): void {
  const id = plan.do({ type: 'addRisk' })?.[0];
  if (id) plan.goTo(`risks/${id}/text`);
}
