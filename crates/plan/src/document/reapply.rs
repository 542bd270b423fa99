//! Writing again what somebody had written into a replica that had to be given up.
//!
//! By comparison of the plan, not of the CRDT: a value is written where the place still reads as it
//! did before they wrote; a text is changed where what others changed lies apart from it; an entity
//! is made where there is none of its id. Everything else is left for the person. Nothing here
//! overwrites what others wrote.

use serde_json::{Map as Object, Value};
use yrs::ReadTxn;

use super::apply::Replacement;
use super::bounds::BoundedThing;
use super::draft::Draft;
use crate::ids::Id;
use crate::limits::TEXT_MAX;
use crate::place::{Place, SoundId};
use crate::schema;
use crate::schema::{EntityKind, Key, texts_of};

/// A value that somebody wrote at one place.
#[derive(Clone, Debug, PartialEq)]
pub struct WantedValue {
    /// A field, a text, or an entity that they added.
    pub place: Place,
    /// How the place read before; null: nothing was there.
    pub before: Value,
    /// How they left it; null: nothing.
    pub mine: Value,
}

/// An edit that could not be written again.
#[derive(Clone, Debug, PartialEq)]
pub struct LostEdit {
    /// The edit that they wrote.
    pub wish: WantedValue,
    /// How the place reads instead.
    pub now: Value,
}

impl<T: ReadTxn> Draft<'_, '_, T> {
    /// Drafts one of them, or says how the place reads instead.
    pub(super) fn wish(&mut self, wish: &WantedValue) -> Option<LostEdit> {
        let lost = |now| Some(LostEdit { wish: wish.clone(), now });
        match &wish.place {
            place if place.is_text() => {
                let now = self.text(place).map(|units| String::from_utf16_lossy(units));
                let done = now.as_deref().is_some_and(|now| self.change(place, wish, now));
                if done { None } else { lost(now.map_or(Value::Null, Value::from)) }
            }
            Place::Entity(kin, id) => {
                let made = !self.is_taken(*kin, id)
                    && wish.mine.as_object().is_some_and(|entity| self.make(*kin, id, entity));
                if made { None } else { lost(Value::Null) }
            }
            Place::Root(_) => lost(Value::Null),
            Place::Plan(_)
            | Place::Meeting(_)
            | Place::Paper(_)
            | Place::Holiday(_)
            | Place::Proposal(_) => self.value_again(wish),
            Place::Field(..) | Place::Link(..) | Place::Unknown(_) => self.value_again(wish),
        }
    }

    fn value_again(&mut self, wish: &WantedValue) -> Option<LostEdit> {
        let WantedValue { place, before, mine } = wish;
        let now = self.value(place).unwrap_or_default();
        let (now, before, mine) = if place.is_removal() {
            // Of a mark it matters whether it is there, not when it was made.
            (mark(&now), mark(before), mark(mine))
        } else {
            (now, before.clone(), mine.clone())
        };
        if now == mine {
            None
        } else if now == before && self.holds(place) && self.has_room_for(place, &now, &mine) {
            self.set(place.clone(), Some(wish.mine.clone()).filter(|value| !value.is_null()));
            None
        } else {
            Some(LostEdit { wish: wish.clone(), now })
        }
    }

    /// Changes a text as it had been changed, if what others changed in it lies apart.
    fn change(&mut self, text: &Place, wish: &WantedValue, now: &str) -> bool {
        let (Some(before), Some(mine)) = (wish.before.as_str(), wish.mine.as_str()) else {
            return false;
        };
        if now == mine {
            return true;
        }
        let units = |text: &str| -> Vec<u16> { text.encode_utf16().collect() };
        let (before, now) = (units(before), units(now));
        let own = Replacement::between(&before, &units(mine));
        let theirs = Replacement::between(&before, &now);
        let at = if before == now || own.start + own.delete < theirs.start {
            own.start
        } else if theirs.start + theirs.delete < own.start {
            own.start - theirs.delete + theirs.insert.len()
        } else {
            return false;
        };
        now.len() + own.insert.len() - own.delete <= TEXT_MAX.max(now.len())
            && self.splice(text, at, own.delete, &own.insert)
    }

