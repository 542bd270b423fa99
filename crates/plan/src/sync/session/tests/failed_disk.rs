//! A disk that fails or hangs: nothing is lost, and no id is used twice.

use super::anew::{CONFLICT, IN_SYNC, after};
use super::*;

#[test]
fn ses12_a_disk_that_failed_is_tried_again_with_the_whole_plan() {
    after(
        IN_SYNC,
        "type a
         disk-fails
         forgot it
         saved 1 2
         timer disk
         type b
         persisted 3
         saved 1 3",
        &expect![[r#"
            > type a
              persist 1 local
              remember epoch Some(3) unsettled true
              timer disk 8000
              changed 1 local
              status online
            > disk-fails
              forget client
              timer disk 8000
              fault storage
              status online
            > forgot it
              send 1 update
              share step2
              timer disk 15000
            > saved 1 2
              remember epoch Some(3) unsettled false
              status online server
            > timer disk
              persist 2 local
              remember epoch Some(3) unsettled false
              timer disk 8000
              status online server
            > type b
              persist 3 local
              remember epoch Some(3) unsettled true
              timer disk 8000
              changed 1 local
              status online
            > persisted 3
              send 1 update
              share update
              status online device
            > saved 1 3
              remember epoch Some(3) unsettled false
              status online device server
        "#]],
    );
}

#[test]
fn ses29_while_the_disk_may_name_the_id_nothing_goes_out_and_what_waits_goes_on_under_a_fresh_one()
{
    after(
        IN_SYNC,
        "type b
         persisted 1
         type a
         disk-fails
         type c
         sibling-asks
         step1 1
         forgot not
         open 2
         welcome 2 3
         step1 2
         step2 2
         saved 2 1
         forgot it
         type d
         timer disk
         disk-fails",
        &expect![[r#"
            > type b
              persist 1 local
              remember epoch Some(3) unsettled true
              timer disk 8000
              changed 1 local
              status online
            > persisted 1
              send 1 update
              share update
              status online device
            > type a
              persist 2 local
              changed 1 local
              status online
            > disk-fails
              forget client
              timer disk 8000
              fault storage
              status online
            > type c
              changed 1 local
            > sibling-asks
            > step1 1
            > forgot not
              disconnect 1
              leave 5000 at 1
              reset
              changed 0 remote
              share step2
              changed 1 local
              remember epoch Some(3) unsettled true
              timer disk 15000
              connect 2
              timer patience(2) 15000
              status connecting
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
              send 2 step2
            > step2 2
              status online
            > saved 2 1
              remember epoch Some(3) unsettled false
              status online server
            > forgot it
            > type d
              send 2 update
              share step2
              remember epoch Some(3) unsettled true
              changed 1 local
              status online
            > timer disk
              persist 3 local
              remember epoch Some(3) unsettled true
              timer disk 8000
              status online
            > disk-fails
              timer disk 30000
              status online
        "#]],
    );
}

#[test]
fn ses29_a_disk_that_does_not_say_that_it_forgot_the_id_may_name_it() {
    after(
        IN_SYNC,
        "type a
         network off
         disk-fails
         timer disk
         timer disk
         timer disk",
        &expect![[r#"
            > type a
              persist 1 local
              remember epoch Some(3) unsettled true
              timer disk 8000
              changed 1 local
              status online
            > network off
              disconnect 1
              timer retry 15100
              status offline
            > disk-fails
              forget client
              timer disk 8000
              fault storage
              status offline
            > timer disk
              leave 5000 at 0
              reset
              changed 0 remote
              share step2
              changed 1 local
              remember epoch Some(3) unsettled true
              timer disk 15000
              peers Bea (me)
            > timer disk
              persist 2 local
              remember epoch Some(3) unsettled true
              timer disk 8000
              status offline
            > timer disk
              forget client
              timer disk 8000
              status offline
        "#]],
    );
}

#[test]
fn ses29_what_others_have_of_the_id_stays_as_it_is_and_the_rest_is_written_again_in_full() {
    let mut stage = SessionBench::new(Renewal::Provider, Access::AsToken);
    stage.play(IN_SYNC);
    let mut act = |command: Command| {
        let session = &mut stage.session;
        let (made, _) = world(START_MS, |world| session.edit(&[command], world)).unwrap();
        made
    };
    let person = |name: &str| Command::AddPerson {
        id: None,
        name: name.into(),
        side: crate::model::Side::Buyer,
        role: None,
        email: None,
        job_title: None,
    };
    let first = act(person("Ann")).remove(0);
    act(Command::SetText { path: "goal".into(), text: "Live in May".into() });
    stage.play("persisted 2");
    let seen = stage.session.doc().state_vector();
    let mut act = |command: Command| {
        let session = &mut stage.session;
        let (made, _) = world(START_MS, |world| session.edit(&[command], world)).unwrap();
        made
    };
    act(Command::EditText {
        path: "goal".into(),
        at: 8,
        delete: 3,
        insert: "two countries in June".into(),
    });
    act(Command::EditPerson { id: first, edit: PersonEdit::Name(Some("Anna".into())) });
    act(person("Bob"));
    let document = stage.session.doc().document();
    let id = stage.session.doc().client();
    stage.play("disk-fails\n forgot not");
    assert_eq!(stage.session.doc().document(), document);
    assert_ne!(stage.session.doc().client(), id);
    let clock = |vector: &[u8]| talk::clock_in(vector, id).unwrap();
    assert_eq!(clock(&stage.session.doc().state_vector()), clock(&seen));
    assert!(!stage.log.contains("rescue"), "{}", stage.log);
}

#[test]
fn ses30_what_a_tab_keeps_in_memory_alone_its_siblings_put_on_disk() {
    let opened =
        "opened in-memory\n token 1\n open 1\n welcome 1 3\n step1 1\n step2 1\n saved 1 1";
    after(
        opened,
        "type a",
        &expect![[r#"
            > type a
              send 1 update
              share step2
              remember epoch Some(3) unsettled true
              changed 1 local
              status online
        "#]],
    );
    after(
        IN_SYNC,
        "sibling-in-memory from a tab without a disk
         sibling-unheard this was missed
         sibling-in-memory and this follows on it
         sibling-in-memory and this, too",
        &expect![[r#"
            > sibling-in-memory from a tab without a disk
              persist 1 local
              send 1 update
              changed 1 remote
              status online
            > sibling-unheard this was missed
            > sibling-in-memory and this follows on it
              share step1
            > sibling-in-memory and this, too
        "#]],
    );
}

#[test]
fn ses31_a_rescue_that_the_disk_refused_is_written_with_the_plan_when_it_is_tried_again() {
    let hidden = format!(
        "{CONFLICT}\n colleague-goal theirs\n timer retry\n open 2\n welcome 2 4\n step1 2\n all 2\n disk-fails\n forgot it"
    );
    after(
        &hidden,
        "timer disk",
        &expect![[r#"
            > timer disk
              persist 3 local
              rescue [goal "mine" over "theirs"]
              remember epoch Some(4) unsettled false
              timer disk 8000
              status online server
        "#]],
    );
}

#[test]
fn ses34_a_replica_that_is_given_up_without_a_disk_leaves_its_id() {
    let mut stage = SessionBench::new(Renewal::Provider, Access::AsToken);
    stage.play(&format!("{IN_SYNC}\n type mine\n disk-fails\n forgot it\n closed 1 4409"));
    let former = stage.session.doc().client();
    stage.log.clear();
    stage.play("timer retry\n open 2\n welcome 2 4\n step1 2\n all 2");
    assert_ne!(stage.session.doc().client(), former);
    assert!(stage.log.contains(&format!("leave {former} at 0")), "{}", stage.log);
}
