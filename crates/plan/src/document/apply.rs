//! Each command: what it checks, then what it writes.

use chrono::{Datelike, Days, NaiveDate};
use serde_json::{Value, json};
use yrs::ReadTxn;

use super::draft::{Draft, splits};
use super::error::CommandError;
use super::schema::{self, MAPS, Slot, TEXTS, TextAt, key};
use crate::command::{Command, CriterionEdit, MeetingEdit, PersonEdit, PlanEdit, RiskEdit, StepEdit};
use crate::ids::{Id, Kin, Path};
use crate::model::{Answer, Holiday, author_name, own_author_name, read_author_name};

/// The longest text, in UTF-16 units.
pub const TEXT_MAX: usize = 20_000;
/// The longest single value (a name, a measure), in UTF-16 units.
pub const VALUE_MAX: usize = 2_000;
/// The most steps that stand in a plan.
pub const STEPS_MAX: usize = 2_000;
/// The most working days of a step.
pub const DAYS_MAX: u16 = 999;
/// The most commands at once.
pub const COMMANDS_MAX: usize = 10_000;
/// How long a plan may be paused, in days.
pub const PAUSE_MAX: u32 = 90;

/// One replacement in a text, in UTF-16 units.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Replacement {
    pub(super) start: usize,
    pub(super) delete: usize,
    pub(super) insert: Vec<u16>,
}

impl Replacement {
    /// The smallest one that makes `new` of `old`, at the edges of characters.
    pub(super) fn between(old: &[u16], new: &[u16]) -> Replacement {
        let mut start = old.iter().zip(new).take_while(|(a, b)| a == b).count();
        if splits(old, start) || splits(new, start) {
            start -= 1;
        }
        let (left, right) = (&old[start..], &new[start..]);
        let mut end = left.iter().rev().zip(right.iter().rev()).take_while(|(a, b)| a == b).count();
        if splits(old, old.len() - end) || splits(new, new.len() - end) {
            end -= 1;
        }
        let insert = new[start..new.len() - end].to_vec();
        Replacement { start, delete: old.len() - end - start, insert }
    }
}

type Checked<T = ()> = Result<T, CommandError>;

