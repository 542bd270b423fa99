//! A plan as plain values: what one reads out of a document. Nothing here knows the CRDT.
//!
//! Field names are those of schema 1 (camel case in JSON). Absent and null mean the same, so
//! optional fields are `Option`s and left out of JSON. [`Plan::read`] is total: what it cannot read
//! becomes an [`OddValue`](crate::reading::OddValue), never an error.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::ids::{Id, Path};
use crate::order::Arrange;
use crate::schema;
use crate::schema::{EntityKind, Key, Root};

mod form;
mod write;

pub use form::ValueForm;

/// Declares a closed set of words as they stand in the document, in reading order.
macro_rules! words {
    ($(#[doc = $doc:literal])+ $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $(#[doc = concat!("`", $word, "`.")] $(#[$vdoc])* #[serde(rename = $word)] $variant),+ }

        impl $name {
            /// Every word of the set, in reading order.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The word in the document.
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }

            /// The value for a word of the document.
            pub fn from_word(word: &str) -> Option<$name> {
                match word { $($word => Some($name::$variant),)+ _ => None }
            }
        }

        impl Word for $name {
            const WORDS: &'static [&'static str] = &[$($word),+];

            fn read(word: &str) -> Option<$name> {
                $name::from_word(word)
            }
        }

        // Not derived: the derivation does not see a word that a macro hands on, and would publish the variant's name.
        #[cfg(feature = "schema")]
        impl utoipa::PartialSchema for $name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
                utoipa::openapi::ObjectBuilder::new()
                    .schema_type(utoipa::openapi::schema::Type::String)
                    .enum_values(Some($name::ALL.iter().map(|value| value.word())))
                    .description(Some(concat!($($doc),+).trim()))
                    .into()
            }
        }

        #[cfg(feature = "schema")]
        impl utoipa::ToSchema for $name {
            fn name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
        }

        // Not derived, for the same reason.
        #[cfg(feature = "typescript")]
        impl ts_rs::TS for $name {
            type WithoutGenerics = $name;
            type OptionInnerType = $name;

            const IS_ENUM: bool = true;

            fn docs() -> Option<String> {
                Some(ts_rs::format_docs(&[$($doc),+]))
            }

            fn name(_: &ts_rs::Config) -> String {
                stringify!($name).to_owned()
            }

            fn inline(_: &ts_rs::Config) -> String {
                [$(concat!("\"", $word, "\"")),+].join(" | ")
            }

            fn decl(config: &ts_rs::Config) -> String {
                format!("type {} = {};", stringify!($name), $name::inline(config))
            }

            fn output_path() -> Option<std::path::PathBuf> {
                Some("plan.ts".into())
            }
        }
    };
}

/// One of a closed set of words.
pub(crate) trait Word: Sized {
    /// The words of the set, in reading order.
    const WORDS: &'static [&'static str];

    /// The value for a word of the document.
    fn read(word: &str) -> Option<Self>;
}

words! {
    /// The two sides of a deal.
    Side { Buyer = "buyer", Seller = "seller" }
}

impl Side {
    /// The one across the table.
    pub fn other(self) -> Side {
        match self {
            Side::Buyer => Side::Seller,
            Side::Seller => Side::Buyer,
        }
    }
}

words! {
    /// The role of a stakeholder in the decision.
    Role {
        /// The person who releases the money.
        EconomicBuyer = "economic-buyer",
        /// The person who sells inside.
        Champion = "champion",
        Technical = "technical", Legal = "legal", Security = "security", Procurement = "procurement",
        Sponsor = "sponsor", User = "user", Other = "other",
    }
}

words! {
    /// The part of the route a step belongs to.
    StepKind {
        Evaluation = "evaluation", BusinessCase = "business-case", Approval = "approval",
        Contract = "contract", Onboarding = "onboarding", Other = "other",
    }
}

words! {
    /// A review of the paper process.
    Review { Legal = "legal", Security = "security", Procurement = "procurement" }
}

words! {
    /// Where a step stands.
    StepStatus {
        Open = "open", Doing = "doing", Blocked = "blocked", Done = "done",
        /// Decided against; kept in sight.
        Dropped = "dropped",
    }
}

words! {
    /// Whether a link was assumed (by import or list order) or confirmed by a person.
    LinkBasis { Assumed = "assumed", Confirmed = "confirmed" }
}

words! {
    /// Where a success criterion stands.
    CriterionStatus { Proposed = "proposed", Agreed = "agreed", Met = "met", Missed = "missed" }
}

words! {
    /// Likelihood or impact of a risk.
    Level { Low = "low", Mid = "mid", High = "high" }
}

