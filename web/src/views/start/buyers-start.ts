/** A buyer starts a plan that has no steps with the two answers of their own cards. */
import { html, nothing, type TemplateResult } from 'lit';
import type { View } from '../../generated/plan.js';
import { say } from '../../locales/words.js';
import type { PlanController } from '../../plan-controller.js';
import { companyName } from '../companies.js';

/** Above the cards of a buyer, while the plan has no steps: that two answers start it, and what comes of them. */
export function buyersStart(plan: PlanController, view: View): TemplateResult | typeof nothing {
  if (view.reader.side !== 'buyer' || view.counts.steps > 0) return nothing;
  const { cards } = view.forYou;
  const asked = cards.some(({ key }) => key === 'goal' || key === 'goLive');
  const { goal, goLive } = view.header;
  if (!asked && !goal && !goLive) return nothing;
  const seller = companyName(plan, 'seller');
  const name = view.people.find((one) => one.side === 'seller' && one.name)?.name ?? seller;
  return html`<p class="intro" part="start">${asked ? say('start-buyer', { company: seller }) : say('start-thanks', { name })}</p>`;
}
