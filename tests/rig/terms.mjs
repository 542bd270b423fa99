// The terms of a document and their digest (CONTRACT §3), written from the words alone: what the relay and the browser
// work out must be the same, letter by letter. Nothing here is shared with them.
import { createHash } from 'node:crypto';

const text = (value) => (typeof value === 'string' ? value.trim().normalize('NFC') : '') || undefined;

/** An object without what is absent. */
const given = (fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null));

const entries = (map, keep) => Object.entries(map ?? {}).filter(([, entity]) => !entity.removed && (keep?.(entity) ?? true));

export function terms(document) {
  const { goal, plan = {}, people = {}, paper = {} } = document;
  const person = (id) => {
    const { name, email, side, removed } = people[id] ?? { removed: true };
    return removed ? undefined : given({ name: text(name), email: text(email), side });
  };
  const live = entries(document.steps, (step) => step.status !== 'dropped');
  const ids = new Set(live.map(([id]) => id));
  const step = ({ title, kind, review, owner, partner, due, fixedOn, days, daysMin, after = {} }) =>
    given({
      title: text(title), kind, review, owner: person(owner), partner: person(partner), due, fixedOn, days, daysMin,
      after: Object.keys(after).filter((id) => ids.has(id)).sort(),
    });
  const criterion = ({ text: words, measure, target, owner }) =>
    given({ text: text(words), measure: text(measure), target: text(target), owner: person(owner) });
  const risk = ({ text: words, contingency, owner }) =>
    given({ text: text(words), contingency: text(contingency), owner: person(owner) });
  const each = (list, shape) => Object.fromEntries(list.map(([id, entity]) => [id, shape(entity)]));
  return given({
    goal: text(goal),
    goLive: plan.goLive,
    goLiveOwner: person(plan.goLiveOwner),
    closeDate: plan.closeDate,
    steps: each(live, step),
    criteria: each(entries(document.criteria), criterion),
    risks: each(entries(document.risks), risk),
    paper: Object.fromEntries(Object.entries(paper).map(([review, { needed }]) => [review, needed])),
  });
}

/** RFC 8785, by what JSON.stringify does already: its texts and numbers are canonical, its keys only need sorting. It shares no
 * code with the core and the relay, so that it can tell when they are wrong. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${fields.join(',')}}`;
}

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

export const digest = (value) => sha256(canonical(value));
