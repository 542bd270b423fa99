/** One locale for a page: its words and its days. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { openDesk } from '../rig/desk.mjs';
import { contactSheet, cutOff } from '../rig/look.mjs';
import { ids, northwind } from '../rig/northwind.mjs';
import { narrowScreens } from '../rig/screens.mjs';
import { until } from '../rig/wait.mjs';

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

const locales = new URL('../../crates/words/locales/', import.meta.url);

/** The tab of the reader's own decisions, which is worded from the first draw on. */
const tab = ({ page }) => page.locator('[data-tab="for-you"]').innerText();

/** A text of a catalogue that has no parameter. */
function word(language, code) {
  const found = readFileSync(new URL(`${language}.ftl`, locales), 'utf8').match(new RegExp(`^${code} = (.+)$`, 'm'));
  assert.ok(found, `${language} ${code}`);
  return found[1];
}

const root = ({ page }) => page.locator('mutual-action-plan').evaluate((plan) => {
  const { lang, dir } = plan.shadowRoot.querySelector('[lang]');
  return { lang, dir };
});

/** The requests for catalogues that a window made. */
function fetches(person) {
  const all = [];
  person.page.on('request', (request) => {
    const name = request.url().match(/locales\/(\w+)\.ftl/)?.[1];
    if (name) all.push(name);
  });
  return all;
}

test('[LNG2] the words follow `locale`, else the page, else the browser, by one file before the first draw, and say their language', async (t) => {
  const table = await desk.table(t, northwind());
  const code = 'tabs-for-you';
  for (const [given, expected] of [
    [{ attributes: { locale: 'de' } }, 'de'],
    [{ attributes: { locale: 'pt' } }, 'pt-BR'],
    [{ attributes: { locale: 'fr-CA' } }, 'fr-CA'],
    [{ around: 'ja' }, 'ja'],
    [{ around: '', context: { locale: 'es-MX' } }, 'es-MX'],
    [{ attributes: { locale: 'it' } }, 'en-GB'],
    [{ attributes: { locale: 'de_DE?' } }, 'en-GB'],
  ]) {
    const name = JSON.stringify(given);
    const person = await table.sit('buyer', 'dana', {
      ready: false, attributes: given.attributes ?? {}, context: { ...phone, ...given.context },
    });
    const asked = fetches(person);
    await person.page.addInitScript((around) => {
      // Every text that the tab ever had.
      globalThis.tabs = new Set();
      const { attachShadow } = Element.prototype;
      Element.prototype.attachShadow = function (init) {
        const root = attachShadow.call(this, init);
        const look = () => globalThis.tabs.add(root.querySelector('[data-tab="for-you"]')?.textContent ?? '');
        new MutationObserver(look).observe(root, { childList: true, subtree: true, characterData: true });
        return root;
      };
      if (around === undefined) return;
      new MutationObserver(() => document.documentElement?.setAttribute('lang', around)).observe(document, { childList: true });
    }, given.around);
    await person.page.reload();
    await person.ready();
    const language = expected.slice(0, 2);
    assert.ok((await tab(person)).includes(word(language, code)), name);
    const seen = await person.page.evaluate(() => [...globalThis.tabs].filter(Boolean));
    assert.ok(seen.length > 0 && seen.every((text) => text.includes(word(language, code))), `${name}: ${seen}`);
    assert.deepEqual(await root(person), { lang: expected, dir: 'ltr' }, name);
    assert.deepEqual(asked, language === 'en' ? [] : [language], name);
    person.unperturbed();
    await person.page.close();
  }
  const person = await table.sit('buyer', 'dana', { context: phone });
  await person.page.locator('mutual-action-plan').evaluate(async (plan, place) => {
    const { setCatalogueUrl } = await import('/embed/mutual-action-plan.js');
    setCatalogueUrl('fr', place);
    plan.locale = 'fr';
  }, `${desk.relay.url}/embed/locales/fr.ftl`);
  await until('the words come from another origin', async () => (await tab(person)).includes(word('fr', code)));
  person.unperturbed();
});

