//! What goes wrong on the way between the plan and the browser, as a code for programs and a
//! sentence for people.

/// An error that JavaScript sees as an `Error` with a `code`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Error {
    /// A word that stays when the message changes.
    pub(crate) code: &'static str,
    /// What is so and what to do.
    pub(crate) message: String,
}

impl Error {
    pub(crate) fn new(code: &'static str, message: impl Into<String>) -> Error {
        Error { code, message: message.into() }
    }
}
