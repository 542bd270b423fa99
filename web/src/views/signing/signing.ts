/**
 * The people who stand behind the plan: the signatures of both sides and how each stands, the requests and refusals, and
 * the reader's own choices. One line of it stands in the header as well.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { rich, say, table } from '../../locales/words.js';
import { isVerified } from '../../attest/attest-controller.js';
import type { Intent } from '../../attest/intents.js';
import type { Attestation, Signature, AttestationStatus, View } from '../../generated/plan.js';
import { listed, sentences, sides } from '../../locales/en.js';
import type { PlanController } from '../../plan-controller.js';
import { goThere } from '../scroll.js';
import { icon } from '../../icons.js';
import { thread, threadButton } from '../comments/comments.js';
import { companyName } from '../companies.js';
import { afterNo } from '../decline/decline.js';
import { guestLine, whoOpens } from '../identity/guest.js';
import { mayPause, pausedLine } from '../pause/pause.js';
import { changeList, moment, who, wording } from './changes.js';
import { placeWords } from './change-words.js';

const standings: Record<AttestationStatus | 'unknown', string> = table({
  live: 'signing-standings-live',
  amended: 'signing-standings-amended',
  lapsed: 'signing-standings-lapsed',
  withdrawn: 'signing-standings-withdrawn',
  unknown: 'signing-standings-unknown',
});

export function signing(plan: PlanController, view: View): TemplateResult | typeof nothing {
  const { attest } = plan;
  const signatures = known(plan);
  const nothingYet = !signatures.length && !attest.declines.length;
  if (view.empty && nothingYet) return nothing;
  return html`<section part="signing" id="plan-element-signing" tabindex="-1" aria-labelledby="plan-signing">
    <div class="section-head">
      <h2 id="plan-signing">${say('signing-signatures')}</h2>
      <span class="tally">${say('signing-to-this-plan-not-to-a-purchase')}</span>
      <span class="push">${threadButton(plan, 'plan', say('signing-the-plan'))}</span>
    </div>
    ${thread(plan, 'plan', say('signing-the-plan'))}
    ${waiting(plan)} ${attest.declines.map((entry) => refusal(plan, entry))}
    ${nothingYet ? html`<p class="nothing">${say('signing-nobody-has-signed-yet')}</p>` : nothing}
    <ul class="rows signatures">
      ${repeat(
        signatures,
        (s) => s.id,
        (s) => signature(plan, s),
      )}
    </ul>
    ${asked(plan)} ${foot(plan)}
  </section>`;
}

/** A signature and how it stands; without the relay's report only whether the plan is still what was signed. */
type Known = Omit<Signature, 'standing'> & { standing: AttestationStatus | 'unknown' };

/** The signatures: as the relay's report tells them, else as the ledger on this device does. */
export function known(plan: PlanController): Known[] {
  const { attest } = plan;
  if (attest.signatures && attest.online) return [...attest.signatures];
  const reported = new Map(attest.signatures?.map((s) => [s.id, s]));
  const newest = new Map<string, Attestation>();
  for (const entry of attest.ledger)
    if (entry.kind === 'sign') newest.set(`${entry.by.side}/${entry.by.sub}`, entry);
  const now = newest.size ? attest.terms('plan')?.digest : undefined;
  return [...newest.values()].map((entry) => {
    const before = reported.get(entry.id);
    const back = attest.withdrawn(entry.id);
    // Where the terms cannot be worked out, they are what they were.
    const told =
      now === undefined
        ? before?.standing
        : now === entry.digest
          ? 'live'
          : before && before.standing !== 'live'
            ? before.standing
            : undefined;
    const standing = back ? 'withdrawn' : (told ?? 'unknown');
    return { changes: [], added: [], ...before, ...entry, standing };
  });
}

/** The lines in the header: how the buyer's latest signature stands, or what is in its place; and a no that stands. */
export function standingLine(plan: PlanController, view: View): TemplateResult | typeof nothing {
  if (view.empty) return nothing;
  const all = known(plan).filter((s) => s.standing !== 'withdrawn');
  const deciding = all.findLast((s) => s.by.side === 'buyer') ?? all.at(-1);
  // A refusal by a link is read under Commitment: it may be anybody's.
  const refused = plan.attest.declined;
  const no = refused
    ? line(
        plan,
        'declined',
        html`${rich('signing-line-declined', { who: html`<b>${say('signing-said-no', { name: refused.by.name })}</b>` }, { day: day(plan, refused.at) })}`,
        say('signing-what-was-said'),
      )
    : nothing;
  return html`${deciding ? signedLine(plan, deciding) : refused ? nothing : unsignedLine(plan, view)} ${no}`;
}

