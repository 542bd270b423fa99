/** What the component tells its page: one class each, composed and bubbling, so that a listener on `document` hears them. */
import type { Attestation, Signature } from './attest/attestation.js';
import type { SyncState } from './client.js';
import type { Change, Element, Finding } from './plan-types.js';

const outward: EventInit = { bubbles: true, composed: true };

/** `plan-ready`: the plan with this id is on the screen, from the relay or from this device. */
export class PlanReadyEvent extends Event {
  static readonly type = 'plan-ready';
  constructor(readonly plan: string) {
    super(PlanReadyEvent.type, outward);
  }
}

/** `plan-change`: the plan changed, by this person (`local`) or by somebody else. */
export class PlanChangeEvent extends Event {
  static readonly type = 'plan-change';
  constructor(readonly changes: readonly Change[], readonly local: boolean) {
    super(PlanChangeEvent.type, outward);
  }
}

/**
 * `plan-report`: which required elements are there, and what is missing in them, as this page works it out at once;
 * `report` is the relay's for the own side, null until it came.
 */
export class PlanReportEvent extends Event {
  static readonly type = 'plan-report';
  constructor(
    readonly elements: readonly Element[],
    readonly findings: readonly Finding[],
    readonly report: unknown = null,
  ) {
    super(PlanReportEvent.type, outward);
  }
}

/** `plan-attested`: somebody put their name to something, and it is recorded; this person or another one. */
export class PlanAttestedEvent extends Event {
  static readonly type = 'plan-attested';
  constructor(readonly entry: Attestation) {
    super(PlanAttestedEvent.type, outward);
  }
}

/** `plan-lapsed`: what was signed has not been what the plan says for a minute; the signature names what changed. */
export class PlanLapsedEvent extends Event {
  static readonly type = 'plan-lapsed';
  constructor(readonly signature: Signature) {
    super(PlanLapsedEvent.type, outward);
  }
}

/** `plan-sync`: whether there is a connection, and where everything written here is kept. */
export class PlanSyncEvent extends Event {
  static readonly type = 'plan-sync';
  constructor(
    readonly state: SyncState,
    readonly savedOnDevice: boolean,
    readonly savedOnServer: boolean,
    /** `memory`: nothing is kept on this device, only in this window and on the server. */
    readonly keeps: 'device' | 'memory' = 'device',
  ) {
    super(PlanSyncEvent.type, outward);
  }
}

/** `plan-error`: something failed; `permanent` when it will not mend by itself. */
export class PlanErrorEvent extends Event {
  static readonly type = 'plan-error';
  constructor(readonly code: string, readonly reason: string, readonly permanent: boolean) {
    super(PlanErrorEvent.type, outward);
  }
}

declare global {
  interface HTMLElementEventMap {
    'plan-ready': PlanReadyEvent;
    'plan-change': PlanChangeEvent;
    'plan-report': PlanReportEvent;
    'plan-attested': PlanAttestedEvent;
    'plan-lapsed': PlanLapsedEvent;
    'plan-sync': PlanSyncEvent;
    'plan-error': PlanErrorEvent;
  }
}
