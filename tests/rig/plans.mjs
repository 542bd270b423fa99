/** The plans of `examples/plans`, as files and as documents. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../examples/plans/', import.meta.url));

/** Every imported plan: { name, path, document }. */
export function plans() {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({
      name: name.replace('.json', ''),
      path: folder + name,
      document: JSON.parse(readFileSync(folder + name, 'utf8')).document,
    }));
}

/** One of them by name. */
export function plan(name) {
  const found = plans().find((plan) => plan.name === name);
  if (!found) throw new Error(`examples/plans has no ${name}.json`);
  return found;
}
