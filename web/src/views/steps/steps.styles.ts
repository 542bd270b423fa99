import { css } from 'lit';

export const stepStyles = css`
  section:focus { outline: none; }
  section:focus-visible > .section-head h2 { outline: 2px solid var(--_focus); }
  .turns { display: inline-grid; color: var(--_quiet); }
  .turns .icon { inline-size: 12px; block-size: 12px; margin: 2px; }
  .turns[data-open="true"] .icon { rotate: 90deg; }
  @media (prefers-reduced-motion: no-preference) { .turns .icon { transition: rotate 140ms; } }

  .kind { font: inherit; border-block-end: 1px solid var(--_line); }
  .kind button { display: flex; align-items: center; gap: 6px; inline-size: 100%; min-block-size: 36px; padding: 0; border: 0; background: none; font-weight: 600; cursor: pointer; text-align: start; }
  .kind .tally { font-weight: 400; }
  .kind .alarm { font-weight: 400; }

  .step + .kind, .add-step + .kind { margin-block-start: 12px; }

  .step { position: relative; border-block-end: 1px solid var(--_line); }
  .step[hidden] { border: 0; }
  .step[data-dragged] { opacity: 0.45; }
  [data-drop]::after { content: ""; position: absolute; z-index: 5; inset-inline: 0; block-size: 2px; background: var(--_focus); border-radius: 1px; }
  .kind[data-drop] { position: relative; }
  [data-drop="after"]::after { inset-block-end: -1px; }
  [data-drop="before"]::after { inset-block-start: -1px; }
  .step-row { display: grid; grid-template-columns: 28px minmax(0, 1fr) auto; gap: 0 8px; padding-block: 6px; align-items: start; }
  .grip { position: absolute; inset-inline-start: -15px; inset-block-start: 8px; inline-size: 15px; block-size: 24px; display: grid; place-items: center; color: var(--_edge); cursor: grab; opacity: 0; touch-action: none; }
  .grip:active { cursor: grabbing; }
  .step:hover .grip, .step:focus-within .grip { opacity: 1; }
  @media (hover: none) { .grip { opacity: 0.6; } }

  .status { inline-size: 28px; block-size: 24px; padding: 0; border: 0; background: none; display: grid; place-items: center; cursor: pointer; }
  .status:disabled { cursor: default; }
  .dot { inline-size: 16px; block-size: 16px; border: 1.5px solid var(--_edge); border-radius: 50%; display: grid; place-items: center; color: var(--_ground); position: relative; }
  .status:hover:not(:disabled) .dot { border-color: var(--_good); }
  .status[data-waiting="true"] .dot { border-style: dashed; }
  .status[data-status="doing"] .dot { border-color: var(--_text); border-style: solid; background: linear-gradient(to right, var(--_text) 50%, transparent 0); }
  .status[data-status="blocked"] .dot { border-color: var(--_alarm); border-style: solid; }
  .status[data-status="blocked"] .dot::after { content: ""; inline-size: 8px; block-size: 2px; background: var(--_alarm); }
  .status[data-status="done"] .dot { border-color: var(--_good); background: var(--_good); }
  .status[data-status="dropped"] .dot { border-style: dotted; }
  .dot .icon { inline-size: 12px; block-size: 12px; stroke-width: 2; }

  .step-title { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 8px; min-inline-size: 0; }
  .step-title countersign-text { flex: 1 1 160px; }
  .step[data-status="done"] .step-title, .step[data-status="dropped"] .step-title { color: var(--_quiet); }
  .step[data-status="dropped"] .step-title textarea { text-decoration: line-through; }
  .tag { flex: none; padding: 0 6px; border: 1px solid var(--_line); border-radius: 4px; color: var(--_quiet); font-size: var(--_s12); line-height: 18px; white-space: nowrap; }
  .step-meta { grid-column: 2 / -1; grid-row: 2; display: flex; align-items: center; gap: 0 12px; min-inline-size: 0; min-block-size: 26px; }
  .step-owner { min-inline-size: 0; flex: 0 1 auto; }
  .step-days { color: var(--_quiet); white-space: nowrap; flex: none; }
  .step-due { margin-inline-start: auto; white-space: nowrap; flex: none; text-align: end; }
  .step-end { grid-column: 3; grid-row: 1; display: flex; align-items: center; gap: 2px; margin-block-start: -2px; }
  .talk-count { display: inline-flex; align-items: center; gap: 3px; border: 0; background: none; color: var(--_quiet); padding: 2px 4px; cursor: pointer; }
  .details { padding: 4px 0 16px 36px; display: grid; gap: 12px; }
  .details .notes { margin: 0; }
  .details .fields { margin: 0; }
  @container plan (max-width: 480px) { .details { padding-inline-start: 0; } .details .fields { grid-template-columns: 1fr 1fr; } }
  .segments { display: flex; flex-wrap: wrap; gap: 2px; padding: 2px; border-radius: 8px; background: var(--_raised); inline-size: fit-content; max-inline-size: 100%; }
  .segment span { display: block; padding: 2px 10px; border-radius: 6px; color: var(--_quiet); cursor: pointer; line-height: 22px; }
  .segment:hover span { color: var(--_text); }
  .segment input:checked + span { background: var(--_ground); color: var(--_text); font-weight: 500; box-shadow: 0 0 0 1px var(--_line), 0 1px 2px rgb(0 0 0 / 0.06); }
  .segment input:focus-visible + span { outline: 2px solid var(--_focus); }
  .needed { line-height: 20px; }
  .needed b { font-weight: 600; }
  .links { display: grid; gap: 12px; grid-template-columns: repeat(auto-fit, minmax(220px, 1fr)); }
  .link-list { display: grid; gap: 2px; }
  .link { display: flex; align-items: flex-start; gap: 6px; min-block-size: 26px; line-height: 20px; padding-block: 2px; }
  .link > .icon { margin-block-start: 2px; color: var(--_quiet); inline-size: 14px; block-size: 14px; }
  .link[data-settled="true"] span { color: var(--_quiet); }
  .link .words { color: var(--_quiet); }
  .button.small { min-block-size: 24px; inline-size: 24px; margin-inline-start: auto; }
  .button.small .icon { inline-size: 12px; block-size: 12px; }
  .link-add { color: var(--_quiet); border-style: dashed; }
  .details-foot { display: flex; flex-wrap: wrap; gap: 4px; margin-inline-start: -6px; }

  .absent { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; margin-block-start: 16px; }
  .absent .button { color: var(--_quiet); font-weight: 400; border-style: dashed; border-color: var(--_edge); }
  .absent .button:hover { color: var(--_text); }
  .absent .icon { inline-size: 12px; block-size: 12px; }

  .next-row { display: grid; grid-template-columns: 28px minmax(0, 1fr) auto; gap: 0 8px; padding-block: 8px; align-items: start; }
  .next-words { display: grid; line-height: 20px; padding-block: 2px; }
  .title-button { padding: 0; border: 0; background: none; font-weight: 500; text-align: start; cursor: pointer; }
  .title-button:hover { text-decoration: underline; text-underline-offset: 3px; text-decoration-color: var(--_edge); }
  .next-when { white-space: nowrap; line-height: 24px; font-variant-numeric: tabular-nums; }
  .next-row .status { margin-block-start: 0; }
`;
