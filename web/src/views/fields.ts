/** Plain fields whose value is replaced as a whole: dates, numbers, choices, single lines. */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { say } from '../locales/words.js';
import { fromLocalInput, localInput } from '../locales/dates.js';
import type { PlanController } from '../plan-controller.js';
import { byLine } from './authors/authors.js';
import { heldMark, proposalsAt } from './proposals/proposals.js';
import { define, freshId, PlanPart } from './plan-part.js';
import { goThere } from './scroll.js';

/** The parameters of a plain field. `commit` gets `null` when the field was emptied. */
interface PlainOptions {
  name: string;
  path: string;
  value: string | number | null;
  commit: (value: string | null) => void;
  hint?: string;
  placeholder?: string;
  /** The name is for readers of the screen aloud only. */
  unseenName?: boolean;
}

type Kind = 'date' | 'instant' | 'days' | 'minutes' | 'line' | 'email' | 'url';

/**
 * One plain field. It takes a new value from the plan unless the person is in the middle of changing it, and commits
 * when the person leaves it or chooses.
 */
export class PlanField extends PlanPart {
  static override properties = {
    ...PlanPart.properties,
    of: { attribute: false },
    kind: {},
    value: {},
    error: { state: true },
  };

  declare of: PlainOptions;
  declare kind: Kind;
  /** The plan's value, as the input shows it. */
  declare value: string;
  declare error: string;

  #id = freshId('field');
  #touched = false;
  /** By keys, so that it is not complete before the person leaves the field. */
  #typing = false;

  constructor() {
    super();
    this.error = '';
    this.value = '';
  }

