//! Reads a command from JSON, by hand: derived code for the tagged and flattened shapes of
//! [`Command`] would be a tenth of what the browser downloads, and would say less about what is
//! wrong.
//!
//! A key of another type, an unknown word or a day that does not exist is an error that names the
//! key. Unknown keys are ignored, unless the command is read exactly: then they are such an error,
//! too.

use std::cell::RefCell;
use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate};
use serde::de::{Deserialize, Deserializer, Error};
use serde_json::{Map, Value};

use super::{
    Command, CriterionEdit, LineEdit, MeetingEdit, PersonEdit, PlanEdit, RiskEdit, StepEdit,
};
use crate::ids::{Id, Path};
use crate::ijson::text_of;
use crate::model::{Answer, LinkBasis, Side, Word, read_date};
use crate::schema::Root;

impl<'de> Deserialize<'de> for Command {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Command, D::Error> {
        let Value::Object(keys) = Value::deserialize(from)? else {
            return Err(D::Error::custom(CommandReadError::NotAnObject));
        };
        Keys::of(keys).command().map_err(D::Error::custom)
    }
}

impl Command {
    /// Reads a command that has no keys but its own: whoever sent another one meant something that
    /// would not happen.
    ///
    /// # Errors
    /// What is wrong, naming the key.
    pub fn read_exactly(value: Value) -> Result<Command, CommandReadError> {
        let Value::Object(keys) = value else { return Err(CommandReadError::NotAnObject) };
        let keys = Keys::of(keys);
        let command = keys.command()?;
        match keys.unasked() {
            None => Ok(command),
            Some(key) => {
                let (key, of) = (key.to_owned(), keys.text("type")?.to_owned());
                Err(CommandReadError::NoSuchKey { key, of })
            }
        }
    }
}

/// Why JSON is no command. For developers: the page sends none of these.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CommandReadError {
    /// JSON of another shape.
    #[error("a command is an object with a `type`")]
    NotAnObject,
    /// A type that no command has.
    #[error("there is no command `{0}`; the list is in the API's description")]
    NoSuchCommand(String),
    /// A key that the command does not have.
    #[error("`{key}` is no field of `{of}`: leave it out, or spell it as described")]
    NoSuchKey {
        /// The key.
        key: String,
        /// The type of the command.
        of: String,
    },
    /// A field that no command sets.
    #[error("`field` is `{field}`: a {of} has no such field that a command can set")]
    NoSuchField {
        /// The field.
        field: String,
        /// The entry that it would be of.
        of: &'static str,
    },
    /// No value for the field: a slip of the pen is not to clear it.
    #[error("`value` is missing: it is what to set, or null to clear the field")]
    NoValue,
    /// A key that is not there.
    #[error("`{key}` is missing: it is {wanted}")]
    Missing {
        /// The key.
        key: String,
        /// The form of its value.
        wanted: String,
    },
    /// A value of another form.
    #[error("`{key}` is {found}: it should be {wanted}")]
    Odd {
        /// The key.
        key: String,
        /// The value, as JSON.
        found: String,
        /// The form that it should have.
        wanted: String,
    },
    /// An instant without its offset, or none.
    #[error("`value` is {0:?}: write an instant with its offset, as 2026-12-01T15:00:00+01:00")]
    NoInstant(String),
    /// A proposal for a place that nobody holds.
    #[error("no side holds this place: edit it")]
    NotHeld,
    /// A proposal of a week of another shape.
    #[error("a week of each side is {{buyer: [1, 2], seller: [1]}}")]
    NoWeek,
    /// A proposal of another shape for a review.
    #[error("a review of the paper process is {{needed: true}} or {{needed: false}}")]
    NoReview,
    /// A proposal for a text that is none.
    #[error("it is a text")]
    NoText,
}

type ReadResult<T> = Result<T, CommandReadError>;

pub(super) struct Keys {
    keys: Map<String, Value>,
    /// Keys that the command looked for.
    asked: RefCell<BTreeSet<String>>,
}

impl Keys {
    pub(super) fn of(keys: Map<String, Value>) -> Keys {
        Keys { keys, asked: RefCell::default() }
    }

    /// A key that the command has no use for.
    fn unasked(&self) -> Option<&str> {
        let asked = self.asked.borrow();
        self.keys.keys().find(|key| !asked.contains(*key)).map(String::as_str)
    }

