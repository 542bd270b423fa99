import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Net, StepRow, View } from '../../generated/plan.js';
import { kindOf, type StopFacts, stopsWith } from './stops.js';

const ids = [
  'goal',
  'goLive',
  'steps',
  'owners',
  'people',
  'paper',
  'criteria',
  'risks',
  'meeting',
];

function facts(presence: (id: string) => string, more: Partial<StopFacts> = {}): StopFacts {
  const view = {
    today: '2026-11-18',
    reader: { side: 'seller' },
    elements: ids.map((id) => ({ id, presence: presence(id) })),
    proposals: {},
    risks: [],
  } as unknown as View;
  return { view, steps: [], isSuggested: () => false, isFirst: false, changes: [], ...more };
}

test('[INS17] a plan is built in the order of its eight elements, without those that are in place', () => {
  assert.deepEqual(
    stopsWith(
      'build',
      facts(() => 'missing'),
    ),
    ['goal', 'steps', 'owners', 'people', 'paper', 'criteria', 'obstacles', 'meeting'],
  );
  assert.deepEqual(
    stopsWith(
      'build',
      facts((id) => (id === 'paper' || id === 'goLive' ? 'weak' : 'present')),
    ),
    ['goal', 'paper', 'meeting'],
  );
  const step = { id: 'S', status: 'open', owner: { side: 'buyer' } } as StepRow;
  const noted = (path: string): boolean => path === 'steps/S/due' || path === 'goal';
  assert.deepEqual(
    stopsWith(
      'build',
      facts(() => 'present', { steps: [step], isSuggested: noted }),
    ),
    ['goal', 'steps', 'meeting'],
    'what is only suggested is gone through',
  );
});

test('[INS17] on each call one goes through what has something in it', () => {
  const net = (path: string): Net => ({ path }) as Net;
  const calm = facts(() => 'present');
  assert.deepEqual(stopsWith('review', calm), ['meeting']);
  const late = { id: 'L', status: 'open', late: 2, due: '2026-11-10' } as StepRow;
  assert.deepEqual(
    stopsWith('review', { ...calm, steps: [late], changes: [net('criteria/C/target')] }),
    ['changes', 'due', 'risks', 'meeting'],
  );
  assert.deepEqual(
    stopsWith('review', { ...calm, changes: [net('steps/L/due')] }),
    ['changes', 'meeting'],
    'risks of which nothing changed are left out',
  );
  const risky = { ...calm.view, risks: [{}], proposals: { goal: [{}] } } as unknown as View;
  assert.deepEqual(
    stopsWith('review', { ...calm, view: risky, isFirst: true, changes: undefined }),
    ['decide', 'risks', 'meeting'],
    'before the first check-in nothing can have changed since',
  );
});

test('[INS17] a plan that lacks something is built; that the next meeting is over is no lack', () => {
  assert.equal(kindOf([]), 'review');
  assert.equal(kindOf([{ rule: 'E8' }]), 'review');
  assert.equal(kindOf([{ rule: 'E8' }, { rule: 'E7' }]), 'build');
});
