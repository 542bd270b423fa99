/**
 * The table: the sheet people know. One row a step; arrows move between cells, Enter or typing edits, Tab goes on, Escape
 * restores. Columns sort, rows group by phase or owner. A write asks the same questions as everywhere.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { say } from '../../locales/words.js';
import { kinds, reviews, stepStatuses } from '../../locales/en.js';
import type { PlanController } from '../../plan-controller.js';
import type { Review, StepRow, StepStatus } from '../../generated/plan.js';
import { companyName } from '../companies.js';
import { ladderMark, signedNote, standingAt } from '../ladder.js';
import { define, PlanPart } from '../plan-part.js';
import { duration, setStatus, suggestion } from './status.js';

type Column =
  | 'nth'
  | 'title'
  | 'company'
  | 'owner'
  | 'days'
  | 'start'
  | 'due'
  | 'finish'
  | 'buffer'
  | 'status'
  | 'after'
  | 'review';
type Grouping = 'none' | 'phase' | 'owner';

const columns: readonly Column[] = [
  'nth',
  'title',
  'company',
  'owner',
  'days',
  'start',
  'due',
  'finish',
  'buffer',
  'status',
  'after',
  'review',
];
/** The columns that the reader may edit. */
const edited: ReadonlySet<Column> = new Set(['title', 'owner', 'days', 'due', 'status', 'review']);

export class PlanTable extends PlanPart {
  static override properties = {
    ...PlanPart.properties,
    at: { state: true },
    editing: { state: true },
    sort: { state: true },
    by: { state: true },
  };

  /** The cell in focus: a step and a column. */
  declare at: { id: string; column: Column } | undefined;
  /** The first value of the editor in the cell in focus; nothing while it is not edited. */
  declare editing: string | undefined;
  declare sort: { column: Column; down: boolean } | undefined;
  declare by: Grouping;
  #wantsFocus = false;
  /** The rows in the order in which they are shown, as they were drawn last. */
  #shown: readonly StepRow[] = [];

  constructor() {
    super();
    this.by = 'none';
  }

