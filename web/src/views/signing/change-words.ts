/** Changes in words: the place by its name, and its values as a person reads them. */
import { say, table } from '../../locales/words.js';
import type { Difference, Review, Side, StepKind } from '../../generated/plan.js';
import type { TermsPerson } from '../../attest/attestation.js';
import { kinds, listed, reviews } from '../../locales/en.js';

/** Turns a place or a value into words that depend on the plan and the reader's language. */
export interface Wording {
  /** The name of a step, criterion, risk or person (`steps/ID`) now; nothing when it is gone. */
  title: (entity: string) => string | undefined;
  date: (date: string) => string;
  /** The name of a side's company. */
  company: (side: Side) => string;
}

const basics: Record<string, string> = table({
  goal: 'change-words-basics-goal',
  'plan/goLive': 'change-words-basics-plan-go-live',
  'plan/goLiveOwner': 'change-words-basics-plan-go-live-owner',
  'plan/closeDate': 'change-words-basics-plan-close-date',
});

const entities: Record<string, string> = table({
  steps: 'change-words-entities-steps',
  criteria: 'change-words-entities-criteria',
  risks: 'change-words-entities-risks',
});

const fields: Record<string, string> = table({
  title: 'change-words-fields-title',
  kind: 'change-words-fields-kind',
  review: 'change-words-fields-review',
  owner: 'change-words-fields-owner',
  partner: 'change-words-fields-partner',
  due: 'change-words-fields-due',
  fixedOn: 'change-words-fields-fixed-on',
  days: 'change-words-fields-days',
  daysMin: 'change-words-fields-days-min',
  after: 'change-words-fields-after',
  text: 'change-words-fields-text',
  measure: 'change-words-fields-measure',
  target: 'change-words-fields-target',
  contingency: 'change-words-fields-contingency',
  removed: 'change-words-fields-removed',
  dropped: 'change-words-fields-dropped',
});

/** `Security review: due`; `Go-live`. */
export function placeWords(change: Difference, words: Wording): string {
  const basic = basics[change.path];
  if (basic) return basic;
  const [root = '', id = '', field] = change.path.split('/');
  if (root === 'paper') return say('paper-review', { review: reviews[id as Review] ?? id });
  const named =
    words.title(`${root}/${id}`) ??
    titleOf(change.was) ??
    titleOf(change.now) ??
    entities[root] ??
    root;
  return field ? say('labelled', { label: named, value: fields[field] ?? field }) : named;
}

/** A value of the terms at a place. */
export function valueWords(path: string, value: unknown, words: Wording): string {
  if (value === undefined || value === null || value === '') return say('words-nothing');
  const field = path.split('/').at(-1) ?? '';
  if (path.startsWith('paper/'))
    return value === true ? say('terms-needed') : say('terms-not-needed');
  if (field === 'owner' || field === 'partner' || field === 'goLiveOwner')
    return personWords(value, words);
  if (field === 'after') return listWords(value, words);
  if (field === 'kind') return kinds[value as StepKind] ?? String(value);
  if (field === 'review') return reviews[value as Review] ?? String(value);
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d$/.test(value) ? words.date(value) : value;
  if (typeof value === 'object') return titleOf(value) ?? say('calendars-without-a-name');
  return String(value);
}

/** `Dana Reyes (Northwind)`. */
export function personWords(value: unknown, words: Wording): string {
  if (typeof value === 'string')
    return words.title(`people/${value}`) ?? say('history-somebody-who-is-not-in');
  const { name, email, side } = value as TermsPerson;
  const named = name || email || say('calendars-without-a-name');
  return side ? say('for-you-person-of', { name: named, company: words.company(side) }) : named;
}

/** Whether something came, went, or is otherwise. */
export function turnOf({ path, was, now }: Difference): 'added' | 'removed' | 'changed' {
  if (path.split('/').length > 2 || path in basics || path.startsWith('paper/')) return 'changed';
  if (was === undefined) return 'added';
  return now === undefined ? 'removed' : 'changed';
}

function listWords(value: unknown, words: Wording): string {
  const ids = Array.isArray(value) ? value.map(String) : [];
  return (
    listed(ids.map((id) => words.title(`steps/${id}`) ?? say('terms-a-step-that-is-gone'))) ||
    say('words-nothing')
  );
}

function titleOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { title, text } = value as { title?: unknown; text?: unknown };
  const found = title ?? text;
  return typeof found === 'string' && found ? found : undefined;
}
