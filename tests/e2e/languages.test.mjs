/** One locale for a page: its words and its days. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDesk } from '../rig/desk.mjs';
import { ids, northwind } from '../rig/northwind.mjs';
import { narrowScreens } from '../rig/screens.mjs';

let desk;
before(async () => (desk = await openDesk()));
after(() => desk?.close());

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Every text of the component that is shown, and the names of its parts for a screen reader. */
const texts = ({ page }) => page.locator('mutual-action-plan').evaluate((plan) => {
  const all = [];
  const walk = document.createTreeWalker(plan.shadowRoot, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (node instanceof Text) all.push(node.data);
    else all.push(node.getAttribute('aria-label') ?? '', node.getAttribute('title') ?? '');
  }
  // A sentence lies in several nodes, and a day in one of them.
  return all.map((text) => text.replace(/\s+/g, ' ')).join('\n');
});

const months = 'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const weekdays = '(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?';
const anyDay = new RegExp(`(?:\\b${weekdays},? )?\\b(?:\\d{1,2} (?:${months})|(?:${months}) \\d{1,2})\\b(?:,? \\d{4}\\b)?|\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}/\\d{1,2}/\\d{2,4}\\b`, 'g');

/** The days of two years, in each form in which the page spells one, by the browser itself. */
const spelt = ({ page }, locale) => page.evaluate((locale) => {
  const looks = [
    { day: 'numeric', month: 'short' },
    { day: 'numeric', month: 'long' },
    { day: 'numeric', month: 'short', year: 'numeric' },
    { weekday: 'short', day: 'numeric', month: 'short' },
    { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  ].map((look) => new Intl.DateTimeFormat(locale, { ...look, timeZone: 'UTC' }));
  return Array.from({ length: 1_100 }, (_, nth) => Date.now() + (nth - 365) * 86_400_000)
    .flatMap((at) => looks.map((look) => look.format(at)));
}, locale);

/** Asserts that every day on the screen is spelt as the locale has it; how many there were. */
async function inOneForm(person, forms, name) {
  const days = (await texts(person)).match(anyDay) ?? [];
  assert.deepEqual([...new Set(days.filter((day) => !forms.has(day)))], [], name);
  return days.length;
}

test('[LNG1] every day on the buyer’s and the seller’s screens is spelt by one locale, as the page or the component has it', async (t) => {
  for (const [attributes, locale] of [[{}, 'en-GB'], [{ locale: 'en-US' }, 'en-US']]) {
    const table = await desk.table(t, northwind());
    const buyer = await table.sit('buyer', 'dana', { attributes, context: { ...phone, locale: 'en-US' } });
    await buyer.page.locator('[data-card]').first().waitFor();
    const forms = new Set(await spelt(buyer, locale));
    let found = 0;
    for (const { name, go, back } of narrowScreens({ step: ids.pilot })) {
      await go(buyer);
      found += await inOneForm(buyer, forms, `${locale}, buyer, ${name}`);
      await back?.(buyer);
    }
    assert.ok(found > 100, `${found} days of the buyer`);
    const seller = await table.sit('seller', 'sam', { attributes, context: { locale: 'en-US' } });
    await seller.page.locator('[part~="for-you"] [data-card]').first().waitFor();
    const coach = seller.page.locator('[data-act="coach"]').first();
    await coach.click();
    await seller.page.locator('[part~="coach"]').waitFor();
    found = await inOneForm(seller, forms, `${locale}, seller`);
    await seller.page.keyboard.press('Escape');
    await seller.page.locator('button[data-view="timeline"]').click();
    await seller.page.locator('countersign-timeline').waitFor();
    found += await inOneForm(seller, forms, `${locale}, seller, timeline`);
    await seller.page.locator('mutual-action-plan').evaluate((plan) => plan.openInspection());
    await seller.page.locator('[part~="checkin"]').waitFor();
    found += await inOneForm(seller, forms, `${locale}, seller, check-in`);
    assert.ok(found > 50, `${found} days of the seller`);
    buyer.unperturbed();
    seller.unperturbed();
  }
});
