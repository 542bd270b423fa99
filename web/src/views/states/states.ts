/** When there is no plan to show: loading, or an error that does not mend by itself. */
import { html, nothing, type TemplateResult } from 'lit';
import { rich, say } from '../../locales/words.js';
import type { Obstacle } from '../../api/calls.js';
import type { PlanController } from '../../plan-controller.js';
import type { Failure } from '../../session/session-controller.js';
import { icon } from '../../icons.js';
import { remedy } from './remedies.js';

export function skeleton(plan: PlanController): TemplateResult {
  const away = plan.state === 'offline';
  return html`<div class="page skeleton" part="loading" aria-busy="true">
    <p class=${away ? 'away' : 'unseen'} role="status">
      ${
        away
          ? html`${icon('device')}<span>${rich('sentences', { first: html`<b>${say('states-offline')}</b>` }, { second: say('states-this-plan-was-not-opened') })}</span>`
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
    ${icon('alert')}<span>${rich('statements', { first: html`<b>${title}</b>` }, { second: then })}</span>
    <button type="button" class="button" @click=${retry}>${say('deal-try-again')}</button>
  </div>`;
}

/** Above a plan that goes on, while a part of it cannot work from this page. */
export function obstacleBanner({ code, cause, help }: Obstacle): TemplateResult {
  return html`<div class="banner" part="error" role="alert" data-error=${code}>
    ${icon('alert')}<span>${rich('sentences', { first: html`<b>${cause}</b>` }, { second: help })}</span>
  </div>`;
}