    /// The value under a key, and a note that it was looked for.
    fn look(&self, key: &str) -> Option<&Value> {
        self.asked.borrow_mut().insert(key.to_owned());
        self.keys.get(key)
    }

    pub(super) fn command(&self) -> ReadResult<Command> {
        Ok(match self.text("type")? {
            "editText" => Command::EditText {
                path: self.path("path")?,
                at: self.number("at", None)?,
                delete: self.number("delete", Some(0))?,
                insert: self.text_or_empty("insert")?,
            },
            "setText" => {
                Command::SetText { path: self.path("path")?, text: self.text("text")?.to_owned() }
            }
            "editPlan" => Command::EditPlan { edit: self.plan_edit()? },
            "addStep" => Command::AddStep {
                id: self.id_if("id")?,
                title: self.text_or_empty("title")?,
                kind: self.word_if("kind")?,
                review: self.word_if("review")?,
                below: self.id_if("below")?,
            },
            "editStep" => Command::EditStep { id: self.id("id")?, edit: self.step_edit()? },
            "link" => Command::Link {
                id: self.id("id")?,
                after: self.id("after")?,
                basis: self.word_if("basis")?.unwrap_or(LinkBasis::Confirmed),
            },
            "unlink" => Command::Unlink { id: self.id("id")?, after: self.id("after")? },
            "addPerson" => Command::AddPerson {
                id: self.id_if("id")?,
                name: self.text_or_empty("name")?,
                side: self.side()?,
                role: self.word_if("role")?,
                email: self.text_if("email")?,
                job_title: self.text_if("jobTitle")?,
            },
            "editPerson" => Command::EditPerson { id: self.id("id")?, edit: self.person_edit()? },
            "addCriterion" => Command::AddCriterion {
                id: self.id_if("id")?,
                text: self.text_or_empty("text")?,
                measure: self.text_if("measure")?,
                target: self.text_if("target")?,
            },
            "editCriterion" => {
                Command::EditCriterion { id: self.id("id")?, edit: self.criterion_edit()? }
            }
            "addRisk" => Command::AddRisk {
                id: self.id_if("id")?,
                text: self.text_or_empty("text")?,
                contingency: self.text_or_empty("contingency")?,
            },
            "editRisk" => Command::EditRisk { id: self.id("id")?, edit: self.risk_edit()? },
            "addComment" => Command::AddComment {
                id: self.id_if("id")?,
                on: self.path("on")?,
                text: self.text("text")?.to_owned(),
            },
            "resolveComment" => Command::ResolveComment {
                id: self.id("id")?,
                resolved: self
                    .flag_if("resolved")?
                    .ok_or_else(|| self.odd("resolved", "true or false"))?,
            },
            "move" => Command::Move { path: self.path("path")?, below: self.id_if("below")? },
            "remove" => Command::Remove { path: self.path("path")? },
            "restore" => Command::Restore { path: self.path("path")? },
            "setPaper" => Command::SetPaper {
                review: self.word_if("review")?.ok_or_else(|| self.odd("review", "a review"))?,
                needed: self.flag_if("needed")?,
            },
            "editMeeting" => Command::EditMeeting { edit: self.meeting_edit()? },
            "setWorkweek" => Command::SetWorkweek { side: self.side()?, days: self.weekdays()? },
            "setHoliday" => Command::SetHoliday {
                side: self.side()?,
                date: self
                    .date_if("date")?
                    .ok_or_else(|| self.odd("date", "a date as YYYY-MM-DD"))?,
                label: self.text_if("label")?,
            },
            "propose" => Command::Propose {
                path: self.path("path")?,
                value: self.value()?,
                note: self.text_if("note")?,
                from: self.text_if("from")?,
            },
            "answerProposal" => {
                let answer = self
                    .word_if("answer")?
                    .ok_or_else(|| self.odd("answer", "one of accept, keep, counter"))?;
                // Of the others it says nothing.
                let given = self.look("value");
                let value = if answer == Answer::Counter {
                    given.or(Some(self.value_given()?))
                } else {
                    None
                };
                let value = value.cloned();
                Command::AnswerProposal {
                    path: self.path("path")?,
                    from: self.text("from")?.to_owned(),
                    answer,
                    value,
                }
            }
            "withdrawProposal" => {
                Command::WithdrawProposal { path: self.path("path")?, from: self.text_if("from")? }
            }
            other => return Err(CommandReadError::NoSuchCommand(other.to_owned())),
        })
    }

