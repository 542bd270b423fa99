//! The terms of a plan: what a signature binds to, as plain JSON (CONTRACT §3).
//!
//! `{goal, goLive, goLiveOwner: P, closeDate, steps: {ID: {title, kind, review, owner: P, partner:
//! P, due, fixedOn, days, daysMin, after: [IDs]}}, criteria: {ID: {text, measure, target, owner:
//! P}}, risks: {ID: {text, contingency, owner: P}}, paper: {legal, security, procurement}}` with P
//! = `{name, email, side}`. Two plans that promise the same have the same terms, letter by letter:
//!
//! - They are made of the plan as it reads: what cannot be read is absent. Steps, criteria and
//!   risks that are removed, and steps that are dropped, are left out; somebody removed owns
//!   nothing.
//! - Absent values are left out, and so are empty texts. `steps`, `criteria`, `risks`, `paper` and
//!   each step's `after` are always there, empty or not.
//! - Texts, names and addresses are trimmed as ECMAScript's `trim` does, then brought to NFC.
//! - `after` holds the ids of steps that are themselves in the terms, in the order of their UTF-16
//!   units.
//!
//! The terms of another subject are its part: of `plan/goLive` the date, of `goal` the text, of
//! `steps/ID`, `criteria/ID` and `risks/ID` the object. A person can be confirmed as well: the terms
//! of `people/ID` are `{name, email, side, role}`, and no part of those of the plan.

use serde_json::{Map, Value};

use crate::canonical;
use crate::ids::Id;
use crate::model::{Lines, Plan, Role, Side, Stakeholder, Step};
use crate::order::Arrange;
use crate::place::Place;
use crate::schema::{self, Field, InTerms, Root, fields};

/// Brings a text to Unicode normalization form C.
pub type Nfc<'a> = &'a dyn Fn(&str) -> String;

/// Normalization form C, for whoever has no normalizer at hand; a browser has.
pub fn nfc(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization as _;
    text.nfc().collect()
}

/// The terms of a plan at one moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Terms {
    plan: Value,
    people: Map<String, Value>,
}

/// The steps, criteria and risks of terms.
pub(super) const LISTS: [&str; 3] = ["steps", "criteria", "risks"];

/// The subjects that are people.
const PEOPLE: &str = Root::People.word();

impl Terms {
    /// The terms that a plan promises now.
    pub fn of(plan: &Plan) -> Terms {
        Terms::with(plan, &nfc)
    }

    /// As [`Terms::of`], by another normalizer.
    pub fn with(plan: &Plan, nfc: Nfc<'_>) -> Terms {
        let draft = TermsDraft { plan, nfc };
        let mut terms = Fields::default();
        terms.text("goal", draft.text(&plan.goal));
        terms.date("goLive", plan.plan.go_live);
        terms.put("goLiveOwner", draft.person(plan.plan.go_live_owner.as_ref()));
        terms.date("closeDate", plan.plan.close_date);
        draft.lines(Root::Plan, &plan.plan.lines, &mut terms);
        let live = plan.steps.iter().filter(|(_, step)| step.is_live());
        terms.list("steps", live.map(|(id, step)| (id, draft.step(step))));
        let criteria = plan.criteria.iter().filter(|(_, criterion)| criterion.removed.is_none());
        let criteria = criteria.map(|(id, criterion)| {
            let mut fields = Fields::default();
            fields.text("text", draft.text(&criterion.text));
            fields.text("measure", draft.text(criterion.measure.as_deref().unwrap_or_default()));
            fields.text("target", draft.text(criterion.target.as_deref().unwrap_or_default()));
            fields.put("owner", draft.person(criterion.owner.as_ref()));
            (id, fields)
        });
        terms.list("criteria", criteria);
        let risks =
            plan.risks.iter().filter(|(_, risk)| risk.removed.is_none()).map(|(id, risk)| {
                let mut fields = Fields::default();
                fields.text("text", draft.text(&risk.text));
                fields.text("contingency", draft.text(&risk.contingency));
                fields.put("owner", draft.person(risk.owner.as_ref()));
                (id, fields)
            });
        terms.list("risks", risks);
        let mut paper = Fields::default();
        plan.paper
            .iter()
            .for_each(|(review, needed)| paper.put(review.word(), Some(Value::Bool(*needed))));
        terms.put("paper", Some(paper.done()));
        let there = plan.people.iter().filter(|(_, person)| person.removed.is_none());
        let people = there.map(|(id, one)| (id.as_str().to_owned(), draft.part_in_decision(one)));
        Terms { plan: terms.done(), people: people.collect() }
    }

    /// The terms of the plan as JSON.
    pub fn value(&self) -> &Value {
        &self.plan
    }

    /// The terms of a subject; `None` where the plan has none, or it is none.
    pub fn part(&self, subject: &str) -> Option<&Value> {
        match subject {
            "plan" => Some(&self.plan),
            "goal" => self.plan.get("goal"),
            "plan/goLive" => self.plan.get("goLive"),
            _ => match subject.split_once('/')? {
                (PEOPLE, id) => self.people.get(id),
                (list, id) => LISTS.contains(&list).then(|| self.plan.get(list)?.get(id))?,
            },
        }
    }

    /// The digest of the terms of a subject.
    pub fn digest(&self, subject: &str) -> Option<String> {
        self.part(subject).map(canonical::digest)
    }
}

