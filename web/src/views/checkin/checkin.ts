/**
 * A check-in: the call on which both sides go through the plan, on one screen or each on their own. One frame for two walks
 * (`stops.ts`); the buffer stands in its head and moves at once.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { say, table } from '../../locales/words.js';
import type { Header, View } from '../../generated/plan.js';
import type { PlanController } from '../../plan-controller.js';
import { scrollToTarget } from '../scroll.js';
import { criteria } from '../criteria/criteria.js';
import { initials } from '../fields.js';
import { paper } from '../paper/paper.js';
import { people } from '../people/people.js';
import { define, PlanPart } from '../plan-part.js';
import { open as openProposals, proposalList } from '../proposals/proposals.js';
import { risks } from '../risks/risks.js';
import { goal, owners, steps } from './build.js';
import { changesSince } from './changes.js';
import { dueGroups } from './due.js';
import './due-row.js';
import { inspections } from './record.js';
import type { Stop } from './stops.js';
import { noted, wrapUp } from './wrap-up.js';

export const stopNames: Record<Stop, string> = table({
  goal: 'checkin-stop-goal',
  steps: 'checkin-stop-steps',
  owners: 'checkin-stop-owners',
  people: 'checkin-stop-people',
  paper: 'checkin-stop-paper',
  criteria: 'checkin-stop-criteria',
  obstacles: 'checkin-stop-obstacles',
  changes: 'checkin-stop-changes',
  due: 'checkin-stop-due',
  decide: 'checkin-stop-decide',
  risks: 'checkin-stop-risks',
  meeting: 'checkin-stop-meeting',
});

/** The way to each: a sentence of its own, as nouns are small letters in some languages only. */
const nextNames: Record<Stop, string> = table({
  goal: 'checkin-next-goal',
  steps: 'checkin-next-steps',
  owners: 'checkin-next-owners',
  people: 'checkin-next-people',
  paper: 'checkin-next-paper',
  criteria: 'checkin-next-criteria',
  obstacles: 'checkin-next-obstacles',
  changes: 'checkin-next-changes',
  due: 'checkin-next-due',
  decide: 'checkin-next-decide',
  risks: 'checkin-next-risks',
  meeting: 'checkin-next-meeting',
});

/** Below this width of the component one thing at a time is on the screen. */
const narrowPx = 600;

export class PlanCheckin extends PlanPart {
  static override properties = {
    ...PlanPart.properties,
    narrow: { state: true },
    item: { state: true },
  };

  declare narrow: boolean;
  /** Of the steps that are late or due the one that is shown, where there is room for one. */
  declare item: number;

  readonly #observer = new ResizeObserver(() => this.#measure());
  #shown: Stop | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  /** The steps that were late or due when the stop was come to: they stay where they are, whatever becomes of them. */
  #due: ReturnType<typeof dueGroups> = [];

  constructor() {
    super();
    this.narrow = false;
    this.item = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this.#host);
    this.#measure();
    this.#timer = setInterval(() => this.requestUpdate(), 10_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    clearInterval(this.#timer);
  }

