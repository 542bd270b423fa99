//! The query of a call, and lists by pages: a `limit` within bounds, and `after`, which is the
//! `next` of the page before.

use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;
use serde::de::DeserializeOwned;

use crate::error::Problem;
use crate::state::RelayState;

/// The query of a call.
#[derive(Debug)]
pub(crate) struct CallQuery<T>(pub(crate) T);

impl<T: DeserializeOwned> FromRequestParts<RelayState> for CallQuery<T> {
    type Rejection = Problem;

    async fn from_request_parts(
        parts: &mut Parts,
        relay: &RelayState,
    ) -> Result<CallQuery<T>, Problem> {
        let query = Query::<T>::from_request_parts(parts, relay).await;
        query.map(|Query(asked)| CallQuery(asked)).map_err(|e| Problem::Query(e.body_text()))
    }
}

/// How many entries the pages of a list may have.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PageBounds {
    /// Where the call names no `limit`.
    pub(crate) usual: usize,
    /// At most.
    pub(crate) most: usize,
}

impl PageBounds {
    /// Of most lists.
    pub(crate) const LIST: PageBounds = PageBounds { usual: 100, most: 1_000 };

    /// The page that a call asks for.
    ///
    /// # Errors
    /// [`Problem::Query`] when `limit` is out of bounds.
    pub(crate) fn page(self, limit: Option<usize>) -> Result<PageLimit, Problem> {
        let PageBounds { usual, most } = self;
        let limit = limit.unwrap_or(usual);
        if (1..=most).contains(&limit) {
            Ok(PageLimit { limit })
        } else {
            Err(Problem::Query(format!("`limit` is {limit}: use 1 to {most}")))
        }
    }
}

/// A page of a list.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PageLimit {
    limit: usize,
}

impl PageLimit {
    /// How many entries to fetch: one more than asked for tells whether there is another page.
    pub(crate) fn fetched(self) -> usize {
        self.limit + 1
    }

    /// Keeps the entries of the page; gives its `next`, made of the last one, where there are more.
    pub(crate) fn cut<T>(
        self,
        entries: &mut Vec<T>,
        mark: impl FnOnce(&T) -> String,
    ) -> Option<String> {
        let has_more = entries.len() > self.limit;
        entries.truncate(self.limit);
        entries.last().filter(|_| has_more).map(mark)
    }
}

/// Reads where a page begins.
///
/// # Errors
/// [`Problem::Query`] when `after` is not the `next` of a page.
pub(crate) fn begin<T>(
    after: Option<&str>,
    read: impl FnOnce(&str) -> Option<T>,
) -> Result<Option<T>, Problem> {
    let odd = |text: &str| {
        Problem::Query(format!(
            "`after` is {text:?}: use the `next` of the page before, or leave it out"
        ))
    };
    after.map(|text| read(text).ok_or_else(|| odd(text))).transpose()
}
