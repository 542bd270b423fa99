/** The words of the interface. Sentences that belong to one place stand there; what is used twice stands here. */
import type {
  CriterionStatus, ElementId, Kin, Level, Profile, Review, RiskStatus, Role, Side, StepKind, StepStatus,
} from '../plan-types.js';

export const sides: Record<Side, string> = { buyer: 'Buyer', seller: 'Seller' };

/** How sure it is that somebody is who they say, by level of assurance: said next to each of their acts. */
export const assurances: readonly string[] = ['opened a link', 'name given, not verified', 'verified', 'verified by company sign-in'];

export const elements: Record<ElementId, string> = {
  goal: 'Goal',
  goLive: 'Go-live',
  steps: 'Steps',
  owners: 'Owners',
  people: 'People',
  paper: 'Paper process',
  criteria: 'Success criteria',
  risks: 'Risks',
  meeting: 'Next meeting',
};

export const kinds: Record<StepKind, string> = {
  evaluation: 'Evaluation',
  'business-case': 'Business case',
  approval: 'Approvals',
  contract: 'Contracting',
  onboarding: 'Onboarding',
  other: 'Other steps',
};

export const stepStatuses: Record<StepStatus, string> = {
  open: 'Open',
  doing: 'Doing',
  blocked: 'Blocked',
  done: 'Done',
  dropped: 'Dropped',
};

export const reviews: Record<Review, string> = { legal: 'Legal', security: 'Security', procurement: 'Procurement' };

export const roles: Record<Role, string> = {
  'economic-buyer': 'Economic buyer',
  champion: 'Champion',
  technical: 'Technical',
  legal: 'Legal',
  security: 'Security',
  procurement: 'Procurement',
  sponsor: 'Sponsor',
  user: 'User',
  other: 'Other',
};

export const criterionStatuses: Record<CriterionStatus, string> = {
  proposed: 'Proposed',
  agreed: 'Agreed',
  met: 'Met',
  missed: 'Missed',
};

export const riskStatuses: Record<RiskStatus, string> = {
  open: 'Open',
  watched: 'Watched',
  happened: 'Happened',
  closed: 'Closed',
};

export const levels: Record<Level, string> = { low: 'Low', mid: 'Medium', high: 'High' };

export const profiles: Record<Profile, string> = { smb: 'Small', mid: 'Mid-size', ent: 'Enterprise' };

export const kins: Record<Kin, string> = {
  steps: 'Step',
  people: 'Person',
  criteria: 'Criterion',
  risks: 'Risk',
  comments: 'Comment',
};

export const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** `1 step`, `3 steps`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

export function join(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
