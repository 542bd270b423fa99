/**
 * An inspection under way in this window: which part is before one's eyes, how long it has taken, who was there. It can be
 * left and taken up again, also after the page was loaded anew; nothing of it is on record before its end.
 */
import type { Attestation } from '../../attest/attestation.js';
import type { PlanController } from '../../plan-controller.js';

export const parts = ['changes', 'steps', 'proposals', 'risks', 'criteria', 'meeting', 'finish'] as const;
export type Part = (typeof parts)[number];

/** What is kept of an inspection that was left. */
interface Kept {
  part: Part;
  spentMs: number;
  note: string;
  /** Whom one ticked or unticked by hand: by `side/sub`. */
  chosen: Record<string, boolean>;
  /** When it was last open: an inspection of yesterday is not taken up again. */
  at: number;
}

const stale = 12 * 3_600_000;

export class Walk {
  part: Part | undefined;
  /** It is on the screen. */
  open = false;
  note = '';
  chosen: Record<string, boolean> = {};
  /** What the relay recorded at its end. */
  done: Attestation | undefined;
  /** Why it could not be recorded, in words. */
  trouble = '';
  sending = false;

  #spentMs = 0;
  #since = 0;
  #named: string | undefined;
  /** It was begun before it was known whose: what was left may still come. */
  #early = false;

  constructor(private readonly plan: PlanController) {}

  /** Begins, or goes on where it was left. */
  enter(part?: Part): void {
    this.recall();
    if (this.done) this.#anew();
    this.#early = !part && !this.part && !this.#named;
    this.part = part ?? this.part ?? 'changes';
    this.open = true;
    this.#since = Date.now();
    this.#shown();
  }

  go(part: Part): void {
    this.part = part;
    this.#early = false;
    this.trouble = '';
    // When the last one is over there is a next one to set.
    if (part === 'meeting' && this.plan.view?.meeting.past) this.plan.unfolded.add('meeting');
    this.#shown();
  }

  /** One further, or back. */
  by(steps: 1 | -1): void {
    const next = parts[parts.indexOf(this.part ?? 'changes') + steps];
    if (next) this.go(next);
  }

  /** Back to the plan; it can be taken up again. */
  leave(): void {
    this.#count();
    this.open = false;
    if (this.done) this.#anew();
    this.#keep();
    this.plan.here(null);
    this.plan.redraw();
  }

  /** It is on record. */
  end(entry: Attestation): void {
    this.#count();
    this.done = entry;
    this.#keep();
  }

  choose(who: string, there: boolean): void {
    this.chosen[who] = there;
    this.#keep();
    this.plan.redraw();
  }

  /** Minutes that it has been on the screen. */
  get minutes(): number {
    return Math.floor((this.#spentMs + (this.open && !this.done ? Date.now() - this.#since : 0)) / 60_000);
  }

  /** Where the others see this person. */
  get place(): string | null {
    return this.open && this.part ? `inspection/${this.part}` : null;
  }

  /** Reads what was left, once it is known whose. */
  recall(): void {
    const name = this.#name();
    if (!name || name === this.#named) return;
    this.#named = name;
    try {
      const kept = JSON.parse(localStorage.getItem(name) ?? 'null') as Kept | null;
      if (!kept || Date.now() - kept.at > stale || !parts.includes(kept.part)) return;
      if (this.#early) this.part = kept.part;
      this.part ??= kept.part;
      this.#spentMs += kept.spentMs;
      this.note ||= kept.note;
      this.chosen = { ...kept.chosen, ...this.chosen };
    } catch {
      // Without storage it lasts as long as the page.
    }
  }

  /** Forgets the plan. What was left stays on the device. */
  forget(): void {
    this.#anew();
    this.open = false;
    this.#named = undefined;
    this.#early = false;
  }

  keepNote(note: string): void {
    this.note = note;
    this.#keep();
  }

  #shown(): void {
    this.#keep();
    this.plan.here(null);
    this.plan.wanted = 'inspection';
    this.plan.redraw();
  }

  #anew(): void {
    this.part = undefined;
    this.done = undefined;
    this.note = '';
    this.chosen = {};
    this.trouble = '';
    this.#spentMs = 0;
  }

  #count(): void {
    if (!this.open || this.done) return;
    const now = Date.now();
    this.#spentMs += now - this.#since;
    this.#since = now;
  }

  #keep(): void {
    const name = this.#name();
    if (!name) return;
    this.#count();
    try {
      if (!this.part || this.done) return localStorage.removeItem(name);
      const kept: Kept = { part: this.part, spentMs: this.#spentMs, note: this.note, chosen: this.chosen, at: Date.now() };
      localStorage.setItem(name, JSON.stringify(kept));
    } catch {
      // As above.
    }
  }

  /** By relay, plan, side and sub: two people in one browser do not meet. */
  #name(): string | undefined {
    const of = this.plan.localName();
    return of && `${of}/inspection`;
  }
}
