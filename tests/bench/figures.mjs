/**
 * Prints what an edit costs: the relay (checked, durable) beside a bare broadcast of the same bytes on this machine.
 * Figures are to be read, not to pass or fail by; this fails only when edits get lost.
 *
 * `COUNTERSIGN_BIN` and `BROADCAST_BIN` are release builds: `cargo xtask test --only figures` makes them.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { plan } from '../rig/plans.mjs';
import { startRelay } from '../rig/relay.mjs';
import { within } from '../rig/wait.mjs';
import { cpuSeconds, typing } from './load.mjs';

const LOADS = [
  { name: '20 plans × 5 people', plans: 20, people: 5, edits: 40, perSecond: 1000 },
  { name: '200 plans × 2 people', plans: 200, people: 2, edits: 10, perSecond: 1000 },
  { name: '1 plan × 50 people', plans: 1, people: 50, edits: 20, perSecond: 100 },
  { name: '50 plans × 2, as fast as it goes', plans: 50, people: 2, edits: 100, perSecond: 1e9 },
];

const { document } = plan('presales-playbook-mcp');

console.log('| load | server | CPU µs per edit | CPU µs per delivery | p50 ms | p99 ms | edits/s | commits/s |');
console.log('|---|---|---|---|---|---|---|---|');
for (const load of LOADS) {
  await measured(load, 'bare broadcast', await broadcast());
  await measured(load, 'countersign', await relay(load));
}

async function measured(load, name, { pid, rooms, dial, seed, commits, end }) {
  const cpuBefore = cpuSeconds(pid);
  const commitsBefore = await commits();
  const { seconds, sent, deliveries, latencies } = await typing({ ...load, rooms: rooms(load.plans), dial, seed });
  const commitsAfter = await commits();
  const cpuMicros = (cpuSeconds(pid) - cpuBefore) * 1e6;
  const at = (share) => latencies[Math.floor((latencies.length - 1) * share)];
  const cells = [
    load.name,
    name,
    cpuMicros / sent,
    cpuMicros / deliveries,
    at(0.5),
    at(0.99),
    sent / seconds,
    commitsBefore === undefined ? undefined : (commitsAfter - commitsBefore) / seconds,
  ];
  console.log(`| ${cells.map((cell) => (typeof cell === 'number' ? round(cell) : (cell ?? '–'))).join(' | ')} |`);
  await end();
}

function round(number) {
  if (Number.isNaN(number)) return '–';
  return number >= 100 ? number.toFixed(0) : number.toFixed(1);
}

/** A broadcaster, and the plan as the bytes that everybody begins with. */
async function broadcast() {
  const child = spawn(process.env.BROADCAST_BIN, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await within(10_000, 'the broadcaster to listen', once(createInterface({ input: child.stdout }), 'line'));
  const url = line.replace('listening on http', 'ws');
  const Y = await import('yjs');
  const doc = new Y.Doc();
  doc.getText('goal').insert(0, document.goal ?? '');
  return {
    pid: child.pid,
    rooms: (count) => Array.from({ length: count }, (_, room) => `room-${room}`),
    dial: (room) => ({ address: `${url}/${room}` }),
    seed: async () => Y.encodeStateAsUpdate(doc),
    commits: async () => undefined,
    end: async () => child.kill('SIGKILL'),
  };
}

/** A relay with as many plans as the load asks for; all begin with the same bytes. */
async function relay(load) {
  const started = await startRelay();
  const ids = [];
  for (let room = 0; room < load.plans; room += 1) ids.push(await started.create(document));
  const tokens = new Map();
  const token = async (room, person) => {
    const key = `${room} ${person}`;
    if (!tokens.has(key)) {
      const { json, text } = await started.fetch('POST', `/v1/plans/${room}/tokens`, {
        body: { sub: `p${person}`, name: `Person ${person}`, side: person % 2 ? 'buyer' : 'seller' },
      });
      if (!json?.token) throw new Error(text);
      tokens.set(key, json.token);
    }
    return tokens.get(key);
  };
  const metrics = async () => (await started.fetch('GET', '/metrics')).text;
  const { pid } = started;
  return {
    pid,
    rooms: () => ids,
    dial: async (room, person) => ({ address: `${started.sync}/${room}?token=${await token(room, person)}` }),
    seed: async (room) => {
      const response = await fetch(`${started.url}/v1/plans/${room}/document`, {
        headers: { authorization: `Bearer ${await started.admin()}` },
      });
      return new Uint8Array(await response.arrayBuffer());
    },
    commits: async () => {
      const found = (await metrics()).match(/^countersign_commits_total(?:\{[^}]*\})? (\d+)/m);
      return found ? Number(found[1]) : undefined;
    },
    end: () => started.close(),
  };
}
