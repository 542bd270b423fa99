/** The words of an answered card. */
import { inWords, say } from '../../locales/words.js';
import type { Card, CardAct } from '../../generated/plan.js';
import type { PlanController } from '../../plan-controller.js';

/** The words of a card once it is answered: `Go-live 19 March. Set by you.` */
export function answeredWords(plan: PlanController, card: Card, act: CardAct): string {
  if (act.does.kind === 'later') return say('answered-later');
  const [kind = '', of = ''] = [card.key.split(':')[0], card.key.split(':')[1]];
  const step = plan.step(of);
  switch (kind) {
    case 'goLive':
      return setGoLive(plan, plan.view?.header.goLive ?? null);
    case 'goal':
      return setGoal(plan.view?.header.goal ?? '');
    case 'step':
      return act.act === 'done'
        ? say('answered-done', { step: step?.title ?? '' })
        : setDate(plan, step?.title ?? '', step?.due ?? null);
    case 'proposal':
      return act.act === 'keep' ? say('answered-kept') : say('answered-accepted');
    case 'need':
      return of === 'budget' && act.act === 'yes'
        ? say('answered-budget', { name: personName(plan, card.path) })
        : say('answered-thanks');
    case 'checkin':
      return say('answered-checkin');
    case 'answer':
      return say('answered-reply');
    default:
      return say('answered-thanks');
  }
}

/** The words of a card that is no longer asked: the reader signed what it asks about, or it was settled elsewhere. */
export function settledWords(plan: PlanController, { key, title }: Card): string {
  const { own } = plan.attest;
  const signed = own?.kind === 'sign' ? signedWords(plan, key, plan.dayOf(own.at)) : undefined;
  return signed ?? say('answered-settled', { title: inWords(title) });
}

/** `Go-live 19 March. Signed on 5 Dec.`; nothing of what a signature does not answer. */
function signedWords(plan: PlanController, key: string, day: string): string | undefined {
  const { goLive, goal } = plan.view?.header ?? {};
  switch (key.split(':')[0]) {
    case 'signature':
      return say('answered-signed', { day });
    case 'goLive':
      return goLive
        ? say('answered-go-live-signed', { date: plan.dayMonthLong(goLive), day })
        : undefined;
    case 'goal':
      return goal ? say('answered-goal-signed', { goal, day }) : undefined;
    case 'dates':
      return say('answered-dates-signed', { day });
    default:
      return undefined;
  }
}

export function setGoal(goal: string): string {
  return say('answered-goal', { goal });
}

/** The name of the person whom a card is about. */
function personName(plan: PlanController, path: string | undefined): string {
  const id = path?.split('/')[1];
  return plan.view?.people.find((one) => one.id === id)?.name ?? '';
}

export function setGoLive(plan: PlanController, day: string | null): string {
  return day === null
    ? say('answered-thanks')
    : say('answered-go-live', { date: plan.dayMonthLong(day) });
}

export function setDate(plan: PlanController, step: string, due: string | null): string {
  return due === null
    ? say('answered-thanks')
    : say('answered-date', { step, date: plan.weekdayDate(due) });
}
