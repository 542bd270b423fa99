//! Reads a plan out of a document's JSON. Total: whatever the JSON is, there is a plan, and a list
//! of what was odd.
//!
//! It neither repairs nor guesses: what cannot be read is left out and reported. Unknown keys are
//! no concern of it.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde_json::{Map, Value};

use super::{
    Basics, Comment, Criterion, CriterionStatus, Holiday, Level, Lines, LinkBasis, Meeting, Odd,
    Person, Plan, Profile, Proposal, Reading, Removed, Review, Risk, RiskStatus, Role, Side, Step,
    StepKind, StepStatus, read_date, read_proposal_key,
};
use crate::command::Command;
use crate::ids::{Id, Kin, Path};
use crate::schema::Root;
use crate::tally;

const A_TEXT: &str = "a text";
const A_DATE: &str = "a date as YYYY-MM-DD";
const AN_INSTANT: &str = "an instant as 2026-11-23T09:30:00Z";
const A_BOOL: &str = "true or false";
const AN_OBJECT: &str = "an object";
pub(super) const A_PERSON: &str = "the id of a person of this plan";
pub(super) const A_STEP: &str = "the id of a step of this plan";
/// The form that the key of an entry must have: the entry itself has no path.
pub(crate) const AN_ID: &str = "an id of 1 to 64 characters without /, # and control characters";

type Object = Map<String, Value>;

impl Plan {
    /// Reads a document: the JSON that `toJSON()` of the roots gives, or the `document` of a plan
    /// file. Never fails.
    pub fn read(document: &Value) -> Reading {
        let mut r = Reader::default();
        let empty = Object::new();
        let roots = r.object(&Path::root(""), document).unwrap_or(&empty);
        let mut plan = Plan {
            title: r.root_text(roots, "title"),
            goal: r.root_text(roots, "goal"),
            plan: r.basics(roots),
            holidays: r.holidays(roots),
            people: r.entities(roots, Kin::People, Reader::person),
            steps: r.entities(roots, Kin::Steps, Reader::step),
            paper: r.paper(roots),
            criteria: r.entities(roots, Kin::Criteria, Reader::criterion),
            risks: r.entities(roots, Kin::Risks, Reader::risk),
            meeting: r.meeting(roots),
            comments: r.entities(roots, Kin::Comments, Reader::comment),
            proposals: r.proposals(roots),
        };
        r.references(&mut plan);
        Reading { plan, odd: r.odd }
    }
}

#[derive(Default)]
struct Reader {
    odd: Vec<Odd>,
}

impl Reader {
    fn basics(&mut self, roots: &Object) -> Basics {
        let Some((of, at)) = self.root(roots, "plan") else { return Basics::default() };
        Basics {
            schema: self.field(of, &at, "schema", "1", |v| whole(v, 1, 1)),
            go_live: self.date(of, &at, "goLive"),
            go_live_owner: self.id(of, &at, "goLiveOwner"),
            close_date: self.date(of, &at, "closeDate"),
            time_zone: self.text(of, &at, "timeZone"),
            profile: self.word(of, &at, "profile", "smb, mid or ent", Profile::from_word),
            workweek: self.workweek(of, &at),
            paused_until: self.date(of, &at, "pausedUntil"),
            template: self.text(of, &at, "template"),
            lines: self.lines(of, &at, Root::Plan),
        }
    }

    fn workweek(&mut self, of: &Object, at: &Path) -> BTreeMap<Side, Vec<u8>> {
        let at = at.field("workweek");
        let mut weeks = BTreeMap::new();
        let Some(week) = of.get("workweek").and_then(|v| self.object(&at, v)) else { return weeks };
        for side in Side::ALL {
            let days = self.field(
                week,
                &at,
                side.word(),
                "weekdays from 1 (Monday) to 7, at least one",
                |v| {
                    let mut days: Vec<u8> = v
                        .as_array()?
                        .iter()
                        .map(|d| whole(d, 1, 7))
                        .collect::<Option<Vec<u8>>>()?;
                    days.sort_unstable();
                    days.dedup();
                    (!days.is_empty()).then_some(days)
                },
            );
            weeks.extend(days.map(|days| (*side, days)));
        }
        weeks
    }

