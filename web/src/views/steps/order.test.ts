import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Group, StepKind, StepRow } from '../../generated/plan.js';
import { entryMoved, stepDropped, stepMoved } from './order.js';

const group = (kind: StepKind, ...ids: string[]): Group => ({
  kind,
  done: 0,
  steps: ids.map((id) => ({ id, kind }) as StepRow),
});
const groups = [group('evaluation', 'a', 'b', 'c'), group('contract', 'd')];

test('[ORD1] within its part a step goes below the one it passes', () => {
  assert.deepEqual(stepMoved(groups, 'a', 1), [{ type: 'move', path: 'steps/a', below: 'b' }]);
  assert.deepEqual(stepMoved(groups, 'c', -1), [{ type: 'move', path: 'steps/c', below: 'a' }]);
  assert.deepEqual(stepMoved(groups, 'b', -1), [{ type: 'move', path: 'steps/b' }]);
});

test('[ORD2] at the edge of its part a step goes over into the next one, and stops at the ends', () => {
  assert.deepEqual(stepMoved(groups, 'c', 1), [
    { type: 'editStep', id: 'c', field: 'kind', value: 'contract' },
    { type: 'move', path: 'steps/c' },
  ]);
  assert.deepEqual(stepMoved(groups, 'd', -1), [
    { type: 'editStep', id: 'd', field: 'kind', value: 'evaluation' },
    { type: 'move', path: 'steps/d', below: 'c' },
  ]);
  assert.deepEqual(stepMoved(groups, 'a', -1), []);
  assert.deepEqual(stepMoved(groups, 'd', 1), []);
  assert.deepEqual(stepMoved(groups, 'nobody', 1), []);
});

test('[ORD3] a dropped step keeps its kind unless it was dropped into another part', () => {
  assert.deepEqual(stepDropped('a', 'evaluation', 'evaluation', 'c'), [
    { type: 'move', path: 'steps/a', below: 'c' },
  ]);
  assert.equal(stepDropped('a', 'evaluation', 'contract', undefined).length, 2);
});

test('[ORD1] criteria and risks move one place and stop at the ends', () => {
  assert.deepEqual(entryMoved('risks', ['x', 'y'], 'x', 1), [
    { type: 'move', path: 'risks/x', below: 'y' },
  ]);
  assert.deepEqual(entryMoved('risks', ['x', 'y'], 'y', -1), [{ type: 'move', path: 'risks/y' }]);
  assert.deepEqual(entryMoved('risks', ['x', 'y'], 'x', -1), []);
});
