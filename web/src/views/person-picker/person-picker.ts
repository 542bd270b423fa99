/**
 * A person: shows who it is, and lets one choose another or add one by typing a name.
 *
 * A combobox over a list, as the ARIA practices describe it: arrows move, Enter chooses, Escape closes.
 */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { say } from '../../locales/words.js';
import { labelBefore, listedAfter } from '../../locales/en.js';
import type { PlanController } from '../../plan-controller.js';
import type { Command, PersonChip, Side } from '../../generated/plan.js';
import { icon } from '../../icons.js';
import { byLine } from '../authors/authors.js';
import { whoIsHere } from '../fields.js';
import { heldMark, proposalsAt } from '../proposals/proposals.js';
import { define, freshId, PlanPart } from '../plan-part.js';
import { companyName } from '../companies.js';

interface PickerOptions {
  /** The role of the person here: `Owner`. */
  name: string;
  path: string;
  value: PersonChip | null;
  /** The text while nobody is chosen: `Who owns this?` */
  ask: string;
  /** Sets the person, after the commands that make them, all in one edit. */
  commit: (id: string | null, ...first: Command[]) => void;
  /** The side that comes first in the list. */
  prefer?: Side;
  /** `chip` in a row, `field` among fields. */
  look: 'chip' | 'field';
}

interface Choice {
  key: string;
  label: TemplateResult;
  side: Side | null;
  take: () => void;
}

export class PlanPicker extends PlanPart {
  static override properties = {
    ...PlanPart.properties,
    of: { attribute: false },
    open: { state: true },
    query: { state: true },
    at: { state: true },
  };

  declare of: PickerOptions;
  declare open: boolean;
  declare query: string;
  declare at: number;

  #id = freshId('who');

  constructor() {
    super();
    this.open = false;
    this.query = '';
    this.at = 0;
  }

  protected override render(): TemplateResult {
    const { name, look, value, ask, path } = this.of;
    const shown = value?.name || (value ? say('person-picker-somebody-unknown') : '');
    return html`<div class="who" data-look=${look} @focusout=${this.#focusOut}>
      ${look === 'field' ? html`<span class="name" aria-hidden="true">${name} ${heldMark(this.plan, path)}</span>` : nothing}
      <button
        type="button"
        class="chip"
        data-path=${path}
        data-empty=${!shown}
        data-gone=${value !== null && !value.here}
        ?disabled=${!this.plan.canWrite}
        aria-haspopup="listbox"
        aria-expanded=${this.open}
        title=${shown ? this.#titleOf(value) : nothing}
        @click=${this.#toggle}
      >
        <span class="unseen">${labelBefore(name)}</span>
        ${
          value
            ? html`<span class="mark" aria-hidden="true" data-side=${value.side ?? nothing}>${value.initials || '?'}</span>
              <span class="who-name">${shown}</span>${value.side ? html`<span class="unseen">${listedAfter(this.#company(value.side))}</span>` : nothing}`
            : html`<span class="mark none" aria-hidden="true">?</span>
              <span class="who-name">${this.plan.canWrite ? ask : say('person-picker-nobody')}</span>`
        }
        ${whoIsHere(this.plan, path)}
      </button>
      ${look === 'field' ? html`${byLine(this.plan, path)} ${proposalsAt(this.plan, path)}` : nothing}
      ${this.open ? this.#panel() : nothing}
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('open') && this.open) {
      this.querySelector('input')?.focus();
      const panel = this.querySelector('.who-panel');
      const page = this.closest('.page');
      if (panel && page) {
        const over = panel.getBoundingClientRect().right - page.getBoundingClientRect().right;
        panel.toggleAttribute('data-end', over > 0);
      }
    }
    this.querySelector('[role="option"][aria-selected="true"]')?.scrollIntoView({
      block: 'nearest',
    });
  }

  #panel(): TemplateResult {
    const choices = this.#choices;
    let side: Side | null | undefined;
    return html`<div class="who-panel">
      <input
        class="box"
        role="combobox"
        aria-label=${say('person-picker-type-a-name', { name: this.of.name })}
        aria-expanded="true"
        aria-controls="${this.#id}-list"
        aria-activedescendant=${choices.length ? `${this.#id}-${this.at}` : nothing}
        aria-autocomplete="list"
        autocomplete="off"
        placeholder=${say('person-picker-find-or-add-a-person')}
        .value=${this.query}
        @input=${(e: Event) => {
          this.query = (e.target as HTMLInputElement).value;
          this.at = 0;
        }}
        @keydown=${this.#key}
      />
      <div class="who-list" role="listbox" id="${this.#id}-list" aria-label=${this.of.name}>
        ${choices.map((one, i) => {
          const heading =
            one.side !== side && one.side !== null && !one.key.startsWith('add')
              ? this.#company(one.side)
              : '';
          side = one.side;
          return html`${heading ? html`<div class="who-side" role="presentation">${heading}</div>` : nothing}
            <div
              role="option"
              id="${this.#id}-${i}"
              aria-selected=${i === this.at}
              @pointerdown=${(e: Event) => e.preventDefault()}
              @pointermove=${() => (this.at = i)}
              @click=${one.take}
            >
              ${one.label}
            </div>`;
        })}
        ${choices.length ? nothing : html`<div class="who-hint">${say('person-picker-type-a-name-to-add')}</div>`}
      </div>
    </div>`;
  }

  get #choices(): Choice[] {
    const query = this.query.trim();
    const sought = query.toLocaleLowerCase();
    const people = (this.plan.view?.people ?? []).filter(
      (p) =>
        !p.left &&
        (!sought ||
          `${p.name} ${p.email ?? ''} ${p.jobTitle ?? ''}`.toLocaleLowerCase().includes(sought)),
    );
    const prefer = this.of.prefer;
    const here = (p: { side: Side | null; name: string }): boolean =>
      this.plan.peers.some((peer) => !peer.me && peer.side === p.side && peer.name === p.name);
    // Oneself first, then who is here, then the preferred side.
    const weight = (p: (typeof people)[number]): number =>
      Number(p.me) * 4 + Number(here(p)) * 2 + Number(p.side === prefer);
    const order = [...people].sort((a, b) => weight(b) - weight(a));
    const me = this.#myself(sought);
    const choices = order.map((p): Choice => ({
      key: p.id,
      side: p.side,
      label: html`<span class="mark" data-side=${p.side ?? nothing}>${p.initials}</span>
          <span class="who-name">${p.me ? say('name-you', { name: nameIn(p) }) : here(p) ? say('name-here', { name: nameIn(p) }) : nameIn(p)}</span>
          ${p.id === this.of.value?.id ? icon('check') : nothing}`,
      take: () => this.#take(p.id),
    }));
    if (me) choices.unshift(me);
    const named = me && this.plan.role?.name.toLocaleLowerCase() === sought;
    if (query && !named && !people.some((p) => p.name.toLocaleLowerCase() === sought)) {
      const first = prefer ?? this.plan.role?.side ?? 'buyer';
      const both: Side[] = first === 'seller' ? ['seller', 'buyer'] : ['buyer', 'seller'];
      for (const side of both) {
        choices.push({
          key: `add-${side}`,
          side,
          label: html`<span class="mark" data-side=${side}>+</span>
            <span class="who-name">${say('person-picker-add', { name: query, company: this.#company(side) })}</span>`,
          take: () => this.#add(query, side),
        });
      }
    }
    if (this.of.value && !query) {
      choices.push({
        key: 'none',
        side: null,
        label: html`<span class="mark none">${icon('close')}</span><span class="who-name">${say('person-picker-nobody')}</span>`,
        take: () => this.#take(null),
      });
    }
    return choices;
  }

