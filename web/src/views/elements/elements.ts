/** The nine elements in one strip: what is there, what is weak, what is missing. Each leads to its place. */
import { html, type TemplateResult } from 'lit';
import { elements as names } from '../../locales/en.js';
import type { Element, ElementId } from '../../plan-types.js';

/** Where an element is on the page; owners are those of the steps. */
const place: Record<ElementId, string> = {
  goal: 'goal', goLive: 'goLive', steps: 'steps', owners: 'steps', people: 'people',
  paper: 'paper', criteria: 'criteria', risks: 'risks', meeting: 'meeting',
};

const short: Partial<Record<ElementId, string>> = { criteria: 'Criteria', paper: 'Paper', meeting: 'Meeting' };

export function elementStrip(elements: readonly Element[]): TemplateResult {
  return html`<nav class="elements" part="elements" aria-label="The nine elements of the plan">
    ${elements.map(
      (e) => html`<button
        type="button"
        class="element"
        data-element=${e.id}
        data-presence=${e.presence}
        title=${names[e.id]}
        @click=${(event: Event) => goTo(event, e.id)}
      >
        <span class="bar"></span>
        <span class="element-name">${short[e.id] ?? names[e.id]}</span>
        <span class="element-words numbers">${words(e)}</span>
      </button>`,
    )}
  </nav>`;
}

function words({ id, presence, count, of }: Element): string {
  if (presence === 'missing') return 'missing';
  const weak = presence === 'weak';
  switch (id) {
    case 'owners':
    case 'paper':
      return `${count ?? 0} of ${of ?? 0}`;
    case 'steps':
    case 'people':
    case 'criteria':
    case 'risks':
      return weak ? `${count ?? 0}, needs work` : String(count ?? 0);
    case 'goal':
    case 'goLive':
    case 'meeting':
      return weak ? 'needs work' : 'set';
  }
}

function goTo(event: Event, id: ElementId): void {
  const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
  const target = root.getElementById(`plan-element-${place[id]}`);
  target?.scrollIntoView({ block: 'start', behavior: 'smooth' });
  target?.focus({ preventScroll: true });
}
