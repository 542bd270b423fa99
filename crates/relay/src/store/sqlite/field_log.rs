//! The statements of the field log.

use chrono::{DateTime, Utc};
use countersign_plan::Place;
use countersign_plan::history::{ChangeKind, EditChannel, Fold, LogEntry, Net, Note, net};
use countersign_plan::ids::Path;
use countersign_plan::model::Side;
use countersign_plan::people::{Assurance, Person};
use rusqlite::{Connection, Row, named_params, params};
use serde_json::{Value, json};

use super::read::{has_plan, instant, odd};
use super::write::column;
use crate::field_log::{EntryFilter, Mark, Order, Record};
use crate::store::{PlanId, StoreError};

/// Writes what one update changed.
pub(super) fn write(
    c: &Connection,
    plan: &PlanId,
    seq: u64,
    at: DateTime<Utc>,
    record: &Record,
) -> Result<(), StoreError> {
    let Record { by, how, notes, replaces } = record;
    for Mark { seq, nth } in replaces {
        drop_entry(c, plan, *seq, *nth)?;
    }
    let (seq, at) = (column(seq)?, at.timestamp_millis());
    for (nth, note) in notes.iter().enumerate() {
        let nth = column(nth as u64)?;
        if note.what == ChangeKind::Written {
            c.prepare_cached(
                "insert into field_writer
                     (plan, path, side, sub, proven, seq, nth, name, assurance, how, at)
                 values (?1, ?2, ?3, ?4, ?8 >= 2, ?5, ?6, ?7, ?8, ?9, ?10)
                 on conflict (plan, path, side, sub, proven) do update set seq = excluded.seq, nth = excluded.nth,
                     name = excluded.name, assurance = excluded.assurance, how = excluded.how, at = excluded.at",
            )?
            .execute(params![
                plan.as_str(),
                note.place.to_string(),
                by.side.word(),
                by.sub,
                seq,
                nth,
                by.name,
                by.assurance.number(),
                how_word(*how),
                at
            ])?;
        } else {
            c.prepare_cached(
                "insert into field_log
                     (plan, seq, nth, path, what, was, is_now, sub, name, side, assurance, how, at)
                 values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
            )?
            .execute(params![
                plan.as_str(),
                seq,
                nth,
                note.place.to_string(),
                what_word(note.what),
                text_of(&note.from),
                text_of(&note.to),
                by.sub,
                by.name,
                by.side.word(),
                by.assurance.number(),
                how_word(*how),
                at
            ])?;
        }
    }
    Ok(())
}

/// Folds older entries into newer ones.
pub(super) fn fold(c: &Connection, plan: &PlanId, folds: &[Fold]) -> Result<(), StoreError> {
    for Fold { gone, into: (seq, nth), was } in folds {
        for (seq, nth) in gone {
            drop_entry(c, plan, *seq, *nth)?;
        }
        c.prepare_cached(
            "update field_log set was = ?4 where plan = ?1 and seq = ?2 and nth = ?3",
        )?
        .execute(params![plan.as_str(), column(*seq)?, nth, text_of(was)])?;
    }
    Ok(())
}

fn drop_entry(c: &Connection, plan: &PlanId, seq: u64, nth: u32) -> Result<(), StoreError> {
    c.prepare_cached("delete from field_log where plan = ?1 and seq = ?2 and nth = ?3")?
        .execute(params![plan.as_str(), column(seq)?, nth])?;
    Ok(())
}

