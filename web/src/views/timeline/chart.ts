/** Draws the timeline as SVG: days off, lanes, links, bars, marks. It has no state; what is open or dragged is handed in. */
import { nothing, svg, type SVGTemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Bar, Message, TimelineRow, Timeline } from '../../generated/plan.js';
import { say } from '../../locales/words.js';
import { listed } from '../../locales/en.js';
import type { PlanController } from '../../plan-controller.js';
import { companyName } from '../companies.js';
import {
  ends,
  type Flag,
  type Frame,
  linkPath,
  type Place,
  placed,
  round,
  runsOff,
  textWidth,
  thinned,
  dateAt,
} from './geometry.js';

/** The gesture that a person is making on the timeline. */
export interface Doing {
  /** The step that the arrow keys are on. */
  active: string | null;
  /** The step whose end a link is drawn from. */
  linking: string | null;
  /** A date that is being dragged, and where the pointer is. */
  moving: { id: string; at: number; says: string } | null;
  /** Where the end of a dragged link is. */
  pointer: { x: number; y: number } | null;
  /** Where go-live would be with the proposal that is looked at. */
  preview: number | null;
}

/** A message of the core, with dates in the reader's spelling. */
export function spoken(
  plan: PlanController,
  { code, params }: Message,
  spell: 'shortDate' | 'dayMonth' = 'shortDate',
): string {
  return say(code, params, (date) => plan[spell](date));
}

/** Some of what the core says about a step, as far as there is something to say. */
export function allSpoken(plan: PlanController, messages: readonly (Message | null)[]): string[] {
  return messages.flatMap((message) => (message ? [spoken(plan, message)] : []));
}

/** The text that is said of a link: it was made, it was made and closes a circle, or it was taken away. */
export function linkSays(step: string, before: string, turn: 'made' | 'circle' | 'taken'): string {
  const named = { step, before };
  if (turn === 'taken') return say('timeline-no-longer-waits', named);
  return turn === 'circle'
    ? say('timeline-waits-for-in-circle', named)
    : say('timeline-waits-for', named);
}

/** The text that is said of a step when the keys come to it. */
export function stepSays(plan: PlanController, row: TimelineRow): string {
  const found = plan.findingsAt(`steps/${row.id}`).length;
  const parts = [
    row.title || say('deal-step-without-a-title'),
    row.side ? companyName(plan, row.side) : say('timeline-no-owner-yet'),
    ...allSpoken(plan, [
      row.days,
      row.says,
      row.tooLate ?? row.bufferSays,
      row.dueSays,
      row.pinSays,
    ]),
    row.driving ? say('table-on-the-driving-chain') : '',
    row.circle ? say('table-in-a-circle-of-links') : '',
    found ? say('n-finding', { n: found }) : '',
  ];
  return listed(parts);
}

const levelHeight = 18;
const scaleHeight = 20;

/** The head: go-live, today and the like; months; working days left. */
export function axis(
  plan: PlanController,
  line: Timeline,
  { day, width }: Frame,
  preview: number | null,
): SVGTemplateResult {
  const flags = placed(lines(plan, line, day, preview), width);
  const levels = 1 + Math.max(0, ...flags.map((f) => f.level));
  const top = levels * levelHeight;
  const height = top + 2 * scaleHeight;
  const flagTop = (level: number): number => (levels - 1 - level) * levelHeight;
  const name = (at: number): string => {
    const date = dateAt(line.from, at);
    return plan.monthName(date, at === line.months[0] || date.slice(5, 7) === '01');
  };
  const months = thinned(
    line.months
      .map((at) => ({ at, text: name(at) }))
      .filter(({ at, text }) => at * day + textWidth(text) < width),
    (m) => m.at * day,
    48,
  );
  const countdown = thinned(
    line.countdown.filter((c) => (c.at + 1) * day > textWidth(`−${c.days}`)),
    (c) => c.at * day,
    34,
  );
  return svg`<svg class="tl-axis" width=${width} height=${height} viewBox="0 0 ${width} ${height}" aria-hidden="true">
    <line class="tl-hair" x1="0" x2=${width} y1=${height - 0.5} y2=${height - 0.5} />
    ${months.map(({ at, text }) => svg`<line class="tl-hair" x1=${round(at * day)} x2=${round(at * day)} y1=${top} y2=${top + scaleHeight} /><text class="tl-small" x=${round(at * day + 4)} y=${top + 14}>${text}</text>`)}
    ${countdown.map(({ at, days }) => svg`<text class="tl-small" text-anchor="end" x=${round((at + 1) * day)} y=${height - 6}>${days === 0 ? '0' : `−${days}`}</text>`)}
    ${flags.map((f) => svg`<line class="tl-stem" data-kind=${f.kind} x1=${f.x} x2=${f.x} y1=${flagTop(f.level) + 16} y2=${top} />`)}
    ${flags.map((f) => svg`<text class="tl-flag" data-kind=${f.kind} x=${round(f.left)} y=${flagTop(f.level) + 13}>${f.text}</text>`)}
  </svg>`;
}

