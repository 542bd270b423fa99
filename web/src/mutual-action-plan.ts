/** The element a portal puts on its page. It draws what the controller holds; see `views/` for the parts. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { forgetBecame, holderOf, remember, remembered } from './attest/became.js';
import { catalogueOf } from './locales/catalogues.js';
import { localeOf } from './locales/locale.js';
import { speak, say } from './locales/words.js';
import { PlanController } from './plan-controller.js';
import type { View } from './generated/plan.js';
import { base } from './styles/base.styles.js';
import { forcedStyles } from './styles/forced.styles.js';
import { tokens } from './styles/tokens.styles.js';
import { touchStyles } from './styles/touch.styles.js';
import { arrive } from './views/arrive.js';
import { authorsLegend } from './views/authors/authors.js';
import { authorStyles } from './views/authors/authors.styles.js';
import { calendars } from './views/calendars/calendars.js';
import { checkin, checkinBanner } from './views/checkin/checkin.js';
import { checkinStyles } from './views/checkin/checkin.styles.js';
import { checkinSection } from './views/checkin/section.js';
import { commentStyles } from './views/comments/comments.styles.js';
import { criteria } from './views/criteria/criteria.js';
import { coachPage, coachPanel } from './views/coach/coach.js';
import { coachStyles } from './views/coach/coach.styles.js';
import { elementStyles } from './views/elements/elements.styles.js';
import { entryStyles } from './views/entries.styles.js';
import { FocusKeeper } from './views/focus.js';
import './views/for-you/for-you.js';
import { forYouStyles } from './views/for-you/for-you.styles.js';
import { frameStyles } from './views/frame/frame.styles.js';
import { head } from './views/frame/head.js';
import { planLine } from './views/frame/plan-line.js';
import { PlaceBefore, presented } from './views/frame/present.js';
import { pane, sectionLinks, shownTab, tabList } from './views/frame/tabs.js';
import { brief, goalSection } from './views/header/header.js';
import { headerStyles } from './views/header/header.styles.js';
import { HeldFocus } from './views/held-focus.js';
import { since } from './views/history/since.js';
import { meeting } from './views/meeting/meeting.js';
import { paper } from './views/paper/paper.js';
import { people } from './views/people/people.js';
import { personPickerStyles } from './views/person-picker/person-picker.styles.js';
import { rescued } from './views/rescued/rescued.js';
import { rescuedStyles } from './views/rescued/rescued.styles.js';
import { ask } from './views/proposals/ask.js';
import { proposals } from './views/proposals/proposals.js';
import { proposalStyles } from './views/proposals/proposals.styles.js';
import { risks } from './views/risks/risks.js';
import { sheet } from './views/signing/sheet.js';
import { readerLines, signing } from './views/signing/signing.js';
import { signingStyles } from './views/signing/signing.styles.js';
import { start } from './views/start/start.js';
import { startStyles } from './views/start/start.styles.js';
import { failed, failedBanner, obstacleBanner, skeleton } from './views/states/states.js';
import { stateStyles } from './views/states/states.styles.js';
import { help, offlineLine, toast } from './views/status/status.js';
import { statusStyles } from './views/status/status.styles.js';
import { nextSteps, nextSwitch } from './views/steps/steps.js';
import { stepStyles } from './views/steps/steps.styles.js';
import { planViews } from './views/steps/views.js';
import { listStyles } from './views/steps/list.styles.js';
import { goThere } from './views/scroll.js';
import { StuckHeight } from './views/frame/stuck.js';
import { skips } from './views/skips.js';
import { textStyles } from './views/text-field/text-field.styles.js';
import { TapGuard } from './views/taps.js';
import { timelineStyles } from './views/timeline/timeline.styles.js';
import { define } from './views/plan-part.js';

/**
 * A mutual action plan that buyer and seller edit together.
 *
 * @tag mutual-action-plan
 * @event {PlanReadyEvent} plan-ready - The plan is on the screen, from the relay or from this device.
 * @event {PlanChangeEvent} plan-change - The plan changed; `changes`, `local`.
 * @event {PlanReportEvent} plan-report - `elements` and `findings` of the plan changed, or the relay's `report` came.
 * @event {PlanAttestedEvent} plan-attested - Somebody put their name to something, and it is recorded; `entry`.
 * @event {PlanLapsedEvent} plan-lapsed - A signature has been lapsed for a minute; `signature` with what changed.
 * @event {PlanSyncEvent} plan-sync - `state`, `savedOnDevice`, `savedOnServer`, `keeps`.
 * @event {PlanErrorEvent} plan-error - `code` (a `PlanErrorCode`), `cause`, `help`, `permanent`.
 * @csspart toolbar - Who is here, what is saved, undo and redo.
 * @csspart presence - The marks of the people who are here.
 * @csspart sync - Where what was written is kept.
 * @csspart authors - Who wrote how much, while the plan shows who wrote what.
 * @csspart header - Companies, title, go-live, one state, and the menu.
 * @csspart tabs - The four tabs of a narrow page.
 * @csspart for-you - The reader's own decisions.
 * @csspart present - The plan alone, shown to others.
 * @csspart chip - The state of the plan in its head.
 * @csspart title - The title.
 * @csspart goal - The goal.
 * @csspart facts - Go-live and the time left.
 * @csspart go-live - The dates of the whole.
 * @csspart elements - What is still open.
 * @csspart next - The reader's next steps.
 * @csspart proposals - What is proposed, beside what stands.
 * @csspart ask - The question before one writes over what the other side holds.
 * @csspart timeline - The steps on a line of days, or as a table.
 * @csspart steps - The whole route.
 * @csspart step - One step.
 * @csspart step-details - What opens below a step.
 * @csspart standing - How the signature stands, in the header.
 * @csspart signing - The signatures of both sides.
 * @csspart sheet - The dialog on which one signs, refuses, or says who one is.
 * @csspart identity - Who one is, in the toolbar.
 * @csspart confirm - Who confirmed a thing, and the button for it.
 * @csspart criteria - Success criteria.
 * @csspart risks - Risks.
 * @csspart people - Stakeholders.
 * @csspart paper - The paper process.
 * @csspart checkin - The check-in that is on.
 * @csspart checkins - The check-ins on record.
 * @csspart to-confirm - What waits for the buyer's people after a check-in.
 * @csspart coach - The seller's private notes: verdict, next action, questions, forecast, dates, evidence. In the page only while they are open.
 * @csspart draft - That the plan is still a draft.
 * @csspart meeting - The next meeting.
 * @csspart since - What changed since a day.
 * @csspart settings - Working days, holidays, what was taken out.
 * @csspart unrecorded - That the reader's signature was not recorded, or waits.
 * @csspart rescued - What this person wrote and could not be written into the plan.
 * @csspart toast - The short message at the foot.
 * @csspart error - A permanent error.
 * @cssproperty --plan-font - The typeface.
 * @cssproperty --plan-ground - The ground.
 * @cssproperty --plan-raised - Fields and other raised grounds.
 * @cssproperty --plan-text - Text.
 * @cssproperty --plan-quiet - Quieter text.
 * @cssproperty --plan-line - Hairlines.
 * @cssproperty --plan-buyer - The buyer's colour.
 * @cssproperty --plan-buyer-soft - A soft ground in the buyer's colour.
 * @cssproperty --plan-seller - The seller's colour.
 * @cssproperty --plan-seller-soft - A soft ground in the seller's colour.
 * @cssproperty --plan-alarm - What is missing or late.
 * @cssproperty --plan-focus - The ring around what has the focus.
 * @cssproperty --plan-radius - How round fields and buttons are.
 */
