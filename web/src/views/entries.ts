/** Entries of a plain list (criteria, risks): moved by keyboard, removed with a way back. */
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../locales/words.js';
import type { PlanController } from '../plan-controller.js';
import type { EntityKind } from '../generated/plan.js';
import { icon } from '../icons.js';
import { threadButton } from './comments/comments.js';
import { historyButton } from './history/history.js';
import { entryMoved } from './steps/order.js';

export interface Entry {
  kin: EntityKind;
  id: string;
  ids: readonly string[];
  /** Its name in a sentence: `the risk`. */
  what: string;
}

/** The buttons at the end of an entry. */
export function entryEnd(plan: PlanController, { kin, id, ids, what }: Entry): TemplateResult {
  const path = `${kin}/${id}`;
  return html`<span class="entry-end">
    ${
      plan.canWrite
        ? html`<button
          type="button"
          class="button bare icon-only shy"
          aria-label=${say('entries-remove', { what })}
          title=${say('entries-remove', { what })}
          @click=${() => plan.remove(path, what)}
        >
          ${icon('close')}
        </button>`
        : nothing
    }
    ${historyButton(plan, path, what)} ${threadButton(plan, path, what)}
    <span class="unseen">${ids.length > 1 ? say('entries-alt-and-an-arrow-key') : ''}</span>
  </span>`;
}

/** Alt+↑ and Alt+↓ move the entry. */
export function entryKeys(
  plan: PlanController,
  { kin, id, ids, what }: Entry,
): (event: KeyboardEvent) => void {
  return (event) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const up = event.key === 'ArrowUp';
    const commands = entryMoved(kin, ids, id, up ? -1 : 1);
    if (plan.canWrite && commands.length && plan.do(...commands))
      plan.announce(up ? say('entries-moved-up', { what }) : say('entries-moved-down', { what }));
  };
}
