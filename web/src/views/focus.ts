/**
 * The focus never falls to the page: when what has it is taken out or switched off, the item that changed gets it, else the one that
 * takes its place, else the part of the page around it. The opener of a dialog is remembered in the same way until that closes.
 *
 * Views need not do anything for it. `data-home` marks the element that stands for an item where its first control does not.
 */
import { isOnScreen, scrollToTarget } from './scroll.js';

const focusable =
  'button:not(:disabled), a[href], input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]';

/** The selector of items: the things that people act on, and the rows that these stand in. */
const item =
  '[data-card], [data-date], [data-next], [data-step], [data-person], [data-criterion], [data-risk], [data-proposal], [data-comment], [data-signature], [data-confirm], [data-intent], [data-rescue], li, tr, .field, .tools, .acts';

type Way = 'nextSibling' | 'previousSibling';

/** A place in the tree: the element, or, after it was taken out, what came next to it. */
type Place = { element: HTMLElement | null };

export class FocusKeeper {
  readonly #root: ShadowRoot;
  /** The element that has the focus, or had it until it was taken from under it. */
  readonly #now: Place = { element: null };
  /** The place from which somebody went into a message. */
  readonly #beforeToast: Place = { element: null };
  /** The place from which each open dialog was opened. */
  readonly #openers = new Map<HTMLDialogElement, Place>();
  readonly #changes: MutationObserver;

