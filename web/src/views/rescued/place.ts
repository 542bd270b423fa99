/** The names of places and values for people: `steps/ID/due` as `Due date of the step “Security review”`. */
import { say } from '../../locales/words.js';
import type { Kept } from '../../client.js';
import { kins } from '../../locales/en.js';
import type { Kin, View } from '../../plan-types.js';

const roots: Record<string, string> = {
  goal: 'The goal',
  title: 'The title',
  plan: 'The plan',
  meeting: 'The next meeting',
  paper: 'The paper process',
  holidays: 'A holiday',
  proposals: 'A proposal',
};

const fields: Record<string, string> = {
  title: 'Title', notes: 'Notes', kind: 'Kind', review: 'Review', owner: 'Owner', partner: 'Counterpart', days: 'Working days',
  daysMin: 'Fewest working days', due: 'Due date', fixedOn: 'Fixed day', status: 'Status', startedOn: 'Real start',
  doneOn: 'Real finish', rank: 'Place in the list', removed: 'Removal', after: 'Link', name: 'Name', email: 'E-mail',
  side: 'Side', role: 'Role', jobTitle: 'Job title', met: 'Met', left: 'Left', text: 'Text', measure: 'Measure',
  target: 'Target', likelihood: 'Likelihood', impact: 'Impact', contingency: 'Contingency', resolved: 'Settled',
  goLive: 'Go-live', goLiveOwner: 'Owner of go-live', closeDate: 'Contract date', timeZone: 'Time zone',
  profile: 'Profile', pausedUntil: 'Pause', workweek: 'Working days', at: 'Time', minutes: 'Length', agenda: 'Agenda', link: 'Link',
};

/** Where something was written. */
export function placeOf({ path, mine }: Kept, view: View | undefined): string {
  const [root = '', id = '', field] = path.split('/');
  if (!(root in kins)) return id && root in roots && id in fields ? `${fields[id]} (${roots[root]?.toLowerCase()})` : (roots[root] ?? path);
  const kin = root as Kin;
  const name = nameOf(kin, id, view) ?? titleIn(mine);
  const entity = `${kins[kin].toLowerCase()}${name ? ` “${short(name)}”` : say('place-that-is-no-longer-there')}`;
  return field ? `${fields[field] ?? field} of the ${entity}` : say('place-the', { entity });
}

/** A value as a person would write it down; texts as they are. */
export function valueOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'object') return String(value);
  const words = ['title', 'name', 'text', 'notes', 'contingency', 'measure', 'target', 'label', 'due', 'email'];
  const known = words.map((word) => (value as Record<string, unknown>)[word]).filter((word) => typeof word === 'string' && word);
  return known.length ? known.join('\n') : JSON.stringify(value);
}

function nameOf(kin: Kin, id: string, view: View | undefined): string | undefined {
  if (!view) return undefined;
  const removed = view.removed.find((row) => row.path === `${kin}/${id}`)?.label;
  const lists: Record<Kin, () => string | undefined> = {
    steps: () => view.groups.flatMap((group) => group.steps).find((step) => step.id === id)?.title,
    people: () => view.people.find((person) => person.id === id)?.name,
    criteria: () => view.criteria.find((row) => row.id === id)?.text,
    risks: () => view.risks.find((row) => row.id === id)?.text,
    comments: () => Object.values(view.comments).flat().find((row) => row.id === id)?.text,
  };
  return lists[kin]() || removed || undefined;
}

function titleIn(mine: unknown): string | undefined {
  if (typeof mine !== 'object' || mine === null) return undefined;
  const { title, name, text } = mine as Record<string, unknown>;
  return [title, name, text].find((word): word is string => typeof word === 'string' && word !== '');
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
