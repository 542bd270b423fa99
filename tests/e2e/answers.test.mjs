/** An answer given by a person on a phone is taken as that answer: on its card, at the focus, and in what the page says of others. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDesk } from '../rig/desk.mjs';
import { picture } from '../rig/look.mjs';
import { ids, northwind } from '../rig/northwind.mjs';
import { act, card, dialog, line } from '../rig/places.mjs';
import { until } from '../rig/wait.mjs';

let desk;
before(async () => (desk = await openDesk()));
after(() => desk?.close());

const phone = { context: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } };
const focusedCard = (person) => person.page.locator('mutual-action-plan').evaluate((plan) => plan.shadowRoot.activeElement?.closest('[data-card]')?.dataset.card);

/** Dana answers what she is asked: the date, the goal, and all dates of her company. */
async function answersAll(dana) {
  await act(card(dana, 'goLive'), 'yes').tap();
  await act(card(dana, 'goal'), 'yes').tap();
  await act(card(dana, 'dates'), 'dates').tap();
  const all = act(dialog(dana, 'dates'), 'all');
  await all.scrollIntoViewIfNeeded();
  await until('it can be pressed', () => all.isEnabled());
  await all.tap();
}

test('[FYU20] a guest’s other date is a suggestion: its card says so once, and Undo takes it back', async (t) => {
  const table = await desk.table(t, northwind());
  const dana = await table.sit('buyer', 'dana', phone);
  await act(card(dana, 'dates'), 'dates').waitFor();
  await answersAll(dana);
  await dana.saved();
  const li = await table.sit('buyer', 'li', { ...phone, assurance: 0 });
  const step = card(li, `step:${ids.legal}`);
  await act(step, 'date').tap();
  await act(step, 'plus-week').tap();
  await act(step, 'set').tap();
  await act(dialog(li, 'suggest'), 'suggest').tap();
  await until('the card says so', async () => /^Suggested to Meridian\. Undo$/.test(await line(step)));
  assert.equal(await step.getAttribute('data-answered'), '');
  assert.equal(await act(step, 'set').count(), 0, 'nothing asks for it again');
  assert.equal(await focusedCard(li), `step:${ids.legal}`);
  const proposals = async () => Object.keys((await table.document()).proposals ?? {}).length;
  await until('it is with the relay', async () => (await proposals()) === 1);
  await picture(li.page, 'answers-suggested');
  await act(step, 'undo').tap();
  await until('it is taken back', async () => (await proposals()) === 0);
  await act(step, 'date').waitFor();
  li.unperturbed();
});

test('[FYU21] the focus is on the card of the dates once their list has closed with all of them answered', async (t) => {
  const table = await desk.table(t, northwind());
  const dana = await table.sit('buyer', 'dana', phone);
  await act(card(dana, 'dates'), 'dates').waitFor();
  await answersAll(dana);
  await until('the list is closed', async () => (await dialog(dana, 'dates').count()) === 0);
  await until('the focus is on the card', async () => (await focusedCard(dana)) === 'dates');
  await dana.saved();
  assert.equal(await focusedCard(dana), 'dates');
  dana.unperturbed();
});

test('[FYU22] a no leaves no card behind that its reader did not answer', async (t) => {
  const table = await desk.table(t, northwind());
  const dana = await table.sit('buyer', 'dana', phone);
  await card(dana, 'goLive').waitFor();
  await act(dana.page.locator('[part~="for-you"]'), 'decline').tap();
  await dialog(dana, 'decline').locator('[data-reason="budget"]').tap();
  await act(dialog(dana, 'decline'), 'send').tap();
  await act(dialog(dana, 'decline'), 'close').last().tap();
  await dana.page.locator('[part~="after-no"]').waitFor();
  await until('no card is left', async () => (await dana.page.locator('[data-card]').count()) === 0);
  const active = await dana.page.locator('mutual-action-plan').evaluate((plan) => plan.shadowRoot.activeElement?.matches('.page') ?? true);
  assert.equal(active, false, 'the focus is at a place');
  await picture(dana.page, 'answers-no', { fullPage: true });
  dana.unperturbed();
});

