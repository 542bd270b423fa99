/**
 * The JSON of the core and the relay, as `crates/plan` declares it. Generated: `cargo xtask types` writes it.
 * Dates are `YYYY-MM-DD`, instants RFC 3339.
 */

/** The keys of lines of text that no rule reads. */
export type PlanLine = "buyerName" | "sellerName";

/** The keys of lines of text that no rule reads. */
export type StepLine = never;

/** One change of one place. */
export type ActivityEntry = {
  /** The number of the update that made it; several entries can have one. */
  seq: number,
  /** When the relay received it. */
  at: string,
  /** By whom. */
  by: Person,
  /** By which way it came. */
  how: EditChannel,
  /** Which place: `steps/ID/due`. */
  path: Place,
  /** The kind of change. */
  what: ChangeKind,
  /**
   * The value before; null for absent or not kept, `{"digest": …}` for one that is longer than
   * any command's.
   */
  from: unknown,
  /** The value after, in the same way. */
  to: unknown, };

/** The answer of a side to a proposal of the other. */
export type Answer = "accept" | "keep" | "counter";

/**
 * How sure a token is that its holder is the person whom it names (CONTRACT §2). A number in
 * JSON and in the store.
 */
export type Assurance = number;

/** An entry of the ledger. */
export type Attestation = {
  /** Unique. */
  id: string,
  /** The id of the plan. */
  plan: string,
  /** In which epoch of it. */
  epoch: number,
  /** The kind of statement. */
  kind: AttestationKind,
  /** The subject: `plan`, or a place. */
  subject: string,
  /**
   * Of the terms of the subject that the person saw: lower-case hex SHA-256 over their
   * canonical JSON (RFC 8785).
   */
  digest: string,
  /** The person who put their name to it. */
  by: Signer,
  /** When, by the relay's clock. */
  at: string,
  /** In their words: the reason of a refusal, or of setting one aside. */
  note?: string,
  /** The people who were there, by sub: of an inspection. */
  present?: Array<string>,
  /**
   * Of `ask` the person asked (id in the plan), of `withdraw` and `void` the entry taken back
   * or set aside.
   */
  of?: string,
  /** Its place in the ledger, from 1. */
  seq: number,
  /** SHA-256 of the canonical entry before it with its receipt; 64 zeros for the first. */
  prev: string,
  /**
   * JWS (EdDSA, detached: `header..signature`) over the canonical entry without this. Older
   * ones embed it.
   */
  receipt: string, };

/** The kinds of statement that somebody put their name to. */
export type AttestationKind = "sign" | "confirm" | "inspect" | "decline" | "ask" | "withdraw" | "void";

/** How it stands (RULES "Signed", "Lapsed", "Amended"). */
export type AttestationStatus = "live" | "amended" | "lapsed" | "withdrawn";

/** The author of something. */
export type Author = {
  /** Their name; empty where it is not known. */
  name: string,
  /** `buyer`, `seller`, or `relay` for what stood there when the plan was made. */
  side: Side | 'relay',
  /** Whether it is the reader. */
  mine: boolean, };

/** Days from `start` up to but without `end`. */
export type Bar = { start: number, end: number, };

/** When a side works. */
export type CalendarRow = {
  /** The side whose day off it is. */
  side: Side,
  /** ISO weekdays, 1 = Monday. */
  workweek: Array<number>,
  /** Days off, earliest first. */
  holidays: Array<HolidayRow>, };

/** One decision. */
export type Card = {
  /** The kind, or the kind and what it is about: `goLive`, `step:ID`, `proposal:PATH#SUB`. */
  key: string,
  /**
   * The place that it is about, where it is about one; an editor that it opens is that of this
   * place.
   */
  path?: Path,
  /** Somebody's own words: the goal, the comment that waits for an answer. */
  quote?: string,
  /** The question or statement. */
  title: Message,
  /** The lines below it. */
  lines: Array<Message>,
  /** The answers to it, the main one first. */
  acts: Array<CardAct>, };

/** An answer to a card: one button. */
export type CardAct = {
  /** The name of the act, the same in all languages: `data-act` (SURFACES §10). */
  act: string,
  /** Its label. */
  label: Message,
  /** The effect of pressing it. */
  does: CardEffect, };

/** Editors and dialogs that a card opens. */
export type CardEditor = "date" | "text" | "days" | "person" | "dates" | "sign" | "ask" | "comment" | "meeting" | "add-person" | "add-criterion" | "add-risk";

/** The effect of a button of a card. */
export type CardEffect = { "kind": "write",
  /** As the session takes them. */
  commands: Array<Command>, }
| { "kind": "confirm",
  /** As `POST …/attestations` takes it. */
  subject: Path, }
| { "kind": "join" }
| { "kind": "open",
  /** Which one. */
  what: CardEditor, }
| { "kind": "later" };

/** A caret or selection in a text, in UTF-16 units. */
export type Caret = {
  /** Where the selection began. */
  anchor: number,
  /** Where it is now. */
  head: number, };

/** One change to a plan, by whomever. Local writes and merged updates yield the same kinds. */
export type Change = { "change": "added",
  /** The kind. */
  kin: EntityKind,
  /** Which. */
  id: Id, }
| { "change": "removed",
  /** The kind. */
  kin: EntityKind,
  /** Which. */
  id: Id, }
| { "change": "restored",
  /** The kind. */
  kin: EntityKind,
  /** Which. */
  id: Id, }
| { "change": "field",
  /** Which field: `steps/ID/due`, `plan/goLive`, `steps/ID/after/OTHER`. */
  path: Place,
  /** The value before. */
  from: unknown,
  /** The value after. */
  to: unknown, }
| { "change": "text",
  /** Which text: `goal`, `steps/ID/title`. */
  path: Place,
  /** The parts in order; lengths in UTF-16 units. */
  delta: Array<TextSplice>, };

/** The kinds of change to a place. */
export type ChangeKind = "added" | "removed" | "restored" | "set" | "proposed" | "accepted" | "kept" | "countered" | "withdrawn" | "written";

/**
 * Something a person does. JSON: `{"type": "addStep", "title": "Security review", "kind":
 * "contract"}`.
 *
 * Ids of new entities are optional and minted where absent. In `edit…` commands the field stands
 * in `field`, the new value in `value`, and `null` clears it.
 */
