/** The first thing that anybody runs: `countersign demo`, both links, one plan. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { openBrowser, openWindow } from '../rig/browser.mjs';
import { Person } from '../rig/desk.mjs';
import { picture } from '../rig/look.mjs';
import { binary } from '../rig/relay.mjs';
import { until, within } from '../rig/wait.mjs';

test('[WIN18] the demo prints two links, and two people write one plan', async (t) => {
  const data = await mkdtemp(join(tmpdir(), 'countersign-demo-'));
  const demo = spawn(binary, ['demo', '--listen', '127.0.0.1:0', '--data', data], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => demo.once('exit', (code) => resolve(code)));
  t.after(async () => {
    demo.kill('SIGKILL');
    await ended;
    await rm(data, { recursive: true, force: true });
  });
  const links = {};
  const printed = new Promise((resolve) => {
    createInterface({ input: demo.stdout }).on('line', (line) => {
      const found = line.match(/^\s+(seller|buyer)\s+(http:\S+)$/);
      if (found) links[found[1]] = found[2];
      if (links.seller && links.buyer) resolve();
    });
  });
  await within(30_000, 'the demo to print its links', printed);

  const browser = await openBrowser();
  t.after(() => browser.close());
  const sit = async (name, link) => {
    const window = await openWindow(browser, link);
    const person = new Person({ ...window, name });
    await until(`${name} sees the plan`, async () => (await person.order()).length > 0, { milliseconds: 30_000 });
    return person;
  };
  const seller = await sit('seller', links.seller);
  const buyer = await sit('buyer', links.buyer);
  const [step] = await seller.order();
  const path = `steps/${step}/title`;
  await buyer.caret(path, 'end');
  await buyer.types(' – Thursday suits us');
  await until('the seller sees it', async () => (await seller.text(path)).endsWith(' – Thursday suits us'));
  await picture(buyer.page, 'demo-buyer');

  // From the page of its own into the side panel beside the documents, and back: the session goes on.
  await seller.page.getByRole('link', { name: 'Overview' }).click();
  await buyer.types('!');
  await seller.turnTo('plan');
  const row = seller.page.locator(`[data-step="${step}"]`).first();
  await until('the panel goes on', async () => (await row.innerText()).includes('suits us!'));
  await picture(seller.page, 'demo-seller-panel');
  seller.unperturbed();
  buyer.unperturbed();

  demo.kill('SIGTERM');
  assert.equal(await within(30_000, 'the demo to drain', ended), 0);
});
