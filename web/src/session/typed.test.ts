import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { View } from '../generated/plan.js';
import { typedInto, withKnownSteps } from './typed.js';

const view = (): View =>
  ({
    header: { title: 'Plan', goal: '' },
    groups: [
      { kind: 'evaluation', done: 0, steps: [{ id: 'a', title: 'Pilot', notes: '' }] },
      { kind: 'contract', done: 0, steps: [{ id: 'b', title: 'Legal', notes: '' }] },
    ],
    criteria: [{ id: 'c', text: 'Same-day orders' }],
    risks: [
      { id: 'q', text: 'The budget moves', contingency: '' },
      { id: 'r', text: 'A strike', contingency: 'We wait' },
    ],
    comments: { 'steps/a': [{ id: 'm', text: 'Why' }] },
  }) as unknown as View;

test('[PLN17] a typed text changes its own row and no other object of the view', () => {
  const before = view();
  const after = typedInto(before, 'steps/b/title', [{ at: 5, remove: 0, insert: ' review' }]);
  assert.equal(after?.groups[1]?.steps[0]?.title, 'Legal review');
  assert.equal(after?.groups[0], before.groups[0]);
  assert.equal(before.groups[1]?.steps[0]?.title, 'Legal');
  assert.equal(typedInto(before, 'title', [{ at: 0, remove: 4, insert: 'P' }])?.header.title, 'P');
});

test('[PLN17] texts of criteria, risks and comments are written in place, too', () => {
  const before = view();
  const more = [{ at: 3, remove: 0, insert: '?' }];
  const typed = (path: string) => typedInto(before, path, more);
  assert.equal(typed('criteria/c/text')?.criteria[0]?.text, 'Sam?e-day orders');
  assert.equal(typed('risks/r/text')?.risks[1]?.text, 'A s?trike');
  assert.equal(typed('risks/r/contingency')?.risks[1]?.contingency, 'We ?wait');
  assert.equal(typed('risks/r/text')?.risks[0], before.risks[0]);
  assert.equal(typed('comments/m/text')?.comments['steps/a']?.[0]?.text, 'Why?');
});

test('[PLN17] the core works the view out where something is missing no more or again, and for other texts', () => {
  assert.equal(typedInto(view(), 'goal', [{ at: 0, remove: 0, insert: 'G' }]), undefined);
  assert.equal(typedInto(view(), 'title', [{ at: 0, remove: 4, insert: '' }]), undefined);
  assert.equal(
    typedInto(view(), 'risks/q/contingency', [{ at: 0, remove: 0, insert: 'x' }]),
    undefined,
  );
  assert.equal(
    typedInto(view(), 'risks/gone/text', [{ at: 0, remove: 0, insert: 'x' }]),
    undefined,
  );
  assert.equal(typedInto(view(), 'steps/gone/title', []), undefined);
});

test('[PLN17] steps of which nothing changed stay the same objects', () => {
  const before = view();
  const fresh = view();
  fresh.groups[1]!.steps[0]!.title = 'Legal review';
  const after = withKnownSteps(fresh, before);
  assert.equal(after.groups[0]?.steps[0], before.groups[0]?.steps[0]);
  assert.notEqual(after.groups[1]?.steps[0], before.groups[1]?.steps[0]);
});