/** The vertical lines, by importance. */
function lines(plan: PlanController, line: Timeline, day: number, preview: number | null): Flag[] {
  const on = (at: number): string => plan.dayMonth(dateAt(line.from, at));
  const { goLive, projected, closeDate, today } = line;
  const flags: Flag[] = [];
  const put = (at: number | null, kind: string, text: (at: number) => string, edge = 1): void => {
    if (at !== null) flags.push({ x: round((at + edge) * day), kind, text: text(at) });
  };
  put(goLive, 'go-live', (at) => say('chart-go-live', { at: on(at) }));
  // A day begins at its left edge, so that "today" divides what is past from what is to come.
  put(today, 'today', () => say('ladder-today'), 0);
  if (projected !== goLive)
    put(
      projected,
      goLive !== null && projected !== null && projected > goLive ? 'late' : 'ready',
      (at) => say('chart-ready', { at: on(at) }),
    );
  if (closeDate !== goLive)
    put(closeDate, 'contract', (at) => say('chart-contract', { at: on(at) }));
  put(preview, 'preview', (at) => say('chart-then', { at: on(at) }));
  return flags;
}

interface Handlers {
  down: (event: PointerEvent, row: TimelineRow) => void;
  click: (row: TimelineRow) => void;
  linkDown: (event: PointerEvent, row: TimelineRow) => void;
  focus: (row: TimelineRow) => void;
}

export function chart(
  plan: PlanController,
  line: Timeline,
  frame: Frame,
  doing: Doing,
  on: Handlers | null,
  label: string,
): SVGTemplateResult {
  const { width, height } = frame;
  const rows = [...frame.rows].flatMap(([i, place]) =>
    line.rows[i] ? [{ row: line.rows[i], place }] : [],
  );
  return svg`<svg class="tl-chart" width=${width} height=${height} viewBox="0 0 ${width} ${height}"
      role=${on ? 'listbox' : 'presentation'} aria-label=${on ? label : nothing} data-linking=${doing.linking ? '' : nothing}>
    ${ground(line, frame)}
    ${lines(plan, line, frame.day, doing.preview).map((f) => svg`<line class="tl-line" data-kind=${f.kind} x1=${f.x} x2=${f.x} y1="0" y2=${height} />`)}
    <g class="tl-links">${line.links.map((link) => {
      const d = linkPath(line, frame, link);
      return d
        ? svg`<path d=${d} data-driving=${link.driving} data-basis=${link.basis} data-left-out=${link.leftOut} />`
        : nothing;
    })}</g>
    ${repeat(
      rows,
      ({ row }) => row.id,
      ({ row, place }) => step(plan, line, frame, row, place, doing, on),
    )}
    ${doing.linking && doing.pointer ? drawn(line, frame, doing) : nothing}
  </svg>`;
}

