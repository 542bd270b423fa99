/**
 * A relay that cannot be trusted: it speaks the wire as ours does, and sends what a test tells it to.
 *
 * It keeps one Yjs document, welcomes everybody, answers step 1, takes in and acknowledges what it is sent, and counts it.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocketServer } from 'ws';
import * as Y from 'yjs';

const HELLO = 109;
const WELCOME = 110;
const SAVED = 111;
const REFUSED = 112;

/** `update`: the document that it begins with. `answer(whole)` may replace what it answers to step 1. */
export async function startHostile(update) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  const server = createServer((_, response) => {
    const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*', 'content-type': 'application/json' };
    response.writeHead(200, headers).end('{"entries":[],"next":null}');
  });
  const sockets = new WebSocketServer({ server, handleProtocols: () => 'countersign.v1' });
  const relay = {
    doc,
    /** Client ids and epochs of the hellos, in order. */
    hellos: [],
    /** The messages with updates, in order. */
    received: [],
    epoch: 1,
    /** Gives what is sent in place of the answer to a step 1. */
    answer: (whole) => whole,
    /** Called with each update that it is sent; what it gives back is refused: { code, close }. */
    judge: () => undefined,
    url: '',
    /** Sends an update to everybody who is connected. */
    send(bytes) {
      for (const socket of sockets.clients) socket.send(sync(2, bytes));
    },
    /** Sends any bytes. */
    raw(bytes) {
      for (const socket of sockets.clients) socket.send(bytes);
    },
    close() {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      server.close();
    },
  };
  sockets.on('connection', (socket, request) => {
    const [, bearer] = (request.headers['sec-websocket-protocol'] ?? '').split(/, */);
    const claims = JSON.parse(Buffer.from(bearer.split('.')[2] ?? '', 'base64url').toString());
    let messages = 0;
    socket.on('message', (bytes) => {
      const decoder = decoding.createDecoder(new Uint8Array(bytes));
      const type = decoding.readVarUint(decoder);
      if (type === HELLO) {
        relay.hellos.push(JSON.parse(decoding.readVarString(decoder)));
        const { side, sub, name, scope, assurance } = claims;
        socket.send(json(WELCOME, { epoch: relay.epoch, limits: {}, role: { side, sub, name, scope, assurance } }));
        socket.send(sync(0, Y.encodeStateVector(doc)));
      }
      if (type !== 0) return;
      const kind = decoding.readVarUint(decoder);
      const content = decoding.readVarUint8Array(decoder);
      if (kind === 0) {
        socket.send(sync(1, relay.answer(Y.encodeStateAsUpdate(doc, content))));
        return;
      }
      relay.received.push(content);
      const refused = relay.judge(content);
      if (refused) {
        socket.send(json(REFUSED, { code: refused.code, reason: 'it is refused here' }));
        socket.close(refused.close, 'refused');
        return;
      }
      Y.applyUpdate(doc, content);
      messages += 1;
      socket.send(json(SAVED, { messages, seq: messages }));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  relay.url = `http://127.0.0.1:${server.address().port}`;
  return relay;
}

function sync(kind, bytes) {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarUint(encoder, kind);
  encoding.writeVarUint8Array(encoder, bytes);
  return encoding.toUint8Array(encoder);
}

function json(type, value) {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  encoding.writeVarString(encoder, JSON.stringify(value));
  return encoding.toUint8Array(encoder);
}

/** Updates that break a CRDT that takes them in, by the name of the fault. The ids are strangers'. */
export const killers = {
  'legacy JSON that makes a document unloadable': [
    1, 2, 59, 1, 18, 198, 1, 0, 1, 1, 4, 98, 111, 108, 100, 4, 116, 114, 117, 101, 198, 1, 3, 1, 4, 4, 98, 111, 108, 100, 4,
    110, 117, 108, 108, 0,
  ],
  'lists in lists that overflow the stack': [
    ...[1, 1, 184, 23, 0, 40, 1, 4, ...ascii('plan'), 1, ...ascii('x'), 1], ...Array(8192).fill([117, 1]).flat(), 126, 0,
  ],
  'types in types that overflow the stack': nestedTypes(12_000),
  'a count that takes half a gigabyte': [255, 255, 255, 127],
  'one client twice': [2, 1, 184, 23, 0, 4, 1, 5, ...ascii('title'), 1, 97, 1, 184, 23, 1, 4, 1, 5, ...ascii('title'), 1, 98, 0],
  'an emoji of text in the list of the ledger': [1, 1, 7, 0, 4, 1, 6, ...ascii('ledger'), 4, 240, 159, 152, 128, 0],
  'a signature that nobody witnessed': [1, 1, 184, 23, 0, 8, 1, 6, ...ascii('ledger'), 1, 119, 1, 120, 0],
  'a clock of 2^32 − 1': [1, 1, 184, 23, 255, 255, 255, 255, 15, 4, 1, 5, ...ascii('title'), 1, 97, 0],
  'a client id beyond 53 bits': [1, 1, 255, 255, 255, 255, 255, 255, 255, 255, 127, 0, 4, 1, 5, ...ascii('title'), 1, 97, 0],
  'bytes behind the end': [0, 0, 1, 2, 3],
};

function ascii(text) {
  return [...Buffer.from(text)];
}

/** Maps in maps, each in the one before: block by block, 184 23 is client 3000. */
function nestedTypes(depth) {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint(encoder, depth);
  encoding.writeVarUint(encoder, 3000);
  encoding.writeVarUint(encoder, 0);
  for (let clock = 0; clock < depth; clock += 1) {
    encoding.writeUint8(encoder, 0x27);
    if (clock === 0) {
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarString(encoder, 'plan');
    } else {
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarUint(encoder, 3000);
      encoding.writeVarUint(encoder, clock - 1);
    }
    encoding.writeVarString(encoder, 'x');
    encoding.writeUint8(encoder, 1);
  }
  encoding.writeVarUint(encoder, 0);
  return [...encoding.toUint8Array(encoder)];
}
