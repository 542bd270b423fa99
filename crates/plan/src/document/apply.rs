//! Each command: what it checks, then what it writes.

use chrono::{Datelike, Days, NaiveDate};
use serde_json::{Value, json};
use yrs::ReadTxn;

use super::bounds::BoundedThing;
use super::draft::{Draft, splits};
use super::error::{CommandError, PlaceKind};
use crate::command::{
    Command, CriterionEdit, MeetingEdit, PersonEdit, PlanEdit, RiskEdit, StepEdit,
};
use crate::email::is_address;
use crate::ids::{Id, Path};
use crate::invisible::shows_nothing;
use crate::limits::{DAYS_MAX, PAUSE_MAX, TEXT_MAX, VALUE_MAX};
use crate::model::{Answer, Holiday, author_name, own_author_name, read_author_name};
use crate::place::{Place, SoundId};
use crate::schema;
use crate::schema::{EntityKind, Key, inside};

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
            Command::EditText { path, at, delete, insert } => {
                self.edit_text(path, *at, *delete, insert)
            }
            Command::SetText { path, text } => self.set_text(path, text),
            Command::EditPlan { edit } => self.edit_plan(edit),
            Command::AddStep { id, title, kind, review, below } => {
                let values = values([
                    (Key::Kind, kind.map(|kind| kind.word().into())),
                    (Key::Review, review.map(|review| review.word().into())),
                ]);
                self.add(
                    EntityKind::Steps,
                    id,
                    values,
                    vec![(Key::Title, title.clone())],
                    below.as_ref(),
                )
            }
            Command::EditStep { id, edit } => self.edit_step(id, edit),
            Command::Link { id, after, basis } => {
                let (step, before) =
                    (self.known(EntityKind::Steps, id)?, self.known(EntityKind::Steps, after)?);
                if id == after {
                    return Err(CommandError::SelfLink { id: id.clone() });
                }
                let place = Place::Link(step, before);
                if self.value(&place).is_none() {
                    self.has_room(BoundedThing::Links)?;
                }
                self.set(place, Some(basis.word().into()));
                Ok(())
            }
            Command::Unlink { id, after } => {
                // The step that it waited for may be unknown here: such a link is odd, and taking
                // it away mends it.
                self.known(EntityKind::Steps, id)?;
                if let Some(link) = Place::link(id, after) {
                    self.set(link, None);
                }
                Ok(())
            }
            Command::AddPerson { id, name, side, role, email, job_title } => {
                if name.is_empty() && email.as_ref().is_none_or(String::is_empty) {
                    return Err(CommandError::Nameless);
                }
                let values = values([
                    (Key::Name, given(Some(name))),
                    (Key::Email, given(email.as_ref())),
                    (Key::Side, Some(side.word().into())),
                    (Key::Role, role.map(|role| role.word().into())),
                    (Key::JobTitle, given(job_title.as_ref())),
                ]);
                self.add(EntityKind::People, id, values, Vec::new(), None)
            }
            Command::EditPerson { id, edit } => self.edit_person(id, edit),
            Command::AddCriterion { id, text, measure, target } => {
                let values = values([
                    (Key::Measure, given(measure.as_ref())),
                    (Key::Target, given(target.as_ref())),
                ]);
                self.add(EntityKind::Criteria, id, values, vec![(Key::Text, text.clone())], None)
            }
            Command::EditCriterion { id, edit } => self.edit_criterion(id, edit),
            Command::AddRisk { id, text, contingency } => {
                let texts =
                    vec![(Key::Text, text.clone()), (Key::Contingency, contingency.clone())];
                self.add(EntityKind::Risks, id, Vec::new(), texts, None)
            }
            Command::EditRisk { id, edit } => self.edit_risk(id, edit),
            Command::AddComment { id, on, text } => {
                self.place_named(on)?;
                let values = vec![(Key::On, Value::from(on.as_str())), (Key::At, self.now())];
                self.add(EntityKind::Comments, id, values, vec![(Key::Text, text.clone())], None)
            }
            Command::ResolveComment { id, resolved } => {
                let place = Place::Field(
                    EntityKind::Comments,
                    self.known(EntityKind::Comments, id)?,
                    Key::Resolved,
                );
                let settled = self.value(&place) == Some(Value::Bool(true));
                if settled != *resolved {
                    self.set(place, Some(Value::Bool(*resolved)));
                }
                Ok(())
            }
            Command::Move { path, below } => {
                let (kin, id) = self.entity(path, PlaceKind::Ranked)?;
                if !schema::is_ranked(kin) {
                    let wanted = PlaceKind::Ranked;
                    return Err(CommandError::UnknownPath { path: path.clone(), wanted });
                }
                self.rerank(kin, &id, below.as_ref())
            }
            Command::Remove { path } => {
                let (kin, id) = self.entity(path, PlaceKind::Entry)?;
                if !self.is_removed(kin, &id) {
                    let mark = json!({ inside::AT: self.now() });
                    self.set(Place::Field(kin, id, Key::Removed), Some(mark));
                }
                Ok(())
            }
            Command::Restore { path } => {
                let (kin, id) = self.entity(path, PlaceKind::Entry)?;
                if self.is_removed(kin, &id) {
                    self.has_room(BoundedThing::Entities(kin))?;
                }
                self.set(Place::Field(kin, id, Key::Removed), None);
                Ok(())
            }
            Command::SetPaper { review, needed } => {
                self.set(
                    Place::Paper(*review),
                    needed.map(|needed| json!({ inside::NEEDED: needed })),
                );
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
                let place = Place::Plan(Key::Workweek);
                let mut week = match self.value(&place) {
                    Some(Value::Object(week)) => week,
                    _ => serde_json::Map::new(),
                };
                week.insert(side.word().to_owned(), json!(sorted));
                self.set(place, Some(Value::Object(week)));
                Ok(())
            }
            Command::SetHoliday { side, date, label } => {
                date_in_reach(*date)?;
                let place = Place::Holiday(Holiday { side: *side, date: *date });
                if let Some(label) = label {
                    one_line(&place, label)?;
                    if self.value(&place).is_none() {
                        self.has_room(BoundedThing::Holidays)?;
                    }
                }
                self.set(place, label.as_deref().map(Value::from));
                Ok(())
            }
            Command::Propose { path, value, note, from } => {
                self.propose(path, value, note.as_ref(), from.as_deref())
            }
            Command::AnswerProposal { path, from, answer, value } => {
                let (proposal, proposed) = self.proposed(path, from)?;
                match answer {
                    Answer::Accept => self.make_hold(path, &proposed)?,
                    Answer::Keep => {}
                    Answer::Counter => {
                        self.make_hold(path, value.as_ref().unwrap_or(&Value::Null))?;
                    }
                }
                self.set(proposal, None);
                Ok(())
            }
            Command::WithdrawProposal { path, from } => {
                let from = from.as_deref().ok_or(CommandError::NoAuthor)?;
                let (proposal, _) = self
                    .proposed(path, &self.own_name(from))
                    .or_else(|_| self.proposed(path, from))?;
                self.set(proposal, None);
                Ok(())
            }
        }
    }

    fn propose(
        &mut self,
        path: &Path,
        value: &Value,
        note: Option<&String>,
        from: Option<&str>,
    ) -> Checked {
        let from = from.filter(|from| !from.is_empty()).ok_or(CommandError::NoAuthor)?;
        settings(path, value)?;
        let Some(place) = path.place() else { return Err(no_such(path)) };
        if let Some((kin, id)) = place.in_entity() {
            self.known(kin, &id)?;
        }
        let key = Place::proposal(&place, &self.own_name(from));
        let mut proposal = serde_json::Map::new();
        proposal.insert(inside::VALUE.to_owned(), value.clone());
        proposal.insert(inside::AT.to_owned(), self.now());
        if let Some(note) = note.filter(|note| !note.is_empty()) {
            readable(&key, note)?;
            short(&key, note)?;
            proposal.insert(inside::NOTE.to_owned(), Value::from(note.as_str()));
        }
        self.set(key, Some(Value::Object(proposal)));
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
    fn proposed(&self, path: &Path, from: &str) -> Checked<(Place, Value)> {
        let (side, sub) = read_author_name(from);
        let mut names = vec![from.to_owned(), author_name(&sub)];
        // Of somebody of a side: not what stands under the name of a person of the other side.
        names.retain(|name| {
            side.is_none_or(|side| self.side_of(name).is_none_or(|there| there == side.word()))
        });
        if side.is_some_and(|side| self.side_of(&sub).is_none_or(|there| there == side.word())) {
            names.push(sub.clone());
        }
        let place = path.place();
        let found = names.iter().find_map(|name| {
            let proposal = Place::proposal(place.as_ref()?, name);
            let value = self.value(&proposal)?;
            Some((proposal, value.get(inside::VALUE).cloned().unwrap_or_default()))
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
            return Err(CommandError::OutOfRange {
                path: path.clone(),
                at,
                delete,
                len: len as u32,
            });
        }
        if splits(units, from) {
            return Err(CommandError::SplitsCharacter { path: path.clone(), at });
        }
        if splits(units, to) {
            return Err(CommandError::SplitsCharacter { path: path.clone(), at: at + delete });
        }
        readable(&text, insert)?;
        let insert: Vec<u16> = insert.encode_utf16().collect();
        fits(&text, len - delete as usize + insert.len(), len)?;
        self.splice(&text, from, delete as usize, &insert);
        Ok(())
    }

    /// The smallest single replacement: what is alike at both ends stays, so that what others type
    /// there stays.
    fn set_text(&mut self, path: &Path, new: &str) -> Checked {
        let text = self.text_named(path)?;
        let Some(old_len) = self.text(&text).map(|old| old.len()) else {
            return Err(no_text(path));
        };
        readable(&text, new)?;
        names(&text, new)?;
        let new: Vec<u16> = new.encode_utf16().collect();
        fits(&text, new.len(), old_len)?;
        let Some(old) = self.text(&text) else { return Err(no_text(path)) };
        let Replacement { start, delete, insert } = Replacement::between(old, &new);
        self.splice(&text, start, delete, &insert);
        Ok(())
    }

    fn edit_plan(&mut self, edit: &PlanEdit) -> Checked {
        let (key, value) = match edit {
            PlanEdit::GoLive(date) => (Key::GoLive, day(date)?),
            PlanEdit::GoLiveOwner(id) => (Key::GoLiveOwner, self.person(id)?),
            PlanEdit::CloseDate(date) => (Key::CloseDate, day(date)?),
            PlanEdit::TimeZone(name) => (Key::TimeZone, zone(name)?),
            PlanEdit::Profile(profile) => (Key::Profile, profile.map(|p| p.word().into())),
            PlanEdit::PausedUntil(date) => {
                let latest = self.world.now.date_naive() + Days::new(u64::from(PAUSE_MAX));
                if date.is_some_and(|date| date > latest) {
                    return Err(CommandError::PausedTooLong {
                        latest: latest.to_string(),
                        max: PAUSE_MAX,
                    });
                }
                (Key::PausedUntil, day(date)?)
            }
            PlanEdit::Line(edit) => (edit.field(), line(&Place::Plan(edit.field()), edit.value())?),
        };
        self.set(Place::Plan(key), value);
        Ok(())
    }

    fn edit_step(&mut self, id: &Id, edit: &StepEdit) -> Checked {
        let at = self.known(EntityKind::Steps, id)?;
        let (key, value) = match edit {
            StepEdit::Kind(kind) => (Key::Kind, kind.map(|k| k.word().into())),
            StepEdit::Review(review) => (Key::Review, review.map(|r| r.word().into())),
            StepEdit::Owner(person) => (Key::Owner, self.person(person)?),
            StepEdit::Partner(person) => (Key::Partner, self.person(person)?),
            StepEdit::Days(days) => {
                (Key::Days, self.range(&at, *days, Key::DaysMin, |max, min| (min, max))?)
            }
            StepEdit::DaysMin(days) => {
                (Key::DaysMin, self.range(&at, *days, Key::Days, |min, max| (min, max))?)
            }
            StepEdit::Due(date) => (Key::Due, day(date)?),
            StepEdit::FixedOn(date) => (Key::FixedOn, day(date)?),
            StepEdit::Status(status) => (Key::Status, status.map(|s| s.word().into())),
            StepEdit::StartedOn(date) => (Key::StartedOn, day(date)?),
            StepEdit::DoneOn(date) => (Key::DoneOn, day(date)?),
            StepEdit::Line(edit) => {
                let place = Place::Field(EntityKind::Steps, at.clone(), edit.field());
                (edit.field(), line(&place, edit.value())?)
            }
        };
        self.set(Place::Field(EntityKind::Steps, at, key), value);
        Ok(())
    }

    /// Checks one end of a range of days against the other; `ends` puts the two in order.
    fn range(
        &self,
        step: &SoundId,
        days: Option<u16>,
        other: Key,
        ends: fn(u16, u16) -> (u16, u16),
    ) -> Checked<Option<Value>> {
        let Some(days) = days else { return Ok(None) };
        if days > DAYS_MAX {
            return Err(CommandError::TooManyDays { days, max: DAYS_MAX });
        }
        let other = self.value(&Place::Field(EntityKind::Steps, step.clone(), other));
        let other = other.and_then(|v| u16::try_from(v.as_u64()?).ok());
        if let Some((min, max)) = other.map(|other| ends(days, other))
            && min > max
        {
            return Err(CommandError::EmptyRange { min, max });
        }
        Ok(Some(days.into()))
    }

    fn edit_person(&mut self, id: &Id, edit: &PersonEdit) -> Checked {
        let at = self.known(EntityKind::People, id)?;
        let line = |key: Key, text: &Option<String>| {
            Ok((key, line(&Place::Field(EntityKind::People, at.clone(), key), text)?))
        };
        let (key, value) = match edit {
            PersonEdit::Name(name) => line(Key::Name, name)?,
            PersonEdit::Email(email) => line(Key::Email, email)?,
            PersonEdit::Side(side) => (Key::Side, side.map(|s| s.word().into())),
            PersonEdit::Role(role) => (Key::Role, role.map(|r| r.word().into())),
            PersonEdit::JobTitle(title) => line(Key::JobTitle, title)?,
            PersonEdit::Met(met) => (Key::Met, met.map(Value::Bool)),
            PersonEdit::Left(left) => (Key::Left, left.map(Value::Bool)),
        };
        self.set(Place::Field(EntityKind::People, at, key), value);
        Ok(())
    }

    fn edit_criterion(&mut self, id: &Id, edit: &CriterionEdit) -> Checked {
        let at = self.known(EntityKind::Criteria, id)?;
        let line = |key: Key, text: &Option<String>| {
            Ok((key, line(&Place::Field(EntityKind::Criteria, at.clone(), key), text)?))
        };
        let (key, value) = match edit {
            CriterionEdit::Measure(text) => line(Key::Measure, text)?,
            CriterionEdit::Target(text) => line(Key::Target, text)?,
            CriterionEdit::Owner(person) => (Key::Owner, self.person(person)?),
            CriterionEdit::Status(status) => (Key::Status, status.map(|s| s.word().into())),
        };
        self.set(Place::Field(EntityKind::Criteria, at, key), value);
        Ok(())
    }

    fn edit_risk(&mut self, id: &Id, edit: &RiskEdit) -> Checked {
        let at = self.known(EntityKind::Risks, id)?;
        let (key, value) = match edit {
            RiskEdit::Likelihood(level) => (Key::Likelihood, level.map(|l| l.word().into())),
            RiskEdit::Impact(level) => (Key::Impact, level.map(|l| l.word().into())),
            RiskEdit::Owner(person) => (Key::Owner, self.person(person)?),
            RiskEdit::Status(status) => (Key::Status, status.map(|s| s.word().into())),
        };
        self.set(Place::Field(EntityKind::Risks, at, key), value);
        Ok(())
    }

    fn edit_meeting(&mut self, edit: &MeetingEdit) -> Checked {
        let (key, value) = match edit {
            MeetingEdit::At(instant) => {
                if let Some(instant) = instant {
                    date_in_reach(instant.date_naive())?;
                }
                (
                    Key::At,
                    instant
                        .map(|at| at.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true).into()),
                )
            }
            MeetingEdit::Minutes(minutes) => {
                if let Some(minutes) = minutes.filter(|m| !(1..=1440).contains(m)) {
                    return Err(CommandError::BadMinutes { minutes });
                }
                (Key::Minutes, minutes.map(Value::from))
            }
            MeetingEdit::Agenda(agenda) => {
                if let Some(agenda) = agenda {
                    readable(&Place::Meeting(Key::Agenda), agenda)?;
                    short(&Place::Meeting(Key::Agenda), agenda)?;
                }
                (Key::Agenda, given(agenda.as_ref()))
            }
            MeetingEdit::Link(link) => (Key::Link, line(&Place::Meeting(Key::Link), link)?),
        };
        self.set(Place::Meeting(key), value);
        Ok(())
    }

    fn add(
        &mut self,
        kin: EntityKind,
        id: &Option<Id>,
        values: Vec<(Key, Value)>,
        texts: Vec<(Key, String)>,
        below: Option<&Id>,
    ) -> Checked {
        self.has_room(BoundedThing::Entities(kin))?;
        self.has_room(BoundedThing::Ever(kin))?;
        let id = match id {
            Some(id) if self.is_taken(kin, id) => {
                return Err(CommandError::IdTaken { kin, id: id.clone() });
            }
            Some(id) => id.clone(),
            None => self.world.mint(),
        };
        let Some(at) = SoundId::of(&id) else { return Err(CommandError::UnsoundId { id }) };
        for (key, value) in &values {
            let (place, text) =
                (Place::Field(kin, at.clone(), *key), value.as_str().unwrap_or_default());
            one_line(&place, text)?;
            names(&place, text)?;
        }
        for (key, text) in &texts {
            let place = Place::Field(kin, at.clone(), *key);
            readable(&place, text)?;
            names(&place, text)?;
            fits(&place, text.encode_utf16().count(), 0)?;
        }
        self.create(kin, id, values, texts, below)
    }

    /// Whether the plan may hold one more.
    fn has_room(&mut self, counted: BoundedThing) -> Checked {
        let max = counted.max();
        if self.count(counted) < max {
            return Ok(());
        }
        Err(match counted {
            BoundedThing::Entities(EntityKind::Steps) => CommandError::TooManySteps { max },
            BoundedThing::Entities(_)
            | BoundedThing::Ever(_)
            | BoundedThing::Links
            | BoundedThing::Holidays => CommandError::TooManyEntries { what: counted.word(), max },
        })
    }

    /// The id of an entity that is there.
    fn known(&self, kin: EntityKind, id: &Id) -> Checked<SoundId> {
        let known = SoundId::of(id).filter(|_| self.exists(kin, id));
        known.ok_or_else(|| CommandError::UnknownEntity { kin, id: id.clone() })
    }

    /// A person who may be named: known and not removed.
    fn person(&self, id: &Option<Id>) -> Checked<Option<Value>> {
        let Some(id) = id else { return Ok(None) };
        self.known(EntityKind::People, id)?;
        if self.is_removed(EntityKind::People, id) {
            return Err(CommandError::Removed { kin: EntityKind::People, id: id.clone() });
        }
        Ok(Some(id.as_str().into()))
    }

    fn entity(&self, path: &Path, wanted: PlaceKind) -> Checked<(EntityKind, SoundId)> {
        let Some(Place::Entity(kin, id)) = path.place() else {
            return Err(CommandError::UnknownPath { path: path.clone(), wanted });
        };
        self.known(kin, &id)?;
        Ok((kin, id))
    }

    fn text_named(&self, path: &Path) -> Checked<Place> {
        let Some(text) = path.place().filter(Place::is_text) else { return Err(no_text(path)) };
        if let Some((kin, id)) = text.in_entity() {
            self.known(kin, &id)?;
        }
        Ok(text)
    }

    /// A place that can be commented on: a root, or something in an entity that exists.
    fn place_named(&self, path: &Path) -> Checked {
        if path.as_str().chars().count() > 200 || path.as_str().chars().any(char::is_control) {
            return Err(no_such(path));
        }
        match path.place() {
            None => Err(no_such(path)),
            Some(place) => match place.in_entity() {
                Some((kin, id)) => self.known(kin, &id).map(drop),
                None => Ok(()),
            },
        }
    }
}

