/** A finger on the page: what is tapped is large enough to be hit. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDesk } from '../rig/desk.mjs';
import { ids, northwind } from '../rig/northwind.mjs';
import { narrowScreens } from '../rig/screens.mjs';
import { smallTargets } from '../rig/touch.mjs';

let desk;
before(async () => (desk = await openDesk()));
after(() => desk?.close());

const phone = { context: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } };

test('[TCH1] on touch every target is 44 px wide and high, in each tab, sheet and dialog', async (t) => {
  const table = await desk.table(t, northwind());
  const buyer = await table.sit('buyer', 'dana', phone);
  await buyer.page.locator('[data-card]').first().waitFor();
  const small = {};
  for (const { name, go, back } of narrowScreens({ step: ids.pilot })) {
    await go(buyer);
    const found = await smallTargets(buyer.page);
    if (found.length) small[name] = found;
    await back?.(buyer);
  }
  assert.deepEqual(small, {});
  buyer.unperturbed();
});
