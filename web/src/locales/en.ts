/** The words of the interface. Sentences that belong to one place stand there; what is used twice stands here. */
import type {
  CriterionStatus,
  ElementId,
  EntityKind,
  Level,
  Profile,
  Review,
  RiskStatus,
  Role,
  SignerSide,
  StepKind,
  StepStatus,
} from '../generated/plan.js';
import { say, table } from './words.js';

export const sides: Record<SignerSide, string> = table({
  buyer: 'word-sides-buyer',
  portal: 'word-sides-portal',
  seller: 'word-sides-seller',
});

/** The sides within a sentence, as `Dana (buyer)`. */
export const sidesWithin: Record<SignerSide, string> = table({
  buyer: 'word-sides-within-buyer',
  portal: 'word-sides-within-portal',
  seller: 'word-sides-within-seller',
});

/** How sure it is that somebody is who they say, by level of assurance: said next to each of their acts. */
export const assurances: Readonly<Record<number, string>> = table({
  0: 'word-assurances-0',
  1: 'word-assurances-1',
  2: 'word-assurances-2',
  3: 'word-assurances-3',
});

export const elements: Record<ElementId, string> = table({
  goal: 'word-elements-goal',
  goLive: 'word-elements-go-live',
  steps: 'word-elements-steps',
  owners: 'word-elements-owners',
  people: 'word-elements-people',
  paper: 'word-elements-paper',
  criteria: 'word-elements-criteria',
  risks: 'word-elements-risks',
  meeting: 'word-elements-meeting',
});

export const kinds: Record<StepKind, string> = table({
  evaluation: 'word-kinds-evaluation',
  'business-case': 'word-kinds-business-case',
  approval: 'word-kinds-approval',
  contract: 'word-kinds-contract',
  onboarding: 'word-kinds-onboarding',
  other: 'word-kinds-other',
});

export const stepStatuses: Record<StepStatus, string> = table({
  open: 'word-step-statuses-open',
  doing: 'word-step-statuses-doing',
  blocked: 'word-step-statuses-blocked',
  done: 'word-step-statuses-done',
  dropped: 'word-step-statuses-dropped',
});

export const reviews: Record<Review, string> = table({
  legal: 'word-reviews-legal',
  security: 'word-reviews-security',
  procurement: 'word-reviews-procurement',
});

/** Reviews as they stand within a sentence or a list. */
export const reviewsWithin: Record<Review, string> = table({
  legal: 'review-legal',
  security: 'review-security',
  procurement: 'review-procurement',
});

export const roles: Record<Role, string> = table({
  'economic-buyer': 'word-roles-economic-buyer',
  champion: 'word-roles-champion',
  technical: 'word-roles-technical',
  legal: 'word-roles-legal',
  security: 'word-roles-security',
  procurement: 'word-roles-procurement',
  sponsor: 'word-roles-sponsor',
  user: 'word-roles-user',
  other: 'word-roles-other',
});

export const criterionStatuses: Record<CriterionStatus, string> = table({
  proposed: 'word-criterion-statuses-proposed',
  agreed: 'word-criterion-statuses-agreed',
  met: 'word-criterion-statuses-met',
  missed: 'word-criterion-statuses-missed',
});

export const riskStatuses: Record<RiskStatus, string> = table({
  open: 'word-risk-statuses-open',
  watched: 'word-risk-statuses-watched',
  happened: 'word-risk-statuses-happened',
  closed: 'word-risk-statuses-closed',
});

export const levels: Record<Level, string> = table({
  low: 'word-levels-low',
  mid: 'word-levels-mid',
  high: 'word-levels-high',
});

export const profiles: Record<Profile, string> = table({
  smb: 'word-profiles-smb',
  mid: 'word-profiles-mid',
  ent: 'word-profiles-ent',
});

export const kins: Record<EntityKind, string> = table({
  steps: 'word-kins-steps',
  people: 'word-kins-people',
  criteria: 'word-kins-criteria',
  risks: 'word-kins-risks',
  comments: 'word-kins-comments',
});

/** Monday first. */
export const weekdays: Readonly<Record<number, string>> = table({
  0: 'word-weekdays-0',
  1: 'word-weekdays-1',
  2: 'word-weekdays-2',
  3: 'word-weekdays-3',
  4: 'word-weekdays-4',
  5: 'word-weekdays-5',
  6: 'word-weekdays-6',
});

/** Sentences one after the other, as the language sets them apart. */
export function sentences(...all: readonly string[]): string {
  return all
    .filter(Boolean)
    .reduce((first, second) => (first ? say('sentences', { first, second }) : second), '');
}

/** Facts one after the other: `a, b, c`. */
export function listed(all: readonly string[]): string {
  return all
    .filter(Boolean)
    .reduce((first, second) => (first ? say('list-middle', { first, second }) : second), '');
}

/** A fact as it stands after another one: `, b`. */
export function listedAfter(fact: string): string {
  return say('list-middle', { first: '\0', second: fact }).split('\0')[1] ?? '';
}

/** A label as it stands before its value: `Due: `. */
export function labelBefore(label: string): string {
  return say('labelled', { label, value: '\0' }).split('\0')[0] ?? '';
}

/** `a, b and c`. */
export function join(names: readonly string[]): string {
  return say('list-of', { names });
}