  constructor(root: ShadowRoot) {
    this.#root = root;
    this.#changes = new MutationObserver((records) => this.#changed(records));
    root.addEventListener('focusin', (event) => this.#entered(event.target as HTMLElement));
    root.addEventListener('focusout', (event) => this.#left(event as FocusEvent));
    // Such events do not bubble.
    root.addEventListener('close', (event) => this.#closed(event.target), true);
  }

  connect(): void {
    this.#changes.observe(this.#root, {
      childList: true,
      subtree: true,
      attributeFilter: ['disabled', 'hidden'],
    });
  }

  disconnect(): void {
    this.#changes.disconnect();
    this.#now.element = null;
  }

  #entered(element: HTMLElement): void {
    const before = this.#now.element;
    this.#now.element = element;
    if (!before || before === element) return;
    const dialog = element.closest('dialog');
    if (dialog && !dialog.contains(before) && !this.#openers.has(dialog))
      this.#openers.set(dialog, { element: before });
    if (element.closest('.toast') && !before.closest('.toast')) this.#beforeToast.element = before;
  }

  /** A press beside everything means that the reader left; the loss of an element that is taken out does not. */
  #left({ target, relatedTarget }: FocusEvent): void {
    if (relatedTarget) {
      const inside = this.#root.contains(relatedTarget as Node);
      if (!inside) this.#now.element = null;
      return;
    }
    queueMicrotask(() => {
      const element = target as HTMLElement;
      if (this.#now.element !== element || this.#root.activeElement === element) return;
      if (takesFocus(element) && this.#isLost()) this.#now.element = null;
    });
  }

  #closed(target: EventTarget | null): void {
    if (!(target instanceof HTMLDialogElement)) return;
    const opener = this.#openers.get(target)?.element;
    this.#openers.delete(target);
    if (opener && this.#isLost()) give(opener);
  }

  #changed(records: readonly MutationRecord[]): void {
    const places = [this.#now, this.#beforeToast, ...this.#openers.values()];
    const hides = records.some(({ attributeName }) => attributeName === 'hidden');
    // Whether an element can be seen costs a layout, so it is asked only where something was hidden.
    const gone = places.filter(
      ({ element }) => element && !(hides ? takesFocus(element) : isThere(element)),
    );
    if (!gone.length) return;
    for (const place of gone) place.element = this.#successor(place.element!, records);
    if (gone.includes(this.#now) && this.#now.element && this.#isLost()) give(this.#now.element);
  }

  /** Whether nothing has the focus, neither here nor elsewhere on the page. */
  #isLost(): boolean {
    // A control that was switched off has the focus until the next frame.
    const active = this.#root.activeElement as HTMLElement | null;
    if (active && takesFocus(active)) return false;
    const { host } = this.#root;
    const around = (host.getRootNode() as Document | ShadowRoot).activeElement;
    return (
      around === null ||
      around === host ||
      around === document.body ||
      around === document.documentElement
    );
  }

  /** The element that gets the focus in the place of one that cannot have it any more. */
  #successor(element: HTMLElement, records: readonly MutationRecord[]): HTMLElement | null {
    if (element.closest('.toast')) return this.#beforeToast.element ?? this.#page;
    const dialog = element.closest('dialog');
    if (dialog && !dialog.isConnected) return this.#openers.get(dialog)?.element ?? this.#page;
    const path = element.dataset['path'];
    const same = path && this.#find(`[data-path="${CSS.escape(path)}"]`);
    if (same) return same;
    const { removed, parent, next, previous } = gap(element, records);
    if (!parent) return this.#page;
    const home = parent.closest('dialog[open]')?.querySelector<HTMLElement>('[data-home]');
    if (home) return home;
    const around = (): HTMLElement | undefined => {
      const changed = parent.closest<HTMLElement>(item);
      return changed ? landing(changed) : undefined;
    };
    const ways = [
      () => first(siblings(next, 'nextSibling', records)),
      () => first(siblings(previous, 'previousSibling', records)),
    ];
    // Of two tools the one that takes back what the other did comes first.
    if (element.isConnected) ways.reverse();
    const beside = (): HTMLElement | undefined => ways[0]?.() ?? ways[1]?.();
    // A row gives way to the next row, a control to the item that it belongs to.
    const inOrder =
      removed.matches(item) || removed === element ? [beside, around] : [around, beside];
    const near = inOrder[0]?.() ?? inOrder[1]?.();
    if (near) return near;
    const part = parent.closest('section, details');
    const heading = part?.querySelector<HTMLElement>('summary, h2, h3');
    return heading ? enabled(heading) : this.#page;
  }

  #find(selector: string): HTMLElement | undefined {
    const found = [...this.#root.querySelectorAll<HTMLElement>(selector)];
    return found.find((one) => takesFocus(one) && one.matches(focusable));
  }

  get #page(): HTMLElement | null {
    const page = this.#root.querySelector<HTMLElement>('.page');
    return page && enabled(page);
  }
}

function give(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  if (!isOnScreen(element)) scrollToTarget(element, 'nearest');
}

function isThere(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled');
}

function takesFocus(element: HTMLElement): boolean {
  return isThere(element) && element.checkVisibility();
}

/** The place where an element was: what stands around it and beside it now. */
function gap(
  element: HTMLElement,
  records: readonly MutationRecord[],
): { removed: HTMLElement; parent: Element | null; next: Node | null; previous: Node | null } {
  let removed = element;
  if (element.isConnected) {
    const { parentElement: parent, nextSibling: next, previousSibling: previous } = element;
    return { removed, parent, next, previous };
  }
  for (;;) {
    const record = records.find(({ removedNodes }) =>
      [...removedNodes].some((node) => node.contains(removed)),
    );
    if (!record) return { removed, parent: null, next: null, previous: null };
    const { target, nextSibling: next, previousSibling: previous, removedNodes } = record;
    removed = [...removedNodes].find((node) => node.contains(removed)) as HTMLElement;
    const parent = target instanceof ShadowRoot ? null : (target as Element);
    if (!parent || parent.isConnected) return { removed, parent, next, previous };
    removed = parent as HTMLElement;
  }
}

/** The elements beside a place, from the nearest one on. */
function* siblings(
  from: Node | null,
  way: Way,
  records: readonly MutationRecord[],
): Generator<HTMLElement> {
  let at: Node | null = from;
  while (at) {
    if (at.isConnected) {
      if (at instanceof HTMLElement) yield at;
      at = at[way];
      continue;
    }
    // Its neighbour was taken out, too: go on from where that was.
    const gone: Node = at;
    const record = records.find(({ removedNodes }) =>
      [...removedNodes].includes(gone as ChildNode),
    );
    at = record?.[way] ?? null;
  }
}

function first(elements: Iterable<HTMLElement>): HTMLElement | undefined {
  for (const element of elements) {
    const found = landing(element);
    if (found) return found;
  }
  return undefined;
}

/** The element that stands for an item: what it marks as its home, or its first control. */
function landing(of: HTMLElement): HTMLElement | undefined {
  const all = [of, ...of.querySelectorAll<HTMLElement>(`[data-home], ${focusable}`)].filter(
    takesFocus,
  );
  return all.find((one) => 'home' in one.dataset) ?? all.find((one) => one.matches(focusable));
}

/** Lets an element that is no control take the focus by script. */
function enabled(element: HTMLElement): HTMLElement {
  if (!element.matches(focusable)) element.tabIndex = -1;
  return element;
}
