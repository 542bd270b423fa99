import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { View } from '../generated/plan.js';
import { isOpen } from './steps/folds.js';
import { isInHead, isPlace, openWayTo } from './way.js';

/** A buyer's view of a plan of so many steps, one of them S. */
const view = (steps: number): View =>
  ({
    reader: { side: 'buyer' },
    counts: { steps },
    people: [{ id: 'P' }],
    criteria: [{ id: 'C' }],
    risks: [],
    groups: [{ kind: 'contract', steps: [{ id: 'S' }] }],
    comments: { 'steps/S': [{ id: 'K' }] },
  }) as unknown as View;

const opened = () => ({
  expanded: new Set<string>(),
  threads: new Set<string>(),
  unfolded: new Set<string>(),
});

test('[WAY5] what a place lies in is opened: the part of the route, the step, the person, the thread', () => {
  for (const many of [3, 30]) {
    const state = opened();
    assert.equal(openWayTo(state, view(many), 'steps/S/owner'), true);
    assert.ok(
      isOpen(state.unfolded, view(many), 'contract') && state.expanded.has('S'),
      `${many} steps`,
    );
    // Going there again turns nothing over.
    openWayTo(state, view(many), 'steps/S/owner');
    assert.ok(isOpen(state.unfolded, view(many), 'contract'));
  }
  const state = opened();
  for (const path of ['people/P/name', 'comments/K/text', 'plan/goLiveOwner', 'meeting/at'])
    assert.ok(openWayTo(state, view(3), path), path);
  assert.deepEqual([...state.expanded], ['people/P', 'S']);
  assert.deepEqual([...state.threads], ['steps/S']);
  assert.deepEqual([...state.unfolded], ['go-live', 'meeting']);
});

test('[WAY5] there is no way to what is not there', () => {
  for (const path of ['steps/T', 'risks/R/owner', 'comments/L', 'proposals/x', '']) {
    const state = opened();
    assert.equal(openWayTo(state, view(3), path), false, path);
    assert.equal(isPlace(view(3), path), false, path);
    assert.deepEqual([...state.expanded, ...state.unfolded], []);
  }
  assert.deepEqual(['goal', 'plan/goLive', 'plan/profile', 'steps/S'].map(isInHead), [
    true,
    true,
    false,
    false,
  ]);
});
