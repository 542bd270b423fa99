/**
 * The writers of the plan: a quiet look at the plan in which each part of a text is in the colour of whoever wrote it, and each
 * field says who set it last.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../locales/words.js';
import { companyName } from '../companies.js';
import type { PlanController } from '../../plan-controller.js';
import type { Side, View, TextAuthor } from '../../generated/plan.js';
import { nameOf, setBy, shares, sum, type Share, textPaths, writer } from './shares.js';

/** The mode that is on: absent, the plan is shown as always. */
export interface Authorship {
  /** The person whose parts alone are shown; all where absent. */
  only: string | undefined;
  /** Everybody who wrote, most first: their place gives the pattern of their line. */
  people: readonly Share[];
}

/** Turns the look on or off. */
export function toggleAuthors(plan: PlanController): void {
  plan.ui.authorship = plan.ui.authorship ? undefined : { only: undefined, people: [] };
  plan.announce(
    plan.ui.authorship
      ? say('authors-each-text-shows-who-wrote')
      : say('authors-the-plan-is-shown-as'),
  );
}

/** The share of each writer, and the way back. It also works out what the texts are drawn with. */
export function authorsLegend(plan: PlanController, view: View): TemplateResult | typeof nothing {
  const on = plan.ui.authorship;
  if (!on) return nothing;
  plan.activity.want();
  const people = sum(textPaths(view).map((path) => plan.writersOf(path)));
  on.people = people;
  if (!people.some((person) => person.key === on.only)) on.only = undefined;
  return html`<div class="authors" part="authors" role="group" aria-label=${say('status-who-wrote-what')}>
    <b>${say('status-who-wrote-what')}</b>
    ${
      people.length
        ? html`<ul class="authors-people">
          ${people.map(
            (person) => html`<li>
              <button
                type="button"
                class="author"
                aria-pressed=${on.only === person.key}
                title=${say('authors-show-alone', { name: nameOf(person) })}
                @click=${() => pick(plan, person.key)}
              >
                <span class="by sample" data-side=${person.side || nothing} data-line=${lineOf(people, person.key)} aria-hidden="true">${'\u00a0\u00a0\u00a0\u00a0'}</span>
                <span>${writer(person, company(plan))}</span> <span class="quiet numbers">${percent(person.part)}</span>
              </button>
            </li>`,
          )}
        </ul>`
        : html`<span class="quiet">${say('authors-no-text-has-been-written')}</span>`
    }
    <span class="quiet authors-note">${note(plan)}</span>
    <button type="button" class="words authors-end" @click=${() => toggleAuthors(plan)}>${say('authors-show-the-plan-as-always')}</button>
  </div>`;
}

function company(plan: PlanController): (side: Side) => string {
  return (side) => companyName(plan, side);
}

function note(plan: PlanController): string {
  if (plan.activity.failed) return say('authors-who-set-the-dates-and');
  if (!plan.activity.entries)
    return plan.state === 'online' ? '' : say('authors-who-set-the-dates-and-2');
  return '';
}

/** Lines under the text: solid, dashed, dotted, double; the colour tells the side, the line who of it. */
const lines = 4;

function lineOf(people: readonly Share[], key: string): number {
  const side = people.find((person) => person.key === key)?.side;
  const at = people
    .filter((person) => person.side === side)
    .findIndex((person) => person.key === key);
  return Math.max(at, 0) % lines;
}

function pick(plan: PlanController, key: string): void {
  if (!plan.ui.authorship) return;
  plan.ui.authorship.only = plan.ui.authorship.only === key ? undefined : key;
  plan.redraw();
}

/** The parts of a text, while the look is on and they add up to what the field shows. */
export function writersOf(
  plan: PlanController,
  path: string,
  text: string,
): TextAuthor[] | undefined {
  if (!plan.ui.authorship || !text) return undefined;
  const parts = plan.writersOf(path);
  return parts.reduce((len, part) => len + part.len, 0) === text.length ? parts : undefined;
}

/** How the part of one person is drawn. */
export function tint(
  plan: PlanController,
  part: TextAuthor,
): { side: string; line: number; dim: boolean } {
  const on = plan.ui.authorship;
  const key = `${part.side}/${part.sub}`;
  return {
    side: part.side,
    line: lineOf(on?.people ?? [], key),
    dim: on?.only !== undefined && on.only !== key,
  };
}

/** Under a text: whose it is, for those who do not see colours. */
export function sharesLine(
  plan: PlanController,
  parts: readonly TextAuthor[] | undefined,
): TemplateResult | typeof nothing {
  if (!parts?.length) return nothing;
  const people = shares(parts);
  // The colour says it where there is one person; readers of the screen aloud are told all the same.
  return html`<span class=${people.length > 1 ? 'by-line' : 'unseen'}>${people
    .map((person) =>
      people.length > 1
        ? say('authors-part', {
            who: writer(person, company(plan)),
            percent: percent(person.part),
          })
        : writer(person, company(plan)),
    )
    .join(' · ')}</span>`;
}

/** Beside a field: who set it last, and when. */
export function byLine(plan: PlanController, path: string): TemplateResult | typeof nothing {
  if (!plan.ui.authorship) return nothing;
  const said = setBy(plan.activity.entries, path, (at) => plan.dayOf(at), company(plan));
  return said ? html`<span class="by-line">${said}</span>` : nothing;
}

function percent(part: number): string {
  const whole = Math.round(part * 100);
  return whole === 0 && part > 0 ? '<\u20091\u2009%' : `${whole}\u2009%`;
}