    fn plan_edit(&self) -> ReadResult<PlanEdit> {
        Ok(match self.field()? {
            "goLive" => PlanEdit::GoLive(self.date_if("value")?),
            "goLiveOwner" => PlanEdit::GoLiveOwner(self.id_if("value")?),
            "closeDate" => PlanEdit::CloseDate(self.date_if("value")?),
            "timeZone" => PlanEdit::TimeZone(self.text_if("value")?),
            "profile" => PlanEdit::Profile(self.word_if("value")?),
            "pausedUntil" => PlanEdit::PausedUntil(self.date_if("value")?),
            other => PlanEdit::Line(self.line_edit(Root::Plan, "plan", other)?),
        })
    }

    fn step_edit(&self) -> ReadResult<StepEdit> {
        Ok(match self.field()? {
            "kind" => StepEdit::Kind(self.word_if("value")?),
            "review" => StepEdit::Review(self.word_if("value")?),
            "owner" => StepEdit::Owner(self.id_if("value")?),
            "partner" => StepEdit::Partner(self.id_if("value")?),
            "days" => StepEdit::Days(self.small_if("value")?),
            "daysMin" => StepEdit::DaysMin(self.small_if("value")?),
            "due" => StepEdit::Due(self.date_if("value")?),
            "fixedOn" => StepEdit::FixedOn(self.date_if("value")?),
            "status" => StepEdit::Status(self.word_if("value")?),
            "startedOn" => StepEdit::StartedOn(self.date_if("value")?),
            "doneOn" => StepEdit::DoneOn(self.date_if("value")?),
            other => StepEdit::Line(self.line_edit(Root::Steps, "step", other)?),
        })
    }

    /// The edit of a line, for a field that has no type of its own.
    fn line_edit(&self, root: Root, of: &'static str, word: &str) -> ReadResult<LineEdit> {
        let Some(edit) = LineEdit::of(root, word, None) else { return no_field(of, word) };
        let value = self.text_if("value")?;
        Ok(LineEdit { value, ..edit })
    }

    fn person_edit(&self) -> ReadResult<PersonEdit> {
        Ok(match self.field()? {
            "name" => PersonEdit::Name(self.text_if("value")?),
            "email" => PersonEdit::Email(self.text_if("value")?),
            "side" => PersonEdit::Side(self.word_if("value")?),
            "role" => PersonEdit::Role(self.word_if("value")?),
            "jobTitle" => PersonEdit::JobTitle(self.text_if("value")?),
            "met" => PersonEdit::Met(self.flag_if("value")?),
            "left" => PersonEdit::Left(self.flag_if("value")?),
            other => return no_field("person", other),
        })
    }

    fn criterion_edit(&self) -> ReadResult<CriterionEdit> {
        Ok(match self.field()? {
            "measure" => CriterionEdit::Measure(self.text_if("value")?),
            "target" => CriterionEdit::Target(self.text_if("value")?),
            "owner" => CriterionEdit::Owner(self.id_if("value")?),
            "status" => CriterionEdit::Status(self.word_if("value")?),
            other => return no_field("criterion", other),
        })
    }

    fn risk_edit(&self) -> ReadResult<RiskEdit> {
        Ok(match self.field()? {
            "likelihood" => RiskEdit::Likelihood(self.word_if("value")?),
            "impact" => RiskEdit::Impact(self.word_if("value")?),
            "owner" => RiskEdit::Owner(self.id_if("value")?),
            "status" => RiskEdit::Status(self.word_if("value")?),
            other => return no_field("risk", other),
        })
    }

    fn meeting_edit(&self) -> ReadResult<MeetingEdit> {
        Ok(match self.field()? {
            "at" => MeetingEdit::At(match self.string_if("value")? {
                Some(text) => Some(
                    DateTime::parse_from_rfc3339(text)
                        .map_err(|_| CommandReadError::NoInstant(text.to_owned()))?,
                ),
                None => None,
            }),
            "minutes" => MeetingEdit::Minutes(self.small_if("value")?),
            "agenda" => MeetingEdit::Agenda(self.text_if("value")?),
            "link" => MeetingEdit::Link(self.text_if("value")?),
            other => return no_field("meeting", other),
        })
    }

    /// The field that an edit sets. The value it sets must stand there, too: a slip of the pen is
    /// not to clear a field.
    fn field(&self) -> ReadResult<&str> {
        self.value_given()?;
        self.text("field")
    }

