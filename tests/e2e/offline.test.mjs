/** Networks that are cut, tabs that die, relays that restart, plans that are replaced: nothing is lost, and what is said is so. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { openDesk } from '../rig/desk.mjs';
import { device, tamper } from '../rig/device.mjs';
import { plan } from '../rig/plans.mjs';
import { startRelay } from '../rig/relay.mjs';
import { until } from '../rig/wait.mjs';

let desk;
before(async () => (desk = await openDesk()));
after(() => desk?.close());

const { document } = plan('presales-playbook-mcp');

/** How long both type while everything goes wrong: a minute, as people do. */
const MINUTE_MS = Number(process.env.OFFLINE_MS ?? 60_000);

/** The indicators and one field, read at the same instant. */
const look = (person, path) => person.page.evaluate((path) => {
  const { savedOnDevice, savedOnServer } = globalThis.said['plan-sync'] ?? {};
  const field = globalThis.document.querySelector('mutual-action-plan').shadowRoot.querySelector(`[data-path="${path}"]`);
  return { savedOnDevice, savedOnServer, text: field?.value ?? '' };
}, path);

test('[OFF8] a minute without a network, a tab killed, the relay restarted: all merged, and both indicators truthful throughout', async (t) => {
  const table = await desk.table(t, document);
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'ben')]);
  const [first, second] = await seller.order();
  const places = new Map([[seller, `steps/${first}/title`], [buyer, `steps/${second}/title`]]);
  const claims = { device: 0, server: 0, neither: 0 };
  /** Text that was said to be on the server, or on the device, at some instant must be there in the end. */
  const promised = [];
  const stop = new AbortController();

  const sample = async (person) => {
    const path = places.get(person);
    while (!stop.signal.aborted) {
      try {
        const { savedOnDevice, savedOnServer, text } = await look(person, path);
        if (savedOnServer || savedOnDevice) promised.push({ path, text, by: person.name });
        if (savedOnDevice) {
          const { doc } = await device(person.page);
          const [, id] = path.split('/');
          const kept = doc.getMap('steps').get(id)?.get('title')?.toString() ?? '';
          assert.ok(kept.startsWith(text), `${person.name} claims to keep “${text}”, the device has “${kept}”`);
        }
        claims.device += Number(Boolean(savedOnDevice));
        claims.server += Number(Boolean(savedOnServer));
        claims.neither += Number(!savedOnDevice && !savedOnServer);
      } catch (error) {
        // A page that was killed cannot be asked.
        if (error instanceof assert.AssertionError) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, 120));
    }
  };
  const typed = new Map([[seller, 0], [buyer, 0]]);
  const type = async (person) => {
    while (!stop.signal.aborted) {
      const word = `${person.name[0]}${typed.get(person)} `;
      try {
        await person.caret(places.get(person), 'end');
        await person.types(word, { delay: 15 });
        typed.set(person, typed.get(person) + 1);
      } catch {
        // Killed in the middle of a word: what is on the device counts.
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
  };
  const running = [seller, buyer].flatMap((person) => [sample(person), type(person)]);
  const failed = Promise.all(running);
  const pause = (share) => Promise.race([failed, new Promise((resolve) => setTimeout(resolve, MINUTE_MS * share))]);

  await pause(0.15);
  buyer.line.cut();
  await pause(0.15);
  seller.line.cut();
  await pause(0.2);
  // The buyer's tab dies without a word, and is opened again without a network.
  const cdp = await buyer.context.newCDPSession(buyer.page);
  const dead = buyer.page;
  const crashed = new Promise((resolve) => dead.once('crash', resolve));
  const before = new Map([[seller, 0], [buyer, typed.get(buyer) + 1]]);
  cdp.send('Page.crash').catch(() => {});
  await crashed;
  const page = await buyer.context.newPage();
  await page.goto(buyer.address);
  buyer.page = page;
  await buyer.ready();
  await pause(0.15);
  // The relay loses its power and comes back.
  const { port } = new URL(desk.relay.url);
  await desk.relay.kill();
  await pause(0.1);
  desk.relay = await startRelay({ args: ['--allow-origin', '*'], data: desk.relay.data, listen: `127.0.0.1:${port}` });
  seller.line.mend();
  await pause(0.1);
  buyer.line.mend();
  await pause(0.15);
  stop.abort();
  await failed;
  // After so long without an answer the next attempt may come half a minute later.
  await Promise.all([seller, buyer].map((person) => person.saved({ milliseconds: 45_000 })));
  const held = await table.agree(seller, buyer);
  for (const { path, text, by } of promised) {
    const [, id] = path.split('/');
    assert.ok(held.steps[id].title.startsWith(text), `${by} claimed to have saved “${text}”`);
  }
  for (const person of [seller, buyer]) {
    const [, id] = places.get(person).split('/');
    // Of the tab that was killed, what was not yet said to be kept may be lost; nothing else.
    for (let word = before.get(person); word < typed.get(person); word += 1) {
      assert.ok(held.steps[id].title.includes(`${person.name[0]}${word} `), `${person.name}’s word ${word}: ${held.steps[id].title}`);
    }
    const { entries } = await device(person.page);
    assert.ok(entries <= 460, `the log is squeezed: ${entries} entries`);
  }
  assert.ok(claims.device > 20 && claims.server > 10 && claims.neither > 0, JSON.stringify(claims));
  console.log(`in ${MINUTE_MS / 1000} s ${typed.get(seller)} and ${typed.get(buyer)} words were typed; ${JSON.stringify(claims)} of what was looked at`);
});

