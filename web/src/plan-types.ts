/**
 * The shapes that cross the boundary to the WASM core, as `crates/plan` spells them in JSON:
 * `view.rs` (View), `command.rs` (Command), `change.rs` (Change). Dates are `YYYY-MM-DD`, instants RFC 3339.
 */

import type { Params } from './locales/words.js';
import type { Timeline } from './views/timeline/timeline-types.js';

export type Side = 'buyer' | 'seller';
export type Kin = 'steps' | 'people' | 'criteria' | 'risks' | 'comments';
export type StepKind = 'evaluation' | 'business-case' | 'approval' | 'contract' | 'onboarding' | 'other';
export type StepStatus = 'open' | 'doing' | 'blocked' | 'done' | 'dropped';
export type Review = 'legal' | 'security' | 'procurement';
export type Role =
  | 'economic-buyer' | 'champion' | 'technical' | 'legal' | 'security' | 'procurement' | 'sponsor' | 'user' | 'other';
export type CriterionStatus = 'proposed' | 'agreed' | 'met' | 'missed';
export type RiskStatus = 'open' | 'watched' | 'happened' | 'closed';
export type Level = 'low' | 'mid' | 'high';
export type Profile = 'smb' | 'mid' | 'ent';
export type Presence = 'missing' | 'weak' | 'present';
export type Severity = 'blocker' | 'major' | 'minor' | 'info';
export type Basis = 'assumed' | 'confirmed';
export type ElementId =
  | 'goal' | 'goLive' | 'steps' | 'owners' | 'people' | 'paper' | 'criteria' | 'risks' | 'meeting';

export interface View {
  today: string;
  /** A guest only suggests over what verified people of their side stand behind, and over what was signed. */
  reader: { side: Side; person: string | null; guest: boolean };
  header: Header;
  turn: Turn;
  next: { whose: 'mine' | 'side'; steps: string[] };
  elements: Element[];
  findings: Finding[];
  findingsAt: Record<string, number[]>;
  groups: Group[];
  counts: { steps: number; done: number; late: number; comments: number };
  people: PersonRow[];
  /** Whoever wrote anything, in the plan's people or not. */
  known: Known[];
  timeline: Timeline;
  criteria: CriterionRow[];
  risks: RiskRow[];
  paper: PaperRow[];
  meeting: Meeting;
  comments: Record<string, CommentRow[]>;
  /** By place; the oldest first. */
  proposals: Record<string, ProposalRow[]>;
  /** Which side holds a place; the other one proposes instead of writing. */
  held: Record<string, Side>;
  removed: RemovedRow[];
  calendars: [CalendarRow, CalendarRow];
  odd: Odd[];
  empty: boolean;
}

/** Fields of plain text of the plan, and of a step: absent where nothing is written. */
export type PlanLine = 'buyerName' | 'sellerName';
export type StepLine = never;

export interface Header extends Partial<Record<PlanLine, string>> {
  title: string;
  goal: string;
  goLive: string | null;
  goLiveOwner: PersonChip | null;
  /** Days on which both sides work, today and go-live included; negative when it has passed. */
  workingDaysLeft: number | null;
  /** Working days to spare; negative when the steps do not fit before go-live. */
  slack: number | null;
  projected: string | null;
  closeDate: string | null;
  pausedUntil: string | null;
  profile: Profile;
  timeZone: string | null;
}

export interface Turn {
  side: Side | null;
  step: string | null;
  title: string;
  owner: PersonChip | null;
  ready: { buyer: number; seller: number; nobody: number };
}

export interface Element {
  id: ElementId;
  presence: Presence;
  count?: number;
  of?: number;
  findings: number[];
}

export interface Finding {
  id: string;
  severity: Severity;
  /** The message, and what it speaks of. */
  code: string;
  params: Params;
  /** In words, added by the relay or by this page (`locales/findings.ts`). */
  says?: string;
  evidence: string[];
  fired?: string;
  limit?: string;
  do?: string;
}

export interface PersonChip {
  id: string;
  name: string;
  initials: string;
  side: Side | null;
  me: boolean;
  here: boolean;
}

export interface Group {
  kind: StepKind;
  steps: StepRow[];
  done: number;
}

export interface StepRow extends Partial<Record<StepLine, string>> {
  id: string;
  title: string;
  notes: string;
  kind: StepKind;
  review: Review | null;
  owner: PersonChip | null;
  partner: PersonChip | null;
  days: number | null;
  daysMin: number | null;
  due: string | null;
  fixedOn: string | null;
  status: StepStatus;
  startedOn: string | null;
  doneOn: string | null;
  late: number | null;
  dueIn: number | null;
  latestStart: string | null;
  latestFinish: string | null;
  slack: number | null;
  after: LinkRow[];
  before: LinkRow[];
  waiting: boolean;
  mine: boolean;
  comments: number;
}

export interface LinkRow {
  id: string;
  title: string;
  settled: boolean;
  basis: Basis;
}

export interface PersonRow extends PersonChip {
  fullName: string;
  email: string | null;
  role: Role | null;
  jobTitle: string | null;
  met: boolean;
  left: boolean;
  steps: number;
}

export interface CriterionRow {
  id: string;
  text: string;
  measure: string | null;
  target: string | null;
  owner: PersonChip | null;
  status: CriterionStatus;
  comments: number;
}

