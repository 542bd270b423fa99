/** *For you*: the reader's own decisions come first, one tap each, and what was drawn stays where it is. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDesk } from '../rig/desk.mjs';
import { accessible, picture } from '../rig/look.mjs';
import { ids, northwind } from '../rig/northwind.mjs';
import { card } from '../rig/places.mjs';
import { until } from '../rig/wait.mjs';

let desk;
before(async () => (desk = await openDesk()));
after(() => desk?.close());

const phone = (width = 390, more = {}) => ({ context: { viewport: { width, height: 844 }, hasTouch: true, ...more } });
const act = (person, key, name) => card(person, key).locator(`[data-act="${name}"]`);
const unanswered = (person) => person.page.locator('[data-card]:not([data-answered])');
const focusedCard = (person) => person.page.locator('mutual-action-plan').evaluate((plan) => plan.shadowRoot.activeElement?.closest('[data-card]')?.dataset.card);
const ledger = async (person) => (await desk.relay.fetch('GET', `/v1/plans/${person.plan}/attestations`, { token: person.token })).json.attestations;

/** Dana opens the plan of the wireframes, and her cards are there. */
async function dana(t, { document = northwind(), ...options } = {}) {
  const table = await desk.table(t, document);
  const person = await table.sit('buyer', 'dana', options);
  await unanswered(person).first().waitFor();
  return { table, person: Object.assign(person, { plan: table.plan }) };
}

for (const width of [390, 360]) {
  test(`[FYU6] at ${width} px the head is at most 130 px high, and the first decision with its button is on the first screen`, async (t) => {
    const { person } = await dana(t, phone(width));
    const head = await person.page.locator('.head').evaluate((one) => one.getBoundingClientRect().bottom - one.closest('.page').getBoundingClientRect().top);
    assert.ok(head <= 130, `the head ends at ${head}`);
    await picture(person.page, `for-you-${width}`, { fullPage: true });
    const first = unanswered(person).first();
    assert.equal(await first.getAttribute('data-card'), 'goLive');
    const { y } = await first.boundingBox();
    const top = await person.page.locator('mutual-action-plan').evaluate((plan) => plan.getBoundingClientRect().top);
    assert.ok(y - top <= 300, `the first card begins at ${y - top}`);
    const button = await first.locator('[data-act="yes"]').boundingBox();
    assert.ok(button.y + button.height <= 844);
    assert.ok(button.height >= 44, 'for a finger');
    // A link that carries a name is answered first: whether it is theirs. Then the page says what this is.
    await person.page.locator('[data-act="me"]').tap();
    await until('it says what this is', async () => (await person.words()).includes('Nothing is agreed until you say so.'));
    await picture(person.page, `for-you-${width}-me`);
    assert.ok((await first.boundingBox()).y - top <= 300);
    person.unperturbed();
  });
}

test('[FYU7] yes to the go-live date is one tap: it is on record, the card keeps its box and the focus, and Undo withdraws it', async (t) => {
  const { person } = await dana(t, phone());
  const before = await card(person, 'goLive').boundingBox();
  const next = await unanswered(person).nth(1).boundingBox();
  await act(person, 'goLive', 'yes').tap();
  await until('it is on record', async () => (await ledger(person)).some(({ kind, subject }) => kind === 'confirm' && subject === 'plan/goLive'));
  assert.equal(await card(person, 'goLive').getAttribute('data-answered'), '');
  assert.match(await card(person, 'goLive').innerText(), /Go-live \d+ \w+\. Set by you\./);
  assert.deepEqual(await card(person, 'goLive').boundingBox(), before);
  assert.equal((await person.page.locator('[data-card]').nth(1).boundingBox()).y, next.y, 'nothing moved');
  assert.equal(await focusedCard(person), 'goLive');
  await picture(person.page, 'for-you-answered');
  await act(person, 'goLive', 'undo').tap();
  await until('it is withdrawn', async () => (await ledger(person)).some(({ kind }) => kind === 'withdraw'));
  await act(person, 'goLive', 'yes').waitFor();
  assert.equal(await focusedCard(person), 'goLive');
  person.unperturbed();
});

test('[FYU8] a double tap answers one card', async (t) => {
  const { person } = await dana(t, phone());
  const box = await act(person, 'goLive', 'yes').boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await person.page.touchscreen.tap(x, y);
  await person.page.touchscreen.tap(x, y);
  await until('it is on record', async () => (await ledger(person)).length > 0);
  await person.saved();
  assert.equal(await person.page.locator('[data-card][data-answered]').count(), 1);
  assert.deepEqual((await ledger(person)).map(({ kind }) => kind), ['confirm']);
  person.unperturbed();
});

