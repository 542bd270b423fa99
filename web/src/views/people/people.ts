/** Stakeholders of both sides, also those not yet met. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { say } from '../../locales/words.js';
import { roles, sides } from '../../locales/en.js';
import type { PlanController } from '../../plan-controller.js';
import type { PersonRow, Side, View } from '../../plan-types.js';
import { icon } from '../../icons.js';
import { choice, plainField } from '../fields.js';
import { notes } from '../notes.js';
import { opensOnDemand } from '../opens/opens.js';

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
    <h3><span class="side" data-side=${side}>${sides[side]}</span></h3>
    <ul class="rows">
      ${repeat(rows, (p) => p.id, (p) => person(plan, p))}
    </ul>
    ${plan.canWrite
      ? html`<button type="button" class="adds" @click=${() => add(plan, side)}>
          ${icon('plus')}${rows.length ? say('people-add-somebody') : side === 'buyer' ? say('people-who-decides-on-the-buyers') : say('people-who-is-there-for-the')}
        </button>`
      : rows.length ? nothing : html`<p class="nothing">${say('people-nobody-named-yet')}</p>`}
  </div>`;
}

function person(plan: PlanController, p: PersonRow): TemplateResult {
  const path = `people/${p.id}`;
  const open = plan.expanded.has(path);
  const facts = [p.role ? roles[p.role] : '', p.jobTitle ?? '', p.steps ? say('n-step', { n: p.steps }) : ''].filter(Boolean);
  return html`<li class="person" part="person" data-person=${p.id}>
    <button type="button" class="person-row" aria-expanded=${open} @click=${() => plan.toggle(plan.expanded, path)}>
      <span class="mark" data-side=${p.side ?? nothing}>${p.initials || '?'}</span>
      <span class="person-words">
        <span class="person-name" data-left=${p.left}>${p.name || say('people-no-name-yet')}${p.me ? html` <span class="quiet">you</span>` : nothing}</span>
        <span class="quiet">${facts.join(' · ')}${p.left ? say('people-has-left') : !p.met && p.side === 'buyer' ? `${facts.length ? ' · ' : ''}not met yet` : ''}</span>
      </span>
      <span class="turns" data-open=${open}>${icon('chevron')}</span>
    </button>
    ${open ? details(plan, p, path) : nothing}
  </li>`;
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
        name: say('place-fields-name'), path: `${path}/name`, value: p.fullName, placeholder: say('people-first-and-last-name'),
        commit: (value) => plan.do({ type: 'editPerson', id, field: 'name', value }),
      })}
      ${plainField(plan, 'email', {
        name: 'E-mail', path: `${path}/email`, value: p.email, placeholder: 'name@company.com',
        commit: (value) => plan.do({ type: 'editPerson', id, field: 'email', value }),
      })}
      ${choice(plan, {
        name: say('people-part-in-the-decision'), path: `${path}/role`, value: p.role, words: roles, none: say('risks-not-said'),
        commit: (value) => plan.do({ type: 'editPerson', id, field: 'role', value }),
      })}
      ${plainField(plan, 'line', {
        name: say('people-job-title'), path: `${path}/jobTitle`, value: p.jobTitle,
        commit: (value) => plan.do({ type: 'editPerson', id, field: 'jobTitle', value }),
      })}
      ${choice(plan, {
        name: say('place-fields-side'), path: `${path}/side`, value: p.side, words: sides, ...(p.side === null ? { none: say('risks-not-said') } : {}),
        commit: (value) => plan.do({ type: 'editPerson', id, field: 'side', value }),
      })}
    </div>
    <div class="ticks">
      ${tick('met', say('people-both-sides-have-met'))} ${tick('left', say('people-has-left-2'))}
      ${plan.canWrite
        ? html`<button type="button" class="button bare" @click=${() => plan.remove(path, p.name || say('people-the-person'))}>${say('people-remove')}</button>`
        : nothing}
    </div>
  </div>`;
}

function add(plan: PlanController, side: Side): void {
  const id = plan.do({ type: 'addPerson', side })?.[0];
  if (!id) return;
  plan.goTo(`people/${id}/name`);
}