    fn make(&mut self, kin: EntityKind, id: &SoundId, entity: &Object<String, Value>) -> bool {
        let links = entity.get(Key::After.word()).filter(|_| kin == EntityKind::Steps);
        let links = links.and_then(Value::as_object).map_or(0, Object::len);
        let grows = [
            (BoundedThing::Entities(kin), 1),
            (BoundedThing::Ever(kin), 1),
            (BoundedThing::Links, links),
        ];
        for (counted, more) in grows {
            if more > 0 && self.count(counted) + more > counted.max() {
                return false;
            }
        }
        let text = |key: Key| Some((key, entity.get(key.word())?.as_str()?.to_owned()));
        let texts = texts_of(kin).filter_map(text).collect();
        if self.create(kin, (**id).clone(), Vec::new(), texts, None).is_err() {
            return false;
        }
        for (name, value) in entity {
            let key = Key::from_word(name);
            if key.is_some_and(|key| schema::is_text(kin, key)) {
                continue;
            }
            if kin == EntityKind::Steps && key == Some(Key::After) {
                for (other, basis) in value.as_object().into_iter().flatten() {
                    if let Some(link) = Place::link(id, &Id::from(other.as_str())) {
                        self.set(link, Some(basis.clone()));
                    }
                }
            } else if let Some(place) = Place::keyed(kin, id, name) {
                self.set(place, Some(value.clone()));
            }
        }
        true
    }
}

fn mark(value: &Value) -> Value {
    if value.is_null() { Value::Null } else { Value::Bool(*value != Value::Bool(false)) }
}

/// How a place reads in a document's JSON; null where there is nothing.
pub(crate) fn reads(document: &Value, place: &Place) -> Value {
    place.way().iter().fold(document, |at, key| &at[&**key]).clone()
}

#[cfg(test)]
mod tests {
    //! Writing again what somebody had written elsewhere.

    use serde_json::json;

    use super::*;
    use crate::command::World;
    use crate::document::PlanDoc;

    fn plan() -> PlanDoc {
        let document = json!({
            "goal": "Three regions live before the audit.",
            "plan": {"goLive": "2027-03-01"},
            "holidays": {"buyer/2026-12-25": "Christmas"},
            "steps": {
                "a": {"title": "Security review", "due": "2027-01-11", "after": {}},
                "b": {"title": "Contract", "removed": {"at": "2026-11-01T00:00:00Z"}, "after": {"a": "assumed"}}
            }
        });
        PlanDoc::seed(2000, &document).unwrap().0
    }

    /// The part of a wish that is lost, as `now`; `None` when it came true.
    fn again(doc: &mut PlanDoc, path: &str, before: Value, mine: Value) -> Option<Value> {
        let mut world = World { now: chrono::DateTime::default(), random: &mut || 7 };
        let wish = WantedValue { place: Place::parse(path).unwrap(), before, mine };
        let (_, lost) = doc.reapply(&[wish], &mut world);
        lost.into_iter().next().map(|lost| lost.now)
    }

    #[test]
    fn off2_a_value_is_written_where_the_place_reads_as_before() {
        let mut doc = plan();
        let due = |doc: &PlanDoc| doc.document()["steps"]["a"]["due"].clone();
        assert_eq!(again(&mut doc, "steps/a/due", json!("2027-01-11"), json!("2027-01-15")), None);
        assert_eq!(due(&doc), "2027-01-15");
        let now = again(&mut doc, "steps/a/due", json!("2027-01-11"), json!("2027-02-02"));
        assert_eq!((now, due(&doc)), (Some(json!("2027-01-15")), json!("2027-01-15")));
        assert_eq!(again(&mut doc, "steps/a/due", json!("2027-01-15"), Value::Null), None);
        assert_eq!(due(&doc), Value::Null);
        let xmas = again(&mut doc, "holidays/buyer/2026-12-25", json!("Christmas"), Value::Null);
        assert_eq!((xmas, doc.document()["holidays"].clone()), (None, json!({})));
        assert_eq!(again(&mut doc, "steps/b/after/a", json!("assumed"), json!("confirmed")), None);
        assert_eq!(
            again(&mut doc, "steps/gone/due", Value::Null, json!("2027-01-15")),
            Some(Value::Null)
        );
    }

