/**
 * Tells of a lapse once it has stood for a minute: whoever moves a date to and fro has not broken anything. On the
 * screen a lapse shows at once; this is for those who are told of it.
 */
import type { Signature } from '../generated/plan.js';

const stoodMs = 60_000;

export class LapseWatch {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** Since when each lapse stands: the earliest that was said, as of a text only the last writing is known. */
  readonly #since = new Map<string, number>();
  /** The lapses that were told of, by signature. */
  readonly #told = new Set<string>();
  /** When somebody looked for the first time: what was due before is no news. */
  #began: number | undefined;

  constructor(private readonly tell: (signature: Signature) => void) {}

  /** The signatures as they stand now. */
  look(signatures: readonly Signature[]): void {
    const lapsed = new Map(
      signatures.filter(({ standing }) => standing === 'lapsed').map((s) => [s.id, s]),
    );
    // A signature that was restored may lapse again.
    for (const id of [...this.#since.keys()].filter((id) => !lapsed.has(id))) {
      clearTimeout(this.#timers.get(id));
      for (const known of [this.#timers, this.#since, this.#told]) known.delete(id);
    }
    this.#began ??= Date.now();
    for (const [id, signature] of lapsed) {
      const now = Date.now();
      const since = Math.min(
        this.#since.get(id) ?? now,
        signature.since ? Date.parse(signature.since) : now,
      );
      this.#since.set(id, since);
      if (this.#told.has(id) || since + stoodMs <= this.#began) continue;
      clearTimeout(this.#timers.get(id));
      // The clocks of relay and device may differ: never longer than a minute from now.
      const wait = Math.min(stoodMs, Math.max(0, since + stoodMs - now));
      this.#timers.set(
        id,
        setTimeout(() => this.#lapsed(signature), wait),
      );
    }
  }

  /** Nobody looks for a while: what was told stays told. */
  pause(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  /** Forgets the plan. */
  clear(): void {
    this.pause();
    this.#since.clear();
    this.#told.clear();
    this.#began = undefined;
  }

  #lapsed(signature: Signature): void {
    this.#timers.delete(signature.id);
    this.#told.add(signature.id);
    this.tell(signature);
  }
}
