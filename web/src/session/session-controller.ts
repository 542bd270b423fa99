/**
 * The life of the session behind one component: opening, what the core tells, the view worked out again when something
 * changed, closing. It words nothing and knows no DOM; its host is told of what happened once its own state says so.
 */
import type {
  Change,
  Command,
  SessionFault,
  Message,
  Party,
  Peer,
  Report,
  Rescue,
  SessionEvent,
  TextSplice,
  SyncState,
  View,
} from '../generated/plan.js';
import type { PlanSession, SessionOptions } from '../client.js';
import { worded, wordedReport } from '../locales/findings.js';
import { inWords } from '../locales/words.js';
import { type Replacement } from '../text/splice.js';
import { typedInto, withKnownSteps } from './typed.js';
import { withReport } from './with-report.js';

/** Why there is no plan to show, or none that can be written. */
export interface Failure extends Pick<SessionFault, 'cause'> {
  code: string;
  message: string;
}

/** The owner of the session. */
export interface SessionHost {
  redraw(): void;
  /** Something happened, and the session's own state says so already. */
  heard(event: SessionEvent): void;
  /** The elements or findings on the screen changed. */
  reportChanged(): void;
  /** The relay's report in words that the page does not have; nothing where it needs none. */
  reportInWords(): Promise<Report | undefined>;
  /** The plan could not be opened. */
  fail(code: string, message: string): void;
}

const dayCheckMs = 60_000;
/** So long after the last key the typing pauses. */
const pauseMs = 300;

export class SessionController {
  view: View | undefined;
  state: SyncState = 'loading';
  savedOnDevice = true;
  savedOnServer = true;
  keeps: 'device' | 'memory' = 'device';
  /** Edits that could not be written into the plan and wait for this person. */
  rescues: readonly Rescue[] = [];
  role: Party | undefined;
  peers: readonly Peer[] = [];
  /** The relay's report for the own side, once it came. */
  report: Report | null = null;
  /** Set when the session ended for good. */
  failure: Failure | undefined;
  /** The id of the plan that is open. */
  plan = '';

  #session: PlanSession | undefined;
  /** Grows with each opening, so that what a former session still says is ignored. */
  #opening = 0;
  #deltas = new Map<string, TextSplice[][]>();
  #reportText = '';
  /** One that came, until the view that goes with it is drawn. */
  #nextReport: Report | undefined;
  #dirty = false;
  /** Something was typed that the view has and nothing drew yet. */
  #undrawn = false;
  #frame = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #dayTimer: ReturnType<typeof setInterval> | undefined;

  /** `connect` loads the core and begins a session with it. */
  constructor(
    private readonly host: SessionHost,
    private readonly connect: (options: SessionOptions) => Promise<PlanSession>,
  ) {}