test('[FYU23] of the steps a colleague may own, none is the other company’s', async (t) => {
  const table = await desk.table(t, northwind());
  const dana = await table.sit('buyer', 'dana', phone);
  await dana.page.locator('[data-act="share"]').first().tap();
  await dialog(dana, 'share').getByLabel('Owns a step').check();
  const offered = await dialog(dana, 'share').getByLabel('Which step?').locator('option').allInnerTexts();
  assert.deepEqual(offered.filter((title) => ['Security questionnaire', 'Setup'].includes(title)), []);
  assert.ok(offered.includes('Legal review of the MSA'), offered.join());
  dana.unperturbed();
});

test('[FYU24] a message on a phone has buttons that a finger finds', async (t) => {
  const table = await desk.table(t, northwind());
  const dana = await table.sit('buyer', 'dana', phone);
  await act(dana.page.locator('[part~="for-you"]'), 'decline').tap();
  await dialog(dana, 'decline').locator('[data-reason="budget"]').tap();
  await act(dialog(dana, 'decline'), 'send').tap();
  await act(dialog(dana, 'decline'), 'close').last().tap();
  await act(dana.page.locator('[part~="after-no"]'), 'withdraw').tap();
  const button = dana.page.locator('.toast button').last();
  await button.waitFor();
  const { width, height } = await button.boundingBox();
  assert.ok(width >= 44 && height >= 44, `${width} × ${height}`);
  dana.unperturbed();
});

test('[FYU25] whatever was answered elsewhere while another part of the page was shown leaves no box behind', async (t) => {
  const table = await desk.table(t, northwind());
  const dana = await table.sit('buyer', 'dana', phone);
  await card(dana, 'goLive').waitFor();
  const tab = await dana.tab();
  await act(card(tab, 'goLive'), 'yes').waitFor();
  await dana.turnTo('people');
  await act(card(tab, 'goLive'), 'yes').tap();
  await until('it is known here', async () => (await card(dana, 'goLive').getAttribute('data-answered').catch(() => '')) !== null || (await card(dana, 'goLive').count()) === 0);
  await tab.saved();
  await dana.turnTo('for-you');
  await act(card(dana, 'goal'), 'yes').waitFor();
  assert.equal(await dana.page.locator('[data-card][data-answered]').count(), 0);
  dana.unperturbed();
});

test('[FYU28] beside the plan an answered card keeps its box, whichever part of the plan is shown', async (t) => {
  const table = await desk.table(t, northwind());
  const dana = await table.sit('buyer', 'dana', { context: { viewport: { width: 390, height: 844 } } });
  await dana.turnTo('people');
  await dana.page.setViewportSize({ width: 1280, height: 900 });
  await act(card(dana, 'goLive'), 'yes').click();
  await dana.saved();
  await until('it is on record', async () => ((await desk.relay.fetch('GET', `/v1/plans/${table.plan}/attestations`)).json.attestations).length === 1);
  assert.match(await line(card(dana, 'goLive')), /Set by you\. Undo$/);
  dana.unperturbed();
});

test('[FYU26] a pause leaves no card behind, and says of no day and of nobody that they are waited for', async (t) => {
  const table = await desk.table(t, northwind());
  const dana = await table.sit('buyer', 'dana', phone);
  await card(dana, 'goLive').waitFor();
  await act(dana.page.locator('[part~="for-you"]'), 'decline').tap();
  await dialog(dana, 'decline').locator('[data-reason="priority"]').tap();
  await act(dialog(dana, 'decline'), 'pause').tap();
  await dana.page.locator('[part~="paused"]').waitFor();
  await until('no card is left', async () => (await dana.page.locator('[data-card]').count()) === 0);
  assert.equal(await dana.page.locator('[part~="nothing"]').count(), 0);
  await act(dana.page.locator('[part~="paused"]'), 'resume').tap();
  await act(card(dana, 'goLive'), 'yes').waitFor();
  dana.unperturbed();
});

