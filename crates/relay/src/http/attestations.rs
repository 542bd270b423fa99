//! `…/terms` and `…/attestations`: what a plan promises, and who put their name to it.

use std::sync::Arc;

use axum::Json;
use axum::extract::{FromRequest, FromRequestParts, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use countersign_plan::attest::{
    Attestation, AttestationKind, AttestationStatus, Evidence, Signature, Terms, confirmations,
    differences_of, signatures,
};
use countersign_plan::canonical;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::caller::{Attester, Caller, Signatory};
use super::idempotency::{Call, CallEnd, KeptAnswer};
use super::intake;
use super::paging::CallQuery;
use crate::error::{Problem, ProblemBody, TermsDiffer};
use crate::room::shadow::ReadCopy;
use crate::room::{Ask, AttestRequest, BackendAsk, MakeEntry, VoidRequest};
use crate::state::RelayState;
use crate::store::Attested;

/// The side whose terms are asked for.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct TermsQuery {
    /// `plan` (where absent), `plan/goLive`, `goal`, `steps/ID`, `criteria/ID` or `risks/ID`.
    subject: Option<String>,
}

/// The terms that a signature or confirmation binds to.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct TermsBody {
    /// Of what.
    subject: String,
    /// The terms: of the whole plan `{goal, goLive, goLiveOwner, closeDate, steps, criteria,
    /// risks, paper}`, else a part of it.
    terms: Value,
    /// Lower-case hex SHA-256 over their canonical JSON (RFC 8785).
    digest: String,
}

/// Something to put one's name to.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Attest {
    /// The kind of attestation.
    kind: AttestationKind,
    /// The subject: of `confirm` `plan/goLive`, `goal`, `steps/ID`, `criteria/ID` or `risks/ID`; of
    /// the others `plan`, which may be left out.
    subject: Option<String>,
    /// Of the terms that the person saw, as `GET …/terms` has it. `withdraw` does without.
    digest: Option<String>,
    /// In the person's words; `decline` and `void` need it. Of `decline` the chosen reason, and
    /// behind a colon the person's words where there are any. At most 2000 characters.
    note: Option<String>,
    /// The people who were there, by `sub`, 30 people at most: of `inspect`.
    present: Option<Vec<String>>,
    /// Of `ask` the person asked (id in the plan), of `withdraw` the entry to take back, of `void`
    /// the refusal to set aside.
    of: Option<String>,
    /// The terms that the person saw: they let the relay say what differs, which keeps only what
    /// was signed or confirmed.
    terms: Option<Value>,
}

/// A call to attest: its body is read before anything else is refused.
pub(crate) struct AttestCall {
    attester: Signatory,
    call: Call,
    asked: Attest,
}

impl FromRequest<RelayState> for AttestCall {
    type Rejection = Problem;

    async fn from_request(request: Request, relay: &RelayState) -> Result<AttestCall, Problem> {
        let (mut parts, body) = request.into_parts();
        let attester = Signatory::from_request_parts(&mut parts, relay).await;
        // Of somebody without a sound token no large body is taken in.
        let is_nobody = |problem: &Problem| problem.status() == StatusCode::UNAUTHORIZED;
        if let Err(problem) = &attester
            && is_nobody(problem)
            && !intake::is_small(&parts.headers)
        {
            return Err(problem.clone());
        }
        let call = Call::from_request(Request::from_parts(parts, body), relay).await?;
        let asked = call.json::<Attest>().map_err(|problem| {
            if let Problem::Body(says) = problem { Problem::AttestBody(says) } else { problem }
        })?;
        Ok(AttestCall { attester: attester?, call, asked })
    }
}

/// An entry of the ledger; of a signature or confirmation with the terms that it binds to: the
/// signer's own copy.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct LedgerEntry {
    #[serde(flatten)]
    entry: Attestation,
    /// The terms of the digest, of `sign` and `confirm`, for whoever may read them.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Value>)]
    terms: Option<Arc<Value>>,
}

/// All that people put their name to, and how it stands.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct Ledger {
    /// The ledger, oldest first.
    attestations: Vec<Attestation>,
    /// The newest signature of each person and how it stands.
    signatures: Vec<Signature>,
    /// Each confirmation and how it stands.
    confirmations: Vec<ConfirmationAnswer>,
}

