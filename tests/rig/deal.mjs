/** A plan that has everything it needs to be signed: real people of both sides, dates ahead, nothing missing. */

const id = (nth) => `01K${String(nth).padStart(23, '0')}`;

/** The ids in it. Dana (buyer) and Sam (seller) are those who sit down as `dana` and `sam`. */
export const ids = {
  dana: id(1), omar: id(2), sam: id(3),
  pilot: id(11), case: id(12), board: id(13), legal: id(14), contract: id(15), training: id(16),
  close: id(21), retyping: id(22), budget: id(31), migration: id(32),
};

/** So many days from today, as a date. */
export function inDays(days) {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** The document; `change(document)` may take things out or put others in. */
export function deal(change = () => {}) {
  const step = (title, kind, owner, due, more = {}) => ({
    title, notes: '', kind, owner, due: inDays(due), days: 5, status: 'open', after: {}, ...more,
  });
  const document = {
    title: 'Northwind and Ledgerly: month-end close',
    goal: 'Close the books of all six companies within two working days, from the March close on.',
    plan: { schema: 1, goLive: inDays(120), goLiveOwner: ids.dana, closeDate: inDays(60), profile: 'mid' },
    people: {
      [ids.dana]: { name: 'Dana', email: 'dana@buyer.example', side: 'buyer', role: 'economic-buyer', jobTitle: 'CFO', met: true },
      [ids.omar]: { name: 'Omar Haddad', email: 'omar@buyer.example', side: 'buyer', role: 'technical', met: true },
      [ids.sam]: { name: 'Sam', email: 'sam@seller.example', side: 'seller', role: 'champion', met: true },
    },
    steps: {
      [ids.pilot]: step('Pilot with one company’s books', 'evaluation', ids.omar, 21, { partner: ids.sam, rank: 'a' }),
      [ids.case]: step('Business case for the board', 'business-case', ids.dana, 28, { rank: 'b', after: { [ids.pilot]: 'confirmed' } }),
      [ids.board]: step('Approval by the board', 'approval', ids.dana, 40, { rank: 'c', after: { [ids.case]: 'confirmed' } }),
      [ids.legal]: step('Legal review of the contract', 'contract', ids.dana, 50, { rank: 'd', review: 'legal' }),
      [ids.contract]: step('Contract signed', 'contract', ids.sam, 60, { rank: 'e', after: { [ids.legal]: 'confirmed' } }),
      [ids.training]: step('Training of the accountants', 'onboarding', ids.sam, 100, { rank: 'f', after: { [ids.contract]: 'confirmed' } }),
    },
    paper: { legal: { needed: true }, security: { needed: false }, procurement: { needed: false } },
    criteria: {
      [ids.close]: { text: 'The close takes two working days', measure: 'Days from month end to closed books', target: '2', owner: ids.dana, status: 'agreed', rank: 'a' },
      [ids.retyping]: { text: 'Nobody retypes an invoice', measure: 'Invoices typed by hand', target: '0', owner: ids.omar, status: 'agreed', rank: 'b' },
    },
    risks: {
      [ids.budget]: { text: 'The budget moves to next year', contingency: 'Begin with three companies', likelihood: 'mid', impact: 'high', owner: ids.dana, status: 'open', rank: 'a' },
      [ids.migration]: { text: 'Old records do not fit', contingency: 'Move two years only', likelihood: 'low', impact: 'mid', owner: ids.sam, status: 'open', rank: 'b' },
    },
    meeting: { at: `${inDays(6)}T10:00:00Z`, minutes: 30, agenda: 'Go through the plan' },
  };
  change(document);
  return document;
}
