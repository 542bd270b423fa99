import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginOf, dayIn } from './civil-day.js';

test('[DOR33] a day is that of the plan’s time zone, of UTC without one, wherever the reader is', () => {
  const here = process.env.TZ;
  // Readers on either side of UTC, and in it: a machine of the tests counts in UTC itself.
  for (const reader of ['Pacific/Pago_Pago', 'Pacific/Kiritimati', 'UTC']) {
    process.env.TZ = reader;
    check();
  }
  if (here === undefined) delete process.env.TZ;
  else process.env.TZ = here;
});

function check(): void {
  const at = '2026-11-25T23:30:00Z';
  assert.equal(dayIn(null, at), '2026-11-25');
  assert.equal(dayIn('Europe/Riga', at), '2026-11-26');
  assert.equal(dayIn('America/Los_Angeles', at), '2026-11-25');
  assert.equal(dayIn('Nowhere/At_All', at), '2026-11-25');
  assert.equal(beginOf('2026-11-26', null), '2026-11-26T00:00:00.000Z');
  assert.equal(beginOf('2026-11-26', 'Europe/Riga'), '2026-11-25T22:00:00.000Z');
  assert.equal(beginOf('2026-11-26', 'Asia/Kathmandu'), '2026-11-25T18:15:00.000Z');
  assert.equal(beginOf('2026-11-26', 'Pacific/Kiritimati'), '2026-11-25T10:00:00.000Z');
  // Lebanon puts its clocks forward at midnight: 29 March begins at one.
  assert.equal(beginOf('2026-03-29', 'Asia/Beirut'), '2026-03-28T22:00:00.000Z');
}
