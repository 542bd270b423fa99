/** The plan as list and timeline: rows edited in place, filters, several at once, the sheet of a phone, bars and the ladder. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { deal, ids, inDays } from '../rig/deal.mjs';
import { openDesk } from '../rig/desk.mjs';
import { accessible, lookedAt, picture, wcag } from '../rig/look.mjs';
import { until } from '../rig/wait.mjs';

let desk;
before(async () => (desk = await openDesk()));
after(() => desk?.close());

const phone = { context: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, attributes: { view: 'plan' } };
const row = (person, id) => person.page.locator(`.step[data-step="${id}"]`);
const cell = (person, id, act) => row(person, id).locator(`[data-act="${act}"]`);
const view = (person, name) => person.page.locator(`button[data-view="${name}"]`);
const toast = (person) => person.page.locator('.toast');

/** Where there is room for one part of the page alone, the plan is the second tab. */
const toPlan = async ({ page }) => {
  const tab = page.locator('[data-tab="plan"]');
  if (await tab.isVisible()) await tab.click();
};

/** The deal with the names of the companies, and one step that is done. */
const named = (change = () => {}) => deal((document) => {
  Object.assign(document.plan, { buyerName: 'Ledgerly', sellerName: 'Northwind' });
  change(document);
});

/** The element in focus: its act, path, and the step that it lies in; nothing where it fell to the page. */
const focused = ({ page }) => page.locator('mutual-action-plan').evaluate((plan) => {
  const element = plan.shadowRoot.activeElement;
  if (document.activeElement !== plan || !element?.checkVisibility()) return null;
  return { act: element.dataset.act, path: element.dataset.path, day: element.dataset.day, step: element.closest('[data-step]')?.dataset.step, bar: element.dataset.timeline, class: element.className };
});

const shownSteps = ({ page }) => page.locator('.step:not([hidden])').evaluateAll((all) => all.map((one) => one.dataset.step));

test('[PLN4] the list is first; a switch shows timeline and list, and says which', async (t) => {
  const table = await desk.table(t, named());
  const buyer = await table.sit('buyer', 'dana');
  const shown = () => buyer.page.locator('[data-shown]').getAttribute('data-shown');
  assert.equal(await shown(), 'list');
  assert.equal(await view(buyer, 'list').getAttribute('aria-pressed'), 'true');
  await lookedAt(buyer, 'plan-list-1280');
  await accessible(buyer.page, 'the list', { tags: wcag });
  await view(buyer, 'timeline').click();
  assert.equal(await shown(), 'timeline');
  assert.equal(await view(buyer, 'timeline').getAttribute('aria-pressed'), 'true');
  await buyer.page.locator('.tl-bar').first().waitFor();
  await lookedAt(buyer, 'plan-timeline-1280');
  await view(buyer, 'list').click();
  assert.equal(await buyer.page.locator('.step').count(), 6);
  buyer.unperturbed();
});

test('[PLN5] a row is edited in place: Enter opens a cell, Tab goes on, Escape restores, and the focus stays', async (t) => {
  const table = await desk.table(t, named());
  const buyer = await table.sit('buyer', 'dana');
  const { keyboard } = buyer.page;
  const days = async () => (await table.document()).steps[ids.case].days;
  await cell(buyer, ids.case, 'days').focus();
  await keyboard.press('Enter');
  await keyboard.type('8');
  await keyboard.press('Escape');
  await until('the focus is on the cell', async () => (await focused(buyer))?.act === 'days');
  assert.equal(await cell(buyer, ids.case, 'days').innerText(), '5 d');
  await keyboard.press('Enter');
  await keyboard.type('8');
  await keyboard.press('Tab');
  await until('the next cell has the focus', async () => (await focused(buyer))?.act === 'date');
  await until('the relay has it', async () => (await days()) === 8);
  assert.equal(await cell(buyer, ids.case, 'days').innerText(), '8 d');

  await buyer.caret(`steps/${ids.case}/title`, 'end');
  await keyboard.type(' and more');
  await keyboard.press('Escape');
  await until('the title is as it was', async () => (await buyer.text(`steps/${ids.case}/title`)) === 'Business case for the board');
  assert.equal((await focused(buyer)).step, ids.case);
  await buyer.saved();
  assert.equal((await table.document()).steps[ids.case].title, 'Business case for the board');
  buyer.unperturbed();
});

