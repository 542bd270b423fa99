/** A title and the next action for each failure. */
import { say, table } from '../../locales/words.js';
import type { Failure } from '../../session/session-controller.js';

/** The event in a few words, and the next action. */
export interface Remedy {
  title: string;
  then: string;
}

/** The event in a few words, by the code of the failure. */
const titles = table({
  expired: 'remedies-expired-title',
  token: 'remedies-token-title',
  'token-provider': 'remedies-token-provider-title',
  'no-plan': 'remedies-no-plan-title',
  forbidden: 'remedies-forbidden-title',
  policy: 'remedies-policy-title',
  core: 'remedies-core-title',
  crashed: 'remedies-crashed-title',
  malformed: 'remedies-malformed-title',
  'too-large': 'remedies-too-large-title',
  identity: 'remedies-identity-title',
  conflict: 'remedies-conflict-title',
  unsafe: 'remedies-unsafe-title',
  closed: 'remedies-closed-title',
  attributes: 'remedies-attributes-title',
  unknown: 'remedies-unknown-title',
});

/** The next action of the person, by the code of the failure. */
const thens = table({
  expired: 'remedies-expired-then',
  token: 'remedies-token-then',
  'token-provider': 'remedies-token-provider-then',
  'no-plan': 'remedies-no-plan-then',
  forbidden: 'remedies-forbidden-then',
  policy: 'remedies-policy-then',
  core: 'remedies-core-then',
  crashed: 'remedies-crashed-then',
  malformed: 'remedies-malformed-then',
  'too-large': 'remedies-too-large-then',
  identity: 'remedies-identity-then',
  conflict: 'remedies-conflict-then',
  unsafe: 'remedies-unsafe-then',
  closed: 'remedies-closed-then',
  attributes: 'remedies-attributes-then',
  unknown: 'remedies-unknown-then',
});

function foreign(page: string): Remedy {
  return {
    title: say('remedies-this-page-may-not-use'),
    then: say('remedies-open-the-plan-from-the', { page }),
  };
}

export function remedy({ code, cause }: Failure): Remedy {
  if (code === 'origin') return foreign(globalThis.location?.origin ?? '');
  const name = code === 'token' && cause === 'token-expired' ? 'expired' : code;
  const known = Object.hasOwn(titles, name) ? (name as keyof typeof titles) : 'unknown';
  return { title: titles[known], then: thens[known] };
}
