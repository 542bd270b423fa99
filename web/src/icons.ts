/** The icons: 16 px, one stroke, drawn in the colour of the text. All are decoration; names stand beside them. */
import { type SVGTemplateResult, svg, html, type TemplateResult } from 'lit';

const paths = {
  undo: svg`<path d="M5.5 3 2.5 6l3 3M3 6h6.5a4 4 0 0 1 0 8H6"/>`,
  redo: svg`<path d="m10.5 3 3 3-3 3M13 6H6.5a4 4 0 0 0 0 8H10"/>`,
  help: svg`<circle cx="8" cy="8" r="6.2"/><path d="M6.2 6.2a1.9 1.9 0 1 1 2.6 1.8c-.5.2-.8.6-.8 1.1v.3M8 11.4v.1"/>`,
  plus: svg`<path d="M8 3v10M3 8h10"/>`,
  close: svg`<path d="m4 4 8 8M12 4l-8 8"/>`,
  chevron: svg`<path d="m5.5 3.5 4.5 4.5-4.5 4.5"/>`,
  check: svg`<path d="m3.5 8.5 3 3 6-7"/>`,
  comment: svg`<path d="M2.5 3.5h11v7.5h-6l-3 2.5v-2.5h-2z"/>`,
  grip: svg`<path d="M6 4v.1M6 8v.1M6 12v.1M10 4v.1M10 8v.1M10 12v.1" stroke-width="2"/>`,
  calendar: svg`<path d="M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2.2V5M10.5 2.2V5"/>`,
  clock: svg`<circle cx="8" cy="8" r="6.2"/><path d="M8 4.5V8l2.3 1.6"/>`,
  link: svg`<path d="M6.5 9.5 9.5 6.5M7 4.5l1.2-1.2a3 3 0 0 1 4.3 4.3L11.2 9M9 11.5l-1.2 1.2a3 3 0 0 1-4.3-4.3L4.8 7"/>`,
  cloud: svg`<path d="M4.5 12.5a3 3 0 0 1 .2-6 3.8 3.8 0 0 1 7.3 1 2.5 2.5 0 0 1-.4 5z"/>`,
  device: svg`<path d="M2.5 3.5h11v7.5h-11zM1.5 13.2h13"/>`,
  alert: svg`<path d="M8 2.5 14.2 13H1.8zM8 6.5v3M8 11.2v.1"/>`,
  lock: svg`<path d="M3.5 7.5h9v6h-9zM5.5 7.5v-2a2.5 2.5 0 0 1 5 0v2"/>`,
  download: svg`<path d="M8 2.5v8M4.8 7.5 8 10.7l3.2-3.2M3 13.5h10"/>`,
  pen: svg`<path d="M3 13.5h10M4 10.5l6.5-6.5 2 2L6 12.5l-2.5.5z"/>`,
  more: svg`<path d="M3.5 8v.1M8 8v.1M12.5 8v.1" stroke-width="2"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof paths;

export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${paths[name]}</svg>`;
}
