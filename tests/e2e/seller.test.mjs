/** The evidence of the coach: what the plan says about the deal, to the seller alone; and the heading of a draft, to both. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { deal, ids, inDays } from '../rig/deal.mjs';
import { openDesk } from '../rig/desk.mjs';
import { lookedAt } from '../rig/look.mjs';
import { until } from '../rig/wait.mjs';

let desk;
before(async () => (desk = await openDesk()));
after(() => desk?.close());

const button = (person, name) => person.page.getByRole('button', { name, exact: true });
const words = async (person, part) => (await person.page.locator(`[part~="${part}"]`).allInnerTexts()).join(' ').replace(/\s+/g, ' ');

async function move(person, step, date) {
  await set(person, step, date);
  await person.saved();
}

async function set(person, step, date, { signed = false } = {}) {
  const field = person.field(`steps/${step}/due`);
  if (!(await field.isVisible().catch(() => false))) await person.page.locator(`[data-step="${step}"] .more-button`).click();
  await field.fill(date);
  if (signed) await person.page.locator('[data-dialog="signed"] [data-act="change"]').click();
  else await field.press('Enter');
}

/** Opens the coach with its evidence. */
async function evidence(seller) {
  await seller.page.locator('[data-act="coach"]').first().click();
  await seller.page.locator('[part~="evidence"] > summary').click();
}

test('[SLR3] the seller reads the verdict, its reasons and the one next action; a buyer has no such page', async (t) => {
  const table = await desk.table(t, deal());
  const [seller, buyer] = await Promise.all([
    table.sit('seller', 'sam', { attributes: { view: 'deal' } }), table.sit('buyer', 'dana', { attributes: { view: 'deal' } }),
  ]);
  const report = async (person) => (await desk.relay.fetch('GET', `/v1/plans/${table.plan}/report`, { token: person.token })).json;
  const theirs = await report(seller);
  await until('the verdict is there', () => seller.page.locator(`[part~="verdict"][data-verdict="${theirs.verdict}"]`).isVisible());
  assert.match(await words(seller, 'coach-next'), /^Next, by /);
  const said = await words(seller, 'reasons');
  for (const { says, do: next } of theirs.findings.slice(0, 3)) {
    assert.ok(said.includes(says), says);
    assert.ok(said.includes(next), next);
  }
  // The way to a step that a reason is about.
  const place = seller.page.locator('.reason-places button').first();
  if (await place.count()) {
    await place.click();
    await until('the step is open', async () => (await seller.page.locator('.step[data-open="true"]').count()) === 1);
  } else await button(seller, 'Open the plan').click();
  assert.equal(await seller.page.locator('[part~="coach"]').count(), 0);

  assert.equal(await buyer.page.locator('[part~="coach"], [data-act="coach"]').count(), 0);
  await until('the buyer sees the own decisions first', async () => (await buyer.page.locator('[part~="for-you"] [data-card]').count()) > 0);
  const shown = await buyer.page.locator('mutual-action-plan').evaluate((plan) => plan.shadowRoot.textContent);
  assert.doesNotMatch(shown, /verdict|seller-sided|pipeline|best case|forecast|evidence date/i);
  assert.equal((await report(buyer)).verdict, undefined);
  seller.unperturbed();
  buyer.unperturbed();
});

test('[SLR4] [SLR9] dates that moved are drawn with who moved them, and both sides\' changes by the week; both are tables too', async (t) => {
  const table = await desk.table(t, deal());
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'dana')]);
  await move(seller, ids.contract, inDays(67));
  await move(buyer, ids.board, inDays(47));
  // Within a minute, and nobody else between: with the one before it is one move.
  await move(buyer, ids.board, inDays(54));
  await evidence(seller);
  await until('two are told in words', async () => (await seller.page.locator('.slip').count()) === 2);
  assert.equal(await seller.page.locator('.slip-chart').count(), 0, 'no chart of two points');
  await move(seller, ids.pilot, inDays(24));
  await until('both are there', async () => (await seller.page.locator('.slip').count()) === 3);
  const [first, second] = await seller.page.locator('.slip-words').allInnerTexts();
  assert.match(first.replace(/\s+/g, ' '), /Approval by the board \+10 working days .*moved once by Dana \(the other company\)/);
  assert.match(second.replace(/\s+/g, ' '), /Contract signed \+5 working days .*moved once by Sam \(your company\)/);
  assert.equal(await seller.page.locator('.slip-chart .slip-move').count(), 3);
  assert.match(await words(seller, 'weeks'), /1 by the buyer, 2 by the seller in 1 week\./);
  await seller.page.locator('[part~="slips"] summary').click();
  const rows = await seller.page.locator('[part~="slips"] tbody tr').allInnerTexts();
  assert.equal(rows.length, 3);
  assert.match(rows[0], /Approval by the board[\s\S]*Dana \(the other company\)[\s\S]*\+10 working days/);
  await lookedAt(seller, 'coach-charts');
  seller.unperturbed();
});

