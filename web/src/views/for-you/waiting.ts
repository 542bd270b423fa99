/**
 * For the seller: what the buyer's people still have to say about the plan, by person, since when, with a message to copy. No button
 * reminds anybody, and after a no and while the buyer has paused the plan nobody is waited for.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../locales/words.js';
import type { Attestation, Report, View } from '../../generated/plan.js';
import type { PlanController } from '../../plan-controller.js';
import { companyName } from '../companies.js';
import { copyMessage } from './copy.js';

/** Suggested dates that wait for one person. */
export interface WaitingDates {
  n: number;
  /** When the first of them was suggested; absent where the call that made the plan brought them. */
  since: string | undefined;
}

/** The suggested dates that wait for each person, by id. */
export function datesToCheck(view: View, report: Report | null): Map<string, WaitingDates> {
  const waits = new Map<string, WaitingDates>();
  for (const step of view.groups.flatMap(({ steps }) => steps)) {
    const { owner, due, status, id } = step;
    if (!due || !owner || owner.side === view.reader.side || owner.side === null) continue;
    if (status === 'done' || status === 'dropped') continue;
    const rung = report?.ladder.places[`steps/${id}/due`];
    if (rung?.rung !== 'suggested') continue;
    const { n = 0, since } = waits.get(owner.id) ?? {};
    const first = since && rung.at ? (since < rung.at ? since : rung.at) : (since ?? rung.at);
    waits.set(owner.id, { n: n + 1, since: first });
  }
  return waits;
}

/** One thing that is waited for, and the message about it. */
interface Row {
  id: string;
  says: string;
  message: string;
}

export function waiting(plan: PlanController, view: View): TemplateResult | typeof nothing {
  const { attest } = plan;
  const { pausedUntil } = view.header;
  if (view.reader.side !== 'seller' || attest.declined) return nothing;
  if (pausedUntil !== null && pausedUntil > view.today) return nothing;
  const rows = [...signatures(plan, view, attest.asked), ...dates(plan, view)];
  if (!rows.length) return nothing;
  return html`<div class="glance" part="waiting">
    <h3>${say('waiting-for', { company: companyName(plan, 'buyer') })}</h3>
    <ul class="waiting">
      ${rows.map(({ id, says, message }) => html`<li data-waits=${id}><span dir="auto">${says}</span> <button type="button" class="words" data-act="copy" @click=${() => copyMessage(plan, message)}>${say('waiting-copy')}</button></li>`)}
    </ul>
  </div>`;
}

function dates(plan: PlanController, view: View): Row[] {
  return [...datesToCheck(view, plan.report)].flatMap(([id, { n, since }]) => {
    const name = view.people.find((one) => one.id === id)?.name;
    if (!name) return [];
    const says = since
      ? say('waiting-dates-since', { name, n, day: plan.dayOf(since) })
      : say('waiting-dates', { name, n });
    return [{ id, says, message: say('waiting-message', { name, n }) }];
  });
}

/** The requests of the seller that nobody answered, one of each person. */
function signatures(plan: PlanController, view: View, asked: readonly Attestation[]): Row[] {
  const newest = new Map(asked.map((ask) => [ask.of, ask]));
  return [...newest.values()].flatMap(({ of, by, at }) => {
    const person = view.people.find(({ id, side }) => id === of && side === 'buyer');
    if (!person?.name || by.side !== 'seller') return [];
    const { id, name } = person;
    const says = say('waiting-signature', { name, day: plan.dayOf(at) });
    return [{ id, says, message: say('waiting-signature-message', { name }) }];
  });
}
