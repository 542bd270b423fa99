import { css } from 'lit';

export const personPickerStyles = css`
  countersign-person { display: block; min-inline-size: 0; }
  .who { position: relative; min-inline-size: 0; display: flex; flex-direction: column; align-items: flex-start; gap: 2px; }
  .who > .name { color: var(--_quiet); font-size: var(--_s12); line-height: 16px; }
  .chip { display: inline-flex; align-items: center; gap: 6px; max-inline-size: 100%; min-block-size: 26px; padding: 2px 8px 2px 3px; position: relative; inset-inline-start: -3px; border: 0; border-radius: var(--_radius); background: none; color: var(--_text); text-align: start; min-inline-size: 0; }
  .chip:not(.plain):not(:disabled) { cursor: pointer; }
  .chip:not(.plain):not(:disabled):hover { background: var(--_hover); }
  .chip[data-empty="true"] { color: var(--_quiet); }
  .chip[data-gone="true"] .who-name { text-decoration: line-through; color: var(--_quiet); }
  .who-name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; min-inline-size: 0; }
  /* In a long list each box that clips costs a layer in every frame, and each row clips already. */
  .steps[data-many="true"] .step .who-name { overflow: visible; white-space: normal; overflow-wrap: anywhere; }
  @media print { .who-name { white-space: normal; } }
  .mark.none { background: none; border: 1px dashed var(--_edge); color: var(--_quiet); border-radius: 50%; }
  .mark.none .icon { inline-size: 10px; block-size: 10px; }
  .who[data-look="field"] { gap: 2px; }
  .who[data-look="field"] .chip { inline-size: 100%; min-block-size: 30px; inset-inline-start: 0; padding-inline: 6px; border: 1px solid var(--_edge); }
  .who[data-look="field"] .chip:hover:not(:disabled) { background: none; border-color: var(--_text); }
  .who[data-look="field"] .chip:disabled { border-color: transparent; padding-inline: 0; }
  .who-panel { position: absolute; inset-block-start: calc(100% + 4px); inset-inline-start: -4px; z-index: 20; inline-size: 264px; padding: 6px; border: 1px solid var(--_line); border-radius: 8px; background: var(--_ground); box-shadow: 0 8px 28px light-dark(rgb(20 22 30 / 0.14), rgb(0 0 0 / 0.5)); }
  .who-panel[data-end] { inset-inline: auto -4px; }
  .who-list { max-block-size: 260px; overflow-y: auto; margin-block-start: 6px; }
  .who-side, .who-hint { padding: 6px 6px 2px; color: var(--_quiet); font-size: var(--_s12); line-height: 16px; }
  .who-list [role="option"] { display: flex; align-items: center; gap: 8px; min-block-size: 32px; padding: 4px 6px; border-radius: 5px; cursor: pointer; }
  .who-list [role="option"] > .icon { margin-inline-start: auto; }
  .who-list [role="option"] .who-name { white-space: normal; }
  .who-list [aria-selected="true"] { background: var(--_hover); }
`;
