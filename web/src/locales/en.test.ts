import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labelBefore, listed, listedAfter, sentences } from './en.js';
import { say } from './words.js';

test('[WRD40] sentences, facts and labels are joined by the catalogue, and nothing is left where one is empty', () => {
  assert.equal(sentences('One.', '', 'Two.', 'Three.'), 'One. Two. Three.');
  assert.equal(sentences('', 'Two.'), 'Two.');
  assert.equal(sentences(), '');
  assert.equal(listed(['a', '', 'b', 'c']), 'a, b, c');
  assert.equal(`a${listedAfter('b')}`, listed(['a', 'b']));
  assert.equal(`${labelBefore('Due')}3 Dec`, say('labelled', { label: 'Due', value: '3 Dec' }));
  assert.equal(labelBefore('Due'), 'Due: ');
});