    fn value_given(&self) -> ReadResult<&Value> {
        self.look("value").ok_or(CommandReadError::NoValue)
    }

    fn value(&self) -> ReadResult<Value> {
        self.value_given().cloned()
    }

    /// The value under a key; null is as absent.
    fn get(&self, key: &str) -> Option<&Value> {
        self.look(key).filter(|value| !value.is_null())
    }

    fn odd(&self, key: &str, wanted: &str) -> CommandReadError {
        let (name, wanted) = (key.to_owned(), wanted.to_owned());
        match self.get(key) {
            None => CommandReadError::Missing { key: name, wanted },
            Some(found) => CommandReadError::Odd { key: name, found: text_of(found), wanted },
        }
    }

    fn string_if(&self, key: &str) -> ReadResult<Option<&str>> {
        match self.get(key) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(_) => Err(self.odd(key, "a text")),
        }
    }

    fn text(&self, key: &str) -> ReadResult<&str> {
        self.string_if(key)?.ok_or_else(|| self.odd(key, "a text"))
    }

    fn text_if(&self, key: &str) -> ReadResult<Option<String>> {
        Ok(self.string_if(key)?.map(str::to_owned))
    }

    fn text_or_empty(&self, key: &str) -> ReadResult<String> {
        Ok(self.text_if(key)?.unwrap_or_default())
    }

    fn path(&self, key: &str) -> ReadResult<Path> {
        self.text(key).map(Path::from)
    }

    fn id(&self, key: &str) -> ReadResult<Id> {
        self.text(key).map(Id::from)
    }

    fn id_if(&self, key: &str) -> ReadResult<Option<Id>> {
        Ok(self.string_if(key)?.map(Id::from))
    }

    fn word_if<T: Word>(&self, key: &str) -> ReadResult<Option<T>> {
        match self.string_if(key)? {
            None => Ok(None),
            Some(word) => {
                let expected = || format!("one of {}", T::WORDS.join(", "));
                T::read(word).map(Some).ok_or_else(|| self.odd(key, &expected()))
            }
        }
    }

    fn side(&self) -> ReadResult<Side> {
        self.word_if("side")?.ok_or_else(|| self.odd("side", "`buyer` or `seller`"))
    }

    fn date_if(&self, key: &str) -> ReadResult<Option<NaiveDate>> {
        match self.string_if(key)? {
            None => Ok(None),
            Some(text) => read_date(text).map(Some).ok_or_else(|| {
                self.odd(key, "a day that exists, as YYYY-MM-DD, between the years 1900 and 2999")
            }),
        }
    }

    fn flag_if(&self, key: &str) -> ReadResult<Option<bool>> {
        match self.get(key) {
            None => Ok(None),
            Some(Value::Bool(flag)) => Ok(Some(*flag)),
            Some(_) => Err(self.odd(key, "true or false")),
        }
    }

    fn number(&self, key: &str, absent: Option<u32>) -> ReadResult<u32> {
        let value = self.get(key).map(|value| whole(value).and_then(|n| u32::try_from(n).ok()));
        value.unwrap_or(absent).ok_or_else(|| self.odd(key, "a whole number, 0 or more"))
    }

    fn small_if(&self, key: &str) -> ReadResult<Option<u16>> {
        match self.get(key) {
            None => Ok(None),
            Some(value) => match whole(value).and_then(|n| u16::try_from(n).ok()) {
                Some(number) => Ok(Some(number)),
                None => Err(self.odd(key, "a whole number, 0 or more")),
            },
        }
    }

    fn weekdays(&self) -> ReadResult<Vec<u8>> {
        let days = self.get("days").and_then(Value::as_array).map(|days| {
            days.iter()
                .map(|day| whole(day).and_then(|day| u8::try_from(day).ok()))
                .collect::<Option<Vec<u8>>>()
        });
        days.flatten()
            .ok_or_else(|| self.odd("days", "a list of weekdays, 1 (Monday) to 7 (Sunday)"))
    }
}

/// A whole number, also where it is written as 5.0: JSON knows one kind of number.
fn whole(value: &Value) -> Option<u64> {
    let written_so = |n: &f64| n.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(n);
    value.as_u64().or_else(|| value.as_f64().filter(written_so).map(|n| n as u64))
}