export type Command = { "type": "editText",
  /**
   * `goal`, `title`, `steps/ID/title`, `steps/ID/notes`, `criteria/ID/text`,
   * `risks/ID/text`, `risks/ID/contingency`, `comments/ID/text`.
   */
  path: Path,
  /** Where. */
  at: number,
  /** How much goes. */
  delete?: number,
  /** The text that comes. */
  insert?: string, }
| { "type": "setText",
  /** As in `editText`. */
  path: Path,
  /** The whole text. */
  text: string, }
| { "type": "editPlan", } & ({ "field": "goLive", "value": string | null }
| { "field": "goLiveOwner", "value": Id | null }
| { "field": "closeDate", "value": string | null }
| { "field": "timeZone", "value": string | null }
| { "field": "profile", "value": Profile | null }
| { "field": "pausedUntil", "value": string | null }
| { field: PlanLine, value: string | null })
| { "type": "addStep",
  /** Absent: minted. */
  id?: Id,
  /** The work to be done. */
  title?: string,
  /** The part of the route. */
  kind?: StepKind,
  /** The paper review it is, if it is one. */
  review?: Review,
  /** The step of the list that it follows; absent: last. */
  below?: Id, }
| { "type": "editStep",
  /** Which step. */
  id: Id, } & ({ "field": "kind", "value": StepKind | null }
| { "field": "review", "value": Review | null }
| { "field": "owner", "value": Id | null }
| { "field": "partner", "value": Id | null }
| { "field": "days", "value": number | null }
| { "field": "daysMin", "value": number | null }
| { "field": "due", "value": string | null }
| { "field": "fixedOn", "value": string | null }
| { "field": "status", "value": StepStatus | null }
| { "field": "startedOn", "value": string | null }
| { "field": "doneOn", "value": string | null }
| { field: StepLine, value: string | null })
| { "type": "link",
  /** The step that waits. */
  id: Id,
  /** The step that must finish first. */
  after: Id,
  /** Absent: confirmed, as a person says so. */
  basis?: LinkBasis, }
| { "type": "unlink",
  /** The step that waited. */
  id: Id,
  /** The step it waited for. */
  after: Id, }
| { "type": "addPerson",
  /** Absent: minted. */
  id?: Id,
  /** Full name. */
  name?: string,
  /** The person's side. */
  side: Side,
  /** Their role in the decision. */
  role?: Role,
  /** Their address. */
  email?: string,
  /** As on their card. */
  jobTitle?: string, }
| { "type": "editPerson",
  /** Which person. */
  id: Id, } & ({ "field": "name", "value": string | null }
| { "field": "email", "value": string | null }
| { "field": "side", "value": Side | null }
| { "field": "role", "value": Role | null }
| { "field": "jobTitle", "value": string | null }
| { "field": "met", "value": boolean | null }
| { "field": "left", "value": boolean | null })
| { "type": "addCriterion",
  /** Absent: minted. */
  id?: Id,
  /** The statement that will be true. */
  text?: string,
  /** The quantity that is measured. */
  measure?: string,
  /** The finish line. */
  target?: string, }
| { "type": "editCriterion",
  /** Which criterion. */
  id: Id, } & ({ "field": "measure", "value": string | null }
| { "field": "target", "value": string | null }
| { "field": "owner", "value": Id | null }
| { "field": "status", "value": CriterionStatus | null })
| { "type": "addRisk",
  /** Absent: minted. */
  id?: Id,
  /** The event that could happen. */
  text?: string,
  /** The measure that is taken then. */
  contingency?: string, }
| { "type": "editRisk",
  /** Which risk. */
  id: Id, } & ({ "field": "likelihood", "value": Level | null }
| { "field": "impact", "value": Level | null }
| { "field": "owner", "value": Id | null }
| { "field": "status", "value": RiskStatus | null })
| { "type": "addComment",
  /** Absent: minted. */
  id?: Id,
  /** The place it is about: `plan`, `goal`, `steps/ID`, `steps/ID/due`, … */
  on: Path,
  /** The text of the comment. */
  text: string, }
| { "type": "resolveComment",
  /** Which comment. */
  id: Id,
  /** Settled or not. */
  resolved: boolean, }
| { "type": "move",
  /** `steps/ID`, `criteria/ID` or `risks/ID`. */
  path: Path,
  /** The entity that it follows; absent: first. */
  below?: Id, }
| { "type": "remove",
  /** `steps/ID`, `people/ID`, `criteria/ID`, `risks/ID` or `comments/ID`. */
  path: Path, }
| { "type": "restore",
  /** As in `remove`. */
  path: Path, }
| { "type": "setPaper",
  /** Which review. */
  review: Review,
  /** `null`: nobody said. */
  needed: boolean | null, }
| { "type": "editMeeting", } & ({ "field": "at", "value": string | null }
| { "field": "minutes", "value": number | null }
| { "field": "agenda", "value": string | null }
| { "field": "link", "value": string | null })
| { "type": "setWorkweek",
  /** The side. */
  side: Side,
  /** ISO weekdays, 1 = Monday … 7 = Sunday; at least one. */
  days: Array<number>, }
| { "type": "setHoliday",
  /** The side. */
  side: Side,
  /** The day. */
  date: string,
  /** The name of the day. */
  label: string | null, }
| { "type": "propose",
  /**
   * A place that can be held or is in the terms: `plan/goLive`, `goal`, `steps/ID/due`,
   * `steps/ID/removed`, …
   */
  path: Path,
  /** The value it should hold, as the document has it; `null`: nothing. */
  value: unknown,
  /** Why. */
  note?: string,
  /**
   * The sub of who proposes, or `SIDE:SUB`. Absent: whose session or token it is; another
   * one's does not stand.
   */
  from?: string, }
| { "type": "answerProposal",
  /** For which place it is. */
  path: Path,
  /**
   * The person who proposed: the part behind the `#` of the proposal's key. The sub, unless
   * somebody of the other side has the same one: then `SIDE:SUB`.
   */
  from: string,
  /** The answer. */
  answer: Answer,
  /** With `counter`: what the place is to hold instead. */
  value?: unknown, }
| { "type": "withdrawProposal",
  /** For which place it is. */
  path: Path,
  /** As in `propose`. */
  from?: string, };

/** A comment. */
export type CommentRow = { id: Id, text: string, at: string | null, resolved: boolean,
  /** The author; `null` where the record does not tell. */
  author: Author | null, };

/** So many working days of both sides before go-live. */
export type Countdown = { at: number, days: number, };

/** How many steps there are. */
export type Counts = {
  /** Neither dropped nor removed. */
  steps: number,
  /** Done. */
  done: number,
  /** Open and past due. */
  late: number,
  /** Comments that are not settled. */
  comments: number, };

