import { css } from 'lit';

export const entryStyles = css`
  .entry { padding-block: 12px; display: grid; gap: 8px; }
  .entry-head { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 8px; align-items: start; }
  .entry-end { display: flex; margin-block-start: -2px; }
  .shy { opacity: 0; }
  .entry:hover .shy, .entry:focus-within .shy { opacity: 1; }
  @media (hover: none) { .shy { opacity: 1; } }
  .entry-fields { display: grid; grid-template-columns: 1fr 1fr; gap: 8px 12px; }
  @container plan (max-width: 599px) { .entry[data-criterion] .entry-fields > :nth-child(-n + 2) { grid-column: 1 / -1; } }
  @container plan (min-width: 600px) { .entry-fields { grid-template-columns: 3fr 3fr 3fr 2fr; } .entry[data-risk] .entry-fields { grid-template-columns: 2fr 2fr 3fr 2fr; } }
  .entry-fields .field > .name, .entry-fields .who > .name { line-height: 16px; }
  .entry-fields .box, .entry-fields .who[data-look="field"] .chip { block-size: 26px; border-color: transparent transparent var(--_edge); border-inline-width: 0; border-radius: 0; background: none; padding-inline: 0; }
  .entry-fields .box:hover:not(:disabled):not(:focus), .entry-fields .who[data-look="field"] .chip:hover:not(:disabled) { background: var(--_hover); box-shadow: 0 0 0 4px var(--_hover); border-radius: 2px; }
  .entry-fields .box:focus { box-shadow: 0 0 0 4px var(--_ground); outline-offset: 3px; }
  .entry-fields select.box { appearance: none; margin: 0; text-overflow: ellipsis; }
  .then { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 8px; line-height: 20px; align-items: start; }
  .then > .quiet { padding-block: 2px; }

  .people-side h3 { margin-block: 12px 0; font-size: var(--_s12); line-height: 16px; }
  .person-row { display: grid; grid-template-columns: 20px minmax(0, 1fr) auto; gap: 10px; align-items: start; inline-size: 100%; padding: 8px 0; border: 0; background: none; text-align: start; cursor: pointer; }
  .person-words { display: grid; line-height: 20px; }
  .person-row > .turns { align-self: center; }
  .person-name { font-weight: 500; }
  .person-name[data-left="true"] { text-decoration: line-through; }
  .person-row:hover .person-name { text-decoration: underline; text-underline-offset: 3px; text-decoration-color: var(--_edge); }
  .person-details { padding-block: 0 12px; }
  @container plan (max-width: 599px) { .person-details .fields { grid-template-columns: minmax(0, 1fr); } }
  .ticks { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; }
  .tick { display: inline-flex; gap: 6px; align-items: center; min-block-size: 28px; }
  .tick input { accent-color: var(--_text); inline-size: 14px; block-size: 14px; }

  .paper-row { padding-block: 6px; }
  .paper-head { display: grid; grid-template-columns: minmax(0, 1fr) 124px; gap: 8px; align-items: center; }
  .paper-name { display: flex; flex-wrap: wrap; align-items: center; gap: 0 8px; }
  .paper-head h3 { font-weight: 500; }
  .paper-head .box { border-color: transparent transparent var(--_edge); border-radius: 0; background: none; text-align-last: end; color: var(--_quiet); padding-inline: 0; }
  .paper-head .box:hover:not(:disabled) { border-color: var(--_edge); }
  .paper-step { padding-block: 2px; overflow: clip; overflow-clip-margin: 4px; overflow-wrap: anywhere; }
  .paper-step .words { min-block-size: 24px; color: var(--_quiet); text-decoration-color: var(--_line); }
  .adds.slim { min-block-size: 26px; }

  .meeting-at { margin-block-start: 10px; }
  .meeting-at .when { font-weight: 600; }
  .meeting-at[data-past="true"] .when { color: var(--_quiet); }
  .agenda { color: var(--_quiet); }
  .meeting-foot { display: flex; gap: 12px; margin-block-start: 4px; }
  section[part="meeting"] .fields { margin-block-start: 12px; grid-template-columns: minmax(0, 1fr) 80px; }
  section[part="meeting"] .fields > :nth-child(n + 3) { grid-column: 1 / -1; }

  .fold summary { display: flex; flex-wrap: wrap; align-items: center; gap: 0 6px; min-block-size: 36px; cursor: pointer; list-style: none; border-block-end: 1px solid var(--_line); }
  .fold summary::-webkit-details-marker { display: none; }
  .fold summary :is(h2, h3) { flex: none; max-inline-size: calc(100% - 24px); }
  .fold summary h2 { font-size: var(--_s13); font-weight: 500; }
  .fold[open] > summary .turns .icon { rotate: 90deg; }
  .fold > p { margin-block: 12px; }
  .calendars { display: grid; gap: 24px 40px; grid-template-columns: repeat(auto-fit, minmax(240px, 1fr)); margin-block-end: 24px; }
  .calendar h3 { font-size: var(--_s12); line-height: 16px; margin-block-end: 8px; }
  .week { display: flex; gap: 2px; }
  .week label { flex: 1; }
  .week span { display: block; text-align: center; padding: 3px 0; border-radius: 5px; background: var(--_raised); color: var(--_quiet); font-size: var(--_s12); cursor: pointer; }
  .week input:checked + span { background: var(--_text); color: var(--_ground); }
  .week input:focus-visible + span { outline: 2px solid var(--_focus); outline-offset: 1px; }
  .holidays { margin-block: 10px; }
  .holidays li { display: flex; gap: 10px; align-items: center; min-block-size: 26px; }
  .holiday-add { display: grid; grid-template-columns: 132px minmax(0, 1fr) auto; gap: 6px; }
  .holiday-add .button { min-block-size: 30px; }
  .from-file { position: relative; margin-block-start: 6px; }
  .from-file:focus-within { outline: 2px solid currentColor; outline-offset: 2px; }
  .setting { max-inline-size: 240px; margin-block-end: 16px; }
  .removed { display: grid; grid-template-columns: minmax(0, 1fr) auto auto; gap: 12px; padding-block: 6px; }
  .odd { padding-block: 6px; }
`;
