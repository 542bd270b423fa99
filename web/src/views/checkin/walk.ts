/**
 * A check-in under way in this window: which stop is before one's eyes, how long it has taken, who was there. It can be
 * left and taken up again, also after the page was loaded anew; nothing of it is on record before its end.
 *
 * The place of each person travels as presence (`checkin/STOP`). Somebody who joins follows the stops of the one they joined until
 * they move on by themselves.
 */
import type { Attestation, Net, Peer } from '../../generated/plan.js';
import type { PlanController } from '../../plan-controller.js';
import { dueGroups } from './due.js';
import { gathered } from './gathered.js';
import { inspections } from './record.js';
import { kindOf, type Stop, stopsOf, stopsWith, type WalkKind } from './stops.js';

/** The record that is sent. */
export interface Wish {
  kind: 'inspect';
  subject: 'plan';
  digest: string;
  present: string[];
  note?: string;
}

/** That it was sent. */
interface Try {
  key: string;
  /** The number of the last entry of the ledger at that time. */
  after: number;
}

/** The state that is kept of a check-in that was left. */
interface Kept {
  kind: WalkKind;
  stops: Stop[];
  stop: Stop;
  begun: string;
  spentMs: number;
  note: string;
  /** The people ticked or unticked by hand: by `side/sub`. */
  chosen: Record<string, boolean>;
  /** The call that was sent and not answered, with its key. */
  tries?: [body: string, sent: Try][];
  /** When it was last open: one of yesterday is not taken up again. */
  at: number;
}

const stale = 12 * 3_600_000;

/** Presence in a check-in. */
const prefix = 'checkin/';
const changesMax = 500;

export class Walk {
  kind: WalkKind | undefined;
  /** The stops with something in them, in their order, as they were when it began. */
  stops: readonly Stop[] = [];
  stop: Stop | undefined;
  /** It is on the screen. */
  open = false;
  /** When it began: what is suggested from then on was noted on the call. */
  begun = '';
  note = '';
  chosen: Record<string, boolean> = {};
  /** Whether somebody touched the success criteria since the last check-in, so that they come with the risks. */
  criteriaToo = false;
  /** The time chosen for the next meeting. */
  meetingAt: string | undefined;
  /** The relay's record at its end. */
  done: Attestation | undefined;
  /** Why it could not be recorded, in words. */
  trouble = '';
  sending = false;

  /** The records that were sent and had no good answer, each under the key that it was sent with. */
  #tries = new Map<string, Try>();
  #spentMs = 0;
  #since = 0;
  #named: string | undefined;
  /** It was begun before it was known whose: what was left may still come. */
  #early = false;
  /** The others on a check-in, by client, with the stop that they are at. */
  #others = new Map<number, Stop>();
  /** The client whose stops are followed. */
  #leader: number | undefined;
  /** The number of the last entry of the ledger when it was opened. */
  #after = 0;
  /** The field that has the focus: nothing moves on under it. */
  #field: string | null = null;

  constructor(private readonly plan: PlanController) {}

  /** Begins, or goes on where it was left. */
  enter(stop?: Stop): void {
    this.recall();
    if (this.done) this.#anew();
    this.#early = !stop && !this.stop && !this.#named;
    this.open = true;
    this.#since = Date.now();
    this.begun ||= new Date().toISOString();
    this.#after = this.plan.attest.ledger.at(-1)?.seq ?? 0;
    if (stop) this.#add(stop);
    else this.settle();
    this.#shown();
  }

  /** Goes where somebody else is, and follows them. */
  join({ client }: Peer): void {
    const stop = this.#others.get(client);
    if (!stop) return;
    this.#leader = client;
    this.enter(stop);
  }

  /** Finds the stops, once there is a plan to find them in. */
  settle(): void {
    const { view, attest, steps, report } = this.plan;
    if (!view || (this.kind && this.stops.length)) return;
    this.kind ??= kindOf(attest.missing);
    const last = inspections(attest.ledger)[0]?.entry.at;
    const facts = {
      view,
      steps,
      isSuggested: (path: string) => !report || report.ladder.places[path]?.rung === 'suggested',
      isFirst: last === undefined,
    };
    this.stops = stopsWith(this.kind, { ...facts, changes: undefined });
    this.stop ??= this.stops[0];
    if (this.kind === 'review' && last) void this.#skipUnchanged(last, facts);
  }