    fn holidays(&mut self, roots: &Object) -> BTreeMap<Holiday, String> {
        let mut holidays = BTreeMap::new();
        let Some((of, at)) = self.root(roots, "holidays") else { return holidays };
        for (key, value) in of {
            if value.is_null() {
                continue;
            }
            match (Holiday::from_key(key), value) {
                (Some(holiday), Value::String(label)) => {
                    holidays.insert(holiday, label.clone());
                }
                (Some(_), other) => self.odd(at.field(key), A_TEXT, other),
                (None, _) => {
                    let found = Value::from(key.as_str());
                    self.odd(at.field(key), "a key as buyer/2026-12-25", &found);
                }
            }
        }
        holidays
    }

    fn paper(&mut self, roots: &Object) -> BTreeMap<Review, bool> {
        let mut paper = BTreeMap::new();
        let Some((of, at)) = self.root(roots, "paper") else { return paper };
        for review in Review::ALL {
            let at = at.field(review.word());
            let Some(of) = of.get(review.word()).and_then(|v| self.object(&at, v)) else {
                continue;
            };
            paper.extend(self.bool(of, &at, "needed").map(|needed| (*review, needed)));
        }
        paper
    }

    fn meeting(&mut self, roots: &Object) -> Meeting {
        let Some((of, at)) = self.root(roots, "meeting") else { return Meeting::default() };
        Meeting {
            at: self.instant(of, &at, "at"),
            minutes: self
                .field(of, &at, "minutes", "whole minutes from 1 to 1440", |v| whole(v, 1, 1440)),
            agenda: self.text(of, &at, "agenda"),
            link: self.text(of, &at, "link"),
        }
    }

    fn proposals(&mut self, roots: &Object) -> BTreeMap<String, Proposal> {
        let mut proposals = BTreeMap::new();
        let Some((of, at)) = self.root(roots, "proposals") else { return proposals };
        for (key, value) in of {
            let at = at.field(key);
            let Some(of) = self.object(&at, value) else { continue };
            let Some((path, _)) = read_proposal_key(key) else {
                self.odd(at, "a key as PATH#SUB", &Value::from(key.as_str()));
                continue;
            };
            let value = of.get("value").cloned().unwrap_or_default();
            if Command::setting(&Path::from(path), &value).is_err() {
                self.odd(at.field("value"), "a value for a place that can be held", &value);
            }
            let proposal = Proposal {
                value,
                at: self.instant(of, &at, "at"),
                note: self.text(of, &at, "note"),
            };
            proposals.insert(key.clone(), proposal);
        }
        proposals
    }

    fn person(&mut self, of: &Object, at: &Path) -> Person {
        Person {
            name: self.text(of, at, "name"),
            email: self.text(of, at, "email"),
            side: self.word(of, at, "side", "buyer or seller", Side::from_word),
            role: self.word(
                of,
                at,
                "role",
                "economic-buyer, champion, technical, legal, security, procurement, sponsor, user or other",
                Role::from_word,
            ),
            job_title: self.text(of, at, "jobTitle"),
            met: self.bool(of, at, "met").unwrap_or(false),
            left: self.bool(of, at, "left").unwrap_or(false),
            removed: self.removed(of, at),
        }
    }

    fn step(&mut self, of: &Object, at: &Path) -> Step {
        const DAYS: &str = "whole working days from 0 to 999";
        let days = self.field(of, at, "days", DAYS, |v| whole(v, 0, 999));
        let mut days_min = self.field(of, at, "daysMin", DAYS, |v| whole(v, 0, 999));
        if let (Some(max), Some(min)) = (days, days_min)
            && min > max
        {
            self.odd(at.field("daysMin"), "no more than the step's days", &Value::from(min));
            days_min = None;
        }
        Step {
            title: self.text(of, at, "title").unwrap_or_default(),
            notes: self.text(of, at, "notes").unwrap_or_default(),
            kind: self.word(
                of,
                at,
                "kind",
                "evaluation, business-case, approval, contract, onboarding or other",
                StepKind::from_word,
            ),
            review: self.word(
                of,
                at,
                "review",
                "legal, security or procurement",
                Review::from_word,
            ),
            owner: self.id(of, at, "owner"),
            partner: self.id(of, at, "partner"),
            days,
            days_min,
            due: self.date(of, at, "due"),
            fixed_on: self.date(of, at, "fixedOn"),
            status: self.word(
                of,
                at,
                "status",
                "open, doing, blocked, done or dropped",
                StepStatus::from_word,
            ),
            started_on: self.date(of, at, "startedOn"),
            done_on: self.date(of, at, "doneOn"),
            after: self.after(of, at),
            rank: self.text(of, at, "rank").unwrap_or_default(),
            removed: self.removed(of, at),
            lines: self.lines(of, at, Root::Steps),
        }
    }

