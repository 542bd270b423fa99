/**
 * The session with a plan: the only importer of the WASM core.
 *
 * Loads the core once for the page, and gives the class that it exports its types. Everything that a person does goes
 * in as {@link Command}s; what happens comes out as {@link SessionEvent}s. Nothing here knows the DOM, a socket or a
 * disk: the core has them.
 */
import init, { PlanSession as CoreSession, onPanic } from './generated/countersign.js';
import type {
  Attestation,
  Caret,
  Command,
  SessionEvent,
  View,
  TextAuthor,
  TrialDates,
} from './generated/plan.js';
import type { Seen } from './attest/attestation.js';

/** Where a plan is, and how it is opened. */
export interface SessionOptions {
  /** Address of the relay; relative ones are taken from the page. */
  relay: string;
  plan: string;
  /** A participant's token. Either this or `tokenProvider`; with both, this one is used first. */
  token?: string;
  /** Gives a fresh token, also long after opening: tokens are renewed before they end. */
  tokenProvider?: () => Promise<string>;
  /** Refuses edits whatever the token allows. */
  readonly?: boolean;
  onEvent: (event: SessionEvent) => void;
}

/** The errors thrown here: `code` is a word that stays when the message changes. */
export interface SessionError extends Error {
  code: string;
}

/** One person's session with one plan. */
export interface PlanSession {
  /** Opens the local copy, then connects. Settled once the local copy is open; the network is not waited for. */
  open(): Promise<void>;
  /** Applies commands, all or none; gives the ids of what was added. Throws a {@link SessionError}. */
  dispatch(commands: readonly Command[]): { made: string[] };
  /** Takes back one's own last step; whether there was one. */
  undo(): boolean;
  /** Does again what was taken back; whether there was anything. */
  redo(): boolean;
  /** The number of the undo step that the last commands went into; absent where they changed nothing. */
  recordedStep(): number | undefined;
  /** Whether a step is there to be taken back by its number. */
  hasStep(step: number): boolean;
  /** Takes back the step with this number and nothing else; whether that was still possible. */
  undoStep(step: number): boolean;
  canUndo(): boolean;
  canRedo(): boolean;
  /** The next edit begins a new undo step. */
  sealUndo(): void;
  /** The view to show at this instant, milliseconds since 1970. */
  view(now?: number): View;
  /** The day that `view` counts as today at this instant. */
  today(now?: number): string | undefined;
  /**
   * The buffer and the earliest go-live with another value at `plan/goLive`, `steps/ID/due` (a day or null) or `steps/ID/days`;
   * null where the value cannot be there. Writes nothing.
   */
  trial(path: string, value: string | number | null): TrialDates | null;
  /** Until when this person last had the plan open before, on any device; null on the first visit, absent before the relay said so. */
  lastVisit(): string | null | undefined;
  /** The writers of each part of a text; null where there is no such text. */
  writers(path: string): TextAuthor[] | null;
  /** Tells the others which field this person is in, and where the caret is. */
  presence(field: string | null, caret?: Caret | null): void;
  /** The JSON document. */
  exportPlan(): unknown;
  /** The ledger's entries after so many. */
  ledger(known: number): Attestation[];
  /** The terms of a subject (`plan`, `goal`, `steps/ID`) as they stand here, and their digest; null where there are none. */
  terms(subject: string): Seen | null;
  /** The name under which things of this person and plan are kept on this device, once both are known. */
  localName(): string | undefined;
  /** A rescue with the whole document as its person last saw it, as the text of a file. */
  rescueFile(id: number): string | undefined;
  /** Forgets a rescue. */
  putAway(id: number): void;
  /** Hands in a fresh token. */
  setToken(token: string): void;
  /** Ends the session and frees its plan. The local copy stays. Every other call throws from then on. */
  close(): void;
}

let wasmUrl: URL | string | undefined;
let loading: Promise<void> | undefined;
let crashed: string | undefined;
const open = new Set<(event: SessionEvent) => void>();

/** Where the core lies, when it is not `countersign.wasm` beside this module. To be set before the first session. */
export function setWasmUrl(url: URL | string): void {
  wasmUrl = url;
}

/** Loads the core, once for the page, and begins a session; {@link PlanSession.open} opens it. */
export async function openSession(options: SessionOptions): Promise<PlanSession> {
  loading ??= load();
  try {
    await loading;
  } catch (error) {
    loading = undefined;
    throw coded(
      'core',
      new Error(
        `The plan's core could not be loaded: check that countersign.wasm is served beside the script, and that the page's policy allows 'wasm-unsafe-eval' (${String(error)}).`,
      ),
    );
  }
  return new Session(options);
}

