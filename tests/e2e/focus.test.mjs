/** Focus, taps and undo: what one acts on stays under the hand, and a way back takes back what it names. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { deal, ids, inDays } from '../rig/deal.mjs';
import { openDesk } from '../rig/desk.mjs';
import { until } from '../rig/wait.mjs';

let desk;
before(async () => (desk = await openDesk()));
after(() => desk?.close());

const button = (person, name) => person.page.getByRole('button', { name, exact: true });
const done = (person) => person.page.locator('dialog[open]').getByRole('button', { name: 'Done', exact: true });
const toast = (person) => person.page.locator('.toast');
const step = (person, id) => person.page.locator(`.step[data-step="${id}"]`);
const phone = { context: { viewport: { width: 390, height: 844 }, hasTouch: true } };

/** Waits until everything that was asked for is drawn. */
const drawn = ({ page }) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** The element in focus: nothing where it fell to the page, or is not on the screen. */
async function focused(person) {
  await drawn(person);
  return person.page.locator('mutual-action-plan').evaluate((plan) => {
    const element = plan.shadowRoot.activeElement;
    if (document.activeElement !== plan || !element?.checkVisibility()) return null;
    const { top, bottom } = element.getBoundingClientRect();
    const name = element.getAttribute('aria-label') ?? element.textContent.trim().replace(/\s+/g, ' ').slice(0, 60);
    return { name, class: element.className, path: element.dataset.path, item: element.closest('[data-next], [data-step], [data-confirm], [data-removed], [data-proposal]')?.cloneNode().outerHTML.match(/data-(next|step|confirm|removed|proposal)="[^"]*"/)?.[0], seen: bottom > 0 && top < innerHeight };
  });
}

/** Acts by keyboard on a control, and tells where the focus is once everything is drawn. */
async function press(person, control, key = 'Enter') {
  await control.focus();
  await person.page.keyboard.press(key);
}

const keepsFocus = (person, what, is = () => true) =>
  until(`after ${what} the focus is where the work is`, async () => {
    const at = await focused(person);
    assert.ok(at, `after ${what} the focus is nowhere`);
    assert.ok(at.seen, `after ${what} the focus is off the screen: ${at.name}`);
    assert.ok(is(at), `after ${what} the focus is on ${JSON.stringify(at)}`);
    return at;
  }, { milliseconds: 1_500 });

test('[PGE1] Undo in a toast takes back what the toast names and leaves what was done since', async (t) => {
  const table = await desk.table(t, deal());
  const buyer = await table.sit('buyer', 'dana');
  await buyer.saved();
  await buyer.page.locator('button[data-view="timeline"]').click();
  const line = buyer.page.locator('countersign-timeline');
  const [from, to] = await line.locator('.tl-chart [data-timeline]').evaluateAll((all) => all.map((one) => one.dataset.timeline));
  await line.locator(`.tl-chart [data-timeline="${from}"]`).focus();
  await buyer.page.keyboard.press('l');
  await buyer.page.keyboard.press('ArrowDown');
  await buyer.page.keyboard.press('Enter');
  const linked = async () => from in ((await table.document()).steps[to].after ?? {});
  const was = !(await until('the link is written', async () => { await buyer.saved(); return String(await linked()); })).includes('true');
  await toast(buyer).getByRole('button', { name: 'Undo' }).waitFor();
  await buyer.caret('goal', 'end');
  await buyer.types(' And one more sentence.');
  await toast(buyer).getByRole('button', { name: 'Undo' }).click();
  await until('the link is as it was', async () => (await linked()) === was);
  await buyer.saved();
  assert.match((await table.document()).goal, / And one more sentence\.$/);
  buyer.unperturbed();
});

test('[PGE2] a toast goes with the edit that it would take back, and says so when that was written over', async (t) => {
  const table = await desk.table(t, deal());
  const buyer = await table.sit('buyer', 'dana');
  await step(buyer, ids.legal).locator('.more-button').click();
  await button(buyer, 'Remove step').click();
  await toast(buyer).getByRole('button', { name: 'Undo' }).waitFor();
  await buyer.page.locator('[part~="toolbar"]').getByRole('button', { name: 'Undo', exact: true }).click();
  await step(buyer, ids.legal).waitFor();
  await toast(buyer).waitFor({ state: 'detached' });

  // Somebody else puts it back and takes it out again: that is not this person's any more.
  await step(buyer, ids.case).locator('.more-button').click();
  await button(buyer, 'Remove step').click();
  await toast(buyer).getByRole('button', { name: 'Undo' }).waitFor();
  await buyer.saved();
  const other = await desk.relay.token({ plan: table.plan, side: 'buyer', sub: 'omar', name: 'Omar', email: 'omar@buyer.example' });
  for (const type of ['restore', 'remove']) {
    const { status, text } = await desk.relay.fetch('POST', `/v1/plans/${table.plan}/commands`, { token: other, body: { commands: [{ type, path: `steps/${ids.case}` }] } });
    assert.equal(status, 200, text);
  }
  const removedBy = () => buyer.page.locator(`[data-removed="steps/${ids.case}"]`).count();
  await until('it is taken out', async () => (await removedBy()) === 1);
  const undo = toast(buyer).getByRole('button', { name: 'Undo' });
  if (await undo.count()) {
    await undo.click();
    await until('it is said', async () => /can no longer be undone/.test(await toast(buyer).innerText()));
  }
  assert.equal((await table.document()).steps[ids.case].removed !== undefined, true);
});

test('[PGE3] a double tap ticks one step: its row stays where it is until one leaves the list', async (t) => {
  const table = await desk.table(t, deal());
  const buyer = await table.sit('buyer', 'dana', { ...phone, attributes: { view: 'next' } });
  const rows = () => buyer.page.locator('[data-next]').evaluateAll((all) => all.map((one) => one.dataset.next));
  await buyer.page.locator('.next').scrollIntoViewIfNeeded();
  const before = await rows();
  assert.ok(before.length > 1);
  const box = await buyer.page.locator('[data-next] .status').first().boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await buyer.page.touchscreen.tap(x, y);
  await buyer.page.touchscreen.tap(x, y);
  await buyer.saved();
  const done = async () => Object.entries((await table.document()).steps).filter(([, { status }]) => status === 'done').map(([id]) => id);
  await until('the step is done', async () => (await done()).includes(before[0]));
  assert.deepEqual(await done(), [before[0]]);
  assert.deepEqual(await rows(), before, 'nothing moved');
  assert.equal(await buyer.page.locator(`[data-next="${before[0]}"] .status`).getAttribute('aria-checked'), 'true');
  // Going to the whole plan leaves them. The page stands still before the tap, which else may land on a step's own link.
  await drawn(buyer);
  await button(buyer, 'Whole plan').tap();
  await button(buyer, 'Next steps').tap();
  await until('it is no next step any more', async () => !(await rows()).includes(before[0]));
  buyer.unperturbed();
});

test('[PGE3] a double click ticks one step, and what came under the pointer is not clicked', async (t) => {
  const table = await desk.table(t, deal());
  const buyer = await table.sit('buyer', 'dana', { attributes: { view: 'next' } });
  await buyer.page.locator('[data-next] .status').first().dblclick();
  await buyer.saved();
  const done = async () => Object.values((await table.document()).steps).filter(({ status }) => status === 'done').length;
  await until('the step is done', async () => (await done()) === 1);
  await drawn(buyer);
  await buyer.saved();
  assert.equal(await done(), 1);
  // Two clicks of their own, soon after each other, are two.
  await button(buyer, 'Whole plan').click();
  await step(buyer, ids.pilot).locator('.status').click();
  await step(buyer, ids.pilot).locator('.status').click();
  await buyer.saved();
  assert.equal((await table.document()).steps[ids.pilot].status, 'open');
  buyer.unperturbed();
});

test('[PGE4] after ticking, confirming, removing, undoing, redoing and putting back the focus is on the item, the next one or the control', async (t) => {
  const table = await desk.table(t, deal());
  const buyer = await table.sit('buyer', 'dana');
  await buyer.saved();
  const tools = buyer.page.locator('[part~="toolbar"]');
  await press(buyer, step(buyer, ids.pilot).locator('.status'), 'Space');
  await keepsFocus(buyer, 'ticking', (at) => at.item === `data-step="${ids.pilot}"`);
  await press(buyer, tools.getByRole('button', { name: 'Undo', exact: true }));
  await keepsFocus(buyer, 'undoing the only edit', (at) => /Undo|Redo/.test(at.name));
  await press(buyer, tools.getByRole('button', { name: 'Redo', exact: true }));
  await keepsFocus(buyer, 'redoing the only edit', (at) => /Undo|Redo/.test(at.name));

  await press(buyer, buyer.page.locator('[data-confirm="goal"] [data-act="yes"]'));
  await buyer.page.locator('[data-confirm="goal"] [data-ladder="set"]').waitFor();
  await keepsFocus(buyer, 'confirming', (at) => at.item === 'data-confirm="goal"');

  await press(buyer, step(buyer, ids.board).locator('.more-button'));
  await press(buyer, button(buyer, 'Remove step'));
  await step(buyer, ids.board).waitFor({ state: 'detached' });
  await keepsFocus(buyer, 'removing a step');
  await press(buyer, toast(buyer).getByRole('button', { name: 'Undo' }));
  await step(buyer, ids.board).waitFor();
  await keepsFocus(buyer, 'undoing in the toast', (at) => at.item === `data-step="${ids.board}"`);

  await press(buyer, step(buyer, ids.board).locator('.more-button'));
  if (!(await button(buyer, 'Remove step').count())) await press(buyer, step(buyer, ids.board).locator('.more-button'));
  await press(buyer, button(buyer, 'Remove step'));
  await press(buyer, toast(buyer).getByRole('button', { name: 'Dismiss' }));
  await keepsFocus(buyer, 'putting a toast away');
  const fold = buyer.page.locator('[part~="removed"] > summary');
  await press(buyer, fold);
  await press(buyer, buyer.page.locator(`[data-removed="steps/${ids.board}"]`).getByRole('button'));
  await step(buyer, ids.board).waitFor();
  await keepsFocus(buyer, 'putting back');

  // A row that somebody else takes out under the focus gives it to the row that comes next.
  await step(buyer, ids.legal).locator('.more-button').focus();
  const other = await desk.relay.token({ plan: table.plan, side: 'buyer', sub: 'omar', name: 'Omar', email: 'omar@buyer.example' });
  await buyer.saved();
  const { status, text } = await desk.relay.fetch('POST', `/v1/plans/${table.plan}/commands`, { token: other, body: { commands: [{ type: 'remove', path: `steps/${ids.legal}` }] } });
  assert.equal(status, 200, text);
  await step(buyer, ids.legal).waitFor({ state: 'detached' });
  await keepsFocus(buyer, 'another person’s removal', (at) => at.item === `data-step="${ids.contract}"`);
  buyer.unperturbed();
});

test('[PGE4] on the sheet the focus stays in it, and goes back to what opened it or came in its place', async (t) => {
  const table = await desk.table(t, deal());
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'dana')]);
  const inSheet = () => buyer.page.locator('mutual-action-plan').evaluate((plan) => Boolean(plan.shadowRoot.activeElement?.closest('dialog.sheet')));
  await press(buyer, button(buyer, 'Read and sign').first());
  await button(buyer, 'Sign this plan').waitFor();
  await seller.caret('goal', 'end');
  await seller.types(' Cheaper.');
  await until('it is here', async () => (await buyer.text('goal')).endsWith(' Cheaper.'));
  await press(buyer, button(buyer, 'Show the plan as it is now'));
  await keepsFocus(buyer, 'showing the plan as it is now');
  assert.ok(await inSheet());
  await until('it can be signed', () => button(buyer, 'Sign this plan').isEnabled());
  await press(buyer, button(buyer, 'Sign this plan'));
  await buyer.page.locator('dialog.sheet').getByText('Signed on').waitFor();
  await keepsFocus(buyer, 'signing');
  assert.ok(await inSheet());
  await press(buyer, done(buyer));
  await buyer.page.locator('dialog.sheet').waitFor({ state: 'hidden' });
  await keepsFocus(buyer, 'closing the sheet after signing');
  await press(buyer, buyer.page.locator('[part~="signing"]').getByRole('button', { name: 'This plan doesn’t work for us' }));
  await buyer.page.keyboard.press('Escape');
  await buyer.page.locator('dialog.sheet').waitFor({ state: 'hidden' });
  await keepsFocus(buyer, 'leaving the sheet by Escape', (at) => /This plan doesn’t work for us/.test(at.name));
  seller.unperturbed();
});

