/** Above the title: until the buyer stands behind the plan it is the seller's draft, and says so to both, in the same words. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PlanController } from '../../plan-controller.js';
import type { View } from '../../plan-types.js';
import { known } from '../signing/signing.js';

export function draftLine(plan: PlanController, view: View): TemplateResult | typeof nothing {
  const { signatures, online } = plan.attest;
  // The relay is about to say how things stand; without it the ledger on this device does.
  if (view.empty || (!signatures && online)) return nothing;
  const theirs = known(plan).filter(({ by, standing }) => by.side === 'buyer' && standing !== 'withdrawn');
  if (theirs.some(({ standing }) => standing === 'live' || standing === 'amended')) return nothing;
  if (theirs.some(({ standing }) => standing === 'unknown')) {
    return html`<p class="draft" part="draft"><b>It changed since the buyer put their name to it.</b> Whether it is a draft again is known when you are online.</p>`;
  }
  return theirs.length
    ? html`<p class="draft" part="draft"><b>A draft again:</b> it changed since the buyer put their name to it.</p>`
    : html`<p class="draft" part="draft"><b>The seller’s draft.</b> It becomes the plan of both when the buyer has put their name to it.</p>`;
}
