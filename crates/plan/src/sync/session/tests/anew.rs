//! Replicas that have to be given up, and what becomes of what was written in them.

use super::*;

/// Plays what is not shown, then what is.
pub(super) fn after(hidden: &str, script: &str, expected: &Expect) {
    let mut stage = SessionBench::new(Renewal::Provider, Access::AsToken);
    stage.play(hidden);
    stage.log.clear();
    stage.play(script);
    expected.assert_eq(&stage.log);
}

pub(super) const IN_SYNC: &str =
    "opened\n token 1\n open 1\n welcome 1 3\n step1 1\n step2 1\n saved 1 1";
/// Work that the relay does not have, and a new epoch of the plan.
pub(super) const CONFLICT: &str =
    "opened\n token 1\n open 1\n welcome 1 3\n step1 1\n step2 1\n saved 1 1
    type mine\n persisted 1\n closed 1 4409";

#[test]
fn ses8_the_old_replica_stays_until_the_new_one_is_there_and_takes_up_what_was_unsaved() {
    after(
        CONFLICT,
        "timer retry
         open 2
         welcome 2 4
         step1 2
         colleague 2 before the answer
         all 2
         persisted 3
         saved 2 1",
        &expect![[r#"
            > timer retry
              connect 2
              timer patience(2) 15000
            > open 2
              send 2 hello, epoch None
            > welcome 2 4
              send 2 step1
              timer renew 540000
              timer beat 15000
            > step1 2
            > colleague 2 before the answer
            > all 2
              reset
              persist 2 remote
              changed 0 remote
              persist 3 local
              remember epoch Some(4) unsettled true
              changed 1 local
              remember epoch Some(4) unsettled true
              status connecting
              peers Bea (me)
            > persisted 3
              share update
              send 2 step2
              status online device
            > saved 2 1
              remember epoch Some(4) unsettled false
              status online device server
        "#]],
    );
}

#[test]
fn ses22_what_somebody_else_wrote_meanwhile_is_not_overwritten_and_ones_own_is_kept() {
    after(
        CONFLICT,
        "colleague-goal theirs
         timer retry
         open 2
         welcome 2 4
         step1 2
         all 2
         put-away",
        &expect![[r#"
            > colleague-goal theirs
            > timer retry
              connect 2
              timer patience(2) 15000
            > open 2
              send 2 hello, epoch None
            > welcome 2 4
              send 2 step1
              timer renew 540000
              timer beat 15000
            > step1 2
            > all 2
              reset
              persist 2 remote
              changed 0 remote
              rescue [goal "mine" over "theirs"]
              rescues 1
              remember epoch Some(4) unsettled false
              send 2 step2 (nothing)
              status online server
              peers Bea (me)
            > put-away
              forget rescue
              rescues 0
        "#]],
    );
}

#[test]
fn ses22_what_was_tried_once_is_not_tried_again() {
    after(
        CONFLICT,
        "timer retry
         open 2
         welcome 2 4
         step1 2
         all 2
         persisted 3
         refused 2 misfit
         closed 2 4400
         timer retry
         open 3
         welcome 3 4
         step1 3
         all 3",
        &expect![[r#"
            > timer retry
              connect 2
              timer patience(2) 15000
            > open 2
              send 2 hello, epoch None
            > welcome 2 4
              send 2 step1
              timer renew 540000
              timer beat 15000
            > step1 2
            > all 2
              reset
              changed 0 remote
              persist 2 local
              remember epoch Some(4) unsettled true
              changed 1 local
              remember epoch Some(4) unsettled true
              status connecting
              peers Bea (me)
            > persisted 3
              share update
              send 2 step2
              status online device
            > refused 2 misfit
            > closed 2 4400
              fault not-taken
              disconnect 2
              timer retry 100
              status offline device
            > timer retry
              connect 3
              timer patience(3) 15000
            > open 3
              send 3 hello, epoch None
            > welcome 3 4
              send 3 step1
              timer renew 540000
              timer beat 15000
            > step1 3
            > all 3
              reset
              changed 0 remote
              rescue [goal "mine" over ""]
              rescues 1
              remember epoch Some(4) unsettled false
              send 3 step2 (nothing)
              status online device server
        "#]],
    );
}

#[test]
fn ses8_a_fresh_replica_that_is_refused_too_ends_the_session() {
    after(
        CONFLICT,
        "timer retry\n open 2\n closed 2 4409",
        &expect![[r#"
        > timer retry
          connect 2
          timer patience(2) 15000
        > open 2
          send 2 hello, epoch None
        > closed 2 4409
          fault conflict for good
          disconnect 2
          status stopped device
    "#]],
    );
}

#[test]
fn ses23_a_refusal_of_what_one_wrote_gives_the_replica_up_and_does_not_send_it_again() {
    for (code, close) in [
        ("malformed", 4400),
        ("misfit", 4400),
        ("protected", 4403),
        ("foreign-id", 4409),
        ("too-large", 4413),
        ("too-many-steps", 4413),
        ("too-many-entries", 4413),
    ] {
        let mut stage = SessionBench::new(Renewal::Provider, Access::AsToken);
        stage.play(IN_SYNC);
        stage.play("type mine\n persisted 1");
        stage.log.clear();
        stage.play(&format!("refused 1 {code}\n closed 1 {close}\n timer retry\n open 2"));
        assert!(stage.log.contains("fault not-taken\n"), "{code}: {}", stage.log);
        assert!(stage.log.contains("hello, epoch None"), "{code}: {}", stage.log);
    }
}

#[test]
fn ses23_a_message_that_was_cut_off_for_its_size_gives_the_replica_up_without_a_word_from_the_relay()
 {
    after(
        IN_SYNC,
        "type mine
         persisted 1
         closed 1 4413
         timer retry
         open 2
         welcome 2 3
         step1 2
         all 2
         persisted 2
         closed 2 4413
         timer retry
         open 3
         welcome 3 3
         step1 3
         all 3",
        &expect![[r#"
            > type mine
              persist 1 local
              remember epoch Some(3) unsettled true
              timer disk 8000
              changed 1 local
              status online
            > persisted 1
              send 1 update
              share update
              status online device
            > closed 1 4413
              fault not-taken
              disconnect 1
              timer retry 100
              status connecting device
            > timer retry
              connect 2
              timer patience(2) 15000
            > open 2
              send 2 hello, epoch None
            > welcome 2 3
              send 2 step1
              timer renew 540000
              timer beat 15000
            > step1 2
            > all 2
              reset
              changed 0 remote
              persist 2 local
              remember epoch Some(3) unsettled true
              changed 1 local
              remember epoch Some(3) unsettled true
              status connecting
              peers Bea (me)
            > persisted 2
              share update
              send 2 step2
              status online device
            > closed 2 4413
              fault not-taken
              disconnect 2
              timer retry 100
              status offline device
            > timer retry
              connect 3
              timer patience(3) 15000
            > open 3
              send 3 hello, epoch None
            > welcome 3 3
              send 3 step1
              timer renew 540000
              timer beat 15000
            > step1 3
            > all 3
              reset
              changed 0 remote
              rescue [goal "mine" over ""]
              rescues 1
              remember epoch Some(3) unsettled false
              send 3 step2 (nothing)
              status online device server
        "#]],
    );
}

#[test]
fn ses24_what_was_taken_back_at_a_place_is_kept_as_it_stands_there() {
    let mut stage = SessionBench::new(Renewal::Provider, Access::AsToken);
    stage.play(IN_SYNC);
    stage.play("type mine and mine alone\n persisted 1");
    stage.log.clear();
    stage.play("refused 1 nullified goal");
    expect![[r#"
        > refused 1 nullified goal
          rescue [goal "mine and mine alone" over null]
          rescues 1
    "#]]
    .assert_eq(&stage.log);
}

#[test]
fn ses24_what_was_taken_back_is_kept_with_its_place() {
    let mut stage = SessionBench::new(Renewal::Provider, Access::AsToken);
    stage.play(IN_SYNC);
    stage.play("type mine and mine alone\n persisted 1");
    stage.log.clear();
    stage.play("refused 1 nullified 5000:5+3");
    expect![[r#"
        > refused 1 nullified 5000:5+3
          rescue [goal "and" over null]
          rescues 1
    "#]]
    .assert_eq(&stage.log);
}

#[test]
fn ses25_nothing_harmful_is_let_in_and_the_copy_on_the_device_stays() {
    after(
        IN_SYNC,
        "type mine
         persisted 1
         harmful 1
         timer retry
         open 2
         welcome 2 3
         harmful-all 2",
        &expect![[r#"
            > type mine
              persist 1 local
              remember epoch Some(3) unsettled true
              timer disk 8000
              changed 1 local
              status online
            > persisted 1
              send 1 update
              share update
              status online device
            > harmful 1
              fault harmful
              disconnect 1
              timer retry 100
              status connecting device
            > timer retry
              connect 2
              timer patience(2) 15000
            > open 2
              send 2 hello, epoch None
            > welcome 2 3
              send 2 step1
              timer renew 540000
              timer beat 15000
            > harmful-all 2
              fault unsafe for good
              disconnect 2
              status stopped device
        "#]],
    );
}

#[test]
fn ses25_a_relay_that_is_harmful_again_and_again_is_given_up() {
    let mut stage = SessionBench::new(Renewal::Provider, Access::AsToken);
    stage.play(IN_SYNC);
    for socket in 1..=3 {
        stage.log.clear();
        stage.play(&format!("harmful {socket}"));
        if socket < 3 {
            let next = socket + 1;
            stage.play(&format!(
                "timer retry\n open {next}\n welcome {next} 3\n step1 {next}\n all {next}"
            ));
            assert!(stage.log.contains("status online"), "{}", stage.log);
        }
    }
    assert!(stage.log.contains("fault unsafe for good"), "{}", stage.log);
}

#[test]
fn ses25_nothing_harmful_comes_in_by_another_tab() {
    let mut stage = SessionBench::new(Renewal::Provider, Access::AsToken);
    stage.play(IN_SYNC);
    let before = stage.session.doc().state_vector();
    for bytes in [
        vec![0, 2, 4, 255, 255, 255, 127],
        vec![0, 0, 4, 255, 255, 255, 127],
        vec![0, 1, 0],
        vec![],
    ] {
        for epoch in [[0; 8], 3_u64.to_le_bytes()] {
            let bytes = [&epoch[..], &bytes].concat();
            let input = Input::Sibling(bytes);
            assert_eq!(world(START_MS, |world| stage.session.handle(input, world)), []);
        }
        let input = Input::Sibling(bytes);
        assert_eq!(world(START_MS, |world| stage.session.handle(input, world)), []);
    }
    assert_eq!(stage.session.doc().state_vector(), before);
}

#[test]
fn ses32_windows_of_two_epochs_share_nothing() {
    let writes = |id, text: &str| {
        let mut doc = PlanDoc::new(id);
        let command =
            Command::EditText { path: "goal".into(), at: 0, delete: 0, insert: text.to_owned() };
        world(START_MS, |world| doc.apply(&[command], world)).unwrap().update
    };
    let tell = |stage: &mut SessionBench, epoch, frame: Frame<'_>| {
        let input = Input::Sibling(SiblingMessage { epoch, frame }.encode());
        world(START_MS, |world| stage.session.handle(input, world))
    };
    let goal = |stage: &SessionBench| stage.session.doc().text(&crate::place::Place::GOAL);
    // A window that knows its plan takes nothing of another one, and gives it nothing.
    let mut stage = SessionBench::new(Renewal::Provider, Access::AsToken);
    stage.play(IN_SYNC);
    let (own, before) = (stage.session.epoch(), goal(&stage));
    let other = own.map(|epoch| epoch + 1);
    for frame in [Frame::Update(writes(5_000_071, "Old.").into()), Frame::Step1(vec![0].into())] {
        assert_eq!(tell(&mut stage, other, frame), []);
    }
    assert_eq!(goal(&stage), before);
    // One that knows no plan takes the epoch with the content, and then that of the relay is
    // another one.
    let mut stage = SessionBench::new(Renewal::Provider, Access::AsToken);
    stage.play("opened\n token 1\n open 1");
    assert_eq!(stage.session.epoch(), None);
    let effects = tell(&mut stage, Some(9), Frame::Update(writes(5_000_072, "Old.").into()));
    assert!(
        effects.iter().any(|effect| matches!(effect, SessionEffect::Remember(_))),
        "{effects:?} {:?}",
        stage.log
    );
    assert_eq!(stage.session.epoch(), Some(9));
    stage.log.clear();
    stage.play("welcome 1 3");
    assert!(stage.log.contains("fault conflict"), "{}", stage.log);
}

#[test]
fn ses33_a_replica_that_is_given_up_tells_other_windows_nothing_of_itself() {
    let mut stage = SessionBench::new(Renewal::Provider, Access::AsToken);
    stage.play(CONFLICT);
    stage.log.clear();
    let asks = SiblingMessage { epoch: stage.session.epoch(), frame: Frame::Step1(vec![0].into()) };
    let input = Input::Sibling(asks.encode());
    assert_eq!(world(START_MS, |world| stage.session.handle(input, world)), []);
    stage.play("type more\n persisted 2");
    assert!(!stage.log.contains("share"), "{}", stage.log);
    // Its work is told once it is written into the fresh one.
    stage.play("timer retry\n open 2\n welcome 2 4\n step1 2\n all 2\n persisted 9");
    assert_eq!(stage.log.matches("share update").count(), 1, "{}", stage.log);
}

#[test]
fn ses9_a_device_that_forgot_writes_of_its_own_id_takes_a_new_one() {
    after(
        "opened\n token 1\n open 1\n welcome 1 3",
        "ahead 1\n timer retry\n open 2",
        &expect![[r#"
        > ahead 1
          fault storage-damaged
          disconnect 1
          timer retry 100
        > timer retry
          connect 2
          timer patience(2) 15000
        > open 2
          send 2 hello, epoch None
    "#]],
    );
}

#[test]
fn ses9_a_damaged_part_of_the_log_is_set_aside_and_the_rest_goes_on_under_a_new_id() {
    let mut log = Vec::new();
    let mut other = SessionBench::new(Renewal::Provider, Access::AsToken);
    for text in ["one", "two", "three"] {
        let command = Command::SetText { path: "goal".into(), text: text.into() };
        let doc = &mut other.colleague;
        log.push(world(START_MS, |world| doc.apply(&[command], world)).unwrap().update);
    }
    log[1].truncate(4);
    let input =
        Input::Opened { updates: log.clone(), memory: Memory::default(), keep: Keep::OnDevice };
    let mut session =
        Session::new(6000, Config { renewal: Renewal::Provider, access: Access::AsToken });
    let effects = world(START_MS, |world| session.handle(input, world));
    assert!(matches!(&effects[0], SessionEffect::SetAside { entries, client }
            if *entries == [1, 2] && *client != 6000));
    assert!(effects.contains(&SessionEffect::Ready), "what is sound is shown");
    assert_eq!(session.doc().text(&crate::place::Place::GOAL).as_deref(), Some("one"));
    assert_ne!(session.doc().client(), 6000);
}

#[test]
fn ses26_an_id_that_had_counted_further_than_the_log_tells_is_not_used_again() {
    let mut session =
        Session::new(6000, Config { renewal: Renewal::Provider, access: Access::AsToken });
    let memory = Memory { own_clock: 7, ..Memory::default() };
    let input = Input::Opened { updates: Vec::new(), memory, keep: Keep::OnDevice };
    let effects = world(START_MS, |world| session.handle(input, world));
    assert!(
        matches!(&effects[0], SessionEffect::SetAside { entries, .. } if entries.is_empty()),
        "{effects:?}"
    );
    assert_ne!(session.doc().client(), 6000);
}

#[test]
fn ses27_a_tab_follows_when_another_one_gave_the_replica_up() {
    after(
        IN_SYNC,
        "type mine\n colleague-goal theirs\n superseded",
        &expect![[r#"
            > type mine
              persist 1 local
              remember epoch Some(3) unsettled true
              timer disk 8000
              changed 1 local
              status online
            > colleague-goal theirs
            > superseded
              disconnect 1
              follow
              changed 0 remote
              rescue [goal "mine" over "theirs"]
              rescues 1
              remember epoch Some(3) unsettled false
              share step1
              connect 2
              timer patience(2) 15000
              status connecting device server
              peers Bea (me)
        "#]],
    );
}

#[test]
fn ses21_what_a_tab_follows_is_saved_once_the_relay_has_the_work_of_the_tab_that_wrote_it() {
    after(
        IN_SYNC,
        "colleague-goal theirs
         superseded-unsaved
         open 2
         welcome 2 3
         step1 2
         step2 2
         saved 2 1",
        &expect![[r#"
            > colleague-goal theirs
            > superseded-unsaved
              disconnect 1
              follow
              changed 0 remote
              remember epoch Some(3) unsettled true
              share step1
              connect 2
              timer patience(2) 15000
              status connecting device
              peers Bea (me)
            > open 2
              send 2 hello, epoch Some(3)
            > welcome 2 3
              remember epoch Some(3) unsettled true
              send 2 step1
              send 2 awareness
              timer renew 540000
              timer beat 15000
            > step1 2
              send 2 step2 (nothing)
            > step2 2
              status online device
            > saved 2 1
              remember epoch Some(3) unsettled false
              status online device server
        "#]],
    );
}
