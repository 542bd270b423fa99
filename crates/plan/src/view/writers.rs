//! Whose each part of a text is, as a screen shows it.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use crate::document::Span;
use crate::sync::frame::Party;

/// A part of a text that one person wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Writer {
    /// UTF-16 units; never 0.
    pub len: u32,
    /// Their sub; empty where the record does not tell who wrote it.
    pub sub: String,
    /// Their name; empty where it is not known.
    pub name: String,
    /// `buyer`, `seller`, or `relay` for what stood there when the plan was made; empty where it is not known.
    pub side: String,
    /// Whether it is the reader.
    pub mine: bool,
}

/// Says who wrote each part: by the relay's record (the root `authors`), and by the reader's own client id, whose first
/// words may not be in the record yet. Neighbours of one person are one part, whatever they wrote on.
pub fn writers(
    spans: &[Span],
    authors: &BTreeMap<String, Value>,
    client: u64,
    reader: Option<&Party>,
) -> Vec<Writer> {
    let mut parts = Vec::<Writer>::new();
    for span in spans {
        let by = writer(span, authors, reader.filter(|_| span.client == client));
        let mine = reader.is_some_and(|me| me.sub == by.sub && me.side.word() == by.side);
        let by = Writer { mine, ..by };
        match parts.last_mut() {
            Some(last) if last.sub == by.sub && last.side == by.side => last.len += by.len,
            _ => parts.push(by),
        }
    }
    parts
}

fn writer(span: &Span, authors: &BTreeMap<String, Value>, reader: Option<&Party>) -> Writer {
    let said = |value: Option<&Value>| value.and_then(Value::as_str).unwrap_or_default().to_owned();
    let blank =
        Writer { len: span.len, sub: String::new(), name: String::new(), side: String::new(), mine: false };
    if let Some(Party { sub, name, side, .. }) = reader {
        return Writer { sub: sub.clone(), name: name.clone(), side: side.word().to_owned(), ..blank };
    }
    let sub = said(authors.get(&["c/", &span.client.to_string()].concat()));
    if sub.is_empty() {
        return blank;
    }
    let person = authors.get(&["p/", &sub].concat());
    let of = |key: &str| said(person.and_then(|person| person.get(key)));
    Writer { name: of("name"), side: of("side"), sub, ..blank }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::model::Side;
    use crate::order::map_of;

    fn told(spans: &[(u32, u64)]) -> Vec<String> {
        let authors = map_of([
            ("c/11".to_owned(), json!("dana")),
            ("c/12".to_owned(), json!("dana")),
            ("c/13".to_owned(), json!("relay")),
            ("c/14".to_owned(), json!("gone")),
            ("p/dana".to_owned(), json!({"name": "Dana", "side": "buyer", "assurance": 2})),
            ("p/relay".to_owned(), json!({"name": "", "side": "relay", "assurance": 0})),
        ]);
        let sam = Party {
            sub: "sam".to_owned(),
            name: "Sam".to_owned(),
            email: None,
            side: Side::Seller,
            scope: String::new(),
            assurance: 2,
        };
        let spans: Vec<_> = spans.iter().map(|(len, client)| Span { len: *len, client: *client }).collect();
        let parts = writers(&spans, &authors, 77, Some(&sam));
        let me = |mine| if mine { " (me)" } else { "" };
        parts.iter().map(|p| format!("{} {}/{}/{}{}", p.len, p.sub, p.name, p.side, me(p.mine))).collect()
    }

    #[test]
    fn who2_each_part_of_a_text_is_its_person_s_on_whatever_device_they_wrote_it() {
        assert_eq!(told(&[(3, 11), (4, 12), (2, 13)]), ["7 dana/Dana/buyer", "2 relay//relay"]);
        // One's own words are one's own before the relay has heard of them; what nobody recorded is nobody's.
        assert_eq!(told(&[(3, 77), (1, 99), (5, 14)]), ["3 sam/Sam/seller (me)", "1 //", "5 gone//"]);
        assert_eq!(told(&[]), [""; 0]);
    }
}
