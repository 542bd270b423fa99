/**
 * A part of the component with a state of its own. It renders into its own light DOM, which lies in the shadow root of
 * `<mutual-action-plan>`: one root, so that labels reach their fields, styles are shared and `part`s are visible.
 */
import { LitElement } from 'lit';
import { speak } from '../locales/words.js';
import type { PlanController } from '../plan-controller.js';

export class PlanPart extends LitElement {
  static override properties = {
    plan: { attribute: false },
    tick: { attribute: false },
  };

  declare plan: PlanController;
  /** {@link PlanController.tick}, so that the part is drawn again when the state behind it changed. */
  declare tick: number;

  /** Parts are drawn on their own, and another element of the page may speak another language. */
  protected override performUpdate(): void {
    if (this.plan) speak(this.plan.locale);
    super.performUpdate();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}

/** Defines an element once, also when the script is loaded twice. */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}

let last = 0;

/** An id that no other field of the page has. */
export function freshId(of: string): string {
  last += 1;
  return `plan-${of}-${last}`;
}
