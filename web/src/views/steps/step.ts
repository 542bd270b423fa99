/**
 * One step of the list: a row whose cells are edited in place, and its details below it. On a phone two lines that open a sheet.
 *
 * It is drawn again only where something of it changed: a plan may have hundreds of steps, and each key changes one.
 */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { say } from '../../locales/words.js';
import { reviews } from '../../locales/en.js';
import type { PlanController } from '../../plan-controller.js';
import type { StepRow } from '../../generated/plan.js';
import { icon } from '../../icons.js';
import { companyName } from '../companies.js';
import { signedBefore, signedNote, standingAt } from '../ladder.js';
import { personPicker } from '../person-picker/person-picker.js';
import { define, PlanPart } from '../plan-part.js';
import { textField } from '../text-field/text-field.js';
import { stepDate } from './date-button.js';
import { details, moveStep, removeStep } from './details.js';
import { dragHandle } from './drag.js';
import { dateMark, dueWords, duration, statusToggle, suggestion } from './status.js';
import { addStep } from './steps.js';

/** How a step is shown. */
export interface Shown {
  /** It is folded: the row is found by the browser's search, which opens it. */
  reveal?: (() => void) | undefined;
  /** It stands apart from the route, among others that do not lie beside it there: it is not moved, and none is added below. */
  apart?: boolean;
  /** Two lines, of which a tap opens the sheet. */
  narrow?: boolean;
  /** The reader may write. */
  writes?: boolean;
  /** Chosen with others, to be edited with them. */
  picked?: boolean;
  pick?: (id: string, upTo: boolean) => void;
}

export class PlanStep extends PlanPart {
  static override properties = {
    ...PlanPart.properties,
    step: { attribute: false },
    shown: { attribute: false },
    editing: { state: true },
  };

  declare step: StepRow;
  declare shown: Shown;
  /** The number of days is being typed. */
  declare editing: boolean;

  #drawn = '';
  #known: readonly unknown[] = [];
  #focused = false;
  /** The title when the caret came into it. */
  #title = '';

  constructor() {
    super();
    this.editing = false;
    this.addEventListener('keydown', (event) => this.#key(event));
    this.addEventListener('focusout', () => (this.#focused = false));
    this.addEventListener('focusin', (event) => {
      this.#focused = true;
      const { target } = event;
      if (target instanceof HTMLTextAreaElement && target.dataset['path']?.endsWith('/title'))
        this.#title = target.value;
    });
  }

  /** Whether anything that this row shows changed. A row that is open or has the focus is drawn in any case. */
  protected override shouldUpdate(changed: PropertyValues): boolean {
    const around = this.#around();
    const known = around.every((one, i) => one === this.#known[i]);
    this.#known = around;
    const now = known ? this.#drawn : this.#look();
    const same = now === this.#drawn;
    this.#drawn = now;
    return !same || changed.has('editing') || this.#isBusy;
  }

  /** The objects that the row is drawn from: while they are the same, so is the row. */
  #around(): unknown[] {
    const { plan, step, shown } = this;
    const { ui, view, role } = plan;
    return [
      step,
      plan.report,
      plan.attest.ledger.length,
      role?.sub,
      role?.side,
      role?.scope,
      role?.assurance,
      plan.failure,
      plan.readonlyWanted,
      plan.others,
      plan.locale,
      view?.today,
      view?.reader.guest,
      view?.header.buyerName,
      view?.header.sellerName,
      shown.writes,
      shown.narrow,
      shown.picked,
      shown.apart,
      ui.expanded.has(step.id),
    ];
  }

  /** All that the row shows, as a text. */
  #look(): string {
    const { plan, step, shown } = this;
    const { ui } = plan;
    const path = `steps/${step.id}`;
    const standing = [`${path}/owner`, `${path}/due`].map((place) => [
      standingAt(plan, place),
      signedBefore(plan, place),
    ]);
    const peers = plan
      .peersIn(path)
      .map(({ client, field, caret, name }) => [client, field, caret, name]);
    return JSON.stringify([
      step,
      standing,
      peers,
      plan.canWrite,
      plan.locale,
      plan.view?.today,
      companyName(plan, 'buyer'),
      companyName(plan, 'seller'),
      shown.narrow,
      shown.picked,
      shown.apart,
      ui.expanded.has(step.id),
    ]);
  }

  get #isBusy(): boolean {
    const { ui } = this.plan;
    return (
      ui.expanded.has(this.step.id) ||
      ui.authorship !== undefined ||
      ui.wanted?.startsWith(`steps/${this.step.id}`) === true ||
      this.#focused
    );
  }

  protected override render(): TemplateResult {
    const { plan, step, shown } = this;
    if (shown.narrow) return this.#lines();
    const open = plan.ui.expanded.has(step.id);
    return html`${this.#row(open)} ${open ? details(plan, step, shown.apart ?? false) : nothing}`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('editing') && this.editing)
      this.querySelector<HTMLInputElement>('.step-days input')?.select();
  }

