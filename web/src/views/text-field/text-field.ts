/**
 * A text that several people write at once.
 *
 * Typing becomes one replacement against the text that the field last agreed on with the plan; what others type moves
 * caret and selection, never takes them. While an input method composes, nothing is sent and nothing is drawn into the
 * field; what was composed is carried over what others wrote meanwhile.
 *
 * A mirror of the text lies behind the field: it makes the field as high as its text, and shows the others' carets.
 */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Peer, TextSplice, TextAuthor } from '../../generated/plan.js';
import {
  applied,
  asDelta,
  carriedReplacement,
  carriedSelection,
  replaced,
  type Replacement,
  replacement,
  type Selection,
} from '../../text/splice.js';
import type { PlanController } from '../../plan-controller.js';
import { say } from '../../locales/words.js';
import { sharesLine, tint, writersOf } from '../authors/authors.js';
import { define, PlanPart } from '../plan-part.js';
import { goThere } from '../scroll.js';

export class PlanText extends PlanPart {
  static override properties = {
    ...PlanPart.properties,
    path: {},
    value: {},
    label: {},
    placeholder: {},
    multiline: { type: Boolean },
    look: {},
    keys: { attribute: false },
  };

  /** Which text: `goal`, `steps/ID/title`. */
  declare path: string;
  /** The text as the plan has it. */
  declare value: string;
  /** The accessible name. */
  declare label: string;
  declare placeholder: string;
  /** Whether Enter makes a new line. */
  declare multiline: boolean;
  /** The style: `title`, `goal`, `row`, `body`. */
  declare look: string;
  /** Keys that mean something here; returns whether it was one. */
  declare keys: ((event: KeyboardEvent) => boolean) | undefined;

  /** The text that plan and field last agreed on; while an input method composes, the one before it began. */
  #agreed = '';
  /** The edits of others to the agreed text while an input method composes. */
  #meanwhile: (readonly TextSplice[])[] = [];
  #composing = false;
  #hereFrame = 0;

  constructor() {
    super();
    this.value = '';
    this.label = '';
    this.placeholder = '';
    this.look = 'body';
  }

