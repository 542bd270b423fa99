//! The history as text: one line for each change of the due date of a step, and what follows from
//! all of them.

use expect_test::{Expect, expect};
use serde_json::{Value, json};

use super::*;
use crate::Plan;
use crate::document::PlanDoc;
use crate::ids::Id;
use crate::people::{Assurance, Person};
use crate::schedule::Calendars;
use crate::testkit::{Actor as Author, Rng, place, random_command};

/// `seller 2 14 Nov`: side, assurance, day of November; `-` empties it.
fn due(lines: &str) -> FieldLog {
    let mut last = Value::Null;
    FieldLog::of(lines.lines().map(str::trim).filter(|l| !l.is_empty()).enumerate().map(
        |(i, line)| {
            let [side, assurance, day]: [&str; 3] = line
                .split(' ')
                .collect::<Vec<_>>()
                .try_into()
                .unwrap_or_else(|_| panic!("cannot read {line}"));
            let to = if day == "-" { Value::Null } else { json!(format!("2026-11-{day:0>2}")) };
            let from = std::mem::replace(&mut last, to.clone());
            entry(
                i as u64 + 1,
                Note { place: due_place(), what: ChangeKind::Set, from, to },
                side,
                assurance,
            )
        },
    ))
}

fn entry(seq: u64, note: Note, side: &str, assurance: &str) -> LogEntry {
    let side = Side::from_word(side).expect("a side");
    let by = Person {
        sub: side.word().into(),
        name: side.word().into(),
        side,
        assurance: assurance.parse::<u8>().expect("0 to 3").into(),
    };
    let at = DateTime::from_timestamp(1_800_000_000 + seq as i64 * 3_600, 0).expect("an instant");
    LogEntry { seq, nth: 0, at, note, by, how: EditChannel::Live }
}

fn due_place() -> Place {
    place("steps/A/due")
}

fn hand(lines: &str, says: Expect) {
    let log = due(lines);
    let hand = log.hand(&due_place(), None, None);
    let step =
        if log.buyer_holds_step(&Id::from("A"), None) { ", and with it the step" } else { "" };
    says.assert_eq(&format!("{hand:?}; held by {:?}{step}", log.held_by(&due_place())));
}

/// [HIS1]
#[test]
fn a_field_is_whose_value_stands_in_it() {
    hand("", expect!["Nobody; held by None"]);
    hand("seller 2 3", expect!["SellerOwn; held by Some(Seller)"]);
    hand(
        "seller 2 3\nbuyer 2 14",
        expect!["BuyerWritten { assurance: Verified }; held by Some(Buyer), and with it the step"],
    );
    hand(
        "buyer 3 14",
        expect![
            "BuyerWritten { assurance: SingleSignOn }; held by Some(Buyer), and with it the step"
        ],
    );
    hand("buyer 2 14\nseller 2 3", expect!["SellerOwn; held by Some(Seller)"]);
}

/// [HIS2]
#[test]
fn who_is_not_proven_holds_nothing() {
    hand("seller 2 3\nbuyer 1 14", expect!["BuyerWritten { assurance: Named }; held by None"]);
    hand("buyer 2 14\nbuyer 0 15", expect!["BuyerWritten { assurance: Link }; held by None"]);
}

/// [HIS3]
#[test]
fn writing_back_what_the_other_side_had_set_holds_nothing() {
    hand("seller 2 3\nbuyer 2 14\nbuyer 2 3", expect!["SellerOwn; held by Some(Seller)"]);
    hand("seller 0 3\nbuyer 2 14\nbuyer 2 3", expect!["SellerOwn; held by None"]);
    hand(
        "buyer 2 14\nseller 2 3\nseller 2 14",
        expect!["BuyerWritten { assurance: Verified }; held by Some(Buyer), and with it the step"],
    );
    // Values that the seller had set before that are not what the seller had set.
    hand(
        "seller 2 1\nseller 2 3\nbuyer 2 1",
        expect!["BuyerWritten { assurance: Verified }; held by Some(Buyer), and with it the step"],
    );
    hand("seller 2 3\nbuyer 2 -", expect!["Nobody; held by None"]);
}

/// [HIS4]
#[test]
fn a_claim_names_the_buyer_and_a_confirmation_holds() {
    let log = due("seller 2 3");
    let hand = |names, confirmed| format!("{:?}", log.hand(&due_place(), names, confirmed));
    assert_eq!(hand(Some(Side::Buyer), None), "Claimed");
    assert_eq!(hand(Some(Side::Seller), None), "SellerOwn");
    assert_eq!(
        hand(Some(Side::Buyer), Some(Assurance::Verified)),
        "BuyerConfirmed { assurance: Verified }"
    );
    assert!(
        log.hand(&due_place(), None, Some(Assurance::Verified)).holds()
            && !log.hand(&due_place(), None, Some(Assurance::Named)).holds()
    );
    assert!(!log.hand(&due_place(), Some(Side::Buyer), None).holds());
    assert!(
        log.buyer_holds_step(&Id::from("A"), Some(Assurance::Verified))
            && !log.buyer_holds_step(&Id::from("A"), Some(Assurance::Named))
    );
    let written =
        due("buyer 2 14").hand(&due_place(), Some(Side::Buyer), Some(Assurance::SingleSignOn));
    assert_eq!(written, Hand::BuyerWritten { assurance: Assurance::Verified });
}