test('[OFF9] two tabs never share an id, and see each other’s edits at once, with and without the relay', async (t) => {
  const table = await desk.table(t, document);
  const one = await table.sit('buyer', 'ben');
  const ids = [];
  one.context.on('page', (page) => page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => {
    if (payload[0] === 109) ids.push(JSON.parse(payload.subarray(2).toString()).clientId);
  })));
  const kept = await device(one.page);
  const two = await one.tab();
  await until('the second tab has said who it is', () => ids.length > 0);
  assert.notEqual(String(ids[0]), kept.client);
  const appears = (tab, text) => until(`${text} is in the other tab`, async () => (await tab.text('goal')).endsWith(text), { every: 10 });
  for (const [line, words] of [['mend', [' online one', ' online two']], ['cut', [' offline one', ' offline two']]]) {
    one.line[line]();
    await one.caret('goal', 'end');
    await one.types(words[0], { delay: 0 });
    await appears(two, words[0]);
    await two.caret('goal', 'end');
    await two.types(words[1], { delay: 0 });
    await appears(one, words[1]);
  }
  // The tab that wrote last is gone before anything was sent; the other one brings it to the server.
  await one.page.close({ runBeforeUnload: false });
  one.line.mend();
  await two.saved();
  assert.match((await table.document()).goal, / online one online two offline one offline two$/);
  // Its id is free again, and a third tab takes it up where it had stopped.
  const three = await two.tab();
  await three.caret('goal', 'end');
  await three.types(' three');
  await three.saved();
  assert.equal((await device(three.page)).client, kept.client);
  assert.match((await table.document()).goal, / three$/);
});

test('[OFF16] a tab that has settled what it found leaves the mark of what another one wrote since', async (t) => {
  const table = await desk.table(t, document);
  const one = await table.sit('buyer', 'ben');
  one.line.cut();
  await one.caret('goal', 'end');
  await one.types(' offline');
  await one.kept();
  await one.page.close({ runBeforeUnload: false });
  const two = await one.tab();
  const { client, beside } = await device(two.page);
  const key = `unsettled/${client}`;
  const found = Number(beside[key]);
  assert.ok(found > 0, JSON.stringify(beside));
  // Another window goes on under the id before this one has reached the server.
  const since = String(found + 1);
  await tamper(two.page, 'beside', { name: 'put', key, value: since });
  await tamper(two.page, 'beside', { name: 'put', key: `unsent/${client}`, value: '' });
  two.line.mend();
  await two.saved();
  // This goes when all is settled, behind the mark.
  await until('what was settled is on the disk', async () => !(`unsent/${client}` in (await device(two.page)).beside));
  assert.equal((await device(two.page)).beside[key], since);
  // The next to open the plan knows of both, and settles them.
  await two.page.close({ runBeforeUnload: false });
  const three = await two.tab();
  await three.saved();
  await until('nothing is unsettled', async () => !(key in (await device(three.page)).beside));
});

