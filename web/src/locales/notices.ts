/** Notices of the relay (frame 114) in words. */
import type { Params } from '../generated/plan.js';
import { say } from './words.js';

const notices: Readonly<Record<string, (params: Params) => string>> = {
  proposed: (params) => say('notice-proposed', params),
  'set-aside': (params) => say('notice-set-aside', params),
  lapsed: (params) => say('notice-lapsed', params),
};

/** A notice in the language of the page; in the relay's words where it gave no parameters or the page does not know the code. */
export function noticeInWords({
  code,
  says,
  params,
}: {
  code: string;
  says: string;
  params?: Params;
}): string {
  const word = Object.hasOwn(notices, code) ? notices[code] : undefined;
  return word && params ? word(params) : says;
}
