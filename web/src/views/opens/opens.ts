/**
 * The people who opened the plan and gave a name: the same for both sides. It is the relay's record, so it needs the
 * connection, and is asked for when it is shown.
 */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { say } from '../../locales/words.js';
import type { PlanController } from '../../plan-controller.js';
import type { Side } from '../../generated/plan.js';
import { icon } from '../../icons.js';
import { companyName } from '../companies.js';
import { define, PlanPart } from '../plan-part.js';

/** That somebody opened the plan on a day. */
interface Open {
  day: string;
  side: Side;
  sub: string;
  name: string;
}

class Opens extends PlanPart {
  static override properties = {
    ...PlanPart.properties,
    opens: { state: true },
    failed: { state: true },
  };

  declare opens: readonly Open[] | undefined;
  declare failed: boolean;

  #asked = false;

  constructor() {
    super();
    this.failed = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.#asked || this.plan.state !== 'online') return;
    this.#asked = true;
    void this.#ask();
  }

  protected override render(): TemplateResult {
    const { opens, plan } = this;
    if (!opens) {
      if (this.failed)
        return html`<p class="quiet">${say('opens-who-opened-it-could-not')} <button type="button" class="words" @click=${() => this.#ask()}>${say('deal-try-again')}</button></p>`;
      return html`<p class="quiet">${plan.state === 'online' ? say('opens-asking-who-opened-it') : say('opens-who-opened-it-is-known')}</p>`;
    }
    const people = new Map<string, { name: string; side: Side; days: string[] }>();
    for (const { side, sub, name, day } of opens) {
      const person = people.get(`${side}/${sub}`) ?? { name, side, days: [] };
      person.name = name;
      person.days.push(day);
      people.set(`${side}/${sub}`, person);
    }
    if (!people.size) return html`<p class="nothing">${say('opens-nobody-who-gave-a-name')}</p>`;
    return html`<ul class="rows">
      ${[...people.values()].map(
        ({ name, side, days }) =>
          html`<li class="opened"><span>${name} <span class="side" data-side=${side}>${companyName(plan, side)}</span></span> <span class="quiet">${say('opens-days', { n: days.length, day: plan.dayMonth(days.at(-1) ?? '') })}</span></li>`,
      )}
    </ul>`;
  }

  async #ask(): Promise<void> {
    this.failed = false;
    try {
      const all: Open[] = [];
      let after = '';
      do {
        const page = await this.plan.api.ask<{ opens: Open[]; next: string | null }>(
          `opens?limit=1000${after && `&after=${encodeURIComponent(after)}`}`,
        );
        all.push(...page.opens);
        after = page.next ?? '';
      } while (after);
      this.opens = all;
    } catch {
      this.failed = true;
    }
  }
}

define('countersign-opens', Opens);

/** The people who opened it and gave a name. */
export function opens(plan: PlanController): TemplateResult {
  return html`<countersign-opens part="opens" .plan=${plan} .tick=${plan.tick}></countersign-opens>`;
}

/** The same on demand: both sides see that both sides are seen. */
export function opensOnDemand(plan: PlanController): TemplateResult {
  const open = plan.ui.unfolded.has('opens');
  return html`<details class="fold" ?open=${open} @toggle=${(e: Event) => plan.ui.toggle(plan.ui.unfolded, 'opens', (e.target as HTMLDetailsElement).open)}>
    <summary><span class="turns">${icon('chevron')}</span><h3>${say('deal-who-opened-it')}</h3><span class="tally quiet">${say('opens-people-who-gave-a-name')}</span></summary>
    ${open ? opens(plan) : nothing}
  </details>`;
}
