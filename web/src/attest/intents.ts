/**
 * What somebody wants to put their name to and the relay has not answered yet, kept on the device so that it survives
 * a reload without a connection. One database for each relay, plan, side and sub: two identities never mix.
 *
 * It keeps and gives back; it never sends anything.
 */
import type { AttestKind, Difference } from './attestation.js';

/** An act that waits for the relay, with the digest and the terms that the person saw. */
export interface Intent {
  /** Fresh; the relay takes it as the call's key, so that an act sent twice counts once. */
  id: string;
  kind: AttestKind;
  subject: string;
  digest: string;
  /** What the person saw, for telling what changed if it does not hold any more. */
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
  /** What the person saw is no longer what the plan says. */
  | { why: 'changed'; changes: Difference[] }
  /** Something required is missing. */
  | { why: 'incomplete'; missing: Missing[] }
  | { why: 'refused'; reason: string };

/** A required element that is missing: what is so, and what to do. */
export interface Missing {
  /** The rule that says so. */
  rule: string;
  says: string;
  do: string;
}

/** Where intents are kept. Everything but `all` may be called without waiting. */
export interface IntentStore {
  all(): Promise<Intent[]>;
  put(intent: Intent): Promise<void>;
  remove(id: string): Promise<void>;
  close(): void;
}

const STORE = 'intents';

/** Opens the store of one identity; a browser that keeps nothing gives one that lasts as long as the page. */
export async function openIntents(name: string): Promise<IntentStore> {
  try {
    return new OnDevice(await open(`${name}/intents`));
  } catch {
    return new InMemory();
  }
}

class OnDevice implements IntentStore {
  constructor(private readonly db: IDBDatabase) {}

  async all(): Promise<Intent[]> {
    const found = await done(this.db.transaction(STORE).objectStore(STORE).getAll() as IDBRequest<Intent[]>);
    return found.sort((a, b) => a.at - b.at);
  }

  async put(intent: Intent): Promise<void> {
    await this.#write((store) => store.put(intent));
  }

  async remove(id: string): Promise<void> {
    await this.#write((store) => store.delete(id));
  }

  close(): void {
    this.db.close();
  }

  /** Settled when it is on the device, not when it was taken. */
  #write(act: (store: IDBObjectStore) => void): Promise<void> {
    const tx = this.db.transaction(STORE, 'readwrite');
    act(tx.objectStore(STORE));
    return new Promise((resolve, reject) => {
      tx.oncomplete = () => resolve();
      tx.onabort = () => reject(tx.error ?? new Error('the browser ended the write'));
    });
  }
}

class InMemory implements IntentStore {
  readonly #kept = new Map<string, Intent>();

  async all(): Promise<Intent[]> {
    return [...this.#kept.values()];
  }

  async put(intent: Intent): Promise<void> {
    this.#kept.set(intent.id, intent);
  }

  async remove(id: string): Promise<void> {
    this.#kept.delete(id);
  }

  close(): void {
    this.#kept.clear();
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
