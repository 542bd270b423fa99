/**
 * Taps that miss: the second tap of a double tap acts on nothing that came under the finger meanwhile, and does not take back what
 * the first one ticked.
 */

/** Two taps within this time, and so near each other, are meant for one thing. */
const doubleTapMs = 400;
const nearPx = 24;

const actors = [
  'label',
  'button',
  'a',
  'input',
  'select',
  'summary',
  '[role=option]',
  '[role=checkbox]',
].join(',');

export class TapGuard {
  #last: { actor: Element | null; x: number; y: number; at: number } | undefined;

  constructor(root: ShadowRoot) {
    root.addEventListener('click', (event) => this.#clicked(event as PointerEvent), true);
  }

  #clicked(event: PointerEvent): void {
    // Keys and scripts name what they mean.
    if (event.detail === 0) return;
    const { clientX: x, clientY: y, timeStamp: at, target } = event;
    const actor = actorOf(target as Element);
    const last = this.#last;
    this.#last = { actor, x, y, at };
    if (!last || !actor || at - last.at > doubleTapMs) return;
    // The clicks of a mouse are counted by the browser, which knows what a double click is on this device.
    if (event.pointerType !== 'touch' && event.detail < 2) return;
    if (Math.abs(x - last.x) > nearPx || Math.abs(y - last.y) > nearPx) return;
    if (actor === last.actor && actor.getAttribute('role') !== 'checkbox') return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}

/** The control that a click is meant for. A click on a label is followed by one on its field: both are the label's. */
function actorOf(target: Element): Element | null {
  const control = target.closest(actors);
  const labels = (control as HTMLInputElement | null)?.labels;
  return labels?.[0] ?? target.closest('label') ?? control;
}
