/** Success criteria: what will be true, how it is measured, where the finish line is. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { say } from '../../locales/words.js';
import { criterionStatuses } from '../../locales/en.js';
import type { PlanController } from '../../plan-controller.js';
import type { CriterionRow, View } from '../../generated/plan.js';
import { icon } from '../../icons.js';
import { thread } from '../comments/comments.js';
import { confirming } from '../confirm/confirm.js';
import { type Entry, entryEnd, entryKeys } from '../entries.js';
import { choice, plainField } from '../fields.js';
import { ownerHistory } from '../history/history.js';
import { notes } from '../notes.js';
import { personPicker } from '../person-picker/person-picker.js';
import { textField } from '../text-field/text-field.js';

export function criteria(plan: PlanController, view: View): TemplateResult {
  const ids = view.criteria.map((c) => c.id);
  return html`<section part="criteria" id="plan-element-criteria" tabindex="-1" aria-labelledby="plan-criteria">
    <div class="section-head">
      <h2 id="plan-criteria">${say('criteria-success-criteria')}</h2>
      <span class="tally">${ids.length || ''}</span>
    </div>
    ${view.empty ? nothing : notes(plan.findingsOf('criteria'))}
    <ul class="rows">
      ${repeat(
        view.criteria,
        (c) => c.id,
        (c) => criterion(plan, c, ids),
      )}
    </ul>
    ${
      plan.canWrite
        ? html`<button type="button" class="adds" @click=${() => add(plan)}>${icon('plus')}${say('criteria-add')}</button>`
        : ids.length
          ? ''
          : html`<p class="nothing">${say('criteria-no-criteria-yet')}</p>`
    }
  </section>`;
}

function criterion(plan: PlanController, c: CriterionRow, ids: string[]): TemplateResult {
  const path = `criteria/${c.id}`;
  const entry: Entry = { kin: 'criteria', id: c.id, ids, what: say('criteria-the-criterion') };
  return html`<li class="entry" part="criterion" data-criterion=${c.id} @keydown=${entryKeys(plan, entry)}>
    <div class="entry-head">
      ${textField(plan, {
        path: `${path}/text`,
        value: c.text,
        label: say('criteria-success-criterion'),
        look: 'row',
        placeholder: say('criteria-what-will-be-true-when'),
      })}
      ${entryEnd(plan, entry)}
    </div>
    <div class="entry-fields">
      ${plainField(plan, 'line', {
        name: say('criteria-measured-by'),
        path: `${path}/measure`,
        value: c.measure,
        placeholder: say('criteria-what-is-counted'),
        commit: (value) => plan.do({ type: 'editCriterion', id: c.id, field: 'measure', value }),
      })}
      ${plainField(plan, 'line', {
        name: say('criteria-finish-line'),
        path: `${path}/target`,
        value: c.target,
        placeholder: say('criteria-from-which-number-on'),
        commit: (value) => plan.do({ type: 'editCriterion', id: c.id, field: 'target', value }),
      })}
      ${personPicker(plan, {
        name: say('criteria-judged-by'),
        path: `${path}/owner`,
        value: c.owner,
        look: 'field',
        prefer: 'buyer',
        ask: say('criteria-who-decides'),
        commit: (value, ...first) =>
          plan.do(...first, { type: 'editCriterion', id: c.id, field: 'owner', value }),
      })}
      ${choice(plan, {
        name: say('label-state'),
        path: `${path}/status`,
        value: c.status,
        words: criterionStatuses,
        commit: (value) => plan.do({ type: 'editCriterion', id: c.id, field: 'status', value }),
      })}
    </div>
    ${c.text ? confirming(plan, { subject: path, what: say('criteria-this-criterion'), side: c.owner?.side ?? 'buyer', look: 'quiet' }) : nothing}
    ${ownerHistory(plan, path, say('criteria-of-this-criterion'), say('criteria-judged-by'), c.owner)} ${thread(plan, path, say('criteria-this-criterion'))}
  </li>`;
}

function add(plan: PlanController): void {
  const id = plan.do({ type: 'addCriterion' })?.[0];
  if (id) plan.goTo(`criteria/${id}/text`);
}
