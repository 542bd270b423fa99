//! Tokens: who a caller is and what they may do, as CONTRACT §2 says. Signed with the relay's own
//! secrets (HS256): one for participants, another one for admins. Neither makes a token of the
//! other kind.
//!
//! The clock is handed in. There is no leeway: a token is expired at the instant of its `exp`.
//! Tokens are never logged, and no error repeats one. A claim that is absent gives nothing: no
//! `scope` is `read`, no `assurance` is 0.

use std::sync::Arc;

use axum::http::{HeaderMap, header};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as B64;
use chrono::{DateTime, TimeDelta, Utc};
use countersign_plan::email::is_address;
use countersign_plan::ijson;
use countersign_plan::invisible::{is_invisible, shows_nothing};
use countersign_plan::model::Side;
use countersign_plan::people::Assurance;
use countersign_plan::sync::frame::{Party, StepRequest};
use jsonwebtoken::errors::ErrorKind;
use jsonwebtoken::{Algorithm, Header, Validation};
use serde::de::IgnoredAny;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

use crate::api_key::ApiKey;
use crate::principal::PlanId;
use crate::token_keys::{HmacKey, KeyRing, ParticipantKey, RereadKeys};

/// The `aud` of every token.
pub const AUDIENCE: &str = "countersign";

/// The scope of a participant's token where whoever mints it names none.
pub const SCOPE: &str = "read write attest invite";

/// The longest `sub`, in characters.
pub const SUB_MAX: usize = 255;

/// The longest name and the longest address, in characters.
pub const NAME_MAX: usize = 200;

/// How far ahead of the relay's clock an `iat` may be, in seconds.
const IAT_AHEAD_S: i64 = 60;

/// Makes and checks tokens.
pub struct Keys {
    participants: KeyRing,
    /// `None`: no admin token is taken or made.
    admin: Option<HmacKey>,
    rules: Validation,
}

/// The token of an `Authorization` header.
pub fn of_headers(headers: &HeaderMap) -> Option<&str> {
    let text = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = text.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

/// The holder of a token.
#[derive(Clone, Debug, PartialEq)]
pub enum Bearer {
    /// The portal's backend: manages plans, never edits as a person.
    Admin {
        /// The holder's `sub`, or the name of the key, for the log of answers.
        sub: String,
        /// The API key; none of an admin's token, which may do everything.
        key: Option<Arc<ApiKey>>,
    },
    /// A person on one plan.
    Participant(Participant),
}

/// A person on one plan, as their token names them.
#[derive(Clone, Debug, PartialEq)]
pub struct Participant {
    /// The plan, and no other.
    pub plan: String,
    /// Unique within plan and side.
    pub sub: String,
    /// The person's name.
    pub name: String,
    /// Their address, where known.
    pub email: Option<String>,
    /// The person's side.
    pub side: Side,
    /// The scope of the token.
    pub scope: Scope,
    /// 0 link · 1 name given · 2 verified · 3 SSO/MFA.
    pub assurance: Assurance,
    /// The step that a colleague asked them to look at, where they came by an invitation.
    pub asked: Option<StepRequest>,
    /// When the token was issued; 1970 where it does not say.
    pub issued: DateTime<Utc>,
    /// From this instant on the token is worth nothing.
    pub expires: DateTime<Utc>,
    /// Claims that the token lacks, so that a refusal can name them.
    pub absent: MissingClaims,
}

impl Participant {
    /// As the wire and views name them.
    pub fn party(&self) -> Party {
        Party {
            side: self.side,
            sub: self.sub.clone(),
            name: self.name.clone(),
            email: self.email.clone(),
            scope: self.scope.as_str().to_owned(),
            assurance: self.assurance,
            asked: self.asked.clone(),
        }
    }

    /// Whether the token is of a plan that was deleted since, within the second that both are told
    /// by.
    pub fn is_of_before(&self, deleted: Option<DateTime<Utc>>) -> bool {
        deleted.is_some_and(|deleted| self.issued.timestamp() <= deleted.timestamp())
    }
}

/// Which of the claims that give rights a token lacks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MissingClaims {
    /// `scope`; it counts as `read`.
    pub scope: bool,
    /// `assurance`; it counts as 0.
    pub assurance: bool,
}

/// The rights of a participant, space-separated in the token.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope(String);

impl Scope {
    /// The words that a scope can hold.
    pub const WORDS: [&str; 4] = ["read", "write", "attest", "invite"];

