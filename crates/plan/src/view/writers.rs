//! Writers of each part of a text and of each comment, and everybody who is known at all, as a
//! screen shows it.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use crate::document::AuthorSpan;
use crate::ids::Id;
use crate::model::{Side, author_name, read_author_name};
use crate::order::map_of;
use crate::sync::frame::Party;

/// A part of a text that one person wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct TextAuthor {
    /// UTF-16 units; never 0.
    pub len: u32,
    /// Their sub; empty where the record does not tell who wrote it.
    pub sub: String,
    /// Their name; empty where it is not known.
    pub name: String,
    /// `buyer`, `seller`, or `relay` for what stood there when the plan was made; empty where it
    /// is not known.
    #[cfg_attr(feature = "typescript", ts(type = "Side | 'relay' | ''"))]
    pub side: String,
    /// Whether it is the reader.
    pub mine: bool,
}

/// The author of something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Author {
    /// Their name; empty where it is not known.
    pub name: String,
    /// `buyer`, `seller`, or `relay` for what stood there when the plan was made.
    #[cfg_attr(feature = "typescript", ts(type = "Side | 'relay'"))]
    pub side: String,
    /// Whether it is the reader.
    pub mine: bool,
}

/// Somebody of a side whom the record names: whoever wrote anything.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct KnownPerson {
    /// As in their token.
    pub sub: String,
    /// Their name; empty where they gave none.
    pub name: String,
    /// Their side.
    pub side: Side,
}

/// Says who made each thing, of the client ids that made them
/// ([`crate::document::PlanDoc::makers`]); what the record does not tell is left out.
pub fn bylines(
    makers: &BTreeMap<Id, u64>,
    authors: &BTreeMap<String, Value>,
    client: u64,
    reader: Option<&Party>,
) -> BTreeMap<Id, Author> {
    let by = |maker: &u64| {
        let by =
            writers(&[AuthorSpan { len: 1, client: *maker }], authors, client, reader).pop()?;
        let TextAuthor { name, side, mine, .. } = by;
        (!side.is_empty()).then_some(Author { name, side, mine })
    };
    map_of(makers.iter().filter_map(|(id, maker)| Some((id.clone(), by(maker)?))))
}

/// Everybody of a side whom the record names, in the order of its keys.
pub(super) fn known(authors: &BTreeMap<String, Value>) -> Vec<KnownPerson> {
    let mut all: Vec<KnownPerson> = Vec::new();
    let mut nth: BTreeMap<(String, Side), usize> = BTreeMap::new();
    for person in authors.keys().filter_map(|key| author(key.strip_prefix("p/")?, authors)) {
        // Earlier versions wrote some names in another way.
        match nth.get(&(person.sub.clone(), person.side)) {
            Some(known) => all[*known].name = person.name,
            None => {
                nth.insert((person.sub.clone(), person.side), all.len());
                all.push(person);
            }
        }
    }
    all
}

/// The person of a side who stands in the record under a name. Two people of one sub, one of each
/// side, are told apart by the side before the second one's; so were they by earlier versions, in
/// which a sub could begin like that.
pub(super) fn author(name: &str, authors: &BTreeMap<String, Value>) -> Option<KnownPerson> {
    let side_of =
        |name: &str| Side::from_word(authors.get(&["p/", name].concat())?.get("side")?.as_str()?);
    let side = side_of(name).or_else(|| side_of(&author_name(name)))?;
    let (named, sub) = read_author_name(name);
    let is_first_taken = || {
        [author_name(&sub), sub.clone()].iter().any(|first| side_of(first) == Some(side.other()))
    };
    let sub = match named {
        Some(named) if named != side || !is_first_taken() => [named.word(), ":", &sub].concat(),
        Some(_) | None => sub,
    };
    let person = authors
        .get(&["p/", name].concat())
        .or_else(|| authors.get(&["p/", &author_name(name)].concat()));
    let called =
        person.and_then(|person| person.get("name")).and_then(Value::as_str).unwrap_or_default();
    Some(KnownPerson { sub, name: called.to_owned(), side })
}

/// Says who wrote each part: by the relay's record (the root `authors`), and by the reader's own
/// client id, whose first words may not be in the record yet. Neighbours of one person are one
/// part, whatever they wrote on.
pub fn writers(
    spans: &[AuthorSpan],
    authors: &BTreeMap<String, Value>,
    client: u64,
    reader: Option<&Party>,
) -> Vec<TextAuthor> {
    let mut parts = Vec::<TextAuthor>::new();
    for span in spans {
        let by = writer(span, authors, reader.filter(|_| span.client == client));
        let mine = reader.is_some_and(|me| me.sub == by.sub && me.side.word() == by.side);
        let by = TextAuthor { mine, ..by };
        match parts.last_mut() {
            Some(last) if last.sub == by.sub && last.side == by.side => last.len += by.len,
            _ => parts.push(by),
        }
    }
    parts
}

