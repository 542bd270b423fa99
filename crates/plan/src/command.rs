//! The closed list of what a person can do to a plan.
//!
//! A command is checked and applied in one transaction by [`crate::document::PlanDoc::apply`]; it
//! either takes effect whole or not at all. The same JSON travels over `POST
//! /v1/plans/{id}/commands`.

mod read;
mod setting;

pub use read::CommandReadError;

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use serde::Serialize;
use serde_json::Value;

use crate::ids::{Id, Path};
use crate::model::{
    Answer, CriterionStatus, Level, LinkBasis, Profile, Review, RiskStatus, Role, Side, StepKind,
    StepStatus, sided_author_name,
};
#[cfg(feature = "schema")]
use crate::schema::{FIELDS, InModel};
use crate::schema::{Key, Root, lines};

/// The world as an operation may know it: handed in, never fetched.
pub struct World<'a> {
    /// The caller's clock.
    pub now: DateTime<Utc>,
    /// Fresh randomness at each call.
    pub random: &'a mut dyn FnMut() -> u128,
}

impl World<'_> {
    /// A fresh id.
    pub fn mint(&mut self) -> Id {
        let ms = u64::try_from(self.now.timestamp_millis()).unwrap_or(0);
        Id::mint(ms, (self.random)())
    }
}