words! {
    /// Where a risk stands.
    RiskStatus { Open = "open", Watched = "watched", Happened = "happened", Closed = "closed" }
}

words! {
    /// The answer of a side to a proposal of the other.
    Answer {
        /// The proposed value is what stands now.
        Accept = "accept",
        /// The standing value stays.
        Keep = "keep",
        /// Another value again.
        Counter = "counter",
    }
}

words! {
    /// The size of deal whose thresholds apply.
    Profile { Smb = "smb", Mid = "mid", Ent = "ent" }
}

/// A whole plan, read out of a document.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Plan {
    /// The name of the plan.
    pub title: String,
    /// The buyer's desired outcome in their words.
    pub goal: String,
    /// Root `plan`: dates and settings of the whole.
    pub plan: Basics,
    /// Days on which a side does not work, with their labels.
    pub holidays: BTreeMap<Holiday, String>,
    /// Stakeholders by id.
    pub people: BTreeMap<Id, Stakeholder>,
    /// Steps by id; [`Plan::steps_in_order`] gives the order of the list.
    pub steps: BTreeMap<Id, Step>,
    /// Whether each review of the paper process is needed; absent = nobody said.
    pub paper: BTreeMap<Review, bool>,
    /// Success criteria by id.
    pub criteria: BTreeMap<Id, Criterion>,
    /// Risks by id.
    pub risks: BTreeMap<Id, Risk>,
    /// The next meeting.
    pub meeting: Meeting,
    /// Comments by id.
    pub comments: BTreeMap<Id, Comment>,
    /// Proposals by `PATH#SUB`.
    pub proposals: BTreeMap<String, Proposal>,
}

/// Root `plan`: dates and settings of the whole.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Basics {
    /// Version of the schema; 1.
    pub schema: Option<u32>,
    /// The day on which the buyer is live.
    pub go_live: Option<NaiveDate>,
    /// The person whose date it is; should be the buyer's.
    pub go_live_owner: Option<Id>,
    /// The agreed contract date, visible to both.
    pub close_date: Option<NaiveDate>,
    /// IANA name, for showing instants.
    pub time_zone: Option<String>,
    /// The profile whose thresholds apply.
    pub profile: Option<Profile>,
    /// ISO weekdays (1 = Monday … 7 = Sunday) on which each side works; absent = Monday to Friday.
    pub workweek: BTreeMap<Side, Vec<u8>>,
    /// Until when the buyer paused the plan.
    pub paused_until: Option<NaiveDate>,
    /// The template this began as.
    pub template: Option<String>,
    /// The names of the companies, and other lines that no rule reads.
    #[serde(flatten)]
    pub lines: Lines,
}

/// Lines of text under keys of the plan or of an entity: the fields that are
/// [`InModel::Line`](crate::schema::InModel::Line). No rule reads them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines(Vec<(Key, String)>);

impl Lines {
    /// The text under a key.
    pub fn get(&self, key: Key) -> Option<&str> {
        self.iter().find(|(known, _)| *known == key).map(|(_, text)| text)
    }

    /// All of them, in the order of the table.
    pub fn iter(&self) -> impl Iterator<Item = (Key, &str)> {
        self.0.iter().map(|(key, text)| (*key, text.as_str()))
    }

    /// Those that the fields of a root have, by what reads one.
    pub(crate) fn of(root: Root, mut read: impl FnMut(Key) -> Option<String>) -> Lines {
        Lines(schema::lines(root).filter_map(|line| Some((line.key, read(line.key)?))).collect())
    }
}

impl Serialize for Lines {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_map(self.iter())
    }
}

/// The key of a holiday: whose, and when. In the document `buyer/2026-12-25`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Holiday {
    /// The side whose day off it is.
    pub side: Side,
    /// The day.
    pub date: NaiveDate,
}

impl Holiday {
    /// The key in the document.
    pub fn key(&self) -> String {
        format!("{}/{}", self.side.word(), self.date)
    }

    /// Reads a key of the document.
    pub fn from_key(key: &str) -> Option<Holiday> {
        let (side, date) = key.split_once('/')?;
        Some(Holiday { side: Side::from_word(side)?, date: read_date(date)? })
    }
}

impl Serialize for Holiday {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&self.key())
    }
}

/// A stakeholder.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Stakeholder {
    /// Full name.
    pub name: Option<String>,
    /// Compared case-folded.
    pub email: Option<String>,
    /// The person's side.
    pub side: Option<Side>,
    /// Their role in the decision.
    pub role: Option<Role>,
    /// As on their card.
    pub job_title: Option<String>,
    /// Whether the other side has met them.
    pub met: bool,
    /// Whether they left their company or the deal.
    pub left: bool,
    /// Set when taken out of the plan; what they are named in stays readable.
    pub removed: Option<Removal>,
}

