import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { kept, type Kept } from './kept.js';
import { Lasting } from './lasting.js';

const calm = {
  state: 'online',
  savedOnDevice: true,
  savedOnServer: true,
  keeps: 'device',
  failure: undefined,
  canWrite: true,
  readonlyWanted: false,
} as const;

test('[WIN22] what is said of saving is true of whoever reads: who may not write is not told to go on writing', () => {
  assert.match(kept({ ...calm, state: 'offline' }).hint, /go on writing/);
  assert.doesNotMatch(kept({ ...calm, state: 'offline', canWrite: false }).hint, /writ/);
  assert.match(kept({ ...calm, canWrite: false }).hint, /^This link is for reading/);
  assert.match(
    kept({ ...calm, canWrite: false, readonlyWanted: true }).hint,
    /^This page shows/,
    'nothing is wrong with the link',
  );
});

test('[WIN22] where edits would be lost with the page, what to do stands there as text', () => {
  assert.match(
    kept({ ...calm, savedOnDevice: false, savedOnServer: false }).then ?? '',
    /Leave this page open/,
  );
  assert.match(
    kept({ ...calm, savedOnDevice: false, keeps: 'memory' }).then ?? '',
    /leave this page open/,
  );
  for (const state of ['offline', 'stopped'] as const) {
    assert.match(
      kept({ ...calm, state, savedOnDevice: false, savedOnServer: false, keeps: 'memory' }).then ??
        '',
      /Leave this page open/,
      state,
    );
  }
  assert.equal(kept(calm).then, undefined);
});

test('[WIN23] a change of saving or connection that lasts is said aloud once; what passes while one types is not', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  let drawn = 0;
  const lasting = new Lasting(() => (drawn += 1));
  const look = (more: Partial<Parameters<typeof kept>[0]>): void =>
    lasting.look(kept({ ...calm, ...more }) as Kept);
  look({});
  mock.timers.tick(2_000);
  assert.equal(lasting.says, '', 'as everybody expects it');
  for (let key = 0; key < 20; key += 1) {
    look({ savedOnDevice: false, savedOnServer: false });
    mock.timers.tick(100);
    look({ savedOnServer: false });
    mock.timers.tick(200);
  }
  look({});
  mock.timers.tick(5_000);
  assert.equal(lasting.says, '');
  look({ state: 'offline' });
  mock.timers.tick(1_999);
  assert.equal(lasting.says, '');
  mock.timers.tick(1);
  assert.match(lasting.says, /^Offline\. You can go on writing/);
  look({ state: 'connecting' });
  mock.timers.tick(500);
  look({});
  mock.timers.tick(2_000);
  assert.match(lasting.says, /^Saved\. Everything you wrote is saved on the server\.$/);
  assert.equal(drawn, 3);
  mock.timers.reset();
});
