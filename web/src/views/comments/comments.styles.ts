import { css } from 'lit';

export const commentStyles = css`
  .talk { gap: 4px; }
  .thread { margin-block: 8px 12px; padding-inline-start: 12px; border-inline-start: 2px solid var(--_line); }
  .thread ol { display: grid; gap: 8px; margin-block-end: 8px; }
  .comment[data-resolved="true"] { color: var(--_quiet); }
  .comment-foot { display: flex; flex-wrap: wrap; align-items: center; gap: 0 12px; color: var(--_quiet); font-size: var(--_s12); line-height: 16px; }
  .comment-foot .words { min-block-size: 24px; }
  .comment-by { color: var(--_text); }
  .say { display: flex; gap: 8px; align-items: flex-start; }
  .say .box { flex: 1; min-block-size: 30px; field-sizing: content; max-block-size: 160px; }
  .say .button { min-block-size: 30px; }
`;
