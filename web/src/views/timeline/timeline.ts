/** The timeline: how the plan stands, the chart, and what would fix it. */
import {
  html,
  nothing,
  svg,
  type SVGTemplateResult,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../../icons.js';
import { attribute, say } from '../../locales/words.js';
import { listed } from '../../locales/en.js';
import type { PlanController } from '../../plan-controller.js';
import type { FixRow, TimelineRow, Severity, Side, Timeline } from '../../generated/plan.js';
import { define, PlanPart } from '../plan-part.js';
import { setDue } from '../steps/calendar.js';
import { companyName } from '../companies.js';
import { narrowPx } from '../steps/list.js';
import { sheetOf } from '../steps/sheet.js';
import { stepDetails } from '../steps/step-details.js';
import { allSpoken, axis, chart, type Doing, spoken, stepSays, linkSays } from './chart.js';
import {
  dateAt,
  frame,
  type Frame,
  linesOf,
  type Look,
  narrow,
  pages,
  wide,
  workingDayAt,
} from './geometry.js';
import { ladder } from './ladder.js';
import { table } from './table.js';

const zooms = [1, 1.5, 2.25, 3.5, 5, 8];
const dragFromPx = 4;
/** A longer critical path is seen in the chart alone. */
const pathMax = 8;
/** So near to an edge of the chart a drag scrolls it, by so much in each frame. */
const edgePx = 36;
const edgeStepPx = 10;
/** A4 upright between its margins, at 96 dots per inch. */
const printedPx = 660;
const printedHeightPx = 860;

const severities: readonly Severity[] = ['blocker', 'major', 'minor', 'info'];
/** Measures titles. */
let pen: CanvasRenderingContext2D | null | undefined;

export class PlanTimeline extends PlanPart {
  static override properties = {
    ...PlanPart.properties,
    width: { state: true },
    zoom: { state: true },
    doing: { state: true },
    opened: { state: true },
    printing: { state: true },
  };

  declare width: number;
  declare zoom: number;
  declare doing: Doing;
  /** The step whose details are open. */
  declare opened: string | null;
  declare printing: boolean;

  #observer = new ResizeObserver(() => this.#measure());
  /** The details grow with what is opened in them. */
  #boxes = new ResizeObserver(() => this.#moved());
  #hadFocus = false;
  /** The press that the next click ends, with the step whose details were open when it began; absent after a drag. */
  #pressed: { opened: string | null } | undefined;
  /** Where in the days the middle of what is seen stays when the zoom changes. */
  #keep: number | null = null;
  #scrolled = false;
  readonly #print = (): void => this.#printed(true);
  readonly #printedOut = (): void => this.#printed(false);

  constructor() {
    super();
    this.width = 0;
    this.zoom = 0;
    this.doing = { active: null, linking: null, moving: null, pointer: null, preview: null };
    this.opened = null;
    this.printing = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this);
    addEventListener('beforeprint', this.#print);
    addEventListener('afterprint', this.#printedOut);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    this.#boxes.disconnect();
    removeEventListener('beforeprint', this.#print);
    removeEventListener('afterprint', this.#printedOut);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const rows = this.#line.rows;
    if (!rows.some((r) => r.id === this.doing.active)) this.#set({ active: rows[0]?.id ?? null });
    if (this.opened && !rows.some((r) => r.id === this.opened)) this.opened = null;
    if (changed.has('zoom')) {
      const scroll = this.#scroll;
      if (scroll && this.#seen)
        this.#keep = (scroll.scrollLeft + this.#seen / 2) / scroll.scrollWidth;
    }
    this.#hadFocus = this.#focused?.closest('.tl-step') != null;
  }

  protected override render(): TemplateResult {
    const { plan } = this;
    const line = this.#line;
    const head = html`<div class="tl-head">
        ${this.#says(line)}
        ${
          line.rows.length
            ? html`<span class="push">
              ${
                !this.printing && !this.#isNarrow
                  ? html`<button type="button" class="button bare icon-only" aria-label=${say('timeline-zoom-out')} title=${say('timeline-zoom-out-2')} ?disabled=${this.zoom === 0} @click=${() => this.#zoomTo(this.zoom - 1)}>−</button>
                    <button type="button" class="button bare icon-only" aria-label=${say('timeline-zoom-in')} title=${say('timeline-zoom-in-2')} ?disabled=${this.zoom === zooms.length - 1} @click=${() => this.#zoomTo(this.zoom + 1)}>${icon('plus')}</button>`
                  : nothing
              }
            </span>`
            : nothing
        }
      </div>`;
    if (!line.rows.length) return head;
    if (this.#isNarrow && !this.printing)
      return html`${head} ${ladder(plan, line)} ${this.#fixes(line)} ${sheetOf(plan)}`;
    return html`${head}
      ${this.printing ? this.#pages(line) : this.#chart(line)} ${this.printing ? nothing : table(plan, line)}
      ${legend(line)} ${this.#fixes(line)}
      <div class="tl-details" popover="auto" role="dialog" aria-label=${say('timeline-step-on-the-timeline')} @toggle=${this.#toggled} @keydown=${this.#detailKey}>
        ${
          this.#openedRow
            ? stepDetails(
                plan,
                this.#openedRow.id,
                () => this.#close(),
                () => this.#linkFrom(this.opened),
              )
            : nothing
        }
      </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    const scroll = this.#scroll;
    if (scroll && this.width && !this.#scrolled) {
      this.#scrolled = true;
      scroll.scrollLeft = scroll.scrollWidth;
    }
    if (changed.has('zoom') && scroll && this.#keep !== null) {
      scroll.scrollLeft = this.#keep * scroll.scrollWidth - this.#seen / 2;
      this.#keep = null;
    }
    // A step that moved to another row lost the focus on its way.
    if (this.#hadFocus && !this.#focused?.closest('.tl-step')) this.#focusActive();
    if (changed.has('opened')) this.#showDetails();
  }

  get #line(): Timeline {
    return this.plan.view!.timeline;
  }

  /** On a phone a ladder takes the place of the chart. */
  get #isNarrow(): boolean {
    return this.#host.clientWidth < narrowPx;
  }

  get #host(): Element {
    return (this.getRootNode() as ShadowRoot).host ?? this;
  }

  get #openedRow(): TimelineRow | undefined {
    return this.#line.rows.find((r) => r.id === this.opened);
  }

  get #scroll(): HTMLElement | null {
    return this.querySelector<HTMLElement>('.tl-scroll:not(.tl-page)');
  }

  get #focused(): Element | null {
    const focused = (this.getRootNode() as ShadowRoot | Document).activeElement;
    return focused && this.contains(focused) ? focused : null;
  }

  get #look(): Look {
    return this.width < 620 ? narrow : wide;
  }

  /** Pixels of days that are seen at once. */
  get #seen(): number {
    return Math.max(120, this.width - this.#look.names - 2);
  }

  get #frame(): Frame {
    const line = this.#line;
    return frame(
      line,
      this.#look,
      (this.#seen / line.span) * (zooms[this.zoom] ?? 1),
      this.#lines(this.#look),
    );
  }

  /** Whether any step has findings, which are marked beside its title. */
  get #marks(): boolean {
    return this.#line.rows.some((r) => this.plan.findingsAt(`steps/${r.id}`).length);
  }

  /** How many lines a title takes beside or above its bar, with room for the slack. */
  #lines(look: Look): (row: TimelineRow) => number {
    const width = (look.names || this.width) - (this.#marks ? 76 : 60);
    pen ??= document.createElement('canvas').getContext('2d');
    const { fontFamily } = getComputedStyle(this);
    return ({ title, driving }) => {
      if (!pen) return 1;
      pen.font = `${driving ? 600 : 400} 13px ${fontFamily}`;
      return linesOf(title || untitled(), width, (text) => pen?.measureText(text).width ?? 0);
    };
  }

  #says(line: Timeline): TemplateResult {
    const { plan } = this;
    const path = line.rows
      .filter(({ driving }) => driving)
      .sort((a, b) => a.bar.start - b.bar.start)
      .map(({ title }) => title || untitled());
    return html`<div class="tl-says">
      ${line.says.map(({ says, alarm }, i) => html`<p class=${alarm ? 'alarm' : i ? 'quiet' : ''}>${spoken(plan, says)}</p>`)}
      ${path.length > 1 && path.length <= pathMax ? html`<p class="quiet" dir="auto">${say('timeline-critical-path', { steps: path.join(' → ') })}</p>` : nothing}
      ${
        line.hints.length
          ? html`<ul class="notes">
            ${line.hints.map(
              (
                h,
              ) => html`<li class="note" data-severity=${h.about === 'circle' ? 'major' : 'minor'} data-hint=${h.about}>
                <span class="bar"></span>
                <span>
                  ${spoken(plan, h.says)} <span class="do">${attribute(h.says.code, 'do', h.says.params)}</span>
                  ${
                    h.about === 'go-live' && plan.canWrite
                      ? html`<button type="button" class="words" @click=${() => plan.goTo('plan/goLive')}>${say('timeline-set-go-live')}</button>`
                      : nothing
                  }
                </span>
              </li>`,
            )}
          </ul>`
          : nothing
      }
    </div>`;
  }

  #chart(line: Timeline): TemplateResult | typeof nothing {
    if (!this.width) return nothing;
    const { plan, doing } = this;
    const at = this.#frame;
    const label = say('timeline-timeline-arrow-keys-go-from', {
      rows: say('n-step', { n: line.rows.length }),
    });
    return html`<div class="tl-scroll" data-look=${at.look === narrow ? 'narrow' : 'wide'} @keydown=${this.#key} @scroll=${this.#moved}>
        <div class="tl-grid">
          ${corner(line)}
          <div class="tl-top">${axis(plan, line, at, doing.preview)}</div>
          ${this.#names(line, at)}
          <div class="tl-body">
            ${chart(plan, line, at, doing, { down: (e, row) => this.#down(e, row, at), click: (row) => this.#chosen(row), linkDown: (e, row) => this.#linkDown(e, row), focus: (row) => this.#set({ active: row.id }) }, label)}
          </div>
        </div>
      </div>
      ${
        doing.linking
          ? html`<p class="tl-linking">${icon('link')} ${say('timeline-which-step-waits', { step: line.rows.find((r) => r.id === doing.linking)?.title ?? '' })}
            <button type="button" class="words" @click=${() => this.#cancel()}>${say('timeline-cancel')}</button></p>`
          : nothing
      }`;
  }

  /** The printed part: the whole width on one sheet, as many rows to a page as it holds. */
  #pages(line: Timeline): TemplateResult[] {
    const day = (printedPx - wide.names) / line.span;
    const lines = this.#lines(wide);
    return pages(line, wide, lines, printedHeightPx).map(([first, last]) => {
      const at = frame(line, wide, day, lines, first, last);
      return html`<div class="tl-scroll tl-page" data-look="wide">
        <div class="tl-grid">
          ${corner(line)}
          <div class="tl-top">${axis(this.plan, line, at, null)}</div>
          ${this.#names(line, at)}
          <div class="tl-body">${chart(this.plan, line, at, { ...this.doing, active: null, linking: null, pointer: null }, null, '')}</div>
        </div>
      </div>`;
    });
  }

  #names(line: Timeline, { lanes, rows }: Frame): TemplateResult {
    type Item = { key: string; side: Side | null; row?: TimelineRow; lines: number };
    const places = [...rows];
    const items = lanes.flatMap(({ side, top, height }): Item[] => [
      { key: `lane-${side}`, side, lines: 1 },
      ...places.flatMap(([i, place]): Item[] => {
        const row = line.rows[i];
        return row && place.top > top && place.top < top + height
          ? [{ key: row.id, side, row, lines: place.lines }]
          : [];
      }),
    ]);
    return html`<ol class="tl-names" aria-hidden="true">
      ${repeat(
        items,
        (i) => i.key,
        ({ side, row, lines }) =>
          row
            ? this.#name(row, lines)
            : html`<li class="tl-lane-name side" data-side=${side ?? nothing}><span dir="auto">${side ? companyName(this.plan, side) : say('timeline-no-owner-yet')}</span></li>`,
      )}
    </ol>`;
  }

  #name(row: TimelineRow, lines: number): TemplateResult {
    const figure =
      row.buffer === null
        ? ''
        : row.buffer > 0
          ? `+${row.buffer}`
          : String(row.buffer).replace('-', '−');
    const found = this.plan.findingsAt(`steps/${row.id}`);
    const worst = severities.find((severity) => found.some((f) => f.severity === severity));
    return html`<li class="tl-name" data-lines=${lines} data-alarm=${row.alarm} data-driving=${row.driving} data-status=${row.status}
      @pointerdown=${() => (this.#pressed = { opened: this.opened })} @click=${() => this.#chosen(row)}>
      <span class="tl-title">${row.title || untitled()}</span>
      <span class="tl-slack numbers" data-short=${row.short}>${worst ? html`<span class="tl-found" data-severity=${worst}>${icon('alert')}</span>` : nothing}${figure}</span>
      <span class="tl-brief">${row.circle ? say('timeline-waits-in-a-circle') : spoken(this.plan, row.brief, 'dayMonth')}</span>
    </li>`;
  }

  #fixes(line: Timeline): TemplateResult | typeof nothing {
    const { plan } = this;
    if (!line.fixes.length) return nothing;
    const look = (fix: FixRow | null): void => this.#set({ preview: fix?.projected ?? null });
    return html`<div class="tl-fixes">
      <h3 id="plan-fixes">${say('timeline-what-would-fix-it')}</h3>
      <ul class="rows" aria-labelledby="plan-fixes">
        ${line.fixes.map(
          (
            fix,
          ) => html`<li class="tl-fix" data-mends=${fix.mends} @pointerenter=${() => look(fix)} @pointerleave=${() => look(null)} @focusin=${() => look(fix)} @focusout=${() => look(null)}>
            <span class="tl-fix-words">
              <span>${spoken(plan, fix.says)}</span>
              <span class=${fix.mends ? 'quiet' : 'alarm'}>${spoken(plan, fix.effect)}</span>
            </span>
            ${plan.canWrite ? html`<button type="button" class="button" aria-label=${say('checkin-do-this', { what: spoken(plan, fix.says) })} @click=${() => this.#apply(fix)}>${say('timeline-do-this')}</button>` : nothing}
          </li>`,
        )}
      </ul>
    </div>`;
  }

  #apply(fix: FixRow): void {
    const { plan } = this;
    this.#set({ preview: null });
    plan.sealUndo();
    if (plan.do(...fix.commands) === null) return;
    plan.sealUndo();
    const back = plan.wayBack();
    const [done, effect] = [spoken(plan, fix.says), spoken(plan, fix.effect)];
    const said = say('timeline-fixed', { fix: done, effect });
    plan.say(said, 'plain', back);
  }

  #set(some: Partial<Doing>): void {
    const changes = (Object.keys(some) as (keyof Doing)[]).some(
      (key) => this.doing[key] !== some[key],
    );
    if (changes) this.doing = { ...this.doing, ...some };
  }

  #measure(): void {
    if (!this.printing && this.clientWidth && this.clientWidth !== this.width)
      this.width = this.clientWidth;
  }

  #printed(printing: boolean): void {
    this.printing = printing;
    // The browser takes the page as it is when this returns.
    this.performUpdate();
  }

  #zoomTo(zoom: number): void {
    this.zoom = Math.max(0, Math.min(zooms.length - 1, zoom));
  }

  #key(event: KeyboardEvent): void {
    const line = this.#line;
    const i = line.rows.findIndex((r) => r.id === this.doing.active);
    const row = line.rows[i];
    if (!row || event.ctrlKey || event.metaKey) return;
    const sideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    const done = (): void => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (event.altKey) {
      if (!sideways) return;
      done();
      return this.#moveDate(row, event.key === 'ArrowLeft' ? row.earlier : row.later);
    }
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        done();
        return this.#goTo(i + (event.key === 'ArrowDown' ? 1 : -1));
      case 'ArrowLeft':
      case 'ArrowRight': {
        done();
        const link = line.links.find((l) => (event.key === 'ArrowLeft' ? l.to : l.from) === i);
        return this.#goTo(
          link
            ? event.key === 'ArrowLeft'
              ? link.from
              : link.to
            : i + (event.key === 'ArrowLeft' ? -1 : 1),
        );
      }
      case 'Home':
      case 'End':
        done();
        return this.#goTo(event.key === 'Home' ? 0 : line.rows.length - 1);
      case 'l':
      case 'L':
        done();
        return this.#linkFrom(row.id);
      case 'Enter':
      case ' ':
        done();
        if (this.doing.linking) this.#link(this.doing.linking, row.id);
        else this.opened = row.id;
        return;
      case 'Escape':
        if (!this.doing.linking && !this.doing.moving) return;
        done();
        return this.#cancel();
      case '+':
      case '=':
      case '-':
        done();
        return this.#zoomTo(this.zoom + (event.key === '-' ? -1 : 1));
    }
  }

  #goTo(i: number): void {
    const row = this.#line.rows[i];
    if (!row) return;
    this.#set({ active: row.id });
    void this.updateComplete.then(() => this.#focusActive());
    if (this.doing.linking)
      this.plan.announce(
        say('timeline-enter-links-escape-cancels', { row: stepSays(this.plan, row) }),
      );
  }

  #focusActive(): void {
    const step = this.querySelector<SVGElement>(
      `.tl-chart [data-timeline="${CSS.escape(this.doing.active ?? '')}"]`,
    );
    step?.focus({ preventScroll: true });
    const scroll = this.#scroll;
    const mark = step?.querySelector('.tl-bar')?.getBoundingClientRect();
    if (!scroll || !mark) return;
    // The head and the column of names lie over what is scrolled.
    const seen = scroll.getBoundingClientRect();
    const top = seen.top + (scroll.querySelector('.tl-top')?.clientHeight ?? 0) + 52;
    const [left, right] = [seen.left + this.#look.names + 8, seen.right - 12];
    if (mark.top < top) scroll.scrollTop -= top - mark.top;
    if (mark.bottom + 16 > seen.bottom) scroll.scrollTop += mark.bottom + 16 - seen.bottom;
    if (mark.left < left) scroll.scrollLeft -= left - mark.left;
    else if (mark.right > right)
      scroll.scrollLeft += Math.min(mark.right - right, mark.left - left);
  }

  #moveDate(row: TimelineRow, to: string): void {
    const { plan } = this;
    if (!plan.canWrite) return plan.announce(say('timeline-this-plan-can-only-be'));
    if (row.status === 'done') return plan.announce(say('timeline-is-done', { title: row.title }));
    if (!setDue(plan, row.id, row.title || untitled(), to)) return;
    const now = this.#line.rows.find((r) => r.id === row.id);
    const words = listed(allSpoken(plan, [now?.dueSays ?? null, now?.bufferSays ?? null]));
    plan.announce(say('timeline-moved', { step: row.title || untitled(), words }));
  }

  #linkFrom(id: string | null): void {
    const row = this.#line.rows.find((r) => r.id === id);
    if (!row || !this.plan.canWrite) return;
    this.opened = null;
    this.#set({ linking: row.id, active: row.id, pointer: null });
    this.plan.announce(
      say('timeline-linking-from-go-to-the', { say: row.title || say('timeline-this-step') }),
    );
    void this.updateComplete.then(() => this.#focusActive());
  }

  /** Lets `to` wait for `from`; where it does already, it no longer does. */
  #link(from: string, to: string): void {
    const { plan } = this;
    const line = this.#line;
    const name = (id: string): string =>
      line.rows.find((r) => r.id === id)?.title || say('timeline-a-step-without-a-title');
    this.#set({ linking: null, pointer: null });
    if (from === to) return plan.announce(say('timeline-a-step-cannot-wait-for'));
    const is = line.links.some((l) => line.rows[l.from]?.id === from && line.rows[l.to]?.id === to);
    if (
      plan.do(
        is ? { type: 'unlink', id: to, after: from } : { type: 'link', id: to, after: from },
      ) === null
    )
      return;
    const circle = this.#line.rows.some((r) => r.id === to && r.circle);
    const said = linkSays(name(to), name(from), is ? 'taken' : circle ? 'circle' : 'made');
    plan.announce(said);
    plan.say(said, circle ? 'alert' : 'plain', plan.wayBack());
  }

  #cancel(): void {
    this.#set({ linking: null, moving: null, pointer: null });
    this.plan.announce(say('timeline-cancelled'));
  }

  /**
   * A click or tap on a step or its name. The details open here and not when the pointer is let go: light dismiss of the browser,
   * which follows that event, closes a popover that was opened in it.
   */
  #chosen(row: TimelineRow): void {
    const pressed = this.#pressed;
    this.#pressed = undefined;
    if (!pressed) return;
    this.#set({ active: row.id });
    if (this.doing.linking) return this.#link(this.doing.linking, row.id);
    // A press on the step that is open closes it, as a press anywhere else does.
    this.opened = pressed.opened === row.id ? null : row.id;
  }

  /** A press on a step: a click opens it, a drag of its bar or date moves the agreed date. */
  #down(event: PointerEvent, row: TimelineRow, at: Frame): void {
    if (event.button !== 0) return;
    this.#pressed = { opened: this.opened };
    const step = event.currentTarget as SVGElement;
    // A finger that goes over the chart scrolls it, unless the step was chosen before.
    const chosen = event.pointerType !== 'touch' || this.#focused === step;
    const drags =
      chosen &&
      this.plan.canWrite &&
      row.status !== 'done' &&
      (event.target as Element).closest('.tl-bar, .tl-due') !== null;
    const chart = step.closest('svg');
    const inChart = (x: number): number => x - (chart?.getBoundingClientRect().left ?? 0);
    const begun = inChart(event.clientX);
    const from = row.due ?? row.bar.end - 1;
    let moving = false;
    let last = event.clientX;
    const drag = (): void => {
      const x = (from + 0.5) * at.day + inChart(last) - begun;
      const to = workingDayAt(this.#line, row.calendar, x, at.day);
      if (this.doing.moving?.at === to) return;
      this.#set({ moving: { id: row.id, at: to, says: this.#ghost(row, to) } });
    };
    const scrolls = this.#edgeScroll(() => last, drag);
    this.#follow(step, event, {
      move: ({ clientX }) => {
        if (!drags || (!moving && Math.abs(inChart(clientX) - begun) < dragFromPx)) return;
        if (!moving) scrolls.begin();
        moving = true;
        last = clientX;
        drag();
      },
      up: () => {
        scrolls.end();
        const to = this.doing.moving?.at;
        this.#set({ moving: null, active: row.id });
        if (!moving) return;
        // The click that ends a drag opens nothing.
        this.#pressed = undefined;
        if (to !== undefined && to !== from) this.#moveDate(row, dateAt(this.#line.from, to));
      },
      cancel: () => {
        scrolls.end();
        this.#set({ moving: null });
      },
    });
  }

  /** `11 Dec → 18 Dec: buffer 11 → 6`. */
  #ghost(row: TimelineRow, at: number): string {
    const { plan } = this;
    const to = dateAt(this.#line.from, at);
    const after = plan.trial(`steps/${row.id}/due`, to)?.buffer ?? null;
    const before = plan.view?.header.buffer ?? null;
    const dates = {
      from: row.due === null ? '' : plan.dayMonth(dateAt(this.#line.from, row.due)),
      to: plan.dayMonth(to),
    };
    if (after === null || before === null) return say('timeline-ghost-date', dates);
    return say('timeline-ghost', { ...dates, before: signed(before), after: signed(after) });
  }

  /** Scrolls the chart while the pointer is at one of its edges. */
  #edgeScroll(at: () => number, scrolled: () => void): { begin: () => void; end: () => void } {
    let frame = 0;
    const look = (): void => {
      const scroll = this.#scroll;
      if (!scroll) return;
      const { left, right } = scroll.getBoundingClientRect();
      const x = at();
      const by =
        x > right - edgePx ? edgeStepPx : x < left + this.#look.names + edgePx ? -edgeStepPx : 0;
      const was = scroll.scrollLeft;
      if (by) scroll.scrollLeft += by;
      if (scroll.scrollLeft !== was) scrolled();
      frame = requestAnimationFrame(look);
    };
    return {
      begin: () => (frame = requestAnimationFrame(look)),
      end: () => cancelAnimationFrame(frame),
    };
  }

  /** A press on the end of a step: a drag to another step lets that one wait for it. */
  #linkDown(event: PointerEvent, row: TimelineRow): void {
    if (event.button !== 0) return;
    event.stopPropagation();
    const handle = event.currentTarget as SVGElement;
    const chart = handle.closest('svg') as SVGSVGElement;
    this.#set({ linking: row.id, active: row.id });
    this.#follow(handle, event, {
      move: ({ clientX, clientY }) => {
        const { left, top } = chart.getBoundingClientRect();
        this.#set({ pointer: { x: clientX - left, y: clientY - top } });
      },
      up: ({ clientX, clientY }) => {
        const under = (this.getRootNode() as ShadowRoot)
          .elementFromPoint(clientX, clientY)
          ?.closest<SVGElement>('.tl-step');
        const to = under?.dataset['timeline'];
        // Let go where it began: the target is chosen next, by click or keys.
        if (to === row.id) return this.#set({ pointer: null });
        if (to) this.#link(row.id, to);
        else this.#cancel();
      },
      cancel: () => this.#set({ linking: null, pointer: null }),
    });
  }

  /** Follows a pointer until it is let go or Escape is pressed. */
  #follow(
    element: SVGElement,
    begin: PointerEvent,
    on: { move: (e: PointerEvent) => void; up: (e: PointerEvent) => void; cancel: () => void },
  ): void {
    element.setPointerCapture(begin.pointerId);
    const ended = new AbortController();
    const { signal } = ended;
    element.addEventListener('pointermove', on.move, { signal });
    element.addEventListener(
      'pointerup',
      (e) => {
        ended.abort();
        on.up(e);
      },
      { signal },
    );
    element.addEventListener(
      'pointercancel',
      () => {
        ended.abort();
        on.cancel();
      },
      { signal },
    );
    document.addEventListener(
      'keydown',
      (e) => {
        if (e.key !== 'Escape') return;
        e.stopPropagation();
        ended.abort();
        on.cancel();
        this.plan.announce(say('timeline-cancelled'));
      },
      { signal, capture: true },
    );
  }

  #showDetails(): void {
    const box = this.querySelector<HTMLElement>('.tl-details');
    if (!box) return;
    if (!this.opened) return box.matches(':popover-open') ? box.hidePopover() : undefined;
    if (!box.matches(':popover-open')) box.showPopover();
    this.#boxes.observe(box);
    this.#moved();
    // The details draw themselves in the microtasks after this one.
    void box.querySelector<PlanPart>('countersign-step-details')?.updateComplete.then(() => {
      box.querySelector<HTMLElement>('[data-home]')?.focus({ preventScroll: true });
    });
  }

  /** Keeps the details at their step. */
  #moved(): void {
    const box = this.querySelector<HTMLElement>('.tl-details');
    const step = this.querySelector(
      `.tl-chart [data-timeline="${CSS.escape(this.opened ?? '')}"] .tl-bar`,
    );
    if (!box || !step || !box.matches(':popover-open')) return;
    const mark = step.getBoundingClientRect();
    const below = mark.bottom + 12;
    const top =
      below + box.offsetHeight < innerHeight - 8 ? below : mark.top - 12 - box.offsetHeight;
    box.style.left = `${Math.max(8, Math.min(mark.left, document.documentElement.clientWidth - box.offsetWidth - 8))}px`;
    box.style.top = `${Math.max(8, Math.min(top, innerHeight - box.offsetHeight - 8))}px`;
  }

  #toggled(event: ToggleEvent): void {
    if (event.newState === 'closed') this.opened = null;
  }

  #detailKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    this.#close();
  }

  #close(): void {
    this.opened = null;
    void this.updateComplete.then(() => this.#focusActive());
  }
}

