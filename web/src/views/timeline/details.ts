/** The details that open at a step of the timeline: its dates in words, what is found about it, its agreed date, its links. */
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../locales/words.js';
import { icon } from '../../icons.js';
import { sides } from '../../locales/en.js';
import type { PlanController } from '../../plan-controller.js';
import { plainField } from '../fields.js';
import { notes } from '../notes.js';
import { allSpoken } from './chart.js';
import type { Row, Timeline } from '../../generated/plan.js';

export function details(
  plan: PlanController,
  line: Timeline,
  row: Row,
  link: () => void,
  close: () => void,
): TemplateResult {
  const i = line.rows.indexOf(row);
  const before = line.links.filter((l) => l.to === i).flatMap((l) => line.rows[l.from] ?? []);
  const after = line.links.filter((l) => l.from === i).flatMap((l) => line.rows[l.to] ?? []);
  const named = (r: Row): string => r.title || say('deal-step-without-a-title');
  const said = allSpoken(plan, [row.says, row.dueSays, row.pinSays]);
  const open = row.status !== 'done';
  return html`<div class="tl-details-head">
      <h3>${named(row)}</h3>
      <button type="button" class="button bare icon-only" aria-label=${say('details-close')} @click=${close}>${icon('close')}</button>
    </div>
    <p class="quiet">
      ${[row.side ? sides[row.side] : 'Nobody’s', row.owner?.name, ...allSpoken(plan, [row.days])].filter(Boolean).join(' · ')}${row.driving ? say('details-driving-chain') : ''}
    </p>
    <ul class="tl-said">
      ${said.map((text) => html`<li>${text[0]?.toUpperCase()}${text.slice(1)}.</li>`)}
      ${allSpoken(plan, [row.slackSays]).map((text) => html`<li class=${row.short ? 'alarm' : ''}>${text[0]?.toUpperCase()}${text.slice(1)}.</li>`)}
    </ul>
    ${notes(plan.findingsAt(`steps/${row.id}`))}
    ${
      plan.canWrite && open
        ? plainField(plan, 'date', {
            name: say('label-due'),
            path: `steps/${row.id}/due`,
            value: plan.step(row.id)?.due ?? null,
            commit: (value) => plan.do({ type: 'editStep', id: row.id, field: 'due', value }),
          })
        : nothing
    }
    ${
      before.length || after.length
        ? html`<ul class="tl-links-of">
          ${before.map(
            (r) => html`<li>
              <span><span class="quiet">${say('table-waits-for')}</span> ${named(r)}</span>
              ${
                plan.canWrite
                  ? html`<button type="button" class="button bare icon-only small" aria-label="Do not wait for ${named(r)}"
                    @click=${() => plan.do({ type: 'unlink', id: row.id, after: r.id })}>${icon('close')}</button>`
                  : nothing
              }
            </li>`,
          )}
          ${after.map((r) => html`<li><span><span class="quiet">${say('details-before')}</span> ${named(r)}</span></li>`)}
        </ul>`
        : nothing
    }
    <div class="tl-details-foot">
      ${plan.canWrite ? html`<button type="button" class="button" @click=${link}>${icon('link')}Link to a step</button>` : nothing}
      <button type="button" class="button" @click=${() => plan.goTo(`steps/${row.id}`)}>${say('details-all-of-this-step')}</button>
    </div>`;
}
