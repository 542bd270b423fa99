/**
 * Whether the seller's private notes are on the screen. No page knows that it is being shared, so they are there only where their
 * owner opened them since the page loaded, and go when the plan is presented, a call begins, or somebody of the buyer comes.
 */
import { say } from '../../locales/words.js';
import type { PlanController } from '../../plan-controller.js';
import type { Tab } from '../frame/tabs.js';

export class CoachState {
  /** The page around wants none: `coach="off"`. */
  isOff = false;
  /** They stand in place of the plan: `view="coach"`, for internal pages. */
  isPage = false;

  /** Whether they take the place of the plan, because the page is narrow. */
  covers = (): boolean => false;

  #open = false;
  /** The people of the buyer who are connected, by sub. */
  #here: ReadonlySet<string> = new Set();

  constructor(private readonly plan: PlanController) {}

  /** Whether this reader has any. */
  get isOffered(): boolean {
    const { view, presenting } = this.plan;
    return view?.reader.side === 'seller' && !view.empty && !this.isOff && !presenting;
  }

  /** Whether they stand beside the plan. */
  get isOpen(): boolean {
    return this.#open && this.isOffered && !this.isPageShown;
  }

  /** Whether they stand in place of the plan. */
  get isPageShown(): boolean {
    return this.isPage && this.isOffered;
  }

  open(): void {
    this.#open = true;
    this.plan.ui.nextShown = false;
    this.plan.redraw();
  }

  /** Closes them for good: they come back by hand alone. */
  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.plan.redraw();
  }

  /** Somebody is led to a part of the plan: they go where they would cover it. */
  makeWay(tab?: Tab): void {
    this.isPage = false;
    if (tab === 'for-you' || this.covers()) this.#open = false;
  }

  /** Another reader, or another plan. */
  forget(): void {
    this.#open = false;
    this.#here = new Set();
  }

  /** Somebody came or went. */
  peersChanged(): void {
    const buyers = this.plan.peers.filter(({ side }) => side === 'buyer');
    const arrived = buyers.filter(({ sub }) => !this.#here.has(sub));
    this.#here = new Set(buyers.map(({ sub }) => sub));
    if (!this.isOpen || !arrived.length) return;
    this.close();
    const names = [...new Set(arrived.map(({ name }) => name.trim()))].filter(Boolean);
    this.plan.say(
      say('coach-closed', {
        names: names.length ? names : [say('coach-somebody')],
        n: Math.max(names.length, 1),
      }),
      'plain',
      { label: say('coach-open-again'), act: 'coach', run: () => this.open() },
    );
  }
}
