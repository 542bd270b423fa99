/**
 * The question before one writes over what the other side holds, or a guest over what their own side does: nothing is written until it is answered, and what is
 * then written is a proposal.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../locales/words.js';
import { sides } from '../../locales/en.js';
import type { PlanController } from '../../plan-controller.js';
import type { Command } from '../../generated/plan.js';
import { define, freshId, PlanPart } from '../plan-part.js';
import { holderOf, proposed, type Wish } from './held.js';
import { ownerOf, placeName, said, standing } from './words.js';

/** An edit that somebody wants to make, and the part of it that the other side holds. */
export interface Asking {
  commands: readonly Command[];
  held: readonly Wish[];
}

const noteMax = 500;

export class PlanAsk extends PlanPart {
  #id = freshId('ask');

  protected override render(): TemplateResult | typeof nothing {
    const { plan } = this;
    const { asking } = plan.ui;
    if (!asking || !plan.view) return nothing;
    const { held } = asking;
    const [first] = held;
    if (!first) return nothing;
    const { reader } = plan.view;
    const holder = holderOf(first, plan.view) ?? (reader.side === 'buyer' ? 'seller' : 'buyer');
    const many = held.length > 1;
    const owner = many ? undefined : ownerOf(plan, first.path, holder);
    const whom =
      owner ?? (holder === reader.side ? say('ask-your-side') : say('ask-the', { holder }));
    return html`<dialog
      class="ask"
      part="ask"
      aria-labelledby="${this.#id}-title"
      aria-describedby="${this.#id}-text"
      @close=${() => this.#closed()}
      @keydown=${(event: KeyboardEvent) => this.#key(event)}
    >
      <form method="dialog" @submit=${(event: Event) => this.#send(event)}>
        <h2 id="${this.#id}-title">${many ? say('ask-propose-changes-to', { held: held.length, whom }) : say('ask-propose-to', { value: said(plan, first.path, first.value), whom })}</h2>
        <div id="${this.#id}-text">
          ${
            many
              ? html`<p>${say('ask-held-by', { side: holder })}</p>
                <ul class="ask-list">
                  ${held.map(({ path, value }) => html`<li>${placeName(plan, path)}: <b>${said(plan, path, value)}</b> <span class="quiet">instead of ${standing(plan, path, value)}</span></li>`)}
                </ul>`
              : html`<p>${placeName(plan, first.path)} is the ${sides[holder].toLowerCase()}’s: <b>${standing(plan, first.path, first.value)}</b> ${say('ask-stands-until-somebody-of-theirs')}</p>`
          }
        </div>
        <label class="field">
          <span class="name">${say('deal-why')} <span class="quiet">(optional)</span></span>
          <textarea class="box" rows="2" maxlength=${noteMax} placeholder=${say('ask-so-that-they-can-decide')}></textarea>
        </label>
        <p class="ask-foot">
          <button type="submit" class="button main" value="propose">${say('ask-propose')}</button>
          <button type="button" class="button" @click=${() => this.#dialog?.close()}>${say('ask-leave-it-as-it-is')}</button>
        </p>
      </form>
    </dialog>`;
  }

  protected override updated(): void {
    if (!this.#dialog || this.#dialog.open) return;
    // The Enter that asked must not answer: it is still on its way to whatever has the focus.
    setTimeout(() => {
      const dialog = this.#dialog;
      if (!dialog?.isConnected || dialog.open) return;
      dialog.showModal();
      dialog.querySelector<HTMLElement>('button.main')?.focus();
    });
  }

  #key(event: KeyboardEvent): void {
    event.stopPropagation();
    // Nor must one that is held down.
    if (event.key === 'Enter' && event.repeat) event.preventDefault();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }

  #send(event: Event): void {
    event.preventDefault();
    const { plan } = this;
    const { asking } = plan.ui;
    if (!asking) return;
    const note = this.querySelector('textarea')?.value.trim() ?? '';
    const commands = proposed(asking.commands, asking.held, note);
    this.#dialog?.close();
    plan.ui.asking = undefined;
    if (plan.carryOut(commands) === null) return;
    const [first] = asking.held;
    plan.say(
      asking.held.length === 1 && first
        ? say('ask-proposed-you-see-it-beside', {
            path: placeName(plan, first.path),
            value: said(plan, first.path, first.value),
          })
        : say('ask-changes-were-proposed', { held: asking.held.length }),
    );
  }

  #closed(): void {
    this.plan.ui.asking = undefined;
    this.plan.redraw();
  }
}

define('countersign-ask', PlanAsk);

/** The place of the question on the page. */
export function ask(plan: PlanController): TemplateResult {
  return html`<countersign-ask .plan=${plan} .tick=${plan.tick}></countersign-ask>`;
}
