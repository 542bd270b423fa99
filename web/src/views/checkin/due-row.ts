/**
 * A step at the stop "Late and due": done, another date, blocked, or not needed, each in one place and with its own way back. A date that
 * moved asks why; the answer is a comment on the step, or the note of a suggestion.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { say, table } from '../../locales/words.js';
import type { Command, StepRow, StepStatus } from '../../generated/plan.js';
import { icon } from '../../icons.js';
import { companyName } from '../companies.js';
import '../for-you/date-editor.js';
import { ladderMark, stepStanding } from '../ladder.js';
import { define, PlanPart } from '../plan-part.js';
import { heldAgainst, proposed } from '../proposals/held.js';
import { lateness } from '../header/header.js';

/** The four reasons for a moved date. */
const reasons = ['seller', 'buyer', 'work', 'other'] as const;
type Reason = (typeof reasons)[number];

/** The outcome for a step at this stop. */
interface Answer {
  says: string;
  /** Set while it is asked why a date moved: the date, and where it is a suggestion, of what. */
  moved?: { date: string; suggested: boolean };
  undo: (() => void)[];
}

const statusWords: Partial<Record<StepStatus, string>> = table({
  done: 'checkin-is-done',
  blocked: 'checkin-is-blocked',
  dropped: 'checkin-is-dropped',
});

export class DueRow extends PlanPart {
  static override properties = {
    ...PlanPart.properties,
    step: { attribute: false },
    dating: { state: true },
    answer: { state: true },
  };

  declare step: StepRow;
  declare dating: boolean;
  declare answer: Answer | undefined;

  constructor() {
    super();
    this.dating = false;
  }

  protected override render(): TemplateResult {
    const { plan, step, answer } = this;
    return html`<div class="due-head">
        <b dir="auto">${step.title || say('deal-step-without-a-title')}</b>
        <span dir="auto">${step.owner?.name || say('list-nobody')}</span>
        <span class="numbers">${this.#when()}</span>
        ${ladderMark(stepStanding(plan, step.id), 'words')}
      </div>
      ${
        answer
          ? this.#answered(answer)
          : this.dating
            ? html`<countersign-date-editor .plan=${plan} .tick=${plan.tick} .path=${`steps/${step.id}/due`} .value=${step.due} .set=${(date: string) => this.#move(date)} .cancel=${() => this.#closeDate()}></countersign-date-editor>`
            : this.#acts()
      }`;
  }

  #when(): unknown {
    const { plan, step } = this;
    if (!step.due)
      return step.latestFinish
        ? say('step-by', { day: plan.dayMonth(step.latestFinish) })
        : say('step-no-date');
    if (step.late === null) return say('checkin-due', { day: plan.shortDate(step.due) });
    return html`<span class="alarm">${say('checkin-was-due', { day: plan.dayMonth(step.due), late: lateness(step.late) })}</span>`;
  }

  #acts(): TemplateResult | typeof nothing {
    const { plan, step } = this;
    if (!plan.canWrite) return nothing;
    const set = (
      act: string,
      status: StepStatus,
      label: string,
    ): TemplateResult | typeof nothing =>
      step.status === status
        ? nothing
        : html`<button type="button" class="button" data-act=${act} data-sets=${status} @click=${() => this.#set(status)}>${label}</button>`;
    return html`<p class="due-acts">
      ${set('done', 'done', say('checkin-done'))}
      <button type="button" class="button" data-act="date" data-home @click=${() => (this.dating = true)}>${say('checkin-new-date')}</button>
      ${set('status', 'blocked', say('checkin-blocked'))} ${set('status', 'dropped', say('checkin-not-needed'))}
    </p>`;
  }

  #answered({ says, moved, undo }: Answer): TemplateResult {
    return html`<p class="due-answer" role="status">
        ${icon('check')}<span>${says}</span>
        ${undo.length ? html`<button type="button" class="button bare" data-act="undo" data-home @click=${() => this.#undo()}>${say('label-undo')}</button>` : nothing}
      </p>
      ${
        moved
          ? html`<p class="due-why" role="group" aria-label=${say('checkin-why')}>
              <span>${say('checkin-why')}</span>
              ${reasons.map((reason) => html`<button type="button" class="button" data-act="why" data-why=${reason} @click=${() => this.#because(reason, moved)}>${this.#reason(reason)}</button>`)}
            </p>`
          : nothing
      }`;
  }

  #reason(reason: Reason): string {
    const { plan } = this;
    switch (reason) {
      case 'seller':
      case 'buyer':
        return say('checkin-why-waiting', { company: companyName(plan, reason) });
      case 'work':
        return say('checkin-why-work');
      case 'other':
        return say('checkin-why-other');
    }
  }

  #set(status: StepStatus): void {
    const { id } = this.step;
    const on = status === 'done' ? (this.plan.view?.today ?? null) : null;
    const commands: Command[] = [{ type: 'editStep', id, field: 'status', value: status }];
    if (on) commands.push({ type: 'editStep', id, field: 'doneOn', value: on });
    const what = statusWords[status] ?? '';
    this.#write(commands, {
      written: what,
      suggested: say('checkin-suggested-to', { name: this.#owner, what }),
    });
  }

  #closeDate(): void {
    this.dating = false;
    void this.updateComplete.then(() =>
      this.querySelector<HTMLElement>('[data-act="date"]')?.focus(),
    );
  }

