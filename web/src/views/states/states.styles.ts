import { css } from 'lit';

export const stateStyles = css`
  .away { display: flex; gap: 8px; max-inline-size: 560px; }
  .away .icon { margin-block-start: 2px; color: var(--_warn); }
  .bone { display: block; block-size: 14px; border-radius: 4px; background: var(--_raised); }
  .bone.title { block-size: 32px; inline-size: 60%; margin-block-start: 44px; }
  .bone.goal { block-size: 22px; inline-size: 80%; margin-block-start: 20px; }
  .bone.figure-bone { block-size: 32px; inline-size: 48px; }
  .bone.row { block-size: 20px; margin-block-start: 22px; inline-size: 88%; }
  .bone.row[data-width="64"] { inline-size: 64%; }
  .bone.row[data-width="74"] { inline-size: 74%; }
  @media (prefers-reduced-motion: no-preference) {
    .bone { animation: plan-breathe 1.6s ease-in-out infinite alternate; }
    @keyframes plan-breathe { to { opacity: 0.45; } }
  }
  .failed { max-inline-size: 460px; margin: 48px auto; display: grid; gap: 8px; justify-items: start; }
  .failed > .icon { inline-size: 24px; block-size: 24px; color: var(--_alarm); stroke-width: 1.2; }
  .failed h2 { font-size: var(--_s18); line-height: 24px; }
  .failed .button { margin-block-start: 8px; }
  .reason { font-size: var(--_s12); }
  .banner { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; margin-block-end: 16px; padding: 10px 12px; border-radius: 8px; background: var(--_alarm-soft); }
  .banner > .icon { color: var(--_alarm); }
  .banner > span { flex: 1 1 240px; }
`;