/// A confirmation.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct ConfirmationAnswer {
    /// The entry.
    id: String,
    /// The subject.
    subject: String,
    /// Live, lapsed (it goes on holding what has not changed) or withdrawn.
    standing: AttestationStatus,
}

/// The terms of a plan, or of a part of it, and their digest.
#[utoipa::path(get, path = "/v1/plans/{id}/terms", operation_id = "readTerms", tag = "attestations",
    params(("id" = String, Path), TermsQuery), responses(
    (status = 200, body = TermsBody), (status = 400, body = ProblemBody),
    (status = 401, body = ProblemBody),
    (status = 403, body = ProblemBody), (status = 404, body = ProblemBody)))]
pub(crate) async fn terms(
    State(relay): State<RelayState>,
    caller: Caller,
    CallQuery(of): CallQuery<TermsQuery>,
) -> Result<Response, Problem> {
    let subject = of.subject.unwrap_or_else(|| "plan".to_owned());
    let read = move |copy: &mut ReadCopy| {
        let terms = Terms::of(&copy.standing().reading.plan);
        let part = terms.part(&subject).ok_or_else(|| Problem::NoSubject(subject.clone()))?;
        let digest = canonical::digest(part);
        Ok(Json(TermsBody { terms: part.clone(), subject, digest }).into_response())
    };
    caller.answered(&relay, read).await
}

/// Puts one's name to the plan, or to a part of it: `sign`, `confirm`, `inspect`, `decline`, `ask`,
/// `withdraw`. The portal's backend alone sets the refusal of a verified person aside: `void`, with
/// `of` and `note`. Answers with the entry of the ledger and, beside it, the terms. A signature is
/// a commitment to a plan, not a contract.
#[utoipa::path(post, path = "/v1/plans/{id}/attestations", operation_id = "attest", tag = "attestations",
    params(("id" = String, Path)),
    request_body = Attest, responses(
    (status = 201, body = LedgerEntry), (status = 400, body = ProblemBody),
    (status = 401, body = ProblemBody),
    (status = 403, body = ProblemBody, description = "The scope lacks `attest`, or the assurance is below 2 for `sign` and `confirm`."),
    (status = 404, body = ProblemBody),
    (status = 409, body = ProblemBody, description = "`terms-differ`: the digest is not that of the terms now; `differences` says field by field how, where the terms that the person saw were sent along, or somebody signed or confirmed them. `already-recorded`: the same person inspected, declined or asked the same within 10 minutes, as `entry`. `declined`: `ask` while a verified refusal of these terms stands."),
    (status = 422, body = ProblemBody, description = "Before all other refusals a body that cannot be read: `malformed-json`, no JSON object, a name twice, a value of another type, or `unknown-field`. After them `attestation`: a field that the kind needs or does not take; `terms-too-large`: more than 256 KiB to sign or confirm; or `sign` while something is missing: `missing` names each."),
    (status = 429, body = ProblemBody, description = "`ledger-full`: 200 attestations of one person, 2000 or 2 MiB of a plan, of which people below assurance 2 take at most a quarter.")))]
