/** A place of the other side is asked for, not taken: propose, accept, keep, set something else, take back. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { deal, ids, inDays } from '../rig/deal.mjs';
import { openDesk } from '../rig/desk.mjs';
import { lookedAt } from '../rig/look.mjs';
import { ids as people, northwind } from '../rig/northwind.mjs';
import { until } from '../rig/wait.mjs';

let desk;
before(async () => (desk = await openDesk()));
after(() => desk?.close());

const due = `steps/${ids.case}/due`;
const button = (place, name) => place.getByRole('button', { name, exact: true });
const question = (person) => person.page.locator('dialog[open][data-dialog="suggest"]');
const proposal = (person, from) => person.page.locator(`.details [data-proposal="${due}#${from}"]`);
const dueNow = async (table) => (await table.document()).steps[ids.case].due;

async function open(person, step = ids.case) {
  await person.page.locator(`[data-step="${step}"] .more-button`).click();
}

/** Chooses a date, as with the pointer in the calendar. */
const set = (person, path, value) => person.field(path).fill(value);

/** Types a date, digit by digit, in the order in which the browser shows it. */
async function type(person, path, value) {
  const [year, month, day] = value.split('-');
  // The caret begins at the first part of the date, not where it was last.
  await person.field(path).blur();
  await person.field(path).focus();
  await person.page.keyboard.type(`${month}${day}${year}`);
  await person.page.keyboard.press('Enter');
}

/** Two windows with the details of one step open, whose date the buyer set, and so holds. */
async function sitAt(t) {
  const table = await desk.table(t, deal());
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'dana')]);
  await open(seller);
  await open(buyer);
  const held = inDays(35);
  await set(buyer, due, held);
  await buyer.saved();
  await until('the seller knows that it is held', async () =>
    (await seller.text(due)) === held && (await seller.page.locator(`.field:has([data-path="${due}"])`).getAttribute('data-held')) === 'buyer');
  return { table, seller, buyer, held };
}

async function propose(person, value, why = '') {
  await set(person, due, value);
  const dialog = question(person);
  await dialog.waitFor();
  if (why) await dialog.getByRole('textbox').fill(why);
  await dialog.locator('[data-act="suggest"]').click();
  await person.saved();
}

test('[PRU4] a held date is asked about first; nothing is written until it is proposed, and it stands when accepted', async (t) => {
  const { table, seller, buyer, held } = await sitAt(t);
  const wish = inDays(49);
  await set(seller, due, wish);
  const dialog = question(seller);
  await dialog.waitFor();
  assert.match(await dialog.innerText(), /is Dana’s date\./);
  assert.match(await dialog.innerText(), /It stays .* until .* accepts\./);
  await button(dialog, 'Cancel').click();
  await until('the field shows what stands', async () => (await seller.text(due)) === held);
  assert.equal(await dueNow(table), held);
  assert.deepEqual((await table.document()).proposals, {});

  await propose(seller, wish, 'The board meets two weeks later.');
  await until('both see it', async () => (await proposal(seller, 'sam').count()) === 1 && (await proposal(buyer, 'sam').count()) === 1);
  assert.equal(await dueNow(table), held, 'what stands, stands');
  assert.match(await proposal(buyer, 'sam').innerText(), /Sam suggests[\s\S]*The board meets two weeks later\./);
  assert.equal(await button(proposal(seller, 'sam'), 'Accept').count(), 0, 'nobody accepts their own');

  await proposal(buyer, 'sam').getByRole('button', { name: /^Accept/ }).click();
  await until('the date stands', async () => (await dueNow(table)) === wish);
  await until('it is gone in both windows', async () => (await proposal(seller, 'sam').count()) + (await proposal(buyer, 'sam').count()) === 0);
  assert.equal(await seller.text(due), wish);
  seller.unperturbed();
  buyer.unperturbed();
});

