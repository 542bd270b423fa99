import { css } from 'lit';

export const statusStyles = css`
  .toolbar { display: flex; align-items: center; gap: 12px; min-block-size: 28px; margin-block-end: 16px; color: var(--_quiet); }
  .presence { display: inline-flex; align-items: center; gap: 4px; min-inline-size: 0; }
  .presence .mark { inline-size: 24px; block-size: 24px; font-size: 10px; border-radius: 50%; }
  .presence .mark[data-side="buyer"] { border-radius: 6px; }
  .presence-words { margin-inline-start: 4px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  .sync { display: inline-flex; align-items: center; gap: 6px; margin-inline-start: auto; min-inline-size: 0; text-align: end; }
  .sync > span { line-height: 16px; font-size: var(--_s12); }
  .sync[data-sync="offline"], .sync[data-sync="connecting"], .sync[data-sync="unsaved"] { color: var(--_warn); }
  .sync[data-sync="stopped"] { color: var(--_alarm); }
  .tools { display: inline-flex; flex: none; margin-inline-end: -6px; }
  @container plan (max-width: 480px) { .presence-words { display: none; } .toolbar { gap: 8px; } }

  .toast-place { inset: auto; inset-block-end: 0; margin: 0; padding: 0; border: 0; background: none; color: inherit; overflow: visible; justify-content: center; pointer-events: none; }
  .toast-place:popover-open { display: flex; }
  .toast { display: flex; align-items: center; gap: 12px; margin: 0 12px 16px; padding: 8px 8px 8px 14px; border-radius: 8px; background: var(--_text); color: var(--_ground); pointer-events: auto; box-shadow: 0 6px 24px rgb(0 0 0 / 0.22); max-inline-size: 520px; }
  .toast .words { text-decoration-color: currentColor; font-weight: 600; white-space: nowrap; flex: none; }
  .toast .button.bare { color: inherit; }
  .toast .button.bare:hover { background: none; opacity: 0.7; }

  /* They lie over the page: where they took room of it, what one presses next would move under the pointer. */
  .skips { position: absolute; inset-block-start: 4px; inset-inline-start: 8px; z-index: 30; display: flex; flex-wrap: wrap; gap: 8px; padding: 8px; border-radius: 8px; background: var(--_ground); box-shadow: 0 6px 24px rgb(0 0 0 / 0.22); }
  .skips:not(:focus-within) { padding: 0; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  @media print { .skips { display: none; } }

  .help { inline-size: min(480px, calc(100% - 32px)); padding: 24px; border: 1px solid var(--_line); border-radius: 10px; background: var(--_ground); color: var(--_text); box-shadow: 0 16px 60px rgb(0 0 0 / 0.24); }
  .help::backdrop { background: rgb(0 0 0 / 0.28); }
  .help h2 { font-size: var(--_s18); line-height: 24px; }
  .help dl { margin-block: 16px; }
  .help dl div { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 12px; padding-block: 6px; border-block-end: 1px solid var(--_line); }
  .help dt { font-weight: 500; }
  .help dd { color: var(--_quiet); }
`;
