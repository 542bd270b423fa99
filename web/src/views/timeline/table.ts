/** The timeline as a table, for readers of the screen aloud: the same rows as the chart. */
import { html, type TemplateResult } from 'lit';
import { say } from '../../locales/words.js';
import { listed, sentences } from '../../locales/en.js';
import type { PlanController } from '../../plan-controller.js';
import { companyName } from '../companies.js';
import { allSpoken } from './chart.js';
import type { TimelineRow, Timeline } from '../../generated/plan.js';

export function table(plan: PlanController, line: Timeline): TemplateResult {
  const date = (day: string): TemplateResult =>
    html`<time datetime=${day}>${plan.shortDate(day)}</time>`;
  const span = (first: string, last: string): TemplateResult =>
    first === last ? date(last) : html`${date(first)} – ${date(last)}`;
  const waits = (i: number): string =>
    listed(
      line.links
        .filter((l) => l.to === i)
        .map((l) => line.rows[l.from]?.title || say('timeline-a-step-without-a-title')),
    );
  const cells = (
    row: TimelineRow,
    i: number,
  ): TemplateResult => html`<tr data-alarm=${row.alarm} data-table=${row.id}>
    <th scope="row">
      ${row.title || say('deal-step-without-a-title')}
    </th>
    <td>${row.latestStart && row.latestFinish ? span(row.latestStart, row.latestFinish) : '–'}</td>
    <td class=${row.short ? 'alarm' : ''}>${allSpoken(plan, [row.bufferSays])[0] ?? '–'}</td>
    <td>${listed([...allSpoken(plan, [row.says, row.dueSays, row.pinSays]), row.driving ? say('table-on-the-driving-chain') : '', row.circle ? say('table-in-a-circle-of-links') : ''])}</td>
    <td>${allSpoken(plan, [row.days])[0] ?? '–'}</td>
    <td>${span(row.earliestStart, row.earliestFinish)}</td>
    <td>${waits(i) || '–'}</td>
    <td>${listed([row.side ? companyName(plan, row.side) : say('person-picker-nobody'), row.owner?.name ?? ''])}</td>
  </tr>`;
  return html`<div class="unseen">
    <table>
      <caption class="unseen">${sentences(say('table-caption'), line.goLive === null ? say('table-no-go-live-date-is') : '')}</caption>
      <thead>
        <tr>
          <th scope="col">${say('table-step')}</th><th scope="col">${say('table-at-the-latest')}</th><th scope="col">${say('table-slack')}</th><th scope="col">${say('table-in-words')}</th>
          <th scope="col">${say('table-takes')}</th><th scope="col">${say('table-at-the-earliest')}</th><th scope="col">${say('table-waits-for')}</th><th scope="col">${say('table-side')}</th>
        </tr>
      </thead>
      <tbody>${line.rows.map(cells)}</tbody>
    </table>
  </div>`;
}
