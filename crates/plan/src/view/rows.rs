//! The rows of the lists: steps, people, criteria, risks, paper, comments, what was removed,
//! calendars.
//!
//! Names are looked up here once, so that a row can be drawn without the rest of the plan.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::Serialize;

use super::{Author, SessionFacts, ViewReader};
use crate::bearer::bearer;
use crate::ids::{Id, Path};
use crate::letters::{capital, folded};
use crate::model::{
    CriterionStatus, Level, Lines, LinkBasis, Plan, Review, RiskStatus, Role, Side, Stakeholder,
    Step, StepKind, StepStatus,
};
use crate::order::{Arrange, SortedMap};
use crate::schedule::{Calendar, Calendars, Schedule};
use crate::schema::EntityKind;
use crate::{message, tally};

/// A person as named in a row.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PersonChip {
    /// Which person.
    pub id: Id,
    /// Name, or address where no name is known; empty when the id points to nobody.
    pub name: String,
    /// Up to two letters.
    pub initials: String,
    /// The person's side.
    pub side: Option<Side>,
    /// Whether this is the reader.
    pub me: bool,
    /// Whether they can still act: neither left nor removed, and known.
    pub here: bool,
}

/// Steps of one part of the route.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Group {
    /// Which part; steps without a kind stand under `other`.
    pub kind: StepKind,
    /// In the order of the list, the dropped ones included.
    pub steps: Vec<StepRow>,
    /// How many of them are done.
    pub done: usize,
}

/// A step, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)] // As in the document where not said otherwise.
pub struct StepRow {
    pub id: Id,
    pub title: String,
    pub notes: String,
    pub kind: StepKind,
    pub review: Option<Review>,
    pub owner: Option<PersonChip>,
    pub partner: Option<PersonChip>,
    pub days: Option<u16>,
    pub days_min: Option<u16>,
    pub due: Option<NaiveDate>,
    pub fixed_on: Option<NaiveDate>,
    pub status: StepStatus,
    pub started_on: Option<NaiveDate>,
    pub done_on: Option<NaiveDate>,
    /// Working days since it was due, while it is open.
    pub late: Option<i64>,
    /// Working days until it is due, while it is open and not late; 0 = today.
    pub due_in: Option<i64>,
    /// The last first day that go-live bears, while it is open.
    pub latest_start: Option<NaiveDate>,
    /// Its last day then.
    pub latest_finish: Option<NaiveDate>,
    /// Working days to spare; negative when it is too late already.
    pub buffer: Option<i64>,
    /// The steps it waits for.
    pub after: Vec<LinkRow>,
    /// The steps that wait for it.
    pub before: Vec<LinkRow>,
    /// Open, and a step before it is not finished.
    pub waiting: bool,
    /// The reader owns it.
    pub mine: bool,
    /// Unsettled comments on it or on one of its fields.
    pub comments: usize,
    #[serde(flatten)]
    #[cfg_attr(feature = "typescript", ts(skip))]
    pub lines: Lines,
}

/// The most characters of a title in a [`LinkRow`]: many steps may be linked to one.
const LINK_TITLE_MAX: usize = 200;

/// A link to another step.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct LinkRow {
    /// The other step.
    pub id: Id,
    /// Its title, of a long one the beginning; empty when it is not in the plan.
    pub title: String,
    /// Whether it is finished, dropped or gone, so that nothing waits for it.
    pub settled: bool,
    /// Assumed or confirmed.
    pub basis: LinkBasis,
}

/// A stakeholder.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)]
pub struct PersonRow {
    #[serde(flatten)]
    pub chip: PersonChip,
    /// As written; [`PersonChip::name`] falls back to the address.
    pub full_name: String,
    pub email: Option<String>,
    pub role: Option<Role>,
    pub job_title: Option<String>,
    pub met: bool,
    pub left: bool,
    /// Open steps they own.
    pub steps: usize,
}

/// A success criterion.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[allow(missing_docs)]
pub struct CriterionRow {
    pub id: Id,
    pub text: String,
    pub measure: Option<String>,
    pub target: Option<String>,
    pub owner: Option<PersonChip>,
    pub status: CriterionStatus,
    pub comments: usize,
}

/// A risk.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[allow(missing_docs)]
pub struct RiskRow {
    pub id: Id,
    pub text: String,
    pub contingency: String,
    pub likelihood: Option<Level>,
    pub impact: Option<Level>,
    pub owner: Option<PersonChip>,
    pub status: RiskStatus,
    pub comments: usize,
}