/// Something a person does. JSON: `{"type": "addStep", "title": "Security review", "kind":
/// "contract"}`.
///
/// Ids of new entities are optional and minted where absent. In `edit…` commands the field stands
/// in `field`, the new value in `value`, and `null` clears it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Command {
    /// Replaces a range of a text. Offsets and lengths count UTF-16 units.
    EditText {
        /// `goal`, `title`, `steps/ID/title`, `steps/ID/notes`, `criteria/ID/text`,
        /// `risks/ID/text`, `risks/ID/contingency`, `comments/ID/text`.
        path: Path,
        /// Where.
        at: u32,
        /// How much goes.
        #[serde(default)]
        #[cfg_attr(feature = "typescript", ts(optional, as = "Option<_>"))]
        delete: u32,
        /// The text that comes.
        #[serde(default)]
        #[cfg_attr(feature = "typescript", ts(optional, as = "Option<_>"))]
        insert: String,
    },
    /// Makes a text read as given by the smallest single replacement, so that what others type
    /// elsewhere in it stays.
    SetText {
        /// As in `editText`.
        path: Path,
        /// The whole text.
        text: String,
    },
    /// Sets a date or setting of the whole plan.
    EditPlan {
        /// The edit.
        #[serde(flatten)]
        edit: PlanEdit,
    },
    /// Adds a step.
    AddStep {
        /// Absent: minted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "typescript", ts(optional))]
        id: Option<Id>,
        /// The work to be done.
        #[serde(default)]
        #[cfg_attr(feature = "typescript", ts(optional, as = "Option<_>"))]
        title: String,
        /// The part of the route.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "typescript", ts(optional))]
        kind: Option<StepKind>,
        /// The paper review it is, if it is one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "typescript", ts(optional))]
        review: Option<Review>,
        /// The step of the list that it follows; absent: last.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "typescript", ts(optional))]
        below: Option<Id>,
    },
    /// Sets a field of a step.
    EditStep {
        /// Which step.
        id: Id,
        /// The edit.
        #[serde(flatten)]
        edit: StepEdit,
    },
    /// Lets a step wait for another.
    Link {
        /// The step that waits.
        id: Id,
        /// The step that must finish first.
        after: Id,
        /// Absent: confirmed, as a person says so.
        #[serde(default)]
        #[cfg_attr(feature = "typescript", ts(optional, as = "Option<_>"))]
        basis: LinkBasis,
    },
    /// Takes a link away.
    Unlink {
        /// The step that waited.
        id: Id,
        /// The step it waited for.
        after: Id,
    },
    /// Adds a stakeholder.
    AddPerson {
        /// Absent: minted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "typescript", ts(optional))]
        id: Option<Id>,
        /// Full name.
        #[serde(default)]
        #[cfg_attr(feature = "typescript", ts(optional, as = "Option<_>"))]
        name: String,
        /// The person's side.
        side: Side,
        /// Their role in the decision.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "typescript", ts(optional))]
        role: Option<Role>,
        /// Their address.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "typescript", ts(optional))]
        email: Option<String>,
        /// As on their card.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "typescript", ts(optional))]
        #[cfg_attr(feature = "schema", schema(rename = "jobTitle"))]
        job_title: Option<String>,
    },
    /// Sets a field of a stakeholder.
    EditPerson {
        /// Which person.
        id: Id,
        /// The edit.
        #[serde(flatten)]
        edit: PersonEdit,
    },
    /// Adds a success criterion.
    AddCriterion {
        /// Absent: minted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "typescript", ts(optional))]
        id: Option<Id>,
        /// The statement that will be true.
        #[serde(default)]
        #[cfg_attr(feature = "typescript", ts(optional, as = "Option<_>"))]
        text: String,
        /// The quantity that is measured.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "typescript", ts(optional))]
        measure: Option<String>,
        /// The finish line.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "typescript", ts(optional))]
        target: Option<String>,
    },
    /// Sets a field of a criterion.
    EditCriterion {
        /// Which criterion.
        id: Id,
        /// The edit.
        #[serde(flatten)]
        edit: CriterionEdit,
    },
    /// Adds a risk.
    AddRisk {
        /// Absent: minted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "typescript", ts(optional))]
        id: Option<Id>,
        /// The event that could happen.
        #[serde(default)]
        #[cfg_attr(feature = "typescript", ts(optional, as = "Option<_>"))]
        text: String,
        /// The measure that is taken then.
        #[serde(default)]
        #[cfg_attr(feature = "typescript", ts(optional, as = "Option<_>"))]
        contingency: String,
    },
    /// Sets a field of a risk.
    EditRisk {
        /// Which risk.
        id: Id,
        /// The edit.
        #[serde(flatten)]
        edit: RiskEdit,
    },
    /// Adds a comment.
    AddComment {
        /// Absent: minted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "typescript", ts(optional))]
        id: Option<Id>,
        /// The place it is about: `plan`, `goal`, `steps/ID`, `steps/ID/due`, …
        on: Path,
        /// The text of the comment.
        text: String,
    },
    /// Settles a comment, or reopens it.
    ResolveComment {
        /// Which comment.
        id: Id,
        /// Settled or not.
        resolved: bool,
    },
    /// Moves a step, criterion or risk within its list.
    Move {
        /// `steps/ID`, `criteria/ID` or `risks/ID`.
        path: Path,
        /// The entity that it follows; absent: first.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "typescript", ts(optional))]
        below: Option<Id>,
    },
    /// Takes an entity out. It can be restored, with all that was written meanwhile.
    Remove {
        /// `steps/ID`, `people/ID`, `criteria/ID`, `risks/ID` or `comments/ID`.
        path: Path,
    },
    /// Puts an entity back.
    Restore {
        /// As in `remove`.
        path: Path,
    },
    /// Says whether a review of the paper process is needed.
    SetPaper {
        /// Which review.
        review: Review,
        /// `null`: nobody said.
        needed: Option<bool>,
    },
    /// Sets a field of the next meeting.
    EditMeeting {
        /// The edit.
        #[serde(flatten)]
        edit: MeetingEdit,
    },
    /// Sets the weekdays on which a side works.
    SetWorkweek {
        /// The side.
        side: Side,
        /// ISO weekdays, 1 = Monday … 7 = Sunday; at least one.
        days: Vec<u8>,
    },
    /// Adds, renames or (with `null`) takes away a holiday.
    SetHoliday {
        /// The side.
        side: Side,
        /// The day.
        date: NaiveDate,
        /// The name of the day.
        label: Option<String>,
    },
    /// Proposes a value for a place that the other side holds, or over which a guest only suggests.
    /// It takes the place of one's earlier proposal there.
    Propose {
        /// A place that can be held or is in the terms: `plan/goLive`, `goal`, `steps/ID/due`,
        /// `steps/ID/removed`, …
        path: Path,
        /// The value it should hold, as the document has it; `null`: nothing.
        #[cfg_attr(feature = "schema", schema(value_type = Value))]
        #[cfg_attr(feature = "typescript", ts(type = "unknown"))]
        value: Value,
        /// Why.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "typescript", ts(optional))]
        note: Option<String>,
        /// The sub of who proposes, or `SIDE:SUB`. Absent: whose session or token it is; another
        /// one's does not stand.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "typescript", ts(optional))]
        from: Option<String>,
    },
    /// Answers a proposal of the other side, or of a guest of one's own. It is gone with that; the
    /// answer is in the activity.
    AnswerProposal {
        /// For which place it is.
        path: Path,
        /// The person who proposed: the part behind the `#` of the proposal's key. The sub, unless
        /// somebody of the other side has the same one: then `SIDE:SUB`.
        from: String,
        /// The answer.
        answer: Answer,
        /// With `counter`: what the place is to hold instead.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "typescript", ts(optional, type = "unknown"))]
        #[cfg_attr(feature = "schema", schema(value_type = Option<Object>))]
        value: Option<Value>,
    },
    /// Takes one's own proposal back.
    WithdrawProposal {
        /// For which place it is.
        path: Path,
        /// As in `propose`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "typescript", ts(optional))]
        from: Option<String>,
    },
}

impl Command {
    /// The command with its person in it, where it names none and needs one.
    #[must_use]
    pub fn by(mut self, side: Side, sub: &str) -> Command {
        if let Command::Propose { from, .. } | Command::WithdrawProposal { from, .. } = &mut self {
            from.get_or_insert_with(|| sided_author_name(side, sub));
        }
        self
    }
}

