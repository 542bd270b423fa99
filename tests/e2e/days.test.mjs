/** Days: whose today it is, and days off from a calendar file. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDesk } from '../rig/desk.mjs';
import { until } from '../rig/wait.mjs';

let desk;
before(async () => (desk = await openDesk()));
after(() => desk?.close());

const document = (timeZone) => ({
  title: 'Plan', plan: { goLive: '2027-03-01', timeZone },
  steps: { S: { title: 'Review', kind: 'evaluation', rank: 'V' } },
});

/** The day in a time zone, as the machine's own library tells it. */
const day = (timeZone) => new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  .formatToParts().reduce((parts, { type, value }) => ({ ...parts, [type]: value }), {});

test('[WIN19] a step is done today where the plan is lived, whatever the time zone of the reader', async (t) => {
  // More than a day apart, so that both are never the day in Berlin.
  for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
    const table = await desk.table(t, document(zone));
    const buyer = await table.sit('buyer', 'ben', { context: { timezoneId: 'Europe/Berlin' } });
    const days = [day(zone)];
    await buyer.page.getByRole('checkbox', { name: /^Review: open/ }).click();
    await buyer.saved();
    days.push(day(zone));
    const { doneOn } = (await table.document()).steps.S;
    assert.ok(days.some(({ year, month, day }) => doneOn === `${year}-${month}-${day}`), `${zone}: ${doneOn}`);
    buyer.unperturbed();
  }
});

test('[WIN20] a calendar file chosen in the window becomes days off of the reader’s side', async (t) => {
  const table = await desk.table(t, document());
  const buyer = await table.sit('buyer', 'ben');
  await buyer.page.getByRole('heading', { name: 'Settings' }).click();
  const event = (uid, lines) => ['BEGIN:VEVENT', `UID:${uid}`, 'DTSTAMP:20261101T000000Z', ...lines, 'END:VEVENT'];
  const file = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN',
    ...event('1', ['DTSTART;VALUE=DATE:20261225', 'SUMMARY:Christmas Day']),
    ...event('2', ['DTSTART;VALUE=DATE:20270101', 'SUMMARY:New Year']),
    ...event('3', ['DTSTART;VALUE=DATE:nonsense', 'SUMMARY:Broken']),
    'END:VCALENDAR', ''].join('\r\n');
  const choose = (name, text) => buyer.page.getByLabel('Calendar file with holidays of your company')
    .setInputFiles({ name, mimeType: 'text/calendar', buffer: Buffer.from(text) });
  await choose('holidays.ics', file);
  await buyer.saved();
  await until('the days off are in the plan', async () =>
    Object.keys((await table.document()).holidays).sort().join() === 'buyer/2026-12-25,buyer/2027-01-01');
  const says = () => buyer.page.locator('mutual-action-plan').evaluate((plan) => plan.shadowRoot.textContent);
  await until('what was not understood is said', async () => /Broken|nonsense/.test(await says()));
  await choose('empty.ics', 'this is no calendar');
  await until('so is a file that is none', async () => /No day off was found in this file/.test(await says()));
  assert.equal(Object.keys((await table.document()).holidays).length, 2);
});