function unsignedLine(plan: PlanController, view: View): TemplateResult {
  const me = view.reader.person;
  const asking = me ? plan.attest.asked.find((entry) => entry.of === me) : undefined;
  return asking
    ? line(
        plan,
        'asked',
        html`${rich('signing-line-asked', { who: html`<b>${say('signing-asks-you', { name: asking.by.name })}</b>` })}`,
        say('sheet-read-and-sign'),
        true,
      )
    : line(
        plan,
        'unsigned',
        html`<b>${say('signing-not-signed-yet')}</b>`,
        say('signing-who-stands-behind-it'),
      );
}

function signedLine(plan: PlanController, s: Known): TemplateResult {
  const { by, standing, changes } = s;
  const mine = plan.attest.mine(s);
  const n = changes.length;
  const signature = html`<b>${mine ? say('signing-you-signed', { day: day(plan, s.at) }) : say('signing-signed-by', { name: by.name, day: day(plan, s.at) })}</b>`;
  const signed =
    by.side === 'seller'
      ? rich('signing-only-by', { signed: signature }, { company: companyName(plan, by.side) })
      : signature;
  switch (standing) {
    case 'live':
    case 'withdrawn':
      return line(
        plan,
        standing,
        html`${s.added.length ? rich('signing-added-since', { signed }, { n: s.added.length }) : signed}`,
        say('signing-signatures'),
      );
    case 'unknown':
      return line(
        plan,
        standing,
        html`${rich('signing-changed-since-somehow', { signed })}`,
        say('signing-signatures'),
      );
    case 'amended':
      return line(
        plan,
        standing,
        html`<b>${mine ? say('signing-changed-by-your-side', { n }) : say('signing-changed-since', { name: by.name, n })}</b>`,
        mine ? say('signing-see-and-renew') : say('signing-what-changed'),
      );
    case 'lapsed':
      return line(
        plan,
        standing,
        html`<b>${mine ? say('signing-changed-since-you', { n }) : say('signing-changed-since', { name: by.name, n })}</b>`,
        say('signing-what-changed'),
      );
  }
}

function line(
  plan: PlanController,
  standing: string,
  says: TemplateResult,
  more: string,
  sign = false,
): TemplateResult {
  return html`<p class="standing-line" part="standing" data-standing=${standing}>
    <span class="seal" aria-hidden="true">${icon(standing === 'live' ? 'check' : standing === 'lapsed' ? 'alert' : 'pen')}</span>
    <span>${says} · <button type="button" class="words" @click=${(e: Event) => (sign ? plan.attest.show({ kind: 'review' }) : goToSigning(plan, e))}>${more}</button></span>
  </p>`;
}

function goToSigning(plan: PlanController, event: Event): void {
  const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
  const target = root.getElementById('plan-element-signing');
  // Where only the next steps are shown, there is no such place.
  if (!target) return plan.attest.show({ kind: 'review' });
  goThere(target, 'start');
}

function day(plan: PlanController, at: string): string {
  return plan.dayOf(at);
}

