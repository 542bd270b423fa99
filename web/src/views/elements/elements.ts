/** The elements in one strip, to people eight: what is there, what is weak, what is missing; and their names. */
import { html, type TemplateResult } from 'lit';
import { say, table } from '../../locales/words.js';
import { elements as names } from '../../locales/en.js';
import type { ElementId, ElementView, View } from '../../generated/plan.js';

const short: Partial<Record<ElementId, string>> = table({
  criteria: 'elements-short-criteria',
  paper: 'elements-short-paper',
  meeting: 'elements-short-meeting',
});

/** The elements where they are not on the page: it only tells. */
export function elementList(view: View): TemplateResult {
  return html`<ul class="elements" part="elements" aria-label=${say('elements-the-eight-elements-of-the')}>
    ${eight(view.elements).map(
      (e) =>
        html`<li class="element" data-element=${e.id} data-presence=${e.presence} title=${elementName(e.id)}>${body(view, e)}</li>`,
    )}
  </ul>`;
}

const lack = { present: 0, weak: 1, missing: 2 } as const;

/** The elements as people count them: goal and go-live are one, which is as good as the worse of the two. */
export function eight(elements: readonly ElementView[]): ElementView[] {
  const goal = elements.find((e) => e.id === 'goal');
  const goLive = elements.find((e) => e.id === 'goLive');
  if (!goal || !goLive) return [...elements];
  const worse = lack[goLive.presence] > lack[goal.presence] ? goLive : goal;
  return elements.flatMap((e) => (e.id === 'goal' ? [worse] : e.id === 'goLive' ? [] : [e]));
}

/** The name of an element among the eight. */
export function elementName(id: ElementId): string {
  return id === 'goal' || id === 'goLive' ? say('elements-goal-and-go-live') : names[id];
}

function body(view: View, e: ElementView): TemplateResult {
  return html`<span class="bar"></span>
    <span class="element-name">${short[e.id] ?? elementName(e.id)}</span>
    <span class="element-words numbers">${words(view, e)}</span>`;
}

function words(view: View, { id, presence, count, of }: ElementView): string {
  if (presence === 'missing') return lacking(view, id, count ?? 0);
  const weak = presence === 'weak';
  switch (id) {
    case 'owners':
    case 'paper':
      return say('elements-of', { n: count ?? 0, of: of ?? 0 });
    case 'steps':
    case 'people':
    case 'criteria':
    case 'risks':
      return weak ? say('elements-count-needs-work', { n: count ?? 0 }) : String(count ?? 0);
    case 'goal':
    case 'goLive':
    case 'meeting':
      return weak ? say('elements-needs-work') : say('elements-set');
  }
}

/** Something may be there and yet not what is needed. */
function lacking({ header, meeting }: View, id: ElementId, count: number): string {
  if (id === 'goLive' && header.goLive)
    return (header.workingDaysLeft ?? 0) < 0
      ? say('elements-has-passed')
      : say('elements-no-owner');
  if (id === 'meeting' && meeting.at) return say('elements-is-over');
  if (id === 'owners' && count) return say('elements-none-the-buyers');
  if (id === 'people' && count) return say('elements-no-buyer');
  return say('elements-missing');
}
