//! JSON as others may rely on it (I-JSON, RFC 7493): what two readers could take for two things is
//! refused.
//!
//! `{"goal": "A", "goal": "B"}` is one goal to one reader and another to the next, and so is a
//! whole number that no double holds. Signatures over such texts say nothing.

use std::fmt;

use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

/// Reads JSON. No name stands twice in one object, at any depth; numbers are those that a double
/// holds; texts have no lone surrogates.
///
/// # Errors
/// Says what is odd, and where.
pub fn read(bytes: &[u8]) -> Result<Value, serde_json::Error> {
    serde_json::from_slice::<Strict>(bytes).map(|Strict(value)| value)
}

/// The text of a value. As `to_string`, which has a printer of its own: the browser has one already.
pub(crate) fn text_of(value: &Value) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

struct Strict(Value);

impl<'de> Deserialize<'de> for Strict {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Strict, D::Error> {
        deserializer.deserialize_any(StrictVisitor).map(Strict)
    }
}

struct StrictVisitor;

impl<'de> Visitor<'de> for StrictVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: de::Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Value, E> {
        whole(i128::from(value))?;
        Ok(Value::Number(value.into()))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Value, E> {
        whole(i128::from(value))?;
        Ok(Value::Number(value.into()))
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Value, E> {
        let number = Number::from_f64(value).ok_or_else(|| E::custom("a number is too large"))?;
        Ok(Value::Number(number))
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_string<E: de::Error>(self, value: String) -> Result<Value, E> {
        Ok(Value::String(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(Strict(item)) = items.next_element()? {
            list.push(item);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some(name) = fields.next_key::<String>()? {
            if map.contains_key(&name) {
                return Err(de::Error::custom(format!(
                    "the name {name:?} stands twice in one object"
                )));
            }
            let Strict(value) = fields.next_value()?;
            map.insert(name, value);
        }
        Ok(Value::Object(map))
    }
}

/// A whole number that a double holds.
fn whole<E: de::Error>(number: i128) -> Result<(), E> {
    if (number as f64) as i128 == number {
        return Ok(());
    }
    Err(E::custom(format!("the number {number} is read as {} by others", number as f64)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lgr7_what_two_readers_could_take_for_two_things_is_refused() {
        for (odd, why) in [
            (r#"{"a": 1, "a": 1}"#, "\"a\" stands twice"),
            (r#"{"a": 1, "\u0061": 2}"#, "\"a\" stands twice"),
            (r#"[{"b": {"c": [{"d": 1, "e": 2, "d": 3}]}}]"#, "\"d\" stands twice"),
            (r#"{"": 1, "": 1}"#, "\"\" stands twice"),
            (r#""\ud800""#, "hex escape"),
            (r#"["\udc00"]"#, "hex escape"),
            ("9007199254740993", "9007199254740993 is read as"),
            ("-9007199254740993", "-9007199254740993 is read as"),
            ("1e400", "out of range"),
            (r#"{"a": 1} {"a": 1}"#, "trailing"),
            ("01", "invalid number"),
            ("{'a': 1}", "key must be a string"),
        ] {
            let says = read(odd.as_bytes()).err().unwrap_or_else(|| panic!("{odd}")).to_string();
            assert!(says.contains(why), "{odd}: {says}");
        }
        assert!(read(b"\"\xff\"").is_err(), "no UTF-8");
        for sound in [
            r#"{"a": {"a": {"a": null}}, "b": [{"a": 1}, {"a": 1}]}"#,
            "9007199254740992",
            "1.0",
            "-0.1e-7",
            r#""\ud83d\ude00 \u0000""#,
        ] {
            let plain: Value = serde_json::from_str(sound).unwrap();
            assert_eq!(read(sound.as_bytes()).unwrap(), plain, "{sound}");
        }
    }
}
