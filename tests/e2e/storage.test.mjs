/** What a browser keeps, loses and refuses to keep, and what the component says of it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDesk } from '../rig/desk.mjs';
import { device, tamper } from '../rig/device.mjs';
import { plan } from '../rig/plans.mjs';
import { until } from '../rig/wait.mjs';

let desk;
before(async () => (desk = await openDesk()));
after(() => desk?.close());

const { document } = plan('presales-playbook-mcp');

const types = async (person, text) => {
  await person.caret('goal', 'end');
  await person.types(text);
};

test('[OFF4] a log that was evicted is noticed without the relay, and no clock is used twice', async (t) => {
  const table = await desk.table(t, document);
  const buyer = await table.sit('buyer', 'ben');
  await types(buyer, ' Before.');
  await buyer.saved();
  const { client } = await device(buyer.page);
  await buyer.page.goto('about:blank');
  await buyer.page.goto(new URL('/host.css', buyer.address).href);
  await buyer.page.addScriptTag({ url: '/database.js', type: 'module' });
  await tamper(buyer.page, 'updates', { name: 'empty' });
  await buyer.page.goto('about:blank');
  await buyer.page.goto(buyer.address);
  await buyer.ready();
  await types(buyer, ' After.');
  await buyer.saved();
  assert.match((await table.document()).goal, / Before\. After\.$/);
  await buyer.kept();
  const now = await device(buyer.page);
  assert.notEqual(now.client, client, 'it goes on under another id');
  assert.match(now.doc.getText('goal').toString(), / Before\. After\.$/);
  await table.agree(buyer);
});

test('[OFF4] storage that is taken away while the plan is open is said, and written whole again', async (t) => {
  const table = await desk.table(t, document);
  const buyer = await table.sit('buyer', 'ben');
  await types(buyer, ' One.');
  await buyer.saved();
  await buyer.kept();
  const cdp = await buyer.context.newCDPSession(buyer.page);
  await cdp.send('Storage.clearDataForOrigin', { origin: new URL(buyer.address).origin, storageTypes: 'indexeddb' });
  await types(buyer, ' Two.');
  await until('it is said', async () => (await buyer.said('plan-sync')).savedOnDevice === false && (await buyer.said('plan-error'))?.code === 'storage');
  await buyer.saved();
  assert.match(await buyer.words(), /Saved on the server only/);
  await until('it is kept again', async () => (await buyer.said('plan-sync')).savedOnDevice, { milliseconds: 30_000 });
  const { doc } = await device(buyer.page);
  assert.match(doc.getText('goal').toString(), / One\. Two\.$/);
  buyer.line.cut();
  await buyer.page.reload();
  await buyer.ready();
  assert.match(await buyer.text('goal'), / One\. Two\.$/);
});

test('[OFF5] a device without room is said; edits go to the server, and to the device when there is room', async (t) => {
  const table = await desk.table(t, document);
  const buyer = await table.sit('buyer', 'ben');
  await buyer.saved();
  // By another name of the same host, where nothing was kept yet: Chromium counts what it granted for a while.
  const address = buyer.address.replace('127.0.0.1', 'localhost');
  const { origin } = new URL(address);
  const cdp = await buyer.context.newCDPSession(buyer.page);
  await buyer.page.goto('about:blank');
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await buyer.page.goto(address);
  await buyer.ready();
  await types(buyer, ' No room.');
  await until('it is said', async () => (await buyer.said('plan-error'))?.code === 'storage');
  assert.match((await buyer.said('plan-error')).reason, /no room/);
  await buyer.saved();
  assert.equal((await buyer.said('plan-sync')).savedOnDevice, false);
  assert.match((await table.document()).goal, / No room\.$/);
  buyer.line.cut();
  await types(buyer, ' In this window.');
  await until('the truth is shown', async () => /in this window only/.test(await buyer.words()), { milliseconds: 20_000 });
  await cdp.send('Storage.overrideQuotaForOrigin', { origin });
  await until('it is kept again', async () => (await buyer.said('plan-sync')).savedOnDevice, { milliseconds: 60_000 });
  await buyer.page.reload();
  await buyer.ready();
  assert.match(await buyer.text('goal'), / No room\. In this window\.$/);
  buyer.line.mend();
  await buyer.saved();
  assert.match((await table.document()).goal, / No room\. In this window\.$/);
});

test('[OFF6] where a browser keeps nothing, the plan works in this window and says so', async (t) => {
  const table = await desk.table(t, document);
  const buyer = await table.sit('buyer', 'ben', { ready: false });
  await buyer.context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('not in a private window', 'SecurityError');
    };
  });
  await buyer.page.reload();
  await buyer.ready();
  await until('it is said', async () => (await buyer.said('plan-error'))?.code === 'storage');
  await types(buyer, ' In memory.');
  await buyer.saved();
  assert.deepEqual(await buyer.page.evaluate(() => {
    const { savedOnDevice, keeps } = globalThis.said['plan-sync'];
    return { savedOnDevice, keeps };
  }), { savedOnDevice: false, keeps: 'memory' });
  buyer.line.cut();
  await types(buyer, ' Offline.');
  await until('the truth is shown', async () => /in this window only/.test(await buyer.words()), { milliseconds: 20_000 });
  // [WIN22], [WIN23]: what to do is to be read, and is said aloud.
  const read = (part) => buyer.page.locator(part).innerText();
  await until('what to do is read', async () => /in this window only\. Leave this page open\./.test(await read('[part~="sync"]')));
  await until('and said', async () => /in this window only\. .*Leave this page open\./.test(await read('[role="status"][data-spoken="sync"]')));
  // Another tab of the same kind hears of it all the same.
  const other = await buyer.tab({ ready: false });
  await until('the other tab shows it', async () => / Offline\.$/.test(await other.text('goal')), { milliseconds: 20_000 });
  buyer.line.mend();
  await buyer.saved();
  assert.match((await table.document()).goal, / In memory\. Offline\.$/);
});

test('[OFF7] a damaged entry is set aside; the plan opens, is said to be mended, and nothing that the server has is lost', async (t) => {
  const table = await desk.table(t, document);
  const buyer = await table.sit('buyer', 'ben');
  await types(buyer, ' abc');
  await buyer.saved();
  await buyer.kept();
  const before = await device(buyer.page);
  await tamper(buyer.page, 'updates', { name: 'truncateOne', from: 3 });
  buyer.line.cut();
  await buyer.page.reload();
  await buyer.ready();
  await until('it is said', async () => (await buyer.said('plan-error'))?.code === 'storage-damaged');
  await types(buyer, ' offline');
  await buyer.kept();
  buyer.line.mend();
  await buyer.saved();
  const { goal } = await table.document();
  assert.ok(goal.includes('abc') && goal.includes(' offline'), goal);
  const now = await device(buyer.page);
  assert.notEqual(now.client, before.client);
  assert.equal(now.doc.getText('goal').toString(), goal);
  await table.agree(buyer);
});
