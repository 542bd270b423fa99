/**
 * The acts that people put their name to, as one window sees them: the ledger, how the signatures stand, what waits for the relay,
 * and which sheet is open.
 *
 * It sends nothing on its own account: an act leaves only after a person did it, with the digest that they saw. Offline
 * it waits on the device; when the relay can be reached it is sent as it was meant, and taken only if it still holds.
 */
import { problemInWords } from '../locales/problems.js';
import { say } from '../locales/words.js';
import { helpFor, Obstructed } from '../api/calls.js';
import { PlanAttestedEvent, PlanLapsedEvent } from '../events.js';
import type {
  Attestation,
  Difference,
  Finding,
  Party,
  Report,
  Side,
  Signature,
  View,
} from '../generated/plan.js';
import type { PlanController } from '../plan-controller.js';
import type { AttestKind, Seen } from './attestation.js';
import { differences } from './difference.js';
import {
  openIntents,
  type Answer,
  type Intent,
  type IntentStore,
  type Missing,
} from './intents.js';
import { newestSignatures } from './signed.js';
import { LapseWatch } from './lapse-watch.js';

/** The content of the dialog; one at a time. */
export type Sheet =
  | { kind: 'review' }
  | { kind: 'decline' }
  | { kind: 'withdraw'; entry: Attestation }
  /** `instead`: the reader was asked to sign and names who should be; told with the name once that person is asked. */
  | { kind: 'ask'; instead?: (name: string) => void }
  | { kind: 'pause' }
  | { kind: 'verify' }
  | { kind: 'me'; why?: string; other?: boolean }
  | { kind: 'invite' };

/** An act of a person; the terms are those that were before their eyes. */
export interface Act {
  kind: AttestKind;
  seen: Seen;
  note?: string;
  of?: string;
}

/** The outcome of an act. */
export type Outcome = 'recorded' | 'waiting' | Answer['why'];

/** An answer of the relay to a call by HTTP: the body is JSON where there is any. */
export interface Answered {
  status: number;
  body: unknown;
}

/** The part of the plan's controller that this one needs. */
export interface AttestHost extends Pick<
  PlanController,
  'ledgerSince' | 'termsOf' | 'localName' | 'post'
> {
  readonly state: string;
  readonly savedOnServer: boolean;
  readonly role: Party | undefined;
  readonly readonlyWanted: boolean;
  readonly failure: unknown;
  readonly view: View | undefined;
  redraw(): void;
  tell(event: Event): void;
  announce(text: string): void;
}

/** At this level of assurance a name counts. */
export const levelToSign = 2;
const retryMs = 5_000;

export class AttestController {
  /** All that the relay recorded, oldest first. */
  ledger: readonly Attestation[] = [];
  /** How the signatures stand, from the relay's last report; absent until one came. */
  signatures: readonly Signature[] | undefined;
  /** The newest signature of each person, also where the report does not have it yet. */
  signed: readonly Signature[] = [];
  /** The inspections (ids of entries) that the buyer was at, from the relay's last report: only these count as a look. */
  joint: readonly string[] | undefined;
  /** Which places a side holds. */
  held: Readonly<Record<string, Side>> = {};
  /** The relay's findings, from its last report. */
  findings: readonly Finding[] | undefined;
  /** The own acts that are not recorded, oldest first. */
  intents: readonly Intent[] = [];
  /** Where they are kept: on this device, or in this window alone. */
  keeps: 'device' | 'memory' = 'device';
  sheet: Sheet | undefined;

  #store: Promise<IntentStore> | undefined;
  #named: string | undefined;
  #sending = false;
  /** Intents on their way to the store; none is sent before it is there. */
  #putting = new Set<string>();
  /** Intents that were seen in the store: where one is there no longer, another tab sent or cancelled it. */
  #stored = new Set<string>();
  /** Gives up waiting for the answer to what is being sent. */
  #giveUp = (): void => {};
  /** Grows when the session ends: what was sent before is no longer of the one who is here now. */
  #sessions = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #terms = new Map<string, Seen>();
  #termsOf: View | undefined;
  #waiting = new Map<string, (outcome: Outcome) => void>();
  /** Whether the ledger was read before: nobody is told of entries that were there already. */
  #opened = false;
  readonly #lapses: LapseWatch;
  #wasOnline = false;

