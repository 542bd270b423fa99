/** The changes of a span as somebody reads them. Pure. */
import type { Net } from '../../generated/plan.js';

/** Fields that came with something new are left out, and so is the order of things. */
export function gathered(changes: readonly Net[]): Net[] {
  const fresh = new Set(changes.filter(({ what }) => what === 'added').map(({ path }) => path));
  return changes.filter(({ path, what }) => {
    const [root, id, field] = path.split('/');
    // Proposals have their own place in the walk.
    if (field === 'rank' || root === 'comments' || root === 'proposals' || path === 'plan/schema')
      return false;
    return what === 'added' || !fresh.has(`${root}/${id}`) || !field;
  });
}
