/** The changes since somebody saw the plan: field by field, from what to what, by whom and when. */
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../locales/words.js';
import type { Person, Difference, Signer } from '../../generated/plan.js';
import { instant } from '../../locales/dates.js';
import { assurances, sides } from '../../locales/en.js';
import type { PlanController } from '../../plan-controller.js';
import { placeWords, turnOf, valueWords, type Wording } from './change-words.js';

export function wording(plan: PlanController): Wording {
  const { view } = plan;
  return {
    date: (date) => plan.shortDate(date),
    title: (entity) => {
      const [root = '', id] = entity.split('/');
      if (root === 'steps') return plan.step(id ?? '')?.title || undefined;
      if (root === 'criteria') return view?.criteria.find((c) => c.id === id)?.text || undefined;
      if (root === 'risks') return view?.risks.find((r) => r.id === id)?.text || undefined;
      return view?.people.find((p) => p.id === id)?.name || undefined;
    },
  };
}

export function changeList(plan: PlanController, changes: readonly Difference[]): TemplateResult {
  const words = wording(plan);
  return html`<ul class="changes" part="changes">
    ${changes.map((change) => {
      const turn = turnOf(change);
      const says = (value: unknown): string => valueWords(change.path, value, words);
      return html`<li class="change" data-change=${change.path}>
        <span class="change-place">${placeWords(change, words)}</span>
        <span class="change-values">
          ${
            turn === 'changed'
              ? html`<del><span class="unseen">was </span>${says(change.was)}</del> <span aria-hidden="true">→</span> <ins><span class="unseen">${say('changes-is-now')} </span>${says(change.now)}</ins>`
              : turn === 'added'
                ? say('changes-is-new')
                : say('changes-was-taken-out')
          }
        </span>
        ${change.by ? html`<span class="quiet change-by">${who(change.by)}${change.at ? html`, ${moment(plan, change.at)}` : nothing}</span>` : nothing}
      </li>`;
    })}
  </ul>`;
}

/** The person who did something, with their side's colour and how sure it is who they are. */
export function who({ name, side, assurance }: Person | Signer): TemplateResult {
  return html`<span class="actor">${name} <span class="side" data-side=${side}>${sides[side]}</span> <span class="level" data-level=${assurance}>${assurances[assurance] ?? assurances[0]}</span></span>`;
}

export function moment(plan: PlanController, at: string): TemplateResult {
  return html`<time datetime=${at}>${instant(at, plan.locale || undefined)}</time>`;
}
