/**
 * How far a value is: suggested, set or signed (SURFACES §7), in words and as a mark. A suggestion is said in words; a value
 * that is set has a dot in its side's colour and a signed one a tick, each with a full accessible name.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { changedSince, signaturesAt, termsPlace } from '../attest/signed.js';
import type { Person, PlaceRung, Side } from '../generated/plan.js';
import { icon } from '../icons.js';
import { say } from '../locales/words.js';
import type { PlanController } from '../plan-controller.js';
import { mainBuyer } from './checkin/to-confirm.js';
import { companyName } from './companies.js';
import { valueWords } from './signing/change-words.js';
import { wording } from './signing/changes.js';

export type Rung = 'suggested' | 'set' | 'signed';

/** The rung of one value. */
export interface LadderStanding {
  rung: Rung;
  /** The side by whom it is so; absent where the call that made the plan brought the value. */
  side: Side | undefined;
  /** `suggested by Sam Okafor`, `set by Dana Whitfield`, `signed by Dana Whitfield`. */
  words: string;
  /** `Set by Dana Whitfield on 1 Dec`: the accessible name. */
  label: string;
  /** Whether the reader put it there. */
  mine: boolean;
}

/** The rung of the value at a place; nothing where it concerns no side or the relay's report has not come. */
export function standingAt(plan: PlanController, path: string): LadderStanding | undefined {
  const ladder = plan.report?.ladder;
  const place = ladder?.places[path];
  const by = place?.by === undefined ? undefined : ladder?.people[place.by];
  // Of what nobody wrote there is nothing to say, though its absence is signed as well.
  if (!place && path.includes('/')) return undefined;
  const signature = signaturesAt(plan.attest.signatures, path).findLast(
    (one) =>
      one.standing === 'live' &&
      // A seller's signature makes nothing of the buyer's signed.
      (one.by.side === 'buyer' || (place?.rung === 'set' && by?.side === one.by.side)),
  );
  if (signature) {
    const { name, side } = signature.by;
    return {
      rung: 'signed',
      side: side === 'portal' ? undefined : side,
      words: say('ladder-signed', { name }),
      label: say('ladder-signed-on', { name, day: plan.dayOf(signature.at) }),
      mine: plan.attest.mine(signature),
    };
  }
  if (!place) return undefined;
  const mine = by !== undefined && by.sub === plan.role?.sub && by.side === plan.role.side;
  if (place.rung === 'suggested') {
    const words = notedFor(plan, path, place, by) ?? suggestion(plan, by);
    return { rung: 'suggested', side: by?.side, words, label: words, mine };
  }
  const name = by?.name || (by ? companyName(plan, by.side) : say('company-own'));
  return {
    rung: 'set',
    side: by?.side,
    words: say('ladder-set', { name }),
    label: place.at
      ? say('ladder-set-on', { name, day: plan.dayOf(place.at) })
      : say('ladder-set', { name }),
    mine,
  };
}

/** The rung of a step: the lowest of its owner and its date. */
export function stepStanding(plan: PlanController, id: string): LadderStanding | undefined {
  return lowest(plan, `steps/${id}`, ['owner', 'due']);
}

/** The rung of a criterion, a risk, or a person's part in the decision: the lowest of what it says. */
export function entryStanding(plan: PlanController, path: string): LadderStanding | undefined {
  return lowest(plan, path, entryFields[path.split('/')[0] ?? ''] ?? []);
}

const entryFields: Record<string, readonly string[]> = {
  criteria: ['text', 'measure', 'target', 'owner'],
  risks: ['text', 'contingency', 'owner'],
  people: ['role'],
};

/** The first of the lowest rungs of some fields. */
function lowest(
  plan: PlanController,
  path: string,
  fields: readonly string[],
): LadderStanding | undefined {
  const standings = fields.flatMap((field) => standingAt(plan, `${path}/${field}`) ?? []);
  return standings.reduce<LadderStanding | undefined>(
    (low, one) => (low && heights[low.rung] <= heights[one.rung] ? low : one),
    undefined,
  );
}

const heights: Record<Rung, number> = { suggested: 0, set: 1, signed: 2 };

/** The one who suggests a value: a person, a guest, or their company where a system did. */
function suggestion(plan: PlanController, by: Person | undefined): string {
  if (!by) return say('ladder-suggested', { name: companyName(plan, 'seller') });
  const name = by.name || companyName(plan, by.side);
  return by.assurance < 2
    ? say('ladder-suggested-guest', { name })
    : say('ladder-suggested', { name });
}

/** The clocks of the relay and of this device may differ so far. */
const skewMs = 120_000;

/** `noted for Dana Whitfield`: on a call, what the seller wrote in it for the person whom it concerns. */
function notedFor(
  plan: PlanController,
  path: string,
  { at }: PlaceRung,
  by: Person | undefined,
): string | undefined {
  const { walk, view } = plan;
  if (!walk.open || !view || by?.side !== 'seller' || !at) return undefined;
  if (Date.parse(at) < Date.parse(walk.begun) - skewMs) return undefined;
  const [root, id = ''] = path.split('/');
  const owner = root === 'steps' ? plan.step(id)?.owner : mainBuyer(view);
  return owner?.side === 'buyer' && owner.name
    ? say('ladder-noted-for', { name: owner.name })
    : undefined;
}

/** The mark of a standing. `words`: also set and signed are said, as beside the goal. */
export function ladderMark(
  standing: LadderStanding | undefined,
  how: 'mark' | 'words' = 'mark',
): TemplateResult | typeof nothing {
  if (!standing) return nothing;
  const { rung, side, label } = standing;
  if (rung === 'suggested') return html`<span class="rung" data-ladder="suggested">${label}</span>`;
  const sign =
    rung === 'signed' ? icon('check') : html`<span class="rung-dot" aria-hidden="true"></span>`;
  return how === 'words'
    ? html`<span class="rung" data-ladder=${rung} data-side=${side ?? nothing}>${sign}${label}</span>`
    : html`<span class="rung" data-ladder=${rung} data-side=${side ?? nothing} role="img" aria-label=${label} title=${label}>${sign}</span>`;
}

/** `signed: 11 Feb`: what somebody signed, while the value is another one; until renewed or undone. */
export function signedBefore(plan: PlanController, path: string): string | undefined {
  const was = changedSince(plan.attest.signatures, path)?.change.was;
  if (was === undefined || termsPlace(path) === 'goal') return undefined;
  const { name } = was as { name?: string };
  return say('ladder-signed-before', { value: name ?? valueWords(path, was, wording(plan)) });
}

/** {@link signedBefore} as it stands in a row. */
export function signedNote(plan: PlanController, path: string): TemplateResult | typeof nothing {
  const words = signedBefore(plan, path);
  return words === undefined ? nothing : html`<span class="signed-before">${words}</span>`;
}
