/**
 * Targets for a finger: 44 px wide and high on touch and wherever the page is as narrow as a phone. One rule for all of them,
 * stronger than every size that a mouse has, so that no view has to repeat it.
 */
import { css } from 'lit';

const targets = css`
  :is(button, select, summary, .tick, .choose label, .segment span, [role="option"], a[href], input:not([type="checkbox"], [type="radio"])):not(.chip-state) { min-block-size: 44px !important; }
  :is(button, select, summary, a[href], input:not([type="checkbox"], [type="radio"])) { min-inline-size: 44px !important; }
  :is(.words, .meeting-foot a, .tick, .choose label, .segment span) { display: inline-flex; align-items: center; }
  :is(.still-open, .standing-line) { align-items: center; }
  /* The head of a narrow page stays as low as its words; a finger hits more of it than is drawn. */
  @container plan (max-width: 959.98px) {
    .head-tools .button { position: relative; z-index: 1; margin-block: -8px; }
    .head-tools countersign-menu .button { margin-inline-end: -14px; }
  }
  .entry-end { margin-block-start: -12px; }
  .who-name { white-space: normal; }
`;

export const touchStyles = css`
  @media (pointer: coarse) {
    ${targets}
    /* Safari on a phone zooms into a field of smaller letters. */
    .box { font-size: 16px; }
  }
  @container plan (max-width: 599.98px) { ${targets} }
`;