test('[PGE4] whoever clicks beside everything has left: nothing takes the focus back', async (t) => {
  const table = await desk.table(t, deal());
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'dana')]);
  await step(buyer, ids.contract).locator('.more-button').focus();
  await buyer.page.evaluate(() => document.activeElement.shadowRoot.activeElement.blur());
  await drawn(buyer);
  await step(seller, ids.contract).locator('.more-button').click();
  await button(seller, 'Remove step').click();
  await step(buyer, ids.contract).waitFor({ state: 'detached' });
  await drawn(buyer);
  assert.equal(await buyer.page.evaluate(() => document.activeElement.tagName), 'BODY');
});

test('[PGE5] the first tab stops lead to what is for the reader, the plan and the signatures', async (t) => {
  const table = await desk.table(t, deal());
  const buyer = await table.sit('buyer', 'dana');
  for (const [nth, part] of [['for you', 'for-you'], ['plan', 'steps'], ['signatures', 'signing']].entries()) {
    // From a page that was just opened the first stop is the first of them.
    if (nth > 0) await buyer.page.locator('[data-skip]').first().focus();
    for (let stop = 0; stop < Math.max(nth, 1); stop += 1) await buyer.page.keyboard.press('Tab');
    const at = await focused(buyer);
    assert.match(at.name, new RegExp(`Skip to .*${part[0].slice(0, 4)}`));
    assert.ok(at.seen);
    await buyer.page.keyboard.press('Enter');
    await until('the focus is there', async () => buyer.page.locator('mutual-action-plan').evaluate((plan, part) => {
      const element = plan.shadowRoot.activeElement;
      return Boolean(element?.closest(`[part~="${part}"]`)) && element.getBoundingClientRect().top < innerHeight;
    }, part[1]));
  }
  buyer.unperturbed();
});

