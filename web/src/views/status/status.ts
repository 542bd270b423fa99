/** The line above the plan: the people here, where edits are kept, undo and redo, help. */
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { rich, say, table } from '../../locales/words.js';
import { companyName } from '../companies.js';
import { join } from '../../locales/en.js';
import type { PlanController } from '../../plan-controller.js';
import { icon, type IconName } from '../../icons.js';
import { initials } from '../fields.js';
import { whoAmI } from '../identity/identity.js';
import { kept, offlineWords } from './kept.js';

export function toolbar(plan: PlanController): TemplateResult {
  return html`<div class="toolbar" part="toolbar" role="toolbar" aria-label=${say('status-plan')}>
    ${whoAmI(plan)} ${presence(plan)} ${sync(plan)}
    ${
      plan.canWrite
        ? html`<span class="tools">${tool('undo', say('label-undo'), () => plan.undo(), !plan.canUndo)} ${tool('redo', say('status-redo'), () => plan.redo(), !plan.canRedo)}</span>`
        : nothing
    }
  </div>`;
}

function tool(name: IconName, label: string, run: () => void, off: boolean): TemplateResult {
  return html`<button type="button" class="button bare icon-only" ?disabled=${off} aria-label=${label} title=${label} @click=${run}>${icon(name)}</button>`;
}

/** One mark for each person; a person in two windows is one. */
function presence(plan: PlanController): TemplateResult {
  const mine = plan.peers.filter((p) => p.me);
  const people = [
    ...new Map(
      [...plan.peers, ...mine].map((p) => [
        `${p.side}/${p.sub || say('status-named', { name: p.name })}`,
        p,
      ]),
    ).values(),
  ];
  people.sort((a, b) => Number(b.me) - Number(a.me));
  const others = people.filter((p) => !p.me);
  const label = others.length
    ? say('status-here-now', {
        names: join(
          others.map((p) =>
            say('for-you-person-of', {
              name: p.name,
              company: p.side ? companyName(plan, p.side) : say('status-no-side'),
            }),
          ),
        ),
      })
    : say('status-nobody-else-is-here');
  // Oneself stands before them, by name.
  const shown = others.slice(0, 6);
  return html`<span class="presence" part="presence" role="img" aria-label=${label}>
    ${shown.map(
      (p) => html`<span
        class="mark"
        data-side=${p.side ?? nothing}
        title=${[p.me ? say('name-you', { name: p.name }) : p.name, p.side ? companyName(plan, p.side) : ''].filter(Boolean).join(' · ')}
        data-peer=${p.client}
        >${initials(p.name) || '?'}</span
      >`,
    )}
    ${others.length > shown.length ? html`<span class="quiet">+${others.length - shown.length}</span>` : nothing}
    ${others.length ? html`<span class="presence-words quiet">${others.length === 1 ? say('status-is-here', { name: others[0]?.name ?? '' }) : say('n-other', { n: others.length })}</span>` : nothing}
  </span>`;
}

function sync(plan: PlanController): TemplateResult {
  const { kind, says, sign, hint, then } = kept(plan);
  // A state that passes within a moment is no reason to do anything.
  const asks = then !== undefined && (kind !== 'unsaved' || plan.lasting.kind === kind);
  return html`<span class="sync" part="sync" data-sync=${kind} title=${hint}>${icon(sign)}<span>${asks ? rich(/[.…。]$/.test(says) ? 'sentences' : 'statements', { second: html`<span class="sync-then">${then}</span>` }, { first: says }) : says}</span></span>
    <span class="unseen" role="status" data-spoken="sync">${plan.lasting.says}</span>`;
}

/** The same in words below the tabs, where the head has no room for them. It is read out as the state in the head is. */
export function offlineLine(plan: PlanController): TemplateResult | typeof nothing {
  const onPhone = matchMedia('(pointer: coarse) and (max-width: 599px)').matches;
  const words = offlineWords(plan, onPhone);
  return words
    ? html`<p class="reader-line offline narrow-only" part="offline">${words}</p>`
    : nothing;
}

/**
 * The short message at the foot, in the top layer: nothing of the host's page lies over it, and it is fixed to nothing. Its text
 * is read out by a region of its own, which is there before it.
 */
export function toast(plan: PlanController): TemplateResult {
  const { toast } = plan.ui;
  return html`<div class="unseen" role="status" data-spoken="toast" aria-live=${toast?.tone === 'alert' ? 'assertive' : 'polite'}>${toast?.text}</div>
  <div class="toast-place" popover="manual" ${ref(shownWith(toast !== undefined))}>
    ${
      toast
        ? html`<div class="toast" part="toast" data-tone=${toast.tone}>
          ${toast.tone === 'alert' ? icon('alert') : nothing}<span>${toast.text}</span>
          ${
            toast.action
              ? html`<button
                type="button"
                class="words"
                data-act=${toast.action.act ?? nothing}
                @click=${() => {
                  const run = toast.action?.run;
                  plan.ui.dismiss();
                  run?.();
                }}
              >
                ${toast.action.label}
              </button>`
              : nothing
          }
          <button type="button" class="button bare icon-only small" aria-label=${say('status-dismiss')} @click=${() => plan.ui.dismiss()}>${icon('close')}</button>
        </div>`
        : nothing
    }
  </div>`;
}

/** Shows a popover while there is something in it, in the middle of the component. */
function shownWith(something: boolean): (place: Element | undefined) => void {
  return (place) => {
    if (!(place instanceof HTMLElement) || !place.isConnected) return;
    if (place.matches(':popover-open') !== something) place.togglePopover(something);
    if (!something) return;
    const { left, width } = (place.getRootNode() as ShadowRoot).host.getBoundingClientRect();
    place.style.insetInlineStart = 'auto';
    place.style.left = `${Math.max(0, left)}px`;
    place.style.inlineSize = `${Math.min(width, innerWidth)}px`;
  };
}

/** The keys of each shortcut. */
const keys = table({
  add: 'status-keys-add',
  details: 'status-keys-details',
  move: 'status-keys-move',
  date: 'status-keys-date',
  link: 'status-keys-link',
  undo: 'status-keys-undo',
  redo: 'status-keys-redo',
  leave: 'status-keys-leave',
  line: 'status-keys-line',
});

/** The effect of each shortcut. */
const shortcuts = table({
  add: 'status-shortcut-add',
  details: 'status-shortcut-details',
  move: 'status-shortcut-move',
  date: 'status-shortcut-date',
  link: 'status-shortcut-link',
  undo: 'status-shortcut-undo',
  redo: 'status-shortcut-redo',
  leave: 'status-shortcut-leave',
  line: 'status-shortcut-line',
});

export function help(): TemplateResult {
  return html`<dialog class="help" part="help" aria-labelledby="plan-help">
    <h2 id="plan-help">${say('status-keyboard-shortcuts')}</h2>
    <dl>
      ${(Object.keys(keys) as (keyof typeof keys)[]).map((act) => html`<div><dt>${keys[act]}</dt><dd>${shortcuts[act]}</dd></div>`)}
    </dl>
    <button type="button" class="button" autofocus @click=${(e: Event) => (e.currentTarget as HTMLElement).closest('dialog')?.close()}>${say('details-close')}</button>
  </dialog>`;
}