  protected override render(): TemplateResult {
    const { plan, by } = this;
    const nth = numbers(plan);
    const rows = (this.#shown = this.#rows(nth));
    const heading = (step: StepRow): string =>
      by === 'phase' ? kinds[step.kind] : step.owner?.name || say('list-nobody');
    let last: string | undefined;
    const names = columnNames();
    const groupings: readonly (readonly [Grouping, string])[] = [
      ['none', say('table-by-nothing')],
      ['phase', say('list-by-phase')],
      ['owner', say('list-by-owner')],
    ];
    return html`<div class="list-tools">
        <select class="box list-group" aria-label=${say('list-group')} @change=${(event: Event) => (this.by = (event.target as HTMLSelectElement).value as Grouping)}>
          ${groupings.map(([value, words]) => html`<option value=${value} ?selected=${value === by}>${words}</option>`)}
        </select>
      </div>
      <div class="grid-scroll">
        <table class="grid" role="grid" aria-label=${say('timeline-table')} aria-readonly=${!plan.canWrite} @keydown=${(event: KeyboardEvent) => this.#key(event)} @copy=${(event: ClipboardEvent) => this.#copy(event)}>
          <thead><tr>${columns.map((column) => html`<th scope="col" aria-sort=${this.sort?.column === column ? (this.sort.down ? 'descending' : 'ascending') : 'none'}><button type="button" data-sort=${column} @click=${() => this.#sorts(column)}>${names[column]}</button></th>`)}</tr></thead>
          <tbody>
            ${repeat(
              rows,
              ({ id }) => id,
              (step) => {
                const name = by === 'none' ? undefined : heading(step);
                const head = name !== undefined && name !== last;
                last = name;
                return html`${head ? html`<tr class="grid-group"><th scope="rowgroup" colspan=${columns.length} dir="auto">${name}</th></tr>` : nothing}
                <tr data-step=${step.id}>${columns.map((column) => this.#cell(step, column, nth))}</tr>`;
              },
            )}
          </tbody>
        </table>
      </div>`;
  }

  #rows(nth: ReadonlyMap<string, number>): StepRow[] {
    const { plan, sort, by } = this;
    const all = [...plan.steps];
    if (sort) {
      const of = (step: StepRow): string | number => sortedBy(plan, step, sort.column, nth);
      all.sort((a, b) => {
        const [one, other] = [of(a), of(b)];
        const order =
          typeof one === 'number' && typeof other === 'number'
            ? one - other
            : String(one).localeCompare(String(other));
        return sort.down ? -order : order;
      });
    }
    if (by === 'owner')
      all.sort((a, b) => (a.owner?.name ?? '').localeCompare(b.owner?.name ?? ''));
    if (by === 'phase') {
      const order = Object.keys(kinds);
      all.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
    }
    return all;
  }

  #sorts(column: Column): void {
    const { sort } = this;
    this.sort =
      sort?.column !== column
        ? column === 'nth'
          ? undefined
          : { column, down: false }
        : sort.down
          ? undefined
          : { column, down: true };
  }

  #cell(step: StepRow, column: Column, nth: ReadonlyMap<string, number>): TemplateResult {
    const { plan, at } = this;
    // Tab comes to the first title at first.
    const isAt = at
      ? at.id === step.id && at.column === column
      : column === 'title' && this.#shown[0] === step;
    const isOpen = isAt && at !== undefined && this.editing !== undefined;
    const writes = plan.canWrite && edited.has(column);
    const path = column === 'owner' || column === 'due' ? `steps/${step.id}/${column}` : undefined;
    const content = isOpen
      ? this.#editor(step, column)
      : html`<span dir="auto">${words(plan, step, column, nth)}</span>${path ? this.#standing(step, path, column === 'owner') : nothing}`;
    const take = (): void => {
      if (this.at?.id === step.id && this.at.column === column) return;
      this.at = { id: step.id, column };
      this.editing = undefined;
    };
    const props = { edit: () => writes && this.#opens(step.id, column) };
    return column === 'title'
      ? html`<th scope="row" role="rowheader" data-column=${column} tabindex=${isAt ? 0 : -1} aria-readonly=${!writes} @focus=${take} @dblclick=${props.edit}>${content}</th>`
      : html`<td role="gridcell" data-column=${column} tabindex=${isAt ? 0 : -1} aria-readonly=${!writes} @focus=${take} @dblclick=${props.edit}>${content}</td>`;
  }

  /** How far an owner or a date is. A suggestion is said once a row, at the owner. */
  #standing({ id }: StepRow, path: string, isOwner: boolean): TemplateResult {
    const { plan } = this;
    const standing = standingAt(plan, path);
    const mark = standing && standing.rung !== 'suggested' ? ladderMark(standing) : nothing;
    return html` ${mark} ${signedNote(plan, path)} ${isOwner ? suggestion(plan, id) : nothing}`;
  }

  #editor(step: StepRow, column: Column): TemplateResult {
    const title = step.title || say('deal-step-without-a-title');
    const label = say('labelled', { label: columnNames()[column], value: title });
    const options: readonly (readonly [string, string])[] | undefined =
      column === 'owner'
        ? [
            ['', say('list-nobody')],
            ...(this.plan.view?.people ?? []).map(({ id, name }) => [id, name] as const),
          ]
        : column === 'status'
          ? Object.entries(stepStatuses)
          : column === 'review'
            ? [['', '–'], ...Object.entries(reviews)]
            : undefined;
    if (options) {
      const now = valueOf(step, column);
      return html`<select class="box" aria-label=${label} @focusout=${() => this.#leaves()}>${options.map(([value, name]) => html`<option value=${value} ?selected=${value === now}>${name}</option>`)}</select>`;
    }
    const type = column === 'due' ? 'date' : column === 'days' ? 'number' : 'text';
    return html`<input class="box" type=${type} aria-label=${label} min=${column === 'days' ? 0 : nothing} max=${column === 'days' ? 999 : nothing} .value=${this.editing ?? ''} @focusout=${() => this.#leaves()} />`;
  }

  #opens(id: string, column: Column, typed?: string): void {
    const step = this.plan.step(id);
    if (!step) return;
    this.at = { id, column };
    this.editing = typed ?? valueOf(step, column);
    this.#wantsFocus = true;
  }

  protected override updated(): void {
    if (!this.#wantsFocus) return;
    this.#wantsFocus = false;
    const cell = this.#atCell();
    const field = cell?.querySelector<HTMLElement>('input, select');
    (field ?? cell)?.focus();
    if (field instanceof HTMLInputElement && field.type === 'text')
      field.setSelectionRange(field.value.length, field.value.length);
  }

  #atCell(): HTMLElement | null {
    const { at } = this;
    return at
      ? this.querySelector(`tr[data-step="${CSS.escape(at.id)}"] > [data-column="${at.column}"]`)
      : null;
  }

  /** Writes what the editor holds, and closes it. */
  #takes(): void {
    const { at, plan } = this;
    const field = this.#atCell()?.querySelector<HTMLInputElement | HTMLSelectElement>(
      'input, select',
    );
    const step = at && plan.step(at.id);
    this.editing = undefined;
    if (!field || !step || !at) return;
    const value = field.value.trim();
    if (
      value === valueOf(step, at.column) ||
      (field instanceof HTMLInputElement && !field.validity.valid)
    )
      return;
    const { id } = step;
    switch (at.column) {
      case 'title':
        if (value) plan.do({ type: 'setText', path: `steps/${id}/title`, text: value });
        return;
      case 'days':
        plan.do({ type: 'editStep', id, field: 'days', value: value ? Number(value) : null });
        return;
      case 'due':
      case 'owner':
        plan.do({ type: 'editStep', id, field: at.column, value: value || null });
        return;
      case 'review':
        plan.do({ type: 'editStep', id, field: 'review', value: (value || null) as Review | null });
        return;
      case 'status':
        setStatus(plan, step, value as StepStatus);
    }
  }

  #leaves(): void {
    if (this.editing !== undefined) this.#takes();
  }

  #key(event: KeyboardEvent): void {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-column]');
    const id = cell?.closest<HTMLElement>('tr')?.dataset['step'];
    const column = cell?.dataset['column'] as Column | undefined;
    if (!cell || !id || !column || event.altKey) return;
    const { key } = event;
    const writes = this.plan.canWrite && edited.has(column);
    if (this.editing !== undefined) {
      if (key !== 'Enter' && key !== 'Escape' && key !== 'Tab') return;
      event.preventDefault();
      event.stopPropagation();
      this.#wantsFocus = true;
      if (key === 'Escape') this.editing = undefined;
      else this.#takes();
      if (key === 'Enter') this.#moves(0, 1);
      if (key === 'Tab') this.#moves(event.shiftKey ? -1 : 1, 0);
      return;
    }
    if (event.ctrlKey || event.metaKey) return;
    const way = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, -1],
      ArrowDown: [0, 1],
      Home: [-columns.length, 0],
      End: [columns.length, 0],
    }[key];
    if (way) {
      this.at = { id, column };
      this.#wantsFocus = true;
      this.#moves(way[0]!, way[1]!);
    } else if (writes && (key === 'Enter' || key === 'F2')) this.#opens(id, column);
    else if (
      writes &&
      key.length === 1 &&
      key !== ' ' &&
      (column === 'title' || (column === 'days' && /\d/.test(key)))
    )
      this.#opens(id, column, key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #moves(across: number, down: number): void {
    const { at } = this;
    if (!at) return;
    const rows = this.#shown.map(({ id }) => id);
    const clamp = (n: number, length: number): number => Math.min(Math.max(n, 0), length - 1);
    const id = rows[clamp(rows.indexOf(at.id) + down, rows.length)] ?? at.id;
    const column = columns[clamp(columns.indexOf(at.column) + across, columns.length)] ?? at.column;
    this.at = { id, column };
  }

  /** The row in focus as cells between tabs, for a spreadsheet. */
  #copy(event: ClipboardEvent): void {
    const step = this.at && this.plan.step(this.at.id);
    if (!step || this.editing !== undefined || !event.clipboardData) return;
    const nth = numbers(this.plan);
    const cells = columns.map((column) => words(this.plan, step, column, nth).replace(/\s+/g, ' '));
    event.clipboardData.setData('text/plain', cells.join('\t'));
    event.preventDefault();
  }
}

