/** The head of the page: companies, title, go-live with the time that is left, one state, and the menu. */
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../locales/words.js';
import type { PlanController } from '../../plan-controller.js';
import type { Header, View } from '../../generated/plan.js';
import { lastCheckin } from '../checkin/section.js';
import { textField } from '../text-field/text-field.js';
import { toolbar } from '../status/status.js';
import { coachButton } from '../coach/coach.js';
import { chip } from './chip.js';
import { companies } from './names.js';
import { presentButton } from './present.js';
import './menu.js';

export function head(plan: PlanController, view: View, help: () => void): TemplateResult {
  const { header } = view;
  const { kind, says } = chip(plan, view);
  return html`<header class="head" part="header">
    <p class="companies" part="companies">${companies(view)}</p>
    <div class="head-tools">
      ${toolbar(plan)}
      ${
        plan.presenting
          ? nothing
          : html`<span class="head-acts">
              ${presentButton(plan, view)}
              ${plan.canWrite ? html`<button type="button" class="button" data-act="checkin" @click=${() => plan.walk.enter()}>${say('menu-check-in')}</button>` : nothing}
              ${coachButton(plan)}
            </span>
            <countersign-menu .plan=${plan} .tick=${plan.tick} .help=${help}></countersign-menu>`
      }
    </div>
    <h1 part="title" dir="auto">
      ${textField(plan, {
        path: 'title',
        value: header.title,
        label: say('header-title-of-the-plan'),
        look: 'title',
        placeholder: say('header-name-this-plan'),
      })}
    </h1>
    <p class="head-facts numbers" part="facts">${left(plan, header)}</p>
    <div class="head-state">
      <button type="button" class="chip-state" part=${kind === 'draft' ? 'chip draft' : 'chip'} data-chip=${kind} @click=${() => plan.show('people', 'plan-element-signing')}><span>${says}</span></button>
      ${lastCheckin(plan) ?? nothing}
    </div>
  </header>`;
}

/** `Go-live Fri 19 Mar   78 working days left`. */
function left(plan: PlanController, { goLive, workingDaysLeft: days }: Header): TemplateResult {
  if (goLive === null || days === null) return html`${say('head-no-go-live')}`;
  const says =
    days < 0
      ? html`<span class="alarm">${say('head-days-past', { n: -days })}</span>`
      : goLive === plan.view?.today
        ? say('head-today')
        : say('head-days-left', { n: days });
  return html`<b>${say('head-go-live', { date: plan.shortDate(goLive) })}</b> <span class="quiet whole">${says}</span>`;
}
