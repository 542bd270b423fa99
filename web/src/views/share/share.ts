/**
 * Sharing the plan with a colleague of the own side: who, and what for. The colleague appears under People; who is to own a step is
 * written there, who is to sign is asked. The link is copied: it begins as a guest's.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { failureInWords } from '../../locales/problems.js';
import { say } from '../../locales/words.js';
import type { Command } from '../../generated/plan.js';
import { icon } from '../../icons.js';
import type { PlanController } from '../../plan-controller.js';
import { companyName } from '../companies.js';
import { define, PlanPart } from '../plan-part.js';

type Purpose = 'read' | 'step' | 'sign';

export class ShareForm extends PlanPart {
  static override properties = {
    ...PlanPart.properties,
    purpose: { state: true },
    link: { state: true },
    message: { state: true },
    busy: { state: true },
    copied: { state: true },
    complaint: { state: true },
  };

  declare purpose: Purpose;
  declare link: string;
  declare message: string;
  declare busy: boolean;
  declare copied: boolean;
  declare complaint: string;

  constructor() {
    super();
    this.purpose = 'read';
    this.link = '';
    this.message = '';
    this.busy = false;
    this.copied = false;
    this.complaint = '';
  }

  protected override render(): TemplateResult {
    return this.link ? this.#made() : this.#form();
  }

  #form(): TemplateResult {
    const { plan, purpose } = this;
    const side = plan.view?.reader.side;
    const steps = plan.steps.filter(
      ({ status, owner }) =>
        status !== 'done' && status !== 'dropped' && (!owner?.side || owner.side === side),
    );
    const tick = (value: Purpose, words: string): TemplateResult =>
      html`<label class="tick"><input type="radio" name="purpose" value=${value} .checked=${purpose === value} @change=${() => (this.purpose = value)} />${words}</label>`;
    return html`<form class="sheet-body share" @submit=${(e: Event) => void this.#submit(e)}>
      <div class="fields">
        <label class="field"><span class="name">${say('share-name')}</span><input class="box" name="name" autocomplete="off" maxlength="120" required /></label>
        <label class="field"><span class="name">${say('share-email')}</span><input class="box" name="email" type="email" autocomplete="off" maxlength="254" /></label>
      </div>
      <fieldset class="choose">
        <legend>${say('share-what-for')}</legend>
        ${tick('read', say('share-reads-along'))}
        ${steps.length ? tick('step', say('share-owns-a-step')) : nothing}
        ${
          purpose === 'step'
            ? html`<select class="box" name="step" aria-label=${say('share-which-step')}>
                ${steps.map(({ id, title }) => html`<option value=${id}>${title || say('deal-step-without-a-title')}</option>`)}
              </select>`
            : nothing
        }
        ${plan.attest.mayAttest ? tick('sign', say('share-is-asked-to-sign')) : nothing}
      </fieldset>
      ${this.complaint ? html`<p class="error" role="alert">${this.complaint}</p>` : nothing}
      <p class="acts"><button class="button main" type="submit" data-act="copy" ?disabled=${this.busy || !plan.attest.online}>${icon('link')}${say('share-copy-link')}</button></p>
      ${plan.attest.online ? nothing : html`<p class="quiet">${say('identity-this-needs-the-connection')}</p>`}
      <p class="quiet">${say('share-do-not-forward')}</p>
    </form>`;
  }

  #made(): TemplateResult {
    return html`<div class="sheet-body" role="status">
      <p>${icon('check')} ${this.copied ? say('share-copied') : say('share-link-made')}</p>
      <label class="field"><span class="name">${say('share-link')}</span><input class="box" readonly part="invite-link" .value=${this.link} @focus=${(e: Event) => (e.target as HTMLInputElement).select()} /></label>
      <label class="field"><span class="name">${say('share-message')}</span><textarea class="box" readonly rows="4" name="message" .value=${`${this.message} ${this.link}`} @focus=${(e: Event) => (e.target as HTMLTextAreaElement).select()}></textarea></label>
      <p class="acts">
        <button type="button" class="button main" data-act="copy" data-home @click=${() => void this.#copy(`${this.message} ${this.link}`)}>${say('share-copy-message')}</button>
        <button type="button" class="button" data-act="close" @click=${() => this.plan.attest.show(undefined)}>${say('sheet-done')}</button>
      </p>
    </div>`;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const text = (field: string): string => String(form.get(field) ?? '').trim();
    const [name, email, step] = [text('name'), text('email'), text('step')];
    if (!name) return;
    this.busy = true;
    this.complaint = '';
    try {
      this.link = await this.plan.api.inviteLink(name, email, step);
    } catch (error) {
      this.complaint = say('identity-invite-failed', { reason: failureInWords(error) });
      return;
    } finally {
      this.busy = false;
    }
    this.message = this.#words(name, step);
    const person = this.#person(name, email);
    if (person && this.purpose === 'step') this.#hands(step, person);
    if (person && this.purpose === 'sign') this.#asks(person);
    await this.updateComplete;
    this.querySelector<HTMLElement>('[data-act="copy"]')?.focus();
    await this.#copy(this.link);
  }

  /** The message that goes with the link. */
  #words(name: string, step: string): string {
    const { plan } = this;
    const by = plan.role?.name ?? '';
    const title = plan.view?.header.title || say('inspection-mutual-action-plan');
    const what = plan.step(step)?.title;
    if (this.purpose === 'sign') return say('share-message-sign', { name, by, title });
    return this.purpose === 'step' && what
      ? say('share-message-step', { name, by, title, step: what })
      : say('share-message-read', { name, by, title });
  }

  /** The colleague's entry under People; made where there is none. */
  #person(name: string, email: string): string | undefined {
    const { plan } = this;
    const side = plan.view?.reader.side ?? 'buyer';
    const found = plan.view?.people.find(
      (p) =>
        p.side === side &&
        (email ? p.email?.toLowerCase() === email.toLowerCase() : p.fullName === name),
    );
    if (found) return found.id;
    const command: Command = { type: 'addPerson', name, side, ...(email ? { email } : {}) };
    return plan.carryOut([command])?.[0];
  }

  /** Makes the colleague the owner of a step; over what the other side set it is asked about first. */
  #hands(id: string, person: string): void {
    this.plan.do({ type: 'editStep', id, field: 'owner', value: person });
  }

  #asks(person: string): void {
    const { plan } = this;
    const seen = plan.attest.terms('plan');
    if (!seen) return;
    void plan.attest.act({ kind: 'ask', seen, of: person }).then((outcome) => {
      if (outcome !== 'recorded' && outcome !== 'waiting')
        plan.say(say('confirm-not-recorded'), 'alert');
    });
  }

  async #copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.copied = true;
      this.plan.announce(say('share-copied'));
    } catch {
      // Without the permission the text is marked, to be copied by hand.
      const field = this.querySelector<HTMLTextAreaElement>(
        text === this.link ? '[part="invite-link"]' : '[name="message"]',
      );
      field?.focus();
      field?.select();
    }
  }
}

define('countersign-share', ShareForm);

export function share(plan: PlanController): TemplateResult {
  return html`<countersign-share .plan=${plan} .tick=${plan.tick}></countersign-share>`;
}

/** `Share with a colleague at Meridian`. */
export function shareTitle(plan: PlanController): string {
  return say('share-title', { company: companyName(plan, plan.role?.side ?? 'buyer') });
}

/** The button that opens it, for everybody who may bring in a colleague. */
export function shareButton(plan: PlanController): TemplateResult | typeof nothing {
  return plan.canInvite
    ? html`<button type="button" class="button bare share-button" data-act="share" aria-haspopup="dialog" aria-label=${say('share-act')} @click=${() => plan.attest.show({ kind: 'invite' })}>${icon('link')}<span aria-hidden="true">${say('share-act')}</span></button>`
    : nothing;
}
