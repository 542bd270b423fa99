/**
 * The state behind one component: the session with the core, the last view of the plan, and what is open on the screen.
 *
 * Views read it and call its methods; it never touches the DOM. Commands go to the session; what the session tells comes
 * back as a fresh {@link View} and a call of the host's `requestUpdate`.
 */
import { noticeInWords, refusalInWords } from './locales/notices.js';
import { inWords, say } from './locales/words.js';
import type { Attestation, Change, Command, Finding, Message, Party, Peer, Report, Rescue, SessionEvent, Side, Splice, StepRow, SyncState, View, Writer } from './generated/plan.js';
import { openSession, type PlanSession, type SessionOptions } from './client.js';
import { Activity } from './activity.js';
import { call, helpFor, isRefusal, look, type Obstacle, Obstructed, PolicyWatch } from './calls.js';
import {
  PlanChangeEvent, type PlanErrorCode, PlanErrorEvent, PlanReadyEvent, PlanReportEvent, PlanSyncEvent,
} from './events.js';
import { AttestController } from './attest/attest-controller.js';
import type { Seen } from './attest/attestation.js';
import { dayIn } from './locales/civil-day.js';
import { dayMonth, longDate, monthName, shortDate } from './locales/dates.js';
import { worded, wordedReport } from './locales/findings.js';
import type { Replacement, Selection } from './text/splice.js';
import type { Authorship } from './views/authors/authors.js';
import type { Asking } from './views/proposals/ask.js';
import { heldAgainst } from './views/proposals/held.js';
import { Walk } from './views/inspection/walk.js';
import { remedy } from './views/states/remedies.js';
import { kept } from './views/status/kept.js';
import { Lasting } from './views/status/lasting.js';
import { isInHead, isPlace, openWayTo } from './views/way.js';

/** The owner of a controller: told to draw again, and the origin of the events. */
export interface ControllerHost {
  requestUpdate(): void;
  dispatchEvent(event: Event): boolean;
  /** Whether only the page can say that somebody is another one. */
  readonly vouched: boolean;
  /** Opens the plan anew as whoever this token says. */
  useToken(token: string): void;
  /** The address at which the page opens this plan for the holder of a token. */
  linkFor(token: string): string;
}

/** A short message at the foot of the component, with a way back where there is one. */
export interface Toast {
  text: string;
  tone: 'plain' | 'alert';
  action?: { label: string; run: () => void };
}

/** Why there is no plan to show, or none that can be written. */
export interface Failure {
  code: string;
  message: string;
}

const toastShownMs = 8_000;
const dayCheckMs = 60_000;

export class PlanController {
  view: View | undefined;
  state: SyncState = 'loading';
  savedOnDevice = true;
  savedOnServer = true;
  keeps: 'device' | 'memory' = 'device';
  /** Edits that could not be written into the plan and wait for this person. */
  rescues: readonly Rescue[] = [];
  role: Party | undefined;
  peers: readonly Peer[] = [];
  /** Set when the session ended for good. */
  failure: Failure | undefined;
  /** Why calls to the relay cannot succeed from this page though the plan is open; set while that is so. */
  obstacle: Obstacle | undefined;
  toast: Toast | undefined;
  /** Grows with everything that can change what is drawn; views take it as a property. */
  tick = 0;
  /** The text of the live region. */
  spoken = '';
  locale = '';
  readonlyWanted = false;

  /** The steps whose details are open. */
  readonly expanded = new Set<string>();
  /** The threads of comments that are open, by path. */
  readonly threads = new Set<string>();
  /** The sections that show all of what they hold. */
  readonly unfolded = new Set<string>();
  /** The place that takes the focus as soon as it is drawn. */
  wanted: string | undefined;
  /** Set while the plan shows who wrote what. */
  authorship: Authorship | undefined;

  /** The day since which changes are shown; where absent, one that suits. */
  since: string | undefined;

  /** Commands that wait for an answer before they are written: the other side holds some of it. */
  asking: Asking | undefined;
  /** The proposal to which something else is being set. */
  countering: string | undefined;

