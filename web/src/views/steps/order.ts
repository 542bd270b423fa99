/** Which commands move a step, criterion or risk up, down, or to where it was dropped. Pure. */
import type { Command, Group, EntityKind, StepKind } from '../../generated/plan.js';

/** Moves a step one place; at the edge of its part of the route it goes over into the next one. */
export function stepMoved(groups: readonly Group[], id: string, by: -1 | 1): Command[] {
  const g = groups.findIndex((group) => group.steps.some((s) => s.id === id));
  const group = groups[g];
  if (!group) return [];
  const at = group.steps.findIndex((s) => s.id === id);
  const to = at + by;
  if (to >= 0 && to < group.steps.length) {
    const below = by === 1 ? group.steps[to]?.id : group.steps[to - 1]?.id;
    return [move('steps', id, below)];
  }
  const other = groups[g + by];
  if (!other) return [];
  return stepDropped(id, group.kind, other.kind, by === 1 ? undefined : other.steps.at(-1)?.id);
}

/** Puts a step below another one of a part of the route; without `below` at its beginning. */
export function stepDropped(
  id: string,
  from: StepKind,
  to: StepKind,
  below: string | undefined,
): Command[] {
  const moved = move('steps', id, below);
  return from === to ? [moved] : [{ type: 'editStep', id, field: 'kind', value: to }, moved];
}

/** Moves an entry of a plain list one place. */
export function entryMoved(
  kin: EntityKind,
  ids: readonly string[],
  id: string,
  by: -1 | 1,
): Command[] {
  const at = ids.indexOf(id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= ids.length) return [];
  return [move(kin, id, by === 1 ? ids[to] : ids[to - 1])];
}

function move(kin: EntityKind, id: string, below: string | undefined): Command {
  return below === undefined
    ? { type: 'move', path: `${kin}/${id}` }
    : { type: 'move', path: `${kin}/${id}`, below };
}