fn slip(lines: &str, says: Expect) {
    let plan = Plan::read(&json!({"holidays": {"buyer/2026-11-11": "Armistice Day"}})).plan;
    let calendars = Calendars::of(&plan);
    let Moves { later, earlier, first, last, slip } =
        moves(due(lines).entries(&due_place()), calendars.side(Side::Buyer));
    let day = |date: Option<chrono::NaiveDate>| {
        date.map_or("none".into(), |d| d.format("%e %b").to_string())
    };
    says.assert_eq(&format!(
        "{later} later, {earlier} earlier, {} to {}: {slip} wd",
        day(first),
        day(last)
    ));
}

/// [HIS5] 3 November 2026 is a Tuesday, the 11th is off for the buyer.
#[test]
fn a_date_that_moved_is_summed_up_in_working_days_of_the_buyer() {
    slip("", expect!["0 later, 0 earlier, none to none: 0 wd"]);
    slip("seller 2 3", expect!["0 later, 0 earlier,  3 Nov to  3 Nov: 0 wd"]);
    slip(
        "seller 2 3\nseller 2 12\nbuyer 2 13",
        expect!["2 later, 0 earlier,  3 Nov to 13 Nov: 7 wd"],
    );
    slip(
        "seller 2 12\nbuyer 2 3\nseller 2 6",
        expect!["1 later, 1 earlier, 12 Nov to  6 Nov: -3 wd"],
    );
    slip(
        "seller 2 3\nseller 2 -\nseller 2 6",
        expect!["1 later, 0 earlier,  3 Nov to  6 Nov: 3 wd"],
    );
    slip(
        "seller 2 3\nseller 2 -\nseller 2 3",
        expect!["0 later, 0 earlier,  3 Nov to  3 Nov: 0 wd"],
    );
    // A log that begins with the second value still knows the first.
    let late = FieldLog::of(due("seller 2 3\nseller 2 6").entries(&due_place())[1..].to_vec());
    let calendars = Calendars::of(&Plan::default());
    assert_eq!(moves(late.entries(&due_place()), calendars.side(Side::Buyer)).later, 1);
}

/// How often later and earlier, and how far, a date moved that people set to days of November at
/// minutes.
fn told(lines: &[(&str, i64, u32)]) -> (u32, u32, i64) {
    let mut last = Value::Null;
    let entries = lines.iter().zip(1..).map(|((sub, minute, day), seq)| {
        let to = json!(format!("2026-11-{day:02}"));
        let from = std::mem::replace(&mut last, to.clone());
        let mut entry =
            entry(seq, Note { place: due_place(), what: ChangeKind::Set, from, to }, "seller", "2");
        entry.by.sub = (*sub).into();
        entry.at = DateTime::from_timestamp(1_800_000_000 + minute * 60, 0).expect("an instant");
        entry
    });
    let calendars = Calendars::of(&Plan::default());
    let log = FieldLog::of(entries);
    let moved = moves(log.entries(&due_place()), calendars.side(Side::Buyer));
    (moved.later, moved.earlier, moved.slip)
}

/// [HIS5] Moves of one person within half an hour count as their net.
#[test]
fn a_date_that_its_author_sets_right_within_half_an_hour_moved_once_or_not_at_all() {
    assert_eq!(
        told(&[("sam", 0, 3), ("sam", 90, 10), ("sam", 120, 3)]),
        (0, 0, 0),
        "a net of nothing"
    );
    assert_eq!(
        told(&[("sam", 0, 3), ("sam", 90, 10), ("sam", 105, 12), ("sam", 120, 5)]),
        (1, 0, 2)
    );
    assert_eq!(
        told(&[("sam", 0, 30), ("sam", 29, 3)]),
        (0, 0, 0),
        "the first day is the one it came to"
    );
    assert_eq!(
        told(&[("sam", 0, 3), ("sam", 90, 10), ("sam", 121, 3)]),
        (1, 1, 0),
        "a minute too late"
    );
    assert_eq!(
        told(&[("sam", 0, 3), ("sam", 90, 10), ("eve", 95, 3)]),
        (1, 1, 0),
        "by somebody else"
    );
    let between = [("sam", 0, 3), ("sam", 90, 10), ("eve", 95, 12), ("sam", 100, 3)];
    assert_eq!(
        told(&between),
        (1, 0, 0),
        "each person's net, though somebody else moves it between"
    );
    let slow = [("sam", 0, 3), ("sam", 90, 4), ("sam", 110, 5), ("sam", 130, 6), ("sam", 150, 9)];
    assert_eq!(told(&slow).0, 1, "one sitting goes on while no half hour passes between two moves");
    let later = [("sam", 0, 3), ("sam", 90, 4), ("sam", 110, 5), ("sam", 141, 6)];
    assert_eq!(told(&later).0, 2, "after a pause it is another one");
}

