/**
 * The portal's web server, apart from the relay: a page that embeds the component, under the policy that a careful
 * portal sends. It stays up while the relay is away, as a portal's pages do.
 */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const embed = fileURLToPath(new URL('../../web/dist/embed/', import.meta.url));
const host = fileURLToPath(new URL('../e2e/host/', import.meta.url));

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
  '.map': 'application/json',
};

/** No inline script or style, no eval but WASM's. */
export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self' http://127.0.0.1:* ws://127.0.0.1:*; base-uri 'none'; form-action 'none'";

/** Serves until `close()`; `page(options)` is the address of the page with the component's attributes. `policy`: another one. */
export async function startPages({ policy = POLICY } = {}) {
  if (!existsSync(join(embed, 'mutual-action-plan.js'))) {
    throw new Error('web/dist/embed is missing: run `cargo xtask test --only embed` first');
  }
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url, 'http://portal').pathname);
    const file = path.startsWith('/embed/') ? join(embed, path.slice(7)) : join(host, path === '/' ? 'index.html' : path);
    try {
      const bytes = await readFile(file);
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'content-security-policy': policy });
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${server.address().port}`;
  return {
    url,
    page: (attributes) => `${url}/#${new URLSearchParams(attributes)}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