  /** Leaves out what nothing happened about since the last check-in: only the relay knows. */
  async #skipUnchanged(
    last: string,
    facts: Omit<Parameters<typeof stopsWith>[1], 'changes'>,
  ): Promise<void> {
    const { plan } = this;
    const asked = `activity?since=${encodeURIComponent(last)}&limit=${changesMax}`;
    try {
      const { changes } = await plan.api.ask<{ changes: Net[] }>(asked);
      if (!this.open || this.kind !== 'review') return;
      const all = gathered(changes);
      this.criteriaToo = all.some(({ path }) => path.startsWith('criteria/'));
      const some = stopsWith('review', { ...facts, changes: all });
      // Where somebody already is they stay, but at what is empty and first: nobody looked at it yet.
      const kept = this.stop === 'changes' ? undefined : this.stop;
      this.stops = this.stops.filter((stop) => some.includes(stop) || stop === kept);
      if (this.stop && !this.stops.includes(this.stop)) this.go(this.stops[0] ?? 'meeting');
      else this.plan.redraw();
    } catch {
      // The stop itself says that it could not be read.
    }
  }

  /** Another stop; whoever chooses one by themselves no longer follows. */
  choose(stop: Stop): void {
    this.#leader = undefined;
    this.go(stop);
  }

  go(stop: Stop): void {
    this.#add(stop);
    this.#early = false;
    this.trouble = '';
    this.#shown();
  }

  /** One further, or back. */
  by(steps: 1 | -1): void {
    const next = this.stops[this.stops.indexOf(this.stop ?? 'meeting') + steps];
    if (next) this.choose(next);
  }

  /** Back to the plan; it can be taken up again. */
  leave(): void {
    this.#count();
    this.open = false;
    this.#leader = undefined;
    if (this.done) this.#anew();
    this.#keep();
    this.plan.here(null);
    this.plan.redraw();
  }

  /** Whether a place stands at the stop that is open. */
  shows(path: string): boolean {
    const [root = '', id = ''] = path.split('/');
    const { view, steps } = this.plan;
    switch (this.stop) {
      case 'goal':
        return root === 'goal' || root === 'plan';
      case 'steps':
        return root === 'steps';
      case 'obstacles':
        return root === 'risks';
      case 'due':
        return (
          root === 'steps' &&
          view !== undefined &&
          dueGroups(steps, view.today).some(([, some]) => some.some((step) => step.id === id))
        );
      case 'risks':
        return root === 'risks' || root === 'criteria';
      case 'people':
      case 'paper':
      case 'criteria':
        return root === this.stop;
      case 'owners':
      case 'changes':
      case 'decide':
      case 'meeting':
      case undefined:
        return false;
    }
  }

  /** Somebody else on a check-in, while this person is not. */
  get other(): Peer | undefined {
    return this.plan.peers.find((peer) => !peer.me && this.#others.has(peer.client));
  }

  /** The others who are at a stop. */
  at(stop: Stop): Peer[] {
    return this.plan.peers.filter((peer) => !peer.me && this.#others.get(peer.client) === stop);
  }

  /** The others moved, came or left. In a field of the check-in somebody is still where they were. */
  peersMoved(): void {
    const { peers } = this.plan;
    const here = new Set(peers.map(({ client }) => client));
    for (const client of this.#others.keys()) if (!here.has(client)) this.#others.delete(client);
    for (const { client, field, me } of peers) {
      const stop = field?.startsWith(prefix) ? (field.slice(prefix.length) as Stop) : undefined;
      if (stop && !me && isStop(stop)) this.#others.set(client, stop);
      else if (field === null || me) this.#others.delete(client);
    }
    this.#follow();
  }

  /** Somebody else ended the check-in that both are on: it is at its end here, too. */
  ledgerChanged(): void {
    const { attest } = this.plan;
    if (!this.open || this.done || !this.#others.size) return;
    const [last] = inspections(attest.ledger);
    if (!last || last.entry.seq <= this.#after || attest.mine(last.entry)) return;
    this.end(last.entry);
    this.plan.ui.wanted = 'checkin';
    this.plan.redraw();
  }

  /** This person went into a field, or out of it. */
  inField(field: string | null): void {
    this.#field = field;
    if (field === null) this.#follow();
  }

  #follow(): void {
    const stop = this.#leader === undefined ? undefined : this.#others.get(this.#leader);
    if (this.open && !this.done && stop && stop !== this.stop && this.#field === null)
      this.go(stop);
  }

  /** A stop that was not on this walk, as somebody else is there, comes in at its place. */
  #add(stop: Stop): void {
    this.stop = stop;
    this.kind =
      [this.kind, 'build' as const, 'review' as const].find(
        (kind) => kind && stopsOf[kind].includes(stop),
      ) ?? this.kind;
    this.settle();
    if (this.kind && !this.stops.includes(stop))
      this.stops = stopsOf[this.kind].filter((one) => one === stop || this.stops.includes(one));
  }

  /** The key under which this is recorded once, however often it is sent. */
  keyFor(body: Wish): string {
    const text = JSON.stringify(body);
    const sent = this.#tries.get(text) ?? {
      key: crypto.randomUUID(),
      after: this.plan.attest.ledger.at(-1)?.seq ?? 0,
    };
    this.#tries.set(text, sent);
    this.#keep();
    return sent.key;
  }

  /** The outcome of an earlier try whose answer was lost, as it was written then: the ledger tells. */
  recordedUnheard(): Attestation | undefined {
    const { role, attest } = this.plan;
    const mine = attest.ledger.filter(
      ({ kind, by }) => kind === 'inspect' && by.sub === role?.sub && by.side === role.side,
    );
    const tries = [...this.#tries].map(([text, sent]) => ({
      ...sent,
      wish: JSON.parse(text) as Wish,
    }));
    const found = mine.findLast((entry) =>
      tries.some(({ after, wish }) => entry.seq > after && entry.digest === wish.digest),
    );
    if (found) this.heard();
    return found;
  }

  /** It was recorded: what is sent after this is something new. */
  heard(): void {
    this.#tries.clear();
    this.#keep();
  }

  /** It is on record. */
  end(entry: Attestation): void {
    this.#count();
    this.done = entry;
    this.#keep();
  }

  tick(who: string, there: boolean): void {
    this.chosen[who] = there;
    this.#keep();
    this.plan.redraw();
  }

  /** Minutes that it has been on the screen. */
  get minutes(): number {
    return Math.floor(
      (this.#spentMs + (this.open && !this.done ? Date.now() - this.#since : 0)) / 60_000,
    );
  }

  /** Where the others see this person. */
  get place(): string | null {
    return this.open && this.stop ? `${prefix}${this.stop}` : null;
  }

  /** Reads what was left, once it is known whose. */
  recall(): void {
    const name = this.#name();
    if (!name || name === this.#named) return;
    this.#named = name;
    try {
      const kept = JSON.parse(localStorage.getItem(name) ?? 'null') as Kept | null;
      if (!kept || Date.now() - kept.at > stale || !stopsOf[kept.kind].includes(kept.stop)) return;
      if (this.#early || !this.stop) {
        this.stop = kept.stop;
        this.kind = kept.kind;
        this.stops = kept.stops;
        this.begun = kept.begun;
      }
      this.#spentMs += kept.spentMs;
      this.note ||= kept.note;
      this.chosen = { ...kept.chosen, ...this.chosen };
      for (const [body, sent] of kept.tries ?? []) this.#tries.set(body, sent);
    } catch {
      // Without storage it lasts as long as the page.
    }
  }

  /** Forgets the plan. A check-in that was left stays on the device. */
  forget(): void {
    this.#anew();
    this.#others.clear();
    this.#leader = undefined;
    this.open = false;
    this.#named = undefined;
    this.#early = false;
  }

  chooseMeeting(at: string | undefined): void {
    this.meetingAt = at;
    this.plan.redraw();
  }

  keepNote(note: string): void {
    this.note = note;
    this.#keep();
  }

  #shown(): void {
    this.#keep();
    this.plan.here(null);
    this.plan.ui.wanted = 'checkin';
    this.plan.redraw();
  }

  #anew(): void {
    this.kind = undefined;
    this.stops = [];
    this.stop = undefined;
    this.begun = '';
    this.criteriaToo = false;
    this.meetingAt = undefined;
    this.done = undefined;
    this.note = '';
    this.chosen = {};
    this.trouble = '';
    this.#tries.clear();
    this.#spentMs = 0;
  }

  #count(): void {
    if (!this.open || this.done) return;
    const now = Date.now();
    this.#spentMs += now - this.#since;
    this.#since = now;
  }

  #keep(): void {
    const name = this.#name();
    if (!name) return;
    this.#count();
    try {
      const { kind, stop } = this;
      if (!kind || !stop || this.done) return localStorage.removeItem(name);
      const kept: Kept = {
        kind,
        stops: [...this.stops],
        stop,
        begun: this.begun,
        spentMs: this.#spentMs,
        note: this.note,
        chosen: this.chosen,
        tries: [...this.#tries],
        at: Date.now(),
      };
      localStorage.setItem(name, JSON.stringify(kept));
    } catch {
      // As above.
    }
  }

  /** By relay, plan, side and sub: two people in one browser do not meet. */
  #name(): string | undefined {
    const of = this.plan.localName();
    return of && `${of}/checkin`;
  }
}

function isStop(text: string): text is Stop {
  return Object.values(stopsOf).some((stops) => (stops as readonly string[]).includes(text));
}
