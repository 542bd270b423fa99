//! Reads the document out of the CRDT, as `JSON.stringify` of Yjs' `toJSON()` gives it. Total;
//! writes nothing.

use serde_json::{Map as Object, Number as JsonNumber, Value};
use yrs::any::Number;
use yrs::{Any, Array, GetString, Map, Out, ReadTxn};

use super::roots::Roots;

/// The whole document: every root of schema 1 except the relay's own.
pub(super) fn document<T: ReadTxn>(txn: &T, roots: &Roots) -> Value {
    let mut document = Object::new();
    for (root, text) in &roots.texts {
        document.insert(root.word().to_owned(), Value::String(text.get_string(txn)));
    }
    for (root, map) in &roots.maps {
        document.insert(root.word().to_owned(), Value::Object(object(txn, map)));
    }
    Value::Object(document)
}

/// The value in a slot, as JSON. Shared types give their content.
pub(super) fn value<T: ReadTxn>(txn: &T, out: &Out) -> Option<Value> {
    match out {
        Out::Any(any) => plain(any),
        Out::YText(text) => Some(Value::String(text.get_string(txn))),
        Out::YMap(map) => Some(Value::Object(object(txn, map))),
        Out::YArray(array) => Some(Value::Array(
            array.iter(txn).map(|item| value(txn, &item).unwrap_or_default()).collect(),
        )),
        Out::YXmlText(text) => Some(Value::String(text.get_string(txn))),
        Out::YXmlElement(xml) => Some(Value::String(xml.get_string(txn))),
        Out::YXmlFragment(xml) => Some(Value::String(xml.get_string(txn))),
        Out::YDoc(_) | Out::UndefinedRef(_) => None,
    }
}

fn object<T: ReadTxn>(txn: &T, map: &yrs::MapRef) -> Object<String, Value> {
    object_of(map.iter(txn).filter_map(|(key, out)| Some((key.to_owned(), value(txn, &out)?))))
}

/// As `collect`, which would sort first, with a sort of its own.
fn object_of(entries: impl Iterator<Item = (String, Value)>) -> Object<String, Value> {
    let mut object = Object::new();
    entries.for_each(|(key, value)| drop(object.insert(key, value)));
    object
}

/// A plain value as JSON; `None` for `undefined`, which JSON leaves out.
pub(super) fn plain(any: &Any) -> Option<Value> {
    Some(match any {
        Any::Undefined => return None,
        Any::Null => Value::Null,
        Any::Bool(bool) => Value::Bool(*bool),
        Any::Number(number) => json_number(*number),
        Any::String(text) => Value::String(text.to_string()),
        // As JSON.stringify writes a Uint8Array.
        Any::Buffer(bytes) => Value::Object(object_of(
            bytes.iter().enumerate().map(|(i, b)| (i.to_string(), Value::from(*b))),
        )),
        Any::Array(items) => {
            Value::Array(items.iter().map(|item| plain(item).unwrap_or_default()).collect())
        }
        Any::Map(map) => {
            Value::Object(object_of(map.iter().filter_map(|(k, v)| Some((k.clone(), plain(v)?)))))
        }
    })
}

/// The last of several values in their encoding.
pub(super) fn last_any(bytes: &[u8]) -> Option<Value> {
    let mut cursor = yrs::encoding::read::Cursor::new(bytes);
    let mut last = None;
    while cursor.has_content() {
        last = Some(Any::decode(&mut cursor).ok()?);
    }
    plain(&last?)
}

/// JSON as a plain value of the document.
pub(super) fn any(value: &Value) -> Any {
    match value {
        Value::Null => Any::Null,
        Value::Bool(bool) => Any::Bool(*bool),
        Value::Number(number) => Any::Number(match number.as_i64() {
            Some(int) => Number::Int(int),
            None => Number::Float(number.as_f64().unwrap_or(f64::NAN)),
        }),
        Value::String(text) => Any::String(text.as_str().into()),
        Value::Array(items) => Any::Array(items.iter().map(any).collect()),
        Value::Object(map) => {
            Any::Map(std::sync::Arc::new(map.iter().map(|(k, v)| (k.clone(), any(v))).collect()))
        }
    }
}

/// Whole numbers as integers, as JavaScript prints them; infinite ones and NaN as null.
fn json_number(number: Number) -> Value {
    match number {
        Number::Int(int) => Value::from(int),
        Number::Float(float) if float.fract() == 0.0 && float.abs() < 9.007_199_254_740_992e15 => {
            Value::from(float as i64)
        }
        Number::Float(float) => JsonNumber::from_f64(float).map_or(Value::Null, Value::Number),
    }
}
