/** The line above the plan: who is here, where what is written is kept, undo and redo, help. */
import { html, nothing, type TemplateResult } from 'lit';
import { count, join, sides } from '../../locales/en.js';
import type { PlanController } from '../../plan-controller.js';
import { icon, type IconName } from '../../icons.js';
import { toggleAuthors } from '../authors/authors.js';
import { initials } from '../fields.js';
import { whoAmI } from '../identity/identity.js';

export function toolbar(plan: PlanController, help: () => void, download: () => void): TemplateResult {
  return html`<div class="toolbar" part="toolbar" role="toolbar" aria-label="Plan">
    ${whoAmI(plan)} ${presence(plan)} ${sync(plan)}
    <span class="tools">
      ${plan.canWrite
        ? html`${tool('undo', 'Undo', () => plan.undo(), !plan.canUndo)} ${tool('redo', 'Redo', () => plan.redo(), !plan.canRedo)}`
        : nothing}
      ${tool('pen', 'Who wrote what', () => toggleAuthors(plan), false, plan.authorship !== undefined)}
      ${tool('download', 'Download the plan', download)} ${tool('help', 'Keyboard shortcuts', help)}
    </span>
  </div>`;
}

function tool(name: IconName, label: string, run: () => void, off = false, on?: boolean): TemplateResult {
  return html`<button type="button" class="button bare icon-only" aria-pressed=${on ?? nothing} ?disabled=${off} aria-label=${label} title=${label} @click=${run}>${icon(name)}</button>`;
}

/** One mark for each person; a person in two windows is one. */
function presence(plan: PlanController): TemplateResult {
  const mine = plan.peers.filter((p) => p.me);
  const people = [...new Map([...plan.peers, ...mine].map((p) => [`${p.side}/${p.name}`, p])).values()];
  people.sort((a, b) => Number(b.me) - Number(a.me));
  const others = people.filter((p) => !p.me);
  const label = others.length ? `Here now: ${join(others.map((p) => `${p.name} (${p.side ?? 'no side'})`))} and you` : 'Nobody else is here';
  // Oneself stands before them, by name.
  const shown = others.slice(0, 6);
  return html`<span class="presence" part="presence" role="img" aria-label=${label}>
    ${shown.map(
      (p) => html`<span
        class="mark"
        data-side=${p.side ?? nothing}
        title="${p.name}${p.me ? ' (you)' : ''}${p.side ? ` · ${sides[p.side]}` : ''}"
        data-peer=${p.client}
        >${initials(p.name) || '?'}</span
      >`,
    )}
    ${others.length > shown.length ? html`<span class="quiet">+${others.length - shown.length}</span>` : nothing}
    ${others.length ? html`<span class="presence-words quiet">${others.length === 1 ? `${others[0]?.name.split(' ')[0]} is here` : count(others.length, 'other', 'others')}</span>` : nothing}
  </span>`;
}

function sync(plan: PlanController): TemplateResult {
  const { kind, says, sign, hint } = kept(plan);
  return html`<span class="sync" part="sync" data-sync=${kind} title=${hint}>${icon(sign)}<span>${says}</span></span>`;
}

interface Kept {
  kind: string;
  says: string;
  sign: IconName;
  hint: string;
}