/// Set on an entity that was taken out. Clearing it restores the entity.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Removal {
    /// When.
    pub at: Option<DateTime<FixedOffset>>,
}

/// A step of the plan.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Step {
    /// The work to be done.
    pub title: String,
    /// Anything else worth knowing.
    pub notes: String,
    /// The part of the route it belongs to.
    pub kind: Option<StepKind>,
    /// Set when it is the step of a paper review.
    pub review: Option<Review>,
    /// The one accountable person.
    pub owner: Option<Id>,
    /// Their counterpart on the other side.
    pub partner: Option<Id>,
    /// Working days, 0–999; with `days_min` the upper end of a range.
    pub days: Option<u16>,
    /// The lower end of a range of working days.
    pub days_min: Option<u16>,
    /// The agreed date.
    pub due: Option<NaiveDate>,
    /// The only day on which it can finish (a board date).
    pub fixed_on: Option<NaiveDate>,
    /// Absent = open.
    pub status: Option<StepStatus>,
    /// Real start.
    pub started_on: Option<NaiveDate>,
    /// Real finish.
    pub done_on: Option<NaiveDate>,
    /// The steps that must finish first.
    pub after: BTreeMap<Id, LinkBasis>,
    /// Place in the list: byte order of this text, then of the id.
    pub rank: String,
    /// Set when taken out.
    pub removed: Option<Removal>,
    /// Lines that no rule reads.
    #[serde(flatten)]
    pub lines: Lines,
}

impl Step {
    /// The status, `open` where none is written.
    pub fn status(&self) -> StepStatus {
        self.status.unwrap_or(StepStatus::Open)
    }

    /// Neither done, dropped nor removed: still to be finished.
    pub fn is_open(&self) -> bool {
        self.removed.is_none() && !matches!(self.status(), StepStatus::Done | StepStatus::Dropped)
    }

    /// Part of the plan: neither dropped nor removed.
    pub fn is_live(&self) -> bool {
        self.removed.is_none() && self.status() != StepStatus::Dropped
    }
}

/// A success criterion.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Criterion {
    /// The statement that will be true.
    pub text: String,
    /// The quantity that is measured.
    pub measure: Option<String>,
    /// The finish line.
    pub target: Option<String>,
    /// The person who says whether it is met.
    pub owner: Option<Id>,
    /// Absent = proposed.
    pub status: Option<CriterionStatus>,
    /// Place in the list.
    pub rank: String,
    /// Set when taken out.
    pub removed: Option<Removal>,
}

/// A risk with its contingency.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Risk {
    /// The event that could happen.
    pub text: String,
    /// The measure that is taken then.
    pub contingency: String,
    /// How likely.
    pub likelihood: Option<Level>,
    /// How bad.
    pub impact: Option<Level>,
    /// The person who watches it.
    pub owner: Option<Id>,
    /// Absent = open.
    pub status: Option<RiskStatus>,
    /// Place in the list.
    pub rank: String,
    /// Set when taken out.
    pub removed: Option<Removal>,
}

/// The next meeting.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Meeting {
    /// When it begins.
    pub at: Option<DateTime<FixedOffset>>,
    /// How long, in minutes.
    pub minutes: Option<u16>,
    /// The purpose.
    pub agenda: Option<String>,
    /// Where to join; `https:` or `http:` only when shown as a link.
    pub link: Option<String>,
}

/// A comment on a place of the plan.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Comment {
    /// The place it is about.
    pub on: Option<Path>,
    /// The text of the comment.
    pub text: String,
    /// When it was written, by the writer's clock.
    pub at: Option<DateTime<FixedOffset>>,
    /// Whether it is settled.
    pub resolved: bool,
    /// Set when taken out.
    pub removed: Option<Removal>,
}

/// A value proposed for a place that the other side holds. The writer's client id tells the
/// proposer; no field here does.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Proposal {
    /// The proposed value, as the field would hold it.
    pub value: serde_json::Value,
    /// When it was proposed.
    pub at: Option<DateTime<FixedOffset>>,
    /// Why.
    pub note: Option<String>,
}

/// The characters of a sub that are percent-encoded in keys, with what stands for each.
const ENCODED: [(char, &str); 3] = [('%', "%25"), (':', "%3A"), ('#', "%23")];

/// The name by which a person stands in keys of the document, as `p/NAME` and `PATH#NAME`: their
/// sub, encoded.
pub fn author_name(sub: &str) -> String {
    let mut name = String::with_capacity(sub.len());
    for c in sub.chars() {
        match ENCODED.iter().find(|(plain, _)| *plain == c) {
            Some((_, encoded)) => name.push_str(encoded),
            None => name.push(c),
        }
    }
    name
}

