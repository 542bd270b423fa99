/**
 * Tells of a lapse once it has stood for a minute: whoever moves a date to and fro has not broken anything. On the
 * screen a lapse shows at once; this is for those who are told of it.
 */
import type { Signature } from './attestation.js';

const stoodMs = 60_000;

export class LapseWatch {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** The lapses that were told of, by signature and since when. */
  readonly #told = new Set<string>();
  /** When somebody looked for the first time: what was due before is no news. */
  #began: number | undefined;

  constructor(private readonly tell: (signature: Signature) => void) {}

  /** The signatures as they stand now. */
  look(signatures: readonly Signature[]): void {
    const lapsed = new Map(signatures.filter(({ standing }) => standing === 'lapsed').map((s) => [`${s.id} ${s.since}`, s]));
    for (const [key, timer] of this.#timers) {
      if (lapsed.has(key)) continue;
      clearTimeout(timer);
      this.#timers.delete(key);
    }
    this.#began ??= Date.now();
    for (const [key, signature] of lapsed) {
      if (this.#told.has(key)) continue;
      clearTimeout(this.#timers.get(key));
      const since = signature.since ? Date.parse(signature.since) : Date.now();
      if (since + stoodMs <= this.#began) continue;
      const stood = Date.now() - since;
      // The clocks of relay and device may differ: never longer than a minute from now.
      const wait = Math.min(stoodMs, Math.max(0, stoodMs - stood));
      this.#timers.set(key, setTimeout(() => this.#lapsed(key, signature), wait));
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
    this.#told.clear();
    this.#began = undefined;
  }

  #lapsed(key: string, signature: Signature): void {
    this.#timers.delete(key);
    this.#told.add(key);
    this.tell(signature);
  }
}
