import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import type { Signature } from '../generated/plan.js';
import { LapseWatch } from './lapse-watch.js';

const by = { sub: 'dana', name: 'Dana', side: 'buyer', assurance: 2 } as const;
const signature = (standing: Signature['standing'], since?: string): Signature => ({
  id: 'one',
  by,
  at: '2026-11-25T09:00:00Z',
  digest: 'd',
  standing,
  changes: [],
  added: [],
  ...(since ? { since } : {}),
});

test('[HND4] a lapse is told once, when it has stood for a minute, and not at all when it was taken back before', () => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.parse('2026-11-25T10:00:00Z') });
  const told: Signature[] = [];
  const watch = new LapseWatch((lapsed) => told.push(lapsed));
  watch.look([signature('lapsed', '2026-11-25T09:59:50Z')]);
  mock.timers.tick(49_000);
  assert.equal(told.length, 0);
  watch.look([signature('live')]);
  mock.timers.tick(60_000);
  assert.equal(told.length, 0, 'it was taken back');
  const again = signature('lapsed', new Date().toISOString());
  watch.look([again]);
  mock.timers.tick(59_000);
  // A report that says the same does not begin the minute anew.
  watch.look([again]);
  mock.timers.tick(1_000);
  assert.deepEqual(
    told.map(({ id }) => id),
    ['one'],
  );
  watch.look([again]);
  mock.timers.tick(120_000);
  assert.equal(told.length, 1, 'once');
  watch.look([signature('amended', '2026-11-25T09:00:00Z')]);
  mock.timers.tick(120_000);
  assert.equal(told.length, 1, 'what the signer’s own side changed is no lapse');
  mock.timers.reset();
});

test('[HND4] whoever writes on in a text that was signed neither puts it off nor has it told again', () => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.parse('2026-11-25T10:00:00Z') });
  const told: Signature[] = [];
  const watch = new LapseWatch((lapsed) => told.push(lapsed));
  watch.look([]);
  for (let second = 0; second < 300; second += 50) {
    watch.look([signature('lapsed', new Date().toISOString())]);
    mock.timers.tick(50_000);
    assert.equal(told.length, second < 50 ? 0 : 1, `after ${second + 50} s`);
  }
  watch.look([signature('live')]);
  watch.look([signature('lapsed', new Date().toISOString())]);
  mock.timers.tick(60_000);
  assert.equal(told.length, 2, 'it was restored, and lapsed again');
  mock.timers.reset();
});

test('[HND31] what had lapsed before the plan was opened is no news, nor is what was told when it is opened anew', () => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.parse('2026-11-25T10:00:00Z') });
  const told: Signature[] = [];
  const watch = new LapseWatch((lapsed) => told.push(lapsed));
  const old = signature('lapsed', '2026-11-02T08:00:00Z');
  watch.look([old]);
  mock.timers.tick(120_000);
  watch.look([old]);
  mock.timers.tick(120_000);
  assert.equal(told.length, 0, 'weeks ago');
  watch.look([signature('live')]);
  const fresh = signature('lapsed', new Date().toISOString());
  watch.look([fresh]);
  watch.pause();
  mock.timers.tick(120_000);
  assert.equal(told.length, 0);
  watch.look([fresh]);
  mock.timers.tick(0);
  assert.equal(told.length, 1, 'it lapsed since somebody looked');
  watch.pause();
  watch.look([fresh]);
  mock.timers.tick(120_000);
  assert.equal(told.length, 1, 'once');
  watch.clear();
  watch.look([fresh]);
  mock.timers.tick(120_000);
  assert.equal(told.length, 1, 'for whoever opens it next it is no news');
  mock.timers.reset();
});
