/** Days to pixels: where rows, links, marks and their labels lie. Pure; what the days mean is the core's. */
import type { TimelineLink, TimelineRow, Timeline } from '../../generated/plan.js';

/** The measures of a drawing, in pixels. */
export interface Look {
  /** Of the column of names; 0 where names stand above the bars. */
  names: number;
  /** A row whose title takes one line. */
  row: number;
  lane: number;
}

export const wide: Look = { names: 248, row: 42, lane: 28 };
export const narrow: Look = { names: 0, row: 64, lane: 28 };
/** Of each further line of a title; more than this many are not shown. */
const titleLine = 17;
const titleLines = 4;

/** The visible part of a timeline: all rows, or those of one printed page. */
export interface Frame {
  look: Look;
  /** Pixels of a day. */
  day: number;
  width: number;
  height: number;
  /** The rows that are shown, by index: top, height, from the top to the middle of the bar, lines of the title. */
  rows: Map<number, Place>;
  lanes: { side: TimelineRow['side']; top: number; height: number }[];
}

/** Which rows go on each printed page, as first and last (without); none is higher than this unless one row is. */
export function pages(
  line: Timeline,
  look: Look,
  lines: (row: TimelineRow) => number,
  height: number,
): [number, number][] {
  const found: [number, number][] = [];
  let first = 0;
  for (let last = 1; last <= line.rows.length; last += 1) {
    if (last - first > 1 && frame(line, look, 1, lines, first, last).height > height) {
      found.push([first, last - 1]);
      first = last - 1;
    }
  }
  return [...found, [first, line.rows.length]];
}

export interface Place {
  top: number;
  height: number;
  middle: number;
  lines: number;
}

/** `lines`: how many lines the title of a row takes. */
export function frame(
  line: Timeline,
  look: Look,
  day: number,
  lines: (row: TimelineRow) => number,
  first = 0,
  last = line.rows.length,
): Frame {
  const rows = new Map<number, Place>();
  const lanes: Frame['lanes'] = [];
  let y = 0;
  let at = 0;
  for (const { side, rows: count } of line.lanes) {
    const shown = [...Array(count).keys()].map((i) => at + i).filter((i) => i >= first && i < last);
    at += count;
    if (!shown.length) continue;
    const lane = { side, top: y, height: 0 };
    y += look.lane;
    for (const i of shown) {
      const taken = Math.min(titleLines, line.rows[i] ? lines(line.rows[i]) : 1);
      const height = look.row + (taken - 1) * titleLine;
      rows.set(i, { top: y, height, middle: look.names ? height / 2 : height - 12, lines: taken });
      y += height;
    }
    lanes.push({ ...lane, height: y - lane.top });
  }
  return { look, day, width: Math.round(line.span * day), height: y, rows, lanes };
}

/** From the right end of one step to the left end of the one that waits for it, with an arrow head. */
export function linkPath(line: Timeline, { day, rows, height }: Frame, link: TimelineLink): string {
  const [from, to] = [line.rows[link.from], line.rows[link.to]];
  const [a, b] = [rows.get(link.from), rows.get(link.to)];
  if (!from || !to || (!a && !b)) return '';
  // Where one of the two is on another page, the line runs off this one.
  const off = (before: boolean): number => (before ? -40 : height + 40);
  const y1 = a ? a.top + a.middle : off(link.from < link.to);
  const y2 = b ? b.top + b.middle : off(link.to < link.from);
  const x1 = ends(from, day)[1];
  const x2 = ends(to, day)[0];
  const head = 'm-4-3 4 3-4 3';
  if (x2 - x1 >= 12) return `M${x1} ${y1}H${x2 - 7}V${y2}H${x2}${head}`;
  const turn = y1 + Math.sign(y2 - y1) * 18;
  return `M${x1} ${y1}h5V${turn}H${Math.max(1, x2 - 7)}V${y2}H${x2}${head}`;
}

/** The left and right end of what is drawn for a step. */
export function ends({ bar, milestone }: TimelineRow, day: number): [number, number] {
  if (!milestone)
    return [round(bar.start * day), round(Math.max(bar.end * day, bar.start * day + 3))];
  const middle = (bar.end - 0.5) * day;
  return [round(middle - 7), round(middle + 7)];
}

/** Runs of days off, as bars of days. */
export function runsOff(works: string): { start: number; end: number }[] {
  return [...works.matchAll(/0+/g)].map((run) => ({
    start: run.index,
    end: run.index + run[0].length,
  }));
}

/** The day under a place, rolled back to a working day; the first shown day when there is none before. */
export function workingDayAt(
  line: Timeline,
  calendar: TimelineRow['calendar'],
  x: number,
  day: number,
): number {
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
export function placed(
  flags: readonly Flag[],
  width: number,
): (Flag & { left: number; level: number })[] {
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
export function thinned<Mark>(
  marks: readonly Mark[],
  x: (mark: Mark) => number,
  apart: number,
): Mark[] {
  const kept: Mark[] = [];
  for (const mark of [...marks].reverse()) {
    const next = kept[0];
    if (!next || x(next) - x(mark) >= apart) kept.unshift(mark);
  }
  return kept;
}

/** In how many lines a text is set, words kept whole where they fit. */
export function linesOf(text: string, width: number, measure: (text: string) => number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/(?<=[\s-])/)) {
    const long = measure(word);
    // A space at the end of a line takes no room.
    if (used && used + measure(word.trimEnd()) > width) {
      lines += 1;
      used = 0;
    }
    // A word that is longer than a line is broken.
    lines += Math.max(0, Math.ceil(measure(word.trimEnd()) / width) - 1);
    used = long > width ? long % width : used + long;
  }
  return lines;
}

/** About how wide a text of 12 px is. */
export function textWidth(text: string): number {
  return text.length * 6.6 + 4;
}

export function round(n: number): number {
  return Math.round(n * 10) / 10;
}
