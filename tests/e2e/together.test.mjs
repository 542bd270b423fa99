/** Two people, two windows, one plan: at the same time, apart, and beside a stock Yjs client. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDesk } from '../rig/desk.mjs';
import { plan } from '../rig/plans.mjs';
import { until } from '../rig/wait.mjs';
import { seen } from '../rig/yjs.mjs';

let desk;
before(async () => (desk = await openDesk()));
after(() => desk?.close());

const { document } = plan('presales-playbook-mcp');

test('[WIN1] both type in the same field at once, and both show what the relay holds', async (t) => {
  const table = await desk.table(t, document);
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'ben')]);
  await seller.caret('goal', 'start');
  await buyer.caret('goal', 'end');
  await Promise.all([
    seller.types('Sam: three regions before the audit. ', { delay: 12 }),
    buyer.types('Ben: and nobody retypes an order again. ', { delay: 9 }),
  ]);
  await Promise.all([seller.saved(), buyer.saved()]);
  const { goal } = await table.agree(seller, buyer);
  // Each one's typing stays together although both typed at once: what differs is only which comes first.
  assert.ok(goal.includes('Sam: three regions before the audit.'), goal);
  assert.ok(goal.includes('Ben: and nobody retypes an order again.'), goal);
  seller.unperturbed();
  buyer.unperturbed();
});

test('[WIN2] both move steps at once, and both show the order that the relay holds', async (t) => {
  const table = await desk.table(t, document);
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'ben')]);
  const order = await seller.order();
  assert.ok(order.length >= 6);
  const move = async (person, step, key, times) => {
    await person.caret(`steps/${step}/title`, 'end');
    for (let time = 0; time < times; time += 1) await person.page.keyboard.press(key);
  };
  await Promise.all([
    move(seller, order[0], 'Alt+ArrowDown', 2),
    move(buyer, order.at(-1), 'Alt+ArrowUp', 2),
  ]);
  // And the same step by both, in two directions.
  await Promise.all([move(seller, order[3], 'Alt+ArrowUp', 1), move(buyer, order[3], 'Alt+ArrowDown', 1)]);
  await Promise.all([seller.saved(), buyer.saved()]);
  await table.agree(seller, buyer);
  const moved = await seller.order();
  assert.notDeepEqual(moved, order, 'something moved');
  assert.deepEqual([...moved].sort(), [...order].sort(), 'no step was lost or doubled');
  seller.unperturbed();
  buyer.unperturbed();
});

test('[WIN3] one goes offline, edits, reloads and comes back: merged', async (t) => {
  const table = await desk.table(t, document);
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'ben')]);
  const [first, second, third] = await buyer.order();

  // Offline: no network at all for the window, and its line to the relay is cut.
  await buyer.context.setOffline(true);
  buyer.line.cut();
  await buyer.caret(`steps/${first}/title`, 'end');
  await buyer.types(' (written offline)');
  await buyer.caret('goal', 'end');
  await buyer.types('Kept on this device.');
  await until('the edits are kept on the device', async () => (await buyer.said('plan-sync'))?.savedOnDevice === true);

  // Meanwhile the other one goes on.
  await seller.caret(`steps/${first}/title`, 'start');
  await seller.types('Meanwhile: ');
  await seller.caret(`steps/${second}/title`, 'end');
  await seller.types(' (seller)');
  await seller.saved();

  // The portal's page can be loaded again, the relay still cannot be reached.
  await buyer.context.setOffline(false);
  await buyer.page.reload();
  await buyer.ready();
  assert.match(await buyer.text(`steps/${first}/title`), /\(written offline\)$/);
  assert.match(await buyer.text('goal'), /Kept on this device\.$/);
  await buyer.caret(`steps/${third}/title`, 'end');
  await buyer.types(' (after the reload)');
  assert.ok(!(await table.document()).goal.includes('Kept on this device.'), 'it really was offline');

  buyer.line.mend();
  await buyer.saved();
  await seller.saved();
  const merged = await table.agree(seller, buyer);
  const title = merged.steps[first].title;
  assert.ok(title.startsWith('Meanwhile: ') && title.endsWith(' (written offline)'), title);
  assert.match(merged.steps[second].title, / \(seller\)$/);
  assert.match(merged.steps[third].title, / \(after the reload\)$/);
  assert.match(merged.goal, /Kept on this device\.$/);
  seller.unperturbed();
  buyer.unperturbed();
});

test('[WIN4] the component shows what a stock Yjs client edits, and the other way round', async (t) => {
  const table = await desk.table(t, document);
  const buyer = await table.sit('buyer', 'ben');
  const stock = await table.stock('seller', 'sam');
  const [first, second] = await buyer.order();
  stock.doc.transact(() => {
    stock.step(first).get('title').insert(0, 'From Yjs: ');
    stock.step(first).set('due', '2027-03-05');
  });
  await until('the title is on the screen', async () => (await buyer.text(`steps/${first}/title`)).startsWith('From Yjs: '));
  await buyer.caret(`steps/${second}/title`, 'start');
  await buyer.types('From the component: ');
  await seen(stock, 'the component’s typing', () =>
    stock.step(second).get('title').toString().startsWith('From the component: '));
  await buyer.saved();
  const held = await table.agree(buyer);
  assert.equal(held.steps[first].due, '2027-03-05');
  assert.deepEqual(stock.json(), held);
  buyer.unperturbed();
});

test('[WIN5] undo takes back one’s own edits and leaves the other’s', async (t) => {
  const table = await desk.table(t, document);
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'ben')]);
  const [first, second] = await buyer.order();
  const before = await buyer.text(`steps/${first}/title`);
  await buyer.caret(`steps/${first}/title`, 'end');
  await buyer.types(' oops');
  await buyer.saved();
  await seller.caret(`steps/${second}/title`, 'end');
  await seller.types(' stays');
  await seller.saved();
  await until('the other’s edit is there', async () => (await buyer.text(`steps/${second}/title`)).endsWith(' stays'));
  await buyer.page.keyboard.press('Control+z');
  await until('the own edit is gone', async () => (await buyer.text(`steps/${first}/title`)) === before);
  assert.match(await buyer.text(`steps/${second}/title`), / stays$/);
  await buyer.page.keyboard.press('Control+Shift+z');
  await until('the own edit is back', async () => (await buyer.text(`steps/${first}/title`)) === `${before} oops`);
  await buyer.saved();
  await table.agree(seller, buyer);
  buyer.unperturbed();
});

test('[WIN6] a composition by an input method survives what others write in the same field', async (t) => {
  const table = await desk.table(t, document);
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'ben')]);
  const [step] = await buyer.order();
  const path = `steps/${step}/title`;
  const before = await buyer.text(path);
  const input = await buyer.context.newCDPSession(buyer.page);
  await buyer.caret(path, 'end');
  const compose = (text) => input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await compose('に');
  await compose('にほ');
  // The seller writes in front of it, in the same title, while the composition is open.
  await seller.caret(path, 'start');
  await seller.types('Remote ');
  await seller.saved();
  await compose('にほん');
  await input.send('Input.insertText', { text: '日本' });
  await until('both are in the field', async () => (await buyer.text(path)) === `Remote ${before}日本`);
  await buyer.types('!');
  await buyer.saved();
  const held = await table.agree(seller, buyer);
  assert.equal(held.steps[step].title, `Remote ${before}日本!`);
  buyer.unperturbed();
});

test('[WIN7] the caret stays where it was when others write before it', async (t) => {
  const table = await desk.table(t, document);
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'ben')]);
  const [step] = await buyer.order();
  const path = `steps/${step}/title`;
  const before = await buyer.text(path);
  await buyer.caret(path, 3);
  await seller.caret(path, 'start');
  await seller.types('🎯 In front: ');
  await seller.saved();
  await until('it arrived', async () => (await buyer.text(path)).startsWith('🎯 In front: '));
  await buyer.types('|');
  await buyer.saved();
  const held = await table.agree(seller, buyer);
  assert.equal(held.steps[step].title, `🎯 In front: ${before.slice(0, 3)}|${before.slice(3)}`);
});

test('[WIN8] one sees who else is here, and in which field', async (t) => {
  const table = await desk.table(t, document);
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'ben')]);
  await seller.caret('goal', 'end');
  await until('Sam is shown in the goal', async () => {
    const carets = buyer.page.locator('countersign-text:has([data-path="goal"]) .caret');
    return (await carets.count()) === 1 && /Sam/.test(await carets.first().textContent());
  });
  await seller.context.close();
  await until('Sam is gone', async () => (await buyer.page.locator('.caret').count()) === 0, { milliseconds: 40_000 });
});

test('[WIN9] two identities in one browser do not mix', async (t) => {
  const table = await desk.table(t, document);
  const seller = await table.sit('seller', 'sam');
  seller.line.cut();
  await seller.caret('goal', 'end');
  await seller.types('Only Sam has this.');
  await until('it is kept on the device', async () => (await seller.said('plan-sync'))?.savedOnDevice === true);
  // The buyer's link in the same browser: same storage, same relay, same plan.
  const token = await desk.relay.token({ plan: table.plan, side: 'buyer', sub: 'ben', name: 'Ben' });
  const address = desk.pages.page({ relay: seller.line.url, plan: table.plan, token });
  const other = await seller.context.newPage();
  seller.line.mend();
  seller.line.cut();
  await other.goto(address);
  await until('the other identity has nothing of it', async () => {
    const text = await other.locator('mutual-action-plan').evaluate((plan) => plan.shadowRoot.textContent);
    return text.trim().length > 0 && !text.includes('Only Sam has this.');
  });
  assert.equal(await other.locator('textarea[data-path="goal"]').count(), 0, 'without the relay it has no plan at all');
});