  #move(date: string): void {
    const { plan, step } = this;
    if (date === step.due) return this.#closeDate();
    const before = plan.view?.header.buffer ?? null;
    const command: Command = { type: 'editStep', id: step.id, field: 'due', value: date };
    const after = plan.trial(`steps/${step.id}/due`, date)?.buffer ?? null;
    const effect =
      before !== null && after !== null && before !== after
        ? say('checkin-buffer-moves', { before: signed(before), after: signed(after) })
        : '';
    const day = plan.shortDate(date);
    const words = {
      written: say('checkin-moved', { day, effect }),
      suggested: say('checkin-suggested-date', { name: this.#owner, day, effect }),
    };
    this.#write([command], words, { date, suggested: false });
  }

  /** Writes it, or suggests what the other side set; over a signed value it is asked first. */
  #write(
    commands: readonly Command[],
    { written, suggested }: Record<'written' | 'suggested', string>,
    moved?: Answer['moved'],
  ): void {
    const { plan } = this;
    const held = plan.view ? heldAgainst(plan.view, commands) : [];
    plan.sealUndo();
    if (held.length) {
      if (plan.carryOut(proposed(commands, held, '')) !== null)
        this.#answer(suggested, moved && { ...moved, suggested: true });
      return;
    }
    if (plan.do(...commands) !== null) return this.#answer(written, moved);
    plan.whenAnswered((words) =>
      this.#answer(words ?? written, moved && { ...moved, suggested: words !== undefined }),
    );
  }

  /** The one to whom something is suggested about the step. */
  get #owner(): string {
    const { owner } = this.step;
    return owner?.name || companyName(this.plan, owner?.side ?? 'buyer');
  }

  #answer(says: string, moved?: Answer['moved']): void {
    const { plan } = this;
    const back = plan.wayBack()?.run;
    plan.sealUndo();
    this.dating = false;
    this.answer = { says, undo: back ? [back] : [], ...(moved ? { moved } : {}) };
    plan.announce(says);
    const next = moved ? '[data-act="why"]' : '[data-act="undo"]';
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(next)?.focus());
  }

  #because(reason: Reason, { date, suggested }: NonNullable<Answer['moved']>): void {
    const { plan, step, answer } = this;
    const why = this.#reason(reason);
    const path = `steps/${step.id}`;
    const text = say('checkin-moved-because', { day: plan.dayMonth(date), why });
    const command: Command = suggested
      ? { type: 'propose', path: `${path}/due`, value: date, note: why }
      : { type: 'addComment', on: path, text };
    if (!answer || plan.carryOut([command]) === null) return;
    const back = plan.wayBack()?.run;
    plan.sealUndo();
    const { says, undo } = answer;
    this.answer = {
      says: say('checkin-because', { says, why }),
      undo: back ? [back, ...undo] : undo,
    };
    plan.announce(this.answer.says);
    void this.updateComplete.then(() =>
      this.querySelector<HTMLElement>('[data-act="undo"]')?.focus(),
    );
  }

  #undo(): void {
    for (const back of this.answer?.undo ?? []) back();
    this.answer = undefined;
    void this.updateComplete.then(() =>
      this.querySelector<HTMLElement>('[data-act="date"]')?.focus(),
    );
  }
}

/** A figure with a minus that is as wide as its digits. */
function signed(n: number): string {
  return String(n).replace('-', '−');
}

define('countersign-due', DueRow);
