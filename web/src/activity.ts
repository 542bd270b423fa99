/**
 * The record of who changed what, as the relay keeps it: fetched while something on the screen needs it, and again when
 * something was saved since.
 *
 * It works nothing out: views sum the entries up. Offline there is none, and views say so.
 */
import type { ActivityEntry } from './generated/plan.js';
import type { PlanController } from './plan-controller.js';

/** Entries that are fetched at once, and at most: a plan edited this often has a longer history than a screen can tell. */
const page = 1_000;
const pagesMax = 8;
/** Typing makes changes all the time. */
const restMs = 1_500;

export class Activity {
  /** Oldest first; absent before they came. */
  entries: readonly ActivityEntry[] | undefined;
  /** The relay could not be asked just now. */
  failed = false;

  #wanted = 0;
  #stale = true;
  #asking = false;
  /** Grows when the plan is forgotten: what was asked before is somebody else's. */
  #plans = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly plan: PlanController) {}

  /** To be called by a view that shows the record, each time it is drawn. */
  want(): void {
    this.#wanted = Date.now();
    if (this.#stale) this.#soon(this.entries ? restMs : 0);
  }

  /** Somebody wants it tried once more. */
  again(): void {
    this.failed = false;
    this.#soon(0);
    this.plan.redraw();
  }

  /** The plan changed, or the connection did. */
  changed(): void {
    this.#stale = true;
    // Nobody looks at it any more.
    if (Date.now() - this.#wanted > 60_000) return;
    this.#soon(restMs);
  }

  /** Forgets the plan. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#plans += 1;
    this.#asking = false;
    this.entries = undefined;
    this.failed = false;
    this.#stale = true;
    this.#wanted = 0;
  }

  #soon(ms: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#ask();
    }, ms);
  }

  async #ask(): Promise<void> {
    const { plan } = this;
    // An edit that is not saved yet is not in the record yet; it is asked for when it is.
    if (this.#asking || plan.state !== 'online' || !plan.savedOnServer) return;
    this.#asking = true;
    this.#stale = false;
    const of = this.#plans;
    try {
      const entries: ActivityEntry[] = [];
      let after: string | null = null;
      for (let pages = 0; pages < pagesMax; pages += 1) {
        const part: { entries: ActivityEntry[]; next: string | null } = await plan.api.ask(
          `activity?order=newest&limit=${page}${after ? `&after=${encodeURIComponent(after)}` : ''}`,
        );
        entries.push(...part.entries);
        after = part.next;
        if (!after) break;
      }
      if (of !== this.#plans) return;
      this.entries = entries.reverse();
      this.failed = false;
    } catch {
      // Asked again with the next change, not at once: whoever could not answer now is left alone.
      if (of === this.#plans) this.failed = true;
    } finally {
      if (of === this.#plans) {
        this.#asking = false;
        plan.redraw();
      }
    }
  }
}
