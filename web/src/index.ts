/** `@countersign/plan`: defines `<mutual-action-plan>`, and exports the classes and types around it. */
export { MutualActionPlan } from './mutual-action-plan.js';
export {
  PlanAttestedEvent,
  PlanChangeEvent,
  PlanErrorEvent,
  PlanLapsedEvent,
  PlanReadyEvent,
  PlanReportEvent,
  PlanSyncEvent,
} from './events.js';
export type { PlanErrorCode, RelayCode } from './events.js';
export { setCatalogueUrl } from './locales/catalogues.js';
export { setWasmUrl } from './client.js';
export type {
  Attestation,
  Change,
  Command,
  Difference,
  ElementView as Element,
  Finding,
  Report,
  Signature,
  Signer,
  AttestationStatus,
  SyncState,
  View,
} from './generated/plan.js';
