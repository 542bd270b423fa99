//! Schema 1: the only place that spells the keys of the document, and one table of all fields.
//!
//! All that differs from field to field is a column of [`FIELDS`]: the gate's shape, the field log,
//! authority, the terms and proposals read it. A new field is one row, its place in
//! [`crate::model`], and what shows it.

use serde::{Deserialize, Serialize, Serializer};

/// The version that `plan.schema` holds.
pub(crate) const VERSION: u32 = 1;
/// Written by the relay alone: an array.
pub(crate) const LEDGER: &str = "ledger";
/// Written by the relay alone: a map.
pub(crate) const AUTHORS: &str = "authors";

macro_rules! spelt {
    ($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs, reason = "each is described by its word and in the model")]
        pub enum $name { $($(#[$of])* $variant),* }

        impl $name {
            /// All of them, in order.
            pub const ALL: &[$name] = &[$($name::$variant),*];

            /// As the document spells it.
            pub const fn word(self) -> &'static str {
                match self { $($name::$variant => $word),* }
            }

            /// The one that the document spells so.
            pub fn from_word(word: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|known| known.word() == word)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.word())
            }
        }
    };
}

spelt! {
    /// The roots that people write. Two are shared texts, the others shared maps.
    Root {
        Comments = "comments", Criteria = "criteria", Goal = "goal", Holidays = "holidays", Meeting = "meeting",
        Paper = "paper", People = "people", Plan = "plan", Proposals = "proposals", Risks = "risks",
        Steps = "steps", Title = "title",
    }
}

/// The kinds of entities, named as their root maps are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum EntityKind {
    /// Steps of the plan.
    Steps,
    /// Stakeholders of both sides.
    People,
    /// Success criteria.
    Criteria,
    /// Risks.
    Risks,
    /// Comments on any place.
    Comments,
}

impl EntityKind {
    /// All of them, in reading order.
    pub const ALL: [EntityKind; 5] = [
        EntityKind::Steps,
        EntityKind::People,
        EntityKind::Criteria,
        EntityKind::Risks,
        EntityKind::Comments,
    ];

    /// The name of the root map.
    pub const fn root(self) -> &'static str {
        self.of_root().word()
    }

    /// The root map.
    pub const fn of_root(self) -> Root {
        match self {
            EntityKind::Steps => Root::Steps,
            EntityKind::People => Root::People,
            EntityKind::Criteria => Root::Criteria,
            EntityKind::Risks => Root::Risks,
            EntityKind::Comments => Root::Comments,
        }
    }
}

impl Root {
    /// The kind of entities that stand in this root, if any do.
    pub fn kin(self) -> Option<EntityKind> {
        EntityKind::ALL.into_iter().find(|kin| kin.of_root() == self)
    }

    /// Whether it is a shared text.
    pub const fn is_text(self) -> bool {
        matches!(self, Root::Title | Root::Goal)
    }

    /// Whether its keys hold slashes themselves: `buyer/2026-12-25`, `steps/ID/due#SUB`. Below them
    /// are no places.
    pub(crate) const fn has_long_keys(self) -> bool {
        matches!(self, Root::Holidays | Root::Proposals)
    }

    /// The roots that are shared texts.
    pub(crate) fn texts() -> impl Iterator<Item = Root> {
        Root::ALL.iter().copied().filter(|root| root.is_text())
    }

    /// The roots that are shared maps.
    pub(crate) fn maps() -> impl Iterator<Item = Root> {
        Root::ALL.iter().copied().filter(|root| !root.is_text())
    }
}

