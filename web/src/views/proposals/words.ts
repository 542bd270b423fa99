/** Places that can be held, and their values, in words of this plan. */
import { say, table } from '../../locales/words.js';
import { join, reviews, roles, stepStatuses, weekdays } from '../../locales/en.js';
import type { PlanController } from '../../plan-controller.js';
import type { PersonChip, Review, Role, Side, StepStatus } from '../../generated/plan.js';
import { companyName } from '../companies.js';
import { lineName } from '../lines.js';

const basics: Record<string, string> = table({
  goLive: 'held-basics-go-live',
  goLiveOwner: 'held-basics-go-live-owner',
  pausedUntil: 'held-basics-paused-until',
  closeDate: 'held-basics-close-date',
  workweek: 'held-basics-workweek',
});

const fields: Record<string, string> = table({
  owner: 'held-fields-owner',
  partner: 'held-fields-partner',
  due: 'held-fields-due',
  days: 'held-fields-days',
  daysMin: 'held-fields-days-min',
  kind: 'held-fields-kind',
  review: 'held-fields-review',
  title: 'held-fields-title',
  text: 'held-fields-text',
  contingency: 'held-fields-contingency',
  name: 'held-fields-name',
  fixedOn: 'held-fields-fixed-on',
  status: 'held-fields-status',
  dropped: 'held-fields-dropped',
  removed: 'held-fields-removed',
  measure: 'held-fields-measure',
  target: 'held-fields-target',
  side: 'held-fields-side',
  email: 'held-fields-email',
  role: 'held-fields-role',
  jobTitle: 'held-fields-job-title',
  left: 'held-fields-left',
});

interface Row {
  name: string;
  owner: PersonChip | null;
  fields: object;
}

function row(plan: PlanController, path: string): Row | undefined {
  const [root, id = ''] = path.split('/');
  const { view } = plan;
  if (root === 'steps') {
    const step = plan.step(id);
    return (
      step && {
        name: step.title || say('deal-step-without-a-title'),
        owner: step.owner,
        fields: step,
      }
    );
  }
  if (root === 'criteria') {
    const c = view?.criteria.find((one) => one.id === id);
    return c && { name: c.text || say('words-criterion-without-words'), owner: c.owner, fields: c };
  }
  if (root === 'risks') {
    const r = view?.risks.find((one) => one.id === id);
    return r && { name: r.text || say('words-risk-without-words'), owner: r.owner, fields: r };
  }
  const p = view?.people.find((one) => one.id === id);
  return root === 'people' && p
    ? {
        name: p.name || say('person-picker-somebody-unknown'),
        owner: p,
        fields: { ...p, name: p.fullName },
      }
    : undefined;
}

