/** Dragging a step by its grip: pointer events, so that it works with mouse, pen and finger alike. */
import type { PlanController } from '../../plan-controller.js';
import type { StepKind } from '../../generated/plan.js';
import { stepDropped } from './order.js';

interface Drop {
  element: HTMLElement;
  after: boolean;
}

/** So near to an edge of the window a drag scrolls the page, by so much in each frame. */
const edgePx = 48;
const stepPx = 12;

/** Makes an element the grip of the step that it lies in. */
export function dragHandle(plan: PlanController): (grip: Element | undefined) => void {
  return (grip) => {
    if (grip instanceof HTMLElement) grip.onpointerdown = (event) => begin(plan, grip, event);
  };
}

function begin(plan: PlanController, grip: HTMLElement, event: PointerEvent): void {
  const row = grip.closest<HTMLElement>('.step');
  const list = grip.closest<HTMLElement>('.steps');
  if (!row || !list || event.button !== 0) return;
  event.preventDefault();
  grip.setPointerCapture(event.pointerId);
  row.setAttribute('data-dragged', '');
  let drop: Drop | null = null;
  const clear = (): void =>
    list.querySelectorAll('[data-drop]').forEach((e) => e.removeAttribute('data-drop'));

  let last = event.clientY;
  const over = (): void => {
    clear();
    drop = dropAt(list, row, last);
    drop?.element.setAttribute('data-drop', drop.after ? 'after' : 'before');
  };
  grip.onpointermove = ({ clientY }) => {
    last = clientY;
    over();
  };
  // At the edge of the window the page goes on by itself.
  let frame = requestAnimationFrame(function edge() {
    const by = last < edgePx ? -stepPx : last > innerHeight - edgePx ? stepPx : 0;
    const was = scrollY;
    if (by) scrollBy({ top: by, behavior: 'instant' });
    if (scrollY !== was) over();
    frame = requestAnimationFrame(edge);
  });
  const end = (commit: boolean): void => {
    cancelAnimationFrame(frame);
    grip.onpointermove = grip.onpointerup = grip.onpointercancel = null;
    list.ownerDocument.removeEventListener('keydown', escape, true);
    clear();
    row.removeAttribute('data-dragged');
    const id = row.dataset['step'];
    if (commit && drop && id) put(plan, id, row.dataset['kind'] as StepKind, drop);
  };
  const escape = (key: KeyboardEvent): void => {
    if (key.key !== 'Escape') return;
    key.stopPropagation();
    end(false);
  };
  list.ownerDocument.addEventListener('keydown', escape, true);
  grip.onpointerup = () => end(true);
  grip.onpointercancel = () => end(false);
}

/** The row or heading that the pointer is over, and on which side of it the step would come to lie. */
function dropAt(list: HTMLElement, row: HTMLElement, y: number): Drop | null {
  const places = [...list.children].filter(
    (e): e is HTMLElement =>
      e instanceof HTMLElement && e !== row && (e.matches('.step') || e.matches('.kind')),
  );
  let drop: Drop | null = null;
  for (const element of places) {
    const { top, height } = element.getBoundingClientRect();
    if (y < top && drop) break;
    drop = { element, after: element.matches('.kind') || y > top + height / 2 };
  }
  return drop;
}

function put(plan: PlanController, id: string, from: StepKind, { element, after }: Drop): void {
  const to = element.dataset['kind'] as StepKind;
  const steps =
    plan.view?.groups.find((g) => g.kind === to)?.steps.filter((s) => s.id !== id) ?? [];
  const at = steps.findIndex((s) => s.id === element.dataset['step']);
  const below = at < 0 ? undefined : steps[after ? at : at - 1]?.id;
  plan.do(...stepDropped(id, from, to, below));
}
