/**
 * An honest pair: a buyer and a seller on one plan, stock Yjs clients in one process, so that one clock measures.
 *
 * `node pair.mjs URL PLAN BUYER_TOKEN SELLER_TOKEN SECONDS`. The buyer types a character into the notes of a step ten
 * times a second, the seller sets a field twice a second. Prints one line of JSON: milliseconds from the write at one
 * client until the other's document has it, sorted; and the worst wait that was still open at the end.
 */
import { performance } from 'node:perf_hooks';
import { connect } from '../rig/yjs.mjs';

const [url, plan, buyerToken, sellerToken, seconds] = process.argv.slice(2);
const relay = { sync: `${url.replace('http', 'ws')}/v1/sync` };
const [buyer, seller] = await Promise.all([
  connect(relay, plan, buyerToken),
  connect(relay, plan, sellerToken),
]);
const waits = [];
const open = new Map();

/** Notes when the other side's document holds what was written. */
function watch(stock, read) {
  stock.doc.on('afterTransaction', () => {
    for (const [what, began] of open) {
      if (read(what)) {
        waits.push(performance.now() - began);
        open.delete(what);
      }
    }
  });
}
const notes = (stock) => stock.step('honest').get('notes').toString();
watch(seller, (what) => what.startsWith('t') && notes(seller).includes(what));
watch(buyer, (what) => what.startsWith('d') && buyer.step('honest').get('review') === what);

process.stdout.write('ready\n');
let nth = 0;
const typing = setInterval(() => {
  nth += 1;
  const word = `t${nth};`;
  open.set(word, performance.now());
  const text = buyer.step('honest').get('notes');
  // The newest words stay in the notes, so that the text does not grow.
  buyer.doc.transact(() => {
    if (text.length > 400) text.delete(0, 200);
    text.insert(text.length, word);
  });
}, 100);
const setting = setInterval(() => {
  nth += 1;
  open.set(`d${nth}`, performance.now());
  seller.step('honest').set('review', `d${nth}`);
}, 500);
setTimeout(() => {
  clearInterval(typing);
  clearInterval(setting);
  setTimeout(() => {
    waits.sort((a, b) => a - b);
    const at = (share) => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))];
    const now = performance.now();
    const lost = [...open.values()].map((began) => now - began);
    process.stdout.write(`${JSON.stringify({
      count: waits.length, p50: at(0.5), p99: at(0.99), max: waits.at(-1), lost: lost.length,
      events: [...buyer.events, ...seller.events],
    })}\n`, () => process.exit(0));
  }, 3000);
}, Number(seconds) * 1000);
