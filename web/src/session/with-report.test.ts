import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Report, View } from '../generated/plan.js';
import { withReport } from './with-report.js';

test('[EMB67] an element that the relay misses is missing on the screen, and no other one changes', () => {
  const view = {
    elements: [
      { id: 'goal', presence: 'there' },
      { id: 'paper', presence: 'thin' },
    ],
  } as unknown as View;
  const report = { elements: { goal: 'missing', paper: 'there' } } as unknown as Report;
  assert.deepEqual(
    withReport(view, report).elements.map(({ presence }) => presence),
    ['missing', 'thin'],
  );
  assert.deepEqual(withReport(view, null).elements, view.elements);
});
