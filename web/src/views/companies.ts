/** The names of the two companies, as the plan has them: people read these in place of the sides. */
import { say } from '../locales/words.js';
import type { Side } from '../generated/plan.js';
import type { PlanController } from '../plan-controller.js';

/** The name of a side's company; where the plan has none, whose company it is to the reader. */
export function companyName(plan: PlanController, side: Side): string {
  const { view } = plan;
  const name = view?.header[side === 'buyer' ? 'buyerName' : 'sellerName']?.trim();
  if (name) return name;
  const reader = view?.reader.side ?? plan.role?.side;
  return side === reader ? say('company-own') : say('company-other');
}

export function otherSide(side: Side): Side {
  return side === 'buyer' ? 'seller' : 'buyer';
}
