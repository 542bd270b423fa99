// The terms of a plan have one digest, whoever works it out.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { digest, terms } from '../rig/terms.mjs';

const root = new URL('../../', import.meta.url);
const document = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8')).document;

test('[TRM6] an independent script comes to the digests that the relay has', () => {
  const lines = readFileSync(new URL('tests/suite/terms/digests.txt', root), 'utf8').trim().split('\n');
  assert.equal(lines.length, 12, 'eleven plans and one of odd texts');
  for (const line of lines) {
    const [name, expected] = line.split(' ');
    const path = name === 'odd' ? 'tests/suite/terms/odd.json' : `examples/plans/${name}.json`;
    assert.equal(digest(terms(document(path))), expected, name);
  }
});
