/**
 * One hostile participant leaves the plan openable, and others hardly notice.
 *
 * Two hostile participants do their worst beside an honest pair; then the same pair works beside a process that burns
 * as much CPU as the hostile ones did and does nothing else. Both runs have a relay of their own. `LONG=1` makes the
 * runs long and judges times; without it times are printed alone, because machines are noisy.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openBrowser, openWindow } from '../rig/browser.mjs';
import { startPages } from '../rig/pages.mjs';
import { startRelay } from '../rig/relay.mjs';
import { until, within } from '../rig/wait.mjs';

const LONG = process.env.LONG === '1';
const SECONDS = LONG ? 60 : 15;
/** The memory that the relay may hold while it is attacked, in MiB. */
const MEMORY_MIB = 512;
/** The disk that a plan may take, in MiB, as the head of `crates/relay/src/config.rs` documents it. */
const DISK_MIB = 128;
/** Clock ticks of a second in /proc, as Linux has them everywhere. */
const TICKS = 100;

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** A process of this folder: { ready, done } with its last line as JSON, and the CPU seconds that it has used. */
function start(name, ...args) {
  const child = spawn(process.execPath, [here(name), ...args.map(String)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  let last = '';
  let cpu = 0;
  const watch = setInterval(() => (cpu = seconds(child.pid) ?? cpu), 200);
  const ready = new Promise((resolve) => lines.once('line', resolve));
  lines.on('line', (line) => (last = line));
  const done = new Promise((resolve, reject) => {
    child.once('exit', (code) => {
      clearInterval(watch);
      if (code === 0) resolve(last && last !== 'ready' ? JSON.parse(last) : undefined);
      else reject(new Error(`${name} ended with ${code}`));
    });
  });
  return { ready, done, cpu: () => cpu };
}

/** CPU seconds of a process, user and system. */
function seconds(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  } catch {
    return undefined;
  }
}

/** Resident memory of a process in MiB; `VmHWM` is its peak. */
function resident(pid, what = 'VmRSS') {
  return Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(new RegExp(`${what}:\\s+(\\d+) kB`))[1]) / 1024;
}

const size = (folder) => readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / (1 << 20);

async function deal(relay) {
  const steps = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`s${i}`, { title: `Step ${i}`, owner: 'B', days: 2, rank: `a${String(i).padStart(4, '0')}` }]));
  const plan = await relay.create({
    title: 'Under attack', goal: 'Stay open',
    people: { B: { name: 'Ann', email: 'ann@buyer.example', side: 'buyer' }, T: { name: 'Sam', email: 'sam@seller.example', side: 'seller' } },
    steps: { ...steps, honest: { title: 'The pair works here', notes: '', owner: 'T', rank: 'b' } },
  });
  const token = (side, sub, more = {}) => relay.token({ plan, side, sub, ...more });
  return {
    plan,
    buyer: await token('buyer', 'ann', { email: 'ann@buyer.example' }),
    seller: await token('seller', 'sam', { email: 'sam@seller.example' }),
    mallory: await token('seller', 'mallory', { scope: 'read write attest invite', email: 'mallory@seller.example' }),
    link: await token('buyer', 'link', { assurance: 0, scope: 'read write attest invite' }),
  };
}

let pages;
let browser;
before(async () => ([pages, browser] = await Promise.all([startPages(), openBrowser()])));
after(async () => {
  await browser?.close();
  pages?.close();
});

test('[HOS1] two hostile participants do their worst, and the pair, memory, disk and a fresh browser bear it', async (t) => {
  const relay = await startRelay({ args: ['--allow-origin', '*', '--check-rooms'] });
  t.after(() => relay.close());
  const people = await deal(relay);
  const disk = size(relay.data);
  const pair = start('pair.mjs', relay.url, people.plan, people.buyer, people.seller, SECONDS);
  await within(20_000, 'the pair to meet', pair.ready);
  const began = seconds(relay.pid);
  const attacker = start('attacker.mjs', relay.url, people.plan, people.mallory, people.link, SECONDS);
  const attacked = await within((SECONDS + 60) * 1000, 'the pair beside the attack', pair.done);
  const tally = await within(120_000, 'the attacker to stop', attacker.done);
  const cores = attacker.cpu() / SECONDS;
  const peak = resident(relay.pid, 'VmHWM');
  const grown = size(relay.data) - disk;
  const relayCores = (seconds(relay.pid) - began) / SECONDS;

  // The plan opens in a browser that has never seen it, shows what the relay holds, and takes an edit.
  const address = pages.page({ relay: relay.url, plan: people.plan, token: people.buyer });
  const opened = performance.now();
  const { page, context, complaints } = await openWindow(browser, address);
  await page.waitForFunction(() => globalThis.said?.['plan-ready'] !== undefined, undefined, { timeout: 60_000 });
  const openMs = performance.now() - opened;
  const goal = page.locator('[data-path="goal"]').first();
  await goal.focus();
  await page.keyboard.type('Here. ');
  await until('the relay has the edit', async () => (await relay.document(people.plan)).goal.includes('Here. '), { milliseconds: 20_000, every: 300 });
  assert.deepEqual(complaints, []);
  await context.close();
  const stopped = await relay.stop();
  assert.equal(stopped.code, 0);

  // The same pair beside a process that burns as much and does nothing else.
  const quiet = await startRelay();
  t.after(() => quiet.close());
  const others = await deal(quiet);
  const alone = start('pair.mjs', quiet.url, others.plan, others.buyer, others.seller, SECONDS);
  await within(20_000, 'the pair to meet', alone.ready);
  const burner = start('burner.mjs', cores, SECONDS);
  const beside = await within((SECONDS + 60) * 1000, 'the pair beside the burner', alone.done);
  await within(60_000, 'the burner to stop', burner.done);

  const ms = (value) => `${value?.toFixed(1)} ms`;
  const bound = beside.p99 * 2 + 5;
  t.diagnostic(`attack of ${SECONDS} s: attacker ${cores.toFixed(2)} cores, relay ${relayCores.toFixed(2)} cores`);
  t.diagnostic(`pair beside the attack: p50 ${ms(attacked.p50)}, p99 ${ms(attacked.p99)}, max ${ms(attacked.max)}, ${attacked.count} edits, ${attacked.lost} not there`);
  t.diagnostic(`pair beside a burner of as much: p50 ${ms(beside.p50)}, p99 ${ms(beside.p99)}, max ${ms(beside.max)}, ${beside.count} edits; bound for p99 ${ms(bound)}`);
  t.diagnostic(`relay: peak ${peak.toFixed(0)} MiB (bound ${MEMORY_MIB}), disk grew by ${grown.toFixed(1)} MiB (bound ${DISK_MIB}); a fresh browser opens in ${ms(openMs)}`);
  t.diagnostic(`what the attacks got: ${JSON.stringify(tally)}`);
  assert.equal(attacked.lost, 0, 'an edit of the pair never arrived');
  assert.ok(attacked.count > SECONDS * 8, `the pair got ${attacked.count} edits through`);
  assert.ok(peak < MEMORY_MIB, `${peak} MiB`);
  assert.ok(grown < DISK_MIB, `${grown} MiB`);
  const losses = [...attacked.events].filter((event) => event.startsWith('close'));
  assert.deepEqual(losses, [], 'the pair was cut off');
  if (LONG) assert.ok(attacked.p99 <= bound, `p99 ${attacked.p99} ms beside the attack, ${bound} ms is the bound`);
});