test('[LNG3] another `locale` on an open page changes words and days, and the plan stays open', async (t) => {
  const table = await desk.table(t, northwind());
  const person = await table.sit('buyer', 'dana', { context: phone });
  const { page } = person;
  await page.locator('[data-card]').first().waitFor();
  const opened = () => page.evaluate(() => globalThis.said.all.filter(({ type }) => type === 'plan-ready').length);
  const card = () => page.locator('[data-card="goLive"]').first().innerText();
  const english = await card();
  const speak = (locale) => page.locator('mutual-action-plan').evaluate((plan, locale) => (plan.locale = locale), locale);
  await speak('de');
  await until('the tab is in German', async () => (await tab(person)).includes(word('de', 'tabs-for-you')));
  const german = await card();
  assert.notEqual(german, english);
  const months = await page.evaluate(() => Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat('de', { month: 'long' }).format(new Date(2027, month, 5))));
  assert.match(german, new RegExp(`\\d\\. (?:${months.join('|')})`));
  await speak('en-GB');
  await until('it is English again', async () => (await card()) === english);
  assert.equal(await opened(), 1);
  person.unperturbed();
});

test('[LNG4] without its catalogue the page is in English, and tells the console alone', async (t) => {
  const table = await desk.table(t, northwind());
  const person = await table.sit('buyer', 'dana', { ready: false, attributes: { locale: 'de' }, context: phone });
  const { page } = person;
  const warnings = [];
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  await page.route('**/locales/de.ftl', (route) => route.abort('connectionrefused'));
  await page.reload();
  await person.ready();
  assert.ok((await tab(person)).includes(word('en', 'tabs-for-you')));
  assert.equal((await root(person)).lang, 'en-GB');
  assert.equal(warnings.filter((text) => text.includes('“de”')).length, 1);
  assert.equal(await page.evaluate(() => globalThis.said['plan-error']), undefined);
  person.unperturbed();
});

/** English with each letter replaced by one that looks like none: what still has Latin letters comes from no catalogue. */
function strange() {
  const [shown] = readFileSync(new URL('en.ftl', locales), 'utf8').split('\n### The diagnosis');
  let depth = 0;
  return shown.split('\n').filter((line) => !line.startsWith('#')).map((line) => {
    const [, head = '', rest] = line.match(/^([\w-]+ =|\s+\.[\w-]+ =|\s*\*?\[[\w-]+\])?(.*)$/);
    // The text of a variant lies within the braces of its choice.
    const outside = /^\s*\*?\[/.test(head) ? depth : 0;
    return [...rest].reduce((text, sign) => {
      depth += Number(sign === '{') - Number(sign === '}');
      const letter = depth > outside ? -1 : sign.toLowerCase().charCodeAt(0) - 97;
      return text + (letter >= 0 && letter < 26 ? String.fromCodePoint(0x2c30 + letter) : sign);
    }, head);
  }).join('\n');
}

/** The words that may have Latin letters in a page without English: texts of people, days and zones by the browser. */
async function peoples(person, document) {
  const texts = [];
  const walk = (value) => (typeof value === 'string' ? texts.push(value) : Object.values(value ?? {}).forEach(walk));
  walk(document);
  const own = await person.page.evaluate(() => {
    const days = Array.from({ length: 366 }, (_, nth) => Date.UTC(2028, 0, 1 + nth));
    const looks = ['short', 'long'].flatMap((length) => [{ weekday: length }, { month: length }, { timeZoneName: length }]);
    return looks.flatMap((look) => days.map((day) => new Intl.DateTimeFormat('de', look).format(day)));
  });
  // An address shows how one is written.
  return new Set([...texts, ...own, person.name, 'name@company.com'].flatMap((text) => text.match(/\p{L}+/gu) ?? []));
}

/** The words in Latin letters that are shown, and those of names and hints, with what they stand in. */
const latin = ({ page }) => page.locator('mutual-action-plan').evaluate((plan) => {
  const found = new Map();
  const read = (text, where) => {
    for (const word of text?.match(/\p{Script=Latin}{2,}/gu) ?? []) if (!found.has(word)) found.set(word, `${where}: ${text.trim().slice(0, 90)}`);
  };
  const walk = document.createTreeWalker(plan.shadowRoot, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (node instanceof Text) {
      const { localName, className } = node.parentElement ?? {};
      // A mark holds the initials of a name.
      if (localName !== 'style' && className !== 'mark' && localName !== 'code') read(node.data, `${localName}.${className}`);
    } else for (const name of ['aria-label', 'aria-description', 'aria-valuetext', 'aria-roledescription', 'title', 'placeholder', 'alt'])
      read(node.getAttribute(name), `${node.localName} ${name}`);
  }
  return [...found];
});

/** Asserts that no word is left on the screen that is neither people's nor of the catalogue. */
async function noneLeft(person, own, name) {
  const left = (await latin(person)).filter(([word]) => !own.has(word));
  assert.deepEqual(left.map(([, where]) => where), [], name);
}

const inStrange = async (person) => {
  await person.page.route('**/locales/de.ftl', (route) => route.fulfill({ body: strange() }));
  await person.page.reload();
  await person.ready();
};

test('[LNG5] in another language no word of English is left on any screen, but what people wrote', async (t) => {
  const table = await desk.table(t, northwind());
  const document = await table.document();
  const at = { ready: false, attributes: { locale: 'de' } };
  const buyer = await table.sit('buyer', 'dana', { ...at, context: phone });
  await inStrange(buyer);
  await buyer.page.locator('[data-card]').first().waitFor();
  const own = await peoples(buyer, document);
  for (const { name, go, back } of narrowScreens({ step: ids.pilot })) {
    await go(buyer);
    await noneLeft(buyer, own, `buyer, ${name}`);
    await back?.(buyer);
  }
  const seller = await table.sit('seller', 'sam', at);
  await inStrange(seller);
  await seller.page.locator('[part~="for-you"] [data-card]').first().waitFor();
  own.add('Sam');
  await noneLeft(seller, own, 'seller');
  for (const view of ['timeline', 'list']) {
    await seller.page.locator(`button[data-view="${view}"]`).click();
    await noneLeft(seller, own, `seller, ${view}`);
  }
  await seller.page.locator('mutual-action-plan').evaluate((plan) => plan.openInspection());
  const checkin = seller.page.locator('[part~="checkin"]');
  await checkin.waitFor();
  for (let stop = 0; stop < 12; stop += 1) {
    await noneLeft(seller, own, `seller, check-in, ${stop}`);
    const next = checkin.locator('[data-act="next"]');
    if (!(await next.isVisible())) break;
    await next.click();
  }
});

/** Asserts that a screen is no wider than the window, cuts no word off and shows the words of every code. */
async function isWhole(person, name) {
  const { scrollWidth, clientWidth } = await person.page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement;
    return { scrollWidth, clientWidth };
  });
  assert.ok(scrollWidth <= clientWidth, `${name}: ${scrollWidth} px in ${clientWidth}`);
  const wide = await person.page.locator('mutual-action-plan').evaluate((plan) =>
    [...plan.shadowRoot.querySelectorAll('dialog[open], dialog[open] *')]
      .filter((box) => box.checkVisibility() && box.scrollWidth > box.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(box).overflowX))
      .map((box) => `${box.localName}.${box.className}: ${box.scrollWidth} px in ${box.clientWidth}`));
  assert.deepEqual(wide, [], name);
  assert.deepEqual(await cutOff(person.page), [], name);
  assert.deepEqual((await texts(person)).match(/\{[a-z][\w-]*\}/g), null, name);
}

