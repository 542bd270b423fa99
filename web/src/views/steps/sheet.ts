/** The sheet at the foot of a phone on which a step opens. */
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../locales/words.js';
import type { PlanController } from '../../plan-controller.js';
import { define, PlanPart } from '../plan-part.js';
import { stepDetails } from './step-details.js';

export class PlanStepSheet extends PlanPart {
  protected override render(): TemplateResult | typeof nothing {
    const { plan } = this;
    const id = openStep(plan);
    if (!id) return nothing;
    const name = plan.step(id)?.title || say('step-step-without-a-title');
    return html`<dialog class="step-sheet" aria-label=${name} @close=${() => this.#closed()} @click=${(event: Event) => this.#beside(event)}
      @keydown=${(event: KeyboardEvent) => event.stopPropagation()}>
      ${stepDetails(plan, id, () => this.#dialog?.close())}
    </dialog>`;
  }

  protected override updated(): void {
    const dialog = this.#dialog;
    if (dialog && !dialog.open) dialog.showModal();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.querySelector<HTMLDialogElement>('.step-sheet');
  }

  /** A tap beside the sheet closes it. */
  #beside(event: Event): void {
    if (event.target === this.#dialog) this.#dialog?.close();
  }

  #closed(): void {
    const { ui } = this.plan;
    const id = openStep(this.plan);
    this.plan.steps.forEach((step) => ui.expanded.delete(step.id));
    const row =
      id &&
      (this.getRootNode() as ShadowRoot).querySelector<HTMLElement>(
        `.step[data-step="${CSS.escape(id)}"] .more-button, [data-rung="${CSS.escape(id)}"]`,
      );
    if (row) row.focus({ preventScroll: true });
    this.plan.redraw();
  }
}

/** The step that was opened last. */
function openStep(plan: PlanController): string | undefined {
  return [...plan.ui.expanded].reverse().find((id) => plan.step(id));
}

export function sheetOf(plan: PlanController): TemplateResult {
  return html`<countersign-step-sheet .plan=${plan} .tick=${plan.tick}></countersign-step-sheet>`;
}

define('countersign-step-sheet', PlanStepSheet);