export class MutualActionPlan extends LitElement {
  static override styles = [
    tokens,
    base,
    statusStyles,
    headerStyles,
    elementStyles,
    stepStyles,
    listStyles,
    entryStyles,
    textStyles,
    personPickerStyles,
    commentStyles,
    startStyles,
    stateStyles,
    timelineStyles,
    signingStyles,
    rescuedStyles,
    authorStyles,
    proposalStyles,
    checkinStyles,
    coachStyles,
    frameStyles,
    forYouStyles,
    touchStyles,
    forcedStyles,
  ];

  static override properties = {
    relay: {},
    plan: {},
    token: {},
    locale: {},
    view: {},
    readonly: { type: Boolean },
    tokenProvider: { attribute: false },
    inviteLink: { attribute: 'invite-link' },
    coach: {},
  };

  /** Where the relay is: `https://plans.example.com`. */
  declare relay: string | undefined;
  /** Which plan. */
  declare plan: string | undefined;
  /** The reader: a token of the relay. */
  declare token: string | undefined;
  /** Language and region of words and dates, as in `en-GB`; without it, the nearest `lang` of the page, else the browser's. */
  declare locale: string | undefined;
  /**
   * The part shown: `for-you` (the reader's own decisions first, as without it), `plan` (the plan first), `next` (the facts and the reader's next steps, with the way to all of it), or `coach`
   * (what the plan says about the deal, for internal pages of the seller; a buyer sees the own decisions, and so does everybody while it is empty). `deal` is the former word for it.
   */
  declare view: string | undefined;
  /** Shows without letting edit. */
  declare readonly: boolean;
  /** Gives a fresh token, when the first one is needed and before each expires. */
  declare tokenProvider: (() => Promise<string>) | undefined;
  /** `off`: the seller's private notes are not offered. */
  declare coach: string | undefined;
  /** The address at which the page opens the plan, with `{token}` where the token goes; without it, the page's own. */
  declare inviteLink: string | undefined;

