/**
 * The question before a value is changed that the other side set, or that somebody signed (WIREFRAMES W5): nothing is written
 * until it is answered. A value of the other side can be suggested; a signed one changed or suggested; a signed text edited or
 * commented on.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { changedSince, signaturesAt } from '../../attest/signed.js';
import { rich, say } from '../../locales/words.js';
import { join } from '../../locales/en.js';
import type { PlanController } from '../../plan-controller.js';
import type { Command, Side } from '../../generated/plan.js';
import { companyName, otherSide } from '../companies.js';
import { define, freshId, PlanPart } from '../plan-part.js';
import { type Asking, holderOf, proposed, type Wish } from './held.js';
import { ownerOf, placeName, said, standing } from './words.js';

const noteMax = 500;

/** The follow-up of a change or a suggestion, in place of the message about it. */
type After = ((suggested?: string) => void) | undefined;

export class PlanAsk extends PlanPart {
  #id = freshId('ask');
  /** The question for which the dialog was opened last. */
  #opened: Asking | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const { asking } = this.plan.ui;
    if (!asking || !this.plan.view) return nothing;
    switch (asking.kind) {
      case 'suggest':
        return this.#frame('suggest', this.#suggestion(asking.held));
      case 'signed':
        return this.#frame('signed', this.#signed(asking.signed));
      case 'text':
        // Nothing that a guest writes changes what somebody signed.
        return this.plan.view.reader.guest
          ? this.#frame('suggest', this.#rewording(asking))
          : this.#frame('signed', this.#text(asking.path));
    }
  }

  #frame(kind: 'suggest' | 'signed', content: TemplateResult): TemplateResult {
    return html`<dialog
      class="ask"
      part="ask"
      data-dialog=${kind}
      aria-labelledby="${this.#id}-title"
      aria-describedby="${this.#id}-text"
      @close=${() => this.#closed()}
      @keydown=${(event: KeyboardEvent) => this.#key(event)}
    >
      ${content}
    </dialog>`;
  }

  /** A value of the other side; a guest's own side's, too. */
  #suggestion(held: readonly Wish[]): TemplateResult {
    const { plan } = this;
    const [first] = held;
    const view = plan.view;
    if (!first || !view) return html``;
    const holder = holderOf(first, view) ?? otherSide(view.reader.side);
    const company = companyName(plan, holder);
    const one = held.length === 1;
    const now = standing(plan, first.path, first.value);
    const value = said(plan, first.path, first.value);
    return html`<form method="dialog" @submit=${(event: Event) => this.#suggests(event)}>
      <h2 id="${this.#id}-title">${
        one
          ? isDate(first)
            ? say('ask-date-is', { value: now, whom: this.#setter(first, holder) })
            : say('ask-value-is', {
                place: placeName(plan, first.path),
                value: now,
                whom: this.#setter(first, holder),
              })
          : say('ask-values-are', { held: held.length, whom: company })
      }</h2>
      <div id="${this.#id}-text">
        ${
          one
            ? html`<p>${isPlain(first) ? say('ask-suggest-it-stays', { value, now, company }) : say('ask-suggest-stays', { company })}</p>`
            : html`<ul class="ask-list">
                ${held.map((wish) => html`<li>${rich('labelled', { value: html`<b>${said(plan, wish.path, wish.value)}</b>` }, { label: placeName(plan, wish.path) })} <span class="quiet">${say('ask-instead-of', { now: standing(plan, wish.path, wish.value) })}</span></li>`)}
              </ul>
              <p>${say('ask-suggest-stays', { company })}</p>`
        }
      </div>
      ${this.#reason()}
      <p class="ask-foot">
        <button type="submit" class="button main" data-act="suggest">${one && isPlain(first) ? say('ask-suggest-value', { value }) : say('ask-suggest')}</button>
        ${this.#cancel()}
      </p>
    </form>`;
  }

  /** A value that somebody signed and the reader may change. */
  #signed(signed: readonly Wish[]): TemplateResult {
    const { plan } = this;
    const [first] = signed;
    if (!first) return html``;
    const one = signed.length === 1;
    const value = said(plan, first.path, first.value);
    const who = signed.flatMap(({ path }) => this.#signers(path));
    return html`<form method="dialog" @submit=${(event: Event) => this.#changes(event)}>
      <h2 id="${this.#id}-title">${
        !one
          ? say('ask-signed-values', { names: names(who), n: signed.length })
          : isDate(first)
            ? say('ask-signed-date', {
                names: names(who),
                value: standing(plan, first.path, first.value),
              })
            : say('ask-signed-value', {
                names: names(who),
                place: placeName(plan, first.path),
                value: standing(plan, first.path, first.value),
              })
      }</h2>
      <p id="${this.#id}-text">${say('ask-out-of-date-until')}</p>
      <p class="ask-foot">
        <button type="submit" class="button main" data-act="change">${one && isPlain(first) ? say('ask-change-to', { value }) : say('ask-change')}</button>
        ${
          // Somebody else than the reader's own side has to answer it.
          who.some(({ own }) => !own)
            ? html`<button type="button" class="button" data-act="suggest" @click=${() => this.#suggestInstead(signed)}>${say('ask-suggest-instead')}</button>`
            : nothing
        }
        ${this.#cancel()}
      </p>
    </form>`;
  }

  /** A text that somebody signed: asked once per text and session. */
  #text(path: string): TemplateResult {
    const { plan } = this;
    return html`<form method="dialog" @submit=${(event: Event) => this.#edits(event, path)}>
      <h2 id="${this.#id}-title">${say('ask-signed-text', { names: names(this.#signers(path)) })}</h2>
      <p id="${this.#id}-text">${say('ask-out-of-date-until')}</p>
      <p class="ask-foot">
        <button type="submit" class="button main" data-act="change">${say('ask-edit')}</button>
        ${plan.canWrite ? html`<button type="button" class="button" data-act="comment" @click=${() => this.#comments(path)}>${say('ask-comment-instead')}</button>` : nothing}
        ${this.#cancel()}
      </p>
    </form>`;
  }

  /** A signed text, by a guest: the whole of it is suggested. */
  #rewording({ path, commands }: Extract<Asking, { kind: 'text' }>): TemplateResult {
    const { plan } = this;
    const wish = commands.find((command) => command.type === 'setText');
    const text = wish?.text ?? standing(plan, path, '');
    return html`<form method="dialog" @submit=${(event: Event) => this.#rewords(event, path)}>
      <h2 id="${this.#id}-title">${say('ask-signed-text', { names: names(this.#signers(path)) })}</h2>
      <p id="${this.#id}-text">${say('ask-suggest-text')}</p>
      <label class="field">
        <span class="name">${placeName(plan, path)}</span>
        <textarea class="box" rows="4" name="text" dir="auto" .value=${text}></textarea>
      </label>
      <p class="ask-foot">
        <button type="submit" class="button main" data-act="suggest">${say('ask-suggest')}</button>
        ${plan.canWrite ? html`<button type="button" class="button" data-act="comment" @click=${() => this.#comments(path)}>${say('ask-comment-instead')}</button>` : nothing}
        ${this.#cancel()}
      </p>
    </form>`;
  }

  #reason(): TemplateResult {
    return html`<label class="field">
      <span class="name">${say('ask-reason')}</span>
      <textarea class="box" rows="2" maxlength=${noteMax} dir="auto"></textarea>
    </label>`;
  }

  #cancel(): TemplateResult {
    return html`<button type="button" class="button" data-act="cancel" @click=${() => this.#dialog?.close()}>${say('timeline-cancel')}</button>`;
  }

  /** The person by whom a value of a side is set, else who is accountable for it, else their company. */
  #setter({ path }: Wish, holder: Side): string {
    const { plan } = this;
    const ladder = plan.report?.ladder;
    const place = ladder?.places[path];
    const by = place?.by === undefined ? undefined : ladder?.people[place.by];
    if (place?.rung === 'set' && by?.side === holder && by.name) return by.name;
    return ownerOf(plan, path, holder) ?? companyName(plan, holder);
  }

  #signers(path: string): { name: string; own: boolean }[] {
    const { plan } = this;
    const { attest, role } = plan;
    const place = path.replace(/^(steps\/.+)\/status$/, '$1/dropped');
    const live = signaturesAt(attest.signed, place);
    const last = changedSince(attest.signed, place)?.signature;
    return (live.length ? live : last ? [last] : []).map((signature) => ({
      name: attest.mine(signature) ? say('ask-you') : signature.by.name,
      own: signature.by.side === role?.side,
    }));
  }

  protected override updated(): void {
    if (!this.#dialog || this.#dialog.open) return;
    // The Enter that asked must not answer: it is still on its way to whatever has the focus.
    setTimeout(() => {
      const dialog = this.#dialog;
      if (!dialog?.isConnected || dialog.open) return;
      this.#opened = this.plan.ui.asking;
      dialog.showModal();
      dialog.querySelector<HTMLElement>('button.main')?.focus();
    });
  }

  #key(event: KeyboardEvent): void {
    event.stopPropagation();
    // Nor must one that is held down.
    if (event.key === 'Enter' && event.repeat) event.preventDefault();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }

  /** The question is answered: it closes, and gives back what was asked and what follows. */
  #answered(): { asking: Asking | undefined; after: After } {
    const { ui } = this.plan;
    const { asking, afterAsking: after } = ui;
    this.#dialog?.close();
    ui.asking = undefined;
    ui.afterAsking = undefined;
    return { asking, after };
  }

  #suggests(event: Event): void {
    event.preventDefault();
    const note = this.querySelector('textarea')?.value.trim() ?? '';
    const { asking, after } = this.#answered();
    if (asking?.kind === 'suggest') this.#propose(asking.commands, asking.held, note, after);
  }

  #suggestInstead(signed: readonly Wish[]): void {
    const { asking, after } = this.#answered();
    if (asking) this.#propose(asking.commands, signed, '', after);
  }

  #propose(
    commands: readonly Command[],
    wishes: readonly Wish[],
    note: string,
    after: After,
  ): void {
    const { plan } = this;
    if (plan.carryOut(proposed(commands, wishes, note)) === null) return;
    const [first] = wishes;
    const side = plan.view?.reader.side ?? 'buyer';
    const holder = first && plan.view && holderOf(first, plan.view);
    const company = companyName(plan, holder ?? otherSide(side));
    const words = say('ask-suggested-to', { company, n: wishes.length });
    if (after) after(words);
    else plan.say(words, 'plain', plan.wayBack(first?.path));
  }

  #changes(event: Event): void {
    event.preventDefault();
    const { plan } = this;
    const { asking, after } = this.#answered();
    if (!asking || plan.carryOut(asking.commands) === null) return;
    const first = asking.kind === 'signed' ? asking.signed[0] : undefined;
    if (after) after();
    else plan.say(say('ask-changed'), 'plain', plan.wayBack(first?.path));
  }

  #edits(event: Event, path: string): void {
    event.preventDefault();
    const { plan } = this;
    const { asking, after } = this.#answered();
    plan.ui.unlocked.add(path);
    if (asking?.commands.length && plan.carryOut(asking.commands) !== null) {
      if (after) after();
      else plan.say(say('ask-changed'), 'plain', plan.wayBack(path));
    }
    if (!asking?.commands.length) plan.ui.wanted = path;
    plan.redraw();
  }

  #rewords(event: Event, path: string): void {
    event.preventDefault();
    const value = this.querySelector('textarea')?.value.trim() ?? '';
    const { after } = this.#answered();
    if (!value || value === standing(this.plan, path, '')) return;
    this.#propose([{ type: 'propose', path, value }], [{ path, value }], '', after);
  }

  #comments(path: string): void {
    const { plan } = this;
    this.#answered();
    const on = path === 'goal' ? path : path.split('/').slice(0, 2).join('/');
    if (on.startsWith('steps/')) plan.ui.expanded.add(on.slice('steps/'.length));
    plan.ui.threads.add(on);
    plan.ui.wanted = `comment:${on}`;
    plan.redraw();
  }

  /** The event comes a task after the closing: by then another question may be asked. */
  #closed(): void {
    if (this.plan.ui.asking === this.#opened) {
      this.plan.ui.asking = undefined;
      this.plan.ui.afterAsking = undefined;
    }
    this.plan.redraw();
  }
}

define('countersign-ask', PlanAsk);

/** `Dana Whitfield and you`. */
function names(who: readonly { name: string }[]): string {
  return join([...new Set(who.map(({ name }) => name))]);
}

function isDate({ path }: Wish): boolean {
  return /(^|\/)(due|fixedOn|goLive|closeDate)$/.test(path);
}

/** Whether the value alone says what is meant: `18 Dec`, `Dana Whitfield`, `10 working days`. */
function isPlain(wish: Wish): boolean {
  return (
    wish.value !== null &&
    (isDate(wish) || /\/(owner|partner|goLiveOwner|days|daysMin|role)$/.test(wish.path))
  );
}

/** The place of the question on the page. */
export function ask(plan: PlanController): TemplateResult {
  return html`<countersign-ask .plan=${plan} .tick=${plan.tick}></countersign-ask>`;
}
