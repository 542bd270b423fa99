import { css } from 'lit';

export const forYouStyles = css`
  .framed section.for-you { margin-block-start: 12px; }
  .for-you > h2 { font-size: var(--_s15); line-height: 20px; margin-block-end: 8px; outline-offset: 4px; }
  /* The tab says it already. */
  @container plan (max-width: 959.98px) {
    .for-you > h2:not(:focus-visible) { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  }
  .intro { margin-block-end: 10px; line-height: 20px; }
  .state-line { margin-block-end: 10px; padding: 8px 12px; border-radius: 8px; background: var(--_raised); }
  .for-you .button, .back-row > *, .waiting span, .date-words > *, .date-answer { overflow: clip; overflow-clip-margin: 4px; }
  .cards { display: grid; gap: 10px; grid-template-columns: minmax(0, 1fr); }
  .card { position: relative; overflow: clip; padding: 14px 16px; border: 1px solid var(--_line); border-radius: 10px; background: var(--_ground); outline-offset: 1px; }
  .card[data-card]:not([data-answered])::before { content: ""; position: absolute; inset-block: 0; inset-inline-start: 0; inline-size: 3px; background: var(--_buyer); }
  .page[data-side="seller"] .card[data-card]:not([data-answered])::before { background: var(--_seller); }
  .card-title, .card-quote { font-size: 16px; line-height: 22px; font-weight: 600; }
  .card-quote { font-weight: 500; }
  .card-line { color: var(--_quiet); line-height: 20px; }
  .card-acts { display: flex; flex-wrap: wrap; gap: 8px; margin-block-start: 10px; }
  .card-acts .button { min-block-size: 36px; padding-inline: 14px; border-color: var(--_edge); }
  .card-acts .button.main { border-color: var(--_text); }
  .card-form { margin-block-start: 10px; display: grid; gap: 8px; }
  .card-form .card-acts { margin-block-start: 2px; }
  .card-form .box:not(textarea) { block-size: 36px; }
  .card-form textarea.box { font-size: 16px; line-height: 22px; }
  .date-row { display: flex; flex-wrap: wrap; gap: 6px; align-items: end; }
  .date-row input { inline-size: auto; flex: 1 1 140px; }
  .date-row .button { min-block-size: 36px; border-color: var(--_edge); }
  .card .date-row input { flex-basis: 100%; }
  .card .date-row .button { flex: 1 0 auto; }
  @container plan (max-width: 599.98px) { .date-row input { flex-basis: 100%; } .date-row .button { flex: 1 0 auto; } }
  .effect { min-block-size: 20px; font-weight: 500; }
  .card[data-answered] { display: flex; align-items: center; justify-content: space-between; gap: 12px; background: var(--_raised); border-color: transparent; }
  .card-answer { display: flex; gap: 8px; align-items: flex-start; line-height: 20px; }
  .card-answer .icon { color: var(--_good); margin-block-start: 2px; }
  .card[data-answered] .button { min-block-size: 36px; text-decoration: underline; text-underline-offset: 3px; color: var(--_text); }
  .card.calm { background: var(--_raised); border-color: transparent; margin-block-end: 10px; }
  .bone-card { min-block-size: 148px; display: grid; align-content: center; gap: 10px; }
  .more { margin-block-start: 10px; inline-size: 100%; min-block-size: 36px; }
  .glance { margin-block-start: 24px; overflow: clip; overflow-clip-margin: 4px; }
  .glance:has([data-empty]) { display: none; }
  .glance h3 { margin-block-end: 4px; }
  .glance .button { min-block-size: 32px; text-decoration: none; margin-block-start: 6px; border-color: var(--_edge); }
  .back { display: grid; gap: 0; inline-size: calc(100% + 8px); margin-inline: -4px; padding: 0 4px; border: 0; background: none; text-align: start; cursor: pointer; border-radius: 6px; }
  .back:hover { background: var(--_hover); }
  .back-row { display: grid; grid-template-columns: minmax(56px, max-content) minmax(0, 1fr); gap: 0 12px; min-block-size: 28px; align-items: center; overflow-wrap: break-word; }
  .back-words { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 12px; }
  .back-left { color: var(--_quiet); font-size: var(--_s12); margin-inline-start: auto; }
  .back-day { color: var(--_quiet); text-align: end; white-space: nowrap; }
  .back-row[data-late] { color: var(--_alarm); }
  .back-row[data-late] .back-day { color: inherit; }
  .waiting li { padding-block: 6px; }
  .ways-out { margin-block: 28px 8px; display: flex; flex-wrap: wrap; align-items: center; gap: 0 8px; line-height: 24px; }
  .ways-out > span:first-child { flex: 1 0 100%; }
  .ways-out .words { min-block-size: 24px; }

  .date-list { margin-block: 8px 4px; }
  .date-item { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px 16px; padding-block: 10px; border-block-end: 1px solid var(--_line); outline-offset: -1px; min-block-size: 64px; }
  .whole { white-space: nowrap; }
  .date-words { display: grid; line-height: 20px; flex: 1 1 180px; }
  .date-acts { display: flex; gap: 8px; align-items: center; }
  .date-acts .button { min-block-size: 36px; padding-inline: 14px; border-color: var(--_edge); }
  .date-acts .button.bare { border-color: transparent; text-decoration: underline; text-underline-offset: 3px; color: var(--_text); }
  .date-answer { color: var(--_good); display: inline-flex; gap: 6px; align-items: center; font-weight: 500; }
  .date-item countersign-date-editor { flex-basis: 100%; }
  @media (forced-colors: active) { .card { border-color: CanvasText; } }
`;