  /** Opens a plan; a former session is closed first. */
  async open(options: Omit<SessionOptions, 'onEvent'>): Promise<void> {
    this.close();
    const opening = ++this.#opening;
    this.plan = options.plan;
    this.state = 'loading';
    this.failure = undefined;
    this.host.redraw();
    try {
      const session = await this.connect({
        ...options,
        onEvent: (event) => {
          if (opening === this.#opening) this.#heard(event);
        },
      });
      if (opening !== this.#opening) return session.close();
      this.#session = session;
      this.#dayTimer = setInterval(() => this.#newDay(), dayCheckMs);
      await session.open();
    } catch (error) {
      if (opening === this.#opening) this.host.fail(codeOf(error), messageOf(error));
    }
  }

  /** Ends the session. The view stays as it was read. */
  close(): void {
    this.#opening += 1;
    this.#release();
  }

  /** There is no plan to show, or none that can be written. A core that stopped is not asked any more. */
  fail(failure: Failure): void {
    this.failure = failure;
    if (failure.code === 'crashed') this.#release();
  }

  /** Lets go of the core. */
  #release(): void {
    clearInterval(this.#dayTimer);
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#pause);
    this.#frame = 0;
    const session = this.#session;
    this.#session = undefined;
    session?.close();
  }

  /** Goes on with a fresh token of the same person; whether there is a session to go on with. */
  renew(token: string): boolean {
    if (!this.#session || this.failure || this.state === 'loading') return false;
    this.#session.setToken(token);
    return true;
  }

  /** Forgets the plan, before another one is opened or somebody else opens it; `inSight`: all but what is drawn of it. */
  forget(inSight: boolean): void {
    this.close();
    if (!inSight) this.view = undefined;
    this.role = undefined;
    this.peers = [];
    this.rescues = [];
    this.savedOnDevice = true;
    this.savedOnServer = true;
    this.#deltas.clear();
    this.report = null;
    this.#reportText = '';
    this.#nextReport = undefined;
  }

  /** The open session; absent before it is open and after its end. */
  get core(): PlanSession | undefined {
    return this.#session;
  }

  /** Whether something was typed that the screen does not show yet. */
  get stale(): boolean {
    return this.#dirty || this.#undrawn;
  }

  /** Asks the core; nothing where the plan is not open yet. */
  read<T>(ask: (session: PlanSession) => T): T | undefined {
    try {
      return this.#session && ask(this.#session);
    } catch (error) {
      if (codeOf(error) !== 'loading') throw error;
      return undefined;
    }
  }

  /** Carries out commands, all or none, and shows the plan as it is then. Gives the ids that were made; throws when refused. */
  dispatch(commands: readonly Command[]): string[] {
    try {
      return this.#session?.dispatch(commands).made ?? [];
    } finally {
      this.refresh();
    }
  }

  /**
   * Types into a text that its field shows already: it is written into the view, which the core works out again when the typing
   * pauses. A text on which more depends is worked out with the next frame.
   */
  type(path: string, parts: readonly Replacement[]): void {
    const commands = parts.map(({ at, remove, insert }): Command => ({
      type: 'editText',
      path,
      at,
      delete: remove,
      insert,
    }));
    if (commands.length) this.#session?.dispatch(commands);
    const typed = this.view && !this.#dirty ? typedInto(this.view, path, parts) : undefined;
    if (!typed) return this.#later();
    this.view = typed;
    this.#undrawn = true;
    this.#whenItPauses();
    this.#inNextFrame();
  }

  /** Works the view out again. */
  refresh(): void {
    this.#dirty = true;
    this.#flush();
  }

  /** The edits of others to a text since it was last drawn. */
  deltasOf(path: string): readonly TextSplice[][] {
    return this.#deltas.get(path) ?? [];
  }

  /** To be called when everything is drawn. */
  drawn(): void {
    this.#deltas.clear();
  }

  #heard(event: SessionEvent): void {
    switch (event.type) {
      case 'ready':
        this.refresh();
        break;
      case 'changed':
        // Of a text that was typed here the view knows already.
        if (event.local && event.changes.every(({ change }) => change === 'text'))
          this.#whenItPauses();
        else if (event.local) this.#later();
        else this.#merged(event.changes);
        break;
      case 'sync':
        this.state = event.state;
        this.savedOnDevice = event.savedOnDevice;
        this.savedOnServer = event.savedOnServer;
        this.keeps = event.keeps;
        this.role = event.role ?? this.role;
        // The relay's day counts from its welcome on, the device's from the end of the connection.
        this.#newDay();
        break;
      case 'peers':
        this.peers = event.peers;
        break;
      case 'rescues':
        this.rescues = event.rescues;
        break;
      case 'report':
        if (this.#takeReport(event.report)) return;
        break;
      case 'notice':
      case 'refused':
      case 'error':
    }
    this.host.heard(event);
  }

  /**
   * The holds of both sides come with it, and stand in the view: report and view change together, or the screen would name a
   * value the other side's which the reader may still write over. Most reports say what the last one said.
   */
  #takeReport(report: Report): boolean {
    const text = JSON.stringify(report);
    if (text === this.#reportText) return false;
    this.#reportText = text;
    this.#nextReport = report;
    // A page that nobody sees draws no frames.
    if (globalThis.document?.hidden) this.refresh();
    else this.#later();
    void this.#completeWords();
    return true;
  }

  /** Takes the relay's words where the page has none, unless another report came meanwhile. */
  async #completeWords(): Promise<void> {
    const [opening, text] = [this.#opening, this.#reportText];
    const report = await this.host.reportInWords();
    if (!report || opening !== this.#opening || text !== this.#reportText) return;
    this.#nextReport = report;
    this.#later();
  }

  /** Words the findings anew: the page speaks another language now. */
  reword(): void {
    if (this.report) {
      this.report = wordedReport(this.report);
      void this.#completeWords();
    }
    if (this.view) this.view = worded(this.view);
  }

  #merged(changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.change !== 'text') continue;
      this.#deltas.set(change.path, [...this.deltasOf(change.path), change.delta]);
    }
    this.refresh();
  }

  #later(): void {
    this.#dirty = true;
    this.#inNextFrame();
  }

  #inNextFrame(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#undrawn = false;
      if (this.#dirty) this.#flush();
      else this.host.redraw();
    });
  }

  #whenItPauses(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.refresh(), pauseMs);
  }

  #flush(): void {
    if (!this.#dirty || !this.#session) return;
    const view = this.read((session) => session.view(Date.now()));
    if (!view) return;
    this.#dirty = false;
    this.#undrawn = false;
    clearTimeout(this.#pause);
    const before = this.view;
    const report = this.#nextReport;
    this.#nextReport = undefined;
    if (report) this.report = wordedReport(report);
    this.view = withKnownSteps(withReport(worded(view), this.report), before);
    this.host.redraw();
    if (report) this.host.heard({ type: 'report', report });
    else if (!before || judged(before) !== judged(this.view)) this.host.reportChanged();
  }

  #newDay(): void {
    const today = this.view?.today;
    if (!today || this.read((session) => session.today(Date.now())) === today) return;
    this.refresh();
  }
}

/** The findings of a view as a text, to be compared. */
function judged(view: View): string {
  return JSON.stringify([view.elements, view.findings]);
}

export function messageOf(error: unknown): string {
  return error instanceof Error
    ? inWords((error as Error & { says?: Message }).says ?? error.message)
    : String(error);
}

function codeOf(error: unknown): string {
  const code = error instanceof Error ? (error as Error & { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : 'internal';
}
