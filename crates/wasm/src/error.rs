//! Errors on the way between the plan and the browser, as a code for programs and a sentence for
//! people.

/// An error that JavaScript sees as an `Error` with a `code`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Error {
    /// A word that stays when the message changes.
    pub(crate) code: &'static str,
    /// The fault and the remedy.
    pub(crate) message: String,
}

impl Error {
    pub(crate) fn new(code: &'static str, message: impl Into<String>) -> Error {
        Error { code, message: message.into() }
    }
}
