/** Pages that the relay or a policy shuts out, whose today it is, and what is left of a plan that was closed. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, openWindow } from '../rig/browser.mjs';
import { deal } from '../rig/deal.mjs';
import { Person } from '../rig/desk.mjs';
import { POLICY, startPages } from '../rig/pages.mjs';
import { startLine } from '../rig/proxy.mjs';
import { startRelay } from '../rig/relay.mjs';
import { startStripping } from '../rig/stripping.mjs';
import { until } from '../rig/wait.mjs';

let browser;
let pages;
/** Allows no other page. */
let closed;
/** Allows any. */
let open;
before(async () => {
  [browser, pages, closed, open] = await Promise.all([
    openBrowser(), startPages(), startRelay(), startRelay({ args: ['--allow-origin', '*'] }),
  ]);
});
after(async () => {
  await browser?.close();
  pages?.close();
  await Promise.all([closed?.close(), open?.close()]);
});

/** A person's window on a plan of a relay, as a portal's page opens it. */
async function sit(t, relay, plan, { side = 'buyer', sub = 'dana', url = relay.url, from = pages, context = {}, prepare } = {}) {
  const name = sub[0].toUpperCase() + sub.slice(1);
  const token = await relay.token({ plan, side, sub, name, email: `${sub}@${side}.example` });
  const address = from.page({ relay: url, plan, token });
  const window = await openWindow(browser, 'about:blank', context);
  t.after(() => window.context.close());
  await prepare?.(window.page);
  await window.page.goto(address);
  return new Person({ ...window, line: undefined, token, name, address });
}

const errors = (person) => person.page.evaluate(() => globalThis.said.all.filter(({ type }) => type === 'plan-error'));
const words = async (person, part) =>
  (await person.page.locator(`[part~="${part}"]`).allInnerTexts()).join('\n').replace(/\s+/g, ' ');

test('[DOR41] a page that the relay does not allow learns so at once, with what to do, and nothing of it is believed', async (t) => {
  const plan = await closed.create(deal());
  const buyer = await sit(t, closed, plan);
  const [error] = await until('the page is told', async () => {
    const told = await errors(buyer);
    return told.length > 0 && told;
  });
  assert.deepEqual([error.code, error.permanent], ['origin', true]);
  assert.match(error.help, new RegExp(`--allow-origin ${pages.url}`));
  assert.match(await words(buyer, 'error'), /may not use the plan’s server.*--allow-origin/);
  assert.equal(await buyer.page.getByRole('button', { name: 'Read and sign' }).count(), 0);
  assert.equal((await errors(buyer)).length, 1, 'once');
  // With the flag that the message names, the same page works.
  const named = await startRelay({ args: ['--allow-origin', pages.url] });
  t.after(() => named.close());
  const again = await sit(t, named, await named.create(deal()));
  await again.ready();
  await again.saved();
  assert.deepEqual(await errors(again), []);
  again.unperturbed();
});

test('[DOR42] where calls cannot succeed though the plan is open, the page says so before anybody signs, and an act does not wait', async (t) => {
  const proxy = await startStripping(open);
  t.after(() => proxy.close());
  const plan = await open.create(deal());
  const buyer = await sit(t, open, plan, { url: proxy.url });
  await buyer.ready();
  await buyer.saved();
  await until('it is said above the plan', async () => /does not let pages of .* use it/.test(await words(buyer, 'error')));
  assert.deepEqual((await errors(buyer)).map(({ code, permanent }) => [code, permanent]), [['origin', true]]);
  await buyer.page.locator('[data-confirm="goal"] [data-act="yes"]').click();
  await until('the act says why it did not go', async () =>
    /Your yes to Goal has not reached the server\. .*--allow-origin/.test(await words(buyer, 'intents')));
  assert.equal(await buyer.page.locator('[data-intent="confirm"][data-state="waiting"]').count(), 0);
  const attestations = async () => (await open.fetch('GET', `/v1/plans/${plan}/attestations`)).json.attestations;
  assert.deepEqual(await attestations(), []);
  assert.equal((await errors(buyer)).length, 1, 'once');
  // Somebody mends it: the same act goes when its person says so, and counts once.
  proxy.mend();
  await buyer.page.getByRole('button', { name: 'Try again', exact: true }).click();
  await until('it is recorded', async () => (await attestations()).length === 1);
  await until('nothing is in the way any more', async () => (await buyer.page.locator('[part~="error"]').count()) === 0);
});

