/**
 * Terms, as `crates/plan/src/attest/terms.rs` makes them: plain JSON with a digest (lower-case hex SHA-256), which no Rust
 * type declares. Entries of the ledger and signatures are in `generated/plan.ts`.
 */
import type { AttestationKind, Review, Side, StepKind } from '../generated/plan.js';

/** The kinds of act that a person of the plan can put their name to; `void` is the portal's alone, which sets a refusal aside. */
export type AttestKind = Exclude<AttestationKind, 'void'>;

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

/** The commitments of the whole plan; absent where nothing is said. */
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