test('[FYU27] a card that somebody else answered says what is no longer open, and no word of an answer of its reader', async (t) => {
  const table = await desk.table(t, northwind());
  const dana = await table.sit('buyer', 'dana', phone);
  const helen = await table.sit('buyer', 'helen', phone);
  await act(card(helen, 'goLive'), 'yes').waitFor();
  await act(card(dana, 'goLive'), 'yes').tap();
  await until('it says so', async () => /^No longer open: Do you want to be live on .*\?$/.test(await line(card(helen, 'goLive'))));
  helen.unperturbed();
});

test('[SGN21] somebody who is not the right person to sign names who is: that one is asked, whoever asked is told, the card is answered', async (t) => {
  const table = await desk.table(t, northwind());
  const dana = await table.sit('buyer', 'dana', phone);
  await dana.turnTo('people');
  await act(dana.page.locator('[part~="signing"]'), 'ask').first().tap();
  await dialog(dana, 'ask').getByText('Helen Ortiz').tap();
  await act(dialog(dana, 'ask'), 'send').tap();
  const helen = await table.sit('buyer', 'helen', phone);
  const asked = card(helen, 'signature');
  await act(asked, 'handover').tap();
  const form = dialog(helen, 'ask');
  assert.match(await line(form), /^I’m not the right person Who is\? Dana Whitfield .* Ask them/);
  assert.equal(await form.getByText('Sam Okafor').count(), 0, 'nobody of the other company');
  await form.getByText('Li Wei').tap();
  await act(form, 'send').tap();
  await until('it is sent', async () => /Signature requested\./.test(await line(form)));
  await form.locator('button').last().tap();
  await until('the card is answered', async () => (await line(asked)) === 'Li Wei is asked to sign.');
  assert.equal(await focusedCard(helen), 'signature');
  const entries = (await desk.relay.fetch('GET', `/v1/plans/${table.plan}/attestations`)).json.attestations;
  assert.deepEqual(entries.map(({ kind, of }) => [kind, of]), [['ask', ids.helen], ['ask', ids.li]]);
  await until('whoever asked is told', async () =>
    Object.values((await table.document()).comments ?? {}).some(({ text }) => text === 'I’m not the right person to sign this. I asked Li Wei.'));
  helen.unperturbed();
});

test('[SGN20] a review that the plan has a step for is not called unknown on the sign sheet', async (t) => {
  const table = await desk.table(t, northwind());
  const dana = await table.sit('buyer', 'dana', phone);
  await dana.page.locator('[data-act="menu"]').tap();
  await dana.page.locator('[role="menu"] [data-act="read"]').tap();
  const words = await line(dialog(dana, 'sign'));
  assert.match(words, /Reviews Legal, security\. Procurement: not needed/);
  dana.unperturbed();
});

test('[SGN22] a question on the sign sheet is where the page says that it is: under Signatures', async (t) => {
  const table = await desk.table(t, northwind());
  const dana = await table.sit('buyer', 'dana', phone);
  await dana.page.locator('[data-act="menu"]').tap();
  await dana.page.locator('[role="menu"] [data-act="read"]').tap();
  await act(dialog(dana, 'sign'), 'comment').tap();
  await dialog(dana, 'sign').locator('[name="question"]').fill('Who pays for the pilot?');
  await act(dialog(dana, 'sign'), 'send').tap();
  await until('it says so', async () => (await dana.words()).includes('Your question is in the plan, under Signatures.'));
  await until('it is with the relay', async () => Object.values((await table.document()).comments ?? {}).length === 1);
  assert.deepEqual(Object.values((await table.document()).comments).map(({ on, text }) => [on, text]), [['plan', 'Who pays for the pilot?']]);
  dana.unperturbed();
});
