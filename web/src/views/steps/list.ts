/** The list: every step as a row under its phase or owner, filters and search above, edits of several at once. */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { say } from '../../locales/words.js';
import { kinds } from '../../locales/en.js';
import type { PlanController } from '../../plan-controller.js';
import type { Command, StepKind, StepRow, View } from '../../generated/plan.js';
import { icon } from '../../icons.js';
import { personPicker } from '../person-picker/person-picker.js';
import { HeldFocus } from '../held-focus.js';
import { define, PlanPart } from '../plan-part.js';
import { companyName } from '../companies.js';
import { foldKey, isOpen } from './folds.js';
import { sheetOf } from './sheet.js';
import {
  filters,
  type Filter,
  moved,
  mustBy,
  passes,
  type Section,
  sections,
  type Sifting,
} from './sift.js';
import { stepRow } from './step.js';
import { addStep } from './steps.js';

/** Narrower than this, the plan is read on a phone. */
export const narrowPx = 600;
/** From here on rows that are off the screen are not laid out. */
const manySteps = 60;

export class PlanList extends PlanPart {
  static override properties = {
    ...PlanPart.properties,
    sifting: { state: true },
    picked: { state: true },
    narrow: { state: true },
    doneShown: { state: true },
  };

  declare sifting: Sifting;
  /** The steps that are chosen, to be edited together. */
  declare picked: ReadonlySet<string>;
  declare narrow: boolean;
  /** The steps that are done are unfolded. */
  declare doneShown: boolean;

  /** Steps that were seen open here: a step that is ticked stays where it is until the reader leaves the list. */
  readonly #seen = new Set<string>();
  /** The step that was chosen last: the other end of a range. */
  #last: string | undefined;
  readonly #folded = new Set<string>();
  readonly #focus = new HeldFocus();
  #writes = false;
  #around: readonly unknown[] = [];
  readonly #picks = (id: string, upTo: boolean): void => this.#pick(id, upTo);
  readonly #observer = new ResizeObserver(() => this.#measure());

  constructor() {
    super();
    this.sifting = { filter: 'all', query: '', by: 'phase' };
    this.picked = new Set();
    this.narrow = false;
    this.doneShown = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this.#host);
    this.#measure();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  get #host(): Element {
    return (this.getRootNode() as ShadowRoot).host ?? this;
  }

