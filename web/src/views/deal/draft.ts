/** Above the title: until the buyer stands behind the plan it is the seller's draft, and says so to both, in the same words. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PlanController } from '../../plan-controller.js';
import type { View } from '../../plan-types.js';

export function draftLine(plan: PlanController, view: View): TemplateResult | typeof nothing {
  const { signatures } = plan.attest;
  // Before the relay said how things stand there is nothing to say.
  if (!signatures || view.empty) return nothing;
  const theirs = signatures.filter(({ by, standing }) => by.side === 'buyer' && standing !== 'withdrawn');
  if (theirs.some(({ standing }) => standing === 'live' || standing === 'amended')) return nothing;
  return theirs.length
    ? html`<p class="draft" part="draft"><b>A draft again:</b> it changed since the buyer put their name to it.</p>`
    : html`<p class="draft" part="draft"><b>The seller’s draft.</b> It becomes the plan of both when the buyer has put their name to it.</p>`;
}
