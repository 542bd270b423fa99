/**
 * The focus while what has it is moved: to put a row elsewhere takes the focus from the field in it. A view that draws rows notes
 * the focus before, and gives it back after.
 */
export class HeldFocus {
  #held: { element: HTMLElement; selection: [number, number] | null } | undefined;

  /** Before drawing: notes where the focus is. */
  hold(root: ShadowRoot | null): void {
    const element = root?.activeElement;
    if (!(element instanceof HTMLElement)) {
      this.#held = undefined;
      return;
    }
    const text = element instanceof HTMLTextAreaElement ? element : null;
    this.#held = { element, selection: text && [text.selectionStart, text.selectionEnd] };
  }

  /** After drawing: gives the focus back where it was lost, unless it is wanted elsewhere. */
  keep(root: ShadowRoot | null, isWantedElsewhere: boolean): void {
    const held = this.#held;
    this.#held = undefined;
    if (
      !held ||
      isWantedElsewhere ||
      !held.element.isConnected ||
      root?.activeElement === held.element
    )
      return;
    held.element.focus({ preventScroll: true });
    if (held.selection) (held.element as HTMLTextAreaElement).setSelectionRange(...held.selection);
  }
}
