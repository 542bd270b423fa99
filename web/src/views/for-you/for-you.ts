/**
 * *For you*: the reader's own decisions, one card each, and below them the next meeting and how far it is to go-live.
 *
 * The cards and the effect of each answer come from the core (`View.forYou`). An answered card keeps its box and its height.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { inWords, say } from '../../locales/words.js';
import { sentences } from '../../locales/en.js';
import { icon } from '../../icons.js';
import type { Card, CardAct, View } from '../../generated/plan.js';
import { define, PlanPart } from '../plan-part.js';
import { buyersStart } from '../start/buyers-start.js';
import { companyName } from '../companies.js';
import { asksWhoOpens } from '../identity/guest.js';
import { author } from '../frame/names.js';
import { isOnScreen, scrollToTarget } from '../scroll.js';
import { below } from './below.js';
import './dates.js';
import { type CardAnswer, Deck, type ShownCard } from './deck.js';
import { type Edited, editor, nextMeeting } from './editors.js';
import { state } from './statements.js';
import { meetingOptions } from './meeting-options.js';
import { readingLine } from './states.js';
import { answeredWords, settledWords } from './words.js';

/** How long one card takes. */
const cardSeconds = 25;

export class ForYouPart extends PlanPart {
  static override properties = {
    ...PlanPart.properties,
    view: { attribute: false },
    shown: { attribute: false },
    editing: { state: true },
    datesShown: { state: true },
  };

  declare view: View;
  /** Whether the part is on the screen; once it is not, answered cards are left. */
  declare shown: boolean;
  /** The card whose editor is open, and the act that opened it. */
  declare editing: { key: string; act: CardAct } | undefined;
  declare datesShown: boolean;

  #deck = this.#freshDeck();
  /** The reader whose cards lie here. */
  #reader: string | undefined;
  #known = false;
  /** The height of each answered card before it was answered. */
  readonly #heights = new Map<string, number>();
  /** The card that has the focus once it is drawn. */
  #focus: string | undefined;

  constructor() {
    super();
    this.datesShown = false;
  }

  protected override willUpdate(): void {
    const { role, report, failure, state, stale } = this.plan;
    const reader = role && `${role.side}/${role.sub}`;
    if (reader !== this.#reader) {
      this.#reader = reader;
      this.#deck = this.#freshDeck();
      this.#known = false;
      this.editing = undefined;
    }
    // A card that is drawn stays where it is: none is before the facts of the relay are in the view, or cannot come.
    const isComplete = Boolean(report) && state === 'online' && !stale;
    this.#known ||= isComplete || Boolean(failure) || state === 'offline';
    // A no and a pause end the asking, and no box is left of what was asked before.
    if (this.#asksNothing) this.#deck.release();
    // No card has a place to keep while none can be seen: beside the plan they can, whichever part of that is shown.
    if (!this.shown && !this.checkVisibility()) {
      this.#deck.release();
      this.editing = undefined;
    }
  }

  #freshDeck(): Deck {
    return new Deck((card) => settledWords(this.plan, card));
  }

