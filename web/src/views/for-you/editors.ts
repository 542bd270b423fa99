/** The editors that open in a card: a date, a text, a duration, a person, a comment, the next meeting, and what can be added. */
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../locales/words.js';
import { roles } from '../../locales/en.js';
import { fromLocalInput, localInput } from '../../locales/dates.js';
import type { Card, CardEditor, Command, PersonRow, Role } from '../../generated/plan.js';
import type { PlanController } from '../../plan-controller.js';
import { mint } from '../person-picker/person-picker.js';
import './date-editor.js';
import { setDate, setGoal, setGoLive } from './words.js';

/** The outcome of an editor: what is written, and what the card says then. */
export interface Edited {
  commands: Command[];
  says: string;
  /** The place that the reader confirms besides, because they read all of it. */
  confirms?: string;
}

export interface Editing {
  plan: PlanController;
  card: Card;
  done: (edited: Edited) => void;
  cancel: () => void;
}

/** The editor of a card; nothing for what opens a dialog. */
export function editor(what: CardEditor, editing: Editing): TemplateResult | undefined {
  switch (what) {
    case 'date':
      return date(editing);
    case 'text':
      return text(editing);
    case 'days':
      return days(editing);
    case 'person':
      return person(editing);
    case 'comment':
      return comment(editing);
    case 'meeting':
      return meeting(editing);
    case 'add-person':
      return addPerson(editing);
    case 'add-criterion':
      return addCriterion(editing);
    case 'add-risk':
      return addRisk(editing);
    case 'dates':
    case 'sign':
    case 'ask':
      return undefined;
  }
}

/** The values of a form by the names of its fields, trimmed. */
type Values = (name: string) => string;

function form(
  { cancel }: Editing,
  act: string,
  label: string,
  fields: unknown,
  submit: (values: Values) => void,
): TemplateResult {
  return html`<form
    class="card-form"
    @submit=${(event: Event) => {
      event.preventDefault();
      const data = new FormData(event.currentTarget as HTMLFormElement);
      submit((name) => String(data.get(name) ?? '').trim());
    }}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      event.preventDefault();
      cancel();
    }}
  >
    ${fields}
    <div class="card-acts">
      <button type="submit" class="button main" data-act=${act}>${label}</button>
      <button type="button" class="button" data-act="cancel" @click=${cancel}>${say('timeline-cancel')}</button>
    </div>
  </form>`;
}

function field(name: string, label: string, placeholder = ''): TemplateResult {
  return html`<label class="field"><span class="name">${label}</span><input class="box" name=${name} autocomplete="off" maxlength="300" placeholder=${placeholder} /></label>`;
}

function date(editing: Editing): TemplateResult {
  const { plan, card, done, cancel } = editing;
  const path = card.path ?? '';
  const [root, id = ''] = path.split('/');
  const step = root === 'steps' ? plan.step(id) : undefined;
  const stands = root === 'steps' ? (step?.due ?? null) : (plan.view?.header.goLive ?? null);
  const set = (value: string): void => {
    const says = step ? setDate(plan, step.title, value) : setGoLive(plan, value);
    const [, from] = card.key.startsWith('proposal:') ? splitOnce(card.key, '#') : [];
    if (from !== undefined) {
      const answer: Command = { type: 'answerProposal', path, from, answer: 'counter', value };
      return done({ commands: [answer], says });
    }
    done({
      commands: [
        root === 'steps'
          ? { type: 'editStep', id, field: 'due', value }
          : { type: 'editPlan', field: 'goLive', value },
      ],
      says,
    });
  };
  return html`<countersign-date-editor .plan=${plan} .tick=${plan.tick} .path=${path} .value=${stands} .set=${set} .cancel=${cancel}></countersign-date-editor>`;
}

function splitOnce(text: string, at: string): [string, string] | [] {
  const found = text.indexOf(at);
  return found < 0 ? [] : [text.slice(0, found), text.slice(found + at.length)];
}

function text(editing: Editing): TemplateResult {
  const { plan, card, done, cancel } = editing;
  const path = card.path ?? 'goal';
  const stands = path === 'goal' ? (plan.view?.header.goal ?? '') : (card.quote ?? '');
  return form(
    editing,
    'save',
    say('card-save'),
    html`<label class="field"><span class="unseen">${say('card-your-words')}</span><textarea class="box" name="text" rows="3" maxlength="2000" .value=${stands} autofocus></textarea></label>`,
    (value) => {
      const words = value('text');
      if (!words) return cancel();
      done({
        commands: words === stands ? [] : [{ type: 'setText', path, text: words }],
        says: setGoal(words),
        confirms: path,
      });
    },
  );
}

function days(editing: Editing): TemplateResult {
  const { plan, card, done, cancel } = editing;
  const id = card.key.split(':')[1] ?? '';
  const step = plan.step(id);
  const now = step?.days ?? 5;
  const field = (event: Event): HTMLInputElement | null =>
    (event.currentTarget as HTMLElement).closest('form')?.querySelector('input') ?? null;
  const offer = (n: number): TemplateResult =>
    html`<button type="button" class="button" @click=${(event: Event) => {
      const input = field(event);
      if (input) input.value = String(n);
    }}>${say('days', { days: n })}</button>`;
  return form(
    editing,
    'set',
    say('card-save'),
    html`<div class="date-row"><label class="field"><span class="name">${say('card-working-days')}</span><input class="box numbers" type="number" name="days" min="0" max="999" step="1" required .value=${String(now)} /></label>
      ${offer(now + 5)} ${offer(now * 2)}</div>`,
    (value) => {
      const n = Number(value('days'));
      if (!Number.isInteger(n)) return cancel();
      done({
        commands: [{ type: 'editStep', id, field: 'days', value: n }],
        says: say('answered-days', { step: step?.title ?? '', days: n }),
      });
    },
  );
}

