/** How soon a plan is on the screen. Printed, never a reason to fail. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDesk } from '../rig/desk.mjs';
import { plan } from '../rig/plans.mjs';

let desk;
before(async () => (desk = await openDesk()));
after(() => desk?.close());

/** A real plan repeated until it has sixty steps. */
function sixty() {
  const { document } = plan('presales-playbook-mcp');
  const steps = {};
  for (let round = 0; Object.keys(steps).length < 60; round += 1) {
    for (const [id, step] of Object.entries(document.steps)) {
      if (Object.keys(steps).length < 60) steps[`${id}-${round}`] = { ...step, rank: `${step.rank}${round + 1}`, after: {} };
    }
  }
  return { ...document, steps };
}

test('[WIN17] a plan of sixty steps is shown, from the relay and from this device', async (t) => {
  const table = await desk.table(t, sixty());
  const seller = await table.sit('seller', 'sam');
  const painted = async () => {
    await seller.page.waitForFunction(() => performance.getEntriesByName('plan-painted').length > 0);
    return seller.page.evaluate(() => performance.getEntriesByName('plan-painted')[0].startTime);
  };
  const cold = await painted();
  assert.equal((await seller.order()).length, 60);
  await seller.saved();
  await seller.page.reload();
  await seller.ready();
  const warm = await painted();
  assert.equal((await seller.order()).length, 60);
  console.log(`first paint of a plan of 60 steps: ${cold.toFixed(0)} ms at the first visit, ${warm.toFixed(0)} ms at the second`);
});
