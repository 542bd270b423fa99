/** Missing or weak elements, where they belong: the fault, and the remedy. The sign is that of the strip above. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Finding } from '../generated/plan.js';

export function notes(findings: readonly Finding[]): TemplateResult | typeof nothing {
  if (!findings.length) return nothing;
  return html`<ul class="notes" part="findings">
    ${findings.map(
      (f) => html`<li class="note" data-severity=${f.severity} data-finding=${f.id}>
        <span class="bar" aria-hidden="true"></span>
        <span>${f.says} <span class="do">${f.do}</span></span>
      </li>`,
    )}
  </ul>`;
}