spelt! {
    /// The keys of fields: of the roots `plan` and `meeting`, and of entities.
    Key {
        Schema = "schema", GoLive = "goLive", GoLiveOwner = "goLiveOwner", CloseDate = "closeDate",
        TimeZone = "timeZone", Profile = "profile", Workweek = "workweek", PausedUntil = "pausedUntil",
        Template = "template", BuyerName = "buyerName", SellerName = "sellerName",
        Title = "title", Notes = "notes", Kind = "kind", Review = "review", Owner = "owner", Partner = "partner",
        Days = "days", DaysMin = "daysMin", Due = "due", FixedOn = "fixedOn", Status = "status",
        StartedOn = "startedOn", DoneOn = "doneOn", After = "after", Rank = "rank", Removed = "removed",
        /// Not in the document: whether a step is dropped, which is a commitment where its other statuses are progress.
        Dropped = "dropped",
        Name = "name", Email = "email", Side = "side", Role = "role", JobTitle = "jobTitle", Met = "met",
        Left = "left",
        Text = "text", Measure = "measure", Target = "target", Contingency = "contingency",
        Likelihood = "likelihood", Impact = "impact",
        On = "on", At = "at", Resolved = "resolved", Minutes = "minutes", Agenda = "agenda", Link = "link",
    }
}

impl Key {
    /// The key as English words, as the import reads it in tables: `Buyer name`.
    pub(crate) fn heading(self) -> String {
        let mut words = String::new();
        for (nth, letter) in self.word().chars().enumerate() {
            match (nth, letter.is_ascii_uppercase()) {
                (0, _) => words.push(letter.to_ascii_uppercase()),
                (_, true) => words.extend([' ', letter.to_ascii_lowercase()]),
                (_, false) => words.push(letter),
            }
        }
        words
    }
}

impl AsRef<str> for Key {
    fn as_ref(&self) -> &str {
        self.word()
    }
}

/// Keys inside of values.
pub(crate) mod inside {
    /// When, in a mark of removal and in a proposal.
    pub(crate) const AT: &str = "at";
    /// Whether a review of the paper process is needed.
    pub(crate) const NEEDED: &str = "needed";
    /// The value that a proposal would set.
    pub(crate) const VALUE: &str = "value";
    /// Why.
    pub(crate) const NOTE: &str = "note";
}

/// The type of a field in the CRDT.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A plain value. A shared type in its place would go on changing without its key being
    /// written: whoever holds the place, or confirmed it, would never be asked.
    Plain,
    /// A shared text, created with its entity.
    Text,
    /// A shared map, created with its entity.
    Map,
    /// Not in the document, but worked out of it.
    Derived,
}

/// The part of a field that the field log keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogPolicy {
    /// Each value before and after: it can be promised.
    Values,
    /// A date or a person: as [`LogPolicy::Values`], and folded last, because each earlier value is
    /// evidence.
    Evidence,
    /// Only who wrote it last: texts, and what is private or of no weight.
    Writers,
}

/// How a side comes to hold a field, so that the other can only propose (CONTRACT §4 "Held").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// Nobody holds it.
    Never,
    /// By writing or confirming its value.
    ByWriting,
    /// As [`Hold::ByWriting`], but not by naming somebody of the other side.
    ByNamingOneself,
    /// With whether the entity exists: to take it out, or to drop a step.
    WithExistence,
    /// It is of the side that the person is of.
    ByPerson,
    /// By writing or confirming its value, of the side that the person is of alone.
    ByWritingOfOwnPerson,
    /// It is the buyer's alone.
    ByBuyer,
    /// Each side holds its part of the value.
    InParts,
}

/// Whether a field goes into what is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InTerms {
    /// It does not: it is progress, or about the plan rather than of it.
    No,
    /// It is a field of the terms.
    Yes,
    /// It is in the terms wherever they name the person.
    OfPerson,
}

/// The fate of a guest's write over a value that a verified person of their side set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guests {
    /// It stands: nobody sets the field as theirs, as the order of a list.
    Write,
    /// It is put back and kept as a proposal.
    Suggest,
    /// The same, and no command can take the proposal up: the field is set with its entity, or with
    /// the plan, alone.
    SuggestUnanswered,
}

/// How the model keeps a field, and with it views, commands and exports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InModel {
    /// As a member with a type of its own, because a rule, the schedule or a view depends on it.
    Member,
    /// Among the [lines](crate::model::Lines) of its root or entity: one line of text. Commands,
    /// proposals, views, terms, tables, pages and the description of the API take it from its row.
    Line,
}