    fn after(&mut self, of: &Object, at: &Path) -> BTreeMap<Id, LinkBasis> {
        let at = at.field("after");
        let mut after = BTreeMap::new();
        let Some(links) = of.get("after").and_then(|v| self.object(&at, v)) else { return after };
        for (key, value) in links {
            let id = Id::from(key.as_str());
            if !id.is_sound() {
                self.odd(at.clone(), AN_ID, &Value::from(key.as_str()));
                continue;
            }
            let basis = self.word(links, &at, key, "assumed or confirmed", LinkBasis::from_word);
            debug_assert!(value.is_string() || basis.is_none());
            after.extend(basis.map(|basis| (id, basis)));
        }
        after
    }

    fn criterion(&mut self, of: &Object, at: &Path) -> Criterion {
        Criterion {
            text: self.text(of, at, "text").unwrap_or_default(),
            measure: self.text(of, at, "measure"),
            target: self.text(of, at, "target"),
            owner: self.id(of, at, "owner"),
            status: self.word(
                of,
                at,
                "status",
                "proposed, agreed, met or missed",
                CriterionStatus::from_word,
            ),
            rank: self.text(of, at, "rank").unwrap_or_default(),
            removed: self.removed(of, at),
        }
    }

    fn risk(&mut self, of: &Object, at: &Path) -> Risk {
        Risk {
            text: self.text(of, at, "text").unwrap_or_default(),
            contingency: self.text(of, at, "contingency").unwrap_or_default(),
            likelihood: self.word(of, at, "likelihood", "low, mid or high", Level::from_word),
            impact: self.word(of, at, "impact", "low, mid or high", Level::from_word),
            owner: self.id(of, at, "owner"),
            status: self.word(
                of,
                at,
                "status",
                "open, watched, happened or closed",
                RiskStatus::from_word,
            ),
            rank: self.text(of, at, "rank").unwrap_or_default(),
            removed: self.removed(of, at),
        }
    }

    fn comment(&mut self, of: &Object, at: &Path) -> Comment {
        Comment {
            on: self.field(of, at, "on", "a place of the plan as steps/ID/due", |v| {
                v.as_str().filter(|s| !s.is_empty()).map(Path::from)
            }),
            text: self.text(of, at, "text").unwrap_or_default(),
            at: self.instant(of, at, "at"),
            resolved: self.bool(of, at, "resolved").unwrap_or(false),
            removed: self.removed(of, at),
        }
    }

