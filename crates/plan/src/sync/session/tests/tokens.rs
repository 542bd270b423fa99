//! Tokens: fresh ones, refused ones, those of somebody else, and none.

use super::*;

#[test]
fn ses5_a_fresh_token_opens_a_second_socket_before_the_first_is_dropped() {
    check_in_sync(
        "timer renew
         token 2
         open 2
         welcome 2 3
         type between
         persisted 1
         step1 2
         step2 2
         colleague 1 late
         colleague 2 heard
         saved 2 1",
        &expect![[r#"
            > timer renew
              need token
              timer token 20000
            > token 2
              connect 2
              timer patience(2) 15000
            > open 2
              send 2 hello, epoch Some(3)
            > welcome 2 3
              remember epoch Some(3) unsettled false
              send 2 step1
              send 1 awareness
              send 2 awareness
              timer renew 540000
              timer beat 15000
            > type between
              persist 1 local
              remember epoch Some(3) unsettled true
              timer disk 8000
              changed 1 local
              status online
            > persisted 1
              send 1 update
              share update
              status online device
            > step1 2
              send 2 step2
            > step2 2
              send 2 awareness
              disconnect 1
            > colleague 1 late
            > colleague 2 heard
              send 2 step1
            > saved 2 1
              remember epoch Some(3) unsettled false
              status online device server
        "#]],
    );
}

#[test]
fn ses6_a_refused_token_is_replaced_once_then_it_is_an_error() {
    check_in_sync(
        "closed 1 4401
         token 2
         open 2
         closed 2 4401
         token 3",
        &expect![[r#"
            > closed 1 4401
              need token
              timer token 20000
              status connecting device server
            > token 2
              connect 2
              timer patience(2) 15000
            > open 2
              send 2 hello, epoch Some(3)
            > closed 2 4401
              fault token for good
              status stopped device server
            > token 3
              connect 3
              timer patience(3) 15000
              status connecting device server
        "#]],
    );
}

#[test]
fn ses6_without_a_provider_a_refused_token_ends_the_session_until_another_is_set() {
    let mut stage = SessionBench::new(Renewal::Fixed, Access::AsToken);
    stage.play("opened\n token 1\n open 1\n closed 1 4401\n token 1\n token 2");
    expect![[r#"
        > opened
          share step1
          need token
          timer token 20000
          status loading device server
        > token 1
          connect 1
          timer patience(1) 15000
          status loading device server
          peers Bea (me)
        > open 1
          send 1 hello, epoch None
        > closed 1 4401
          fault token for good
          status stopped device server
        > token 1
        > token 2
          connect 2
          timer patience(2) 15000
          status loading device server
    "#]]
    .assert_eq(&stage.log);
}

#[test]
fn ses6_the_socket_with_the_fresh_token_takes_the_place_of_the_one_whose_token_ended() {
    let mut stage = SessionBench::new(Renewal::Fixed, Access::AsToken);
    stage.play("opened\n token 1\n open 1\n welcome 1 3\n step1 1\n step2 1\n token 2");
    stage.log.clear();
    stage.play("closed 1 4401\n open 2\n welcome 2 3\n step1 2\n step2 2");
    expect![[r#"
        > closed 1 4401
          status connecting device server
        > open 2
          send 2 hello, epoch Some(3)
        > welcome 2 3
          remember epoch Some(3) unsettled false
          send 2 step1
          send 2 awareness
          timer beat 15000
        > step1 2
          send 2 step2 (nothing)
        > step2 2
          status online device server
    "#]]
    .assert_eq(&stage.log);
}

#[test]
fn ses6_a_refused_token_is_forgotten_once_the_relay_has_taken_another() {
    check_in_sync(
        "closed 1 4401
         token 2
         open 2
         welcome 2 3
         token 3
         closed 2 4401
         open 3
         closed 3 4401
         token 4",
        &expect![[r#"
            > closed 1 4401
              need token
              timer token 20000
              status connecting device server
            > token 2
              connect 2
              timer patience(2) 15000
            > open 2
              send 2 hello, epoch Some(3)
            > welcome 2 3
              remember epoch Some(3) unsettled false
              send 2 step1
              send 2 awareness
              timer renew 540000
              timer beat 15000
            > token 3
              connect 3
              timer patience(3) 15000
            > closed 2 4401
            > open 3
              send 3 hello, epoch Some(3)
            > closed 3 4401
              need token
              timer token 20000
            > token 4
              connect 4
              timer patience(4) 15000
        "#]],
    );
}

#[test]
fn ses28_a_provider_that_gives_the_same_token_is_asked_again_later_and_the_good_connection_stays() {
    check_in_sync(
        "later 540000
         timer renew
         token 1
         later 30000
         timer renew
         token 1
         later 20000
         timer renew
         token 1
         later 10000
         closed 1 4401
         token 1
         timer retry
         token 1
         timer retry
         token 2",
        &expect![[r#"
            > later 540000
            > timer renew
              need token
              timer token 20000
            > token 1
              timer renew 30000
            > later 30000
            > timer renew
              need token
              timer token 20000
            > token 1
              timer renew 15000
            > later 20000
            > timer renew
              need token
              timer token 20000
            > token 1
              timer renew 10000
            > later 10000
            > closed 1 4401
              need token
              timer token 20000
              status connecting device server
            > token 1
              fault token-provider
              timer retry 100
            > timer retry
              need token
              timer token 20000
            > token 1
              timer retry 100
              status offline device server
            > timer retry
              need token
              timer token 20000
            > token 2
              connect 2
              timer patience(2) 15000
        "#]],
    );
}

#[test]
fn ses15_a_token_of_another_person_never_joins_their_work() {
    check_in_sync(
        "timer renew\n token stranger",
        &expect![[r#"
        > timer renew
          need token
          timer token 20000
        > token stranger
          fault identity for good
          disconnect 1
          status stopped device server
    "#]],
    );
}

#[test]
fn ses18_without_a_token_attempts_go_on() {
    check(
        "opened
         token none
         timer retry
         timer token
         timer retry
         token 1",
        &expect![[r#"
            > opened
              share step1
              need token
              timer token 20000
              status loading device server
            > token none
              fault token-provider
              timer retry 100
            > timer retry
              need token
              timer token 20000
            > timer token
              timer retry 100
              status offline device server
            > timer retry
              need token
              timer token 20000
            > token 1
              connect 1
              timer patience(1) 15000
              status offline device server
              peers Bea (me)
        "#]],
    );
}