/// Reads a part of a plan's log; `None` when there is no such plan.
pub(super) fn read(
    c: &mut Connection,
    plan: &PlanId,
    part: &EntryFilter,
) -> Result<Option<Vec<LogEntry>>, StoreError> {
    let c = c.transaction()?;
    if !has_plan(&c, plan)? {
        return Ok(None);
    }
    let (before, end) = match part.order {
        Order::OldestFirst => (">", "asc"),
        Order::NewestFirst => ("<", "desc"),
    };
    let behind = if part.after.is_some() {
        format!("and (seq, nth) {before} (:seq, :nth)")
    } else {
        String::new()
    };
    // A place below a path begins with it and `/`, the character before `0`.
    let place = match part.path {
        Some(_) => {
            "and path >= :path and path < :path || '0' and (path = :path or path >= :path || '/')"
        }
        None => "",
    };
    let since = if part.since.is_some() { "and at >= :since" } else { "" };
    let without = without(part);
    let sql = format!(
        "select seq, nth, at, path, what, was, is_now, sub, name, side, assurance, how from (
             select * from (
                 select seq, nth, at, path, what, was, is_now, sub, name, side, assurance, how from field_log
                 where plan = :plan {place} {since} {behind} {without}
                 order by seq {end}, nth {end} limit :limit)
             union all
             select * from (
                 select seq, nth, at, path, 'written', null, null, sub, name, side, assurance, how from field_writer
                 where plan = :plan {place} {since} {behind} {without}
                 order by seq {end}, nth {end} limit :limit))
         order by seq {end}, nth {end} limit :limit"
    );
    let mut statement = c.prepare_cached(&sql)?;
    let limit = part.limit.map_or(Ok(-1), i64::try_from).unwrap_or(i64::MAX);
    let (plan, path) = (plan.as_str(), part.path.as_ref().map(Path::as_str));
    let since = part.since.map(|at| at.timestamp_millis());
    let (seq, nth) = (part.after.map(|m| column(m.seq)).transpose()?, part.after.map(|m| m.nth));
    let forged = numbers(&part.without);
    let mut bind = named_params! {":plan": plan, ":limit": limit}.to_vec();
    if part.path.is_some() {
        bind.push((":path", &path));
    }
    if part.since.is_some() {
        bind.push((":since", &since));
    }
    if part.after.is_some() {
        bind.extend_from_slice(named_params! {":seq": seq, ":nth": nth});
    }
    if !part.without.is_empty() {
        bind.push((":without", &forged));
    }
    let entries =
        statement.query_and_then(&bind[..], entry)?.collect::<Result<Vec<_>, StoreError>>()?;
    Ok(Some(entries))
}

/// The net changes of a part of a plan's log, place by place; `None` when there is no such plan.
/// The places of a page are found first, then the entries of each are read: never the whole log.
pub(super) fn changes(
    c: &mut Connection,
    plan: &PlanId,
    part: &EntryFilter,
) -> Result<Option<Vec<Net>>, StoreError> {
    let c = c.transaction()?;
    if !has_plan(&c, plan)? {
        return Ok(None);
    }
    let limit = part.limit.unwrap_or(usize::MAX);
    let mut found: Vec<Net> = Vec::new();
    let mut after = part.after;
    while found.len() < limit {
        // Places that are as they were are left out: one more look may be needed for a full page.
        // Of a reader's own, whole stretches may be.
        let wanted = if part.not_by.is_some() { PLACES_AT_ONCE } else { limit - found.len() };
        let places = last_of_places(&c, plan, part, after, wanted.min(PLACES_AT_ONCE))?;
        let Some((_, last)) = places.last() else { break };
        after = Some(*last);
        for (path, _) in places {
            let entries = entries_of(&c, plan, &path, part.since)?;
            let counts = |e: &LogEntry| !part.without.contains(&Mark { seq: e.seq, nth: e.nth });
            let is_news = |net: &Net| match &part.not_by {
                None => true,
                Some(reader) => net.by.iter().any(|by| !reader.is(by)),
            };
            found.extend(net(entries.into_iter().filter(counts)).into_iter().filter(is_news));
        }
    }
    found.truncate(limit);
    Ok(Some(found))
}

/// The condition that leaves out the rows that do not count.
fn without(part: &EntryFilter) -> String {
    if part.without.is_empty() {
        return String::new();
    }
    format!("and ((seq << {NTH_BITS}) | nth) not in (select value from json_each(:without))")
}

/// The numbers of rows as JSON.
fn numbers(marks: &[Mark]) -> String {
    let numbers: Vec<u64> =
        marks.iter().map(|mark| (mark.seq << NTH_BITS) | u64::from(mark.nth)).collect();
    json!(numbers).to_string()
}

/// Places that are looked at with one statement.
const PLACES_AT_ONCE: usize = 256;

/// The place of an update's change in one number.
const NTH_BITS: u32 = 20;