/** The people of the reader's side, to choose one from. */
function ours({ plan }: Editing): PersonRow[] {
  const side = plan.view?.reader.side;
  return (plan.view?.people ?? []).filter((one) => one.side === side && !one.left && one.name);
}

/** Somebody else: the owner of the step that the card is about, or who approves the budget. */
function person(editing: Editing): TemplateResult {
  const { plan, card, done, cancel } = editing;
  const [root = '', id = ''] = (card.path ?? '').split('/');
  const step = root === 'steps' ? plan.step(id) : undefined;
  const now = step ? step.owner?.id : id;
  const people = ours(editing).filter((one) => one.id !== now);
  return form(
    editing,
    'set',
    say('card-save'),
    html`${
      people.length
        ? html`<label class="field"><span class="name">${say('card-who')}</span><select class="box" name="person"><option value="">${say('card-somebody-else')}</option>${people.map((one) => html`<option value=${one.id}>${one.me ? say('name-you', { name: one.name }) : one.name}</option>`)}</select></label>`
        : nothing
    }
      ${field('name', people.length ? say('card-or-a-name') : say('card-name'))}`,
    (value) => {
      const [chosen, name] = [value('person'), value('name')];
      const side = plan.view?.reader.side ?? 'buyer';
      const known = people.find((one) => one.id === chosen);
      if (!known && !name) return cancel();
      const fresh = mint();
      const first: Command[] = known ? [] : [{ type: 'addPerson', id: fresh, name, side }];
      const chose = known?.id ?? fresh;
      done({
        commands: [...first, ...(step ? handsTo(step.id, chose) : decides(id, chose))],
        says: step
          ? say('answered-owner', { step: step.title, name: known?.name ?? name })
          : say('answered-budget', { name: known?.name ?? name }),
      });
    },
  );
}

function handsTo(id: string, owner: string): Command[] {
  return [{ type: 'editStep', id, field: 'owner', value: owner }];
}

/** Somebody approves the budget in the place of who was suggested. */
function decides(suggested: string, id: string): Command[] {
  return [
    { type: 'editPerson', id: suggested, field: 'role', value: null },
    { type: 'editPerson', id, field: 'role', value: 'economic-buyer' },
  ];
}

function comment(editing: Editing): TemplateResult {
  const { card, done, cancel } = editing;
  return form(
    editing,
    'send',
    say('card-send'),
    html`<label class="field"><span class="unseen">${say('card-your-words')}</span><textarea class="box" name="text" rows="3" maxlength="2000"></textarea></label>`,
    (value) => {
      const words = value('text');
      if (!words) return cancel();
      done({
        commands: [{ type: 'addComment', on: card.path ?? 'plan', text: words }],
        says: say('answered-reply'),
      });
    },
  );
}

function meeting(editing: Editing): TemplateResult {
  const { plan, done, cancel } = editing;
  const soonest = localInput(new Date(Date.now()).toISOString());
  return form(
    editing,
    'set',
    say('card-save'),
    html`<label class="field"><span class="name">${say('card-when')}</span><input class="box numbers" type="datetime-local" name="at" required min=${soonest} /></label>`,
    (value) => {
      const at = fromLocalInput(value('at'));
      if (!at) return cancel();
      done(nextMeeting(plan, at));
    },
  );
}

/** The next meeting at a time. */
export function nextMeeting(plan: PlanController, at: string): Edited {
  return {
    commands: [{ type: 'editMeeting', field: 'at', value: at }],
    says: say('answered-meeting', { at: plan.meetingTime(at) }),
  };
}

function addPerson(editing: Editing): TemplateResult {
  const { plan, card, done, cancel } = editing;
  const budget = card.key === 'need:budget';
  const deciding = Object.keys(roles) as Role[];
  return form(
    editing,
    'add',
    say('act-add'),
    html`${field('name', say('card-name'))}
      ${
        budget
          ? nothing
          : html`<label class="field"><span class="name">${say('card-what-they-decide')}</span><select class="box" name="role"><option value="">${say('card-not-said')}</option>${deciding.map((role) => html`<option value=${role}>${roles[role]}</option>`)}</select></label>`
      }`,
    (value) => {
      const name = value('name');
      if (!name) return cancel();
      const side = plan.view?.reader.side ?? 'buyer';
      const role = budget ? 'economic-buyer' : ((value('role') || null) as Role | null);
      done({
        commands: [{ type: 'addPerson', name, side, ...(role ? { role } : {}) }],
        says: say('answered-person', { name }),
      });
    },
  );
}

function addCriterion(editing: Editing): TemplateResult {
  const { done, cancel } = editing;
  return form(
    editing,
    'save',
    say('card-save'),
    html`${field('text', say('card-criterion'), say('card-criterion-example'))} ${field('measure', say('card-measure'))} ${field('target', say('card-target'))}`,
    (value) => {
      const words = value('text');
      if (!words) return cancel();
      const [measure, target] = [value('measure'), value('target')];
      done({
        commands: [
          {
            type: 'addCriterion',
            text: words,
            ...(measure ? { measure } : {}),
            ...(target ? { target } : {}),
          },
        ],
        says: say('answered-thanks'),
      });
    },
  );
}

function addRisk(editing: Editing): TemplateResult {
  const { done, cancel } = editing;
  return form(
    editing,
    'save',
    say('card-save'),
    html`${field('text', say('card-risk'))} ${field('contingency', say('card-contingency'))}`,
    (value) => {
      const words = value('text');
      if (!words) return cancel();
      const contingency = value('contingency');
      done({
        commands: [{ type: 'addRisk', text: words, ...(contingency ? { contingency } : {}) }],
        says: say('answered-thanks'),
      });
    },
  );
}
