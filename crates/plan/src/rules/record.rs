//! What rules ask of the record: who wrote what and when, and who said something about it.

use chrono::{DateTime, NaiveDate, Utc};

use super::Given;
use crate::history::{Entry, FieldLog, What};
use crate::ids::{Kin, Path};
use crate::model::{Plan, Side};

/// The record of a plan, beside the plan.
#[derive(Clone, Copy, Debug)]
pub(super) struct Record<'a> {
    /// Who set what.
    pub(super) history: &'a FieldLog,
    plan: &'a Plan,
}

impl<'a> Record<'a> {
    /// `None` where no record was handed in: then nothing can be said about who did what.
    pub(super) fn of(given: &Given<'a>) -> Option<Record<'a>> {
        given.history.map(|history| Record { history, plan: given.plan })
    }

    /// The entry by which a side brought this into the plan.
    pub(super) fn added_by(&self, side: Side, path: &Path) -> Option<&'a Entry> {
        let entries = self.history.entries(path);
        entries.iter().find(|e| e.note.what == What::Added).filter(|e| e.by.side == side)
    }

    /// Whether a side wrote this very place after a day.
    pub(super) fn has_written(&self, side: Side, path: &Path, after: Option<NaiveDate>) -> bool {
        let later = |e: &Entry| after.is_none_or(|day| e.at.date_naive() > day);
        self.history.entries(path).iter().any(|e| e.by.side == side && later(e))
    }

    /// Whether a side wrote anything in an entity after a day, or commented on it.
    pub(super) fn has_spoken(&self, side: Side, entity: &Path, after: Option<NaiveDate>) -> bool {
        let later = |at: DateTime<Utc>| after.is_none_or(|day| at.date_naive() > day);
        let wrote = |e: &Entry| e.by.side == side && is_about(&e.note.path, entity) && later(e.at);
        self.history.iter().any(wrote) || self.comments(Some(side), entity).any(|e| later(e.at))
    }

    /// Whether a side, or anybody, commented on a place, or on something in it, after an instant.
    pub(super) fn has_comment(&self, side: Option<Side>, place: &Path, after: DateTime<Utc>) -> bool {
        self.comments(side, place).any(|e| e.at > after)
    }

    /// The entries by which comments on a place came.
    fn comments<'p>(
        &self,
        side: Option<Side>,
        place: &'p Path,
    ) -> impl Iterator<Item = &'a Entry> + use<'a, 'p> {
        let (history, plan) = (self.history, self.plan);
        plan.comments
            .iter()
            .filter(move |(_, c)| c.removed.is_none() && c.on.as_ref().is_some_and(|on| is_about(on, place)))
            .filter_map(move |(id, _)| {
                let entries = history.entries(&Path::entity(Kin::Comments, id));
                entries.iter().find(|e| e.note.what == What::Added)
            })
            .filter(move |e| side.is_none_or(|side| e.by.side == side))
    }
}

/// Whether a path is a place or lies in it.
fn is_about(path: &Path, place: &Path) -> bool {
    let rest = path.as_str().strip_prefix(place.as_str());
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