/// A review of the paper process.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PaperRow {
    /// Which.
    pub review: Review,
    /// `null`: nobody said.
    pub needed: Option<bool>,
    /// The live steps that carry it.
    pub steps: Vec<LinkRow>,
}

/// A comment.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[allow(missing_docs)]
pub struct CommentRow {
    pub id: Id,
    pub text: String,
    pub at: Option<DateTime<FixedOffset>>,
    pub resolved: bool,
    /// The author; `null` where the record does not tell.
    pub author: Option<Author>,
}

/// Something that was taken out.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RemovedRow {
    /// For `restore`.
    pub path: Path,
    /// The kind of entity.
    pub kin: EntityKind,
    /// The name that it had.
    pub label: String,
    /// When it was taken out.
    pub at: Option<DateTime<FixedOffset>>,
}

/// When a side works.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct CalendarRow {
    /// The side whose day off it is.
    pub side: Side,
    /// ISO weekdays, 1 = Monday.
    pub workweek: Vec<u8>,
    /// Days off, earliest first.
    pub holidays: Vec<HolidayRow>,
}

/// A day off.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct HolidayRow {
    /// The day.
    pub date: NaiveDate,
    /// The name of the day.
    pub label: String,
}

/// Reviews that are answered: not needed, or carried by a step.
pub(super) fn paper_answered(plan: &Plan) -> usize {
    Review::ALL
        .iter()
        .filter(|r| {
            plan.paper.get(r) == Some(&false)
                || plan.steps.values().any(|s| s.is_live() && s.review == Some(**r))
        })
        .count()
}

/// A plan on the desk of one reader on one day, with what every row needs.
pub(super) struct RowContext<'a> {
    pub(super) plan: &'a Plan,
    pub(super) today: NaiveDate,
    pub(super) side: Side,
    me: Option<&'a Id>,
    /// The steps that wait for a step.
    before: SortedMap<&'a Id, Vec<&'a Id>>,
    /// Unsettled comments by the entity they lie in.
    talk: SortedMap<(EntityKind, Id), usize>,
    pub(super) calendars: Calendars,
    pub(super) schedule: Schedule,
}

