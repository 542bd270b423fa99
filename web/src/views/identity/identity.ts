/**
 * The reader's identity in this plan: name, side, and how sure that is. Somebody who came by another person's link says
 * so here; somebody without a name gives one; a colleague is invited.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { failureInWords } from '../../locales/problems.js';
import { rich, say, table } from '../../locales/words.js';
import { assurances } from '../../locales/en.js';
import { icon } from '../../icons.js';
import type { PlanController } from '../../plan-controller.js';
import { companyName } from '../companies.js';
import { initials } from '../fields.js';
import { define, PlanPart } from '../plan-part.js';
import { shareButton } from '../share/share.js';

/** The person's identity at each level of assurance. */
const levels: Readonly<Record<number, string>> = table({
  0: 'sheet-you-opened-a-link-nobody',
  1: 'identity-level-name-given',
  2: 'sheet-your-address-was-verified-or',
  3: 'identity-level-signed-in',
});

/** The rights of a person at each level of assurance. */
const levelRights: Readonly<Record<number, string>> = table({
  0: 'identity-rights-without-proof',
  1: 'identity-rights-without-proof',
  2: 'identity-rights-with-proof',
  3: 'identity-rights-with-proof',
});

/** The mark in the toolbar that says who one is, and leads to the rest. */
export function whoAmI(plan: PlanController): TemplateResult | typeof nothing {
  const { role } = plan;
  if (!role) return nothing;
  const level = assurances[role.assurance] ?? assurances[0] ?? '';
  const company = companyName(plan, role.side);
  const parts = {
    name: html`<span class="who-name">${role.name || say('identity-who-are-you')}</span>`,
    level: html`<span class="level" data-level=${role.assurance}>${level}</span>`,
  };
  // The mark says it all, to the eye only the name and how sure it is.
  const whole = role.name
    ? rich('identity-mark', parts, { company })
    : rich('identity-mark-nameless', parts, { company });
  return html`<button type="button" class="button bare who-am-i" part="identity" aria-haspopup="dialog" title="${role.name} · ${company} · ${level}" @click=${() => plan.attest.show({ kind: 'me' })}>
    <span class="mark" data-side=${role.side} aria-hidden="true">${initials(role.name) || '?'}</span>
    <span class="who-words">${whole.map((piece) => (typeof piece === 'string' ? html`<span class="unseen">${piece}</span>` : piece))}</span>
  </button>${shareButton(plan)}`;
}

export class IdentityForm extends PlanPart {
  static override properties = {
    ...PlanPart.properties,
    why: {},
    other: { state: true },
    busy: { state: true },
    complaint: { state: true },
    done: { state: true },
  };

  declare why: string;
  /** Whether the form for another person is open. */
  declare other: boolean;
  declare busy: boolean;
  declare complaint: string;
  declare done: boolean;

  constructor() {
    super();
    this.why = '';
    this.other = false;
    this.busy = false;
    this.complaint = '';
    this.done = false;
  }

  protected override render(): TemplateResult {
    const { plan } = this;
    const { role } = plan;
    if (!role) return html`<p class="sheet-body quiet">${say('identity-the-plan-is-not-open')}</p>`;
    const nameless = role.assurance === 0;
    return html`<div class="sheet-body">
      ${this.why ? html`<p><b>${this.why}</b></p>` : nothing}
      <div class="me">
        <span class="mark" data-side=${role.side} aria-hidden="true">${initials(role.name) || '?'}</span>
        <div>
          <p><b>${role.name || say('identity-nobody-yet')}</b> <span class="side" data-side=${role.side}>${companyName(plan, role.side)}</span>${role.email ? html` <span class="quiet">${role.email}</span>` : nothing}</p>
          <p>${levels[role.assurance] ?? ''} <span class="quiet">${levelRights[role.assurance] ?? ''}</span></p>
        </div>
      </div>
      ${role.assurance < 2 ? html`<p part="way-up">${say('identity-way-up')}</p>` : nothing}
      ${plan.vouched || plan.canInvite ? nothing : html`<p class="quiet" part="own-link">${say('identity-own-link')}</p>`}
      ${this.done ? html`<p role="status">${icon('check')} ${say('identity-done')}</p>` : nothing}
      ${
        (nameless && !plan.vouched) || this.other
          ? this.#form(nameless)
          : html`${plan.vouched ? html`<p class="quiet">${say('identity-the-portal-says-who-you')}</p>` : nothing}<p class="acts">
            ${plan.vouched || !plan.canInvite ? nothing : html`<button type="button" class="button" data-act="other" @click=${() => (this.other = true)}>${say('identity-i-am-someone-else')}</button>`}
            ${plan.canInvite ? html`<button type="button" class="button" data-act="share" @click=${() => plan.attest.show({ kind: 'invite' })}>${say('share-act')}</button>` : nothing}
          </p>`
      }
    </div>`;
  }

  #form(nameless: boolean): TemplateResult {
    return html`<form class="say-who" @submit=${(e: Event) => void this.#submit(e)}>
      <p>${nameless ? say('identity-give-your-name-so-that') : say('identity-then-this-link-was-not')}</p>
      <label class="field"><span class="name">${say('identity-your-name')}</span><input class="box" name="name" autocomplete="name" required maxlength="120" /></label>
      <label class="field"><span class="name">${say('identity-your-e-mail')}</span><input class="box" name="email" type="email" autocomplete="email" required maxlength="254" /></label>
      ${this.complaint ? html`<p class="error" role="alert">${this.complaint}</p>` : nothing}
      <p class="acts">
        <button class="button main" type="submit" ?disabled=${this.busy}>${nameless ? say('identity-that-is-me') : say('identity-go-on-as-this-person')}</button>
        ${nameless ? nothing : html`<button type="button" class="button" @click=${() => (this.other = false)}>${say('timeline-cancel')}</button>`}
      </p>
    </form>`;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const [name, email] = ['name', 'email'].map((field) => String(form.get(field) ?? '').trim());
    if (!name || !email) return;
    this.busy = true;
    this.complaint = '';
    try {
      await this.plan.api.become(name, email, this.other);
      this.other = false;
      this.done = true;
    } catch (error) {
      this.complaint = say('identity-failed', { reason: failureInWords(error) });
    } finally {
      this.busy = false;
    }
  }
}

define('countersign-identity', IdentityForm);

export function identity(plan: PlanController, why = '', other = false): TemplateResult {
  return html`<countersign-identity .plan=${plan} .tick=${plan.tick} .why=${why} .other=${other && plan.canInvite}></countersign-identity>`;
}
