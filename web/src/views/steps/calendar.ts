/**
 * The calendar at a date of a step: a month with its days off, a working day less or more, a week more, and what each choice does to
 * the buffer before it is made. On touch the browser's own field takes the place of the month.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../locales/words.js';
import { listed, sentences } from '../../locales/en.js';
import type { PlanController } from '../../plan-controller.js';
import { icon } from '../../icons.js';
import { define, freshId, PlanPart } from '../plan-part.js';
import {
  dayOff,
  daysLater,
  monthsLater,
  weekdayOf,
  weekLater,
  weeksOf,
  type WorkCalendar,
  workDaysLater,
} from './work-days.js';

/** The effect of another date, in words; empty where nothing is known of it. */
export function effectWords(plan: PlanController, path: string, day: string): string {
  const dates = plan.trial(path, day);
  if (!dates || dates.buffer === null || dates.goLive === null) return '';
  const date = plan.dayMonth(day);
  const { buffer } = dates;
  if (buffer < 0)
    return say('calendar-too-late', {
      date,
      days: -buffer,
      goLive: plan.dayMonth(dates.goLive),
    });
  return buffer === 0
    ? say('calendar-keeps-nothing', { date })
    : say('calendar-keeps', { date, days: buffer });
}

/** Whether a finger is what this screen is pointed at with. */
function isTouch(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}

export class PlanCalendar extends PlanPart {
  static override properties = {
    ...PlanPart.properties,
    path: {},
    value: {},
    label: {},
    calendar: {},
    base: {},
    month: { state: true },
    at: { state: true },
    tried: { state: true },
  };

  /** The place of the date. */
  declare path: string;
  declare value: string | null;
  /** The step it is of. */
  declare label: string;
  /** The calendar whose days off count. */
  declare calendar: WorkCalendar;
  /** The day that is moved from while there is no date. */
  declare base: string;
  declare commit: (value: string | null) => void;
  declare close: () => void;
  /** The control that it stands at. */
  declare anchor: HTMLElement | null;
  declare month: string;
  /** The day that the arrow keys are on. */
  declare at: string;
  /** The day whose effect is told. */
  declare tried: string | null;

  #id = freshId('calendar');
  readonly #place = (): void => this.#moved();