/// The name of a person whose sub somebody of the other side had first.
pub fn sided_author_name(side: Side, sub: &str) -> String {
    [side.word(), ":", &author_name(sub)].concat()
}

/// The name of a person: by the sub alone, unless that name is one of the other side's. `side_of`
/// tells whose a name is.
pub fn own_author_name(side: Side, sub: &str, side_of: impl Fn(&str) -> Option<String>) -> String {
    let name = author_name(sub);
    if side_of(&name).is_some_and(|there| there != side.word()) {
        sided_author_name(side, sub)
    } else {
        name
    }
}

/// The sub that a name stands for, and the side where the name tells it. Names of earlier versions
/// were subs as they are: of these a colon that no side stands before, and every `#`, mean
/// themselves.
pub fn read_author_name(name: &str) -> (Option<Side>, String) {
    let sided = name.split_once(':').and_then(|(side, sub)| Some((Side::from_word(side)?, sub)));
    let (side, mut rest) = sided.map_or((None, name), |(side, sub)| (Some(side), sub));
    let mut sub = String::with_capacity(rest.len());
    while let Some(at) = rest.find('%') {
        let (before, from) = rest.split_at(at);
        sub.push_str(before);
        let known = ENCODED.iter().find(|(_, encoded)| from.starts_with(encoded));
        let (c, len) = known.map_or(('%', 1), |(c, encoded)| (*c, encoded.len()));
        sub.push(c);
        rest = &from[len..];
    }
    sub.push_str(rest);
    (side, sub)
}

/// The key of a proposal: for which place, and the name of whose it is.
pub(crate) fn proposal_key(path: &str, name: &str) -> String {
    [path, "#", name].concat()
}

/// Reads a key of a proposal: the text of the place, and the name of whose it is. The place ends
/// at the first `#`, which no id contains.
pub fn read_proposal_key(key: &str) -> Option<(&str, &str)> {
    key.split_once('#').filter(|(path, name)| !path.is_empty() && !name.is_empty())
}

impl Plan {
    /// Steps that are not removed, in the order of the list (rank, then id).
    pub fn steps_in_order(&self) -> Vec<(&Id, &Step)> {
        in_order(&self.steps, |s| (&s.rank, s.removed.is_none()))
    }

    /// Criteria that are not removed, in order.
    pub fn criteria_in_order(&self) -> Vec<(&Id, &Criterion)> {
        in_order(&self.criteria, |c| (&c.rank, c.removed.is_none()))
    }

    /// Risks that are not removed, in order.
    pub fn risks_in_order(&self) -> Vec<(&Id, &Risk)> {
        in_order(&self.risks, |r| (&r.rank, r.removed.is_none()))
    }

    /// The person with this id, unless removed.
    pub fn person(&self, id: &Id) -> Option<&Stakeholder> {
        self.people.get(id).filter(|p| p.removed.is_none())
    }

    /// The side of the owner of a step, where it has one whose side is known.
    pub fn owner_side(&self, step: &Step) -> Option<Side> {
        step.owner.as_ref().and_then(|id| self.person(id)).and_then(|p| p.side)
    }

    /// The profile, `mid` where none is written.
    pub fn profile(&self) -> Profile {
        self.plan.profile.unwrap_or(Profile::Mid)
    }

    /// The path of an entity of this plan, for findings.
    pub fn path(kin: EntityKind, id: &Id) -> Path {
        Path::entity(kin, id)
    }
}

fn in_order<'a, T>(
    of: &'a BTreeMap<Id, T>,
    key: impl Fn(&'a T) -> (&'a String, bool),
) -> Vec<(&'a Id, &'a T)> {
    let mut list: Vec<_> = of.iter().filter(|(_, e)| key(e).1).collect();
    // The map iterates by id, and the sort is stable: rank, then id.
    list.arrange(|(_, a), (_, b)| key(a).0.cmp(key(b).0));
    list
}

/// Reads a date strictly as `YYYY-MM-DD` between the years 1900 and 2999; 31 February is no date.
pub fn read_date(text: &str) -> Option<NaiveDate> {
    let bytes = text.as_bytes();
    let number = |part: &[u8]| {
        part.iter().try_fold(0, |n, b| b.is_ascii_digit().then(|| n * 10 + u32::from(b - b'0')))
    };
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let (year, month, day) = (number(&bytes[..4])?, number(&bytes[5..7])?, number(&bytes[8..])?);
    NaiveDate::from_ymd_opt(year as i32, month, day).filter(|_| (1900..3000).contains(&year))
}
