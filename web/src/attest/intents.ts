/**
 * Acts that somebody wants to put their name to and the relay has not answered yet, kept on the device so that it survives
 * a reload without a connection. One database for each relay, plan, side and sub: two identities never mix.
 *
 * It keeps and gives back; it never sends anything.
 */
import type { Difference } from '../generated/plan.js';
import type { AttestKind } from './attestation.js';

/** An act that waits for the relay, with the digest and the terms that the person saw. */
export interface Intent {
  /** Fresh; the relay takes it as the call's key, so that an act sent twice counts once. */
  id: string;
  kind: AttestKind;
  subject: string;
  digest: string;
  /** The terms that the person saw, for telling what changed if they do not hold any more. */
  terms: unknown;
  /** When they did it, milliseconds since 1970. */
  at: number;
  note?: string;
  of?: string;
  /** Absent while it waits: why the relay did not take it. Nothing was recorded then. */
  answer?: Answer;
}

/** Why an act was not recorded. */
export type Answer =
  /** The plan no longer says what the person saw. */
  | { why: 'changed'; changes: Difference[] }
  /** Something required is missing. */
  | { why: 'incomplete'; missing: Missing[] }
  | { why: 'refused'; reason: string }
  /** It did not reach the relay, and cannot before somebody did something. It is tried again when the plan is opened. */
  | { why: 'blocked'; cause: string; help: string };

/** A required element that is missing: what is so, and what to do. */
export interface Missing {
  /** The rule that says so. */
  rule: string;
  says: string;
  do: string;
}

/** Where intents are kept. It never fails: what the device does not take lasts as long as the page. */
export interface IntentStore {
  /** Whether the device took everything so far. */
  readonly onDevice: boolean;
  all(): Promise<Intent[]>;
  put(intent: Intent): Promise<void>;
  remove(id: string): Promise<void>;
  close(): void;
}

const STORE = 'intents';

/** Opens the store of one identity; a browser that keeps nothing gives one that lasts as long as the page. */
export async function openIntents(name: string): Promise<IntentStore> {
  const page = pages.get(name) ?? {
    known: new Map<string, Intent>(),
    alone: new Set<string>(),
    gone: new Set<string>(),
  };
  pages.set(name, page);
  try {
    return new Kept(page, new OnDevice(await open(`${name}/intents`)));
  } catch {
    return new Kept(page, undefined);
  }
}

/** The page's knowledge of one identity's intents, however often the plan is opened in it. */
interface Page {
  known: Map<string, Intent>;
  /** Intents that the device did not take. */
  alone: Set<string>;
  /** Intents that the device may still have though they were removed. */
  gone: Set<string>;
}

const pages = new Map<string, Page>();

class Kept implements IntentStore {
  onDevice: boolean;

  constructor(
    private readonly page: Page,
    private readonly device: OnDevice | undefined,
  ) {
    this.onDevice = device !== undefined;
  }

  async all(): Promise<Intent[]> {
    const { known, alone, gone } = this.page;
    const found = await this.#try((device) => device.all());
    if (found) {
      const there = found.filter(({ id }) => !gone.has(id) && !alone.has(id));
      const here = [...known.values()].filter(({ id }) => alone.has(id));
      known.clear();
      for (const intent of [...there, ...here]) known.set(intent.id, intent);
    }
    return [...known.values()].sort((a, b) => a.at - b.at);
  }

  async put(intent: Intent): Promise<void> {
    const { known, alone } = this.page;
    known.set(intent.id, intent);
    alone.add(intent.id);
    if ((await this.#try((device) => device.put(intent))) && known.get(intent.id) === intent)
      alone.delete(intent.id);
  }

  async remove(id: string): Promise<void> {
    const { known, alone, gone } = this.page;
    known.delete(id);
    alone.delete(id);
    gone.add(id);
    if (await this.#try((device) => device.remove(id))) gone.delete(id);
  }

  close(): void {
    this.device?.close();
  }

  /** The answer of the device; nothing where it fails. */
  async #try<T>(ask: (device: OnDevice) => Promise<T>): Promise<T | undefined> {
    try {
      if (this.device) return await ask(this.device);
    } catch {
      this.onDevice = false;
    }
    return undefined;
  }
}

class OnDevice {
  constructor(private readonly db: IDBDatabase) {}

  async all(): Promise<Intent[]> {
    const found = await done(
      this.db.transaction(STORE).objectStore(STORE).getAll() as IDBRequest<Intent[]>,
    );
    return found.sort((a, b) => a.at - b.at);
  }

  put(intent: Intent): Promise<true> {
    return this.#write((store) => store.put(intent));
  }

  remove(id: string): Promise<true> {
    return this.#write((store) => store.delete(id));
  }

  close(): void {
    this.db.close();
  }

  /** Settled when it is on the device, not when it was taken. */
  async #write(act: (store: IDBObjectStore) => void): Promise<true> {
    const tx = this.db.transaction(STORE, 'readwrite');
    act(tx.objectStore(STORE));
    return new Promise((resolve, reject) => {
      tx.oncomplete = () => resolve(true);
      tx.onabort = () => reject(tx.error ?? new Error('the browser ended the write'));
    });
  }
}

function open(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
  return done(request);
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the browser’s storage failed'));
  });
}