test('[OFF10] [TKN15] a plan that was replaced on the server takes up what was unsaved, and keeps the rest for its person', async (t) => {
  const id = `replaced-${randomUUID()}`;
  const table = await desk.table(t, document, id);
  const buyer = await table.sit('buyer', 'ben', { attributes: { provider: '[null]' } });
  await buyer.saved();
  const [first] = await buyer.order();
  const title = await buyer.text(`steps/${first}/title`);
  buyer.line.cut();
  await buyer.caret(`steps/${first}/title`, 'end');
  await buyer.types(' (from May)');
  await buyer.caret('goal', 'end');
  await buyer.types(' All in May.');
  await buyer.kept();
  // The relay's operator puts another version in its place, in which somebody wrote a goal of their own.
  assert.equal((await desk.relay.fetch('DELETE', `/v1/plans/${id}`)).status < 300, true);
  await desk.relay.create({ ...document, goal: 'A goal that nobody saw offline' }, id);
  buyer.line.mend();
  // Its token is of the plan before: the component asks for another one, once.
  const fresh = await table.minted('buyer', 'ben');
  await buyer.answer(fresh);
  await until('it is said', async () => (await buyer.said('plan-error'))?.code === 'conflict', { milliseconds: 20_000 });
  assert.equal(await buyer.page.evaluate(() => globalThis.asked.length), 1);
  await until('the title is in the new plan', async () => (await table.document()).steps[first].title === `${title} (from May)`, { milliseconds: 20_000 });
  await buyer.saved();
  const held = await table.agree(buyer);
  assert.equal(held.goal, 'A goal that nobody saw offline');
  const panel = buyer.page.locator('[part=rescued]');
  await panel.waitFor();
  const shown = async (page) => page.locator('[part=rescued] li[data-path="goal"]').innerText();
  assert.match(await shown(buyer.page), /The goal[\s\S]*All in May\.[\s\S]*It now reads: A goal that nobody saw offline/);
  // It stays until the person puts it away, and can be had as a file.
  await buyer.kept();
  await buyer.page.reload();
  await buyer.answer(fresh);
  await buyer.ready();
  await panel.waitFor();
  const [file] = await Promise.all([buyer.page.waitForEvent('download'), panel.getByRole('button', { name: 'Download' }).click()]);
  const rescue = JSON.parse(await readFile(await file.path(), 'utf8'));
  assert.match(rescue.document.goal, / All in May\.$/);
  assert.match(rescue.document.steps[first].title, / \(from May\)$/);
  await panel.getByRole('button', { name: 'Put away' }).click();
  await panel.waitFor({ state: 'detached' });
  await until('it is off the device', async () => (await device(buyer.page)).rescued.length === 0);
  await buyer.page.reload();
  await buyer.answer(fresh);
  await buyer.ready();
  assert.equal(await panel.count(), 0);
  await buyer.saved();
  assert.equal(await buyer.page.evaluate(() => globalThis.asked.length), 1, 'when the former token was refused');
  // Nor was a call by HTTP made with the former token: the browser would complain of its 401.
  buyer.unperturbed();
});

test('[OFF11] an id that belongs to somebody else is given up; what was written under it arrives under another', async (t) => {
  const table = await desk.table(t, document);
  const stock = await table.stock('seller', 'sam');
  stock.doc.getText('title').insert(0, 'Sam: ');
  const buyer = await table.sit('buyer', 'ben');
  await until('the seller’s edit is here', async () => /^Sam: /.test(await buyer.text('title')));
  buyer.line.cut();
  await buyer.kept();
  // As after a device was copied: the id that is kept is one of the seller's.
  await tamper(buyer.page, 'beside', { name: 'put', key: 'client', value: `${stock.doc.clientID} 0` });
  await buyer.page.reload();
  await buyer.ready();
  await buyer.caret('goal', 'end');
  await buyer.types(' Under a forged id.');
  await buyer.kept();
  buyer.line.mend();
  await buyer.saved();
  await until('it is there', async () => / Under a forged id\.$/.test((await table.document()).goal));
  await buyer.kept();
  assert.notEqual((await device(buyer.page)).client, String(stock.doc.clientID));
  await table.agree(buyer);
  assert.equal(await buyer.page.locator('[part=rescued]').count(), 0);
});

