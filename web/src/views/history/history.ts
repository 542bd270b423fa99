/**
 * The history of a step's dates and owners, one line each, asked of the relay when the details of the step are opened
 * and again when one of them changed and is saved. It is the relay's record, so it needs the connection, and says so.
 */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { PlanController } from '../../plan-controller.js';
import type { StepRow } from '../../plan-types.js';
import { define, PlanPart } from '../plan-part.js';
import { story, type Entry } from './words.js';

const fields = { due: 'Due', fixedOn: 'Fixed day', owner: 'Owner', partner: 'Counterpart' } as const;

export class StepHistory extends PlanPart {
  static override properties = {
    ...PlanPart.properties,
    step: { attribute: false },
    entries: { state: true },
    failed: { state: true },
  };

  declare step: StepRow;
  declare entries: readonly Entry[] | undefined;
  declare failed: boolean;

  /** What the entries were asked for; they are asked for again when this differs. */
  #asked = '';

  constructor() {
    super();
    this.failed = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { plan, step } = this;
    // What is not saved yet is not in the record yet.
    if (plan.state !== 'online' || !plan.savedOnServer) return;
    const key = JSON.stringify([step.id, step.due, step.fixedOn, step.owner?.id, step.partner?.id]);
    if (key === this.#asked) return;
    this.#asked = key;
    void this.#ask(key, step.id);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { entries, plan, step } = this;
    if (!entries) {
      if (this.failed) return html`<p class="quiet">The history of this step could not be read just now.</p>`;
      return plan.state === 'offline' ? html`<p class="quiet">Its history needs the connection.</p>` : nothing;
    }
    const lines = (Object.keys(fields) as (keyof typeof fields)[]).flatMap((field) => {
      const told = story(entries.filter((entry) => entry.path === `steps/${step.id}/${field}`), {
        value: (value) => (field === 'owner' || field === 'partner' ? this.#person(value) : plan.shortDate(value)),
        day: (at) => plan.dayMonth(at.slice(0, 10)),
      });
      return told ? [html`<li><span class="quiet">${fields[field]}</span> ${told}</li>`] : [];
    });
    if (!lines.length) return nothing;
    return html`<div class="field">
      <span class="name" aria-hidden="true">History</span>
      <ul class="link-list" part="history" aria-label="History of the dates and owners of this step">${lines}</ul>
    </div>`;
  }

  async #ask(key: string, id: string): Promise<void> {
    try {
      const path = encodeURIComponent(`steps/${id}`);
      const answer = await this.plan.ask<{ entries: Entry[] }>(`activity?path=${path}&order=newest&limit=1000`);
      if (key !== this.#asked) return;
      this.entries = answer.entries.reverse();
      this.failed = false;
    } catch {
      if (key !== this.#asked) return;
      // Asked again with the next change, not at once: whoever could not answer now is left alone.
      this.entries = undefined;
      this.failed = true;
    }
  }

  #person(id: string): string {
    return this.plan.view?.people.find((person) => person.id === id)?.name || 'somebody who is not in the plan';
  }
}

define('countersign-history', StepHistory);

/** The lines of history of a step. */
export function stepHistory(plan: PlanController, step: StepRow): TemplateResult {
  return html`<countersign-history .plan=${plan} .tick=${plan.tick} .step=${step}></countersign-history>`;
}
