/**
 * How soon a plan is on the screen. Times never fail here: `cargo xtask test --only figures` compares the lines that
 * begin with `figure: ` with `figures.json`.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { openDesk } from '../rig/desk.mjs';
import { plan } from '../rig/plans.mjs';

/** Reports a measurement to `cargo xtask`. */
const figure = (name, number) => console.log(`figure: ${name} = ${number.toFixed(2)}`);

let desk;
before(async () => (desk = await openDesk()));
after(() => desk?.close());

/** A real plan repeated until it has sixty steps. */
function sixty() {
  const { document } = plan('presales-playbook-mcp');
  const steps = {};
  for (let round = 0; Object.keys(steps).length < 60; round += 1) {
    for (const [id, step] of Object.entries(document.steps)) {
      if (Object.keys(steps).length < 60) steps[`${id}-${round}`] = { ...step, rank: `${step.rank}${round + 1}`, after: {} };
    }
  }
  return { ...document, steps };
}

test('[WIN17] a plan of sixty steps is shown, from the relay and from this device', async (t) => {
  const table = await desk.table(t, sixty());
  const seller = await table.sit('seller', 'sam');
  const painted = async () => {
    await seller.page.waitForFunction(() => performance.getEntriesByName('plan-painted').length > 0);
    return seller.page.evaluate(() => performance.getEntriesByName('plan-painted')[0].startTime);
  };
  const cold = await painted();
  assert.equal((await seller.order()).length, 60);
  await seller.saved();
  await seller.page.reload();
  await seller.ready();
  const warm = await painted();
  assert.equal((await seller.order()).length, 60);
  figure('page, first paint of 60 steps, first visit, ms', cold);
  figure('page, first paint of 60 steps, second visit, ms', warm);
  console.log(`first paint of a plan of 60 steps: ${cold.toFixed(0)} ms at the first visit, ${warm.toFixed(0)} ms at the second`);
});

test('[SCH28] the schedule of a plan of 2,000 steps and 6,000 links is worked out in the browser', async (t) => {
  const file = process.env.SCHEDULE_WASM;
  assert.ok(file, 'SCHEDULE_WASM names the engine compiled for the browser: run `cargo xtask test --only figures`');
  const table = await desk.table(t, plan('presales-playbook-mcp').document);
  const { page } = await table.sit('seller', 'sam');
  const figures = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    // Functions that the engine does not use are not called.
    const nothing = new Proxy({}, { get: () => () => { throw new Error('called out'); } });
    const { instance } = await WebAssembly.instantiate(bytes, new Proxy({}, { get: () => nothing, has: () => true }));
    const { prepare, run } = instance.exports;
    const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];
    const time = (rounds) => {
      const times = [];
      for (let round = 0; round < rounds; round += 1) {
        const begun = performance.now();
        run();
        times.push(performance.now() - begun);
      }
      return median(times);
    };
    const rows = [];
    for (const [name, steps, width] of [['sixty steps', 60, 4], ['one chain', 2000, 1], ['five tracks', 2000, 5], ['fifty tracks', 2000, 50]]) {
      for (const late of [0, 1]) {
        const links = prepare(steps, width, late);
        rows.push({ name, late, steps, links, slack: run(), ms: time(steps > 100 ? 40 : 200) });
      }
    }
    return rows;
  }, readFileSync(file).toString('base64'));
  assert.deepEqual(figures.filter((row) => row.steps === 2000).map((row) => row.links > 5800), Array(6).fill(true));
  assert.ok(figures.every((row) => (row.slack < 0) === (row.late === 1)), JSON.stringify(figures));
  console.log('the schedule in the browser, median (aim: at most 20 ms):');
  for (const { name, late, steps, links, ms } of figures) {
    console.log(`  ${`${name}, ${late ? 'late' : 'in time'}`.padEnd(24)} ${steps} steps, ${links} links: ${ms.toFixed(2)} ms`);
    figure(`page, schedule of ${name}, ${late ? 'late' : 'in time'}, ms`, ms);
  }
});

