/** How a window looks: what axe-core has to say about it, and pictures of it in tests/out where they are asked for. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { out } from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
export const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const rules = [...wcag, 'best-practice'];

/** A picture costs as much as opening a small page, and no test reads one: `PICTURES=1` and a long run take them. */
const pictures = Boolean(process.env.PICTURES ?? process.env.LONG);

/** The windows in which everything is looked at: wide and narrow, light and dark. */
export const looks = [1280, 390].flatMap((width) =>
  ['light', 'dark'].map((colorScheme) => ({ width, colorScheme, name: `${width}-${colorScheme}`, context: { colorScheme, viewport: { width, height: 900 } } })));

/** Writes a picture of the page to `tests/out`, where pictures are asked for. `options`: as Playwright's. */
export async function picture(page, name, options = {}) {
  if (pictures) await page.screenshot({ path: `${out}${name}.png`, ...options });
}

/** Writes pictures with their names side by side to one file in `tests/out`, where pictures are asked for. */
export async function contactSheet(browser, name, shots) {
  if (!pictures) return;
  const page = await browser.newPage({ viewport: { width: 1680, height: 900 } });
  const figures = shots.map(({ name, png }) =>
    `<figure><img src="data:image/png;base64,${png.toString('base64')}"><figcaption>${name}</figcaption></figure>`);
  await page.setContent(`<style>body { display: flex; flex-wrap: wrap; gap: 8px; margin: 8px; font: 12px sans-serif }
    figure { margin: 0 } img { width: 270px; display: block; border: 1px solid #999 }</style>${figures.join('')}`);
  await page.screenshot({ path: `${out}${name}.png`, fullPage: true });
  await page.close();
}

/**
 * Asserts that axe-core finds nothing in the page. It lists the violations alone: to describe every element that
 * passed takes a third of its time.
 */
export async function accessible(page, name, { tags = rules } = {}) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const { violations, passes } = await page.evaluate(
    (tags) => globalThis.axe.run(document, { runOnly: tags, resultTypes: ['violations'] }), tags);
  assert.ok(passes.length > 0, `${name}: axe-core judged something`);
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.slice(0, 3).map((node) => node.html).join('\n  ')}`);
  assert.deepEqual(found, [], name);
}

/** Shows an open window in each of the four ways and asserts that everybody can read it, and that nothing is cut off. */
export async function lookedAt(person, name) {
  const { page } = person;
  for (const { width, colorScheme, name: how } of looks) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    // Away from the top the links to the sections lie over a part of what they have scrolled past.
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await picture(page, `${name}-${how}`, { fullPage: true });
    const { scroll, client } = await page.evaluate(() => ({
      scroll: document.scrollingElement.scrollWidth, client: document.scrollingElement.clientWidth,
    }));
    assert.ok(scroll <= client, `${name}, ${how}: ${scroll} px in ${client}`);
    await accessible(page, `${name}, ${how}`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

/**
 * The words that a box cuts off, as lines that name the box with how much of it is there. A name that ends in dots is not one of
 * them: it is whole in the name for a screen reader and where it is edited.
 */
export function cutOff(page) {
  return page.locator('mutual-action-plan').evaluate((plan) => {
    const isCut = (box) => {
      const { overflowX, textOverflow, clipPath } = getComputedStyle(box);
      const clips = overflowX === 'clip' || overflowX === 'hidden';
      // The outline of what has the focus may stand out of a box.
      return clips && textOverflow !== 'ellipsis' && clipPath === 'none' && box.clientWidth > 1 && box.scrollWidth > box.clientWidth + 8;
    };
    return [...plan.shadowRoot.querySelectorAll('*')]
      .filter((box) => box.checkVisibility() && !box.closest('svg, input, select') && isCut(box))
      .map((box) => `${box.localName}.${box.className}: ${box.scrollWidth} px in ${box.clientWidth}, “${box.textContent.trim().slice(0, 60)}”`);
  });
}
