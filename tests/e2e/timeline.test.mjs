/** The timeline in a real window: dates and links by pointer and by keyboard, proposals, the table, paper. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDesk } from '../rig/desk.mjs';
import { accessible, wcag } from '../rig/look.mjs';
import { plan, plans } from '../rig/plans.mjs';
import { until } from '../rig/wait.mjs';

let desk;
before(async () => (desk = await openDesk()));
after(() => desk?.close());


/** A go-live so many days from now, so that what a test expects does not depend on when it runs. */
const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const late = (days = 40) => {
  const document = structuredClone(plan('gtm-skills-os-7').document);
  document.plan = { ...document.plan, goLive: inDays(days) };
  return document;
};

/** A person at the timeline of a plan. */
async function sit(t, document, more = {}) {
  const table = await desk.table(t, document);
  const person = await table.sit('buyer', 'ben', { attributes: { view: 'plan' }, ...more });
  await person.saved();
  const tab = person.page.locator('[data-tab="plan"]');
  if (await tab.isVisible()) await tab.click();
  await person.page.locator('button[data-view="timeline"]').click();
  // The relay's report brings findings, which stand above the chart and move it.
  let top;
  await until('the chart stands still', async () => {
    const was = top;
    top = (await person.page.locator('.tl-bar, .tl-ladder').first().boundingBox())?.y;
    return top !== undefined && top === was;
  }, { every: 500 });
  const line = person.page.locator('countersign-timeline');
  const step = (id) => line.locator(`.tl-chart [data-timeline="${id}"]`);
  const ids = () => line.locator('.tl-chart [data-timeline]').evaluateAll((steps) => steps.map((s) => s.dataset.timeline));
  const focused = () => person.page.evaluate(() => {
    let element = globalThis.document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.dataset?.timeline;
  });
  const spoken = () => person.page.locator('.unseen[role="status"]:not([data-spoken])').textContent();
  return { table, person, page: person.page, line, step, ids, focused, spoken };
}

test('[TML10] dragging a bar sets the agreed date on a working day, and undo takes it back', async (t) => {
  const { table, person, page, step, ids } = await sit(t, late());
  const id = (await ids())[2];
  const bar = step(id).locator('.tl-bar');
  await bar.hover();
  const { x, y, width, height } = await bar.boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 - 40, y + height / 2, { steps: 4 });
  await step(id).locator('.tl-moved').waitFor();
  await page.mouse.up();
  const due = await until('the relay has the date', async () => (await table.document()).steps[id].due);
  assert.ok(![0, 6].includes(new Date(due).getUTCDay()), `${due} is a working day`);
  await until('the bar ends on it', async () => (await step(id).getAttribute('data-dated')) === 'true');
  await page.keyboard.press('Control+z');
  await until('the date is gone', async () => !(await table.document()).steps[id].due);
  person.unperturbed();
});

test('[TML11] Escape in a drag leaves the date as it was', async (t) => {
  const { table, person, page, step, ids } = await sit(t, late());
  const id = (await ids())[2];
  const bar = step(id).locator('.tl-bar');
  await bar.hover();
  const { x, y, width, height } = await bar.boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 - 60, y + height / 2, { steps: 4 });
  await step(id).locator('.tl-moved').waitFor();
  await page.keyboard.press('Escape');
  await step(id).locator('.tl-moved').waitFor({ state: 'detached' });
  await page.mouse.up();
  await person.saved();
  assert.equal((await table.document()).steps[id].due, undefined);
});

