/**
 * The shapes of what people put their name to, as `crates/plan/src/attest` spells them in JSON. Instants are RFC 3339,
 * digests lower-case hex SHA-256.
 */
import type { Review, Side, StepKind } from '../plan-types.js';

export type AttestKind = 'sign' | 'confirm' | 'inspect' | 'decline' | 'ask' | 'withdraw';

/** The kinds in the ledger: `void` is the portal's alone, which sets a refusal aside. */
export type EntryKind = AttestKind | 'void';

/** Who did something, as their token said at that moment. */
export interface Actor {
  sub: string;
  name: string;
  side: Side;
  /** 0 link · 1 name given · 2 verified · 3 single sign-on. */
  assurance: number;
}

export interface Signer extends Actor {
  email?: string;
}

/** An entry of the ledger. The relay alone writes it. */
export interface Attestation {
  id: string;
  kind: EntryKind;
  /** `plan`, or a place: `goal`, `plan/goLive`, `steps/ID`, `criteria/ID`, `risks/ID`. */
  subject: string;
  /** Of the terms that the person saw. */
  digest: string;
  /** Of `void` the side is `portal`: it is nobody's person. */
  by: Signer;
  at: string;
  note?: string;
  present?: string[];
  /** Of `ask` the person asked, of `withdraw` and `void` the entry taken back or set aside. */
  of?: string;
  seq: number;
}

/** How a signature stands now. */
export type Standing = 'live' | 'amended' | 'lapsed' | 'withdrawn';

/** One difference between terms that somebody saw and the terms now. */
export interface Difference {
  path: string;
  /** Absent where there was nothing. */
  was?: unknown;
  /** Absent where there is nothing. */
  now?: unknown;
  by?: Actor;
  at?: string;
}

/** The newest signature of a person and how it stands, as the relay's report tells it. */
export interface Signature {
  id: string;
  by: Signer;
  at: string;
  digest: string;
  standing: Standing;
  since?: string;
  changes: Difference[];
  /** The seller's own steps that came since and bind nobody: `steps/ID`. */
  added: string[];
}

/** Terms as somebody saw them. */
export interface Seen {
  subject: string;
  terms: unknown;
  digest: string;
}

/** A person as the terms name them. */
export interface TermsPerson {
  name?: string;
  email?: string;
  side?: Side;
}

export interface TermsStep {
  title?: string;
  kind?: StepKind;
  review?: Review;
  owner?: TermsPerson;
  partner?: TermsPerson;
  due?: string;
  fixedOn?: string;
  days?: number;
  daysMin?: number;
  after?: string[];
}

export interface TermsCriterion {
  text?: string;
  measure?: string;
  target?: string;
  owner?: TermsPerson;
}

export interface TermsRisk {
  text?: string;
  contingency?: string;
  owner?: TermsPerson;
}

/** What is committed to in the whole plan; absent where nothing is said. */
export interface Terms {
  goal?: string;
  goLive?: string;
  goLiveOwner?: TermsPerson;
  closeDate?: string;
  steps?: Record<string, TermsStep>;
  criteria?: Record<string, TermsCriterion>;
  risks?: Record<string, TermsRisk>;
  paper?: Partial<Record<Review, boolean>>;
}
