/**
 * An inspection under way in this window: which part is before one's eyes, how long it has taken, who was there. It can be
 * left and taken up again, also after the page was loaded anew; nothing of it is on record before its end.
 */
import type { Attestation } from '../../generated/plan.js';
import type { PlanController } from '../../plan-controller.js';
import { dueGroups } from './due.js';

export const parts = [
  'changes',
  'steps',
  'proposals',
  'risks',
  'criteria',
  'meeting',
  'finish',
] as const;
export type Part = (typeof parts)[number];

/** The record that is sent. */
export interface Wish {
  kind: 'inspect';
  subject: 'plan';
  digest: string;
  present: string[];
  note?: string;
}

/** That it was sent. */
interface Try {
  key: string;
  /** The number of the last entry of the ledger at that time. */
  after: number;
}

/** The state that is kept of an inspection that was left. */
interface Kept {
  part: Part;
  spentMs: number;
  note: string;
  /** The people ticked or unticked by hand: by `side/sub`. */
  chosen: Record<string, boolean>;
  /** The call that was sent and not answered, with its key. */
  tries?: [body: string, sent: Try][];
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
  /** The relay's record at its end. */
  done: Attestation | undefined;
  /** Why it could not be recorded, in words. */
  trouble = '';
  sending = false;

  /** The records that were sent and had no good answer, each under the key that it was sent with. */
  #tries = new Map<string, Try>();
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
    if (part === 'meeting' && this.plan.view?.meeting.past) this.plan.ui.unfolded.add('meeting');
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

  /** Whether a place stands in the part that is open. */
  shows(path: string): boolean {
    const [root = '', id = ''] = path.split('/');
    const { view } = this.plan;
    if (this.part !== 'steps' || root !== 'steps') return root === this.part;
    return (
      view !== undefined &&
      dueGroups(this.plan.steps, view.today).some(([, steps]) =>
        steps.some((step) => step.id === id),
      )
    );
  }

  /** The key under which this is recorded once, however often it is sent. */
  keyFor(body: Wish): string {
    const text = JSON.stringify(body);
    const sent = this.#tries.get(text) ?? {
      key: crypto.randomUUID(),
      after: this.plan.attest.ledger.at(-1)?.seq ?? 0,
    };
    this.#tries.set(text, sent);
    this.#keep();
    return sent.key;
  }

  /** The outcome of an earlier try whose answer was lost, as it was written then: the ledger tells. */
  recordedUnheard(): Attestation | undefined {
    const { role, attest } = this.plan;
    const mine = attest.ledger.filter(
      ({ kind, by }) => kind === 'inspect' && by.sub === role?.sub && by.side === role.side,
    );
    const tries = [...this.#tries].map(([text, sent]) => ({
      ...sent,
      wish: JSON.parse(text) as Wish,
    }));
    const found = mine.findLast((entry) =>
      tries.some(({ after, wish }) => entry.seq > after && entry.digest === wish.digest),
    );
    if (found) this.heard();
    return found;
  }

  /** It was recorded: what is sent after this is something new. */
  heard(): void {
    this.#tries.clear();
    this.#keep();
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
    return Math.floor(
      (this.#spentMs + (this.open && !this.done ? Date.now() - this.#since : 0)) / 60_000,
    );
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
      for (const [body, sent] of kept.tries ?? []) this.#tries.set(body, sent);
    } catch {
      // Without storage it lasts as long as the page.
    }
  }

  /** Forgets the plan. An inspection that was left stays on the device. */
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
    this.plan.ui.wanted = 'inspection';
    this.plan.redraw();
  }

  #anew(): void {
    this.part = undefined;
    this.done = undefined;
    this.note = '';
    this.chosen = {};
    this.trouble = '';
    this.#tries.clear();
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
      const kept: Kept = {
        part: this.part,
        spentMs: this.#spentMs,
        note: this.note,
        chosen: this.chosen,
        tries: [...this.#tries],
        at: Date.now(),
      };
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
