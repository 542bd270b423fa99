/** How the head calls the companies and the one who made the draft. */
import type { PlanController } from '../../plan-controller.js';
import type { View } from '../../generated/plan.js';

/** `Northwind × Meridian`; what is known of it. */
export function companies({ header }: View): string {
  return [header.sellerName, header.buyerName]
    .map((name) => name?.trim())
    .filter(Boolean)
    .join(' × ');
}

/**
 * The person of the seller by whom most of the plan is suggested, as the relay's record tells; else the one person of the seller. Nobody
 * where a system made it and several could be meant.
 */
export function author(plan: PlanController, view: View): string | undefined {
  const { people = [], places = {} } = plan.report?.ladder ?? {};
  const counts = new Map<number, number>();
  for (const { rung, by } of Object.values(places)) {
    if (rung === 'suggested' && by !== undefined && people[by]?.side === 'seller')
      counts.set(by, (counts.get(by) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  const name = most && people[most[0]]?.name.trim();
  if (name) return name;
  const sellers = view.people.filter(({ side, left }) => side === 'seller' && !left);
  return sellers.length === 1 ? sellers[0]?.name || undefined : undefined;
}