    /// Anything but null and false takes an entity out, so that an odd mark cannot bring it back.
    fn removed(&mut self, of: &Object, at: &Path) -> Option<Removed> {
        let at = at.field("removed");
        match of.get("removed")? {
            Value::Null => None,
            Value::Object(mark) => Some(Removed { at: self.instant(mark, &at, "at") }),
            mark @ (Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_)) => {
                self.odd(at, "{at: an instant} or nothing", mark);
                (*mark != Value::Bool(false)).then(Removed::default)
            }
        }
    }

    /// Names that lead nowhere. They stay in the plan, so that they lead somewhere once the other
    /// edit arrives; a step that waits for itself does not.
    fn references(&mut self, plan: &mut Plan) {
        let Plan { plan: basics, people, steps, criteria, risks, .. } = plan;
        let mut person = |id: &Option<Id>, at: Path| {
            if let Some(id) = id.as_ref().filter(|id| !people.contains_key(id)) {
                self.odd.push(Odd {
                    path: at,
                    expected: A_PERSON,
                    found: shown(&Value::from(id.as_str())),
                });
            }
        };
        person(&basics.go_live_owner, Path::of("plan", "goLiveOwner"));
        for (id, step) in steps.iter() {
            let at = Path::entity(Kin::Steps, id);
            person(&step.owner, at.field("owner"));
            person(&step.partner, at.field("partner"));
        }
        for (id, criterion) in criteria.iter() {
            person(&criterion.owner, Path::entity(Kin::Criteria, id).field("owner"));
        }
        for (id, risk) in risks.iter() {
            person(&risk.owner, Path::entity(Kin::Risks, id).field("owner"));
        }
        for (id, step) in steps.iter() {
            let at = Path::entity(Kin::Steps, id).field("after");
            for after in step.after.keys() {
                tally::count();
                let expected = if after == id {
                    "another step than itself"
                } else if steps.contains_key(after) {
                    continue;
                } else {
                    A_STEP
                };
                let found = shown(&Value::from(after.as_str()));
                self.odd.push(Odd { path: at.field(after.as_str()), expected, found });
            }
        }
        for (id, step) in steps.iter_mut() {
            step.after.remove(id);
        }
    }

    fn entities<T>(
        &mut self,
        roots: &Object,
        kin: Kin,
        read: fn(&mut Reader, &Object, &Path) -> T,
    ) -> BTreeMap<Id, T> {
        let mut entities = BTreeMap::new();
        let Some((of, root)) = self.root(roots, kin.root()) else { return entities };
        for (key, value) in of {
            let id = Id::from(key.as_str());
            let at = root.field(key);
            if !id.is_sound() {
                // With such a key the path would be that of another place.
                self.odd(root.clone(), AN_ID, &Value::from(key.as_str()));
            } else if let Some(of) = self.object(&at, value) {
                entities.insert(id, read(self, of, &at));
            }
        }
        entities
    }

    fn root<'v>(&mut self, roots: &'v Object, name: &str) -> Option<(&'v Object, Path)> {
        let at = Path::root(name);
        let of = roots.get(name).and_then(|v| self.object(&at, v))?;
        Some((of, at))
    }

    fn root_text(&mut self, roots: &Object, name: &str) -> String {
        match roots.get(name) {
            None | Some(Value::Null) => String::new(),
            Some(Value::String(text)) => text.clone(),
            Some(other) => {
                self.odd(Path::root(name), A_TEXT, other);
                String::new()
            }
        }
    }

    fn object<'v>(&mut self, at: &Path, value: &'v Value) -> Option<&'v Object> {
        let object = value.as_object();
        if object.is_none() && !value.is_null() {
            self.odd(at.clone(), AN_OBJECT, value);
        }
        object
    }

    fn field<T>(
        &mut self,
        of: &Object,
        at: &Path,
        key: &str,
        expected: &'static str,
        read: impl Fn(&Value) -> Option<T>,
    ) -> Option<T> {
        tally::count();
        let value = of.get(key).filter(|v| !v.is_null())?;
        let read = read(value);
        if read.is_none() {
            self.odd(at.field(key), expected, value);
        }
        read
    }

    fn word<T>(
        &mut self,
        of: &Object,
        at: &Path,
        key: &str,
        expected: &'static str,
        from: fn(&str) -> Option<T>,
    ) -> Option<T> {
        self.field(of, at, key, expected, |v| from(v.as_str()?))
    }

    fn text(&mut self, of: &Object, at: &Path, key: &str) -> Option<String> {
        self.field(of, at, key, A_TEXT, |v| v.as_str().map(str::to_owned))
    }

    fn lines(&mut self, of: &Object, at: &Path, root: Root) -> Lines {
        Lines::of(root, |key| self.text(of, at, key.word()))
    }

    fn id(&mut self, of: &Object, at: &Path, key: &str) -> Option<Id> {
        self.field(of, at, key, A_PERSON, |v| v.as_str().map(Id::from).filter(Id::is_sound))
    }

    fn bool(&mut self, of: &Object, at: &Path, key: &str) -> Option<bool> {
        self.field(of, at, key, A_BOOL, Value::as_bool)
    }

    fn date(&mut self, of: &Object, at: &Path, key: &str) -> Option<NaiveDate> {
        self.field(of, at, key, A_DATE, |v| read_date(v.as_str()?))
    }

    fn instant(&mut self, of: &Object, at: &Path, key: &str) -> Option<DateTime<FixedOffset>> {
        self.field(of, at, key, AN_INSTANT, |v| DateTime::parse_from_rfc3339(v.as_str()?).ok())
    }

    fn odd(&mut self, path: Path, expected: &'static str, found: &Value) {
        self.odd.push(Odd { path, expected, found: shown(found) });
    }
}

/// A whole number within bounds; `5.0` is one, as in JavaScript.
fn whole<T: TryFrom<i64>>(value: &Value, from: i64, to: i64) -> Option<T> {
    let number = value.as_i64().or_else(|| {
        let float = value.as_f64()?;
        (float.fract() == 0.0 && float.abs() < 1e9).then_some(float as i64)
    })?;
    (from..=to).contains(&number).then(|| T::try_from(number).ok()).flatten()
}

/// A value as JSON, short enough for a message.
fn shown(value: &Value) -> String {
    const MAX: usize = 60;
    match value {
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "an object".to_owned(),
        Value::String(text) if text.chars().count() > MAX => {
            let start: String = text.chars().take(MAX).collect();
            format!("{}…", Value::from(start))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value.to_string(),
    }
}
