//! Reads the bodies of calls: exactly what was described, or a refusal that names what is not.
//!
//! A body that a proxy dropped is no empty object: a call that takes `{}` for "nothing is set" would wipe what stands.
//! Every other shape (a list in the order of the fields), a name that stands twice and a name that there is not are refused,
//! too: whoever sent them meant something that would not happen.

use std::collections::HashSet;
use std::fmt;

use serde::de::{Deserialize, DeserializeOwned, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use crate::error::Problem;

/// Reads a JSON object.
///
/// # Errors
/// [`Problem::Body`] where it is none, and saying where; [`Problem::Field`] for a name that there is not.
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
    serde_json::from_slice::<Once>(bytes).map_err(odd)?;
    serde_json::from_slice(bytes).map_err(|e| {
        let says = e.to_string();
        if says.starts_with("unknown field") { Problem::Field(says) } else { Problem::Body(says) }
    })
}

/// Any JSON in which no object has a name twice.
struct Once;

impl<'de> Deserialize<'de> for Once {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Once, D::Error> {
        from.deserialize_any(OnceVisitor)
    }
}

struct OnceVisitor;

impl<'de> Visitor<'de> for OnceVisitor {
    type Value = Once;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Once, A::Error> {
        let mut names: HashSet<String> = HashSet::new();
        while let Some(name) = map.next_key::<String>()? {
            map.next_value::<Once>()?;
            if names.contains(&name) {
                return Err(A::Error::custom(format_args!("the name `{name}` stands twice in one object")));
            }
            names.insert(name);
        }
        Ok(Once)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Once, A::Error> {
        while list.next_element::<Once>()?.is_some() {}
        Ok(Once)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Once, E> {
        Ok(Once)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Once, E> {
        Ok(Once)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Once, E> {
        Ok(Once)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Once, E> {
        Ok(Once)
    }

    fn visit_str<E>(self, _: &str) -> Result<Once, E> {
        Ok(Once)
    }

    fn visit_unit<E>(self) -> Result<Once, E> {
        Ok(Once)
    }
}