/// A row of the table: all that differs from field to field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// The root in which it, or the entity that has it, stands.
    pub root: Root,
    /// Its key there.
    pub key: Key,
    /// Its type in the CRDT.
    pub form: Form,
    /// The part of it that the field log keeps.
    pub log: LogPolicy,
    /// How a side comes to hold it.
    pub hold: Hold,
    /// Whether it goes into what is signed.
    pub terms: InTerms,
    /// The fate of a guest's write over a value that a verified person of their side set.
    pub guests: Guests,
    /// How the model keeps it.
    pub model: InModel,
}

impl Field {
    const fn of(root: Root, key: Key, form: Form) -> Field {
        let (log, hold, terms) = (LogPolicy::Writers, Hold::Never, InTerms::No);
        let (guests, model) = (Guests::Suggest, InModel::Member);
        Field { root, key, form, log, hold, terms, guests, model }
    }

    const fn values(self) -> Field {
        Field { log: LogPolicy::Values, ..self }
    }

    const fn evidence(self) -> Field {
        Field { log: LogPolicy::Evidence, ..self }
    }

    const fn hold(self, hold: Hold) -> Field {
        Field { hold, ..self }
    }

    const fn terms(self, terms: InTerms) -> Field {
        Field { terms, ..self }
    }

    const fn guests(self, guests: Guests) -> Field {
        Field { guests, ..self }
    }

    /// Whether the other side, or a guest, can propose a value for it that a command takes up.
    pub fn is_proposable(&self) -> bool {
        self.form != Form::Derived && self.guests == Guests::Suggest
    }
}

const fn plain(root: Root, key: Key) -> Field {
    Field::of(root, key, Form::Plain)
}

const fn line(root: Root, key: Key) -> Field {
    Field { model: InModel::Line, ..plain(root, key) }
}

const fn text(root: Root, key: Key) -> Field {
    Field::of(root, key, Form::Text)
}

/// Every field of schema 1. The document may hold other keys: they are kept, and nothing is known
/// of them.
pub static FIELDS: [Field; 60] = {
    use Guests::{SuggestUnanswered, Write};
    use Hold::{
        ByBuyer, ByNamingOneself, ByPerson, ByWriting, ByWritingOfOwnPerson, InParts, WithExistence,
    };
    use InTerms::{OfPerson, Yes};
    use Root::{Comments, Criteria, Meeting, People, Plan, Risks, Steps};
    [
        plain(Plan, Key::Schema).guests(Write),
        plain(Plan, Key::GoLive).evidence().hold(ByWriting).terms(Yes),
        plain(Plan, Key::GoLiveOwner).evidence().hold(ByNamingOneself).terms(Yes),
        plain(Plan, Key::CloseDate).evidence().terms(Yes),
        plain(Plan, Key::TimeZone),
        plain(Plan, Key::Profile).values(),
        plain(Plan, Key::Workweek).hold(InParts),
        plain(Plan, Key::PausedUntil).values().hold(ByBuyer),
        plain(Plan, Key::Template).guests(SuggestUnanswered),
        line(Plan, Key::BuyerName),
        line(Plan, Key::SellerName),
        plain(People, Key::Name).hold(ByWritingOfOwnPerson).terms(OfPerson),
        plain(People, Key::Email).hold(ByPerson).terms(OfPerson),
        plain(People, Key::Side).values().hold(ByPerson).terms(OfPerson),
        plain(People, Key::Role).values().hold(ByWritingOfOwnPerson),
        plain(People, Key::JobTitle).hold(ByWritingOfOwnPerson),
        plain(People, Key::Met).values(),
        plain(People, Key::Left).values().hold(ByWritingOfOwnPerson),
        plain(People, Key::Removed).values().hold(ByPerson),
        text(Steps, Key::Title).terms(Yes),
        text(Steps, Key::Notes),
        plain(Steps, Key::Kind).values().terms(Yes),
        plain(Steps, Key::Review).values().terms(Yes),
        plain(Steps, Key::Owner).evidence().hold(ByNamingOneself).terms(Yes),
        plain(Steps, Key::Partner).evidence().hold(ByWriting).terms(Yes),
        plain(Steps, Key::Days).values().hold(ByWriting).terms(Yes),
        plain(Steps, Key::DaysMin).values().terms(Yes),
        plain(Steps, Key::Due).evidence().hold(ByWriting).terms(Yes),
        plain(Steps, Key::FixedOn).evidence().hold(ByWriting).terms(Yes),
        plain(Steps, Key::Status).values().hold(WithExistence),
        plain(Steps, Key::StartedOn).evidence(),
        plain(Steps, Key::DoneOn).evidence(),
        Field::of(Steps, Key::After, Form::Map).terms(Yes),
        plain(Steps, Key::Rank).guests(Write),
        plain(Steps, Key::Removed).values().hold(WithExistence),
        Field::of(Steps, Key::Dropped, Form::Derived).hold(WithExistence),
        text(Criteria, Key::Text).terms(Yes),
        plain(Criteria, Key::Measure).values().hold(ByWriting).terms(Yes),
        plain(Criteria, Key::Target).values().hold(ByWriting).terms(Yes),
        plain(Criteria, Key::Owner).evidence().hold(ByNamingOneself).terms(Yes),
        plain(Criteria, Key::Status).values(),
        plain(Criteria, Key::Rank).guests(Write),
        plain(Criteria, Key::Removed).values().hold(WithExistence),
        text(Risks, Key::Text).terms(Yes),
        text(Risks, Key::Contingency).terms(Yes),
        plain(Risks, Key::Likelihood).values(),
        plain(Risks, Key::Impact).values(),
        plain(Risks, Key::Owner).evidence().hold(ByNamingOneself).terms(Yes),
        plain(Risks, Key::Status).values(),
        plain(Risks, Key::Rank).guests(Write),
        plain(Risks, Key::Removed).values().hold(WithExistence),
        plain(Meeting, Key::At).values(),
        plain(Meeting, Key::Minutes),
        plain(Meeting, Key::Agenda),
        plain(Meeting, Key::Link),
        plain(Comments, Key::On).guests(SuggestUnanswered),
        text(Comments, Key::Text),
        plain(Comments, Key::At).guests(SuggestUnanswered),
        plain(Comments, Key::Resolved).values(),
        plain(Comments, Key::Removed).values(),
    ]
};

