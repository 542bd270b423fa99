import { css } from 'lit';

export const proposalStyles = css`
  .ask { inline-size: min(440px, calc(100% - 32px)); padding: 20px 24px; border: 1px solid var(--_line); border-radius: 10px; background: var(--_ground); color: var(--_text); box-shadow: 0 16px 60px rgb(0 0 0 / 0.24); }
  .ask::backdrop { background: rgb(0 0 0 / 0.28); }
  .ask form { display: grid; gap: 12px; }
  .ask h2 { font-size: var(--_s18); line-height: 24px; }
  .ask-list { display: grid; gap: 4px; margin-block-start: 8px; }
  .ask-foot { display: flex; flex-wrap: wrap; gap: 8px; }

  .edit-signed { color: var(--_quiet); font-size: var(--_s12); min-block-size: 24px; padding-inline: 4px; margin-inline-start: -4px; }
  .proposals { display: grid; gap: 8px; margin-block-start: 4px; }
  .proposal { --_who: var(--_edge); display: grid; gap: 4px; padding: 6px 10px; border-inline-start: 3px solid var(--_who); border-radius: 0 6px 6px 0; background: var(--_raised); line-height: 20px; }
  .proposal[data-side="buyer"] { --_who: var(--_buyer); }
  .proposal[data-side="seller"] { --_who: var(--_seller); }
  .proposal-note { display: block; color: var(--_quiet); white-space: pre-line; }
  .proposal-acts { display: flex; flex-wrap: wrap; gap: 6px; }
  .proposal-acts .button.bare:first-child { margin-inline-start: -6px; }
  .counter { display: grid; grid-template-columns: minmax(0, 200px) auto; gap: 6px; justify-content: start; }
  .proposed { display: grid; gap: 6px; padding-block: 10px; }
  .proposed-place { display: grid; align-content: start; line-height: 20px; }
  .proposed-place b { font-weight: 500; }
  @container plan (min-width: 680px) { .proposed { grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 16px; } }
  @media print { .proposal-acts, .counter { display: none; } }
`;
