/**
 * The state of saving and connection that has lasted for a moment: a person who types passes through all of it with each key, and is
 * told aloud of none of that.
 */
import { say } from '../../locales/words.js';
import type { Kept } from './kept.js';

const momentMs = 2_000;
/** How it is from the start, as everybody expects it. */
const usual = ['saved', 'reading'];

export class Lasting {
  /** The kind that lasts. */
  kind: string | undefined;
  /** The text that is said aloud of it. */
  says = '';

  #now = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly changed: () => void) {}

  /** How it is now. */
  look({ kind, says, hint }: Kept): void {
    const now = `${kind} ${says}`;
    if (now === this.#now) return;
    this.#now = now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const first = this.kind === undefined;
      if (this.kind === kind) return;
      this.kind = kind;
      if (!first || !usual.includes(kind))
        this.says = say('statements', { first: says.replace(/[.…。]$/, ''), second: hint });
      this.changed();
    }, momentMs);
  }

  /** Nobody is told any more. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#now = '';
  }
}
