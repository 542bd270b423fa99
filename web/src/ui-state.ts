/**
 * The state of the screen: what is open on it, which page is shown, and the messages at its foot and for screen readers.
 * None of it is in the plan, and none outlives the page.
 */
import type { Authorship } from './views/authors/authors.js';
import type { Asking } from './views/proposals/ask.js';

/** A short message at the foot of the component, with a way back where there is one. */
export interface Toast {
  text: string;
  tone: 'plain' | 'alert';
  action?: { label: string; run: () => void };
}

const toastShownMs = 8_000;

export class UiState {
  /** The steps whose details are open. */
  readonly expanded = new Set<string>();
  /** The threads of comments that are open, by path. */
  readonly threads = new Set<string>();
  /** The sections that show all of what they hold. */
  readonly unfolded = new Set<string>();
  /** The place that takes the focus as soon as it is drawn. */
  wanted: string | undefined;
  /** Set while the plan shows who wrote what. */
  authorship: Authorship | undefined;
  /** The day since which changes are shown; where absent, one that suits. */
  since: string | undefined;
  /** Commands that wait for an answer before they are written: the other side holds some of it. */
  asking: Asking | undefined;
  /** The proposal to which something else is being set. */
  countering: string | undefined;
  /** The seller's page is on the screen instead of the plan. */
  dealShown = false;
  /** The reader's next steps are on the screen instead of the whole plan. */
  nextShown = false;
  toast: Toast | undefined;
  /** The text of the live region. */
  spoken = '';

  #toastTimer: ReturnType<typeof setTimeout> | undefined;

  /** `redraw` is called after each change made by a method. */
  constructor(private readonly redraw: () => void) {}

  /** The session ended: a message stays where it is. */
  close(): void {
    clearTimeout(this.#toastTimer);
  }

  /** Another plan, or somebody else, comes: what was open belongs to the former one. Which page is shown stays. */
  forget(): void {
    this.close();
    this.toast = undefined;
    this.expanded.clear();
    this.threads.clear();
    this.unfolded.clear();
    this.authorship = undefined;
    this.asking = undefined;
    this.countering = undefined;
    this.since = undefined;
  }

  toggle(set: Set<string>, key: string, open = !set.has(key)): void {
    if (open) set.add(key);
    else set.delete(key);
    this.redraw();
  }

  /** Shows the seller's page, or the plan. */
  showDeal(shown: boolean): void {
    this.dealShown = shown;
    this.redraw();
  }

  /** Shows the reader's next steps alone, or the whole plan. */
  showNext(shown: boolean): void {
    this.nextShown = shown;
    this.redraw();
  }

  /** The place that was gone to is drawn, or is not there: the first to ask for it takes it. */
  arrived(): string | undefined {
    const path = this.wanted;
    this.wanted = undefined;
    return path;
  }

  /** Tells readers of the screen aloud what happened. */
  announce(text: string): void {
    this.spoken = text;
    this.redraw();
  }

  say(text: string, tone: Toast['tone'] = 'plain', action?: Toast['action']): void {
    clearTimeout(this.#toastTimer);
    this.toast = action ? { text, tone, action } : { text, tone };
    this.#toastTimer = setTimeout(() => this.dismiss(), toastShownMs);
    this.redraw();
  }

  dismiss(): void {
    this.toast = undefined;
    this.redraw();
  }
}
