/**
 * Calls by HTTP to the relay, and why one can never succeed.
 *
 * A browser tells a page nothing of why `fetch` failed: no network, a server that does not allow the page, or a policy of the
 * page look alike. Here they are told apart, so that nobody waits for an answer that cannot come.
 */
import type { PlanErrorCode } from '../events.js';
import { say } from '../locales/words.js';

/** Why calls to the relay cannot succeed from this page, and what to do. */
export interface Obstacle {
  code: PlanErrorCode;
  cause: string;
  help: string;
}

/** Thrown in place of an answer that can never come. */
export class Obstructed extends Error {
  constructor(readonly obstacle: Obstacle) {
    super(`${obstacle.cause} ${obstacle.help}`);
  }
}

/** Notices when the page's policy blocks a connection to the relay; the first of each kind is told. */
export class PolicyWatch {
  /** Set once a call by HTTP was blocked. */
  calls: Obstacle | undefined;
  #socket = false;
  readonly #relay: URL;
  readonly #heard = (event: Event): void => this.#look(event as SecurityPolicyViolationEvent);

  /** `socketBlocked` is called when the plan cannot be connected at all. */
  constructor(
    relay: string,
    private readonly socketBlocked: (obstacle: Obstacle) => void,
  ) {
    this.#relay = new URL(relay, globalThis.location?.href);
    globalThis.document?.addEventListener('securitypolicyviolation', this.#heard);
  }

  stop(): void {
    globalThis.document?.removeEventListener('securitypolicyviolation', this.#heard);
  }

  #look({ effectiveDirective, blockedURI, disposition }: SecurityPolicyViolationEvent): void {
    if (effectiveDirective !== 'connect-src' || disposition === 'report') return;
    let blocked: URL;
    try {
      blocked = new URL(blockedURI);
    } catch {
      return;
    }
    if (blocked.host !== this.#relay.host) return;
    const { origin } = this.#relay;
    const socket = origin.replace('http', 'ws');
    const obstacle: Obstacle = {
      code: 'policy',
      cause: say('calls-policy', {
        address: blocked.origin === 'null' ? blockedURI : blocked.origin,
      }),
      help: say('calls-policy-help', { origin, socket }),
    };
    if (/^wss?:$/.test(blocked.protocol)) {
      if (!this.#socket) this.socketBlocked(obstacle);
      this.#socket = true;
    } else this.calls ??= obstacle;
  }
}

/** As `fetch`. Rejected with {@link Obstructed} when no such call can be answered to this page. */
export async function call(
  url: string,
  request: RequestInit,
  alive: string,
  watch: PolicyWatch,
): Promise<Response> {
  try {
    return await fetch(url, request);
  } catch (error) {
    const obstacle = await look(alive, watch);
    throw obstacle ? new Obstructed(obstacle) : error;
  }
}

/** The obstacle between this page and the server, if there is one. `alive` is an address that it answers to anybody. */
export async function look(alive: string, watch: PolicyWatch): Promise<Obstacle | undefined> {
  if (await reads(alive)) return undefined;
  // The browser reports a blocked connection in a task of its own.
  await task();
  if (watch.calls) return watch.calls;
  const here = globalThis.location?.origin;
  if (here === undefined || new URL(alive).origin === here) return undefined;
  // A server that answers, and whose answer this page may not read. In between there may have been no network.
  return (await answers(alive)) && !(await reads(alive)) ? notAllowed(here) : undefined;
}

/** Whether this page may read what the server answers to calls with the headers of ours. */
async function reads(address: string): Promise<boolean> {
  try {
    await fetch(address, {
      cache: 'no-store',
      credentials: 'omit',
      headers: { authorization: 'Bearer -', 'idempotency-key': '-' },
    });
    return true;
  } catch {
    return false;
  }
}

/** That the server does not let this page read what it answers. */
export function notAllowed(page: string): Obstacle {
  return {
    code: 'origin',
    cause: say('calls-origin', { page }),
    help: say('calls-origin-help', { page }),
  };
}

/** Whether a server answers at all; what it says is not for the page to read. */
async function answers(address: string): Promise<boolean> {
  try {
    await fetch(address, { mode: 'no-cors', cache: 'no-store', credentials: 'omit' });
    return true;
  } catch {
    return false;
  }
}

const task = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Whether the same call would be refused again, so that somebody has to do something first. */
export function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && ![408, 409, 425, 429].includes(status);
}

/** The next action after a refusal, by its status. */
export function helpFor(status: number): string {
  if (status === 401) return say('calls-help-token');
  if (status === 403) return say('calls-help-forbidden');
  if (status === 413 || status === 431) return say('calls-help-too-large');
  if (status === 404 || status === 405 || status === 410) {
    return say('calls-help-not-found');
  }
  return say('remedies-unknown-then');
}