test('[PGE12] with reduced motion nothing glides: every way is at its end in the next frame', async (t) => {
  const table = await desk.table(t, deal((document) => (document.risks = {})));
  const buyer = await table.sit('buyer', 'dana');
  await buyer.saved();
  for (const way of [
    button(buyer, 'Signatures').first(),
    buyer.page.locator('[part~="elements"] button').last(),
    buyer.page.locator('[data-section="plan-activity"]'),
  ]) {
    await buyer.page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await way.click();
    await drawn(buyer);
    const [one, two] = await buyer.page.evaluate(() => new Promise((done) => {
      const one = scrollY;
      requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => done([one, scrollY]))));
    }));
    assert.ok(Math.abs(one - two) < 2, `it moved from ${one} to ${two}`);
  }
  buyer.unperturbed();
});

for (const [name, context] of [['390', phone.context], ['1280', {}]]) {
  test(`[PGE13] from the next steps alone one lands on the step, though the plan above it is drawn meanwhile: ${name}`, async (t) => {
    const table = await desk.table(t, deal((plan) => {
      for (let nth = 10; nth < 26; nth += 1) plan.steps[`01KMANY${nth}00000000000000000`] = { title: `Step ${nth}`, kind: 'evaluation', rank: `a${nth}`, status: 'open', days: 2, due: inDays(30 + nth) };
    }));
    for (const reducedMotion of ['reduce', 'no-preference']) {
      const buyer = await table.sit('buyer', 'dana', { context: { ...context, reducedMotion }, attributes: { view: 'next' } });
      await buyer.page.locator('.next .title-button').last().click();
      const id = ids.case;
      await until('the step is on the screen, and stays', async () => {
        const tops = [];
        for (let frame = 0; frame < 10; frame += 1) {
          await drawn(buyer);
          tops.push(await buyer.page.locator('mutual-action-plan').evaluate((plan) => {
            // On a phone the step opens in a sheet.
            const element = plan.shadowRoot.activeElement?.closest('.step, [data-details]');
            if (!element) return null;
            const { top } = element.getBoundingClientRect();
            return top >= 0 && top < innerHeight - 24;
          }));
        }
        return tops.every((seen) => seen === true);
      });
      assert.ok(id);
      buyer.unperturbed();
    }
  });
}