/** A field of a criterion. */
export type CriterionEdit = { "field": "measure", "value": string | null }
| { "field": "target", "value": string | null }
| { "field": "owner", "value": Id | null }
| { "field": "status", "value": CriterionStatus | null };

/** A success criterion. */
export type CriterionRow = { id: Id, text: string, measure: string | null, target: string | null, owner: PersonChip | null, status: CriterionStatus, comments: number, };

/** Where a success criterion stands. */
export type CriterionStatus = "proposed" | "agreed" | "met" | "missed";

/** A day off with a name. */
export type DayOff = { at: number, side: Side, label: string, };

/** The kinds of unsigned that a plan can be. */
export type Detail = "draft" | "asked" | "ignored";

/** One difference between the terms signed and the terms now. */
export type Difference = {
  /** The place, as in `steps/ID/due`; an entity that came or went as `steps/ID`. */
  path: Place,
  /** The value that was signed; absent where there was nothing. */
  was?: unknown,
  /** The value now; absent where there is nothing. */
  now?: unknown,
  /** The person who set it last, where the record tells. */
  by?: Person,
  /** When. */
  at?: string, };

/** By which way a change came. */
export type EditChannel = "live" | "offline" | "created";

/** The required elements, in reading order. */
export type ElementId = "goal" | "goLive" | "steps" | "owners" | "people" | "paper" | "criteria" | "risks" | "meeting";

/**
 * How far an element is there: `missing` with a blocker open, `weak` with a major or minor
 * finding.
 */
export type ElementPresence = "missing" | "weak" | "present";

/** How far one required element is there. */
export type ElementView = {
  /** Which, as in a report: `goal`, `goLive`, … */
  id: ElementId,
  /** Missing, weak or present. */
  presence: ElementPresence,
  /** How many there are, where that means something. */
  count?: number,
  /** Out of how many, where that means something. */
  of?: number,
  /** Indices of its findings, most severe first. */
  findings: Array<number>, };

/** How far each required element is there. */
export type Elements = { goal: ElementPresence, goLive: ElementPresence, steps: ElementPresence, owners: ElementPresence, people: ElementPresence, paper: ElementPresence, criteria: ElementPresence, risks: ElementPresence, meeting: ElementPresence, };

/** The kinds of entities, named as their root maps are. */
export type EntityKind = "steps" | "people" | "criteria" | "risks" | "comments";

/** From the fewest to the most days. */
export type Evidence = {
  /** With the fewest days of each range. */
  min: string,
  /** With the most. */
  max: string, };

/** The durations of the buyer's open steps. */
export type FigureCount = {
  /** How many open steps are the buyer's. */
  steps: number,
  /** In how many of them the duration is not held by the buyer. */
  sellers: number, };

/**
 * One thing a rule found: a code of the message catalogues with parameters. The words are added
 * where they are asked for (`crates/words`), for the side that the report is for.
 */
export type Finding = {
  /** The rule: `E1a`. */
  id: string,
  /** How much it weighs. */
  severity: Severity,
  /** The message: `e1c-past`. */
  code: string,
  /** Its parameters. */
  params: Params,
  /** The finding. */
  says?: string,
  /** The places it is about. */
  evidence: Array<Path>,
  /** The number that fired, with its unit: `16 days`. */
  fired?: string,
  /** Its limit: `14 days`. */
  limit?: string,
  /** The next thing to do. */
  do?: string, };

/** A proposal and what it would do. */
export type Fix = {
  /** The plan after that. */
  effect: ScheduleEffect, } & ({ "kind": "move-go-live",
  /** The day. */
  goLive: string, }
| { "kind": "run-beside",
  /** The later one. */
  step: Id,
  /** The one it no longer waits for. */
  beside: Id,
  /** The links to take away. */
  unlink: Array<LinkRef>,
  /** The links to make, so that what came before and after both still does. */
  link: Array<LinkRef>, }
| { "kind": "shorten",
  /** The step. */
  step: Id,
  /** Its working days then. */
  days: number, });

/** A proposal, what it would come to, and how to take it up. */
export type FixRow = {
  /** `Go live on 29 Jan 2027`. */
  says: Message,
  /** `Then nothing to spare, ready on 29 Jan 2027`. */
  effect: Message,
  /** Nothing is late after it. */
  mends: boolean,
  /** Where go-live would then be projected. */
  projected: number,
  /** To be carried out together. */
  commands: Array<Command>, };

/** The cards of a reader, and the dates that wait for them. */
export type ForYou = {
  /** The most important first. */
  cards: Array<Card>,
  /** The rows of the list behind the card `dates`, by date. */
  dates: Array<SuggestedDate>, };

/** Contract and go-live, each as hoped, planned and supported by the plan's durations. */
export type Forecast = {
  /** The rep's close date, as their CRM says. */
  closeDate?: string,
  /** The plan's contract date: the due date of the last open contract step, else `closeDate`. */
  planContract?: string,
  /** When the last open contract step would end if all durations held; absent without one. */
  supportedContract?: Evidence,
  /** The go-live of the terms that the buyer signed. */
  signedGoLive?: string,
  /**
   * The supported go-live: when all open steps would be over with their planned durations;
   * absent without steps.
   */
  evidence?: Evidence,
  /**
   * The durations behind both: while some of the buyer's steps have the seller's, the supported
   * dates are the earliest there can be.
   */
  figures: FigureCount,
  /**
   * The gap: working days of the buyer from the rep's close date to the supported contract date
   * with the most days of each range; negative when that comes earlier.
   */
  gap?: number,
  /** The same with the fewest days. */
  gapMin?: number, };

/** How far the forecast may count on the plan: evidence, not percent. */
export type Grade = "commit" | "best-case" | "pipeline" | "omit";

/** One term of the grade `commit`. */
export type GradeTerm = {
  /** Which one. */
  id: GradeTermId,
  /** Whether it holds. */
  holds: boolean,
  /** The number that it was judged by; absent where there is none, as before the first check-in. */
  fired?: number,
  /** The number that it needs; absent where it needs none. */
  limit?: number,
  /** Of how many `fired` and `limit` are counted. */
  of?: number, };

/** The terms of the grade `commit`, in reading order. */
export type GradeTermId = "signed" | "may-bind" | "dates-held" | "not-slipping" | "paper" | "buffer" | "check-in" | "alive";

