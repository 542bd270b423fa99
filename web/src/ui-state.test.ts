import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { UiState } from './ui-state.js';

test('[EMB66] a message goes after a moment, unless a later one took its place', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    const ui = new UiState(() => {});
    ui.say('First');
    mock.timers.tick(7_000);
    ui.say('Second', 'alert');
    mock.timers.tick(7_000);
    assert.deepEqual(ui.toast, { text: 'Second', tone: 'alert' });
    mock.timers.tick(2_000);
    assert.equal(ui.toast, undefined);
  } finally {
    mock.timers.reset();
  }
});

test('[EMB66] what was open for one person is not open for the next; the page that is shown stays', () => {
  let drawn = 0;
  const ui = new UiState(() => (drawn += 1));
  ui.toggle(ui.expanded, 'S');
  ui.toggle(ui.threads, 'steps/S');
  ui.toggle(ui.unfolded, 'next', true);
  ui.showNext(true);
  assert.equal(drawn, 4);
  ui.asking = { kind: 'suggest', commands: [], held: [] };
  ui.say('Removed');
  ui.forget();
  assert.deepEqual(
    [ui.expanded.size, ui.threads.size, ui.unfolded.size, ui.asking, ui.toast],
    [0, 0, 0, undefined, undefined],
  );
  assert.ok(ui.nextShown);
});

test('[EMB66] a place that was gone to takes the focus once', () => {
  const ui = new UiState(() => {});
  ui.wanted = 'goal';
  assert.equal(ui.arrived(), 'goal');
  assert.equal(ui.arrived(), undefined);
});