test('[DOR43] a policy of the page that blocks the relay is named, whether it blocks calls alone or the socket too', async (t) => {
  const plan = await open.create(deal());
  const without = (what) => POLICY.replace(what, '');
  for (const [policy, blocks] of [[without(' http://127.0.0.1:*'), 'calls'], [without(' http://127.0.0.1:* ws://127.0.0.1:*'), 'all']]) {
    const strict = await startPages({ policy });
    t.after(() => strict.close());
    const buyer = await sit(t, open, plan, { from: strict });
    if (blocks === 'calls') await buyer.ready();
    await until(`the policy is named (${blocks})`, async () => (await errors(buyer)).some(({ code }) => code === 'policy'));
    const [error, ...more] = await errors(buyer);
    assert.deepEqual(more, [], 'once');
    assert.equal(error.permanent, true);
    assert.match(error.help, /connect-src/);
    assert.match(await words(buyer, 'error'), /connect-src/);
  }
});

test('[DOR35] without a time zone of the plan today is one day in Tokyo and in Los Angeles: the relay’s, and offline that of UTC', async (t) => {
  const line = await startLine(open);
  t.after(() => line.close());
  const steps = Object.fromEntries(['A', 'B'].map((id, i) => [id, { title: id, kind: 'evaluation', rank: 'VW'[i] }]));
  // By the device's clock it is another day there than in UTC; and the device is three days ahead.
  const cases = [['Asia/Tokyo', 'T23:30:00Z'], ['America/Los_Angeles', 'T02:00:00Z']];
  for (const [timezoneId, time] of cases) {
    line.mend();
    const plan = await open.create({ title: 'Plan', plan: { goLive: '2036-03-03' }, steps });
    const ahead = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    const person = await sit(t, open, plan, {
      url: line.url, context: { timezoneId }, prepare: (page) => page.clock.setFixedTime(new Date(`${ahead}${time}`)),
    });
    await person.ready();
    await person.saved();
    const done = async (step) => {
      await person.page.getByRole('checkbox', { name: new RegExp(`^${step}: open`) }).click();
      const { document } = await person.page.locator('mutual-action-plan').evaluate((plan) => plan.exportPlan());
      return document.steps[step].doneOn;
    };
    const days = [new Date()];
    const online = await done('A');
    days.push(new Date());
    assert.ok(days.some((day) => day.toISOString().startsWith(online)), `${timezoneId}, online: ${online}`);
    await person.saved();
    line.cut();
    await until('it is offline', async () => ['offline', 'connecting'].includes((await person.said('plan-sync')).state));
    assert.equal(await done('B'), ahead, `${timezoneId}, offline`);
  }
});

/** Notes the memory of the core as soon as there is one. The collector of the browser never helps: it comes when it likes. */
const noteMemory = (page) => page.addInitScript(() => {
  delete globalThis.FinalizationRegistry;
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...args) => {
      const made = await real.apply(WebAssembly, args);
      globalThis.coreMemory = (made.instance ?? made).exports.memory;
      return made;
    };
  }
});