pub(crate) async fn attest(
    State(relay): State<RelayState>,
    AttestCall { attester, call, asked }: AttestCall,
) -> Result<Response, CallEnd> {
    let once = call.turn(&relay, attester.key()).await?;
    let Attest { kind, subject, digest, note, present, of, terms: seen } = asked;
    let answer = once.keeper().map(|keep| {
        let relay = relay.clone();
        Arc::new(move |attested: &Attested| {
            let (plan, seq) = (attested.entry.plan.clone(), attested.entry.seq);
            keep(&relay, StatusCode::CREATED, &KeptAnswer::Entry { plan, seq })
        }) as MakeEntry
    });
    let key = attester.key();
    let (caller, body) = (key.name.as_str(), call.body.len());
    let reads = key.who.as_deref().is_none_or(|who| who.scope.read());
    let done = match (attester, kind) {
        (Signatory::Portal(owner), AttestationKind::Void) => {
            if present.is_some() {
                return Err(Problem::Attestation(
                    "`present` goes with `inspect` only: leave it out".into(),
                )
                .into());
            }
            let (plan, by) = (owner.plan, owner.admin.sub);
            let request = VoidRequest { by, of, note, subject, digest: digest.clone() };
            let room = relay.registry.open(&plan)?.of(caller).holding(body);
            room.ask(|reply| Ask::Backend(BackendAsk::Void { request, answer, reply })).await
        }
        (Signatory::Portal(_), _) => return Err(Problem::PersonOnly.into()),
        (Signatory::Person(Attester { plan, who }), _) => {
            let request =
                AttestRequest { kind, subject, digest: digest.clone(), note, present, of };
            let room = relay.registry.open(&plan)?.of(caller).holding(body);
            let terms_max = relay.around.limits.terms;
            room.attest(&relay.reads.pool, terms_max, (who, request), answer).await
        }
    };
    let told = |problem: Problem| match key.who.as_deref() {
        Some(who) => problem.told_to(who),
        None => problem,
    };
    match done.map_err(told) {
        Ok(attested) => {
            Ok((StatusCode::CREATED, Json(LedgerEntry::of(attested, reads))).into_response())
        }
        Err(Problem::TermsDiffer(differ)) => {
            Err(Problem::TermsDiffer(Box::new(differences(*differ, digest, seen))).into())
        }
        Err(problem) => Err(problem.into()),
    }
}

/// All attestations of a plan, and how signatures and confirmations stand now. The same for both
/// sides.
#[utoipa::path(get, path = "/v1/plans/{id}/attestations", operation_id = "listAttestations", tag = "attestations",
    params(("id" = String, Path)), responses(
    (status = 200, body = Ledger), (status = 401, body = ProblemBody),
    (status = 403, body = ProblemBody),
    (status = 404, body = ProblemBody)))]
pub(crate) async fn list(
    State(relay): State<RelayState>,
    caller: Caller,
) -> Result<Response, Problem> {
    let read = |copy: &mut ReadCopy| {
        let now = Terms::of(&copy.standing().reading.plan);
        let confirmed = confirmations(copy.evidence(), &now).into_iter().map(|confirmation| {
            ConfirmationAnswer {
                id: confirmation.entry.id.clone(),
                subject: confirmation.entry.subject.clone(),
                standing: confirmation.standing,
            }
        });
        let ledger = Ledger {
            confirmations: confirmed.collect(),
            signatures: signatures(copy.evidence(), &now, copy.history()),
            attestations: copy.evidence().ledger().entries().to_vec(),
        };
        Ok(Json(ledger).into_response())
    };
    caller.answered(&relay, read).await
}

impl LedgerEntry {
    fn of(attested: Attested, reads: bool) -> LedgerEntry {
        LedgerEntry { entry: attested.entry, terms: attested.terms.filter(|_| reads) }
    }

    /// The entry at a place of the ledger, from 1.
    pub(super) fn at(evidence: &Evidence, seq: u64, reads: bool) -> Result<LedgerEntry, Problem> {
        let entries = evidence.ledger().entries();
        let entry = entries.iter().find(|entry| entry.seq == seq);
        let entry =
            entry.ok_or_else(|| Problem::Fault(format!("entry {seq} is not in the ledger")))?;
        let kept = (reads && entry.kind.keeps_terms())
            .then(|| evidence.all_terms().get(&entry.digest).cloned());
        let terms = kept.flatten();
        Ok(LedgerEntry { entry: entry.clone(), terms })
    }
}

/// Says what differs from the terms that the person saw, where they sent them along.
fn differences(
    mut differ: TermsDiffer,
    digest: Option<String>,
    seen: Option<Value>,
) -> TermsDiffer {
    let seen = seen.filter(|seen| digest.is_some_and(|digest| canonical::digest(seen) == digest));
    if let (None, Some(seen)) = (&differ.differences, seen) {
        let now = differ.terms.as_ref().unwrap_or(&Value::Null);
        differ.differences = Some(differences_of(&differ.subject, &seen, now));
    }
    differ
}
