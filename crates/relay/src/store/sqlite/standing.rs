//! The statements about how plans stand, and who opened them.

use chrono::{DateTime, NaiveDate, Utc};
use countersign_plan::model::{Side, read_date};
use countersign_plan::people::Assurance;
use countersign_plan::record::Open;
use countersign_plan::report::{Detail, Grade, PlanVerdict};
use rusqlite::{Connection, OptionalExtension, Row, named_params, params};

use super::read::{has_plan, instant, odd};
use super::write::{column, remember};
use crate::standing::{AHEAD, KeptValues, NEVER, NextAction, PlanStanding};
use crate::store::{AppendExtras, PlanFilter, PlanId, PlanRow, StoreError, StoredAnswer};

/// Writes what is kept beside a plan.
pub(super) fn write(
    c: &Connection,
    plan: &PlanId,
    beside: &AppendExtras,
) -> Result<(), StoreError> {
    if let Some(standing) = &beside.standing {
        stand(c, plan, standing)?;
    }
    if beside.stale {
        mark_due(c, plan)?;
    }
    for open in &beside.opens {
        c.prepare_cached(
            "insert into opened (plan, day, side, sub, name, assurance, first_at, last_at, email)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
             on conflict (plan, day, side, sub) do update set name = excluded.name,
                 email = coalesce(excluded.email, email),
                 assurance = max(assurance, excluded.assurance), first_at = min(first_at, excluded.first_at),
                 last_at = max(last_at, excluded.last_at)",
        )?
        .execute(params![
            plan.as_str(),
            open.day.to_string(),
            open.side.word(),
            open.sub,
            open.name,
            open.assurance.number(),
            open.first.timestamp_millis(),
            open.last.timestamp_millis(),
            open.email
        ])?;
    }
    for entry in &beside.witnessed {
        c.prepare_cached(
            "insert into witnessed (plan, entry) values (?1, ?2) on conflict do nothing",
        )?
        .execute([plan.as_str(), entry])?;
    }
    Ok(())
}

/// Marks a plan as due for a diagnosis. The sweep finds it, should its room not get to it.
pub(super) fn mark_due(c: &Connection, plan: &PlanId) -> Result<(), StoreError> {
    c.prepare_cached("update plan_report set until = 0 where plan = ?1 and until <> 0")?
        .execute([plan.as_str()])?;
    Ok(())
}

/// Writes how a plan stands.
pub(super) fn stand(
    c: &Connection,
    plan: &PlanId,
    standing: &PlanStanding,
) -> Result<(), StoreError> {
    let next = standing.next.as_ref();
    c.prepare_cached(
        "insert into plan_report
             (plan, verdict, detail, since, grade, turn, next, next_by, until, seq)
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
         on conflict (plan) do update set verdict = excluded.verdict, detail = excluded.detail,
             since = excluded.since, grade = excluded.grade, turn = excluded.turn, next = excluded.next,
             next_by = excluded.next_by, until = excluded.until, seq = excluded.seq",
    )?
    .execute(params![
        plan.as_str(),
        standing.verdict.word(),
        standing.detail.map(Detail::word),
        standing.since.timestamp_millis(),
        standing.grade.word(),
        next.map(|next| next.who.word()),
        next.map(|next| next.what.as_str()),
        next.and_then(|next| next.by).map(|by| by.to_string()),
        standing.until.timestamp_millis(),
        column(standing.seq)?
    ])?;
    Ok(())
}

