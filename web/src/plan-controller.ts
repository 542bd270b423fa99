/**
 * The plan behind one component, as views see it: they read it and call its methods; it never touches the DOM.
 *
 * The session ({@link SessionController}) tells what happened, the relay is called through {@link RelayApi}, and what is open
 * on the screen is in {@link UiState}. Here the three meet: commands go in, events become words and events of the page.
 */
import { noticeInWords } from './locales/notices.js';
import { codeInWords, refusalInWords } from './locales/problems.js';
import { inWords, languageOf, say } from './locales/words.js';
import { sentences } from './locales/en.js';
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
  TextSplice,
  StepRow,
  SyncState,
  View,
  TextAuthor,
  TrialDates,
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
import {
  dayMonth,
  dayMonthLong,
  longDate,
  meetingTime,
  monthName,
  shortDate,
  weekday,
  weekdayDate,
} from './locales/dates.js';
import { fallback } from './locales/locale.js';
import { type Failure, messageOf, SessionController } from './session/session-controller.js';
import type { Replacement, Selection } from './text/splice.js';
import { type Toast, type ToastAction, UiState } from './ui-state.js';
import { askingFirst, isLocked, type Signed } from './views/proposals/held.js';
import { Walk } from './views/checkin/walk.js';
import { CoachState } from './views/coach/coach-state.js';
import { remedy } from './views/states/remedies.js';
import { kept } from './views/status/kept.js';
import { Lasting } from './views/status/lasting.js';
import { SyncDraw } from './views/status/sync-draw.js';
import type { Tab } from './views/frame/tabs.js';
import { isInHead, isPlace, openWayTo, tabOf } from './views/way.js';
import { Visits } from './visits.js';

/** With these words of the relay a session ends whose plan was deleted. */
const deletedCauses: ReadonlySet<string> = new Set(['no-such-plan', 'plan-began-anew']);

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

/** The steps of a view, in the order of the page and by id. */
interface KnownSteps {
  groups: View['groups'] | undefined;
  steps: readonly StepRow[];
  byId: ReadonlyMap<string, StepRow>;
}

export class PlanController {
  #others: { peers: readonly Peer[] | undefined; text: string } = { peers: undefined, text: '' };
  #here = '';
  #steps: KnownSteps = { groups: undefined, steps: [], byId: new Map() };
  /** Grows with everything that can change what is drawn; views take it as a property. */
  tick = 0;
  #locale = fallback;
  readonlyWanted = false;

  /** The state of the screen. */
  readonly ui = new UiState(() => this.redraw());

  /** The relay by HTTP. */
  readonly api: RelayApi;

  /** How saving and connection have been for a moment. */
  readonly lasting = new Lasting(() => this.redraw());

  readonly #syncDraw = new SyncDraw(() => this.redraw());

  /** The check-in in this window. */
  readonly walk = new Walk(this);

  /** The activity, for the views that show it. */
  readonly activity = new Activity(this);

  /** The visits of this person, as this device knows them. */
  readonly visits = new Visits();

  /** The seller's private notes. */
  readonly coach = new CoachState(this);

  /** The attestations and their dialog. */
  readonly attest = new AttestController(this);

  readonly #session = new SessionController(this, openSession);

  constructor(private readonly host: ControllerHost) {
    const locale = (): string => this.locale;
    this.api = new RelayApi({
      get locale() {
        return locale();
      },
      redraw: () => this.redraw(),
      tell: (event) => this.tell(event),
      fail: (code, message) => this.fail(code, message),
      useToken: (token) => host.useToken(token),
      linkFor: (token) => host.linkFor(token),
    });
  }

  /** The locale of words and days, as it is used. */
  get locale(): string {
    return this.#locale;
  }

