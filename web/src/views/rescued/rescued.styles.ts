import { css } from 'lit';

export const rescuedStyles = css`
  .rescued { margin-block-end: 16px; padding: 12px; border-radius: 8px; background: var(--_alarm-soft); }
  .rescued h2 { font-size: var(--_s14); display: flex; gap: 8px; align-items: center; }
  .rescued h2 .icon { color: var(--_alarm); }
  .rescue { margin-block-start: 8px; display: grid; gap: 8px; }
  .rescue ul { display: grid; gap: 8px; max-block-size: 260px; overflow: auto; }
  .rescue li { display: grid; gap: 2px; }
  .rescue-mine { white-space: pre-wrap; overflow-wrap: anywhere; }
  .rescue-tools { display: flex; flex-wrap: wrap; gap: 8px; }
`;
