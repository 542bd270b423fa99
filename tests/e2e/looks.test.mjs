/** Can be read and operated by everybody: accessibility, keyboard alone, narrow and dark. Pictures go to tests/out. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDesk } from '../rig/desk.mjs';
import { accessible, picture } from '../rig/look.mjs';
import { plan, plans } from '../rig/plans.mjs';
import { until } from '../rig/wait.mjs';

let desk;
before(async () => (desk = await openDesk()));
after(() => desk?.close());

const { document } = plan('presales-playbook-mcp');

const WIDTHS = [1280, 390];
const SCHEMES = ['light', 'dark'];

for (const width of WIDTHS) {
  for (const colorScheme of SCHEMES) {
    test(`[WIN14] axe-core finds nothing at ${width} px, ${colorScheme}`, async (t) => {
      const table = await desk.table(t, document);
      const context = { colorScheme, viewport: { width, height: 900 } };
      const buyer = await table.sit('buyer', 'ben', { context });
      await buyer.saved();
      await picture(buyer.page, `plan-${width}-${colorScheme}`, { fullPage: true });
      await accessible(buyer.page, `${width} px, ${colorScheme}`);
      buyer.unperturbed();
    });
  }
}

test('[WIN15] no plan is wider than the window, at 360 px too', async (t) => {
  for (const { name, document } of plans()) {
    const table = await desk.table(t, document);
    const buyer = await table.sit('buyer', 'ben', { context: { viewport: { width: 360, height: 800 } } });
    const { scroll, client } = await buyer.page.evaluate(() => {
      const root = globalThis.document.scrollingElement;
      return { scroll: root.scrollWidth, client: root.clientWidth };
    });
    assert.ok(scroll <= client, `${name}: ${scroll} px in ${client}`);
    await picture(buyer.page, `${name}-360`, { fullPage: true });
    await buyer.context.close();
  }
});

test('[WIN16] by keyboard alone: go to the goal, write it, move a step, set its date', async (t) => {
  const table = await desk.table(t, document);
  const buyer = await table.sit('buyer', 'ben');
  const focused = () => buyer.page.evaluate(() => {
    let element = globalThis.document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return { path: element?.dataset?.path, outline: getComputedStyle(element).outlineStyle, shadow: getComputedStyle(element).boxShadow };
  });
  const tabTo = async (path) => {
    for (let presses = 0; presses < 400; presses += 1) {
      await buyer.page.keyboard.press('Tab');
      if ((await focused()).path === path) return;
    }
    assert.fail(`Tab never came to ${path}`);
  };
  const [first, second] = await buyer.order();
  await tabTo('goal');
  await buyer.types('Written without a mouse.');
  await tabTo(`steps/${first}/title`);
  await buyer.page.keyboard.press('Alt+ArrowDown');
  await until('the step moved', async () => (await buyer.order())[0] === second);
  assert.equal((await focused()).path, `steps/${first}/title`, 'the focus moved with the step');
  // Ctrl+Enter opens the details; there a date is typed in the order in which the browser shows it.
  await buyer.page.keyboard.press('Control+Enter');
  await tabTo(`steps/${first}/due`);
  await buyer.types('02262027');
  await buyer.page.keyboard.press('Enter');
  await until('the date is held', async () => (await table.document()).steps[first].due === '2027-02-26');
  await buyer.saved();
  const held = await table.agree(buyer);
  assert.match(held.goal, /Written without a mouse\.$/);
  buyer.unperturbed();
});