test('[OFF12] a token is renewed by a second socket before it ends; the same token again neither spins nor costs the connection', async (t) => {
  const table = await desk.table(t, document);
  const token = (ttl) => desk.relay.token({ plan: table.plan, side: 'buyer', sub: 'ben', name: 'Ben', email: 'ben@buyer.example', ttl });
  const buyer = await table.sit('buyer', 'ben', { ready: false });
  const sockets = [];
  buyer.page.on('websocket', (socket) => {
    sockets.push({ opened: Date.now(), ended: undefined });
    const mine = sockets.at(-1);
    socket.on('close', () => (mine.ended = Date.now()));
  });
  const open = async (tokens) => {
    await buyer.page.goto('about:blank');
    // The page before may have opened a socket while it was left.
    sockets.length = 0;
    await buyer.page.goto(desk.pages.page({ relay: buyer.line.url, plan: table.plan, provider: JSON.stringify(tokens) }));
    await buyer.ready();
    await buyer.saved();
  };
  await open([await token('8s'), await token('1h')]);
  await until('there is a second socket', () => sockets.length === 2, { milliseconds: 15_000 });
  await until('the first one was dropped', () => sockets[0].ended !== undefined);
  assert.ok(sockets[1].opened <= sockets[0].ended, 'the second was there before');
  await buyer.caret('goal', 'end');
  await buyer.types(' Renewed.');
  await buyer.saved();
  const states = await buyer.page.evaluate(() => globalThis.said.all.filter((e) => e.type === 'plan-sync').map((e) => e.state));
  assert.deepEqual(states.slice(states.indexOf('online')).filter((state) => state !== 'online'), [], 'never without a connection');

  // The portal hands out its copy until that has ended, and then for a while longer.
  await open([await token('9s')]);
  const online = () => buyer.page.evaluate(() => globalThis.said['plan-sync'].state === 'online');
  await until('it has ended', async () => !(await online()), { milliseconds: 20_000 });
  assert.equal(sockets.length, 1, 'one connection for as long as it lasted');
  const asked = await buyer.page.evaluate(() => globalThis.asked.length);
  assert.ok(asked <= 10, `asked ${asked} times`);
  await buyer.page.evaluate((fresh) => globalThis.tokens.push(fresh), await token('1h'));
  await until('it is renewed', online, { milliseconds: 40_000 });
  assert.equal(sockets.length, 2, 'nothing was tried with a token that had ended');
  await buyer.caret('goal', 'end');
  await buyer.types(' And again.');
  await buyer.saved();
  assert.match((await table.document()).goal, / Renewed\. And again\.$/);
});

test('[OFF13] weeks apart on both sides, and a log that was squeezed meanwhile, come to one plan', async (t) => {
  const table = await desk.table(t, document);
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'ben')]);
  await Promise.all([seller.saved(), buyer.saved()]);
  const order = await seller.order();
  for (const person of [seller, buyer]) person.line.cut();
  // Days of it, each begun anew from the device.
  for (const day of [1, 2, 3]) {
    await Promise.all([seller, buyer].map(async (person, side) => {
      for (const id of order.slice(0, 4)) {
        await person.caret(`steps/${id}/title`, side ? 'start' : 'end');
        await person.types(`${person.name}’s words of day ${day} for this step. `, { delay: 0 });
      }
      await person.caret('goal', side ? 'start' : 'end');
      await person.types(`${person.name} on day ${day}, at some length. `, { delay: 0 });
      await person.kept();
      await person.page.reload();
      await person.ready();
    }));
  }
  const { entries } = await device(buyer.page);
  assert.ok(entries < 460, `the log is squeezed: ${entries} entries`);
  for (const person of [seller, buyer]) person.line.mend();
  await Promise.all([seller.saved(), buyer.saved()]);
  const held = await table.agree(seller, buyer);
  for (const person of [seller, buyer]) {
    for (const day of [1, 2, 3]) {
      assert.ok(held.goal.includes(`${person.name} on day ${day}, at some length.`), held.goal);
      assert.ok(held.steps[order[3]].title.includes(`${person.name}’s words of day ${day}`));
    }
  }
});

test('[OFF14] a person who is added while an owner is chosen goes with one step of undo', async (t) => {
  const table = await desk.table(t, document);
  const buyer = await table.sit('buyer', 'ben');
  const [first] = await buyer.order();
  const before = await table.document();
  await buyer.page.locator(`button[data-path="steps/${first}/owner"]`).first().click();
  await buyer.types('Nora Neu');
  await buyer.page.keyboard.press('Enter');
  await buyer.saved();
  const made = await table.document();
  const added = Object.keys(made.people).find((id) => !(id in before.people));
  assert.equal(made.people[added].name, 'Nora Neu');
  assert.equal(made.steps[first].owner, added);
  await buyer.page.keyboard.press('Control+z');
  await buyer.saved();
  await until('both are undone', async () => {
    const now = await table.document();
    return Boolean(now.people[added].removed) && now.steps[first].owner === before.steps[first].owner;
  });
});
