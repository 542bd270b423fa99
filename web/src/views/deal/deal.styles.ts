import { css } from 'lit';

export const dealStyles = css`
  .views { display: flex; gap: 2px; padding: 2px; border-radius: 8px; background: var(--_raised); inline-size: fit-content; margin-block-end: 16px; }
  .views button { padding: 2px 12px; border: 0; border-radius: 6px; background: none; color: var(--_quiet); line-height: 22px; cursor: pointer; }
  .views button:hover { color: var(--_text); }
  .views button[aria-pressed="true"] { background: var(--_ground); color: var(--_text); font-weight: 500; box-shadow: 0 0 0 1px var(--_line); }
  .draft { margin-block-end: 4px; color: var(--_quiet); font-size: var(--_s12); line-height: 16px; }
  .draft b { color: var(--_text); font-weight: 600; }

  .deal { max-inline-size: 860px; }
  .verdict-word { font-size: var(--_s32); line-height: 40px; letter-spacing: -0.02em; }
  .verdict-says { font-size: var(--_s15); line-height: 22px; max-inline-size: 640px; }
  .verdict[data-verdict="mutual"] .verdict-word { color: var(--_good); }
  .verdict[data-verdict="lapsed"] .verdict-word, .verdict[data-verdict="declined"] .verdict-word { color: var(--_alarm); }
  .verdict[data-verdict="stale"] .verdict-word, .verdict[data-verdict="slipping"] .verdict-word, .verdict[data-verdict="at-risk"] .verdict-word { color: var(--_warn); }
  .verdict-next, .verdict-grade { display: grid; grid-template-columns: 72px minmax(0, 1fr); gap: 12px; margin-block-start: 12px; padding-block-start: 12px; border-block-start: 1px solid var(--_line); line-height: 20px; }
  .verdict-next b { font-weight: 500; }
  .three { display: grid; gap: 12px; margin-block-start: 12px; }
  .three dt { line-height: 18px; }
  .three dd { font-size: var(--_s18); line-height: 26px; letter-spacing: -0.008em; }
  .three dd .quiet { display: block; font-size: var(--_s13); line-height: 20px; letter-spacing: 0; }
  @container plan (min-width: 600px) { .three { grid-template-columns: repeat(3, minmax(0, 1fr)); } .three > * + * { padding-inline-start: 16px; border-inline-start: 1px solid var(--_line); } }
  .gap { margin-block-start: 12px; font-weight: 500; }
  .gap[data-late="true"] { color: var(--_warn); }
  .reason { padding-block: 10px; }
  .reason[data-folded="true"] { display: none; }
  .reason-places { display: flex; flex-wrap: wrap; gap: 2px 12px; color: var(--_quiet); }

  .slip { padding-block: 10px 6px; }
  .slip-words { display: flex; flex-wrap: wrap; gap: 0 10px; line-height: 20px; }
  .slip-name, .slip-days { font-weight: 500; }
  .slip-days[data-late="true"] { color: var(--_warn); }
  .slip-chart, .week-chart { display: block; inline-size: 100%; overflow: visible; }
  .slip-chart { margin-block-start: 4px; }
  .slip-chart g, .week-chart rect, .key { --_who: var(--_edge); }
  .slip-chart [data-side="buyer"], .week-chart [data-side="buyer"], .key[data-side="buyer"] { --_who: var(--_buyer); }
  .slip-chart [data-side="seller"], .week-chart [data-side="seller"], .key[data-side="seller"] { --_who: var(--_seller); }
  .slip-move { stroke: var(--_who); stroke-width: 3; }
  .slip-fall { stroke: var(--_edge); stroke-width: 1; stroke-dasharray: 2 2; }
  .slip-chart circle { fill: var(--_who); }
  .slip-chart .slip-from { fill: var(--_ground); stroke: var(--_who); stroke-width: 1.5; }
  .slip-scale { display: flex; justify-content: space-between; gap: 12px; font-size: var(--_s12); line-height: 20px; }
  .week-chart rect { fill: var(--_who); }
  .week-chart rect[data-side="seller"] { fill-opacity: 0.85; }
  .week-chart text { fill: var(--_quiet); font-size: 11px; }
  .week-chart line { stroke: var(--_line); }
  .weeks-sum { margin-block: 10px 6px; }
  .chart-legend { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 6px; color: var(--_quiet); font-size: var(--_s12); margin-block-start: 4px; }
  .key { inline-size: 10px; block-size: 10px; border-radius: 50%; background: var(--_who); margin-inline-start: 6px; }
  .key[data-side="buyer"] { border-radius: 3px; }
  .key:first-child { margin-inline-start: 0; }
  .as-table { margin-block-start: 8px; }
  .as-table summary { display: inline-flex; align-items: center; gap: 6px; min-block-size: 28px; cursor: pointer; color: var(--_quiet); list-style: none; }
  .as-table summary::-webkit-details-marker { display: none; }
  .as-table[open] .turns { rotate: 90deg; }
  .as-table .table-place { overflow-x: auto; }
  .as-table table { border-collapse: collapse; min-inline-size: 320px; }
  .as-table th, .as-table td { padding: 4px 16px 4px 0; text-align: start; font-weight: 400; vertical-align: top; border-block-end: 1px solid var(--_line); white-space: nowrap; }
  .as-table thead th { color: var(--_quiet); font-size: var(--_s12); }
  .opened { display: flex; flex-wrap: wrap; gap: 0 12px; padding-block: 8px; }
  @media print { .views { display: none; } .reason[data-folded="true"] { display: list-item; } }
`;