function signature(plan: PlanController, s: Known): TemplateResult {
  const { attest } = plan;
  const mine = attest.mine(s);
  const back = attest.withdrawn(s.id);
  const entry = attest.ledger.find((e) => e.id === s.id);
  const name = html`<b dir="auto">${s.by.name}</b>`;
  const title = titleOf(plan, s);
  return html`<li class="signature" part="signature" data-signature=${s.id} data-standing=${s.standing}>
    <span class="mark" data-side=${s.by.side}>${sides[s.by.side][0]}</span>
    <div class="signature-words">
      <p>${rich('signing-signed-day', { signer: title ? rich('list-middle', { first: name }, { second: title }) : name }, { day: plan.dayOf(s.at) })} <span class="standing" data-standing=${s.standing}>${s.standing === 'lapsed' && s.changes.length ? say('signing-out-of-date', { n: s.changes.length }) : standings[s.standing]}</span></p>
      <details class="recorded">
        <summary>${say('sheet-how-this-is-recorded')}</summary>
        <p class="quiet">${rich('list-middle', { first: who(plan, s.by, true), second: moment(plan, s.at) })}</p>
        <p class="quiet digest-line">${say('sheet-content')} <code class="digest-whole">${s.digest}</code></p>
      </details>
      ${back?.note ? html`<p>${rich('signing-taken-back-because', { note: html`<q>${back.note}</q>`, at: moment(plan, back.at) })}</p>` : back ? html`<p>${rich('signing-taken-back', { at: moment(plan, back.at) })}</p>` : nothing}
      ${changed(plan, s)} ${added(plan, s)}
      ${
        mine && entry && s.standing !== 'withdrawn' && attest.mayAttest
          ? html`<p class="acts">
            ${
              s.standing === 'amended' || s.standing === 'lapsed'
                ? html`<button type="button" class="button main" data-act="${s.standing === 'amended' ? 'renew' : 'read'}" @click=${() => attest.show({ kind: 'review' })}>${s.standing === 'amended' ? say('sheet-renew') : say('signing-read-and-sign-again')}</button>`
                : nothing
            }
            <button type="button" class="button bare" data-act="withdraw" @click=${() => attest.show({ kind: 'withdraw', entry })}>${say('signing-withdraw')}</button>
          </p>`
          : nothing
      }
    </div>
  </li>`;
}

/** `CFO`: as the plan knows the signer; empty where it says nothing. */
function titleOf(plan: PlanController, s: Known): string {
  const person = plan.view?.people.find(
    ({ side, email }) =>
      side === s.by.side && email && email.toLowerCase() === s.by.email?.toLowerCase(),
  );
  return person?.jobTitle ?? '';
}

/** The changes that lapsed it, or those of the signer's own side. */
function changed(plan: PlanController, s: Known): TemplateResult | typeof nothing {
  if (s.standing === 'unknown')
    return html`<p class="quiet">${say('signing-the-plan-was-changed-since')}</p>`;
  if ((s.standing !== 'amended' && s.standing !== 'lapsed') || !s.changes.length) return nothing;
  const n = s.changes.length;
  const lapsed = s.standing === 'lapsed';
  const changes = html`<b>${lapsed ? say('signing-changes-since', { n }) : say('signing-changes-by-own-side', { n })}</b>`;
  const then = lapsed
    ? say('signing-stands-again', { name: s.by.name })
    : say('signing-to-be-renewed');
  return html`<div class="lapse" data-standing=${s.standing}>
    <p>
      ${s.since ? rich('signing-lapse-first', { changes, at: moment(plan, s.since) }, { then }) : rich('signing-lapse', { changes }, { then })}
    </p>
    ${changeList(plan, s.changes)}
  </div>`;
}

function added(plan: PlanController, s: Known): TemplateResult | typeof nothing {
  if (!s.added.length || s.standing === 'withdrawn') return nothing;
  const words = wording(plan);
  return html`<p class="quiet added">${say('signing-added', { places: listed(s.added.map((path) => placeWords({ path }, words))) })}</p>`;
}

/** A refusal is an answer: it stands with its reason, and no red mark. */
function refusal(plan: PlanController, entry: Attestation): TemplateResult {
  const { attest } = plan;
  const mine = attest.mine(entry);
  const said = attest.isSaid(entry);
  const setAside = attest.voided(entry.id);
  return html`<div class="refusal" part="refusal" data-decline=${entry.id}>
    <p>${who(plan, entry.by)}</p>
    <p>${rich('list-middle', { first: html`<b>${mine ? say('signing-you-said-no') : say('signing-no-was-said')}</b>`, second: html`<span class="quiet">${moment(plan, entry.at)}</span>` })}</p>
    ${entry.note ? html`<blockquote>${entry.note}</blockquote>` : nothing}
    ${isVerified(entry) ? nothing : html`<p class="quiet">${sentences(say('signing-not-verified'), mine ? say('signing-ask-for-a-link-by') : say('signing-find-out-who-it-was'))}</p>`}
    ${setAside ? html`<p class="quiet" data-void=${setAside.id}>${rich('signing-set-aside', { at: moment(plan, setAside.at) })}</p><blockquote>${setAside.note}</blockquote>` : nothing}
    ${
      mine
        ? html`${said ? html`<p class="quiet">${say('signing-this-is-recorded-as-your')}</p>` : nothing}
          ${attest.mayAttest ? html`<p class="acts"><button type="button" class="button bare" @click=${() => attest.show({ kind: 'withdraw', entry })}>${say('confirm-take-it-back')}</button></p>` : nothing}`
        : nothing
    }
  </div>`;
}

