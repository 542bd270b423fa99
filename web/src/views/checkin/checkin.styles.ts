import { css } from 'lit';

export const checkinStyles = css`
  countersign-checkin { display: block; scroll-margin-block-start: 12px; }
  .walk { margin-block-start: 16px; display: grid; gap: 16px; max-inline-size: 860px; }
  .walk[data-stop="steps"] { max-inline-size: none; }
  .walk-top { display: flex; flex-wrap: wrap; align-items: center; gap: 0 16px; min-block-size: 44px; position: sticky; inset-block-start: 0; z-index: 20; padding-block: 4px; background: var(--_ground); }
  .walk-room { margin-inline-start: auto; }
  .walk-parts { display: grid; align-items: start; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); gap: 6px; }
  .walk-part { display: grid; grid-template-columns: minmax(0, 1fr); justify-items: start; gap: 4px; inline-size: 100%; block-size: 100%; padding: 0; border: 0; background: none; color: var(--_quiet); cursor: pointer; text-align: start; font-size: var(--_s12); line-height: 16px; align-content: start; }
  .walk-part:disabled { cursor: default; }
  .walk-part .bar { inline-size: 100%; --_tone: var(--_line); }
  .walk-part[data-past="true"] .bar { --_tone: var(--_edge); }
  .walk-part[aria-current] { color: var(--_text); font-weight: 600; }
  .walk-part[aria-current] .bar { --_tone: var(--_text); }
  .walk-part:hover:not(:disabled) { color: var(--_text); }
  .walk-title { font-size: var(--_s24); line-height: 32px; letter-spacing: -0.018em; outline-offset: 4px; }
  .walk-body { display: grid; gap: 12px; min-inline-size: 0; }
  .walk-body > section { margin-block-start: 0; }
  .walk-body > section > .section-head { display: none; }
  .walk-group { margin-block-start: 8px; }
  .walk-foot { display: flex; gap: 8px; position: sticky; inset-block-end: 0; padding-block: 12px; background: var(--_ground); border-block-start: 1px solid var(--_line); z-index: 3; }
  /* It ends with a button of its own. */
  .walk[data-stop="meeting"] .walk-foot { position: static; }
  .walk-foot .main { margin-inline-start: auto; }
  .walk-note { margin: 0; padding-inline-start: 12px; border-inline-start: 2px solid var(--_edge); white-space: pre-line; }
  .walk .room { display: grid; gap: 8px; }
  p.room, .room > p { font-size: var(--_s15); font-weight: 500; }
  .owner-row { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 16px; padding-block: 6px; }
  .owner-who { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; }
  .due-row { display: grid; gap: 4px; padding-block: 10px; }
  .due-head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 12px; }
  .due-acts, .due-why, .due-answer, .wrap-options { display: flex; flex-wrap: wrap; align-items: center; gap: 6px; }
  .due-answer .icon { color: var(--_good); }
  .due-why > span { margin-inline-end: 4px; font-weight: 500; }
  countersign-wrap-up { display: grid; gap: 20px; }
  .wrap-meeting { border: 0; margin: 0; padding: 0; display: grid; gap: 8px; }
  .wrap-meeting legend, .wrap-waits h3 { font-weight: 600; padding: 0; margin-block-end: 6px; }
  .wrap-options .button[aria-pressed="true"] { border-color: var(--_text); box-shadow: inset 0 0 0 1px var(--_text); }
  .there .button { justify-self: start; }
  .last-checkin { font-size: var(--_s12); line-height: 20px; color: var(--_quiet); white-space: nowrap; }
  .last-checkin[data-late="true"] { color: var(--_warn); }
  .since-day { max-inline-size: 160px; margin-block: 12px 4px; }
  section[part="since"] + section[part="settings"] { margin-block-start: 0; }
  section[part="since"] .fold[open] { margin-block-end: 24px; }
  .since-row { display: grid; gap: 0 16px; padding-block: 8px; line-height: 20px; }
  .since-row b { font-weight: 500; }
  .since-row del { color: var(--_quiet); text-decoration-color: var(--_edge); }
  .since-row ins { text-decoration: none; font-weight: 500; }
  @container plan (min-width: 680px) { .since-row { grid-template-columns: minmax(0, 1fr) auto; } }
  .there { display: grid; gap: 2px; }
  .there legend { font-weight: 600; margin-block-end: 4px; padding: 0; }
  .walk-missing, .walk-trouble, .walk-done { display: flex; gap: 8px; align-items: flex-start; }
  .walk-missing .icon, .walk-trouble .icon, .walk-done .icon { margin-block-start: 2px; }
  .walk-trouble { color: var(--_alarm); }
  .walk-done .icon { color: var(--_good); }
  .walk-record { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
  .walk-banner { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; margin-block-end: 16px; padding: 8px 12px; border-radius: 8px; background: var(--_raised); }
  .walk-banner .button { margin-inline-start: auto; }
  .looked-row { display: grid; padding-block: 8px; line-height: 20px; }
  .looked-note { white-space: pre-line; }
  .looked-ask { padding: 10px 12px; margin-block: 0 10px; border-radius: 8px; background: var(--_raised); display: grid; gap: 8px; justify-items: start; }
  @container plan (max-width: 599px) {
    .walk-room { margin-inline-start: 0; order: 1; }
    .walk-top .button { margin-inline-start: auto; }
    .walk-parts { gap: 4px; }
    .walk-name { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
    .walk-part { min-block-size: 24px; padding-block-start: 10px; }
    .walk-title { font-size: var(--_s18); line-height: 24px; }
  }
  @media print { .walk-parts, .walk-foot, .walk-banner { display: none; } }
`;
