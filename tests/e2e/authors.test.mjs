/** Who wrote what, as a person sees it: in the texts part by part, at the fields by whom and when. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { deal, ids } from '../rig/deal.mjs';
import { openDesk } from '../rig/desk.mjs';
import { lookedAt } from '../rig/look.mjs';
import { until } from '../rig/wait.mjs';

let desk;
before(async () => (desk = await openDesk()));
after(() => desk?.close());

const turn = (person) => person.page.getByRole('button', { name: 'Who wrote what', exact: true });

/** The parts of a text as they are tinted: `buyer:words`. */
const parts = (person, path) => person.page.locator('mutual-action-plan').evaluate((plan, path) => {
  const field = plan.shadowRoot.querySelector(`textarea[data-path="${path}"]`);
  return [...field.parentElement.querySelectorAll('.mirror .by')].map((part) => `${part.dataset.side ?? '?'}:${part.textContent}`);
}, path);

const legend = async (person) =>
  (await person.page.locator('.author').allInnerTexts()).map((line) => line.replace(/\s+/g, ' ').trim());

/** What stands below a field: who set it last. */
const setBy = (person, path) => person.page.locator('mutual-action-plan').evaluate((plan, path) => {
  const field = plan.shadowRoot.querySelector(`[data-path="${path}"]`);
  return field.closest('.field, .who').querySelector('.by-line')?.textContent ?? '';
}, path);

test('[WHO6] each field says who set it last and when, and what the plan was made with', async (t) => {
  const table = await desk.table(t, deal());
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'dana')]);
  await seller.page.locator(`[data-step="${ids.pilot}"] .more-button`).click();
  await turn(seller).click();
  const due = `steps/${ids.pilot}/due`;
  await until('it came with the plan', async () => /^from the start$/.test(await setBy(seller, due)));
  await buyer.page.locator(`[data-step="${ids.pilot}"] .more-button`).click();
  await buyer.field(due).fill('2027-06-01');
  await buyer.field(due).press('Enter');
  await buyer.saved();
  await until('the buyer set it', async () => /^Dana \(buyer\), /.test(await setBy(seller, due)));
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
  await turn(buyer).click();
  await until('the fields are told', async () => (await setBy(buyer, `steps/${ids.pilot}/due`)) !== '');
  await lookedAt(buyer, 'authors');
  // The seller's caret stands in the buyer's window with a name.
  await seller.caret('goal', 3);
  await until('the caret has a name', async () => (await buyer.page.locator('.caret .flag').allTextContents()).includes('Sam'));
  buyer.unperturbed();
});