function asked(plan: PlanController): TemplateResult | typeof nothing {
  const open = plan.attest.asked;
  if (!open.length) return nothing;
  return html`<ul class="asked">
    ${open.map((entry) => {
      const person = plan.view?.people.find((p) => p.id === entry.of);
      const me = plan.view?.reader.person === entry.of;
      return html`<li data-ask=${entry.id}>${rich('signing-asked', { who: who(plan, entry.by), whom: me ? html`<b>${say('comments-you-too')}</b>` : (person?.name ?? say('signing-somebody')), at: html`<span class="quiet">${moment(plan, entry.at)}</span>` })}${entry.note ? html` <q>${entry.note}</q>` : nothing}</li>`;
    })}
  </ul>`;
}

/** Acts of the reader that the relay has not recorded: waiting for the connection, or not taken, with the reason. */
function waiting(plan: PlanController): TemplateResult | typeof nothing {
  const { attest } = plan;
  if (!attest.intents.length) return nothing;
  return html`<ul class="intents" part="intents">
    ${repeat(
      attest.intents,
      (intent) => intent.id,
      (intent) => waitingFor(plan, intent),
    )}
  </ul>`;
}

const acts: Record<Intent['kind'], string> = table({
  sign: 'signing-act-sign',
  confirm: 'signing-act-confirm',
  decline: 'signing-act-decline',
  withdraw: 'signing-act-withdraw',
  ask: 'signing-act-ask',
  inspect: 'signing-act-inspect',
});

function waitingFor(plan: PlanController, intent: Intent): TemplateResult {
  const { attest } = plan;
  const what = `${acts[intent.kind]}${intent.kind === 'confirm' ? say('signing-of', { wording: placeWords({ path: intent.subject }, wording(plan)) }) : ''}`;
  const { answer } = intent;
  const drop = (label: string): TemplateResult =>
    html`<button type="button" class="button" @click=${() => void attest.cancel(intent.id)}>${label}</button>`;
  const again = (label: string): TemplateResult | typeof nothing =>
    intent.kind === 'sign'
      ? html`<button type="button" class="button main" @click=${() => attest.show({ kind: 'review' })}>${label}</button>`
      : nothing;
  if (!answer) {
    return html`<li class="intent" data-intent=${intent.kind} data-state="waiting">
      ${icon('device')}
      <div><p>${attest.ready.includes(intent) ? html`<b>${say('signing-act-ready', { what })}</b>` : attest.online ? html`<b>${say('signing-act-sending', { what })}</b>` : rich('signing-if-the-plan-is-then', { waiting: html`<b>${say('signing-act-waiting', { what })}</b>` })}</p>
      <p class="acts">${drop(say('timeline-cancel'))}</p></div>
    </li>`;
  }
  const changes = answer.why === 'changed' ? fresh(plan, intent, answer.changes) : [];
  return html`<li class="intent" data-intent=${intent.kind} data-state=${answer.why} role="alert">
    ${icon('alert')}
    <div>
      ${
        answer.why === 'changed'
          ? html`<p>${rich('sentences', { first: html`<b>${say('signing-act-changed', { what })}</b>` }, { second: say('signing-nobody-signs-for-you-this') })}</p>
            ${changeList(plan, changes)}`
          : answer.why === 'incomplete'
            ? html`<p><b>${say('signing-act-incomplete', { what })}</b></p>
              <ul class="missing">${answer.missing.map((m) => html`<li>${m.says} <span class="quiet">${m.do}</span></li>`)}</ul>`
            : answer.why === 'blocked'
              ? html`<p>${rich('sentences', { first: html`<b>${say('signing-act-blocked', { what })}</b>` }, { second: sentences(answer.cause, answer.help) })}</p>`
              : html`<p>${rich('sentences', { first: html`<b>${say('signing-act-refused', { what })}</b>` }, { second: answer.reason })}</p>`
      }
      <p class="acts">${answer.why === 'blocked' ? html`<button type="button" class="button main" @click=${() => attest.again()}>${say('deal-try-again')}</button>` : again(answer.why === 'changed' ? say('signing-read-and-sign-again') : say('signing-read-again'))} ${drop(answer.why === 'changed' ? say('signing-leave-it') : say('signing-put-away'))}</p>
    </div>
  </li>`;
}

