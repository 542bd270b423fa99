/**
 * Who stands behind the plan: the signatures of both sides and how each stands, what was asked and refused, and what one
 * can do oneself. One line of it stands in the header as well.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { say, table } from '../../locales/words.js';
import { isVerified } from '../../attest/attest-controller.js';
import type { Intent } from '../../attest/intents.js';
import type { Attestation, Signature, Standing, View } from '../../generated/plan.js';
import { sides } from '../../locales/en.js';
import type { PlanController } from '../../plan-controller.js';
import { icon } from '../../icons.js';
import { changeList, moment, who, wording } from './changes.js';
import { placeWords, shortDigest } from './change-words.js';

const standings: Record<Standing | 'unknown', string> = table({
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
      <h2 id="plan-signing">${say('signing-commitment')}</h2>
      <span class="tally">${say('signing-a-commitment-to-a-plan')}</span>
    </div>
    ${waiting(plan)} ${attest.declines.map((entry) => refusal(plan, entry))}
    ${nothingYet ? html`<p class="nothing">${say('signing-nobody-has-signed-yet')}</p>` : nothing}
    <ul class="rows signatures">
      ${repeat(signatures, (s) => s.id, (s) => signature(plan, s))}
    </ul>
    ${asked(plan)} ${foot(plan)}
  </section>`;
}

/** A signature and how it stands; without the relay's report only whether the plan is still what was signed. */
type Known = Omit<Signature, 'standing'> & { standing: Standing | 'unknown' };

