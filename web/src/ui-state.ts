/**
 * The state of the screen: what is open on it, which page is shown, and the messages at its foot and for screen readers.
 * None of it is in the plan, and none outlives the page.
 */
import type { Authorship } from './views/authors/authors.js';
import type { Tab } from './views/frame/tabs.js';
import type { Asking } from './views/proposals/held.js';

/** A short message at the foot of the component, with a way back where there is one. */
export interface Toast {
  text: string;
  tone: 'plain' | 'alert';
  action?: ToastAction;
}

/** The button of a message. */
export interface ToastAction {
  label: string;
  /** The act of it, for whoever looks for the button. */
  act?: string;
  run: () => void;
  /** The undo step that it takes back: once that is gone, the message goes, too. */
  step?: number;
}

/** The ways in which the steps are shown. */
export type PlanView = 'list' | 'timeline' | 'table';

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
  /** Commands that wait for an answer before they are written: the other side holds some of it, or it is signed. */
  asking: Asking | undefined;
  /** Called once the question is answered and something was written: with the words for it where that is a suggestion. */
  afterAsking: ((suggested?: string) => void) | undefined;
  /** The signed texts that the reader said they would edit all the same. */
  readonly unlocked = new Set<string>();
  /** The proposal to which something else is being set. */
  countering: string | undefined;
  /** The part of the page that is shown where there is room for one; absent: the one to begin with. */
  tab: Tab | undefined;
  /** The id of the section that is brought before one's eyes as soon as it is drawn. */
  wantedSection: string | undefined;
  /** The reader's next steps are on the screen instead of the whole plan. */
  nextShown = false;
  /**
   * The next steps as they were when one of them was ticked: nothing that was drawn moves under the finger, so they stay until the
   * reader leaves them.
   */
  nextHeld: readonly string[] | undefined;
  /** Set once the plan was created here: the buyer's contact in it, until the page is left. */
  created: { contact: string } | undefined;
  /** How the plan is shown. */
  planView: PlanView = 'list';
  /** The plan is shown to somebody else on this screen: {@link PlanController.presenting}. */
  presents = false;
  toast: Toast | undefined;
  /** The text of the live region. */
  spoken = '';

  /** The part of the page that was shown before it was presented. */
  #tabBefore: Tab | undefined;
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
    this.afterAsking = undefined;
    this.unlocked.clear();
    this.countering = undefined;
    this.nextHeld = undefined;
    this.presents = false;
    this.since = undefined;
    this.created = undefined;
  }

  toggle(set: Set<string>, key: string, open = !set.has(key)): void {
    if (open) set.add(key);
    else set.delete(key);
    this.redraw();
  }

  /** Shows a part of the page. */
  showTab(tab: Tab): void {
    this.tab = tab;
    this.redraw();
  }

  /** Shows the reader's next steps alone, or the whole plan. */
  showNext(shown: boolean): void {
    this.nextShown = shown;
    this.nextHeld = undefined;
    this.redraw();
  }

  /** Shows the plan alone, for somebody else to see, or the whole page again, with the part of it that was shown before. */
  present(on: boolean): void {
    if (on) this.#tabBefore = this.tab;
    else this.tab = this.#tabBefore;
    this.presents = on;
    this.redraw();
  }

  /** Shows the plan in another way. */
  showPlanAs(view: PlanView): void {
    this.planView = view;
    this.redraw();
  }

  /** The reader left the next steps, or asked for more of them: they are shown as they are. */
  releaseNext(): void {
    if (!this.nextHeld) return;
    this.nextHeld = undefined;
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

  /** Takes a message away whose step of undo is no longer there. */
  dropStale(hasStep: (step: number) => boolean): void {
    const step = this.toast?.action?.step;
    if (step !== undefined && !hasStep(step)) this.dismiss();
  }

  dismiss(): void {
    this.toast = undefined;
    this.redraw();
  }
}
