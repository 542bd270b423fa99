//! The outcome of a write.

use serde_json::{Map, Value};

use crate::model::Side;

/// One person's write into one place, as it came and as it fell out. Null stands for absent.
#[derive(Clone, Debug, PartialEq)]
pub struct RuledWrite {
    /// The value that stood there.
    pub before: Value,
    /// The value that they wrote; `None` when it cannot be told, as of a deletion that deleted
    /// nothing which was seen.
    pub meant: Option<Value>,
    /// The value that stands there now that it is merged.
    pub after: Value,
}

/// The reaction of the relay to a write.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ruling {
    /// The value that the relay writes there.
    pub write: Option<Value>,
    /// It takes back what the author wrote.
    pub repairs: bool,
    /// The value that is kept as the author's proposal.
    pub proposal: Option<Value>,
}

/// Judges a write into a place that `holder` holds, or nobody.
///
/// - Nobody holds it: whatever the merge made of it stands.
/// - The author's side holds it: their write takes effect, also where the order of the CRDT hides
///   it.
/// - The other side holds it: what stood there stands, and what was written is a proposal, seen or
///   not.
pub fn judge(author: Side, holder: Option<Side>, write: &RuledWrite) -> Ruling {
    let RuledWrite { before: _, meant, after } = write;
    match holder {
        None => Ruling::default(),
        Some(holder) if holder == author => {
            let hidden = meant.clone().filter(|meant| !same(meant, after));
            Ruling { write: hidden, ..Ruling::default() }
        }
        Some(_) => judge_suggestion(write),
    }
}

/// Judges a write over what is not the author's to write: what stood there stands, and what was
/// written is a proposal, seen or not.
pub fn judge_suggestion(write: &RuledWrite) -> Ruling {
    let RuledWrite { before, meant, after } = write;
    let repairs = !same(before, after);
    Ruling {
        write: repairs.then(|| before.clone()),
        repairs,
        proposal: meant.clone().filter(|meant| !same(meant, before)),
    }
}

/// Judges a guest's write of `plan/workweek` where a verified person of their side set its part:
/// both parts stand, and of what was written the guest's own part is a proposal.
pub fn suggest_workweek(author: Side, write: &RuledWrite) -> Ruling {
    let part = |value: &Value| value.get(author.word()).cloned().unwrap_or_default();
    let wish = write.meant.as_ref().map(part);
    let wish = wish.filter(|wish| !wish.is_null() && !same(wish, &part(&write.before)));
    let proposal =
        wish.map(|wish| Value::Object(Map::from_iter([(author.word().to_owned(), wish)])));
    Ruling { proposal, ..judge_suggestion(write) }
}

/// Judges a write of `plan/workweek`, which is one value with a part of each side: each side's part
/// is its own.
pub fn judge_workweek(author: Side, write: &RuledWrite) -> Ruling {
    let RuledWrite { before, meant, after } = write;
    let part = |value: &Value, side: Side| value.get(side.word()).cloned().unwrap_or_default();
    let (own, theirs) = (author, author.other());
    let mine = part(meant.as_ref().unwrap_or(before), own);
    let mut due = Map::new();
    for (side, days) in [(own, mine.clone()), (theirs, part(before, theirs))] {
        if !days.is_null() {
            due.insert(side.word().to_owned(), days);
        }
    }
    let due = if due.is_empty() { Value::Null } else { Value::Object(due) };
    let repairs = !same(&part(after, theirs), &part(before, theirs));
    // People who changed their own week wrote the other's as they knew it; that is no wish.
    let wish = meant.as_ref().map(|meant| part(meant, theirs));
    let proposal = wish
        .filter(|wish| {
            same(&mine, &part(before, own)) && !same(wish, &part(before, theirs)) && !wish.is_null()
        })
        .map(|wish| Value::Object(Map::from_iter([(theirs.word().to_owned(), wish)])));
    Ruling { write: (!same(&due, after)).then_some(due), repairs, proposal }
}

/// Judges a write of a proposal. `is_own`: it stands, or is to stand, under the author's own sub;
/// `to_answer`: it is one of the other side.
///
/// One's own may be made, changed and taken back; one of the other side's may be answered, which
/// takes it away; nothing else stands.
pub fn judge_proposal(is_own: bool, to_answer: bool, write: &RuledWrite) -> Ruling {
    let RuledWrite { before, after, .. } = write;
    let may = is_own || to_answer && after.is_null();
    if may || same(before, after) {
        return Ruling::default();
    }
    Ruling { write: Some(before.clone()), repairs: true, proposal: None }
}

/// Whether two values are the same to a reader of the plan: 5 and 5.0 are.
fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => a.as_f64() == b.as_f64(),
        _ => a == b,
    }
}