test('[PLN6] the date opens a calendar that greys and names days off, and tells the effect on the buffer before it is set', async (t) => {
  const off = inDays(22);
  const table = await desk.table(t, named((document) => {
    document.holidays = { [`buyer/${off}`]: 'Founders’ day' };
  }));
  const buyer = await table.sit('buyer', 'dana');
  const { page } = buyer;
  const due = async (id = ids.case) => (await table.document()).steps[id].due;
  const effect = () => page.locator('[data-effect]').innerText();
  await cell(buyer, ids.case, 'date').click();
  await page.locator('.cal:popover-open').waitFor();
  const day = (date) => page.locator(`.cal-day[data-day="${date}"]`);
  await accessible(page, 'the calendar', { tags: wcag });
  if (!(await day(off).count())) await page.getByRole('button', { name: 'Month before' }).click();
  assert.equal(await day(off).getAttribute('data-off'), 'true');
  assert.match(await day(off).getAttribute('aria-label'), /day off: Founders’ day/);

  // A week more is told ahead, and then set.
  const before = await due();
  await page.locator('.cal [data-act="plus-week"]').focus();
  assert.match(await effect(), /go-live keeps \d+ working days of buffer|no buffer|too late/);
  await page.locator('.cal [data-act="plus-week"]').click();
  const later = await until('a week later', async () => (await due()) !== before && due());
  assert.ok(later > before);
  await page.locator('.cal [data-act="minus-day"]').click();
  await until('a day earlier', async () => (await due()) < later);
  await toast(buyer).getByRole('button', { name: 'Undo' }).click();
  await until('undone', async () => (await due()) === later);

  // By keyboard: arrows, Enter, Escape.
  if (!(await page.locator('.cal:popover-open').count())) await cell(buyer, ids.case, 'date').click();
  await page.locator('.cal-day[tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  const chosen = await until('the next day', async () => (await focused(buyer))?.day > later && (await focused(buyer)).day);
  await page.keyboard.press('Enter');
  await until('it is set', async () => (await due()) === chosen);
  assert.equal((await focused(buyer)).act, 'date');
  await page.keyboard.press('Enter');
  await page.locator('.cal:popover-open').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.cal').waitFor({ state: 'detached' });
  assert.equal((await focused(buyer)).act, 'date');
  assert.equal(await due(), chosen);

  // Far beyond go-live it is too late, and says for which day.
  await cell(buyer, ids.training, 'date').click();
  for (let month = 0; month < 2; month += 1) await page.getByRole('button', { name: 'Next month' }).click();
  await page.locator('.cal-day[data-beside="false"]').last().hover();
  assert.match(await effect(), /\d+ working days too late for /);
  buyer.unperturbed();
});

test('[PLN7] a step of the other side is asked about, not written: the calendar makes way for the question', async (t) => {
  const table = await desk.table(t, named());
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'dana')]);
  await cell(buyer, ids.legal, 'date').click();
  await buyer.page.locator('.cal [data-act="plus-week"]').click();
  await buyer.saved();
  const { due } = (await table.document()).steps[ids.legal];
  await until('the seller sees who set it', async () => (await row(seller, ids.legal).locator('.step-due .rung').getAttribute('data-ladder')) === 'set');
  assert.match(await row(seller, ids.legal).locator('.step-due .rung').getAttribute('aria-label'), /^Set by Dana on /);
  await cell(seller, ids.legal, 'date').click();
  await seller.page.locator('.cal [data-act="plus-week"]').click();
  await seller.page.locator('dialog[open]').waitFor();
  await seller.page.keyboard.press('Escape');
  await seller.saved();
  assert.equal((await table.document()).steps[ids.legal].due, due);
  seller.unperturbed();
});

