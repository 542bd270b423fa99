/**
 * The question who opens the plan, asked once on a device; and a guest's line: what they change is a suggestion, and their answers wait on
 * the device, until their address is confirmed.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../locales/words.js';
import type { PlanController } from '../../plan-controller.js';
import { companyName } from '../companies.js';

/** The relay's name for somebody invited without one. */
const nameless = 'Guest';

/** Answers that the browser did not keep. */
const answered = new Set<string>();

function key(plan: PlanController): string | undefined {
  const name = plan.localName();
  return name && `countersign-me/${name}`;
}

/** Whether the person was asked on this device whether the link is theirs. */
function isAnswered(plan: PlanController): boolean {
  const name = key(plan);
  if (name === undefined || answered.has(name)) return true;
  try {
    return localStorage.getItem(name) !== null;
  } catch {
    return false;
  }
}

function answer(plan: PlanController): void {
  const name = key(plan);
  if (name === undefined) return;
  answered.add(name);
  try {
    localStorage.setItem(name, '1');
  } catch {
    // It is asked again in the next window.
  }
  plan.redraw();
}

/** Whether the question stands: a link that carries a name was opened on this device for the first time. */
export function asksWhoOpens(plan: PlanController): boolean {
  const { role } = plan;
  // Where the page says who somebody is, only it can say that they are somebody else; a name given here is one's own.
  return (
    role !== undefined &&
    Boolean(role.name) &&
    role.name !== nameless &&
    role.assurance !== 1 &&
    !plan.vouched &&
    !isAnswered(plan)
  );
}

/** Whether nobody knows what this reader is called. */
function isNameless({ role, vouched }: PlanController): boolean {
  return role?.assurance === 0 && !vouched && (!role.name || role.name === nameless);
}

/** The question, before anything is set or signed. */
export function whoOpens(plan: PlanController): TemplateResult | typeof nothing {
  const { role } = plan;
  if (!role || !asksWhoOpens(plan)) return nothing;
  const other = (): void => plan.attest.show({ kind: 'me', other: true });
  return html`<div class="reader-line" part="opening-as" role="group" aria-labelledby="plan-opening-as">
    <span id="plan-opening-as" dir="auto">${say('guest-opening-as', { name: role.name, company: companyName(plan, role.side) })}</span>
    <span class="reader-acts">
      <button type="button" class="button" data-act="me" @click=${() => answer(plan)}>${say('guest-thats-me')}</button>
      <button type="button" class="button bare" data-act="other" @click=${other}>${say('guest-someone-else')}</button>
    </span>
  </div>`;
}

/** The line under the tabs of a guest. */
export function guestLine(plan: PlanController): TemplateResult | typeof nothing {
  const { attest, role, view } = plan;
  if (!role || !view || !attest.unproven || !role.scope.split(' ').includes('write'))
    return nothing;
  const n = attest.ready.length;
  return html`<p class="reader-line" part="guest" data-ready=${n}>
    <span>${n ? say('guest-ready', { n }) : say('guest-line')}</span>
    <span class="reader-acts">
      <button type="button" class="button" data-act="verify" @click=${() => attest.show({ kind: 'verify' })}>${say('guest-send-me-a-code')}</button>
      ${isNameless(plan) ? html`<button type="button" class="button bare" data-act="other" @click=${() => attest.show({ kind: 'me' })}>${say('guest-give-your-name')}</button>` : nothing}
    </span>
  </p>`;
}

/** The content of the dialog about confirming an address. No code is mailed yet: it says what to do instead. */
export function verify(plan: PlanController): TemplateResult {
  const { attest, role } = plan;
  const n = attest.ready.length;
  return html`<div class="sheet-body">
    ${n ? html`<p><b>${say('guest-ready', { n })}</b></p>` : nothing}
    <p>${say('guest-no-code')}</p>
    <p>${role?.email ? say('guest-open-your-link-at', { email: role.email }) : say('guest-open-your-link')}</p>
    <p class="quiet">${say('guest-answers-wait')}</p>
    <p class="acts">
      ${role?.assurance === 0 ? html`<button type="button" class="button" @click=${() => attest.show({ kind: 'me' })}>${say('guest-give-your-name')}</button>` : nothing}
      <button type="button" class="button" data-act="close" @click=${() => attest.show(undefined)}>${say('details-close')}</button>
    </p>
  </div>`;
}
