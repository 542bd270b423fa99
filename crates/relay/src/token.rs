//! Tokens: who a caller is and what they may do, as CONTRACT §2 says. Signed with the relay's own secret (HS256).
//!
//! The clock is handed in. There is no leeway: a token is expired at the instant of its `exp`. Tokens are never
//! logged, and no error repeats one.

use chrono::{DateTime, Utc};
use countersign_plan::model::Side;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use serde::{Deserialize, Serialize, Serializer};
use thiserror::Error;

/// The `aud` of every token.
pub const AUDIENCE: &str = "countersign";

/// Makes and checks tokens.
pub struct Keys {
    sign: EncodingKey,
    check: DecodingKey,
    rules: Validation,
}

/// Who calls.
#[derive(Clone, Debug, PartialEq)]
pub enum Bearer {
    /// The portal's backend: manages plans, never edits as a person.
    Admin {
        /// Who, for the log of answers.
        sub: String,
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
    /// What they are called.
    pub name: String,
    /// Their address, where known.
    pub email: Option<String>,
    /// Whose person.
    pub side: Side,
    /// What they may do.
    pub scope: Scope,
    /// 0 link · 1 name given · 2 verified · 3 SSO/MFA.
    pub assurance: u8,
    /// From this instant on the token is worth nothing.
    pub expires: DateTime<Utc>,
}

/// The rights of a participant, space-separated in the token.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope(String);

impl Scope {
    /// From the words of a token.
    pub fn new(words: &str) -> Scope {
        Scope(words.split_whitespace().collect::<Vec<_>>().join(" "))
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

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn has(&self, word: &str) -> bool {
        self.0.split(' ').any(|w| w == word)
    }
}

/// What a token says. `exp` and `iat` in seconds since 1970.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Claims {
    /// Always [`AUDIENCE`].
    #[serde(skip_deserializing, default = "audience")]
    pub aud: &'static str,
    /// Who.
    #[serde(default)]
    pub sub: String,
    /// What they are called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Their address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Whose person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<Side>,
    /// The plan; absent for the portal's backend.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<String>,
    /// `read write attest`, or `admin`.
    #[serde(default)]
    pub scope: String,
    /// 0–3.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assurance: Option<u8>,
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
    /// Its claims do not say who the caller is.
    #[error("the token lacks {0}: mint it with `countersign token` or POST /v1/plans/{{id}}/tokens")]
    Claims(&'static str),
}

impl Keys {
    /// From the shared secret.
    pub fn new(secret: &[u8]) -> Keys {
        let mut rules = Validation::new(Algorithm::HS256);
        rules.leeway = 0;
        // Our own clock decides below: the library reads the system's, and lets a token live through its last second.
        rules.validate_exp = false;
        rules.validate_nbf = false;
        rules.set_audience(&[AUDIENCE]);
        rules.set_required_spec_claims(&["exp", "aud"]);
        Keys { sign: EncodingKey::from_secret(secret), check: DecodingKey::from_secret(secret), rules }
    }

    /// Checks a token at an instant.
    ///
    /// # Errors
    /// [`TokenError`]; the signature is checked before anything is believed.
    pub fn verify(&self, token: &str, now: DateTime<Utc>) -> Result<Bearer, TokenError> {
        let claims = jsonwebtoken::decode::<Claims>(token, &self.check, &self.rules)
            .map_err(|e| TokenError::Wrong(reason(e.kind())))?
            .claims;
        let expires = instant(claims.exp).ok_or(TokenError::Claims("a sound `exp`"))?;
        if expires <= now {
            return Err(TokenError::Expired(expires));
        }
        if let Some(from) = claims.nbf {
            let from = instant(from).ok_or(TokenError::Claims("a sound `nbf`"))?;
            if now < from {
                return Err(TokenError::Early(from));
            }
        }
        let scope = Scope::new(&claims.scope);
        match claims.plan {
            None if scope.has("admin") => Ok(Bearer::Admin { sub: claims.sub }),
            None => Err(TokenError::Claims("`plan`")),
            Some(plan) => {
                if claims.sub.is_empty() {
                    return Err(TokenError::Claims("`sub`"));
                }
                Ok(Bearer::Participant(Participant {
                    plan,
                    name: claims.name.unwrap_or_else(|| claims.sub.clone()),
                    sub: claims.sub,
                    email: claims.email,
                    side: claims.side.ok_or(TokenError::Claims("`side` buyer or seller"))?,
                    scope,
                    assurance: claims.assurance.unwrap_or(0).min(3),
                    expires,
                }))
            }
        }
    }

    /// Mints a token.
    ///
    /// # Errors
    /// When the claims cannot be signed; does not happen with a secret of any length.
    pub fn mint(&self, claims: &Claims) -> Result<String, jsonwebtoken::errors::Error> {
        jsonwebtoken::encode(&Header::new(Algorithm::HS256), claims, &self.sign)
    }
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
        if self.sub.trim().is_empty() || self.sub.len() > 255 || self.sub.chars().any(char::is_control) {
            return Err("`sub` is 1 to 255 bytes of text that name the person");
        }
        if self.assurance.is_some_and(|a| a > 3) {
            return Err("`assurance` is 0, 1, 2 or 3");
        }
        let known = |word| matches!(word, "read" | "write" | "attest");
        if self.scope.split_whitespace().next().is_none() || !self.scope.split_whitespace().all(known) {
            return Err("`scope` is one or more of the words read, write, attest");
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
            iat: seconds(now),
            exp: seconds(now) + ttl.as_secs() as f64,
            nbf: None,
        }
    }

    /// Claims of a person who may read, write and attest, at assurance 2.
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
            scope: "read write attest".into(),
            assurance: Some(2),
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
    use jsonwebtoken::errors::ErrorKind as K;
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

    use base64::Engine;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD as B64;

    use super::*;

    const HOUR: Duration = Duration::from_secs(3600);

    fn now() -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000, 0).unwrap()
    }

    fn buyer() -> Claims {
        Claims::participant("p1", Side::Buyer, "ann", "Ann", now(), HOUR)
    }

    fn verdict(token: &str, at: DateTime<Utc>) -> String {
        match Keys::new(b"secret").verify(token, at) {
            Ok(Bearer::Admin { sub }) => format!("admin {sub}"),
            Ok(Bearer::Participant(p)) => format!("{} {} on {}", p.side.word(), p.sub, p.plan),
            Err(e) => e.to_string(),
        }
    }

    #[test]
    fn tok1_a_sound_token_names_its_bearer() {
        let keys = Keys::new(b"secret");
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
        let none = format!("{}.{}.", part(serde_json::json!({"alg": "none"})), part(claims.clone()));
        assert!(verdict(&none, now()).contains("not"), "{}", verdict(&none, now()));
        let other = Keys::new(b"another").mint(&buyer()).unwrap();
        assert!(verdict(&other, now()).contains("its signature does not match"));
        let hs512 = jsonwebtoken::encode(
            &Header::new(Algorithm::HS512),
            &buyer(),
            &EncodingKey::from_secret(b"secret"),
        );
        assert!(verdict(&hs512.unwrap(), now()).contains("it is not signed with HS256"));
        // The header says that it is signed by somebody's public key, the signature uses it as a secret.
        let mixed = format!("{}.{}.c2ln", part(serde_json::json!({"alg": "RS256"})), part(claims));
        assert!(verdict(&mixed, now()).contains("it is not signed with HS256"));
    }

    #[test]
    fn tok4_claims_must_say_who() {
        let keys = Keys::new(b"secret");
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