  get #area(): HTMLTextAreaElement | null {
    return this.querySelector('textarea');
  }

  override focus(): void {
    const area = this.#area;
    if (!area) return;
    goThere(area);
    area.setSelectionRange(area.value.length, area.value.length);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#hereFrame);
  }

  protected override render(): TemplateResult {
    const peers = this.plan.peersIn(this.path);
    const shown = this.#shown;
    const writers = writersOf(this.plan, this.path, shown);
    const locked = this.#locked;
    return html`<div class="text" data-look=${this.look} data-busy=${peers.length > 0}>
      <div class="mirror" aria-hidden="true">${mirrored(this.plan, shown || (this.plan.canWrite ? this.placeholder : ''), peers, writers)}</div>
      <textarea
        rows="1"
        spellcheck="true"
        autocomplete="off"
        aria-label=${this.label}
        aria-multiline=${this.multiline ? 'true' : 'false'}
        data-path=${this.path}
        placeholder=${this.plan.canWrite ? this.placeholder : ''}
        ?readonly=${!this.plan.canWrite || locked}
        @input=${this.#typed}
        @beforeinput=${this.#beforeInput}
        @compositionstart=${this.#composes}
        @compositionend=${this.#composed}
        @keydown=${this.#key}
        @focus=${this.#entered}
        @blur=${this.#left}
        @select=${this.#moved}
        @keyup=${this.#moved}
        @pointerup=${this.#moved}
        @dblclick=${this.#opened}
      ></textarea>
    </div>${locked && this.look !== 'row' ? html`<button type="button" class="words edit-signed" data-act="edit" aria-label=${say('text-edit', { what: this.label })} @click=${() => this.plan.askToEdit(this.path)}>${say('text-edit-short')}</button>` : nothing}${sharesLine(this.plan, writers)}`;
  }

  /** Whether somebody signed the text, so that it opens by a question. */
  get #locked(): boolean {
    return this.plan.canWrite && this.plan.isLocked(this.path);
  }

  /** The text that the field shows, so that the mirror is as high. */
  get #shown(): string {
    return this.#composing ? (this.#area?.value ?? '') : this.#agreed;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('path')) this.#forget();
    // Text that this person typed since the last view is not in `value` yet; nothing was into a field that is about to be drawn.
    if ((this.plan.stale && this.hasUpdated) || this.value === this.#latest) return;
    const deltas = this.#heardUpTo(this.value);
    if (this.#composing) {
      this.#meanwhile.push(...deltas);
      return;
    }
    const area = this.#area;
    const selection = area && deltas.reduce<Selection>(carriedSelection, selectionOf(area));
    this.#agreed = this.value;
    if (area) this.#put(area, selection);
  }

  protected override firstUpdated(): void {
    const area = this.#area;
    if (area) this.#put(area, null);
  }

  protected override updated(): void {
    // The caret goes behind the text, so the text comes first.
    if (this.plan.ui.wanted === this.path && this.#latest === this.value) {
      this.plan.ui.wanted = undefined;
      this.focus();
    }
  }

  /** The field stands for another text now. */
  #forget(): void {
    this.#composing = false;
    this.#meanwhile = [];
  }

  /** The plan's text as far as this field has heard. */
  get #latest(): string {
    return this.#meanwhile.reduce((text, delta) => applied(text, delta) ?? text, this.#agreed);
  }

  /** The deltas that lead to `text`: those heard when they fit, else the smallest difference. */
  #heardUpTo(text: string): readonly (readonly TextSplice[])[] {
    const latest = this.#latest;
    const heard = this.plan.deltasOf(this.path);
    const result = heard.reduce<string | null>(
      (was, d) => (was === null ? null : applied(was, d)),
      latest,
    );
    if (result === text) return heard;
    const change = replacement(latest, text);
    return change ? [asDelta(change)] : [];
  }

  /** Writes the agreed text into the field. */
  #put(area: HTMLTextAreaElement, selection: Selection | null): void {
    if (area.value === this.#agreed) return;
    if (!this.#focused) {
      // Asking where a field is scrolled to lays the page out: with thousands of them that takes a minute.
      area.value = this.#agreed;
      return;
    }
    const { scrollTop } = area;
    area.value = this.#agreed;
    // Setting a selection takes the focus in some browsers, so only where it is.
    if (selection) select(area, selection);
    area.scrollTop = scrollTop;
  }

  get #focused(): boolean {
    return (this.getRootNode() as ShadowRoot | Document).activeElement === this.#area;
  }

  #typed(event: Event): void {
    const area = event.target as HTMLTextAreaElement;
    if (!this.multiline && /[\r\n]/.test(area.value)) {
      const at = area.selectionEnd;
      area.value = area.value.replace(/\s*[\r\n]+\s*/g, ' ');
      area.setSelectionRange(at, at);
    }
    if (!this.#composing) this.#send(area);
    this.requestUpdate();
  }

  /** Sends what differs from the agreed text, and agrees on the result. */
  #send(area: HTMLTextAreaElement): void {
    const own = replacement(this.#agreed, area.value, area.selectionEnd);
    const meanwhile = this.#meanwhile;
    const latest = this.#latest;
    this.#meanwhile = [];
    const parts = meanwhile.reduce<Replacement[]>(
      (all, delta) => all.flatMap((part) => carriedReplacement(part, delta)),
      own ? [own] : [],
    );
    const typed = this.plan.type(this.path, parts);
    this.#agreed = typed ? parts.reduce(replaced, latest) : latest;
    const front = parts.at(-1);
    const caret =
      own && front ? front.at + Math.max(0, area.selectionEnd - own.at) : area.selectionEnd;
    this.#put(area, { anchor: caret, head: caret });
    this.#moved();
  }

  #composes(): void {
    this.#composing = true;
  }

  #composed(event: Event): void {
    this.#composing = false;
    this.#send(event.target as HTMLTextAreaElement);
    this.requestUpdate();
  }

  #beforeInput(event: InputEvent): void {
    if (event.inputType === 'historyUndo' || event.inputType === 'historyRedo') {
      event.preventDefault();
      if (event.inputType === 'historyUndo') this.plan.undo();
      else this.plan.redo();
    }
    if (event.inputType === 'insertLineBreak' && !this.multiline && !event.isComposing)
      event.preventDefault();
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === 229) return;
    if (this.keys?.(event)) {
      event.preventDefault();
      event.stopPropagation();
    } else if (this.#locked && writes(event)) {
      event.preventDefault();
      event.stopPropagation();
      this.plan.askToEdit(this.path);
    } else if (event.key === 'Escape' || (event.key === 'Enter' && !this.multiline)) {
      event.preventDefault();
      event.stopPropagation();
      this.#area?.blur();
    }
  }

  #opened(): void {
    if (this.#locked) this.plan.askToEdit(this.path);
  }

  #entered(): void {
    this.plan.sealUndo();
    this.#moved();
  }

  #left(): void {
    cancelAnimationFrame(this.#hereFrame);
    this.#hereFrame = 0;
    this.plan.sealUndo();
    this.plan.here(null);
    this.requestUpdate();
  }

  #moved(): void {
    this.#hereFrame ||= requestAnimationFrame(() => {
      this.#hereFrame = 0;
      const area = this.#area;
      if (area && this.#focused) this.plan.here(this.path, selectionOf(area));
    });
  }
}