    /// The scope of a token that stands in the address of a file: it opens the files of the plan to
    /// read, for some minutes, and nothing else.
    pub const FILES: &str = "files";

    /// From the words of a token, each once; words that no right belongs to are left out.
    pub fn new(words: &str) -> Scope {
        let mut known: Vec<&str> = Vec::new();
        for word in words.split_whitespace() {
            let is_known = Scope::WORDS.contains(&word) || word == Scope::FILES;
            if is_known && !known.contains(&word) {
                known.push(word);
            }
        }
        Scope(known.join(" "))
    }

    /// The first word of another scope that this one lacks.
    pub fn lacks<'a>(&self, other: &'a Scope) -> Option<&'a str> {
        other.0.split_whitespace().find(|word| !self.has(word))
    }

    /// May see the plan.
    pub fn read(&self) -> bool {
        self.has("read")
    }

    /// May edit it.
    pub fn write(&self) -> bool {
        self.has("write")
    }

    /// May confirm, sign, decline.
    pub fn attest(&self) -> bool {
        self.has("attest")
    }

    /// May bring in colleagues of the own side.
    pub fn invite(&self) -> bool {
        self.has("invite")
    }

    /// May open the files of the plan by an address alone, and do nothing else.
    pub fn is_for_files(&self) -> bool {
        self.0 == Scope::FILES
    }

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn has(&self, word: &str) -> bool {
        self.0.split(' ').any(|w| w == word)
    }
}

/// The claims of a token. `exp` and `iat` in seconds since 1970.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Claims {
    /// Always [`AUDIENCE`].
    #[serde(skip_deserializing, default = "audience")]
    pub aud: &'static str,
    /// The person's id.
    #[serde(default)]
    pub sub: String,
    /// The person's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Their address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The person's side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<Side>,
    /// The plan; absent for the portal's backend.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<String>,
    /// Words of [`Scope::WORDS`], or `admin`.
    #[serde(default)]
    pub scope: String,
    /// 0–3.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assurance: Option<Assurance>,
    /// The step that an invited person is asked to look at, and by which colleague.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<StepRequest>,
    /// Issued at. A number, whole or not, as the JWT standard allows.
    #[serde(default, serialize_with = "whole_where_it_is")]
    pub iat: f64,
    /// Expires at.
    #[serde(serialize_with = "whole_where_it_is")]
    pub exp: f64,
    /// Not before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nbf: Option<f64>,
}

/// The claims of a token, as they are read: absent ones stay absent.
#[derive(Deserialize)]
struct Payload {
    #[serde(default)]
    sub: String,
    name: Option<String>,
    email: Option<String>,
    side: Option<Side>,
    plan: Option<String>,
    scope: Option<String>,
    assurance: Option<Assurance>,
    asked: Option<StepRequest>,
    #[serde(default)]
    iat: f64,
    exp: f64,
    nbf: Option<f64>,
}

/// The header of a token. A parameter that it names twice is refused, as in the claims.
#[derive(Deserialize)]
struct JoseHeader {
    #[serde(default)]
    alg: String,
    #[serde(default, deserialize_with = "is_there")]
    crit: bool,
    #[serde(default, deserialize_with = "is_there")]
    b64: bool,
    kid: Option<String>,
}

/// Why a token is not taken.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum TokenError {
    /// Not ours, not whole, or signed otherwise.
    #[error("the token is not one of this relay ({0}): get a fresh one from your backend")]
    Wrong(&'static str),
    /// Its time is over.
    #[error("the token expired at {0}: get a fresh one from your backend")]
    Expired(DateTime<Utc>),
    /// Its time has not begun.
    #[error("the token is not valid before {0}")]
    Early(DateTime<Utc>),
    /// It was issued later than now.
    #[error(
        "the token was issued at {0}, ahead of the relay's clock: set the clock of the machine that issues tokens"
    )]
    Ahead(DateTime<Utc>),
    /// Its claims do not say who the caller is.
    #[error(
        "the token lacks {0}: mint it with `countersign token` or POST /v1/plans/{{id}}/tokens"
    )]
    Claims(&'static str),
    /// A claim holds something that no token may.
    #[error("the token cannot be taken: {0}; have your backend issue it so")]
    Odd(&'static str),
    /// It asks for an admin's rights under the participants' key.
    #[error(
        "admin tokens are signed with `admin.key`, which this one is not: mint one with `countersign token --data DIR --admin`"
    )]
    NotAdmin,
}

