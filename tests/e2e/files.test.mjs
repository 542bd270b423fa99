/** Files of the plan as addresses that the browser opens by itself: the calendar, a page to print, the certificate. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { openDesk } from '../rig/desk.mjs';
import { instantOf, readCalendar } from '../rig/ics.mjs';
import { accessible, picture } from '../rig/look.mjs';
import { northwind } from '../rig/northwind.mjs';
import { act, part } from '../rig/places.mjs';
import { until } from '../rig/wait.mjs';

let desk;
before(async () => (desk = await openDesk()));
after(() => desk?.close());

const phone = { context: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, acceptDownloads: true } };

/** Waits until a link has its address, and gives it. */
const addressOf = (link) => until('the link has an address', async () => (await link.getAttribute('href')) ?? false);

/** Follows a link to a file that the browser saves. */
async function saved(person, link) {
  await addressOf(link);
  const arrives = new Promise((resolve) => {
    person.context.on('page', (page) => page.on('download', resolve));
    person.page.on('download', resolve);
  });
  await link.click();
  return readFile(await (await arrives).path(), 'utf8');
}

test('[LNK5] “Add to calendar” saves the next meeting by an address of the relay, in which the reader’s own token is not', async (t) => {
  const table = await desk.table(t, northwind());
  const buyer = await table.sit('buyer', 'dana', phone);
  const link = part(buyer, 'next-meeting').locator('[data-act="calendar"]');
  const address = new URL(await addressOf(link));
  assert.equal(address.origin, new URL(buyer.line.url).origin);
  assert.equal(address.pathname, `/v1/plans/${table.plan}/export.ics`);
  assert.equal(await buyer.page.evaluate((token) => document.querySelector('mutual-action-plan').shadowRoot.innerHTML.includes(token), buyer.token), false);
  await picture(buyer.page, 'files-next-meeting-390');
  const calendar = readCalendar(await saved(buyer, link));
  const { meeting } = await table.document();
  const [event, ...more] = calendar.components;
  assert.deepEqual(more, []);
  assert.equal(instantOf(event.properties.DTSTART), Date.parse(meeting.at));
  assert.equal(instantOf(event.properties.DTEND), Date.parse(meeting.at) + meeting.minutes * 60_000);
  assert.match(event.properties.UID.value, /^meeting@/);
  // Nothing on the way made a file of the page's own.
  assert.equal(await buyer.page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.startsWith('blob:'))), false);
  buyer.unperturbed();
});

test('[LNK6] the menu leads to the calendar, the page to print, the certificate and the plan file; without a connection it prints the page itself', async (t) => {
  const table = await desk.table(t, northwind());
  const buyer = await table.sit('buyer', 'dana', { context: { acceptDownloads: true } });
  const { page } = buyer;
  const entry = async (name) => {
    if (!(await page.locator('.menu').count())) await page.locator('.menu-button').click();
    return page.locator(`.menu [data-act="${name}"]`);
  };
  const calendar = readCalendar(await saved(buyer, await entry('calendar')));
  const uids = calendar.components.map(({ properties }) => properties.UID.value.replace(/@.*/, ''));
  assert.ok(uids.includes('go-live') && uids.includes('meeting') && uids.some((uid) => uid.startsWith('step-')), uids.join());
  const file = JSON.parse(await saved(buyer, await entry('download')));
  assert.equal(file.document.title, (await table.document()).title);
  for (const [name, heading] of [['print', (await table.document()).title], ['certificate', `Signatures: ${(await table.document()).title}`]]) {
    const link = await entry(name);
    await addressOf(link);
    const [opened] = await Promise.all([buyer.context.waitForEvent('page'), link.click()]);
    await opened.waitForLoadState();
    assert.equal(await opened.locator('h1').innerText(), heading);
    await accessible(opened, name);
    for (const [width, colorScheme] of [[1280, 'light'], [1280, 'dark'], [390, 'light'], [360, 'light']]) {
      await opened.setViewportSize({ width, height: 900 });
      await opened.emulateMedia({ colorScheme });
      await picture(opened, `files-${name}-${width}-${colorScheme}`);
      const { scroll, client } = await opened.evaluate(() => ({ scroll: document.scrollingElement.scrollWidth, client: document.scrollingElement.clientWidth }));
      assert.ok(scroll <= client, `${name} at ${width}: ${scroll} px in ${client}`);
    }
    const printed = opened.evaluate(() => new Promise((resolve) => (globalThis.print = () => resolve(true))));
    await opened.getByRole('button', { name: 'Print or save' }).click();
    assert.ok(await printed);
    await opened.close();
  }
  await page.evaluate(() => (globalThis.print = () => (globalThis.printed = true)));
  await buyer.line.cut();
  await until('the page knows', async () => /Offline/.test(await page.locator('.page').innerText()));
  await (await entry('print')).click();
  assert.ok(await page.evaluate(() => globalThis.printed));
  assert.equal(await (await entry('certificate')).getAttribute('aria-disabled'), 'true');
});
