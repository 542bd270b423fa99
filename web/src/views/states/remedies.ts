/** What is to be done about each failure. */
import { say, table } from '../../locales/words.js';
import type { Failure } from '../../plan-controller.js';

/** What happened in a few words, and what to do. */
export interface Remedy {
  title: string;
  then: string;
}

/** By the code of the failure. */
const remedies: Record<string, Remedy> = {
  expired: { title: 'Your link has expired', then: 'Open the plan again from the portal, or ask for a new link. What you wrote offline is kept on this device.' },
  token: { title: 'This link does not work', then: 'Open the plan again from the portal, or ask for a new link. What you wrote offline is kept on this device.' },
  'token-provider': { title: 'You could not be signed in', then: 'The portal gave no token. Sign in to the portal again, then load the page.' },
  'no-plan': { title: 'There is no such plan', then: 'It may have been deleted, or the link is not complete. Ask the person who sent it.' },
  forbidden: { title: 'You may not open this plan here', then: 'Open it from the portal, or ask for a link of your own. If this is your portal: the token must be for this plan.' },
  policy: { title: 'This page may not connect to the plan’s server', then: 'Tell whoever runs this page: the connect-src of its content security policy has to name the relay, with https and with wss.' },
  core: { title: 'The plan could not be started', then: 'Load the page again. If this is your portal: countersign.wasm must lie beside the script, and the content security policy must allow ‘wasm-unsafe-eval’.' },
  crashed: { title: 'The plan stopped because of an error in it', then: 'Load the page again. What was saved is kept.' },
  malformed: { title: 'The relay did not understand this page', then: 'Load the page again, so that both are of the same version.' },
  'too-large': { title: 'This edit is too large', then: 'Load the page again and write it in smaller parts.' },
  identity: { title: 'This link is for somebody else', then: 'Load the page again to open the plan as that person.' },
  conflict: { title: 'The plan was replaced on the server', then: 'Load the page again. What you wrote and was not sent yet is kept on this device.' },
  unsafe: { title: 'The server sent what this page cannot open safely', then: 'Nothing of it was let in. What is shown is the copy of this device, with all you wrote. Tell whoever runs the server.' },
  closed: { title: 'The relay ended the session', then: 'Try again, or load the page again.' },
  attributes: { title: 'The plan is not set up', then: 'The element needs the attributes relay and plan, and a token or a tokenProvider.' },
};

const unknown = table({
  title: 'remedies-unknown-title',
  then: 'remedies-unknown-then',
});

function foreign(page: string): Remedy {
  return {
    title: say('remedies-this-page-may-not-use'),
    then: say('remedies-open-the-plan-from-the', { page }),
  };
}

export function remedy({ code, message }: Failure): Remedy {
  if (code === 'origin') return foreign(globalThis.location?.origin ?? '');
  return remedies[code === 'token' && /expired/.test(message) ? 'expired' : code] ?? unknown;
}