impl<'a> RowContext<'a> {
    pub(super) fn new(
        plan: &'a Plan,
        reader: &ViewReader,
        doubles: &BTreeSet<Id>,
        today: NaiveDate,
        schedule: Schedule,
    ) -> RowContext<'a> {
        let address = reader.email.as_deref().unwrap_or_default();
        let mut before: SortedMap<&Id, Vec<&Id>> = SortedMap::new();
        for (id, step) in plan.steps_in_order() {
            for other in step.after.keys() {
                before.get_or_insert(other, Vec::new).push(id);
            }
        }
        let mut talk: SortedMap<(EntityKind, Id), usize> = SortedMap::new();
        for comment in plan.comments.values().filter(|c| c.removed.is_none() && !c.resolved) {
            let on = comment.on.as_ref().and_then(Path::place);
            if let Some((kin, id)) = on.and_then(|on| on.in_entity()) {
                *talk.get_or_insert((kin, Id::clone(&id)), || 0) += 1;
            }
        }
        RowContext {
            plan,
            today,
            side: reader.side,
            me: bearer(plan, reader.side, address, doubles),
            before,
            talk,
            calendars: Calendars::of(plan),
            schedule,
        }
    }

    /// The reader's own entry.
    pub(super) fn me(&self) -> Option<&'a Id> {
        self.me
    }

    /// Days on which both sides work, from today up to `day`, both counted; negative when it has
    /// passed.
    pub(super) fn working_days_until(&self, day: NaiveDate) -> i64 {
        let first = if day < self.today { Some(self.today) } else { self.today.pred_opt() };
        first.map_or(0, |first| self.calendars.both().working_days(first, day))
    }

    pub(super) fn chip(&self, id: &Id) -> PersonChip {
        let person = self.plan.people.get(id);
        let name = person.map(name_of).unwrap_or_default();
        PersonChip {
            id: id.clone(),
            initials: initials(&name),
            side: person.and_then(|p| p.side),
            me: self.me == Some(id),
            here: person.is_some_and(|p| p.removed.is_none() && !p.left),
            name,
        }
    }

    pub(super) fn groups(&self) -> Vec<Group> {
        let mut by_kind: SortedMap<StepKind, Vec<StepRow>> = SortedMap::new();
        for (id, step) in self.plan.steps_in_order() {
            let kind = step.kind.unwrap_or(StepKind::Other);
            by_kind.get_or_insert(kind, Vec::new).push(self.step(id, step));
        }
        by_kind
            .into_entries()
            .into_iter()
            .map(|(kind, steps)| {
                let done = steps.iter().filter(|s| s.status == StepStatus::Done).count();
                Group { kind, steps, done }
            })
            .collect()
    }

    fn step(&self, id: &Id, step: &Step) -> StepRow {
        let calendar: &Calendar = self.calendars.of_step(self.plan, step);
        let until =
            step.due.filter(|_| step.is_open()).map(|due| calendar.working_days(self.today, due));
        let dates = self.schedule.steps.get(id);
        let overdue = step.is_open() && step.due.is_some_and(|due| due < self.today);
        StepRow {
            id: id.clone(),
            title: step.title.clone(),
            notes: step.notes.clone(),
            kind: step.kind.unwrap_or(StepKind::Other),
            review: step.review,
            owner: step.owner.as_ref().map(|p| self.chip(p)),
            partner: step.partner.as_ref().map(|p| self.chip(p)),
            days: step.days,
            days_min: step.days_min,
            due: step.due,
            fixed_on: step.fixed_on,
            status: step.status(),
            started_on: step.started_on,
            done_on: step.done_on,
            late: until.filter(|_| overdue).map(i64::abs),
            due_in: until.filter(|_| !overdue),
            latest_start: dates.and_then(|d| d.latest_start).filter(|_| step.is_open()),
            latest_finish: dates.and_then(|d| d.latest_finish).filter(|_| step.is_open()),
            buffer: dates.and_then(|d| d.buffer).filter(|_| step.is_open()),
            after: step.after.iter().map(|(other, basis)| self.link(other, *basis)).collect(),
            before: self.waiting_for(id),
            waiting: self.waits(step),
            mine: step.owner.is_some() && step.owner.as_ref() == self.me,
            comments: self.talk_in(EntityKind::Steps, id),
            lines: step.lines.clone(),
        }
    }

    /// Whether an open step has a step before it that is still open.
    pub(super) fn waits(&self, step: &Step) -> bool {
        step.is_open()
            && step.after.keys().any(|id| self.plan.steps.get(id).is_some_and(Step::is_open))
    }

    fn waiting_for(&self, id: &Id) -> Vec<LinkRow> {
        let basis = |other: &Id| self.plan.steps.get(other).and_then(|s| s.after.get(id)).copied();
        self.before
            .get(&id)
            .into_iter()
            .flatten()
            .map(|other| self.link(other, basis(other).unwrap_or(LinkBasis::Assumed)))
            .collect()
    }

    fn link(&self, id: &Id, basis: LinkBasis) -> LinkRow {
        let step = self.plan.steps.get(id).filter(|s| s.removed.is_none());
        LinkRow {
            id: id.clone(),
            title: step.map(|s| message::cut(&s.title, LINK_TITLE_MAX)).unwrap_or_default(),
            settled: !step.is_some_and(Step::is_open),
            basis,
        }
    }

    fn talk_in(&self, kin: EntityKind, id: &Id) -> usize {
        self.talk.get(&(kin, id.clone())).copied().unwrap_or(0)
    }

    pub(super) fn people(&self) -> Vec<PersonRow> {
        let mut steps: BTreeMap<&Id, usize> = BTreeMap::new();
        for owner in self.plan.steps.values().filter(|s| s.is_open()).flat_map(|s| &s.owner) {
            tally::count();
            *steps.entry(owner).or_default() += 1;
        }
        let mut rows: Vec<PersonRow> = self
            .plan
            .people
            .iter()
            .filter(|(_, p)| p.removed.is_none())
            .map(|(id, p)| PersonRow {
                chip: self.chip(id),
                full_name: p.name.clone().unwrap_or_default(),
                email: p.email.clone(),
                role: p.role,
                job_title: p.job_title.clone(),
                met: p.met,
                left: p.left,
                steps: steps.get(id).copied().unwrap_or_default(),
            })
            .collect();
        rows.arrange_by_key(|r| (r.chip.side.is_none(), r.chip.side, folded(&r.chip.name)));
        rows
    }

    pub(super) fn criteria(&self) -> Vec<CriterionRow> {
        self.plan
            .criteria_in_order()
            .into_iter()
            .map(|(id, c)| CriterionRow {
                id: id.clone(),
                text: c.text.clone(),
                measure: c.measure.clone(),
                target: c.target.clone(),
                owner: c.owner.as_ref().map(|p| self.chip(p)),
                status: c.status.unwrap_or(CriterionStatus::Proposed),
                comments: self.talk_in(EntityKind::Criteria, id),
            })
            .collect()
    }

    pub(super) fn risks(&self) -> Vec<RiskRow> {
        self.plan
            .risks_in_order()
            .into_iter()
            .map(|(id, r)| RiskRow {
                id: id.clone(),
                text: r.text.clone(),
                contingency: r.contingency.clone(),
                likelihood: r.likelihood,
                impact: r.impact,
                owner: r.owner.as_ref().map(|p| self.chip(p)),
                status: r.status.unwrap_or(RiskStatus::Open),
                comments: self.talk_in(EntityKind::Risks, id),
            })
            .collect()
    }

    pub(super) fn paper(&self) -> Vec<PaperRow> {
        Review::ALL
            .iter()
            .map(|review| PaperRow {
                review: *review,
                needed: self.plan.paper.get(review).copied(),
                steps: self
                    .plan
                    .steps_in_order()
                    .into_iter()
                    .filter(|(_, s)| s.is_live() && s.review == Some(*review))
                    .map(|(id, _)| self.link(id, LinkBasis::Confirmed))
                    .collect(),
            })
            .collect()
    }

    pub(super) fn comments(&self, around: &SessionFacts<'_>) -> BTreeMap<Path, Vec<CommentRow>> {
        let mut places: BTreeMap<Path, Vec<CommentRow>> = BTreeMap::new();
        for (id, comment) in self.plan.comments.iter().filter(|(_, c)| c.removed.is_none()) {
            let on = comment.on.clone().unwrap_or_else(|| Path::root("plan"));
            places.entry(on).or_default().push(CommentRow {
                id: id.clone(),
                text: comment.text.clone(),
                at: comment.at,
                resolved: comment.resolved,
                author: around.comments.and_then(|by| by.get(id)).cloned(),
            });
        }
        for thread in places.values_mut() {
            thread.arrange(|a, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
        }
        places
    }

    pub(super) fn removed(&self) -> Vec<RemovedRow> {
        let plan = self.plan;
        let row =
            |kin: EntityKind, id: &Id, label: &str, removed: &Option<crate::model::Removal>| {
                removed.as_ref().map(|r| RemovedRow {
                    path: Path::entity(kin, id),
                    kin,
                    label: label.trim().to_owned(),
                    at: r.at,
                })
            };
        let mut rows: Vec<RemovedRow> = Vec::new();
        rows.extend(
            plan.steps
                .iter()
                .filter_map(|(id, s)| row(EntityKind::Steps, id, &s.title, &s.removed)),
        );
        rows.extend(
            plan.people
                .iter()
                .filter_map(|(id, p)| row(EntityKind::People, id, &name_of(p), &p.removed)),
        );
        rows.extend(
            plan.criteria
                .iter()
                .filter_map(|(id, c)| row(EntityKind::Criteria, id, &c.text, &c.removed)),
        );
        rows.extend(
            plan.risks.iter().filter_map(|(id, r)| row(EntityKind::Risks, id, &r.text, &r.removed)),
        );
        rows.extend(
            plan.comments
                .iter()
                .filter_map(|(id, c)| row(EntityKind::Comments, id, &c.text, &c.removed)),
        );
        rows.arrange(|a, b| (b.at, &b.path).cmp(&(a.at, &a.path)));
        rows
    }

    pub(super) fn calendar(&self, side: Side) -> CalendarRow {
        let holidays = self
            .plan
            .holidays
            .iter()
            .filter(|(day, _)| day.side == side)
            .map(|(day, label)| HolidayRow { date: day.date, label: label.clone() })
            .collect();
        let workweek = self.plan.plan.workweek.get(&side).filter(|days| !days.is_empty()).cloned();
        CalendarRow { side, workweek: workweek.unwrap_or_else(|| vec![1, 2, 3, 4, 5]), holidays }
    }
}

fn name_of(person: &Stakeholder) -> String {
    let name = person.name.as_deref().unwrap_or_default().trim();
    let email = person.email.as_deref().unwrap_or_default().trim();
    if name.is_empty() { email.to_owned() } else { name.to_owned() }
}

/// First letters of the first and the last word: `Dana van Dyk` → `DD`.
fn initials(name: &str) -> String {
    let mut words = name.split(|c: char| c.is_whitespace() || c == '@').filter(|w| !w.is_empty());
    let letter = |w: &str| w.chars().find(|c| c.is_alphanumeric()).map(|c| capital(c).to_string());
    let first = words.next().and_then(letter);
    let last = if name.contains('@') { None } else { words.next_back().and_then(letter) };
    format!("{}{}", first.unwrap_or_default(), last.unwrap_or_default())
}