impl Keys {
    /// From the one secret of participants' tokens. Admin tokens need [`Keys::with_admin`].
    pub fn new(secret: &[u8]) -> Keys {
        Keys::of(&[ParticipantKey::lasting(secret)], None)
    }

    /// From the keys of participants' tokens, the newest last, and a way to read them anew.
    pub fn of(keys: &[ParticipantKey], reread: Option<RereadKeys>) -> Keys {
        let mut rules = Validation::new(Algorithm::HS256);
        rules.leeway = 0;
        // Our own clock decides below: the library reads the system's, and lets a token live
        // through its last second.
        rules.validate_exp = false;
        rules.validate_nbf = false;
        rules.set_audience(&[AUDIENCE]);
        rules.set_required_spec_claims(&["exp", "aud"]);
        Keys { participants: KeyRing::new(keys, reread), admin: None, rules }
    }

    /// With the secret of admin tokens.
    pub fn with_admin(self, secret: &[u8]) -> Keys {
        Keys { admin: Some(HmacKey::new(secret, None)), ..self }
    }

    /// Checks a token at an instant.
    ///
    /// # Errors
    /// [`TokenError`]; the signature is checked before anything is believed.
    pub fn verify(&self, token: &str, now: DateTime<Utc>) -> Result<Bearer, TokenError> {
        let kid = check_header(token)?;
        let read = |key: &HmacKey| jsonwebtoken::decode::<Payload>(token, &key.check, &self.rules);
        let wrong = |e: &jsonwebtoken::errors::Error| TokenError::Wrong(reason(e.kind()));
        let mut keys = self.participants.keys();
        if kid.is_some_and(|kid| keys.iter().all(|key| key.kid != kid)) {
            // It may have been rotated in since; else the name is one of the issuer's own.
            keys = self.participants.fresh();
        }
        let mut mismatch = None;
        for key in keys.iter().rev() {
            match read(key) {
                Ok(_) if key.is_over(now) => {
                    return Err(TokenError::Wrong("the key that signed it was rotated away"));
                }
                Ok(token) => return token.claims.participant(now).map(Bearer::Participant),
                Err(e) if *e.kind() == ErrorKind::InvalidSignature => mismatch = Some(e),
                Err(e) => return Err(wrong(&e)),
            }
        }
        match (&self.admin, mismatch) {
            (Some(admin), _) => read(admin).map_err(|e| wrong(&e))?.claims.admin(now),
            (None, Some(e)) => Err(wrong(&e)),
            (None, None) => Err(TokenError::Wrong("there is no key")),
        }
    }

    /// Reads the keys of participants' tokens anew.
    pub fn reread(&self) {
        self.participants.reread();
    }

    /// Mints a token, under the key of its kind.
    ///
    /// # Errors
    /// When the claims cannot be signed; does not happen with a secret of any length, except for an
    /// admin's claims where there is no admin key.
    pub fn mint(&self, claims: &Claims) -> Result<String, jsonwebtoken::errors::Error> {
        let is_admin = claims.plan.is_none() && is_admin(&claims.scope);
        let header = Header::new(Algorithm::HS256);
        if is_admin {
            let admin = self.admin.as_ref().ok_or(ErrorKind::InvalidKeyFormat)?;
            return jsonwebtoken::encode(&header, claims, &admin.sign);
        }
        let keys = self.participants.fresh();
        let newest = keys.last().ok_or(ErrorKind::InvalidKeyFormat)?;
        jsonwebtoken::encode(
            &Header { kid: Some(newest.kid.clone()), ..header },
            claims,
            &newest.sign,
        )
    }
}

