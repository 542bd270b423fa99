/** Stock clients take 30 s of silence for death. This test really waits longer: the wait is what it is about. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { plan } from '../rig/plans.mjs';
import { startRelay } from '../rig/relay.mjs';
import { connect, seen } from '../rig/yjs.mjs';

test('[YJS10] y-websocket left alone for 40 s stays connected', async (t) => {
  const relay = await startRelay();
  t.after(() => relay.close());
  const id = await relay.create(plan('gtm-skills-os-7').document);
  const idle = await connect(relay, id, await relay.token({ plan: id, side: 'buyer', sub: 'ben' }));
  t.after(() => idle.close());
  // Without presence of its own it sends nothing at all, so only the relay keeps it alive.
  idle.provider.awareness.setLocalState(null);
  idle.events.length = 0;
  await wait(40_000);
  assert.deepEqual(idle.events, []);
  assert.equal(idle.provider.wsconnected, true);
  // And the line still carries edits.
  const other = await connect(relay, id, await relay.token({ plan: id, side: 'seller', sub: 'sam' }));
  t.after(() => other.close());
  other.doc.getText('goal').insert(0, 'Still here. ');
  await seen(idle, 'an edit after the silence', () => idle.doc.getText('goal').toString().startsWith('Still here. '));
});