/** `The due date of “Security review”`. */
export function placeName(plan: PlanController, path: string): string {
  const [root, key = '', field = ''] = path.split('/');
  if (root === 'plan') return basics[key] ?? lineName(key) ?? key;
  if (root === 'paper') return say('paper-review', { review: reviews[key as Review] ?? key });
  if (root === 'holidays')
    return say('words-day-off-of', { side: key, day: plan.shortDate(field) });
  if (path === 'goal') return say('words-the-goal');
  const of = row(plan, path);
  const gone = plan.view?.removed.find((one) => one.path === `${root}/${key}`);
  const name = of
    ? say('quoted', { text: of.name })
    : gone?.label
      ? say('quoted', { text: gone.label })
      : say('words-something-that-is-not-in');
  if (/^steps\/[^/]+\/after\//.test(path)) return say('words-what-waits-for', { name });
  return field
    ? say('held-place', { field: fields[field] ?? lineName(field) ?? field, name })
    : name;
}

/** The person who is accountable for what a place is about, when they are of this side. */
export function ownerOf(plan: PlanController, path: string, side: Side): string | undefined {
  const owner = path === 'plan/goLive' ? plan.view?.header.goLiveOwner : row(plan, path)?.owner;
  return owner?.side === side && owner.name ? owner.name : undefined;
}

/** The working week of a side by its days; of both sides with whose each is. */
function weeks(plan: PlanController, of: readonly [Side, readonly number[]][]): string {
  const days = (numbers: readonly number[]): string =>
    join(numbers.map((day) => weekdays[day - 1] ?? String(day))) || say('words-no-day');
  return join(
    of.map(([side, numbers]) =>
      of.length > 1
        ? say('for-you-person-of', { name: days(numbers), company: companyName(plan, side) })
        : days(numbers),
    ),
  );
}

/** A value of a place in words. */
export function said(plan: PlanController, path: string, value: unknown): string {
  const field = path.split('/').at(-1) ?? '';
  if (field === 'removed') return value ? say('words-taking-it-out') : say('words-putting-it-back');
  const [, , links, before = ''] = path.split('/');
  if (links === 'after') {
    const title = plan.step(before)?.title;
    const step = title ? say('quoted', { text: title }) : say('words-that-step');
    return value ? say('words-to-wait-for', { step }) : say('words-not-to-wait-for', { step });
  }
  if (value === null || value === undefined || value === '') return say('words-nothing');
  if (path === 'plan/workweek' && typeof value === 'object') {
    return weeks(
      plan,
      Object.entries(value as Record<string, unknown>).map(([side, days]) => [
        side as Side,
        Array.isArray(days) ? days : [],
      ]),
    );
  }
  if (path.startsWith('paper/'))
    return (value as { needed?: boolean }).needed
      ? say('words-that-it-is-needed')
      : say('words-that-it-is-not-needed');
  if (field === 'owner' || field === 'partner' || field === 'goLiveOwner') {
    const id = typeof value === 'object' ? (value as PersonChip).id : String(value);
    return (
      plan.view?.people.find((person) => person.id === id)?.name ||
      say('history-somebody-who-is-not-in')
    );
  }
  if (field === 'status' || field === 'dropped')
    return stepStatuses[value as StepStatus] ?? String(value);
  if (field === 'days' || field === 'daysMin') return say('n-working-day', { n: Number(value) });
  if (field === 'role') return roles[value as Role] ?? String(value);
  if (field === 'left') return value ? say('held-left') : say('held-not-left');
  if (field === 'side') return companyName(plan, value as Side);
  if (typeof value === 'string')
    return /^\d{4}-\d\d-\d\d$/.test(value) ? plan.shortDate(value) : value;
  return typeof value === 'object' ? say('words-something-else') : String(value);
}

/** The value of a place now, in words; for a place of both sides, the side that `instead` is about. */
export function standing(plan: PlanController, path: string, instead: unknown): string {
  const [root, key = '', field = ''] = path.split('/');
  const { view } = plan;
  if (field === 'removed')
    return plan.view?.removed.some((one) => path === `${one.path}/removed`)
      ? say('words-it-is-not-in-the')
      : say('words-it-is-in-the-plan');
  if (path === 'goal') return view?.header.goal || say('words-nothing');
  if (field === 'after') return say('words-what-the-plan-says');
  if (path === 'plan/workweek') {
    const asked = Object.keys((instead ?? {}) as object);
    const rows = view?.calendars.filter(({ side }) => !asked.length || asked.includes(side)) ?? [];
    return weeks(
      plan,
      rows.map(({ side, workweek }) => [side, workweek]),
    );
  }
  if (root === 'plan')
    return said(plan, path, (view?.header as unknown as Record<string, unknown>)?.[key]);
  if (root === 'paper') {
    const needed = view?.paper.find((one) => one.review === key)?.needed;
    return needed === undefined || needed === null
      ? say('words-nothing-is-said-yet')
      : needed
        ? say('words-it-is-needed')
        : say('words-it-is-not-needed');
  }
  if (root === 'holidays') return say('words-what-is-there');
  return said(
    plan,
    path,
    (row(plan, path)?.fields as Record<string, unknown> | undefined)?.[field],
  );
}