function columnNames(): Record<Column, string> {
  return {
    nth: '#',
    title: say('table-step'),
    company: say('table-company'),
    owner: say('place-fields-owner'),
    days: say('table-days'),
    start: say('table-start-by'),
    due: say('label-due'),
    finish: say('table-latest-finish'),
    buffer: say('table-slack'),
    status: say('table-status'),
    after: say('table-waits-for'),
    review: say('table-review'),
  };
}

/** The words of a cell. */
function words(
  plan: PlanController,
  step: StepRow,
  column: Column,
  nth: ReadonlyMap<string, number>,
): string {
  const day = (date: string | null): string => (date ? plan.shortDate(date) : '');
  switch (column) {
    case 'nth':
      return String(nth.get(step.id) ?? '');
    case 'title':
      return step.title || say('deal-step-without-a-title');
    case 'company':
      return step.owner?.side ? companyName(plan, step.owner.side) : '';
    case 'owner':
      return step.owner?.name ?? '';
    case 'days':
      return duration(step);
    case 'start':
      return day(step.latestStart);
    case 'due':
      return day(step.due);
    case 'finish':
      return day(step.latestFinish);
    case 'buffer':
      return step.buffer === null ? '' : String(step.buffer);
    case 'status':
      return stepStatuses[step.status];
    case 'after':
      return step.after.flatMap(({ id }) => nth.get(id) ?? []).join(', ');
    case 'review':
      return step.review ? reviews[step.review] : '';
  }
}