  #measure(): void {
    const width = this.#host.clientWidth;
    if (width) this.narrow = width < narrowPx;
  }

  /** Most that is drawn again, as that a key was saved, changes nothing here. A step that is open shows more than its row. */
  protected override shouldUpdate(changed: PropertyValues): boolean {
    const { plan } = this;
    const { ui, view } = plan;
    const around = [
      view?.groups,
      view?.today,
      view?.reader,
      view?.header.buyerName,
      view?.header.sellerName,
      plan.report,
      plan.attest.ledger.length,
      plan.others,
      plan.locale,
      plan.canWrite,
      [...ui.expanded, '', ...ui.unfolded].join(' '),
    ];
    const same = around.every((one, i) => one === this.#around[i]);
    this.#around = around;
    const own = [...changed.keys()].some((name) => name !== 'tick');
    const busy =
      ui.wanted !== undefined ||
      ui.authorship !== undefined ||
      this.picked.size > 0 ||
      ui.expanded.size > 0;
    return !same || own || busy;
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#focus.hold(this.getRootNode() as ShadowRoot);
    if (changed.has('sifting')) this.#seen.clear();
    const { view, ui } = this.plan;
    if (!view) return;
    for (const { id, status } of this.plan.steps) if (!isDone(status)) this.#seen.add(id);
    const gone = [...this.picked].filter((id) => !this.plan.step(id));
    if (gone.length) this.picked = new Set([...this.picked].filter((id) => !gone.includes(id)));
    const [root, id, field] = ui.wanted?.split('/') ?? [];
    const wanted = root === 'steps' && id ? this.plan.step(id) : undefined;
    if (!wanted) return;
    // A step that somebody is led to is shown, filtered and folded or not.
    if (!passes(wanted, this.sifting)) this.sifting = { ...this.sifting, filter: 'all', query: '' };
    this.#seen.add(wanted.id);
    const section = sections(view, this.sifting.by).find(({ steps }) => steps.includes(wanted));
    if (section) this.#folded.delete(section.key);
    if (this.narrow && field === 'title') ui.expanded.add(wanted.id);
  }

  protected override updated(): void {
    this.#focus.keep(this.getRootNode() as ShadowRoot, this.plan.ui.wanted !== undefined);
  }

  protected override render(): TemplateResult {
    const { plan, sifting, narrow } = this;
    const view = plan.view!;
    this.#writes = plan.canWrite;
    const all = sections(view, sifting.by);
    const steps = all.flatMap((section) => section.steps);
    const passing = steps.filter((step) => passes(step, sifting));
    const done = passing.filter((step) => this.#folds(step));
    const present = new Set(view.groups.map(({ kind }) => kind));
    const absent = (Object.keys(kinds) as StepKind[]).filter(
      (k) => !present.has(k) && k !== 'other',
    );
    type Item = { key: string; section: Section; step?: StepRow; add?: true };
    const whole = sifting.filter === 'all' && !sifting.query.trim();
    const items = all.flatMap((section): Item[] => {
      const shown = section.steps.filter((step) => whole || passes(step, sifting));
      if (!shown.length && !whole) return [];
      return [
        { key: section.key, section },
        ...shown.map((step): Item => ({ key: step.id, section, step })),
        ...(plan.canWrite && whole && section.kind && this.#isOpen(view, section)
          ? [{ key: `add:${section.key}`, section, add: true as const }]
          : []),
      ];
    });
    return html`${steps.length ? this.#tools() : nothing}
      ${this.picked.size ? this.#bulk(view) : nothing}
      <div class="steps" data-narrow=${narrow} data-many=${steps.length > manySteps} data-picking=${this.picked.size > 0}>
        ${narrow || !steps.length ? nothing : columnHead()}
        ${repeat(
          items,
          (i) => i.key,
          ({ section, step, add }) =>
            step
              ? this.#row(view, section, step)
              : add
                ? html`<button type="button" class="adds add-step" data-act="add" @click=${() => addStep(plan, section.kind!, section.steps.at(-1)?.id)}>
                  ${icon('plus')}${say('list-add-a-step')}
                </button>`
                : this.#head(view, section),
        )}
        ${steps.length && !passing.length ? html`<p class="nothing">${say('list-nothing-passes')} <button type="button" class="words" @click=${() => this.#sift({ filter: 'all', query: '' })}>${say('list-show-all')}</button></p>` : nothing}
      </div>
      <div class="list-foot">
        ${
          done.length || this.doneShown
            ? html`<button type="button" class="button bare" data-done-fold aria-expanded=${this.doneShown} @click=${() => this.#showDone()}>
              <span class="turns" data-open=${this.doneShown}>${icon('chevron')}</span>${say('list-done', { n: steps.filter(({ status }) => isDone(status)).length })}
            </button>`
            : nothing
        }
        ${
          plan.canWrite && absent.length && whole
            ? html`<div class="absent" part="absent-kinds">
              <span class="quiet">${view.groups.length ? say('steps-not-in-the-plan-yet') : say('steps-begin-with')}</span>
              ${absent.map(
                (
                  kind,
                ) => html`<button type="button" class="button" data-act="add" @click=${() => addStep(plan, kind)}>
                  ${icon('plus')}${kinds[kind]}
                </button>`,
              )}
            </div>`
            : nothing
        }
      </div>
      ${narrow ? sheetOf(plan) : nothing}`;
  }

  #row(view: View, section: Section, step: StepRow): TemplateResult {
    const folded = this.#folds(step);
    const closed = !this.#isOpen(view, section);
    const reveal = closed
      ? () => this.#toggle(section)
      : folded
        ? () => this.#showDone()
        : undefined;
    return stepRow(this.plan, step, {
      reveal,
      narrow: this.narrow,
      writes: this.#writes,
      apart: this.sifting.by !== 'phase',
      picked: this.picked.has(step.id),
      ...(this.#writes && !this.narrow ? { pick: this.#picks } : {}),
    });
  }

  /** Whether a step is folded away because it is done. */
  #folds({ id, status }: StepRow): boolean {
    return (
      isDone(status) && !this.doneShown && !this.#seen.has(id) && !this.plan.ui.expanded.has(id)
    );
  }

  #showDone(): void {
    this.doneShown = !this.doneShown;
    // Folded by hand, also what was ticked just now is.
    if (!this.doneShown) this.#seen.clear();
  }

  #isOpen(view: View, { key, kind }: Section): boolean {
    return kind ? isOpen(this.plan.ui.unfolded, view, kind) : !this.#folded.has(key);
  }

  #toggle({ key, kind }: Section): void {
    const { plan } = this;
    if (kind) return plan.ui.toggle(plan.ui.unfolded, foldKey(plan.view!, kind));
    if (!this.#folded.delete(key)) this.#folded.add(key);
    this.requestUpdate();
  }

  #head(view: View, section: Section): TemplateResult {
    const { plan } = this;
    const { kind, owner, steps } = section;
    const open = this.#isOpen(view, section);
    const live = steps.filter(({ status }) => status !== 'dropped');
    const late = steps.filter((s) => s.late !== null).length;
    const by = mustBy(steps);
    const name = kind
      ? kinds[kind]
      : owner
        ? owner.name || say('people-no-name-yet')
        : say('list-nobody');
    return html`<h3 class="kind" data-kind=${kind ?? nothing}>
      <button type="button" aria-expanded=${open} @click=${() => this.#toggle(section)}>
        <span class="turns" data-open=${open}>${icon('chevron')}</span>
        <span dir="auto">${name}</span>
        <span class="tally quiet numbers">${say('list-tally', { done: live.filter(({ status }) => status === 'done').length, n: live.length })}</span>
        ${late ? html`<span class="alarm">${say('list-late', { n: late })}</span>` : nothing}
        ${by ? html`<span class="must quiet">${by.what === 'start' ? say('list-must-start', { day: plan.dayMonth(by.day) }) : say('list-must-be-done', { day: plan.dayMonth(by.day) })}</span>` : nothing}
      </button>
    </h3>`;
  }

  #tools(): TemplateResult {
    const { filter, query, by } = this.sifting;
    const names: Record<Filter, string> = {
      all: say('list-filter-all'),
      mine: say('list-filter-mine'),
      late: say('list-filter-late'),
      buyer: say('list-filter-waiting', { company: companyName(this.plan, 'buyer') }),
      seller: say('list-filter-waiting', { company: companyName(this.plan, 'seller') }),
    };
    const groups: [Sifting['by'], string][] = [
      ['phase', say('list-by-phase')],
      ['owner', say('list-by-owner')],
    ];
    return html`<div class="list-tools" role="search">
      <div class="filters" role="group" aria-label=${say('list-filters')}>
        ${filters.map((one) => html`<button type="button" data-filter=${one} aria-pressed=${filter === one} @click=${() => this.#sift({ filter: one })}>${names[one]}</button>`)}
      </div>
      <input class="box list-search" type="search" aria-label=${say('list-search')} placeholder=${say('list-search')} .value=${query}
        @input=${(event: Event) => this.#sift({ query: (event.target as HTMLInputElement).value })}
        @keydown=${(event: KeyboardEvent) => this.#searchKey(event)} />
      <select class="box list-group" aria-label=${say('list-group')} @change=${(event: Event) => this.#sift({ by: (event.target as HTMLSelectElement).value as Sifting['by'] })}>
        ${groups.map(([value, words]) => html`<option value=${value} ?selected=${value === by}>${words}</option>`)}
      </select>
    </div>`;
  }

  #sift(some: Partial<Sifting>): void {
    this.sifting = { ...this.sifting, ...some };
    const kept = this.plan.steps.filter((step) => passes(step, this.sifting)).length;
    this.plan.announce(say('list-shown', { n: kept }));
  }

  #searchKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.sifting.query) return;
    event.preventDefault();
    event.stopPropagation();
    this.#sift({ query: '' });
  }

  #pick(id: string, upTo: boolean): void {
    const picked = new Set(this.picked);
    const shown = [...this.querySelectorAll<HTMLElement>('.step:not([hidden])')].flatMap(
      (row) => row.dataset['step'] ?? [],
    );
    const [from, to] = [shown.indexOf(this.#last ?? ''), shown.indexOf(id)].sort((a, b) => a - b);
    if (upTo && from !== undefined && from >= 0 && to !== undefined)
      shown.slice(from, to + 1).forEach((one) => picked.add(one));
    else if (!picked.delete(id)) picked.add(id);
    this.#last = id;
    this.picked = picked;
    this.plan.announce(say('list-selected', { n: picked.size }));
  }

  /** The tools that edit several steps, as one step of undo. */
  #bulk(view: View): TemplateResult {
    const { plan } = this;
    const ids = plan.steps.map(({ id }) => id).filter((id) => this.picked.has(id));
    const edit = (field: 'owner' | 'kind', value: string | null): Command[] =>
      ids.map((id) => ({ type: 'editStep', id, field, value }) as Command);
    return html`<div class="bulk" role="toolbar" aria-label=${say('list-selected', { n: ids.length })}>
      <b class="numbers">${say('list-selected', { n: ids.length })}</b>
      ${personPicker(plan, {
        name: say('place-fields-owner'),
        path: 'bulk/owner',
        value: null,
        look: 'chip',
        ask: say('list-set-owner'),
        commit: (value, ...first) => this.#together([...first, ...edit('owner', value)]),
      })}
      <form class="bulk-move" @submit=${(event: SubmitEvent) => this.#moveDates(event, view, ids)}>
        <label>${say('list-move-by')} <input class="box numbers" name="days" type="number" step="1" min="-999" max="999" required value="5" aria-label=${say('list-move-by-days')} /></label>
        <button type="submit" class="button" data-act="dates">${say('list-move-days')}</button>
      </form>
      <select class="box" aria-label=${say('list-set-phase')} @change=${(event: Event) => {
        const select = event.target as HTMLSelectElement;
        if (select.value) this.#together(edit('kind', select.value));
        select.value = '';
      }}>
        <option value="">${say('list-phase')}</option>
        ${(Object.keys(kinds) as StepKind[]).map((kind) => html`<option value=${kind}>${kinds[kind]}</option>`)}
      </select>
      <button type="button" class="button" @click=${() => this.#together(ids.map((id) => ({ type: 'remove', path: `steps/${id}` })))}>${say('people-remove')}</button>
      <button type="button" class="button bare icon-only" aria-label=${say('list-clear-selection')} @click=${() => this.#clear()}>${icon('close')}</button>
    </div>`;
  }

  #moveDates(event: SubmitEvent, view: View, ids: readonly string[]): void {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem('days');
    const by = Number((field as HTMLInputElement).value);
    const commands = by ? moved(view, ids, by) : [];
    if (commands.length) this.#together(commands);
    else this.plan.say(say('list-no-dates'), 'alert');
  }

  #together(commands: readonly Command[]): void {
    const { plan } = this;
    const n = this.picked.size;
    plan.sealUndo();
    if (plan.do(...commands) === null) return;
    plan.sealUndo();
    plan.say(say('list-changed', { n }), 'plain', plan.wayBack());
  }

  #clear(): void {
    const first = this.plan.steps.find(({ id }) => this.picked.has(id));
    this.picked = new Set();
    const row =
      first && this.querySelector<HTMLElement>(`.step[data-step="${CSS.escape(first.id)}"]`);
    row?.querySelector<HTMLElement>('.more-button')?.focus({ preventScroll: true });
  }
}

function isDone(status: StepRow['status']): boolean {
  return status === 'done' || status === 'dropped';
}

function columnHead(): TemplateResult {
  return html`<div class="list-head" aria-hidden="true">
    <span class="head-step">${say('table-step')}</span>
    <span class="head-meta"><span>${say('place-fields-owner')}</span><span class="step-days">${say('list-days')}</span><span class="step-due">${say('label-due')}</span><span class="step-buffer">${say('list-buffer')}</span></span>
  </div>`;
}

/** The list in its place on the page. */
export function list(plan: PlanController): TemplateResult {
  return html`<countersign-list .plan=${plan} .tick=${plan.tick}></countersign-list>`;
}

define('countersign-list', PlanList);
