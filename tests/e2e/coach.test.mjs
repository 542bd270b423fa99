/** The coach: the seller's private notes, and when they are not on the screen. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { deal, ids as dealIds, inDays } from '../rig/deal.mjs';
import { openDesk } from '../rig/desk.mjs';
import { lookedAt, picture } from '../rig/look.mjs';
import { ids, northwind, workday } from '../rig/northwind.mjs';
import { until } from '../rig/wait.mjs';

let desk;
before(async () => (desk = await openDesk()));
after(() => desk?.close());

const act = (person, name) => person.page.locator(`[data-act="${name}"]`);
const coach = (person) => person.page.locator('[part~="coach"]');
const squeezed = (text) => text.replace(/\s+/g, ' ').trim();
const words = async (person, part) => squeezed((await person.page.locator(`[part~="${part}"]`).allInnerTexts()).join(' '));
const report = async (table, person) => (await desk.relay.fetch('GET', `/v1/plans/${table.plan}/report`, { token: person.token })).json;
const isIn = (person) => person.page.locator('mutual-action-plan').evaluate((plan) => plan.shadowRoot.activeElement?.closest('[part~="coach"]') !== null && plan.shadowRoot.activeElement !== null);
const focusedAct = (person) => person.page.locator('mutual-action-plan').evaluate((plan) => plan.shadowRoot.activeElement?.dataset.act);

/** Words that only the coach has. */
const privateWords = /Only Northwind sees this|Forecast:|Pipeline|Best case|Ask on the next call|CRM close|Supported: not before/;

async function open(person) {
  await act(person, 'coach').first().click();
  await until('the coach is open', async () => (await coach(person).count()) === 1);
  await until('with the report', () => person.page.locator('[part~="coach"] [part~="verdict"]').isVisible());
}

async function commands(table, person, ...list) {
  const { status, text } = await desk.relay.fetch('POST', `/v1/plans/${table.plan}/commands`, { token: person.token, body: { commands: list } });
  assert.equal(status, 200, text);
}

async function closeDate(table, date) {
  const { status, text } = await desk.relay.fetch('PUT', `/v1/plans/${table.plan}/forecast`, { body: { closeDate: date } });
  assert.equal(status, 200, text);
}

test('[COA1] nothing of the coach is in the page as it loads, while presenting or on a call, and nothing of it ever in a buyer\'s', async (t) => {
  const table = await desk.table(t, northwind());
  const seller = await table.sit('seller', 'sam');
  await seller.saved();
  await until('the cards are there', async () => (await seller.page.locator('[part~="for-you"] [data-card], [part~="nothing"]').count()) > 0);
  assert.equal(await coach(seller).count(), 0);
  assert.doesNotMatch(await seller.words(), privateWords);
  await open(seller);
  assert.match(await words(seller, 'coach'), privateWords);
  await act(seller, 'present').first().click();
  await until('Present hides it', async () => (await coach(seller).count()) === 0);
  assert.equal(await act(seller, 'coach').count(), 0);
  assert.doesNotMatch(await seller.words(), privateWords);
  await act(seller, 'stop').first().click();
  await until('the button is back', async () => (await act(seller, 'coach').count()) > 0);
  assert.equal(await coach(seller).count(), 0, 'and it stays closed');
  await open(seller);
  await act(seller, 'checkin').first().click();
  await until('the call hides it', async () => (await coach(seller).count()) === 0);
  assert.equal(await act(seller, 'coach').count(), 0, 'nor is there a button for it');
  assert.doesNotMatch(await seller.words(), privateWords);
  await seller.page.reload();
  await seller.ready();
  assert.equal(await coach(seller).count(), 0, 'closed at load');

  for (const attributes of [{}, { view: 'coach' }, { view: 'deal' }]) {
    const buyer = await table.sit('buyer', 'dana', { attributes });
    await until('the buyer sees the own decisions first', async () => (await buyer.page.locator('[part~="for-you"] [data-card]').count()) > 0);
    assert.equal((await coach(buyer).count()) + (await act(buyer, 'coach').count()), 0);
    assert.doesNotMatch(await buyer.words(), privateWords);
    await buyer.context.close();
  }
  seller.unperturbed();
});

