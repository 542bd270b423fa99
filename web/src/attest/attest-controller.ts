/**
 * What people put their name to, as one window sees it: the ledger, how the signatures stand, what waits for the relay,
 * and which sheet is open.
 *
 * It sends nothing on its own account: an act leaves only after a person did it, with the digest that they saw. Offline
 * it waits on the device; when the relay can be reached it is sent as it was meant, and taken only if it still holds.
 */
import { PlanAttestedEvent, PlanLapsedEvent } from '../events.js';
import type { Party } from '../client.js';
import type { PlanController } from '../plan-controller.js';
import type { Finding, Side, View } from '../plan-types.js';
import type { AttestKind, Attestation, Difference, Seen, Signature } from './attestation.js';
import { differences } from './difference.js';
import { openIntents, type Answer, type Intent, type IntentStore, type Missing } from './intents.js';
import { LapseWatch } from './lapse-watch.js';

/** What the dialog shows; one at a time. */
export type Sheet =
  | { kind: 'review' }
  | { kind: 'decline' }
  | { kind: 'withdraw'; entry: Attestation }
  | { kind: 'ask' }
  | { kind: 'me'; why?: string }
  | { kind: 'invite' };

/** What a person does; the terms are those that were before their eyes. */
export interface Act {
  kind: AttestKind;
  seen: Seen;
  note?: string;
  of?: string;
}

/** What became of an act. */
export type Outcome = 'recorded' | 'waiting' | Answer['why'];

/** An answer of the relay to a call by HTTP: the body is JSON where there is any. */
export interface Answered {
  status: number;
  body: unknown;
}

/** The part of the plan's controller that this one needs. */
export interface AttestHost extends Pick<PlanController, 'ledgerSince' | 'termsOf' | 'localName' | 'post'> {
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
  /** Which places a side holds. */
  held: Readonly<Record<string, Side>> = {};
  /** What the relay found, from its last report. */
  findings: readonly Finding[] | undefined;
  /** The own acts that are not recorded, oldest first. */
  intents: readonly Intent[] = [];
  sheet: Sheet | undefined;

  #store: Promise<IntentStore> | undefined;
  #named: string | undefined;
  #sending = false;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #terms = new Map<string, Seen>();
  #termsOf: View | undefined;
  #waiting = new Map<string, (outcome: Outcome) => void>();
  /** Whether the ledger was read before: nobody is told of entries that were there already. */
  #opened = false;
  readonly #lapses: LapseWatch;

  constructor(private readonly host: AttestHost) {
    this.#lapses = new LapseWatch((signature) => this.host.tell(new PlanLapsedEvent(signature)));
  }

  /** The plan is open: reads what is recorded, and what waits on this device. */
  opened(): void {
    this.read();
    void this.#load();
  }

  /** Forgets the plan. What waits stays on the device. */
  forget(): void {
    this.close();
    this.ledger = [];
    this.signatures = undefined;
    this.findings = undefined;
    this.held = {};
    this.sheet = undefined;
    this.#opened = false;
    this.#terms.clear();
  }