/** Days off, lane by lane on its own calendar; what lies behind go-live; names of holidays as tooltips. */
function ground(line: Timeline, { day, width, height, lanes }: Frame): SVGTemplateResult {
  const rect = (
    className: string,
    { start, end }: Bar,
    top: number,
    h: number,
    title = '',
  ): SVGTemplateResult =>
    svg`<rect class=${className} x=${round(start * day)} y=${top} width=${round(Math.max(1, (end - start) * day))} height=${h}>${title ? svg`<title>${title}</title>` : nothing}</rect>`;
  return svg`<g class="tl-ground">
    ${lanes.map(
      ({ side, top, height }) => svg`
      ${day >= 2.4 ? runsOff(line.works[side ?? 'both']).map((run) => rect('tl-off', run, top, height)) : nothing}
      ${line.holidays.filter((h) => side === null || h.side === side).map((h) => rect('tl-holiday', { start: h.at, end: h.at + 1 }, top, height, h.label))}
      <rect class="tl-lane" data-side=${side ?? 'nobody'} x="0" y=${top} width=${width} height="28" />`,
    )}
    ${line.goLive === null ? nothing : svg`<rect class="tl-beyond" x=${round((line.goLive + 1) * day)} y="0" width=${round(Math.max(0, width - (line.goLive + 1) * day))} height=${height} />`}
    ${line.months.map((at) => svg`<line class="tl-hair" x1=${round(at * day)} x2=${round(at * day)} y1="0" y2=${height} />`)}
  </g>`;
}

function step(
  plan: PlanController,
  line: Timeline,
  frame: Frame,
  row: TimelineRow,
  place: Place,
  doing: Doing,
  on: Handlers | null,
): SVGTemplateResult {
  const { day, width } = frame;
  const y = place.middle;
  const [left, right] = ends(row, day);
  const moving = doing.moving?.id === row.id ? doing.moving : null;
  const name = row.title || say('deal-step-without-a-title');
  return svg`<g class="tl-step" id="tl-step-${row.id}" transform="translate(0 ${place.top})"
      role=${on ? 'option' : 'presentation'} tabindex=${on ? (doing.active === row.id ? '0' : '-1') : nothing} data-timeline=${row.id}
      aria-label=${on ? stepSays(plan, row) : nothing} aria-selected=${on ? String(doing.active === row.id) : nothing}
      data-side=${row.side ?? 'nobody'} data-driving=${row.driving} data-status=${row.status} data-alarm=${row.alarm} data-dated=${row.dated} data-from=${doing.linking === row.id}
      @pointerdown=${on ? (e: PointerEvent) => on.down(e, row) : nothing} @click=${on ? () => on.click(row) : nothing} @focus=${on ? () => on.focus(row) : nothing}>
    <title>${say('labelled', { label: name, value: listed(allSpoken(plan, [row.says, row.bufferSays])) })}</title>
    <rect class="tl-row" x="1" y="1" width=${width - 2} height=${place.height - 2} rx="3" />
    ${row.gap ? svg`<line class="tl-gap" data-short=${row.short} x1=${round(row.gap.start * day)} x2=${round(row.gap.end * day)} y1=${y} y2=${y} />` : nothing}
    ${mark(row, row.bar, day, y, 'tl-bar')}
    ${row.status === 'done' && right - left > 14 ? svg`<path class="tl-check" d="m${round((left + right) / 2 - 4)} ${y} 3 3 5-6" />` : nothing}
    ${beyond(row, day, y)} ${bracket(row, day, y)}
    ${row.short && !row.dated && row.status !== 'done' ? overdue(line, row, day, y) : nothing}
    ${row.pin === null ? nothing : svg`<path class="tl-pin" d="M${round((row.pin + 0.5) * day)} ${y + 8}v-17m0 0h7l-2 3 2 3h-7" ><title>${allSpoken(plan, [row.pinSays])}</title></path>`}
    ${row.tooLate && row.dated && !moving ? tooLate(plan, row, frame, y) : nothing}
    ${moving ? ghost(row, moving, frame, y) : nothing}
    ${on && plan.canWrite ? svg`<circle class="tl-handle" cx=${right + 4} cy=${y} r="5" @pointerdown=${(e: PointerEvent) => on.linkDown(e, row)} @click=${(e: Event) => e.stopPropagation()}><title>${say('chart-drag-to-the-step-that')}</title></circle>` : nothing}
  </g>`;
}

