/** What is missing or weak, where it belongs: what is so, and what to do. */
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons.js';
import type { Finding } from '../plan-types.js';

export function notes(findings: readonly Finding[]): TemplateResult | typeof nothing {
  if (!findings.length) return nothing;
  return html`<ul class="notes" part="findings">
    ${findings.map(
      (f) => html`<li class="note" data-severity=${f.severity} data-finding=${f.id}>
        ${icon('alert')}
        <span>${f.says} <span class="do">${f.do}</span></span>
      </li>`,
    )}
  </ul>`;
}
