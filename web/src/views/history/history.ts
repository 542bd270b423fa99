/**
 * The history of dates and owners, one line each, asked of the relay when the fields are shown and again when one of
 * them changed and is saved. It is the relay's record, so it needs the connection, and says so.
 */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { say } from '../../locales/words.js';
import type { PlanController } from '../../plan-controller.js';
import { icon } from '../../icons.js';
import type {
  ActivityEntry,
  Header,
  MeetingView,
  PersonChip,
  StepRow,
} from '../../generated/plan.js';
import { define, PlanPart } from '../plan-part.js';
import { story } from './words.js';

/** The kind of value in a field: a day, an instant, or the id of a person. */
type Holds = 'day' | 'instant' | 'person';

/** Fields that lie together in a plan. */
export interface Told {
  /** The place they lie in: `steps/ID`, `plan`, `meeting`. */
  readonly under: string;
  /** The thing they belong to, in a sentence: `of this step`. */
  readonly whose: string;
  /** Key of a field → what it is called, and what it holds. */
  readonly fields: Readonly<Record<string, readonly [name: string, holds: Holds]>>;
  /** Their values now. */
  readonly now: readonly unknown[];
  /** The text where nobody ever set one; nothing where absent. */
  readonly none?: string;
}

export class History extends PlanPart {
  static override properties = {
    ...PlanPart.properties,
    told: { attribute: false },
    entries: { state: true },
    failed: { state: true },
  };

  declare told: Told;
  declare entries: readonly ActivityEntry[] | undefined;
  declare failed: boolean;

  /** The key of the last request; a different one makes a new request. */
  #asked = '';

  constructor() {
    super();
    this.failed = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { plan, told } = this;
    // Edits that are not saved yet are not in the record yet.
    if (plan.state !== 'online' || !plan.savedOnServer) return;
    const key = JSON.stringify([told.under, told.now]);
    if (key === this.#asked) return;
    this.#asked = key;
    void this.#ask(key, told.under);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { entries, plan, told } = this;
    if (!entries) {
      if (this.failed) {
        return html`<p class="quiet">${say('history-failed', { of: told.whose })} <button type="button" class="words" @click=${this.#again}>${say('deal-try-again')}</button></p>`;
      }
      return plan.state === 'offline'
        ? html`<p class="quiet">${say('history-offline', { of: told.whose })}</p>`
        : nothing;
    }
    const lines = Object.entries(told.fields).flatMap(([key, [name, holds]]) => {
      const words = story(
        entries.filter((entry) => entry.path === `${told.under}/${key}`),
        {
          value: (value) => this.#words(value, holds),
          day: (at) => plan.dayOf(at),
        },
      );
      return words ? [html`<li><span class="quiet">${name}</span> ${words}</li>`] : [];
    });
    if (!lines.length) return told.none ? html`<p class="quiet">${told.none}</p>` : nothing;
    return html`<div class="field">
      <span class="name" aria-hidden="true">${say('history-history')}</span>
      <ul class="link-list" part="history" aria-label=${say('history-of', { of: told.whose })}>${lines}</ul>
    </div>`;
  }

  async #ask(key: string, under: string): Promise<void> {
    try {
      const answer = await this.plan.api.ask<{ entries: ActivityEntry[] }>(
        `activity?path=${encodeURIComponent(under)}&order=newest&limit=1000`,
      );
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

  #again(): void {
    this.#asked = '';
    this.failed = false;
  }

  #words(value: string, holds: Holds): string {
    if (holds === 'day') return this.plan.shortDate(value);
    if (holds === 'instant') return this.plan.meetingTime(value);
    return (
      this.plan.view?.people.find((person) => person.id === value)?.name ||
      say('history-somebody-who-is-not-in')
    );
  }
}

define('countersign-history', History);

function history(plan: PlanController, told: Told): TemplateResult {
  return html`<countersign-history .plan=${plan} .tick=${plan.tick} .told=${told}></countersign-history>`;
}

/** The people who set the dates and owners of a step, and how often they moved. */
export function stepHistory(plan: PlanController, step: StepRow): TemplateResult {
  return history(plan, {
    under: `steps/${step.id}`,
    whose: say('history-of-this-step'),
    fields: {
      due: [say('label-due'), 'day'],
      fixedOn: [say('timeline-fixed-day'), 'day'],
      owner: [say('place-fields-owner'), 'person'],
      partner: [say('place-fields-partner'), 'person'],
      startedOn: [say('label-started'), 'day'],
      doneOn: [say('label-done'), 'day'],
    },
    now: [step.due, step.fixedOn, step.owner?.id, step.partner?.id, step.startedOn, step.doneOn],
  });
}

/** Likewise of the dates of the whole plan. */
export function goLiveHistory(plan: PlanController, header: Header): TemplateResult {
  return history(plan, {
    under: 'plan',
    whose: say('history-of-these-dates'),
    fields: {
      goLive: [say('place-fields-go-live'), 'day'],
      goLiveOwner: [say('header-whose-date-it-is'), 'person'],
      closeDate: [say('label-contract'), 'day'],
      pausedUntil: [say('header-paused-until'), 'day'],
    },
    now: [header.goLive, header.goLiveOwner?.id, header.closeDate, header.pausedUntil],
  });
}

/** Likewise of the next meeting. */
export function meetingHistory(plan: PlanController, { at }: MeetingView): TemplateResult {
  return history(plan, {
    under: 'meeting',
    whose: say('history-of-this-meeting'),
    fields: { at: [say('label-when'), 'instant'] },
    now: [at],
  });
}

/** The person who judges a criterion or watches a risk, and those before: on demand, as there are many on one page. */
export function ownerHistory(
  plan: PlanController,
  path: string,
  whose: string,
  name: string,
  owner: PersonChip | null,
): TemplateResult | typeof nothing {
  if (!plan.ui.unfolded.has(historyKey(path))) return nothing;
  return history(plan, {
    under: path,
    whose,
    fields: { owner: [name, 'person'] },
    now: [owner?.id],
    none: say('history-nobody-was-ever-named', { name }),
  });
}

/** Opens and closes that history. */
export function historyButton(plan: PlanController, path: string, what: string): TemplateResult {
  const key = historyKey(path);
  return html`<button
    type="button"
    class="button bare icon-only shy"
    aria-expanded=${plan.ui.unfolded.has(key)}
    aria-label=${say('history-of-what', { what })}
    title=${say('history-who-had', { what })}
    @click=${() => plan.ui.toggle(plan.ui.unfolded, key)}
  >
    ${icon('clock')}
  </button>`;
}

function historyKey(path: string): string {
  return `history:${path}`;
}
