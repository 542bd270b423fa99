/** The menu of the head: what one seldom does, a tap away from everywhere. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { say } from '../../locales/words.js';
import { fileAddress } from '../file-link.js';
import { icon } from '../../icons.js';
import { toggleAuthors } from '../authors/authors.js';
import { mayPause } from '../pause/pause.js';
import { define, PlanPart } from '../plan-part.js';
import { mayPresent } from './present.js';

interface Entry {
  act: string;
  label: string;
  /** The work; for a file nothing but the address. */
  run?: () => void;
  /** A file of the plan, which the browser opens by itself. */
  file?: string;
  /** Beside the menu there is a button for it where the page is wide. */
  narrow?: true;
}

export class PlanMenu extends PlanPart {
  static override properties = {
    ...PlanPart.properties,
    open: { state: true },
    help: { attribute: false },
  };

  declare open: boolean;
  declare help: () => void;

  constructor() {
    super();
    this.open = false;
    this.addEventListener('keydown', (event) => this.#key(event));
    this.addEventListener('focusout', (event) => {
      const to = event.relatedTarget;
      if (to instanceof Node && !this.contains(to)) this.open = false;
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('pointerdown', this.#elsewhere, true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pointerdown', this.#elsewhere, true);
  }

  protected override render(): TemplateResult {
    return html`<button type="button" class="button bare icon-only menu-button" data-act="menu" aria-haspopup="menu" aria-expanded=${this.open} aria-label=${say('menu-more')} title=${say('menu-more')} @click=${() => this.#toggle()}>${icon('more')}</button>
      ${
        this.open
          ? html`<div class="menu" role="menu" aria-label=${say('menu-more')}>
            ${this.#entries.map((entry) => this.#entry(entry))}
          </div>`
          : nothing
      }`;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('open') && this.open)
      this.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
  }

  #entry({ act, label, run, file, narrow }: Entry): TemplateResult {
    const href = file ? fileAddress(this.plan, file) : undefined;
    const look = narrow ? 'narrow-only' : nothing;
    // An address that is not there yet keeps its place: the menu does not move under a finger.
    if (file && (href || !run))
      return html`<a role="menuitem" data-act=${act} class=${look} tabindex="0" href=${ifDefined(href)} aria-disabled=${href ? nothing : 'true'} target="_blank" rel="noopener noreferrer" @click=${() => (this.open = false)}>${label}</a>`;
    return html`<button type="button" role="menuitem" data-act=${act} class=${look} @click=${() => this.#run(run)}>${label}</button>`;
  }

  get #entries(): Entry[] {
    const { plan } = this;
    const { view, attest, role } = plan;
    if (!view) return [];
    const entries: (Entry | undefined)[] = [
      {
        act: 'read',
        label: say('menu-read-and-sign'),
        run: () => attest.show({ kind: 'review' }),
      },
      plan.canWrite
        ? {
            act: 'checkin',
            label: say('menu-check-in'),
            run: () => plan.walk.enter(),
            narrow: true,
          }
        : undefined,
      mayPresent(view)
        ? {
            act: 'present',
            label: say('present-act'),
            run: () => plan.ui.present(true),
            narrow: true,
          }
        : undefined,
      plan.coach.isOffered && !plan.coach.isPageShown
        ? {
            act: 'coach',
            label: say('coach-title'),
            run: () => plan.coach.open(),
            narrow: true,
          }
        : undefined,
      plan.canInvite
        ? {
            act: 'share',
            label: say('menu-share'),
            run: () => attest.show({ kind: 'invite' }),
            narrow: true,
          }
        : undefined,
      plan.canWrite && plan.canUndo
        ? { act: 'undo', label: say('label-undo'), run: () => plan.undo(), narrow: true }
        : undefined,
      plan.canWrite && plan.canRedo
        ? { act: 'redo', label: say('status-redo'), run: () => plan.redo(), narrow: true }
        : undefined,
      { act: 'calendar', label: say('menu-calendar'), file: 'export.ics' },
      // Without the connection the page prints itself, where the browser can.
      { act: 'print', label: say('menu-print'), file: 'print', run: () => print() },
      { act: 'certificate', label: say('menu-certificate'), file: 'certificate' },
      {
        act: 'authors',
        label: say('status-who-wrote-what'),
        run: () => toggleAuthors(plan),
      },
      { act: 'download', label: say('status-download-the-plan'), file: 'export.json' },
      {
        act: 'people',
        label: say('menu-who-can-see-this'),
        run: () => plan.show('people', 'plan-element-people'),
      },
      { act: 'help', label: say('status-keyboard-shortcuts'), run: this.help },
      mayPause(plan) && !view.header.pausedUntil
        ? { act: 'pause', label: say('menu-pause'), run: () => attest.show({ kind: 'pause' }) }
        : undefined,
      attest.mayAttest
        ? {
            act: 'decline',
            label: say('does-not-work-for-us'),
            run: () => attest.show({ kind: 'decline' }),
          }
        : undefined,
      role?.name
        ? {
            act: 'other',
            label: say('menu-not-you', { name: role.name }),
            run: () => attest.show({ kind: 'me', other: true }),
          }
        : undefined,
    ];
    return entries.filter((entry) => entry !== undefined);
  }

  #toggle(): void {
    this.open = !this.open;
  }

  #run(run: (() => void) | undefined): void {
    this.querySelector<HTMLElement>('.menu-button')?.focus();
    this.open = false;
    run?.();
  }

  #key(event: KeyboardEvent): void {
    if (!this.open) return;
    const all = [...this.querySelectorAll<HTMLElement>('[role="menuitem"]')].filter((one) =>
      one.checkVisibility(),
    );
    const at = all.indexOf(event.target as HTMLElement);
    const to = {
      ArrowDown: all[(at + 1) % all.length],
      ArrowUp: all.at(at - 1),
      Home: all[0],
      End: all.at(-1),
      Escape: this.querySelector<HTMLElement>('.menu-button'),
    }[event.key];
    if (!to) return;
    event.preventDefault();
    event.stopPropagation();
    to.focus();
    if (event.key === 'Escape') this.open = false;
  }

  readonly #elsewhere = (event: Event): void => {
    if (this.open && !event.composedPath().includes(this)) this.open = false;
  };
}

define('countersign-menu', PlanMenu);
