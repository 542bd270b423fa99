import assert from 'node:assert/strict';
import { test } from 'node:test';
import type {
  Command,
  Group,
  PersonRow,
  Side,
  StepRow,
  StepStatus,
  View,
} from '../../generated/plan.js';
import { heldAgainst, proposed } from './held.js';

const person = (id: string, side: Side, email: string | null): PersonRow =>
  ({ id, side, email }) as PersonRow;
const step = (id: string, status: StepStatus): StepRow => ({ id, status }) as StepRow;

/** Two steps, of which D is dropped; a person of each side, and one of the buyer's whose address nobody knows. */
function asked(side: Side, held: Record<string, Side>, ...commands: Command[]): string[] {
  return askedOf({ side, person: null, guest: false }, held, ...commands);
}

function askedOf(
  reader: View['reader'],
  held: Record<string, Side>,
  ...commands: Command[]
): string[] {
  const groups = [{ steps: [step('A', 'open'), step('D', 'dropped')] } as Group];
  const people = [
    person('B', 'buyer', 'b@buyer.example'),
    person('N', 'buyer', null),
    person('S', 'seller', 's@seller.example'),
  ];
  const view = { held, reader, people, groups };
  return heldAgainst(view, commands).map(({ path }) => path);
}

test('[PRU1] only what the other side holds is asked about before it is written', () => {
  const due: Command = { type: 'editStep', id: 'A', field: 'due', value: '2027-03-12' };
  assert.deepEqual(asked('seller', { 'steps/A/due': 'buyer' }, due), ['steps/A/due']);
  assert.deepEqual(asked('buyer', { 'steps/A/due': 'buyer' }, due), []);
  assert.deepEqual(asked('seller', {}, due), []);
  assert.deepEqual(
    asked(
      'seller',
      { 'steps/A/due': 'buyer' },
      { type: 'editStep', id: 'A', field: 'startedOn', value: '2027-03-12' },
    ),
    [],
  );
  assert.deepEqual(
    asked('seller', { 'steps/A/removed': 'buyer' }, { type: 'remove', path: 'steps/A' }),
    ['steps/A/removed'],
  );
});

test("[PRU2] what is a side's by nature is asked about whoever wrote it", () => {
  assert.deepEqual(
    asked('seller', {}, { type: 'editPlan', field: 'pausedUntil', value: '2027-01-01' }),
    ['plan/pausedUntil'],
  );
  assert.deepEqual(
    asked('buyer', {}, { type: 'editPlan', field: 'pausedUntil', value: '2027-01-01' }),
    [],
  );
  assert.deepEqual(asked('seller', {}, { type: 'setPaper', review: 'legal', needed: false }), [
    'paper/legal',
  ]);
  assert.deepEqual(asked('seller', {}, { type: 'setPaper', review: 'legal', needed: true }), []);
  assert.deepEqual(asked('buyer', {}, { type: 'setWorkweek', side: 'seller', days: [1] }), [
    'plan/workweek',
  ]);
  assert.deepEqual(
    asked('seller', {}, { type: 'setHoliday', side: 'buyer', date: '2026-12-25', label: null }),
    ['holidays/buyer/2026-12-25'],
  );
  assert.deepEqual(
    asked('seller', {}, { type: 'editPerson', id: 'B', field: 'email', value: 'x@y.example' }),
    ['people/B/email'],
  );
  assert.deepEqual(
    asked('seller', {}, { type: 'editPerson', id: 'N', field: 'email', value: 'x@y.example' }),
    [],
    'an address that is not there anybody may add',
  );
  assert.deepEqual(
    asked('seller', {}, { type: 'editPerson', id: 'B', field: 'jobTitle', value: 'CFO' }),
    [],
  );
});

test('[PRU9] dropping a step that the other side holds, and taking it up again, is asked about; its progress is not', () => {
  // As the relay tells it.
  const held: Record<string, Side> = { 'steps/A/dropped': 'buyer', 'steps/D/dropped': 'buyer' };
  const state = (id: string, value: StepStatus | null): Command => ({
    type: 'editStep',
    id,
    field: 'status',
    value,
  });
  assert.deepEqual(asked('seller', held, state('A', 'done')), []);
  assert.deepEqual(asked('seller', held, state('A', 'dropped')), ['steps/A/status']);
  assert.deepEqual(asked('seller', held, state('D', 'open')), ['steps/D/status']);
  assert.deepEqual(asked('seller', held, state('D', null)), ['steps/D/status']);
  assert.deepEqual(asked('seller', held, state('D', 'dropped')), []);
  assert.deepEqual(asked('buyer', held, state('A', 'dropped')), []);
  assert.deepEqual(
    proposed([state('A', 'dropped')], [{ path: 'steps/A/status', value: 'dropped' }], ''),
    [{ type: 'propose', path: 'steps/A/status', value: 'dropped' }],
  );
});

test('[PRU3] what is held is proposed, the rest is written, in one go', () => {
  const commands: Command[] = [
    { type: 'editStep', id: 'A', field: 'due', value: '2027-03-12' },
    { type: 'editStep', id: 'B', field: 'due', value: '2027-03-19' },
  ];
  assert.deepEqual(
    proposed(commands, [{ path: 'steps/A/due', value: '2027-03-12' }], 'The board meets later.'),
    [
      { type: 'propose', path: 'steps/A/due', value: '2027-03-12', note: 'The board meets later.' },
      commands[1],
    ],
  );
});

test('[GST12] a guest is asked before they write over what their own side stands behind, and only then', () => {
  const guest = { side: 'buyer', person: null, guest: true } as const;
  const due: Command = { type: 'editStep', id: 'A', field: 'due', value: '2027-03-12' };
  assert.deepEqual(askedOf(guest, { 'steps/A/due': 'buyer' }, due), ['steps/A/due']);
  assert.deepEqual(askedOf(guest, { 'steps/A/due': 'seller' }, due), ['steps/A/due']);
  assert.deepEqual(askedOf(guest, {}, due), []);
  assert.deepEqual(
    askedOf(guest, {}, { type: 'editPlan', field: 'pausedUntil', value: '2027-01-01' }),
    ['plan/pausedUntil'],
    'a pause stops what others are asked',
  );
  assert.deepEqual(askedOf(guest, {}, { type: 'setPaper', review: 'legal', needed: false }), []);
  assert.deepEqual(askedOf({ ...guest, guest: false }, { 'steps/A/due': 'buyer' }, due), []);
});
