/**
 * People at their windows: a relay, a portal's web server and Chromium, with as many persons as a test lets sit down.
 *
 * Fields are found by the place in the plan that they write to (`data-path`), as `GET /v1/plans/{id}` names it.
 */
import assert from 'node:assert/strict';
import { openBrowser, openWindow } from './browser.mjs';
import { startPages } from './pages.mjs';
import { startLine } from './proxy.mjs';
import { startRelay } from './relay.mjs';
import { until } from './wait.mjs';
import { connect } from './yjs.mjs';

export async function openDesk() {
  const begun = await Promise.allSettled([startRelay({ args: ['--allow-origin', '*'] }), startPages(), openBrowser()]);
  const failed = begun.find(({ status }) => status === 'rejected');
  if (failed) {
    // The parts that did start would keep the test file from ending.
    await Promise.all(begun.map(({ value }) => value?.close()));
    throw failed.reason;
  }
  const [relay, pages, browser] = begun.map(({ value }) => value);
  return new Desk({ relay, pages, browser });
}

export class Desk {
  constructor({ relay, pages, browser }) {
    Object.assign(this, { relay, pages, browser });
  }

  /** A new plan of this document, and a table for it in the test; under this id, if it is to have one. */
  async table(t, document, id) {
    return new Table(this, t, await this.relay.create(document, id));
  }

  async close() {
    await this.browser.close();
    this.pages.close();
    await this.relay.close();
  }
}

class Table {
  constructor(desk, t, plan) {
    Object.assign(this, { desk, t, plan });
  }

  /** The document that the relay holds. */
  document() {
    return this.desk.relay.document(this.plan);
  }

  /** A person opens the plan in a window of their own. `more`: scope, ttl; `context`: of the browser; `attributes`. */
  async sit(side, sub, { context = {}, attributes = {}, ready = true, at = this.desk.relay, ...more } = {}) {
    const { relay, pages, browser } = this.desk;
    const line = await startLine(at);
    this.t.after(() => line.close());
    const name = sub[0].toUpperCase() + sub.slice(1);
    const token = await relay.token({ plan: this.plan, side, sub, name, email: `${sub}@${side}.example`, ...more });
    const address = pages.page({ relay: line.url, plan: this.plan, token, ...attributes });
    const window = await openWindow(browser, address, context);
    this.t.after(() => window.context.close());
    const person = new Person({ ...window, line, token, name, address });
    if (ready) await person.ready();
    return person;
  }

  /** A token by the portal's backend; within the second of a deletion, too, it is for the plan that began anew. */
  async minted(side, sub) {
    const body = { side, sub, name: sub[0].toUpperCase() + sub.slice(1), email: `${sub}@${side}.example` };
    const { status, json, text } = await this.desk.relay.fetch('POST', `/v1/plans/${this.plan}/tokens`, { body });
    assert.equal(status, 201, text);
    return json.token;
  }

  /** A stock Yjs client on the same plan. */
  async stock(side, sub) {
    const token = await this.desk.relay.token({ plan: this.plan, side, sub, email: `${sub}@${side}.example` });
    const stock = await connect(this.desk.relay, this.plan, token);
    this.t.after(() => stock.close());
    return stock;
  }

  /** Waits until every person shows what the relay holds in every field and list that is open, and returns it. */
  async agree(...people) {
    let document;
    await until('the windows show what the relay holds', async () => {
      document = await this.document();
      for (const person of people) {
        assert.deepEqual(await person.shown(), expected(document, await person.paths()), person.name);
      }
      return true;
    }, { milliseconds: 15_000, every: 100 });
    return document;
  }
}

export class Person {
  constructor({ page, context, complaints, line, token, name, address }) {
    Object.assign(this, { page, context, complaints, line, token, name, address });
  }

  /** Another tab of the same person. */
  async tab({ ready = true } = {}) {
    const page = await this.context.newPage();
    const tab = new Person({ ...this, page });
    await page.goto(this.address);
    if (ready) await tab.ready();
    return tab;
  }

