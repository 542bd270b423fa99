//! Duties of every store; run over each that there is.

use bytes::Bytes;
use chrono::{DateTime, Utc};
use countersign_plan::Place;
use countersign_plan::history::{ChangeKind, EditChannel, Note};
use countersign_plan::model::Side;
use countersign_plan::people::{Assurance, Person, Principal};
use countersign_relay::field_log::{EntryFilter, Record};
use countersign_relay::store::{
    AnswerLife, Append, AppendExtras, Binding, ClientOwner, IdSource, NewPlan, NewRow, NewSnapshot,
    PlanFilter, PlanId, Sqlite, Store, StoreError, StoredAnswer,
};
use countersign_tests::relay::{Folder, eventually};

/// Runs a check over every store.
fn each(check: impl AsyncFn(&dyn Store)) {
    let folder = Folder::new();
    let sqlite = Sqlite::open(&folder.0.join("plans.sqlite")).unwrap();
    tokio::runtime::Runtime::new().unwrap().block_on(check(&sqlite));
}

fn at(second: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000 + second, 0).unwrap()
}

fn id(text: &str) -> PlanId {
    PlanId::new(text).unwrap()
}

fn row(text: &'static str) -> NewRow {
    let principal =
        ClientOwner::Person(Principal { side: Side::Buyer, sub: "ann:with:colons".into() });
    NewRow {
        principal,
        client: 7000,
        bytes: Bytes::from_static(text.as_bytes()),
        at: at(1),
        record: None,
    }
}

fn plan(text: &str) -> NewPlan {
    NewPlan {
        id: id(text),
        epoch: 5,
        seed: row("seed"),
        bindings: vec![],
        standing: None,
        answer: None,
    }
}

fn append(after: u64, rows: Vec<NewRow>) -> Append {
    Append {
        plan: id("p"),
        epoch: 5,
        after,
        batch: None,
        rows,
        bindings: vec![],
        answers: vec![],
        attestations: vec![],
        beside: AppendExtras::default(),
    }
}

fn answer(key: &str) -> StoredAnswer {
    StoredAnswer {
        caller: "admin".into(),
        key: key.into(),
        plan: None,
        request: [7; 32],
        status: 201,
        body: Bytes::from_static(b"{}"),
        life: AnswerLife::Day,
        at: at(0),
    }
}

/// A record of one change.
fn record(path: &str, day: &str) -> Record {
    let by = Person {
        sub: "ann".into(),
        name: "Ann".into(),
        side: Side::Buyer,
        assurance: Assurance::Verified,
    };
    let note = Note {
        place: Place::parse(path).unwrap(),
        what: ChangeKind::Set,
        from: serde_json::Value::Null,
        to: day.into(),
    };
    Record { by, how: EditChannel::Live, notes: vec![note], replaces: Vec::new() }
}

/// The days in the log of `p`, in order.
async fn days(store: &dyn Store) -> Vec<String> {
    let entries =
        store.history(&id("p"), EntryFilter::default()).await.unwrap().unwrap_or_default();
    entries.iter().map(|e| format!("{}:{}", e.seq, e.note.to.as_str().unwrap())).collect()
}

async fn log(store: &dyn Store) -> String {
    let stored = store.load(&id("p")).await.unwrap().unwrap();
    let text = |bytes: &Bytes| String::from_utf8(bytes.to_vec()).unwrap();
    let snapshot =
        stored.snapshot.map(|s| format!("[{} to {}] ", text(&s.bytes), s.seq)).unwrap_or_default();
    let rows: Vec<_> =
        stored.tail.iter().map(|r| format!("{}:{}", r.seq, text(&r.bytes))).collect();
    format!("{snapshot}{} of {}", rows.join(" "), stored.seq)
}

#[test]
fn sto1_what_was_appended_is_there_in_order() {
    each(async |store| {
        store.create(plan("p")).await.unwrap();
        assert_eq!(store.append(append(1, vec![row("a"), row("b")])).await, Ok(3));
        assert_eq!(store.append(append(3, vec![row("c")])).await, Ok(4));
        assert_eq!(log(store).await, "1:seed 2:a 3:b 4:c of 4");
        let stored = store.load(&id("p")).await.unwrap().unwrap();
        assert_eq!(stored.tail[1].principal, row("").principal);
        assert!(store.load(&id("q")).await.unwrap().is_none());
    });
}

