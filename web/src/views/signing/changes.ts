/** The changes since somebody saw the plan: field by field, from what to what, by whom and when. */
import { html, nothing, type TemplateResult } from 'lit';
import { rich, say } from '../../locales/words.js';
import type { Person, Difference, Side, Signer } from '../../generated/plan.js';
import { instant } from '../../locales/dates.js';
import { assurances, sides } from '../../locales/en.js';
import type { PlanController } from '../../plan-controller.js';
import { companyName } from '../companies.js';
import { placeWords, turnOf, valueWords, type Wording } from './change-words.js';

export function wording(plan: PlanController): Wording {
  const { view } = plan;
  return {
    date: (date) => plan.shortDate(date),
    company: (side) => companyName(plan, side),
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
              ? html`<del><span class="unseen">${say('since-was')} </span>${says(change.was)}</del> <span aria-hidden="true">→</span> <ins><span class="unseen">${say('changes-is-now')} </span>${says(change.now)}</ins>`
              : turn === 'added'
                ? say('changes-is-new')
                : say('changes-was-taken-out')
          }
        </span>
        ${change.by ? html`<span class="quiet change-by">${change.at ? rich('list-middle', { first: who(plan, change.by), second: moment(plan, change.at) }) : who(plan, change.by)}</span>` : nothing}
      </li>`;
    })}
  </ul>`;
}

/**
 * The person who did something, with their company in its side's colour; and that it is not sure who they are, where it is not.
 * `whole`: also how sure it is, where it is.
 */
export function who(
  plan: PlanController,
  { name, side, assurance }: Person | Signer,
  whole = false,
): TemplateResult {
  const company = (side !== 'portal' && companyOf(plan, side)) || sides[side];
  return html`<span class="actor"><span dir="auto">${name}</span> <span class="side" data-side=${side} dir="auto">${company}</span>${whole || assurance < 2 ? html` <span class="level" data-level=${assurance}>${assurances[assurance] ?? assurances[0]}</span>` : nothing}</span>`;
}

/** The name that the plan has for a company. */
function companyOf(plan: PlanController, side: Side): string | undefined {
  return plan.view?.header[side === 'buyer' ? 'buyerName' : 'sellerName']?.trim();
}

export function moment(plan: PlanController, at: string): TemplateResult {
  return html`<time datetime=${at}>${instant(at, plan.locale)}</time>`;
}