  get #host(): Element {
    return (this.getRootNode() as ShadowRoot).host ?? this;
  }

  #measure(): void {
    const width = this.#host.clientWidth;
    if (width) this.narrow = width < narrowPx;
  }

  protected override willUpdate(): void {
    const { walk, view, steps } = this.plan;
    walk.recall();
    walk.settle();
    if (!view || walk.stop !== 'due' || this.#shown === 'due') return;
    this.#due = dueGroups(steps, view.today);
    this.item = 0;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan } = this;
    const { view, walk } = plan;
    const { stop, stops, minutes, done } = walk;
    if (!view || !stop) return nothing;
    const at = stops.indexOf(stop);
    const where = { n: at + 1, of: stops.length, minutes };
    return html`<section class="walk" part="checkin" aria-label=${say('menu-check-in')} data-stop=${stop}>
      <div class="walk-top">
        <span class="quiet numbers" role="timer" aria-live="off">${walk.kind === 'build' ? say('checkin-build-where', where) : say('checkin-where', where)}</span>
        ${room(plan, view.header)}
        <button type="button" class="button bare" data-act="close" @click=${() => walk.leave()}>${done ? say('checkin-back-to-plan') : say('checkin-leave')}</button>
      </div>
      <ol class="walk-parts" aria-label=${say('checkin-stops')}>
        ${stops.map(
          (one, i) => html`<li>
            <button type="button" class="walk-part" data-go=${one} data-past=${i < at} aria-current=${one === stop ? 'step' : nothing} ?disabled=${done !== undefined} @click=${() => walk.choose(one)}>
              <span class="bar"></span><span class="walk-name">${stopNames[one]}</span>
              ${walk.at(one).map((peer) => html`<span class="mark tiny" data-side=${peer.side ?? nothing} title=${say('checkin-is-here', { name: peer.name })}>${initials(peer.name)}</span>`)}
            </button>
          </li>`,
        )}
      </ol>
      <h2 id="plan-walk" class="walk-title" tabindex="-1">${done ? say('checkin-noted-title') : this.#title(stop)}</h2>
      <div class="walk-body">${done ? noted(plan, view, done) : this.#body(stop, view)}</div>
      ${
        done
          ? nothing
          : html`<div class="walk-foot">
            ${at > 0 || this.#turns(-1) ? html`<button type="button" class="button" data-act="back" @click=${() => this.#by(-1)}>${say('checkin-back')}</button>` : nothing}
            ${at < stops.length - 1 ? html`<button type="button" class="button main" data-act="next" @click=${() => this.#by(1)}>${this.#turns(1) ? say('checkin-next-item') : nextNames[stops[at + 1] as Stop]}</button>` : nothing}
          </div>`
      }
    </section>`;
  }

  protected override updated(): void {
    const { plan } = this;
    const now = plan.walk.done ? undefined : plan.walk.stop;
    if (plan.ui.wanted !== 'checkin' && now === this.#shown) return;
    this.#shown = now;
    if (plan.ui.wanted === 'checkin') plan.ui.wanted = undefined;
    this.querySelector<HTMLElement>('.walk-title')?.focus({ preventScroll: true });
    scrollToTarget(this, 'start');
  }

  /** Whether one further, or back, is another step of this stop. */
  #turns(by: 1 | -1): boolean {
    if (!this.narrow || this.plan.walk.stop !== 'due') return false;
    const count = this.#due.reduce((sum, [, some]) => sum + some.length, 0);
    return this.item + by >= 0 && this.item + by < count;
  }

  #by(by: 1 | -1): void {
    if (!this.#turns(by)) return this.plan.walk.by(by);
    this.item += by;
    this.plan.ui.wanted = 'checkin';
    this.plan.redraw();
  }

  #title(stop: Stop): string {
    const { plan } = this;
    if (stop === 'meeting') return say('checkin-wrap-up');
    const last = inspections(plan.attest.ledger)[0]?.entry.at;
    if (stop === 'changes' && last) return say('checkin-changed-since', { day: plan.dayOf(last) });
    return stopNames[stop];
  }

  #body(stop: Stop, view: View): TemplateResult {
    const { plan } = this;
    switch (stop) {
      case 'goal':
        return goal(plan, view);
      case 'steps':
        return steps(plan, view);
      case 'owners':
        return owners(plan);
      case 'people':
        return people(plan, view);
      case 'paper':
        return paper(plan, view);
      case 'criteria':
        return criteria(plan, view);
      case 'obstacles':
        return risks(plan, view);
      case 'changes':
        return changes(plan);
      case 'due':
        return this.#dueSteps();
      case 'decide': {
        const rows = openProposals(view);
        return rows.length
          ? proposalList(plan, rows)
          : html`<p class="nothing">${say('checkin-nothing-to-decide')}</p>`;
      }
      case 'risks':
        return html`${risks(plan, view)} ${plan.walk.criteriaToo ? criteria(plan, view) : nothing}`;
      case 'meeting':
        return wrapUp(plan, view);
    }
  }

  #dueSteps(): TemplateResult {
    const { plan } = this;
    const one = this.narrow ? this.#due.flatMap(([, some]) => some)[this.item]?.id : undefined;
    const shown = this.#due.filter(([, some]) => !one || some.some(({ id }) => id === one));
    return html`${shown.map(
      ([
        name,
        some,
      ]) => html`<h3 class="walk-group">${name} <span class="quiet numbers">${some.length}</span></h3>
        <ul class="rows">
          ${repeat(
            some.flatMap(({ id }) => (!one || id === one ? (plan.step(id) ?? []) : [])),
            ({ id }) => id,
            (step) =>
              html`<li><countersign-due class="due-row" data-step=${step.id} .plan=${plan} .tick=${plan.tick} .step=${step}></countersign-due></li>`,
          )}
        </ul>`,
    )}`;
  }
}

/** `Go-live 19 Mar, buffer 8`. */
function room(plan: PlanController, { goLive, buffer }: Header): TemplateResult | typeof nothing {
  if (!goLive) return nothing;
  const date = plan.dayMonth(goLive);
  if (buffer === null)
    return html`<b class="walk-room numbers">${say('head-go-live', { date })}</b>`;
  return buffer < 0
    ? html`<b class="walk-room numbers alarm" data-buffer=${buffer}>${say('checkin-room-short', { date, n: -buffer })}</b>`
    : html`<b class="walk-room numbers" data-buffer=${buffer}>${say('checkin-room', { date, n: buffer })}</b>`;
}

function changes(plan: PlanController): TemplateResult {
  const [last] = inspections(plan.attest.ledger);
  if (!last) return html`<p class="nothing">${say('checkin-first')}</p>`;
  const { note, at } = last.entry;
  return html`${note ? html`<blockquote class="walk-note"><span class="quiet">${say('checkin-noted-then')}</span><br />${note}</blockquote>` : nothing}
    ${changesSince(plan, at)}`;
}

define('countersign-checkin', PlanCheckin);

/** The check-in in its place on the page. */
export function checkin(plan: PlanController): TemplateResult {
  return html`<countersign-checkin .plan=${plan} .tick=${plan.tick}></countersign-checkin>`;
}

/** That somebody else is on a check-in, or that one's own was left: the way to it. */
export function checkinBanner(plan: PlanController): TemplateResult | typeof nothing {
  const { walk } = plan;
  walk.recall();
  if (walk.open) return nothing;
  const { other } = walk;
  if (other) {
    return html`<p class="walk-banner" role="status"><span class="mark tiny" data-side=${other.side ?? nothing} aria-hidden="true">${initials(other.name)}</span> <span>${say('checkin-started', { name: other.name })}</span> <button type="button" class="button main" data-act="join" @click=${() => walk.join(other)}>${say('meeting-join')}</button></p>`;
  }
  if (!walk.stop) return nothing;
  return html`<p class="walk-banner"><span>${say('checkin-left', { stop: stopNames[walk.stop] })}</span> <button type="button" class="button" data-act="checkin" @click=${() => walk.enter()}>${say('inspection-go-on')}</button></p>`;
}
