/**
 * The start of an empty plan by the seller: who, what the customer has said already, and which steps to suggest. Then the two ways on.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Command, View } from '../../generated/plan.js';
import { icon } from '../../icons.js';
import { say } from '../../locales/words.js';
import type { PlanController } from '../../plan-controller.js';
import { companyName } from '../companies.js';
import { mint } from '../person-picker/person-picker.js';
import { copyMessage } from '../for-you/copy.js';
import { define, PlanPart } from '../plan-part.js';
import { startBy } from './start-by.js';
import { daysNeeded, type Template, templateCommands, templates } from './templates.js';

/** The source of what the customer wants: they told the seller, or they are asked on their page. */
type Source = 'told' | 'ask';

export class StartForm extends PlanPart {
  static override properties = {
    ...PlanPart.properties,
    source: { state: true },
    template: { state: true },
    contact: { state: true },
    customer: { state: true },
    own: { state: true },
    goLive: { state: true },
    complaint: { state: true },
  };

  declare source: Source;
  /** Its id; empty: no steps. */
  declare template: string;
  declare contact: string;
  declare customer: string;
  declare own: string;
  declare goLive: string;
  declare complaint: string;

  constructor() {
    super();
    this.source = 'ask';
    this.template = templates[0]?.id ?? '';
    this.contact = '';
    this.customer = '';
    this.own = '';
    this.goLive = '';
    this.complaint = '';
  }

  protected override render(): TemplateResult {
    return html`<form class="start-form" @submit=${(event: Event) => this.#submit(event)}>
      ${this.#who()} ${this.#said()} ${this.#steps()}
      ${this.complaint ? html`<p class="error" role="alert">${this.complaint}</p>` : nothing}
      <p class="acts"><button type="submit" class="button main" data-act="create">${say('start-create')}</button></p>
    </form>`;
  }

