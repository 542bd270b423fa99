/** `npm run picture`: takes the picture of README.md anew, with two people at work on a real plan. */
import { fileURLToPath } from 'node:url';
import { openDesk } from '../rig/desk.mjs';
import { plan } from '../rig/plans.mjs';
import { until } from '../rig/wait.mjs';

const file = fileURLToPath(new URL('../../examples/portal/picture.png', import.meta.url));
const desk = await openDesk();
const ends = [];
const t = { after: (end) => ends.unshift(end) };

const document = structuredClone(plan('presales-playbook-mcp').document);
document.title = 'Northwind and Meridian Freight';
document.goal = 'Dispatchers see every load live before the Rotterdam audit, and nobody retypes an order.';
document.plan.goLive = new Date(Date.now() + 112 * 86_400_000).toISOString().slice(0, 10);

const table = await desk.table(t, document);
const seller = await table.sit('seller', 'sam', { context: { viewport: { width: 1280, height: 960 } } });
const buyer = await table.sit('buyer', 'dana');
await buyer.caret('goal', 'end');
await until('Dana’s caret is shown', async () => (await seller.page.locator('.caret').count()) === 1);
await seller.page.screenshot({ path: file });
console.log(file);
for (const end of ends) await end();
await desk.close();
