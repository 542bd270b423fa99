/** The check-ins that are on record, on the page: the last one, the ones before, and the way to the next. */
import { html, nothing, type TemplateResult } from 'lit';
import { rich, say } from '../../locales/words.js';
import type { View } from '../../generated/plan.js';
import { instant } from '../../locales/dates.js';
import { join } from '../../locales/en.js';
import type { PlanController } from '../../plan-controller.js';
import { icon } from '../../icons.js';
import { companyName } from '../companies.js';
import { calledOf, type Inspection, inspections, isOf, lastTogether } from './record.js';
import { attended, attendees } from './recording.js';

export function checkinSection(plan: PlanController, view: View): TemplateResult | typeof nothing {
  if (view.empty) return nothing;
  const all = inspections(plan.attest.ledger);
  return html`<section part="checkins" id="plan-element-checkins" tabindex="-1" aria-labelledby="plan-checkins">
    <div class="section-head">
      <h2 id="plan-checkins">${say('checkin-all')}</h2>
      <span class="tally">${all.length || ''}</span>
    </div>
    ${lastCheckin(plan) ?? html`<p class="nothing">${say('checkin-none-yet')}</p>`}
    ${all[0] ? unconfirmed(plan, view, all[0]) : nothing}
    ${plan.canWrite ? html`<p class="walk-record"><button type="button" class="button" data-act="checkin" @click=${() => plan.walk.enter()}>${say('menu-check-in')}</button></p>` : nothing}
    ${
      all.length
        ? html`<details class="fold">
          <summary><span class="turns">${icon('chevron')}</span>${say('checkin-show-all')}</summary>
          <ul class="rows">${all.map((one) => row(plan, one))}</ul>
        </details>`
        : nothing
    }
  </section>`;
}

function row(plan: PlanController, { entry, present }: Inspection): TemplateResult {
  const everybody = attendees(plan);
  const names = join(
    present
      .filter((sub) => sub !== entry.by.sub)
      .map((sub) => calledOf(sub, everybody, (side) => companyName(plan, side))),
  );
  const parts = {
    time: html`<time datetime=${entry.at}>${instant(entry.at, plan.locale || undefined)}</time>`,
    name: html`<bdi>${entry.by.name}</bdi>`,
  };
  return html`<li class="looked-row">
    <span>${names ? rich('checkin-row-with', parts, { names }) : rich('checkin-row', parts)}</span>
    ${entry.note ? html`<span class="quiet looked-note">${entry.note}</span>` : nothing}
  </li>`;
}

/** `Last check-in 15 Nov`, of the last one that the buyer was at; amber once the plan's cadence is over. Nothing before the first. */
export function lastCheckin(plan: PlanController): TemplateResult | undefined {
  const joint = (one: Inspection): boolean => isJoint(plan, one);
  const last = lastTogether(plan.attest.ledger, joint, plan.report?.findings ?? []);
  return (
    last &&
    html`<span class="last-checkin" data-late=${last.isOverdue}>${say('checkin-last', { day: plan.dayOf(last.at) })}</span>`
  );
}

/** Whether the buyer was at it: as the relay says, which saw who was here; before it was heard, as the entry has it. */
function isJoint(plan: PlanController, one: Inspection): boolean {
  const { joint } = plan.attest;
  return joint ? joint.includes(one.entry.id) : isOf('buyer', one, attendees(plan)) === true;
}

/** A buyer who was not there is asked to say so when they have seen it: the seller's word alone counts for nothing. */
function unconfirmed(
  plan: PlanController,
  view: View,
  last: Inspection,
): TemplateResult | typeof nothing {
  const { attest, role } = plan;
  if (view.reader.side !== 'buyer' || !role || !attest.mayAttest || isJoint(plan, last))
    return nothing;
  const { name } = last.entry.by;
  return html`<div class="looked-ask">
    <p>${say('checkin-ask-to-confirm', { name, company: companyName(plan, 'buyer') })}</p>
    <button type="button" class="button" data-act="yes" ?disabled=${plan.state !== 'online' || plan.walk.sending} @click=${() => void seen(plan)}>${say('checkin-i-was-there')}</button>
  </div>`;
}

/** The reader's own word, on record. */
async function seen(plan: PlanController): Promise<void> {
  const trouble = await attended(plan);
  if (trouble) plan.say(trouble, 'alert');
  else plan.announce(say('checkin-noted'));
}