/** Steps of one part of the route. */
export type Group = {
  /** Which part; steps without a kind stand under `other`. */
  kind: StepKind,
  /** In the order of the list, the dropped ones included. */
  steps: Array<StepRow>,
  /** How many of them are done. */
  done: number, };

/** The purpose of the plan and the time that is left. */
export type Header = Partial<Record<PlanLine, string>> & {
  /** The name of the plan. */
  title: string,
  /** The buyer's desired outcome. */
  goal: string,
  /** The day on which the buyer is live. */
  goLive: string | null,
  /** The person whose date it is. */
  goLiveOwner: PersonChip | null,
  /**
   * Working days (on which both sides work) from today up to go-live, both counted; negative
   * when it has passed.
   */
  workingDaysLeft: number | null,
  /**
   * Working days to spare; negative when the steps or their due dates do not fit before go-live
   * (RULES "Buffer").
   */
  buffer: number | null,
  /** When the last step would end if everything starts as early as it can. */
  projected: string | null,
  /** The agreed contract date. */
  closeDate: string | null,
  /** Until when the buyer paused the plan; absent where no pause stands. */
  pausedUntil: string | null,
  /** Size of the deal. */
  profile: Profile,
  /** IANA name of the plan's time zone. */
  timeZone: string | null, };

/** A reason why the timeline says no more. The attribute `do` of the message says what to do. */
export type Hint = { about: HintAbout, says: Message,
  /** The steps it is about. */
  steps: Array<Id>, };

/** The subject of a hint. */
export type HintAbout = "no-steps" | "go-live" | "durations" | "circle";

/** A day off. */
export type HolidayRow = {
  /** The day. */
  date: string,
  /** The name of the day. */
  label: string, };

/**
 * The id of an entity (step, person, criterion, risk, comment): the key under which it stands in
 * its root map.
 *
 * Ours are ULIDs; other Yjs clients may write any non-empty key, so nothing here relies on the
 * form.
 */
export type Id = string;

/** Where updates are kept. */
export type Keep = "device" | "memory";

/** Somebody of a side whom the record names: whoever wrote anything. */
export type KnownPerson = {
  /** As in their token. */
  sub: string,
  /** Their name; empty where they gave none. */
  name: string,
  /** Their side. */
  side: Side, };

/**
 * The rungs of a plan: of the goal, go-live and its owner, a pause, of each live step's owner, date and
 * duration, of each person's part in the decision, and of what criteria and risks say. Values that
 * concern no side (the date of a step that nobody owns) are left out.
 */
export type Ladder = {
  /** Each person once, in the order in which places name them. */
  people: Array<Person>,
  /** The rungs by place. */
  places: { [key in Place]: PlaceRung }, };

/** Likelihood or impact of a risk. */
export type Level = "low" | "mid" | "high";

/** Whether a link was assumed (by import or list order) or confirmed by a person. */
export type LinkBasis = "assumed" | "confirmed";

/** A link: `step` waits for `after`. */
export type LinkRef = {
  /** The step that waits. */
  step: Id,
  /** The step that must finish first. */
  after: Id, };

/** A link to another step. */
export type LinkRow = {
  /** The other step. */
  id: Id,
  /** Its title, of a long one the beginning; empty when it is not in the plan. */
  title: string,
  /** Whether it is finished, dropped or gone, so that nothing waits for it. */
  settled: boolean,
  /** Assumed or confirmed. */
  basis: LinkBasis, };

/** A field of the next meeting. */
export type MeetingEdit = { "field": "at", "value": string | null }
| { "field": "minutes", "value": number | null }
| { "field": "agenda", "value": string | null }
| { "field": "link", "value": string | null };

/** The next meeting. */
export type MeetingView = {
  /** Its time has come or gone. */
  past: boolean,
  /** The link, when it is one that a browser may follow (`https:` or `http:`). */
  href?: string,
  /** When it begins. */
  at: string | null,
  /** How long, in minutes. */
  minutes: number | null,
  /** The purpose. */
  agenda: string | null,
  /** Where to join; `https:` or `http:` only when shown as a link. */
  link: string | null, };

/** A code with the values that its message needs. */
export type Message = {
  /** The id of the message in every catalogue: `title`, `kind-approval`. */
  code: string,
  /** Its parameters. */
  params?: Params, };

/** The sum of the entries of one place. */
export type Net = {
  /** The last entry's number. */
  seq: number,
  /** When it last changed. */
  at: string,
  /** Which place. */
  path: Place,
  /** The kind of its last change. */
  what: ChangeKind,
  /** The value before the span; null for absent or not kept. */
  from: unknown,
  /** The value after it. */
  to: unknown,
  /** How many changes lie between; for what is only written, how many people wrote. */
  moves: number,
  /** Everybody who changed it, the last one first. */
  by: Array<Person>, };

/** The one next action: what the finding of this code says to do. */
export type NextAction = {
  /** The side whose turn it is. */
  who: Side,
  /** The code of the finding. */
  code: string,
  /** Its parameters. */
  params: Params,
  /** The action, worded for the side that reads the report; where words were asked for. */
  what?: string,
  /**
   * By when: a date that follows from the plan, else the next meeting, within five working
   * days. Absent where the document alone was read and no date follows from it.
   */
  by?: string, };

/** The reader's own next steps. */
export type NextSteps = {
  /** Whether these are the reader's own or those of the reader's side. */
  whose: TurnScope,
  /** Open steps, those that can go on first, then by date and order. */
  steps: Array<Id>, };

/** 114. Something to tell. */
export type Notice = {
  /** A word for programs: `proposed`, `expiring`, `restarting`, … */
  code: string,
  /** A sentence for people, for clients that have no words for the code. */
  says: string,
  /** The parameters of the code: numbers and texts by name. */
  params?: Params,
  /** The subject: a path. */
  what?: string, };

/**
 * A value in a document that is not what should stand there. It reads as absent, and becomes a
 * finding.
 */
export type OddValue = {
  /** Where. */
  path: Path,
  /** The form that the value should have, as a message that completes “expected …”. */
  expected: Message,
  /** The value that stands there, shortened for showing. */
  found: Param, };

/** A review of the paper process. */
export type PaperRow = {
  /** Which. */
  review: Review,
  /** `null`: nobody said. */
  needed: boolean | null,
  /** The live steps that carry it. */
  steps: Array<LinkRow>, };

/** A value of a message. On the wire each kind has its own JSON. */
export type Param = number | string
| {
  /** The day. */
  day: string, } | Message | readonly Param[]
| {
  /** Each of them. */
  any: readonly Param[], };

