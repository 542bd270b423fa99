/**
 * Proposals: what the other side, or a guest of one's own, would rather have, beside what stands. The side that holds the
 * place accepts, keeps or sets something else; the author can take it back.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { rich, say } from '../../locales/words.js';
import type { PlanController } from '../../plan-controller.js';
import type { Command, ProposalRow, View } from '../../generated/plan.js';
import { companyName } from '../companies.js';
import { ladderMark, signedNote, standingAt } from '../ladder.js';
import { placeName, said, standing } from './words.js';

/** All that is proposed, those that wait for the reader first. */
export function proposals(plan: PlanController, view: View): TemplateResult | typeof nothing {
  const all = open(view);
  if (!all.length) return nothing;
  const mine = all.filter((row) => row.toAnswer).length;
  return html`<section part="proposals" id="plan-element-proposals" tabindex="-1" aria-labelledby="plan-proposals">
    <div class="section-head">
      <h2 id="plan-proposals">${say('proposals-proposed')}</h2>
      <span class="tally">${mine ? say('proposals-for-your-sides-answer', { mine: say('n-waits', { n: mine }) }) : `${all.length}`}</span>
    </div>
    ${proposalList(plan, all)}
  </section>`;
}

/** Every proposal, those that wait for the reader first, then the oldest. */
export function open(view: View): ProposalRow[] {
  return Object.values(view.proposals)
    .flat()
    .sort(
      (a, b) => Number(b.toAnswer) - Number(a.toAnswer) || (a.at ?? '').localeCompare(b.at ?? ''),
    );
}

/** Proposals with the places that they are about. */
export function proposalList(plan: PlanController, rows: readonly ProposalRow[]): TemplateResult {
  return html`<ul class="rows">
    ${rows.map((row) => {
      const [root, id = ''] = row.path.split('/');
      const name = placeName(plan, row.path);
      return html`<li class="proposed">
        <span class="proposed-place">
          ${root === 'steps' && plan.step(id) ? html`<button type="button" class="title-button" @click=${() => plan.goTo(`steps/${id}`)}>${name}</button>` : html`<b>${name}</b>`}
          <span class="quiet">${say('proposals-now', { value: standing(plan, row.path, row.value) })}</span>
        </span>
        ${proposal(plan, row)}
      </li>`;
    })}
  </ul>`;
}

/** At the name of a field: how far its value is, and what was signed in its place. */
export function heldMark(plan: PlanController, path: string): TemplateResult {
  const standing = standingAt(plan, path);
  // Of a criterion, a risk and a person the row says once who suggests it.
  const isSaid = standing?.rung === 'suggested' && /^(criteria|risks|people)\//.test(path);
  return html`${isSaid ? nothing : ladderMark(standing)} ${signedNote(plan, path)}`;
}

/** The proposals for one place, beside its field. */
export function proposalsAt(plan: PlanController, path: string): TemplateResult | typeof nothing {
  const rows = plan.view?.proposals[path];
  if (!rows?.length) return nothing;
  return html`<div class="proposals" role="group" aria-label=${say('proposals-suggested-for', { place: placeName(plan, path) })}>
    ${rows.map((row) => proposal(plan, row))}
  </div>`;
}