test('[PLN8] a suggestion is named in words until the side that it concerns sets it', async (t) => {
  const table = await desk.table(t, named());
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'dana')]);
  await cell(seller, ids.board, 'date').click();
  await seller.page.locator('.cal [data-act="plus-day"]').click();
  const words = () => row(buyer, ids.board).locator('.suggested').allInnerTexts();
  await until('who suggests it', async () => (await words())[0]?.startsWith('suggested'));
  assert.equal(await row(buyer, ids.board).locator('.suggested').getAttribute('data-ladder'), 'suggested');
  buyer.unperturbed();
});

test('[PLN9] filters, search and grouping show what they say; several steps are edited as one step of undo', async (t) => {
  const table = await desk.table(t, named((document) => (document.steps[ids.pilot].due = inDays(-3))));
  const buyer = await table.sit('buyer', 'dana');
  const { page } = buyer;
  const filter = (name) => page.locator(`[data-filter="${name}"]`);
  assert.equal(await filter('seller').innerText(), 'Waiting for Northwind');
  assert.equal(await filter('buyer').innerText(), 'Waiting for Ledgerly');
  for (const [name, expected] of [
    ['mine', [ids.case, ids.board, ids.legal]], ['late', [ids.pilot]], ['seller', [ids.contract, ids.training]],
    ['buyer', [ids.pilot, ids.case, ids.board, ids.legal]],
  ]) {
    await filter(name).click();
    assert.deepEqual(await shownSteps(buyer), expected, name);
    assert.equal(await filter(name).getAttribute('aria-pressed'), 'true');
  }
  await filter('all').click();
  await page.locator('.list-search').fill('board dana');
  assert.deepEqual(await shownSteps(buyer), [ids.case, ids.board]);
  await page.keyboard.press('Escape');
  assert.equal((await shownSteps(buyer)).length, 6);
  await page.locator('.list-group').selectOption('owner');
  assert.deepEqual((await page.locator('.kind button > span:nth-child(2)').allInnerTexts()), ['Dana', 'Omar Haddad', 'Sam']);
  await page.locator('.list-group').selectOption('phase');

  const was = await table.document();
  await row(buyer, ids.case).locator('.more-button').focus();
  await page.keyboard.press('x');
  await row(buyer, ids.board).hover();
  await row(buyer, ids.board).locator('.pick input').click();
  await page.locator('.bulk').getByText('2 selected').waitFor();
  await accessible(page, 'several selected', { tags: wcag });
  await page.locator('.bulk-move input').fill('10');
  await page.locator('.bulk [data-act="dates"]').click();
  await until('both moved', async () => {
    const { steps } = await table.document();
    return [ids.case, ids.board].every((id) => steps[id].due > was.steps[id].due);
  });
  await toast(buyer).getByRole('button', { name: 'Undo' }).click();
  await until('both are back', async () => {
    const { steps } = await table.document();
    return [ids.case, ids.board].every((id) => steps[id].due === was.steps[id].due);
  });
  await page.locator('.bulk').getByRole('button', { name: 'Remove', exact: true }).click();
  await until('both are gone', async () => (await shownSteps(buyer)).length === 4);
  await page.keyboard.press('Control+z');
  await until('both are there', async () => (await shownSteps(buyer)).length === 6);
  buyer.unperturbed();
});

test('[PLN10] done steps are folded, and one that is ticked stays where it is', async (t) => {
  const table = await desk.table(t, named((document) => Object.assign(document.steps[ids.pilot], { status: 'done', doneOn: inDays(-1) })));
  const buyer = await table.sit('buyer', 'dana');
  assert.equal((await shownSteps(buyer)).includes(ids.pilot), false);
  await row(buyer, ids.case).locator('.status').click();
  await buyer.saved();
  assert.equal((await shownSteps(buyer)).includes(ids.case), true);
  const fold = buyer.page.locator('[data-done-fold]');
  assert.match(await fold.innerText(), /2 done/);
  await fold.click();
  assert.equal((await shownSteps(buyer)).includes(ids.pilot), true);
  await fold.click();
  assert.deepEqual((await shownSteps(buyer)).filter((id) => [ids.pilot, ids.case].includes(id)), []);
  buyer.unperturbed();
});