export type Params = { readonly [name in string]: Param };

/** A person as a token names them. */
export type Party = {
  /** The side of the party. */
  side: Side,
  /** The principal's `sub`. */
  sub: string,
  /** Their name. */
  name: string,
  /** As the token has it; finds the person's own entry among the people of the plan. */
  email?: string,
  /** Space-separated: `read write attest invite`. */
  scope: string,
  /** 0 link · 1 name given · 2 verified · 3 SSO/MFA. */
  assurance: Assurance,
  /** The step that a colleague asked them to look at, by the link that they came with. */
  asked?: StepRequest, };

/**
 * The text of a place in a plan, as it is sent and shown: `goal`, `plan/goLive`, `steps/ID`,
 * `steps/ID/due`, `criteria/ID/text`, `meeting/at`, `paper/legal`, `holidays/buyer/2026-12-25`. In
 * commands, comments and presence it may be anything that somebody wrote: [`Path::place`] reads
 * it.
 */
export type Path = string;

/** Somebody who has the plan open. */
export type Peer = {
  /** The client id of their replica. */
  client: number,
  /** As the relay stamped it; empty when it did not. */
  sub: string,
  /** The same. */
  name: string,
  /** The person's side. */
  side: Side | null,
  /** Oneself: this tab, or another one of the same person. */
  me: boolean,
  /** The field they are in. */
  field: Path | null,
  /** Where in the text of that field. */
  caret: Caret | null, };

/** A person who did something, as their token named them at that moment. */
export type Person = {
  /** Unique within plan and side. */
  sub: string,
  /** As others see them. */
  name: string,
  /** The person's side. */
  side: Side,
  /** How sure their token was of them. */
  assurance: Assurance, };

/** A person as named in a row. */
export type PersonChip = {
  /** Which person. */
  id: Id,
  /** Name, or address where no name is known; empty when the id points to nobody. */
  name: string,
  /** Up to two letters. */
  initials: string,
  /** The person's side. */
  side: Side | null,
  /** Whether this is the reader. */
  me: boolean,
  /** Whether they can still act: neither left nor removed, and known. */
  here: boolean, };

/** A field of a stakeholder. */
export type PersonEdit = { "field": "name", "value": string | null }
| { "field": "email", "value": string | null }
| { "field": "side", "value": Side | null }
| { "field": "role", "value": Role | null }
| { "field": "jobTitle", "value": string | null }
| { "field": "met", "value": boolean | null }
| { "field": "left", "value": boolean | null };

/** A stakeholder. */
export type PersonRow = {
  /** As written; [`PersonChip::name`] falls back to the address. */
  fullName: string, email: string | null, role: Role | null, jobTitle: string | null, met: boolean, left: boolean,
  /** Open steps they own. */
  steps: number,
  /** Which person. */
  id: Id,
  /** Name, or address where no name is known; empty when the id points to nobody. */
  name: string,
  /** Up to two letters. */
  initials: string,
  /** The person's side. */
  side: Side | null,
  /** Whether this is the reader. */
  me: boolean,
  /** Whether they can still act: neither left nor removed, and known. */
  here: boolean, };

/** A place in a plan. */
export type Place = string;

/** The rung of one value. */
export type PlaceRung = {
  /** How far it is. */
  rung: Rung,
  /**
   * The person, as an index into [`Ladder::people`]; absent where the call that made the plan
   * brought the value.
   */
  by?: number,
  /** When they wrote or confirmed it; absent where `by` is. */
  at?: string, };

/** A date or setting of the whole plan. */
export type PlanEdit = { "field": "goLive", "value": string | null }
| { "field": "goLiveOwner", "value": Id | null }
| { "field": "closeDate", "value": string | null }
| { "field": "timeZone", "value": string | null }
| { "field": "profile", "value": Profile | null }
| { "field": "pausedUntil", "value": string | null }
| { field: PlanLine, value: string | null };

/** The first that holds, in this order. */
export type PlanVerdict = "declined" | "incomplete" | "seller-sided" | "unsigned" | "lapsed" | "stale" | "slipping" | "at-risk" | "mutual";

/** The size of deal whose thresholds apply. */
export type Profile = "smb" | "mid" | "ent";

/** Somebody's proposal for a place. */
export type ProposalRow = {
  /** For which place: as in the command `answerProposal`. */
  path: Path,
  /** The proposer: as in the command `answerProposal`. */
  from: string,
  /** Their name; the sub where none is known. */
  name: string,
  /** Their side, where it is known. */
  side: Side | null,
  /** They came by a link or gave a name of their choice: nobody has verified that it is theirs. */
  guest: boolean,
  /** The value as the document would have it. */
  value: unknown,
  /** When. */
  at: string | null,
  /** Why. */
  note: string | null,
  /** The reader's own: to be taken back, not to be answered. */
  mine: boolean,
  /**
   * The reader may answer it: it comes from the other side, or from a guest of the reader's
   * own.
   */
  toAnswer: boolean,
  /** The place cannot hold this value: it can be kept from, not accepted. */
  odd: boolean, };

/** The reader. */
export type ReaderView = {
  /** Their side. */
  side: Side,
  /** Their entry among the people, where an address says so. */
  person: Id | null,
  /** They only suggest over what verified people of their side set, and over what was signed. */
  guest: boolean, };

/** How many open steps can go on now, by whose they are. */
export type ReadySteps = { buyer: number, seller: number, nobody: number, };

/** 112. A message that was not taken. */
export type Refused = {
  /**
   * A word for programs: `read-only`, `foreign-id`, `reserved`, `protected-root`, `too-large`,
   * …
   */
  code: string,
  /** The detail for developers, in English. People get the words of the code. */
  reason: string,
  /** The parameters of the code: numbers and texts by name. */
  params?: Params,
  /** The part that was not taken: a path, or a range `client:clock+length`. */
  what: string | null, };

/** Something that was taken out. */
export type RemovedRow = {
  /** For `restore`. */
  path: Path,
  /** The kind of entity. */
  kin: EntityKind,
  /** The name that it had. */
  label: string,
  /** When it was taken out. */
  at: string | null, };

/**
 * A report for one side. The buyer's has neither verdict nor grade nor the findings meant for the
 * seller.
 */
