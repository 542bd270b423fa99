import { css } from 'lit';

export const coachStyles = css`
  .coach { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; align-content: start; padding: 12px 16px 32px; border: 1px solid var(--_edge); border-radius: 8px; background: var(--_ground); overflow-wrap: anywhere; }
  .coach:focus { outline: none; }
  .coach:focus-visible { outline: 2px solid var(--_focus); outline-offset: 2px; }
  .coach > * { min-inline-size: 0; }
  .coach-bar { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; align-items: center; gap: 8px; margin: -12px -16px 0; padding: 8px 16px; border-block-end: 1px solid var(--_line); border-start-start-radius: 7px; border-start-end-radius: 7px; background: var(--_seller-soft); font-size: var(--_s13); line-height: 20px; }
  .coach-deal { font-size: var(--_s13); line-height: 20px; font-weight: 500; color: var(--_quiet); }
  .coach-sentence { font-size: var(--_s18); line-height: 26px; letter-spacing: -0.008em; font-weight: 600; text-wrap: pretty; }
  .coach-sentence .quiet { font-size: var(--_s13); letter-spacing: 0; font-weight: 400; white-space: nowrap; }
  .coach-next { padding: 10px 12px; border-inline-start: 3px solid var(--_seller); background: var(--_raised); border-start-end-radius: 6px; border-end-end-radius: 6px; line-height: 22px; }
  .coach-part h2, .evidence > summary h2 { font-size: var(--_s15); line-height: 22px; font-weight: 600; }
  .coach-part h2 .quiet { font-weight: 400; }
  .coach-part > ul:not(.grade-terms) { display: grid; gap: 6px; margin-block-start: 4px; padding-inline-start: 18px; line-height: 22px; list-style: disc; }
  .coach .words { min-block-size: 24px; line-height: 24px; }
  .coach-part > p { margin-block-start: 8px; }
  .grade-terms { display: grid; gap: 4px; margin-block-start: 4px; padding: 0; list-style: none; line-height: 20px; }
  .grade-terms li { display: grid; grid-template-columns: 16px minmax(0, 1fr); gap: 8px; align-items: start; }
  .grade-terms .icon { margin-block-start: 2px; color: var(--_alarm); }
  .grade-terms [data-holds="true"] .icon { color: var(--_good); }
  .scales { display: grid; gap: 12px; }
  .scales dt { font-size: var(--_s15); line-height: 22px; font-weight: 600; }
  .scale { display: block; inline-size: 100%; margin-block: 4px; overflow: visible; }
  .scale line { stroke: var(--_edge); stroke-width: 2; }
  .mark-crm { fill: var(--_ground); stroke: var(--_text); stroke-width: 1.5; }
  .mark-plan { fill: var(--_text); }
  .mark-supported { fill: var(--_seller); stroke: var(--_ground); stroke-width: 1; }
  .scale-marks { display: grid; gap: 2px; padding: 0; list-style: none; line-height: 20px; }
  .scale-marks li { display: grid; grid-template-columns: 10px minmax(0, 1fr); gap: 8px; align-items: start; }
  .scale-key { margin-block-start: 5px; overflow: visible; }
  .gap { font-weight: 500; }
  .gap[data-late="true"] { color: var(--_warn); }
  .evidence { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; }
  .evidence > summary { flex-wrap: wrap; }
  .evidence .section-head h3 { font-size: var(--_s13); line-height: 20px; font-weight: 600; }
  .evidence .plain { padding: 0; list-style: none; line-height: 22px; }
  .coach section { margin-block: 0; }
  .coach-page { margin-block-start: 16px; }
  @container plan (min-width: 960px) {
    .page[data-coach] .frame { grid-template-columns: minmax(0, 1fr) 360px; }
    .page[data-coach] .frame > .pane[data-pane="for-you"] { display: none; }
    .frame > .coach { position: sticky; inset-block-start: 8px; max-block-size: calc(100vh - 16px); overflow-y: auto; margin-block-start: 12px; }
  }
  @container plan (min-width: 960px) {
    .coach-page { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 24px 48px; }
    .coach-page > :is(.coach-bar, .coach-sentence, .coach-next, [part="dates"], .evidence, .nothing) { grid-column: 1 / -1; }
    .coach-page :is(.scales, .evidence) { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 24px 48px; align-items: start; }
    .coach-page [part="reasons"] { grid-column: 1 / -1; }
  }
  @container plan (min-width: 1480px) {
    .page[data-coach] .frame { grid-template-columns: 344px minmax(0, 1fr) 360px; }
    .page[data-coach] .frame > .pane[data-pane="for-you"] { display: block; }
  }
  @container plan (max-width: 959.98px) {
    .page[data-coach] > :not(.frame):not(dialog), .page[data-coach] .frame > :not(.coach) { display: none; }
    .frame > .coach { margin-inline: -8px; min-block-size: 90vh; }
  }
  .reason { padding-block: 10px; }
  .reason[data-folded="true"] { display: none; }
  .reason-places { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 12px; color: var(--_quiet); }

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
  @media print { .coach:not(.coach-page) { display: none; } .reason[data-folded="true"] { display: list-item; } }
`;
