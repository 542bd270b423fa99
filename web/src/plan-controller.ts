/**
 * The plan behind one component, as views see it: they read it and call its methods; it never touches the DOM.
 *
 * The session ({@link SessionController}) tells what happened, the relay is called through {@link RelayApi}, and what is open
 * on the screen is in {@link UiState}. Here the three meet: commands go in, events become words and events of the page.
 */
import { noticeInWords } from './locales/notices.js';
import { codeInWords, refusalInWords } from './locales/problems.js';
import { inWords, say } from './locales/words.js';
import type {
  Attestation,
  Command,
  Finding,
  Party,
  Peer,
  Report,
  Rescue,
  SessionEvent,
  Side,
  Splice,
  StepRow,
  SyncState,
  View,
  Writer,
} from './generated/plan.js';
import { openSession, type SessionOptions } from './client.js';
import { Activity } from './activity.js';
import { type HolidayFile, RelayApi } from './api/relay-api.js';
import { download } from './download.js';
import {
  PlanChangeEvent,
  type PlanErrorCode,
  PlanErrorEvent,
  PlanReadyEvent,
  PlanReportEvent,
  PlanSyncEvent,
} from './events.js';
import { AttestController } from './attest/attest-controller.js';
import type { Seen } from './attest/attestation.js';
import { dayIn } from './locales/civil-day.js';
import { dayMonth, longDate, monthName, shortDate } from './locales/dates.js';
import { type Failure, messageOf, SessionController } from './session/session-controller.js';
import type { Replacement, Selection } from './text/splice.js';
import { type Toast, UiState } from './ui-state.js';
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

export class PlanController {
  /** Grows with everything that can change what is drawn; views take it as a property. */
  tick = 0;
  locale = '';
  readonlyWanted = false;

  /** The state of the screen. */
  readonly ui = new UiState(() => this.redraw());

  /** The relay by HTTP. */
  readonly api: RelayApi;

  /** How saving and connection have been for a moment. */
  readonly lasting = new Lasting(() => this.redraw());

  /** The inspection in this window. */
  readonly walk = new Walk(this);

  /** The activity, for the views that show it. */
  readonly activity = new Activity(this);

  /** The attestations and their dialog. */
  readonly attest = new AttestController(this);

  readonly #session = new SessionController(this, openSession);

  constructor(private readonly host: ControllerHost) {
    this.api = new RelayApi({
      redraw: () => this.redraw(),
      tell: (event) => this.tell(event),
      fail: (code, message) => this.fail(code, message),
      useToken: (token) => host.useToken(token),
      linkFor: (token) => host.linkFor(token),
    });
  }

  /** Draws again. */
  redraw(): void {
    this.tick += 1;
    this.host.requestUpdate();
  }

  /** Tells the page something. */
  tell(event: Event): void {
    this.host.dispatchEvent(event);
  }

  /** Opens a plan; a former session is closed first. */
  async open(options: Omit<SessionOptions, 'onEvent'>): Promise<void> {
    this.close();
    await this.#session.open(this.api.begin(options));
  }

  /** Ends the session. The drawn page stays. */
  close(): void {
    this.ui.close();
    this.lasting.clear();
    this.attest.close();
    this.api.end();
    this.#session.close();
  }

