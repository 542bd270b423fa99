import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noticeInWords } from './notices.js';

test('[WRD5] a notice is worded by the page from its code and parameters', () => {
  const proposed = { code: 'proposed', says: 'as the relay words it', params: { who: 'seller' } };
  assert.equal(
    noticeInWords(proposed),
    'This is the seller’s to change: what you entered is kept as a suggestion to them.',
  );
  const lapsed = { code: 'lapsed', says: '', params: { standing: 'lapsed', n: 1, name: 'Dana' } };
  assert.equal(
    noticeInWords(lapsed),
    'The signature of Dana has lapsed: 1 change since. Look at what differs.',
  );
});

test('[WRD5] a notice that the page does not know is shown in the words of the relay', () => {
  assert.equal(noticeInWords({ code: 'expiring', says: 'Soon.', params: { n: 1 } }), 'Soon.');
  assert.equal(noticeInWords({ code: 'constructor', says: 'Odd.', params: {} }), 'Odd.');
  assert.equal(
    noticeInWords({ code: 'proposed', says: 'Without parameters.' }),
    'Without parameters.',
  );
});