    #[test]
    fn cst23_what_is_written_again_keeps_to_what_a_plan_holds() {
        let criteria = |n: usize| (format!("c{n}"), json!({"text": "Live"}));
        let mut all: Object<String, Value> = (0..1_999).map(criteria).collect();
        let gone = json!({"at": "2026-11-01T00:00:00Z"});
        all.insert("gone".into(), json!({"text": "Live", "removed": gone}));
        let (mut doc, ..) = PlanDoc::seed(2000, &json!({"criteria": all})).unwrap();
        let new = || json!({"text": "Live"});
        assert_eq!(again(&mut doc, "criteria/new", Value::Null, new()), None);
        assert_eq!(again(&mut doc, "criteria/one", Value::Null, new()), Some(Value::Null));
        let lost = again(&mut doc, "criteria/gone/removed", gone.clone(), Value::Null);
        assert_eq!(lost, Some(Value::Bool(true)));
        let mine = json!({"at": "2026-11-02T00:00:00Z"});
        assert_eq!(again(&mut doc, "criteria/c0/removed", Value::Null, mine), None);
        assert_eq!(again(&mut doc, "criteria/gone/removed", gone, Value::Null), None);
    }

    #[test]
    fn off2_a_text_is_changed_beside_what_others_changed_and_left_where_they_did() {
        let before = "Three regions live before the audit.";
        let cases = [
            // their text, one's own, what comes out
            (
                before,
                "Four regions live before the audit.",
                Some("Four regions live before the audit."),
            ),
            (
                "Three regions live before May.",
                "Four regions live before the audit.",
                Some("Four regions live before May."),
            ),
            (
                "So: Three regions live before the audit.",
                "Three regions live before the audit. Really.",
                Some("So: Three regions live before the audit. Really."),
            ),
            ("Two regions live before the audit.", "Four regions live before the audit.", None),
            (
                "Three or regions live before the audit.",
                "Three or four regions live before the audit.",
                None,
            ),
        ];
        for (theirs, mine, expected) in cases {
            let document = json!({ "goal": theirs });
            let (mut doc, _, _) = PlanDoc::seed(2000, &document).unwrap();
            let now = again(&mut doc, "goal", json!(before), json!(mine));
            assert_eq!(now, expected.is_none().then(|| json!(theirs)), "{mine}");
            assert_eq!(doc.document()["goal"], json!(expected.unwrap_or(theirs)));
        }
    }

    #[test]
    fn off2_what_was_added_removed_and_put_back_is_so_again() {
        let mut doc = plan();
        let mine = json!({"title": "Pilot", "notes": "in May", "due": "2027-01-20", "rank": "zz", "after": {"a": "confirmed"}});
        assert_eq!(again(&mut doc, "steps/c", Value::Null, mine.clone()), None);
        let made = doc.document()["steps"]["c"].clone();
        assert_eq!(made, mine);
        assert_eq!(
            again(&mut doc, "steps/c", Value::Null, mine),
            Some(Value::Null),
            "there is one already"
        );
        assert_eq!(
            again(&mut doc, "steps/a/removed", Value::Null, json!({"at": "2026-11-02T00:00:00Z"})),
            None
        );
        assert_eq!(again(&mut doc, "steps/b/removed", json!(true), Value::Null), None);
        let plan = doc.read().plan;
        let standing: Vec<&str> = plan
            .steps
            .iter()
            .filter(|(_, s)| s.removed.is_none())
            .map(|(id, _)| id.as_str())
            .collect();
        assert_eq!(standing, ["b", "c"]);
    }
}