fn no_field<T>(of: &'static str, field: &str) -> ReadResult<T> {
    Err(CommandReadError::NoSuchField { field: field.to_owned(), of })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::model::{
        CriterionStatus, Level, Profile, Review, RiskStatus, Role, StepKind, StepStatus,
    };

    /// Every command with every field that it can set, set and cleared.
    fn every() -> Vec<Command> {
        let id = || Id::from("A");
        let text = || Some("x".to_owned());
        let date = read_date("2026-12-01");
        let mut all = vec![
            Command::EditText { path: "goal".into(), at: 3, delete: 1, insert: "y".into() },
            Command::SetText { path: "title".into(), text: String::new() },
            Command::Link { id: id(), after: id(), basis: LinkBasis::Assumed },
            Command::Unlink { id: id(), after: id() },
            Command::AddComment { id: Some(id()), on: "steps/A/due".into(), text: "?".into() },
            Command::ResolveComment { id: id(), resolved: true },
            Command::Remove { path: "steps/A".into() },
            Command::Restore { path: "steps/A".into() },
            Command::SetWorkweek { side: Side::Buyer, days: vec![7, 1] },
            Command::AnswerProposal {
                path: "steps/A/due".into(),
                from: "bo".into(),
                answer: Answer::Counter,
                value: Some(json!("2026-12-02")),
            },
            Command::AnswerProposal {
                path: "steps/A/due".into(),
                from: "bo".into(),
                answer: Answer::Keep,
                value: None,
            },
        ];
        for on in [true, false] {
            let text = || if on { text() } else { None };
            let date = date.filter(|_| on);
            let some_id = || on.then(id);
            let small = on.then_some(5);
            let review = on.then_some(Review::Legal);
            all.extend([
                Command::Propose {
                    path: "steps/A/due".into(),
                    value: if on { json!("2026-12-01") } else { Value::Null },
                    note: text(),
                    from: text(),
                },
                Command::WithdrawProposal { path: "steps/A/due".into(), from: text() },
                Command::AddStep {
                    id: some_id(),
                    title: "t".into(),
                    kind: on.then_some(StepKind::BusinessCase),
                    review,
                    below: some_id(),
                },
                Command::AddPerson {
                    id: some_id(),
                    name: "n".into(),
                    side: Side::Seller,
                    role: on.then_some(Role::EconomicBuyer),
                    email: text(),
                    job_title: text(),
                },
                Command::AddCriterion {
                    id: some_id(),
                    text: "c".into(),
                    measure: text(),
                    target: text(),
                },
                Command::AddRisk { id: some_id(), text: "r".into(), contingency: "c".into() },
                Command::Move { path: "risks/A".into(), below: some_id() },
                Command::SetPaper { review: Review::Security, needed: on.then_some(false) },
                Command::SetHoliday {
                    side: Side::Buyer,
                    date: read_date("2026-12-25").unwrap(),
                    label: text(),
                },
            ]);
            let plan = [
                PlanEdit::GoLive(date),
                PlanEdit::GoLiveOwner(some_id()),
                PlanEdit::CloseDate(date),
                PlanEdit::TimeZone(text()),
                PlanEdit::Profile(on.then_some(Profile::Ent)),
                PlanEdit::PausedUntil(date),
            ];
            let step = [
                StepEdit::Kind(on.then_some(StepKind::Other)),
                StepEdit::Review(review),
                StepEdit::Owner(some_id()),
                StepEdit::Partner(some_id()),
                StepEdit::Days(small),
                StepEdit::DaysMin(small),
                StepEdit::Due(date),
                StepEdit::FixedOn(date),
                StepEdit::Status(on.then_some(StepStatus::Done)),
                StepEdit::StartedOn(date),
                StepEdit::DoneOn(date),
            ];
            let person = [
                PersonEdit::Name(text()),
                PersonEdit::Email(text()),
                PersonEdit::Side(on.then_some(Side::Buyer)),
                PersonEdit::Role(on.then_some(Role::User)),
                PersonEdit::JobTitle(text()),
                PersonEdit::Met(on.then_some(true)),
                PersonEdit::Left(on.then_some(false)),
            ];
            let criterion = [
                CriterionEdit::Measure(text()),
                CriterionEdit::Target(text()),
                CriterionEdit::Owner(some_id()),
                CriterionEdit::Status(on.then_some(CriterionStatus::Met)),
            ];
            let risk = [
                RiskEdit::Likelihood(on.then_some(Level::Low)),
                RiskEdit::Impact(on.then_some(Level::High)),
                RiskEdit::Owner(some_id()),
                RiskEdit::Status(on.then_some(RiskStatus::Watched)),
            ];
            let at = DateTime::parse_from_rfc3339("2026-12-01T15:00:00+01:00").ok().filter(|_| on);
            let meeting = [
                MeetingEdit::At(at),
                MeetingEdit::Minutes(small),
                MeetingEdit::Agenda(text()),
                MeetingEdit::Link(text()),
            ];
            let lines = |root| {
                crate::schema::lines(root)
                    .filter_map(move |line| LineEdit::of(root, line.key.word(), text()))
            };
            let plan = plan.into_iter().chain(lines(Root::Plan).map(PlanEdit::Line));
            let step = step.into_iter().chain(lines(Root::Steps).map(StepEdit::Line));
            all.extend(plan.map(|edit| Command::EditPlan { edit }));
            all.extend(step.map(|edit| Command::EditStep { id: id(), edit }));
            all.extend(person.map(|edit| Command::EditPerson { id: id(), edit }));
            all.extend(criterion.map(|edit| Command::EditCriterion { id: id(), edit }));
            all.extend(risk.map(|edit| Command::EditRisk { id: id(), edit }));
            all.extend(meeting.map(|edit| Command::EditMeeting { edit }));
        }
        all
    }

    #[test]
    fn doc20_every_command_reads_back_as_it_is_written() {
        for command in every() {
            let json = serde_json::to_value(&command).unwrap();
            assert_eq!(serde_json::from_value::<Command>(json.clone()).unwrap(), command, "{json}");
        }
    }

    #[test]
    fn doc20_what_may_be_left_out_may_be_left_out() {
        for (json, command) in [
            (
                json!({"type": "editText", "path": "goal", "at": 0}),
                Command::EditText { path: "goal".into(), at: 0, delete: 0, insert: String::new() },
            ),
            (
                json!({"type": "link", "id": "A", "after": "B", "more": 1}),
                Command::Link { id: "A".into(), after: "B".into(), basis: LinkBasis::Confirmed },
            ),
            (
                json!({"type": "addRisk"}),
                Command::AddRisk { id: None, text: String::new(), contingency: String::new() },
            ),
        ] {
            assert_eq!(serde_json::from_value::<Command>(json).unwrap(), command);
        }
    }

    #[test]
    fn doc20_a_whole_number_may_be_written_with_a_point() {
        let json = r#"{"type": "editStep", "id": "A", "field": "days", "value": 5.0}"#;
        let five = Command::EditStep { id: "A".into(), edit: StepEdit::Days(Some(5)) };
        assert_eq!(serde_json::from_str::<Command>(json).unwrap(), five);
    }

    #[test]
    fn doc21_what_is_no_command_is_refused_by_the_name_of_the_key() {
        for (json, says) in [
            (json!("addStep"), "a command is an object with a `type`"),
            (json!({"title": "x"}), "`type` is missing: it is a text"),
            (
                json!({"type": "dance"}),
                "there is no command `dance`; the list is in the API's description",
            ),
            (
                json!({"type": "editStep", "id": "A", "field": "due"}),
                "`value` is missing: it is what to set, or null to clear the field",
            ),
            (
                json!({"type": "editStep", "id": "A", "field": "days", "value": 5.5}),
                "`value` is 5.5: it should be a whole number, 0 or more",
            ),
            (
                json!({"type": "addPerson", "name": "x"}),
                "`side` is missing: it is `buyer` or `seller`",
            ),
            (
                json!({"type": "editStep", "id": "A", "field": "due", "value": "2026-02-31"}),
                "`value` is \"2026-02-31\": it should be a day that exists, as YYYY-MM-DD, between the years 1900 and 2999",
            ),
            (
                json!({"type": "editStep", "id": "A", "field": "days", "value": -1}),
                "`value` is -1: it should be a whole number, 0 or more",
            ),
            (
                json!({"type": "editStep", "id": "A", "field": "rank", "value": "z"}),
                "`field` is `rank`: a step has no such field that a command can set",
            ),
            (
                json!({"type": "editRisk", "id": "A", "field": "impact", "value": "huge"}),
                "`value` is \"huge\": it should be one of low, mid, high",
            ),
        ] {
            assert_eq!(serde_json::from_value::<Command>(json).unwrap_err().to_string(), says);
        }
    }
}
