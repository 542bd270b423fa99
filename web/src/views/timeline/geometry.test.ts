import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  dateAt,
  frame,
  linesOf,
  linkPath,
  narrow,
  pages,
  placed,
  runsOff,
  thinned,
  wide,
  workingDayAt,
} from './geometry.js';
import type { TimelineRow, Timeline } from '../../generated/plan.js';

const row = (start: number, end: number): TimelineRow =>
  ({ bar: { start, end }, milestone: false }) as TimelineRow;
const line = {
  from: '2026-11-23',
  span: 28,
  works: { buyer: '1111100111110011111001111100' },
  lanes: [
    { side: 'buyer', rows: 2 },
    { side: 'seller', rows: 1 },
  ],
  rows: [row(0, 3), row(7, 10), row(2, 4)],
} as Timeline;
const one = (): number => 1;

test('[TML9] rows lie below the heads of their lanes, and a page of a print begins at its top', () => {
  const all = frame(line, wide, 10, (r) => (r === line.rows[0] ? 2 : 1));
  assert.deepEqual(
    [...all.rows.values()].map((r) => r.top),
    [28, 87, 157],
  );
  assert.deepEqual([all.width, all.height], [280, 199]);
  assert.deepEqual(pages(line, wide, one, 120), [
    [0, 2],
    [2, 3],
  ]);
  assert.deepEqual(pages(line, wide, one, 10), [
    [0, 1],
    [1, 2],
    [2, 3],
  ]);
  const page = frame(line, narrow, 10, one, 2, 3);
  assert.deepEqual([...page.rows], [[2, { top: 28, height: 64, middle: 52, lines: 1 }]]);
  assert.deepEqual(
    page.lanes.map((l) => l.side),
    ['seller'],
  );
});

test('[TML9] a link runs from end to start, around the bar where there is no room, and never left of the edge', () => {
  const all = frame(line, wide, 10, one);
  const link = { basis: 'confirmed', driving: false, leftOut: false } as const;
  assert.match(linkPath(line, all, { ...link, from: 0, to: 1 }), /^M30 49H63V91H70/);
  assert.match(linkPath(line, all, { ...link, from: 1, to: 0 }), /^M100 91h5V73H1V49H0/);
  assert.equal(linkPath(line, frame(line, wide, 10, one, 2, 3), { ...link, from: 0, to: 1 }), '');
});

test('[TML9] what is dropped on a day off falls on the working day before it', () => {
  assert.equal(workingDayAt(line, 'buyer', 65, 10), 4);
  assert.equal(workingDayAt(line, 'buyer', -500, 10), 0);
  assert.equal(workingDayAt(line, 'buyer', 9_999, 10), 25);
  assert.equal(dateAt(line.from, 14), '2026-12-07');
  assert.deepEqual(runsOff('0110'), [
    { start: 0, end: 1 },
    { start: 3, end: 4 },
  ]);
});

test('[TML9] labels never overlap nor leave the drawing', () => {
  const flags = [0, 5, 200, 205, 400].map((x) => ({ x, text: 'Go-live 15 Jan', kind: '' }));
  const put = placed(flags, 400);
  for (const a of put) {
    assert.ok(a.left >= 0 && a.left + 14 * 6.6 <= 400, `${a.left}`);
    for (const b of put)
      if (a !== b && a.level === b.level) assert.ok(Math.abs(a.left - b.left) > 14 * 6.6);
  }
  assert.deepEqual(
    put.map((f) => f.level),
    [0, 1, 0, 1, 0],
  );
  assert.deepEqual(
    thinned([0, 10, 20, 30, 50], (x) => x, 20),
    [10, 30, 50],
  );
});

test('[TML9] a title takes as many lines as its words need', () => {
  const tens = (text: string): number => text.trimEnd().length * 10;
  assert.equal(linesOf('one two', 100, tens), 1);
  assert.equal(linesOf('one two three', 100, tens), 2);
  assert.equal(linesOf('incomprehensibilities', 100, tens), 3);
  assert.equal(linesOf('', 100, tens), 1);
});
