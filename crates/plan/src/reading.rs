//! Reads a plan out of a document's JSON. Total: whatever the JSON is, there is a plan, and a list
//! of what was odd.
//!
//! It neither repairs nor guesses: what cannot be read is left out and reported. Unknown keys are
//! no concern of it.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::Serialize;
use serde_json::{Map, Value};

use crate::command::Command;
use crate::ids::{Id, Path};
use crate::ijson::text_of;
use crate::message::{Message, Param};
use crate::model::{
    Basics, Comment, Criterion, CriterionStatus, Holiday, Level, Lines, LinkBasis, Meeting, Plan,
    Profile, Proposal, Removal, Review, Risk, RiskStatus, Role, Side, Stakeholder, Step, StepKind,
    StepStatus, ValueForm, read_date, read_proposal_key,
};
use crate::schema::{EntityKind, Root};
use crate::tally;

type Object = Map<String, Value>;

/// A plan with what could not be read of its document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlanReading {
    /// The plan as read.
    pub plan: Plan,
    /// The values that could not be read, each with its place.
    pub odd: Vec<OddValue>,
}

/// A value in a document that is not what should stand there. It reads as absent, and becomes a
/// finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct OddValue {
    /// Where.
    pub path: Path,
    /// The form that the value should have, as a message that completes “expected …”.
    #[cfg_attr(feature = "schema", schema(value_type = Message))]
    #[cfg_attr(feature = "typescript", ts(as = "Message"))]
    pub expected: ValueForm,
    /// The value that stands there, shortened for showing.
    #[cfg_attr(feature = "schema", schema(value_type = serde_json::Value))]
    pub found: Param,
}

impl OddValue {
    /// Whether the value is sound and only names what the plan does not have: it leads somewhere
    /// once that arrives.
    pub fn leads_nowhere(&self) -> bool {
        matches!(self.expected, ValueForm::Person | ValueForm::Step)
    }

    /// The value as a message: its place, what should stand there and what does.
    pub fn message(&self) -> Message {
        Message::new("unreadable-value")
            .with("place", self.path.as_str())
            .with("expected", self.expected.message())
            .with("found", self.found.clone())
    }
}

impl Plan {
    /// Reads a document: the JSON that `toJSON()` of the roots gives, or the `document` of a plan
    /// file. Never fails.
    pub fn read(document: &Value) -> PlanReading {
        let mut r = PlanReader::default();
        let empty = Object::new();
        let roots = r.object(&Path::root(""), document).unwrap_or(&empty);
        let mut plan = Plan {
            title: r.root_text(roots, "title"),
            goal: r.root_text(roots, "goal"),
            plan: r.basics(roots),
            holidays: r.holidays(roots),
            people: r.entities(roots, EntityKind::People, PlanReader::person),
            steps: r.entities(roots, EntityKind::Steps, PlanReader::step),
            paper: r.paper(roots),
            criteria: r.entities(roots, EntityKind::Criteria, PlanReader::criterion),
            risks: r.entities(roots, EntityKind::Risks, PlanReader::risk),
            meeting: r.meeting(roots),
            comments: r.entities(roots, EntityKind::Comments, PlanReader::comment),
            proposals: r.proposals(roots),
        };
        r.references(&mut plan);
        PlanReading { plan, odd: r.odd }
    }
}

#[derive(Default)]
struct PlanReader {
    odd: Vec<OddValue>,
}

