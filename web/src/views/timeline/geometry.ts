/** Days to pixels: where rows, links, marks and their labels lie. Pure; what the days mean is the core's. */
import type { CalendarName, Link, Row, Timeline } from './timeline-types.js';

/** What a drawing is measured by, in pixels. */
export interface Look {
  /** Of the column of names; 0 where names stand above the bars. */
  names: number;
  row: number;
  /** From the top of a row to the middle of its bar. */
  middle: number;
  lane: number;
}

export const wide: Look = { names: 232, row: 40, middle: 20, lane: 28 };
export const narrow: Look = { names: 0, row: 62, middle: 50, lane: 28 };

/** What is seen of a timeline: all rows, or those of one printed page. */
export interface Frame {
  look: Look;
  /** Pixels of a day. */
  day: number;
  width: number;
  height: number;
  /** Top of each row that is shown, by its index. */
  tops: Map<number, number>;
  lanes: { side: Row['side']; top: number; height: number }[];
}

export function frame(line: Timeline, look: Look, day: number, first = 0, last = line.rows.length): Frame {
  const tops = new Map<number, number>();
  const lanes: Frame['lanes'] = [];
  let y = 0;
  let at = 0;
  for (const { side, rows } of line.lanes) {
    const shown = [...Array(rows).keys()].map((i) => at + i).filter((i) => i >= first && i < last);
    at += rows;
    if (!shown.length) continue;
    lanes.push({ side, top: y, height: look.lane + shown.length * look.row });
    y += look.lane;
    for (const i of shown) {
      tops.set(i, y);
      y += look.row;
    }
  }
  return { look, day, width: Math.round(line.span * day), height: y, tops, lanes };
}

/** From the right end of one step to the left end of the one that waits for it, with an arrow head. */
export function linkPath(line: Timeline, { look, day, tops }: Frame, link: Link): string {
  const [from, to] = [line.rows[link.from], line.rows[link.to]];
  const [a, b] = [tops.get(link.from), tops.get(link.to)];
  if (!from || !to || (a === undefined && b === undefined)) return '';
  // Where one of the two is on another page, the line runs off this one.
  const y1 = (a ?? (link.from < link.to ? -look.row : (b ?? 0) + 99 * look.row)) + look.middle;
  const y2 = (b ?? (link.to < link.from ? -look.row : (a ?? 0) + 99 * look.row)) + look.middle;
  const x1 = ends(from, day)[1];
  const x2 = ends(to, day)[0];
  const head = 'm-4-3 4 3-4 3';
  if (x2 - x1 >= 12) return `M${x1} ${y1}H${x2 - 7}V${y2}H${x2}${head}`;
  const turn = y1 + Math.sign(y2 - y1) * Math.min(look.row / 2, 18);
  return `M${x1} ${y1}h5V${turn}H${Math.max(1, x2 - 7)}V${y2}H${x2}${head}`;
}

/** The left and right end of what is drawn for a step. */
export function ends({ bar, milestone }: Row, day: number): [number, number] {
  if (!milestone) return [round(bar.start * day), round(Math.max(bar.end * day, bar.start * day + 3))];
  const middle = (bar.end - 0.5) * day;
  return [round(middle - 7), round(middle + 7)];
}

/** Runs of days off, as bars of days. */
export function runsOff(works: string): { start: number; end: number }[] {
  return [...works.matchAll(/0+/g)].map((run) => ({ start: run.index, end: run.index + run[0].length }));
}

/** The day under a place, rolled back to a working day; the first shown day when there is none before. */
export function workingDayAt(line: Timeline, calendar: CalendarName, x: number, day: number): number {
  const works = line.works[calendar];
  const at = Math.min(line.span - 1, Math.max(0, Math.floor(x / day)));
  const rolled = works.lastIndexOf('1', at);
  return rolled < 0 ? at : rolled;
}

/** `YYYY-MM-DD` of a position. */
export function dateAt(from: string, at: number): string {
  return new Date(Date.parse(from) + at * 86_400_000).toISOString().slice(0, 10);
}

/** A label over a vertical line. */
export interface Flag {
  x: number;
  text: string;
  kind: string;
}

/** Puts labels on as few levels as keep them apart; each is held within the width. Level 0 is the lowest. */
export function placed(flags: readonly Flag[], width: number): (Flag & { left: number; level: number })[] {
  const taken: [number, number][][] = [];
  return flags.map((flag) => {
    const length = textWidth(flag.text);
    const left = Math.max(0, Math.min(flag.x - length / 2, width - length));
    let level = 0;
    while ((taken[level] ?? []).some(([a, b]) => left < b + 8 && a < left + length + 8)) level += 1;
    (taken[level] ??= []).push([left, left + length]);
    return { ...flag, left: round(left), level };
  });
}

/** Keeps the last of the marks (go-live) and, going back from it, those that stand far enough apart. */
export function thinned<Mark>(marks: readonly Mark[], x: (mark: Mark) => number, apart: number): Mark[] {
  const kept: Mark[] = [];
  for (const mark of [...marks].reverse()) {
    const next = kept[0];
    if (!next || x(next) - x(mark) >= apart) kept.unshift(mark);
  }
  return kept;
}

/** About how wide a text of 12 px is. */
export function textWidth(text: string): number {
  return text.length * 6.6 + 4;
}

export function round(n: number): number {
  return Math.round(n * 10) / 10;
}
