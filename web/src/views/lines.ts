/** The names of lines, the fields of plain text that the screen shows and sets alike. */
import { table } from '../locales/words.js';
import type { PlanLine, StepLine } from '../generated/plan.js';

export const planLines: Readonly<Record<PlanLine, string>> = table({
  buyerName: 'line-buyer-name',
  sellerName: 'line-seller-name',
});

export const stepLines: Readonly<Record<StepLine, string>> = table({});

/** The name of a line; nothing for other fields. */
export function lineName(field: string): string | undefined {
  const names: Readonly<Record<string, string>> = field in planLines ? planLines : stepLines;
  return names[field];
}