/** The difference between the plan now and the terms seen: it goes on changing while one looks. */
export function fresh<T extends { path: string }>(
  plan: PlanController,
  intent: Intent,
  told: T[],
): T[] {
  const own = plan.attest.since(intent) as unknown as T[];
  if (!own.length) return told;
  const by = new Map(told.map((change) => [change.path, change]));
  return own.map((change) => ({ ...by.get(change.path), ...change }));
}

/** The lines above all else for this reader: who they are, what waits for them, and that nothing is asked. */
export function readerLines(plan: PlanController): TemplateResult {
  return html`${unrecorded(plan)} ${whoOpens(plan)} ${guestLine(plan)} ${afterNo(plan)} ${pausedLine(plan)}`;
}

/**
 * At the top of the page: that the reader's signature was not recorded, or still waits. Nothing else on it may look as if they had
 * signed.
 */
export function unrecorded(plan: PlanController): TemplateResult | typeof nothing {
  const { attest } = plan;
  const intent = attest.intents.findLast(({ kind }) => kind === 'sign');
  if (!intent || (!intent.answer && (attest.online || attest.unproven))) return nothing;
  const { answer } = intent;
  const drop = html`<button type="button" class="button" data-act="cancel" @click=${() => void attest.cancel(intent.id)}>${answer ? say('signing-leave-it') : say('timeline-cancel')}</button>`;
  return html`<div class="banner" part="unrecorded" role="alert" data-state=${answer?.why ?? 'waiting'}>
    ${icon(answer ? 'alert' : 'device')}<span><b>${answer ? say('signing-not-recorded') : attest.keeps === 'device' ? say('signing-on-this-device') : say('signing-in-this-window')}</b>
      ${answer?.why === 'changed' ? say('signing-changed-before-it-arrived', { n: fresh(plan, intent, answer.changes).length }) : answer ? nothing : say('signing-sent-if-unchanged')}</span>
    <span class="reader-acts">${answer ? html`<button type="button" class="button" data-act="read" @click=${() => attest.show({ kind: 'review' })}>${say('signing-see-what-changed')}</button>` : nothing}${drop}</span>
  </div>`;
}

/** The reader's choices: sign, say no, ask somebody; or give a name first. */
function foot(plan: PlanController): TemplateResult | typeof nothing {
  const { attest } = plan;
  if (plan.readonlyWanted || plan.failure) return nothing;
  if (!attest.mayAttest) {
    return plan.role
      ? html`<p class="quiet">${say('sheet-this-link-is-for-reading')}</p>`
      : nothing;
  }
  const own = attest.own;
  const signed =
    own?.kind === 'sign' ? known(plan).find((s) => s.id === own.id)?.standing : undefined;
  const wished = attest.intents.some((intent) => intent.kind === 'sign');
  const review = (label: string, main: boolean): TemplateResult =>
    html`<button type="button" class="button ${main ? 'main' : ''}" data-act="read" @click=${() => attest.show({ kind: 'review' })}>${label}</button>`;
  const { missing } = attest;
  return html`${missing.length && !own ? html`<p class="quiet">${say('signing-not-yet', { n: missing.length })}</p>` : nothing}<p class="acts">
    ${
      signed === 'live'
        ? review(say('signing-read-what-was-signed'), false)
        : // Beside the own signature, and beside what was not recorded, there is a button already.
          signed === 'amended' || signed === 'lapsed' || wished
          ? nothing
          : review(say('sheet-read-and-sign'), !missing.length)
    }
    ${plan.canWrite ? html`<button type="button" class="button" data-act="ask" @click=${() => attest.show({ kind: 'ask' })}>${say('sheet-request-a-signature')}</button>` : nothing}
  </p>
  ${
    own?.kind === 'decline'
      ? nothing
      : html`<p class="quiet-acts">${mayPause(plan) && !plan.view?.header.pausedUntil ? html`<button type="button" class="words" data-act="pause" @click=${() => attest.show({ kind: 'pause' })}>${say('pause-title')}</button><span aria-hidden="true">·</span>` : nothing}<button type="button" class="words" data-act="decline" @click=${() => attest.show({ kind: 'decline' })}>${say('decline-title')}</button></p>`
  }`;
}
