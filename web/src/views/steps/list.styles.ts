import { css } from 'lit';

export const listStyles = css`
  countersign-list, countersign-step, countersign-step-sheet, countersign-step-details { display: block; }
  .plan-views .section-head { row-gap: 4px; padding-block-end: 6px; }
  .plan-views .views { margin: 0 0 0 auto; flex: none; }
  .views button[data-view="table"] { display: none; }
  @container plan (min-width: 960px) { .views button[data-view="table"] { display: block; } }

  .kind .must, .kind [dir], .suggested { overflow: clip; overflow-clip-margin: 4px; }
  .list-tools { display: flex; flex-wrap: wrap; gap: 8px; margin-block: 10px 4px; align-items: center; }
  .filters { display: flex; flex-wrap: wrap; gap: 4px; flex: 1 1 auto; }
  .filters button { min-block-size: 28px; padding: 2px 10px; border: 1px solid var(--_line); border-radius: 14px; background: none; color: var(--_quiet); cursor: pointer; }
  .filters button:hover { color: var(--_text); border-color: var(--_edge); }
  .filters button[aria-pressed="true"] { background: var(--_text); border-color: var(--_text); color: var(--_ground); }
  .list-search.box { inline-size: 160px; flex: 0 1 160px; }
  .list-group.box { inline-size: auto; flex: none; }

  .bulk { position: sticky; inset-block-start: var(--_stuck, 0px); z-index: 8; display: flex; flex-wrap: wrap; align-items: center; gap: 4px 10px; margin-block: 4px; padding: 6px 10px; border: 1px solid var(--_edge); border-radius: var(--_radius); background: var(--_ground); box-shadow: 0 4px 16px rgb(0 0 0 / 0.1); }
  .bulk select.box { inline-size: auto; }
  .bulk .chip { border: 1px solid var(--_line); padding-inline: 6px; inset-inline-start: 0; }
  .bulk-move { display: flex; align-items: center; gap: 6px; }
  .bulk-move .box { inline-size: 60px; }
  .bulk > .icon-only { margin-inline-start: auto; }

  .steps { container: list / inline-size; }
  .list-head { display: none; }
  /* A bare number says nothing without the head of its column. */
  .step-buffer { display: none; }
  .kind .must { margin-inline-start: auto; font-weight: 400; font-size: var(--_s12); }
  .step-row { grid-template-columns: 28px minmax(0, 1fr) auto; position: relative; padding-inline-start: 0; }
  .pick { display: none; }
  .step-buffer { color: var(--_quiet); }
  .step-buffer .alarm { color: var(--_alarm); font-weight: 500; }
  .cell, .cell-words { vertical-align: top; }
  .cell { display: inline-flex; align-items: center; gap: 5px; max-inline-size: 100%; min-block-size: 26px; padding: 2px 6px; margin-inline: -6px; border: 1px solid transparent; border-radius: var(--_radius); background: none; text-align: start; cursor: pointer; font-variant-numeric: tabular-nums; }
  .cell:hover, .cell[aria-expanded="true"] { background: var(--_hover); border-color: var(--_line); }
  .cell-words { display: inline-flex; align-items: center; gap: 5px; min-block-size: 26px; }
  .step-days .box { block-size: 26px; inline-size: 52px; padding-inline: 4px; }
  .step-sub .rung { margin-inline-start: 5px; }
  .suggested { display: block; color: var(--_quiet); font-size: var(--_s12); line-height: 16px; overflow-wrap: break-word; }
  .step-end .talk-count { min-block-size: 28px; }

  @container list (min-width: 520px) {
    .steps { position: relative; }
    .list-head { position: sticky; inset-block-start: var(--_stuck, 0px); z-index: 6; display: grid; grid-template-columns: minmax(0, 1fr) var(--_meta); gap: 0 8px; padding-block: 6px; padding-inline: 52px 72px; background: var(--_ground); border-block-end: 1px solid var(--_line); color: var(--_quiet); font-size: var(--_s12); line-height: 16px; }
    .list-head, .step-row { --_meta: 260px; --_cells: minmax(0, 1fr) 108px; }
    .head-meta, .step-meta { display: grid; grid-template-columns: var(--_cells); gap: 0 8px; align-items: start; }
    .step-row { grid-template-columns: 24px 28px minmax(0, 1fr) var(--_meta) 72px; gap: 0; padding-block: 4px; }
    .step-row > .status { grid-column: 2; }
    .step-row > .step-title { grid-column: 3; grid-row: 1; padding-block: 2px; margin-inline-end: 8px; }
    .step-row > .step-meta { grid-column: 4; grid-row: 1; margin: 0; }
    .step-row > .step-end { grid-column: 5; grid-row: 1; justify-self: end; margin: 0; }
    .step-days { display: none; }
    .step-due { margin: 0; text-align: start; line-height: 22px; }
    .step-owner .chip { min-block-size: 26px; }
    .step-due, .step-days, .step-buffer { padding-inline-start: 6px; }
    .grip { inset-inline-start: auto; position: static; grid-column: 1; grid-row: 1; }
    .pick { display: grid; place-items: center; grid-column: 1; grid-row: 1; block-size: 26px; z-index: 1; opacity: 0; }
    .pick input { margin: 0; }
    .step:hover .pick, .pick:focus-within, .steps[data-picking="true"] .pick { opacity: 1; }
    .step:hover .grip, .step:focus-within .grip { opacity: 0; }
    .step[data-picked] { background: var(--_hover); }
    .step-owner { max-inline-size: 100%; justify-self: stretch; }
  }
  @container list (min-width: 680px) {
    .list-head, .step-row { --_meta: 404px; --_cells: minmax(0, 1fr) 48px 112px 52px; }
    .step-days, .step-buffer { display: block; }
    .step-days, .step-buffer { line-height: 22px; text-align: end; }
    .step-buffer { line-height: 26px; }
    .list-head :is(.step-due, .step-days, .step-buffer) { line-height: 16px; padding-block: 0; }
    .step-buffer { padding-inline-end: 4px; }
    .step-days .cell { margin-inline: 0 -6px; justify-content: flex-end; }
  }
  @container list (min-width: 900px) { .list-head, .step-row { --_meta: 492px; --_cells: minmax(0, 1fr) 56px 136px 64px; } }

  /* Of a long plan only what is on the screen is laid out. */
  .steps[data-many="true"] .step:not([hidden], [data-open="true"], :focus-within, :has([data-busy="true"])) { content-visibility: auto; contain-intrinsic-size: auto 36px; }

  .add-step { min-block-size: 28px; font-size: var(--_s12); }
  .steps[data-narrow="true"] .kind .must { flex-basis: 100%; margin: 0; padding-inline-start: 22px; }
  .steps[data-narrow="true"] .kind button { flex-wrap: wrap; gap: 0 6px; padding-block: 6px; }
  .step-row[data-look="narrow"] { grid-template-columns: 44px minmax(0, 1fr) auto 16px; gap: 0; align-items: center; padding: 0; margin-inline-start: -8px; }
  .step-row[data-look="narrow"] .status { inline-size: 44px; block-size: 44px; align-self: start; }
  .step-row[data-look="narrow"] > .icon { color: var(--_edge); }
  .step-lines { display: grid; gap: 1px; inline-size: 100%; min-block-size: 56px; padding: 8px 4px 8px 0; border: 0; background: none; text-align: start; cursor: pointer; align-content: center; }
  .step-lines > * { overflow: clip; overflow-clip-margin: 4px; max-inline-size: 100%; }
  .step-line { font-weight: 500; line-height: 20px; }
  .step-sub { color: var(--_quiet); line-height: 18px; font-size: var(--_s12); }
  .step[data-status="done"] .step-line, .step[data-status="dropped"] .step-line { color: var(--_quiet); font-weight: 400; }
  .list-foot { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; margin-block-start: 8px; }
  .list-foot .absent { margin: 0; }
  @container plan (max-width: 599px) {
    .filters { flex-basis: 100%; }
    .filters button { border-radius: 22px; padding-inline: 14px; max-inline-size: 100%; overflow: clip; }
    .list-search.box { flex: 1 1 120px; }
  }

  .step-sheet { inset: auto 0 0 0; margin: 0 auto; inline-size: 100%; max-inline-size: 640px; max-block-size: 88dvh; overflow: auto; overscroll-behavior: contain; padding: 0; border: 0; border-radius: 14px 14px 0 0; background: var(--_ground); color: var(--_text); box-shadow: 0 -8px 40px rgb(0 0 0 / 0.24); }
  .step-sheet::backdrop { background: rgb(0 0 0 / 0.4); }
  .sheet-in { display: grid; gap: 10px; padding: 12px 16px calc(20px + env(safe-area-inset-bottom, 0px)); }
  .sheet-top { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 8px; align-items: start; position: sticky; inset-block-start: 0; z-index: 3; background: var(--_ground); padding-block: 6px 4px; }
  .sheet-top .text { font-size: var(--_s15); font-weight: 600; line-height: 24px; }
  .step-sheet .sheet-top .button { margin: -8px -10px -8px 0; }
  .sheet-acts { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
  .sheet-acts .box { inline-size: auto; }
  .sheet-acts .chip { border: 1px solid var(--_line); inset-inline-start: 0; padding-inline: 6px 10px; }
  .sheet-talk h4 { margin: 0; font: inherit; color: var(--_quiet); font-size: var(--_s12); }
  .sheet-in > .button { justify-self: start; }
  .sheet-more > summary { cursor: pointer; min-block-size: 32px; align-content: center; color: var(--_quiet); font-weight: 500; }
  .sheet-more .details { padding: 4px 0; }

  countersign-calendar, countersign-date-button { display: contents; }
  .cal { inset: auto; margin: 0; inline-size: 284px; max-inline-size: calc(100vw - 16px); padding: 10px 12px 12px; border: 1px solid var(--_edge); border-radius: 10px; background: var(--_ground); color: var(--_text); box-shadow: 0 10px 36px rgb(0 0 0 / 0.2); line-height: 20px; white-space: normal; text-align: start; }
  .cal:popover-open { display: grid; gap: 8px; }
  .cal-head { display: grid; grid-template-columns: auto 1fr auto; align-items: center; text-align: center; font-weight: 600; }
  .cal-head .button > span { display: grid; }
  .cal-back { rotate: 180deg; }
  .cal table { inline-size: 100%; border-collapse: collapse; table-layout: fixed; }
  .cal th { font-weight: 400; color: var(--_quiet); font-size: var(--_s12); block-size: 24px; padding: 0; text-align: center; }
  .cal td { padding: 0; text-align: center; }
  .cal-day { inline-size: 100%; block-size: 32px; padding: 0; border: 1px solid transparent; border-radius: 6px; background: none; cursor: pointer; }
  .cal-day:hover { background: var(--_hover); border-color: var(--_edge); }
  .cal-day[data-off="true"] { color: var(--_quiet); background: var(--_raised); }
  .cal-day[data-beside="true"] { color: var(--_quiet); font-weight: 300; }
  .cal-day[data-today="true"] { border-color: var(--_focus); }
  .cal td[aria-selected="true"] .cal-day { background: var(--_text); color: var(--_ground); font-weight: 600; }
  .cal-acts { display: flex; flex-wrap: wrap; gap: 4px; }
  .cal-acts .button { padding-inline: 8px; }
  .cal-effect { min-block-size: 40px; color: var(--_text); }
  .cal .box { block-size: 44px; }
  @media print { .list-tools, .list-foot, .bulk, .list-head, .plan-views .views { display: none; } .steps .step { content-visibility: visible; } }

  countersign-table { display: block; }
  .grid-scroll { overflow: auto; max-block-size: calc(100vh - var(--_stuck, 0px) - 24px); border: 1px solid var(--_line); border-radius: var(--_radius); }
  .grid { border-collapse: separate; border-spacing: 0; inline-size: max-content; min-inline-size: 100%; font-variant-numeric: tabular-nums; }
  .grid :is(th, td) { block-size: 36px; padding: 4px 8px; text-align: start; font-weight: 400; border-block-end: 1px solid var(--_line); border-inline-end: 1px solid var(--_line); max-inline-size: 260px; background: var(--_ground); overflow-wrap: break-word; }
  .grid thead th { position: sticky; inset-block-start: 0; z-index: 2; padding: 0; color: var(--_quiet); font-size: var(--_s12); white-space: nowrap; }
  .grid thead button { inline-size: 100%; min-block-size: 32px; padding: 4px 8px; border: 0; background: none; text-align: start; cursor: pointer; }
  .grid th[aria-sort="ascending"] button::after { content: " ↑"; }
  .grid th[aria-sort="descending"] button::after { content: " ↓"; }
  .grid :is(thead th:nth-child(2), tbody th[data-column]) { position: sticky; inset-inline-start: 0; z-index: 1; min-inline-size: 180px; }
  .grid thead th:nth-child(2) { z-index: 3; }
  .grid .grid-group th { font-weight: 600; background: var(--_raised); }
  .grid [data-column]:focus { outline: 2px solid var(--_focus); outline-offset: -2px; }
  .grid .box { inline-size: 100%; min-inline-size: 96px; block-size: 28px; }
`;
