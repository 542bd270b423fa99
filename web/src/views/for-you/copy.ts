/** A message that the seller sends to the buyer by their own means: nothing reminds anybody by itself. */
import { say } from '../../locales/words.js';
import type { PlanController } from '../../plan-controller.js';

/** Puts a message on the clipboard; where that is not allowed, or there is none, it is shown. */
export async function copyMessage(plan: PlanController, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    plan.say(say('waiting-copied'));
  } catch {
    plan.say(text);
  }
}
