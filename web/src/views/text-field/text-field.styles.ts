import { css } from 'lit';

export const textStyles = css`
  countersign-text { display: block; min-inline-size: 0; }
  .text { display: grid; position: relative; border-radius: 4px; }
  .text > * { grid-area: 1 / 1; min-inline-size: 0; font: inherit; line-height: inherit; letter-spacing: inherit; padding: 2px 4px; margin: 0 -4px; border: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
  .text .mirror { overflow-x: clip; color: transparent; pointer-events: none; z-index: 1; }
  .text textarea { inline-size: calc(100% + 8px); block-size: 100%; resize: none; overflow: hidden; background: none; outline: none; border-radius: 4px; display: block; }
  .text textarea::placeholder { color: var(--_quiet); opacity: 1; }
  .text textarea:not(:read-only, :focus):hover { background: var(--_hover); }
  .text textarea:focus { background: var(--_ground); box-shadow: 0 0 0 2px var(--_focus); }
  .text textarea:read-only:focus { box-shadow: 0 0 0 2px var(--_focus); }
  /* A text that is written into has an edge like any field; in a row the row is its edge. */
  .text:not([data-look="row"]) textarea:not(:read-only, :focus) { box-shadow: inset 0 -1px 0 var(--_edge); }
  .text[data-look="title"] { font-size: var(--_s24); line-height: 32px; font-weight: 600; letter-spacing: -0.018em; }
  .text[data-look="goal"] { font-size: var(--_s18); line-height: 28px; letter-spacing: -0.008em; }
  .text[data-look="row"] { font-size: var(--_s13); line-height: 20px; font-weight: 500; }
  .text[data-look="body"] { font-size: var(--_s13); line-height: 20px; }
  @container plan (max-width: 480px) {
    .text[data-look="title"] { font-size: var(--_s18); line-height: 24px; letter-spacing: -0.012em; }
    .text[data-look="goal"] { font-size: var(--_s15); line-height: 22px; letter-spacing: 0; }
  }
  @container plan (min-width: 960px) { .text[data-look="title"] { font-size: var(--_s32); line-height: 40px; } }

  .caret { position: relative; display: inline-block; inline-size: 0; block-size: 1.1em; vertical-align: text-bottom; box-shadow: -1px 0 0 1px var(--_quiet); color: var(--_ground); --_who: var(--_quiet); }
  .caret[data-side="buyer"] { --_who: var(--_buyer); box-shadow: 0 0 0 1px var(--_buyer); }
  .caret[data-side="seller"] { --_who: var(--_seller); box-shadow: 0 0 0 1px var(--_seller); }
  .caret .flag { position: absolute; inset-block-end: 100%; inset-inline-start: -1px; padding: 0 5px; border-radius: 3px 3px 3px 0; background: var(--_who); color: var(--_ground); font: 600 11px/15px var(--_font); letter-spacing: 0; white-space: nowrap; }
  .caret[data-side="buyer"] .flag { border-radius: 0; }
`;
