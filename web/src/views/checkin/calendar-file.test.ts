import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meetingOnly } from './calendar-file.js';

const lines = (...all: string[]): string => all.map((line) => `${line}\r\n`).join('');
const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'NAME:Plan'];
const step = ['BEGIN:VEVENT', 'UID:step-A@p.countersign', 'SUMMARY:Review', 'END:VEVENT'];
const meeting = ['BEGIN:VEVENT', 'UID:meeting@p.countersign', 'SUMMARY:Next meeting', 'END:VEVENT'];

test('[INS4] the calendar file that is offered holds the next meeting and nothing else', () => {
  const only = lines(...head, ...meeting, 'END:VCALENDAR');
  assert.equal(meetingOnly(lines(...head, ...step, ...meeting, 'END:VCALENDAR')), only);
  assert.equal(meetingOnly(lines(...head, ...meeting, ...step, 'END:VCALENDAR')), only);
  assert.equal(meetingOnly(lines(...head, ...step, 'END:VCALENDAR')), undefined);
});
