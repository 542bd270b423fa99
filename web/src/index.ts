/** `@countersign/plan`: defines `<mutual-action-plan>`, and exports the classes and types around it. */
export { MutualActionPlan } from './mutual-action-plan.js';
export {
  PlanAttestedEvent, PlanChangeEvent, PlanErrorEvent, PlanLapsedEvent, PlanReadyEvent, PlanReportEvent, PlanSyncEvent,
} from './events.js';
export type { PlanErrorCode, RelayCode } from './events.js';
export { setWasmUrl, type SyncState } from './client.js';
export type { Attestation, Difference, Signature, Signer, Standing } from './attest/attestation.js';
export type { Change, Command, Element, Finding, View } from './plan-types.js';