fn settings(path: &Path, value: &Value) -> Checked<Vec<Command>> {
    let bad = |why| CommandError::BadProposal { path: path.clone(), why };
    Command::setting(path, value).map_err(bad)
}

fn no_such(path: &Path) -> CommandError {
    CommandError::UnknownPath { path: path.clone(), wanted: PlaceKind::Place }
}

fn no_text(path: &Path) -> CommandError {
    CommandError::UnknownPath { path: path.clone(), wanted: PlaceKind::Text }
}

fn values<const N: usize>(of: [(Key, Option<Value>); N]) -> Vec<(Key, Value)> {
    of.into_iter().filter_map(|(key, value)| Some((key, value?))).collect()
}

/// Empty means absent.
fn given(text: Option<&String>) -> Option<Value> {
    text.filter(|text| !text.is_empty()).map(|text| text.as_str().into())
}

fn line(place: &Place, text: &Option<String>) -> Checked<Option<Value>> {
    if let Some(text) = text {
        one_line(place, text)?;
        names(place, text)?;
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
    let is_name =
        name.len() <= 64 && name.chars().all(|c| c.is_ascii_alphanumeric() || "_/+-".contains(c));
    if is_name {
        Ok(Some(name.as_str().into()))
    } else {
        Err(CommandError::BadTimeZone { name: name.clone() })
    }
}

/// A text may grow up to its bound; one that another client wrote longer may still become shorter.
fn fits(place: &Place, len: usize, before: usize) -> Checked {
    if len <= TEXT_MAX || len < before {
        Ok(())
    } else {
        Err(CommandError::TooLong { path: place.into(), len, max: TEXT_MAX })
    }
}

fn short(place: &Place, text: &str) -> Checked {
    let len = text.encode_utf16().count();
    if len <= VALUE_MAX {
        Ok(())
    } else {
        Err(CommandError::TooLong { path: place.into(), len, max: VALUE_MAX })
    }
}

fn one_line(place: &Place, text: &str) -> Checked {
    short(place, text)?;
    no_control(place, text, &[])
}

/// Checks what people are known by, and steps: a name and a title show something, an address is
/// one. An empty text is absent: a step is added before its title is typed.
fn names(place: &Place, text: &str) -> Checked {
    if text.is_empty() {
        return Ok(());
    }
    let Place::Field(kin, _, key) = place else { return Ok(()) };
    if (*kin, *key) == (EntityKind::People, Key::Email) && !is_address(text.trim()) {
        return Err(CommandError::BadEmail { path: place.into() });
    }
    let named =
        [(EntityKind::People, Key::Name), (EntityKind::Steps, Key::Title)].contains(&(*kin, *key));
    if named && shows_nothing(text) {
        return Err(CommandError::Blank { path: place.into() });
    }
    Ok(())
}

fn readable(place: &Place, text: &str) -> Checked {
    no_control(place, text, &['\n', '\t'])
}

fn no_control(place: &Place, text: &str, except: &[char]) -> Checked {
    match text.chars().find(|c| c.is_control() && !except.contains(c)) {
        None => Ok(()),
        Some(c) => Err(CommandError::ControlCharacter { path: place.into(), code: c.into() }),
    }
}
