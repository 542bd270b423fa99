/** Stakeholders of both sides, also those not yet met. */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { say } from '../../locales/words.js';
import { roles, sides } from '../../locales/en.js';
import type { PlanController } from '../../plan-controller.js';
import type { KnownPerson, PersonRow, Side, View } from '../../generated/plan.js';
import { icon } from '../../icons.js';
import { confirming } from '../confirm/confirm.js';
import { choice, initials, plainField } from '../fields.js';
import { entryStanding } from '../ladder.js';
import { notes } from '../notes.js';
import { opensOnDemand } from '../opens/opens.js';
import { define, PlanPart } from '../plan-part.js';
import { companyName } from '../companies.js';

export function people(plan: PlanController, view: View): TemplateResult {
  const unplaced = view.people.filter((p) => p.side === null);
  return html`<section part="people" id="plan-element-people" tabindex="-1" aria-labelledby="plan-people">
    <div class="section-head">
      <h2 id="plan-people">${say('people-people')}</h2>
      <span class="tally">${view.people.length || ''}</span>
    </div>
    ${view.empty ? nothing : notes(plan.findingsOf('people'))}
    ${(['buyer', 'seller'] as const).map((side) => ofSide(plan, view, side))}
    ${unplaced.length ? html`<ul class="rows">${unplaced.map((p) => person(plan, p))}</ul>` : nothing}
    ${view.empty ? nothing : opensOnDemand(plan)}
  </section>`;
}

function ofSide(plan: PlanController, view: View, side: Side): TemplateResult {
  const rows = view.people.filter((p) => p.side === side);
  return html`<div class="people-side" data-side=${side}>
    <h3><span class="side" data-side=${side} dir="auto">${companyName(plan, side)}</span></h3>
    <ul class="rows">
      ${repeat(
        rows,
        (p) => p.id,
        (p) => person(plan, p),
      )}
      ${joined(view, side).map((one) => joiner(plan, one))}
    </ul>
    ${
      plan.canWrite
        ? html`<countersign-new-person
          .plan=${plan}
          .side=${side}
          .label=${rows.length ? say('people-add-somebody') : side === 'buyer' ? say('people-who-decides-on-the-buyers') : say('people-who-is-there-for-the')}
        ></countersign-new-person>`
        : rows.length
          ? nothing
          : html`<p class="nothing">${say('people-nobody-named-yet')}</p>`
    }
  </div>`;
}

/** Everybody of a side who took part by an invitation and is not among the people of the plan. */
export function joined(
  { known, people }: Pick<View, 'known' | 'people'>,
  side: Side,
): KnownPerson[] {
  const folded = (name: string): string => name.trim().toLocaleLowerCase();
  const there = new Set(people.filter((p) => p.side === side).map(({ name }) => folded(name)));
  return known.filter(
    (one) => one.side === side && one.name.trim() && !there.has(folded(one.name)),
  );
}

function joiner(plan: PlanController, { sub, name, side }: KnownPerson): TemplateResult {
  const mine = plan.role?.sub === sub && plan.role.side === side;
  const add = (): void => {
    const me = mine ? plan.myself : undefined;
    plan.do({ type: 'addPerson', ...(me ?? { side, name }) });
  };
  return html`<li class="person" data-joined=${sub}>
    <div class="person-row">
      <span class="mark" data-side=${side}>${initials(name)}</span>
      <span class="person-words">
        <span class="person-name" dir="auto">${mine ? say('name-you', { name }) : name}</span>
        <span class="quiet">${say('people-joined')}</span>
      </span>
      ${plan.canWrite ? html`<button type="button" class="button" data-act="add" aria-label=${say('people-add-name', { name })} @click=${add}>${say('people-add')}</button>` : nothing}
    </div>
  </li>`;
}

function person(plan: PlanController, p: PersonRow): TemplateResult {
  const path = `people/${p.id}`;
  const open = plan.ui.expanded.has(path);
  const facts = [
    p.jobTitle ?? '',
    p.role ? partIn(plan, p, roles[p.role]) : '',
    p.steps ? say('n-step', { n: p.steps }) : '',
    p.left
      ? say('people-has-left')
      : !p.met && p.side === 'buyer' && plan.view?.reader.side === 'seller'
        ? say('people-not-met-yet')
        : '',
  ].filter(Boolean);
  const name = p.name || say('people-no-name-yet');
  return html`<li class="person" part="person" data-person=${p.id}>
    <button type="button" class="person-row" aria-expanded=${open} @click=${() => plan.ui.toggle(plan.ui.expanded, path)}>
      <span class="mark" data-side=${p.side ?? nothing}>${p.initials || '?'}</span>
      <span class="person-words">
        <span class="person-name" dir="auto" data-left=${p.left}>${p.me ? say('name-you', { name }) : name}</span>
        <span class="quiet">${facts.join(' · ')}</span>
      </span>
      <span class="turns" data-open=${open}>${icon('chevron')}</span>
    </button>
    ${open ? details(plan, p, path) : nothing}
  </li>`;
}

