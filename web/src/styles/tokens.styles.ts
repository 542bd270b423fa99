/**
 * The tokens everything is drawn with: one type scale, one spacing scale of 4 px, and the colours.
 *
 * Colours follow the `color-scheme` that the page gives the element: a page that is light only never gets a dark panel.
 * Each is open to the page as `--plan-…`. Text colours reach 4.5:1 on their grounds in both schemes.
 */
import { css } from 'lit';

export const tokens = css`
  :host {
    --_font: var(--plan-font, Inter, "SF Pro Text", "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", sans-serif);
    --_ground: var(--plan-ground, light-dark(#ffffff, #16181b));
    --_raised: var(--plan-raised, light-dark(#f6f6f4, #1e2125));
    --_hover: var(--plan-hover, light-dark(#f3f3f0, #212429));
    --_text: var(--plan-text, light-dark(#1b1d1f, #e9eaec));
    --_quiet: var(--plan-quiet, light-dark(#5d6268, #a2a8b0));
    --_line: var(--plan-line, light-dark(#e5e5e1, #2c3036));
    --_edge: var(--plan-edge, light-dark(#85898f, #737a83));
    --_buyer: var(--plan-buyer, light-dark(#0a665f, #66c9bc));
    --_buyer-soft: var(--plan-buyer-soft, light-dark(#e2f1ee, #15322f));
    --_seller: var(--plan-seller, light-dark(#4b4bb0, #adb0f7));
    --_seller-soft: var(--plan-seller-soft, light-dark(#ececfa, #28294a));
    --_alarm: var(--plan-alarm, light-dark(#b3261e, #ff9a90));
    --_alarm-soft: var(--plan-alarm-soft, light-dark(#fbeae8, #3c1d1b));
    --_warn: var(--plan-warn, light-dark(#855300, #e8b862));
    --_good: var(--plan-good, light-dark(#1d6b43, #7bcb9c));
    --_focus: var(--plan-focus, light-dark(#2f5fd0, #8fb0ff));
    --_radius: var(--plan-radius, 6px);

    --_s12: 12px;
    --_s13: 13px;
    --_s15: 15px;
    --_s18: 18px;
    --_s24: 24px;
    --_s32: 32px;
  }
`;