test('[DOR50] fifty plans opened and closed in one page leave no memory, no timer and no open database', async (t) => {
  const many = 250;
  const steps = Object.fromEntries(Array.from({ length: many }, (_, i) =>
    [`S${i}`, { title: `Step ${i} of a long plan`, notes: 'What is done here, by whom, and when. '.repeat(8), kind: 'other', rank: `V${String(i).padStart(4, '0')}` }]));
  const plans = [];
  for (let i = 0; i < 5; i += 1) plans.push(await open.create({ title: `Plan ${i}`, steps }));
  const tokens = await Promise.all(plans.map((plan) => open.token({ plan, side: 'buyer', sub: 'dana' })));
  const page = await sit(t, open, plans[0], {
    prepare: async (page) => {
      await noteMemory(page);
      await page.clock.install();
    },
  });
  await page.ready();
  await page.page.evaluate(() => document.querySelector('mutual-action-plan').remove());
  /** Opens and closes a plan after the other; the bytes of the core's memory after each. */
  const rounds = (count) => page.page.evaluate(async ([relay, plans, tokens, count]) => {
    const bytes = [];
    for (let i = 0; i < count; i += 1) {
      const plan = document.createElement('mutual-action-plan');
      plan.setAttribute('relay', relay);
      plan.setAttribute('plan', plans[i % plans.length]);
      plan.setAttribute('token', tokens[i % plans.length]);
      const online = new Promise((resolve) => plan.addEventListener('plan-sync', ({ state }) => state === 'online' && resolve()));
      document.querySelector('main').append(plan);
      await online;
      plan.remove();
      await Promise.resolve();
      bytes.push(globalThis.coreMemory.buffer.byteLength);
    }
    return bytes;
  }, [open.url, plans, tokens, count]);
  const [first] = await rounds(1);
  const warm = (await rounds(9)).at(-1);
  const end = (await rounds(50)).at(-1);
  t.diagnostic(`the core's memory: ${first} bytes after one more plan, ${warm} after 10, ${end} after 60`);
  assert.ok(end - warm <= 1 << 20, `${warm} bytes grew to ${end}`);
  // Timers that a closed session left would act now, on what was freed.
  await page.page.clock.fastForward(10 * 60_000);
  const blocked = await page.page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name);
    const outcomes = names.map((name) => new Promise((resolve) => {
      const request = indexedDB.deleteDatabase(name);
      request.onblocked = () => resolve([name]);
      request.onsuccess = () => resolve([]);
    }));
    return { count: names.length, blocked: (await Promise.all(outcomes)).flat() };
  });
  assert.ok(blocked.count >= plans.length, 'there was something to delete');
  assert.deepEqual(blocked.blocked, []);
  page.unperturbed();
});

test('[DOR51] a database that opens too late is made whole and closed again', async (t) => {
  const plan = await open.create(deal());
  const person = await sit(t, open, plan, {
    prepare: (page) => page.addInitScript(() => {
      // A deletion that waits for this connection keeps everybody else waiting.
      globalThis.held = new Promise((resolve) => {
        const request = indexedDB.open('countersign', 1);
        request.onsuccess = () => {
          indexedDB.deleteDatabase('countersign');
          resolve(request.result);
        };
      });
    }),
  });
  // It opens without knowing who was here last, after the three seconds that the browser has.
  await person.ready();
  await person.page.evaluate(() => document.querySelector('mutual-action-plan').remove());
  const stores = await person.page.evaluate(async () => {
    (await globalThis.held).close();
    const { names, db } = await new Promise((resolve, reject) => {
      const request = indexedDB.open('countersign');
      request.onsuccess = () => resolve({ names: [...request.result.objectStoreNames], db: request.result });
      request.onerror = () => reject(request.error);
    });
    db.close();
    return names;
  });
  assert.deepEqual(stores, ['people']);
  const outcome = await person.page.evaluate(() => new Promise((resolve) => {
    const request = indexedDB.deleteDatabase('countersign');
    request.onblocked = () => resolve('blocked');
    request.onsuccess = () => resolve('deleted');
  }));
  assert.equal(outcome, 'deleted');
  person.unperturbed();
});
