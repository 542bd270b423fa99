/** The templates that a plan can begin with: steps in words that a customer may read, and the time that they need. */
import type { Command, Profile, Review, Side, StepKind } from '../../generated/plan.js';
import { say } from '../../locales/words.js';

/** A step of a template. */
export interface TemplateStep {
  title: () => string;
  kind: StepKind;
  side: Side;
  /** Working days. */
  days: number;
  review?: Review;
  /** The steps that it waits for, by their places in the list. */
  after?: readonly number[];
}

export interface Template {
  id: string;
  name: () => string;
  profile: Profile;
  steps: readonly TemplateStep[];
}

const criteria = () => say('template-criteria');
const pilot = () => say('template-pilot');
const businessCase = () => say('template-business-case');
const budget = () => say('template-budget');
const contractReview = () => say('template-contract-review');
const signed = () => say('template-contract-signed');
const setup = () => say('template-setup');
const training = () => say('template-training');

export const templates: readonly Template[] = [
  {
    id: 'mid',
    name: () => say('template-name-mid'),
    profile: 'mid',
    steps: [
      { title: criteria, kind: 'evaluation', side: 'buyer', days: 5 },
      { title: pilot, kind: 'evaluation', side: 'buyer', days: 15, after: [0] },
      {
        title: () => say('template-security-questionnaire'),
        kind: 'evaluation',
        side: 'seller',
        days: 5,
        review: 'security',
        after: [0],
      },
      { title: businessCase, kind: 'business-case', side: 'buyer', days: 5, after: [1] },
      { title: budget, kind: 'approval', side: 'buyer', days: 5, after: [3] },
      {
        title: contractReview,
        kind: 'contract',
        side: 'buyer',
        days: 15,
        review: 'legal',
        after: [4],
      },
      { title: signed, kind: 'contract', side: 'buyer', days: 2, after: [2, 5] },
      { title: setup, kind: 'onboarding', side: 'seller', days: 15, after: [6] },
      { title: training, kind: 'onboarding', side: 'buyer', days: 5, after: [7] },
    ],
  },
  {
    id: 'ent',
    name: () => say('template-name-ent'),
    profile: 'ent',
    steps: [
      { title: criteria, kind: 'evaluation', side: 'buyer', days: 5 },
      {
        title: () => say('template-technical-review'),
        kind: 'evaluation',
        side: 'seller',
        days: 10,
        after: [0],
      },
      { title: pilot, kind: 'evaluation', side: 'buyer', days: 15, after: [1] },
      {
        title: () => say('template-references'),
        kind: 'evaluation',
        side: 'seller',
        days: 5,
        after: [1],
      },
      { title: businessCase, kind: 'business-case', side: 'buyer', days: 10, after: [2, 3] },
      {
        title: () => say('template-security-review'),
        kind: 'approval',
        side: 'buyer',
        days: 15,
        review: 'security',
        after: [1],
      },
      {
        title: () => say('template-data-protection'),
        kind: 'contract',
        side: 'buyer',
        days: 10,
        after: [5],
      },
      { title: budget, kind: 'approval', side: 'buyer', days: 10, after: [4] },
      {
        title: () => say('template-procurement-review'),
        kind: 'approval',
        side: 'buyer',
        days: 10,
        review: 'procurement',
        after: [7],
      },
      {
        title: contractReview,
        kind: 'contract',
        side: 'buyer',
        days: 15,
        review: 'legal',
        after: [7],
      },
      { title: signed, kind: 'contract', side: 'buyer', days: 3, after: [6, 8, 9] },
      { title: setup, kind: 'onboarding', side: 'seller', days: 15, after: [10] },
      { title: training, kind: 'onboarding', side: 'buyer', days: 5, after: [11] },
      {
        title: () => say('template-trial-run'),
        kind: 'onboarding',
        side: 'buyer',
        days: 5,
        after: [12],
      },
    ],
  },
  {
    id: 'smb',
    name: () => say('template-name-smb'),
    profile: 'smb',
    steps: [
      { title: pilot, kind: 'evaluation', side: 'buyer', days: 5 },
      { title: businessCase, kind: 'business-case', side: 'buyer', days: 2, after: [0] },
      { title: budget, kind: 'approval', side: 'buyer', days: 3, after: [1] },
      { title: signed, kind: 'contract', side: 'buyer', days: 3, after: [2] },
      { title: setup, kind: 'onboarding', side: 'seller', days: 5, after: [3] },
      { title: training, kind: 'onboarding', side: 'buyer', days: 2, after: [4] },
    ],
  },
];

/** The working days that the steps of a template need one after the other, where each begins as early as it can. */
export function daysNeeded({ steps }: Template): number {
  const ends: number[] = [];
  for (const { days, after = [] } of steps)
    ends.push(days + Math.max(0, ...after.map((nth) => ends[nth] ?? 0)));
  return Math.max(0, ...ends);
}

/** Adds the steps of a template, owned by one person of each side; links are assumptions until somebody confirms them. */
export function templateCommands(
  { steps, profile }: Template,
  owners: Readonly<Record<Side, string | undefined>>,
  mint: () => string,
): Command[] {
  const ids = steps.map(mint);
  const commands: Command[] = [{ type: 'editPlan', field: 'profile', value: profile }];
  steps.forEach(({ title, kind, side, days, review, after = [] }, nth) => {
    const id = ids[nth]!;
    const owner = owners[side];
    commands.push({
      type: 'addStep',
      id,
      title: title(),
      kind,
      ...(review ? { review } : {}),
    });
    commands.push({ type: 'editStep', id, field: 'days', value: days });
    if (owner) commands.push({ type: 'editStep', id, field: 'owner', value: owner });
    for (const other of after)
      commands.push({ type: 'link', id, after: ids[other]!, basis: 'assumed' });
  });
  return commands;
}