/// [HIS5]
#[test]
fn a_date_that_goes_to_and_fro_in_a_call_of_an_hour_moved_once() {
    let alone = [("sam", 0, 5), ("sam", 600, 12), ("sam", 625, 5), ("sam", 650, 12)];
    assert_eq!(told(&alone), (1, 0, 5));
    let together = [("sam", 0, 5), ("sam", 600, 12), ("dana", 625, 5), ("sam", 630, 12)];
    assert_eq!(told(&together).0, 1, "Dana's own move is one earlier");
}

/// [HIS6]
#[test]
fn what_changed_over_a_span_is_told_place_by_place() {
    let there_and_back =
        due("seller 2 3\nbuyer 2 14\nseller 2 3").entries(&due_place())[1..].to_vec();
    assert_eq!(net(there_and_back), [], "what is as it was is left out");
    let log = due("seller 2 3\nbuyer 2 14\nseller 2 16\nbuyer 2 20");
    let [net] = net(log.entries(&due_place())[1..].to_vec()).try_into().expect("one place");
    assert_eq!((net.from, net.to, net.moves), (json!("2026-11-03"), json!("2026-11-20"), 3));
    assert_eq!(net.by.iter().map(|b| b.sub.as_str()).collect::<Vec<_>>(), ["buyer", "seller"]);
}

