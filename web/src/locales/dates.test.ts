import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayMonth, longDate, monthName, shortDate } from './dates.js';

test('[TML19] how a day is spelt does not depend on which spelling of it was asked for before', () => {
  const spell = (): string[] => [
    monthName('2027-02-01', false, 'en-GB'),
    monthName('2027-02-01', true, 'en-GB'),
    dayMonth('2027-02-01', '2026-11-23', 'en-GB'),
    shortDate('2027-02-01', '2026-11-23', 'en-GB'),
    shortDate('2027-02-01', '2020-01-01', 'en-GB'),
    longDate('2027-02-01', 'en-GB'),
  ];
  const expected = [
    'Feb',
    'Feb 2027',
    '1 Feb',
    'Mon 1 Feb',
    '1 Feb 2027',
    'Monday 1 February 2027',
  ];
  // Commas differ between versions of the browser's data.
  assert.deepEqual(
    spell().map((text) => text.replace(',', '')),
    expected,
  );
  assert.deepEqual(
    spell()
      .reverse()
      .map((text) => text.replace(',', '')),
    expected.reverse(),
  );
});