impl<T: ReadTxn> Draft<'_, '_, T> {
    /// Checks a command and drafts what it writes.
    pub(super) fn command(&mut self, command: &Command) -> Checked {
        match command {
            Command::EditText { path, at, delete, insert } => self.edit_text(path, *at, *delete, insert),
            Command::SetText { path, text } => self.set_text(path, text),
            Command::EditPlan { edit } => self.edit_plan(edit),
            Command::AddStep { id, title, kind, review, below } => {
                if self.steps() >= STEPS_MAX {
                    return Err(CommandError::TooManySteps { max: STEPS_MAX });
                }
                let values = values([
                    (key::KIND, kind.map(|kind| kind.word().into())),
                    (key::REVIEW, review.map(|review| review.word().into())),
                ]);
                self.add(Kin::Steps, id, values, vec![(key::TITLE, title.clone())], below.as_ref())
            }
            Command::EditStep { id, edit } => self.edit_step(id, edit),
            Command::Link { id, after, basis } => {
                self.known(Kin::Steps, id)?;
                self.known(Kin::Steps, after)?;
                if id == after {
                    return Err(CommandError::SelfLink { id: id.clone() });
                }
                self.set(Slot::link(id, after), Some(basis.word().into()));
                Ok(())
            }
            Command::Unlink { id, after } => {
                // What it waited for may be unknown here: such a link is odd, and taking it away mends it.
                self.known(Kin::Steps, id)?;
                self.set(Slot::link(id, after), None);
                Ok(())
            }
            Command::AddPerson { id, name, side, role, email, job_title } => {
                let values = values([
                    (key::NAME, given(Some(name))),
                    (key::EMAIL, given(email.as_ref())),
                    (key::SIDE, Some(side.word().into())),
                    (key::ROLE, role.map(|role| role.word().into())),
                    (key::JOB_TITLE, given(job_title.as_ref())),
                ]);
                self.add(Kin::People, id, values, Vec::new(), None)
            }
            Command::EditPerson { id, edit } => self.edit_person(id, edit),
            Command::AddCriterion { id, text, measure, target } => {
                let values =
                    values([(key::MEASURE, given(measure.as_ref())), (key::TARGET, given(target.as_ref()))]);
                self.add(Kin::Criteria, id, values, vec![(key::TEXT, text.clone())], None)
            }
            Command::EditCriterion { id, edit } => self.edit_criterion(id, edit),
            Command::AddRisk { id, text, contingency } => {
                let texts = vec![(key::TEXT, text.clone()), (key::CONTINGENCY, contingency.clone())];
                self.add(Kin::Risks, id, Vec::new(), texts, None)
            }
            Command::EditRisk { id, edit } => self.edit_risk(id, edit),
            Command::AddComment { id, on, text } => {
                self.place_named(on)?;
                let values = vec![(key::ON, Value::from(on.as_str())), (key::AT, self.now())];
                self.add(Kin::Comments, id, values, vec![(key::TEXT, text.clone())], None)
            }
            Command::ResolveComment { id, resolved } => {
                self.known(Kin::Comments, id)?;
                let settled =
                    self.value(&Slot::of(Kin::Comments, id, key::RESOLVED)) == Some(Value::Bool(true));
                if settled != *resolved {
                    self.set(Slot::of(Kin::Comments, id, key::RESOLVED), Some(Value::Bool(*resolved)));
                }
                Ok(())
            }
            Command::Move { path, below } => {
                let (kin, id) = self.entity(path, "place of a step, criterion or risk, as `steps/ID`")?;
                if !schema::is_ranked(kin) {
                    let wanted = "place of a step, criterion or risk, as `steps/ID`";
                    return Err(CommandError::UnknownPath { path: path.clone(), wanted });
                }
                self.rerank(kin, &id, below.as_ref())
            }
            Command::Remove { path } => {
                let (kin, id) = self.entity(path, AN_ENTITY)?;
                if !self.is_removed(kin, &id) {
                    let mark = json!({ key::AT: self.now() });
                    self.set(Slot::of(kin, &id, key::REMOVED), Some(mark));
                }
                Ok(())
            }
            Command::Restore { path } => {
                let (kin, id) = self.entity(path, AN_ENTITY)?;
                if kin == Kin::Steps && self.is_removed(kin, &id) && self.steps() >= STEPS_MAX {
                    return Err(CommandError::TooManySteps { max: STEPS_MAX });
                }
                self.set(Slot::of(kin, &id, key::REMOVED), None);
                Ok(())
            }
            Command::SetPaper { review, needed } => {
                self.set(Slot::paper(*review), needed.map(|needed| json!({ key::NEEDED: needed })));
                Ok(())
            }
            Command::EditMeeting { edit } => self.edit_meeting(edit),
            Command::SetWorkweek { side, days } => {
                let mut sorted = days.clone();
                sorted.sort_unstable();
                sorted.dedup();
                if sorted.is_empty()
                    || sorted.len() != days.len()
                    || sorted.iter().any(|d| !(1..=7).contains(d))
                {
                    return Err(CommandError::BadWeekdays);
                }
                let slot = Slot::plan(key::WORKWEEK);
                let mut week = match self.value(&slot) {
                    Some(Value::Object(week)) => week,
                    _ => serde_json::Map::new(),
                };
                week.insert(side.word().to_owned(), json!(sorted));
                self.set(slot, Some(Value::Object(week)));
                Ok(())
            }
            Command::SetHoliday { side, date, label } => {
                date_in_reach(*date)?;
                let slot = Slot::holiday(&Holiday { side: *side, date: *date });
                if let Some(label) = label {
                    one_line(&slot_path("holidays", &slot), label)?;
                }
                self.set(slot, label.as_deref().map(Value::from));
                Ok(())
            }
            Command::Propose { path, value, note, from } => {
                self.propose(path, value, note.as_ref(), from.as_deref())
            }
            Command::AnswerProposal { path, from, answer, value } => {
                let (slot, proposed) = self.proposed(path, from)?;
                match answer {
                    Answer::Accept => self.make_hold(path, &proposed)?,
                    Answer::Keep => {}
                    Answer::Counter => self.make_hold(path, value.as_ref().unwrap_or(&Value::Null))?,
                }
                self.set(slot, None);
                Ok(())
            }
            Command::WithdrawProposal { path, from } => {
                let from = from.as_deref().ok_or(CommandError::NoAuthor)?;
                let (slot, _) =
                    self.proposed(path, &self.own_name(from)).or_else(|_| self.proposed(path, from))?;
                self.set(slot, None);
                Ok(())
            }
        }
    }

