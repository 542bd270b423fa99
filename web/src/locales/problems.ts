/**
 * The relay's refusals in words, by their public code: of a problem by HTTP, of frame 112 and of a close. `detail` and `reason` of
 * the relay are for developers, and never shown to people.
 */
import { Obstructed } from '../api/calls.js';
import type { Params } from '../generated/plan.js';
import { find, say } from './words.js';

/** The words of a public code; a code that the page does not know is named. */
export function codeInWords(code: string): string {
  return find(`problem-${code}`) ?? say('calls-unknown', { code });
}

/** Why the relay, or something in its place, did not do what a call asked. `body`: its answer. */
export function problemInWords({ status, body }: { status: number; body?: unknown }): string {
  const { code } = (body ?? {}) as { code?: unknown };
  return typeof code === 'string' ? codeInWords(code) : say('calls-status', { status });
}

/** A call that the relay refused; its message is for people. */
export class Refusal extends Error {
  constructor(answer: { status: number; body?: unknown }) {
    super(problemInWords(answer));
  }
}

/** Why a call failed: as the relay refused it, or why there was no answer. */
export function failureInWords(error: unknown): string {
  return error instanceof Refusal || error instanceof Obstructed
    ? error.message
    : say('calls-no-answer');
}

const refusals: Readonly<Record<string, (params: Params) => string>> = {
  'read-only': () => say('refused-read-only'),
  behind: () => say('refused-behind'),
  nullified: (params) => say('refused-nullified', { why: 'other', ...params }),
};

/** Why an edit was not taken (frame 112), in the language of the page. */
export function refusalInWords({ code, params }: { code: string; params?: Params }): string {
  const words = Object.hasOwn(refusals, code) ? refusals[code] : undefined;
  return words ? words(params ?? {}) : codeInWords(code);
}
