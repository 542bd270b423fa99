/** The date of a step as a button that opens its calendar, in the row of a list and in the details. */
import { html, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { say } from '../../locales/words.js';
import { labelBefore } from '../../locales/en.js';
import type { PlanController } from '../../plan-controller.js';
import type { StepRow } from '../../generated/plan.js';
import { icon } from '../../icons.js';
import { define, PlanPart } from '../plan-part.js';
import { calendarOf } from './calendar.js';
import { dateMark, dueWords } from './status.js';

/** A cell of a row, or a button with an icon among others. */
type Look = 'cell' | 'button';

export class PlanDateButton extends PlanPart {
  static override properties = {
    ...PlanPart.properties,
    step: { attribute: false },
    look: {},
    open: { state: true },
  };

  declare step: StepRow;
  declare look: Look;
  /** The calendar is open. */
  declare open: boolean;

  /** Whether the calendar was open when the button was pressed: the press closed it already. */
  #wasOpen = false;
  readonly #button = createRef<HTMLButtonElement>();

  constructor() {
    super();
    this.open = false;
  }

  protected override render(): TemplateResult {
    const { plan, step, look, open } = this;
    return html`<button type="button" class=${look} data-act="date" aria-haspopup="dialog" aria-expanded=${open}
        title=${step.due ? plan.longDate(step.due) : nothing} ${ref(this.#button)}
        @pointerdown=${() => (this.#wasOpen = this.open)} @click=${() => this.#press()}
      ><span class="unseen">${labelBefore(say('label-due'))}</span>${dateWords(plan, step)}${look === 'button' ? icon('calendar') : nothing}</button>${
        open
          ? calendarOf(plan, step, this.#button.value ?? null, () => (this.open = false))
          : nothing
      }`;
  }

  #press(): void {
    if (!this.#wasOpen) this.open = true;
    this.#wasOpen = false;
  }
}

/** The date of a step in words, with its mark. */
function dateWords(plan: PlanController, step: StepRow): TemplateResult {
  return html`${dueWords(plan, step)}${step.due ? dateMark(plan, step.id) : nothing}`;
}

/** The date of a step: a button where it can be changed, else its words. */
export function stepDate(plan: PlanController, step: StepRow, look: Look): TemplateResult {
  if (!plan.canWrite || step.status === 'done' || step.status === 'dropped')
    return html`<span class="cell-words">${dateWords(plan, step)}</span>`;
  return html`<countersign-date-button .plan=${plan} .tick=${plan.tick} .step=${step} .look=${look}></countersign-date-button>`;
}

define('countersign-date-button', PlanDateButton);
