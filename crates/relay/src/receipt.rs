//! Receipts that the relay signs: those of attestations, and the seal of a bundle.
//!
//! A receipt is a JWS (EdDSA over Ed25519) whose payload is canonical JSON (RFC 8785), letter by
//! letter. That of an entry is detached (`header..signature`, RFC 7515 appendix F): the entry
//! stands beside it, and would stand in the ledger twice. The seal of a bundle, and the receipts of
//! earlier versions, embed it (compact). `kid` is the thumbprint of the key (RFC 7638), under which
//! `/.well-known/jwks.json` has it. Signing and keys are the library's; here is which bytes are
//! signed.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as B64;
use jsonwebtoken::jwk::{Jwk, JwkSet, PublicKeyUse, ThumbprintHash};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, crypto};
use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;
use thiserror::Error;

/// The relay's key for receipts.
pub struct ReceiptKey {
    sign: EncodingKey,
    header: Header,
    public: Jwk,
    /// That of the key that signs first, then those of former keys, the newest first.
    set: JwkSet,
}

/// Why something is not a receipt of what it should be.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ReceiptError {
    /// It has another form.
    #[error("it is no JWS (EdDSA, compact or detached) with a `kid`")]
    Form,
    /// It names a key that is not among those given.
    #[error("it was signed with the key {0}, which is not among the keys")]
    Key(String),
    /// The signature is not of that key.
    #[error("its signature does not hold")]
    Signature,
    /// It is detached, and not of what stands here, or not of that key.
    #[error("it is not a signature of the key that it names over what stands here")]
    Detached,
    /// It is a receipt of something else.
    #[error("it is a receipt of something else than what stands here")]
    Payload,
}

/// PKCS#8 of an Ed25519 key as far as it is the same for all (RFC 8410, section 7).
const PKCS8: [u8; 16] = [
    0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
];

impl ReceiptKey {
    /// From the 32 secret bytes of an Ed25519 key.
    ///
    /// # Errors
    /// When the library does not take them as a key; does not happen with 32 bytes.
    pub fn new(secret: &[u8; 32]) -> Result<ReceiptKey, jsonwebtoken::errors::Error> {
        let sign = EncodingKey::from_ed_der(&[&PKCS8[..], secret].concat());
        let mut jwk = Jwk::from_encoding_key(&sign, Algorithm::EdDSA)?;
        let kid = jwk.thumbprint(ThumbprintHash::SHA256)?;
        jwk.common.key_id = Some(kid.clone());
        jwk.common.public_key_use = Some(PublicKeyUse::Signature);
        let mut header = Header::new(Algorithm::EdDSA);
        (header.typ, header.kid) = (None, Some(kid));
        Ok(ReceiptKey { sign, header, public: jwk.clone(), set: JwkSet { keys: vec![jwk] } })
    }

    /// Beside the public halves of former keys, which stay among the keys for good.
    pub fn with_former(mut self, former: JwkSet) -> ReceiptKey {
        let known: Vec<_> = self.set.keys.iter().map(|key| key.common.key_id.clone()).collect();
        self.set
            .keys
            .extend(former.keys.into_iter().filter(|key| !known.contains(&key.common.key_id)));
        self
    }

    /// The thumbprint of the key that signs.
    pub fn kid(&self) -> &str {
        self.header.kid.as_deref().unwrap_or_default()
    }

    /// The public half of the key that signs.
    pub fn public(&self) -> &Jwk {
        &self.public
    }

    /// A receipt of JSON.
    ///
    /// # Errors
    /// When the library does not sign; does not happen with a sound key.
    pub fn receipt(&self, of: &Value) -> Result<String, jsonwebtoken::errors::Error> {
        let payload = RawValue::from_string(canonical(of)?)?;
        jsonwebtoken::encode(&self.header, &payload, &self.sign)
    }

    /// A detached receipt of JSON: `header..signature`.
    ///
    /// # Errors
    /// As [`ReceiptKey::receipt`].
    pub fn detached(&self, of: &Value) -> Result<String, jsonwebtoken::errors::Error> {
        let receipt = self.receipt(of)?;
        let parts = receipt.split_once('.').zip(receipt.rsplit_once('.'));
        let ((header, _), (_, signature)) = parts.unwrap_or_default();
        Ok(format!("{header}..{signature}"))
    }