  /** The session ended; the next one may be another person's. */
  close(): void {
    clearTimeout(this.#retry);
    this.intents = [];
    this.#lapses.clear();
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
    if (!first) for (const entry of fresh) this.host.tell(new PlanAttestedEvent(entry));
    this.host.redraw();
  }

  /** The relay's report came. */
  reported(report: unknown): void {
    const { signatures, held, findings } = report as { signatures?: Signature[]; held?: Record<string, Side>; findings?: Finding[] };
    this.signatures = signatures ?? [];
    this.held = held ?? {};
    this.findings = findings;
    this.#lapses.look(this.signatures);
    this.host.redraw();
  }

  /** The connection changed, or what was written is saved. */
  synced(): void {
    if (this.host.role && this.#named === undefined) void this.#load();
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

  /** What changed since somebody saw this. */
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

  /** The newest entries about a place, one of each person, that were not taken back; newest last. */
  confirms(subject: string): Attestation[] {
    const by = new Map<string, Attestation>();
    for (const entry of this.ledger) {
      if (entry.kind === 'confirm' && entry.subject === subject && !this.withdrawn(entry.id)) by.set(`${entry.by.side}/${entry.by.sub}`, entry);
    }
    return [...by.values()];
  }

  /** The refusals that stand, one of each person, newest first: not taken back, and not followed by their signature. */
  get declines(): Attestation[] {
    return this.ledger
      .filter(
        (entry, at) =>
          entry.kind === 'decline' && !this.withdrawn(entry.id) &&
          !this.ledger.slice(at + 1).some((later) => (later.kind === 'sign' || later.kind === 'decline') && isSame(later, entry)),
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
      return !later.some((other) => (other.kind === 'sign' || other.kind === 'decline') && isPerson(other, person));
    });
  }

  /** The own signature or refusal, the newest. */
  get own(): Attestation | undefined {
    return this.ledger.findLast((entry) => (entry.kind === 'sign' || entry.kind === 'decline') && this.mine(entry) && !this.withdrawn(entry.id));
  }

  /** What still has to be there before anybody can sign. */
  get missing(): Missing[] {
    const found = this.host.view?.findings.filter((f) => f.severity === 'blocker') ?? [];
    // What this window cannot know, such as that the plan was signed before, the relay's report does.
    const known = this.findings?.filter((f) => f.severity === 'blocker').map((f) => f.id);
    return found.filter((f) => !known || known.includes(f.id)).map((f) => ({ rule: f.id, says: f.says, do: f.do }));
  }

  show(sheet: Sheet | undefined): void {
    this.sheet = sheet;
    this.host.redraw();
  }

  /** Puts one's name to something, now or as soon as the relay can be reached. Gives what became of it. */
  async act({ kind, seen, note, of }: Act): Promise<Outcome> {
    const intent: Intent = {
      id: crypto.randomUUID(), kind, subject: seen.subject, digest: seen.digest, terms: seen.terms, at: Date.now(),
      ...(note ? { note } : {}), ...(of ? { of } : {}),
    };
    // One wish about one thing: the newer one stands.
    for (const former of this.intents) {
      if (former.kind === kind && former.subject === intent.subject && former.of === of) await this.cancel(former.id);
    }
    await this.#keep(intent);
    if (!this.online) {
      this.host.announce('Kept on this device. It will be sent when you are back online.');
      return 'waiting';
    }
    const outcome = new Promise<Outcome>((resolve) => this.#waiting.set(intent.id, resolve));
    void this.#flush();
    return outcome;
  }

  /** Takes back what was not sent, or puts away what was not taken. */
  async cancel(id: string): Promise<void> {
    this.intents = this.intents.filter((intent) => intent.id !== id);
    this.#settle(id, 'refused');
    this.host.redraw();
    await (await this.#storage())?.remove(id);
  }

  async #keep(intent: Intent): Promise<void> {
    this.intents = [...this.intents.filter((other) => other.id !== intent.id), intent].sort((a, b) => a.at - b.at);
    this.host.redraw();
    await (await this.#storage())?.put(intent);
  }

  async #load(): Promise<void> {
    const store = await this.#storage();
    if (!store) return;
    const kept = await store.all();
    const known = new Set(kept.map((intent) => intent.id));
    this.intents = [...kept, ...this.intents.filter((intent) => !known.has(intent.id))].sort((a, b) => a.at - b.at);
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

  /** Sends what waits, oldest first, once everything that was written before it is with the relay. */
  async #flush(): Promise<void> {
    if (this.#sending || !this.online || !this.host.savedOnServer || !this.intents.some((intent) => !intent.answer)) return;
    this.#sending = true;
    try {
      await alone(`${this.#named ?? ''}/intents`, async () => {
        // Another tab may have sent or cancelled some of them.
        const kept = new Set((await (await this.#storage())?.all())?.map(({ id }) => id));
        this.intents = this.intents.filter(({ id }) => kept.has(id));
        this.host.redraw();
        for (const intent of this.intents.filter(({ answer }) => !answer)) {
          if (!(await this.#send(intent))) break;
        }
      });
    } finally {
      this.#sending = false;
    }
  }

  /** Whether the relay answered. */
  async #send({ id, kind, subject, digest, note, of, ...kept }: Intent): Promise<boolean> {
    let answered: Answered;
    try {
      // What is taken back is known by its entry; else the relay hears what was seen, to say what differs.
      const said = kind === 'withdraw' ? {} : { subject, digest, terms: kept.terms };
      answered = await this.host.post('attestations', { kind, ...said, note, of }, id);
    } catch {
      return this.#later();
    }
    const { status, body } = answered;
    if (status === 201 || status === 200) {
      this.intents = this.intents.filter((intent) => intent.id !== id);
      this.#settle(id, 'recorded');
      this.host.redraw();
      await (await this.#storage())?.remove(id);
      return true;
    }
    if (status === 401 || status === 408 || (status === 429 && codeOf(body) !== 'too-many-attestations') || status >= 500) return this.#later();
    const answer = this.#answer(status, body, { subject, terms: kept.terms, digest });
    await this.#keep({ ...kept, id, kind, subject, digest, ...(note ? { note } : {}), ...(of ? { of } : {}), answer });
    this.#settle(id, answer.why);
    return true;
  }

  #answer(status: number, body: unknown, seen: Seen): Answer {
    const said = (body ?? {}) as { detail?: string; title?: string; differences?: Difference[]; missing?: Missing[] };
    if (status === 409) {
      // The relay cannot know what was on this screen; this window can.
      const own = this.since(seen);
      const told = new Map((said.differences ?? []).map((change) => [change.path, change]));
      return { why: 'changed', changes: own.length ? own.map((change) => ({ ...told.get(change.path), ...change })) : said.differences ?? [] };
    }
    if (status === 422 && said.missing?.length) return { why: 'incomplete', missing: said.missing };
    return { why: 'refused', reason: said.detail ?? said.title ?? `the relay answered ${status}` };
  }

  #later(): false {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => void this.#flush(), retryMs);
    return false;
  }

  #settle(id: string, outcome: Outcome): void {
    this.#waiting.get(id)?.(outcome);
    this.#waiting.delete(id);
  }
}

/** Whether two entries are of one person. */
export function isSame(a: Pick<Attestation, 'by'>, b: Pick<Attestation, 'by'>): boolean {
  return a.by.sub === b.by.sub && a.by.side === b.by.side;
}

/** The person of the plan that somebody is: the same side and address. */
export function isPerson({ by }: Pick<Attestation, 'by'>, person: { side: Side | null; email: string | null }): boolean {
  return by.side === person.side && Boolean(person.email) && by.email?.toLowerCase() === person.email?.toLowerCase();
}

function codeOf(body: unknown): unknown {
  return (body as { code?: unknown } | undefined)?.code;
}

/** One tab at a time; where there are no locks, the call's key still makes it count once. */
async function alone(name: string, act: () => Promise<void>): Promise<void> {
  if (!globalThis.navigator?.locks) return act();
  await navigator.locks.request(name, act);
}
