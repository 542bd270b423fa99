/** The words on where the edits are kept: never more than is so. */
import { say } from '../../locales/words.js';
import type { IconName } from '../../icons.js';
import type { PlanController } from '../../plan-controller.js';

export interface Kept {
  kind: string;
  says: string;
  sign: IconName;
  hint: string;
  /** The action that the person has to take meanwhile: visible text, not only a hint on hover. */
  then?: string;
}

type Known = Pick<
  PlanController,
  'state' | 'savedOnDevice' | 'savedOnServer' | 'keeps' | 'failure' | 'canWrite' | 'readonlyWanted'
>;

/** The line of a narrow page while there is no connection; nothing while there is one, or where something else is said. */
export function offlineWords(plan: Known, onPhone: boolean): string | undefined {
  if (plan.failure || plan.state !== 'offline') return undefined;
  const { says, hint } = kept(plan);
  if (plan.keeps !== 'device' || !plan.savedOnDevice || !plan.canWrite)
    return say('kept-offline-and', { says, hint });
  return onPhone ? say('kept-offline-on-this-phone') : say('kept-offline-on-this-device');
}

export function kept(plan: Known): Kept {
  const { state, savedOnDevice, savedOnServer } = plan;
  const here = plan.keeps === 'device';
  const stay = say('kept-stay');
  const nowhere = say('kept-your-edits-are-in-this', { stay });
  if (plan.failure || state === 'stopped') {
    if (savedOnServer)
      return {
        kind: 'stopped',
        says: say('kept-not-connected'),
        sign: 'alert',
        hint: say('kept-the-connection-has-ended-what'),
      };
    return savedOnDevice
      ? {
          kind: 'stopped',
          says: say('kept-not-connected-your-last-edits'),
          sign: 'alert',
          hint: say('kept-they-were-not-accepted-by'),
        }
      : {
          kind: 'stopped',
          says: say('kept-not-connected-your-last-edits-2'),
          sign: 'alert',
          hint: nowhere,
          then: stay,
        };
  }
  if (state === 'online' && !plan.canWrite) {
    const hint = plan.readonlyWanted
      ? say('kept-this-page-shows-the-plan')
      : say('kept-this-link-is-for-reading');
    return { kind: 'reading', says: say('kept-read-only'), sign: 'lock', hint };
  }
  if (state === 'offline') {
    if (savedOnServer && !plan.canWrite)
      return {
        kind: 'offline',
        says: say('kept-offline'),
        sign: 'device',
        hint: say('kept-what-is-shown-may-be'),
      };
    if (savedOnServer) {
      return here
        ? {
            kind: 'offline',
            says: say('kept-offline'),
            sign: 'device',
            hint: say('kept-you-can-go-on-writing'),
          }
        : {
            kind: 'offline',
            says: say('kept-offline'),
            sign: 'device',
            hint: say('kept-you-can-go-on-writing-2', { stay }),
            then: stay,
          };
    }
    if (savedOnDevice)
      return {
        kind: 'offline',
        says: say('kept-offline-your-edits-are-saved'),
        sign: 'device',
        hint: say('kept-they-are-sent-as-soon'),
      };
    if (!here)
      return {
        kind: 'unsaved',
        says: say('kept-offline-your-edits-are-in'),
        sign: 'alert',
        hint: nowhere,
        then: stay,
      };
  }
  if (!savedOnDevice && !savedOnServer) {
    return {
      kind: 'unsaved',
      says: say('kept-saving'),
      sign: here ? 'device' : 'cloud',
      hint: say('kept-not-yet-saved-anywhere', { stay }),
      then: say('kept-not-yet-saved-anywhere', { stay }),
    };
  }
  if (state === 'loading' || state === 'connecting') {
    return savedOnServer
      ? {
          kind: 'connecting',
          says: say('kept-connecting'),
          sign: 'cloud',
          hint: say('kept-connecting-to-the-server'),
        }
      : {
          kind: 'connecting',
          says: say('kept-saved-on-this-device-connecting'),
          sign: 'device',
          hint: say('kept-your-edits-are-sent-as'),
        };
  }
  if (!savedOnServer)
    return {
      kind: 'sending',
      says: say('kept-saved-on-this-device'),
      sign: 'device',
      hint: say('kept-being-sent-to-the-server'),
    };
  if (here)
    return {
      kind: 'saved',
      says: say('kept-saved'),
      sign: 'cloud',
      hint: say('kept-everything-you-wrote-is-saved'),
    };
  const then = say('kept-stay-without-a-connection');
  return {
    kind: 'saved',
    says: say('kept-saved-on-the-server-only'),
    sign: 'cloud',
    hint: say('kept-this-browser-keeps-nothing-on', { then }),
    then,
  };
}