#[test]
fn sto2_who_appends_behind_another_number_lost_the_race() {
    each(async |store| {
        store.create(plan("p")).await.unwrap();
        store.append(append(1, vec![row("a")])).await.unwrap();
        assert_eq!(store.append(append(1, vec![row("x")])).await, Err(StoreError::Raced));
        assert_eq!(store.append(append(3, vec![row("x")])).await, Err(StoreError::Raced));
        let other = Append { epoch: 6, ..append(2, vec![row("x")]) };
        assert_eq!(store.append(other).await, Err(StoreError::Missing));
        assert_eq!(store.create(plan("p")).await, Err(StoreError::Exists));
        assert_eq!(log(store).await, "1:seed 2:a of 2");
    });
}

#[test]
fn sto3_an_append_is_whole_or_not_at_all() {
    each(async |store| {
        store.create(plan("p")).await.unwrap();
        let binding = Binding {
            client: 9000,
            principal: ClientOwner::Relay,
            via: IdSource::Relay,
            assurance: Assurance::Verified,
            at: at(1),
        };
        let first = Append { bindings: vec![binding.clone()], ..append(1, vec![row("a")]) };
        store.append(first).await.unwrap();
        // The same id bound once more does not fit, and takes row and answer with it.
        let second = Append {
            bindings: vec![binding.clone()],
            answers: vec![answer("k")],
            ..append(2, vec![row("b")])
        };
        assert!(matches!(store.append(second).await, Err(StoreError::Database(_))));
        assert_eq!(log(store).await, "1:seed 2:a of 2");
        assert_eq!(store.recall("admin".into(), "k".into()).await, Ok(None));
        assert_eq!(store.load(&id("p")).await.unwrap().unwrap().bindings, [binding]);
    });
}

#[test]
fn sto4_a_snapshot_replaces_what_it_covers() {
    each(async |store| {
        store.create(plan("p")).await.unwrap();
        store.append(append(1, vec![row("a"), row("b"), row("c")])).await.unwrap();
        let snapshot = |seq, text: &'static str| NewSnapshot {
            plan: id("p"),
            epoch: 5,
            seq,
            bytes: Bytes::from_static(text.as_bytes()),
            at: at(2),
        };
        store.compact(snapshot(3, "seed+a+b")).await.unwrap();
        assert_eq!(log(store).await, "[seed+a+b to 3] 4:c of 4");
        // An older one that comes late, or one of the future, changes nothing.
        store.compact(snapshot(2, "seed+a")).await.unwrap();
        assert_eq!(store.compact(snapshot(9, "?")).await, Err(StoreError::Missing));
        assert_eq!(log(store).await, "[seed+a+b to 3] 4:c of 4");
        store.append(append(4, vec![row("d")])).await.unwrap();
        store.compact(snapshot(5, "all")).await.unwrap();
        assert_eq!(log(store).await, "[all to 5]  of 5");
    });
}

