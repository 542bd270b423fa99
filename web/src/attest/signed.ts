/**
 * Which places of the plan are part of a signature, read off the signatures of the relay's report: the terms that a signature
 * binds to (`crates/plan/src/attest/terms.rs`), without what changed or was added since.
 */
import type { Attestation, Difference, Signature } from '../generated/plan.js';

/** The fields of each kind of entity that terms hold. Removing and dropping are in them as absence. */
const fields: Readonly<Record<string, readonly string[]>> = {
  steps: [
    'title',
    'kind',
    'review',
    'owner',
    'partner',
    'due',
    'fixedOn',
    'days',
    'daysMin',
    'after',
    'removed',
    'dropped',
  ],
  criteria: ['text', 'measure', 'target', 'owner', 'removed'],
  risks: ['text', 'contingency', 'owner', 'removed'],
  plan: ['goLive', 'goLiveOwner', 'closeDate'],
  paper: ['legal', 'security', 'procurement'],
};

/**
 * The newest signature of each person, as the relay's report says. One that the report does not have yet is taken as if nothing
 * had changed since: nobody changes what was signed a moment ago without being asked.
 */
export function newestSignatures(
  ledger: readonly Attestation[],
  reported: readonly Signature[] | undefined,
): Signature[] {
  const back = new Set(ledger.flatMap(({ kind, of }) => (kind === 'withdraw' && of ? [of] : [])));
  const newest = new Map<string, Signature>();
  for (const { kind, id, by, at, digest } of ledger) {
    if (kind !== 'sign') continue;
    const standing = back.has(id) ? 'withdrawn' : 'live';
    const known = reported?.find((one) => one.id === id);
    newest.set(
      `${by.side}/${by.sub}`,
      known ?? { id, by, at, digest, standing, changes: [], added: [] },
    );
  }
  return [...newest.values()];
}

/** The place of the terms that a place of the plan belongs to; nothing where no signature binds to it. */
export function termsPlace(path: string): string | undefined {
  if (path === 'goal') return path;
  const [root = '', id = '', field] = path.split('/');
  if (root === 'plan' || root === 'paper')
    return fields[root]?.includes(id) ? `${root}/${id}` : undefined;
  return field !== undefined && fields[root]?.includes(field)
    ? `${root}/${id}/${field}`
    : undefined;
}

/** The signatures that a place is part of as it stands: not withdrawn, and neither changed nor added since. */
export function signaturesAt(
  signatures: readonly Signature[] | undefined,
  path: string,
): Signature[] {
  const place = termsPlace(path);
  if (place === undefined) return [];
  const entity = place.split('/').slice(0, 2).join('/');
  return (signatures ?? []).filter(
    ({ standing, changes, added }) =>
      standing !== 'withdrawn' &&
      !added.includes(entity) &&
      !changes.some((change) => change.path === place || change.path === entity),
  );
}

/** The newest signature since which a place changed, and how. */
export function changedSince(
  signatures: readonly Signature[] | undefined,
  path: string,
): { signature: Signature; change: Difference } | undefined {
  const place = termsPlace(path);
  for (const signature of [...(signatures ?? [])].reverse()) {
    if (signature.standing === 'withdrawn') continue;
    const change = signature.changes.find((one) => one.path === place);
    if (change) return { signature, change };
  }
  return undefined;
}
