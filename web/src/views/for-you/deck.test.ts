import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Card } from '../../generated/plan.js';
import { Deck } from './deck.js';

const card = (key: string, title = key): Card => ({
  key,
  title: { code: title },
  lines: [],
  acts: [],
});
const cards = (...keys: string[]): Card[] => keys.map((key) => card(key));
const keys = (deck: Deck, live: Card[]): string[] =>
  deck.deal(live).shown.map(({ card, answer }) => (answer ? `${card.key} ✓` : card.key));

test('[FYU1] an answered card keeps its place, and none comes after it until the reader asks for more', () => {
  const deck = new Deck(() => 'settled');
  const live = cards('a', 'b', 'c', 'd');
  assert.deepEqual(keys(deck, live), ['a', 'b', 'c']);
  assert.equal(deck.deal(live).more, 1);
  deck.answer(live[0]!, { says: 'done' });
  assert.deepEqual(keys(deck, live), ['a ✓', 'b', 'c']);
  assert.deepEqual(keys(deck, cards('b', 'c', 'd')), ['a ✓', 'b', 'c'], 'the relay knows it');
  deck.more(cards('b', 'c', 'd'));
  assert.deepEqual(keys(deck, cards('b', 'c', 'd')), ['b', 'c', 'd']);
});

test('[FYU2] no more than three are unanswered at once: more shows the others, and those passed over come again', () => {
  const deck = new Deck(() => 'settled');
  const live = cards('a', 'b', 'c', 'd');
  deck.deal(live);
  deck.more(live);
  assert.deepEqual(keys(deck, live), ['d', 'a', 'b']);
  assert.equal(deck.deal(live).more, 1);
  deck.release();
  assert.deepEqual(keys(deck, live), ['a', 'b', 'c']);
});

test('[FYU3] a card whose answer the relay does not know yet is not asked again', () => {
  const deck = new Deck(() => 'settled');
  const live = cards('a', 'b');
  deck.deal(live);
  deck.answer(live[0]!, { says: 'done' });
  deck.more(live);
  assert.deepEqual(keys(deck, live), ['b']);
  assert.deepEqual(keys(deck, cards('b')), ['b']);
  assert.deepEqual(keys(deck, live), ['b', 'a'], 'asked anew once it was gone');
});

test('[FYU4] an answer that is taken back leaves the card, also before the core tells it again', () => {
  const deck = new Deck(() => 'settled');
  const live = cards('a', 'b');
  deck.deal(live);
  deck.answer(live[0]!, { says: 'done' });
  deck.deal(cards('b'));
  deck.takeBack(live[0]!);
  assert.deepEqual(keys(deck, live), ['a', 'b'], 'the relay knows of neither yet');
  assert.deepEqual(keys(deck, cards('b')), ['a', 'b'], 'it knows of the answer');
  assert.deepEqual(keys(deck, live), ['a', 'b'], 'and that it was taken back');
  deck.putOff(live[1]!, { says: 'later' });
  deck.release();
  assert.deepEqual(keys(deck, live), ['a'], 'put off until the next visit');
});

test('[FYU5] what somebody else answered keeps its place, too', () => {
  const deck = new Deck(() => 'settled');
  deck.deal(cards('a', 'b'));
  assert.deepEqual(keys(deck, cards('b', 'c')), ['a ✓', 'b']);
});