  protected override render(): TemplateResult {
    const { name, path, hint, placeholder, unseenName } = this.of;
    const spoken = this.error ? `${this.#id}-error` : hint ? `${this.#id}-hint` : nothing;
    return html`<div class="field" data-held=${this.plan.view?.held[path] ?? nothing}>
      <label class=${unseenName ? 'unseen' : 'name'} for=${this.#id}
        >${name} ${heldMark(this.plan, path)}${whoIsHere(this.plan, path)}</label
      >
      <input
        class="box numbers"
        id=${this.#id}
        data-path=${path}
        type=${types[this.kind]}
        min=${limits[this.kind]?.[0] ?? nothing}
        max=${limits[this.kind]?.[1] ?? nothing}
        step=${this.kind === 'days' || this.kind === 'minutes' ? '1' : nothing}
        inputmode=${this.kind === 'days' || this.kind === 'minutes' ? 'numeric' : nothing}
        autocomplete="off"
        placeholder=${this.plan.canWrite ? (placeholder ?? '') : '–'}
        aria-invalid=${this.error ? 'true' : nothing}
        aria-describedby=${spoken}
        ?disabled=${!this.plan.canWrite}
        @input=${this.#input}
        @change=${this.#change}
        @blur=${this.#blur}
        @focus=${this.#focus}
        @keydown=${this.#key}
        @pointerdown=${this.#pointer}
      />
      ${this.error ? html`<span class="error" id="${this.#id}-error" role="alert">${this.error}</span>` : nothing}
      ${hint && !this.error ? html`<span class="hint" id="${this.#id}-hint">${hint}</span>` : nothing}
      ${byLine(this.plan, path)} ${proposalsAt(this.plan, path)}
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    const input = this.#input$;
    if (input && !this.#touched && input.value !== this.value) input.value = this.value;
    if (changed.has('value') && !this.#touched) this.error = '';
    if (this.plan.ui.wanted === this.of.path) {
      this.plan.ui.wanted = undefined;
      if (input) goThere(input);
    }
  }

  get #input$(): HTMLInputElement | null {
    return this.querySelector('input');
  }

  #input(): void {
    this.#touched = true;
  }

  #change(): void {
    // A native date field changes with each digit: on the way to 31 February it passes 3 February.
    if (this.#typing || this.#complaint()) return;
    this.#commit();
  }

  #blur(): void {
    this.plan.here(null);
    this.#typing = false;
    // Half a date, or 31 February, makes no input event: its value is empty as before.
    if (!this.#touched && !this.#input$?.validity.badInput) return;
    this.error = this.#complaint();
    if (!this.error) this.#commit();
  }

  #focus(): void {
    this.plan.here(this.of.path);
  }

  /** A choice with the pointer, in the calendar, is complete at once. */
  #pointer(): void {
    this.#typing = false;
  }

  #key(event: KeyboardEvent): void {
    const input = this.#input$;
    if (!input) return;
    if (event.key !== 'Tab' && event.key !== 'Enter') this.#typing = true;
    if (event.key === 'Enter') {
      this.#typing = false;
      this.error = this.#complaint();
      if (!this.error) this.#commit();
    }
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.#touched = false;
      this.error = '';
      input.value = this.value;
      input.blur();
    }
  }

  #commit(): void {
    const input = this.#input$;
    if (!input) return;
    this.#touched = false;
    this.error = '';
    const value = input.value.trim();
    if (value === this.value) return;
    if (this.kind === 'instant') return this.of.commit(value ? fromLocalInput(value) : null);
    this.of.commit(value || null);
  }

  /** The fault of the typed text, in words that say what to do; empty when there is none. */
  #complaint(): string {
    const input = this.#input$;
    if (!input) return '';
    const { validity, value } = input;
    if (this.kind === 'date' || this.kind === 'instant') {
      if (validity.badInput) return say('fields-that-day-does-not-exist');
      if (validity.rangeUnderflow || validity.rangeOverflow)
        return say('fields-choose-a-year-between-1900');
    }
    if (this.kind === 'days' && (validity.badInput || !validity.valid))
      return say('fields-type-whole-working-days-0');
    if (this.kind === 'minutes' && (validity.badInput || !validity.valid))
      return say('fields-type-minutes-1-to-1440');
    if (this.kind === 'email' && value && !/^\S+@\S+$/.test(value))
      return say('fields-an-address-looks-like-name');
    if (this.kind === 'url' && value && !/^https?:\/\/\S+$/i.test(value))
      return say('fields-a-link-begins-with-https');
    return '';
  }
}

const types: Record<Kind, string> = {
  date: 'date',
  instant: 'datetime-local',
  days: 'number',
  minutes: 'number',
  line: 'text',
  email: 'email',
  url: 'url',
};

const limits: Partial<Record<Kind, [string, string]>> = {
  date: ['1900-01-01', '2999-12-31'],
  instant: ['1900-01-01T00:00', '2999-12-31T23:59'],
  days: ['0', '999'],
  minutes: ['1', '1440'],
};

export function plainField(plan: PlanController, kind: Kind, of: PlainOptions): TemplateResult {
  const value = kind === 'instant' ? localInput(of.value as string | null) : String(of.value ?? '');
  return html`<countersign-field
    .plan=${plan}
    .tick=${plan.tick}
    .kind=${kind}
    .value=${value}
    .of=${of}
  ></countersign-field>`;
}

/** A field for each line of the plan, or of a step, by the names of the lines. */
export function lineFields<K extends string>(
  plan: PlanController,
  path: string,
  names: Readonly<Record<K, string>>,
  values: Partial<Record<K, string>>,
  commit: (field: K, value: string | null) => void,
): TemplateResult[] {
  return (Object.keys(names) as K[]).map((field) =>
    plainField(plan, 'line', {
      name: names[field],
      path: `${path}/${field}`,
      value: values[field] ?? null,
      commit: (value) => commit(field, value),
    }),
  );
}

/** The parameters of a choice. `commit` gets `null` for the choice that stands for nothing. */
export interface ChoiceOptions<Word extends string> {
  name: string;
  path: string;
  value: Word | null;
  words: Readonly<Record<Word, string>>;
  /** The choice that stands for nothing said; absent: one of the words must be chosen. */
  none?: string;
  commit: (value: Word | null) => void;
  unseenName?: boolean;
}

export function choice<Word extends string>(
  plan: PlanController,
  of: ChoiceOptions<Word>,
): TemplateResult {
  const { name, path, value, words, none, commit } = of;
  const chosen = (event: Event): void =>
    commit(((event.target as HTMLSelectElement).value || null) as Word | null);
  return html`<label class="field"
    ><span class=${of.unseenName ? 'unseen' : 'name'}>${name}${whoIsHere(plan, path)}</span>
    <select
      class="box"
      data-path=${path}
      ?disabled=${!plan.canWrite}
      @change=${chosen}
      @focus=${() => plan.here(path)}
      @blur=${() => plan.here(null)}
    >
      ${none === undefined ? nothing : html`<option value="" .selected=${live(value === null)}>${none}</option>`}
      ${(Object.keys(words) as Word[]).map(
        (word) =>
          html`<option value=${word} .selected=${live(word === value)}>${words[word]}</option>`,
      )}
    </select>${byLine(plan, path)}</label
  >`;
}

/** The marks of the others who are in a field. */
export function whoIsHere(plan: PlanController, path: string): TemplateResult[] {
  return plan
    .peersIn(path)
    .map(
      (p) =>
        html`<span class="mark tiny" data-side=${p.side ?? nothing} title=${say('status-is-here', { name: p.name })} aria-hidden="true">${initials(p.name)}</span>`,
    );
}

export function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : '']
    .map((w) => [...(w ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}

define('countersign-field', PlanField);
