/**
 * The real relay, started for one test file: on a free port, with its own folder, ended afterwards.
 *
 * It never looks inside the relay: tokens come from its command line, everything else from HTTP and WebSocket.
 */
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { within } from './wait.mjs';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Path of the relay's binary: `COUNTERSIGN_BIN`, or what `cargo build` made. */
export const binary = process.env.COUNTERSIGN_BIN ?? resolve(root, process.env.CARGO_TARGET_DIR ?? 'target', 'debug/countersign');

/** Runs `countersign` with arguments: { code, stdout, stderr }, whatever the exit code. */
export async function countersign(...args) {
  if (!existsSync(binary)) throw new Error(`${binary} is missing: run \`cargo build -p countersign-relay\``);
  try {
    return { code: 0, ...(await run(binary, args, { maxBuffer: 64 << 20 })) };
  } catch (error) {
    if (typeof error.code !== 'number') throw error;
    return { code: error.code, stdout: error.stdout, stderr: error.stderr };
  }
}

/** Starts a relay; `options.data` to start it again on the same plans, `options.args` for more of its flags. */
export async function startRelay(options = {}) {
  if (!existsSync(binary)) throw new Error(`${binary} is missing: run \`cargo build -p countersign-relay\``);
  const data = options.data ?? (await mkdtemp(join(tmpdir(), 'countersign-')));
  const listen = options.listen ?? '127.0.0.1:0';
  const child = spawn(binary, ['serve', '--listen', listen, '--data', data, ...(options.args ?? [])], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, RUST_LOG: process.env.RUST_LOG ?? 'warn' },
  });
  const log = [];
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (process.env.SLOWLOG && /SLOW/.test(line)) process.stdout.write(line + '\n');
    log.push(line);
    if (process.env.RELAY_LOG) console.error(line);
  });
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  const listening = new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = line.match(/^listening on (http:\/\/\S+)$/);
      if (found) resolve(found[1].replace(/\/$/, ''));
    });
    ended.then(({ code, signal }) => reject(new Error(`the relay ended (${code ?? signal}):\n${log.join('\n')}`)));
  });
  const url = await within(30_000, 'the relay to listen', listening);
  return new Relay({ child, ended, url, data, log, keep: options.data !== undefined });
}

export class Relay {
  #child;
  #ended;
  #keep;
  #admin;

  constructor({ child, ended, url, data, log, keep }) {
    this.#child = child;
    this.#ended = ended;
    this.#keep = keep;
    this.url = url;
    this.data = data;
    this.log = log;
  }

  /** Its process. */
  get pid() {
    return this.#child.pid;
  }

  /** Where WebSocket clients connect: this, a slash, and the plan's id. */
  get sync() {
    return `${this.url.replace('http', 'ws')}/v1/sync`;
  }

  /** A participant's token, minted by the command line as a portal's operator would. */
  async token({ plan, side, sub, name = sub, email, scope, assurance, ttl }) {
    const args = ['token', '--data', this.data, '--plan', plan, '--side', side, '--sub', sub, '--name', name];
    if (email !== undefined) args.push('--email', email);
    if (scope !== undefined) args.push('--scope', scope);
    if (assurance !== undefined) args.push('--assurance', String(assurance));
    if (ttl !== undefined) args.push('--ttl', ttl);
    const { code, stdout, stderr } = await countersign(...args);
    if (code !== 0) throw new Error(`countersign token: ${stderr}`);
    return stdout.trim();
  }

  /** The token of the portal's backend. */
  async admin() {
    if (this.#admin === undefined) {
      const { code, stdout, stderr } = await countersign('token', '--data', this.data, '--admin');
      if (code !== 0) throw new Error(`countersign token --admin: ${stderr}`);
      this.#admin = stdout.trim();
    }
    return this.#admin;
  }

  /** One HTTP request: { status, headers, text, json }. `token` defaults to the admin's; null sends none. */
  async fetch(method, path, { token, body, raw, headers = {} } = {}) {
    const bearer = token === undefined ? await this.admin() : token;
    const response = await fetch(this.url + path, {
      method,
      headers: {
        ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: raw ?? (body === undefined ? undefined : JSON.stringify(body)),
    });
    const text = await response.text();
    let json;
    try {
      json = JSON.parse(text);
    } catch {
      json = undefined;
    }
    return { status: response.status, headers: response.headers, text, json };
  }

  /** Creates a plan from a document and returns its id. */
  async create(document, id) {
    const { status, json, text } = await this.fetch('POST', '/v1/plans', { body: { id, document } });
    if (status !== 201) throw new Error(`POST /v1/plans: ${status} ${text}`);
    return json.id;
  }

  /** The plan's document, as `GET /v1/plans/{id}` gives it. */
  async document(plan) {
    const { status, json, text } = await this.fetch('GET', `/v1/plans/${plan}`);
    if (status !== 200) throw new Error(`GET /v1/plans/${plan}: ${status} ${text}`);
    return json.document;
  }

  /** Ends it as an operator does and returns { code, signal }. */
  async stop() {
    this.#child.kill('SIGTERM');
    return within(30_000, 'the relay to drain', this.#ended);
  }

  /** Ends it as a power cut does. */
  async kill() {
    this.#child.kill('SIGKILL');
    return this.#ended;
  }

  /** Ends it, whatever it does, and removes its folder. */
  async close() {
    await this.kill();
    if (!this.#keep) await rm(this.data, { recursive: true, force: true });
    // A task that panics is replaced: a test might not notice.
    const panics = this.log.filter((line) => line.includes('panicked'));
    if (panics.length > 0) throw new Error(`tasks of the relay panicked:\n${panics.join('\n')}`);
  }
}