impl Payload {
    /// The person whom it names.
    fn participant(self, now: DateTime<Utc>) -> Result<Participant, TokenError> {
        let (issued, expires) = self.times(now)?;
        let absent =
            MissingClaims { scope: self.scope.is_none(), assurance: self.assurance.is_none() };
        let scope = self.scope.unwrap_or_else(|| "read".to_owned());
        let plan = match self.plan {
            Some(plan) => plan,
            None if is_admin(&scope) => return Err(TokenError::NotAdmin),
            None => return Err(TokenError::Claims("`plan`")),
        };
        if PlanId::new(&plan).is_none() {
            return Err(TokenError::Odd("its `plan` cannot be the id of a plan"));
        }
        if self.sub.is_empty() {
            return Err(TokenError::Claims("`sub`"));
        }
        check_sub(&self.sub).map_err(TokenError::Odd)?;
        let name = self.name.as_deref().map(str::trim).filter(|name| !name.is_empty());
        let name = name.map(check_name).transpose().map_err(TokenError::Odd)?.map(str::to_owned);
        let email = self.email.as_deref().map(str::trim).filter(|email| !email.is_empty());
        let email = email.map(check_email).transpose().map_err(TokenError::Odd)?.map(str::to_owned);
        let asked = self.asked.map(check_request).transpose().map_err(TokenError::Odd)?;
        Ok(Participant {
            plan,
            name: name.unwrap_or_else(|| self.sub.clone()),
            sub: self.sub,
            email,
            side: self.side.ok_or(TokenError::Claims("`side` buyer or seller"))?,
            scope: Scope::new(&scope),
            assurance: check_assurance(self.assurance.unwrap_or_default())
                .map_err(TokenError::Odd)?,
            asked,
            issued,
            expires,
            absent,
        })
    }

    /// The admin whom it names.
    fn admin(self, now: DateTime<Utc>) -> Result<Bearer, TokenError> {
        self.times(now)?;
        if self.plan.is_some() || !is_admin(self.scope.as_deref().unwrap_or_default()) {
            return Err(TokenError::Wrong("participants' tokens are signed with `token.key`"));
        }
        check_sub(&self.sub).map_err(TokenError::Odd)?;
        Ok(Bearer::Admin { sub: self.sub, key: None })
    }

    /// When it was issued and when it ends; refused outside of that.
    fn times(&self, now: DateTime<Utc>) -> Result<(DateTime<Utc>, DateTime<Utc>), TokenError> {
        let expires = instant(self.exp).ok_or(TokenError::Claims("a sound `exp`"))?;
        if expires <= now {
            return Err(TokenError::Expired(expires));
        }
        if let Some(from) = self.nbf {
            let from = instant(from).ok_or(TokenError::Claims("a sound `nbf`"))?;
            if now < from {
                return Err(TokenError::Early(from));
            }
        }
        let issued = instant(self.iat).ok_or(TokenError::Claims("a sound `iat`"))?;
        if issued > now + TimeDelta::seconds(IAT_AHEAD_S) {
            return Err(TokenError::Ahead(issued));
        }
        Ok((issued, expires))
    }
}

/// A request to look at a step, where its parts are an id and a name.
fn check_request(asked: StepRequest) -> Result<StepRequest, &'static str> {
    check_name(&asked.by)?;
    if asked.step.is_sound() { Ok(asked) } else { Err("`asked.step` cannot be the id of a step") }
}

/// Gives the name of the key that a header tells, and refuses one whose meaning this relay does not know (RFC 7515 §4.1.11): a token may not
/// demand what is not done.
fn check_header(token: &str) -> Result<Option<String>, TokenError> {
    let no_jwt = || TokenError::Wrong("it is not a whole JWT");
    let mut parts = token.split('.').map(|part| B64.decode(part));
    let (Some(Ok(header)), Some(Ok(claims))) = (parts.next(), parts.next()) else {
        return Err(no_jwt());
    };
    // The JSON library reads a list in the place of an object.
    if [&header, &claims].iter().any(|json| !json.trim_ascii_start().starts_with(b"{")) {
        return Err(no_jwt());
    }
    if [&header, &claims].iter().any(|json| ijson::read(json).is_err()) {
        return Err(TokenError::Wrong(
            "it is not a whole JWT: a name stands twice in its header or claims, or a number is none that others read",
        ));
    }
    match serde_json::from_slice(&header).map_err(|_| no_jwt())? {
        JoseHeader { crit: true, .. } => {
            Err(TokenError::Wrong("its header demands `crit`: leave it out"))
        }
        JoseHeader { b64: true, .. } => {
            Err(TokenError::Wrong("its header names `b64`: leave it out"))
        }
        JoseHeader { alg, .. } if alg != "HS256" => {
            Err(TokenError::Wrong("it is not signed with HS256"))
        }
        JoseHeader { kid, .. } => Ok(kid),
    }
}

/// Notes that a parameter is there, whatever it holds.
fn is_there<'de, D: Deserializer<'de>>(from: D) -> Result<bool, D::Error> {
    IgnoredAny::deserialize(from).map(|_| true)
}

