/** The note of a refusal: the chosen reason, a colon and the person's words where there are any. */
import { say, table } from '../../locales/words.js';

/** The main reasons of a no that a person can choose; `other` needs a word of their own. */
export const reasons = table({
  date: 'refusal-date',
  priority: 'refusal-priority',
  budget: 'refusal-budget',
  decider: 'refusal-decider',
  'other-way': 'refusal-choice',
  other: 'refusal-other',
});

export type Reason = keyof typeof reasons;

/** The note; nothing where a word on the reason is still missing. */
export function refusalNote(reason: Reason | '', words: string): string | undefined {
  if (!words && (reason === '' || reason === 'other')) return undefined;
  return reason && words
    ? say('labelled', { label: reasons[reason], value: words })
    : (reason && reasons[reason]) || words;
}
