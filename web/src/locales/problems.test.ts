import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Obstructed } from '../api/calls.js';
import {
  Refusal,
  codeInWords,
  failureInWords,
  problemInWords,
  refusalInWords,
} from './problems.js';
import { remedy } from '../views/states/remedies.js';

const detail = 'the relay’s words for developers';

test('[WRD32] a problem reads in the words of its code, not as its detail', () => {
  const answer = { status: 403, body: { code: 'assurance', title: detail, detail } };
  assert.match(problemInWords(answer), /^Your address has to be verified/);
  assert.equal(failureInWords(new Refusal(answer)), problemInWords(answer));
});

test('[WRD32] a code that the page does not know is named; an answer without one, by its status', () => {
  for (const code of ['brand-new', 'constructor', 'unknown', 'status']) {
    const says = problemInWords({ status: 418, body: { code, detail } });
    assert.ok(says.includes(`(${code})`) && !says.includes(detail), says);
  }
  for (const body of [undefined, null, 'text', { detail }, { code: 7, detail }]) {
    const says = problemInWords({ status: 418, body });
    assert.ok(says.includes('418') && !says.includes(detail), says);
  }
});

test('[WRD32] a call without an answer is said so, and an obstacle as it is', () => {
  assert.match(
    failureInWords(new TypeError('Failed to fetch')),
    /^The server could not be reached/,
  );
  const obstacle = { code: 'origin', cause: 'Not from this page.', help: 'Open the portal.' };
  assert.equal(failureInWords(new Obstructed(obstacle)), 'Not from this page. Open the portal.');
});

test('[WRD32] a refusal by frame 112 reads in the words of its code and parameters', () => {
  const refused = (code: string, params?: Record<string, string>) =>
    refusalInWords({ code, reason: detail, ...(params ? { params } : {}) } as { code: string });
  assert.match(refused('read-only'), /^This link allows reading the plan/);
  assert.match(
    refused('nullified', { why: 'silenced' }),
    /^Nothing is taken from you at this place/,
  );
  // A relay of an earlier version gives no parameters.
  assert.match(refused('nullified'), /^The server cannot take this edit/);
  assert.equal(refused('too-large'), codeInWords('too-large'));
  assert.match(refused('toString'), /\(toString\)/);
});

test('[WRD32] what to do after a close depends on its code, not on the relay’s words', () => {
  const [message, other] = ['token-expired', ''] as const;
  assert.match(remedy({ code: 'token', message: other, cause: 'token-expired' }).title, /expired/);
  assert.match(remedy({ code: 'token', message, cause: 'token-wrong' }).title, /does not work/);
});
