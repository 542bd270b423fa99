import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differences } from './difference.js';

const was = {
  goal: 'Close the books in two days',
  goLive: '2027-03-31',
  goLiveOwner: { name: 'Dana', side: 'buyer' },
  steps: {
    A: { title: 'Pilot', due: '2027-01-15', after: [] },
    B: { title: 'Contract', after: ['A'] },
  },
  criteria: {},
  risks: { R: { text: 'Budget' } },
  paper: { legal: true },
};

test('[HND3] two states of the terms differ field by field, under the paths of the relay’s own answer', () => {
  const now = {
    ...was,
    goLive: '2027-04-15',
    closeDate: '2027-02-01',
    steps: {
      A: { title: 'Pilot', due: '2027-01-22', owner: { name: 'Dana' }, after: [] },
      C: { title: 'Training', after: [] },
    },
    risks: {},
    paper: { legal: false, security: true },
  };
  const found = differences('plan', was, now);
  assert.deepEqual(found.map(({ path }) => path).sort(), [
    'paper/legal',
    'paper/security',
    'plan/closeDate',
    'plan/goLive',
    'risks/R',
    'steps/A/due',
    'steps/A/owner',
    'steps/B',
    'steps/C',
  ]);
  assert.deepEqual(
    found.find(({ path }) => path === 'steps/A/due'),
    { path: 'steps/A/due', was: '2027-01-15', now: '2027-01-22' },
  );
  assert.deepEqual(
    found.find(({ path }) => path === 'plan/closeDate'),
    { path: 'plan/closeDate', now: '2027-02-01' },
  );
  assert.deepEqual(differences('plan', was, structuredClone(was)), []);
});

test('[HND3] the terms of a part differ under the part’s path', () => {
  assert.deepEqual(differences('plan/goLive', '2027-03-31', '2027-04-15'), [
    { path: 'plan/goLive', was: '2027-03-31', now: '2027-04-15' },
  ]);
  assert.deepEqual(differences('goal', 'a', undefined), [{ path: 'goal', was: 'a' }]);
  assert.deepEqual(differences('steps/A', was.steps.A, { ...was.steps.A, due: '2027-01-22' }), [
    { path: 'steps/A/due', was: '2027-01-15', now: '2027-01-22' },
  ]);
});
