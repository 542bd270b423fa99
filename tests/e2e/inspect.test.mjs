/** Inspection in two windows: the walk from its start to its end, left and taken up, confirmed by who was not there. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { deal, ids, inDays } from '../rig/deal.mjs';
import { openDesk } from '../rig/desk.mjs';
import { lookedAt } from '../rig/look.mjs';
import { until } from '../rig/wait.mjs';

let desk;
before(async () => (desk = await openDesk()));
after(() => desk?.close());

const button = (person, name) => person.page.getByRole('button', { name, exact: true });
const next = (person) => person.page.getByRole('button', { name: /^Next: / });
const title = (person) => person.page.locator('.walk-title').innerText();
const at = (person, name) => until(`${person.name} is at ${name}`, async () => (await title(person)) === name);
const body = async (person) => (await person.page.locator('.walk-body').innerText()).replace(/\s+/g, ' ');
const inspections = (person) => person.page.locator('[part~="inspections"]');
const there = (person, name) => person.page.getByRole('checkbox', { name });

const entries = async (table) => (await desk.relay.fetch('GET', `/v1/plans/${table.plan}/attestations`)).json.entries;

async function record(person) {
  await person.page.locator('mutual-action-plan').evaluate((plan) => plan.openInspection());
  await person.page.locator('.walk-parts button').last().click();
  await button(person, 'Record this inspection').click();
  await at(person, 'On record');
  await button(person, 'Back to the plan').last().click();
}

test('[INS7] an inspection that was left is taken up again where it was, also after the page was loaded anew', async (t) => {
  const table = await desk.table(t, deal());
  const seller = await table.sit('seller', 'sam');
  await button(seller, 'Inspect it now').click();
  for (const part of ['Late and due', 'Proposed', 'Risks']) {
    await next(seller).click();
    await at(seller, part);
  }
  await button(seller, 'Leave for now').click();
  assert.match(await seller.page.locator('.walk-banner').innerText(), /You left an inspection at “Risks” \(4 of 7\)/);
  await seller.page.reload();
  await seller.ready();
  await until('it is offered again', async () => /at “Risks”/.test(await seller.page.locator('.walk-banner').innerText()));
  await button(seller, 'Go on').click();
  await at(seller, 'Risks');
  // Offline it goes on, but nothing can be put on record.
  seller.line.cut();
  await until('it is away', async () => (await seller.said('plan-sync')).state !== 'online');
  await seller.page.locator('.walk-parts button').last().click();
  await at(seller, 'Who was there');
  assert.ok(await button(seller, 'Record this inspection').isDisabled());
  assert.match(await body(seller), /needs the connection\. What you chose is kept/);
});
