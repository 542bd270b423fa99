/** Statements that an answer makes: a confirmation, or that one was at a check-in; each can be taken back. */
import { say } from '../../locales/words.js';
import type { AttestKind } from '../../attest/attestation.js';
import type { PlanController } from '../../plan-controller.js';

const retryMs = 200;
const triesMax = 25;

/**
 * States something about a subject as it is on the screen, now or as soon as the relay can be reached. `failed` is called when it was not
 * taken; gives the way back, or nothing where there is no such subject.
 */
export function state(
  plan: PlanController,
  kind: AttestKind,
  subject: string,
  failed: () => void,
): (() => void) | undefined {
  const { attest } = plan;
  const seen = attest.terms(subject);
  if (!seen) return undefined;
  void attest.act({ kind, seen }).then((outcome) => {
    if (outcome === 'recorded' || outcome === 'waiting') return;
    failed();
    plan.say(say('confirm-not-recorded'), 'alert');
  });
  return () => void takeBack(plan, kind, subject);
}

/** Takes back a statement: what was not sent is cancelled, what is recorded is withdrawn. */
async function takeBack(plan: PlanController, kind: AttestKind, subject: string): Promise<void> {
  const { attest } = plan;
  for (let tries = 0; tries < triesMax; tries += 1) {
    const waits = attest.intents.find(
      (intent) => intent.kind === kind && intent.subject === subject,
    );
    // An act that is on its way is answered within a moment.
    if (waits && !attest.online) return attest.cancel(waits.id);
    const entry = attest.ledger.findLast(
      (one) =>
        one.kind === kind &&
        one.subject === subject &&
        attest.mine(one) &&
        !attest.withdrawn(one.id),
    );
    const seen = attest.terms(subject);
    if (entry && seen) {
      await attest.act({ kind: 'withdraw', seen, of: entry.id });
      return;
    }
    await new Promise((later) => setTimeout(later, retryMs));
  }
  plan.say(say('plan-controller-no-longer-undone'), 'alert');
}