test('[TML12] by keyboard alone: from step to step, the date by working days, a link, and the way back', async (t) => {
  const { table, person, page, step, ids, focused, spoken } = await sit(t, late());
  const [first, second, third] = await ids();
  await step(first).focus();
  await page.keyboard.press('ArrowDown');
  await until('the focus is on the next step', async () => (await focused()) === second);
  await page.keyboard.press('Alt+ArrowLeft');
  const early = await until('a date', async () => (await table.document()).steps[second].due);
  await page.keyboard.press('Alt+ArrowRight');
  const later = await until('a later date', async () => {
    const due = (await table.document()).steps[second].due;
    return due !== early && due;
  });
  assert.ok(later > early, `${later} after ${early}`);
  assert.ok(![0, 6].includes(new Date(later).getUTCDay()));
  assert.match(await spoken(), /due on/);
  assert.equal(await focused(), second, 'the focus stays with the step');

  await page.keyboard.press('l');
  await page.keyboard.press('Escape');
  assert.match(await spoken(), /Cancelled/);
  await page.keyboard.press('Home');
  await until('the first step', async () => (await focused()) === (await ids())[0]);
  const from = await focused();
  await page.keyboard.press('l');
  await page.keyboard.press('End');
  const target = (await ids()).at(-1);
  await until('the last step', async () => (await focused()) === target);
  const before = Object.keys((await table.document()).steps[target].after ?? {});
  assert.ok(!before.includes(from));
  await page.keyboard.press('Enter');
  await until('the link', async () => Object.keys((await table.document()).steps[target].after).includes(from));
  assert.match(await spoken(), /waits for/);
  await page.keyboard.press('Control+z');
  await until('the link is gone', async () => !Object.keys((await table.document()).steps[target].after).includes(from));
  assert.ok(third);
  person.unperturbed();
});

test('[TML13] dragging from the end of a step to another links them', async (t) => {
  const { table, person, page, step, ids } = await sit(t, late());
  const all = await ids();
  const [from, to] = [all[0], all[4]];
  await step(to).locator('.tl-bar').scrollIntoViewIfNeeded();
  await step(from).locator('.tl-bar').hover();
  const handle = await step(from).locator('.tl-handle').boundingBox();
  const target = await step(to).locator('.tl-bar').boundingBox();
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 6 });
  await page.mouse.up();
  await until('the link', async () => Object.keys((await table.document()).steps[to].after ?? {}).includes(from));
  person.unperturbed();
});

test('[TML14] a proposal shows what it would bring, brings it in one click, and is undone in one', async (t) => {
  const { table, person, line, page } = await sit(t, late());
  const was = await table.document();
  const fix = line.locator('.tl-fix').first();
  const says = await fix.locator('.tl-fix-words').textContent();
  assert.match(says, /Go live on .*Then no buffer, ready on/s);
  await fix.hover();
  await line.locator('.tl-flag[data-kind="preview"]').waitFor();
  await fix.getByRole('button').click();
  const goLive = await until('another go-live', async () => {
    const { goLive } = (await table.document()).plan;
    return goLive !== was.plan.goLive && goLive;
  });
  assert.ok(goLive > was.plan.goLive);
  await until('nothing to fix', async () => (await line.locator('.tl-fix').count()) === 0);
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await until('the former go-live', async () => (await table.document()).plan.goLive === was.plan.goLive);
  assert.deepEqual((await table.document()).steps, was.steps);
  person.unperturbed();
});

test('[TML15] the table says for every step what the chart shows, and is there for readers of the screen from the start', async (t) => {
  const { person, page, line, ids } = await sit(t, late());
  const all = await ids();
  const rows = () => line.locator('table tbody tr').evaluateAll((rows) => rows.map((row) => row.dataset.table));
  assert.deepEqual(await rows(), all);
  assert.match(await line.locator('table').textContent(), /should have started on .* working days ago/);
  person.unperturbed();
});

test('[TML16] Enter opens a step with its dates, findings and links; Escape closes it where one was', async (t) => {
  const { person, page, line, step, ids, focused } = await sit(t, late());
  const id = (await ids())[1];
  await step(id).focus();
  await page.keyboard.press('Enter');
  const box = line.locator('.tl-details');
  await box.waitFor();
  assert.match(await box.textContent(), /For go-live/);
  await box.locator('.sheet-more > summary').click();
  await until("the rest is open", async () => /Waits for/.test(await box.textContent()));
  await box.locator('[data-act="close"]').focus();
  await page.keyboard.press('Escape');
  await until('the focus is back', async () => (await focused()) === id);
  assert.equal(await box.isVisible(), false);
  person.unperturbed();
});

/** Three places of a step on the timeline: its bar, its row beside the bar, and its name. */
const places = (line, step) => (id) => [
  ['bar', step(id).locator('.tl-bar')],
  ['row', step(id).locator('.tl-row')],
  ['name', line.locator('.tl-names .tl-name').filter({ hasText: /./ }).nth(0)],
];

