/** Every screen of a buyer on a phone, as people who see less have it: narrow, in large letters, in the colours of their system. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDesk } from '../rig/desk.mjs';
import { accessible, cutOff, picture, wcag } from '../rig/look.mjs';
import { ids, northwind } from '../rig/northwind.mjs';
import { narrowScreens } from '../rig/screens.mjs';
import { until } from '../rig/wait.mjs';

let desk;
before(async () => (desk = await openDesk()));
after(() => desk?.close());

async function opens(t, context) {
  const table = await desk.table(t, northwind());
  const person = await table.sit('buyer', 'dana', { context: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, ...context } });
  await person.page.locator('[data-card]').first().waitFor();
  return person;
}

/** Goes through all screens; `look(name)` at each. */
async function goThrough(person, look) {
  for (const { name, go, back } of narrowScreens({ step: ids.pilot })) {
    await go(person);
    // Away from the top the lines that stay there lie over a part of what the page has scrolled past.
    await person.page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await look(name);
    await back?.(person);
  }
}

/** Asserts that axe-core finds nothing on a screen. The open menu lies over a part of what is below it, which is no size of that. */
const isAccessible = (person, name) =>
  accessible(person.page, name, name === 'menu' ? { tags: wcag.filter((tag) => tag !== 'wcag22aa') } : {});

/** How wide the page is in how wide a window. */
const widths = ({ page }) => page.evaluate(() => {
  const { scrollWidth, clientWidth } = document.scrollingElement;
  return { scrollWidth, clientWidth };
});

test('[EVS1] at 320 px axe-core finds nothing on any screen, and none is wider than the window or cuts words off', async (t) => {
  const person = await opens(t, { viewport: { width: 320, height: 700 } });
  await goThrough(person, async (name) => {
    await picture(person.page, `every-320-${name}`);
    await isAccessible(person, name);
    const { scrollWidth, clientWidth } = await widths(person);
    assert.ok(scrollWidth <= clientWidth, `${name}: ${scrollWidth} px in ${clientWidth}`);
    assert.deepEqual(await cutOff(person.page), [], name);
  });
  person.unperturbed();
});

test('[EVS2] in letters twice as large no screen cuts words off', async (t) => {
  const person = await opens(t, {});
  await person.page.evaluate(() => document.documentElement.style.setProperty('text-size-adjust', '200%'));
  await goThrough(person, async (name) => {
    await picture(person.page, `every-large-${name}`, { fullPage: name === 'for-you' });
    const { scrollWidth, clientWidth } = await widths(person);
    assert.ok(scrollWidth <= clientWidth, `${name}: ${scrollWidth} px in ${clientWidth}`);
    assert.deepEqual(await cutOff(person.page), [], name);
  });
  person.unperturbed();
});

test('[EVS4] beside the plan its calendar, the details of a step and a card that is being changed cut no words off, at 1280 and 960 px', async (t) => {
  for (const width of [1280, 960]) {
    const table = await desk.table(t, northwind());
    const person = await table.sit('buyer', 'dana', { context: { viewport: { width, height: 900 } } });
    const { page } = person;
    await page.locator('[data-card="goLive"] [data-act="change"]').click();
    await page.locator(`.step[data-step="${ids.pilot}"] .more-button`).click();
    await page.locator(`.step[data-step="${ids.case}"] [data-act="date"]`).click();
    await page.locator('.cal:popover-open [data-effect]').filter({ hasText: 'buffer' }).waitFor();
    await picture(page, `every-${width}`);
    assert.deepEqual(await cutOff(page), [], `${width} px`);
    const facts = await page.locator('.plan-line > *').evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top + one.getBoundingClientRect().height / 2)));
    if (width === 1280) assert.equal(new Set(facts).size, 1, `the line of the plan is one line: ${facts}`);
    person.unperturbed();
  }
});

test('[EVS3] in the colours of a system what is chosen and what comes first is told apart on every screen', async (t) => {
  const person = await opens(t, { forcedColors: 'active' });
  const { page } = person;
  const look = (place, property) => page.locator(place).first().evaluate((one, property) => getComputedStyle(one)[property], property);
  await goThrough(person, async (name) => {
    await picture(page, `every-forced-${name}`);
    await isAccessible(person, name);
  });
  await page.locator('[data-tab="plan"]').click();
  const line = 'borderBottomColor';
  const ground = 'backgroundColor';
  assert.equal(await look('[data-tab="people"]', line), await look('.tabs', ground), 'no line');
  assert.notEqual(await look('[data-tab="plan"]', line), await look('.tabs', ground));
  assert.notEqual(await look('[data-filter="all"]', ground), await look('[data-filter="mine"]', ground));
  assert.notEqual(await look('button[data-view="list"]', ground), await look('button[data-view="timeline"]', ground));
  await page.locator('[data-tab="for-you"]').click();
  const card = '[data-card="goLive"]';
  assert.notEqual(await look(`${card} [data-act="yes"]`, ground), await look(`${card} [data-act="change"]`, ground));
  await page.locator('[data-tab="plan"]').click();
  const box = `.step[data-step="${ids.security}"] .dot`;
  const open = await look(box, 'backgroundImage');
  await page.locator(`.step[data-step="${ids.pilot}"] .more-button`).click();
  await page.locator('.step-sheet [data-act="status"]').selectOption('doing');
  await page.keyboard.press('Escape');
  await until('half of its mark is filled', async () => (await look(`.step[data-step="${ids.pilot}"] .dot`, 'backgroundImage')) !== open);
  person.unperturbed();
});