test('[COA2] when somebody of the buyer comes the coach closes, says who is here, and opens again by hand', async (t) => {
  const table = await desk.table(t, northwind());
  const seller = await table.sit('seller', 'sam');
  await open(seller);
  const colleague = await table.sit('seller', 'eve');
  await colleague.saved();
  assert.equal(await coach(seller).count(), 1, 'a colleague may see it');
  const buyer = await table.sit('buyer', 'dana');
  await until('it closes', async () => (await coach(seller).count()) === 0);
  assert.match(await words(seller, 'toast'), /^Private notes closed: Dana is here\. Open again/);
  assert.doesNotMatch(await seller.words(), /Forecast:|Pipeline/);
  await seller.page.locator('[part~="toast"] [data-act="coach"]').click();
  await until('it is open again', async () => (await coach(seller).count()) === 1);
  await buyer.page.reload();
  await buyer.ready();
  seller.unperturbed();
});

test('[COA3] it stands in the order of the sheet: a sentence, one next action, questions, the grade with its terms, dates, evidence', async (t) => {
  const table = await desk.table(t, northwind());
  await closeDate(table, workday(18));
  const seller = await table.sit('seller', 'sam');
  await open(seller);
  await until('the focus is in it', () => isIn(seller));
  const parts = await coach(seller).locator('[part]').evaluateAll((all) => all.map((one) => one.getAttribute('part')));
  assert.deepEqual(parts.filter((one) => ['verdict', 'coach-next', 'questions', 'forecast', 'dates', 'evidence'].includes(one)), ['verdict', 'coach-next', 'questions', 'forecast', 'dates', 'evidence']);
  const { grade, gradeTerms, forecast, next } = await report(table, seller);
  assert.match(await words(seller, 'coach'), /^Only Northwind sees this\. Close it before you share your screen\. Meridian · Live dispatch at all six depots Mostly Northwind’s so far: Meridian has set 0 of its 6 dates\./);
  assert.match(await words(seller, 'coach-next'), /^Next, by .*: go through the 6 open dates with Dana Whitfield\. Copy message$/);
  assert.ok(next.by);
  const questions = await seller.page.locator('[part~="questions"] li').allInnerTexts();
  assert.equal(questions.length, 3);
  assert.deepEqual(questions.slice(0, 1), ['Who approves the budget? You suggested Helen Ortiz; nobody at Meridian has said so.']);
  assert.ok(questions.includes('How long does legal take? 15 days are your figure.'), questions.join('\n'));

  assert.match(await words(seller, 'forecast'), /^Forecast: Pipeline\. For Commit:/);
  assert.equal(grade, 'pipeline');
  const ticks = await seller.page.locator('[data-term]').evaluateAll((all) => all.map(({ dataset }) => [dataset.term, dataset.holds === 'true']));
  assert.deepEqual(ticks, gradeTerms.map(({ id, holds }) => [id, holds]));
  assert.match(await words(seller, 'forecast'), /Signer may bind Meridian \(Helen Ortiz, if Meridian says so\).*Meridian’s dates are its own: 0 of 6, needs 4.*Buffer \d+.*Check-in within 7 days: none yet/);

  const scales = await seller.page.locator('[data-scale]').evaluateAll((all) => all.map((one) => [one.dataset.scale, ...[...one.querySelectorAll('[data-mark]')].map((mark) => mark.dataset.mark).sort()]));
  assert.deepEqual(scales, [['contract', 'crm', 'plan', 'supported'], ['go-live', 'plan', 'supported']], 'like with like');
  assert.ok(forecast.gap > 0);
  assert.match(await words(seller, 'dates'), new RegExp(`Supported: not before [^;]*; 6 of Meridian’s 6 steps are still your figures ${forecast.gap} working days later than the CRM.*Supported: not before [^;]*$`));

  await lookedAt(seller, 'coach');
  await seller.page.locator('[part~="evidence"] > summary').click();
  await until('the evidence is there', async () => (await seller.page.locator('[part~="reasons"] [data-finding]').count()) > 0);
  await lookedAt(seller, 'coach-evidence');
  await seller.page.locator('[part~="coach"] [data-act="close"]').click();
  await until('it is gone', async () => (await coach(seller).count()) === 0);
  await until('the focus is back on the way to it', async () => (await focusedAct(seller)) === 'coach');
  seller.unperturbed();
});

