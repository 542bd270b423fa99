/** The one state of the plan that stands in its head: a draft, asked, signed, changed, paused, or refused. */
import { say } from '../../locales/words.js';
import type { PlanController } from '../../plan-controller.js';
import type { View } from '../../generated/plan.js';
import { known } from '../signing/signing.js';
import { companyName } from '../companies.js';
import { author } from './names.js';

/** SURFACES §10. */
export type ChipKind = 'draft' | 'asked' | 'signed' | 'changed' | 'declined' | 'paused';

export interface Chip {
  kind: ChipKind;
  says: string;
}

export function chip(plan: PlanController, view: View): Chip {
  const { attest } = plan;
  const day = (at: string): string => plan.dayOf(at);
  const refused = attest.declined;
  if (refused)
    return { kind: 'declined', says: say('chip-declined', { name: refused.by.name.trim() }) };
  const { pausedUntil } = view.header;
  if (pausedUntil)
    return { kind: 'paused', says: say('chip-paused', { day: plan.dayMonth(pausedUntil) }) };
  const me = view.reader.person;
  const asks = attest.asked;
  if (me && asks.some((ask) => ask.of === me))
    return { kind: 'asked', says: say('chip-asked-you') };
  const all = known(plan).filter(({ standing }) => standing !== 'withdrawn');
  const signed = all.findLast(({ by }) => by.side === 'buyer') ?? all.at(-1);
  if (signed) {
    const { standing, changes, by, at } = signed;
    const n = changes.length;
    const mine = attest.mine(signed);
    if (standing === 'amended' && by.side === view.reader.side)
      return { kind: 'changed', says: say('chip-changed-by-your-side', { n }) };
    if (standing === 'live' || standing === 'amended')
      return {
        kind: 'signed',
        says: mine
          ? say('chip-signed', { day: day(at) })
          : say('chip-signed-by', { name: by.name, day: day(at) }),
      };
    return {
      kind: 'changed',
      says: mine ? say('chip-changed-mine', { n }) : say('chip-changed', { name: by.name, n }),
    };
  }
  const ask = asks.at(-1);
  const asked = ask && view.people.find(({ id }) => id === ask.of);
  if (ask && asked)
    return { kind: 'asked', says: say('chip-asked', { name: asked.name, day: day(ask.at) }) };
  return {
    kind: 'draft',
    says: say('chip-draft', { name: author(plan, view) ?? companyName(plan, 'seller') }),
  };
}