  constructor() {
    super();
    this.value = null;
    this.tried = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.at = this.value ?? this.base;
    this.month = this.at.slice(0, 7);
    addEventListener('scroll', this.#place, { capture: true, passive: true });
    addEventListener('resize', this.#place);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('scroll', this.#place, { capture: true });
    removeEventListener('resize', this.#place);
  }

  protected override render(): TemplateResult {
    const { plan } = this;
    const touch = isTouch();
    const told = this.tried ?? this.value;
    const off = told === null ? undefined : this.#off(told);
    return html`<div class="cal" popover="auto" role="dialog" aria-label=${say('calendar-due-date-of', { step: this.label })}
      @toggle=${this.#toggled} @keydown=${this.#key}>
      ${touch ? this.#native() : this.#monthOf()}
      <div class="cal-acts">
        ${this.#move('minus-day', say('calendar-day-less'), this.#days(-1))}
        ${this.#move('plus-day', say('calendar-day-more'), this.#days(1))}
        ${this.#move('plus-week', say('calendar-week-more'), weekLater(plan.view!.calendars, this.calendar, this.#from))}
        ${this.value === null ? nothing : html`<button type="button" class="button bare" @click=${() => this.#take(null, true)}>${say('calendar-no-date')}</button>`}
      </div>
      <p class="cal-effect" role="status" data-effect>${sentences(told === null ? say('calendar-choose') : effectWords(plan, this.path, told) || plan.longDate(told), off === undefined ? '' : this.#offWords(off))}</p>
    </div>`;
  }

  protected override firstUpdated(): void {
    const box = this.#box;
    if (!box) return;
    box.showPopover();
    this.#moved();
    const field = this.querySelector<HTMLInputElement>('input[type="date"]');
    if (field) {
      field.focus({ preventScroll: true });
      try {
        field.showPicker();
      } catch {
        // Without a gesture of the reader's it is opened by a tap on the field.
      }
      return;
    }
    this.#focusDay();
  }

  get #box(): HTMLElement | null {
    return this.querySelector<HTMLElement>('.cal');
  }

  get #from(): string {
    return this.value ?? this.base;
  }

  #days(by: number): string {
    return workDaysLater(this.plan.view!.calendars, this.calendar, this.#from, by);
  }

  #off(day: string): string[] | undefined {
    return dayOff(this.plan.view!.calendars, this.calendar, day);
  }

  #offWords(names: readonly string[]): string {
    return names.length
      ? say('calendar-day-off-named', { names: listed(names) })
      : say('calendar-day-off');
  }

  /** Moves the date at once; what it comes to is told ahead, when pointer or focus is on it. */
  #move(act: string, words: string, to: string): TemplateResult {
    return html`<button type="button" class="button" data-act=${act} @click=${() => this.#take(to, false)}
      @pointerenter=${() => (this.tried = to)} @pointerleave=${() => (this.tried = null)} @focus=${() => (this.tried = to)} @blur=${() => (this.tried = null)}>${words}</button>`;
  }

  #native(): TemplateResult {
    return html`<input type="date" class="box numbers" data-path=${this.path} aria-label=${say('calendar-due-date-of', { step: this.label })}
      .value=${this.value ?? ''} min="1900-01-01" max="2999-12-31"
      @change=${(event: Event) => {
        const { value } = event.target as HTMLInputElement;
        if (value) this.#take(value, true);
      }} />`;
  }

  #monthOf(): TemplateResult {
    const { plan, month } = this;
    const turn = (by: number, words: string): TemplateResult =>
      html`<button type="button" class="button bare icon-only" aria-label=${words} @click=${() => this.#turn(by)}><span class=${by < 0 ? 'cal-back' : ''}>${icon('chevron')}</span></button>`;
    const names = weeksOf(month)[0] ?? [];
    return html`<div class="cal-head">
        ${turn(-1, say('calendar-month-before'))}
        <span id="${this.#id}-month" aria-live="polite">${plan.monthName(`${month}-01`, true)}</span>
        ${turn(1, say('calendar-month-after'))}
      </div>
      <table role="grid" aria-labelledby="${this.#id}-month">
        <thead><tr>${names.map((day) => html`<th scope="col" aria-label=${plan.weekday(day, 'long')}>${plan.weekday(day, 'narrow')}</th>`)}</tr></thead>
        <tbody>${weeksOf(month).map((week) => html`<tr>${week.map((day) => this.#day(day))}</tr>`)}</tbody>
      </table>`;
  }

  #day(day: string): TemplateResult {
    const { plan } = this;
    const off = this.#off(day);
    const words = off && this.#offWords(off);
    return html`<td role="gridcell" aria-selected=${day === this.value}>
      <button type="button" class="cal-day numbers" data-day=${day} data-off=${off !== undefined} data-beside=${!day.startsWith(this.month)}
        data-today=${day === plan.view?.today} tabindex=${day === this.at ? '0' : '-1'} title=${off?.length ? words : nothing}
        aria-label=${listed([plan.longDate(day), words ?? ''])} @click=${() => this.#take(day, true)}
        @pointerenter=${() => (this.tried = day)} @pointerleave=${() => (this.tried = null)}>${Number(day.slice(8))}</button>
    </td>`;
  }

  #take(day: string | null, closes: boolean): void {
    this.tried = null;
    if (closes) this.#end();
    if (day !== this.value) this.commit(day);
    if (day !== null) {
      this.at = day;
      this.month = day.slice(0, 7);
    }
  }

  #turn(by: number): void {
    this.month = monthsLater(this.month, by);
    const day = this.at.slice(8);
    const last = daysLater(`${monthsLater(this.month, 1)}-01`, -1);
    this.at = `${this.month}-${day}` > last ? last : `${this.month}-${day}`;
  }

  #key(event: KeyboardEvent): void {
    // The page around and the row have keys of their own.
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      return this.#end();
    }
    if (!(event.target as Element).closest('.cal-day')) return;
    const ways: Record<string, () => string> = {
      ArrowLeft: () => daysLater(this.at, -1),
      ArrowRight: () => daysLater(this.at, 1),
      ArrowUp: () => daysLater(this.at, -7),
      ArrowDown: () => daysLater(this.at, 7),
      Home: () => daysLater(this.at, 1 - weekdayOf(this.at)),
      End: () => daysLater(this.at, 7 - weekdayOf(this.at)),
    };
    const way = ways[event.key];
    if (way) this.at = way();
    else if (event.key === 'PageUp' || event.key === 'PageDown')
      this.#turn(event.key === 'PageUp' ? -1 : 1);
    else return;
    event.preventDefault();
    this.month = this.at.slice(0, 7);
    this.tried = this.at;
    void this.updateComplete.then(() => this.#focusDay());
  }

  #focusDay(): void {
    this.querySelector<HTMLElement>('.cal-day[tabindex="0"]')?.focus({ preventScroll: true });
  }

  #end(): void {
    const { anchor } = this;
    this.#box?.hidePopover();
    anchor?.focus({ preventScroll: true });
  }

  #toggled(event: ToggleEvent): void {
    if (event.newState === 'closed') this.close();
  }

  /** Keeps it at its control, within the window. */
  #moved(): void {
    const box = this.#box;
    const at = this.anchor?.getBoundingClientRect();
    if (!box || !at || !box.matches(':popover-open')) return;
    const below = at.bottom + 4;
    const fits = below + box.offsetHeight < innerHeight - 8;
    const top = fits ? below : at.top - 4 - box.offsetHeight;
    const width = document.documentElement.clientWidth;
    box.style.left = `${Math.max(8, Math.min(at.left, width - box.offsetWidth - 8))}px`;
    box.style.top = `${Math.max(8, Math.min(top, innerHeight - box.offsetHeight - 8))}px`;
  }
}

/** The due date of a step, as {@link calendarOf} needs it. */
interface DueDate {
  id: string;
  title: string;
  due: string | null;
  latestFinish: string | null;
}

/** The calendar at the due date of a step; `close` is called when it is gone. */
export function calendarOf(
  plan: PlanController,
  { id, title, due, latestFinish }: DueDate,
  anchor: HTMLElement | null,
  close: () => void,
): TemplateResult {
  const view = plan.view!;
  const calendar = view.timeline.rows.find((row) => row.id === id)?.calendar ?? 'both';
  const name = title || say('step-step-without-a-title');
  const commit = (value: string | null): void => void setDue(plan, id, name, value);
  return html`<countersign-calendar .plan=${plan} .tick=${plan.tick} .path=${`steps/${id}/due`} .value=${due} .label=${name} .calendar=${calendar}
    .base=${latestFinish ?? view.today} .anchor=${anchor} .commit=${commit} .close=${close}></countersign-calendar>`;
}

/** Sets a due date, and offers the way back. */
export function setDue(
  plan: PlanController,
  id: string,
  name: string,
  value: string | null,
): boolean {
  plan.sealUndo();
  if (plan.do({ type: 'editStep', id, field: 'due', value }) === null) return false;
  plan.sealUndo();
  const said = value
    ? say('list-date-moved', { step: name, day: plan.shortDate(value) })
    : say('list-date-taken', { step: name });
  plan.say(said, 'plain', plan.wayBack());
  return true;
}

define('countersign-calendar', PlanCalendar);
