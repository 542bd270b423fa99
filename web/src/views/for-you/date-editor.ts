/** A date that is chosen in place, with what it does to the time before go-live, told before it is set. */
import { html, type TemplateResult } from 'lit';
import { say } from '../../locales/words.js';
import { define, freshId, PlanPart } from '../plan-part.js';

const dayMs = 86_400_000;

export class DateEditor extends PlanPart {
  static override properties = {
    ...PlanPart.properties,
    path: {},
    value: {},
    set: { attribute: false },
    cancel: { attribute: false },
    trial: { state: true },
  };

  /** The place whose date it is. */
  declare path: string;
  /** The date to begin with. */
  declare value: string | null;
  declare set: (date: string) => void;
  declare cancel: () => void;
  declare trial: string;

  #id = freshId('date');

  constructor() {
    super();
    this.trial = '';
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('value') && !this.trial) this.trial = this.value ?? this.plan.view?.today ?? '';
  }

  protected override firstUpdated(): void {
    this.querySelector('input')?.focus();
  }

  protected override render(): TemplateResult {
    const { trial } = this;
    const known = /^\d{4}-\d{2}-\d{2}$/.test(trial);
    return html`<form class="card-form" @submit=${(event: Event) => this.#submit(event)} @keydown=${(event: KeyboardEvent) => this.#key(event)}>
      <label class="unseen" for=${this.#id}>${say('date-editor-date')}</label>
      <div class="date-row">
        <input class="box numbers" id=${this.#id} type="date" required min="1900-01-01" max="2999-12-31" .value=${trial} @input=${(event: Event) => (this.trial = (event.target as HTMLInputElement).value)} />
        ${this.#by('minus-day', say('date-editor-minus-day'), -1)} ${this.#by('plus-day', say('date-editor-plus-day'), 1)} ${this.#by('plus-week', say('date-editor-plus-week'), 7)}
      </div>
      <p class="effect" role="status">${known ? this.#effect(trial) : ''}</p>
      <div class="card-acts">
        <button type="submit" class="button main" data-act="set" ?disabled=${!known}>${known ? this.#label(this.plan.dayMonthLong(trial)) : say('date-editor-choose')}</button>
        <button type="button" class="button" data-act="cancel" @click=${() => this.cancel()}>${say('timeline-cancel')}</button>
      </div>
    </form>`;
  }

  #label(date: string): string {
    const { view } = this.plan;
    return view?.reader.guest
      ? say('date-editor-suggest', { date })
      : say('date-editor-set', { date });
  }

  #by(act: string, label: string, days: number): TemplateResult {
    return html`<button type="button" class="button" data-act=${act} @click=${() => this.#move(days)}>${label}</button>`;
  }

  #move(days: number): void {
    const from = Date.parse(`${this.trial}T00:00:00Z`);
    if (Number.isNaN(from)) return;
    this.trial = new Date(from + days * dayMs).toISOString().slice(0, 10);
  }

  #effect(trial: string): string {
    const buffer = this.plan.trial(this.path, trial)?.buffer ?? undefined;
    if (buffer === undefined) return '';
    const date = this.plan.dayMonthLong(trial);
    if (buffer < 0) return say('date-editor-short', { date, days: -buffer });
    return buffer === 0
      ? say('date-editor-none', { date })
      : say('date-editor-spare', { date, days: buffer });
  }

  #submit(event: Event): void {
    event.preventDefault();
    if (this.trial) this.set(this.trial);
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    this.cancel();
  }
}

define('countersign-date-editor', DateEditor);