async function load(): Promise<void> {
  await init({ module_or_path: wasmUrl ?? new URL('./countersign.wasm', import.meta.url) });
  onPanic(stopped);
  // Errors in calls that the browser makes by itself: sockets, timers, storage.
  globalThis.addEventListener('error', ({ error }) => {
    if (isTrap(error) && error.stack?.includes(import.meta.url)) stopped(error.message);
  });
}

/** The core must not be called again, and a crash must not look like a plan that saves. */
function stopped(message: string): void {
  if (crashed !== undefined) return;
  crashed = message;
  console.error(`countersign: ${message}`);
  const event: SessionEvent = {
    type: 'error',
    code: 'crashed',
    permanent: true,
    message: { code: 'remedies-crashed-title' },
  };
  queueMicrotask(() => open.forEach((tell) => tell(event)));
}

/** A core that is built for size says nothing when it panics: it traps. */
function isTrap(error: unknown): error is WebAssembly.RuntimeError {
  return error instanceof WebAssembly.RuntimeError;
}

/** The error after a crash; the page words its code. */
function crash(): SessionError {
  return coded(
    'crashed',
    new Error(
      'The plan stopped because of an error in it. Reload the page; what was saved is kept.',
    ),
  );
}

class Session implements PlanSession {
  readonly #core: CoreSession;
  readonly #tell: (event: SessionEvent) => void;
  #closed = false;

  constructor(options: SessionOptions) {
    alive();
    const relay = new URL(options.relay, globalThis.location?.href).href;
    this.#core = new CoreSession({ ...options, relay });
    this.#tell = options.onEvent;
    open.add(this.#tell);
  }

  open(): Promise<void> {
    return this.#call(() => this.#core.open()) as Promise<void>;
  }

  dispatch(commands: readonly Command[]): { made: string[] } {
    return this.#call(() => this.#core.dispatch(commands)) as { made: string[] };
  }

  undo(): boolean {
    return this.#call(() => this.#core.undo());
  }

  redo(): boolean {
    return this.#call(() => this.#core.redo());
  }

  recordedStep(): number | undefined {
    return this.#call(() => this.#core.recordedStep());
  }

  hasStep(step: number): boolean {
    return this.#call(() => this.#core.hasStep(step));
  }

  undoStep(step: number): boolean {
    return this.#call(() => this.#core.undoStep(step));
  }

  canUndo(): boolean {
    return this.#call(() => this.#core.canUndo());
  }

  canRedo(): boolean {
    return this.#call(() => this.#core.canRedo());
  }

  sealUndo(): void {
    this.#call(() => this.#core.sealUndo());
  }

  view(now?: number): View {
    return this.#call(() => this.#core.view(now)) as View;
  }

  today(now?: number): string | undefined {
    return this.#call(() => this.#core.today(now));
  }

  trial(path: string, value: string | number | null): TrialDates | null {
    return this.#call(() => this.#core.trial(path, value)) as TrialDates | null;
  }

  lastVisit(): string | null | undefined {
    return this.#call(() => this.#core.lastVisit()) as string | null | undefined;
  }

  writers(path: string): TextAuthor[] | null {
    return this.#call(() => this.#core.writers(path)) as TextAuthor[] | null;
  }

  presence(field: string | null, caret?: Caret | null): void {
    this.#call(() => this.#core.presence(field ?? undefined, caret ?? undefined));
  }

  exportPlan(): unknown {
    return this.#call(() => this.#core.exportPlan());
  }

  ledger(known: number): Attestation[] {
    return this.#call(() => this.#core.ledger(known)) as Attestation[];
  }

  terms(subject: string): Seen | null {
    return this.#call(() => this.#core.terms(subject)) as Seen | null;
  }

  localName(): string | undefined {
    return this.#call(() => this.#core.localName()) ?? undefined;
  }

  rescueFile(id: number): string | undefined {
    return this.#call(() => this.#core.rescueFile(id));
  }

  putAway(id: number): void {
    this.#call(() => this.#core.putAway(id));
  }

  setToken(token: string): void {
    this.#call(() => this.#core.setToken(token));
  }

  close(): void {
    open.delete(this.#tell);
    if (this.#closed || crashed !== undefined) return;
    this.#closed = true;
    try {
      this.#core.close();
      // The collector sees a small object and is in no hurry, while the memory of the core never shrinks.
      this.#core.free();
    } catch (error) {
      if (!isTrap(error)) throw error;
      stopped(error.message);
    }
  }

  #call<T>(act: () => T): T {
    alive();
    if (this.#closed) throw coded('closed', new Error('The plan was closed: open it again.'));
    try {
      return act();
    } catch (error) {
      if (!isTrap(error)) throw error;
      stopped(error.message);
      throw crash();
    }
  }
}

function alive(): void {
  if (crashed !== undefined) throw crash();
}

function coded(code: string, error: Error): SessionError {
  return Object.assign(error, { code });
}
