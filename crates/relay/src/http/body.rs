//! Reads the bodies of calls: exactly what was described, or a refusal that names what is not.
//!
//! A body that a proxy dropped is no empty object: a call that takes `{}` for "nothing is set"
//! would wipe what stands. Every other shape (a list in the order of the fields), what is no I-JSON
//! (a name that stands twice) and a name that there is not are refused, too: whoever sent them
//! meant something that would not happen.

use countersign_plan::ijson;
use serde::de::DeserializeOwned;

use crate::error::Problem;

/// Reads a JSON object.
///
/// # Errors
/// [`Problem::Body`] where it is none, and saying where; [`Problem::Field`] for a name that there
/// is not.
pub(super) fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    match bytes.iter().find(|byte| !byte.is_ascii_whitespace()) {
        None => {
            return Err(Problem::Body(
                "it is empty: send a JSON object, `{}` where nothing is to be set".into(),
            ));
        }
        Some(b'{') => {}
        Some(_) => return Err(Problem::Body("it is no JSON object: send `{\u{2026}}`".into())),
    }
    let odd = |e: serde_json::Error| Problem::Body(e.to_string());
    ijson::read(bytes).map_err(odd)?;
    serde_json::from_slice(bytes).map_err(|e| {
        let says = e.to_string();
        if says.starts_with("unknown field") { Problem::Field(says) } else { Problem::Body(says) }
    })
}
