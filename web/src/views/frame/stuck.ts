import { coveredTo } from '../scroll.js';

/**
 * The height of what stays at the top of the screen, as `--_stuck`: heads of tables stand below it, and whatever is scrolled
 * to keeps clear of it. It is measured, because the line of the plan takes one to three lines. Browsers show the caret of a text
 * that gets the focus, not the whole field, and leave it half under that line: after Tab the field is scrolled clear of it.
 */
export class StuckHeight {
  readonly #observer = new ResizeObserver(() => this.#measure());
  #root: ShadowRoot | undefined;
  #seen: readonly (Element | null)[] = [];

  #byTab = false;
  readonly #key = (event: Event): void => {
    this.#byTab = event instanceof KeyboardEvent && event.key === 'Tab';
  };
  readonly #came = ({ target }: Event): void => {
    if (this.#byTab && target instanceof HTMLElement) requestAnimationFrame(() => clear(target));
  };

  follow(root: ShadowRoot | null): void {
    if (!root) return;
    if (!this.#root) {
      root.addEventListener('keydown', this.#key, true);
      root.addEventListener('pointerdown', this.#key, true);
      root.addEventListener('focusin', this.#came);
    }
    this.#root = root;
    const seen = ['.page', '.tabs', '.stuck'].map((one) => root.querySelector(one));
    if (seen.every((one, nth) => one === this.#seen[nth])) return;
    this.#seen = seen;
    this.#observer.disconnect();
    for (const one of seen) if (one) this.#observer.observe(one);
  }

  leave(): void {
    this.#observer.disconnect();
    this.#seen = [];
  }

  #measure(): void {
    const [page, tabs, stuck] = this.#seen as readonly (HTMLElement | null | undefined)[];
    if (!page || !this.#root?.host.isConnected) return;
    const top = tabs?.offsetHeight ?? 0;
    const isSticky = stuck && getComputedStyle(stuck).position === 'sticky';
    page.style.setProperty('--_tabs', `${top}px`);
    page.style.setProperty('--_stuck', `${top + (isSticky ? stuck.offsetHeight : 0)}px`);
  }
}

function clear(element: HTMLElement): void {
  if (!element.matches(':focus')) return;
  const under = coveredTo(element) - element.getBoundingClientRect().top;
  if (under > 0 && under < innerHeight) scrollBy({ top: -under - 8, behavior: 'instant' });
}
