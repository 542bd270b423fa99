import { css } from 'lit';

export const elementStyles = css`
  .elements { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 12px 12px; margin-block-start: 20px; }
  .element { display: grid; gap: 0; padding: 0; border: 0; background: none; text-align: start; align-content: start; }
  button.element { cursor: pointer; }
  .element .bar { margin-block-end: 6px; }
  .element[data-presence="weak"] .bar { --_part: 50%; --_tone: var(--_warn); }
  .element[data-presence="missing"] .bar { --_part: 0%; --_tone: var(--_alarm); }
  .element-name { font-weight: 500; font-size: var(--_s12); line-height: 16px; }
  .element-words { color: var(--_quiet); font-size: var(--_s12); line-height: 16px; }
  .element[data-presence="weak"] .element-words { color: var(--_warn); }
  .element[data-presence="missing"] .element-words { color: var(--_alarm); }
  button.element:hover .element-name { text-decoration: underline; text-underline-offset: 3px; }
  @container plan (max-width: 480px) { .elements { margin-block-start: 12px; gap: 8px 12px; } .element .bar { margin-block-end: 4px; } }
  @container plan (min-width: 720px) { .elements { grid-template-columns: repeat(8, minmax(0, 1fr)); } }
`;