  constructor(private readonly host: AttestHost) {
    this.#lapses = new LapseWatch((signature) => this.host.tell(new PlanLapsedEvent(signature)));
  }

  /** The plan is open: reads what is recorded, and what waits on this device. */
  opened(): void {
    this.read();
    void this.#load();
  }

  /** Forgets the plan. Intents that wait stay on the device. */
  forget(): void {
    this.close();
    this.#lapses.clear();
    this.ledger = [];
    this.signed = [];
    this.signatures = undefined;
    this.joint = undefined;
    this.findings = undefined;
    this.held = {};
    this.sheet = undefined;
    this.#opened = false;
    this.#terms.clear();
  }

  /** The session ended; the next one may be another person's. */
  close(): void {
    clearTimeout(this.#retry);
    this.#sessions += 1;
    this.#wasOnline = false;
    this.#giveUp();
    this.#putOff();
    this.intents = [];
    this.#putting.clear();
    this.#stored.clear();
    this.#lapses.pause();
    void this.#store?.then((store) => store.close());
    this.#store = undefined;
    this.#named = undefined;
  }

  /** Reads what the ledger has beyond what is known. */
  read(): void {
    const last = this.ledger.at(-1);
    const [same, ...after] = last ? this.host.ledgerSince(this.ledger.length - 1) : [];
    // Another one in its place: the plan was replaced on the server, and everything is new.
    const anew = last?.id !== same?.id;
    const fresh = last && !anew ? after : this.host.ledgerSince(0);
    const first = !this.#opened || anew;
    this.#opened = true;
    if (!fresh.length && !anew) return;
    this.ledger = anew ? fresh : [...this.ledger, ...fresh];
    this.signed = newestSignatures(this.ledger, this.signatures);
    if (!first) for (const entry of fresh) this.host.tell(new PlanAttestedEvent(entry));
    this.host.redraw();
  }

  /** The relay's report came. */
  reported({ signatures, joint, held, findings }: Report): void {
    this.signatures = signatures;
    this.signed = newestSignatures(this.ledger, signatures);
    this.joint = joint;
    this.held = held;
    this.findings = findings;
    this.#lapses.look(this.signatures);
    this.host.redraw();
  }

  /** The connection changed, or what was written is saved. */
  synced(): void {
    if (this.host.role && this.#named === undefined) void this.#load();
    const wasOnline = this.#wasOnline;
    this.#wasOnline = this.online;
    if (this.online && !wasOnline) this.again();
    if (!this.online) {
      this.#giveUp();
      this.#putOff();
    }
    void this.#flush();
  }

  /** Whether this person may put their name to anything: by the right that the token carries, whatever its level. */
  get mayAttest(): boolean {
    const { role, readonlyWanted, failure } = this.host;
    return Boolean(role?.scope.split(' ').includes('attest')) && !readonlyWanted && !failure;
  }

  /** Whether their name counts. */
  get maySign(): boolean {
    return this.mayAttest && (this.host.role?.assurance ?? 0) >= levelToSign;
  }

  /** Whether the reader is a guest: what counts only of a verified person waits on this device until they are one. */
  get unproven(): boolean {
    const { role } = this.host;
    return role !== undefined && role.assurance < levelToSign;
  }

  /** The guest's own answers that count as soon as their address is confirmed. */
  get ready(): readonly Intent[] {
    return this.unproven
      ? this.intents.filter(({ kind, answer }) => needsProof(kind) && !answer)
      : [];
  }

  get online(): boolean {
    return this.host.state === 'online';
  }

  /** The terms of a subject as they stand on this screen. */
  terms(subject: string): Seen | undefined {
    const view = this.host.view;
    if (this.#termsOf !== view) {
      this.#termsOf = view;
      this.#terms.clear();
    }
    let seen = this.#terms.get(subject);
    if (!seen) {
      seen = this.host.termsOf(subject);
      if (seen) this.#terms.set(subject, seen);
    }
    return seen;
  }

  /** The changes since somebody saw this. */
  since(seen: Seen): Difference[] {
    const now = this.terms(seen.subject);
    if (!now || now.digest === seen.digest) return [];
    return differences(seen.subject, seen.terms, now.terms);
  }

  /** Whether it was done by this person. */
  mine({ by }: Pick<Attestation, 'by'>): boolean {
    const { role } = this.host;
    return role !== undefined && by.sub === role.sub && by.side === role.side;
  }

  withdrawn(id: string): Attestation | undefined {
    return this.ledger.find((entry) => entry.kind === 'withdraw' && entry.of === id);
  }

  /** The entry by which the portal set a refusal aside. */
  voided(id: string): Attestation | undefined {
    return this.ledger.find((entry) => entry.kind === 'void' && entry.of === id);
  }

  /** The refusal that the plan stands declined by: of a verified person, not set aside; the newest. */
  get declined(): Attestation | undefined {
    return this.declines.find((entry) => isVerified(entry) && !this.voided(entry.id));
  }

  /** The newest entries about a place, one of each person, that were not taken back; newest last. */
  confirms(subject: string): Attestation[] {
    const by = new Map<string, Attestation>();
    for (const entry of this.ledger) {
      if (entry.kind === 'confirm' && entry.subject === subject && !this.withdrawn(entry.id))
        by.set(`${entry.by.side}/${entry.by.sub}`, entry);
    }
    return [...by.values()];
  }

  /**
   * The refusals that stand, one of each person, newest first: not taken back, and not followed by their signature. A link of their
   * sub may be in other hands: its refusal does not take the place of theirs.
   */
  get declines(): Attestation[] {
    return this.ledger
      .filter(
        (entry, at) =>
          entry.kind === 'decline' &&
          !this.withdrawn(entry.id) &&
          !this.ledger
            .slice(at + 1)
            .some(
              (later) =>
                (later.kind === 'sign' || later.kind === 'decline') &&
                isSame(later, entry) &&
                (isVerified(later) || !isVerified(entry)),
            ),
      )
      .reverse();
  }

  /** The requests for a signature that nobody answered yet. */
  get asked(): Attestation[] {
    return this.ledger.filter((entry, at) => {
      if (entry.kind !== 'ask' || this.withdrawn(entry.id)) return false;
      const person = this.host.view?.people.find((p) => p.id === entry.of);
      if (!person) return false;
      const later = this.ledger.slice(at + 1);
      if (later.some((other) => other.kind === 'ask' && other.of === entry.of)) return false;
      // Passed on to somebody else, it is answered.
      return !later.some(
        (other) =>
          (other.kind === 'sign' || other.kind === 'decline' || other.kind === 'ask') &&
          isVerified(other) &&
          isPerson(other, person),
      );
    });
  }

  /** The own signature or refusal, the newest; a refusal that the portal set aside is none. */
  get own(): Attestation | undefined {
    return this.ledger.findLast(
      (entry) =>
        (entry.kind === 'sign' || entry.kind === 'decline') &&
        this.isSaid(entry) &&
        !this.withdrawn(entry.id) &&
        !this.voided(entry.id),
    );
  }

  /** Whether the reader said so: to somebody verified a link of their sub is somebody else. */
  isSaid(entry: Pick<Attestation, 'by'>): boolean {
    return this.mine(entry) && (this.unproven || isVerified(entry));
  }

  /** The elements that still have to be there before anybody can sign. */
  get missing(): Missing[] {
    const found = this.host.view?.findings.filter((f) => f.severity === 'blocker') ?? [];
    // The relay's report knows more than this window, such as that the plan was signed before.
    const known = this.findings?.filter((f) => f.severity === 'blocker').map((f) => f.id);
    return found
      .filter((f) => !known || known.includes(f.id))
      .map((f) => ({ rule: f.id, says: f.says ?? '', do: f.do ?? '' }));
  }

  show(sheet: Sheet | undefined): void {
    this.sheet = sheet;
    this.host.redraw();
  }

  /** Puts one's name to something, now or as soon as the relay can be reached. Gives what became of it. */
  async act({ kind, seen, note, of }: Act): Promise<Outcome> {
    const intent: Intent = {
      id: crypto.randomUUID(),
      kind,
      subject: seen.subject,
      digest: seen.digest,
      terms: seen.terms,
      at: Date.now(),
      ...(note ? { note } : {}),
      ...(of ? { of } : {}),
    };
    // One wish about one thing: the newer one stands.
    for (const former of this.intents) {
      if (former.kind === kind && former.subject === intent.subject && former.of === of)
        await this.cancel(former.id);
    }
    await this.#keep(intent);
    if (!this.intents.some(({ id }) => id === intent.id)) return 'refused';
    if (this.unproven && needsProof(kind)) {
      this.host.announce(say('guest-ready', { n: this.ready.length }));
      return 'waiting';
    }
    if (!this.online) {
      this.host.announce(this.later);
      return 'waiting';
    }
    const outcome = new Promise<Outcome>((resolve) => this.#waiting.set(intent.id, resolve));
    void this.#flush();
    return outcome;
  }

  /** That an act waits, where it is kept meanwhile, and for what. */
  get later(): string {
    const where =
      this.keeps === 'device'
        ? say('sheet-kept-on-this-device')
        : say('sheet-kept-in-this-window-only');
    return this.online
      ? say('attest-controller-sent-soon', { where })
      : say('attest-controller-sent-when-online', { where });
  }

  /** Takes back what was not sent, or puts away what was not taken. */
  async cancel(id: string): Promise<void> {
    this.intents = this.intents.filter((intent) => intent.id !== id);
    this.#settle(id, 'refused');
    this.host.redraw();
    await (await this.#storage())?.remove(id);
  }

  /** The plan was deleted: nothing that was to be put under it stays on the device. */
  async wipe(): Promise<void> {
    for (const { id } of this.intents) await this.cancel(id);
  }

  /** Sends once more what could not reach the relay: something may have been done about it. */
  again(): void {
    if (!this.intents.some(({ answer }) => answer?.why === 'blocked')) return;
    this.intents = this.intents.map(unblocked);
    this.host.redraw();
    void this.#flush();
  }

  async #keep(intent: Intent): Promise<void> {
    this.intents = [...this.intents.filter((other) => other.id !== intent.id), intent].sort(
      (a, b) => a.at - b.at,
    );
    this.#putting.add(intent.id);
    this.host.redraw();
    const session = this.#sessions;
    const store = await this.#storage();
    await store?.put(intent);
    if (session !== this.#sessions) return;
    this.#putting.delete(intent.id);
    if (!store) return;
    this.#stored.add(intent.id);
    this.keeps = store.onDevice ? 'device' : 'memory';
  }

  async #load(): Promise<void> {
    const session = this.#sessions;
    const kept = (await (await this.#storage())?.all())?.map(unblocked);
    if (!kept || session !== this.#sessions) return;
    const known = new Set(kept.map(({ id }) => id));
    known.forEach((id) => this.#stored.add(id));
    this.intents = [...kept, ...this.intents.filter(({ id }) => !known.has(id))].sort(
      (a, b) => a.at - b.at,
    );
    this.host.redraw();
    void this.#flush();
  }

  #storage(): Promise<IntentStore> | undefined {
    const name = this.host.localName();
    if (!name) return this.#store;
    if (name !== this.#named) {
      void this.#store?.then((store) => store.close());
      this.#named = name;
      this.#store = openIntents(name);
    }
    return this.#store;
  }

  /** The oldest act that can be sent: everything that was written before it is with the relay. */
  get #next(): Intent | undefined {
    if (!this.online || !this.host.savedOnServer) return undefined;
    return this.intents.find(
      ({ id, kind, answer }) =>
        !answer && !this.#putting.has(id) && !(this.unproven && needsProof(kind)),
    );
  }

  /** Sends what waits, oldest first, and what is added meanwhile, until the relay does not answer. */
  async #flush(): Promise<void> {
    if (this.#sending || !this.#next) return;
    this.#sending = true;
    const session = this.#sessions;
    const here = (): boolean => session === this.#sessions;
    try {
      let answered = true;
      while (answered && here() && this.#next) {
        await alone(`${this.#named ?? ''}/intents`, async () => {
          await this.#compare();
          for (let intent = this.#next; answered && here() && intent; intent = this.#next)
            answered = await this.#send(intent);
        });
      }
    } finally {
      this.#sending = false;
      // The person who is here now was kept waiting.
      if (!here()) void this.#flush();
    }
  }

  /** Leaves out what another tab sent or cancelled: what was in the store and is not there any more. */
  async #compare(): Promise<void> {
    const session = this.#sessions;
    const before = new Set(this.#stored);
    const kept = await (await this.#storage())?.all();
    if (!kept || session !== this.#sessions) return;
    const there = new Set(kept.map(({ id }) => id));
    this.intents = this.intents.filter(({ id }) => {
      const stays = !before.has(id) || there.has(id);
      if (!stays) this.#settle(id, 'refused');
      return stays;
    });
    this.host.redraw();
  }

  /** Whether the relay answered. */
  async #send(intent: Intent): Promise<boolean> {
    const { id, kind, subject, digest, note, of, ...kept } = intent;
    const session = this.#sessions;
    let answered: Answered;
    try {
      // An act that is taken back is known by its entry; for others the relay receives the terms seen, to say what differs.
      const said = kind === 'withdraw' ? {} : { subject, digest, terms: kept.terms };
      const post = this.host.post('attestations', { kind, ...said, note, of }, id);
      answered = await Promise.race([
        post,
        new Promise<never>((_, reject) => (this.#giveUp = reject)),
      ]);
    } catch (error) {
      if (session !== this.#sessions) return false;
      if (!(error instanceof Obstructed)) return this.#later();
      return this.#blocked(intent, error.obstacle.cause, error.obstacle.help);
    }
    // It is in the store of whoever sent it, and its key makes it count once.
    if (session !== this.#sessions) return false;
    const { status, body } = answered;
    if (status < 400 && body === undefined) {
      // A sign-in page or a proxy answers everything with a page of its own.
      return this.#blocked(
        intent,
        say('attest-controller-something-between-this-page-and'),
        helpFor(404),
      );
    }
    // An act that the relay recorded a short while ago stands: it is not recorded twice.
    if (
      status === 201 ||
      status === 200 ||
      (status === 409 && codeOf(body) === 'already-recorded')
    ) {
      this.intents = this.intents.filter((other) => other.id !== id);
      this.#settle(id, 'recorded');
      this.host.redraw();
      await (await this.#storage())?.remove(id);
      return true;
    }
    if (status === 401) {
      const known = codeOf(body) !== undefined;
      const cause = known
        ? say('attest-controller-link-refused-because', { reason: problemInWords(answered) })
        : say('attest-controller-link-refused');
      return this.#blocked(intent, cause, helpFor(status));
    }
    const full = ['ledger-full', 'too-many-attestations'].includes(codeOf(body) as string);
    if (status === 408 || status === 425 || (status === 429 && !full) || status >= 500)
      return this.#later();
    // It was cancelled meanwhile.
    if (!this.intents.some((other) => other.id === id)) return true;
    const answer = this.#answer(status, body, { subject, terms: kept.terms, digest });
    await this.#keep({
      ...kept,
      id,
      kind,
      subject,
      digest,
      ...(note ? { note } : {}),
      ...(of ? { of } : {}),
      answer,
    });
    this.#settle(id, answer.why);
    return true;
  }

  /** Nobody is left to believe that it is only slow: it waits, with the reason, for somebody to do something. */
  async #blocked(intent: Intent, cause: string, help: string): Promise<boolean> {
    if (!this.intents.some(({ id }) => id === intent.id)) return true;
    await this.#keep({ ...intent, answer: { why: 'blocked', cause, help } });
    this.#settle(intent.id, 'blocked');
    return true;
  }

  #answer(status: number, body: unknown, seen: Seen): Answer {
    const said = (body ?? {}) as { differences?: Difference[]; missing?: Missing[] };
    if (status === 409) {
      // The relay cannot know what was on this screen; this window can.
      const own = this.since(seen);
      const told = new Map((said.differences ?? []).map((change) => [change.path, change]));
      return {
        why: 'changed',
        changes: own.length
          ? own.map((change) => ({ ...told.get(change.path), ...change }))
          : (said.differences ?? []),
      };
    }
    if (status === 422 && said.missing?.length)
      return { why: 'incomplete', missing: this.#worded(said.missing) };
    return { why: 'refused', reason: problemInWords({ status, body }) };
  }

  /** The elements that the relay misses, in the words of this page where it misses the same. */
  #worded(missing: readonly Missing[]): Missing[] {
    const own = this.missing;
    return missing.map((one) => {
      const at = own.findIndex(({ rule }) => rule === one.rule);
      return (at < 0 ? undefined : own.splice(at, 1)[0]) ?? one;
    });
  }

  /** Nobody is kept before a button that does nothing: what is not answered is sent again by itself. */
  #later(): false {
    clearTimeout(this.#retry);
    this.#putOff();
    this.#retry = setTimeout(() => void this.#flush(), retryMs);
    return false;
  }

  /** Tells callers that wait for an answer that the act itself waits. */
  #putOff(): void {
    for (const id of [...this.#waiting.keys()]) this.#settle(id, 'waiting');
  }

  #settle(id: string, outcome: Outcome): void {
    this.#waiting.get(id)?.(outcome);
    this.#waiting.delete(id);
  }
}

/** Whether an act counts only of a verified person. */
function needsProof(kind: AttestKind): boolean {
  return kind === 'sign' || kind === 'confirm';
}

/** An act that may be sent again if it was only kept from reaching the relay. */
function unblocked(intent: Intent): Intent {
  if (intent.answer?.why !== 'blocked') return intent;
  const { answer: _, ...waits } = intent;
  return waits;
}

/** Whether the address of who made an entry is verified: what comes by a link is a finding and decides nothing. */
export function isVerified({ by }: Pick<Attestation, 'by'>): boolean {
  return by.assurance >= 2;
}

/** Whether two entries are of one person. */
export function isSame(a: Pick<Attestation, 'by'>, b: Pick<Attestation, 'by'>): boolean {
  return a.by.sub === b.by.sub && a.by.side === b.by.side;
}

/** The person of the plan that somebody is: the same side and address. */
export function isPerson(
  { by }: Pick<Attestation, 'by'>,
  person: { side: Side | null; email: string | null },
): boolean {
  return (
    by.side === person.side &&
    Boolean(person.email) &&
    by.email?.toLowerCase() === person.email?.toLowerCase()
  );
}

function codeOf(body: unknown): unknown {
  return (body as { code?: unknown } | undefined)?.code;
}

/** One tab at a time; where there are no locks, the call's key still makes it count once. */
async function alone(name: string, act: () => Promise<void>): Promise<void> {
  if (!globalThis.navigator?.locks) return act();
  let begun = false;
  try {
    await navigator.locks.request(name, () => {
      begun = true;
      return act();
    });
  } catch (error) {
    // A browser that keeps nothing may give no locks either.
    if (begun) throw error;
    await act();
  }
}
