//! Tokens: fetched when there is none, renewed before they end, and what is done when the portal
//! has no other.

use super::*;

/// A token provider must answer within this time.
const TOKEN_MS: u64 = 20_000;
/// A token that ends sooner than this is not worth dialling with.
const TOKEN_LEFT_MS: u64 = 2_000;
/// A provider that gave the same token again is not asked sooner than this.
const RENEW_AGAIN_MS: u64 = 10_000;
/// Timers of the browser wrap beyond 2^31 ms; renewing daily is often enough.
const RENEW_MAX_MS: u64 = 86_400_000;

impl Session {
    pub(super) fn want(&mut self, what: TokenPurpose) {
        let asked = self.wanted.is_some();
        // Dialling outweighs renewing: what was fetched for the one serves the other.
        if self.wanted != Some(TokenPurpose::Dial) {
            self.wanted = Some(what);
        }
        if !asked {
            self.out.push(SessionEffect::NeedToken);
            self.out.push(SessionEffect::StartTimer { timer: Timer::Token, ms: TOKEN_MS });
        }
    }

    pub(super) fn token(&mut self, token: Result<String, String>, world: &mut World<'_>) {
        let wanted = self.wanted.take();
        let now = now_ms(world);
        let text = match token {
            Ok(text) => text,
            Err(reason) => return self.no_token(wanted, reason, world),
        };
        let Some(token) = Token::read(&text) else {
            return self.stop_for_token(Message::new("session-token-odd"));
        };
        if let Some(party) = &self.party
            && (party.side, &party.sub) != (token.party.side, &token.party.sub)
        {
            // Two people's work must not mix in one local copy.
            return self.stop("identity", Message::new("session-token-of-another"));
        }
        let same = self.token.as_ref().is_some_and(|old| old.text == token.text);
        self.told_no_token &= same;
        self.party.get_or_insert_with(|| token.party.clone());
        self.token = Some(token);
        if self.wants_token && !same {
            self.phase = Phase::Running;
            (self.wants_token, self.refused) = (false, None);
        }
        if self.phase != Phase::Running {
            return;
        }
        match (wanted, &self.current) {
            (Some(TokenPurpose::Renew) | None, Some(_)) if same => self.renew_again(now),
            (Some(TokenPurpose::Renew) | None, Some(_)) => {
                self.drop_next();
                self.next = Some(self.connect(text, now));
            }
            // The portal's own copy has ended; it will have another one in a while.
            (_, None) if self.refused.as_ref() == Some(&text) && self.has_ended(now) => {
                let reason = Message::new("session-token-gone");
                self.no_token(Some(TokenPurpose::Dial), reason, world);
            }
            (_, None) if self.refused.as_ref() == Some(&text) => {
                self.stop_for_token(Message::new("session-token-same"));
            }
            (_, None) => self.current = Some(self.connect(text, now)),
            (Some(TokenPurpose::Dial), Some(_)) => {}
        }
    }

    pub(super) fn no_token(
        &mut self,
        wanted: Option<TokenPurpose>,
        reason: impl Into<Param>,
        world: &mut World<'_>,
    ) {
        match wanted {
            None => {}
            Some(TokenPurpose::Renew) if self.current.is_some() => self.renew_again(now_ms(world)),
            Some(_) => {
                // Said once; that attempts go on is to be seen from the status.
                if !std::mem::replace(&mut self.told_no_token, true) {
                    let says = Message::new("session-no-token").with("reason", reason);
                    self.fault("token-provider", says, false);
                }
                self.retry(None, world);
            }
        }
    }

    /// Fetches a fresh token when four fifths of what is left have gone by, a minute before the end
    /// at the latest.
    pub(super) fn schedule_renewal(&mut self, now_ms: u64) {
        if self.config.renewal == Renewal::Fixed {
            return;
        }
        if let Some(left) = self.token.as_ref().and_then(|t| t.life_ms(now_ms)) {
            let ms = (left / 5 * 4).max(left.saturating_sub(60_000)).clamp(500, RENEW_MAX_MS);
            self.out.push(SessionEffect::StartTimer { timer: Timer::Renew, ms });
        }
    }

    /// The portal gave the same token again: it is asked again while that one lasts, not in a
    /// hurry.
    pub(super) fn renew_again(&mut self, now_ms: u64) {
        if self.config.renewal == Renewal::Provider
            && let Some(left) = self.token.as_ref().and_then(|t| t.life_ms(now_ms))
        {
            let ms = (left / 2).clamp(RENEW_AGAIN_MS, RENEW_MAX_MS);
            self.out.push(SessionEffect::StartTimer { timer: Timer::Renew, ms });
        }
    }

    /// Whether the token at hand is over by its own claims.
    pub(super) fn has_ended(&self, now_ms: u64) -> bool {
        let exp = self.token.as_ref().and_then(|token| token.exp);
        exp.is_some_and(|exp| exp.saturating_mul(1000) <= now_ms.saturating_add(TOKEN_LEFT_MS))
    }

    /// Where there is one token alone, the relay may say that it is over.
    pub(super) fn is_worth_dialling(&self, token: &Token, now_ms: u64) -> bool {
        self.config.renewal == Renewal::Fixed
            || token.exp.is_none_or(|exp| exp.saturating_mul(1000) > now_ms + TOKEN_LEFT_MS)
    }
}