    fn propose(&mut self, path: &Path, value: &Value, note: Option<&String>, from: Option<&str>) -> Checked {
        let from = from.filter(|from| !from.is_empty()).ok_or(CommandError::NoAuthor)?;
        let slot = Slot::proposal(path, &self.own_name(from));
        settings(path, value)?;
        if let Some((kin, id)) = path.in_entity() {
            self.known(kin, &id)?;
        }
        let mut proposal = serde_json::Map::new();
        proposal.insert(key::VALUE.to_owned(), value.clone());
        proposal.insert(key::AT.to_owned(), self.now());
        if let Some(note) = note.filter(|note| !note.is_empty()) {
            readable(&slot_path(schema::PROPOSALS, &slot), note)?;
            short(&slot_path(schema::PROPOSALS, &slot), note)?;
            proposal.insert(key::NOTE.to_owned(), Value::from(note.as_str()));
        }
        self.set(slot, Some(Value::Object(proposal)));
        Ok(())
    }

    /// The name in keys of whoever acts, as [`Command::by`] put them in, or as they named
    /// themselves.
    fn own_name(&self, from: &str) -> String {
        match read_author_name(from) {
            (Some(side), sub) => own_author_name(side, &sub, |name| self.side_of(name)),
            (None, sub) => author_name(&sub),
        }
    }

    /// The proposal for a place that stands under a name, or under a sub as earlier versions wrote
    /// it, and its value.
    fn proposed(&self, path: &Path, from: &str) -> Checked<(Slot, Value)> {
        let (side, sub) = read_author_name(from);
        let mut names = vec![from.to_owned(), author_name(&sub)];
        // Of somebody of a side: not what stands under the name of a person of the other side.
        names.retain(|name| {
            side.is_none_or(|side| self.side_of(name).is_none_or(|there| there == side.word()))
        });
        if side.is_some_and(|side| self.side_of(&sub).is_none_or(|there| there == side.word())) {
            names.push(sub.clone());
        }
        let found = names.iter().find_map(|name| {
            let slot = Slot::proposal(path, name);
            let value = self.value(&slot)?;
            Some((slot, value.get(key::VALUE).cloned().unwrap_or_default()))
        });
        found.ok_or_else(|| CommandError::NoProposal { path: path.clone(), from: sub })
    }

    /// Writes a value of the document into a place, by the command that there is for it.
    fn make_hold(&mut self, path: &Path, value: &Value) -> Checked {
        settings(path, value)?.iter().try_for_each(|command| self.command(command))
    }

    fn edit_text(&mut self, path: &Path, at: u32, delete: u32, insert: &str) -> Checked {
        let text = self.text_named(path)?;
        let Some(units) = self.text(&text) else { return Err(no_text(path)) };
        let len = units.len();
        // Saturating: where usize has 32 bits, the sum must not come round to the beginning.
        let (from, to) = (at as usize, (at as usize).saturating_add(delete as usize));
        if to > len {
            return Err(CommandError::OutOfRange { path: path.clone(), at, delete, len: len as u32 });
        }
        if splits(units, from) {
            return Err(CommandError::SplitsCharacter { path: path.clone(), at });
        }
        if splits(units, to) {
            return Err(CommandError::SplitsCharacter { path: path.clone(), at: at + delete });
        }
        readable(path, insert)?;
        let insert: Vec<u16> = insert.encode_utf16().collect();
        fits(path, len - delete as usize + insert.len(), len)?;
        self.splice(&text, from, delete as usize, &insert);
        Ok(())
    }

    /// The smallest single replacement: what is alike at both ends stays, so that what others type there stays.
    fn set_text(&mut self, path: &Path, new: &str) -> Checked {
        let text = self.text_named(path)?;
        let Some(old) = self.text(&text) else { return Err(no_text(path)) };
        readable(path, new)?;
        let new: Vec<u16> = new.encode_utf16().collect();
        fits(path, new.len(), old.len())?;
        let Replacement { start, delete, insert } = Replacement::between(old, &new);
        self.splice(&text, start, delete, &insert);
        Ok(())
    }