fn is_admin(scope: &str) -> bool {
    scope.split_whitespace().any(|word| word == "admin")
}

/// Whether a text reads on one line as it stands: without characters that show nothing and change
/// how what stands beside them is shown.
pub fn is_one_line(text: &str) -> bool {
    !text.chars().any(is_invisible)
}

/// A `sub` as a token may hold it.
///
/// # Errors
/// What would do.
pub fn check_sub(sub: &str) -> Result<&str, &'static str> {
    let sound = !shows_nothing(sub) && sub.chars().count() <= SUB_MAX && is_one_line(sub);
    sound.then_some(sub).ok_or(
        "`sub` is 1 to 255 characters that name the person and can be seen, without control characters or such as turn the text",
    )
}

/// A name as a token may hold it; without blanks around it.
///
/// # Errors
/// What would do.
pub fn check_name(name: &str) -> Result<&str, &'static str> {
    let name = name.trim();
    let sound = name.chars().count() <= NAME_MAX && !shows_nothing(name) && is_one_line(name);
    sound.then_some(name).ok_or(
        "`name` is 1 to 200 characters on one line that name a person and can be seen, without control characters or such as \
         turn the text",
    )
}

/// An address as a token may hold it; without blanks around it.
///
/// # Errors
/// What would do.
pub fn check_email(email: &str) -> Result<&str, &'static str> {
    let email = email.trim();
    let sound = email.chars().count() <= NAME_MAX && is_address(email);
    sound
        .then_some(email)
        .ok_or("`email` is one address, as ann@example.com, without a name or brackets around it")
}

fn check_assurance(assurance: Assurance) -> Result<Assurance, &'static str> {
    Assurance::ALL.contains(&assurance).then_some(assurance).ok_or("`assurance` is 0, 1, 2 or 3")
}

fn audience() -> &'static str {
    AUDIENCE
}

impl Claims {
    /// Whether a participant's claims would be taken.
    ///
    /// # Errors
    /// What is odd, and what would do.
    pub fn check(&self) -> Result<(), &'static str> {
        check_sub(&self.sub)?;
        self.name.as_deref().map(check_name).transpose()?;
        self.email.as_deref().map(check_email).transpose()?;
        self.assurance.map(check_assurance).transpose()?;
        self.asked.clone().map(check_request).transpose()?;
        let known = |word| Scope::WORDS.contains(&word);
        if self.scope.split_whitespace().next().is_none()
            || !self.scope.split_whitespace().all(known)
        {
            return Err("`scope` is one or more of the words read, write, attest, invite");
        }
        Ok(())
    }

    /// Claims of the portal's backend.
    pub fn admin(now: DateTime<Utc>, ttl: std::time::Duration) -> Claims {
        Claims {
            aud: AUDIENCE,
            sub: "admin".into(),
            name: None,
            email: None,
            side: None,
            plan: None,
            scope: "admin".into(),
            assurance: None,
            asked: None,
            iat: seconds(now),
            exp: seconds(now) + ttl.as_secs() as f64,
            nbf: None,
        }
    }

    /// Claims of a person who may read, write, attest and invite, at assurance 2. Both are written
    /// out: what a token does not say, it does not give.
    pub fn participant(
        plan: &str,
        side: Side,
        sub: &str,
        name: &str,
        now: DateTime<Utc>,
        ttl: std::time::Duration,
    ) -> Claims {
        Claims {
            sub: sub.into(),
            name: Some(name.into()),
            side: Some(side),
            plan: Some(plan.into()),
            scope: SCOPE.into(),
            assurance: Some(Assurance::Verified),
            ..Claims::admin(now, ttl)
        }
    }
}

/// Most libraries read seconds as an integer and trip over `1.0`.
fn whole_where_it_is<S: Serializer>(seconds: &f64, to: S) -> Result<S::Ok, S::Error> {
    if seconds.fract() == 0.0 && seconds.abs() < 1e15 {
        to.serialize_i64(*seconds as i64)
    } else {
        to.serialize_f64(*seconds)
    }
}

fn seconds(at: DateTime<Utc>) -> f64 {
    at.timestamp() as f64
}

fn instant(seconds: f64) -> Option<DateTime<Utc>> {
    // The bound keeps the product exact; it is the year 5138.
    (seconds.is_finite() && seconds.abs() < 1e11)
        .then(|| DateTime::from_timestamp_millis((seconds * 1000.0) as i64))
        .flatten()
}

