/** When there is no plan to show: loading, nothing written yet, or an error that does not mend by itself. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Failure, PlanController } from '../../plan-controller.js';
import { icon } from '../../icons.js';
import { addStep } from '../steps/steps.js';

export function skeleton(plan: PlanController): TemplateResult {
  const away = plan.state === 'offline';
  return html`<div class="page skeleton" part="loading" aria-busy="true">
    <p class=${away ? 'away' : 'unseen'} role="status">
      ${away
        ? html`${icon('device')}<span><b>Offline.</b> This plan was not opened on this device before, so there is nothing to show yet. It opens by itself as soon as the relay can be reached.</span>`
        : 'Loading the plan…'}
    </p>
    <i class="bone title"></i><i class="bone goal"></i>
    <div class="facts">${[0, 1, 2].map(() => html`<div class="fact"><i class="bone figure-bone"></i><i class="bone"></i></div>`)}</div>
    ${[92, 74, 86, 64, 80].map((width) => html`<i class="bone row" data-width=${width}></i>`)}
  </div>`;
}

/** What is to be done about each failure, by its code. */
const remedies: Record<string, { title: string; then: string }> = {
  expired: { title: 'Your link has expired', then: 'Open the plan again from the portal, or ask for a new link. What you wrote offline is kept on this device.' },
  token: { title: 'This link does not work', then: 'Open the plan again from the portal, or ask for a new link. What you wrote offline is kept on this device.' },
  'token-provider': { title: 'You could not be signed in', then: 'The portal gave no token. Sign in to the portal again, then load the page.' },
  'no-plan': { title: 'There is no such plan', then: 'It may have been deleted, or the link is not complete. Ask the person who sent it.' },
  forbidden: { title: 'You may not open this plan here', then: 'Open it from the portal, or ask for a link of your own. If this is your portal: the token must be for this plan, and the relay must allow this page with --allow-origin.' },
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

const unknown = { title: 'The plan cannot be shown', then: 'Load the page again. If it stays so, tell whoever runs this page.' };

function remedy({ code, message }: Failure): { title: string; then: string } {
  return remedies[code === 'token' && /expired/.test(message) ? 'expired' : code] ?? unknown;
}

export function failed(failure: Failure, retry: () => void): TemplateResult {
  const { code, message } = failure;
  const { title, then } = remedy(failure);
  return html`<div class="page" part="error" role="alert" data-error=${code}>
    <div class="failed">
      ${icon(['token', 'token-provider', 'forbidden'].includes(code) ? 'lock' : 'alert')}
      <h2>${title}</h2>
      <p>${then}</p>
      ${message ? html`<p class="quiet reason">${message}</p>` : nothing}
      <button type="button" class="button" @click=${retry}>Try again</button>
    </div>
  </div>`;
}

/** Above a plan that is shown though the connection ended for good. */
export function failedBanner(failure: Failure, retry: () => void): TemplateResult {
  const { title, then } = remedy(failure);
  return html`<div class="banner" part="error" role="alert" data-error=${failure.code} title=${failure.message}>
    ${icon('alert')}<span><b>${title}.</b> ${then}</span>
    <button type="button" class="button" @click=${retry}>Try again</button>
  </div>`;
}

const parts: readonly [string, string][] = [
  ['A shared goal and go-live date', 'in the buyer’s words, on the buyer’s date'],
  ['Steps, worked backward', 'from go-live, never forward from today'],
  ['A named owner for each', 'real ones on the buyer’s side'],
  ['The people', 'also those not met yet'],
  ['The paper process', 'legal, security, procurement in the timeline'],
  ['Success criteria', 'with a finish line'],
  ['Two or three risks', 'and what is done then'],
  ['The next meeting', 'on the calendar'],
];

/** A plan on which nothing is written yet: what it will be made of, and where to begin. */
export function start(plan: PlanController): TemplateResult {
  return html`<section class="start" part="start" aria-labelledby="plan-start">
    <h2 id="plan-start">What this plan will say</h2>
    <ol>
      ${parts.map(([what, how]) => html`<li><b>${what}</b> <span class="quiet">${how}</span></li>`)}
    </ol>
    ${plan.canWrite
      ? html`<p class="start-with">
          <button type="button" class="button main" @click=${() => plan.goTo('goal')}>Begin with the goal</button>
          <button type="button" class="button" @click=${() => plan.goTo('plan/goLive')}>Set the go-live date</button>
          <button type="button" class="button" @click=${() => addStep(plan, 'evaluation')}>Add the first step</button>
        </p>`
      : html`<p class="quiet">Nothing has been written yet.</p>`}
  </section>`;
}