test('[PLN11] on a phone a step is two lines, and a tap opens its sheet with status, date, owner and the time that is left', async (t) => {
  const table = await desk.table(t, named());
  const buyer = await table.sit('buyer', 'dana', phone);
  await toPlan(buyer);
  const { page } = buyer;
  const lines = row(buyer, ids.legal).locator('.more-button');
  assert.match(await lines.innerText(), /Legal review of the contract[\s\S]*Dana · /);
  assert.ok((await lines.boundingBox()).height >= 44);
  await lines.tap();
  const sheet = page.locator(`dialog[open] [data-details="${ids.legal}"]`);
  await sheet.waitFor();
  assert.match(await sheet.innerText(), /For go-live: start by /);
  await lookedAt(buyer, 'plan-sheet');
  await page.setViewportSize({ width: 390, height: 844 });
  await sheet.waitFor();
  await sheet.locator('[data-act="status"]').selectOption('doing');
  await until('it is under way', async () => (await table.document()).steps[ids.legal].status === 'doing');
  const { due } = (await table.document()).steps[ids.legal];
  await sheet.locator('[data-act="date"]').tap();
  await page.locator('.cal:popover-open input[type="date"]').waitFor();
  await page.locator('.cal [data-act="plus-week"]').tap();
  await until('a week later', async () => (await table.document()).steps[ids.legal].due > due);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  await until('the focus is on the step', async () => (await focused(buyer))?.step === ids.legal);
  buyer.unperturbed();
});

test('[PLN12] a bar ends on the due date, a bracket stands at the latest finish, and what lies beyond is red and counted', async (t) => {
  const table = await desk.table(t, named((document) => (document.steps[ids.training].due = inDays(140))));
  const buyer = await table.sit('buyer', 'dana');
  await view(buyer, 'timeline').click();
  const line = buyer.page.locator('countersign-timeline');
  const bar = (id) => line.locator(`[data-bar="${id}"]`);
  await bar(ids.pilot).waitFor();
  // The right end of one bar lies as many days behind that of another as its date.
  const edge = async (id) => bar(id).evaluate((one) => { const { right } = one.getBoundingClientRect(); return right; });
  const perDay = ((await edge(ids.contract)) - (await edge(ids.pilot))) / (60 - 21);
  const apart = ((await edge(ids.board)) - (await edge(ids.pilot))) / perDay;
  assert.ok(Math.abs(apart - (40 - 21)) < 0.6, `${apart} days apart`);
  const pilot = line.locator(`[data-timeline="${ids.pilot}"]`);
  const bracket = await pilot.locator('.tl-bracket').boundingBox();
  assert.ok(bracket.x + bracket.width > (await edge(ids.pilot)) + perDay, 'there is room up to the bracket');
  assert.equal(await pilot.locator('.tl-beyond-bar').count(), 0);
  const training = line.locator(`[data-timeline="${ids.training}"]`);
  assert.equal(await training.locator('.tl-beyond-bar').count(), 1);
  assert.match(await training.locator('.tl-too-late').textContent(), /^\d+ working days too late for /);
  buyer.unperturbed();
});

test('[PLN13] a drag tells what it does to the buffer, and the drop offers Undo; Alt and arrows say the same', async (t) => {
  const table = await desk.table(t, named());
  const buyer = await table.sit('buyer', 'dana');
  const { page } = buyer;
  await view(buyer, 'timeline').click();
  const step = page.locator(`[data-timeline="${ids.pilot}"]`);
  const bar = page.locator(`[data-bar="${ids.pilot}"]`);
  await bar.scrollIntoViewIfNeeded();
  const { due } = (await table.document()).steps[ids.pilot];
  const box = await bar.boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 60, box.y + box.height / 2, { steps: 5 });
  const told = await step.locator('.tl-moved').textContent();
  assert.match(told, /^\d+ \w+ → \d+ \w+( \d+)?: buffer −?\d+ → −?\d+$/);
  await page.mouse.up();
  await until('it moved', async () => (await table.document()).steps[ids.pilot].due > due);
  assert.match(await toast(buyer).innerText(), /Pilot with one company’s books moved to /);
  await toast(buyer).getByRole('button', { name: 'Undo' }).click();
  await until('it is back', async () => (await table.document()).steps[ids.pilot].due === due);
  await step.focus();
  await page.keyboard.press('Alt+ArrowRight');
  await until('a day later', async () => (await table.document()).steps[ids.pilot].due > due);
  assert.match(await toast(buyer).innerText(), /moved to /);
  buyer.unperturbed();
});