test('[COA4] on a phone the coach is a full sheet, by the menu, and Escape leads back', async (t) => {
  const table = await desk.table(t, northwind());
  const seller = await table.sit('seller', 'sam', { context: { viewport: { width: 390, height: 844 } } });
  await act(seller, 'menu').click();
  await seller.page.locator('[role="menu"] [data-act="coach"]').click();
  await until('it is open', () => seller.page.locator('[part~="coach"] [part~="verdict"]').isVisible());
  for (const part of ['header', 'tabs', 'for-you']) assert.ok(!(await seller.page.locator(`[part~="${part}"]`).first().isVisible()), part);
  const { scroll, client } = await seller.page.evaluate(() => ({ scroll: document.scrollingElement.scrollWidth, client: document.scrollingElement.clientWidth }));
  assert.ok(scroll <= client);
  await picture(seller.page, 'coach-phone', { fullPage: true });
  await seller.page.setViewportSize({ width: 360, height: 740 });
  await picture(seller.page, 'coach-phone-360', { fullPage: true });
  await until('the focus is in it', () => isIn(seller));
  await seller.page.keyboard.press('Escape');
  await until('the plan is back', () => seller.page.locator('[part~="tabs"]').isVisible());
  await until('the focus is on the menu', async () => (await focusedAct(seller)) === 'menu');

  await act(seller, 'menu').click();
  await seller.page.locator('[role="menu"] [data-act="coach"]').click();
  await seller.page.locator('[part~="evidence"] > summary').click();
  await seller.page.locator('.reason-places button').first().click();
  await until('what a reason is about is on the screen', async () => (await seller.page.locator('.step[data-open="true"]').count()) === 1 && (await coach(seller).count()) === 0);
  seller.unperturbed();
});

test('[COA5] on an internal page the coach stands open under the deal\'s name, with a way to the plan; `deal` is the same, and `coach="off"` takes it out', async (t) => {
  const table = await desk.table(t, northwind());
  for (const view of ['coach', 'deal']) {
    const seller = await table.sit('seller', 'sam', { attributes: { view } });
    await until('it is there', () => seller.page.locator('[part~="coach"] [part~="verdict"]').isVisible());
    assert.ok(await seller.page.locator('[part~="title"]').isVisible());
    assert.ok(await seller.page.locator('[part~="reasons"]').isVisible(), 'with the evidence');
    const width = await coach(seller).evaluate((one) => one.getBoundingClientRect().width);
    assert.ok(width > 700, `${width} px`);
    if (view === 'coach') await lookedAt(seller, 'coach-page');
    await seller.page.locator('[part~="coach"] [data-act="plan"]').click();
    await until('the plan is there', () => seller.page.locator('[part~="steps"]').first().isVisible());
    assert.equal(await coach(seller).count(), 0);
    await act(seller, 'coach').first().click();
    await until('beside the plan', async () => (await coach(seller).count()) === 1 && (await seller.page.locator('[part~="steps"]').first().isVisible()));
    seller.unperturbed();
    await seller.context.close();
  }
  for (const view of ['for-you', 'coach']) {
    const seller = await table.sit('seller', 'sam', { attributes: { view, coach: 'off' } });
    await until('the plan is there', () => seller.page.locator('[part~="steps"]').first().isVisible());
    assert.equal((await coach(seller).count()) + (await act(seller, 'coach').count()), 0, view);
    assert.doesNotMatch(await seller.words(), privateWords);
    await seller.context.close();
  }
});

test('[COA6] after a no it holds the person\'s words, a call, three questions, Omit, and nothing to win it back', async (t) => {
  const table = await desk.table(t, northwind());
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'helen')]);
  const { json } = await desk.relay.fetch('GET', `/v1/plans/${table.plan}/terms`, { token: buyer.token });
  const { status, text } = await desk.relay.fetch('POST', `/v1/plans/${table.plan}/attestations`, {
    token: buyer.token, body: { kind: 'decline', subject: 'plan', digest: json.digest, note: 'No budget this year' },
  });
  assert.equal(status, 201, text);
  await seller.page.locator('[data-chip="declined"]').waitFor();
  await open(seller);
  await until('it is declined', () => seller.page.locator('[part~="verdict"][data-verdict="declined"]').isVisible());
  assert.match(await words(seller, 'verdict'), /^Helen said no on \d+ \w+: “No budget this year”\./);
  assert.equal(await words(seller, 'coach-next'), 'Next: Call Helen. Learn why; then change the plan or close the deal.');
  assert.deepEqual(await seller.page.locator('[part~="questions"] li').allInnerTexts(), [
    'Is it the goal, the date or the money?', 'What will Meridian do instead, and by when?', 'Who else was part of the decision?',
  ]);
  assert.match(await words(seller, 'questions'), /A signature can be requested again when the plan has changed or Helen comes back\.$/);
  assert.equal(await words(seller, 'forecast'), 'Forecast: Omit.');
  assert.equal(await seller.page.locator('[part~="coach"] [data-act="copy"]').count(), 0, 'no message to win it back');
  assert.equal(await seller.page.locator('[part~="signing"] [part~="questions"]').count(), 0, 'and none in the shared plan');
  await picture(seller.page, 'coach-no');
  seller.unperturbed();
});

