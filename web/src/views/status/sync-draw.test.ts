import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SessionEvent } from '../../generated/plan.js';
import { SyncDraw } from './sync-draw.js';

type SyncEvent = Extract<SessionEvent, { type: 'sync' }>;

const saved = {
  type: 'sync',
  state: 'online',
  savedOnDevice: true,
  savedOnServer: true,
  keeps: 'device',
} as SyncEvent;

test('[PLN20] an edit that is saved nowhere is drawn at once, what got better once and a moment later', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let drawn = 0;
  const sync = new SyncDraw(() => (drawn += 1));
  sync.heard(saved);
  assert.equal(drawn, 1, 'the first');
  sync.heard({ ...saved, savedOnDevice: false, savedOnServer: false });
  assert.equal(drawn, 2, 'saved nowhere');
  sync.heard({ ...saved, savedOnServer: false });
  sync.heard(saved);
  assert.equal(drawn, 2);
  t.mock.timers.tick(300);
  assert.equal(drawn, 3);
  sync.heard({ ...saved, savedOnServer: false });
  assert.equal(drawn, 4, 'the server lacks something');
  sync.heard({ ...saved, state: 'offline', savedOnServer: false });
  assert.equal(drawn, 5, 'the connection ended');
  sync.heard(saved);
  assert.equal(drawn, 6, 'it is back');
  sync.heard({ ...saved, role: { sub: 'dana' } } as SyncEvent);
  assert.equal(drawn, 7, 'the relay said who the reader is');
  sync.heard(saved);
  sync.clear();
  t.mock.timers.tick(300);
  assert.equal(drawn, 8, 'nothing after the end');
});
