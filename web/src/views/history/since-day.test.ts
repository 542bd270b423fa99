import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstDay } from './since-day.js';

test('[ACT16] one looks back to the day of the last inspection where the plan is lived, else a week', () => {
  assert.equal(firstDay('2026-11-18', undefined, null), '2026-11-11');
  const inspected = '2026-11-02T23:30:00Z';
  assert.equal(firstDay('2026-11-18', inspected, null), '2026-11-02');
  assert.equal(firstDay('2026-11-18', inspected, 'Asia/Tokyo'), '2026-11-03');
});