test('[FYU9] another date tells what it does to the buffer before it is set, and Undo takes it back', async (t) => {
  const { table, person } = await dana(t, phone());
  const stands = (await table.document()).plan.goLive;
  await act(person, 'goLive', 'change').tap();
  const effect = card(person, 'goLive').locator('.effect');
  assert.match(await effect.innerText(), /: \d+ working days? of buffer/);
  const buffer = async () => Number(/: (\d+) working/.exec(await effect.innerText())?.[1]);
  const before = await buffer();
  await act(person, 'goLive', 'plus-week').tap();
  await until('a week more', async () => (await buffer()) === before + 5);
  assert.equal((await table.document()).plan.goLive, stands, 'nothing is set yet');
  await picture(person.page, 'for-you-date');
  await act(person, 'goLive', 'set').tap();
  await until('it is set', async () => (await table.document()).plan.goLive !== stands);
  assert.equal(await focusedCard(person), 'goLive');
  await act(person, 'goLive', 'undo').tap();
  await until('it is as it was', async () => (await table.document()).plan.goLive === stands);
  person.unperturbed();
});

test('[FYU10] the goal is said differently in place', async (t) => {
  const { table, person } = await dana(t, phone());
  await act(person, 'goal', 'change').tap();
  const text = card(person, 'goal').locator('textarea');
  await until('it has the focus', () => text.evaluate((one) => one.getRootNode().activeElement === one));
  await text.fill('Every order leaves on the day it comes in.');
  await act(person, 'goal', 'save').tap();
  await until('it is written', async () => (await table.document()).goal === 'Every order leaves on the day it comes in.');
  assert.equal(await card(person, 'goal').getAttribute('data-answered'), '');
  await until('and hers', async () => (await ledger(person)).some(({ kind, subject }) => kind === 'confirm' && subject === 'goal'));
  person.unperturbed();
});

test('[FYU11] the list of dates: OK and Change in each row, and one button for the rest once the last row was on the screen', async (t) => {
  const { table, person } = await dana(t, phone());
  await act(person, 'dates', 'dates').tap();
  const dialog = person.page.locator('[data-dialog="dates"]');
  const rows = dialog.locator('[data-date]');
  await rows.first().waitFor();
  const n = await rows.count();
  assert.ok(n >= 4);
  await picture(person.page, 'for-you-dates');
  await rows.first().locator('[data-act="yes"]').tap();
  await rows.first().locator('[data-act="undo"]').waitFor();
  await rows.nth(1).locator('[data-act="change"]').tap();
  await rows.nth(1).locator('[data-act="plus-week"]').tap();
  await rows.nth(1).locator('[data-act="set"]').tap();
  const all = dialog.locator('[data-act="all"]');
  await all.scrollIntoViewIfNeeded();
  await until('it can be pressed', () => all.isEnabled());
  assert.match(await all.innerText(), new RegExp(`other ${n - 2} dates work`));
  await all.tap();
  await until('all are on record', async () => (await ledger(person)).filter(({ kind }) => kind === 'confirm').length === n - 1);
  await until('the card is answered', async () => (await card(person, 'dates').getAttribute('data-answered')) === '');
  await until('the ladder says so', async () => {
    const { json } = await desk.relay.fetch('GET', `/v1/plans/${table.plan}/report`, { token: person.token });
    return [ids.pilot, ids.case, ids.budget, ids.legal, ids.contract].every((id) => json.ladder.places[`steps/${id}/due`].rung === 'set');
  });
  person.unperturbed();
});

test('[FYU12] three cards at once; more shows the others', async (t) => {
  const { person } = await dana(t, { ...phone(), document: northwind((document) => (document.criteria = {})) });
  assert.equal(await unanswered(person).count(), 3);
  const keys = () => unanswered(person).evaluateAll((all) => all.map((one) => one.dataset.card));
  const before = await keys();
  await person.page.locator('[data-act="more"]').tap();
  await until('others are there', async () => (await keys()).some((key) => !before.includes(key)));
  assert.ok((await keys()).length <= 3);
  assert.ok(await focusedCard(person));
  person.unperturbed();
});