fn reason(kind: &jsonwebtoken::errors::ErrorKind) -> &'static str {
    use ErrorKind as K;
    #[allow(clippy::wildcard_enum_match_arm)] // The library may add kinds.
    match kind {
        K::InvalidSignature => "its signature does not match",
        K::InvalidAlgorithm | K::InvalidAlgorithmName => "it is not signed with HS256",
        K::InvalidAudience => "its `aud` is not `countersign`",
        K::MissingRequiredClaim(_) => "a claim is missing",
        K::Json(_) => "its claims are not readable",
        _ => "it is not a whole JWT",
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    const HOUR: Duration = Duration::from_secs(3600);

    fn now() -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000, 0).unwrap()
    }

    fn buyer() -> Claims {
        Claims::participant("p1", Side::Buyer, "ann", "Ann", now(), HOUR)
    }

    fn keys() -> Keys {
        Keys::new(b"secret").with_admin(b"another secret")
    }

    fn verdict(token: &str, at: DateTime<Utc>) -> String {
        match keys().verify(token, at) {
            Ok(Bearer::Admin { sub, .. }) => format!("admin {sub}"),
            Ok(Bearer::Participant(p)) => format!("{} {} on {}", p.side.word(), p.sub, p.plan),
            Err(e) => e.to_string(),
        }
    }

    #[test]
    fn tok1_a_sound_token_names_its_bearer() {
        let keys = keys();
        assert_eq!(verdict(&keys.mint(&buyer()).unwrap(), now()), "buyer ann on p1");
        assert_eq!(verdict(&keys.mint(&Claims::admin(now(), HOUR)).unwrap(), now()), "admin admin");
    }

    #[test]
    fn tok1_the_seconds_of_a_token_are_integers() {
        let token = Keys::new(b"secret").mint(&buyer()).unwrap();
        let claims = B64.decode(token.split('.').nth(1).unwrap()).unwrap();
        let claims = String::from_utf8(claims).unwrap();
        assert!(claims.ends_with(r#""iat":1800000000,"exp":1800003600}"#), "{claims}");
    }

    #[test]
    fn tok2_expired_means_at_the_instant_without_leeway() {
        let token = Keys::new(b"secret").mint(&buyer()).unwrap();
        let exp = now() + HOUR;
        assert_eq!(verdict(&token, exp - Duration::from_millis(1)), "buyer ann on p1");
        assert!(verdict(&token, exp).starts_with("the token expired at 2027-01-15 09:00:00 UTC"));
    }

    #[test]
    fn tok3_other_algorithms_and_keys_are_refused() {
        let part = |v: serde_json::Value| B64.encode(v.to_string());
        let claims = serde_json::to_value(buyer()).unwrap();
        let none =
            format!("{}.{}.", part(serde_json::json!({"alg": "none"})), part(claims.clone()));
        assert!(verdict(&none, now()).contains("not"), "{}", verdict(&none, now()));
        let other = Keys::new(b"another").mint(&buyer()).unwrap();
        assert!(verdict(&other, now()).contains("its signature does not match"));
        let hs512 = jsonwebtoken::encode(
            &Header::new(Algorithm::HS512),
            &buyer(),
            &jsonwebtoken::EncodingKey::from_secret(b"secret"),
        );
        assert!(verdict(&hs512.unwrap(), now()).contains("it is not signed with HS256"));
        // The header says that it is signed by somebody's public key, the signature uses it as a
        // secret.
        let mixed = format!("{}.{}.c2ln", part(serde_json::json!({"alg": "RS256"})), part(claims));
        assert!(verdict(&mixed, now()).contains("it is not signed with HS256"));
    }

    #[test]
    fn tok4_claims_must_say_who() {
        let keys = keys();
        let with = |change: &dyn Fn(&mut Claims)| {
            let mut claims = buyer();
            change(&mut claims);
            verdict(&keys.mint(&claims).unwrap(), now())
        };
        assert!(with(&|c| c.plan = None).contains("lacks `plan`"));
        assert!(with(&|c| c.side = None).contains("lacks `side`"));
        assert!(with(&|c| c.sub = String::new()).contains("lacks `sub`"));
        assert!(with(&|c| c.aud = "another").contains("its `aud`"));
        // Admin scope on a token for one plan is no admin.
        assert_eq!(with(&|c| c.scope = "admin".into()), "buyer ann on p1");
    }
}
