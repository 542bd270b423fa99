/**
 * The coach: what the plan says about the deal, and what to do about it, for the seller alone. All of it is in the seller's own
 * report, which the relay sends to the seller alone, so a buyer's window has nothing to draw here.
 *
 * In this order: one sentence, one next action, the questions for the call, the grade with its own terms, the dates, the evidence.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { say } from '../../locales/words.js';
import type { Report, View } from '../../generated/plan.js';
import type { PlanController } from '../../plan-controller.js';
import { icon } from '../../icons.js';
import { companyName } from '../companies.js';
import { isOnScreen, scrollToTarget } from '../scroll.js';
import { dates } from './dates.js';
import { evidence } from './evidence.js';
import { grade } from './grade.js';
import { nextAction, sentence } from './next.js';
import { questions } from './questions.js';

/** The button in the head. */
export function coachButton(plan: PlanController): TemplateResult | typeof nothing {
  const { coach } = plan;
  if (!coach.isOffered || coach.isPageShown) return nothing;
  return html`<button type="button" class="button icon-only" data-act="coach" aria-expanded=${coach.isOpen} aria-label=${say('coach-title')} title=${say('coach-title')} @click=${() => (coach.isOpen ? coach.close() : coach.open())}>${icon('lock')}</button>`;
}

/** Beside the plan; on a phone in place of it. */
export function coachPanel(plan: PlanController, view: View): TemplateResult | typeof nothing {
  if (!plan.coach.isOpen) return nothing;
  const close = (event: Event): void => {
    const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
    plan.coach.close();
    requestAnimationFrame(() => backTo(root));
  };
  return html`<aside class="coach" part="coach" id="plan-coach" tabindex="-1" aria-label=${say('coach-title')} @keydown=${(
    event: KeyboardEvent,
  ) => {
    if (event.key === 'Escape') close(event);
  }} ${ref(entered)}>
    <div class="coach-bar">
      ${icon('lock')}<p>${say('coach-private', { company: companyName(plan, 'seller') })}</p>
      <button type="button" class="button bare icon-only" data-act="close" aria-label=${say('coach-close')} @click=${close}>${icon('close')}</button>
    </div>
    <h1 class="coach-deal" dir="auto">${[companyName(plan, 'buyer'), view.header.title].filter(Boolean).join(' · ')}</h1>
    ${content(plan, view)}
  </aside>`;
}

/** Closed: the button that opens them has the focus, in the menu where that is the way to it. */
function backTo(root: ShadowRoot): void {
  const ways = [...root.querySelectorAll<HTMLElement>('.head [data-act="coach"], .menu-button')];
  ways.find((way) => way.checkVisibility())?.focus();
}

/** Opened: they have the focus, and are on the screen. */
function entered(panel: Element | undefined): void {
  if (!(panel instanceof HTMLElement)) return;
  requestAnimationFrame(() => {
    panel.focus({ preventScroll: true });
    if (!isOnScreen(panel)) scrollToTarget(panel, 'start');
  });
}

/** In place of the plan: for internal pages. */
export function coachPage(plan: PlanController, view: View): TemplateResult {
  return html`<div class="coach coach-page" part="coach" id="plan-coach" tabindex="-1">
    <div class="coach-bar">
      ${icon('lock')}<p>${say('coach-private-page', { company: companyName(plan, 'seller') })}</p>
      <button type="button" class="button" data-act="plan" @click=${() => plan.show('plan', 'plan-route')}>${say('coach-to-the-plan')}</button>
    </div>
    ${content(plan, view)}
  </div>`;
}

function content(plan: PlanController, view: View): TemplateResult {
  const { report } = plan;
  if (!isOwn(report))
    return html`<p class="nothing">${plan.state === 'online' || plan.state === 'connecting' ? say('deal-the-server-is-working-it') : say('deal-this-needs-the-connection-it')}</p>
      ${evidence(plan, view, undefined)}`;
  const no = plan.attest.declined;
  return html`${sentence(plan, report)} ${nextAction(plan, view, report)} ${questions(plan, view, report)}
    ${grade(plan, view, report)} ${no ? nothing : dates(plan, view, report)} ${evidence(plan, view, report)}`;
}

/** Whether this is the report of the seller's own side, with its diagnosis. */
function isOwn(report: Report | null): report is Report {
  return report !== null && report.side === 'seller' && report.verdict !== undefined;
}