  readonly #plan = new PlanController(this);
  #asked = '';
  #begun = false;
  #patience: ReturnType<typeof setTimeout> | undefined;
  /** The keys that were pressed in a field and are still down. */
  readonly #down = new Set<string>();
  #keeper: FocusKeeper | undefined;
  /** Tells when the next steps are off the screen: then they are left. */
  readonly #nextSeen = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => !isIntersecting)) this.#plan.ui.releaseNext();
  });
  readonly #focus = new HeldFocus();
  /** The locale whose words were waited for. */
  #awaited = '';
  #slot: HTMLSlotElement | undefined;
  readonly #before = new PlaceBefore();
  readonly #stuck = new StuckHeight();

  constructor() {
    super();
    this.readonly = false;
    this.#plan.coach.covers = () => this.clientWidth < besideFrom;
    this.addEventListener('keydown', (event) => this.#key(event));
    for (const type of ['keydown', 'keypress', 'keyup'] as const)
      this.addEventListener(type, (event) => this.#typed(event));
    // On its way in: what a field keeps to itself does not come out.
    this.addEventListener('keydown', (event) => this.#pressed(event), true);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    if (root instanceof ShadowRoot) {
      new TapGuard(root);
      this.#keeper = new FocusKeeper(root);
      this.#keeper.connect();
    }
    return root;
  }

  /** Undoes one's own last edit. */
  undo(): void {
    this.#plan.undo();
  }

  /** Does again what was undone. */
  redo(): void {
    this.#plan.redo();
  }

  /** Begins a check-in, or goes on with the one that was left. */
  openInspection(): void {
    this.#plan.walk.enter();
  }

  /** The plan as a plan file holds it, for `countersign import` and `check`. */
  exportPlan(): { document: unknown } | undefined {
    return this.#plan.exportPlan();
  }

  /** Whether the page hands in a token of its own for each person, so that only the page can say that it is another one. */
  get vouched(): boolean {
    return !this.token;
  }

  /** Opens the plan anew as whoever this token says, until the page hands in another one. */
  useToken(token: string): void {
    if (this.relay && this.token) remember(this.relay, this.token, token);
    this.#open('became');
  }

  /** This page's own address with another token in it: of `invite-link`, or of where the page is. */
  linkFor(token: string): string {
    if (this.inviteLink)
      return new URL(this.inviteLink.replace('{token}', token), location.href).href;
    const { href } = location;
    if (this.token && href.includes(this.token)) return href.replaceAll(this.token, token);
    return `${href.replace(/#.*$/, '')}#token=${token}`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#keeper?.connect();
    // Taken out for good, and put in again later.
    if (this.hasUpdated) this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#keeper?.disconnect();
    this.#nextSeen.disconnect();
    this.#stuck.leave();
    // Moving it within the page takes it out and puts it in at once: the session goes on.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#asked = '';
      clearTimeout(this.#patience);
      this.#plan.close();
    });
  }

  /** Draws once the words of the language are there, or were waited for; the session opens meanwhile. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const locale = localeOf(this, this.locale);
    const coming = locale === this.#awaited ? undefined : catalogueOf(locale);
    this.#awaited = locale;
    if (!coming) return super.scheduleUpdate();
    if (!this.hasUpdated) this.#showContent();
    queueMicrotask(() => this.#open());
    void coming.then(() => this.requestUpdate());
    return Promise.race([coming, pause(wordsMs)]).then(() => super.scheduleUpdate());
  }

  /** Shows what the page put into the element until there is a first draw. */
  #showContent(): void {
    this.#slot ??= document.createElement('slot');
    this.renderRoot.append(this.#slot);
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#plan.locale = speak(localeOf(this, this.locale));
    this.#slot?.remove();
    this.#plan.readonlyWanted = this.readonly;
    this.#plan.coach.isOff = this.coach === 'off';
    if (this.#plan.presenting) this.#plan.coach.close();
    if (changed.has('view')) {
      this.#plan.coach.isPage = this.view === 'coach' || this.view === 'deal';
      this.#plan.ui.nextShown = this.view === 'next';
      this.#plan.ui.tab = this.view === 'plan' ? 'plan' : undefined;
    }
    if (opening.some((name) => changed.has(name))) {
      // After this turn, when a page that sets several of them is through.
      queueMicrotask(() => this.#open());
    }
    this.#focus.hold(this.shadowRoot);
    this.#before.hold(this.shadowRoot, this.#plan.presenting);
  }

  protected override updated(): void {
    const { wanted, wantedSection } = this.#plan.ui;
    const isWantedElsewhere = wanted !== undefined || wantedSection !== undefined;
    this.#focus.keep(this.shadowRoot, wanted !== undefined);
    this.#before.keep(this.shadowRoot, this.#plan.presenting, isWantedElsewhere);
    this.#stuck.follow(this.shadowRoot);
    if (this.#plan.ui.wanted) this.#arrive();
    if (this.#plan.ui.wantedSection) this.#arriveAtSection();
    this.#nextSeen.disconnect();
    const held = this.#plan.ui.nextHeld && this.shadowRoot?.querySelector('.next');
    if (held) this.#nextSeen.observe(held);
    // The parts are drawn in the microtasks after this one; then what was heard is on the screen.
    void Promise.resolve().then(() => this.#plan.drawn());
  }

  protected override render(): TemplateResult {
    const plan = this.#plan;
    const { view, failure } = plan;
    if (!view && !failure && hasContent(this)) return html`<slot></slot>`;
    return html`<div class="root" lang=${plan.locale} dir="ltr">${view ? this.#opened(view) : this.#unopened()}</div>`;
  }

  /** In place of a plan that is not there yet, or cannot be had. */
  #unopened(): TemplateResult {
    const plan = this.#plan;
    if (!plan.failure) return skeleton(plan);
    return html`${failed(plan.failure, () => this.#again())}${rescued(plan)}`;
  }

  #opened(view: View): TemplateResult {
    const plan = this.#plan;
    const help_ = (): void =>
      this.shadowRoot?.querySelector<HTMLDialogElement>('.help')?.showModal();
    return html`<div class="page framed" role="region" aria-label=${view.header.title || say('inspection-mutual-action-plan')} data-side=${view.reader.side} data-coach=${plan.coach.isOpen ? 'open' : nothing}>
        ${plan.presenting ? nothing : skips(plan)} ${head(plan, view, help_)}
        ${plan.presenting ? this.#shown(view) : this.#page(view)}
        ${help()} ${sheet(plan)} ${ask(plan)}
      </div>
      ${toast(plan)}
      <div class="unseen" role="status" aria-live="polite">${plan.ui.spoken}</div>`;
  }

  /** The lines above everything: why something cannot work, what waits for its person, and a call that is on. */
  #banners(): TemplateResult {
    const plan = this.#plan;
    return html`${this.#trouble()} ${offlineLine(plan)} ${rescued(plan)} ${readerLines(plan)} ${checkinBanner(plan)}`;
  }

  #trouble(): TemplateResult | typeof nothing {
    const { failure, api } = this.#plan;
    if (failure) return failedBanner(failure, () => this.#again());
    return api.obstacle ? obstacleBanner(api.obstacle) : nothing;
  }

  /** The plan as others see it on this screen, on a call or while it is presented: nothing of it is the reader's own. */
  #shown(view: View): TemplateResult {
    const plan = this.#plan;
    if (plan.walk.open) return html`${this.#trouble()} ${checkin(plan)}`;
    const all = html`${this.#trouble()} ${checkinBanner(plan)} ${this.#route(view)} ${people(plan, view)} ${signing(plan, view)}`;
    return presented(plan, planLine(plan, view), all);
  }

  /** Opens it once more; not as somebody whom the relay does not take any more. */
  #again(): void {
    if (this.relay && this.token && this.#plan.failure?.code === 'token')
      forgetBecame(this.relay, this.token);
    this.#open('again');
  }

  /** The parts of the plan, or on an internal page of the seller what it says about the deal. */
  #page(view: View): TemplateResult {
    const plan = this.#plan;
    const onlyNext = this.view === 'next';
    if (onlyNext && plan.ui.nextShown) {
      return html`${this.#banners()} ${nextSwitch(plan)} ${brief(plan, view)} ${start(plan, view)} ${view.empty ? nothing : nextSteps(plan, view)}`;
    }
    if (plan.coach.isPageShown) return html`${this.#banners()} ${coachPage(plan, view)}`;
    return html`${tabList(plan, view)} ${this.#banners()} ${onlyNext ? nextSwitch(plan) : nothing}
      <div class="frame">
        ${pane(
          plan,
          view,
          'for-you',
          html`<countersign-for-you .plan=${plan} .tick=${plan.tick} .view=${view} .shown=${shownTab(plan, view) === 'for-you'}></countersign-for-you>`,
          'for-you',
        )}
        <div class="main">
          <div class="stuck" ?data-on=${shownTab(plan, view) === 'plan'}>${sectionLinks(plan)}${planLine(plan, view)}</div>
          ${pane(plan, view, 'plan', this.#route(view))}
          ${pane(plan, view, 'people', html`${people(plan, view)} ${signing(plan, view)}`)}
          ${pane(plan, view, 'activity', html`<div id="plan-activity" tabindex="-1"></div>${checkinSection(plan, view)} ${since(plan, view)} ${calendars(plan, view)}`)}
        </div>
        ${coachPanel(plan, view)}
      </div>`;
  }

  /** The plan itself. */
  #route(view: View): TemplateResult {
    const plan = this.#plan;
    return html`<div id="plan-route" tabindex="-1">${start(plan, view)}</div>
      ${authorsLegend(plan, view)} ${proposals(plan, view)}
      ${view.empty ? goalSection(plan, view) : nothing}
      ${planViews(plan, view)}
      ${view.empty ? nothing : goalSection(plan, view)}
      ${criteria(plan, view)} ${risks(plan, view)} ${paper(plan, view)} ${meeting(plan, view)}`;
  }

  /** Opens what the attributes say, unless that is open already. */
  #open(why?: 'again' | 'became'): void {
    if (!this.isConnected) return;
    const { relay, plan, readonly } = this;
    const became = relay && this.token ? remembered(relay, this.token) : undefined;
    const token = became ?? this.token;
    // The page's provider would bring back the one whom this person is not.
    const tokenProvider = became ? undefined : this.tokenProvider;
    const asked = JSON.stringify([relay, plan, token, readonly, Boolean(tokenProvider)]);
    if (!why && asked === this.#asked) return;
    const former = this.#asked
      ? (JSON.parse(this.#asked) as [string, string, string | null, boolean, boolean])
      : undefined;
    const elsewhere = former?.[0] !== relay || former?.[1] !== plan;
    const holder = token && holderOf(token);
    const same =
      token === (former?.[2] ?? undefined) ||
      (holder !== undefined && holder === this.#holder(former?.[2]));
    this.#asked = asked;
    // At first there is nothing to forget, and the page may have called for something.
    if (!this.#begun) this.#begun = true;
    else if (elsewhere) this.#plan.forget();
    // On their own link the plan stays in sight, without what was the former one's.
    else if (!same) this.#plan.forget(why === 'became');
    // A fresh token of the same person: the session goes on.
    else if (
      !why &&
      token &&
      former?.[3] === readonly &&
      former[4] === Boolean(tokenProvider) &&
      this.#plan.renew(token)
    )
      return;
    clearTimeout(this.#patience);
    if (!relay || !plan || !(token || tokenProvider)) {
      // A script of the page may still be about to set them.
      this.#patience = setTimeout(() => this.#plan.fail('attributes', ''), patienceMs);
      return;
    }
    void this.#plan.open({
      relay,
      plan,
      readonly,
      ...(token ? { token } : {}),
      ...(tokenProvider ? { tokenProvider } : {}),
    });
  }

  /** The people who had the plan open. */
  #holder(token: string | null | undefined): string | undefined {
    const { role } = this.#plan;
    return token ? holderOf(token) : role && `${role.side}/${role.sub}`;
  }

  /** Keeps each part of a key press in a field from the page around: the page may have shortcuts of single keys. */
  #typed(event: KeyboardEvent): void {
    const { code, type } = event;
    // Escape and Enter leave a field while they are still down.
    const begun = type === 'keyup' ? this.#down.delete(code) : this.#down.has(code);
    if (begun || isEditable(event.composedPath()[0])) event.stopPropagation();
  }

  #pressed(event: KeyboardEvent): void {
    if (isEditable(event.composedPath()[0])) this.#down.add(event.code);
    else this.#down.delete(event.code);
  }

  #key(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    const at = event.composedPath()[0];
    // A half-typed plain field has an undo of its own.
    if (at instanceof HTMLInputElement && at.closest('countersign-field,countersign-person,form'))
      return;
    if (at instanceof HTMLTextAreaElement && at.closest('form')) return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) this.redo();
    else this.undo();
  }

  /** The wanted part is drawn in the microtasks after this one; a field takes it then, anything else in the next frame. */
  #arrive(): void {
    requestAnimationFrame(() => {
      const path = this.#plan.ui.arrived();
      if (path && this.shadowRoot) arrive(this.shadowRoot, path);
    });
  }

  /** A section that was asked for gets the focus once it is drawn. */
  #arriveAtSection(): void {
    const id = this.#plan.ui.wantedSection;
    this.#plan.ui.wantedSection = undefined;
    requestAnimationFrame(() => {
      const target = id && this.shadowRoot?.getElementById(id);
      if (!target) return;
      if (target.tabIndex < 0) target.tabIndex = -1;
      goThere(target, 'start');
    });
  }
}

/** Whether the page put something into the element, to be shown until the plan is there. */
function hasContent(element: Element): boolean {
  return [...element.childNodes].some(
    (node) => node instanceof Element || node.textContent?.trim(),
  );
}

/** The elements in which keys write something. */
const editables: ReadonlySet<string> = new Set(['input', 'textarea', 'select']);

/** Whether keys that are pressed there write something. */
function isEditable(target: EventTarget | undefined): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || editables.has(target.localName))
  );
}

/** How long a page may take to say which plan, and by which token. */
const patienceMs = 1_500;

/** How long the first draw waits for the words of its language. */
const wordsMs = 3_000;

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The width from which parts of the page stand beside each other, as the styles have it. */
const besideFrom = 960;

/** The attributes that decide which session is open. */
const opening = ['relay', 'plan', 'token', 'tokenProvider', 'readonly'];

define('mutual-action-plan', MutualActionPlan);

declare global {
  interface HTMLElementTagNameMap {
    'mutual-action-plan': MutualActionPlan;
  }
}
