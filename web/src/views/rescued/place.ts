/** The names of places and values for people: `steps/ID/due` as `Due date of the step “Security review”`. */
import { say, table } from '../../locales/words.js';
import type { RescuedEdit, EntityKind, View } from '../../generated/plan.js';
import { kins } from '../../locales/en.js';
import { lineName } from '../lines.js';

const roots: Record<string, string> = table({
  goal: 'place-roots-goal',
  title: 'place-roots-title',
  plan: 'place-roots-plan',
  meeting: 'place-roots-meeting',
  paper: 'place-roots-paper',
  holidays: 'place-roots-holidays',
  proposals: 'place-roots-proposals',
});

const fields: Record<string, string> = table({
  title: 'place-fields-title',
  notes: 'place-fields-notes',
  kind: 'place-fields-kind',
  review: 'place-fields-review',
  owner: 'place-fields-owner',
  partner: 'place-fields-partner',
  days: 'place-fields-days',
  daysMin: 'place-fields-days-min',
  due: 'place-fields-due',
  fixedOn: 'place-fields-fixed-on',
  status: 'place-fields-status',
  startedOn: 'place-fields-started-on',
  doneOn: 'place-fields-done-on',
  rank: 'place-fields-rank',
  removed: 'place-fields-removed',
  after: 'place-fields-after',
  name: 'place-fields-name',
  email: 'place-fields-email',
  side: 'place-fields-side',
  role: 'place-fields-role',
  jobTitle: 'place-fields-job-title',
  met: 'place-fields-met',
  left: 'place-fields-left',
  text: 'place-fields-text',
  measure: 'place-fields-measure',
  target: 'place-fields-target',
  likelihood: 'place-fields-likelihood',
  impact: 'place-fields-impact',
  contingency: 'place-fields-contingency',
  resolved: 'place-fields-resolved',
  goLive: 'place-fields-go-live',
  goLiveOwner: 'place-fields-go-live-owner',
  closeDate: 'place-fields-close-date',
  timeZone: 'place-fields-time-zone',
  profile: 'place-fields-profile',
  pausedUntil: 'place-fields-paused-until',
  workweek: 'place-fields-workweek',
  at: 'place-fields-at',
  minutes: 'place-fields-minutes',
  agenda: 'place-fields-agenda',
  link: 'place-fields-link',
});

/** Where something was written. */
export function placeOf({ path, mine }: RescuedEdit, view: View | undefined): string {
  const [root = '', id = '', field] = path.split('/');
  if (!(root in kins)) {
    const named = fields[id] ?? lineName(id);
    return named && root in roots ? say('place-in', { field: named, root }) : (roots[root] ?? path);
  }
  const kin = root as EntityKind;
  const whole = nameOf(kin, id, view) ?? titleIn(mine);
  const name = whole && short(whole);
  if (!field) return name ? say('place-entry', { kin, name }) : say('place-entry-gone', { kin });
  const of = { kin, field: fields[field] ?? lineName(field) ?? field };
  return name ? say('place-field-of', { ...of, name }) : say('place-field-of-gone', of);
}

/** A value as a person would write it down; texts as they are. */
export function valueOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? say('place-yes') : say('place-no');
  if (typeof value !== 'object') return String(value);
  const words = [
    'title',
    'name',
    'text',
    'notes',
    'contingency',
    'measure',
    'target',
    'label',
    'due',
    'email',
  ];
  const known = words
    .map((word) => (value as Record<string, unknown>)[word])
    .filter((word) => typeof word === 'string' && word);
  return known.length ? known.join('\n') : JSON.stringify(value);
}

function nameOf(kin: EntityKind, id: string, view: View | undefined): string | undefined {
  if (!view) return undefined;
  const removed = view.removed.find((row) => row.path === `${kin}/${id}`)?.label;
  const lists: Record<EntityKind, () => string | undefined> = {
    steps: () => view.groups.flatMap((group) => group.steps).find((step) => step.id === id)?.title,
    people: () => view.people.find((person) => person.id === id)?.name,
    criteria: () => view.criteria.find((row) => row.id === id)?.text,
    risks: () => view.risks.find((row) => row.id === id)?.text,
    comments: () =>
      Object.values(view.comments)
        .flat()
        .find((row) => row.id === id)?.text,
  };
  return lists[kin]() || removed || undefined;
}

function titleIn(mine: unknown): string | undefined {
  if (typeof mine !== 'object' || mine === null) return undefined;
  const { title, name, text } = mine as Record<string, unknown>;
  return [title, name, text].find(
    (word): word is string => typeof word === 'string' && word !== '',
  );
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
