/** An unmodified `yjs` document behind an unmodified `y-websocket` provider, connected to a relay. */
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { within } from './wait.mjs';

/** The root types of a plan, as anybody with the contract in hand declares them. */
const TEXTS = ['title', 'goal'];
const MAPS = ['plan', 'holidays', 'people', 'steps', 'paper', 'criteria', 'risks', 'meeting', 'comments', 'proposals'];

/** Connects and waits until the plan is there. `client` overrides the random client id. */
export async function connect(relay, plan, token, { client } = {}) {
  const stock = start(relay, plan, token, { client });
  await within(10_000, 'y-websocket to be in step with the relay', stock.synced);
  return stock;
}

/** Connects without waiting; `synced` and `closed` are promises. */
export function start(relay, plan, token, { client } = {}) {
  const doc = new Y.Doc();
  if (client !== undefined) doc.clientID = client;
  const provider = new WebsocketProvider(relay.sync, plan, doc, {
    params: { token },
    WebSocketPolyfill: WebSocket,
    disableBc: true,
  });
  const events = [];
  provider.on('status', ({ status }) => events.push(status));
  provider.on('connection-close', (event) => events.push(`close ${event?.code ?? 'local'}`));
  return {
    doc,
    provider,
    /** `connecting`, `connected`, `disconnected` and `close CODE`, in the order in which they came. */
    events,
    synced: new Promise((resolve) => provider.once('sync', resolve)),
    /** Comes with { code, reason } when the relay closed for good. */
    closed: new Promise((resolve) => provider.once('closed', resolve)),
    /** The document as `GET /v1/plans/{id}` shows it: every root but the relay's own. */
    json() {
      return {
        ...Object.fromEntries(TEXTS.map((root) => [root, doc.getText(root).toJSON()])),
        ...Object.fromEntries(MAPS.map((root) => [root, doc.getMap(root).toJSON()])),
      };
    },
    /** One step's Y.Map. */
    step(id) {
      return doc.getMap('steps').get(id);
    },
    close() {
      provider.destroy();
      doc.destroy();
    },
  };
}

/** Comes when `holds()` is true, looked at after each change of the document. */
export async function seen(stock, what, holds) {
  if (holds()) return;
  let look;
  const happened = new Promise((resolve) => {
    look = () => holds() && resolve();
    stock.doc.on('afterTransaction', look);
  });
  try {
    await within(10_000, what, happened);
  } finally {
    stock.doc.off('afterTransaction', look);
  }
}
