/**
 * Who one is in this plan, in the open: name, side, and how sure that is. Somebody who came by another person's link says
 * so here; somebody without a name gives one; a colleague is invited.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../locales/words.js';
import { assurances, sides } from '../../locales/en.js';
import { icon } from '../../icons.js';
import type { PlanController } from '../../plan-controller.js';
import { initials } from '../fields.js';
import { define, PlanPart } from '../plan-part.js';

/** What each level is, and what one can do with it. */
const levels: readonly { is: string; can: string }[] = [
  { is: 'You opened a link; nobody knows who you are.', can: 'You can read, write, comment and say no. What you write holds nothing yet.' },
  { is: 'You gave your name; it is not verified.', can: 'You can read, write, comment and say no. What you write holds nothing yet.' },
  { is: 'Your address was verified, or the portal vouches for you.', can: 'What you write and confirm is yours, and you can sign.' },
  { is: 'You are signed in with your company’s account.', can: 'What you write and confirm is yours, and you can sign.' },
];

const ownLink = 'If you are somebody else, or want to bring in a colleague, ask whoever shared the plan for a link of their own.';

const wayUp = 'To sign or confirm, open the plan by a link that was mailed to your own address, or through the portal, which then vouches for you.';

/** The mark in the toolbar that says who one is, and leads to the rest. */
export function whoAmI(plan: PlanController): TemplateResult | typeof nothing {
  const { role } = plan;
  if (!role) return nothing;
  const level = assurances[role.assurance] ?? assurances[0];
  return html`<button type="button" class="button bare who-am-i" part="identity" aria-haspopup="dialog" title="${role.name} · ${sides[role.side]} · ${level}" @click=${() => plan.attest.show({ kind: 'me' })}>
    <span class="mark" data-side=${role.side} aria-hidden="true">${initials(role.name) || '?'}</span>
    <span class="who-words"><span class="unseen">${say('identity-you-are')} </span><span class="who-name">${role.name || say('identity-who-are-you')}</span> <span class="level" data-level=${role.assurance}>${level}</span><span class="unseen">, ${sides[role.side]}. Change</span></span>
  </button>`;
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
    const level = levels[role.assurance] ?? { is: '', can: '' };
    const nameless = role.assurance === 0;
    return html`<div class="sheet-body">
      ${this.why ? html`<p><b>${this.why}</b></p>` : nothing}
      <div class="me">
        <span class="mark" data-side=${role.side} aria-hidden="true">${initials(role.name) || '?'}</span>
        <div>
          <p><b>${role.name || say('identity-nobody-yet')}</b> <span class="side" data-side=${role.side}>${sides[role.side]}</span>${role.email ? html` <span class="quiet">${role.email}</span>` : nothing}</p>
          <p>${level.is} <span class="quiet">${level.can}</span></p>
        </div>
      </div>
      ${role.assurance < 2 ? html`<p part="way-up">${wayUp}</p>` : nothing}
      ${plan.vouched || plan.canInvite ? nothing : html`<p class="quiet" part="own-link">${ownLink}</p>`}
      ${this.done ? html`<p role="status">${icon('check')} Thank you. That is who you are here from now on.</p>` : nothing}
      ${(nameless && !plan.vouched) || this.other
        ? this.#form(nameless)
        : html`${plan.vouched ? html`<p class="quiet">${say('identity-the-portal-says-who-you')}</p>` : nothing}<p class="acts">
            ${plan.vouched || !plan.canInvite ? nothing : html`<button type="button" class="button" @click=${() => (this.other = true)}>${say('identity-i-am-someone-else')}</button>`}
            ${plan.canInvite ? html`<button type="button" class="button" @click=${() => plan.attest.show({ kind: 'invite' })}>${say('identity-invite-a-colleague')}</button>` : nothing}
          </p>`}
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
      await this.plan.become(name, email, this.other);
      this.other = false;
      this.done = true;
    } catch (error) {
      this.complaint = `That did not work: ${error instanceof Error ? error.message : String(error)}. Try again in a moment.`;
    } finally {
      this.busy = false;
    }
  }
}

export class InviteForm extends PlanPart {
  static override properties = {
    ...PlanPart.properties,
    link: { state: true },
    busy: { state: true },
    copied: { state: true },
    complaint: { state: true },
  };

  declare link: string;
  declare busy: boolean;
  declare copied: boolean;
  declare complaint: string;

  constructor() {
    super();
    this.link = '';
    this.busy = false;
    this.copied = false;
    this.complaint = '';
  }

  protected override render(): TemplateResult {
    const { plan } = this;
    const side = plan.role ? sides[plan.role.side].toLowerCase() : '';
    if (!this.link) {
      return html`<form class="sheet-body" @submit=${(e: Event) => void this.#submit(e)}>
        <p>A link for somebody on the ${side}’s side. Whoever opens it can read, write and comment, and says who they are themselves. It does not let them sign: that takes a link mailed to their own address, or the portal.</p>
        <label class="field"><span class="name">${say('identity-who-is-it-for')}</span><input class="box" name="name" autocomplete="off" maxlength="120" placeholder=${say('identity-first-and-last-name-if')} /></label>
        ${this.complaint ? html`<p class="error" role="alert">${this.complaint}</p>` : nothing}
        <p class="acts"><button class="button main" type="submit" ?disabled=${this.busy || !plan.attest.online}>${say('identity-make-a-link')}</button></p>
        ${plan.attest.online ? nothing : html`<p class="quiet">${say('identity-this-needs-the-connection')}</p>`}
      </form>`;
    }
    return html`<div class="sheet-body" role="status">
      <p>${say('identity-send-this-link-to-your')}</p>
      <label class="field"><span class="name">${say('identity-the-link')}</span><input class="box" readonly part="invite-link" .value=${this.link} @focus=${(e: Event) => (e.target as HTMLInputElement).select()} /></label>
      <p class="acts"><button type="button" class="button main" @click=${() => void this.#copy()}>${this.copied ? 'Copied' : say('identity-copy-the-link')}</button></p>
    </div>`;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget as HTMLFormElement).get('name') ?? '').trim();
    this.busy = true;
    this.complaint = '';
    try {
      this.link = await this.plan.inviteLink(name);
    } catch (error) {
      this.complaint = `No link could be made: ${error instanceof Error ? error.message : String(error)}.`;
    } finally {
      this.busy = false;
    }
  }

  async #copy(): Promise<void> {
    const field = this.querySelector<HTMLInputElement>('input[readonly]');
    try {
      await navigator.clipboard.writeText(this.link);
      this.copied = true;
    } catch {
      // Without the permission the link is marked, to be copied by hand.
      field?.focus();
      field?.select();
    }
  }
}

define('countersign-identity', IdentityForm);
define('countersign-invite', InviteForm);

export function identity(plan: PlanController, why = ''): TemplateResult {
  return html`<countersign-identity .plan=${plan} .tick=${plan.tick} .why=${why}></countersign-identity>`;
}

export function invite(plan: PlanController): TemplateResult {
  return html`<countersign-invite .plan=${plan} .tick=${plan.tick}></countersign-invite>`;
}