#[test]
fn sto5_plans_are_listed_page_by_page() {
    each(async |store| {
        for name in ["c", "a", "b"] {
            store.create(plan(name)).await.unwrap();
        }
        let page = async |after: Option<&str>, limit| {
            let rows = store
                .list(PlanFilter {
                    after: after.map(str::to_owned),
                    limit,
                    ..PlanFilter::default()
                })
                .await
                .unwrap();
            rows.into_iter().map(|r| r.id).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(page(None, 2).await, "a b");
        assert_eq!(page(Some("b"), 2).await, "c");
        assert_eq!(page(Some("c"), 2).await, "");
    });
}

#[test]
fn sto6_a_deleted_plan_leaves_nothing_behind() {
    each(async |store| {
        store.create(plan("p")).await.unwrap();
        store.append(append(1, vec![row("a")])).await.unwrap();
        store.settle(&id("p"), "{}".into(), at(0), None).await.unwrap();
        let of_plan = |key: &str| StoredAnswer { plan: Some(id("p")), ..answer(key) };
        store.remember(of_plan("before")).await.unwrap();
        assert_eq!(store.deleted(&id("p")).await, Ok(None));
        assert_eq!(store.delete(&id("p"), at(7), Some(answer("k"))).await, Ok(true));
        assert_eq!(store.delete(&id("p"), at(8), Some(answer("none"))).await, Ok(false));
        assert_eq!(store.recall("admin".into(), "k".into()).await, Ok(Some(of_plan("k"))));
        assert_eq!(store.recall("admin".into(), "none".into()).await, Ok(None));
        assert_eq!(store.recall("admin".into(), "before".into()).await, Ok(None));
        assert_eq!(
            store.remember(of_plan("late")).await,
            Err(StoreError::Answered),
            "its plan is gone"
        );
        assert_eq!(store.recall("admin".into(), "late".into()).await, Ok(None));
        assert!(store.load(&id("p")).await.unwrap().is_none());
        store.create(plan("p")).await.unwrap();
        assert_eq!(log(store).await, "1:seed of 1");
        assert_eq!(store.load(&id("p")).await.unwrap().unwrap().thresholds, None);
        assert_eq!(
            store.recall("admin".into(), "k".into()).await,
            Ok(None),
            "it is of the plan before"
        );
        assert_eq!(store.deleted(&id("p")).await, Ok(Some(at(7))));
        assert_eq!(store.load(&id("p")).await.unwrap().unwrap().deleted, Some(at(7)));
        // A clock that went back takes nothing back.
        assert_eq!(store.delete(&id("p"), at(3), None).await, Ok(true));
        assert_eq!(store.deleted(&id("p")).await, Ok(Some(at(7))));
    });
}

#[test]
fn sto7_answers_are_kept_for_their_time() {
    each(async |store| {
        store.remember(answer("k")).await.unwrap();
        let later = StoredAnswer { status: 500, ..answer("k") };
        assert_eq!(store.remember(later).await, Err(StoreError::Answered), "the first one stays");
        assert_eq!(store.recall("admin".into(), "k".into()).await.unwrap().unwrap().status, 201);
        assert_eq!(store.recall("another".into(), "k".into()).await, Ok(None));
        assert_eq!(store.forget(at(0), 10).await, Ok(0));
        assert!(store.recall("admin".into(), "k".into()).await.unwrap().is_some());
        assert_eq!(store.forget(at(1), 10).await, Ok(1));
        assert_eq!(store.recall("admin".into(), "k".into()).await, Ok(None));
    });
}

#[test]
fn att7_answers_that_last_as_long_as_their_plan_are_not_forgotten_and_not_counted() {
    each(async |store| {
        store.create(plan("p")).await.unwrap();
        let of_plan = |key: &str| StoredAnswer { plan: Some(id("p")), ..answer(key) };
        let lasting = StoredAnswer { life: AnswerLife::Plan, ..of_plan("act") };
        store.remember(lasting.clone()).await.unwrap();
        store.remember(of_plan("edit")).await.unwrap();
        assert_eq!(store.answers("admin".into()).await, Ok(1));
        assert_eq!(store.forget(at(1), 10).await, Ok(1));
        assert_eq!(store.recall("admin".into(), "act".into()).await, Ok(Some(lasting)));
        assert_eq!(store.recall("admin".into(), "edit".into()).await, Ok(None));
        assert_eq!(store.answers("admin".into()).await, Ok(0));
        assert_eq!(store.delete(&id("p"), at(2), None).await, Ok(true));
        assert_eq!(store.recall("admin".into(), "act".into()).await, Ok(None));
    });
}

#[test]
fn cst11_old_answers_go_in_small_pieces_and_each_caller_is_counted() {
    each(async |store| {
        for n in 0..25 {
            let caller = if n % 5 == 0 { "sam" } else { "ann" };
            store
                .remember(StoredAnswer { caller: caller.into(), ..answer(&n.to_string()) })
                .await
                .unwrap();
        }
        assert_eq!(store.answers("ann".into()).await, Ok(20));
        let mut gone = Vec::new();
        while gone.last() != Some(&0) {
            gone.push(store.forget(at(1), 10).await.unwrap());
        }
        assert_eq!(gone, [10, 10, 5, 0]);
        assert_eq!(store.answers("ann".into()).await, Ok(0));
    });
}

#[test]
fn cst12_a_call_that_was_answered_meanwhile_begins_no_second_plan() {
    each(async |store| {
        store.create(NewPlan { answer: Some(answer("k")), ..plan("p") }).await.unwrap();
        let second = NewPlan { answer: Some(answer("k")), ..plan("q") };
        assert_eq!(store.create(second).await, Err(StoreError::Answered));
        assert!(store.load(&id("q")).await.unwrap().is_none(), "nothing of it stands");
        // The same id, as of a call that names it: what was recorded is the answer, not that the id
        // is taken.
        let same = NewPlan { answer: Some(answer("k")), ..plan("p") };
        assert_eq!(store.create(same).await, Err(StoreError::Answered));
        assert_eq!(store.create(plan("p")).await, Err(StoreError::Exists));
    });
}

#[test]
fn sto8_many_writers_share_commits_and_none_is_lost() {
    each(async |store| {
        for plan_number in 0..20 {
            store.create(plan(&format!("p{plan_number}"))).await.unwrap();
        }
        let appends: Vec<_> = (0..20)
            .flat_map(|p| (1..=20).map(move |n| (p, n)))
            .map(|(p, n)| {
                store.append(Append { plan: id(&format!("p{p}")), ..append(n, vec![row("x")]) })
            })
            .collect();
        for done in appends.into_iter().map(tokio::spawn).collect::<Vec<_>>() {
            // In whatever order they came, each either took its number or was told that it lost it.
            assert!(matches!(done.await.unwrap(), Ok(_) | Err(StoreError::Raced)));
        }
        for p in 0..20 {
            let stored = store.load(&id(&format!("p{p}"))).await.unwrap().unwrap();
            assert_eq!(stored.tail.len() as u64, stored.seq);
            assert!(stored.seq >= 2, "at least the first one fits");
        }
    });
}

#[test]
fn sto9_what_an_update_changed_is_durable_with_it_or_not_at_all() {
    let with = |text: &'static str, day: &str| NewRow {
        record: Some(record("steps/S/due", day)),
        ..row(text)
    };
    each(async |store| {
        store.create(NewPlan { seed: with("seed", "1st"), ..plan("p") }).await.unwrap();
        store.append(append(1, vec![with("a", "2nd"), row("b"), with("c", "3rd")])).await.unwrap();
        assert_eq!(days(store).await, ["1:1st", "2:2nd", "4:3rd"]);
        let raced = store.append(append(3, vec![with("d", "4th")])).await;
        assert_eq!(raced, Err(StoreError::Raced));
        assert_eq!(days(store).await.len(), 3);
        let snapshot = NewSnapshot {
            plan: id("p"),
            epoch: 5,
            seq: 4,
            bytes: Bytes::from_static(b"all"),
            at: at(2),
        };
        store.compact(snapshot).await.unwrap();
        assert_eq!(days(store).await.len(), 3, "it is never compacted");
        store.delete(&id("p"), at(7), None).await.unwrap();
        assert_eq!(store.history(&id("p"), EntryFilter::default()).await, Ok(None));
        store.create(plan("p")).await.unwrap();
        assert_eq!(store.history(&id("p"), EntryFilter::default()).await, Ok(Some(vec![])));
    });
}

#[test]
fn sto11_the_journal_is_copied_into_the_database_beside_the_commits() {
    let folder = Folder::new();
    let file = folder.0.join("plans.sqlite");
    let sqlite = Sqlite::open(&file).unwrap();
    // Less than what makes a commit of SQLite copy the journal itself.
    let bytes = Bytes::from(vec![b'x'; 1 << 20]);
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        sqlite.create(plan("p")).await.unwrap();
        sqlite.append(append(1, vec![NewRow { bytes, ..row("") }])).await.unwrap();
        let size = || std::fs::metadata(&file).unwrap().len();
        eventually("the journal to be copied", async || size() >= 1 << 20).await;
    });
    drop(sqlite);
    assert!(!folder.0.join("plans.sqlite-wal").exists(), "one file is left behind");
}
