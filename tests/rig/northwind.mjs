/** The deal of the wireframes: Northwind (seller) suggests a plan to Meridian (buyer), who has not answered yet. */
import { inDays } from './deal.mjs';

const id = (nth) => `01N${String(nth).padStart(23, '0')}`;

/** The ids in it. Dana Whitfield (buyer) and Sam Okafor (seller) sit down as `dana` and `sam`. */
export const ids = {
  dana: id(1), helen: id(2), li: id(3), raj: id(4), sam: id(5),
  security: id(11), pilot: id(12), case: id(13), budget: id(14), legal: id(15), contract: id(16), setup: id(17), training: id(18),
  orders: id(21), counsel: id(31),
};

/** Weekdays only: a date that falls on a weekend moves to the Monday after it. */
export function workday(days) {
  const date = new Date(`${inDays(days)}T00:00:00Z`);
  const moved = { 0: 1, 6: 2 }[date.getUTCDay()] ?? 0;
  return inDays(days + moved);
}

/** The document; `change(document)` may take things out or put others in. */
export function northwind(change = () => {}) {
  const step = (title, kind, owner, days, due, after = [], more = {}) => ({
    title, notes: '', kind, owner, days, due: due === null ? undefined : workday(due), status: 'open',
    after: Object.fromEntries(after.map((one) => [one, 'assumed'])), ...more,
  });
  const person = (name, side, role, jobTitle) => ({
    name, side, role, jobTitle, met: true, email: `${name.split(' ')[0].toLowerCase()}@${side}.example`,
  });
  const document = {
    title: 'Live dispatch at all six depots',
    goal: 'Every order leaves the same day.',
    plan: {
      schema: 1, goLive: workday(109), goLiveOwner: ids.dana, closeDate: workday(74), profile: 'smb',
      buyerName: 'Meridian', sellerName: 'Northwind', timeZone: 'UTC',
    },
    people: {
      [ids.dana]: person('Dana Whitfield', 'buyer', 'champion', 'Head of operations'),
      [ids.helen]: person('Helen Ortiz', 'buyer', 'economic-buyer', 'CFO'),
      [ids.li]: person('Li Wei', 'buyer', 'legal', 'Counsel'),
      [ids.raj]: person('Raj Patel', 'buyer', 'security', 'IT security'),
      [ids.sam]: person('Sam Okafor', 'seller', 'champion', 'Account executive'),
    },
    steps: {
      [ids.security]: step('Security questionnaire', 'evaluation', ids.sam, 3, 4, [], { rank: 'a', review: 'security' }),
      [ids.pilot]: step('Pilot in Leeds', 'evaluation', ids.dana, 10, 18, [ids.security], { rank: 'b', partner: ids.sam }),
      [ids.case]: step('Business case', 'business-case', ids.dana, 5, 25, [ids.pilot], { rank: 'c' }),
      [ids.budget]: step('Budget approval', 'approval', ids.helen, 5, 35, [ids.case], { rank: 'd' }),
      [ids.legal]: step('Legal review of the MSA', 'contract', ids.li, 15, 50, [ids.budget], { rank: 'e', review: 'legal' }),
      [ids.contract]: step('Contract signed', 'contract', ids.helen, 2, 60, [ids.legal], { rank: 'f' }),
      [ids.setup]: step('Setup', 'onboarding', ids.sam, 10, 77, [ids.contract], { rank: 'g' }),
      [ids.training]: step('Training of the dispatchers', 'onboarding', ids.raj, 5, null, [ids.setup], { rank: 'h' }),
    },
    paper: { procurement: { needed: false } },
    criteria: {
      [ids.orders]: { text: 'Orders leave the same day', measure: 'Same-day orders', target: '98 %', owner: ids.dana, status: 'proposed', rank: 'a' },
    },
    risks: {
      [ids.counsel]: { text: 'Counsel away in January', contingency: 'Outside counsel', likelihood: 'mid', impact: 'mid', owner: ids.li, status: 'open', rank: 'a' },
    },
    meeting: { at: `${workday(3)}T14:00:00Z`, minutes: 30, agenda: 'Go through the plan', link: 'https://meet.example/northwind' },
  };
  change(document);
  return document;
}
