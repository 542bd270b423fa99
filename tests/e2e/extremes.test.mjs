/** No text of people breaks the page: one long word, one letter under hundreds of marks. Boxes are measured. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { deal, ids } from '../rig/deal.mjs';
import { openDesk } from '../rig/desk.mjs';
import { picture } from '../rig/look.mjs';

let desk;
before(async () => (desk = await openDesk()));
after(() => desk?.close());

/** One grapheme that no line can break, and a word that no line holds. */
const MARKED = `Z${'\u0301\u0489'.repeat(400)}`;
const WORD = 'W'.repeat(1500);

const text = (nth) => `${nth % 2 ? WORD : MARKED} end`;

/** The complete deal, with such texts wherever a person writes. */
function extreme() {
  return deal((document) => {
    document.title = MARKED;
    document.goal = `${MARKED} ${WORD}`;
    Object.values(document.people).forEach((person, nth) => {
      person.name = `${nth % 2 ? 'N'.repeat(190) : `N${'\u0301\u0489'.repeat(90)}`}`;
      person.jobTitle = nth % 2 ? 'J'.repeat(190) : `J${'\u0301\u0489'.repeat(90)}`;
    });
    Object.values(document.steps).forEach((step, nth) => Object.assign(step, { title: text(nth), notes: text(nth + 1) }));
    for (const kind of ['criteria', 'risks']) {
      Object.values(document[kind]).forEach((entity, nth) => {
        entity.text = text(nth);
        if (kind === 'risks') entity.contingency = text(nth + 1);
        else Object.assign(entity, { measure: 'M'.repeat(190), target: `T${'\u0301\u0489'.repeat(90)}` });
      });
    }
    document.comments = { C1: { on: 'goal', text: text(0), at: '2026-11-02T09:00:00Z' }, C2: { on: 'goal', text: text(1), at: '2026-11-02T09:00:00Z' } };
    document.meeting = { ...document.meeting, agenda: text(0) };
  });
}

/**
 * Elements that are wider than their place: every element that is laid out, against the window, or against the dialog that it is
 * in. And each block that holds the marked letter without clipping what its marks paint.
 */
function wide() {
  const root = globalThis.document.querySelector('mutual-action-plan').shadowRoot;
  const dialog = root.querySelector('dialog[open]');
  const frame = (dialog ?? globalThis.document.scrollingElement).getBoundingClientRect();
  const right = dialog ? frame.right : globalThis.innerWidth;
  const scrolls = (element) => {
    for (let at = element; at && at !== dialog; at = at.parentElement) {
      if (/auto|scroll|hidden|clip/.test(getComputedStyle(at.parentElement ?? at).overflowX) && at.parentElement !== dialog) return true;
    }
    return false;
  };
  const found = [];
  for (const element of (dialog ?? root).querySelectorAll('*')) {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    if (!box.width || style.clipPath !== 'none') continue;
    const name = [element.parentElement, element].map((one) => `${one?.localName}.${one?.className?.baseVal ?? one?.className}`).join(' ');
    if ((box.right > right + 1 || box.left < -1) && !scrolls(element)) found.push(`${name} reaches ${Math.round(box.right)} of ${Math.round(right)}`);
    // Its content shows beyond it, and widens the page.
    if (style.overflowX === 'visible' && element.scrollWidth > element.clientWidth + 1 && element.clientWidth && element.getBoundingClientRect().left + element.scrollWidth > right + 1 && !scrolls(element)) {
      found.push(`${name} shows ${element.scrollWidth} in ${element.clientWidth}`);
    }
    // A box that scrolls sideways has something in it that does not fit.
    if (/auto|scroll/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1 && !element.closest('.timeline, [part~="timeline"]')) {
      found.push(`${name} holds ${element.scrollWidth} in ${element.clientWidth}`);
    }
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.includes('\u0489'));
    if (!own || element.closest('svg, .mirror, .unseen')) continue;
    const around = [element, element.parentElement, element.parentElement?.parentElement];
    if (!around.some((one) => one && one !== dialog && getComputedStyle(one).overflowY !== 'visible')) found.push(`${name} lets marks lie over what is around it`);
  }
  const page = globalThis.document.scrollingElement;
  if (page.scrollWidth > page.clientWidth) found.push(`the page is ${page.scrollWidth} in ${page.clientWidth}`);
  return [...new Set(found)];
}

for (const width of [390, 1280]) {
  test(`[WIN27] no word and no letter is wider than its place or lies over another one, at ${width} px`, async (t) => {
    const table = await desk.table(t, extreme());
    const context = { viewport: { width, height: 900 } };
    const [buyer, seller] = await Promise.all([table.sit('buyer', 'dana', { context }), table.sit('seller', 'sam', { context })]);
    // A proposal over what the buyer holds, and a refusal with a reason.
    const commands = async (token, list) => {
      const { status, text: says } = await desk.relay.fetch('POST', `/v1/plans/${table.plan}/commands`, { token, body: { commands: list } });
      assert.equal(status, 200, says);
    };
    const first = Object.keys((await table.document()).criteria)[0];
    await commands(buyer.token, [{ type: 'editCriterion', id: first, field: 'measure', value: `B${'\u0301\u0489'.repeat(90)}` }]);
    await commands(seller.token, [{ type: 'propose', path: `criteria/${first}/measure`, value: 'P'.repeat(190), note: `${'\u0301\u0489'.repeat(90)}` }]);
    for (const person of [buyer, seller]) {
      await person.saved();
      for (const part of width < 960 ? ['for-you', 'people', 'activity', 'plan'] : ['plan']) {
        await person.turnTo(part);
        assert.deepEqual(await person.page.evaluate(wide), [], part);
        await picture(person.page, `extremes-${person.name}-${part}-${width}`, { fullPage: true });
      }
    }
    for (const name of ['People', 'Comments']) {
      const more = buyer.page.getByRole('button', { name: new RegExp(`^${name}`) });
      if (await more.count()) await more.first().click();
    }
    await buyer.turnTo('people');
    await buyer.page.getByRole('button', { name: /^Read and sign/ }).first().click();
    await buyer.page.locator('dialog[open] .summary').waitFor();
    assert.deepEqual(await buyer.page.evaluate(wide), [], 'the signing sheet');
    await picture(buyer.page, `extremes-sheet-${width}`);
    await buyer.page.keyboard.press('Escape');
    buyer.unperturbed();
  });
}