/** The buyer's bars have corners, the seller's are round, nobody's are open; a milestone is a diamond. */
function mark(
  row: TimelineRow,
  bar: Bar,
  day: number,
  y: number,
  className: string,
): SVGTemplateResult {
  const [left, right] = ends({ ...row, bar }, day);
  if (row.milestone)
    return svg`<path class=${className} data-bar=${row.id} d="M${left} ${y}l7-7 7 7-7 7z" />`;
  const radius = row.side === 'seller' ? 7 : row.side === 'buyer' ? 1.5 : 3;
  return svg`<rect class=${className} data-bar=${row.id} x=${left} y=${y - 7} width=${round(right - left)} height="14" rx=${Math.min(radius, (right - left) / 2)} />`;
}

/** The part of the time for a step that has gone by before it was finished. */
function overdue(
  line: Timeline,
  { bar, milestone }: TimelineRow,
  day: number,
  y: number,
): SVGTemplateResult | typeof nothing {
  const end = Math.min(bar.end, line.today);
  if (milestone || end <= bar.start) return nothing;
  return svg`<line class="tl-overdue" x1=${round(bar.start * day)} x2=${round(end * day)} y1=${y + 10.5} y2=${y + 10.5} />`;
}

/** The last day that go-live bears: a thin bracket that closes the buffer. */
function bracket(row: TimelineRow, day: number, y: number): SVGTemplateResult | typeof nothing {
  if (row.bracket === null) return nothing;
  const x = round((row.bracket + 1) * day);
  return svg`<path class="tl-bracket" d="M${x - 4} ${y - 9}h4v18h-4" />`;
}

/** The days of a bar that lie behind the bracket. */
function beyond(row: TimelineRow, day: number, y: number): SVGTemplateResult | typeof nothing {
  if (!row.dated || row.bracket === null || row.milestone) return nothing;
  const from = Math.max(row.bar.start, row.bracket + 1);
  if (from >= row.bar.end) return nothing;
  return svg`<rect class="tl-beyond-bar" x=${round(from * day)} y=${y - 7} width=${round(Math.max(3, (row.bar.end - from) * day))} height="14" rx="1.5" />`;
}

/** How many days too late a bar ends, beside it. */
function tooLate(
  plan: PlanController,
  row: TimelineRow,
  { day, width }: Frame,
  y: number,
): SVGTemplateResult {
  const words = allSpoken(plan, [row.tooLate])[0] ?? '';
  const [left, right] = ends(row, day);
  const fits = right + 14 + textWidth(words) < width;
  return svg`<text class="tl-too-late" text-anchor=${fits ? 'start' : 'end'} x=${round(fits ? right + 14 : left - 8)} y=${y + 4}>${words}</text>`;
}

/** Where a dragged bar would come to lie, and what that does to the buffer. */
function ghost(
  row: TimelineRow,
  { at, says }: NonNullable<Doing['moving']>,
  { day, width }: Frame,
  y: number,
): SVGTemplateResult {
  const length = row.bar.end - row.bar.start;
  const [left, right] = ends({ ...row, bar: { start: at + 1 - length, end: at + 1 } }, day);
  const wide = textWidth(says);
  const x = Math.max(4, Math.min(right + 12, width - wide - 8));
  const below = right + 12 > width - wide - 8;
  return svg`<g class="tl-ghost"><rect x=${left} y=${y - 8} width=${round(Math.max(4, right - left))} height="16" rx="3" />
    <text class="tl-moved" x=${round(x)} y=${below ? y - 12 : y + 4}>${says}</text></g>`;
}

function drawn(
  line: Timeline,
  { day, rows }: Frame,
  { linking, pointer }: Doing,
): SVGTemplateResult | typeof nothing {
  const i = line.rows.findIndex((r) => r.id === linking);
  const place = rows.get(i);
  const row = line.rows[i];
  if (!row || !place || !pointer) return nothing;
  return svg`<line class="tl-drawn" x1=${ends(row, day)[1]} y1=${place.top + place.middle} x2=${pointer.x} y2=${pointer.y} />`;
}
