/** A thread of comments on one place of the plan, and the button that opens it. */
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../locales/words.js';
import { instant } from '../../locales/dates.js';
import { join, sides } from '../../locales/en.js';
import { icon } from '../../icons.js';
import type { PlanController } from '../../plan-controller.js';
import type { Author, CommentRow, TextAuthor } from '../../generated/plan.js';
import { textField } from '../text-field/text-field.js';

/** Opens and closes the thread of a place; shows how many comments are unsettled. */
export function threadButton(
  plan: PlanController,
  on: string,
  about: string,
): TemplateResult | typeof nothing {
  const all = plan.view?.comments[on] ?? [];
  const open = all.filter((c) => !c.resolved).length;
  const shown = plan.ui.threads.has(on);
  if (!plan.canWrite && all.length === 0) return nothing;
  return html`<button
    type="button"
    class="button bare ${open ? '' : 'icon-only'} talk"
    aria-expanded=${shown}
    aria-label=${open ? say('comments-open-on', { n: open, about }) : say('comments-comment-on', { about })}
    title=${say('comments-comments-on', { about })}
    @click=${() => plan.ui.toggle(plan.ui.threads, on)}
  >
    ${icon('comment')}${open ? html`<span class="numbers">${open}</span>` : nothing}
  </button>`;
}

/** The thread of a place, when it is open. */
export function thread(
  plan: PlanController,
  on: string,
  about: string,
): TemplateResult | typeof nothing {
  return plan.ui.threads.has(on) ? comments(plan, on, about) : nothing;
}

/** The comments on a place, with a field for a new one. */
export function comments(plan: PlanController, on: string, about: string): TemplateResult {
  const all = plan.view?.comments[on] ?? [];
  return html`<div class="thread" part="comments" data-on=${on}>
    ${
      all.length
        ? html`<ol>
          ${all.map((c) => comment(plan, c))}
        </ol>`
        : nothing
    }
    ${
      plan.canWrite
        ? html`<form class="say" @submit=${(e: Event) => post(e, plan, on)}>
          <textarea
            class="box"
            name="text"
            rows="1"
            aria-label=${say('comments-comment-on', { about })}
            placeholder=${say('comments-placeholder', { about })}
            data-path="comment:${on}"
            @keydown=${(e: KeyboardEvent) => {
              if (e.key === 'Enter' && !e.shiftKey && !e.isComposing) {
                e.preventDefault();
                (e.currentTarget as HTMLElement).closest('form')?.requestSubmit();
              }
            }}
          ></textarea>
          <button class="button" type="submit">${say('comments-comment')}</button>
        </form>`
        : nothing
    }
  </div>`;
}

function comment(plan: PlanController, c: CommentRow): TemplateResult {
  const path = `comments/${c.id}`;
  return html`<li class="comment" data-resolved=${c.resolved} data-comment=${c.id}>
    ${textField(plan, { path: `${path}/text`, value: c.text, label: say('word-kins-comments'), look: 'body', multiline: true })}
    <div class="comment-foot">
      ${saidBy(plan, c)} ${c.at ? html`<time datetime=${c.at}>${instant(c.at, plan.locale)}</time>` : nothing}
      ${c.resolved ? html`<span>${say('comments-settled')}</span>` : nothing}
      ${
        plan.canWrite
          ? html`<button
              type="button"
              class="words"
              @click=${() => plan.do({ type: 'resolveComment', id: c.id, resolved: !c.resolved })}
            >
              ${c.resolved ? say('comments-reopen') : say('comments-settle')}
            </button>
            <button type="button" class="words" @click=${() => plan.remove(path, say('comments-the-comment'))}>${say('people-remove')}</button>`
          : nothing
      }
    </div>
  </li>`;
}

/** The author, and the others who wrote in it, since anybody may. */
function saidBy(plan: PlanController, { id, author }: CommentRow): TemplateResult | typeof nothing {
  const others = plan
    .writersOf(`comments/${id}/text`)
    .filter(
      ({ side, mine, name }) =>
        (side === 'buyer' || side === 'seller') &&
        !(mine === author?.mine && name === author.name && side === author.side),
    );
  const also = [...new Set(others.map(byName))];
  return html`${author ? html`<span class="comment-by">${author.side === 'relay' ? say('comments-from-the-start') : whose(author)}</span>` : nothing}
  ${also.length ? html`<span>${say('comments-with-words-by', { names: join(also) })}</span>` : nothing}`;
}

function whose({ name, side, mine }: Author): TemplateResult {
  const theirs = side === 'relay' ? '' : sides[side];
  return html`<b>${mine ? say('comments-you') : name || theirs}</b>${mine || !name ? nothing : html` <span class="side" data-side=${side}>${theirs}</span>`}`;
}

function byName({ name, side, mine }: TextAuthor): string {
  return mine ? say('comments-you-too') : name || say('comments-the', { side });
}

function post(event: Event, plan: PlanController, on: string): void {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  const area = form.elements.namedItem('text') as HTMLTextAreaElement;
  const text = area.value.trim();
  if (text && plan.do({ type: 'addComment', on, text }) !== null) area.value = '';
}
