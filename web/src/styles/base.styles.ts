/** Styles that all views share: the ground, sections, buttons, plain fields, chips. */
import { css } from 'lit';

export const base = css`
  :host {
    display: block;
    container: plan / inline-size;
    background: var(--_ground);
    color: var(--_text);
    font: 400 var(--_s13)/1.5 var(--_font);
    font-feature-settings: "cv11", "ss03";
    font-variation-settings: normal;
    text-align: start;
    overflow-wrap: anywhere;
    -webkit-font-smoothing: antialiased;
    position: relative;
    /* Properties of text that the page around gives to everything in it; its direction, language and pointer stay. */
    text-transform: none;
    text-indent: 0;
    text-shadow: none;
    text-wrap: wrap;
    letter-spacing: normal;
    word-spacing: normal;
    white-space: normal;
    word-break: normal;
    line-break: auto;
    hyphens: manual;
    tab-size: 8;
    quotes: auto;
    text-emphasis: none;
    text-underline-position: auto;
    text-rendering: auto;
    -webkit-text-fill-color: currentColor;
    -webkit-text-stroke: 0;
    list-style: disc;
    border-collapse: separate;
    border-spacing: 0;
    caption-side: top;
    empty-cells: show;
    caret-color: auto;
    accent-color: auto;
    user-select: text;
  }
  :host([hidden]) { display: none; }
  /* No word widens the box that it stands in: a letter with hundreds of marks cannot be broken. */
  *, *::before, *::after { box-sizing: border-box; min-inline-size: 0; }
  /* Nor do its marks lie over what stands beside it. The margin is for the outlines of what has the focus. */
  p, q, blockquote, h1, h2, h3, dt, dd, td, th, legend, .toast, .note > *, .person-words > *, .next-words > *, .since-row > *,
  .looked-row > *, .tl-fix-words > *, .proposed-place > *, .proposal-note, .rescue-mine, .says, .more { overflow: clip; overflow-clip-margin: 4px; }
  h1, h2, h3, p, ul, ol, dl, dd, figure, fieldset { margin: 0; padding: 0; border: 0; min-inline-size: 0; }
  ul, ol { list-style: none; }
  h2, h3 { font: inherit; font-weight: 600; }
  /* A word breaks only where it is longer than the line; in a cell that can shrink it would break anywhere. */
  h1, h2, h3, .button, legend, summary, .tally { overflow-wrap: break-word; }
  button, input, select, textarea { font: inherit; color: inherit; letter-spacing: inherit; margin: 0; }
  .icon { inline-size: 16px; block-size: 16px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.4; stroke-linecap: round; stroke-linejoin: round; }
  .unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .quiet { color: var(--_quiet); }
  .numbers { font-variant-numeric: tabular-nums; }

  :focus-visible { outline: 2px solid var(--_focus); outline-offset: 2px; border-radius: 3px; }

  .root { display: contents; }
  .page { padding: 16px; max-inline-size: 1240px; margin-inline: auto; }
  @container plan (min-width: 600px) { .page { padding: 24px 32px 48px; } }
  @container plan (min-width: 960px) {
    .page { padding: 32px 48px 64px; }
  }
  @container plan (min-width: 1080px) {
    .columns { display: grid; grid-template-columns: minmax(0, 1fr) 296px; column-gap: 56px; align-items: start; }
  }

  section { margin-block-start: 24px; scroll-margin-block-start: 16px; }
  @container plan (min-width: 600px) { section { margin-block-start: 40px; } }
  .section-head { display: flex; flex-wrap: wrap; align-items: center; gap: 0 8px; min-block-size: 32px; border-block-end: 1px solid var(--_line); }
  .section-head h2 { flex: none; max-inline-size: 100%; font-size: var(--_s15); line-height: 20px; letter-spacing: -0.006em; outline-offset: 4px; }
  .section-head .tally { color: var(--_quiet); font-variant-numeric: tabular-nums; }
  .section-head .push { margin-inline-start: auto; align-self: center; display: flex; gap: 4px; }

  .button { flex: none; display: inline-flex; align-items: center; justify-content: center; gap: 6px; min-block-size: 28px; max-inline-size: 100%; overflow-wrap: break-word; padding: 3px 10px; border: 1px solid var(--_line); border-radius: var(--_radius); background: var(--_ground); color: var(--_text); font-weight: 500; cursor: pointer; text-align: start; }
  .button:hover { background: var(--_hover); border-color: var(--_edge); }
  .button.main { background: var(--_text); border-color: var(--_text); color: var(--_ground); }
  .button.main:hover { opacity: 0.88; }
  .button.bare { border-color: transparent; background: none; color: var(--_quiet); padding-inline: 6px; }
  .button.bare:hover { background: var(--_hover); color: var(--_text); }
  .button[aria-pressed="true"] { background: var(--_raised); color: var(--_text); box-shadow: inset 0 0 0 1px var(--_edge); }
  .button.icon-only { inline-size: 28px; padding: 0; }
  /* Switched off is told by ground, edge and pointer; the words stay as legible as any others. */
  .button:disabled, .button.main:disabled { cursor: default; opacity: 1; background: var(--_raised); border: 1px dashed var(--_edge); color: var(--_quiet); }
  .button.bare:disabled { background: none; border-color: transparent; }
  .button.bare.icon-only:disabled { color: var(--_edge); }
  .adds { display: flex; align-items: center; gap: 8px; inline-size: 100%; min-block-size: 36px; padding: 0; border: 0; background: none; color: var(--_quiet); cursor: pointer; text-align: start; }
  .adds:hover { color: var(--_text); }
  .adds .icon { inline-size: 14px; block-size: 14px; margin-inline: 5px; }
  .words { border: 0; background: none; padding: 0; color: inherit; text-decoration: underline; text-decoration-color: var(--_edge); text-underline-offset: 3px; cursor: pointer; text-align: start; }
  .words:hover { text-decoration-color: currentColor; }
  a { color: inherit; text-underline-offset: 3px; }

  .field { display: flex; flex-direction: column; gap: 2px; min-inline-size: 0; position: relative; }
  .field > .name { color: var(--_quiet); font-size: var(--_s12); line-height: 16px; display: flex; flex-wrap: wrap; gap: 0 6px; align-items: center; }
  .field > .hint { color: var(--_quiet); font-size: var(--_s12); line-height: 16px; }
  .field > .error { color: var(--_alarm); font-size: var(--_s12); line-height: 16px; }
  .box, select.box { block-size: 30px; inline-size: 100%; min-inline-size: 0; padding: 3px 8px; border: 1px solid var(--_edge); border-radius: var(--_radius); background: var(--_ground); }
  textarea.box { block-size: auto; resize: vertical; padding-block: 5px; }
  .box:hover:not(:disabled) { border-color: var(--_text); }
  .box:focus-visible, .box:focus { outline: 2px solid var(--_focus); outline-offset: -1px; border-color: transparent; }
  .box:disabled { background: none; border-color: transparent; padding-inline: 0; opacity: 1; -webkit-text-fill-color: currentColor; appearance: none; }
  .box[aria-invalid="true"] { border-color: var(--_alarm); }
  .box::placeholder { color: var(--_quiet); opacity: 1; }
  select.box { padding-inline: 4px; }

  .mark { display: inline-grid; place-items: center; white-space: nowrap; inline-size: 20px; block-size: 20px; flex: none; border-radius: 50%; background: var(--_raised); color: var(--_quiet); font-size: 9px; font-weight: 700; letter-spacing: 0.02em; line-height: 1; }
  .mark[data-side="buyer"] { border-radius: 5px; background: var(--_buyer-soft); color: var(--_buyer); }
  .mark[data-side="seller"] { background: var(--_seller-soft); color: var(--_seller); }
  .mark.tiny { inline-size: 16px; block-size: 16px; font-size: 8px; }
  .mark.tiny[data-side="buyer"] { border-radius: 4px; }
  .side { font-weight: 500; }
  .side[data-side="buyer"] { color: var(--_buyer); }
  .side[data-side="seller"] { color: var(--_seller); }

  .bar { display: block; block-size: 4px; border-radius: 2px; --_tone: var(--_text); background: linear-gradient(to right, var(--_tone) var(--_part, 100%), transparent 0); box-shadow: inset 0 0 0 1px var(--_tone); }
  .notes { display: grid; gap: 8px; margin-block: 12px; }
  .note { display: grid; grid-template-columns: 16px minmax(0, 1fr); gap: 0 12px; }
  .note .bar { margin-block-start: 8px; --_part: 50%; --_tone: var(--_edge); }
  .note[data-severity="blocker"] .bar { --_part: 0%; --_tone: var(--_alarm); }
  .note[data-severity="major"] .bar { --_tone: var(--_warn); }
  .note .do { color: var(--_quiet); }

  .rows > li { border-block-end: 1px solid var(--_line); }
  .rows > li:last-child { border-block-end-color: transparent; }
  .nothing { padding-block: 12px; color: var(--_quiet); }

  @media (prefers-reduced-motion: no-preference) {
    .button, .adds, .box { transition: background-color 120ms, border-color 120ms, color 120ms; }
  }
  @media (forced-colors: active) {
    .mark { border: 1px solid CanvasText; }
  }
  @media print {
    .button, .adds, .toolbar { display: none !important; }
  }
`;