  #who(): TemplateResult {
    const lines = this.#lines;
    const line = (name: string, label: string, value: string, heard: (text: string) => void) =>
      html`<label class="field"><span class="name">${label}</span><input class="box" name=${name} autocomplete="off" maxlength="120" .value=${value} @input=${(event: Event) => heard((event.target as HTMLInputElement).value)} /></label>`;
    return html`<fieldset class="start-part">
      <legend><span class="start-nth numbers" aria-hidden="true">1</span>${say('start-who')}</legend>
      <div class="fields">
        ${line('own', say('start-your-company'), this.own || lines.seller, (text) => (this.own = text))}
        ${line('customer', say('start-customer'), this.customer || lines.buyer, (text) => (this.customer = text))}
        ${line('contact', say('start-contact'), this.contact, (text) => (this.contact = text))}
        <label class="field"><span class="name">${say('share-email')}</span><input class="box" name="email" type="email" autocomplete="off" maxlength="254" /></label>
      </div>
    </fieldset>`;
  }

  /** The companies as the plan names them. */
  get #lines(): { seller: string; buyer: string } {
    const { header } = this.plan.view ?? {};
    return { seller: header?.sellerName ?? '', buyer: header?.buyerName ?? '' };
  }

  get #customerName(): string {
    return this.customer.trim() || this.#lines.buyer || companyName(this.plan, 'buyer');
  }

  get #contactName(): string {
    return this.contact.trim() || this.#customerName;
  }

  #said(): TemplateResult {
    const heard = (): void => void (this.source = 'told');
    const tick = (value: Source, words: string): TemplateResult =>
      html`<label class="tick"><input type="radio" name="source" value=${value} .checked=${this.source === value} @change=${() => (this.source = value)} />${words}</label>`;
    return html`<fieldset class="start-part">
      <legend><span class="start-nth numbers" aria-hidden="true">2</span>${say('start-what-do-you-know', { company: this.#customerName })}</legend>
      <div class="fields">
        <label class="field start-goal"><span class="name">${say('start-goal')}</span><textarea class="box" name="goal" rows="2" maxlength="2000" @input=${heard}></textarea></label>
        <label class="field"><span class="name">${say('start-go-live')}</span><input class="box numbers" type="date" name="goLive" .value=${this.goLive} @change=${(
          event: Event,
        ) => {
          this.goLive = (event.target as HTMLInputElement).value;
          heard();
        }} /></label>
      </div>
      <div class="choose" role="radiogroup" aria-label=${say('start-who-says-it')}>
        ${tick('told', say('start-they-told-me'))}
        ${tick('ask', say('start-ask', { name: this.#contactName }))}
      </div>
    </fieldset>`;
  }

  #steps(): TemplateResult {
    const pick = (id: string, words: TemplateResult | string): TemplateResult =>
      html`<label class="tick start-template"><input type="radio" name="template" value=${id} .checked=${this.template === id} @change=${() => (this.template = id)} /><span>${words}</span></label>`;
    const chosen = templates.find(({ id }) => id === this.template);
    return html`<fieldset class="start-part">
      <legend><span class="start-nth numbers" aria-hidden="true">3</span>${say('start-steps')}</legend>
      <div class="start-steps">
        <div class="choose">
          ${templates.map((one) => pick(one.id, html`<b>${one.name()}</b> <span class="quiet">${say('start-size', { n: one.steps.length, days: daysNeeded(one) })}</span>`))}
          ${pick('', say('start-empty'))}
        </div>
        ${chosen ? this.#preview(chosen) : nothing}
      </div>
    </fieldset>`;
  }

  /** The steps of a template, and by when it has to begin for the go-live that was told. */
  #preview(template: Template): TemplateResult {
    const company = (side: 'buyer' | 'seller'): string =>
      side === 'buyer'
        ? this.#customerName
        : this.own.trim() || this.#lines.seller || companyName(this.plan, 'seller');
    const days = daysNeeded(template);
    const { calendars = [] } = this.plan.view ?? {};
    const begins =
      this.source === 'told' && this.goLive ? startBy(calendars, this.goLive, days) : undefined;
    return html`<div class="start-preview" role="group" aria-label=${say('start-preview')}>
      <ol>
        ${template.steps.map((step) => html`<li><span>${step.title()}</span> <span class="quiet">${say('start-step', { days: step.days, company: company(step.side) })}</span></li>`)}
      </ol>
      ${begins ? html`<p class="quiet" role="status">${say('start-begins-by', { date: this.plan.dayMonthLong(this.goLive), day: this.plan.dayMonth(begins) })}</p>` : nothing}
    </div>`;
  }

  #submit(event: Event): void {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const data = new FormData(form);
    const text = (field: string): string => String(data.get(field) ?? '').trim();
    const [customer, contact] = [text('customer'), text('contact')];
    if (!customer || !contact) {
      this.complaint = say('start-who-is-missing');
      form
        .querySelector<HTMLInputElement>(`[name="${customer ? 'contact' : 'customer'}"]`)
        ?.focus();
      return;
    }
    this.complaint = '';
    const { plan } = this;
    const told = this.source === 'told';
    const known = this.#known(contact, text('email'));
    const person = known ?? mint();
    const me = this.#me();
    const commands: Command[] = [
      ...line('sellerName', text('own')),
      ...line('buyerName', customer),
      {
        type: 'setText',
        path: 'title',
        text: say('start-title', { customer, own: text('own') || companyName(plan, 'seller') }),
      },
      ...(known ? [] : [this.#adds(person, contact, text('email'))]),
      ...me.commands,
      { type: 'editPlan', field: 'goLiveOwner', value: person },
      ...(told && text('goal')
        ? [{ type: 'setText', path: 'goal', text: text('goal') } as const]
        : []),
      ...(told && text('goLive')
        ? [{ type: 'editPlan', field: 'goLive', value: text('goLive') } as const]
        : []),
    ];
    const template = templates.find(({ id }) => id === text('template'));
    if (template)
      commands.push(...templateCommands(template, { buyer: person, seller: me.id }, mint));
    if (plan.carryOut(commands) === null) return;
    plan.ui.created = { contact };
    plan.announce(say('start-created', { company: customer }));
    // A plan with steps in it would begin with the reader's own decisions.
    plan.show('plan', 'plan-created');
  }

  /** The contact, where they are among the people already. */
  #known(name: string, email: string): string | undefined {
    const here = this.plan.view?.people.filter((one) => one.side === 'buyer') ?? [];
    const is = (a: string | null, b: string): boolean => a?.toLowerCase() === b.toLowerCase();
    return here.find((one) => (email ? is(one.email, email) : is(one.fullName, name)))?.id;
  }

  #adds(id: string, name: string, email: string): Command {
    return {
      type: 'addPerson',
      id,
      name,
      side: 'buyer',
      role: 'champion',
      ...(email ? { email } : {}),
    };
  }

  /** The seller who starts it, and what adds them to the people. */
  #me(): { id: string | undefined; commands: Command[] } {
    const { plan } = this;
    const known = plan.view?.people.find((one) => one.me)?.id;
    if (known) return { id: known, commands: [] };
    const name = plan.role?.name;
    if (!name) return { id: undefined, commands: [] };
    const id = mint();
    return {
      id,
      commands: [{ type: 'addPerson', id, ...(plan.myself ?? { name, side: 'seller' }) }],
    };
  }
}

function line(field: 'sellerName' | 'buyerName', value: string): Command[] {
  return value ? [{ type: 'editPlan', field, value }] : [];
}

define('countersign-start', StartForm);

/** The plan where nothing is written yet, and right after it was created here. */
export function start(plan: PlanController, view: View): TemplateResult | typeof nothing {
  const { created } = plan.ui;
  if (created) return plan.presenting ? nothing : createdBox(plan, created.contact);
  if (!view.empty) return nothing;
  if (view.reader.side === 'buyer' || !plan.canWrite)
    return html`<p class="nothing start-nothing">${say('states-nothing-has-been-written-yet')}</p>`;
  const company = view.header.buyerName;
  return html`<section class="start" part="start" aria-labelledby="plan-start">
    <h2 id="plan-start">${company ? say('start-a-plan-with', { company }) : say('start-a-plan')}</h2>
    <countersign-start .plan=${plan} .tick=${plan.tick}></countersign-start>
    <p class="quiet start-or">${say('start-or')}</p>
  </section>`;
}

/** The next thing for the seller to do: go through it with the customer, or send them the link. */
function createdBox(plan: PlanController, contact: string): TemplateResult {
  const message = say('start-message', { name: contact });
  return html`<section class="start start-created" part="start" id="plan-created" tabindex="-1" data-home aria-label=${say('start-a-plan')}>
    <p>${icon('check')} ${say('start-created', { company: companyName(plan, 'buyer') })}</p>
    <p class="card-acts">
      <button type="button" class="button main" data-act="checkin" @click=${() => plan.walk.enter()}>${say('start-on-a-call')}</button>
      <button type="button" class="button" data-act="copy" @click=${() => void copyMessage(plan, message)}>${say('start-copy-message', { name: contact })}</button>
    </p>
  </section>`;
}
