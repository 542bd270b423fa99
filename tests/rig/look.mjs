/** How a window looks: a picture of it in tests/out, and what axe-core has to say about it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { out } from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The windows in which everything is looked at: wide and narrow, light and dark. */
export const looks = [1280, 390].flatMap((width) =>
  ['light', 'dark'].map((colorScheme) => ({ width, colorScheme, name: `${width}-${colorScheme}`, context: { colorScheme, viewport: { width, height: 900 } } })));

/** Shows an open window in each of the four ways and asserts that everybody can read it, and that nothing is cut off. */
export async function lookedAt(person, name) {
  const { page } = person;
  for (const { width, colorScheme, name: how } of looks) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await page.screenshot({ path: `${out}${name}-${how}.png`, fullPage: true });
    const { scroll, client } = await page.evaluate(() => ({
      scroll: document.scrollingElement.scrollWidth, client: document.scrollingElement.clientWidth,
    }));
    assert.ok(scroll <= client, `${name}, ${how}: ${scroll} px in ${client}`);
    await page.evaluate(axe);
    const { violations } = await page.evaluate((rules) => globalThis.axe.run(document, { runOnly: rules }), rules);
    const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.slice(0, 3).map((node) => node.html).join('\n  ')}`);
    assert.deepEqual(found, [], `${name}, ${how}`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}
