/** A relay that cannot be trusted: whatever it sends, the page stays, says what happened, and nobody loses a word. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDesk } from '../rig/desk.mjs';
import { killers, startHostile } from '../rig/hostile.mjs';
import { plan } from '../rig/plans.mjs';
import { until } from '../rig/wait.mjs';

let desk;
before(async () => (desk = await openDesk()));
after(() => desk?.close());

const { document } = plan('presales-playbook-mcp');

/** A person at a plan that the untrusted relay serves, as a copy of a real one. */
async function sit(t) {
  const table = await desk.table(t, document);
  const response = await fetch(`${desk.relay.url}/v1/plans/${table.plan}/document`, {
    headers: { authorization: `Bearer ${await desk.relay.admin()}` },
  });
  const hostile = await startHostile(new Uint8Array(await response.arrayBuffer()));
  t.after(() => hostile.close());
  const person = await table.sit('seller', 'sam', { at: hostile });
  return { hostile, person };
}

/** The page lives: it takes a letter, and its core answers. */
async function lives(person, path, letter) {
  await person.caret(path, 'end');
  await person.types(letter);
  const exported = await person.page.evaluate(() => document.querySelector('mutual-action-plan').exportPlan().document.goal);
  assert.ok(exported.endsWith(letter), exported);
}

for (const [fault, bytes] of Object.entries(killers)) {
  test(`[OFF3] ${fault}, as an update and as the whole plan: refused and said, and the page goes on`, async (t) => {
    const { hostile, person } = await sit(t);
    await person.caret('goal', 'end');
    await person.types(' Mine');
    await person.saved();
    // As an update: the plan is fetched anew, and goes on.
    hostile.send(Uint8Array.from(bytes));
    await until('it is said', async () => (await person.said('plan-error'))?.code === 'harmful');
    await until('it is connected again under a new id', () => hostile.hellos.length >= 2);
    assert.notEqual(hostile.hellos[1].clientId, hostile.hellos[0].clientId);
    await person.saved();
    await lives(person, 'goal', '.');
    await person.saved();
    assert.match(hostile.doc.getText('goal').toString(), / Mine\.$/);
    // As the whole plan: what is on the screen stays.
    hostile.answer = () => Uint8Array.from(bytes);
    hostile.send(Uint8Array.from(bytes));
    await until('it is given up', async () => {
      const error = await person.said('plan-error');
      return error?.code === 'unsafe' && error.permanent;
    }, { milliseconds: 20_000 });
    assert.match(await person.words(), /cannot open safely/);
    assert.match(await person.text('goal'), / Mine\.$/);
    await person.page.reload();
    await person.ready();
    assert.match(await person.text('goal'), / Mine\.$/);
    person.unperturbed();
  });
}

test('[OFF3] what is written while a harmful relay is refused is written into the plan when it is sound again', async (t) => {
  const { hostile, person } = await sit(t);
  await person.saved();
  hostile.judge = () => ({ code: 'misfit', close: 4400 });
  await person.caret('goal', 'end');
  await person.types(' Refused');
  await until('it is said', async () => (await person.said('plan-error'))?.code === 'not-taken');
  await until('it came once, and again in a fresh replica', () => hostile.hellos.length >= 2);
  const refused = hostile.received.map((bytes) => Buffer.from(bytes).toString('hex'));
  hostile.judge = () => undefined;
  await until('it is shown to its person', async () => /Not in the plan/.test(await person.words()) || / Refused$/.test(hostile.doc.getText('goal').toString()));
  await person.saved();
  const since = hostile.received.map((bytes) => Buffer.from(bytes).toString('hex'));
  const written = since.filter((bytes) => bytes !== '0000');
  assert.equal(new Set(written).size, written.length, 'no bytes are sent twice');
  assert.ok(refused.length > 0);
  person.unperturbed();
});

test('[OFF3] harmful bytes of another window, and harmful presence, change nothing', async (t) => {
  const { hostile, person } = await sit(t);
  await person.saved();
  await person.page.evaluate(async (killers) => {
    const { name } = (await indexedDB.databases()).find(({ name }) => name.startsWith('countersign/'));
    const channel = new BroadcastChannel(`${name} 0`);
    for (const bytes of Object.values(killers)) {
      const length = [];
      for (let rest = bytes.length; ; rest >>= 7) {
        length.push(rest > 127 ? (rest & 127) | 128 : rest);
        if (rest < 128) break;
      }
      for (const kind of [0, 1, 2]) channel.postMessage(Uint8Array.from([0, kind, ...length, ...bytes]));
      channel.postMessage(Uint8Array.from(bytes));
    }
    channel.close();
  }, killers);
  for (const state of ['{"field":"goal","caret":{"anchor":[255,255,255,255],"head":[0,4,103,111,97,108,0,255,255,255,255,255,255,255,255,127,1]}}', '['.repeat(5000), '"x"']) {
    const text = Buffer.from(state);
    const length = text.length < 128 ? [text.length] : [(text.length & 127) | 128, text.length >> 7];
    const entry = [1, 184, 23, 1, ...length, ...text];
    const size = entry.length < 128 ? [entry.length] : [(entry.length & 127) | 128, entry.length >> 7];
    hostile.raw(Uint8Array.from([1, ...size, ...entry]));
  }
  await lives(person, 'goal', '!');
  await person.saved();
  assert.equal(await person.said('plan-error'), undefined);
  person.unperturbed();
});
