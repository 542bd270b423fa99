import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeWords, turnOf, valueWords, type Wording } from './change-words.js';

const titles: Record<string, string> = {
  'steps/S': 'Security review',
  'steps/T': 'Pilot',
  'risks/R': 'The budget is cut',
};
const words: Wording = {
  title: (entity) => titles[entity],
  date: (date) => date.slice(8),
  company: (side) => (side === 'buyer' ? 'Northwind' : 'Meridian'),
};

test('[HND1] a change names its place, and its values as a person reads them', () => {
  assert.equal(placeWords({ path: 'steps/S/due' }, words), 'Security review: due');
  assert.equal(placeWords({ path: 'plan/goLiveOwner' }, words), 'Whose date go-live is');
  assert.equal(placeWords({ path: 'paper/legal' }, words), 'Legal review');
  assert.equal(
    placeWords({ path: 'risks/R/contingency' }, words),
    'The budget is cut: what is done if it happens',
  );
  assert.equal(valueWords('steps/S/due', '2027-03-12', words), '12');
  assert.equal(valueWords('steps/S/due', undefined, words), 'nothing');
  assert.equal(
    valueWords('steps/S/owner', { name: 'Dana', side: 'buyer' }, words),
    'Dana (Northwind)',
  );
  assert.equal(valueWords('steps/S/after', ['T', 'X'], words), 'Pilot, a step that is gone');
  assert.equal(valueWords('steps/S/kind', 'business-case', words), 'Business case');
  assert.equal(valueWords('paper/legal', false, words), 'not needed');
});

test('[HND1] what came or went says so, by the name it had', () => {
  const gone = { path: 'steps/G', was: { title: 'Train the trainers' } };
  assert.equal(turnOf(gone), 'removed');
  assert.equal(placeWords(gone, words), 'Train the trainers');
  assert.equal(turnOf({ path: 'criteria/C', now: { text: 'Two hours' } }), 'added');
  assert.equal(turnOf({ path: 'plan/closeDate', now: '2027-01-01' }), 'changed');
  assert.equal(turnOf({ path: 'steps/S/due', was: '2027-03-12' }), 'changed');
});