test('[COA7] the ticks of the coach are the grade: with one term open it is not Commit, whatever else holds', async (t) => {
  const table = await desk.table(t, deal());
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'dana')]);
  await commands(table, buyer, ...[dealIds.case, dealIds.board, dealIds.legal].map((id, nth) => ({ type: 'editStep', id, field: 'due', value: inDays(29 + 12 * nth) })));
  await open(seller);
  const same = async () => {
    const { grade, gradeTerms } = await report(table, seller);
    const shown = await seller.page.locator('[data-term]').evaluateAll((all) => all.map(({ dataset }) => dataset.holds === 'true'));
    assert.deepEqual(shown, gradeTerms.map(({ holds }) => holds));
    assert.equal(await seller.page.locator(`[part~="forecast"][data-grade="${grade}"]`).count(), 1);
    assert.equal(shown.every(Boolean), grade === 'commit');
    return true;
  };
  await until('the ticks are those of the relay', same);
  await seller.page.locator('[data-term="dates-held"][data-holds="true"]').waitFor();
  seller.unperturbed();
});

test('[COA8] the seller has cards for their own side, then who is waited for and since when, with a message to copy; nobody after a no', async (t) => {
  const table = await desk.table(t, northwind());
  const seller = await table.sit('seller', 'sam', { context: { permissions: ['clipboard-read', 'clipboard-write'] } });
  const helen = await table.sit('buyer', 'helen');
  await commands(table, seller, { type: 'editStep', id: ids.pilot, field: 'due', value: workday(22) });
  const { json } = await desk.relay.fetch('GET', `/v1/plans/${table.plan}/terms`, { token: seller.token });
  const state = (person, body) => desk.relay.fetch('POST', `/v1/plans/${table.plan}/attestations`, { token: person.token, body: { subject: 'plan', digest: json.digest, ...body } });
  assert.equal((await state(seller, { kind: 'ask', of: ids.helen })).status, 201);
  await until('the own dates are a card', async () => (await seller.page.locator('[data-card="dates"]').count()) === 1);
  const rows = seller.page.locator('[part~="waiting"] li');
  await until('the request waits', async () => (await seller.page.locator(`[part~="waiting"] li[data-waits="${ids.helen}"]`).count()) === 2);
  // The report with who suggested it comes once edits pause.
  await until('the new date is told of', async () => (await rows.allInnerTexts()).some((text) => /^Dana Whitfield: 2 dates to check, since/.test(text)));
  const told = (await rows.allInnerTexts()).map(squeezed);
  assert.match(told[0], /^Helen Ortiz: a signature, since \d+ \w+ Copy message$/);
  assert.ok(told.some((text) => /^Dana Whitfield: 2 dates to check, since \d+ \w+ Copy message$/.test(text)), told.join('\n'));
  assert.ok(told.some((text) => /^Li Wei: 1 date to check Copy message$/.test(text)), told.join('\n'));
  await rows.first().locator('[data-act="copy"]').click();
  assert.match(await seller.page.evaluate(() => navigator.clipboard.readText()), /^Helen Ortiz, our plan is ready for you to read and sign, about 2 minutes\. It is not a contract\./);
  await picture(seller.page, 'seller-waiting');

  const now = (await desk.relay.fetch('GET', `/v1/plans/${table.plan}/terms`, { token: helen.token })).json;
  assert.equal((await state(helen, { kind: 'decline', digest: now.digest, note: 'No budget' })).status, 201);
  await until('nobody is waited for', async () => (await seller.page.locator('[part~="waiting"]').count()) === 0);
  seller.unperturbed();
});
