import { css } from 'lit';

export const signingStyles = css`
  .rung { display: inline-flex; align-items: center; gap: 4px; color: var(--_quiet); font-size: var(--_s12); line-height: 16px; font-weight: 400; vertical-align: baseline; }
  .rung-dot { inline-size: 8px; block-size: 8px; border-radius: 50%; background: currentColor; flex: none; forced-color-adjust: none; }
  .rung[data-side="buyer"] > .rung-dot, .rung[data-side="buyer"] > .icon { color: var(--_buyer); }
  .rung[data-side="seller"] > .rung-dot, .rung[data-side="seller"] > .icon { color: var(--_seller); }
  .rung[data-side="buyer"] > .rung-dot { border-radius: 2px; }
  .rung > .icon { inline-size: 12px; block-size: 12px; flex: none; stroke-width: 2; }
  .step-row .signed-before { display: block; white-space: normal; }
  .signed-before { color: var(--_warn); font-size: var(--_s12); line-height: 16px; font-weight: 400; }

  .standing-line { display: flex; gap: 8px; align-items: flex-start; margin-block-start: 12px; line-height: 20px; }
  .standing-line .seal { display: grid; place-items: center; inline-size: 20px; block-size: 20px; border-radius: 50%; flex: none; color: var(--_quiet); background: var(--_raised); }
  .standing-line .seal .icon { inline-size: 12px; block-size: 12px; }
  .standing-line b { font-weight: 600; }
  .standing-line[data-standing="live"] .seal { background: var(--_good); color: var(--_ground); }
  .standing-line[data-standing="lapsed"] .seal, .standing-line[data-standing="lapsed"] b { color: var(--_alarm); }
  .standing-line[data-standing="amended"] .seal, .standing-line[data-standing="amended"] b { color: var(--_warn); }

  .actor { font-weight: 500; }
  .level { color: var(--_quiet); font-weight: 400; font-size: var(--_s12); }
  .level::before { content: "· "; }
  /* The words between stand for readers aloud alone. */
  .who-words .level { margin-inline-start: 4px; }
  .acts { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; margin-block-start: 12px; }
  .acts .button.bare { margin-inline-start: -6px; }
  .acts .button + .button.bare { margin-inline-start: 0; }

  .signature { display: grid; grid-template-columns: 20px minmax(0, 1fr); gap: 0 10px; padding-block: 12px; }
  .signature-words { display: grid; gap: 2px; line-height: 20px; }
  .signature .acts { margin-block-start: 6px; }
  .standing { padding: 0 6px; border: 1px solid var(--_line); border-radius: 4px; font-size: var(--_s12); line-height: 18px; white-space: nowrap; color: var(--_quiet); margin-inline-start: 4px; }
  .standing[data-standing="live"] { color: var(--_good); border-color: currentColor; }
  .standing[data-standing="lapsed"] { color: var(--_alarm); border-color: currentColor; }
  .standing[data-standing="amended"] { color: var(--_warn); border-color: currentColor; }
  code, .digest { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; font-size: var(--_s12); }
  .digest-whole { display: block; overflow-wrap: anywhere; user-select: all; padding-block: 4px; }
  .digest-more { display: inline-block; vertical-align: top; }
  .digest-more[open] { display: block; }
  .digest-more summary { display: inline; cursor: pointer; text-decoration: underline; text-decoration-color: var(--_edge); text-underline-offset: 3px; list-style: none; }
  .digest-more summary::-webkit-details-marker { display: none; }

  .lapse, .moved, .not-yet, .refusal, .intent { border-radius: 8px; padding: 12px 14px; background: var(--_raised); margin-block: 8px; }
  .lapse[data-standing="lapsed"] { background: var(--_alarm-soft); }
  .changes { display: grid; gap: 6px; margin-block: 8px 0; }
  .change { display: grid; gap: 0 12px; line-height: 20px; }
  .change-place { font-weight: 500; }
  .change-values del { text-decoration-color: var(--_edge); color: var(--_quiet); }
  .change-values ins { text-decoration: none; font-weight: 500; }
  .change-by { font-size: var(--_s12); }
  @container plan (min-width: 680px) {
    .change { grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); }
    .change-by { grid-column: 2; }
  }

  .refusal blockquote { margin: 8px 0; padding-inline-start: 12px; border-inline-start: 2px solid var(--_edge); white-space: pre-line; font-size: var(--_s15); line-height: 22px; }
  .asked { margin-block: 8px; display: grid; gap: 4px; }
  .intent { display: grid; grid-template-columns: 16px minmax(0, 1fr); gap: 10px; }
  .intent > .icon { margin-block-start: 2px; color: var(--_quiet); }
  .intent[data-state="waiting"] > .icon { color: var(--_warn); }
  .missing { list-style: disc; padding-inline-start: 18px; margin-block-start: 6px; display: grid; gap: 4px; }

  .confirming { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 16px; margin-block-start: 4px; min-block-size: 28px; }
  .confirming:empty { display: none; }
  .confirmed { display: inline-flex; gap: 6px; align-items: flex-start; line-height: 20px; }
  .confirmed > .icon { inline-size: 14px; block-size: 14px; margin-block-start: 3px; color: var(--_good); }
  .confirmed[data-live="false"] > .icon { color: var(--_warn); }
  .confirm-button { font-weight: 400; }
  .confirm-button .icon { inline-size: 13px; block-size: 13px; }

  .who-am-i { min-inline-size: 0; padding-inline: 4px; gap: 6px; margin-inline-start: -5px; }
  .who-am-i .mark { inline-size: 24px; block-size: 24px; font-size: 10px; border-radius: 50%; }
  .who-am-i .mark[data-side="buyer"] { border-radius: 6px; }
  .who-words { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  .who-name { color: var(--_text); font-weight: 500; }
  @container plan (max-width: 680px) { .who-words .level { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); } }
  @container plan (max-width: 480px) { .share-button > span { display: none; } }
  @container plan (max-width: 480px) { .who-words { position: absolute; inline-size: 1px; block-size: 1px; clip-path: inset(50%); } }

  .sheet { inline-size: min(640px, calc(100vw - 32px)); max-block-size: calc(100dvh - 48px); padding: 0; border: 1px solid var(--_line); border-radius: 10px; background: var(--_ground); color: var(--_text); box-shadow: 0 16px 60px rgb(0 0 0 / 0.24); overflow: hidden; }
  .sheet[open] { display: flex; flex-direction: column; }
  .sheet::backdrop { background: rgb(0 0 0 / 0.28); }
  .sheet > countersign-decline, .sheet > countersign-share, .sheet > countersign-identity { display: block; }
  .sheet > *:not(.sheet-head) { min-block-size: 0; overflow: auto; }
  .sheet-head { display: flex; align-items: center; justify-content: space-between; gap: 8px; padding: 16px 24px 8px; flex: none; }
  .sheet-head h2 { font-size: var(--_s18); line-height: 24px; letter-spacing: -0.01em; outline: none; }
  .sheet-body { padding: 4px 24px 20px; display: grid; gap: 12px; align-content: start; }
  .sheet > .sheet-foot { padding: 12px 24px 20px; border-block-start: 1px solid var(--_line); display: grid; gap: 8px; flex: none; max-block-size: 50%; }
  .sheet .acts { margin-block: 0; }
  .sheet .error { color: var(--_alarm); }
  .sheet .field { max-inline-size: 480px; }
  .sheet-foot .moved, .sheet-foot .not-yet { margin: 0; }
  .sheet-foot .button { justify-self: start; }
  .what-it-is { font-size: var(--_s15); line-height: 22px; }
  .summary { display: grid; gap: 12px; margin: 0; }
  .summary-row { display: grid; gap: 2px 16px; line-height: 20px; }
  .summary dt { color: var(--_quiet); font-size: var(--_s12); line-height: 20px; }
  .summary dd { margin: 0; min-inline-size: 0; }
  .summary dd ul { display: grid; gap: 2px; }
  .summary-goal { font-size: var(--_s15); line-height: 22px; white-space: pre-line; }
  .summary-aside { font-size: var(--_s12); }
  .summary-row.wide dt { color: var(--_text); font-size: var(--_s13); font-weight: 600; }
  .summary-steps li { display: grid; grid-template-columns: minmax(84px, max-content) minmax(0, 1fr); gap: 0 12px; padding-block: 3px; }
  .summary-day { font-variant-numeric: tabular-nums; white-space: nowrap; }
  .summary-owner { grid-column: 2; color: var(--_quiet); }
  .summary-steps li[data-mine] .summary-owner { color: var(--_text); font-weight: 600; }
  @container plan (min-width: 600px) {
    .summary-row:not(.wide) { grid-template-columns: 132px minmax(0, 1fr); }
    .summary-steps li { grid-template-columns: minmax(132px, max-content) minmax(0, 1fr) minmax(0, 180px); gap: 0 16px; }
    .summary-owner { grid-column: auto; }
  }
  .recorded summary { cursor: pointer; color: var(--_quiet); padding-block: 4px; }
  .recorded[open] { display: grid; gap: 12px; }
  .sign-as { line-height: 20px; }
  .sheet-others, .quiet-acts { display: flex; flex-wrap: wrap; align-items: center; gap: 0 8px; color: var(--_quiet); }
  .sheet-others .words, .quiet-acts .words { min-block-size: 32px; }
  .sheet p > .icon, .reader-line .icon, .rung > .icon { vertical-align: -3px; }
  @container plan (max-width: 480px) {
    .sheet-others, .quiet-acts { gap: 0 16px; }
    .sheet-others > span, .quiet-acts > span { display: none; }
  }
  .ask-here { display: grid; gap: 8px; }
  .sheet-foot .button.main { min-block-size: 40px; padding-inline: 16px; }

  .reasons { display: flex; flex-wrap: wrap; gap: 8px; border: 0; padding: 0; margin: 0; min-inline-size: 0; }
  .reasons legend { padding: 0; margin-block-end: 8px; font-weight: 600; }
  .reason { min-block-size: 40px; padding-inline: 14px; border-color: var(--_edge); border-radius: 20px; }
  .reason[aria-pressed="true"] { background: var(--_text); border-color: var(--_text); color: var(--_ground); box-shadow: none; }
  .instead { display: grid; gap: 8px; padding: 12px 14px; border-radius: 8px; background: var(--_raised); }
  .field.until { max-inline-size: 200px; }
  .sheet fieldset { border: 0; padding: 0; margin: 0; min-inline-size: 0; }

  .reader-line { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 4px 12px; margin-block: 8px; padding: 8px 12px; border-radius: 8px; background: var(--_raised); line-height: 20px; }
  .reader-line.offline { color: var(--_warn); }
  .reader-line > span:first-child { flex: 1 1 240px; min-inline-size: 0; }
  @media print { .reader-line, .edit-signed { display: none; } }
  .reader-acts { display: flex; flex-wrap: wrap; gap: 4px; }

  .terms { display: grid; gap: 16px; }
  .terms-block h3 { font-size: var(--_s12); line-height: 16px; font-weight: 500; color: var(--_quiet); margin-block-end: 4px; }
  .terms-goal { font-size: var(--_s15); line-height: 22px; white-space: pre-line; }
  .terms-list { display: grid; }
  .terms-list li { display: grid; gap: 0 12px; padding-block: 6px; border-block-end: 1px solid var(--_line); line-height: 20px; }
  .terms-list li:last-child { border-block-end: 0; }
  .terms-list li[data-mine] { box-shadow: -8px 0 0 var(--_ground), -10px 0 0 var(--_text); }
  .terms-what { font-weight: 500; }
  .terms-list li > *, .change > *, .choose label, .summary-steps li > *, .summary dd li, .summary-goal, .summary-row > dd, .sign-as, .reader-line > span:first-child, .ask h2, .sheet-head h2 { overflow: clip; overflow-clip-margin: 4px; }
  .missing > li, .asked li { overflow-y: clip; }
  .choose { display: grid; gap: 2px; }
  .choose legend { margin-block-end: 6px; padding: 0; }
  .say-who { display: grid; gap: 12px; border-block-start: 1px solid var(--_line); padding-block-start: 12px; }
  .me { display: grid; grid-template-columns: 36px minmax(0, 1fr); gap: 12px; }
  .me .mark { inline-size: 36px; block-size: 36px; font-size: var(--_s13); }
  .me .mark[data-side="buyer"] { border-radius: 8px; }
  @container plan (min-width: 680px) { .terms-list li { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } }
  @container plan (max-width: 480px) {
    .sheet { inline-size: 100vw; max-inline-size: 100vw; max-block-size: calc(100dvh - 16px); margin: auto 0 0; border-width: 1px 0 0; border-radius: 12px 12px 0 0; }
    .sheet[data-dialog="sign"] { block-size: 100dvh; max-block-size: 100dvh; border: 0; border-radius: 0; }
    .sheet[data-dialog="sign"] > .sheet-body { flex: 1 1 auto; }
    .sheet-head { padding: 12px 16px 8px; }
    .sheet-body { padding: 4px 16px 16px; }
    .sheet > .sheet-foot { padding: 12px 16px 16px; }
  }
`;
