import { css } from 'lit';

export const headerStyles = css`
  h1 { font: inherit; }
  .goal { margin-block-start: 16px; max-inline-size: 760px; outline: none; }
  .goal-head { display: flex; align-items: center; gap: 8px; min-block-size: 28px; }
  .goal-head h2 { font-size: var(--_s12); line-height: 16px; font-weight: 500; }
  .goal-head h2 .quiet { font-weight: 400; }

  .facts { display: grid; margin-block-start: 24px; border-block: 1px solid var(--_line); }
  .fact { padding-block: 12px; }
  .fact + .fact { border-block-start: 1px solid var(--_line); }
  .figure { font-size: var(--_s32); line-height: 36px; font-weight: 600; letter-spacing: -0.03em; }
  .says { font-weight: 600; line-height: 20px; }
  .says .side { font-weight: 600; }
  .more { color: var(--_quiet); line-height: 20px; }
  .more .words { color: var(--_text); }
  .more .line { display: block; }
  .more .line .icon { inline-size: 13px; block-size: 13px; vertical-align: -2px; }
  .alarm, [data-tone="alarm"] .figure { color: var(--_alarm); }
  @container plan (max-width: 480px) {
    .goal { margin-block-start: 8px; }
    .facts { margin-block-start: 16px; }
    .fact { padding-block: 8px; }
    .figure { font-size: var(--_s24); line-height: 24px; }
    .go-live { margin-block-start: 8px; }
  }
  @container plan (min-width: 720px) {
    .facts { grid-template-columns: repeat(3, minmax(0, 1fr)); }
    .fact { padding: 20px 24px; }
    .fact:first-child { padding-inline-start: 0; }
    .fact:last-child { padding-inline-end: 0; }
    .fact + .fact { border-block-start: 0; border-inline-start: 1px solid var(--_line); }
  }

  .go-live { outline: none; margin-block-start: 12px; }
  .whose .talk { vertical-align: middle; }
  .whose .words { color: var(--_text); }
  .fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(168px, 1fr)); gap: 12px 16px; align-items: start; margin-block: 8px; }
  .fields-foot { display: flex; align-items: center; gap: 4px; align-self: end; min-block-size: 30px; }
`;