test('[PLN14] a drag at the edge of the chart scrolls it', async (t) => {
  const table = await desk.table(t, named());
  const buyer = await table.sit('buyer', 'dana');
  const { page } = buyer;
  await view(buyer, 'timeline').click();
  for (let times = 0; times < 4; times += 1) await page.getByRole('button', { name: 'Zoom in' }).click();
  const scroll = page.locator('.tl-scroll');
  await scroll.evaluate((one) => (one.scrollLeft = 0));
  const at = () => scroll.evaluate((one) => one.scrollLeft);
  const bar = page.locator(`[data-bar="${ids.pilot}"]`);
  await bar.scrollIntoViewIfNeeded();
  const before = await at();
  const [box, frame] = [await bar.boundingBox(), await scroll.boundingBox()];
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(frame.x + frame.width - 12, box.y + box.height / 2, { steps: 6 });
  await until('it scrolls', async () => (await at()) > before + 40);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  assert.equal((await table.document()).steps[ids.pilot].due, inDays(21));
  buyer.unperturbed();
});

test('[PLN15] on a phone the timeline is a ladder from go-live down to today, and what should have started stands on top', async (t) => {
  const table = await desk.table(t, named((document) => Object.assign(document.steps[ids.case], { days: 120, after: {} })));
  const buyer = await table.sit('buyer', 'dana', phone);
  await toPlan(buyer);
  const { page } = buyer;
  await view(buyer, 'timeline').tap();
  await page.locator('.tl-ladder').first().waitFor();
  assert.equal(await page.locator('.tl-chart').count(), 0);
  const words = (await page.locator('.tl-ladder li').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
  assert.match(words[0], /Business case for the board should have started .*ago$/);
  assert.match(words[1], /Live at Ledgerly/);
  assert.match(words.at(-1), /Today/);
  assert.ok(words.some((text) => /must start .*in \d+ working days/.test(text)));
  await lookedAt(buyer, 'plan-ladder');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator(`[data-rung="${ids.training}"]`).tap();
  await page.locator(`dialog[open] [data-details="${ids.training}"]`).waitFor();
  await page.keyboard.press('Escape');
  await until('the focus is on the rung', () => page.locator('mutual-action-plan').evaluate((plan) => plan.shadowRoot.activeElement?.dataset.rung));
  buyer.unperturbed();
});

test('[PLN16] click, Enter and a tap open the same details in the timeline', async (t) => {
  const table = await desk.table(t, named());
  const buyer = await table.sit('buyer', 'dana');
  const { page } = buyer;
  await view(buyer, 'timeline').click();
  await page.locator(`[data-bar="${ids.pilot}"]`).click();
  const open = page.locator(`[data-details="${ids.pilot}"]`);
  await open.waitFor();
  assert.match(await open.innerText(), /For go-live: start by /);
  await page.keyboard.press('Escape');
  await open.waitFor({ state: 'detached' });
  await page.locator(`[data-timeline="${ids.pilot}"]`).focus();
  await page.keyboard.press('Enter');
  await open.waitFor();
  await accessible(page, 'details on the timeline', { tags: wcag });
  buyer.unperturbed();
});

test('[PLN19] a colleague who comes by invitation stands under People, and is added in one press', async (t) => {
  const table = await desk.table(t, named());
  const buyer = await table.sit('buyer', 'dana');
  const { page } = buyer;
  const joined = page.locator('[data-joined]');
  assert.equal(await joined.count(), 0);
  const token = await desk.relay.token({ plan: table.plan, side: 'buyer', sub: 'li', name: 'Li Wei', email: 'li@buyer.example' });
  const { status, text } = await desk.relay.fetch('POST', `/v1/plans/${table.plan}/commands`, { token, body: { commands: [{ type: 'addComment', on: `steps/${ids.legal}`, text: 'Which contract?' }] } });
  assert.equal(status, 200, text);
  await joined.waitFor();
  assert.match(await joined.innerText(), /Li Wei[\s\S]*has joined/);
  assert.match(await page.locator('[part~="people"]').innerText(), /Ledgerly[\s\S]*CFO · Budget owner[\s\S]*Northwind/);
  await joined.getByRole('button', { name: 'Add Li Wei to the plan' }).click();
  await until('he is in the plan', async () => Object.values((await table.document()).people).some(({ name, side }) => name === 'Li Wei' && side === 'buyer'));
  await joined.waitFor({ state: 'detached' });
  buyer.unperturbed();
});

test('[PLN21] the line of the plan stays on the screen as it scrolls, in one line or two, and covers neither the focus nor what was gone to', async (t) => {
  const table = await desk.table(t, named((document) => {
    delete document.meeting;
    document.risks = {};
  }));
  const open = async (width, height) => {
    const viewport = { width, height };
    const person = await table.sit('buyer', 'dana', width < 600 ? { ...phone, context: { ...phone.context, viewport } } : { context: { viewport } });
    await toPlan(person);
    return person;
  };
  const box = (place) => place.evaluate((one) => one.getBoundingClientRect().toJSON());
  for (const [width, high] of [[1280, 84], [390, 120], [360, 120]]) {
    const person = await open(width, width < 600 ? 844 : 800);
    const { page } = person;
    await page.locator('.plan-line').waitFor();
    const scrolled = async () => {
      await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    };
    await scrolled();
    const line = await box(page.locator('.plan-line'));
    assert.ok(line.top >= 0 && line.bottom <= high, `${width}: from ${line.top} to ${line.bottom}`);
    const open_ = page.locator('.still-open [data-element="meeting"]');
    assert.ok(await open_.isVisible());
    await picture(page, `plan-line-${width}`);

    // Backwards with Tab, each control comes out from under the line.
    for (let nth = 0; nth < 40; nth += 1) {
      await page.keyboard.press('Shift+Tab');
      const covered = await page.locator('mutual-action-plan').evaluate(async (plan) => {
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        const active = plan.shadowRoot.activeElement;
        const line = plan.shadowRoot.querySelector('.stuck');
        if (!active || active.closest('.stuck, .tabs, .head') || !active.closest('.main')) return null;
        const [at, edge] = [active.getBoundingClientRect(), line.getBoundingClientRect()];
        return at.height < 400 && at.top < edge.bottom - 1 && at.bottom > edge.top ? `${active.outerHTML.slice(0, 120)}: ${at.top} under ${edge.bottom}` : null;
      });
      assert.equal(covered, null, `${width}`);
    }

    // The name of what is open leads to it, and its heading is below the line.
    await scrolled();
    await open_.click();
    await until('its place is on the screen', async () => {
      const { top, bottom } = await box(page.locator('#plan-element-meeting h2'));
      return top >= (await box(page.locator('.stuck'))).bottom - 1 && bottom <= 844;
    });
    person.unperturbed();
  }
});

/** The table of the plan in a wide window, and its cells. */
const sheetOf = (person) => {
  const cell = (id, column) => person.page.locator(`.grid tr[data-step="${id}"] > [data-column="${column}"]`);
  const at = () => person.page.locator('mutual-action-plan').evaluate((plan) => {
    const cell = plan.shadowRoot.activeElement?.closest('[data-column]');
    return cell && `${cell.closest('tr').dataset.step} ${cell.dataset.column}`;
  });
  const isAt = (id, column) => until(`the focus is at ${column}`, async () => (await at()) === `${id} ${column}`);
  const rows = () => person.page.locator('.grid tr[data-step]').evaluateAll((all) => all.map((one) => one.dataset.step));
  return { cell, isAt, rows };
};

test('[TBL1] the table is edited by keyboard: arrows move, Enter and typing edit, Tab goes on, Escape restores, and it is undone', async (t) => {
  const table = await desk.table(t, named());
  const buyer = await table.sit('buyer', 'dana');
  const { keyboard } = buyer.page;
  const { cell, isAt, rows } = sheetOf(buyer);
  await view(buyer, 'table').click();
  await cell(ids.case, 'title').waitFor();
  const all = await rows();
  const next = all[all.indexOf(ids.case) + 1];
  await cell(ids.case, 'title').focus();
  for (const column of ['company', 'owner', 'days']) {
    await keyboard.press('ArrowRight');
    await isAt(ids.case, column);
  }
  await keyboard.press('Enter');
  await cell(ids.case, 'days').locator('input').waitFor();
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('8');
  await keyboard.press('Escape');
  await isAt(ids.case, 'days');
  assert.equal((await cell(ids.case, 'days').innerText()).trim(), '5 d');
  await keyboard.type('8');
  await keyboard.press('Tab');
  await isAt(ids.case, 'start');
  await until('the relay has it', async () => (await table.document()).steps[ids.case].days === 8);
  await cell(ids.case, 'status').focus();
  await keyboard.press('Enter');
  await cell(ids.case, 'status').locator('select').selectOption('doing');
  await keyboard.press('Enter');
  await isAt(next, 'status');
  await until('it is under way', async () => (await table.document()).steps[ids.case].status === 'doing');
  await keyboard.press('ControlOrMeta+z');
  await until('that is undone', async () => (await table.document()).steps[ids.case].status !== 'doing');
  await keyboard.press('ControlOrMeta+z');
  await until('and the days, too', async () => (await table.document()).steps[ids.case].days === 5);
  buyer.unperturbed();
});

test('[TBL2] the table asks before a date of the other side, sorts and groups, and is for reading where nothing may be written', async (t) => {
  const table = await desk.table(t, named());
  const buyer = await table.sit('buyer', 'dana');
  await cell(buyer, ids.case, 'date').waitFor();
  const day = inDays(30);
  const due = await desk.relay.fetch('POST', `/v1/plans/${table.plan}/commands`, {
    token: buyer.token, body: { commands: [{ type: 'editStep', id: ids.case, field: 'due', value: day }] },
  });
  assert.equal(due.status, 200, due.text);
  const seller = await table.sit('seller', 'sam');
  await view(seller, 'table').click();
  const { cell: of, rows } = sheetOf(seller);
  await of(ids.case, 'due').locator('[data-ladder="set"]').waitFor();
  await of(ids.case, 'due').focus();
  await seller.page.keyboard.press('Enter');
  await of(ids.case, 'due').locator('input').fill(inDays(37));
  await seller.page.keyboard.press('Enter');
  const question = seller.page.locator('dialog[open][data-dialog="suggest"]');
  await question.waitFor();
  await question.locator('[data-act="cancel"]').click();
  assert.equal((await table.document()).steps[ids.case].due, day);
  const shown = await rows();
  await seller.page.locator('.grid [data-sort="title"]').click();
  const titles = await seller.page.locator('.grid tbody tr[data-step] th').allInnerTexts();
  assert.deepEqual(titles, [...titles].sort((a, b) => a.toLowerCase().localeCompare(b.toLowerCase())));
  assert.deepEqual([...(await rows())].sort(), [...shown].sort());
  await seller.page.locator('countersign-table .list-group').selectOption('owner');
  assert.ok((await seller.page.locator('.grid-group').count()) > 1);
  await lookedAt(seller, 'plan-table');
  const reader = await table.sit('buyer', 'ruth', { scope: 'read' });
  await view(reader, 'table').click();
  const sheet = sheetOf(reader);
  await sheet.cell(ids.case, 'title').focus();
  await reader.page.keyboard.press('Enter');
  assert.equal(await reader.page.locator('.grid :is(input, select)').count(), 0);
  assert.equal(await reader.page.locator('.grid').getAttribute('aria-readonly'), 'true');
  for (const person of [buyer, seller, reader]) person.unperturbed();
});