/// Reads what is kept beside a plan.
pub(super) fn kept(c: &mut Connection, plan: &PlanId) -> Result<KeptValues, StoreError> {
    let c = c.transaction()?;
    // Of a plan that is due time is followed from its last change on.
    let known = c
        .prepare_cached(
            "select r.verdict, r.detail, r.since, r.grade, r.turn, r.next, r.next_by,
                 iif(r.until = 0, p.changed_at, r.until), r.seq, r.until = 0
             from plan_report r join plan p on p.id = r.plan where r.plan = ?1",
        )?
        .query_and_then([plan.as_str()], |r| {
            let known = r.get::<_, u64>(8)? > 0;
            Ok::<_, StoreError>((known.then(|| standing(r, 0)).transpose()?, r.get(9)?))
        })?
        .next()
        .transpose()?;
    let (standing, is_due) = known.unwrap_or((None, true));
    let opens = opens(&c, plan, None, usize::MAX)?;
    let witnessed = c
        .prepare_cached("select entry from witnessed where plan = ?1")?
        .query_map([plan.as_str()], |r| r.get(0))?
        .collect::<Result<_, rusqlite::Error>>()?;
    let close_date = c
        .prepare_cached("select close_date from forecast where plan = ?1")?
        .query_row([plan.as_str()], |r| r.get::<_, Option<String>>(0))
        .optional()?
        .flatten();
    let close_date = close_date.map(|text| date(&text)).transpose()?;
    Ok(KeptValues { standing, is_due, opens, witnessed, close_date })
}

/// The people who opened a plan: a page by day, then side, then sub.
pub(super) fn opens(
    c: &Connection,
    plan: &PlanId,
    after: Option<&(NaiveDate, Side, String)>,
    limit: usize,
) -> Result<Vec<Open>, StoreError> {
    let (day, of, sub) = match after {
        Some((day, side, sub)) => (day.to_string(), side.word(), sub.as_str()),
        None => (String::new(), "", ""),
    };
    c.prepare_cached(
        "select day, side, sub, name, assurance, first_at, last_at, email from opened
         where plan = ?1 and (day, side, sub) > (?2, ?3, ?4) order by day, side, sub limit ?5",
    )?
    .query_and_then(
        params![plan.as_str(), day, of, sub, i64::try_from(limit).unwrap_or(i64::MAX)],
        |r| {
            Ok(Open {
                day: date(&r.get::<_, String>(0)?)?,
                side: side(r, 1)?,
                sub: r.get(2)?,
                name: r.get(3)?,
                assurance: Assurance::from(r.get::<_, u8>(4)?),
                first: instant(r.get(5)?)?,
                last: instant(r.get(6)?)?,
                email: r.get(7)?,
            })
        },
    )?
    .collect()
}

/// Plans, by id; with a filter, by one index.
pub(super) fn list(c: &mut Connection, which: &PlanFilter) -> Result<Vec<PlanRow>, StoreError> {
    let PlanFilter { after, prefix, verdict, grade, turn, limit } = which;
    let filters = [
        verdict.map(|_| " and r.verdict = :verdict"),
        grade.map(|_| " and r.grade = :grade"),
        turn.map(|_| " and r.turn = :turn"),
    ];
    let is_plain = filters.iter().all(Option::is_none);
    let begins = prefix.as_ref().map(|_| " and substr(p.id, 1, length(:prefix)) = :prefix");
    let filters: String = filters.into_iter().chain([begins]).flatten().collect();
    let (from, key) = if is_plain {
        ("plan p left join plan_report r on r.plan = p.id", "p.id")
    } else {
        ("plan_report r join plan p on p.id = r.plan", "r.plan")
    };
    let sql = format!(
        "select p.id, p.epoch, p.seq, p.created_at, p.changed_at,
             r.verdict, r.detail, r.since, r.grade, r.turn, r.next, r.next_by, r.until, r.seq
         from {from} where {key} > :after{filters} order by {key} limit :limit"
    );
    let mut statement = c.prepare_cached(&sql)?;
    let (after, limit) =
        (after.as_deref().unwrap_or(""), i64::try_from(*limit).unwrap_or(i64::MAX));
    let (verdict, grade, turn) =
        (verdict.map(PlanVerdict::word), grade.map(Grade::word), turn.map(Side::word));
    let prefix = prefix.as_deref();
    let mut bind = named_params! {":after": after, ":limit": limit}.to_vec();
    for (name, value) in
        [(":verdict", &verdict), (":grade", &grade), (":turn", &turn), (":prefix", &prefix)]
    {
        if value.is_some() {
            bind.push((name, value));
        }
    }
    statement
        .query_and_then(&bind[..], |r| {
            let known = r.get::<_, Option<u64>>(13)?.is_some_and(|seq| seq > 0);
            Ok(PlanRow {
                id: r.get(0)?,
                epoch: r.get(1)?,
                seq: r.get(2)?,
                created_at: instant(r.get(3)?)?,
                changed_at: instant(r.get(4)?)?,
                standing: known.then(|| standing(r, 5)).transpose()?,
            })
        })?
        .collect()
}