for (const locale of ['en', 'de', 'fr', 'es', 'pt', 'ja']) {
  test(`[LNG8] at 390 px every main screen is whole in ${locale}, and no code is left without words`, async (t) => {
    const table = await desk.table(t, northwind());
    const shots = [];
    // Two lines of a title are allowed in it, and this one has one.
    const headMax = 130;
    const look = async (person, name) => {
      await isWhole(person, `${locale}, ${name}`);
      shots.push({ name, png: await person.page.screenshot() });
    };
    const buyer = await table.sit('buyer', 'dana', { attributes: { locale }, context: phone });
    await buyer.page.locator('[data-card]').first().waitFor();
    for (const { name, go, back } of narrowScreens({ step: ids.pilot })) {
      await go(buyer);
      await look(buyer, name);
      await back?.(buyer);
    }
    const { height } = await buyer.page.locator('[part~="header"]').first().boundingBox();
    assert.ok(height <= headMax, `${locale}: the head is ${height} px high`);
    const seller = await table.sit('seller', 'sam', { attributes: { locale }, context: phone });
    await seller.page.locator('[data-card]').first().waitFor();
    await look(seller, 'seller');
    await seller.page.locator('mutual-action-plan').evaluate((plan) => plan.openInspection());
    await seller.page.locator('[part~="checkin"]').waitFor();
    await look(seller, 'check-in');
    const coach = await table.sit('seller', 'sam', { attributes: { locale, view: 'coach' }, context: phone });
    await coach.page.locator('[part~="coach"]').waitFor();
    await look(coach, 'coach');
    await contactSheet(desk.browser, `languages-${locale}`, shots);
    for (const person of [buyer, seller, coach]) person.unperturbed();
  });
}
