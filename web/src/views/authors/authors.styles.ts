import { css } from 'lit';

export const authorStyles = css`
  .authors { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; margin-block-end: 16px; padding: 8px 12px; border-radius: 8px; background: var(--_raised); }
  .authors-people { display: flex; flex-wrap: wrap; gap: 2px 4px; }
  .author { display: inline-flex; align-items: center; gap: 6px; min-block-size: 26px; padding: 1px 8px; border: 1px solid transparent; border-radius: 13px; background: none; cursor: pointer; text-align: start; }
  .author:hover { border-color: var(--_edge); }
  .author[aria-pressed="true"] { border-color: var(--_text); background: var(--_ground); }
  .author .sample { line-height: 14px; border-radius: 3px; }
  .authors-note:empty { display: none; }
  .authors-end { margin-inline-start: auto; }

  .by { --_who: var(--_edge); background: color-mix(in srgb, var(--_who) 14%, transparent); text-decoration: underline 2px var(--_who); text-underline-offset: 3px; text-decoration-skip-ink: none; border-radius: 2px; }
  .by[data-side="buyer"] { --_who: var(--_buyer); }
  .by[data-side="seller"] { --_who: var(--_seller); }
  .by[data-line="1"] { text-decoration-style: dashed; }
  .by[data-line="2"] { text-decoration-style: dotted; }
  .by[data-line="3"] { text-decoration-style: double; text-decoration-thickness: 1px; }
  .by[data-dim="true"] { background: none; text-decoration-line: none; }
  .by-line { color: var(--_quiet); font-size: var(--_s12); line-height: 16px; font-weight: 400; letter-spacing: 0; }
  countersign-text .by-line { display: block; }
  @media (forced-colors: active) { .by { text-decoration-color: CanvasText; } }
  @media print { .authors .words { display: none; } }
`;