  /** Waits until the component asks its page for a token, and gives it one. The page was opened with `provider: '[null]'`. */
  async answer(token) {
    await this.page.waitForFunction(() => globalThis.answer !== undefined, undefined, { timeout: 30_000 });
    await this.page.evaluate((token) => globalThis.answer(token), token);
  }

  /** The plan is on the screen. */
  async ready() {
    await this.page.waitForFunction(() => globalThis.said?.['plan-ready'] !== undefined, undefined, { timeout: 80_000 });
  }

  /** The component's last event of this kind. */
  said(type) {
    return this.page.evaluate((type) => globalThis.said[type], type);
  }

  /** The relay has everything that was written here. */
  async saved({ milliseconds = 10_000 } = {}) {
    await this.page.waitForFunction(() => {
      const sync = globalThis.said['plan-sync'];
      return sync?.state === 'online' && sync.savedOnServer;
    }, undefined, { timeout: 4 * milliseconds });
  }

  /** Goes to a part of the page (`for-you plan people activity`), where there is room for one only. */
  async turnTo(part) {
    const tab = this.page.locator(`mutual-action-plan [data-tab="${part}"]`);
    if (await tab.isVisible()) await tab.click();
  }

  /** The field that writes to a place of the plan. */
  field(path) {
    return this.page.locator(`[data-path="${path}"]`).first();
  }

  async text(path) {
    return this.field(path).inputValue();
  }

  /** Puts the caret into a text: `start`, `end` or an offset. */
  async caret(path, at) {
    await this.field(path).focus();
    await this.field(path).evaluate((field, at) => {
      const offset = at === 'start' ? 0 : at === 'end' ? field.value.length : at;
      field.setSelectionRange(offset, offset);
    }, at);
  }

  /** Types where the caret is, a key at a time. */
  async types(text, { delay = 5 } = {}) {
    await this.page.keyboard.type(text, { delay });
  }

  /** The ids of the steps in the order in which they stand on the screen. */
  order() {
    return this.page.locator('textarea[data-path^="steps/"][data-path$="/title"]').evaluateAll((fields) =>
      fields.map((field) => field.dataset.path.split('/')[1]));
  }

  /** The texts on the screen: { order, texts: {path: text} }. */
  async shown() {
    // A comment that is not sent yet is no part of the plan.
    const texts = await this.page.locator('textarea[data-path]:not([data-path^="comment:"])').evaluateAll((fields) =>
      Object.fromEntries(fields.map((field) => [field.dataset.path, field.value])));
    return { order: await this.order(), texts };
  }

  async paths() {
    return Object.keys((await this.shown()).texts);
  }

  /** All words in the component. */
  words() {
    return this.page.locator('mutual-action-plan').evaluate((plan) => plan.shadowRoot.textContent);
  }

  /** Everything that was written here is on this device. */
  async kept() {
    await this.page.waitForFunction(() => globalThis.said['plan-sync']?.savedOnDevice);
  }

  /** No script failed and nothing was blocked. */
  unperturbed() {
    assert.deepEqual(this.complaints, []);
  }
}

const KINDS = ['evaluation', 'business-case', 'approval', 'contract', 'onboarding', 'other'];

/** The state that a window with these text fields must show for this document. */
function expected(document, paths) {
  const order = Object.entries(document.steps)
    .filter(([, step]) => !step.removed)
    .sort(([a, one], [b, other]) =>
      KINDS.indexOf(one.kind ?? 'other') - KINDS.indexOf(other.kind ?? 'other') ||
      compare(one.rank ?? '', other.rank ?? '') || compare(a, b))
    .map(([id]) => id);
  const texts = paths.map((path) => [path, path.split('/').reduce((value, key) => value?.[key], document)]);
  return { order, texts: Object.fromEntries(texts) };
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
