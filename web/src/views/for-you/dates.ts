/**
 * The list of suggested dates: step, person, days and date of each, OK and Change in each row, and one button for the rest at its end,
 * active once the last row was on the screen.
 */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { say } from '../../locales/words.js';
import { icon } from '../../icons.js';
import type { StepRow, SuggestedDate } from '../../generated/plan.js';
import { companyName } from '../companies.js';
import { define, PlanPart } from '../plan-part.js';
import './date-editor.js';
import { state } from './statements.js';
import { setDate } from './words.js';

interface RowAnswer {
  says: string;
  undo: (() => void) | undefined;
}

export class DatesDialog extends PlanPart {
  static override properties = {
    ...PlanPart.properties,
    open: { type: Boolean },
    closed: { attribute: false },
    changing: { state: true },
    seen: { state: true },
  };

  declare open: boolean;
  /** Told when the dialog closes; `all`: every date has its answer. */
  declare closed: (all: boolean) => void;
  declare changing: string | undefined;
  /** Whether the last row was on the screen. */
  declare seen: boolean;

  /** The rows as they were when the dialog was opened. */
  #rows: readonly SuggestedDate[] = [];
  readonly #answers = new Map<string, RowAnswer>();
  #watch: IntersectionObserver | undefined;
  #focus: string | undefined;
  /** Whether the dialog was opened: once it is closed, the page may draw it again before it is told. */
  #wasShown = false;

  constructor() {
    super();
    this.open = false;
    this.seen = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch?.disconnect();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('open') || !this.open) return;
    this.#rows = this.plan.view?.forYou.dates ?? [];
    this.#answers.clear();
    this.seen = false;
    this.changing = undefined;
    this.#wasShown = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan } = this;
    const { view } = plan;
    if (!this.open || !view) return nothing;
    const open = this.#open;
    const [first] = this.#rows;
    return html`<dialog class="sheet dates" data-dialog="dates" aria-labelledby="plan-dates" @close=${() => this.#closed()} @cancel=${(event: Event) => event.stopPropagation()}>
      <div class="sheet-head">
        <h2 id="plan-dates" tabindex="-1" autofocus data-home>${say('dates-title', { n: this.#rows.length, company: companyName(plan, view.reader.side) })}</h2>
        <button type="button" class="button bare icon-only" data-act="close" aria-label=${say('details-close')} @click=${() => this.#close()}>${icon('close')}</button>
      </div>
      <div class="sheet-body">
        <p class="quiet">${say('dates-suggested-by', { name: first?.by || companyName(plan, 'seller') })}</p>
        <ul class="date-list">
          ${this.#rows.map((row) => this.#row(row))}
        </ul>
        <p class="card-acts">
          <button type="button" class="button main" data-act="all" ?disabled=${!this.seen && open.length > 0} @click=${() => this.#all()}>
            ${open.length ? (open.length === this.#rows.length ? say('dates-these-work', { n: open.length }) : say('dates-others-work', { n: open.length })) : say('dates-done')}
          </button>
        </p>
      </div>
    </dialog>`;
  }

  #row({ step: id }: SuggestedDate): TemplateResult | typeof nothing {
    const { plan } = this;
    const step = plan.step(id);
    if (!step?.due) return nothing;
    const answer = this.#answers.get(id);
    const facts = [
      html`<span class="whole">${plan.weekdayDate(step.due)}</span>`,
      ...(step.owner?.name ? [html`<span dir="auto">${step.owner.name}</span>`] : []),
      ...(step.days === null
        ? []
        : [html`<span class="whole">${say('days', { days: step.days })}</span>`]),
    ];
    return html`<li class="date-item" data-date=${id} ?data-answered=${answer !== undefined} tabindex="-1" data-home>
      <span class="date-words"><b dir="auto">${step.title}</b><span class="quiet numbers">${facts.map((one, nth) => (nth ? html` · ${one}` : one))}</span></span>
      ${
        this.changing === id
          ? html`<countersign-date-editor .plan=${plan} .tick=${plan.tick} .path="steps/${id}/due" .value=${step.due} .set=${(date: string) => this.#set(step, date)} .cancel=${() => this.#stop(id)}></countersign-date-editor>`
          : answer
            ? html`<span class="date-acts"><span class="date-answer">${icon('check')} ${answer.says}</span>${answer.undo ? html`<button type="button" class="button bare" data-act="undo" @click=${() => this.#undo(id, answer)}>${say('label-undo')}</button>` : nothing}</span>`
            : html`<span class="date-acts">
              <button type="button" class="button" data-act="yes" aria-label=${say('dates-ok-of', { step: step.title })} @click=${() => this.#yes(step)}>${say('dates-ok')}</button>
              <button type="button" class="button" data-act="change" aria-label=${say('dates-change-of', { step: step.title })} @click=${() => (this.changing = id)}>${say('dates-change')}</button>
            </span>`
      }
    </li>`;
  }

  protected override updated(): void {
    const dialog = this.querySelector('dialog');
    if (this.open && dialog && !this.#wasShown) {
      this.#wasShown = true;
      dialog.showModal();
      this.#watchLast();
    }
    const id = this.#focus;
    this.#focus = undefined;
    if (id) this.querySelector<HTMLElement>(`[data-date="${CSS.escape(id)}"]`)?.focus();
  }

  #watchLast(): void {
    this.#watch?.disconnect();
    const last = this.querySelector('.date-item:last-child');
    if (!last) return;
    this.#watch = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.seen = true;
      this.#watch?.disconnect();
    });
    this.#watch.observe(last);
  }

  get #open(): readonly SuggestedDate[] {
    return this.#rows.filter(({ step }) => !this.#answers.has(step));
  }

  #yes(step: StepRow): void {
    this.#confirm(step);
    this.#answered(step.id);
  }

  #confirm({ id, due }: StepRow): void {
    const undo = state(this.plan, 'confirm', `steps/${id}`, () => {
      this.#answers.delete(id);
      this.requestUpdate();
    });
    if (undo) this.#answers.set(id, { says: due ? this.plan.weekdayDate(due) : '', undo });
  }

  #set(step: StepRow, value: string): void {
    const { plan } = this;
    if (value === step.due) {
      this.changing = undefined;
      return this.#yes(step);
    }
    plan.sealUndo();
    const written = (suggested?: string): void => {
      const says = suggested ?? plan.weekdayDate(value);
      this.#answers.set(step.id, { says, undo: plan.wayBack()?.run });
      plan.sealUndo();
      this.changing = undefined;
      plan.announce(suggested ?? setDate(plan, step.title, value));
      this.#answered(step.id);
    };
    if (plan.do({ type: 'editStep', id: step.id, field: 'due', value }) === null)
      plan.whenAnswered(written);
    else written();
  }

  #undo(id: string, { undo }: RowAnswer): void {
    undo?.();
    this.#answers.delete(id);
    this.#answered(id);
  }

  #stop(id: string): void {
    this.changing = undefined;
    this.#focus = id;
  }

  #answered(id: string): void {
    this.#focus = id;
    this.requestUpdate();
  }

  #all(): void {
    const open = this.#open;
    for (const { step } of open) {
      const row = this.plan.step(step);
      if (row) this.#confirm(row);
    }
    this.#close();
  }

  #close(): void {
    this.querySelector('dialog')?.close();
  }

  #closed(): void {
    if (this.open) this.closed(this.#open.length === 0);
  }
}

define('countersign-dates', DatesDialog);