fn writer(
    span: &AuthorSpan,
    authors: &BTreeMap<String, Value>,
    reader: Option<&Party>,
) -> TextAuthor {
    let said = |value: Option<&Value>| value.and_then(Value::as_str).unwrap_or_default().to_owned();
    let blank = TextAuthor {
        len: span.len,
        sub: String::new(),
        name: String::new(),
        side: String::new(),
        mine: false,
    };
    if let Some(Party { sub, name, side, .. }) = reader {
        return TextAuthor {
            sub: sub.clone(),
            name: name.clone(),
            side: side.word().to_owned(),
            ..blank
        };
    }
    let name = said(authors.get(&["c/", &span.client.to_string()].concat()));
    if let Some(KnownPerson { sub, name, side }) = author(&name, authors) {
        return TextAuthor { sub, name, side: side.word().to_owned(), ..blank };
    }
    // The relay, or somebody of whom the record tells no more.
    let of =
        |key: &str| said(authors.get(&["p/", &name].concat()).and_then(|person| person.get(key)));
    TextAuthor { name: of("name"), side: of("side"), sub: name, ..blank }
}

#[cfg(test)]
mod tests {
    use crate::people::Assurance;
    use serde_json::json;

    use super::*;

    fn authors() -> BTreeMap<String, Value> {
        map_of([
            ("c/11".to_owned(), json!("dana")),
            ("c/12".to_owned(), json!("dana")),
            ("c/13".to_owned(), json!("relay")),
            ("c/14".to_owned(), json!("gone")),
            ("p/dana".to_owned(), json!({"name": "Dana", "side": "buyer", "assurance": 2})),
            ("p/relay".to_owned(), json!({"name": "", "side": "relay", "assurance": 0})),
            // Somebody of the seller's has the buyer's sub.
            ("c/15".to_owned(), json!("seller:dana")),
            (
                "p/seller:dana".to_owned(),
                json!({"name": "Dana S", "side": "seller", "assurance": 1}),
            ),
        ])
    }

    fn party(sub: &str, name: &str, side: Side) -> Party {
        Party {
            sub: sub.to_owned(),
            name: name.to_owned(),
            email: None,
            side,
            scope: String::new(),
            assurance: Assurance::Verified,
            asked: None,
        }
    }

    fn told(spans: &[(u32, u64)]) -> Vec<String> {
        let (authors, sam) = (authors(), party("sam", "Sam", Side::Seller));
        let spans: Vec<_> =
            spans.iter().map(|(len, client)| AuthorSpan { len: *len, client: *client }).collect();
        let parts = writers(&spans, &authors, 77, Some(&sam));
        let me = |mine| if mine { " (me)" } else { "" };
        parts
            .iter()
            .map(|p| format!("{} {}/{}/{}{}", p.len, p.sub, p.name, p.side, me(p.mine)))
            .collect()
    }

    #[test]
    fn who2_each_part_of_a_text_is_its_person_s_on_whatever_device_they_wrote_it() {
        assert_eq!(told(&[(3, 11), (4, 12), (2, 13)]), ["7 dana/Dana/buyer", "2 relay//relay"]);
        // One's own words are one's own before the relay has heard of them; what nobody recorded is
        // nobody's.
        assert_eq!(
            told(&[(3, 77), (1, 99), (5, 14)]),
            ["3 sam/Sam/seller (me)", "1 //", "5 gone//"]
        );
        assert_eq!(told(&[]), [""; 0]);
    }
    #[test]
    fn who8_a_comment_is_that_of_whoever_made_it_before_the_record_tells_and_after() {
        let makers = [("a", 11), ("b", 77), ("c", 13), ("d", 99), ("e", 14), ("f", 15)];
        let makers = map_of(makers.map(|(id, client)| (Id::from(id), client)));
        let told = |reader: Party| {
            let by = bylines(&makers, &authors(), 77, Some(&reader));
            let line =
                |(id, by): (&Id, &Author)| format!("{id} {}/{}/{}", by.name, by.side, by.mine);
            by.iter().map(line).collect::<Vec<_>>()
        };
        let all =
            ["a Dana/buyer/false", "b Sam/seller/true", "c /relay/false", "f Dana S/seller/false"];
        assert_eq!(told(party("sam", "Sam", Side::Seller)), all);
        let twin = [
            "a Dana/buyer/false",
            "b Dana S/seller/true",
            "c /relay/false",
            "f Dana S/seller/true",
        ];
        assert_eq!(told(party("dana", "Dana S", Side::Seller)), twin);
    }

    #[test]
    fn ins10_everybody_whom_the_record_names_is_known_by_sub_and_side() {
        let all: Vec<_> = known(&authors()).into_iter().map(|k| (k.sub, k.name, k.side)).collect();
        let dana = |name: &str, side| ("dana".to_owned(), name.to_owned(), side);
        assert_eq!(all, [dana("Dana", Side::Buyer), dana("Dana S", Side::Seller)]);
    }
}