impl PlanReader {
    fn basics(&mut self, roots: &Object) -> Basics {
        let Some((of, at)) = self.root(roots, "plan") else { return Basics::default() };
        Basics {
            schema: self.field(of, &at, "schema", ValueForm::Schema, |v| whole(v, 1, 1)),
            go_live: self.date(of, &at, "goLive"),
            go_live_owner: self.id(of, &at, "goLiveOwner"),
            close_date: self.date(of, &at, "closeDate"),
            time_zone: self.text(of, &at, "timeZone"),
            profile: self.word(of, &at, "profile", ValueForm::Profile, Profile::from_word),
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
            let days = self.field(week, &at, side.word(), ValueForm::Weekdays, |v| {
                let mut days: Vec<u8> =
                    v.as_array()?.iter().map(|d| whole(d, 1, 7)).collect::<Option<Vec<u8>>>()?;
                days.sort_unstable();
                days.dedup();
                (!days.is_empty()).then_some(days)
            });
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
                (Some(_), other) => self.odd(at.field(key), ValueForm::Text, other),
                (None, _) => {
                    let found = Value::from(key.as_str());
                    self.odd(at.field(key), ValueForm::HolidayKey, &found);
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
            minutes: self.field(of, &at, "minutes", ValueForm::Minutes, |v| whole(v, 1, 1440)),
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
                self.odd(at, ValueForm::ProposalKey, &Value::from(key.as_str()));
                continue;
            };
            let value = of.get("value").cloned().unwrap_or_default();
            if Command::setting(&Path::from(path), &value).is_err() {
                self.odd(at.field("value"), ValueForm::ProposalValue, &value);
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

    fn person(&mut self, of: &Object, at: &Path) -> Stakeholder {
        Stakeholder {
            name: self.text(of, at, "name"),
            email: self.text(of, at, "email"),
            side: self.word(of, at, "side", ValueForm::Side, Side::from_word),
            role: self.word(of, at, "role", ValueForm::Role, Role::from_word),
            job_title: self.text(of, at, "jobTitle"),
            met: self.bool(of, at, "met").unwrap_or(false),
            left: self.bool(of, at, "left").unwrap_or(false),
            removed: self.removed(of, at),
        }
    }

    fn step(&mut self, of: &Object, at: &Path) -> Step {
        const DAYS: ValueForm = ValueForm::WorkingDays;
        let days = self.field(of, at, "days", DAYS, |v| whole(v, 0, 999));
        let mut days_min = self.field(of, at, "daysMin", DAYS, |v| whole(v, 0, 999));
        if let (Some(max), Some(min)) = (days, days_min)
            && min > max
        {
            self.odd(at.field("daysMin"), ValueForm::FewerDays, &Value::from(min));
            days_min = None;
        }
        Step {
            title: self.text(of, at, "title").unwrap_or_default(),
            notes: self.text(of, at, "notes").unwrap_or_default(),
            kind: self.word(of, at, "kind", ValueForm::StepKind, StepKind::from_word),
            review: self.word(of, at, "review", ValueForm::Review, Review::from_word),
            owner: self.id(of, at, "owner"),
            partner: self.id(of, at, "partner"),
            days,
            days_min,
            due: self.date(of, at, "due"),
            fixed_on: self.date(of, at, "fixedOn"),
            status: self.word(of, at, "status", ValueForm::StepStatus, StepStatus::from_word),
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
                self.odd(at.clone(), ValueForm::Id, &Value::from(key.as_str()));
                continue;
            }
            let basis = self.word(links, &at, key, ValueForm::LinkBasis, LinkBasis::from_word);
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
                ValueForm::CriterionStatus,
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
            likelihood: self.word(of, at, "likelihood", ValueForm::Level, Level::from_word),
            impact: self.word(of, at, "impact", ValueForm::Level, Level::from_word),
            owner: self.id(of, at, "owner"),
            status: self.word(of, at, "status", ValueForm::RiskStatus, RiskStatus::from_word),
            rank: self.text(of, at, "rank").unwrap_or_default(),
            removed: self.removed(of, at),
        }
    }

    fn comment(&mut self, of: &Object, at: &Path) -> Comment {
        Comment {
            on: self.field(of, at, "on", ValueForm::Place, |v| {
                v.as_str().filter(|s| !s.is_empty()).map(Path::from)
            }),
            text: self.text(of, at, "text").unwrap_or_default(),
            at: self.instant(of, at, "at"),
            resolved: self.bool(of, at, "resolved").unwrap_or(false),
            removed: self.removed(of, at),
        }
    }

    /// Anything but null and false takes an entity out, so that an odd mark cannot bring it back.
    fn removed(&mut self, of: &Object, at: &Path) -> Option<Removal> {
        let at = at.field("removed");
        match of.get("removed")? {
            Value::Null => None,
            Value::Object(mark) => Some(Removal { at: self.instant(mark, &at, "at") }),
            mark @ (Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_)) => {
                self.odd(at, ValueForm::Removal, mark);
                (*mark != Value::Bool(false)).then(Removal::default)
            }
        }
    }

    /// Names that lead nowhere. They stay in the plan, so that they lead somewhere once the other
    /// edit arrives; a step that waits for itself does not.
    fn references(&mut self, plan: &mut Plan) {
        let Plan { plan: basics, people, steps, criteria, risks, .. } = plan;
        let mut person = |id: &Option<Id>, at: Path| {
            if let Some(id) = id.as_ref().filter(|id| !people.contains_key(id)) {
                self.odd.push(OddValue {
                    path: at,
                    expected: ValueForm::Person,
                    found: shown(&Value::from(id.as_str())),
                });
            }
        };
        person(&basics.go_live_owner, Path::of("plan", "goLiveOwner"));
        for (id, step) in steps.iter() {
            let at = Path::entity(EntityKind::Steps, id);
            person(&step.owner, at.field("owner"));
            person(&step.partner, at.field("partner"));
        }
        for (id, criterion) in criteria.iter() {
            person(&criterion.owner, Path::entity(EntityKind::Criteria, id).field("owner"));
        }
        for (id, risk) in risks.iter() {
            person(&risk.owner, Path::entity(EntityKind::Risks, id).field("owner"));
        }
        for (id, step) in steps.iter() {
            let at = Path::entity(EntityKind::Steps, id).field("after");
            for after in step.after.keys() {
                tally::count();
                let expected = if after == id {
                    ValueForm::OtherStep
                } else if steps.contains_key(after) {
                    continue;
                } else {
                    ValueForm::Step
                };
                let found = shown(&Value::from(after.as_str()));
                self.odd.push(OddValue { path: at.field(after.as_str()), expected, found });
            }
        }
        for (id, step) in steps.iter_mut() {
            step.after.remove(id);
        }
    }

    fn entities<T>(
        &mut self,
        roots: &Object,
        kin: EntityKind,
        read: fn(&mut PlanReader, &Object, &Path) -> T,
    ) -> BTreeMap<Id, T> {
        let mut entities = BTreeMap::new();
        let Some((of, root)) = self.root(roots, kin.root()) else { return entities };
        for (key, value) in of {
            let id = Id::from(key.as_str());
            let at = root.field(key);
            if !id.is_sound() {
                // With such a key the path would be that of another place.
                self.odd(root.clone(), ValueForm::Id, &Value::from(key.as_str()));
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
                self.odd(Path::root(name), ValueForm::Text, other);
                String::new()
            }
        }
    }

    fn object<'v>(&mut self, at: &Path, value: &'v Value) -> Option<&'v Object> {
        let object = value.as_object();
        if object.is_none() && !value.is_null() {
            self.odd(at.clone(), ValueForm::Object, value);
        }
        object
    }

    fn field<T>(
        &mut self,
        of: &Object,
        at: &Path,
        key: &str,
        expected: ValueForm,
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
        expected: ValueForm,
        from: fn(&str) -> Option<T>,
    ) -> Option<T> {
        self.field(of, at, key, expected, |v| from(v.as_str()?))
    }

    fn text(&mut self, of: &Object, at: &Path, key: &str) -> Option<String> {
        self.field(of, at, key, ValueForm::Text, |v| v.as_str().map(str::to_owned))
    }

    fn lines(&mut self, of: &Object, at: &Path, root: Root) -> Lines {
        Lines::of(root, |key| self.text(of, at, key.word()))
    }

    fn id(&mut self, of: &Object, at: &Path, key: &str) -> Option<Id> {
        self.field(of, at, key, ValueForm::Person, |v| {
            v.as_str().map(Id::from).filter(Id::is_sound)
        })
    }

    fn bool(&mut self, of: &Object, at: &Path, key: &str) -> Option<bool> {
        self.field(of, at, key, ValueForm::Flag, Value::as_bool)
    }

    fn date(&mut self, of: &Object, at: &Path, key: &str) -> Option<NaiveDate> {
        self.field(of, at, key, ValueForm::Date, |v| read_date(v.as_str()?))
    }

    fn instant(&mut self, of: &Object, at: &Path, key: &str) -> Option<DateTime<FixedOffset>> {
        self.field(of, at, key, ValueForm::Instant, |v| {
            DateTime::parse_from_rfc3339(v.as_str()?).ok()
        })
    }

    fn odd(&mut self, path: Path, expected: ValueForm, found: &Value) {
        self.odd.push(OddValue { path, expected, found: shown(found) });
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
fn shown(value: &Value) -> Param {
    const MAX: usize = 60;
    match value {
        Value::Array(_) => Message::new("found-list").into(),
        Value::Object(_) => Message::new("found-object").into(),
        Value::String(text) if text.chars().count() > MAX => {
            let start: String = text.chars().take(MAX).collect();
            format!("{}…", text_of(&Value::from(start))).into()
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => text_of(value).into(),
    }
}
