import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Report, View } from '../../generated/plan.js';
import { toConfirm } from './to-confirm.js';

const view = {
  header: { goLiveOwner: { id: 'dana' } },
  people: [
    { id: 'li', name: 'Li Wei', side: 'buyer', role: 'legal', left: false },
    { id: 'dana', name: 'Dana Whitfield', side: 'buyer', role: 'champion', left: false },
    { id: 'sam', name: 'Sam Okafor', side: 'seller', role: null, left: false },
  ],
  groups: [
    {
      steps: [
        { id: 'pilot', status: 'open', owner: { id: 'dana', side: 'buyer' } },
        { id: 'legal', status: 'open', owner: { id: 'li', side: 'buyer' } },
        { id: 'ended', status: 'done', owner: { id: 'li', side: 'buyer' } },
        { id: 'setup', status: 'open', owner: { id: 'sam', side: 'seller' } },
      ],
    },
  ],
  proposals: { 'steps/legal/due': [{ side: 'seller', path: 'steps/legal/due' }] },
} as unknown as View;

function report(...suggested: string[]): Report {
  const places = Object.fromEntries(suggested.map((path) => [path, { rung: 'suggested' }]));
  return { ladder: { people: [], places } } as unknown as Report;
}

test('[INS18] what was noted for the buyer waits for whom it concerns, and for the go-live owner where that is nobody else', () => {
  const all = [
    'goal',
    'plan/goLive',
    'steps/pilot/due',
    'steps/legal/due',
    'steps/ended/due',
    'steps/setup/due',
  ];
  assert.deepEqual(
    toConfirm(view, report(...all)).map(({ person, n }) => [person.name, n]),
    [
      ['Li Wei', 2],
      ['Dana Whitfield', 3],
    ],
  );
  assert.deepEqual(
    toConfirm({ ...view, proposals: {} }, report()),
    [],
    'what they set waits for nobody',
  );
});
