/** Putting a check-in on record: who was there, under one key until it is answered. */
import { Obstructed } from '../../api/calls.js';
import { problemInWords } from '../../locales/problems.js';
import { say } from '../../locales/words.js';
import type { Attestation } from '../../generated/plan.js';
import type { PlanController } from '../../plan-controller.js';
import { type Known, known, presentName } from './record.js';
import type { Wish } from './walk.js';

/** Somebody who can have been there. */
export interface Attendee extends Known {
  /** They have the plan open. */
  here: boolean;
  me: boolean;
  /** The name under which the choice about them is kept. */
  key: string;
}

/**
 * Everybody who can have been there: the reader and who is here now first, then whoever is known from the record, then the people of the
 * plan who never wrote anything. These have no sub yet: their id in the plan names them.
 */
export function attendees(plan: PlanController): Attendee[] {
  const { role, peers, attest, view } = plan;
  const now = [...(role ? [role] : []), ...peers];
  // The portal sets refusals aside, and is nobody's person.
  const signers = attest.ledger.flatMap(({ by: { sub, name, side } }) =>
    side === 'portal' ? [] : [{ sub, name, side }],
  );
  const writers = known([...now, ...signers, ...(view?.known ?? [])]);
  const named = new Set(writers.map(({ side, name }) => `${side}/${folded(name)}`));
  const others = (view?.people ?? []).flatMap(({ id, name, side, left, me }) =>
    !name || !side || left || me || named.has(`${side}/${folded(name)}`)
      ? []
      : [{ sub: id, name, side }],
  );
  const here = new Set(now.map(({ side, sub }) => `${side}/${sub}`));
  return [...writers, ...others].map(({ sub, name, side }) => {
    const key = `${side}/${sub}`;
    const me = role !== undefined && sub === role.sub && side === role.side;
    return { sub, name, side, key, me, here: here.has(key) };
  });
}

function folded(name: string): string {
  return name.trim().toLowerCase();
}

/** Whether somebody is taken to have been there: as it was ticked, else who has the plan open. */
export function isThere(plan: PlanController, { key, me, here }: Attendee): boolean {
  return me || (plan.walk.chosen[key] ?? here);
}

/** Records the check-in of this window; why it could not be is shown with it. */
export async function record(plan: PlanController): Promise<void> {
  const { walk } = plan;
  const all = attendees(plan);
  const there = all.filter((person) => !person.me && isThere(plan, person));
  const present = [plan.role?.sub ?? '', ...there.map((person) => presentName(person, all))];
  walk.trouble = '';
  const entry = await attested(plan, [...new Set(present)].filter(Boolean), walk.note.trim());
  if (typeof entry === 'string') walk.trouble = entry;
  else {
    walk.end(entry);
    plan.ui.wanted = 'checkin';
    plan.announce(say('checkin-noted'));
  }
  plan.redraw();
}

/** Puts on record that the reader was at a check-in; in words why not, if it was not. */
export async function attended(plan: PlanController): Promise<string | undefined> {
  const entry = await attested(plan, [plan.role?.sub ?? ''], '');
  return typeof entry === 'string' ? entry : undefined;
}

/** Records a check-in of the plan as it stands on this screen; what is recorded, or in words why it is not. */
async function attested(
  plan: PlanController,
  present: string[],
  note: string,
): Promise<Attestation | string> {
  const { walk } = plan;
  if (walk.sending) return say('checkin-not-open');
  walk.sending = true;
  plan.redraw();
  try {
    return await send(plan, present, note);
  } catch (error) {
    if (error instanceof Obstructed) return error.message;
    return say('checkin-no-server');
  } finally {
    walk.sending = false;
    plan.redraw();
  }
}

async function send(
  plan: PlanController,
  present: string[],
  note: string,
): Promise<Attestation | string> {
  const { walk, attest } = plan;
  // The relay compares with what it has: what was written on the call goes first.
  if (!(await isSaved(plan))) return say('checkin-no-server');
  const terms = attest.terms('plan');
  if (!terms) return say('checkin-not-open');
  const body: Wish = {
    kind: 'inspect',
    subject: 'plan',
    digest: terms.digest,
    present,
    ...(note ? { note } : {}),
  };
  // An earlier try whose answer never came may have been recorded all the same, as it was written then.
  const before = walk.recordedUnheard();
  if (before) return before;
  const { status, body: answer } = await plan.post('attestations', body, walk.keyFor(body));
  if (status === 201 || status === 200) {
    walk.heard();
    return answer as Attestation;
  }
  const { code } = (answer ?? {}) as { code?: string };
  if (code === 'already-recorded') return say('checkin-already-recorded');
  return status === 409 ? say('checkin-changed') : problemInWords({ status, body: answer });
}

const lookMs = 50;
const looksMax = 200;

/** Whether the relay has everything that was written here, after a while. */
async function isSaved(plan: PlanController): Promise<boolean> {
  for (let looks = 0; looks < looksMax && !plan.savedOnServer; looks += 1)
    await new Promise((later) => setTimeout(later, lookMs));
  return plan.savedOnServer;
}
