/** The authors of texts and fields, as a person sees them: in the texts part by part, at the fields by whom and when. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { deal, ids } from '../rig/deal.mjs';
import { openDesk } from '../rig/desk.mjs';
import { lookedAt } from '../rig/look.mjs';
import { until } from '../rig/wait.mjs';

let desk;
before(async () => (desk = await openDesk()));
after(() => desk?.close());

/** Turns the colours of authors on or off. */
async function turn({ page }) {
  await page.locator('[data-act="menu"]').click();
  await page.locator('[role="menu"] [data-act="authors"]').click();
}

/** The parts of a text as they are tinted: `buyer:words`. */
const parts = (person, path) => person.page.locator('mutual-action-plan').evaluate((plan, path) => {
  const field = plan.shadowRoot.querySelector(`textarea[data-path="${path}"]`);
  return [...field.parentElement.querySelectorAll('.mirror .by')].map((part) => {
    // The others' carets stand in it, with their names.
    const words = part.cloneNode(true);
    words.querySelectorAll('.caret').forEach((caret) => caret.remove());
    return `${part.dataset.side ?? '?'}:${words.textContent}`;
  });
}, path);

const legend = async (person) =>
  (await person.page.locator('.author').allInnerTexts()).map((line) => line.replace(/\s+/g, ' ').trim());

/** Below a field stands who set it last. */
const setBy = (person, path) => person.page.locator('mutual-action-plan').evaluate((plan, path) => {
  const field = plan.shadowRoot.querySelector(`[data-path="${path}"]`);
  return field.closest('.field, .who').querySelector('.by-line')?.textContent ?? '';
}, path);

test('[WHO5] each part of a text is in its writer\'s colour, for both, while they go on writing', async (t) => {
  const table = await desk.table(t, deal((plan) => { plan.goal = ''; }));
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'dana')]);
  await buyer.caret('goal', 'end');
  await buyer.types('Books closed in two days 🚀');
  await buyer.saved();
  await until('the seller reads it', async () => (await seller.text('goal')).endsWith('🚀'));
  await seller.caret('goal', 5);
  await seller.types(' of all companies');
  await seller.saved();
  await until('the buyer reads it', async () => (await buyer.text('goal')).includes('companies'));
  assert.deepEqual(await parts(buyer, 'goal'), [], 'nothing is tinted before somebody asks');

  await turn(buyer);
  await turn(seller);
  const goal = ['buyer:Books', 'seller: of all companies', 'buyer: closed in two days 🚀'];
  await until('the buyer sees whose it is', async () => assert.deepEqual(await parts(buyer, 'goal'), goal) ?? true);
  await until('the seller sees the same', async () => assert.deepEqual(await parts(seller, 'goal'), goal) ?? true);
  const said = await legend(buyer);
  assert.ok(said.some((line) => /^You \d+ %$/.test(line)), said.join('; '));
  assert.ok(said.some((line) => /^Sam \(the other company\) \d+ %$/.test(line)), said.join('; '));
  assert.ok(said.some((line) => /^When the plan was made \d+ %$/.test(line)), said.join('; '));

  // The author of typed text shows at once.
  await buyer.caret('goal', 'end');
  await buyer.types('!');
  await until('it is the buyer\'s', async () => (await parts(seller, 'goal')).at(-1)?.endsWith('🚀!'));

  // One person alone: the others' parts stand without a colour.
  await buyer.page.getByRole('button', { name: /^Sam \(the other company\)/ }).click();
  const plain = await buyer.page.locator('.mirror .by[data-dim="true"]').count();
  const shown = await buyer.page.locator('.mirror .by[data-dim="false"]').allTextContents();
  assert.ok(plain > 0);
  assert.deepEqual(shown, [' of all companies']);
  await turn(buyer);
  assert.deepEqual(await parts(buyer, 'goal'), []);
  seller.unperturbed();
  buyer.unperturbed();
});

test('[WHO6] each field says who set it last and when, and what the plan was made with', async (t) => {
  const table = await desk.table(t, deal());
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'dana')]);
  await seller.page.locator(`[data-step="${ids.pilot}"] .more-button`).click();
  await turn(seller);
  const due = `steps/${ids.pilot}/due`;
  await until('it came with the plan', async () => /^from the start$/.test(await setBy(seller, due)));
  await buyer.page.locator(`[data-step="${ids.pilot}"] .more-button`).click();
  await buyer.field(due).fill('2027-06-01');
  await buyer.field(due).press('Enter');
  await buyer.saved();
  await until('the buyer set it', async () => /^Dana \(the other company\), /.test(await setBy(seller, due)));
  assert.match(await setBy(seller, `steps/${ids.pilot}/days`), /^from the start$/);
  seller.unperturbed();
  buyer.unperturbed();
});

test('[WHO7] who wrote what can be read by everybody, wide and narrow, light and dark', async (t) => {
  const table = await desk.table(t, deal());
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'dana')]);
  await buyer.caret('goal', 'start');
  await buyer.types('By the auditors’ wish: ');
  await buyer.saved();
  await seller.caret('goal', 'end');
  await seller.types(' Without new people.');
  await seller.saved();
  await until('both are there', async () => /wish.*people/.test(await buyer.text('goal')));
  await buyer.page.locator(`[data-step="${ids.pilot}"] .more-button`).click();
  await turn(buyer);
  await until('the fields are told', async () => (await setBy(buyer, `steps/${ids.pilot}/due`)) !== '');
  await lookedAt(buyer, 'authors');
  // The seller's caret stands in the buyer's window with a name.
  await seller.caret('goal', 3);
  await until('the caret has a name', async () => (await buyer.page.locator('.caret .flag').allTextContents()).includes('Sam'));
  buyer.unperturbed();
});

test('[WHO8] a comment says who made it, of which side, and who else wrote in it', async (t) => {
  const table = await desk.table(t, deal((plan) => { plan.comments = { K: { on: 'goal', text: 'From the template.', at: '2026-11-20T10:00:00Z' } }; }));
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'dana')]);
  const thread = (person) => person.page.locator('[part~="comments"][data-on="goal"]');
  for (const person of [seller, buyer]) await person.page.getByRole('button', { name: / on the goal$/ }).click();
  const said = async (person) => (await thread(person).locator('.comment-foot').allInnerTexts()).map((foot) => foot.replace(/\s+/g, ' '));
  await thread(buyer).locator('textarea[name="text"]').fill('Why two days?');
  await thread(buyer).getByRole('button', { name: 'Comment', exact: true }).click();
  await until('one\'s own is one\'s own', async () => (await said(buyer)).some((foot) => /^You /.test(foot)));
  await until('the other reads whose it is', async () => /^Dana Buyer /.test((await said(seller)).at(-1)));
  assert.match((await said(seller))[0], /^From the start /);
  const field = thread(seller).locator('[data-comment] textarea').last();
  await field.focus();
  await field.press('End');
  await seller.types(' And why not one?');
  await until('whose words are in it', async () => /^You with words by Sam /.test((await said(buyer)).at(-1)));
  assert.match((await said(seller)).at(-1), /^Dana Buyer with words by you /);
  await lookedAt(buyer, 'comments');
  seller.unperturbed();
  buyer.unperturbed();
});
