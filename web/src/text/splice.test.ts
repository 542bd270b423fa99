import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  applied,
  asDelta,
  carried,
  carriedReplacement,
  carriedSelection,
  replaced,
  replacement,
} from './splice.js';

test('[TXT1] typing becomes the smallest replacement, placed at the caret', () => {
  assert.deepEqual(replacement('security', 'Security', 1), { at: 0, remove: 1, insert: 'S' });
  assert.deepEqual(replacement('boo', 'booo', 2), { at: 1, remove: 0, insert: 'o' });
  assert.deepEqual(replacement('boo', 'booo', 4), { at: 3, remove: 0, insert: 'o' });
  assert.deepEqual(replacement('abc', 'ac', 1), { at: 1, remove: 1, insert: '' });
  assert.equal(replacement('same', 'same'), null);
});

test('[TXT1] a replacement never splits a surrogate pair', () => {
  const change = replacement('a😀b', 'a😁b', 3);
  assert.deepEqual(change, { at: 1, remove: 2, insert: '😁' });
});

test('[TXT2] a caret stays behind what its person typed', () => {
  assert.equal(carried(3, [{ insert: 'xx' }]), 5);
  assert.equal(carried(3, [{ keep: 3 }, { insert: 'xx' }]), 3);
  assert.equal(carried(3, [{ keep: 1 }, { delete: 1 }]), 2);
  assert.equal(carried(3, [{ keep: 1 }, { delete: 5 }]), 1);
  assert.equal(carried(3, []), 3);
});

test('[TXT2] a selection does not swallow what others insert at its edges', () => {
  assert.deepEqual(carriedSelection({ anchor: 1, head: 3 }, [{ keep: 1 }, { insert: 'x' }]), {
    anchor: 2,
    head: 4,
  });
  assert.deepEqual(carriedSelection({ anchor: 3, head: 1 }, [{ keep: 3 }, { insert: 'x' }]), {
    anchor: 3,
    head: 1,
  });
});

test('[TXT3] what is composed while others type lands where it was meant', () => {
  const land = (base: string, own: string, delta: Parameters<typeof applied>[1]) => {
    const change = replacement(base, own);
    const theirs = applied(base, delta);
    assert.ok(change && theirs !== null);
    return carriedReplacement(change, delta).reduce(replaced, theirs);
  };
  assert.equal(land('plan', 'plan入力', [{ insert: 'the ' }]), 'the plan入力');
  assert.equal(land('abcdef', 'abXef', [{ keep: 3 }, { insert: '!' }]), 'abX!ef');
  assert.equal(land('abcdef', 'abXef', [{ keep: 1 }, { delete: 3 }]), 'aXef');
  assert.equal(land('abcdef', 'abef', [{ delete: 6 }]), '');
});

test('[TXT3] random edits: nobody loses text that only they touched', () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
  console.log(`seed ${seed}`);
  let state = seed;
  const random = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const some = (letters: string): string =>
    Array.from({ length: random(4) }, () => letters[random(3)]).join('');
  let landed = 0;
  for (let round = 0; round < 3_000; round += 1) {
    const base = Array.from({ length: random(12) }, () => 'abc'[random(3)]).join('');
    const edit = (letters: string): { at: number; remove: number; insert: string } => {
      const at = random(base.length + 1);
      return { at, remove: random(base.length - at + 1), insert: some(letters) };
    };
    const mine = edit('XYZ');
    const theirs = edit('123');
    const delta = asDelta(theirs);
    assert.equal(applied(base, delta), replaced(base, theirs));
    const result = carriedReplacement(mine, delta).reduce(replaced, replaced(base, theirs));
    const letters = (of: string, kind: RegExp): string =>
      [...of].filter((l) => kind.test(l)).join('');
    assert.equal(letters(result, /[XYZ]/), mine.insert, `round ${round}`);
    assert.equal(letters(result, /[123]/), theirs.insert, `round ${round}`);
    const gone = new Set<number>();
    for (const { at, remove } of [mine, theirs])
      for (let i = at; i < at + remove; i += 1) gone.add(i);
    const left = [...base].filter((_, i) => !gone.has(i)).join('');
    assert.equal(letters(result, /[abc]/), left, `round ${round}`);
    if (mine.insert) landed += 1;
  }
  assert.ok(landed > 1_000);
});
