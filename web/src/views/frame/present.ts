/** Present: the plan at full width for whoever looks at this screen, and nothing on it that is its reader's own. */
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../locales/words.js';
import type { PlanController } from '../../plan-controller.js';
import type { View } from '../../generated/plan.js';
import { goThere, scrollBack } from '../scroll.js';

/** Whether the reader may present: the seller, who shows the plan on calls. */
export function mayPresent({ reader, empty }: View): boolean {
  return reader.side === 'seller' && !empty;
}

export function presentButton(plan: PlanController, view: View): TemplateResult | typeof nothing {
  return mayPresent(view)
    ? html`<button type="button" class="button" data-act="present" @click=${() => plan.ui.present(true)}>${say('present-act')}</button>`
    : nothing;
}

/** The plan alone, under a line that says so and ends it. */
export function presented(plan: PlanController, line: unknown, content: unknown): TemplateResult {
  return html`<div class="presented" part="present">
    <div class="stuck" data-on>
      <p class="present-bar" role="status">
        <span>${say('present-on')}</span>
        <button type="button" class="button" data-act="stop" @click=${() => plan.ui.present(false)}>${say('present-stop')}</button>
      </p>
      ${line}
    </div>
    ${content}
  </div>`;
}

/** Where the reader was on the page before others saw it: they come back to that. */
export class PlaceBefore {
  #presenting = false;
  #top = 0;
  #opener: string | undefined;

  /** Before drawing: notes the place. */
  hold(root: ShadowRoot | null, presenting: boolean): void {
    if (!presenting || this.#presenting) return;
    this.#top = scrollY;
    const element = root?.activeElement;
    this.#opener = element instanceof HTMLElement ? element.dataset['act'] : undefined;
  }

  /** After drawing: begins at the line about it, or goes back, unless the reader is led elsewhere. */
  keep(root: ShadowRoot | null, presenting: boolean, isWantedElsewhere: boolean): void {
    if (presenting === this.#presenting) return;
    this.#presenting = presenting;
    if (isWantedElsewhere || !root) return;
    const opener = this.#opener;
    // The parts are drawn in the microtasks after this one, and only then the page is as long as it was.
    requestAnimationFrame(() => {
      if (presenting) {
        const stop = root.querySelector<HTMLElement>('[data-act="stop"]');
        if (stop) goThere(stop, 'start');
        return;
      }
      scrollBack(this.#top);
      const same = opener && root.querySelector<HTMLElement>(`[data-act="${opener}"]`);
      const target = same && same.checkVisibility() ? same : root.querySelector('.menu-button');
      (target as HTMLElement | null)?.focus({ preventScroll: true });
    });
  }
}
