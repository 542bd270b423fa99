/**
 * The four parts of the page: tabs below 960 px of the element's own width, a column beside the plan with links to its sections from
 * there on. Styles decide which of both is on the screen; every part is in the page all the time.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { say, table } from '../../locales/words.js';
import type { PlanController } from '../../plan-controller.js';
import type { View } from '../../generated/plan.js';

export const tabs = ['for-you', 'plan', 'people', 'activity'] as const;

export type Tab = (typeof tabs)[number];

const names: Readonly<Record<Tab, string>> = table({
  'for-you': 'tabs-for-you',
  plan: 'tabs-plan',
  people: 'tabs-people',
  activity: 'tabs-activity',
});

/** The sections of the plan that the wide page leads to, by the id of each. */
const sections = table({
  'plan-route': 'tabs-plan',
  'plan-element-goal': 'tabs-goals-and-risks',
  'plan-element-people': 'tabs-people',
  'plan-element-signing': 'tabs-signatures',
  'plan-activity': 'tabs-activity',
});

/** The tab that is shown: the one chosen, else the one to begin with. */
export function shownTab(plan: PlanController, view: View): Tab {
  if (plan.ui.tab) return plan.ui.tab;
  return view.empty && view.reader.side === 'seller' ? 'plan' : 'for-you';
}

export function tabList(plan: PlanController, view: View): TemplateResult {
  const shown = shownTab(plan, view);
  return html`<div class="tabs" part="tabs" role="tablist" aria-label=${say('tabs-parts')} @keydown=${(event: KeyboardEvent) => moveAlong(event, plan)}>
    ${tabs.map((tab) => {
      const open = tab === 'for-you' ? view.forYou.cards.length : 0;
      return html`<button
        type="button"
        role="tab"
        id="plan-tab-${tab}"
        data-tab=${tab}
        aria-selected=${shown === tab}
        aria-controls="plan-pane-${tab}"
        tabindex=${shown === tab ? 0 : -1}
        @click=${() => plan.ui.showTab(tab)}
      >
        ${names[tab]}${open ? html` <span class="tab-count numbers" aria-label=${say('tabs-open', { n: open })}>${open}</span>` : nothing}
      </button>`;
    })}
  </div>`;
}

/** Arrows move along the tabs, as the ARIA practices describe them. */
function moveAlong(event: KeyboardEvent, plan: PlanController): void {
  const all = [
    ...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role="tab"]'),
  ];
  const at = all.indexOf(event.target as HTMLElement);
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const to =
    step !== undefined
      ? all.at((at + step) % all.length)
      : { Home: all[0], End: all.at(-1) }[event.key];
  if (at < 0 || !to) return;
  event.preventDefault();
  plan.ui.showTab(to.dataset['tab'] as Tab);
  to.focus();
}

export function sectionLinks(plan: PlanController): TemplateResult {
  return html`<nav class="sections" aria-label=${say('tabs-sections')}>
    ${(Object.keys(sections) as (keyof typeof sections)[]).map((id) => html`<button type="button" data-section=${id} @click=${() => plan.show(tabOf(id), id)}>${sections[id]}</button>`)}
  </nav>`;
}

function tabOf(section: keyof typeof sections): Tab {
  switch (section) {
    case 'plan-route':
    case 'plan-element-goal':
      return 'plan';
    case 'plan-element-people':
    case 'plan-element-signing':
      return 'people';
    case 'plan-activity':
      return 'activity';
  }
}

/** One part of the page: a panel of its tab. */
export function pane(
  plan: PlanController,
  view: View,
  tab: Tab,
  content: unknown,
  part?: string,
): TemplateResult {
  return html`<div
    class="pane"
    id="plan-pane-${tab}"
    data-pane=${tab}
    part=${part ?? nothing}
    role="tabpanel"
    aria-labelledby="plan-tab-${tab}"
    ?data-on=${shownTab(plan, view) === tab}
  >
    ${content}
  </div>`;
}
