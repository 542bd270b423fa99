/**
 * A view with what was just typed in it. A text changes neither dates nor rows, so the core need not work the whole view out with
 * each key; it does so when the typing pauses. Everything that the key did not change stays the same object.
 */
import type { Group, StepRow, View } from '../generated/plan.js';
import { type Replacement, replaced } from '../text/splice.js';

/** The view after these replacements of a text; nothing where it is a text that more of the view depends on. */
export function typedInto(
  view: View,
  path: string,
  parts: readonly Replacement[],
): View | undefined {
  const write = (text: string): string => parts.reduce(replaced, text);
  // With its first letter, and without its last one, something is missing no more or again.
  const stays = (text: string): boolean => text.trim() !== '' && write(text).trim() !== '';
  const [root, id, field] = path.split('/');
  if (path === 'title' || path === 'goal') {
    const text = view.header[path];
    return stays(text) ? { ...view, header: { ...view.header, [path]: write(text) } } : undefined;
  }
  if (!id) return undefined;
  if (root === 'steps' && (field === 'title' || field === 'notes'))
    return inStep(view, id, (step) => ({ ...step, [field]: write(step[field]) }));
  const inRows = <Row extends { id: string }>(
    rows: readonly Row[],
    key: keyof Row,
  ): Row[] | undefined => {
    const row = rows.find((one) => one.id === id);
    const text = row?.[key];
    if (!row || typeof text !== 'string' || !stays(text)) return undefined;
    return rows.map((one) => (one === row ? { ...row, [key]: write(text) } : one));
  };
  if (root === 'criteria' && field === 'text')
    return withRows(view, 'criteria', inRows(view.criteria, field));
  if (root === 'risks' && (field === 'text' || field === 'contingency'))
    return withRows(view, 'risks', inRows(view.risks, field));
  if (root === 'comments' && field === 'text') {
    const at = Object.entries(view.comments).find(([, rows]) => rows.some((one) => one.id === id));
    const rows = at && inRows(at[1], field);
    return at && withRows(view, 'comments', rows && { ...view.comments, [at[0]]: rows });
  }
  return undefined;
}

function withRows<Root extends 'criteria' | 'risks' | 'comments'>(
  view: View,
  root: Root,
  rows: View[Root] | undefined,
): View | undefined {
  return rows && { ...view, [root]: rows };
}

function inStep(view: View, id: string, edit: (step: StepRow) => StepRow): View | undefined {
  const group = view.groups.find(({ steps }) => steps.some((step) => step.id === id));
  if (!group) return undefined;
  const edited: Group = {
    ...group,
    steps: group.steps.map((step) => (step.id === id ? edit(step) : step)),
  };
  return { ...view, groups: view.groups.map((one) => (one === group ? edited : one)) };
}

/** A view whose steps are the same objects as before where nothing of them changed, so that their rows need not be compared. */
export function withKnownSteps(view: View, before: View | undefined): View {
  if (!before) return view;
  const known = new Map(before.groups.flatMap(({ steps }) => steps).map((step) => [step.id, step]));
  const groups = view.groups.map((group) => ({
    ...group,
    steps: group.steps.map((step) => {
      const former = known.get(step.id);
      return former && JSON.stringify(former) === JSON.stringify(step) ? former : step;
    }),
  }));
  return { ...view, groups };
}