function signed(n: number): string {
  return n < 0 ? `−${-n}` : String(n);
}

function untitled(): string {
  return say('step-step-without-a-title');
}

function corner(line: Timeline): TemplateResult {
  return html`<div class="tl-corner" aria-hidden="true">${line.countdown.length ? html`<span>${say('timeline-working-days-to-go-live')}</span>` : nothing}</div>`;
}

function legend(line: Timeline): TemplateResult {
  const item = (sign: TemplateResult, words: string): TemplateResult =>
    html`<li>${sign}${words}</li>`;
  const sign = (name: string): TemplateResult =>
    html`<svg class="tl-sign" viewBox="0 0 24 16" aria-hidden="true">${signs[name]}</svg>`;
  const has = (test: (row: TimelineRow) => unknown): boolean => line.rows.some(test);
  return html`<ul class="tl-legend" aria-label=${say('timeline-signs')}>
    ${has((r) => r.dated) ? item(sign('dated'), say('timeline-ends-on-its-date')) : nothing}
    ${has((r) => !r.dated && r.status !== 'done') ? item(sign('undated'), say('timeline-when-go-live-needs-it')) : nothing}
    ${has((r) => r.bracket !== null) ? item(sign('bracket'), say('timeline-latest-finish')) : nothing}
    ${has((r) => r.short) ? item(sign('short'), say('timeline-too-late-by')) : nothing}
    ${line.links.some((l) => l.basis === 'assumed') ? item(sign('assumed'), say('timeline-link-that-was-assumed')) : nothing}
    ${has((r) => r.milestone) ? item(sign('milestone'), say('timeline-takes-no-days')) : nothing}
    ${has((r) => r.pin !== null) ? item(sign('pin'), say('timeline-fixed-day')) : nothing}
    ${line.holidays.length ? item(sign('holiday'), say('timeline-holiday')) : nothing}
  </ul>`;
}