export interface RiskRow {
  id: string;
  text: string;
  contingency: string;
  likelihood: Level | null;
  impact: Level | null;
  owner: PersonChip | null;
  status: RiskStatus;
  comments: number;
}

export interface PaperRow {
  review: Review;
  needed: boolean | null;
  steps: LinkRow[];
}

export interface Meeting {
  at: string | null;
  minutes: number | null;
  agenda: string | null;
  link: string | null;
  past: boolean;
  href?: string;
}

export interface CommentRow {
  id: string;
  text: string;
  at: string | null;
  resolved: boolean;
  /** `null` where the record does not tell. */
  author: Byline | null;
}

/** Who made something. */
export interface Byline {
  name: string;
  /** `relay`: it stood there when the plan was made. */
  side: Side | 'relay';
  mine: boolean;
}

/** Somebody of a side whom the record names. */
export interface Known {
  sub: string;
  name: string;
  side: Side;
}

export interface ProposalRow {
  path: string;
  from: string;
  name: string;
  side: Side | null;
  /** As the document would have it. */
  value: unknown;
  at: string | null;
  note: string | null;
  mine: boolean;
  /** The reader may accept it, keep what stands, or counter. */
  toAnswer: boolean;
  /** The place cannot hold such a value. */
  odd: boolean;
}

export interface RemovedRow {
  path: string;
  kin: Kin;
  label: string;
  at: string | null;
}

export interface CalendarRow {
  side: Side;
  workweek: number[];
  holidays: { date: string; label: string }[];
}

export interface Odd {
  path: string;
  expected: string;
  found: string;
}

/** A part of a text that one person wrote. */
export interface Writer {
  /** UTF-16 units. */
  len: number;
  /** Empty where the record does not tell. */
  sub: string;
  name: string;
  /** `relay`: what stood there when the plan was made. */
  side: Side | 'relay' | '';
  mine: boolean;
}

/** One thing a person does. New ids are minted by the core where absent. */
export type Command =
  | { type: 'editText'; path: string; at: number; delete?: number; insert?: string }
  | { type: 'setText'; path: string; text: string }
  | ({ type: 'editPlan' } & PlanEdit)
  | { type: 'addStep'; id?: string; title?: string; kind?: StepKind; review?: Review; below?: string }
  | ({ type: 'editStep'; id: string } & StepEdit)
  | { type: 'link'; id: string; after: string; basis?: Basis }
  | { type: 'unlink'; id: string; after: string }
  | { type: 'addPerson'; id?: string; name?: string; side: Side; role?: Role; email?: string; jobTitle?: string }
  | ({ type: 'editPerson'; id: string } & PersonEdit)
  | { type: 'addCriterion'; id?: string; text?: string; measure?: string; target?: string }
  | ({ type: 'editCriterion'; id: string } & CriterionEdit)
  | { type: 'addRisk'; id?: string; text?: string; contingency?: string }
  | ({ type: 'editRisk'; id: string } & RiskEdit)
  | { type: 'addComment'; id?: string; on: string; text: string }
  | { type: 'resolveComment'; id: string; resolved: boolean }
  | { type: 'move'; path: string; below?: string }
  | { type: 'remove'; path: string }
  | { type: 'restore'; path: string }
  | { type: 'setPaper'; review: Review; needed: boolean | null }
  | ({ type: 'editMeeting' } & MeetingEdit)
  | { type: 'setWorkweek'; side: Side; days: number[] }
  | { type: 'setHoliday'; side: Side; date: string; label: string | null }
  | { type: 'propose'; path: string; value: unknown; note?: string; from?: string }
  | { type: 'answerProposal'; path: string; from: string; answer: 'accept' | 'keep' }
  | { type: 'answerProposal'; path: string; from: string; answer: 'counter'; value: unknown }
  | { type: 'withdrawProposal'; path: string; from?: string };

type Edit<Field extends string, Value> = { field: Field; value: Value | null };
export type PlanEdit =
  | Edit<'goLive' | 'closeDate' | 'pausedUntil' | 'goLiveOwner' | 'timeZone' | PlanLine, string>
  | Edit<'profile', Profile>;
export type StepEdit =
  | Edit<'kind', StepKind>
  | Edit<'review', Review>
  | Edit<'owner' | 'partner' | 'due' | 'fixedOn' | 'startedOn' | 'doneOn' | StepLine, string>
  | Edit<'days' | 'daysMin', number>
  | Edit<'status', StepStatus>;
export type PersonEdit =
  | Edit<'name' | 'email' | 'jobTitle', string>
  | Edit<'side', Side>
  | Edit<'role', Role>
  | Edit<'met' | 'left', boolean>;
export type CriterionEdit = Edit<'measure' | 'target' | 'owner', string> | Edit<'status', CriterionStatus>;
export type RiskEdit = Edit<'likelihood' | 'impact', Level> | Edit<'owner', string> | Edit<'status', RiskStatus>;
export type MeetingEdit = Edit<'at' | 'agenda' | 'link', string> | Edit<'minutes', number>;

/** What a transaction changed, by whomever. */
export type Change =
  | { change: 'added' | 'removed' | 'restored'; kin: Kin; id: string }
  | { change: 'field'; path: string; from: unknown; to: unknown }
  | { change: 'text'; path: string; delta: Splice[] };

/** A part of a text change; lengths in UTF-16 units. */
export type Splice = { keep: number } | { insert: string } | { delete: number };
