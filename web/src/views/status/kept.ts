/** What is said of where the edits are: never more than is so. */
import type { IconName } from '../../icons.js';
import type { PlanController } from '../../plan-controller.js';

export interface Kept {
  kind: string;
  says: string;
  sign: IconName;
  hint: string;
  /** What the person has to do meanwhile: to be read, not only pointed at. */
  then?: string;
}

type Known = Pick<PlanController, 'state' | 'savedOnDevice' | 'savedOnServer' | 'keeps' | 'failure' | 'canWrite' | 'readonlyWanted'>;

const stay = 'Leave this page open.';

export function kept(plan: Known): Kept {
  const { state, savedOnDevice, savedOnServer } = plan;
  const here = plan.keeps === 'device';
  const nowhere = `Your edits are in this window only. ${stay}`;
  if (plan.failure || state === 'stopped') {
    if (savedOnServer) return { kind: 'stopped', says: 'Not connected', sign: 'alert', hint: 'The connection has ended. What is shown may be old.' };
    return savedOnDevice
      ? { kind: 'stopped', says: 'Not connected; your last edits are on this device only', sign: 'alert', hint: 'They were not accepted by the server yet.' }
      : { kind: 'stopped', says: 'Not connected; your last edits are in this window only', sign: 'alert', hint: nowhere, then: stay };
  }
  if (state === 'online' && !plan.canWrite) {
    const hint = plan.readonlyWanted
      ? 'This page shows the plan without letting anybody edit it.'
      : 'This link is for reading. Ask whoever sent it for one to write with.';
    return { kind: 'reading', says: 'Read only', sign: 'lock', hint };
  }
  if (state === 'offline') {
    if (savedOnServer && !plan.canWrite) return { kind: 'offline', says: 'Offline', sign: 'device', hint: 'What is shown may be old. It is brought up to date as soon as there is a connection.' };
    if (savedOnServer) {
      return here
        ? { kind: 'offline', says: 'Offline', sign: 'device', hint: 'You can go on writing: it is saved on this device and sent later.' }
        : { kind: 'offline', says: 'Offline', sign: 'device', hint: `You can go on writing: it is kept in this window and sent later. ${stay}`, then: stay };
    }
    if (savedOnDevice) return { kind: 'offline', says: 'Offline. Your edits are saved on this device', sign: 'device', hint: 'They are sent as soon as there is a connection.' };
    if (!here) return { kind: 'unsaved', says: 'Offline. Your edits are in this window only', sign: 'alert', hint: nowhere, then: stay };
  }
  if (!savedOnDevice && !savedOnServer) {
    return { kind: 'unsaved', says: 'Saving…', sign: here ? 'device' : 'cloud', hint: `Not yet saved anywhere. ${stay}`, then: `Not yet saved anywhere. ${stay}` };
  }
  if (state === 'loading' || state === 'connecting') {
    return savedOnServer
      ? { kind: 'connecting', says: 'Connecting…', sign: 'cloud', hint: 'Connecting to the server.' }
      : { kind: 'connecting', says: 'Saved on this device. Connecting…', sign: 'device', hint: 'Your edits are sent as soon as there is a connection.' };
  }
  if (!savedOnServer) return { kind: 'sending', says: 'Saved on this device', sign: 'device', hint: 'Being sent to the server.' };
  if (here) return { kind: 'saved', says: 'Saved', sign: 'cloud', hint: 'Everything you wrote is saved on the server.' };
  const then = `Without a connection, ${stay[0]?.toLowerCase()}${stay.slice(1)}`;
  return { kind: 'saved', says: 'Saved on the server only', sign: 'cloud', hint: `This browser keeps nothing on the device. ${then}`, then };
}