test('[SLR5] until the buyer signs, the head says for both that it is a draft, and by whom', async (t) => {
  const table = await desk.table(t, deal());
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'dana')]);
  for (const person of [seller, buyer]) {
    await until(`${person.name} reads that it is a draft`, async () => (await words(person, 'draft')) === 'Draft by Sam');
  }
  await button(buyer, 'Read and sign').first().click();
  await button(buyer, 'Sign this plan').click();
  for (const person of [seller, buyer]) {
    await until(`${person.name} has no draft any more`, async () => (await person.page.locator('[part~="draft"]').count()) === 0);
  }
  await set(seller, ids.contract, inDays(90), { signed: true });
  for (const person of [seller, buyer]) {
    await until(`${person.name} reads that it changed`, async () => /^Changed since (you|Dana) signed \(1\)$/.test(await person.page.locator('[data-chip="changed"]').innerText()));
  }
  seller.unperturbed();
  buyer.unperturbed();
});

test('[SLR6] offline the seller\'s page says what it needs, and keeps what it knew', async (t) => {
  const table = await desk.table(t, deal());
  const seller = await table.sit('seller', 'sam');
  await evidence(seller);
  await until('the verdict is there', () => seller.page.locator('[part~="verdict"]').isVisible());
  seller.line.cut();
  await until('it is away', async () => (await seller.said('plan-sync')).state !== 'online');
  assert.ok(await seller.page.locator('[part~="verdict"]').isVisible());
  await seller.page.reload();
  await seller.ready();
  await evidence(seller);
  await until('it says why there is none', async () => /needs the connection/.test(await words(seller, 'coach')));
});

test('[SLR10] offline the plan is headed by what this device knows: a draft, signed, or changed since', async (t) => {
  const table = await desk.table(t, deal());
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'dana')]);
  await seller.saved();
  await seller.kept();
  const away = async () => {
    seller.line.cut();
    await seller.page.reload();
    await seller.ready();
    await until('it is offline', async () => (await seller.said('plan-sync'))?.state === 'offline');
  };
  await away();
  await until('it is a draft', async () => (await words(seller, 'draft')) === 'Draft by Sam');
  seller.line.mend();
  await button(buyer, 'Read and sign').first().click();
  await button(buyer, 'Sign this plan').click();
  await seller.page.locator('[part~="standing"][data-standing="live"]').waitFor();
  await seller.kept();
  await away();
  assert.equal(await seller.page.locator('[part~="draft"]').count(), 0, 'it is signed');
  await set(seller, ids.contract, inDays(90), { signed: true });
  await seller.page.locator('[data-chip="changed"]').waitFor();
});

test('[SLR7] both sides read who opened the plan, of people who gave a name', async (t) => {
  const table = await desk.table(t, deal());
  const guest = await table.sit('buyer', 'guest', { assurance: 0 });
  await guest.saved();
  const [seller, buyer] = await Promise.all([
    table.sit('seller', 'sam', { attributes: { view: 'deal' } }), table.sit('buyer', 'dana'),
  ]);
  const both = /Dana .*Sam |Sam .*Dana /;
  await buyer.page.getByRole('heading', { name: 'Visitors' }).click();
  await until('the buyer reads of both', async () => both.test(await words(buyer, 'opens')));
  // Asked for when it was shown: the other may have come later.
  await seller.page.reload();
  await until('the seller reads the same', async () => both.test(await words(seller, 'opens')));
  for (const person of [seller, buyer]) assert.doesNotMatch(await words(person, 'opens'), /Guest/);
  seller.unperturbed();
  buyer.unperturbed();
});

test('[SLR8] the component that a buyer runs holds none of the words of the diagnosis', async () => {
  const part = async (name) => Buffer.from(await (await fetch(new URL(`/embed/${name}`, desk.relay.url))).arrayBuffer());
  const [wasm, page] = [await part('countersign.wasm'), await part('mutual-action-plan.js')];
  // The browser words its own findings, so that the search can find something; the core has no words.
  assert.ok(page.includes('The goal is empty'), 'the structural rules');
  assert.ok(!wasm.includes('The goal is empty'), 'the core has codes');
  const rules = new URL('../suite/rules/', import.meta.url);
  const verdict = ['seller-sided', 'best-case', 'pipeline', 'declined, with'];
  const words = [];
  for (const name of readdirSync(rules).filter((name) => /^(h|s|r|t)\d+\.md$|^e1b\.md$|^l[2-5]\.md$/.test(name))) {
    for (const [, says] of readFileSync(new URL(name, rules), 'utf8').matchAll(/^\s*(?:seller:|→) (.*)$/gm)) {
      // Names and numbers come from the plan; what stands before the first of them is the rule's own.
      const own = says.match(/^[A-Z][^\d“]{24,60}/)?.[0].trim();
      if (own) words.push(own);
    }
  }
  assert.ok(words.length > 60, `${words.length} words to look for`);
  assert.deepEqual([...verdict, ...words].filter((one) => wasm.includes(one)), []);
  assert.deepEqual(words.filter((one) => page.includes(one)), []);
});