    fn edit_plan(&mut self, edit: &PlanEdit) -> Checked {
        let (name, value) = match edit {
            PlanEdit::GoLive(date) => ("goLive", day(date)?),
            PlanEdit::GoLiveOwner(id) => ("goLiveOwner", self.person(id)?),
            PlanEdit::CloseDate(date) => ("closeDate", day(date)?),
            PlanEdit::TimeZone(name) => ("timeZone", zone(name)?),
            PlanEdit::Profile(profile) => ("profile", profile.map(|p| p.word().into())),
            PlanEdit::PausedUntil(date) => {
                let latest = self.world.now.date_naive() + Days::new(u64::from(PAUSE_MAX));
                if date.is_some_and(|date| date > latest) {
                    return Err(CommandError::PausedTooLong { latest: latest.to_string(), max: PAUSE_MAX });
                }
                ("pausedUntil", day(date)?)
            }
        };
        self.set(Slot::plan(name), value);
        Ok(())
    }

    fn edit_step(&mut self, id: &Id, edit: &StepEdit) -> Checked {
        self.known(Kin::Steps, id)?;
        let (name, value) = match edit {
            StepEdit::Kind(kind) => (key::KIND, kind.map(|k| k.word().into())),
            StepEdit::Review(review) => (key::REVIEW, review.map(|r| r.word().into())),
            StepEdit::Owner(person) => ("owner", self.person(person)?),
            StepEdit::Partner(person) => ("partner", self.person(person)?),
            StepEdit::Days(days) => (key::DAYS, self.range(id, *days, key::DAYS_MIN, |max, min| (min, max))?),
            StepEdit::DaysMin(days) => {
                (key::DAYS_MIN, self.range(id, *days, key::DAYS, |min, max| (min, max))?)
            }
            StepEdit::Due(date) => ("due", day(date)?),
            StepEdit::FixedOn(date) => ("fixedOn", day(date)?),
            StepEdit::Status(status) => ("status", status.map(|s| s.word().into())),
            StepEdit::StartedOn(date) => ("startedOn", day(date)?),
            StepEdit::DoneOn(date) => ("doneOn", day(date)?),
        };
        self.set(Slot::of(Kin::Steps, id, name), value);
        Ok(())
    }

    /// Checks one end of a range of days against the other; `ends` puts the two in order.
    fn range(
        &self,
        id: &Id,
        days: Option<u16>,
        other: &str,
        ends: fn(u16, u16) -> (u16, u16),
    ) -> Checked<Option<Value>> {
        let Some(days) = days else { return Ok(None) };
        if days > DAYS_MAX {
            return Err(CommandError::TooManyDays { days, max: DAYS_MAX });
        }
        let other =
            self.value(&Slot::of(Kin::Steps, id, other)).and_then(|v| u16::try_from(v.as_u64()?).ok());
        if let Some((min, max)) = other.map(|other| ends(days, other))
            && min > max
        {
            return Err(CommandError::EmptyRange { min, max });
        }
        Ok(Some(days.into()))
    }

