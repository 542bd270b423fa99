/** The events of the component for its page: one class each, composed and bubbling, so that a listener on `document` hears them. */
import type {
  Attestation,
  Change,
  ElementView,
  Finding,
  Report,
  Signature,
  SyncState,
} from './generated/plan.js';

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
  constructor(
    readonly changes: readonly Change[],
    readonly local: boolean,
  ) {
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
    readonly elements: readonly ElementView[],
    readonly findings: readonly Finding[],
    readonly report: Report | null = null,
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

/**
 * The codes of `plan-error`; beside them whatever `code` the relay gave with a refusal, as its problems have it.
 *
 * - `attributes` the element lacks an address, a plan or a token · `core` the WASM could not be loaded · `crashed` it stopped
 * - `token` the token has ended or is not valid · `token-provider` the page gave none · `identity` it is of another person
 * - `origin` the server does not allow this page · `policy` the page's content security policy does not allow the server
 * - `forbidden` `no-plan` `malformed` `too-large` `conflict` `closed` the server ended the session for good
 * - `unsafe` `harmful` `protocol` the server sent what cannot be taken · `not-taken` it did not take an edit
 * - `storage` `storage-damaged` `unsaved` the device does not keep everything
 * - `http` the server refused a call and gave no code of its own
 */
export type PlanErrorCode =
  | 'attributes'
  | 'core'
  | 'crashed'
  | 'token'
  | 'token-provider'
  | 'identity'
  | 'origin'
  | 'policy'
  | 'forbidden'
  | 'no-plan'
  | 'malformed'
  | 'too-large'
  | 'conflict'
  | 'closed'
  | 'unsafe'
  | 'harmful'
  | 'protocol'
  | 'not-taken'
  | 'storage'
  | 'storage-damaged'
  | 'unsaved'
  | 'http'
  | 'internal'
  | RelayCode;

/** A word of the relay. */
export type RelayCode = string & Record<never, never>;

/** `plan-error`: something failed; `permanent` when it will not mend by itself. */
export class PlanErrorEvent extends Event {
  static readonly type = 'plan-error';
  constructor(
    readonly code: PlanErrorCode,
    /** The event in a sentence, for people. */
    readonly cause: string,
    readonly permanent: boolean,
    /** The remedy; empty where there is nothing to do. */
    readonly help = '',
    /** The server's own words for developers, in English; empty where it gave none. */
    readonly detail = '',
  ) {
    super(PlanErrorEvent.type, outward);
  }

  /** The former name of `cause`. */
  get reason(): string {
    return this.cause;
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
