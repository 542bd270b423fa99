import { css } from 'lit';

export const startStyles = css`
  .start { margin-block-end: 32px; }
  .start h2 { font-size: var(--_s18); line-height: 24px; letter-spacing: -0.01em; }
  .start-form { display: grid; gap: 24px; margin-block-start: 16px; }
  .start-part { border: 0; padding: 16px 0 0; margin: 0; min-inline-size: 0; border-block-start: 1px solid var(--_line); display: grid; gap: 12px; }
  .start-part legend { float: inline-start; inline-size: 100%; padding: 0; font-weight: 600; }
  .start-part legend + * { clear: both; }
  .start-nth { display: inline-block; min-inline-size: 24px; color: var(--_quiet); font-weight: 400; }
  .start-goal { grid-column: 1 / -1; }
  .start-steps { display: grid; gap: 16px 32px; grid-template-columns: repeat(auto-fit, minmax(min(280px, 100%), 1fr)); align-items: start; }
  .start .tick input { flex: none; }
  .start-template { align-items: baseline; padding-block: 4px; }
  .start-template .quiet { display: block; }
  .start-or { margin-block-start: 24px; padding-block-start: 16px; border-block-start: 1px solid var(--_line); }
  .start-preview { border: 1px solid var(--_line); border-radius: 8px; padding: 4px 12px; }
  .start-preview ol { margin: 0; padding: 0; list-style: none; }
  .start-preview li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 12px; padding: 6px 0; border-block-end: 1px solid var(--_line); }
  .start-preview li:last-child { border-block-end: 0; }
  .start-preview p { padding-block: 8px; border-block-start: 1px solid var(--_line); }
  .start-created { border: 1px solid var(--_line); border-radius: 8px; padding: 12px 16px; display: grid; gap: 8px; }
  .start-created .icon { color: var(--_good); }
  @media (pointer: coarse) {
    .start .tick { min-block-size: 44px; }
    .start .box, .start .button { min-block-size: 44px; }
  }
`;