test('[TML20] the timeline of a plan of 2,000 steps is shown, scrolls, and takes another go-live', async (t) => {
  const id = (n) => `01KAQZ8W3V5N7M2XJ4${String(n).padStart(8, '0')}`;
  const steps = Object.fromEntries(Array.from({ length: 2000 }, (_, n) => [id(n), {
    title: `Step ${n + 1}`, kind: 'evaluation', days: n % 9, rank: id(n).slice(-6),
    after: Object.fromEntries([1, 5, 9].filter((back) => n >= back * 5).map((back) => [id(n - back * 5), 'assumed'])),
  }]));
  const table = await desk.table(t, { title: 'The largest', plan: { goLive: '2035-03-01' }, steps });
  const seller = await table.sit('seller', 'sam');
  await seller.page.locator('button[data-view="timeline"]').click({ timeout: 60_000 });
  const line = seller.page.locator('countersign-timeline');
  await line.locator('.tl-bar').first().waitFor({ timeout: 30_000 });
  const opened = await seller.page.evaluate(() => performance.now());
  assert.equal(await line.locator('.tl-chart [data-timeline]').count(), 2000);
  await line.locator(`.tl-chart [data-timeline="${id(1999)}"]`).scrollIntoViewIfNeeded({ timeout: 30_000 });
  const due = seller.page.locator('input[data-path="plan/goLive"]');
  // By its place: a name is looked for in every element, and there are half a million.
  await seller.page.locator('#plan-element-goLive .whose button').first().click();
  await due.fill('2035-04-02');
  const began = performance.now();
  await due.blur();
  await seller.saved();
  const moved = performance.now() - began;
  assert.equal((await table.document()).plan.goLive, '2035-04-02');
  figure('page, timeline of 2,000 steps, shown, ms', opened);
  figure('page, timeline of 2,000 steps, another go-live, ms', moved);
  console.log(`the timeline of 2,000 steps is shown ${opened.toFixed(0)} ms after the page began; another go-live is saved and drawn after ${moved.toFixed(0)} ms`);
  seller.unperturbed();
});

test('[OFF15] a plan opens from this device without the relay, and how soon', async (t) => {
  const { document } = plan('presales-playbook-mcp');
  const [pattern] = Object.values(document.steps);
  const id = (n) => `01KAQZ8W3V5N7M2XJ4${String(n).padStart(8, '0')}`;
  console.log('opened from this device, without the relay:');
  for (const count of [60, 1000]) {
    const steps = Object.fromEntries(Array.from({ length: count }, (_, n) => [id(n), { ...pattern, title: `Step ${n + 1}`, rank: id(n).slice(-6), after: {} }]));
    const table = await desk.table(t, { ...document, steps });
    const seller = await table.sit('seller', 'sam');
    await seller.saved();
    await seller.kept();
    seller.line.cut();
    await seller.page.reload();
    await seller.ready();
    const whole = await seller.page.evaluate(() => performance.getEntriesByName('plan-ready')[0].startTime);
    const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];
    // Again with the component loaded; beside it, what it takes to read the same log in plain JavaScript.
    const { opened, read, bytes } = await seller.page.evaluate(async (rounds) => {
      const opened = [];
      const read = [];
      let bytes = 0;
      for (let round = 0; round < rounds; round += 1) {
        const before = globalThis.document.querySelector('mutual-action-plan');
        const again = globalThis.document.createElement('mutual-action-plan');
        for (const { name, value } of before.attributes) again.setAttribute(name, value);
        before.remove();
        // Until what was drawn is gone and the page has nothing to do.
        await new Promise((resolve) => requestIdleCallback(resolve));
        let begun = performance.now();
        const db = await globalThis.planDatabase();
        const log = await new Promise((resolve) => {
          const request = db.transaction('updates').objectStore('updates').getAll();
          request.onsuccess = () => resolve(request.result);
        });
        db.close();
        read.push(performance.now() - begun);
        bytes = log.reduce((sum, entry) => sum + entry.length, 0);
        const ready = new Promise((resolve) => again.addEventListener('plan-ready', resolve, { once: true }));
        begun = performance.now();
        globalThis.document.querySelector('main').append(again);
        await ready;
        opened.push(performance.now() - begun);
      }
      return { opened, read, bytes };
    }, count > 100 ? 3 : 7);
    const [open, reference] = [median(opened), median(read)];
    assert.equal((await seller.order()).length, count);
    figure(`page, opening ${count} steps without the relay, ms`, open);
    console.log(`  ${count} steps (${(bytes / 1000).toFixed(0)} KB): ${whole.toFixed(0)} ms with fetching the component, ${open.toFixed(0)} ms without, ${(open / reference).toFixed(1)} times what reading the log takes`);
  }
});
