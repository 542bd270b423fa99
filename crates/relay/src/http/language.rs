//! The language that a caller asks for, `Accept-Language`: of what the relay says in words to
//! people, which are the texts of reports, exports and imports. Problems are for developers, in
//! English, with codes.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use countersign_words::{Language, Words};

/// The language that a call asks for; English where it asks for none that has a catalogue.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AcceptedLanguage(pub(crate) Language);

impl AcceptedLanguage {
    /// The words of the language.
    pub(crate) fn words(self) -> &'static Words {
        self.0.words()
    }

    /// Tells caches that the answer depends on the language asked for.
    pub(crate) fn varies(mut response: Response) -> Response {
        let by = HeaderValue::from_static("accept-language");
        response.headers_mut().append(header::VARY, by);
        response
    }
}

impl<S: Sync> FromRequestParts<S> for AcceptedLanguage {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<AcceptedLanguage, Infallible> {
        let asked = parts.headers.get_all(header::ACCEPT_LANGUAGE).iter();
        let asked: Vec<&str> = asked.filter_map(|value| value.to_str().ok()).collect();
        Ok(AcceptedLanguage(Language::accepted(&asked.join(","))))
    }
}
