/**
 * A proxy such as some portals have between their pages and the relay: one that passes WebSockets through and lets no other page
 * read an answer by HTTP, as it takes the headers of CORS away.
 */
import { once } from 'node:events';
import { createServer, request as ask } from 'node:http';
import { connect } from 'node:net';

/** Forwards a free port to the relay's. `calls` are the HTTP calls that came, `mend()` leaves the headers in from then on. */
export async function startStripping(relay) {
  const { hostname, port } = new URL(relay.url);
  const open = new Set();
  const calls = [];
  let strips = true;
  const server = createServer((near, answer) => {
    calls.push(`${near.method} ${near.url}`);
    const far = ask({ hostname, port, method: near.method, path: near.url, headers: near.headers }, (said) => {
      const kept = Object.entries(said.headers).filter(([name]) => !strips || !name.startsWith('access-control-'));
      answer.writeHead(said.statusCode, Object.fromEntries(kept));
      said.pipe(answer);
    });
    far.on('error', () => answer.destroy());
    near.pipe(far);
  });
  server.on('upgrade', (near, socket, head) => {
    const far = connect(Number(port), hostname);
    const lines = Array.from({ length: near.rawHeaders.length / 2 }, (_, i) => `${near.rawHeaders[2 * i]}: ${near.rawHeaders[2 * i + 1]}`);
    far.write(`${near.method} ${near.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    far.write(head);
    for (const one of [socket, far]) {
      open.add(one);
      one.on('error', () => one.destroy());
      one.on('close', () => {
        socket.destroy();
        far.destroy();
      });
    }
    socket.pipe(far);
    far.pipe(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    calls,
    mend() {
      strips = false;
    },
    close() {
      for (const one of open) one.destroy();
      server.closeAllConnections();
      server.close();
    },
  };
}