export type Report = {
  /** The side that it is for. */
  side: Side,
  /**
   * The civil day for which it was made, in the plan's time zone; in UTC where the plan names
   * none.
   */
  today: string,
  /** The diagnosis, for the seller. */
  verdict?: PlanVerdict,
  /** Since when the verdict holds, where somebody keeps that; a plan alone does not tell it. */
  since?: string,
  /** The kind of unsigned that it is. */
  detail?: Detail,
  /**
   * How far the forecast may count on it, for the seller; where the record it rests on was
   * handed in.
   */
  grade?: Grade,
  /**
   * The terms of the grade `commit`, all of them: where each holds the grade is `commit`, and
   * only there. With the grade.
   */
  gradeTerms?: Array<GradeTerm>,
  /** The dates to compare, for the seller; where the record was handed in. */
  forecast?: Forecast,
  /**
   * The one next action: that of what decided the verdict, else of the most severe finding; the
   * buyer's names only what is the buyer's to do. Absent when nothing is open.
   */
  next?: NextAction,
  /** Each of the required elements. */
  elements: Elements,
  /** The things that are missing or weak, most severe first, then in the order of the rules. */
  findings: Array<Finding>,
  /** How the time works out. The evidence date in it is the seller's. */
  schedule: Schedule,
  /**
   * The newest signature of each person and how it stands, oldest first; where the ledger was
   * handed in.
   */
  signatures: Array<Signature>,
  /**
   * The inspections (ids of the ledger) that somebody of the buyer was at, oldest first: only
   * these reset a clock; where the record was handed in.
   */
  joint: Array<string>,
  /**
   * Which places a side holds, so that the other can only propose; where the record was handed
   * in.
   */
  held: { [key in Place]: Side },
  /** Which values are suggestions and which are set, and by whom; where the record was handed in. */
  ladder: Ladder,
  /**
   * The people of the side that it is for who have opened the plan with a verified address;
   * where the record was handed in.
   */
  opened?: Array<Id>,
  /**
   * People whose address names another entry of their side ([`crate::bearer`]); where the
   * record was handed in.
   */
  doubles?: Array<Id>, };

/** Work that could not go into the plan, kept for its person. */
export type Rescue = {
  /** Its name on this device. */
  id: number,
  /** When; milliseconds since 1970. */
  at: number,
  /** Why, for people: a [`Message`](crate::message::Message); of earlier versions also a text. */
  why: Message | string,
  /** The edits: text, place, and how the place reads instead. */
  edits: Array<RescuedEdit>, };

/** One thing that somebody wrote. */
export type RescuedEdit = {
  /** Where. */
  path: string,
  /** The value that they wrote. */
  mine: unknown,
  /** How the place reads instead. */
  now: unknown, };

/** A review of the paper process. */
export type Review = "legal" | "security" | "procurement";

/** A field of a risk. */
export type RiskEdit = { "field": "likelihood", "value": Level | null }
| { "field": "impact", "value": Level | null }
| { "field": "owner", "value": Id | null }
| { "field": "status", "value": RiskStatus | null };

/** A risk. */
export type RiskRow = { id: Id, text: string, contingency: string, likelihood: Level | null, impact: Level | null, owner: PersonChip | null, status: RiskStatus, comments: number, };

/** Where a risk stands. */
export type RiskStatus = "open" | "watched" | "happened" | "closed";

/** The role of a stakeholder in the decision. */
export type Role = "economic-buyer" | "champion" | "technical" | "legal" | "security" | "procurement" | "sponsor" | "user" | "other";

/** How far a value is. */
export type Rung = "suggested" | "set";

/**
 * The result of the calculation. Dates as in the document; slack in working days, negative when
 * time is short.
 */
export type Schedule = {
  /** The planned go-live. */
  goLive: string | null,
  /**
   * Days that both sides work, from the projected to the planned go-live. Null without go-live
   * or without steps.
   */
  slack: number | null,
  /** The same when every step whose duration is a range takes the fewest days. */
  slackMin: number | null,
  /**
   * The least buffer of the open steps, and never more than `slack` (RULES "Buffer"). Null
   * where `slack` is.
   */
  buffer: number | null,
  /**
   * The day on which the last step ends if everything starts as early as it can. Null without
   * steps.
   */
  projected: string | null,
  /**
   * The supported go-live: when all steps would be over with their planned durations; left out
   * where the record is not known.
   */
  evidence?: Evidence,
  /**
   * The paths with least slack, each in working order, ties kept (64 at most); without go-live
   * those that end last.
   */
  driving: Array<Array<Id>>,
  /** Steps that wait for each other in a circle, each circle ascending. */
  cycles: Array<Array<Id>>,
  /** Dates of every step that is neither dropped nor removed. */
  steps: { [key in Id]: StepDates },
  /** The changes that would mend a plan that comes too late for its go-live or for a fixed date. */
  fixes: Array<Fix>,
  /**
   * When `slack` is negative and `slackMin` is not: the steps with a range on paths that are
   * too long, those with most to give first. How long these take decides.
   */
  deciding?: Array<Id>,
  /**
   * Links left out of the calculation because they close a cycle; of those that a dropped step
   * passes on (each step before it to each after it) 1,000 at most are listed.
   */
  leftOut?: Array<LinkRef>,
  /** Links to steps that do not exist; not regarded. */
  unknown?: Array<LinkRef>, };

/** The result that a changed plan would have. */
export type ScheduleEffect = {
  /** Slack of the plan. */
  slack: number,
  /** The least of that and of the slack towards each fixed date. */
  leastSlack: number,
  /** Projected go-live. */
  projected: string, };

/** Something to say, and whether it is bad. */
export type Sentence = { says: Message, alarm: boolean, };

/** An event, as the page receives it. */
export type SessionEvent = { "type": "ready", }
| { "type": "changed",
  /** The changes of one transaction. */
  changes: Array<Change>,
  /** By this window's own person, just now. */
  local: boolean, }
| { "type": "sync" } & SyncStatus
| { "type": "peers",
  /** Each with their field and caret. */
  peers: Array<Peer>, }
| { "type": "report",
  /** As the relay sent it. */
  report: Report, }
| { "type": "notice" } & Notice
| { "type": "refused" } & Refused
| { "type": "rescues",
  /** Each without its document, which the page asks for when it needs it. */
  rescues: Array<Rescue>, }
| { "type": "error" } & SessionFault;

/** Something that went wrong. */
export type SessionFault = {
  /** A word for programs. */
  code: string,
  /** For people, with what to do. */
  message: Message,
  /** The public code of the relay's problem, where the relay ended the session with one. */
  cause?: string,
  /** The session ended with it. */
  permanent: boolean, };

/** How much a finding weighs. */
export type Severity = "blocker" | "major" | "minor" | "info";