  /** Whether the reader said no, or the plan is paused: a line says so. */
  get #asksNothing(): boolean {
    const { pausedUntil } = this.view.header;
    const paused = pausedUntil !== null && pausedUntil > this.view.today;
    return paused || this.plan.attest.own?.kind === 'decline';
  }

  protected override render(): TemplateResult {
    const { plan, view } = this;
    const { cards } = view.forYou;
    const waits = !this.#known;
    const { shown, more } = waits ? { shown: [], more: 0 } : this.#deck.deal(cards);
    const begins = waits ? nothing : buyersStart(plan, view);
    return html`<section class="for-you" aria-labelledby="plan-for-you">
      <h2 id="plan-for-you" tabindex="-1">${say('tabs-for-you')}${cards.length ? html` <span class="quiet wide-only">· ${say('for-you-minutes', { n: minutes(cards.length) })}</span>` : nothing}</h2>
      ${readingLine(plan)} ${begins === nothing ? this.#intro(cards.length) : begins}
      ${waits ? html`<div class="card bone-card" aria-busy="true"><i class="bone"></i><i class="bone"></i></div>` : nothing}
      <div class="cards">
        ${repeat(
          shown,
          ({ card }) => card.key,
          (one) => this.#card(one),
        )}
      </div>
      ${more ? html`<button type="button" class="button more" data-act="more" @click=${() => this.#more()}>${say('for-you-show-more', { n: more })}</button>` : nothing}
      ${!waits && !shown.length && !more && !this.#asksNothing ? this.#nothing() : nothing}
      ${below(plan, view)}
      <countersign-dates .plan=${plan} .tick=${plan.tick} .open=${this.datesShown} .closed=${(all: boolean) => this.#datesClosed(all)}></countersign-dates>
    </section>`;
  }

  protected override updated(): void {
    for (const box of this.querySelectorAll<HTMLElement>('[data-card]')) {
      const height =
        box.dataset['answered'] === undefined
          ? undefined
          : this.#heights.get(box.dataset['card'] ?? '');
      box.style.minBlockSize = height === undefined ? '' : `${height}px`;
    }
    const key = this.#focus;
    this.#focus = undefined;
    if (key === undefined) return;
    const box = this.querySelector<HTMLElement>(`[data-card="${CSS.escape(key)}"]`);
    box?.focus({ preventScroll: true });
    if (box && !isOnScreen(box)) scrollToTarget(box, 'nearest');
  }

  #intro(n: number): TemplateResult | typeof nothing {
    const { plan, view } = this;
    if (
      !plan.isFirstVisit ||
      asksWhoOpens(plan) ||
      view.reader.side !== 'buyer' ||
      view.empty ||
      !n
    )
      return nothing;
    const name = author(plan, view);
    const seller = companyName(plan, 'seller');
    const who = name ? say('for-you-person-of', { name, company: seller }) : seller;
    return html`<p class="intro">${sentences(say('for-you-suggests', { who }), say('for-you-things', { n }), say('for-you-about', { n: minutes(n) }))}</p>`;
  }

  #nothing(): TemplateResult {
    const { plan, view } = this;
    const mine = view.next.steps.flatMap((id) => plan.step(id) ?? []).find(({ due }) => due);
    const { turn, reader } = view;
    const theirs = turn.side && turn.side !== reader.side ? turn : undefined;
    return html`<div class="card calm" part="nothing">
      <p><b>${mine?.due ? say('for-you-nothing-until', { date: plan.shortDate(mine.due) }) : say('for-you-nothing')}</b></p>
      ${
        theirs?.side
          ? html`<p class="quiet">${say('for-you-waiting', { company: companyName(plan, theirs.side), what: theirs.owner?.name ? say('for-you-their-step', { name: theirs.owner.name, step: theirs.title }) : theirs.title })}</p>`
          : nothing
      }
      ${plan.canWrite ? html`<p class="card-acts"><button type="button" class="button" data-act="plan" @click=${() => plan.show('plan', 'plan-route')}>${say('for-you-suggest-a-change')}</button></p>` : nothing}
    </div>`;
  }

  /** One box for the question and for its answer, so that the focus stays on it. */
  #card({ card, answer }: ShownCard): TemplateResult {
    const title = inWords(card.title);
    return html`<article class="card" data-card=${card.key} ?data-answered=${answer !== undefined} tabindex="-1" data-home aria-label=${answer?.says ?? title}>
      ${answer ? this.#answered(card, answer) : this.#question(card, title)}
    </article>`;
  }

  #question(card: Card, title: string): TemplateResult {
    const act = this.editing?.key === card.key ? this.editing.act : undefined;
    const open =
      act?.does.kind === 'open'
        ? editor(act.does.what, {
            plan: this.plan,
            card,
            done: (edited) => this.#edited(card, edited),
            cancel: () => this.#close(card.key),
          })
        : undefined;
    const quote = card.quote
      ? html`<p class="card-quote" dir="auto">${say('quoted', { text: card.quote })}</p>`
      : nothing;
    const first = card.key === 'goal';
    return html`${first ? quote : nothing}
      <p class="card-title" dir="auto">${title}</p>
      ${first ? nothing : quote} ${card.lines.map((line) => html`<p class="card-line" dir="auto">${inWords(line)}</p>`)}
      ${open ?? this.#acts(card)}`;
  }

  #acts(card: Card): TemplateResult | typeof nothing {
    const { plan } = this;
    const may = ({ does }: CardAct): boolean =>
      does.kind === 'confirm' || does.kind === 'join'
        ? plan.attest.mayAttest
        : plan.canWrite || (does.kind === 'open' && does.what === 'sign');
    const acts = card.acts.filter(may);
    const options =
      card.key === 'need:meeting' && plan.canWrite ? meetingOptions(plan, this.view) : [];
    if (!acts.length && !options.length) return nothing;
    return html`<div class="card-acts">
      ${options.map((at) => html`<button type="button" class="button" data-act="meeting-option" @click=${() => this.#edited(card, nextMeeting(plan, at))}>${plan.meetingTime(at)}</button>`)}
      ${acts.map((act, nth) => html`<button type="button" class="button ${nth === 0 && !options.length ? 'main' : ''}" data-act=${act.act} @click=${() => this.#do(card, act)}>${inWords(act.label)}</button>`)}
    </div>`;
  }

  #answered(card: Card, { says, undo }: CardAnswer): TemplateResult {
    return html`<p class="card-answer" dir="auto">${icon('check')}<span>${says}</span></p>
      ${
        undo
          ? html`<button type="button" class="button bare" data-act="undo" @click=${() => this.#undo(card, undo)}>${say('label-undo')}</button>`
          : nothing
      }`;
  }

  #do(card: Card, act: CardAct): void {
    const { plan } = this;
    const { does } = act;
    const says = answeredWords(plan, card, act);
    switch (does.kind) {
      case 'write':
        return this.#write(card, { commands: does.commands, says });
      case 'confirm':
      case 'join': {
        const subject = does.kind === 'confirm' ? does.subject : 'plan';
        const undo = state(plan, does.kind === 'confirm' ? 'confirm' : 'inspect', subject, () =>
          this.#failed(card),
        );
        if (undo) this.#answer(card, { says, undo });
        return;
      }
      case 'later':
        this.#keepHeight(card.key);
        this.#deck.putOff(card, { says, undo: () => {} });
        return this.#drawn(card.key, says);
      case 'open':
        if (does.what === 'sign') return plan.attest.show({ kind: 'review' });
        if (does.what === 'ask') return this.#ask(card, act);
        if (does.what === 'dates') {
          this.datesShown = true;
          return;
        }
        this.editing = { key: card.key, act };
        void this.updateComplete.then(() => this.#enter(card.key));
    }
  }

  /** Opens the request for a signature; handed over, it is the answer to the card that asked the reader. */
  #ask(card: Card, { act }: CardAct): void {
    const instead = (name: string): void =>
      this.#answer(card, { says: say('answered-asked', { name }) });
    this.plan.attest.show(act === 'handover' ? { kind: 'ask', instead } : { kind: 'ask' });
  }

  /** The editor is drawn: its first field gets the focus. */
  #enter(key: string): void {
    const box = this.querySelector(`[data-card="${CSS.escape(key)}"]`);
    const first = box?.querySelector<HTMLElement>(':is(textarea,input,select)');
    first?.focus();
    if (first instanceof HTMLTextAreaElement)
      first.setSelectionRange(first.value.length, first.value.length);
  }

  #close(key: string): void {
    this.editing = undefined;
    this.#focus = key;
  }

  #edited(card: Card, edited: Edited): void {
    const { plan } = this;
    const { confirms } = edited;
    if (edited.commands.length) this.#write(card, edited);
    else if (confirms) {
      const undo = state(plan, 'confirm', confirms, () => this.#failed(card));
      if (undo) this.#answer(card, { says: edited.says, undo });
    }
  }

  #write(card: Card, { commands, says, confirms }: Edited): void {
    const { plan } = this;
    const written = (suggested?: string): void => {
      const undo = plan.wayBack()?.run;
      plan.sealUndo();
      this.#answer(card, undo ? { says: suggested ?? says, undo } : { says: suggested ?? says });
      // A rewritten text is confirmed as a whole: some of its letters may still be somebody else's.
      if (confirms && !suggested && plan.attest.mayAttest)
        state(plan, 'confirm', confirms, () => {});
    };
    plan.sealUndo();
    if (plan.do(...commands) === null) plan.whenAnswered(written);
    else written();
  }

  #answer(card: Card, answer: CardAnswer): void {
    this.#keepHeight(card.key);
    this.#deck.answer(card, answer);
    this.editing = undefined;
    this.#drawn(card.key, answer.says);
  }

  #keepHeight(key: string): void {
    const box = this.querySelector<HTMLElement>(`[data-card="${CSS.escape(key)}"]`);
    if (box) this.#heights.set(key, box.offsetHeight);
  }

  #drawn(key: string, says: string): void {
    this.#focus = key;
    this.plan.announce(says);
    this.requestUpdate();
  }

  #undo(card: Card, undo: () => void): void {
    undo();
    this.#deck.takeBack(card);
    this.#drawn(card.key, say('plan-controller-undone'));
  }

  #failed(card: Card): void {
    this.#deck.takeBack(card);
    this.requestUpdate();
  }

  #more(): void {
    this.#deck.more(this.view.forYou.cards);
    this.editing = undefined;
    const first = this.#deck.deal(this.view.forYou.cards).shown.find(({ answer }) => !answer)
      ?.card.key;
    this.#focus = first;
    this.requestUpdate();
  }

  #datesClosed(all: boolean): void {
    this.datesShown = false;
    const card = this.view.forYou.cards.find(({ key }) => key === 'dates');
    if (all && card) this.#answer(card, { says: say('answered-dates') });
  }
}

/** So many cards, in minutes, rounded up. */
function minutes(cards: number): number {
  return Math.ceil((cards * cardSeconds) / 60);
}

define('countersign-for-you', ForYouPart);