/// Whether one can put one's name to this: `plan`, `plan/goLive`, `goal`, `steps/ID`,
/// `criteria/ID`, `risks/ID`, `people/ID`.
pub fn is_subject(text: &str) -> bool {
    let is_list = |list: &str| list == PEOPLE || LISTS.contains(&list);
    matches!(text, "plan" | "goal" | "plan/goLive")
        || text
            .split_once('/')
            .is_some_and(|(list, id)| is_list(list) && !id.is_empty() && !id.contains('/'))
}

/// Whether a place is one of the terms: what a signature is about. Progress (status, real dates,
/// notes) is not.
pub(crate) fn is_commitment(place: &Place) -> bool {
    match place {
        Place::Root(root) => *root == Root::Goal,
        Place::Paper(_) | Place::Link(..) => true,
        Place::Plan(_) | Place::Meeting(_) | Place::Field(..) => {
            place.known().is_some_and(|field| field.terms == InTerms::Yes)
        }
        Place::Entity(kin, _) => fields(kin.of_root()).any(|field| field.terms == InTerms::Yes),
        Place::Holiday(_) | Place::Proposal(_) | Place::Unknown(_) => false,
    }
}

/// The place in the plan of a field at the top of terms.
pub(super) fn place(field: &str) -> Place {
    if field == Root::Goal.word() {
        Place::GOAL
    } else {
        Place::of_stored_way(&[Root::Plan.word(), field])
    }
}

/// The side of the P in a field.
pub(super) fn side_of(owner: Option<&Value>) -> Option<Side> {
    Side::from_word(owner?.get("side")?.as_str()?)
}

struct TermsDraft<'a> {
    plan: &'a Plan,
    nfc: Nfc<'a>,
}

impl TermsDraft<'_> {
    fn text(&self, text: &str) -> String {
        let text = trim(text);
        // Most texts need no work.
        if text.is_ascii() { text.to_owned() } else { (self.nfc)(text) }
    }

    fn person(&self, id: Option<&Id>) -> Option<Value> {
        self.plan.person(id?).map(|person| self.named(person).done())
    }

    /// The part of somebody that a confirmation covers.
    fn part_in_decision(&self, person: &Stakeholder) -> Value {
        let mut fields = self.named(person);
        fields.word("role", person.role.map(Role::word));
        fields.done()
    }

    fn named(&self, person: &Stakeholder) -> Fields {
        let mut fields = Fields::default();
        fields.text("name", self.text(person.name.as_deref().unwrap_or_default()));
        fields.text("email", self.text(person.email.as_deref().unwrap_or_default()));
        fields.word("side", person.side.map(Side::word));
        fields
    }

    fn lines(&self, root: Root, lines: &Lines, into: &mut Fields) {
        let promised = schema::lines(root).filter(|line| line.terms == InTerms::Yes);
        for Field { key, .. } in promised {
            into.text(key.word(), self.text(lines.get(*key).unwrap_or_default()));
        }
    }

    fn step(&self, step: &Step) -> Fields {
        let mut fields = Fields::default();
        fields.text("title", self.text(&step.title));
        fields.word("kind", step.kind.map(|kind| kind.word()));
        fields.word("review", step.review.map(|review| review.word()));
        fields.put("owner", self.person(step.owner.as_ref()));
        fields.put("partner", self.person(step.partner.as_ref()));
        fields.date("due", step.due);
        fields.date("fixedOn", step.fixed_on);
        fields.put("days", step.days.map(Value::from));
        fields.put("daysMin", step.days_min.map(Value::from));
        self.lines(Root::Steps, &step.lines, &mut fields);
        let is_live = |id: &&Id| self.plan.steps.get(*id).is_some_and(Step::is_live);
        let mut after: Vec<&str> = step.after.keys().filter(is_live).map(Id::as_str).collect();
        after.arrange(|a, b| a.encode_utf16().cmp(b.encode_utf16()));
        fields.put("after", Some(Value::Array(after.into_iter().map(Value::from).collect())));
        fields
    }
}

/// An object under construction, without what is absent.
#[derive(Default)]
struct Fields(Map<String, Value>);

impl Fields {
    fn put(&mut self, key: &str, value: Option<Value>) {
        value.into_iter().for_each(|value| drop(self.0.insert(key.to_owned(), value)));
    }

    fn text(&mut self, key: &str, text: String) {
        self.put(key, (!text.is_empty()).then_some(Value::String(text)));
    }

    fn word(&mut self, key: &str, word: Option<&str>) {
        self.put(key, word.map(Value::from));
    }

    fn date(&mut self, key: &str, date: Option<chrono::NaiveDate>) {
        self.put(key, date.map(|date| Value::String(date.to_string())));
    }

    fn list<'a>(&mut self, key: &str, entities: impl Iterator<Item = (&'a Id, Fields)>) {
        let mut list = Map::new();
        entities.for_each(|(id, fields)| drop(list.insert(id.as_str().to_owned(), fields.done())));
        self.put(key, Some(Value::Object(list)));
    }

    fn done(self) -> Value {
        Value::Object(self.0)
    }
}

/// As ECMAScript's `trim`: with the byte order mark, without U+0085.
fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| c == '\u{feff}' || (c.is_whitespace() && c != '\u{85}'))
}