    /// The public keys, as at `/.well-known/jwks.json`.
    pub fn jwks(&self) -> &JwkSet {
        &self.set
    }
}

/// Canonical JSON (RFC 8785) of anything: a document of other clients may hold fractions.
///
/// # Errors
/// When it is nested too deep to be written.
pub fn canonical(value: &Value) -> Result<String, serde_json::Error> {
    serde_json_canonicalizer::to_string(value)
}

/// The thumbprint of a key (RFC 7638, SHA-256), worked out from the key itself; `None` where it is
/// no Ed25519 key.
pub fn thumbprint(key: &Jwk) -> Option<String> {
    DecodingKey::from_jwk(key).ok()?;
    key.thumbprint(ThumbprintHash::SHA256).ok()
}

/// The payload of a compact receipt, once its signature holds; with the thumbprint of the key.
///
/// # Errors
/// [`ReceiptError`], but not [`ReceiptError::Payload`].
pub fn open(receipt: &str, keys: &JwkSet) -> Result<(Vec<u8>, String), ReceiptError> {
    let [header, payload, signature] = parts(receipt)?;
    let kid = verify(header, payload, signature, keys)?;
    Ok((B64.decode(payload).map_err(|_| ReceiptError::Form)?, kid))
}

/// Whether a receipt is of this JSON; with the thumbprint of the key.
///
/// # Errors
/// [`ReceiptError`].
pub fn check(receipt: &str, of: &Value, keys: &JwkSet) -> Result<String, ReceiptError> {
    let text = canonical(of).map_err(|_| ReceiptError::Payload)?;
    let payload = B64.encode(text);
    match parts(receipt)? {
        // Of a detached one nobody can tell a changed entry from a false signature.
        [header, "", signature] => verify(header, &payload, signature, keys).map_err(|e| match e {
            ReceiptError::Signature => ReceiptError::Detached,
            ReceiptError::Form
            | ReceiptError::Key(_)
            | ReceiptError::Payload
            | ReceiptError::Detached => e,
        }),
        [header, embedded, signature] => {
            let kid = verify(header, embedded, signature, keys)?;
            if embedded == payload { Ok(kid) } else { Err(ReceiptError::Payload) }
        }
    }
}

/// Header, payload and signature.
fn parts(receipt: &str) -> Result<[&str; 3], ReceiptError> {
    let parts: Vec<&str> = receipt.split('.').collect();
    parts.try_into().map_err(|_| ReceiptError::Form)
}

/// Whether a signature holds; with the thumbprint of the key.
fn verify(
    header: &str,
    payload: &str,
    signature: &str,
    keys: &JwkSet,
) -> Result<String, ReceiptError> {
    let message = format!("{header}.{payload}");
    let read = B64
        .decode(header)
        .ok()
        .and_then(|json| serde_json::from_slice::<ReceiptHeader>(&json).ok());
    let kid =
        read.filter(|read| read.alg == "EdDSA").map(|read| read.kid).ok_or(ReceiptError::Form)?;
    // A key counts under the name that follows from it, whatever name it was given.
    let key = keys.keys.iter().find(|key| thumbprint(key).as_ref() == Some(&kid));
    let key = key.ok_or_else(|| ReceiptError::Key(kid.clone()))?;
    let key = DecodingKey::from_jwk(key).map_err(|_| ReceiptError::Key(kid.clone()))?;
    let holds = crypto::verify(signature, message.as_bytes(), &key, Algorithm::EdDSA);
    if holds.unwrap_or(false) { Ok(kid) } else { Err(ReceiptError::Signature) }
}

