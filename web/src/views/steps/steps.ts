/** The steps: the reader's own next ones, and the whole route by its parts. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { say } from '../../locales/words.js';
import { kinds } from '../../locales/en.js';
import type { PlanController } from '../../plan-controller.js';
import type { Group, StepKind, StepRow, View } from '../../generated/plan.js';
import { icon } from '../../icons.js';
import { notes } from '../notes.js';
import { foldKey, isOpen } from './folds.js';
import { dueWords, statusToggle, stepRow } from './step.js';

/** How many of one's own next steps are shown at first. */
const nextShown = 3;

export function nextSteps(plan: PlanController, view: View): TemplateResult | typeof nothing {
  const { next, reader, counts } = view;
  if (!counts.steps) return nothing;
  const all = next.steps.flatMap((id) => plan.step(id) ?? []);
  const open = plan.ui.unfolded.has('next');
  const shown = open ? all : all.slice(0, nextShown);
  const title =
    next.whose === 'mine'
      ? say('steps-your-next-steps')
      : reader.side === 'buyer'
        ? say('steps-next-on-the-buyers-side')
        : say('steps-next-on-the-sellers-side');
  return html`<section part="next" aria-labelledby="plan-next">
    <div class="section-head">
      <h2 id="plan-next">${title}</h2>
      <span class="tally">${all.length || ''}</span>
    </div>
    ${
      shown.length
        ? html`<ul class="rows next">
          ${repeat(
            shown,
            (s) => s.id,
            (s) => nextRow(plan, s),
          )}
        </ul>`
        : html`<p class="nothing">
          ${view.counts.done === counts.steps ? say('steps-every-step-is-done') : say('steps-nothing-waits-for-you-no')}
        </p>`
    }
    ${
      all.length > nextShown
        ? html`<button type="button" class="adds" @click=${() => plan.ui.toggle(plan.ui.unfolded, 'next')}>
          <span class="turns" data-open=${open}>${icon('chevron')}</span>${open ? say('deal-show-fewer') : say('steps-show-all', { all: all.length })}
        </button>`
        : nothing
    }
  </section>`;
}

/** From the reader's next steps to the whole plan, and back. */
export function nextSwitch(plan: PlanController): TemplateResult {
  const one = (shown: boolean, name: string): TemplateResult =>
    html`<button type="button" aria-pressed=${plan.ui.nextShown === shown} @click=${() => plan.ui.showNext(shown)}>${name}</button>`;
  return html`<div class="views" role="group" aria-label=${say('deal-what-is-shown')}>${one(true, say('steps-next-steps'))}${one(false, say('steps-whole-plan'))}</div>`;
}

function nextRow(plan: PlanController, step: StepRow): TemplateResult {
  const waits = step.waiting ? step.after.find((link) => !link.settled) : undefined;
  return html`<li class="next-row" data-next=${step.id}>
    ${statusToggle(plan, step)}
    <span class="next-words">
      <button type="button" class="title-button" @click=${() => plan.goTo(`steps/${step.id}`)}>
        ${step.title || say('deal-step-without-a-title')}
      </button>
      ${waits ? html`<span class="quiet">waits for ${waits.title || say('steps-another-step')}</span>` : nothing}
    </span>
    <span class="next-when">${dueWords(plan, step)}</span>
  </li>`;
}

export function steps(plan: PlanController, view: View): TemplateResult {
  const { counts, groups } = view;
  const present = new Set(groups.map((g) => g.kind));
  const absent = (Object.keys(kinds) as StepKind[]).filter((k) => !present.has(k) && k !== 'other');
  type Item = { key: string; group: Group; step?: StepRow; add?: true };
  const items = groups.flatMap((group): Item[] => [
    { key: `kind:${group.kind}`, group },
    ...group.steps.map((step): Item => ({ key: step.id, group, step })),
    ...(plan.canWrite && isOpen(plan.ui.unfolded, view, group.kind)
      ? [{ key: `add:${group.kind}`, group, add: true as const }]
      : []),
  ]);
  return html`<section part="steps" id="plan-element-steps" tabindex="-1" aria-labelledby="plan-steps">
    <div class="section-head">
      <h2 id="plan-steps">${say('steps-the-plan')}</h2>
      <span class="tally">${counts.steps ? say('steps-of-done', { done: counts.done, steps: counts.steps }) : ''}</span>
      ${counts.late ? html`<span class="alarm">${counts.late} late</span>` : nothing}
    </div>
    ${view.empty ? nothing : notes(plan.findingsOf('steps', 'owners'))}
    <div class="steps" data-dragging="false">
      ${repeat(
        items,
        (i) => i.key,
        ({ group, step, add }) =>
          step
            ? stepRow(
                plan,
                step,
                isOpen(plan.ui.unfolded, view, group.kind)
                  ? {}
                  : { reveal: () => plan.ui.toggle(plan.ui.unfolded, foldKey(view, group.kind)) },
              )
            : add
              ? html`<button type="button" class="adds add-step" @click=${() => addStep(plan, group.kind, group.steps.at(-1)?.id)}>
                ${icon('plus')}Add a step
              </button>`
              : groupHead(plan, view, group),
      )}
    </div>
    ${
      plan.canWrite && absent.length
        ? html`<div class="absent" part="absent-kinds">
          <span class="quiet">${groups.length ? say('steps-not-in-the-plan-yet') : say('steps-begin-with')}</span>
          ${absent.map(
            (kind) => html`<button type="button" class="button" @click=${() => addStep(plan, kind)}>
              ${icon('plus')}${kinds[kind]}
            </button>`,
          )}
        </div>`
        : nothing
    }
  </section>`;
}

function groupHead(plan: PlanController, view: View, group: Group): TemplateResult {
  const open = isOpen(plan.ui.unfolded, view, group.kind);
  const late = group.steps.filter((s) => s.late !== null).length;
  return html`<h3 class="kind" data-kind=${group.kind}>
    <button type="button" aria-expanded=${open} @click=${() => plan.ui.toggle(plan.ui.unfolded, foldKey(view, group.kind))}>
      <span class="turns" data-open=${open}>${icon('chevron')}</span>
      <span>${kinds[group.kind]}</span>
      <span class="tally quiet numbers">${group.done ? say('steps-of-done', { done: group.done, steps: group.steps.length }) : say('n-step', { n: group.steps.length })}</span>
      ${late && !open ? html`<span class="alarm">${late} late</span>` : nothing}
    </button>
  </h3>`;
}

export function addStep(plan: PlanController, kind: StepKind, below?: string): void {
  const id = plan.do({ type: 'addStep', kind, ...(below ? { below } : {}) })?.[0];
  if (id) plan.goTo(`steps/${id}/title`);
}