/// Plans that may stand otherwise by now, the longest overdue first; and those that were looked at
/// while the clock was ahead: no plan stands as it does for longer than [`AHEAD`] without anybody
/// looking. Of those that an append marked, those that were not changed since `before`.
pub(super) fn due(
    c: &mut Connection,
    at: DateTime<Utc>,
    before: DateTime<Utc>,
    limit: usize,
) -> Result<Vec<PlanId>, StoreError> {
    let (ahead, before) = ((at + AHEAD).timestamp_millis(), before.timestamp_millis());
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    c.prepare_cached(
        "select plan from (select plan, until from plan_report where until <= ?1 and until <> 0
                           union all
                           select plan, until from plan_report where until > ?2 and until < ?4
                           union all
                           select r.plan, r.until from plan_report r join plan p on p.id = r.plan
                           where r.until = 0 and (p.changed_at <= ?5 or p.changed_at > ?1))
         order by until, plan limit ?3",
    )?
    .query_and_then(
        params![at.timestamp_millis(), ahead, limit, NEVER.timestamp_millis(), before],
        |r| PlanId::new(&r.get::<_, String>(0)?).ok_or_else(|| odd("plan_report.plan")),
    )?
    .collect()
}

/// Puts off looking at a plan.
pub(super) fn put_off(
    c: &Connection,
    plan: &PlanId,
    until: DateTime<Utc>,
) -> Result<(), StoreError> {
    c.prepare_cached("update plan_report set until = ?2 where plan = ?1")?
        .execute(params![plan.as_str(), until.timestamp_millis()])?;
    Ok(())
}

/// Notes the rep's close date, or that there is none.
pub(super) fn forecast(
    c: &Connection,
    plan: &PlanId,
    close_date: Option<NaiveDate>,
    at: DateTime<Utc>,
    answer: Option<&StoredAnswer>,
) -> Result<(), StoreError> {
    if !has_plan(c, plan)? {
        return Err(StoreError::Missing);
    }
    c.prepare_cached(
        "insert into forecast (plan, close_date, at) values (?1, ?2, ?3)
         on conflict (plan) do update set close_date = excluded.close_date, at = excluded.at",
    )?
    .execute(params![
        plan.as_str(),
        close_date.map(|date| date.to_string()),
        at.timestamp_millis()
    ])?;
    mark_due(c, plan)?;
    answer.into_iter().try_for_each(|answer| remember(c, answer))
}

/// How a plan stands, from nine columns.
fn standing(r: &Row<'_>, first: usize) -> Result<PlanStanding, StoreError> {
    let word = |nth: usize| r.get::<_, Option<String>>(first + nth);
    let verdict = word(0)?.and_then(|word| PlanVerdict::from_word(&word));
    let detail =
        word(1)?.and_then(|word| Detail::ALL.into_iter().find(|detail| detail.word() == word));
    let grade = word(3)?.and_then(|word| Grade::from_word(&word));
    let who = word(4)?.and_then(|word| Side::from_word(&word));
    let by = word(6)?.map(|text| date(&text)).transpose()?;
    let next = match (who, word(5)?) {
        (Some(who), Some(what)) => Some(NextAction { who, what, by }),
        _ => None,
    };
    Ok(PlanStanding {
        verdict: verdict.ok_or_else(|| odd("plan_report.verdict"))?,
        detail,
        since: instant(r.get(first + 2)?)?,
        grade: grade.ok_or_else(|| odd("plan_report.grade"))?,
        next,
        until: instant(r.get(first + 7)?)?,
        seq: r.get(first + 8)?,
    })
}

fn side(r: &Row<'_>, column: usize) -> Result<Side, StoreError> {
    Side::from_word(&r.get::<_, String>(column)?).ok_or_else(|| odd("side"))
}

fn date(text: &str) -> Result<NaiveDate, StoreError> {
    read_date(text).ok_or_else(|| odd("date"))
}
