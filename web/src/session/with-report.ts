/** The view of this device together with what the relay alone knows. */
import type { Report, View } from '../generated/plan.js';

/** An element that the relay misses is missing, though the plan alone does not tell it: who wrote a thing is in its record. */
export function withReport(view: View, report: Report | null): View {
  const said: Partial<Record<string, string>> | undefined = report?.elements;
  const elements = view.elements.map((e) =>
    said?.[e.id] === 'missing' ? { ...e, presence: 'missing' as const } : e,
  );
  return { ...view, elements };
}
