/**
 * People typing, over bare WebSockets: the same bytes to the relay and to a bare broadcaster.
 *
 * Every edit is made beforehand by Yjs, so that while the clock runs this process only sends and counts frames.
 */
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import WebSocket from 'ws';
import * as Y from 'yjs';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { within } from '../rig/wait.mjs';

const SYNC = 0;
const STEP1 = 0;
const STEP2 = 1;
const UPDATE = 2;

/**
 * Lets `people` in each of the rooms type `edits` letters each, `perSecond` in all, and waits until everybody has
 * everything. `dial(room, person)` gives an address; `seed(room)` is what it holds, as a Yjs update.
 *
 * Returns { seconds, deliveries, latencies: sorted ms from sending to arrival at another person }.
 */
export async function typing({ rooms, people, edits, perSecond, dial, seed }) {
  const desks = [];
  for (const room of rooms) {
    for (let person = 0; person < people; person += 1) desks.push(await desk(room, person, edits, dial, seed));
  }
  const expected = edits * (people - 1);
  const arrived = Promise.all(desks.map((desk) => desk.arrived(expected)));
  const sentAt = new Map();
  for (const desk of desks) desk.watch((key, at) => sentAt.has(key) && desk.latencies.push(at - sentAt.get(key)));
  const begun = performance.now();
  let sent = 0;
  for (let turn = 0; turn < edits; turn += 1) {
    for (const desk of desks) {
      const due = begun + (sent / perSecond) * 1000;
      while (performance.now() < due) await new Promise(setImmediate);
      sentAt.set(desk.keys[turn], performance.now());
      desk.socket.send(desk.frames[turn]);
      sent += 1;
    }
  }
  await within(60_000, 'all edits to arrive', arrived);
  const seconds = (performance.now() - begun) / 1000;
  for (const desk of desks) desk.socket.terminate();
  return {
    seconds,
    sent,
    deliveries: sent * (people - 1),
    latencies: desks.flatMap((desk) => desk.latencies).sort((a, b) => a - b),
  };
}

async function desk(room, person, edits, dial, seed) {
  const { address, protocols } = await dial(room, person);
  const socket = new WebSocket(address, protocols, { perMessageDeflate: false });
  socket.binaryType = 'nodebuffer';
  const { frames, keys, vector } = prepare(await seed(room), edits);
  let count = 0;
  let watching = () => {};
  let wake = () => {};
  socket.on('message', (bytes) => {
    if (bytes[0] !== SYNC || bytes[1] !== UPDATE) return;
    count += 1;
    watching(bytes.toString('base64', 2), performance.now());
    wake();
  });
  await within(30_000, `a socket on ${room}`, once(socket, 'open'));
  socket.send(frame(STEP1, vector));
  return {
    socket,
    frames,
    keys,
    latencies: [],
    watch: (look) => (watching = look),
    arrived: (expected) =>
      new Promise((resolve, reject) => {
        wake = () => count >= expected && resolve();
        socket.on('close', (code, reason) => reject(new Error(`closed ${code} ${reason} after ${count} of ${expected}`)));
        wake();
      }),
  };
}

/** Letters typed at the end of the goal, each as one update. */
function prepare(seed, edits) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, seed);
  const vector = Y.encodeStateVector(doc);
  const updates = [];
  doc.on('update', (update) => updates.push(update));
  const goal = doc.getText('goal');
  for (let letter = 0; letter < edits; letter += 1) goal.insert(goal.length, 'x');
  const frames = updates.map((update) => frame(UPDATE, update));
  return { vector, frames, keys: frames.map((bytes) => Buffer.from(bytes).toString('base64', 2)) };
}

function frame(kind, bytes) {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, SYNC);
  encoding.writeVarUint(encoder, kind);
  encoding.writeVarUint8Array(encoder, bytes);
  return encoding.toUint8Array(encoder);
}

/** CPU seconds that a process has used; undefined where /proc is not. */
export function cpuSeconds(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return undefined;
  }
}