/** The value of a cell as its editor holds it. */
function valueOf(step: StepRow, column: Column): string {
  switch (column) {
    case 'title':
      return step.title;
    case 'owner':
      return step.owner?.id ?? '';
    case 'days':
      return step.days === null ? '' : String(step.days);
    case 'due':
      return step.due ?? '';
    case 'status':
      return step.status;
    case 'review':
      return step.review ?? '';
    default:
      return '';
  }
}

/** The number of each step, by which others name it. */
function numbers(plan: PlanController): ReadonlyMap<string, number> {
  return new Map(plan.steps.map(({ id }, at) => [id, at + 1]));
}

/** The value that a column sorts by; unknown values come last. */
function sortedBy(
  plan: PlanController,
  step: StepRow,
  column: Column,
  nth: ReadonlyMap<string, number>,
): string | number {
  if (column === 'nth') return nth.get(step.id) ?? Infinity;
  if (column === 'after')
    return Math.min(Infinity, ...step.after.flatMap(({ id }) => nth.get(id) ?? []));
  if (column === 'days') return step.days ?? Infinity;
  if (column === 'buffer') return step.buffer ?? Infinity;
  const day = { start: step.latestStart, due: step.due, finish: step.latestFinish }[
    column as 'due'
  ];
  if (column === 'start' || column === 'due' || column === 'finish') return day ?? '9999';
  return words(plan, step, column, nth).toLocaleLowerCase();
}

/** The table in its place on the page. */
export function stepTable(plan: PlanController): TemplateResult {
  return html`<countersign-table .plan=${plan} .tick=${plan.tick}></countersign-table>`;
}

define('countersign-table', PlanTable);
