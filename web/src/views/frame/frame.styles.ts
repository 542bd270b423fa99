import { css } from 'lit';

export const frameStyles = css`
  .head { position: relative; display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: center; column-gap: 12px; }
  .head h1 { font: inherit; grid-column: 1 / -1; }
  .head .text[data-look="title"] { font-size: var(--_s18); line-height: 22px; letter-spacing: -0.012em; max-block-size: calc(2lh + 4px); overflow: hidden; }
  .head .text[data-look="title"]:focus-within { max-block-size: none; overflow: visible; }
  .head .text[data-look="title"] textarea:not(:focus) { box-shadow: none; }
  .companies { font-size: var(--_s13); line-height: 20px; font-weight: 500; color: var(--_quiet); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  .head-tools { display: flex; align-items: center; gap: 4px; justify-self: end; color: var(--_quiet); }
  .head-tools .toolbar { margin: 0; }
  .head-acts { display: flex; gap: 4px; }
  .head-facts { font-size: var(--_s13); line-height: 20px; }
  .head-facts .quiet { margin-inline-start: 6px; }
  .head-state { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 12px; }
  .chip-state { max-inline-size: 100%; min-block-size: 22px; padding: 1px 8px; border: 1px solid var(--_edge); border-radius: 11px; background: var(--_ground); color: var(--_text); font-size: var(--_s12); line-height: 18px; cursor: pointer; text-align: start; overflow: clip; overflow-clip-margin: 4px; }
  .chip-state > span { display: block; overflow: clip; overflow-clip-margin: 4px; }
  .chip-state:hover { background: var(--_hover); }
  .chip-state[data-chip="signed"] { color: var(--_good); border-color: currentColor; }
  .chip-state[data-chip="changed"], .chip-state[data-chip="paused"] { color: var(--_warn); border-color: currentColor; }
  .chip-state[data-chip="declined"] { color: var(--_alarm); border-color: currentColor; }
  .chip-state[data-chip="asked"] { color: var(--_buyer); border-color: currentColor; }

  countersign-menu { display: block; position: relative; }
  .menu { position: absolute; inset-block-start: calc(100% + 4px); inset-inline-end: 0; z-index: 30; display: grid; min-inline-size: 232px; max-inline-size: 300px; padding: 4px; border: 1px solid var(--_line); border-radius: 8px; background: var(--_ground); color: var(--_text); box-shadow: 0 8px 32px rgb(0 0 0 / 0.18); }
  .menu > :is(button, a) { min-block-size: 40px; padding: 4px 12px; border: 0; border-radius: 5px; background: none; text-align: start; cursor: pointer; }
  .menu > a { display: flex; align-items: center; color: inherit; text-decoration: none; }
  .menu > :is(button, a):hover { background: var(--_hover); }
  a[aria-disabled] { color: var(--_quiet); cursor: default; }

  .tabs { display: flex; position: sticky; inset-block-start: 0; z-index: 20; margin-inline: -16px; padding-inline: 8px; background: var(--_ground); border-block-end: 1px solid var(--_line); }
  .tabs button { flex: 1 1 auto; min-block-size: 44px; padding: 0 6px; border: 0; border-block-end: 2px solid transparent; background: none; color: var(--_quiet); font-weight: 500; cursor: pointer; white-space: nowrap; }
  .tabs button[aria-selected="true"] { color: var(--_text); border-block-end-color: currentColor; }
  .tabs button:focus-visible { outline-offset: -3px; }
  .tab-count { display: inline-grid; place-items: center; min-inline-size: 18px; block-size: 18px; padding-inline: 5px; border-radius: 9px; background: var(--_buyer-soft); color: var(--_buyer); font-size: var(--_s12); line-height: 18px; font-weight: 600; }
  .page[data-side="seller"] .tab-count { background: var(--_seller-soft); color: var(--_seller); }
  .views { display: flex; gap: 2px; padding: 2px; border-radius: 8px; background: var(--_raised); inline-size: fit-content; margin-block-end: 16px; }
  .views button { padding: 2px 12px; border: 0; border-radius: 6px; background: none; color: var(--_quiet); line-height: 22px; cursor: pointer; }
  .views button:hover { color: var(--_text); }
  .views button[aria-pressed="true"] { background: var(--_ground); color: var(--_text); font-weight: 500; box-shadow: 0 0 0 1px var(--_line); }
  .framed > .views { margin-block-start: 12px; }
  .sections { display: none; }
  .stuck { background: var(--_ground); border-block-end: 1px solid var(--_line); z-index: 15; }
  .plan-line { display: flex; flex-wrap: wrap; align-items: center; gap: 0 8px; padding-block: 6px; line-height: 24px; }
  @container plan (min-width: 600px) { .plan-line > * + *::before { content: "·"; color: var(--_quiet); } }
  .plan-facts { font-weight: 500; }
  .still-open { display: flex; flex-wrap: wrap; gap: 0 8px; }
  .plan-line .words { min-block-size: 24px; line-height: 24px; }
  .plan-line .standing-line { margin-block-start: 0; align-items: center; line-height: inherit; }
  .plan-line .seal { display: none; }
  /* On a screen as low as a phone on its side, the lines at the top would leave no room for the plan. */
  @media (min-height: 480px) {
    .stuck { position: sticky; inset-block-start: var(--_tabs, 0px); }
  }
  .main, .presented { --_clear: calc(var(--_stuck, 0px) + 8px); }
  :is(.main, .presented) :is(section, h2, h3, .step, button, a, input, select, textarea, summary, [tabindex]) { scroll-margin-block-start: var(--_clear); }
  .steps { --_clear: calc(var(--_stuck, 0px) + 40px); }
  .section-goal .goal { margin-block-start: 12px; }
  .present-bar { display: flex; flex-wrap: wrap; min-block-size: 44px; align-items: center; justify-content: space-between; gap: 4px 16px; padding: 6px 0 6px 12px; border-inline-start: 3px solid var(--_seller); background: var(--_ground); font-weight: 500; scroll-margin-block-start: 120px; }
  .present-bar .button { scroll-margin-block-start: 120px; }

  @container plan (max-width: 599.98px) {
    .page.framed { padding-block-start: 6px; }
    .stuck { margin-inline: -16px; padding-inline: 16px; }
    /* Two low lines: what is open goes on sideways, so that they take no more of the screen. */
    .plan-line { display: grid; padding-block: 4px 0; }
    .plan-line .plan-facts { line-height: 20px; }
    .still-open, .plan-line .standing-line { flex-wrap: nowrap; white-space: nowrap; }
    .still-open { gap: 0 12px; overflow-x: auto; scrollbar-width: none; margin-inline: -16px; padding-inline: 16px; }
    .plan-line .standing-line { display: none; }
  }
  @container plan (min-width: 600px) and (max-width: 959.98px) {
    .page.framed { padding-block-start: 12px; }
    .tabs { margin-inline: -32px; padding-inline: 24px; }
    .tabs button { flex: none; padding-inline: 16px; }
  }
  @container plan (max-width: 959.98px) {
    .pane:not([data-on]), .stuck:not([data-on]) { display: none; }
    .head .who-am-i, .head .tools, .head .head-acts, .head .presence-words, .wide-only { display: none; }
    .head .toolbar { min-block-size: 28px; gap: 4px; }
    .head-tools countersign-menu .button { margin-inline-end: -6px; }
    .chip-state { position: relative; min-inline-size: 44px; overflow: visible; }
    .chip-state::after { content: ""; position: absolute; inset: -18px -4px -6px; }
    .head .sync:is([data-sync="saved"], [data-sync="offline"]) > span { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
    .head .sync > span { max-inline-size: 150px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
    .head-facts, .head-state { grid-column: 1 / -1; }
    .head-state { margin-block: 2px 6px; }
  }
  @container plan (min-width: 960px) {
    .page.framed { padding-block-start: 20px; }
    .narrow-only { display: none !important; }
    .tabs { display: none; }
    .head { grid-template-columns: auto minmax(0, 1fr) auto; row-gap: 2px; padding-block-end: 12px; border-block-end: 1px solid var(--_line); }
    .head h1 { grid-column: 1 / 3; grid-row: 2; }
    .head .text[data-look="title"] { font-size: var(--_s24); line-height: 32px; max-block-size: 68px; }
    .companies { grid-column: 1; grid-row: 1; }
    .head-state { grid-column: 2; grid-row: 1; }
    .head-tools { grid-column: 3; grid-row: 1; gap: 12px; }
    .head-facts { grid-column: 3; grid-row: 2; align-self: end; justify-self: end; padding-block-end: 6px; }
    .frame { display: grid; grid-template-columns: 344px minmax(0, 1fr); column-gap: 40px; align-items: start; }
    .frame > .pane[data-pane="for-you"] { position: sticky; inset-block-start: 0; max-block-size: 100vh; overflow-y: auto; overscroll-behavior: auto; margin-inline-start: -12px; padding-inline: 12px; padding-block-end: 24px; }
    .sections { display: flex; gap: 4px; margin-inline: -8px; }
    .main .plan-line { border-block-start: 1px solid var(--_line); padding-block: 4px; }
    .sections button { min-block-size: 44px; padding: 0 8px; border: 0; background: none; color: var(--_quiet); font-weight: 500; cursor: pointer; }
    .sections button:hover { color: var(--_text); }
  }
  @media print {
    .tabs, .sections, .views, .menu-button, .chip-state, .pane[data-pane="for-you"], .head-acts, .present-bar { display: none !important; }
    .pane:not([data-on]) { display: block !important; }
    .frame { display: block !important; }
    .stuck { position: static; }
  }
`;