/** The signatures: as the relay's report tells them, else as the ledger on this device does. */
export function known(plan: PlanController): Known[] {
  const { attest } = plan;
  if (attest.signatures && attest.online) return [...attest.signatures];
  const reported = new Map(attest.signatures?.map((s) => [s.id, s]));
  const newest = new Map<string, Attestation>();
  for (const entry of attest.ledger) if (entry.kind === 'sign') newest.set(`${entry.by.side}/${entry.by.sub}`, entry);
  const now = newest.size ? attest.terms('plan')?.digest : undefined;
  return [...newest.values()].map((entry) => {
    const before = reported.get(entry.id);
    const back = attest.withdrawn(entry.id);
    // Where the terms cannot be worked out, they are what they were.
    const told = now === undefined ? before?.standing : now === entry.digest ? 'live' : before && before.standing !== 'live' ? before.standing : undefined;
    const standing = back ? 'withdrawn' : told ?? 'unknown';
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
  const no = refused ? line(plan, 'declined', html`<b>${refused.by.name} said no</b> for now, ${day(plan, refused.at)}`, say('signing-what-was-said')) : nothing;
  return html`${deciding ? signedLine(plan, deciding) : refused ? nothing : unsignedLine(plan, view)} ${no}`;
}

function unsignedLine(plan: PlanController, view: View): TemplateResult {
  const me = view.reader.person;
  const asking = me ? plan.attest.asked.find((entry) => entry.of === me) : undefined;
  return asking
    ? line(plan, 'asked', html`<b>${asking.by.name} asks you to sign</b> this plan`, say('sheet-read-and-sign'), true)
    : line(plan, 'unsigned', html`<b>${say('signing-not-signed-yet')}</b>`, say('signing-who-stands-behind-it'));
}

function signedLine(plan: PlanController, s: Known): TemplateResult {
  const { by, standing, changes } = s;
  const many = say('n-change', { n: changes.length });
  const signed = by.side === 'buyer' ? html`<b>Signed by ${by.name}</b>, ${day(plan, s.at)}` : html`<b>Signed by ${by.name}</b> (seller), not by the buyer yet`;
  switch (standing) {
    case 'live':
    case 'withdrawn':
      return line(plan, standing, html`${signed}${s.added.length ? say('signing-added-by-the-seller-since', { added: say('n-step', { n: s.added.length }) }) : ''}`, 'Signatures');
    case 'unknown':
      return line(plan, standing, html`${signed}. The plan is no longer exactly what was signed`, 'Signatures');
    case 'amended':
      return line(plan, standing, html`<b>${many} by the ${sides[by.side].toLowerCase()}’s side</b> since ${by.name} signed`, plan.attest.mine(s) ? say('signing-see-and-renew') : say('signing-what-changed'));
    case 'lapsed':
      return line(plan, standing, html`<b>${say('signing-the-signature-lapsed')}</b> ${many} since ${by.name} signed`, say('signing-what-changed'));
  }
}

function line(plan: PlanController, standing: string, says: TemplateResult, more: string, sign = false): TemplateResult {
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
  target.scrollIntoView({ block: 'start', behavior: 'smooth' });
  target.focus({ preventScroll: true });
}

function day(plan: PlanController, at: string): string {
  return plan.dayOf(at);
}

function signature(plan: PlanController, s: Known): TemplateResult {
  const { attest } = plan;
  const mine = attest.mine(s);
  const back = attest.withdrawn(s.id);
  const open = plan.unfolded.has(`digest:${s.id}`);
  const entry = attest.ledger.find((e) => e.id === s.id);
  return html`<li class="signature" part="signature" data-signature=${s.id} data-standing=${s.standing}>
    <span class="mark" data-side=${s.by.side}>${sides[s.by.side][0]}</span>
    <div class="signature-words">
      <p>${who(s.by)} <span class="standing" data-standing=${s.standing}>${standings[s.standing]}</span></p>
      <p class="quiet">
        Signed ${moment(plan, s.at)} · content
        <button type="button" class="words digest" aria-expanded=${open} title=${say('signing-shows-it-whole')} @click=${() => plan.toggle(plan.unfolded, `digest:${s.id}`)}>${shortDigest(s.digest)}…</button>
        ${open ? html`<code class="digest-whole">${s.digest}</code>` : nothing}
      </p>
      ${back?.note ? html`<p>Taken back ${moment(plan, back.at)}: <q>${back.note}</q></p>` : back ? html`<p>Taken back ${moment(plan, back.at)}.</p>` : nothing}
      ${changed(plan, s)} ${added(plan, s)}
      ${mine && entry && s.standing !== 'withdrawn' && attest.mayAttest
        ? html`<p class="acts">
            ${s.standing === 'amended' || s.standing === 'lapsed'
              ? html`<button type="button" class="button main" @click=${() => attest.show({ kind: 'review' })}>${s.standing === 'amended' ? 'Renew' : say('signing-read-and-sign-again')}</button>`
              : nothing}
            <button type="button" class="button bare" @click=${() => attest.show({ kind: 'withdraw', entry })}>${say('confirm-take-it-back')}</button>
          </p>`
        : nothing}
    </div>
  </li>`;
}

/** What lapsed it, or what the signer's own side changed. */
function changed(plan: PlanController, s: Known): TemplateResult | typeof nothing {
  if (s.standing === 'unknown') return html`<p class="quiet">${say('signing-the-plan-was-changed-since')}</p>`;
  if ((s.standing !== 'amended' && s.standing !== 'lapsed') || !s.changes.length) return nothing;
  const many = say('n-change', { n: s.changes.length });
  return html`<div class="lapse" data-standing=${s.standing}>
    <p>
      ${s.standing === 'lapsed'
        ? html`<b>${many} since</b>${s.since ? html`, the first ${moment(plan, s.since)}` : nothing}. It stands again when these are taken back or ${s.by.name} signs anew.`
        : html`<b>${many} by the own side</b>${s.since ? html`, the first ${moment(plan, s.since)}` : nothing}. The signature is to be renewed.`}
    </p>
    ${changeList(plan, s.changes)}
  </div>`;
}

function added(plan: PlanController, s: Known): TemplateResult | typeof nothing {
  if (!s.added.length || s.standing === 'withdrawn') return nothing;
  const words = wording(plan);
  return html`<p class="quiet added">Added by the seller since, binding nobody: ${s.added.map((path, i) => html`${i ? ', ' : ''}${placeWords({ path }, words)}`)}.</p>`;
}

/** A refusal is an answer: it stands with its reason. The seller is given questions instead of a red mark. */
function refusal(plan: PlanController, entry: Attestation): TemplateResult {
  const { attest } = plan;
  const mine = attest.mine(entry);
  const setAside = attest.voided(entry.id);
  return html`<div class="refusal" part="refusal" data-decline=${entry.id}>
    <p>${who(entry.by)}</p>
    <p><b>${mine ? say('signing-you-said') : 'Said'} no to this plan for now</b>, <span class="quiet">${moment(plan, entry.at)}</span></p>
    ${entry.note ? html`<blockquote>${entry.note}</blockquote>` : nothing}
    ${isVerified(entry) ? nothing : html`<p class="quiet">The address is not verified, so this does not decide for the buyer. ${mine ? say('signing-ask-for-a-link-by') : say('signing-find-out-who-it-was')}</p>`}
    ${setAside ? html`<p class="quiet" data-void=${setAside.id}>Set aside by the portal, ${moment(plan, setAside.at)}:</p><blockquote>${setAside.note}</blockquote>` : nothing}
    ${mine
      ? html`<p class="quiet">${say('signing-this-is-recorded-as-your')}</p>
          ${attest.mayAttest ? html`<p class="acts"><button type="button" class="button bare" @click=${() => attest.show({ kind: 'withdraw', entry })}>${say('confirm-take-it-back')}</button></p>` : nothing}`
      : plan.role?.side === 'seller' && entry.by.side === 'buyer' && !setAside ? questions(plan, entry) : nothing}
  </div>`;
}

/** What a seller may ask after a no: to learn, not to turn it around. */
function questions(plan: PlanController, entry: Attestation): TemplateResult {
  const goLive = plan.view?.header.goLive;
  const name = entry.by.name.split(' ')[0] ?? entry.by.name;
  return html`<div class="questions" part="questions">
    <p>An honest no is worth more than a polite maybe. Three questions for ${name}:</p>
    <ol>
      <li>${say('signing-which-part-of-this-plan')}</li>
      <li>${goLive ? html`What happens on your side if ${plan.dayMonth(goLive)} passes without this?` : say('signing-by-when-would-this-have')}</li>
      <li>${say('signing-who-else-would-have-to')}</li>
    </ol>
  </div>`;
}

function asked(plan: PlanController): TemplateResult | typeof nothing {
  const open = plan.attest.asked;
  if (!open.length) return nothing;
  return html`<ul class="asked">
    ${open.map((entry) => {
      const person = plan.view?.people.find((p) => p.id === entry.of);
      const me = plan.view?.reader.person === entry.of;
      return html`<li data-ask=${entry.id}>${who(entry.by)} asked ${me ? html`<b>you</b>` : person?.name ?? 'somebody'} to sign, <span class="quiet">${moment(plan, entry.at)}</span>${entry.note ? html` <q>${entry.note}</q>` : nothing}</li>`;
    })}
  </ul>`;
}

/** What one did and the relay has not recorded: waiting for the connection, or not taken, with the reason. */
function waiting(plan: PlanController): TemplateResult | typeof nothing {
  const { attest } = plan;
  if (!attest.intents.length) return nothing;
  return html`<ul class="intents" part="intents">
    ${repeat(attest.intents, (intent) => intent.id, (intent) => waitingFor(plan, intent))}
  </ul>`;
}

const acts: Record<Intent['kind'], string> = {
  sign: 'signature', confirm: 'confirmation', decline: 'answer', withdraw: 'withdrawal', ask: 'request', inspect: 'inspection',
};

function waitingFor(plan: PlanController, intent: Intent): TemplateResult {
  const { attest } = plan;
  const what = `Your ${acts[intent.kind]}${intent.kind === 'confirm' ? say('signing-of', { wording: placeWords({ path: intent.subject }, wording(plan)) }) : ''}`;
  const { answer } = intent;
  const drop = (label: string): TemplateResult => html`<button type="button" class="button" @click=${() => void attest.cancel(intent.id)}>${label}</button>`;
  const again = (label: string): TemplateResult | typeof nothing =>
    intent.kind === 'sign' ? html`<button type="button" class="button main" @click=${() => attest.show({ kind: 'review' })}>${label}</button>` : nothing;
  if (!answer) {
    return html`<li class="intent" data-intent=${intent.kind} data-state="waiting">
      ${icon('device')}
      <div><p>${attest.online ? html`<b>${what} is being sent.</b>` : html`<b>${what} will be sent when you are back online,</b> ${say('signing-if-the-plan-is-then')} <code>${shortDigest(intent.digest)}…</code>).`}</p>
      <p class="acts">${drop('Cancel')}</p></div>
    </li>`;
  }
  const changes = answer.why === 'changed' ? fresh(plan, intent, answer.changes) : [];
  return html`<li class="intent" data-intent=${intent.kind} data-state=${answer.why} role="alert">
    ${icon('alert')}
    <div>
      ${answer.why === 'changed'
        ? html`<p><b>${what} was not recorded: the plan had changed.</b> ${say('signing-nobody-signs-for-you-this')}</p>
            ${changeList(plan, changes)}`
        : answer.why === 'incomplete'
          ? html`<p><b>${what} was not recorded: something is missing.</b></p>
              <ul class="missing">${answer.missing.map((m) => html`<li>${m.says} <span class="quiet">${m.do}</span></li>`)}</ul>`
          : answer.why === 'blocked'
            ? html`<p><b>${what} has not reached the server.</b> ${answer.cause} ${answer.help}</p>`
            : html`<p><b>${what} was not recorded.</b> ${answer.reason}</p>`}
      <p class="acts">${answer.why === 'blocked' ? html`<button type="button" class="button main" @click=${() => attest.again()}>${say('deal-try-again')}</button>` : again(answer.why === 'changed' ? say('signing-read-and-sign-again') : say('signing-read-again'))} ${drop(answer.why === 'changed' ? say('signing-leave-it') : say('signing-put-away'))}</p>
    </div>
  </li>`;
}

/** What is different now from what was seen: it goes on changing while one looks. */
export function fresh<T extends { path: string }>(plan: PlanController, intent: Intent, told: T[]): T[] {
  const own = plan.attest.since(intent) as unknown as T[];
  if (!own.length) return told;
  const by = new Map(told.map((change) => [change.path, change]));
  return own.map((change) => ({ ...by.get(change.path), ...change }));
}

/** What one can do: sign, say no, ask somebody; or say who one is first. */
function foot(plan: PlanController): TemplateResult | typeof nothing {
  const { attest } = plan;
  if (plan.readonlyWanted || plan.failure) return nothing;
  if (!attest.mayAttest) {
    return plan.role ? html`<p class="quiet">${say('sheet-this-link-is-for-reading')}</p>` : nothing;
  }
  const own = attest.own;
  const signed = own?.kind === 'sign' ? known(plan).find((s) => s.id === own.id)?.standing : undefined;
  const wished = attest.intents.some((intent) => intent.kind === 'sign');
  const review = (label: string, main: boolean): TemplateResult =>
    html`<button type="button" class="button ${main ? 'main' : ''}" @click=${() => attest.show({ kind: 'review' })}>${label}</button>`;
  const { missing } = attest;
  return html`${missing.length && !own ? html`<p class="quiet">It cannot be signed yet: ${say('n-thing-is', { n: missing.length })} missing.</p>` : nothing}<p class="acts">
    ${signed === 'live'
      ? review(say('signing-read-what-was-signed'), false)
      : // Beside the own signature, and beside what was not recorded, there is a button already.
        signed === 'amended' || signed === 'lapsed' || wished ? nothing : review(attest.maySign ? say('sheet-read-and-sign') : say('signing-read-what-is-signed'), !missing.length)}
    ${own ? nothing : html`<button type="button" class="button" @click=${() => attest.show({ kind: 'decline' })}>${say('sheet-say-no-for-now')}</button>`}
    ${plan.canWrite ? html`<button type="button" class="button bare" @click=${() => attest.show({ kind: 'ask' })}>${say('sheet-ask-somebody-to-sign')}</button>` : nothing}
  </p>`;
}