/** `Budget owner (suggested by Sam Okafor)`. */
function partIn(plan: PlanController, { id, side }: PersonRow, role: string): string {
  const standing = entryStanding(plan, `people/${id}`);
  // The seller's portal says who is who on the own side.
  const isOwn = side === 'seller' && standing?.side === undefined;
  return standing?.rung === 'suggested' && !isOwn
    ? say('people-part-suggested', { part: role, by: standing.words })
    : role;
}

function details(plan: PlanController, p: PersonRow, path: string): TemplateResult {
  const { id } = p;
  const tick = (field: 'met' | 'left', name: string): TemplateResult =>
    html`<label class="tick"
      ><input
        type="checkbox"
        data-path="${path}/${field}"
        .checked=${p[field]}
        ?disabled=${!plan.canWrite}
        @change=${(e: Event) => plan.do({ type: 'editPerson', id, field, value: (e.target as HTMLInputElement).checked })}
      />${name}</label
    >`;
  return html`<div class="person-details">
    ${notes(plan.findingsAt(path))}
    <div class="fields">
      ${plainField(plan, 'line', {
        name: say('place-fields-name'),
        path: `${path}/name`,
        value: p.fullName,
        placeholder: say('people-first-and-last-name'),
        commit: (value) => plan.do({ type: 'editPerson', id, field: 'name', value }),
      })}
      ${plainField(plan, 'email', {
        name: say('place-fields-email'),
        path: `${path}/email`,
        value: p.email,
        placeholder: 'name@company.com',
        commit: (value) => plan.do({ type: 'editPerson', id, field: 'email', value }),
      })}
      ${choice(plan, {
        name: say('people-part-in-the-decision'),
        path: `${path}/role`,
        value: p.role,
        words: roles,
        none: say('risks-not-said'),
        commit: (value) => plan.do({ type: 'editPerson', id, field: 'role', value }),
      })}
      ${plainField(plan, 'line', {
        name: say('people-job-title'),
        path: `${path}/jobTitle`,
        value: p.jobTitle,
        commit: (value) => plan.do({ type: 'editPerson', id, field: 'jobTitle', value }),
      })}
      ${choice(plan, {
        name: say('place-fields-side'),
        path: `${path}/side`,
        value: p.side,
        words: sides,
        ...(p.side === null ? { none: say('risks-not-said') } : {}),
        commit: (value) => plan.do({ type: 'editPerson', id, field: 'side', value }),
      })}
    </div>
    ${p.role ? confirming(plan, { subject: path, what: p.name || say('people-the-person'), side: p.side, look: 'quiet' }) : nothing}
    <div class="ticks">
      ${tick('met', say('people-both-sides-have-met'))} ${tick('left', say('people-has-left-2'))}
      ${
        plan.canWrite
          ? html`<button type="button" class="button bare" @click=${() => plan.remove(path, p.name || say('people-the-person'))}>${say('people-remove')}</button>`
          : nothing
      }
    </div>
  </div>`;
}

/** Adds a person by their name: where none is given nobody is added. */
export class NewPerson extends PlanPart {
  static override properties = {
    ...PlanPart.properties,
    side: {},
    label: {},
    open: { state: true },
  };

  declare side: Side;
  declare label: string;
  declare open: boolean;

  constructor() {
    super();
    this.open = false;
  }

  protected override render(): TemplateResult {
    if (!this.open) {
      return html`<button type="button" class="adds" @click=${() => (this.open = true)}>${icon('plus')}${this.label}</button>`;
    }
    return html`<form class="new-person" @submit=${this.#submit} @keydown=${this.#key} @focusout=${this.#leave}>
      <input class="box" name="name" aria-label=${say('people-new-name')} placeholder=${say('people-first-and-last-name')} autocomplete="off" maxlength="200" />
      <button class="button" type="submit">${say('people-add')}</button>
    </form>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('open') && this.open) this.querySelector('input')?.focus();
  }

  #submit(event: Event): void {
    event.preventDefault();
    const id = this.#add();
    if (id) this.plan.goTo(`people/${id}/email`);
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.querySelector('input')!.value = '';
    this.open = false;
  }

  #leave({ relatedTarget }: FocusEvent): void {
    if (this.open && !this.contains(relatedTarget as Node | null)) this.#add();
  }

  #add(): string | undefined {
    const name = this.querySelector('input')?.value.trim();
    this.open = false;
    if (!name) return undefined;
    // A reader who types their own name means themselves.
    const me = this.plan.myself;
    const mine = me?.side === this.side && me.name.toLocaleLowerCase() === name.toLocaleLowerCase();
    return this.plan.do({ type: 'addPerson', ...(mine ? me : { side: this.side, name }) })?.[0];
  }
}

define('countersign-new-person', NewPerson);