/// Places that have entries in a part, with the number of each one's last entry, in that order,
/// behind a number.
fn last_of_places(
    c: &Connection,
    plan: &PlanId,
    part: &EntryFilter,
    after: Option<Mark>,
    limit: usize,
) -> Result<Vec<(String, Mark)>, StoreError> {
    let (before, end) = match part.order {
        Order::OldestFirst => (">", "asc"),
        Order::NewestFirst => ("<", "desc"),
    };
    let place = match part.path {
        Some(_) => {
            "and path >= :path and path < :path || '0' and (path = :path or path >= :path || '/')"
        }
        None => "",
    };
    let since = if part.since.is_some() { "and at >= :since" } else { "" };
    let behind =
        if after.is_some() { format!("having last {before} :after") } else { String::new() };
    let without = without(part);
    let sql = format!(
        "select path, max((seq << {NTH_BITS}) | nth) as last from (
             select path, seq, nth from field_log where plan = :plan {place} {since} {without}
             union all
             select path, seq, nth from field_writer where plan = :plan {place} {since} {without})
         group by path {behind} order by last {end} limit :limit"
    );
    let number =
        |mark: Mark| column((mark.seq << NTH_BITS) | u64::from(mark.nth).min((1 << NTH_BITS) - 1));
    let (plan, path) = (plan.as_str(), part.path.as_ref().map(Path::as_str));
    let (since, after) =
        (part.since.map(|at| at.timestamp_millis()), after.map(number).transpose()?);
    let limit = column(limit as u64)?;
    let forged = numbers(&part.without);
    let mut bind = named_params! {":plan": plan, ":limit": limit}.to_vec();
    if part.path.is_some() {
        bind.push((":path", &path));
    }
    if part.since.is_some() {
        bind.push((":since", &since));
    }
    if after.is_some() {
        bind.push((":after", &after));
    }
    if !part.without.is_empty() {
        bind.push((":without", &forged));
    }
    let mut statement = c.prepare_cached(&sql)?;
    let place = |r: &Row<'_>| {
        let last: u64 = r.get(1)?;
        let mark = Mark { seq: last >> NTH_BITS, nth: (last & ((1 << NTH_BITS) - 1)) as u32 };
        Ok((r.get(0)?, mark))
    };
    statement.query_and_then(&bind[..], place)?.collect()
}

/// The entries of one place since an instant, oldest first.
fn entries_of(
    c: &Connection,
    plan: &PlanId,
    path: &str,
    since: Option<DateTime<Utc>>,
) -> Result<Vec<LogEntry>, StoreError> {
    let since = since.map_or(i64::MIN, |at| at.timestamp_millis());
    c.prepare_cached(
        "select seq, nth, at, path, what, was, is_now, sub, name, side, assurance, how from field_log
         where plan = ?1 and path = ?2 and at >= ?3
         union all
         select seq, nth, at, path, 'written', null, null, sub, name, side, assurance, how from field_writer
         where plan = ?1 and path = ?2 and at >= ?3
         order by seq, nth",
    )?
    .query_and_then(params![plan.as_str(), path, since], entry)?
    .collect()
}

fn entry(r: &Row<'_>) -> Result<LogEntry, StoreError> {
    let value = |column: usize| match r.get::<_, Option<String>>(column)? {
        Some(text) => serde_json::from_str(&text).map_err(|_| odd("value")),
        None => Ok(Value::Null),
    };
    let word = |column: usize| r.get::<_, String>(column).map_err(StoreError::from);
    Ok(LogEntry {
        seq: r.get(0)?,
        nth: r.get(1)?,
        at: instant(r.get(2)?)?,
        note: Note {
            place: Place::stored(&word(3)?),
            what: what(&word(4)?).ok_or_else(|| odd("field_log.what"))?,
            from: value(5)?,
            to: value(6)?,
        },
        by: Person {
            sub: word(7)?,
            name: word(8)?,
            side: Side::from_word(&word(9)?).ok_or_else(|| odd("field_log.side"))?,
            assurance: Assurance::from(r.get::<_, u8>(10)?),
        },
        how: how(&word(11)?).ok_or_else(|| odd("field_log.how"))?,
    })
}

fn text_of(value: &Value) -> Option<String> {
    (!value.is_null()).then(|| value.to_string())
}

fn what_word(what: ChangeKind) -> &'static str {
    match what {
        ChangeKind::Added => "added",
        ChangeKind::Removed => "removed",
        ChangeKind::Restored => "restored",
        ChangeKind::Set => "set",
        ChangeKind::Proposed => "proposed",
        ChangeKind::Accepted => "accepted",
        ChangeKind::Kept => "kept",
        ChangeKind::Countered => "countered",
        ChangeKind::Withdrawn => "withdrawn",
        ChangeKind::Written => "written",
    }
}

fn what(word: &str) -> Option<ChangeKind> {
    use ChangeKind::{
        Accepted, Added, Countered, Kept, Proposed, Removed, Restored, Set, Withdrawn, Written,
    };
    [Added, Removed, Restored, Set, Proposed, Accepted, Kept, Countered, Withdrawn, Written]
        .into_iter()
        .find(|w| what_word(*w) == word)
}

fn how_word(how: EditChannel) -> &'static str {
    match how {
        EditChannel::Live => "live",
        EditChannel::Offline => "offline",
        EditChannel::Created => "created",
    }
}

fn how(word: &str) -> Option<EditChannel> {
    [EditChannel::Live, EditChannel::Offline, EditChannel::Created]
        .into_iter()
        .find(|h| how_word(*h) == word)
}