/** Whether a key would change a text. */
function writes({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return false;
  return [...key].length === 1 || key === 'Backspace' || key === 'Delete' || key === 'Enter';
}

/** The parameters of a text field. */
export interface TextOptions {
  path: string;
  value: string;
  label: string;
  look: 'title' | 'goal' | 'row' | 'body';
  placeholder?: string;
  multiline?: boolean;
  keys?: (event: KeyboardEvent) => boolean;
}

export function textField(plan: PlanController, of: TextOptions): TemplateResult {
  return html`<countersign-text
    .plan=${plan}
    .tick=${plan.tick}
    .path=${of.path}
    .value=${of.value}
    .label=${of.label}
    .placeholder=${of.placeholder ?? ''}
    .multiline=${of.multiline ?? false}
    .look=${of.look}
    .keys=${of.keys}
  ></countersign-text>`;
}

function selectionOf(area: HTMLTextAreaElement): Selection {
  const { selectionStart, selectionEnd, selectionDirection } = area;
  return selectionDirection === 'backward'
    ? { anchor: selectionEnd, head: selectionStart }
    : { anchor: selectionStart, head: selectionEnd };
}

function select(area: HTMLTextAreaElement, { anchor, head }: Selection): void {
  area.setSelectionRange(
    Math.min(anchor, head),
    Math.max(anchor, head),
    anchor <= head ? 'forward' : 'backward',
  );
}

/**
 * The text with the others' carets in it, and in the colours of its writers where they are shown. The zero-width space
 * gives an empty last line its height.
 */
function mirrored(
  plan: PlanController,
  text: string,
  peers: readonly Peer[],
  writers: readonly TextAuthor[] | undefined,
): TemplateResult {
  const carets = peers
    .flatMap((peer) => (peer.caret ? [{ peer, at: Math.min(peer.caret.head, text.length) }] : []))
    .sort((a, b) => a.at - b.at);
  let from = 0;
  const upTo = (end: number): TemplateResult[] => {
    const within = carets.filter(
      ({ at }) => at >= from && (at < end || (at === end && end === text.length)),
    );
    const parts = within.map(({ peer, at }) => {
      const before = text.slice(from, at);
      from = at;
      return html`${before}<span class="caret" data-side=${peer.side ?? nothing}
          ><span class="flag">${peer.name}</span></span
        >`;
    });
    const rest = text.slice(from, end);
    from = end;
    return [...parts, html`${rest}`];
  };
  if (!writers) return html`${upTo(text.length)}${'\u200b'}`;
  let end = 0;
  const parts = writers.map((part) => {
    end += part.len;
    const { side, line, dim } = tint(plan, part);
    return html`<span class="by" data-side=${side || nothing} data-line=${line} data-dim=${dim}>${upTo(end)}</span>`;
  });
  return html`${parts}${'\u200b'}`;
}

define('countersign-text', PlanText);

declare global {
  interface HTMLElementTagNameMap {
    'countersign-text': PlanText;
  }
}
