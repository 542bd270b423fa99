import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusalNote } from './refusal.js';

test('[GST6] the note of a refusal is the chosen reason, and behind a colon the person’s words', () => {
  assert.equal(refusalNote('budget', ''), 'No budget');
  assert.equal(refusalNote('date', 'April would do'), 'Wrong date: April would do');
  assert.equal(refusalNote('', 'Not before the audit.'), 'Not before the audit.');
  assert.equal(refusalNote('other', 'The audit'), 'Something else: The audit');
  assert.equal(refusalNote('other', ''), undefined, 'a word is missing');
  assert.equal(refusalNote('', ''), undefined);
});