  set locale(locale: string) {
    if (locale === this.#locale) return;
    this.#locale = locale;
    this.tick += 1;
    this.#session.reword();
  }

  /** The relay's report in the language of the page: the words of the diagnosis are in no script, and come in English by themselves. */
  async reportInWords(): Promise<Report | undefined> {
    if (languageOf(this.locale) === 'en' || this.role?.side !== 'seller') return undefined;
    return this.api.ask<Report>('report').catch(() => undefined);
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
    this.#syncDraw.clear();
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
    this.coach.forget();
    this.visits.end();
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

  /**
   * Whether others see this screen: Present is on, or a call. Then nothing on it is private, nothing answers for somebody else, and
   * no message is about anything but what is done here.
   */
  get presenting(): boolean {
    return this.ui.presents || this.walk.open;
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

  /** The reader as a person to be added to the plan: verified, with an address, and not in it yet. */
  get myself(): { name: string; side: Side; email: string } | undefined {
    const { role, view } = this;
    if (!role?.email || !role.name || role.assurance < 2 || view?.people.some((p) => p.me))
      return undefined;
    return { name: role.name, side: role.side, email: role.email };
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
   * Carries out commands, all or none; asks first where they write over what the other side holds or what is signed. Returns
   * the ids that were made; `null` when they were refused (and says so) or are asked about.
   */
  do(...commands: Command[]): string[] | null {
    const asking = this.view && askingFirst(this.view, this.#signed, commands);
    if (!asking) return this.carryOut(commands);
    this.ui.asking = asking;
    this.ui.afterAsking = undefined;
    this.redraw();
    return null;
  }

  /**
   * After {@link do} returned `null`: what is done once the question is answered with a change (no words) or with a suggestion, in
   * place of the message about it. Nothing where nothing is asked.
   */
  whenAnswered(after: (suggested?: string) => void): void {
    if (this.ui.asking) this.ui.afterAsking = after;
  }

  get #signed(): Signed {
    return { signatures: this.attest.signed, unlocked: this.ui.unlocked };
  }

  /** Whether a text is signed, so that it is asked about before it is edited. */
  isLocked(path: string): boolean {
    return isLocked(this.#signed, path);
  }

  /** Asks whether a signed text is to be edited. */
  askToEdit(path: string): void {
    this.ui.asking = { kind: 'text', path, commands: [] };
    this.ui.afterAsking = undefined;
    this.redraw();
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
    const days = say('plan-controller-days-were-added', { n: commands.length });
    this.say(sentences(days, ...notUnderstood.slice(0, 3)), commands.length ? 'plain' : 'alert');
  }

  /** Types into a text. Drawing again can wait for the next frame: the field already shows it. */
  type(path: string, parts: readonly Replacement[]): boolean {
    if (!this.#session.core) return false;
    if (this.isLocked(path)) {
      this.askToEdit(path);
      return false;
    }
    try {
      this.#session.type(path, parts);
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
    this.#dropStaleToast();
  }

  redo(): void {
    this.#session.core?.redo();
    this.#session.refresh();
    this.#dropStaleToast();
  }

  /**
   * The button that takes back the edit that was just carried out, and nothing else; none where it changed nothing. `path`: the
   * place that has the focus once it is taken back.
   */
  wayBack(path?: string): ToastAction | undefined {
    const step = this.#session.core?.recordedStep();
    if (step === undefined) return undefined;
    const run = (): void => {
      if (!this.#session.core?.undoStep(step))
        return this.say(say('plan-controller-no-longer-undone'), 'alert');
      this.#session.refresh();
      this.announce(say('plan-controller-undone'));
      if (path) this.goTo(path);
    };
    return { label: say('label-undo'), run, step };
  }

  #dropStaleToast(): void {
    this.ui.dropStale((step) => this.#session.read((session) => session.hasStep(step)) ?? false);
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
    this.walk.inField(field);
  }

  /** The others and where they are, as a text to be compared: one's own caret is told with each key. */
  get others(): string {
    if (this.#others.peers !== this.peers) {
      const others = this.peers.filter((peer) => !peer.me);
      this.#others = { peers: this.peers, text: JSON.stringify(others) };
    }
    return this.#others.text;
  }

  /** The others in a field or below it. */
  peersIn(path: string): Peer[] {
    return this.peers.filter(
      (p) => !p.me && p.field !== null && (p.field === path || p.field.startsWith(`${path}/`)),
    );
  }

  /** The buffer and earliest go-live with another go-live, due date or duration; nothing where it cannot be there. Writes nothing. */
  trial(path: string, value: string | number | null): TrialDates | undefined {
    return this.#session.read((session) => session.trial(path, value)) ?? undefined;
  }

  /** The writers of each part of a text. */
  writersOf(path: string): TextAuthor[] {
    return this.#session.read((session) => session.writers(path)) ?? [];
  }

  /** The edits of others to a text since it was last drawn. */
  deltasOf(path: string): readonly TextSplice[][] {
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
    return this.#known.byId.get(id);
  }

  /** All steps in the order of the page. */
  get steps(): readonly StepRow[] {
    return this.#known.steps;
  }

  /** The steps of the view, put together once for each. */
  get #known(): KnownSteps {
    const groups = this.view?.groups;
    if (this.#steps.groups !== groups) {
      const steps = groups?.flatMap((group) => group.steps) ?? [];
      this.#steps = { groups, steps, byId: new Map(steps.map((step) => [step.id, step])) };
    }
    return this.#steps;
  }

  shortDate(date: string): string {
    return shortDate(date, this.view?.today ?? date, this.locale);
  }

  dayMonth(date: string): string {
    return dayMonth(date, this.view?.today ?? date, this.locale);
  }

  dayMonthLong(date: string): string {
    return dayMonthLong(date, this.locale);
  }

  weekdayDate(date: string): string {
    return weekdayDate(date, this.locale);
  }

  /** The day and month of an instant, where the plan is lived. */
  dayOf(at: string): string {
    return this.dayMonth(dayIn(this.view?.header.timeZone, at));
  }

  /** The time of a meeting with its zone, and that of the plan's zone where it differs. */
  meetingTime(at: string): string {
    const zone = this.view?.header.timeZone;
    const { here, there } = meetingTime(at, zone, this.locale);
    return there ? say('plan-controller-time-there', { here, ...there }) : here;
  }

  monthName(date: string, withYear: boolean): string {
    return monthName(date, withYear, this.locale);
  }

  weekday(date: string, look: 'long' | 'narrow'): string {
    return weekday(date, look, this.locale);
  }

  longDate(date: string): string {
    return longDate(date, this.locale);
  }

  /**
   * Goes to a place of the plan: a field, or a step, person, criterion, risk or comment. Leaves a page that does not show
   * it, opens what it lies in, and gives it the focus as soon as it is drawn. Whether there is such a place.
   */
  goTo(path: string): boolean {
    if (!this.view || !openWayTo(this.ui, this.view, path)) return false;
    this.coach.makeWay();
    this.ui.tab = tabOf(this.view, path) ?? this.ui.tab;
    if (!isInHead(path)) this.ui.nextShown = false;
    if (this.walk.open && !this.walk.shows(path)) {
      this.walk.leave();
      this.say(say('plan-controller-you-left-the-check-in'), 'plain', {
        label: say('inspection-go-on'),
        run: () => this.walk.enter(),
      });
    }
    this.ui.wanted = path;
    this.redraw();
    return true;
  }

  /** Shows a part of the page, and brings a section of it before one's eyes. */
  show(tab: Tab, section?: string): void {
    this.coach.makeWay(tab);
    this.ui.nextShown = false;
    this.ui.tab = tab;
    this.ui.wantedSection = section;
    this.redraw();
  }

  /** When this person last had the plan open for a while before; nothing on the first visit. */
  get lastVisit(): string | undefined {
    return this.visits.last;
  }

  get isFirstVisit(): boolean {
    return this.visits.isKnown && !this.visits.last;
  }

  /** Takes an entity out, and offers to put it back. */
  remove(path: string, label: string): void {
    if (this.do({ type: 'remove', path }) === null) return;
    this.say(say('plan-controller-removed', { label }), 'plain', this.wayBack(path));
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
    if (cause && deletedCauses.has(cause)) void this.attest.wipe();
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
        this.visits.begin(this.localName());
        this.tell(new PlanReadyEvent(this.#session.plan));
        return;
      case 'changed':
        if (!event.local) {
          this.attest.read();
          this.walk.ledgerChanged();
          this.#dropStaleToast();
        }
        this.activity.changed();
        this.tell(new PlanChangeEvent(event.changes, event.local));
        return;
      case 'sync':
        this.visits.told(this.#session.read((session) => session.lastVisit()));
        this.activity.changed();
        this.lasting.look(kept(this));
        this.#syncDraw.heard(event);
        this.attest.synced();
        if (event.state === 'online') this.api.tryCalls();
        this.tell(
          new PlanSyncEvent(event.state, event.savedOnDevice, event.savedOnServer, event.keeps),
        );
        return;
      case 'peers':
        this.walk.peersMoved();
        this.coach.peersChanged();
        this.#peersChanged();
        return;
      case 'rescues':
        this.redraw();
        return;
      case 'report':
        if (this.report) this.attest.reported(this.report);
        this.reportChanged();
        return;
      case 'notice':
        // It comes with what somebody else did.
        if (event.code === 'lapsed' && this.presenting) return;
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

  /** One's own caret is told with each key: it changes nothing on one's own screen. */
  #peersChanged(): void {
    const own = this.peers.find((peer) => peer.me);
    const here = JSON.stringify([this.others, own?.name, own?.side]);
    if (here === this.#here) return;
    this.#here = here;
    this.redraw();
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

  /** The advice in findings is for their reader alone. */
  #named(indices: readonly number[] | undefined): Finding[] {
    if (this.presenting) return [];
    const all = this.view?.findings ?? [];
    return (indices ?? []).flatMap((i) => all[i] ?? []);
  }
}