function proposal(plan: PlanController, row: ProposalRow): TemplateResult {
  const { path, from, side, at, note, mine, toAnswer, odd, value } = row;
  // A guest's name is of their own choice.
  const name = row.guest ? say('name-of-guest', { name: row.name }) : row.name;
  const key = keyOf(row);
  const what = said(plan, path, value);
  const answer = (command: Command, done: string): void => {
    plan.ui.countering = undefined;
    if (plan.carryOut([command]) !== null) plan.announce(done);
  };
  const says = mine
    ? rich('proposals-you-suggest', { what: html`<b>${what}</b>` })
    : rich('proposals-suggests', {
        name: html`<span class="side" data-side=${side ?? nothing} dir="auto">${name}</span>`,
        what: html`<b>${what}</b>`,
      });
  return html`<div class="proposal" data-proposal=${key} data-side=${side ?? nothing}>
    <p>
      ${at ? rich('list-middle', { first: says, second: html`<span class="quiet">${plan.dayOf(at)}</span>` }) : says}
      ${note ? html`<q class="proposal-note">${note}</q>` : nothing}
      ${odd ? html`<span class="quiet">${say('proposals-this-cannot-stand-there')}</span>` : nothing}
    </p>
    ${
      plan.canWrite && (toAnswer || mine)
        ? html`<p class="proposal-acts">
          ${
            toAnswer
              ? html`${
                  odd
                    ? nothing
                    : html`<button type="button" class="button" data-act="accept" @click=${() => answer({ type: 'answerProposal', path, from, answer: 'accept' }, say('proposals-accepted', { what }))}>${say('proposals-accept', { what })}</button>`
                }
                <button type="button" class="button" data-act="keep" @click=${() => answer({ type: 'answerProposal', path, from, answer: 'keep' }, say('proposals-what-stood-there-stays'))}>${say('proposals-keep', { value: standing(plan, path, value) })}</button>
                ${
                  editor(path)
                    ? html`<button type="button" class="button bare" data-act="change" aria-expanded=${plan.ui.countering === key} @click=${() => counterTo(plan, key)}>${editor(path) === 'date' ? say('proposals-another-date') : say('proposals-something-else')}</button>`
                    : nothing
                }`
              : html`<button type="button" class="button bare" data-act="withdraw" aria-label=${say('proposals-take-back-what', { what })} @click=${() => answer({ type: 'withdrawProposal', path }, say('proposals-your-proposal-was-taken-back'))}>${say('proposals-take-back')}</button>`
          }
        </p>`
        : nothing
    }
    ${plan.ui.countering === key ? counter(plan, row, answer) : nothing}
  </div>`;
}

/** The form in which one sets something else than what stands and what is proposed. */
function counter(
  plan: PlanController,
  { path, from }: ProposalRow,
  answer: (command: Command, done: string) => void,
): TemplateResult {
  const kind = editor(path);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem(
      'value',
    ) as HTMLInputElement;
    if (!field.value) return;
    const value = kind === 'number' ? Number(field.value) : field.value;
    answer(
      { type: 'answerProposal', path, from, answer: 'counter', value },
      say('proposals-set-to', { value: said(plan, path, value) }),
    );
  };
  const label = say('proposals-instead', { path: placeName(plan, path) });
  return html`<form class="counter" @submit=${send}>
    ${
      kind === 'person'
        ? html`<select class="box" name="value" required aria-label=${label}>
          ${plan.view?.people.map((person) => html`<option value=${person.id}>${person.side ? say('for-you-person-of', { name: person.name, company: companyName(plan, person.side) }) : person.name}</option>`)}
        </select>`
        : html`<input class="box numbers" name="value" required aria-label=${label} type=${kind ?? 'text'} min=${kind === 'number' ? '0' : nothing} max=${kind === 'number' ? '999' : nothing} />`
    }
    <button type="submit" class="button">${say('proposals-set-it')}</button>
  </form>`;
}

function counterTo(plan: PlanController, key: string): void {
  plan.ui.countering = plan.ui.countering === key ? undefined : key;
  plan.redraw();
}

/** The field in which one writes a value for a place; nothing where there are only two answers. */
function editor(path: string): 'date' | 'number' | 'text' | 'person' | undefined {
  switch (path.split('/').at(-1)) {
    case 'due':
    case 'fixedOn':
    case 'goLive':
    case 'pausedUntil':
      return 'date';
    case 'days':
    case 'daysMin':
      return 'number';
    case 'owner':
    case 'partner':
    case 'goLiveOwner':
      return 'person';
    case 'measure':
    case 'target':
      return 'text';
    default:
      return undefined;
  }
}

function keyOf({ path, from }: ProposalRow): string {
  return `${path}#${from}`;
}
