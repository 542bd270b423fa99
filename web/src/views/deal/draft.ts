/** Above the title: until the buyer stands behind the plan it is the seller's draft, and says so to both, in the same words. */
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../locales/words.js';
import type { PlanController } from '../../plan-controller.js';
import type { View } from '../../generated/plan.js';
import { known } from '../signing/signing.js';

export function draftLine(plan: PlanController, view: View): TemplateResult | typeof nothing {
  const { signatures, online } = plan.attest;
  // The relay is about to say how things stand; without it the ledger on this device does.
  if (view.empty || (!signatures && online)) return nothing;
  const theirs = known(plan).filter(
    ({ by, standing }) => by.side === 'buyer' && standing !== 'withdrawn',
  );
  if (theirs.some(({ standing }) => standing === 'live' || standing === 'amended')) return nothing;
  if (theirs.some(({ standing }) => standing === 'unknown')) {
    return html`<p class="draft" part="draft"><b>${say('draft-it-changed-since-the-buyer')}</b> ${say('draft-whether-it-is-a-draft')}</p>`;
  }
  return theirs.length
    ? html`<p class="draft" part="draft"><b>${say('draft-a-draft-again')}</b> ${say('draft-it-changed-since-the-buyer-2')}</p>`
    : html`<p class="draft" part="draft"><b>${say('draft-the-sellers-draft')}</b> ${say('draft-it-becomes-the-plan-of')}</p>`;
}
