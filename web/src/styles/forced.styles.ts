/** The colours that a system forces on the page: last of all, so that what is chosen is told apart in them, whatever a view says. */
import { css } from 'lit';

export const forcedStyles = css`
  @media (forced-colors: active) {
    /* These colours take away the grounds and lines that tell the chosen one and the first. */
    :is(.button, .views button, .filters button)[aria-pressed="true"], :is(.segment, .week) input:checked + span { forced-color-adjust: none; background: Highlight; color: HighlightText; border-color: Highlight; }
    .button.main:not(:disabled, [aria-pressed="true"]) { forced-color-adjust: none; background: ButtonText; color: ButtonFace; border-color: ButtonText; }
    .button.bare { border-color: Canvas; }
    .tabs button { border-block-end-color: Canvas; }
    .tabs button[aria-selected="true"] { border-block-end-color: Highlight; color: CanvasText; }
    .bar { forced-color-adjust: none; --_tone: CanvasText !important; }
    .status[data-status="doing"] .dot { forced-color-adjust: none; border-color: CanvasText; background: linear-gradient(to right, CanvasText 50%, transparent 0); }
    .status[data-status="done"] .dot { forced-color-adjust: none; border-color: CanvasText; background: CanvasText; color: Canvas; }
    .status[data-status="blocked"] .dot::after { forced-color-adjust: none; background: CanvasText; }
  }
`;
