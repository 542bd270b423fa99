import { css } from 'lit';

export const timelineStyles = css`
  countersign-timeline { display: block; position: relative; }
  .tl-head { display: flex; gap: 8px; align-items: start; }
  .tl-head .push { flex: none; margin-inline-start: auto; margin-block-start: 8px; display: flex; gap: 4px; }
  .tl-says { margin-block: 12px; display: grid; gap: 2px; line-height: 20px; }
  .tl-says p:first-child { font-weight: 600; }
  .tl-says .notes { margin-block: 8px 0; }

  .tl-scroll { overflow: auto; max-block-size: max(420px, 88vh); border: 1px solid var(--_line); border-radius: var(--_radius); overscroll-behavior-x: contain; position: relative; scrollbar-width: thin; }
  .tl-grid { display: grid; grid-template-columns: 248px auto; inline-size: max-content; }
  .tl-scroll[data-look="narrow"] .tl-grid { grid-template-columns: 0 auto; }
  .tl-grid svg { display: block; overflow: hidden; }
  .tl-corner { position: sticky; inset-block-start: 0; inset-inline-start: 0; z-index: 4; background: var(--_ground); border-inline-end: 1px solid var(--_line); border-block-end: 1px solid var(--_line); display: flex; align-items: flex-end; padding: 0 10px 2px; color: var(--_quiet); font-size: 11px; line-height: 16px; justify-content: flex-end; }
  .tl-scroll[data-look="narrow"] .tl-corner > span { display: none; }
  .tl-scroll[data-look="narrow"] .tl-corner { visibility: hidden; padding: 0; border: 0; }
  .tl-top { position: sticky; inset-block-start: 0; z-index: 3; background: var(--_ground); }
  .tl-names { position: sticky; inset-inline-start: 0; z-index: 2; background: var(--_ground); border-inline-end: 1px solid var(--_line); }
  .tl-lane-name { block-size: 28px; padding: 5px 10px; line-height: 18px; font-size: var(--_s12); font-weight: 600; background: var(--_raised); color: var(--_quiet); white-space: nowrap; }
  .tl-lane-name[data-side="buyer"] { background: var(--_buyer-soft); }
  .tl-lane-name[data-side="seller"] { background: var(--_seller-soft); }
  .tl-name { block-size: 42px; padding: 3px 10px; overflow: hidden; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 8px; align-content: center; line-height: 17px; }
  .tl-name[data-lines="2"] { block-size: 59px; }
  .tl-name[data-lines="3"] { block-size: 76px; }
  .tl-name[data-lines="4"] { block-size: 93px; }
  .tl-title { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; overflow: hidden; }
  .tl-name[data-driving="true"] .tl-title { font-weight: 600; }
  .tl-name[data-status="done"] .tl-title { color: var(--_quiet); }
  .tl-brief { grid-column: 1 / -1; font-size: var(--_s12); line-height: 16px; color: var(--_quiet); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .tl-name[data-alarm="true"] .tl-brief, .tl-slack[data-short="true"] { color: var(--_alarm); }
  .tl-slack { font-size: var(--_s12); color: var(--_quiet); white-space: nowrap; display: inline-flex; align-items: center; gap: 4px; align-self: start; }
  .tl-found { display: inline-flex; }
  .tl-found .icon { inline-size: 12px; block-size: 12px; color: var(--_edge); }
  .tl-found[data-severity="blocker"] .icon { color: var(--_alarm); }
  .tl-found[data-severity="major"] .icon { color: var(--_warn); }
  .tl-scroll[data-look="narrow"] .tl-names { inline-size: 0; border: 0; background: none; pointer-events: none; }
  .tl-scroll[data-look="narrow"] .tl-names li { inline-size: calc(100cqi - 34px); background: none; }
  .tl-scroll[data-look="narrow"] .tl-lane-name span { background: var(--_raised); }
  .tl-scroll[data-look="narrow"] .tl-lane-name[data-side="buyer"] span { background: var(--_buyer-soft); }
  .tl-scroll[data-look="narrow"] .tl-lane-name[data-side="seller"] span { background: var(--_seller-soft); }
  .tl-scroll[data-look="narrow"] .tl-name { block-size: 64px; align-content: start; padding-block-start: 4px; }
  .tl-scroll[data-look="narrow"] .tl-name[data-lines="2"] { block-size: 81px; }
  .tl-scroll[data-look="narrow"] .tl-name[data-lines="3"] { block-size: 98px; }
  .tl-scroll[data-look="narrow"] .tl-name[data-lines="4"] { block-size: 115px; }
  .tl-scroll[data-look="narrow"] .tl-title, .tl-scroll[data-look="narrow"] .tl-slack, .tl-scroll[data-look="narrow"] .tl-brief { inline-size: fit-content; max-inline-size: 100%; background: color-mix(in srgb, var(--_ground) 84%, transparent); }

  .tl-axis text, .tl-chart text { font: 500 12px/1 var(--_font); fill: var(--_text); font-variant-numeric: tabular-nums; }
  .tl-axis .tl-small { font-size: 11px; font-weight: 400; fill: var(--_quiet); }
  .tl-hair { stroke: var(--_line); }
  .tl-flag { paint-order: stroke; stroke: var(--_ground); stroke-width: 3px; }
  .tl-flag[data-kind="today"] { fill: var(--_focus); }
  .tl-flag[data-kind="go-live"] { font-weight: 700; }
  .tl-flag[data-kind="late"] { fill: var(--_alarm); }
  .tl-flag[data-kind="ready"], .tl-flag[data-kind="contract"] { fill: var(--_quiet); }
  .tl-flag[data-kind="preview"] { fill: var(--_good); }
  .tl-line, .tl-stem { stroke: var(--_quiet); stroke-dasharray: 3 3; }
  .tl-line[data-kind="go-live"], .tl-stem[data-kind="go-live"] { stroke: var(--_text); stroke-width: 2; stroke-dasharray: none; }
  .tl-line[data-kind="today"], .tl-stem[data-kind="today"] { stroke: var(--_focus); stroke-width: 1.5; stroke-dasharray: none; }
  .tl-line[data-kind="late"], .tl-stem[data-kind="late"] { stroke: var(--_alarm); }
  .tl-line[data-kind="preview"], .tl-stem[data-kind="preview"] { stroke: var(--_good); stroke-width: 2; }
  .tl-off { fill: var(--_raised); }
  .tl-holiday { fill: var(--_warn); opacity: 0.28; }
  .tl-lane { fill: var(--_raised); }
  .tl-lane[data-side="buyer"] { fill: var(--_buyer-soft); }
  .tl-lane[data-side="seller"] { fill: var(--_seller-soft); }
  .tl-beyond { fill: var(--_alarm); opacity: 0.06; }

  .tl-links path { fill: none; stroke: var(--_edge); stroke-width: 1; }
  .tl-links path[data-basis="assumed"] { stroke-dasharray: 5 2; }
  .tl-links path[data-driving="true"] { stroke: var(--_text); stroke-width: 1.5; }
  .tl-links path[data-left-out="true"] { stroke: var(--_alarm); stroke-dasharray: 2 3; }
  .tl-step { outline: none; cursor: pointer; --_ink: var(--_quiet); --_soft: var(--_ground); }
  .tl-step[data-side="buyer"] { --_ink: var(--_buyer); --_soft: var(--_buyer-soft); }
  .tl-step[data-side="seller"] { --_ink: var(--_seller); --_soft: var(--_seller-soft); }
  .tl-row { fill: transparent; stroke: none; }
  .tl-step:hover .tl-row { fill: var(--_text); fill-opacity: 0.04; }
  .tl-step:focus-visible .tl-row { stroke: var(--_focus); stroke-width: 2; }
  .tl-step[data-from="true"] .tl-row { stroke: var(--_focus); stroke-width: 2; stroke-dasharray: 4 3; }
  .tl-chart[data-linking] .tl-step { cursor: crosshair; }
  .tl-bar { fill: var(--_ink); stroke: var(--_ink); stroke-width: 1.25; }
  .tl-step[data-dated="false"] .tl-bar { fill: var(--_soft); stroke-dasharray: 3 2; stroke-opacity: 0.8; }
  .tl-step[data-dated="false"]:is([data-status="doing"], [data-status="done"]) .tl-bar { stroke-dasharray: none; }
  .tl-step[data-status="done"] .tl-bar { fill: var(--_ground); stroke: var(--_edge); }
  .tl-beyond-bar { fill: var(--_alarm); pointer-events: none; }
  .tl-bracket { fill: none; stroke: var(--_edge); stroke-width: 1.25; pointer-events: none; }
  .tl-step[data-driving="true"] .tl-bracket { stroke: var(--_text); }
  .tl-gap { stroke: var(--_edge); stroke-width: 1.5; stroke-dasharray: 1.5 3; }
  .tl-gap[data-short="true"] { stroke: var(--_alarm); stroke-width: 2; stroke-dasharray: 2 2; }
  .tl-overdue { stroke: var(--_alarm); stroke-width: 3; }
  .tl-check { fill: none; stroke: var(--_good); stroke-width: 2; }
  .tl-step:focus .tl-bar { touch-action: none; }
  .tl-step[data-status="open"] .tl-bar, .tl-step[data-status="doing"] .tl-bar { cursor: ew-resize; }
  .tl-pin { fill: var(--_warn); stroke: var(--_warn); stroke-width: 1.5; }
  .tl-chart .tl-moved { paint-order: stroke; stroke: var(--_ground); stroke-width: 4px; font-weight: 600; }
  .tl-chart .tl-too-late { fill: var(--_alarm); paint-order: stroke; stroke: var(--_ground); stroke-width: 4px; }
  .tl-ghost { pointer-events: none; }
  .tl-ghost rect { fill: none; stroke: var(--_focus); stroke-width: 2; stroke-dasharray: 4 3; }
  .tl-handle { fill: var(--_ground); stroke: var(--_focus); stroke-width: 1.5; opacity: 0; pointer-events: none; cursor: crosshair; touch-action: none; }
  .tl-step:hover .tl-handle, .tl-step:focus .tl-handle, .tl-step[data-from="true"] .tl-handle { opacity: 1; pointer-events: auto; }
  /* A finger that means the bar would hit its handle: links are made in the details. */
  @media (hover: none) { .tl-handle { display: none; } }
  .tl-drawn { stroke: var(--_focus); stroke-width: 2; stroke-dasharray: 4 3; pointer-events: none; }
  .tl-linking { position: sticky; inset-block-end: 8px; z-index: 5; margin-block-start: 8px; padding: 6px 10px; border: 1px solid var(--_focus); border-radius: var(--_radius); background: var(--_ground); }
  .tl-linking .icon { vertical-align: -3px; color: var(--_focus); }

  .tl-legend { display: flex; flex-wrap: wrap; gap: 4px 16px; margin-block: 8px 0; color: var(--_quiet); font-size: var(--_s12); }
  .tl-legend li { display: inline-flex; gap: 6px; align-items: center; }
  .tl-sign { inline-size: 24px; block-size: 16px; flex: none; overflow: visible; }
  .tl-sign-bar { fill: var(--_quiet); }
  .tl-sign-open { fill: var(--_raised); stroke: var(--_quiet); stroke-dasharray: 3 2; }

  .tl-fixes { margin-block-start: 20px; }
  .tl-fix { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 12px; align-items: center; padding-block: 8px; }
  .tl-fix-words { display: grid; line-height: 20px; }

  .tl-details { inset: auto; margin: 0; inline-size: min(340px, calc(100vw - 16px)); max-block-size: calc(100vh - 16px); overflow: auto; padding: 12px 14px 14px; border: 1px solid var(--_edge); border-radius: 8px; background: var(--_ground); color: var(--_text); box-shadow: 0 10px 36px rgb(0 0 0 / 0.2); line-height: 20px; }
  .tl-details:popover-open { display: grid; gap: 8px; }
  .tl-details .sheet-in { padding: 0; }

  .tl-ladder { display: grid; margin-block: 8px; }
  .tl-ladder li { display: grid; grid-template-columns: minmax(64px, max-content) 20px minmax(0, 1fr); align-items: stretch; }
  .tl-ladder li > .tl-rung-day, .tl-ladder .tl-rung-in { padding-block: 8px; }
  .tl-rung-day { color: var(--_quiet); text-align: end; padding-inline-end: 6px; line-height: 20px; font-variant-numeric: tabular-nums; }
  .tl-rung-line { display: grid; justify-items: center; position: relative; }
  .tl-rung-line::before { content: ""; position: absolute; inset-block: 0; inline-size: 0; border-inline-start: 2px solid var(--_line); }
  .tl-ladder li:first-child .tl-rung-line::before { inset-block-start: 18px; }
  .tl-ladder li:last-child .tl-rung-line::before { inset-block-end: calc(100% - 18px); }
  .tl-ladder li[data-room] .tl-rung-line::before { border-inline-start-style: dashed; border-color: var(--_edge); }
  .tl-rung-line::after { content: ""; position: relative; margin-block-start: 13px; inline-size: 10px; block-size: 10px; border-radius: 50%; border: 2px solid var(--_edge); background: var(--_ground); }
  .tl-ladder li[data-room] .tl-rung-line::after { display: none; }
  .tl-ladder li[data-side="buyer"] .tl-rung-line::after { border-radius: 2px; border-color: var(--_buyer); }
  .tl-ladder li[data-side="seller"] .tl-rung-line::after { border-color: var(--_seller); }
  .tl-ladder li[data-end] .tl-rung-line::after { background: var(--_text); border-color: var(--_text); }
  .tl-ladder li[data-alarm="true"] :is(.tl-rung-day, b, .tl-rung-sub) { color: var(--_alarm); }
  .tl-ladder li[data-alarm="true"] .tl-rung-line::after { border-color: var(--_alarm); background: var(--_alarm); }
  .tl-ladder button { display: grid; inline-size: 100%; min-block-size: 44px; border: 0; background: none; text-align: start; cursor: pointer; padding-inline: 6px 0; line-height: 20px; }
  .tl-ladder .tl-rung-in { padding-inline-start: 6px; line-height: 20px; }
  .tl-ladder b { font-weight: 500; }
  .tl-ladder li[data-end] b { font-weight: 600; }
  .tl-rung-sub { color: var(--_quiet); font-size: var(--_s12); line-height: 16px; }


  @media print {
    .tl-linking { display: none; }
    .tl-scroll { max-block-size: none; overflow: visible; break-inside: avoid; border: 0; }
    .tl-page + .tl-page { break-before: page; }
    .tl-corner, .tl-top, .tl-names { position: static; }
    .tl-details { display: none; }
    .tl-fix, .tl-legend { break-inside: avoid; }
  }
`;
