/** The steps that a check-in looks at, each once, under the first of the reasons that holds. Pure. */
import { say } from '../../locales/words.js';
import type { StepRow } from '../../generated/plan.js';

/** Steps due within so many days are looked at. */
const soonDays = 14;

export function dueGroups(
  steps: readonly StepRow[],
  today: string,
): [name: string, steps: StepRow[]][] {
  const limit = new Date(Date.parse(today) + soonDays * 86_400_000).toISOString().slice(0, 10);
  let rest = steps.filter((step) => step.status !== 'done' && step.status !== 'dropped');
  const take = (which: (step: StepRow) => boolean): StepRow[] => {
    const taken = rest.filter(which);
    rest = rest.filter((step) => !taken.includes(step));
    return taken;
  };
  const groups: [string, StepRow[]][] = [
    [say('due-late'), take((step) => step.late !== null)],
    [say('due-held-up'), take((step) => step.status === 'blocked')],
    [
      say('due-should-have-started'),
      take(
        (step) =>
          step.status === 'open' &&
          step.buffer !== null &&
          step.buffer < 0 &&
          step.latestStart !== null &&
          step.latestStart < today,
      ),
    ],
    [
      say('due-due-in-the-next-two'),
      take((step) => (step.due ?? step.latestFinish ?? '9999') <= limit),
    ],
    [say('due-under-way'), take((step) => step.status === 'doing')],
  ];
  return groups.filter(([, some]) => some.length);
}