test('[PRU5] the holder keeps what stands or sets something else; the author takes a proposal back', async (t) => {
  const { table, seller, buyer, held } = await sitAt(t);
  await propose(seller, inDays(50));
  await proposal(buyer, 'sam').getByRole('button', { name: /^Keep/ }).click();
  await until('it is gone', async () => (await proposal(seller, 'sam').count()) === 0);
  assert.equal(await dueNow(table), held);

  await propose(seller, inDays(51));
  await proposal(buyer, 'sam').waitFor();
  await button(proposal(buyer, 'sam'), 'Another date').click();
  const other = inDays(44);
  await proposal(buyer, 'sam').locator('input[name="value"]').fill(other);
  await button(proposal(buyer, 'sam'), 'Set it').click();
  await until('the other date stands', async () => (await dueNow(table)) === other);
  await until('and the proposal is gone', async () => (await proposal(seller, 'sam').count()) === 0);

  await propose(seller, inDays(52));
  await proposal(seller, 'sam').getByRole('button', { name: /^Take it back/ }).click();
  await until('it is taken back', async () => (await proposal(buyer, 'sam').count()) === 0);
  assert.equal(await dueNow(table), other);
  seller.unperturbed();
  buyer.unperturbed();
});

test('[PRU6] what was written offline over a date that is held by now becomes a proposal, and its author is told', async (t) => {
  const table = await desk.table(t, deal());
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'dana')]);
  await open(seller);
  await open(buyer);
  await seller.context.setOffline(true);
  seller.line.cut();
  await until('the seller is away', async () => (await seller.said('plan-sync'))?.state !== 'online');
  const mine = inDays(70);
  await set(seller, due, mine);
  const held = inDays(30);
  await set(buyer, due, held);
  await buyer.saved();
  seller.line.mend();
  await seller.context.setOffline(false);
  await until('it is kept as a proposal', async () => (await proposal(seller, 'sam').count()) === 1 && (await proposal(buyer, 'sam').count()) === 1);
  await until('the date of its holder stands in both windows', async () => (await seller.text(due)) === held && (await buyer.text(due)) === held);
  await until('its author is told', async () => /kept as a suggestion/i.test(await seller.page.locator('[part~="toast"]').innerText().catch(() => '')));
  assert.equal(await dueNow(table), held);
  seller.unperturbed();
  buyer.unperturbed();
});

test('[PRU7] by keyboard alone one proposes, and the other answers; both are told by name', async (t) => {
  const { table, seller, buyer } = await sitAt(t);
  const wish = inDays(45);
  await type(seller, due, wish);
  await question(seller).waitFor();
  const focused = (person) => person.page.evaluate(() => {
    let element = globalThis.document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.textContent?.trim() || element?.dataset?.path;
  });
  assert.match(await focused(seller), /^Suggest /);
  await seller.page.keyboard.press('Escape');
  await question(seller).waitFor({ state: 'detached' });
  await type(seller, due, wish);
  await question(seller).waitFor();
  await seller.page.keyboard.press('Enter');
  await proposal(buyer, 'sam').waitFor();
  const answer = proposal(buyer, 'sam').getByRole('button', { name: /^Accept / });
  await answer.focus();
  await buyer.page.keyboard.press('Enter');
  await until('the date stands', async () => assert.equal(await dueNow(table), wish, JSON.stringify((await table.document()).proposals)) ?? true);
  await until('it is said aloud', async () => /^Accepted: /.test(await buyer.page.locator('.unseen[role="status"]').last().innerText()));
});

test('[PRU10] whoever leaves it as it is sees in the control what stands', async (t) => {
  const table = await desk.table(t, deal());
  const seller = await table.sit('seller', 'sam');
  const leave = async (asked) => {
    await question(seller).waitFor();
    assert.match(await question(seller).innerText(), asked);
    await button(question(seller), 'Cancel').click();
    await question(seller).waitFor({ state: 'detached' });
  };
  const legal = seller.field('paper/legal');
  await legal.selectOption('Not needed');
  await leave(/legal review/i);
  await until('it is needed, as before', async () => (await legal.inputValue()) === 'Needed');

  await seller.page.getByText('Settings', { exact: true }).click();
  const friday = seller.page.getByRole('group', { name: 'Working days of the other company' }).getByRole('checkbox', { name: 'Fri' });
  await friday.evaluate((box) => box.click());
  await leave(/The working week: Mon, Tue, Wed, Thu and Fri, set by/);
  await until('they work on Fridays, as before', async () => friday.isChecked());
  assert.deepEqual((await table.document()).proposals, {});
  seller.unperturbed();
});