    fn edit_person(&mut self, id: &Id, edit: &PersonEdit) -> Checked {
        self.known(Kin::People, id)?;
        let line = |name: &'static str, text: &Option<String>| {
            let path = Path::entity(Kin::People, id).field(name);
            given(text.as_ref()).map_or(Ok((name, None)), |value| {
                one_line(&path, value.as_str().unwrap_or_default())?;
                Ok((name, Some(value)))
            })
        };
        let (name, value) = match edit {
            PersonEdit::Name(name) => line(key::NAME, name)?,
            PersonEdit::Email(email) => line(key::EMAIL, email)?,
            PersonEdit::Side(side) => (key::SIDE, side.map(|s| s.word().into())),
            PersonEdit::Role(role) => (key::ROLE, role.map(|r| r.word().into())),
            PersonEdit::JobTitle(title) => line(key::JOB_TITLE, title)?,
            PersonEdit::Met(met) => ("met", met.map(Value::Bool)),
            PersonEdit::Left(left) => ("left", left.map(Value::Bool)),
        };
        self.set(Slot::of(Kin::People, id, name), value);
        Ok(())
    }

    fn edit_criterion(&mut self, id: &Id, edit: &CriterionEdit) -> Checked {
        self.known(Kin::Criteria, id)?;
        let at = Path::entity(Kin::Criteria, id);
        let (name, value) = match edit {
            CriterionEdit::Measure(text) => (key::MEASURE, line(&at, key::MEASURE, text)?),
            CriterionEdit::Target(text) => (key::TARGET, line(&at, key::TARGET, text)?),
            CriterionEdit::Owner(person) => ("owner", self.person(person)?),
            CriterionEdit::Status(status) => ("status", status.map(|s| s.word().into())),
        };
        self.set(Slot::of(Kin::Criteria, id, name), value);
        Ok(())
    }

    fn edit_risk(&mut self, id: &Id, edit: &RiskEdit) -> Checked {
        self.known(Kin::Risks, id)?;
        let (name, value) = match edit {
            RiskEdit::Likelihood(level) => ("likelihood", level.map(|l| l.word().into())),
            RiskEdit::Impact(level) => ("impact", level.map(|l| l.word().into())),
            RiskEdit::Owner(person) => ("owner", self.person(person)?),
            RiskEdit::Status(status) => ("status", status.map(|s| s.word().into())),
        };
        self.set(Slot::of(Kin::Risks, id, name), value);
        Ok(())
    }

    fn edit_meeting(&mut self, edit: &MeetingEdit) -> Checked {
        let at = Path::root("meeting");
        let (name, value) = match edit {
            MeetingEdit::At(instant) => {
                if let Some(instant) = instant {
                    date_in_reach(instant.date_naive())?;
                }
                (key::AT, instant.map(|at| at.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true).into()))
            }
            MeetingEdit::Minutes(minutes) => {
                if let Some(minutes) = minutes.filter(|m| !(1..=1440).contains(m)) {
                    return Err(CommandError::BadMinutes { minutes });
                }
                ("minutes", minutes.map(Value::from))
            }
            MeetingEdit::Agenda(agenda) => {
                if let Some(agenda) = agenda {
                    readable(&at.field("agenda"), agenda)?;
                    short(&at.field("agenda"), agenda)?;
                }
                ("agenda", given(agenda.as_ref()))
            }
            MeetingEdit::Link(link) => ("link", line(&at, "link", link)?),
        };
        self.set(Slot::meeting(name), value);
        Ok(())
    }

    fn add(
        &mut self,
        kin: Kin,
        id: &Option<Id>,
        values: Vec<(&'static str, Value)>,
        texts: Vec<(&'static str, String)>,
        below: Option<&Id>,
    ) -> Checked {
        let id = match id {
            Some(id) if !id.is_sound() => return Err(CommandError::UnsoundId { id: id.clone() }),
            Some(id) if self.is_taken(kin, id) => {
                return Err(CommandError::IdTaken { kin, id: id.clone() });
            }
            Some(id) => id.clone(),
            None => self.world.mint(),
        };
        let at = Path::entity(kin, &id);
        for (name, value) in &values {
            one_line(&at.field(name), value.as_str().unwrap_or_default())?;
        }
        for (name, text) in &texts {
            readable(&at.field(name), text)?;
            fits(&at.field(name), text.encode_utf16().count(), 0)?;
        }
        self.create(kin, id, values, texts, below)
    }

    fn known(&self, kin: Kin, id: &Id) -> Checked {
        if self.exists(kin, id) { Ok(()) } else { Err(CommandError::UnknownEntity { kin, id: id.clone() }) }
    }

    /// A person who may be named: known and not removed.
    fn person(&self, id: &Option<Id>) -> Checked<Option<Value>> {
        let Some(id) = id else { return Ok(None) };
        self.known(Kin::People, id)?;
        if self.is_removed(Kin::People, id) {
            return Err(CommandError::Removed { kin: Kin::People, id: id.clone() });
        }
        Ok(Some(id.as_str().into()))
    }

    fn entity(&self, path: &Path, wanted: &'static str) -> Checked<(Kin, Id)> {
        let Some((kin, id)) = schema::entity(path) else {
            return Err(CommandError::UnknownPath { path: path.clone(), wanted });
        };
        self.known(kin, &id)?;
        Ok((kin, id))
    }

    fn text_named(&self, path: &Path) -> Checked<TextAt> {
        let Some(text) = TextAt::of(path) else { return Err(no_text(path)) };
        if let TextAt::In(kin, id, _) = &text {
            self.known(*kin, id)?;
        }
        Ok(text)
    }

    /// A place that can be commented on: a root, or something in an entity that exists.
    fn place_named(&self, path: &Path) -> Checked {
        const WANTED: &str = "place of this plan, as `goal`, `plan/goLive`, `steps/ID` or `steps/ID/due`";
        let unknown = || CommandError::UnknownPath { path: path.clone(), wanted: WANTED };
        let root = path.parts().next().unwrap_or_default();
        let is_root = MAPS.contains(&root) || TEXTS.contains(&root);
        if !is_root || path.as_str().chars().count() > 200 || path.as_str().chars().any(char::is_control) {
            return Err(unknown());
        }
        match path.in_entity() {
            Some((kin, id)) => self.known(kin, &id),
            None => Ok(()),
        }
    }
}

fn settings(path: &Path, value: &Value) -> Checked<Vec<Command>> {
    let bad = |says| CommandError::BadProposal { path: path.clone(), says };
    Command::setting(path, value).map_err(bad)
}

const AN_ENTITY: &str = "place of a step, person, criterion, risk or comment, as `steps/ID`";

fn no_text(path: &Path) -> CommandError {
    let wanted = "text: use `title`, `goal`, `steps/ID/title`, `steps/ID/notes`, `criteria/ID/text`, `risks/ID/text`, \
                  `risks/ID/contingency` or `comments/ID/text`";
    CommandError::UnknownPath { path: path.clone(), wanted }
}

fn values<const N: usize>(of: [(&'static str, Option<Value>); N]) -> Vec<(&'static str, Value)> {
    of.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}

/// Empty means absent.
fn given(text: Option<&String>) -> Option<Value> {
    text.filter(|text| !text.is_empty()).map(|text| text.as_str().into())
}

fn line(at: &Path, name: &str, text: &Option<String>) -> Checked<Option<Value>> {
    if let Some(text) = text {
        one_line(&at.field(name), text)?;
    }
    Ok(given(text.as_ref()))
}

fn day(date: &Option<NaiveDate>) -> Checked<Option<Value>> {
    let Some(date) = *date else { return Ok(None) };
    date_in_reach(date)?;
    Ok(Some(date.to_string().into()))
}

fn date_in_reach(date: NaiveDate) -> Checked {
    if (1900..3000).contains(&date.year()) {
        Ok(())
    } else {
        Err(CommandError::BadDate { date: date.to_string() })
    }
}

fn zone(name: &Option<String>) -> Checked<Option<Value>> {
    let Some(name) = name.as_ref().filter(|name| !name.is_empty()) else { return Ok(None) };
    let is_name = name.len() <= 64 && name.chars().all(|c| c.is_ascii_alphanumeric() || "_/+-".contains(c));
    if is_name {
        Ok(Some(name.as_str().into()))
    } else {
        Err(CommandError::BadTimeZone { name: name.clone() })
    }
}

/// A text may grow up to its bound; one that another client wrote longer may still become shorter.
fn fits(path: &Path, len: usize, before: usize) -> Checked {
    if len <= TEXT_MAX || len < before {
        Ok(())
    } else {
        Err(CommandError::TooLong { path: path.clone(), len, max: TEXT_MAX })
    }
}

fn short(path: &Path, text: &str) -> Checked {
    let len = text.encode_utf16().count();
    if len <= VALUE_MAX {
        Ok(())
    } else {
        Err(CommandError::TooLong { path: path.clone(), len, max: VALUE_MAX })
    }
}

fn one_line(path: &Path, text: &str) -> Checked {
    short(path, text)?;
    no_control(path, text, &[])
}

fn readable(path: &Path, text: &str) -> Checked {
    no_control(path, text, &['\n', '\t'])
}

fn no_control(path: &Path, text: &str, except: &[char]) -> Checked {
    match text.chars().find(|c| c.is_control() && !except.contains(c)) {
        None => Ok(()),
        Some(c) => Err(CommandError::ControlCharacter { path: path.clone(), code: c.into() }),
    }
}

fn slot_path(root: &str, slot: &Slot) -> Path {
    Path::of(root, &slot.key)
}
