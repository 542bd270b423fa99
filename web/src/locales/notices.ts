/** Notices and refusals of the relay (frames 114 and 112) in words. */
import type { Params } from '../generated/plan.js';
import { say, table } from './words.js';

const notices: Readonly<Record<string, (params: Params) => string>> = {
  proposed: (params) => say('notice-proposed', params),
  'set-aside': (params) => say('notice-set-aside', params),
  lapsed: (params) => say('notice-lapsed', params),
};

/** A notice in the language of the page; in the relay's words where it gave no parameters or the page does not know the code. */
export function noticeInWords({ code, says, params }: { code: string; says: string; params?: Params }): string {
  const word = Object.hasOwn(notices, code) ? notices[code] : undefined;
  return word && params ? word(params) : says;
}

const refusals: Readonly<Record<string, string>> = table({
  'read-only': 'refused-read-only',
  behind: 'refused-behind',
});

/** Why an edit was not taken, in the language of the page; in the relay's words where the page does not know the code. */
export function refusalInWords({ code, reason }: { code: string; reason: string }): string {
  return (Object.hasOwn(refusals, code) ? refusals[code] : undefined) ?? reason;
}