test('[FYU13] after a no there are no cards, and it can be taken back', async (t) => {
  const { person } = await dana(t, phone());
  const { json } = await desk.relay.fetch('GET', `/v1/plans/${person.plan}/terms?subject=plan`, { token: person.token });
  const body = { kind: 'decline', subject: 'plan', digest: json.digest, note: 'No budget' };
  assert.equal((await desk.relay.fetch('POST', `/v1/plans/${person.plan}/attestations`, { token: person.token, body })).status, 201);
  const line = person.page.locator('[part~="after-no"]');
  await line.waitFor();
  await until('nothing is asked', async () => (await unanswered(person).count()) === 0);
  assert.match(await line.innerText(), /You said no to this plan on .*No budget/s);
  assert.equal(await person.page.locator('.head [data-chip="declined"]').count(), 1);
  await line.locator('[data-act="withdraw"]').waitFor();
  await picture(person.page, 'for-you-declined', { fullPage: true });
  person.unperturbed();
});

for (const colorScheme of ['light', 'dark']) {
  test(`[FYU14] every tab can be read by everybody, ${colorScheme}; nothing is fixed to the window`, async (t) => {
    const { person } = await dana(t, phone(390, { colorScheme }));
    for (const tab of ['for-you', 'plan', 'people', 'activity']) {
      await person.page.locator(`[data-tab="${tab}"]`).tap();
      await person.page.locator(`[data-pane="${tab}"]`).waitFor();
      await picture(person.page, `tab-${tab}-${colorScheme}`, { fullPage: true });
      await accessible(person.page, `${tab}, ${colorScheme}`);
    }
    await person.page.locator('[data-act="menu"]').tap();
    await person.page.locator('[role="menu"]').waitFor();
    await picture(person.page, `menu-${colorScheme}`);
    const fixed = await person.page.locator('mutual-action-plan').evaluate((plan) =>
      [...plan.shadowRoot.querySelectorAll('*')].filter((one) => getComputedStyle(one).position === 'fixed' && !one.matches('dialog, [popover]')).map((one) => one.className));
    assert.deepEqual(fixed, []);
    person.unperturbed();
  });
}

for (const [width, colorScheme] of [[768, 'light'], [1280, 'light'], [1280, 'dark']]) {
  test(`[FYU15] at ${width} px, ${colorScheme}: ${width < 960 ? 'tabs' : 'the cards stand beside the plan'}`, async (t) => {
    const { person, table } = await dana(t, { context: { viewport: { width, height: 900 }, colorScheme } });
    const shown = (selector) => person.page.locator(selector).first().isVisible();
    assert.equal(await shown('[role="tablist"]'), width < 960);
    assert.equal(await shown('[data-pane="plan"]'), width >= 960);
    if (width >= 960) assert.ok(Math.abs((await person.page.locator('[part~="for-you"]').boundingBox()).width - 344) < 16);
    await picture(person.page, `for-you-${width}-${colorScheme}`);
    await accessible(person.page, `${width}, ${colorScheme}`);
    const seller = await table.sit('seller', 'sam', { context: { viewport: { width, height: 900 }, colorScheme } });
    await seller.page.locator('[part~="waiting"]').waitFor();
    await picture(seller.page, `for-you-seller-${width}-${colorScheme}`);
    await accessible(seller.page, `seller, ${width}, ${colorScheme}`);
    person.unperturbed();
    seller.unperturbed();
  });
}

test('[FYU16] from the second visit on, on any device, what others changed since stands below the cards, and no word of what this is', async (t) => {
  const { table, person } = await dana(t, phone());
  await person.page.locator('[data-act="me"]').tap();
  await person.page.locator('.intro').waitFor();
  // A visit lasts five seconds at least.
  await new Promise((later) => setTimeout(later, 5_500));
  await person.context.close();
  const sam = await desk.relay.token({ plan: table.plan, side: 'seller', sub: 'sam', name: 'Sam Okafor', email: 'sam@seller.example' });
  const commands = [{ type: 'editStep', id: ids.setup, field: 'days', value: 12 }];
  await until('the relay noted that she left', async () => {
    const { json } = await desk.relay.fetch('GET', `/v1/plans/${table.plan}/opens`, { token: sam });
    return json.opens.some(({ sub, first, last }) => sub === 'dana' && Date.parse(last) - Date.parse(first) >= 5_000);
  });
  assert.equal((await desk.relay.fetch('POST', `/v1/plans/${table.plan}/commands`, { token: sam, body: { commands } })).status, 200);
  const again = await table.sit('buyer', 'dana', phone());
  const since = again.page.locator('[part~="since-visit"]');
  await until('it says what changed', async () => /Setup[\s\S]*12/.test(await since.innerText()));
  assert.equal(await again.page.locator('.intro').count(), 0);
  // The cards are dealt once the report is there, and push down what stands below them.
  await unanswered(again).last().waitFor();
  assert.ok((await since.boundingBox()).y > (await unanswered(again).last().boundingBox()).y);
  await picture(again.page, 'for-you-second-visit', { fullPage: true });
  again.unperturbed();
});
