import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstDay, startOf } from './since-day.js';

test('[ACT16] one looks back to the day of the last inspection, else a week, from its beginning where the reader is', () => {
  assert.equal(firstDay('2026-11-18', undefined), '2026-11-11');
  const inspected = new Date(2026, 10, 2, 23, 30);
  assert.equal(firstDay('2026-11-18', inspected.toISOString()), '2026-11-02');
  assert.equal(startOf('2026-11-02'), new Date(2026, 10, 2).toISOString());
});