  get #name(): string {
    return this.step.title || say('step-step-without-a-title');
  }

  /** Two lines: the step, its owner and date; what they are a suggestion of. */
  #lines(): TemplateResult {
    const { plan, step } = this;
    return html`<div class="step-row" data-look="narrow">
      ${statusToggle(plan, step)}
      <button type="button" class="more-button step-lines" data-home aria-haspopup="dialog" @click=${() => this.#open()}>
        <span class="step-line" dir="auto">${this.#name}${step.review ? html` <span class="tag">${reviews[step.review]}</span>` : nothing}</span>
        <span class="step-sub"><span dir="auto">${step.owner?.name || say('list-nobody')}</span> · ${dueWords(plan, step)}${this.#mark()}</span>
        ${suggestion(plan, step.id)} ${signedNote(plan, `steps/${step.id}/owner`)} ${this.#signedDate()}
      </button>
      ${step.comments ? html`<span class="talk-count" role="img" aria-label=${say('list-open-comments', { n: step.comments })}>${icon('comment')}<span class="numbers">${step.comments}</span></span>` : nothing}
      ${icon('chevron')}
    </div>`;
  }

  #row(open: boolean): TemplateResult {
    const { plan, step, shown } = this;
    const path = `steps/${step.id}`;
    const name = this.#name;
    const moves = plan.canWrite && !shown.apart;
    return html`<div class="step-row">
      ${
        shown.pick
          ? html`<label class="pick"><input type="checkbox" .checked=${shown.picked ?? false} aria-label=${say('list-select', { step: name })}
            @click=${(event: MouseEvent) => shown.pick?.(step.id, event.shiftKey)} /></label>`
          : nothing
      }
      ${moves ? html`<span class="grip" aria-hidden="true" ${ref(dragHandle(plan))}>${icon('grip')}</span>` : nothing}
      ${statusToggle(plan, step)}
      <div class="step-title">
        ${textField(plan, {
          path: `${path}/title`,
          value: step.title,
          label: say('step-title-of-the-step'),
          look: 'row',
          placeholder: say('step-what-is-to-be-done'),
          keys: (e) => this.#titleKeys(e),
        })}
        ${step.review ? html`<span class="tag">${reviews[step.review]}</span>` : nothing}
        ${step.waiting && step.status !== 'blocked' ? html`<span class="unseen">${say('step-waits-for-another-step')}</span>` : nothing}
      </div>
      <div class="step-meta">
        <div class="step-owner" data-act="handover">
          ${personPicker(plan, {
            name: say('place-fields-owner'),
            path: `${path}/owner`,
            value: step.owner,
            look: 'chip',
            ask: say('step-who-owns-this'),
            commit: (value, ...first) =>
              plan.do(...first, { type: 'editStep', id: step.id, field: 'owner', value }),
          })}
          ${suggestion(plan, step.id)} ${signedNote(plan, `steps/${step.id}/owner`)}
        </div>
        <div class="step-days numbers">${this.#days()}</div>
        <div class="step-due numbers">${this.#due()}</div>
        <div class="step-buffer numbers">${this.#buffer()}</div>
      </div>
      <span class="step-end">
        ${
          step.comments
            ? html`<button type="button" class="talk-count" aria-label=${say('list-open-comments', { n: step.comments })} @click=${() => plan.ui.toggle(plan.ui.expanded, step.id)}>
              ${icon('comment')}<span class="numbers">${step.comments}</span>
            </button>`
            : nothing
        }
        <button
          type="button"
          class="button bare icon-only more-button"
          data-home
          aria-expanded=${open}
          aria-label=${say('list-details-of', { step: name })}
          @click=${() => plan.ui.toggle(plan.ui.expanded, step.id)}
        >
          <span class="turns" data-open=${open}>${icon('chevron')}</span>
        </button>
      </span>
    </div>`;
  }

  #days(): TemplateResult {
    const { plan, step } = this;
    const words = duration(step);
    if (!plan.canWrite) return html`<span>${words}</span>`;
    if (!this.editing)
      return html`<button type="button" class="cell" data-act="days" title=${say('step-working-days-it-takes')}
        aria-label=${say('list-days-of', { step: this.#name, days: words || say('list-not-said') })} @click=${() => (this.editing = true)}>${words || html`<span class="quiet">–</span>`}</button>`;
    return html`<input class="box numbers" type="number" min="0" max="999" step="1" inputmode="numeric" autocomplete="off"
      data-path="steps/${step.id}/days" aria-label=${say('step-working-days-it-takes')} .value=${String(step.days ?? '')}
      @keydown=${(event: KeyboardEvent) => this.#daysKey(event)} @blur=${(event: FocusEvent) => this.#daysLeft(event)} />`;
  }

  #daysKey(event: KeyboardEvent): void {
    const input = event.target as HTMLInputElement;
    event.stopPropagation();
    if (event.key === 'Escape') input.value = String(this.step.days ?? '');
    if (!['Escape', 'Enter', 'Tab'].includes(event.key)) return;
    event.preventDefault();
    if (!input.validity.valid)
      return this.plan.say(say('fields-type-whole-working-days-0'), 'alert');
    this.#setDays(input.value);
    this.editing = false;
    // The field goes with its value, so Tab is told where to go.
    const to =
      event.key !== 'Tab' ? '[data-act="days"]' : event.shiftKey ? '.chip' : '[data-act="date"]';
    void this.updateComplete.then(() =>
      this.querySelector<HTMLElement>(to)?.focus({ preventScroll: true }),
    );
  }

  #daysLeft(event: FocusEvent): void {
    if (!this.editing) return;
    const input = event.target as HTMLInputElement;
    if (input.validity.valid) this.#setDays(input.value);
    this.editing = false;
  }

  #setDays(text: string): void {
    const { plan, step } = this;
    const value = text === '' ? null : Number(text);
    if (value !== step.days) plan.do({ type: 'editStep', id: step.id, field: 'days', value });
  }

  #mark(): unknown {
    const { plan, step } = this;
    return step.due ? dateMark(plan, step.id) : nothing;
  }

  /** The date that somebody signed, while another one stands. */
  #signedDate(): TemplateResult | typeof nothing {
    return signedNote(this.plan, `steps/${this.step.id}/due`);
  }

  #due(): TemplateResult {
    return html`${stepDate(this.plan, this.step, 'cell')}${this.#signedDate()}`;
  }

  #buffer(): TemplateResult {
    const { buffer } = this.step;
    if (buffer === null) return html``;
    const words =
      buffer < 0
        ? say('step-working-days-too-late', { slack: -buffer })
        : buffer === 0
          ? say('step-nothing-to-spare')
          : say('list-buffer-of', { days: buffer });
    return html`<span class=${buffer < 0 ? 'alarm' : ''} title=${words}><span aria-hidden="true">${buffer < 0 ? `−${-buffer}` : buffer}</span><span class="unseen">${words}</span></span>`;
  }

  #open(): void {
    this.plan.ui.toggle(this.plan.ui.expanded, this.step.id, true);
  }

  #titleKeys(event: KeyboardEvent): boolean {
    const { plan, step, shown } = this;
    const area = event.target as HTMLTextAreaElement;
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
      plan.ui.toggle(plan.ui.expanded, step.id);
      return true;
    }
    if (event.key === 'Enter' && !event.shiftKey && plan.canWrite && !shown.apart) {
      addStep(plan, step.kind, step.id);
      return true;
    }
    if (
      event.key === 'Backspace' &&
      area.value === '' &&
      plan.canWrite &&
      !step.notes &&
      !step.comments
    ) {
      removeStep(plan, step);
      return true;
    }
    if (event.key === 'Escape' && plan.canWrite) {
      // Typed since the caret came in, it is one step of undo.
      if (area.value !== this.#title && plan.canUndo) plan.undo();
      this.querySelector<HTMLElement>('.more-button')?.focus({ preventScroll: true });
      return true;
    }
    return false;
  }

  #key(event: KeyboardEvent): void {
    const { plan, step, shown } = this;
    if (event.defaultPrevented) return;
    if (!shown.apart && event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      moveStep(plan, step, event.key === 'ArrowUp' ? -1 : 1);
    } else if (event.key === 'Escape' && plan.ui.expanded.has(step.id)) {
      event.stopPropagation();
      plan.ui.toggle(plan.ui.expanded, step.id, false);
      this.querySelector<HTMLElement>('.more-button')?.focus();
    } else if (
      event.key === 'x' &&
      shown.pick &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey &&
      !(event.target as Element).closest('input,textarea,select')
    ) {
      event.preventDefault();
      event.stopPropagation();
      shown.pick(step.id, false);
    }
  }
}

export function stepRow(plan: PlanController, step: StepRow, shown: Shown = {}): TemplateResult {
  const { reveal } = shown;
  return html`<countersign-step
    class="step"
    part="step"
    role="group"
    aria-label=${say('list-step', { step: step.title || say('step-step-without-a-title') })}
    data-step=${step.id}
    data-kind=${step.kind}
    data-status=${step.status}
    data-open=${plan.ui.expanded.has(step.id)}
    data-picked=${shown.picked ? '' : nothing}
    hidden=${reveal ? 'until-found' : nothing}
    @beforematch=${reveal ?? nothing}
    .plan=${plan}
    .tick=${plan.tick}
    .step=${step}
    .shown=${shown}
  ></countersign-step>`;
}

define('countersign-step', PlanStep);
