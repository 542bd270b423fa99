//! Cards about values: proposals to answer, the goal, go-live, suggested dates, own steps, comments.

use chrono::{Days, NaiveDate};
use serde_json::Value;

use super::{
    Card, CardAct, CardContext, CardEditor, CardEffect, OF_A_KIND_MAX, SuggestedDate, buffer_left,
    day_month, day_month_short, step_field, step_title, weekday_date,
};
use crate::command::Command;
use crate::ids::{Id, Path};
use crate::message::{Message, Param};
use crate::model::{Answer, Plan, Side, Step, read_date};
use crate::order::Arrange;
use crate::place::Place;
use crate::schedule::TrialDates;
use crate::schema::{EntityKind, Key};
use crate::view::ProposalRow;

/// A step due within so many days is worth a card.
const SOON_DAYS: u64 = 14;

/// How many proposals say what they do to the buffer: each takes a calculation of the schedule.
const EFFECTS_MAX: usize = 3;

/// How many of the reader's own steps have a card.
const STEPS_MAX: usize = 3;

impl CardContext<'_> {
    /// Proposals that the reader may answer, the oldest first.
    pub(super) fn proposals(&self, cards: &mut Vec<Card>) {
        let open = self.proposals.values().flatten().filter(|row| row.to_answer && !row.odd);
        let mut open: Vec<&ProposalRow> = open.collect();
        open.arrange_by_key(|row| row.at);
        for (nth, row) in open.into_iter().take(OF_A_KIND_MAX).enumerate() {
            let Some(place) = row.path.place() else { continue };
            cards.push(self.proposal(row, &place, nth < EFFECTS_MAX));
        }
    }

    fn proposal(&self, row: &ProposalRow, place: &Place, with_effect: bool) -> Card {
        let what = self.place_name(place);
        let stands = self.value_of(place);
        let title = Message::new("card-proposal")
            .with("what", what)
            .with("new", self.worded(&row.value))
            .with("old", self.worded(&stands));
        let by = match row.guest {
            true => Message::new("suggested-by-guest"),
            false => Message::new("suggested-by"),
        };
        let mut lines = vec![by.with("name", row.name.clone())];
        lines.extend(self.effect(place, &row.value).filter(|_| with_effect));
        let answer = |answer| CardEffect::Write {
            commands: vec![Command::AnswerProposal {
                path: row.path.clone(),
                from: row.from.clone(),
                answer,
                value: None,
            }],
        };
        let new = Message::new("act-accept").with("value", self.worded(&row.value));
        let old = if stands.is_null() {
            Message::new("act-keep-as-it-is")
        } else {
            Message::new("act-keep").with("value", self.worded(&stands))
        };
        let mut acts = vec![
            CardAct { act: "accept", label: new, does: answer(Answer::Accept) },
            CardAct { act: "keep", label: old, does: answer(Answer::Keep) },
        ];
        if row.value.as_str().is_some_and(|text| read_date(text).is_some()) {
            acts.push(CardAct::open("change", Message::new("act-another-date"), CardEditor::Date));
        }
        Card {
            key: format!("proposal:{}#{}", row.path, row.from),
            path: Some(row.path.clone()),
            quote: row.note.clone().filter(|note| !note.trim().is_empty()),
            title,
            lines,
            acts,
        }
    }

    /// The value that stands in a place that can be proposed for; null where there is none.
    fn value_of(&self, place: &Place) -> Value {
        let plan = self.desk.plan;
        let day = |day: Option<NaiveDate>| day.map_or(Value::Null, |day| day.to_string().into());
        let id = |id: &Option<Id>| id.as_ref().map_or(Value::Null, |id| id.as_str().into());
        let number = |days: Option<u16>| days.map_or(Value::Null, Value::from);
        let values = if *place == Place::GOAL {
            return plan.goal.clone().into();
        } else if let Place::Field(EntityKind::Steps, step, _) = place {
            let Some(step) = plan.steps.get(&**step) else { return Value::Null };
            vec![
                (Key::Due, day(step.due)),
                (Key::FixedOn, day(step.fixed_on)),
                (Key::Owner, id(&step.owner)),
                (Key::Partner, id(&step.partner)),
                (Key::Days, number(step.days)),
            ]
        } else if let Place::Plan(_) = place {
            vec![
                (Key::GoLive, day(plan.plan.go_live)),
                (Key::GoLiveOwner, id(&plan.plan.go_live_owner)),
            ]
        } else {
            Vec::new()
        };
        let stands = values.into_iter().find(|(key, _)| place.key() == Some(*key));
        stands.map_or(Value::Null, |(_, value)| value)
    }

    /// A value as a card names it: a day, a person, a number of days, a text.
    fn worded(&self, value: &Value) -> Param {
        match value {
            Value::String(text) => match read_date(text) {
                Some(day) => day_month(day),
                None => {
                    let chip = self.desk.chip(&Id::from(text.as_str()));
                    if chip.name.is_empty() {
                        crate::message::cut(text, super::TITLE_MAX).into()
                    } else {
                        chip.name.into()
                    }
                }
            },
            Value::Number(days) => {
                Message::new("days").with("days", days.as_i64().unwrap_or_default()).into()
            }
            Value::Bool(true) => Message::new("act-yes").into(),
            Value::Bool(false) => Message::new("act-no").into(),
            Value::Null | Value::Array(_) | Value::Object(_) => Message::new("card-none").into(),
        }
    }

    /// `Go-live keeps 6 working days of buffer.`, with a value in a place that moves it.
    fn effect(&self, place: &Place, value: &Value) -> Option<Message> {
        let dates = TrialDates::of(self.desk.plan.clone(), place, value, self.desk.today)?;
        Some(match dates.buffer? {
            short if short < 0 => Message::new("card-go-live-short").with("days", -short),
            0 => Message::new("card-go-live-keeps-none"),
            spare => Message::new("card-go-live-keeps").with("days", spare),
        })
    }

    pub(super) fn go_live(&self, cards: &mut Vec<Card>) {
        if !self.is_buyer() || !self.decides() {
            return;
        }
        let place = Place::Plan(Key::GoLive);
        let change = |label: Message| CardAct::open("change", label, CardEditor::Date);
        let card = match self.desk.plan.plan.go_live {
            None => {
                let acts = vec![change(Message::new("act-choose-a-date")), not_known_yet()];
                self.bare("goLive", Message::new("card-go-live-empty"), acts)
            }
            Some(day) if self.is_suggested(&place) => {
                let mut lines = vec![self.suggestion_line(&place)];
                lines.extend(self.desk.schedule.buffer.map(buffer_left));
                let is_short = self.desk.schedule.buffer.is_some_and(|buffer| buffer < 0);
                lines.extend(self.desk.schedule.projected.filter(|_| is_short).map(|earliest| {
                    Message::new("card-earliest").with("date", day_month(earliest))
                }));
                let yes = Message::new("act-yes-value").with("value", day_month(day));
                let acts = vec![
                    CardAct::confirm(yes, Path::from(place.clone())),
                    change(Message::new("act-another-date")),
                ];
                let title = Message::new("card-go-live").with("date", weekday_date(day));
                Card { lines, ..self.bare("goLive", title, acts) }
            }
            Some(_) => return,
        };
        cards.push(Card { path: Some(Path::from(place)), ..card });
    }

    pub(super) fn goal(&self, cards: &mut Vec<Card>) {
        if !self.is_buyer() || !self.decides() {
            return;
        }
        let change = |label: Message| CardAct::open("change", label, CardEditor::Text);
        let goal = self.desk.plan.goal.trim();
        let card = if goal.is_empty() {
            let acts = vec![change(Message::new("act-write-it")), not_known_yet()];
            self.bare("goal", Message::new("card-goal-empty"), acts)
        } else if self.is_suggested(&Place::GOAL) {
            let yes = CardAct::confirm(Message::new("act-yes-that-is-it"), Path::from(Place::GOAL));
            let acts = vec![yes, change(Message::new("act-say-it-differently"))];
            let lines = vec![self.suggestion_line(&Place::GOAL)];
            let quote = Some(goal.to_owned());
            Card { quote, lines, ..self.bare("goal", Message::new("card-goal"), acts) }
        } else {
            return;
        };
        cards.push(Card { path: Some(Path::from(Place::GOAL)), ..card });
    }

    /// The suggested dates that wait for the reader: of the own steps; a decider's are those of the
    /// whole side. By date.
    pub(super) fn dates(&self) -> Vec<SuggestedDate> {
        let plan = self.desk.plan;
        let decides = self.decides();
        let requested = self.requested().map(|(id, _)| id);
        let is_asked = |id: &Id, step: &Step| {
            requested != Some(id)
                && step.is_open()
                && plan.owner_side(step) == Some(self.desk.side)
                && (decides || step.owner.as_ref() == self.desk.me())
        };
        let mut rows: Vec<(NaiveDate, SuggestedDate)> = plan
            .steps_in_order()
            .into_iter()
            .filter(|(id, step)| is_asked(id, step))
            .filter_map(|(id, step)| {
                let place = step_field(id, Key::Due)?;
                let due = step.due.filter(|_| self.is_suggested(&place))?;
                let by = self.suggested_by(&place).map(|by| by.name.clone()).unwrap_or_default();
                Some((due, SuggestedDate { step: id.clone(), by }))
            })
            .collect();
        rows.arrange_by_key(|(due, _)| *due);
        rows.into_iter().map(|(_, row)| row).collect()
    }

    pub(super) fn dates_card(&self, dates: &[SuggestedDate], cards: &mut Vec<Card>) {
        let [first, _, ..] = dates else { return };
        let Some(step) = self.desk.plan.steps.get(&first.step) else { return };
        let title = Message::new("card-dates")
            .with("n", dates.len())
            .with("company", self.company(self.desk.side));
        let first = step.due.map(|due| {
            Message::new("card-dates-first")
                .with("step", step_title(step))
                .with("date", weekday_date(due))
        });
        let check = Message::new("act-check-dates").with("n", dates.len());
        let acts = vec![CardAct::open("dates", check, CardEditor::Dates)];
        cards.push(Card { lines: first.into_iter().collect(), ..self.bare("dates", title, acts) });
    }

    /// The step that a colleague asked the reader to look at, until the reader has answered.
    pub(super) fn asked_step(&self, cards: &mut Vec<Card>) {
        let Some((id, step)) = self.requested() else { return };
        let by = self.around.asked.map(|asked| asked.by.trim()).unwrap_or_default();
        let by: Param =
            if by.is_empty() { self.company(self.desk.side) } else { by.to_owned().into() };
        let title = Message::new("card-step-asked").with("name", by).with("step", step_title(step));
        let mut lines: Vec<Message> = self.span(id, step).into_iter().collect();
        let shown = match (step.due, step.days) {
            (Some(_), _) => Key::Due,
            (None, Some(_)) => Key::Days,
            (None, None) => Key::Owner,
        };
        let suggested = step_field(id, shown).filter(|place| self.is_suggested(place));
        lines.extend(suggested.map(|place| self.suggestion_line(&place)));
        cards.push(Card {
            path: step_field(id, Key::Due).map(Path::from),
            lines,
            ..self.bare(&format!("step:{id}"), title, step_answers(id))
        });
    }

    /// The step that the reader was asked about, while it is open and they have said nothing: they
    /// confirmed it, set one of its values, or suggested another.
    fn requested(&self) -> Option<(&Id, &Step)> {
        let id = &self.around.asked?.step;
        let (id, step) = self.desk.plan.steps.get_key_value(id)?;
        let around = Place::entity(EntityKind::Steps, id)?;
        let is_mine = |place: &Place| {
            let by = self.rung(place).and_then(|rung| self.around.ladder?.person(rung));
            by.is_some_and(|by| by.side == self.desk.side && by.sub == self.around.sub)
        };
        let mut values =
            [Key::Owner, Key::Due, Key::Days].into_iter().filter_map(|key| step_field(id, key));
        let is_said = values.any(|place| is_mine(&place))
            || self.proposals.iter().any(|(path, rows)| {
                path.place().and_then(|place| place.around()).as_ref() == Some(&around)
                    && rows.iter().any(|row| row.mine)
            });
        (step.is_open() && !is_said).then_some((id, step))
    }

    /// `29 Dec–19 Jan, 15 days`; without a due date `by 26 Feb, 15 days`.
    fn span(&self, id: &Id, step: &Step) -> Option<Message> {
        let dates = self.desk.schedule.steps.get(id);
        let latest = || dates.and_then(|dates| dates.latest_finish);
        let day = step.due.or_else(latest);
        let calendar = self.desk.calendars.of_step(self.desk.plan, step);
        Some(match (day, step.days.filter(|days| *days > 0)) {
            (Some(day), Some(days)) if step.due.is_some() => {
                let first = calendar.add(calendar.on_or_before(day), 1 - i32::from(days));
                Message::new("card-step-span")
                    .with("from", day_month_short(first))
                    .with("to", day_month_short(day))
                    .with("days", i64::from(days))
            }
            (Some(day), Some(days)) => Message::new("card-step-by")
                .with("date", weekday_date(day))
                .with("days", i64::from(days)),
            (Some(day), None) if step.due.is_some() => {
                Message::new("card-step-due").with("date", weekday_date(day))
            }
            (Some(day), None) => Message::new("card-step-by-day").with("date", weekday_date(day)),
            (None, Some(days)) => Message::new("days").with("days", i64::from(days)),
            (None, None) => return None,
        })
    }

    /// The reader's own steps: late ones, those due soon, else the next one. Of steps that the list
    /// of dates asks about none: one question for one date.
    pub(super) fn steps(&self, cards: &mut Vec<Card>) {
        let Some(me) = self.desk.me() else { return };
        let listed = self.dates();
        let asked = self.requested().map(|(id, _)| id);
        let is_listed = |id: &Id| {
            asked == Some(id) || listed.len() > 1 && listed.iter().any(|row| row.step == *id)
        };
        let plan = self.desk.plan;
        let mine = super::super::turn::soonest(self.desk)
            .into_iter()
            .filter(|(id, step)| step.owner.as_ref() == Some(me) && !is_listed(id));
        let soon = self.desk.today + Days::new(SOON_DAYS);
        for (shown, (id, step)) in mine.take(STEPS_MAX).enumerate() {
            let is_soon = step.due.is_some_and(|due| due <= soon);
            if shown > 0 && !is_soon {
                break;
            }
            cards.push(self.step(plan, id, step));
        }
    }

    fn step(&self, plan: &Plan, id: &Id, step: &Step) -> Card {
        let due_at = step_field(id, Key::Due);
        let suggested = due_at.clone().filter(|place| self.is_suggested(place));
        let mut lines = Vec::new();
        lines.extend(step.due.map(|due| {
            let late = self.desk.calendars.of_step(plan, step).working_days(due, self.desk.today);
            if due < self.desk.today {
                Message::new("card-step-late").with("date", weekday_date(due)).with("days", late)
            } else {
                Message::new("card-step-due").with("date", weekday_date(due))
            }
        }));
        let after = step.after.keys().filter_map(|other| plan.steps.get(other));
        let after: Vec<Param> =
            after.filter(|other| other.is_open()).take(2).map(step_title).collect();
        if !after.is_empty() {
            lines.push(Message::new("card-step-after").with("steps", Param::All(after)));
        }
        let acts = if let Some(place) = suggested {
            lines.push(self.suggestion_line(&place));
            step_answers(id)
        } else {
            let date = CardAct::open("date", Message::new("act-change-date"), CardEditor::Date);
            let other =
                CardAct::open("handover", Message::new("act-someone-else"), CardEditor::Person);
            let path = super::signing::step_path(id).field(Key::Status.word());
            let done = Command::setting(&path, &"done".into()).unwrap_or_default();
            let label = Message::new("act-done");
            let done = CardAct { act: "done", label, does: CardEffect::Write { commands: done } };
            vec![done, date, other]
        };
        let title = Message::new("card-step").with("step", step_title(step));
        Card {
            path: due_at.map(Path::from),
            lines,
            ..self.bare(&format!("step:{id}"), title, acts)
        }
    }

    /// Comments that wait for the reader's answer: the last on a place, by somebody else, on a step
    /// of the reader's or where the reader has commented.
    pub(super) fn answers(&self, cards: &mut Vec<Card>) {
        let Some(me) = self.desk.me() else { return };
        let mut answers = Vec::new();
        for (path, thread) in &self.comments {
            if answers.len() == OF_A_KIND_MAX {
                break;
            }
            let Some(last) = thread.iter().rfind(|comment| !comment.resolved) else { continue };
            let is_mine = |author: &Option<crate::view::Author>| {
                author.as_ref().is_some_and(|author| author.mine)
            };
            let Some(author) = last.author.as_ref().filter(|author| !author.mine) else { continue };
            let step = path.place().and_then(|place| place.in_entity());
            let step = step.filter(|(kin, _)| *kin == EntityKind::Steps);
            let step = step.and_then(|(_, id)| self.desk.plan.steps.get(&*id));
            let is_asked = step.is_some_and(|step| step.owner.as_ref() == Some(me))
                || thread.iter().any(|comment| is_mine(&comment.author));
            if !is_asked {
                continue;
            }
            let side = Side::from_word(&author.side);
            let name: Param = match (author.name.trim(), side) {
                ("", Some(side)) => self.company(side),
                (name, _) => name.to_owned().into(),
            };
            let lines = step
                .map(|step| Message::new("card-on-step").with("step", step_title(step)))
                .into_iter()
                .collect();
            let reply = CardAct::open("comment", Message::new("act-reply"), CardEditor::Comment);
            answers.push(Card {
                path: Some(path.clone()),
                quote: Some(crate::message::cut(&last.text, super::TITLE_MAX)),
                lines,
                ..self.bare(
                    &format!("answer:{}", last.id),
                    Message::new("card-answer").with("name", name),
                    vec![reply],
                )
            });
        }
        cards.append(&mut answers);
    }
}

/// `I don't know yet`: puts the card off.
fn not_known_yet() -> CardAct {
    CardAct { label: Message::new("act-not-known-yet"), ..CardAct::later() }
}

/// The answers to a suggested step.
fn step_answers(id: &Id) -> Vec<CardAct> {
    vec![
        CardAct::confirm(Message::new("act-works-for-me"), super::signing::step_path(id)),
        CardAct::open("date", Message::new("act-change-date"), CardEditor::Date),
        CardAct::open("days", Message::new("act-takes-longer"), CardEditor::Days),
        CardAct::open("handover", Message::new("act-someone-else"), CardEditor::Person),
    ]
}
