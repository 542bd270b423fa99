/** The way to a place of the plan: whether it is there, and what must be open for it to be on the screen. No DOM. */
import type { View } from '../generated/plan.js';
import type { PlanView } from '../ui-state.js';
import type { Tab } from './frame/tabs.js';
import { unfold } from './steps/folds.js';

/** The parts that are open on the screen, as the controller keeps it. */
export interface Opened {
  readonly expanded: Set<string>;
  readonly threads: Set<string>;
  readonly unfolded: Set<string>;
  /** The view of the steps, where there is more than one. */
  planView?: PlanView;
}

/** The places of the header, which is on every look at the plan. */
const inHead = ['title', 'goal', 'plan'];
/** Those of the size of the deal and of its days, which stand in the settings. */
const inSettings = ['plan/profile', 'plan/timeZone', 'plan/workweek'];

/** Whether a place stands in the header of the plan. */
export function isInHead(path: string): boolean {
  return (
    inHead.includes(path.split('/')[0] ?? '') && !inSettings.some((one) => path.startsWith(one))
  );
}

/** The part of the page in which a place lies; nothing for the title, which is always there. */
export function tabOf(view: View, path: string): Tab | undefined {
  const [root = '', id = ''] = path.split('/');
  switch (root) {
    case 'title':
      return undefined;
    case 'people':
      return 'people';
    case 'comments':
      return tabOf(view, placeOfComment(view, id) ?? 'steps');
    case 'plan':
      return isInHead(path) ? 'plan' : 'activity';
    default:
      return 'plan';
  }
}

/** Whether the plan has such a place. */
export function isPlace(view: View, path: string): boolean {
  const [root = '', id = ''] = path.split('/');
  switch (root) {
    case 'steps':
      return view.groups.some(({ steps }) => steps.some((step) => step.id === id));
    case 'people':
    case 'criteria':
    case 'risks':
      return view[root].some((row) => row.id === id);
    case 'comments':
      return placeOfComment(view, id) !== undefined;
    default:
      return inHead.includes(root) || root === 'paper' || root === 'meeting';
  }
}

/** Opens what a place lies in; whether there is such a place. */
export function openWayTo(opened: Opened, view: View, path: string): boolean {
  if (!isPlace(view, path)) return false;
  const [root = '', id = '', field] = path.split('/');
  if (root === 'steps') {
    if (opened.planView) opened.planView = 'list';
    const group = view.groups.find(({ steps }) => steps.some((step) => step.id === id));
    if (group) unfold(opened.unfolded, view, group.kind);
    // A title stands in the row itself.
    if (field !== 'title') opened.expanded.add(id);
  }
  if (root === 'people') opened.expanded.add(`people/${id}`);
  if (root === 'plan' && isInHead(path)) opened.unfolded.add('go-live');
  if (root === 'meeting') opened.unfolded.add('meeting');
  if (root === 'comments') {
    const on = placeOfComment(view, id) ?? '';
    opened.threads.add(on);
    openWayTo(opened, view, on);
  }
  return true;
}

function placeOfComment(view: View, id: string): string | undefined {
  return Object.entries(view.comments).find(([, thread]) =>
    thread.some((comment) => comment.id === id),
  )?.[0];
}
