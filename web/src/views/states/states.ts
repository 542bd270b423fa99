/** When there is no plan to show: loading, nothing written yet, or an error that does not mend by itself. */
import { html, nothing, type TemplateResult } from 'lit';
import { say, table } from '../../locales/words.js';
import type { Obstacle } from '../../api/calls.js';
import type { PlanController } from '../../plan-controller.js';
import type { Failure } from '../../session/session-controller.js';
import { icon } from '../../icons.js';
import { addStep } from '../steps/steps.js';
import { remedy } from './remedies.js';

export function skeleton(plan: PlanController): TemplateResult {
  const away = plan.state === 'offline';
  return html`<div class="page skeleton" part="loading" aria-busy="true">
    <p class=${away ? 'away' : 'unseen'} role="status">
      ${
        away
          ? html`${icon('device')}<span><b>${say('states-offline')}</b> ${say('states-this-plan-was-not-opened')}</span>`
          : say('states-loading-the-plan')
      }
    </p>
    <i class="bone title"></i><i class="bone goal"></i>
    <div class="facts">${[0, 1, 2].map(() => html`<div class="fact"><i class="bone figure-bone"></i><i class="bone"></i></div>`)}</div>
    ${[92, 74, 86, 64, 80].map((width) => html`<i class="bone row" data-width=${width}></i>`)}
  </div>`;
}

export function failed(failure: Failure, retry: () => void): TemplateResult {
  const { code, message } = failure;
  const { title, then } = remedy(failure);
  return html`<div class="page" part="error" role="alert" data-error=${code}>
    <div class="failed">
      ${icon(['token', 'token-provider', 'forbidden', 'origin'].includes(code) ? 'lock' : 'alert')}
      <h2>${title}</h2>
      <p>${then}</p>
      ${message ? html`<p class="quiet reason">${message}</p>` : nothing}
      <button type="button" class="button" @click=${retry}>${say('deal-try-again')}</button>
    </div>
  </div>`;
}

/** Above a plan that is shown though the connection ended for good. */
export function failedBanner(failure: Failure, retry: () => void): TemplateResult {
  const { title, then } = remedy(failure);
  return html`<div class="banner" part="error" role="alert" data-error=${failure.code} title=${failure.message}>
    ${icon('alert')}<span><b>${title}.</b> ${then}</span>
    <button type="button" class="button" @click=${retry}>${say('deal-try-again')}</button>
  </div>`;
}

/** Above a plan that goes on, while a part of it cannot work from this page. */
export function obstacleBanner({ code, cause, help }: Obstacle): TemplateResult {
  return html`<div class="banner" part="error" role="alert" data-error=${code}>
    ${icon('alert')}<span><b>${cause}</b> ${help}</span>
  </div>`;
}

/** The parts of a plan, as the page lists them before anything is written. */
const parts = table({
  goal: 'states-part-goal',
  steps: 'states-part-steps',
  owners: 'states-part-owners',
  people: 'states-part-people',
  paper: 'states-part-paper',
  criteria: 'states-part-criteria',
  risks: 'states-part-risks',
  meeting: 'states-part-meeting',
});

/** A few words more for each part. */
const partsMore = table({
  goal: 'states-part-goal-more',
  steps: 'states-part-steps-more',
  owners: 'states-part-owners-more',
  people: 'states-part-people-more',
  paper: 'states-part-paper-more',
  criteria: 'states-part-criteria-more',
  risks: 'states-part-risks-more',
  meeting: 'states-part-meeting-more',
});

/** A plan on which nothing is written yet: the parts that it will have, and where to begin. */
export function start(plan: PlanController): TemplateResult {
  return html`<section class="start" part="start" aria-labelledby="plan-start">
    <h2 id="plan-start">${say('states-what-this-plan-will-say')}</h2>
    <ol>
      ${(Object.keys(parts) as (keyof typeof parts)[]).map((part) => html`<li><b>${parts[part]}</b> <span class="quiet">${partsMore[part]}</span></li>`)}
    </ol>
    ${
      plan.canWrite
        ? html`<p class="start-with">
          <button type="button" class="button main" @click=${() => plan.goTo('goal')}>${say('states-begin-with-the-goal')}</button>
          <button type="button" class="button" @click=${() => plan.goTo('plan/goLive')}>${say('states-set-the-go-live-date')}</button>
          <button type="button" class="button" @click=${() => addStep(plan, 'evaluation')}>${say('states-add-the-first-step')}</button>
        </p>`
        : html`<p class="quiet">${say('states-nothing-has-been-written-yet')}</p>`
    }
  </section>`;
}