test('[TML21] a click on a step’s bar, row or name opens its details, and a second one closes them', async (t) => {
  const { person, page, line, step, ids } = await sit(t, late());
  const box = line.locator('.tl-details');
  for (const [name, place] of places(line, step)((await ids())[0])) {
    await place.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await place.boundingBox();
    const at = name === 'row' ? [x + width - 6, y + height / 2] : [x + Math.min(width, 40) / 2, y + height / 2];
    await page.mouse.click(...at);
    await box.waitFor();
    assert.ok(await box.evaluate((one) => one.matches(':popover-open')), name);
    await page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(done))));
    assert.ok(await box.isVisible(), `it stays open after a click on the ${name}`);
    // Over the bar the details may lie themselves.
    if (name === 'bar') await page.keyboard.press('Escape');
    else await page.mouse.click(...at);
    await box.waitFor({ state: 'hidden' });
  }
  person.unperturbed();
});

test('[TML22] a tap on a step’s bar, row or name opens its details', async (t) => {
  const { person, page, line, step, ids } = await sit(t, late(), { context: { viewport: { width: 844, height: 800 }, hasTouch: true } });
  const box = line.locator('.tl-details');
  for (const [name, place] of places(line, step)((await ids())[0])) {
    await place.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await place.boundingBox();
    await page.touchscreen.tap(name === 'row' ? x + width - 6 : x + Math.min(width, 40) / 2, y + height / 2);
    await box.waitFor();
    await page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(done))));
    assert.ok(await box.isVisible(), `it stays open after a tap on the ${name}`);
    await page.keyboard.press('Escape');
    await box.waitFor({ state: 'hidden' });
  }
  person.unperturbed();
});

test('[TML17] every plan of the examples is drawn within its frame, wide and narrow, and axe-core finds nothing', async (t) => {
  for (const { name, document } of plans()) {
    const document_ = { ...document, plan: { ...document.plan, goLive: inDays(60) } };
    for (const width of [1280, 390]) {
      const { person, line, page, ids } = await sit(t, document_, { context: { viewport: { width, height: 900 } } });
      const live = Object.values(document.steps).filter((s) => !s.removed && s.status !== 'dropped').length;
      if (width === 390) {
        const open = Object.values(document.steps).filter((s) => !s.removed && !['dropped', 'done'].includes(s.status)).length;
        assert.equal(await line.locator('[data-rung]').count(), open, name);
      } else assert.equal((await ids()).length, live, name);
      const out = await line.evaluate((element) => {
        const wrong = [];
        for (const svg of element.querySelectorAll('.tl-chart, .tl-axis')) {
          const frame = svg.getBoundingClientRect();
          for (const mark of svg.querySelectorAll('.tl-bar, .tl-due, text')) {
            const { left, right, top, bottom } = mark.getBoundingClientRect();
            if (left < frame.left - 1 || right > frame.right + 1 || top < frame.top - 1 || bottom > frame.bottom + 1) wrong.push(`${mark.getAttribute('class')} ${mark.textContent}`);
          }
        }
        const texts = [...element.querySelectorAll('.tl-axis text')].map((text) => [text.textContent, text.getBoundingClientRect()]);
        for (const [i, [one, a]] of texts.entries()) {
          for (const [other, b] of texts.slice(i + 1)) {
            if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3) wrong.push(`“${one}” over “${other}”`);
          }
        }
        return wrong;
      });
      assert.deepEqual(out, [], `${name} at ${width} px`);
      if (name === 'presales-playbook-mcp') {
        await accessible(page, `${name} at ${width} px`, { tags: wcag });
      }
      person.unperturbed();
      await person.context.close();
    }
  }
});

test('[TML18] without go-live it says what to do, and leads there', async (t) => {
  const document = late();
  delete document.plan.goLive;
  const { person, page, line } = await sit(t, document);
  await line.locator('[data-hint="go-live"]').getByRole('button').click();
  await until('the focus is in the field', () => page.evaluate(() => {
    let element = globalThis.document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.dataset?.path === 'plan/goLive';
  }));
  person.unperturbed();
});
