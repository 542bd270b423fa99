//! What the relay puts its name to: receipts of attestations, and the seal of a bundle.
//!
//! A receipt is a JWS (compact, EdDSA over Ed25519) whose payload is canonical JSON (RFC 8785), letter by letter. `kid` is
//! the thumbprint of the key (RFC 7638), under which `/.well-known/jwks.json` has it. Signing, headers and keys are the
//! library's; here is only which bytes are signed.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as B64;
use jsonwebtoken::jwk::{Jwk, JwkSet, PublicKeyUse, ThumbprintHash};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, crypto, decode_header};
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
    #[error("it is no JWS (compact, EdDSA) with a `kid`")]
    Form,
    /// It names a key that is not among those given.
    #[error("it was signed with the key {0}, which is not among the keys")]
    Key(String),
    /// The signature is not of that key.
    #[error("its signature does not hold")]
    Signature,
    /// It is a receipt of something else.
    #[error("it is a receipt of something else than what stands here")]
    Payload,
}

/// PKCS#8 of an Ed25519 key as far as it is the same for all (RFC 8410, section 7).
const PKCS8: [u8; 16] =
    [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];

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
        self.set.keys.extend(former.keys.into_iter().filter(|key| !known.contains(&key.common.key_id)));
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

/// The thumbprint of a key (RFC 7638, SHA-256), worked out from the key itself; `None` where it is no Ed25519 key.
pub fn thumbprint(key: &Jwk) -> Option<String> {
    DecodingKey::from_jwk(key).ok()?;
    key.thumbprint(ThumbprintHash::SHA256).ok()
}

/// What a receipt says, once its signature holds; with the thumbprint of the key.
///
/// # Errors
/// [`ReceiptError`], but not [`ReceiptError::Payload`].
pub fn open(receipt: &str, keys: &JwkSet) -> Result<(Vec<u8>, String), ReceiptError> {
    let header = decode_header(receipt).map_err(|_| ReceiptError::Form)?;
    let kid = header.kid.filter(|_| header.alg == Algorithm::EdDSA).ok_or(ReceiptError::Form)?;
    let mut parts = receipt.rsplitn(2, '.');
    let (Some(signature), Some(message)) = (parts.next(), parts.next()) else {
        return Err(ReceiptError::Form);
    };
    // A key counts under the name that follows from it, whatever name it was given.
    let key = keys.keys.iter().find(|key| thumbprint(key).as_deref() == Some(&kid));
    let key = key.ok_or_else(|| ReceiptError::Key(kid.clone()))?;
    let key = DecodingKey::from_jwk(key).map_err(|_| ReceiptError::Key(kid.clone()))?;
    let holds = crypto::verify(signature, message.as_bytes(), &key, Algorithm::EdDSA);
    if !holds.unwrap_or(false) {
        return Err(ReceiptError::Signature);
    }
    let payload = message.split_once('.').map(|(_, payload)| B64.decode(payload));
    Ok((payload.and_then(Result::ok).ok_or(ReceiptError::Form)?, kid))
}

/// Whether a receipt is of this JSON.
///
/// # Errors
/// [`ReceiptError`].
pub fn check(receipt: &str, of: &Value, keys: &JwkSet) -> Result<String, ReceiptError> {
    let (payload, kid) = open(receipt, keys)?;
    match canonical(of) {
        Ok(text) if payload == text.as_bytes() => Ok(kid),
        Ok(_) | Err(_) => Err(ReceiptError::Payload),
    }
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
        let Err(ReceiptError::Key(_)) = check(&receipt, &of, other.jwks()) else { panic!("another key") };
        // Another key under this one's name.
        let mut posing = other.jwks().clone();
        posing.keys[0].common.key_id = key.jwks().keys[0].common.key_id.clone();
        let Err(ReceiptError::Key(_)) = check(&receipt, &of, &posing) else { panic!("a false name") };
        let mut parts: Vec<&str> = receipt.split('.').collect();
        let forged = B64.encode(r#"{"a":"x"}"#);
        parts[1] = &forged;
        assert_eq!(check(&parts.join("."), &of, key.jwks()), Err(ReceiptError::Signature));
        for odd in ["", "a.b.c", "a.b", &receipt[..receipt.len() - 1]] {
            assert!(check(odd, &of, key.jwks()).is_err(), "{odd}");
        }
    }
}