  /** The seller's page is on the screen instead of the plan. */
  dealShown = false;
  /** The reader's next steps are on the screen instead of the whole plan. */
  nextShown = false;

  /** How saving and connection have been for a moment. */
  readonly lasting = new Lasting(() => this.#redraw());

  /** The inspection in this window. */
  readonly walk = new Walk(this);

  /** The activity, for the views that show it. */
  readonly activity = new Activity(this);

  /** The attestations and their dialog. */
  readonly attest = new AttestController(this);

  #session: PlanSession | undefined;
  /** The id of the plan that is open. */
  #which = '';
  /** Where and as whom it was opened, for questions by HTTP. */
  #opened: Pick<SessionOptions, 'relay' | 'token' | 'tokenProvider'> | undefined;
  /** Grows with each opening, so that what a former session still says is ignored. */
  #opening = 0;
  /** Notices what the page's policy blocks. */
  #watch: PolicyWatch | undefined;
  /** Each refusal is told once. */
  readonly #told = new Set<string>();
  #tried = false;
  #deltas = new Map<string, Splice[][]>();
  #dirty = false;
  /** The relay's report for the own side, once it came. */
  #report: Report | null = null;
  #frame = 0;
  #toastTimer: ReturnType<typeof setTimeout> | undefined;
  #dayTimer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly host: ControllerHost) {}

  /** Draws again. */
  redraw(): void {
    this.#redraw();
  }

  /** Tells the page something. */
  tell(event: Event): void {
    this.host.dispatchEvent(event);
  }

  /** Opens a plan; a former session is closed first. */
  async open(options: Omit<SessionOptions, 'onEvent'>): Promise<void> {
    this.close();
    const opening = ++this.#opening;
    this.#which = options.plan;
    const opened = this.#sharing(options, opening);
    this.#opened = opened;
    this.state = 'loading';
    this.failure = undefined;
    this.obstacle = undefined;
    this.#told.clear();
    this.#tried = false;
    this.#watch = this.#watching(options.relay);
    this.#redraw();
    try {
      const session = await openSession({
        ...opened,
        onEvent: (event) => {
          if (opening === this.#opening) this.#heard(event);
        },
      });
      if (opening !== this.#opening) return session.close();
      this.#session = session;
      this.#dayTimer = setInterval(() => this.#newDay(), dayCheckMs);
      await session.open();
    } catch (error) {
      if (opening === this.#opening) this.fail(codeOf(error), messageOf(error));
    }
  }

  /** As given; a token that the page gives for the connection serves the calls by HTTP too. */
  #sharing<T extends Pick<SessionOptions, 'tokenProvider'>>(options: T, opening: number): T {
    const { tokenProvider } = options;
    if (!tokenProvider) return options;
    const shared = async (): Promise<string> => {
      const token = await tokenProvider();
      // Another plan, or another person, may have been opened while the page looked for it.
      if (opening === this.#opening && this.#opened) this.#opened = { ...this.#opened, token };
      return token;
    };
    return { ...options, tokenProvider: shared };
  }

  /** Ends the session. The drawn page stays. */
  close(): void {
    this.#opening += 1;
    clearTimeout(this.#toastTimer);
    this.lasting.clear();
    this.attest.close();
    this.#end();
  }

  /** Lets go of the core. */
  #end(): void {
    clearInterval(this.#dayTimer);
    this.#watch?.stop();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const session = this.#session;
    this.#session = undefined;
    session?.close();
  }

  /** Goes on with a fresh token of the same person; whether there is a session to go on with. */
  renew(token: string): boolean {
    if (!this.#session || !this.#opened || this.failure || this.state === 'loading') return false;
    this.#opened = { ...this.#opened, token };
    this.#session.setToken(token);
    this.attest.again();
    return true;
  }

  /** Forgets the plan, before another one is opened or somebody else opens it; `inSight`: all but what is drawn of it. */
  forget(inSight = false): void {
    this.close();
    const { sheet } = this.attest;
    if (!inSight) this.view = undefined;
    this.role = undefined;
    this.peers = [];
    this.rescues = [];
    this.toast = undefined;
    this.savedOnDevice = true;
    this.savedOnServer = true;
    this.expanded.clear();
    this.threads.clear();
    this.unfolded.clear();
    this.#deltas.clear();
    this.#report = null;
    this.attest.forget();
    this.authorship = undefined;
    this.asking = undefined;
    this.countering = undefined;
    this.since = undefined;
    this.activity.forget();
    this.walk.forget();
    // On which they said who they are.
    if (inSight && sheet?.kind === 'me') this.attest.sheet = sheet;
  }

  /** Whether this person may write here and now. */
  get canWrite(): boolean {
    if (this.readonlyWanted || this.failure || !this.#session) return false;
    return !this.role || this.role.scope.split(' ').includes('write');
  }

  /** Whether this person may bring in somebody, also themselves under their own name: only verified people may. */
  get canInvite(): boolean {
    const { role } = this;
    return this.canWrite && role !== undefined && role.assurance >= 2 && role.scope.split(' ').includes('invite');
  }

  /** The relay's report for the own side, once it came. */
  get report(): Report | null {
    return this.#report;
  }

  /** Whether something was typed that the view does not show yet. */
  get stale(): boolean {
    return this.#dirty;
  }

  /**
   * Asks the relay something about this plan by HTTP, as `activity?path=steps`. A token that has ended is replaced once
   * by a fresh one of the page.
   */
  async ask<T>(what: string): Promise<T> {
    return (await this.#asked(what)).json() as Promise<T>;
  }

  /** As {@link ask}, for what is no JSON. */
  async askText(what: string): Promise<string> {
    return (await this.#asked(what)).text();
  }

  async #asked(what: string): Promise<Response> {
    const answer = await this.#call(what, {});
    if (!answer?.ok) throw new Error(`the relay answered ${answer?.status ?? 'nothing'}`);
    return answer;
  }

  /**
   * Tells the relay something about this plan by HTTP, as `attestations`; a call with the same key counts once. Rejected
   * only when there is no answer. `as` is the token of another one than the reader.
   */
  async post(what: string, body: unknown, key: string, as?: string): Promise<{ status: number; body: unknown }> {
    const headers = { 'content-type': 'application/json', 'idempotency-key': key };
    const answer = await this.#call(what, { method: 'POST', headers, body: JSON.stringify(body) }, as);
    if (!answer) throw new Error('there is no token');
    return { status: answer.status, body: await answer.json().catch(() => undefined) };
  }

  async #call(what: string, request: RequestInit & { headers?: Record<string, string> }, as?: string): Promise<Response | undefined> {
    const opened = this.#opened;
    if (!opened) throw new Error('no plan is open');
    const base = new URL(opened.relay, globalThis.location?.href).href.replace(/\/*$/, '/');
    const watch = (this.#watch ??= this.#watching(opened.relay));
    const opening = this.#opening;
    const here = (): boolean => opening === this.#opening;
    const send = async (token: string): Promise<Response> => {
      const headers = { ...request.headers, authorization: `Bearer ${token}` };
      const url = `${base}v1/plans/${encodeURIComponent(this.#which)}/${what}`;
      try {
        const answer = await call(url, { ...request, headers }, `${base}healthz`, watch);
        if (here()) this.#reached();
        return answer;
      } catch (error) {
        if (here() && error instanceof Obstructed) this.#obstructed(error.obstacle);
        throw error;
      }
    };
    let answer = as ? await send(as) : opened.token ? await send(opened.token) : undefined;
    if (!as && opened.tokenProvider && (!answer || answer.status === 401)) {
      // The connection or another call may have got a fresh one meanwhile.
      const now = here() ? this.#opened?.token : undefined;
      answer = await send(now && now !== opened.token ? now : await opened.tokenProvider());
    }
    if (answer && here() && isRefusal(answer.status)) void this.#refused(what, answer.clone());
    return answer;
  }

  #watching(relay: string): PolicyWatch {
    return new PolicyWatch(relay, ({ code, cause }) => this.fail(code, cause));
  }

  /** A call came through: nothing stands in between any more. */
  #reached(): void {
    if (!this.obstacle) return;
    this.obstacle = undefined;
    this.#redraw();
  }

  /** No call can succeed: said on the page and to it, once. */
  #obstructed(obstacle: Obstacle): void {
    this.obstacle = obstacle;
    this.#redraw();
    const { code, cause, help } = obstacle;
    if (this.#told.has(code)) return;
    this.#told.add(code);
    this.host.dispatchEvent(new PlanErrorEvent(code, cause, true, help));
  }

  /** The relay, or something in its place, refused a call for good: told to the page, once for each call and reason. */
  async #refused(what: string, answer: Response): Promise<void> {
    const [which] = what.split('?');
    const body = (await answer.json().catch(() => undefined)) as { code?: string; detail?: string; missing?: unknown } | undefined;
    // That is an answer to what the person did, who is told in the place where they did it.
    if (body?.missing || ((answer.status === 400 || answer.status === 422) && (which === 'me' || which === 'invites'))) return;
    const key = `${which} ${answer.status} ${body?.code ?? ''}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    const cause = body?.detail ?? say('plan-controller-the-server-answered-to-and', { status: answer.status, which: String(which) });
    this.host.dispatchEvent(new PlanErrorEvent(body?.code ?? 'http', cause, false, helpFor(answer.status)));
  }

  /** Looks once whether calls come through at all: nobody is to find out by signing. */
  #tryCalls(): void {
    const relay = this.#opened && new URL(this.#opened.relay, globalThis.location?.href);
    if (this.#tried || !relay || relay.origin === globalThis.location?.origin) return;
    this.#tried = true;
    const opening = this.#opening;
    void look(`${relay.href.replace(/\/*$/, '/')}healthz`, (this.#watch ??= this.#watching(relay.href))).then((obstacle) => {
      if (obstacle && opening === this.#opening) this.#obstructed(obstacle);
    });
  }

  /** Whether only the page can say that this is somebody else. */
  get vouched(): boolean {
    return this.host.vouched;
  }

  /** Gives this person's name and address; they are not verified. Or goes on as somebody else (`other`), of the same side. */
  async become(name: string, email: string, other: boolean): Promise<void> {
    // A name given is the same person's. Somebody else is a new one: nothing of theirs is done under the former's name.
    const as = other ? await this.#tokenOf('invites', {}) : undefined;
    this.host.useToken(await this.#tokenOf('me', { name, email }, as));
  }

  /** A link for a colleague of the own side. */
  async inviteLink(name: string): Promise<string> {
    return this.host.linkFor(await this.#tokenOf('invites', name ? { name } : {}));
  }

  async #tokenOf(what: string, body: unknown, as?: string): Promise<string> {
    const { status, body: answer } = await this.post(what, body, crypto.randomUUID(), as);
    const { token, detail } = (answer ?? {}) as { token?: string; detail?: string };
    if (status >= 300 || !token) throw new Error(detail ?? say('plan-controller-the-relay-answered', { status }));
    return token;
  }

  /** The entries of the ledger after so many. */
  ledgerSince(known: number): Attestation[] {
    return this.#read((session) => session.ledger(known)) ?? [];
  }

  /** The terms of a part of the plan, or of all of it (`plan`), and their digest; nothing where there is no such part. */
  termsOf(subject: string): Seen | undefined {
    return this.#read((session) => session.terms(subject)) ?? undefined;
  }

  /** The name under which things of this person and plan are kept on this device. */
  localName(): string | undefined {
    return this.#session?.localName();
  }

  /**
   * Carries out commands, all or none; asks first where they write over what the other side holds. Returns the ids that
   * were made; `null` when they were refused (and says so) or are asked about.
   */
  do(...commands: Command[]): string[] | null {
    const held = this.view ? heldAgainst(this.view, commands) : [];
    if (!held.length) return this.carryOut(commands);
    this.asking = { commands, held };
    this.#redraw();
    return null;
  }

  /** As {@link do}, without asking. */
  carryOut(commands: readonly Command[]): string[] | null {
    if (!this.#session) return null;
    try {
      const { made } = this.#session.dispatch(commands);
      this.#dirty = true;
      this.#flush();
      return made;
    } catch (error) {
      this.say(messageOf(error), 'alert');
      this.#dirty = true;
      this.#flush();
      return null;
    }
  }

  /** Takes the days off of a calendar file into a side's calendar, and says what came of it. */
  takeHolidays(text: string, side: Side): void {
    if (!this.#session) return;
    try {
      const { commands, notUnderstood } = this.#session.readHolidays(text, side);
      if (commands.length && this.do(...commands) === null) return;
      const days = commands.length === 1 ? say('plan-controller-1-day-was-added') : say('plan-controller-days-were-added', { commands: commands.length || 'No' });
      this.say([days, ...notUnderstood.slice(0, 3).map(inWords)].join(' '), commands.length ? 'plain' : 'alert');
    } catch (error) {
      this.say(messageOf(error), 'alert');
    }
  }

  /** Types into a text. Drawing again can wait for the next frame: the field already shows it. */
  type(path: string, parts: readonly Replacement[]): boolean {
    if (!this.#session) return false;
    const commands = parts.map(
      ({ at, remove, insert }): Command => ({ type: 'editText', path, at, delete: remove, insert }),
    );
    try {
      if (commands.length) this.#session.dispatch(commands);
      this.#later();
      return true;
    } catch (error) {
      this.say(messageOf(error), 'alert');
      return false;
    }
  }

  get canUndo(): boolean {
    return this.#session?.canUndo() ?? false;
  }

  get canRedo(): boolean {
    return this.#session?.canRedo() ?? false;
  }

  undo(): void {
    this.#session?.undo();
    this.#dirty = true;
    this.#flush();
  }

  redo(): void {
    this.#session?.redo();
    this.#dirty = true;
    this.#flush();
  }

  /** Text that is typed next is undone by itself. */
  sealUndo(): void {
    this.#session?.sealUndo();
  }

  /** The plan as a plan file holds it; nothing before it is there. */
  exportPlan(): { document: unknown } | undefined {
    return this.#read((session) => ({ document: session.exportPlan() }));
  }

  /** Asks the core; nothing where the plan is not open yet. */
  #read<T>(ask: (session: PlanSession) => T): T | undefined {
    try {
      return this.#session && ask(this.#session);
    } catch (error) {
      if (codeOf(error) !== 'loading') throw error;
      return undefined;
    }
  }

  /** Hands a rescue to the person as a file. */
  downloadRescue(id: number): void {
    const text = this.#session?.rescueFile(id);
    if (text !== undefined) download(text, 'not-in-the-plan.json');
  }

  /** Forgets a rescue. */
  putAway(id: number): void {
    this.#session?.putAway(id);
  }

  /** Tells the others which field this person is in, and where the caret is. */
  here(field: string | null, caret?: Selection): void {
    this.#session?.presence(field ?? this.walk.place, caret);
  }

  /** The others in a field or below it. */
  peersIn(path: string): Peer[] {
    return this.peers.filter((p) => !p.me && p.field !== null && (p.field === path || p.field.startsWith(`${path}/`)));
  }

  /** The writers of each part of a text. */
  writersOf(path: string): Writer[] {
    return this.#read((session) => session.writers(path)) ?? [];
  }

  /** The edits of others to a text since it was last drawn. */
  deltasOf(path: string): readonly Splice[][] {
    return this.#deltas.get(path) ?? [];
  }

  /** To be called when everything is drawn. */
  drawn(): void {
    this.#deltas.clear();
  }

  findingsAt(path: string): Finding[] {
    return this.#named(this.view?.findingsAt[path]);
  }

  findingsOf(...elements: string[]): Finding[] {
    const of = this.view?.elements.filter((e) => elements.includes(e.id)).flatMap((e) => e.findings);
    // They stand in the order of their weight.
    return this.#named(of?.sort((a, b) => a - b));
  }

  step(id: string): StepRow | undefined {
    return this.view?.groups.flatMap((g) => g.steps).find((s) => s.id === id);
  }

  /** All steps in the order of the page. */
  get steps(): StepRow[] {
    return this.view?.groups.flatMap((g) => g.steps) ?? [];
  }

  shortDate(date: string): string {
    return shortDate(date, this.view?.today ?? date, this.locale || undefined);
  }

  dayMonth(date: string): string {
    return dayMonth(date, this.view?.today ?? date, this.locale || undefined);
  }

  /** The day and month of an instant, where the plan is lived. */
  dayOf(at: string): string {
    return this.dayMonth(dayIn(this.view?.header.timeZone, at));
  }

  monthName(date: string, withYear: boolean): string {
    return monthName(date, withYear, this.locale || undefined);
  }

  longDate(date: string): string {
    return longDate(date, this.locale || undefined);
  }

  /**
   * Goes to a place of the plan: a field, or a step, person, criterion, risk or comment. Leaves a page that does not show
   * it, opens what it lies in, and gives it the focus as soon as it is drawn. Whether there is such a place.
   */
  goTo(path: string): boolean {
    if (!this.view || !openWayTo(this, this.view, path)) return false;
    this.dealShown = false;
    if (!isInHead(path)) this.nextShown = false;
    if (this.walk.open && !this.walk.shows(path)) {
      this.walk.leave();
      this.say(say('plan-controller-you-left-the-inspection-for'), 'plain', { label: say('inspection-go-on'), run: () => this.walk.enter() });
    }
    this.wanted = path;
    this.#redraw();
    return true;
  }

  /** The place that was gone to is drawn, or is not there: whoever asks for it first takes it. */
  arrived(): string | undefined {
    const path = this.wanted;
    this.wanted = undefined;
    return path;
  }

  /** Shows the seller's page, or the plan. */
  showDeal(shown: boolean): void {
    this.dealShown = shown;
    this.#redraw();
  }

  /** Shows the reader's next steps alone, or the whole plan. */
  showNext(shown: boolean): void {
    this.nextShown = shown;
    this.#redraw();
  }

  toggle(set: Set<string>, key: string, open = !set.has(key)): void {
    if (open) set.add(key);
    else set.delete(key);
    this.#redraw();
  }

  /** Takes an entity out, and offers to put it back. */
  remove(path: string, label: string): void {
    if (this.do({ type: 'remove', path }) === null) return;
    this.say(say('plan-controller-removed', { label }), 'plain', { label: say('label-undo'), run: () => this.do({ type: 'restore', path }) });
  }

  /** Tells readers of the screen aloud what happened. */
  announce(text: string): void {
    this.spoken = text;
    this.#redraw();
  }

  say(text: string, tone: Toast['tone'] = 'plain', action?: Toast['action']): void {
    clearTimeout(this.#toastTimer);
    this.toast = action ? { text, tone, action } : { text, tone };
    this.#toastTimer = setTimeout(() => this.dismiss(), toastShownMs);
    this.#redraw();
  }

  dismiss(): void {
    this.toast = undefined;
    this.#redraw();
  }

  /** There is no plan to show, or none that can be written, until the page or the person does something. */
  fail(code: PlanErrorCode, message: string): void {
    this.failure = { code, message };
    this.lasting.look(kept(this));
    // Nothing that is drawn may ask a core that stopped: what was read stays.
    if (code === 'crashed') this.#end();
    this.#redraw();
    const { title, then } = remedy(this.failure);
    this.host.dispatchEvent(new PlanErrorEvent(code, message || title, true, then));
  }

  #heard(event: SessionEvent): void {
    switch (event.type) {
      case 'ready':
        this.#dirty = true;
        this.#flush();
        this.attest.opened();
        this.host.dispatchEvent(new PlanReadyEvent(this.#which));
        return;
      case 'changed':
        if (event.local) this.#later();
        else this.#merged(event.changes);
        if (!event.local) this.attest.read();
        this.activity.changed();
        this.host.dispatchEvent(new PlanChangeEvent(event.changes, event.local));
        return;
      case 'sync':
        this.state = event.state;
        this.savedOnDevice = event.savedOnDevice;
        this.savedOnServer = event.savedOnServer;
        this.keeps = event.keeps;
        this.role = event.role ?? this.role;
        this.activity.changed();
        this.lasting.look(kept(this));
        this.#redraw();
        this.attest.synced();
        if (event.state === 'online') this.#tryCalls();
        // The relay's day counts from its welcome on, the device's from the end of the connection.
        this.#newDay();
        this.host.dispatchEvent(new PlanSyncEvent(event.state, event.savedOnDevice, event.savedOnServer, event.keeps));
        return;
      case 'peers':
        this.peers = event.peers;
        this.#redraw();
        return;
      case 'rescues':
        this.rescues = event.rescues;
        this.#redraw();
        return;
      case 'report':
        this.#report = wordedReport(event.report);
        this.attest.reported(this.#report);
        // The holds of both sides came with it.
        this.#later();
        this.#tellReport();
        return;
      case 'notice':
        this.say(noticeInWords(event), 'plain', event.what ? this.#wayTo(event.what) : undefined);
        return;
      case 'refused':
        this.say(say('plan-controller-not-saved', { reason: refusalInWords(event) }), 'alert');
        this.host.dispatchEvent(new PlanErrorEvent(event.code, event.reason, false));
        return;
      case 'error':
        if (event.permanent) return this.fail(event.code, inWords(event.message));
        this.say(inWords(event.message), 'alert');
        this.host.dispatchEvent(new PlanErrorEvent(event.code, inWords(event.message), false));
    }
  }

  /** From a message to the place that it is about. */
  #wayTo(path: string): Toast['action'] {
    return this.view && isPlace(this.view, path) ? { label: say('label-show'), run: () => this.goTo(path) } : undefined;
  }

  #merged(changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.change !== 'text') continue;
      this.#deltas.set(change.path, [...this.deltasOf(change.path), change.delta]);
    }
    this.#dirty = true;
    this.#flush();
  }

  #later(): void {
    this.#dirty = true;
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#flush();
    });
  }

  #flush(): void {
    if (!this.#dirty || !this.#session) return;
    const view = this.#read((session) => session.view(Date.now()));
    if (!view) return;
    this.#dirty = false;
    const before = this.view;
    this.view = withReport(worded(view), this.#report);
    this.#redraw();
    if (!before || reported(before) !== reported(this.view)) {
      this.#tellReport();
    }
  }

  #tellReport(): void {
    if (!this.view) return;
    this.host.dispatchEvent(new PlanReportEvent(this.view.elements, this.view.findings, this.#report));
  }

  #newDay(): void {
    const today = this.view?.today;
    if (!today || this.#read((session) => session.today(Date.now())) === today) return;
    this.#dirty = true;
    this.#flush();
  }

  #redraw(): void {
    this.tick += 1;
    this.host.requestUpdate();
  }

  #named(indices: readonly number[] | undefined): Finding[] {
    const all = this.view?.findings ?? [];
    return (indices ?? []).flatMap((i) => all[i] ?? []);
  }
}

function reported(view: View): string {
  return JSON.stringify([view.elements, view.findings]);
}

/** Offers a text as a file of JSON. */
export function download(text: string, name: string, type = 'application/json'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? inWords((error as Error & { says?: Message }).says ?? error.message) : String(error);
}

function codeOf(error: unknown): string {
  const code = error instanceof Error ? (error as Error & { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : 'internal';
}

/** An element that the relay misses is missing, though the plan alone does not tell it: who wrote a thing is in its record. */
function withReport(view: View, report: Report | null): View {
  const said: Partial<Record<string, string>> | undefined = report?.elements;
  const elements = view.elements.map((e) => (said?.[e.id] === 'missing' ? { ...e, presence: 'missing' as const } : e));
  return { ...view, elements };
}
