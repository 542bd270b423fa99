/** The changes since an instant, in words; requested from the relay once each time that they are shown. */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { rich, say, table } from '../../locales/words.js';
import { sides } from '../../locales/en.js';
import type { PlanController } from '../../plan-controller.js';
import { icon } from '../../icons.js';
import type { Net } from '../../generated/plan.js';
import { define, PlanPart } from '../plan-part.js';
import { placeName, said } from '../proposals/words.js';
import { gathered } from './gathered.js';

/** How many are shown at first: the promises come before the rest. */
const shownFirst = 8;
const most = 500;

export class ChangesSince extends PlanPart {
  static override properties = {
    ...PlanPart.properties,
    since: {},
    changes: { state: true },
    failed: { state: true },
    all: { state: true },
  };

  /** The instant. */
  declare since: string;
  declare changes: readonly Net[] | undefined;
  declare failed: boolean;
  declare all: boolean;

  #asked = '';

  constructor() {
    super();
    this.failed = false;
    this.all = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { plan } = this;
    if (plan.state !== 'online' || !plan.savedOnServer || this.#asked === this.since) return;
    this.#asked = this.since;
    this.changes = undefined;
    this.failed = false;
    void this.#ask(this.since);
  }

  protected override updated(): void {
    // The page leaves out the place of what there is nothing to say about.
    this.toggleAttribute('data-empty', !this.failed && !this.changes?.length);
  }

  protected override render(): TemplateResult {
    const { plan, changes, failed } = this;
    if (!changes) {
      if (failed) {
        return html`<p class="nothing">${say('changes-what-changed-could-not-be')} <button type="button" class="words" @click=${this.#again}>${say('deal-try-again')}</button></p>`;
      }
      return html`<p class="nothing">${plan.state === 'online' ? say('changes-reading-what-changed') : say('changes-what-changed-needs-the-connection')}</p>`;
    }
    if (!changes.length)
      return html`<p class="nothing">${say('changes-nothing-has-changed-since-then')}</p>`;
    const sorted = [...changes].sort((a, b) => weight(a) - weight(b) || b.at.localeCompare(a.at));
    const shown = this.all ? sorted : sorted.slice(0, shownFirst);
    return html`<ul class="rows since">
        ${shown.map((net) => this.#row(net))}
      </ul>
      ${
        sorted.length > shownFirst
          ? html`<button type="button" class="adds" @click=${() => (this.all = !this.all)}>
            <span class="turns" data-open=${this.all}>${icon('chevron')}</span>${this.all ? say('deal-show-fewer') : say('changes-show-all', { sorted: sorted.length })}
          </button>`
          : nothing
      }`;
  }

  #row(net: Net): TemplateResult {
    const { plan } = this;
    const [last] = net.by;
    const others = net.by.length - 1;
    const day = plan.dayOf(net.at);
    const when =
      net.what === 'set' && net.moves > 1
        ? say('changes-moved-times', { day, moves: net.moves })
        : day;
    const name = html`<span class="side" data-side=${last?.side ?? nothing}>${last ? last.name || sides[last.side] : ''}</span>`;
    return html`<li class="since-row" data-change=${net.path}>
      <span class="since-place">${sentence(plan, net)}</span>
      <span class="quiet">
        ${last ? rich('changes-by', { who: others ? rich('changes-who-and-others', { who: name }, { others: say('n-other', { n: others }) }) : name }, { when }) : when}
      </span>
    </li>`;
  }

  #again(): void {
    this.#asked = '';
    this.failed = false;
  }

  async #ask(since: string): Promise<void> {
    try {
      const { changes } = await this.plan.api.ask<{ changes: Net[] }>(
        `activity?since=${encodeURIComponent(since)}&limit=${most}`,
      );
      if (since !== this.#asked) return;
      this.changes = gathered(changes);
      this.failed = false;
    } catch {
      if (since !== this.#asked) return;
      this.failed = true;
    }
  }
}

/** Promises first, then states, then words. */
function weight({ path, what }: Net): number {
  const field = path.split('/').at(-1) ?? '';
  if (path === 'plan/goLive') return 0;
  if (['due', 'fixedOn', 'owner', 'removed', 'goLiveOwner', 'closeDate', 'days'].includes(field))
    return 1;
  if (what === 'added') return 2;
  if (field === 'status') return 3;
  return what === 'written' ? 5 : 4;
}

const texts: Record<string, string> = table({
  goal: 'changes-texts-goal',
  title: 'changes-texts-title',
  'meeting/at': 'changes-texts-meeting-at',
});

function sentence(plan: PlanController, { path, what, from, to }: Net): unknown {
  const [root, id = '', field = ''] = path.split('/');
  const whole = texts[path];
  if (what === 'added')
    return rich('since-added', {
      name: html`<b>${plan.step(id)?.title || placeName(plan, `${root}/${id}`)}</b>`,
    });
  const name = html`<b>${placeName(plan, `${root}/${id}`)}</b>`;
  if (what === 'removed') return rich('since-removed', { name });
  if (what === 'restored') return rich('since-restored', { name });
  if (what === 'written')
    return rich('since-written', {
      name: html`<b>${whole ?? placeName(plan, words.has(field) ? `${root}/${id}` : path)}</b>`,
    });
  if (path === 'meeting/at')
    return rich(
      'labelled',
      { label: html`<b>${whole}</b>` },
      { value: typeof to === 'string' ? plan.meetingTime(to) : say('history-none') },
    );
  if (field === 'doneOn' || field === 'startedOn') {
    const day = said(plan, path, to);
    return field === 'doneOn'
      ? rich('since-done', { name }, { day })
      : rich('since-started', { name }, { day });
  }
  if (path.includes('/after/')) return rich('since-links', { name });
  return rich('labelled', {
    label: html`<b>${placeName(plan, path)}</b>`,
    value: html`${from === null ? nothing : html`<del><span class="unseen">${say('since-was')} </span>${said(plan, path, from)}</del> <span aria-hidden="true">→</span> `}<ins><span class="unseen">${say('changes-is-now')} </span>${said(plan, path, to)}</ins>`,
  });
}

const words = new Set(['title', 'notes', 'text', 'contingency', 'name', 'jobTitle']);

define('countersign-since', ChangesSince);

export function changesSince(plan: PlanController, since: string): TemplateResult {
  return html`<countersign-since .plan=${plan} .tick=${plan.tick} .since=${since}></countersign-since>`;
}