const signs: Record<string, SVGTemplateResult> = {
  dated: svg`<rect class="tl-sign-bar" x="1" y="3" width="22" height="10" rx="1.5" />`,
  undated: svg`<rect class="tl-sign-open" x="1" y="3" width="22" height="10" rx="1.5" />`,
  bracket: svg`<line class="tl-gap" x1="0" x2="18" y1="8" y2="8" /><path class="tl-bracket" d="M16 1h4v14h-4" />`,
  assumed: svg`<g class="tl-links"><path data-basis="assumed" d="M0 8h24" /></g>`,
  short: svg`<rect class="tl-beyond-bar" x="1" y="3" width="22" height="10" rx="1.5" />`,
  milestone: svg`<path class="tl-sign-bar" d="m5 8 7-7 7 7-7 7z" />`,
  pin: svg`<path class="tl-pin" d="M9 16v-15m0 0h7l-2 3 2 3h-7" />`,
  holiday: svg`<rect class="tl-holiday" x="8" y="0" width="8" height="16" />`,
};

/** The timeline in its place on the page. */
export function timeline(plan: PlanController): TemplateResult {
  return html`<div part="timeline"><countersign-timeline .plan=${plan} .tick=${plan.tick}></countersign-timeline></div>`;
}

define('countersign-timeline', PlanTimeline);
