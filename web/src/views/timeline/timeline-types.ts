/** The timeline as `crates/plan/src/view/timeline.rs` gives it. Positions are civil days since `from`. */
import type { Message } from '../../locales/words.js';
import type { Basis, Command, PersonChip, Side, StepStatus } from '../../plan-types.js';

export interface Timeline {
  from: string;
  span: number;
  today: number;
  goLive: number | null;
  projected: number | null;
  closeDate: number | null;
  months: number[];
  countdown: { at: number; days: number }[];
  /** A character for each day: `1` works, `0` does not. */
  works: Record<CalendarName, string>;
  holidays: { at: number; side: Side; label: string }[];
  lanes: { side: Side | null; rows: number }[];
  rows: Row[];
  links: Link[];
  says: { says: Message; alarm: boolean }[];
  /** The attribute `do` of the message says what to do. */
  hints: { about: 'no-steps' | 'go-live' | 'durations' | 'circle'; says: Message; steps: string[] }[];
  fixes: Fix[];
}

export type CalendarName = Side | 'both';

/** The days from `start` up to but without `end`. */
export interface Bar {
  start: number;
  end: number;
}

export interface Row {
  id: string;
  title: string;
  side: Side | null;
  owner: PersonChip | null;
  status: StepStatus;
  /** When it has to be worked on. */
  bar: Bar;
  /** When it could be, where that is another time. */
  early: Bar | null;
  gap: Bar | null;
  short: boolean;
  milestone: boolean;
  days: Message | null;
  due: number | null;
  dueAlarm: boolean;
  pin: number | null;
  calendar: CalendarName;
  earlier: string;
  later: string;
  driving: boolean;
  circle: boolean;
  slack: number | null;
  slackSays: Message | null;
  says: Message;
  brief: Message;
  dueSays: Message | null;
  pinSays: Message | null;
  alarm: boolean;
  earliestStart: string;
  earliestFinish: string;
  latestStart: string | null;
  latestFinish: string | null;
}

/** Indices of rows; `to` waits for `from`. */
export interface Link {
  from: number;
  to: number;
  basis: Basis;
  driving: boolean;
  leftOut: boolean;
}

export interface Fix {
  says: Message;
  effect: Message;
  mends: boolean;
  projected: number;
  commands: Command[];
}
