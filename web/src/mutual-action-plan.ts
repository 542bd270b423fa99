/** The element a portal puts on its page. It draws what the controller holds; see `views/` for the parts. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { forgetBecame, holderOf, remember, remembered } from './attest/became.js';
import { speak, say } from './locales/words.js';
import { download } from './download.js';
import { PlanController } from './plan-controller.js';
import type { View } from './generated/plan.js';
import { base } from './styles/base.styles.js';
import { tokens } from './styles/tokens.styles.js';
import { arrive } from './views/arrive.js';
import { authorsLegend } from './views/authors/authors.js';
import { authorStyles } from './views/authors/authors.styles.js';
import { calendars } from './views/calendars/calendars.js';
import { commentStyles } from './views/comments/comments.styles.js';
import { criteria } from './views/criteria/criteria.js';
import { deal, dealSwitch, hasDeal } from './views/deal/deal.js';
import { dealStyles } from './views/deal/deal.styles.js';
import { prompts } from './views/deal/prompts.js';
import { elementStrip } from './views/elements/elements.js';
import { elementStyles } from './views/elements/elements.styles.js';
import { entryStyles } from './views/entries.styles.js';
import { header } from './views/header/header.js';
import { headerStyles } from './views/header/header.styles.js';
import { since } from './views/history/since.js';
import { inspection, inspectionBanner, inspectionSection } from './views/inspection/inspection.js';
import { inspectionStyles } from './views/inspection/inspection.styles.js';
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
import { signing } from './views/signing/signing.js';
import { signingStyles } from './views/signing/signing.styles.js';
import { failed, failedBanner, obstacleBanner, skeleton, start } from './views/states/states.js';
import { stateStyles } from './views/states/states.styles.js';
import { help, toast, toolbar } from './views/status/status.js';
import { statusStyles } from './views/status/status.styles.js';
import { nextSteps, nextSwitch, steps } from './views/steps/steps.js';
import { stepStyles } from './views/steps/steps.styles.js';
import { textStyles } from './views/text-field/text-field.styles.js';
import { timeline } from './views/timeline/timeline.js';
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
 * @csspart header - Title, goal, and the facts.
 * @csspart title - The title.
 * @csspart goal - The goal.
 * @csspart facts - Time left, whose turn it is, what is missing.
 * @csspart go-live - The dates of the whole.
 * @csspart elements - The strip of the nine elements.
 * @csspart next - The reader's next steps.
 * @csspart prompts - What the record shows that the buyer can do something about.
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
 * @csspart inspection - The walk through the plan on a call.
 * @csspart inspections - When the plan was looked at together.
 * @csspart deal - The seller's page: verdict, dates, reasons, what moved, who was active.
 * @csspart draft - That the plan is still a draft.
 * @csspart meeting - The next meeting.
 * @csspart since - What changed since a day.
 * @csspart settings - Working days, holidays, what was taken out.
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
    entryStyles,
    textStyles,
    personPickerStyles,
    commentStyles,
    stateStyles,
    timelineStyles,
    signingStyles,
    rescuedStyles,
    authorStyles,
    proposalStyles,
    inspectionStyles,
    dealStyles,
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
  };

  /** Where the relay is: `https://plans.example.com`. */
  declare relay: string | undefined;
  /** Which plan. */
  declare plan: string | undefined;
  /** The reader: a token of the relay. */
  declare token: string | undefined;
  /** Language and region for dates, as in `en-GB`. */
  declare locale: string | undefined;
  /**
   * The part shown: `plan` (all of it), `next` (the facts and the reader's next steps, with the way to all of it), or `deal`
   * (what the plan says about the deal, for the seller; a buyer sees the plan, and so does everybody while it is empty).
   */
  declare view: string | undefined;
  /** Shows without letting edit. */
  declare readonly: boolean;
  /** Gives a fresh token, when the first one is needed and before each expires. */
  declare tokenProvider: (() => Promise<string>) | undefined;
  /** The address at which the page opens the plan, with `{token}` where the token goes; without it, the page's own. */
  declare inviteLink: string | undefined;

  readonly #plan = new PlanController(this);
  #asked = '';
  #begun = false;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #focus: { element: HTMLElement; selection: [number, number] | null } | undefined;

  constructor() {
    super();
    this.readonly = false;
    this.addEventListener('keydown', (event) => this.#key(event));
  }

  /** Undoes one's own last edit. */
  undo(): void {
    this.#plan.undo();
  }

  /** Does again what was undone. */
  redo(): void {
    this.#plan.redo();
  }

  /** Begins an inspection of the plan, or goes on with the one that was left. */
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
    // Taken out for good, and put in again later.
    if (this.hasUpdated) this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Moving it within the page takes it out and puts it in at once: the session goes on.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#asked = '';
      clearTimeout(this.#patience);
      this.#plan.close();
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#plan.locale = this.locale ?? '';
    speak(this.#plan.locale);
    this.#plan.readonlyWanted = this.readonly;
    if (changed.has('view')) {
      this.#plan.ui.dealShown = this.view === 'deal';
      this.#plan.ui.nextShown = this.view === 'next';
    }
    if (opening.some((name) => changed.has(name))) {
      // After this turn, when a page that sets several of them is through.
      queueMicrotask(() => this.#open());
    }
    this.#holdFocus();
  }

  protected override updated(): void {
    this.#keepFocus();
    if (this.#plan.ui.wanted) this.#arrive();
    // The parts are drawn in the microtasks after this one; then what was heard is on the screen.
    void Promise.resolve().then(() => this.#plan.drawn());
  }

  protected override render(): TemplateResult {
    const plan = this.#plan;
    const { view, failure } = plan;
    if (!view) return failure ? failed(failure, () => this.#again()) : skeleton(plan);
    const asFile = (): void => this.#download();
    return html`<div class="page" role="region" aria-label=${view.header.title || say('inspection-mutual-action-plan')} data-side=${view.reader.side}>
        ${toolbar(plan, () => this.shadowRoot?.querySelector<HTMLDialogElement>('.help')?.showModal(), asFile)}
        ${failure ? failedBanner(failure, () => this.#again()) : plan.api.obstacle ? obstacleBanner(plan.api.obstacle) : nothing} ${rescued(plan)} ${inspectionBanner(plan)}
        ${plan.walk.open ? inspection(plan) : this.#page(view)}
        ${help()} ${sheet(plan)} ${ask(plan)}
      </div>
      ${toast(plan)}
      <div class="unseen" role="status" aria-live="polite">${plan.ui.spoken}</div>`;
  }

  /** Opens it once more; not as somebody whom the relay does not take any more. */
  #again(): void {
    if (this.relay && this.token && this.#plan.failure?.code === 'token')
      forgetBecame(this.relay, this.token);
    this.#open('again');
  }

  /** The plan, or for the seller what it says about the deal. */
  #page(view: View): TemplateResult {
    const plan = this.#plan;
    const onlyNext = this.view === 'next';
    if (onlyNext && plan.ui.nextShown) {
      // The elements are not here, so that no strip leads to them.
      return html`${nextSwitch(plan)} ${header(plan, view)} ${view.empty ? start(plan) : nextSteps(plan, view)}`;
    }
    const beginning = view.empty ? start(plan) : elementStrip(view);
    const dealIsThere = hasDeal(view) && !view.empty && !onlyNext;
    return html`${dealIsThere ? dealSwitch(plan) : onlyNext ? nextSwitch(plan) : nothing}
      ${
        dealIsThere && plan.ui.dealShown
          ? html`<h1 class="unseen">${view.header.title || say('inspection-mutual-action-plan')}</h1>
            ${deal(plan, view)}`
          : html`${authorsLegend(plan, view)} ${header(plan, view)} ${beginning}
            <div class="columns">
              <div class="main">${nextSteps(plan, view)} ${prompts(plan, view)} ${proposals(plan, view)} ${view.empty ? nothing : timeline(plan)} ${steps(plan, view)} ${criteria(plan, view)} ${risks(plan, view)} ${signing(plan, view)}</div>
              <aside aria-label=${say('mutual-action-plan-people-paper-process-meeting')}>
                ${meeting(plan, view)} ${inspectionSection(plan, view)} ${people(plan, view)} ${paper(plan, view)}
              </aside>
            </div>
            ${since(plan, view)} ${calendars(plan, view)}`
      }`;
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

  #download(): void {
    const name = (this.#plan.view?.header.title || 'plan')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .toLowerCase();
    download(JSON.stringify(this.exportPlan(), null, 2), `${name}.json`);
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

  /** Moving a row takes the focus from the field in it: note where it was. */
  #holdFocus(): void {
    const element = this.shadowRoot?.activeElement;
    if (!(element instanceof HTMLElement)) {
      this.#focus = undefined;
      return;
    }
    const text = element instanceof HTMLTextAreaElement ? element : null;
    this.#focus = { element, selection: text && [text.selectionStart, text.selectionEnd] };
  }

  #keepFocus(): void {
    const held = this.#focus;
    this.#focus = undefined;
    if (
      !held ||
      this.#plan.ui.wanted ||
      !held.element.isConnected ||
      this.shadowRoot?.activeElement === held.element
    )
      return;
    held.element.focus({ preventScroll: true });
    if (held.selection) (held.element as HTMLTextAreaElement).setSelectionRange(...held.selection);
  }
}

/** How long a page may take to say which plan, and by which token. */
const patienceMs = 1_500;

/** The attributes that decide which session is open. */
const opening = ['relay', 'plan', 'token', 'tokenProvider', 'readonly'];

define('mutual-action-plan', MutualActionPlan);

declare global {
  interface HTMLElementTagNameMap {
    'mutual-action-plan': MutualActionPlan;
  }
}