/// The row of a field.
pub fn field(root: Root, key: Key) -> Option<&'static Field> {
    FIELDS.iter().find(|field| field.root == root && field.key == key)
}

/// The fields of a root, or of the entities in it.
pub fn fields(root: Root) -> impl Iterator<Item = &'static Field> {
    FIELDS.iter().filter(move |field| field.root == root)
}

/// The fields of a root, or of the entities in it, that the model keeps as lines.
pub fn lines(root: Root) -> impl Iterator<Item = &'static Field> {
    fields(root).filter(|field| field.model == InModel::Line)
}

/// The shared texts inside an entity, created with it, in that order.
pub(crate) fn texts_of(kin: EntityKind) -> impl Iterator<Item = Key> {
    fields(kin.of_root()).filter(|field| field.form == Form::Text).map(|field| field.key)
}

/// Whether a key is that of a shared text of an entity.
pub(crate) fn is_text(kin: EntityKind, key: Key) -> bool {
    field(kin.of_root(), key).is_some_and(|field| field.form == Form::Text)
}

/// Whether entities of this kind stand in a list that people order.
pub(crate) fn is_ranked(kin: EntityKind) -> bool {
    field(kin.of_root(), Key::Rank).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plc20_every_field_has_one_row_and_every_key_a_field() {
        for (at, row) in FIELDS.iter().enumerate() {
            assert_eq!(
                FIELDS.iter().position(|other| (other.root, other.key) == (row.root, row.key)),
                Some(at)
            );
        }
        for key in Key::ALL {
            assert!(FIELDS.iter().any(|field| field.key == *key), "{}", key.word());
            assert_eq!(Key::from_word(key.word()), Some(*key));
        }
    }

    #[test]
    fn plc22_lines_are_plain_values_of_the_plan_and_of_steps() {
        for line in FIELDS.iter().filter(|field| field.model == InModel::Line) {
            assert_eq!(line.form, Form::Plain, "{}", line.key.word());
            assert!(matches!(line.root, Root::Plan | Root::Steps), "{}", line.key.word());
        }
        assert_eq!(Key::BuyerName.heading(), "Buyer name");
    }
}