/// [HIS7]
#[test]
fn of_texts_and_what_is_private_no_value_is_kept() {
    let mut doc = PlanDoc::new(7);
    let mut empty = PlanDoc::new(8);
    let (_, seed, _) = PlanDoc::seed(
        9,
        &json!({"goal": "Secret goal", "people": {"P": {"name": "Ann Lee", "email": "ann@example.com", "side": "buyer"}},
                "steps": {"A": {"title": "Secret title", "owner": "P", "due": "2026-11-03", "rank": "V"}},
                "meeting": {"at": "2026-11-05T10:00:00Z", "agenda": "Secret agenda"}}),
    )
    .expect("a document");
    let changes = doc.merge(&seed).expect("an update");
    empty.merge(&seed).expect("an update");
    let notes = notes(&changes, |kin, id| empty.entity(kin, id));
    let told: Vec<String> =
        notes.iter().map(|n| format!("{} {:?} {} > {}", n.place, n.what, n.from, n.to)).collect();
    expect![[r#"
        people/P Added null > null
        people/P/side Set null > "buyer"
        steps/A Added null > null
        steps/A/due Set null > "2026-11-03"
        steps/A/owner Set null > "P"
        meeting/agenda Written null > null
        meeting/at Set null > "2026-11-05T10:00:00Z"
        plan/schema Written null > null
        goal Written null > null"#]]
    .assert_eq(&told.join("\n"));
}

/// [HIS8] Several people edit at once and meet in random order: the log of each replica comes to
/// what stands in it.
#[test]
fn replaying_the_log_gives_the_values_that_stand() {
    let seed = 0x5eed_f1e1d;
    println!("seed {seed:#x}");
    let mut rng = Rng::new(seed);
    let mut changed = 0;
    for _ in 0..40 {
        let mut authors: Vec<Author> = (0..3).map(|i| Author::new(5000 + i, rng.draw())).collect();
        let mut relay = PlanDoc::new(4000);
        let mut log = FieldLog::default();
        let mut waiting: Vec<Vec<Vec<u8>>> = vec![vec![]; 3];
        let mut seq = 0;
        for _ in 0..120 {
            let who = rng.below(3);
            if rng.below(3) < 2 {
                let command = random_command(&authors[who].doc.read().plan, &mut rng);
                let written = match rng.below(8) {
                    0 => authors[who].undo(),
                    _ => authors[who].apply(&[command]).ok(),
                };
                waiting[who].extend(written.map(|w| w.update));
                continue;
            }
            // One person's edits reach the relay, which merges them one by one; that person then
            // hears of all others'.
            for update in std::mem::take(&mut waiting[who]) {
                seq += 1;
                let changes = relay.merge(&update).expect("an update");
                for (nth, note) in
                    notes(&changes, |kin, id| relay.entity(kin, id)).into_iter().enumerate()
                {
                    let side = if who == 0 { "seller" } else { "buyer" };
                    log.record(LogEntry { nth: nth as u32, ..entry(seq, note, side, "2") });
                }
            }
            let lacks = relay.diff(&authors[who].doc.state_vector()).expect("a difference");
            authors[who].merge(&lacks);
        }
        let document = relay.document();
        for place in log.places.keys().filter(|place| keeps_values(place)) {
            let Some(value) = log.value(place) else { continue };
            let stands = place
                .way()
                .iter()
                .try_fold(&document, |at, key| at.get(&**key))
                .cloned()
                .unwrap_or_default();
            let stands = if place.is_removal() { json!(!stands.is_null()) } else { stands };
            assert_eq!(*value, stands, "{place}");
            changed += log.entries(place).len();
        }
        tracked(&document, &mut |place, value| {
            assert_eq!(log.value(&place).unwrap_or(&Value::Null), value, "{place} is in the plan");
        });
    }
    assert!(changed > 1000, "edits happened: {changed}");
}

/// [CST5] Folding makes nobody a holder of a place, and no confirmation ends or begins.
#[test]
fn folding_changes_nothing_that_follows_from_the_log() {
    let seed = 0xf01d_u64;
    println!("seed {seed:#x}");
    let mut rng = Rng::new(seed);
    let mut gone = 0;
    for round in 0..60 {
        let mut log = FieldLog::default();
        let mut last = Value::Null;
        for seq in 1..=400 {
            let side = if rng.below(12) < 11 { "seller" } else { "buyer" };
            // In a third of the rounds almost nobody is verified: their last word lies far back.
            let assurance = if rng.below(200) < [20, 100, 198][round % 3] { "1" } else { "2" };
            let to = json!(format!("2026-11-{:02}", 1 + rng.below(28)));
            let from = std::mem::replace(&mut last, to.clone());
            log.record(entry(
                seq,
                Note { place: due_place(), what: ChangeKind::Set, from, to },
                side,
                assurance,
            ));
        }
        let after = |nth: usize| log.entries(&due_place())[nth].at + chrono::TimeDelta::seconds(1);
        let fences: Vec<_> = (0..rng.below(4)).map(|_| after(rng.below(400))).collect();
        // The two sides of a confirmation: the value that stood there when it was given, and the
        // value now.
        let stood = |log: &FieldLog| -> Vec<Option<Value>> {
            let later =
                |at: &DateTime<Utc>| log.entries(&due_place()).iter().find(|e| e.at > *at).cloned();
            fences.iter().map(|at| later(at).map(|e| e.note.from)).collect()
        };
        // By the last verified word of each side a guest's word is put back.
        let verified = |log: &FieldLog, side: Side| {
            let of = |e: &&LogEntry| e.by.side == side && e.by.assurance.is_verified();
            log.entries(&due_place()).iter().rfind(of).map(|e| (e.seq, e.note.to.clone()))
        };
        let told = |log: &FieldLog| {
            let standing = log.standing(&due_place()).cloned().map(|e| (e.seq, e.by));
            let verified = [Side::Buyer, Side::Seller].map(|side| verified(log, side));
            let value = log.value(&due_place()).cloned();
            (log.held_by(&due_place()), standing, value, stood(log), verified)
        };
        let (before, first) = (told(&log), log.entries(&due_place())[0].note.from.clone());
        let max = if round % 2 == 0 { 100 } else { 10 };
        let positions: Vec<_> =
            fences.iter().map(|at| LogPosition { row: None, at: *at }).collect();
        let folds = log.fold(Bounds { entries_max: max, step: 1000, fences: &positions });
        gone += folds.iter().map(|fold| fold.gone.len()).sum::<usize>();
        assert_eq!(told(&log), before);
        assert_eq!(log.entries(&due_place())[0].note.from, first, "the first value stays");
        let chained =
            log.entries(&due_place()).windows(2).all(|pair| pair[0].note.to == pair[1].note.from);
        assert!(chained, "each entry goes on from the one before it");
        assert_eq!(log.valued(), log.entries(&due_place()).len());
    }
    assert!(gone > 1000, "entries were folded: {gone}");
}

/// Every place with a value that is to be in the log.
fn tracked(document: &Value, found: &mut impl FnMut(Place, &Value)) {
    fn below(at: &str, value: &Value, found: &mut impl FnMut(Place, &Value)) {
        if let Some(place) =
            Place::parse(at).filter(|place| keeps_values(place) && !place.is_removal())
        {
            found(place, value);
        } else if let Value::Object(fields) = value {
            fields.iter().for_each(|(key, value)| below(&format!("{at}/{key}"), value, found));
        }
    }
    let Value::Object(roots) = document else { return };
    roots.iter().for_each(|(root, value)| below(root, value, found));
}
