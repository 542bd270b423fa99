/**
 * The cards as they lie before the reader: three unanswered at a time. An answered card keeps its place until the reader leaves or asks for
 * more, so that no second tap can hit a neighbour. No DOM.
 */
import type { Card } from '../../generated/plan.js';

export const dealt = 3;

/** The words of an answer, and the way back. */
export interface CardAnswer {
  says: string;
  undo?: () => void;
}

/** A card on the screen. */
export interface ShownCard {
  card: Card;
  answer?: CardAnswer;
}

/** An answer, and whether the core has dropped the card since. */
interface Given {
  answer: CardAnswer;
  of: string;
  dropped: boolean;
}

export class Deck {
  /** The keys of the cards on the screen, in their order. */
  #shown: string[] = [];
  readonly #known = new Map<string, Card>();
  readonly #given = new Map<string, Given>();
  /** The cards whose answer was taken back: they lie there, whatever the core tells until it knows. */
  readonly #takenBack = new Set<string>();
  /** Cards that were answered and released, as long as the core still tells them as they were. */
  readonly #released = new Map<string, string>();
  /** Cards that are put off until the next visit. */
  readonly #later = new Set<string>();

  /** `settled` words a card that is not asked any more, for whatever reason. */
  constructor(private readonly settled: (card: Card) => string) {}

  /** The cards to show of those that the core tells, and how many more there are. */
  deal(live: readonly Card[]): { shown: ShownCard[]; more: number } {
    const keys = new Set(live.map(({ key }) => key));
    for (const card of live) this.#known.set(card.key, card);
    for (const [key, given] of this.#given) {
      if (!keys.has(key)) given.dropped = true;
      else if (given.dropped && !this.#later.has(key)) this.#given.delete(key);
    }
    for (const key of this.#released.keys()) if (!keys.has(key)) this.#released.delete(key);
    for (const key of this.#shown) {
      const card = this.#known.get(key);
      if (keys.has(key) || this.#given.has(key) || this.#takenBack.has(key) || !card) continue;
      this.#given.set(key, {
        answer: { says: this.settled(card) },
        of: print(card),
        dropped: true,
      });
    }
    const open = this.#open(live);
    if (!this.#shown.some((key) => this.#given.has(key))) {
      const room = dealt - this.#shown.length;
      const next = open.filter((key) => !this.#shown.includes(key));
      this.#shown.push(...next.slice(0, Math.max(room, 0)));
    }
    const shown = this.#shown.flatMap((key): ShownCard[] => {
      const card = this.#known.get(key);
      const answer = this.#given.get(key)?.answer;
      return card ? [answer ? { card, answer } : { card }] : [];
    });
    return { shown, more: open.filter((key) => !this.#shown.includes(key)).length };
  }

  /** The reader answered a card. */
  answer(card: Card, answer: CardAnswer): void {
    this.#takenBack.delete(card.key);
    this.#given.set(card.key, { answer, of: print(card), dropped: false });
  }

  /** The reader put a card off until the next visit. */
  putOff(card: Card, answer: CardAnswer): void {
    this.#later.add(card.key);
    this.answer(card, answer);
  }

  /** An answer was taken back, or was not taken. */
  takeBack({ key }: Card): void {
    this.#later.delete(key);
    this.#given.delete(key);
    this.#released.delete(key);
    this.#takenBack.add(key);
  }

  /** The reader asks for more: answered cards go, and the next ones come before those that were passed over. */
  more(live: readonly Card[]): void {
    const before = this.#shown.filter((key) => !this.#given.has(key));
    this.release();
    const open = this.#open(live);
    const next = open.filter((key) => !before.includes(key));
    const order = before.length < dealt ? [...before, ...next] : [...next, ...before];
    this.#shown = order.slice(0, dealt);
  }

  /** The reader left: the next time the cards lie as the core tells them. */
  release(): void {
    for (const [key, { of, dropped }] of this.#given) if (!dropped) this.#released.set(key, of);
    this.#given.clear();
    this.#takenBack.clear();
    this.#shown = [];
  }

  /** The keys of the cards that are neither answered nor put off. */
  #open(live: readonly Card[]): string[] {
    return live
      .filter(
        (card) =>
          !this.#given.has(card.key) &&
          !this.#later.has(card.key) &&
          this.#released.get(card.key) !== print(card),
      )
      .map(({ key }) => key);
  }
}

/** A card is another one under the same key where this differs: the next of several reviews, another date. */
function print({ path, quote, title }: Card): string {
  return JSON.stringify([path, quote, title]);
}
