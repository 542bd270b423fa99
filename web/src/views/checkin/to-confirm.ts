/** The values that were entered for the buyer and wait for one of its people to set them, by person. */
import type { PersonRow, Report, View } from '../../generated/plan.js';
import { isOpen } from './stops.js';

export interface ToConfirm {
  person: PersonRow;
  n: number;
}

/** The buyer's person who is asked about what nobody else owns: the go-live owner, else the main contact, else the first one. */
export function mainBuyer({
  people,
  header,
}: Pick<View, 'people' | 'header'>): PersonRow | undefined {
  const buyers = people.filter(({ side, left, name }) => side === 'buyer' && !left && name);
  return (
    buyers.find(({ id }) => id === header.goLiveOwner?.id) ??
    buyers.find(({ role }) => role === 'champion') ??
    buyers[0]
  );
}

/** Suggested dates by their owners; the goal, go-live and steps that have no date by the main one; and what is proposed. */
export function toConfirm(view: View, report: Report | null): ToConfirm[] {
  const main = mainBuyer(view);
  const counts = new Map<string, number>();
  const add = (id: string | undefined): void => {
    const person = view.people.find((one) => one.id === id && one.side === 'buyer') ?? main;
    if (person) counts.set(person.id, (counts.get(person.id) ?? 0) + 1);
  };
  const isSuggested = (path: string): boolean => report?.ladder.places[path]?.rung === 'suggested';
  for (const path of ['goal', 'plan/goLive']) if (isSuggested(path)) add(main?.id);
  const steps = view.groups.flatMap((group) => group.steps);
  for (const step of steps)
    if (isOpen(step) && step.owner?.side === 'buyer' && isSuggested(`steps/${step.id}/due`))
      add(step.owner.id);
  for (const row of Object.values(view.proposals).flat()) {
    if (row.side !== 'seller') continue;
    const [root, id] = row.path.split('/');
    add(root === 'steps' ? steps.find((step) => step.id === id)?.owner?.id : main?.id);
  }
  return view.people.flatMap((person) => {
    const n = counts.get(person.id);
    return n ? [{ person, n }] : [];
  });
}