/// The header of a receipt. Nothing else may stand in it: `crit` and `b64` change what is signed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReceiptHeader {
    alg: String,
    kid: String,
    #[serde(rename = "typ")]
    _typ: Option<String>,
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    // RFC 8037, appendix A: the key, its thumbprint.
    const SECRET: &str = "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A";

    fn key() -> ReceiptKey {
        ReceiptKey::new(&B64.decode(SECRET).unwrap().try_into().unwrap()).unwrap()
    }

    #[test]
    fn rcp1_a_key_is_named_by_its_thumbprint() {
        let jwk = serde_json::to_value(key().jwks()).unwrap()["keys"][0].take();
        assert_eq!(jwk["x"], "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
        assert_eq!(jwk["kid"], "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
        assert_eq!(
            (&jwk["kty"], &jwk["crv"], &jwk["alg"]),
            (&json!("OKP"), &json!("Ed25519"), &json!("EdDSA"))
        );
        assert!(jwk["d"].is_null());
    }

    #[test]
    fn rcp2_a_receipt_is_of_the_canonical_text_and_of_nothing_else() {
        let (key, of) = (key(), json!({"b": 1, "a": "\u{20ac}", "c": 0.5}));
        let receipt = key.receipt(&of).unwrap();
        let payload = B64.decode(receipt.split('.').nth(1).unwrap()).unwrap();
        assert_eq!(String::from_utf8(payload).unwrap(), "{\"a\":\"\u{20ac}\",\"b\":1,\"c\":0.5}");
        assert!(check(&receipt, &of, key.jwks()).is_ok());
        assert_eq!(check(&receipt, &json!({"b": 2}), key.jwks()), Err(ReceiptError::Payload));
        let other = ReceiptKey::new(&[7; 32]).unwrap();
        let Err(ReceiptError::Key(_)) = check(&receipt, &of, other.jwks()) else {
            panic!("another key")
        };
        // Another key under this one's name.
        let mut posing = other.jwks().clone();
        posing.keys[0].common.key_id = key.jwks().keys[0].common.key_id.clone();
        let Err(ReceiptError::Key(_)) = check(&receipt, &of, &posing) else {
            panic!("a false name")
        };
        let mut parts: Vec<&str> = receipt.split('.').collect();
        let forged = B64.encode(r#"{"a":"x"}"#);
        parts[1] = &forged;
        assert_eq!(check(&parts.join("."), &of, key.jwks()), Err(ReceiptError::Signature));
        for odd in ["", "a.b.c", "a.b", &receipt[..receipt.len() - 1]] {
            assert!(check(odd, &of, key.jwks()).is_err(), "{odd}");
        }
    }

    #[test]
    fn lgr5_a_detached_receipt_is_half_as_long_and_of_nothing_else_either() {
        let (key, of) = (key(), json!({"note": "x".repeat(300)}));
        let (embedded, detached) = (key.receipt(&of).unwrap(), key.detached(&of).unwrap());
        let [head, "", signature] = detached.split('.').collect::<Vec<_>>()[..] else {
            panic!("{detached}")
        };
        assert!(
            embedded.starts_with(&format!("{head}."))
                && embedded.ends_with(&format!(".{signature}"))
        );
        assert!(
            detached.len() < 200 && embedded.len() > 500,
            "{} {}",
            detached.len(),
            embedded.len()
        );
        assert_eq!(check(&detached, &of, key.jwks()), check(&embedded, &of, key.jwks()));
        assert!(check(&detached, &of, key.jwks()).is_ok());
        assert_eq!(
            check(&detached, &json!({"note": "y"}), key.jwks()),
            Err(ReceiptError::Detached)
        );
        assert_eq!(
            open(&detached, key.jwks()).map(|(payload, _)| payload),
            Err(ReceiptError::Signature)
        );
        let other = ReceiptKey::new(&[7; 32]).unwrap();
        let Err(ReceiptError::Key(_)) = check(&detached, &of, other.jwks()) else {
            panic!("another key")
        };
    }

    #[test]
    fn lgr5_a_header_that_changes_what_is_signed_is_refused() {
        let (key, of) = (key(), json!({"a": 1}));
        let payload = B64.encode(canonical(&of).unwrap());
        let kid = key.jwks().keys[0].common.key_id.clone().unwrap();
        let signed = |head: Value| {
            let head = B64.encode(head.to_string());
            let message = format!("{head}.{payload}");
            let signature = crypto::sign(message.as_bytes(), &key.sign, Algorithm::EdDSA).unwrap();
            format!("{message}.{signature}")
        };
        assert!(check(&signed(json!({"alg": "EdDSA", "kid": kid})), &of, key.jwks()).is_ok());
        for more in [json!({"b64": false}), json!({"crit": ["x"]}), json!({"alg": "HS256"})] {
            let mut head = json!({"alg": "EdDSA", "kid": kid});
            head.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            assert_eq!(check(&signed(head), &of, key.jwks()), Err(ReceiptError::Form), "{more}");
        }
    }
}