test('[PRU9] dropping a step that the other side holds is asked about, and proposed', async (t) => {
  const { table, seller, buyer } = await sitAt(t);
  await seller.page.locator(`[data-step="${ids.case}"] .segment`, { hasText: 'Dropped' }).click();
  await question(seller).waitFor();
  await question(seller).locator('[data-act="suggest"]').click();
  await seller.saved();
  const wish = buyer.page.locator(`.details [data-proposal="steps/${ids.case}/status#sam"]`);
  await wish.waitFor();
  assert.equal((await table.document()).steps[ids.case].status, 'open');
  await wish.getByRole('button', { name: /^Accept/ }).click();
  await until('it is dropped', async () => (await table.document()).steps[ids.case].status === 'dropped');
  // To take it up again is asked about too: by now the buyer dropped it.
  await seller.page.locator(`[data-step="${ids.case}"] .segment`, { hasText: 'Open' }).click();
  await question(seller).waitFor();
  seller.unperturbed();
  buyer.unperturbed();
});

test('[PRU8] the question and what is proposed can be read by everybody, wide and narrow, light and dark', async (t) => {
  const { seller, buyer } = await sitAt(t);
  await propose(seller, inDays(49), 'The board meets two weeks later.');
  await proposal(buyer, 'sam').waitFor();
  await lookedAt(buyer, 'proposals-buyer');
  await lookedAt(seller, 'proposals-seller');
  await set(seller, due, inDays(60));
  await question(seller).waitFor();
  await lookedAt(seller, 'proposals-question');
  seller.unperturbed();
  buyer.unperturbed();
});

test('[PRU12] who the budget owner is, once the buyer confirmed it, a seller only suggests to change: the question says whose it is', async (t) => {
  const table = await desk.table(t, northwind());
  const buyer = await table.sit('buyer', 'dana', { name: 'Dana Whitfield' });
  const subject = `people/${people.helen}`;
  const role = `${subject}/role`;
  const details = (person) => person.page.locator(`[data-person="${people.helen}"]`);
  await details(buyer).locator('.person-row').click();
  await details(buyer).locator(`[data-confirm="${subject}"] [data-act="yes"]`).click();
  await until('it is set', async () => (await details(buyer).locator(`[data-confirm="${subject}"] [data-ladder]`).getAttribute('data-ladder')) === 'set');

  const seller = await table.sit('seller', 'sam', { name: 'Sam Okafor' });
  await details(seller).locator('.person-row').click();
  await details(seller).locator('[data-ladder="set"]').first().waitFor();
  await seller.field(role).selectOption({ label: 'Sponsor' });
  await question(seller).waitFor();
  assert.match(await question(seller).innerText(), /The part in the decision of “Helen Ortiz”: Budget owner, set by Dana Whitfield\.\s+Suggest Sponsor\? It stays Budget owner until Meridian accepts\./);
  await lookedAt(seller, 'proposals-role');
  await button(question(seller), 'Cancel').click();
  await until('the field shows what stands', async () => (await seller.field(role).evaluate((one) => one.selectedOptions[0].label)) === 'Budget owner');
  await seller.field(role).selectOption({ label: 'Sponsor' });
  await question(seller).locator('[data-act="suggest"]').click();
  const offered = buyer.page.locator(`[data-proposal="${role}#sam"]`).first();
  await offered.waitFor();
  assert.match(await offered.innerText(), /Sam Okafor suggests Sponsor/);
  assert.equal((await table.document()).people[people.helen].role, 'economic-buyer');
  await offered.getByRole('button', { name: 'Accept Sponsor' }).click();
  await until('it is taken up', async () => (await table.document()).people[people.helen].role === 'sponsor');
  seller.unperturbed();
  buyer.unperturbed();
});