/** The two sides of a deal. */
export type Side = "buyer" | "seller";

/** Rows of one side; `side` is null for those that nobody owns. */
export type SideLane = { side: Side | null, rows: number, };

/** Which side has to act next. */
export type SideTurn = {
  /**
   * The side of the owner of the first step that can go on; `null` when it has no owner or no
   * step is open.
   */
  side: Side | null,
  /** That step. */
  step: Id | null,
  /** Its title. */
  title: string,
  /** Its owner. */
  owner: PersonChip | null,
  /** How many open steps can go on now: the buyer's, the seller's, nobody's. */
  ready: ReadySteps, };

/** A signature and how it stands. The same for both sides. */
export type Signature = {
  /** The entry of the ledger. */
  id: string,
  /** The person who signed. */
  by: Signer,
  /** When. */
  at: string,
  /** Of the terms signed. */
  digest: string,
  /** How it stands. */
  standing: AttestationStatus,
  /** Since when it stands so, where it is not as signed. */
  since?: string,
  /** The differences from the terms signed. */
  changes: Array<Difference>,
  /** The seller's own steps that came since and are linked to nothing signed: `steps/ID`. */
  added: Array<Place>, };

/** The person who put their name to something, as their token said at that moment. */
export type Signer = {
  /** Unique within plan and side. */
  sub: string,
  /** As others see them. */
  name: string,
  /** Their address, where the token had one. */
  email?: string,
  /** Theirs. */
  side: SignerSide,
  /** 0 link · 1 name given · 2 verified e-mail, or vouched for by the portal · 3 single sign-on. */
  assurance: Assurance, };

/** The side of whoever made an entry. */
export type SignerSide = "buyer" | "seller" | "portal";

/**
 * The dates of a step. A start is the first working day it occupies, a finish the last; for a
 * milestone both are the day it shows on. A done step has nothing that is latest, and no slack;
 * nor has any step without go-live.
 */
export type StepDates = {
  /** First working day, starting as early as it can. */
  earliestStart: string,
  /** Last working day then. */
  earliestFinish: string,
  /** First working day, starting as late as go-live bears. */
  latestStart: string | null,
  /** Last working day then. */
  latestFinish: string | null,
  /** From the earliest to the latest finish, in the step's own working days. */
  slack: number | null,
  /**
   * From the due date, or the earliest finish where that is later, to the latest finish, in the
   * step's own working days (RULES "Buffer").
   */
  buffer: number | null, };

/** A field of a step. */
export type StepEdit = { "field": "kind", "value": StepKind | null }
| { "field": "review", "value": Review | null }
| { "field": "owner", "value": Id | null }
| { "field": "partner", "value": Id | null }
| { "field": "days", "value": number | null }
| { "field": "daysMin", "value": number | null }
| { "field": "due", "value": string | null }
| { "field": "fixedOn", "value": string | null }
| { "field": "status", "value": StepStatus | null }
| { "field": "startedOn", "value": string | null }
| { "field": "doneOn", "value": string | null }
| { field: StepLine, value: string | null };

/** The part of the route a step belongs to. */
export type StepKind = "evaluation" | "business-case" | "approval" | "contract" | "onboarding" | "other";

/** A colleague's request to look at a step: a claim of the link that an invited person opens. */
export type StepRequest = {
  /** The step. */
  step: Id,
  /** The name of the colleague. */
  by: string, };

/** A step, ready to be drawn. */
export type StepRow = Partial<Record<StepLine, string>> & { id: Id, title: string, notes: string, kind: StepKind, review: Review | null, owner: PersonChip | null, partner: PersonChip | null, days: number | null, daysMin: number | null, due: string | null, fixedOn: string | null, status: StepStatus, startedOn: string | null, doneOn: string | null,
  /** Working days since it was due, while it is open. */
  late: number | null,
  /** Working days until it is due, while it is open and not late; 0 = today. */
  dueIn: number | null,
  /** The last first day that go-live bears, while it is open. */
  latestStart: string | null,
  /** Its last day then. */
  latestFinish: string | null,
  /** Working days to spare; negative when it is too late already. */
  buffer: number | null,
  /** The steps it waits for. */
  after: Array<LinkRow>,
  /** The steps that wait for it. */
  before: Array<LinkRow>,
  /** Open, and a step before it is not finished. */
  waiting: boolean,
  /** The reader owns it. */
  mine: boolean,
  /** Unsettled comments on it or on one of its fields. */
  comments: number, };

/** Where a step stands. */
export type StepStatus = "open" | "doing" | "blocked" | "done" | "dropped";

/** A suggested date, as a row of the list behind the card `dates`. */
export type SuggestedDate = {
  /** The step. */
  step: Id,
  /** The person who suggested it; empty where the call that made the plan brought it. */
  by: string, };

/** How the connection stands. */
export type SyncState = "loading" | "offline" | "connecting" | "online" | "stopped";

/** How things stand, for people. */
export type SyncStatus = {
  /** The connection. */
  state: SyncState,
  /** Where edits are kept here. */
  keeps: Keep,
  /** Everything is in the log on disk. */
  savedOnDevice: boolean,
  /** The relay has acknowledged all of the person's work as durable. */
  savedOnServer: boolean,
  /** The person: as the relay says, before that as the token says. */
  role: Party | null,
  /** A sentence, where there is more to say. */
  detail: Message | null, };

/** A part of a text that one person wrote. */
export type TextAuthor = {
  /** UTF-16 units; never 0. */
  len: number,
  /** Their sub; empty where the record does not tell who wrote it. */
  sub: string,
  /** Their name; empty where it is not known. */
  name: string,
  /**
   * `buyer`, `seller`, or `relay` for what stood there when the plan was made; empty where it
   * is not known.
   */
  side: Side | 'relay' | '',
  /** Whether it is the reader. */
  mine: boolean, };

/** A part of a text change, as in a Yjs delta. */
export type TextSplice = { "keep": number }
| { "insert": string }
| { "delete": number };

