/** The end of the way to a place of the plan (`PlanController.goTo`): it is drawn by now, and is brought before one's eyes. */
import { goThere } from './scroll.js';

/** Gives the focus to the field of a place; where there is none, to what the place lies in. */
export function arrive(root: ParentNode, path: string): void {
  const target = fieldOf(root, path) ?? entityOf(root, path);
  if (!target) return;
  for (
    let fold = target.closest('details');
    fold;
    fold = fold.parentElement?.closest('details') ?? null
  )
    fold.open = true;
  goThere(target);
}

function fieldOf(root: ParentNode, path: string): HTMLElement | undefined {
  // A person stands in the row of a step and in its details: whichever is shown.
  const all = [...root.querySelectorAll<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)];
  const field =
    all.find((one) => one.checkVisibility()) ??
    all.find((one) => one.closest('details:not([open])'));
  return field?.matches('fieldset')
    ? (field.querySelector<HTMLElement>('input:checked') ?? field)
    : field;
}

/** How an entity, or a part of the page, is found by the first part of its path. */
const entities: Record<string, (id: string) => string> = {
  steps: (id) => `.step[data-step="${id}"] .more-button`,
  criteria: (id) => `[data-criterion="${id}"] textarea`,
  risks: (id) => `[data-risk="${id}"] textarea`,
  people: (id) => `[data-person="${id}"] .person-row`,
  comments: (id) => `[data-comment="${id}"] textarea`,
  paper: () => '#plan-element-paper',
  meeting: () => '#plan-element-meeting',
  plan: () => '#plan-element-goLive',
};

function entityOf(root: ParentNode, path: string): HTMLElement | null {
  const [first = '', id = ''] = path.split('/');
  // Over the page lies the sheet of a phone.
  const sheet = root.querySelector<HTMLElement>(
    `dialog[open] [data-details="${CSS.escape(id)}"] [data-home]`,
  );
  if (sheet) return sheet;
  const found = entities[first]?.(CSS.escape(id));
  return found ? root.querySelector<HTMLElement>(found) : null;
}