/** What is said of where the edits are: never more than is so. */
export function kept(plan: Pick<PlanController, 'state' | 'savedOnDevice' | 'savedOnServer' | 'keeps' | 'failure' | 'canWrite'>): Kept {
  const { state, savedOnDevice, savedOnServer } = plan;
  const here = plan.keeps === 'device';
  const nowhere = 'Your edits are in this window only. Leave it open.';
  if (plan.failure || state === 'stopped') {
    if (savedOnServer) return { kind: 'stopped', says: 'Not connected', sign: 'alert', hint: 'The connection has ended. What is shown may be old.' };
    return savedOnDevice
      ? { kind: 'stopped', says: 'Not connected; your last edits are on this device only', sign: 'alert', hint: 'They were not accepted by the server yet.' }
      : { kind: 'stopped', says: 'Not connected; your last edits are in this window only', sign: 'alert', hint: nowhere };
  }
  if (state === 'online' && !plan.canWrite) {
    return { kind: 'reading', says: 'Read only', sign: 'lock', hint: 'This link is for reading. Ask whoever sent it for one to write with.' };
  }
  if (state === 'offline') {
    const sent = here ? 'You can go on writing: it is saved on this device and sent later.' : 'You can go on writing: it is kept in this window and sent later. Leave it open.';
    if (savedOnServer) return { kind: 'offline', says: 'Offline', sign: 'device', hint: sent };
    if (savedOnDevice) return { kind: 'offline', says: 'Offline. Your edits are saved on this device', sign: 'device', hint: 'They are sent as soon as there is a connection.' };
    if (!here) return { kind: 'unsaved', says: 'Offline. Your edits are in this window only', sign: 'alert', hint: nowhere };
  }
  if (!savedOnDevice && !savedOnServer) {
    return { kind: 'unsaved', says: 'Saving…', sign: here ? 'device' : 'cloud', hint: 'Not yet saved anywhere. Leave this page open.' };
  }
  if (state === 'loading' || state === 'connecting') {
    return savedOnServer
      ? { kind: 'connecting', says: 'Connecting…', sign: 'cloud', hint: 'Connecting to the server.' }
      : { kind: 'connecting', says: 'Saved on this device. Connecting…', sign: 'device', hint: 'Your edits are sent as soon as there is a connection.' };
  }
  if (!savedOnServer) return { kind: 'sending', says: 'Saved on this device', sign: 'device', hint: 'Being sent to the server.' };
  return here
    ? { kind: 'saved', says: 'Saved', sign: 'cloud', hint: 'Everything you wrote is saved on the server.' }
    : { kind: 'saved', says: 'Saved on the server only', sign: 'cloud', hint: 'This browser keeps nothing on the device. While there is no connection, leave this window open.' };
}

export function toast(plan: PlanController): TemplateResult {
  const { toast } = plan;
  return html`<div class="toast-place" role="status" aria-live=${toast?.tone === 'alert' ? 'assertive' : 'polite'}>
    ${toast
      ? html`<div class="toast" part="toast" data-tone=${toast.tone}>
          ${toast.tone === 'alert' ? icon('alert') : nothing}<span>${toast.text}</span>
          ${toast.action
            ? html`<button
                type="button"
                class="words"
                @click=${() => {
                  const run = toast.action?.run;
                  plan.dismiss();
                  run?.();
                }}
              >
                ${toast.action.label}
              </button>`
            : nothing}
          <button type="button" class="button bare icon-only small" aria-label="Dismiss" @click=${() => plan.dismiss()}>${icon('close')}</button>
        </div>`
      : nothing}
  </div>`;
}

const shortcuts: readonly [string, string][] = [
  ['Enter', 'in the title of a step: a new step below it'],
  ['Ctrl or ⌘ + Enter', 'in the title of a step: its details'],
  ['Alt + ↑ or ↓', 'move a step, criterion or risk'],
  ['Alt + ← or →', 'on the timeline: the date of a step by a working day'],
  ['L', 'on the timeline: link a step to another'],
  ['Ctrl or ⌘ + Z', 'undo your own last edit'],
  ['Shift + Ctrl or ⌘ + Z, Ctrl + Y', 'redo'],
  ['Esc', 'leave a field, close what is open'],
  ['Shift + Enter', 'a new line in a comment'],
];

export function help(): TemplateResult {
  return html`<dialog class="help" part="help" aria-labelledby="plan-help">
    <h2 id="plan-help">Keyboard shortcuts</h2>
    <dl>
      ${shortcuts.map(([keys, what]) => html`<div><dt>${keys}</dt><dd>${what}</dd></div>`)}
    </dl>
    <button type="button" class="button" autofocus @click=${(e: Event) => (e.currentTarget as HTMLElement).closest('dialog')?.close()}>Close</button>
  </dialog>`;
}