/** The plan on a line of days. */
export type Timeline = {
  /** The day at position 0, a Monday. */
  from: string,
  /** How many days are shown. */
  span: number,
  /** Where today is. */
  today: number,
  /** Where the planned go-live is. */
  goLive: number | null,
  /** Where go-live would be if everything started as early as it can. */
  projected: number | null,
  /** Where the agreed contract date is. */
  closeDate: number | null,
  /** Positions of first days of months. */
  months: Array<number>,
  /** Counted back from go-live, farthest first. */
  countdown: Array<Countdown>,
  /** Working days on each calendar, one character per day: `1` works, `0` does not. */
  works: WorkingDays,
  /** Named days off within what is shown. */
  holidays: Array<DayOff>,
  /** The lanes that have rows: the buyer's, the seller's, nobody's. */
  lanes: Array<SideLane>,
  /**
   * Steps that are neither dropped nor removed, lane after lane, those that have to start first
   * above.
   */
  rows: Array<TimelineRow>,
  /** Which step waits for which. */
  links: Array<TimelineLink>,
  /** How the plan stands, in sentences; empty without steps. */
  says: Array<Sentence>,
  /** The obstacles that keep the timeline from saying more, each with its remedy. */
  hints: Array<Hint>,
  /** The changes that would fix a plan that is too long, best first within a kind. */
  fixes: Array<FixRow>, };

/** `to` waits for `from`; both are indices of rows. */
export type TimelineLink = { from: number, to: number, basis: LinkBasis,
  /** Both ends on one path with least slack, next to each other. */
  driving: boolean,
  /** Left out of the calculation, because it closes a circle. */
  leftOut: boolean, };

/** A step on the line. */
export type TimelineRow = {
  /** Which step. */
  id: Id,
  /** Its title. */
  title: string,
  /** The side whose lane it stands in. */
  side: Side | null,
  /** Its owner. */
  owner: PersonChip | null,
  /** Where it stands. */
  status: StepStatus,
  /**
   * When it is worked on: so that it ends on its due date; without one as late as go-live bears,
   * or really, or (without go-live) as early as it can.
   */
  bar: Bar,
  /** The bar ends on the due date. */
  dated: boolean,
  /** Where the last day is that go-live bears. */
  bracket: number | null,
  /** When it could be worked on at the earliest, where that is another time. */
  early: Bar | null,
  /**
   * Between the end of the bar and the latest end: the buffer, or the days that are missing when
   * it is `short` of time. Without a due date only those that are missing.
   */
  gap: Bar | null,
  /** Slack is negative. */
  short: boolean,
  /** It takes no days: a milestone, or nobody said how long. */
  milestone: boolean,
  /** `5 days`, `3–5 days`, where it is known. */
  days: Message | null,
  /** Where the agreed date is. */
  due: number | null,
  /** The agreed date comes too late for go-live, before the step can be done, or has passed. */
  dueAlarm: boolean,
  /** Where the fixed day is. */
  pin: number | null,
  /** Which days count for it: `buyer`, `seller`, `both`. */
  calendar: Side | 'both',
  /** The agreed date one working day earlier; from where it stands when none is agreed. */
  earlier: string,
  /** One working day later. */
  later: string,
  /** On a path with least slack. */
  driving: boolean,
  /** In a circle of steps that wait for each other. */
  circle: boolean,
  /** Working days to spare (RULES "Buffer"). */
  buffer: number | null,
  /** `15 working days too late`, `nothing to spare`. */
  bufferSays: Message | null,
  /** `2 working days too late for 19 Mar`, where days are missing. */
  tooLate: Message | null,
  /** The state of its dates: `should have started on 2 Nov 2026, 15 working days ago`. */
  says: Message,
  /** The same in a few words: `start by 2 Nov 2026, 15 days ago`. */
  brief: Message,
  /** How the agreed date compares. */
  dueSays: Message | null,
  /** About the fixed day. */
  pinSays: Message | null,
  /** Something about it is late. */
  alarm: boolean,
  /** First day as early as it can. */
  earliestStart: string,
  /** Last day then. */
  earliestFinish: string,
  /** First day as late as go-live bears. */
  latestStart: string | null,
  /** Last day then. */
  latestFinish: string | null, };

/** The dates that a plan would have. */
export type TrialDates = {
  /** Go-live. */
  goLive: string | null,
  /**
   * Working days to spare before it (RULES "Buffer"); negative when they are missing. Null
   * without go-live or without steps.
   */
  buffer: number | null,
  /** The earliest go-live with these steps. Null without steps. */
  projected: string | null,
  /** The buffer of the step that the value is of; null for another place and for a done step. */
  stepBuffer: number | null,
  /** Its latest finish. */
  latestFinish: string | null, };

/** The reader or side whose next steps are shown. */
export type TurnScope = "mine" | "side";

/** Everything that a screen shows of a plan. */
export type View = {
  /** The day on which this is true. */
  today: string,
  /** The reader. */
  reader: ReaderView,
  /** The purpose of the plan and the time that is left. */
  header: Header,
  /** Which side has to act next. */
  turn: SideTurn,
  /** The reader's own next steps. */
  next: NextSteps,
  /** The decisions that wait for the reader. */
  forYou: ForYou,
  /** The required elements, in the order of the page. */
  elements: Array<ElementView>,
  /** The things that are missing or weak; elements and paths point into this list. */
  findings: Array<Finding>,
  /** Which findings (as indices) are about a place. */
  findingsAt: { [key in Path]: Array<number> },
  /** Steps by the part of the route; parts without steps are left out. */
  groups: Array<Group>,
  /** How many steps there are, and in which state. */
  counts: Counts,
  /** Stakeholders: the buyer's first, then the seller's, then those of no side; by name. */
  people: Array<PersonRow>,
  /**
   * Everybody of a side whom the relay's record names: whoever wrote anything, in the plan's
   * people or not.
   */
  known: Array<KnownPerson>,
  /** The steps on a line of days that ends at go-live. */
  timeline: Timeline,
  /** Success criteria in order. */
  criteria: Array<CriterionRow>,
  /** Risks in order. */
  risks: Array<RiskRow>,
  /** Legal, security, procurement. */
  paper: Array<PaperRow>,
  /** The next meeting. */
  meeting: MeetingView,
  /** Comments by the place they are about, oldest first. */
  comments: { [key in Path]: Array<CommentRow> },
  /** The proposals for a place, the oldest first. */
  proposals: { [key in Path]: Array<ProposalRow> },
  /** Which side holds a place, so that the other one asks (`propose`) instead of writing. */
  held: { [key in Place]: Side },
  /** The entities that were taken out and can be put back, latest first. */
  removed: Array<RemovedRow>,
  /** When each side works: the buyer's, then the seller's. */
  calendars: [CalendarRow, CalendarRow],
  /** Values in the document that could not be read. */
  odd: Array<OddValue>,
  /** Nothing has been written yet. */
  empty: boolean, };

/** The working days of a side, and of both. */
export type WorkingDays = { buyer: string, seller: string, both: string, };