  /** The reader as a choice while nobody in the plan is them: choosing it adds them with the address that was verified. */
  #myself(sought: string): Choice | undefined {
    const me = this.plan.myself;
    if (!me || !`${me.name} ${me.email}`.toLocaleLowerCase().includes(sought)) return undefined;
    return {
      key: 'add-me',
      side: me.side,
      label: html`<span class="mark" data-side=${me.side}>+</span>
          <span class="who-name">${say('name-you', { name: me.name })}</span>`,
      take: () => {
        const id = mint();
        this.#close(true);
        this.of.commit(id, { type: 'addPerson', id, ...me });
      },
    };
  }

  #company(side: Side): string {
    return companyName(this.plan, side);
  }

  #titleOf(person: PersonChip | null): string {
    if (!person) return '';
    return [
      person.name,
      person.side ? this.#company(person.side) : '',
      person.here ? '' : say('person-picker-no-longer-in-the-plan'),
    ]
      .filter(Boolean)
      .join(' · ');
  }

  #take(id: string | null): void {
    this.#close(true);
    if (id !== (this.of.value?.id ?? null)) this.of.commit(id);
  }

  #add(name: string, side: Side): void {
    const id = mint();
    this.#close(true);
    this.of.commit(id, { type: 'addPerson', id, name, side });
  }

  #toggle(): void {
    if (this.open) return this.#close(false);
    this.query = '';
    this.at = 0;
    this.open = true;
    this.plan.here(this.of.path);
  }

  #close(focus: boolean): void {
    this.open = false;
    this.plan.here(null);
    if (focus) this.querySelector<HTMLElement>('.chip')?.focus();
  }

  #focusOut(event: FocusEvent): void {
    if (this.open && !this.contains(event.relatedTarget as Node | null)) this.#close(false);
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const choices = this.#choices;
    const go = (to: number): void => {
      this.at = (to + choices.length) % Math.max(1, choices.length);
    };
    switch (event.key) {
      case 'ArrowDown':
        go(this.at + 1);
        break;
      case 'ArrowUp':
        go(this.at - 1);
        break;
      case 'Home':
        go(0);
        break;
      case 'End':
        go(choices.length - 1);
        break;
      case 'Enter':
        choices[this.at]?.take();
        break;
      case 'Escape':
        this.#close(true);
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
}

export function personPicker(plan: PlanController, of: PickerOptions): TemplateResult {
  return html`<countersign-person .plan=${plan} .tick=${plan.tick} .of=${of}></countersign-person>`;
}

/** An id as the core mints them: the time, then chance, in Crockford's letters (a ULID). */
export function mint(): string {
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const time = Array.from(
    { length: 10 },
    (_, i) => letters[Math.floor(Date.now() / 32 ** (9 - i)) % 32],
  );
  const chance = Array.from(
    crypto.getRandomValues(new Uint8Array(16)),
    (byte) => letters[byte % 32],
  );
  return [...time, ...chance].join('');
}

define('countersign-person', PlanPicker);

function nameIn({ name }: { name: string }): string {
  return name || say('people-no-name-yet');
}