/// A date or setting of the whole plan.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "field", content = "value", rename_all = "camelCase")]
pub enum PlanEdit {
    /// The day on which the buyer is live.
    GoLive(Option<NaiveDate>),
    /// The person whose date it is.
    GoLiveOwner(Option<Id>),
    /// The agreed contract date.
    CloseDate(Option<NaiveDate>),
    /// IANA name.
    TimeZone(Option<String>),
    /// The profile whose thresholds apply.
    Profile(Option<Profile>),
    /// Until when the buyer pauses the plan.
    PausedUntil(Option<NaiveDate>),
    /// A line of the plan.
    #[serde(untagged)]
    Line(
        #[cfg_attr(feature = "typescript", ts(type = "{ field: PlanLine, value: string | null }"))]
        LineEdit,
    ),
}

/// A [line](crate::model::Lines) of the plan or of a step, as `{field, value}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LineEdit {
    field: Key,
    value: Option<String>,
}

impl LineEdit {
    /// The edit of the line that a root, or the entities in it, have under this key.
    pub fn of(root: Root, word: &str, value: Option<String>) -> Option<LineEdit> {
        let field = lines(root).find(|line| line.key.word() == word)?.key;
        Some(LineEdit { field, value })
    }

    /// The key of the line.
    pub fn field(&self) -> Key {
        self.field
    }

    /// The text; `None` and empty clear it.
    pub fn value(&self) -> &Option<String> {
        &self.value
    }
}

#[cfg(feature = "schema")]
impl utoipa::PartialSchema for LineEdit {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        use utoipa::openapi::schema::{ObjectBuilder, SchemaType, Type};
        let keys = FIELDS.iter().filter(|field| field.model == InModel::Line);
        let field = ObjectBuilder::new()
            .schema_type(Type::String)
            .enum_values(Some(keys.map(|line| line.key.word())));
        let value = SchemaType::from_iter([Type::String, Type::Null]);
        let value = ObjectBuilder::new().schema_type(value).description(Some("`null` clears it."));
        ObjectBuilder::new()
            .property("field", field)
            .property("value", value)
            .required("field")
            .required("value")
            .description(Some("One line of text of the plan or of a step."))
            .into()
    }
}

#[cfg(feature = "schema")]
impl utoipa::ToSchema for LineEdit {}

/// A field of a step.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "field", content = "value", rename_all = "camelCase")]
pub enum StepEdit {
    /// The part of the route.
    Kind(Option<StepKind>),
    /// The paper review it is.
    Review(Option<Review>),
    /// The one accountable.
    Owner(Option<Id>),
    /// Their counterpart.
    Partner(Option<Id>),
    /// Working days, 0–999.
    Days(Option<u16>),
    /// The lower end of a range, 0–999.
    DaysMin(Option<u16>),
    /// The agreed date.
    Due(Option<NaiveDate>),
    /// The only day on which it can finish.
    FixedOn(Option<NaiveDate>),
    /// Where it stands. Setting `done` or `doing` does not invent dates.
    Status(Option<StepStatus>),
    /// Real start.
    StartedOn(Option<NaiveDate>),
    /// Real finish.
    DoneOn(Option<NaiveDate>),
    /// A line of the step.
    #[serde(untagged)]
    Line(
        #[cfg_attr(feature = "typescript", ts(type = "{ field: StepLine, value: string | null }"))]
        LineEdit,
    ),
}

/// A field of a stakeholder.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "field", content = "value", rename_all = "camelCase")]
pub enum PersonEdit {
    /// Full name.
    Name(Option<String>),
    /// Address.
    Email(Option<String>),
    /// The person's side.
    Side(Option<Side>),
    /// Their role in the decision.
    Role(Option<Role>),
    /// As on their card.
    JobTitle(Option<String>),
    /// Whether the other side has met them.
    Met(Option<bool>),
    /// Whether they left.
    Left(Option<bool>),
}

/// A field of a criterion.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "field", content = "value", rename_all = "camelCase")]
pub enum CriterionEdit {
    /// The quantity that is measured.
    Measure(Option<String>),
    /// The finish line.
    Target(Option<String>),
    /// The person who says whether it is met.
    Owner(Option<Id>),
    /// Where it stands.
    Status(Option<CriterionStatus>),
}

/// A field of a risk.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "field", content = "value", rename_all = "camelCase")]
pub enum RiskEdit {
    /// How likely.
    Likelihood(Option<Level>),
    /// How bad.
    Impact(Option<Level>),
    /// The person who watches it.
    Owner(Option<Id>),
    /// Where it stands.
    Status(Option<RiskStatus>),
}

/// A field of the next meeting.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "field", content = "value", rename_all = "camelCase")]
pub enum MeetingEdit {
    /// When it begins.
    At(Option<DateTime<FixedOffset>>),
    /// How long, in minutes, 1–1440.
    Minutes(Option<u16>),
    /// The purpose.
    Agenda(Option<String>),
    /// Where to join.
    Link(Option<String>),
}