  /** Goes on with a fresh token of the same person; whether there is a session to go on with. */
  renew(token: string): boolean {
    if (!this.#session.renew(token)) return false;
    this.api.renew(token);
    this.attest.again();
    return true;
  }

  /** Forgets the plan, before another one is opened or somebody else opens it; `inSight`: all but what is drawn of it. */
  forget(inSight = false): void {
    this.close();
    const { sheet } = this.attest;
    this.#session.forget(inSight);
    this.ui.forget();
    this.attest.forget();
    this.activity.forget();
    this.walk.forget();
    // On which they said who they are.
    if (inSight && sheet?.kind === 'me') this.attest.sheet = sheet;
  }

  get view(): View | undefined {
    return this.#session.view;
  }

  get state(): SyncState {
    return this.#session.state;
  }

  get savedOnDevice(): boolean {
    return this.#session.savedOnDevice;
  }

  get savedOnServer(): boolean {
    return this.#session.savedOnServer;
  }

  get keeps(): 'device' | 'memory' {
    return this.#session.keeps;
  }

  /** Edits that could not be written into the plan and wait for this person. */
  get rescues(): readonly Rescue[] {
    return this.#session.rescues;
  }

  get role(): Party | undefined {
    return this.#session.role;
  }

  get peers(): readonly Peer[] {
    return this.#session.peers;
  }

  /** The relay's report for the own side, once it came. */
  get report(): Report | null {
    return this.#session.report;
  }

  /** Set when the session ended for good. */
  get failure(): Failure | undefined {
    return this.#session.failure;
  }

  /** Whether something was typed that the view does not show yet. */
  get stale(): boolean {
    return this.#session.stale;
  }

  /** Whether this person may write here and now. */
  get canWrite(): boolean {
    if (this.readonlyWanted || this.failure || !this.#session.core) return false;
    return !this.role || this.role.scope.split(' ').includes('write');
  }

  /** Whether this person may bring in somebody, also themselves under their own name: only verified people may. */
  get canInvite(): boolean {
    const { role } = this;
    return (
      this.canWrite &&
      role !== undefined &&
      role.assurance >= 2 &&
      role.scope.split(' ').includes('invite')
    );
  }

  /** Whether only the page can say that this is somebody else. */
  get vouched(): boolean {
    return this.host.vouched;
  }

  /** As {@link RelayApi.post}. */
  post(what: string, body: unknown, key: string): ReturnType<RelayApi['post']> {
    return this.api.post(what, body, key);
  }

  /** The entries of the ledger after so many. */
  ledgerSince(known: number): Attestation[] {
    return this.#session.read((session) => session.ledger(known)) ?? [];
  }

  /** The terms of a part of the plan, or of all of it (`plan`), and their digest; nothing where there is no such part. */
  termsOf(subject: string): Seen | undefined {
    return this.#session.read((session) => session.terms(subject)) ?? undefined;
  }

  /** The name under which things of this person and plan are kept on this device. */
  localName(): string | undefined {
    return this.#session.core?.localName();
  }

  /**
   * Carries out commands, all or none; asks first where they write over what the other side holds. Returns the ids that
   * were made; `null` when they were refused (and says so) or are asked about.
   */
  do(...commands: Command[]): string[] | null {
    const held = this.view ? heldAgainst(this.view, commands) : [];
    if (!held.length) return this.carryOut(commands);
    this.ui.asking = { commands, held };
    this.redraw();
    return null;
  }

  /** As {@link do}, without asking. */
  carryOut(commands: readonly Command[]): string[] | null {
    if (!this.#session.core) return null;
    try {
      return this.#session.dispatch(commands);
    } catch (error) {
      this.say(messageOf(error), 'alert');
      return null;
    }
  }

  /** Takes the days off of a calendar file, which the relay reads, into a side's calendar, and says what came of it. */
  async takeHolidays(text: string, side: Side): Promise<void> {
    const file = await this.api
      .readHolidays(text, side)
      .catch((): HolidayFile => ({ problem: say('plan-controller-holidays-unread') }));
    if ('problem' in file) return this.say(file.problem, 'alert');
    const { added, notUnderstood } = file;
    const commands = added.map(({ date, label }): Command => ({
      type: 'setHoliday',
      side,
      date,
      label,
    }));
    if (commands.length && this.do(...commands) === null) return;
    const days =
      commands.length === 1
        ? say('plan-controller-1-day-was-added')
        : say('plan-controller-days-were-added', { commands: commands.length || 'No' });
    this.say([days, ...notUnderstood.slice(0, 3)].join(' '), commands.length ? 'plain' : 'alert');
  }

  /** Types into a text. Drawing again can wait for the next frame: the field already shows it. */
  type(path: string, parts: readonly Replacement[]): boolean {
    if (!this.#session.core) return false;
    try {
      this.#session.type(
        parts.map(({ at, remove, insert }): Command => ({
          type: 'editText',
          path,
          at,
          delete: remove,
          insert,
        })),
      );
      return true;
    } catch (error) {
      this.say(messageOf(error), 'alert');
      return false;
    }
  }

  get canUndo(): boolean {
    return this.#session.core?.canUndo() ?? false;
  }

  get canRedo(): boolean {
    return this.#session.core?.canRedo() ?? false;
  }

  undo(): void {
    this.#session.core?.undo();
    this.#session.refresh();
  }

  redo(): void {
    this.#session.core?.redo();
    this.#session.refresh();
  }

  /** Text that is typed next is undone by itself. */
  sealUndo(): void {
    this.#session.core?.sealUndo();
  }

  /** The plan as a plan file holds it; nothing before it is there. */
  exportPlan(): { document: unknown } | undefined {
    return this.#session.read((session) => ({ document: session.exportPlan() }));
  }

  /** Hands a rescue to the person as a file. */
  downloadRescue(id: number): void {
    const text = this.#session.core?.rescueFile(id);
    if (text !== undefined) download(text, 'not-in-the-plan.json');
  }

  /** Forgets a rescue. */
  putAway(id: number): void {
    this.#session.core?.putAway(id);
  }

  /** Tells the others which field this person is in, and where the caret is. */
  here(field: string | null, caret?: Selection): void {
    this.#session.core?.presence(field ?? this.walk.place, caret);
  }

  /** The others in a field or below it. */
  peersIn(path: string): Peer[] {
    return this.peers.filter(
      (p) => !p.me && p.field !== null && (p.field === path || p.field.startsWith(`${path}/`)),
    );
  }

  /** The writers of each part of a text. */
  writersOf(path: string): Writer[] {
    return this.#session.read((session) => session.writers(path)) ?? [];
  }

  /** The edits of others to a text since it was last drawn. */
  deltasOf(path: string): readonly Splice[][] {
    return this.#session.deltasOf(path);
  }

  /** To be called when everything is drawn. */
  drawn(): void {
    this.#session.drawn();
  }

  findingsAt(path: string): Finding[] {
    return this.#named(this.view?.findingsAt[path]);
  }

  findingsOf(...elements: string[]): Finding[] {
    const of = this.view?.elements
      .filter((e) => elements.includes(e.id))
      .flatMap((e) => e.findings);
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
    if (!this.view || !openWayTo(this.ui, this.view, path)) return false;
    this.ui.dealShown = false;
    if (!isInHead(path)) this.ui.nextShown = false;
    if (this.walk.open && !this.walk.shows(path)) {
      this.walk.leave();
      this.say(say('plan-controller-you-left-the-inspection-for'), 'plain', {
        label: say('inspection-go-on'),
        run: () => this.walk.enter(),
      });
    }
    this.ui.wanted = path;
    this.redraw();
    return true;
  }

  /** Takes an entity out, and offers to put it back. */
  remove(path: string, label: string): void {
    if (this.do({ type: 'remove', path }) === null) return;
    this.say(say('plan-controller-removed', { label }), 'plain', {
      label: say('label-undo'),
      run: () => this.do({ type: 'restore', path }),
    });
  }

  /** As {@link UiState.announce}. */
  announce(text: string): void {
    this.ui.announce(text);
  }

  /** As {@link UiState.say}. */
  say(text: string, tone?: Toast['tone'], action?: Toast['action']): void {
    this.ui.say(text, tone, action);
  }

  /** There is no plan to show, or none that can be written, until the page or the person does something. */
  fail(code: PlanErrorCode, message: string, cause?: string): void {
    const failure = cause === undefined ? { code, message } : { code, message, cause };
    // Nothing that is drawn asks a core that stopped: what was read stays.
    this.#session.fail(failure);
    if (code === 'crashed') this.api.stopWatching();
    this.lasting.look(kept(this));
    this.redraw();
    const { title, then } = remedy(failure);
    this.tell(new PlanErrorEvent(code, message || title, true, then));
  }

  /** The session tells what happened. */
  heard(event: SessionEvent): void {
    switch (event.type) {
      case 'ready':
        this.attest.opened();
        this.tell(new PlanReadyEvent(this.#session.plan));
        return;
      case 'changed':
        if (!event.local) this.attest.read();
        this.activity.changed();
        this.tell(new PlanChangeEvent(event.changes, event.local));
        return;
      case 'sync':
        this.activity.changed();
        this.lasting.look(kept(this));
        this.redraw();
        this.attest.synced();
        if (event.state === 'online') this.api.tryCalls();
        this.tell(
          new PlanSyncEvent(event.state, event.savedOnDevice, event.savedOnServer, event.keeps),
        );
        return;
      case 'peers':
      case 'rescues':
        this.redraw();
        return;
      case 'report':
        if (this.report) this.attest.reported(this.report);
        this.reportChanged();
        return;
      case 'notice':
        this.say(noticeInWords(event), 'plain', event.what ? this.#wayTo(event.what) : undefined);
        return;
      case 'refused':
        this.say(say('plan-controller-not-saved', { reason: refusalInWords(event) }), 'alert');
        this.tell(new PlanErrorEvent(event.code, refusalInWords(event), false, '', event.reason));
        return;
      case 'error':
        if (event.permanent) {
          const words =
            event.cause === undefined ? inWords(event.message) : codeInWords(event.cause);
          return this.fail(event.code, words, event.cause);
        }
        this.say(inWords(event.message), 'alert');
        this.tell(new PlanErrorEvent(event.code, inWords(event.message), false));
    }
  }

  /** From a message to the place that it is about. */
  #wayTo(path: string): Toast['action'] {
    return this.view && isPlace(this.view, path)
      ? { label: say('label-show'), run: () => this.goTo(path) }
      : undefined;
  }

  /** The elements or findings on the screen changed, or the relay's report came. */
  reportChanged(): void {
    const { view, report } = this;
    if (view) this.tell(new PlanReportEvent(view.elements, view.findings, report));
  }

  #named(indices: readonly number[] | undefined): Finding[] {
    const all = this.view?.findings ?? [];
    return (indices ?? []).flatMap((i) => all[i] ?? []);
  }
}
