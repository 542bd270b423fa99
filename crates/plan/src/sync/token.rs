//! Claims of a token about its holder, read without its signature.
//!
//! The client uses it to find its own local copy and to renew in time. It proves nothing: the relay
//! verifies, and its `welcome` is the record of who one is.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;

use super::frame::Party;

/// A token and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The JWT as it goes to the relay.
    pub text: String,
    /// The holder that it names.
    pub party: Party,
    /// Seconds since 1970.
    pub exp: Option<u64>,
    /// Seconds since 1970.
    pub iat: Option<u64>,
}

impl Token {
    /// Reads the claims of a JWT. `None`: it is not three parts, or its claims lack `sub` or
    /// `side`.
    pub fn read(text: &str) -> Option<Token> {
        let mut parts = text.split('.');
        let (_, claims, _) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() {
            return None;
        }
        let claims = URL_SAFE_NO_PAD.decode(claims.trim_end_matches('=')).ok()?;
        // As text: the parser of bytes would be a second one in what the browser downloads.
        let claims: Value = serde_json::from_str(std::str::from_utf8(&claims).ok()?).ok()?;
        // Some minters write fractions of a second; they are cut off.
        let second = |key: &str| claims[key].as_f64().map(|t| t as u64);
        Some(Token {
            text: text.to_owned(),
            party: Party::read(&claims)?,
            exp: second("exp"),
            iat: second("iat"),
        })
    }

    /// How many milliseconds it will still be taken, by the caller's clock at the time it was
    /// handed out.
    ///
    /// A clock that is wrong by hours must not end the session: the life that the minter gave it
    /// (`exp` − `iat`) is the most that is believed, and all of it is when the clock says that
    /// it is over before it began.
    pub fn life_ms(&self, now_ms: u64) -> Option<u64> {
        let exp = self.exp?.saturating_mul(1000);
        let given = self.iat.map(|iat| exp.saturating_sub(iat.saturating_mul(1000)));
        match (exp.checked_sub(now_ms).filter(|ms| *ms > 0), given) {
            (Some(left), Some(given)) => Some(left.min(given)),
            (Some(left), None) => Some(left),
            (None, given) => Some(given.unwrap_or(0)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Side;

    fn jwt(claims: &str) -> String {
        format!("e30.{}.c2ln", URL_SAFE_NO_PAD.encode(claims))
    }

    #[test]
    fn claims_read_without_a_key() {
        let token = Token::read(&jwt(
            r#"{"sub":"s1","name":"Ann","side":"buyer","scope":"read write","assurance":2,"plan":"p","exp":100,"iat":40}"#,
        ))
        .unwrap();
        assert_eq!((token.party.side, token.party.sub.as_str()), (Side::Buyer, "s1"));
        assert!(token.party.may("write") && !token.party.may("attest"));
        assert_eq!(token.life_ms(50_000), Some(50_000));
    }

    #[test]
    fn a_wrong_clock_neither_ends_nor_prolongs_a_token() {
        let token = Token::read(&jwt(r#"{"sub":"s","side":"seller","exp":100,"iat":40}"#)).unwrap();
        assert_eq!(token.life_ms(0), Some(60_000), "an hour behind");
        assert_eq!(token.life_ms(9_000_000), Some(60_000), "hours ahead");
    }

    #[test]
    fn what_is_no_token_is_none() {
        for text in [
            "",
            "a.b",
            "a.b.c.d",
            "e30.!!!.x",
            &jwt(r#"{"sub":"s"}"#),
            &jwt(r#"{"side":"judge","sub":"s"}"#),
        ] {
            assert_eq!(Token::read(text), None, "{text}");
        }
    }
}
