/** The words around the cards: whole on their lines, true of their reader, and none where there is nothing to say. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDesk } from '../rig/desk.mjs';
import { picture } from '../rig/look.mjs';
import { ids, northwind } from '../rig/northwind.mjs';
import { act, card, dialog, line, part, says } from '../rig/places.mjs';
import { until } from '../rig/wait.mjs';

let desk;
before(async () => (desk = await openDesk()));
after(() => desk?.close());

const phone = (width = 390) => ({ context: { viewport: { width, height: 844 }, hasTouch: true, isMobile: true } });

async function sits(t, sub, { document = northwind(), ...options } = phone()) {
  const table = await desk.table(t, document);
  const person = await table.sit('buyer', sub, options);
  await person.page.locator('[data-card]').first().waitFor();
  return { table, person };
}

test('[ARC1] a date and a number of days are not broken in the list of dates, at 390 and 320 px', async (t) => {
  for (const width of [390, 320]) {
    const { person } = await sits(t, 'dana', phone(width));
    await act(card(person, 'dates'), 'dates').tap();
    await dialog(person, 'dates').waitFor();
    const lines = await dialog(person, 'dates').locator('.date-words .whole').evaluateAll((all) => all.map((one) => one.getClientRects().length));
    assert.ok(lines.length >= 8 && lines.every((n) => n === 1), lines.join());
    person.unperturbed();
  }
});

test('[ARC2] what must start is told with the working days until then, the next meeting from when to when, the other clock by its place', async (t) => {
  const { person } = await sits(t, 'dana');
  const rows = await part(person, 'from-go-live').locator('.back-row').allInnerTexts();
  const told = rows.filter((row) => /must start/.test(row));
  assert.ok(told.length >= 4 && told.every((row) => /must start\s+in \d+ working days?$/.test(row.trim())), rows.join(' | '));
  const days = told.map((row) => Number(/in (\d+)/.exec(row)[1]));
  assert.deepEqual(days, [...days].sort((a, b) => b - a), 'the nearest is the last one');
  const meeting = await line(part(person, 'next-meeting'));
  assert.match(meeting, /^Next meeting \w+,? \d+ \w+, 1[56]:00–1[56]:30 \((CES?T|GMT\+[12])\) 14:00 in UTC Join/);
  person.unperturbed();
});

test('[ARC3] where nothing changed since the last visit, nothing is said of it', async (t) => {
  const { table, person } = await sits(t, 'dana');
  await person.page.locator('[data-act="me"]').tap();
  // A visit lasts five seconds at least.
  await new Promise((later) => setTimeout(later, 5_500));
  await person.context.close();
  const again = await table.sit('buyer', 'dana', phone());
  await again.page.locator('[data-card]').first().waitFor();
  await part(again, 'since-visit').waitFor({ state: 'attached' });
  await until('it was read', () => part(again, 'since-visit').evaluate((one) => /Nothing has changed/.test(one.textContent)));
  assert.equal(await part(again, 'since-visit').isVisible(), false);
  again.unperturbed();
});

test('[ARC4] the answered card of the goal shows the goal', async (t) => {
  const { person } = await sits(t, 'dana');
  await act(card(person, 'goal'), 'yes').tap();
  await says('the card', card(person, 'goal'), /^“Every order leaves the same day\.” Set by you\. Undo$/);
  person.unperturbed();
});

test('[ARC5] the card of a signature says when its reader signed', async (t) => {
  const table = await desk.table(t, northwind());
  const dana = await table.sit('buyer', 'dana', phone());
  await dana.turnTo('people');
  await act(part(dana, 'signing'), 'ask').first().tap();
  await dialog(dana, 'ask').getByText('Helen Ortiz').tap();
  await act(dialog(dana, 'ask'), 'send').tap();
  const helen = await table.sit('buyer', 'helen', phone());
  await act(card(helen, 'signature'), 'read').tap();
  await act(dialog(helen, 'sign'), 'sign').tap();
  await says('the sheet', dialog(helen, 'sign'), /Signed on/);
  await act(dialog(helen, 'sign'), 'close').last().tap();
  await says('the card', card(helen, 'signature'), /^Signed on \d+ \w+\. You’ll be told if anything you signed changes\.$/);
  await says('the card', card(helen, 'goal'), /^“Every order leaves the same day\.” Signed on \d+ \w+\.$/);
  await picture(helen.page, 'around-cards-signed');
  helen.unperturbed();
});

test('[ARC6] the no of one person leaves their colleagues the way to say theirs', async (t) => {
  const { table, person: dana } = await sits(t, 'dana');
  const helen = await table.sit('buyer', 'helen', phone());
  const { json } = await desk.relay.fetch('GET', `/v1/plans/${table.plan}/terms?subject=plan`, { token: dana.token });
  const body = { kind: 'decline', subject: 'plan', digest: json.digest, note: 'No budget' };
  assert.equal((await desk.relay.fetch('POST', `/v1/plans/${table.plan}/attestations`, { token: dana.token, body })).status, 201);
  await helen.page.locator('.head [data-chip="declined"]').waitFor();
  await act(helen.page.locator('.ways-out'), 'decline').waitFor();
  await part(dana, 'after-no').waitFor();
  assert.equal(await act(dana.page.locator('.ways-out'), 'decline').count(), 0);
  for (const person of [dana, helen]) person.unperturbed();
});

test('[ARC7] the sheet says who put down that a review is not needed, and so does the line of the go-live owner', async (t) => {
  const { table, person } = await sits(t, 'dana');
  const read = async () => {
    await act(person.page, 'menu').tap();
    await person.page.locator('[role="menu"] [data-act="read"]').tap();
    const words = await line(dialog(person, 'sign').locator('.summary'));
    await person.page.keyboard.press('Escape');
    return words;
  };
  assert.match(await read(), /Procurement: not needed, suggested by Northwind/);
  await person.turnTo('plan');
  await says('the line', part(person, 'go-live'), /Go-live owner: Dana Whitfield \(suggested by Northwind\)/);
  for (const needed of [true, false]) {
    const commands = [{ type: 'setPaper', review: 'procurement', needed }];
    assert.equal((await desk.relay.fetch('POST', `/v1/plans/${table.plan}/commands`, { token: person.token, body: { commands } })).status, 200);
  }
  await until('it is theirs', async () => /Procurement: not needed, set by Meridian/.test(await read()));
  person.unperturbed();
});

test('[ARC8] a guest’s button says that the date is suggested', async (t) => {
  const { person } = await sits(t, 'dana', { ...phone(), assurance: 0 });
  await act(card(person, 'goLive'), 'change').tap();
  await says('the button', act(card(person, 'goLive'), 'set'), /^Suggest \d+ \w+$/);
  person.unperturbed();
});

test('[ARC9] offline a phone says in words where one’s work is', async (t) => {
  const { person } = await sits(t, 'dana');
  await person.saved();
  person.line.cut();
  await says('the line', part(person, 'offline'), /^Offline\. Saved on this phone\.$/);
  await picture(person.page, 'around-cards-offline');
  person.line.mend();
  await person.saved();
  await until('it goes', async () => (await part(person, 'offline').count()) === 0);
  person.unperturbed();
});

test('[ARC10] a buyer reads nothing of the size of the deal; a seller sets it', async (t) => {
  const table = await desk.table(t, northwind());
  for (const [side, sub, there] of [['buyer', 'dana', 0], ['seller', 'sam', 1]]) {
    const person = await table.sit(side, sub, phone());
    await person.turnTo('activity');
    await part(person, 'settings').locator('summary').first().tap();
    await part(person, 'settings').locator('.calendar').first().waitFor();
    assert.equal(await person.field('plan/profile').count(), there, sub);
    assert.equal(/size of the deal/i.test(await line(part(person, 'settings'))), there > 0, sub);
    person.unperturbed();
  }
});
