//! The machine, told line by line what happens, and what it answers.

#![allow(clippy::wildcard_enum_match_arm)] // Any other effect is a failure here.

mod anew;
mod failed_disk;
mod simulation;
mod tokens;

use chrono::NaiveDate;
use expect_test::{Expect, expect};

use super::*;
use crate::command::{Command, PersonEdit};
use crate::sync::frame::{AwarenessEntry, AwarenessUpdate, Saved, Welcome, WireLimits};

/// A session with its surroundings: a clock that the script moves, chance that is always the same,
/// a colleague who writes on the other side of the relay.
struct SessionBench {
    session: Session,
    colleague: PlanDoc,
    now_ms: i64,
    log: String,
}

const START_MS: i64 = 1_795_000_000_000;

fn world<T>(now_ms: i64, act: impl FnOnce(&mut World<'_>) -> T) -> T {
    let now = chrono::DateTime::from_timestamp_millis(now_ms).unwrap();
    act(&mut World { now, random: &mut || 100 })
}

/// A token as a portal would mint it; nobody here checks signatures.
fn jwt(sub: &str, scope: &str, exp_s: i64, number: u32) -> String {
    use base64::Engine;
    let claims = format!(
        r#"{{"sub":"{sub}","side":"buyer","name":"Bea","scope":"{scope}","iat":{},"exp":{exp_s},"n":{number}}}"#,
        exp_s - 600
    );
    format!("e30.{}.s", base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(claims))
}

impl SessionBench {
    fn new(renewal: Renewal, access: Access) -> SessionBench {
        SessionBench {
            session: Session::new(5000, Config { renewal, access }),
            colleague: PlanDoc::new(6000),
            now_ms: START_MS,
            log: String::new(),
        }
    }

    fn play(&mut self, script: &str) {
        for line in script.lines().map(str::trim).filter(|line| !line.is_empty()) {
            self.log.push_str(&format!("> {line}\n"));
            let effects = self.act(line);
            for effect in effects {
                let line = said(&effect);
                self.log.push_str(&format!("  {line}\n"));
            }
        }
    }

    fn act(&mut self, line: &str) -> Vec<SessionEffect> {
        let words: Vec<&str> = line.split(' ').collect();
        let socket = words.get(1).and_then(|w| w.parse().ok()).unwrap_or(0);
        let number = words.get(2).and_then(|w| w.parse().ok()).unwrap_or(0);
        let text = || words[1..].join(" ");
        let input = match words[0] {
            "opened" => {
                let memory = Memory { unsettled: words.contains(&"unsaved"), ..Memory::default() };
                let keep =
                    if words.contains(&"in-memory") { Keep::InMemory } else { Keep::OnDevice };
                let updates =
                    if words.contains(&"damaged") { vec![vec![9, 9, 9]] } else { Vec::new() };
                Input::Opened { updates, memory, keep }
            }
            "token" => match words[1] {
                "reader" => Input::Token(Ok(jwt("bea", "read", START_MS / 1000 + 600, 1))),
                "stranger" => Input::Token(Ok(jwt("max", "read write", START_MS / 1000 + 600, 1))),
                "none" => Input::Token(Err("the portal is away".into())),
                n => Input::Token(Ok(jwt(
                    "bea",
                    "read write",
                    START_MS / 1000 + 600,
                    n.parse().unwrap(),
                ))),
            },
            "open" => Input::SocketOpen { socket },
            "welcome" => {
                let role = self.session.party().unwrap().clone();
                let welcome = Welcome {
                    epoch: number,
                    limits: WireLimits::default(),
                    role,
                    today: None,
                    last_visit: None,
                };
                Input::SocketMessage { socket, bytes: Frame::Welcome(welcome).encode() }
            }
            "step1" => {
                let vector = self.colleague.state_vector();
                Input::SocketMessage { socket, bytes: Frame::Step1(vector.into()).encode() }
            }
            "step2" => {
                let update = self.colleague.diff(&self.session.doc().state_vector()).unwrap();
                Input::SocketMessage { socket, bytes: Frame::Step2(update.into()).encode() }
            }
            "all" => {
                let update = self.colleague.encode();
                Input::SocketMessage { socket, bytes: Frame::Step2(update.into()).encode() }
            }
            "harmful" | "harmful-all" => {
                // Sixteen kilobytes of lists in lists, under which a decoder overflows its stack.
                let mut update =
                    vec![1, 1, 184, 23, 0, 40, 1, 4, b'p', b'l', b'a', b'n', 1, b'x', 1];
                update.extend([117, 1].repeat(8192));
                update.extend([126, 0]);
                let frame = if words[0] == "harmful" {
                    Frame::Update(update.into())
                } else {
                    Frame::Step2(update.into())
                };
                Input::SocketMessage { socket, bytes: frame.encode() }
            }
            "refused" => {
                let (code, reason) = (words[2].to_owned(), "so it is".to_owned());
                let what = words.get(3).map(|what| what.to_string());
                let refused = Refused { code, reason, params: Default::default(), what };
                Input::SocketMessage { socket, bytes: Frame::Refused(refused).encode() }
            }
            "superseded" | "superseded-unsaved" => {
                let unsettled = words[0] == "superseded-unsaved";
                let memory = Memory { epoch: Some(3), unsettled, ..Memory::default() };
                Input::Superseded { updates: vec![self.colleague.encode()], memory }
            }
            "put-away" => Input::PutAway(START_MS as u64),
            "colleague-goal" => {
                let insert = text();
                let command = Command::EditText { path: "goal".into(), at: 0, delete: 0, insert };
                let colleague = &mut self.colleague;
                world(self.now_ms, |world| colleague.apply(&[command], world)).unwrap();
                return Vec::new();
            }
            "ahead" => {
                // The relay has seen clock 7 of this very client.
                let mut vector = crate::lib0::Lib0Writer::default();
                vector.uint(1).uint(self.session.doc().client()).uint(7);
                Input::SocketMessage {
                    socket,
                    bytes: Frame::Step1(vector.finish().into()).encode(),
                }
            }
            "colleague" => {
                let update = self.colleague_writes(&words[2..].join(" "));
                Input::SocketMessage { socket, bytes: Frame::Update(update.into()).encode() }
            }
            "colleague-unheard" | "sibling-unheard" => {
                self.colleague_writes(&text());
                return Vec::new();
            }
            "saved" => {
                let saved = Saved { messages: number, seq: 0 };
                Input::SocketMessage { socket, bytes: Frame::Saved(saved).encode() }
            }
            "bytes" => Input::SocketMessage { socket, bytes: vec![0, 9] },
            "garbage" => Input::SocketMessage { socket, bytes: vec![0, 2, 2, 250, 250] },
            "says" => {
                let state = r#"{"user":{"name":"Sam","side":"seller"},"field":"goal"}"#;
                let entry = AwarenessEntry { client: 6000, clock: 1, state: state.into() };
                let update = AwarenessUpdate { entries: vec![entry] }.encode();
                Input::SocketMessage { socket, bytes: Frame::Awareness(update.into()).encode() }
            }
            "closed" => Input::SocketClosed { socket, code: number as u16, reason: String::new() },
            "timer" => Input::Timer(match words[1] {
                "retry" => Timer::Retry,
                "renew" => Timer::Renew,
                "token" => Timer::Token,
                "beat" => Timer::Beat,
                "disk" => Timer::Disk,
                "presence" => Timer::Presence,
                _ => Timer::Patience(number as u32),
            }),
            "network" => Input::Network(words[1] == "on"),
            "persisted" => Input::Persisted(u64::from(socket)),
            "forgot" => Input::Forgot(words[1] == "it"),
            "disk-fails" => Input::PersistFailed("no room".into()),
            "sibling" => {
                let update = self.colleague_writes(&text());
                self.told_by_sibling(Frame::Update(update.into()))
            }
            "sibling-in-memory" => {
                let update = self.colleague_writes(&text());
                self.told_by_sibling(Frame::Step2(update.into()))
            }
            "sibling-asks" => self.told_by_sibling(Frame::Step1(vec![0].into())),
            "later" => {
                self.now_ms += i64::from(socket);
                return Vec::new();
            }
            "type" => {
                let command =
                    Command::EditText { path: "goal".into(), at: 0, delete: 0, insert: text() };
                let session = &mut self.session;
                return match world(self.now_ms, |world| session.edit(&[command], world)) {
                    Ok((_, effects)) => effects,
                    Err(why) => {
                        self.log.push_str(&format!("  error: {why}\n"));
                        Vec::new()
                    }
                };
            }
            "leave" => Input::Close,
            other => panic!("`{other}` is not understood"),
        };
        let session = &mut self.session;
        world(self.now_ms, |world| session.handle(input, world))
    }

    /// A message of another window, of the plan that this one has.
    fn told_by_sibling(&self, frame: Frame<'_>) -> Input {
        Input::Sibling(SiblingMessage { epoch: self.session.epoch(), frame }.encode())
    }

    fn colleague_writes(&mut self, text: &str) -> Vec<u8> {
        let command =
            Command::EditText { path: "title".into(), at: 0, delete: 0, insert: text.to_owned() };
        let colleague = &mut self.colleague;
        world(self.now_ms, |world| colleague.apply(&[command], world)).unwrap().update
    }
}

fn check(script: &str, expected: &Expect) {
    let mut stage = SessionBench::new(Renewal::Provider, Access::AsToken);
    stage.play(script);
    expected.assert_eq(&stage.log);
}

/// Everything up to being in sync, not shown.
fn check_in_sync(script: &str, expected: &Expect) {
    let mut stage = SessionBench::new(Renewal::Provider, Access::AsToken);
    stage.play("opened\n token 1\n open 1\n welcome 1 3\n step1 1\n step2 1\n saved 1 1");
    stage.log.clear();
    stage.play(script);
    expected.assert_eq(&stage.log);
}

fn said(effect: &SessionEffect) -> String {
    match effect {
        SessionEffect::Connect { socket, .. } => format!("connect {socket}"),
        SessionEffect::Disconnect { socket } => format!("disconnect {socket}"),
        SessionEffect::Send { socket, bytes } => format!("send {socket} {}", frame_said(bytes)),
        SessionEffect::NeedToken => "need token".into(),
        SessionEffect::StartTimer { timer, ms } => format!("timer {timer:?} {ms}").to_lowercase(),
        SessionEffect::Persist { number, origin, .. } => {
            format!("persist {number} {origin:?}").to_lowercase()
        }
        SessionEffect::Remember(memory) => {
            format!("remember epoch {:?} unsettled {}", memory.epoch, memory.unsettled)
        }
        SessionEffect::ForgetClient => "forget client".into(),
        SessionEffect::Leave(left) => format!("leave {} at {}", left.client, left.clock),
        SessionEffect::Reset { .. } => "reset".into(),
        SessionEffect::Follow { .. } => "follow".into(),
        SessionEffect::SetAside { entries, .. } => format!("set aside {entries:?}"),
        SessionEffect::Rescue(rescue) => {
            let edits: Vec<_> = rescue
                .edits
                .iter()
                .map(|e| format!("{} {} over {}", e.path, e.mine, e.now))
                .collect();
            format!("rescue [{}]", edits.join(", "))
        }
        SessionEffect::ForgetRescue(_) => "forget rescue".into(),
        SessionEffect::Rescues(told) => format!("rescues {}", told.as_array().map_or(0, Vec::len)),
        SessionEffect::Share(bytes) => format!("share {}", frame_said(&bytes[8..])),
        SessionEffect::Ready => "ready".into(),
        SessionEffect::Changed { changes, origin } => {
            format!("changed {} {origin:?}", changes.len()).to_lowercase()
        }
        SessionEffect::Status(status) => {
            let yes = |is, what| if is { what } else { "" };
            let device = yes(status.saved_on_device, " device");
            format!("status {:?}{device}{}", status.state, yes(status.saved_on_server, " server"))
                .to_lowercase()
        }
        SessionEffect::Peers(peers) => {
            let names: Vec<_> = peers
                .iter()
                .map(|p| format!("{}{}", p.name, if p.me { " (me)" } else { "" }))
                .collect();
            format!("peers {}", names.join(", "))
        }
        SessionEffect::Report(_) => "report".into(),
        SessionEffect::Notice(_) => "notice".into(),
        SessionEffect::Refused(refused) => format!("refused {}", refused.code),
        SessionEffect::Fault(fault) => {
            format!("fault {}{}", fault.code, if fault.permanent { " for good" } else { "" })
        }
    }
}

fn frame_said(bytes: &[u8]) -> String {
    match Frame::decode(bytes).unwrap() {
        Frame::Step1(_) => "step1".into(),
        Frame::Step2(update) => {
            if *update == [0, 0] {
                "step2 (nothing)".into()
            } else {
                "step2".into()
            }
        }
        Frame::Update(_) => "update".into(),
        Frame::Awareness(_) => "awareness".into(),
        Frame::Hello(hello) => format!("hello, epoch {:?}", hello.epoch),
        other => format!("{other:?}"),
    }
}

#[test]
fn ses1_a_session_greets_syncs_both_ways_and_is_online() {
    check(
        "opened
         token 1
         open 1
         welcome 1 3
         step1 1
         step2 1
         saved 1 1",
        &expect![[r#"
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
            > welcome 1 3
              remember epoch Some(3) unsettled false
              send 1 step1
              send 1 awareness
              timer renew 540000
              timer beat 15000
            > step1 1
              send 1 step2 (nothing)
            > step2 1
              ready
              status online device server
            > saved 1 1
        "#]],
    );
}

impl SessionBench {
    fn hears(&mut self, frame: &Frame<'_>) {
        let input = Input::SocketMessage { socket: 1, bytes: frame.encode() };
        let session = &mut self.session;
        world(self.now_ms, |world| session.handle(input, world));
    }
}

#[test]
fn dor30_the_relays_day_counts_from_its_welcome_to_the_end_of_the_connection() {
    let day = |text: &str| text.parse::<NaiveDate>().ok();
    let mut stage = SessionBench::new(Renewal::Provider, Access::AsToken);
    stage.play("opened\n token 1\n open 1");
    assert_eq!(stage.session.today(), None, "the device's own");
    let role = stage.session.party().unwrap().clone();
    let today = day("2026-11-25");
    stage.hears(&Frame::Welcome(Welcome {
        epoch: 3,
        limits: WireLimits::default(),
        role,
        today,
        last_visit: None,
    }));
    assert_eq!(stage.session.today(), today);
    stage.hears(&Frame::Report(r#"{"today":"2026-11-26","held":{}}"#.into()));
    assert_eq!(stage.session.today(), day("2026-11-26"), "midnight has passed");
    stage.hears(&Frame::Report(r#"{"held":{}}"#.into()));
    assert_eq!(stage.session.today(), day("2026-11-26"), "an older relay");
    stage.play("closed 1 1006");
    assert_eq!(stage.session.today(), None, "the device's own again");
    stage.play("timer retry\n open 2");
    assert_eq!(stage.session.today(), None, "not before the relay said it anew");
}

#[test]
fn dor40_a_page_that_may_not_use_the_relay_is_told_so_for_good() {
    for (reason, code) in [
        ("origin: pages of https://a.example may not use this relay", "origin"),
        ("foreign-plan: the token is for another plan", "forbidden"),
    ] {
        let mut stage = SessionBench::new(Renewal::Provider, Access::AsToken);
        stage.play("opened\n token 1\n open 1");
        let input = Input::SocketClosed { socket: 1, code: 4403, reason: reason.to_owned() };
        let session = &mut stage.session;
        let effects = world(stage.now_ms, |world| session.handle(input, world));
        let faults: Vec<_> =
            effects.iter().filter(|e| matches!(e, SessionEffect::Fault(_))).map(said).collect();
        assert_eq!(faults, [format!("fault {code} for good")]);
    }
}

#[test]
fn ses2_an_edit_goes_to_disk_before_it_goes_out_and_both_indicators_say_so() {
    check_in_sync(
        "type a
         persisted 1
         saved 1 2",
        &expect![[r#"
            > type a
              persist 1 local
              remember epoch Some(3) unsettled true
              timer disk 8000
              changed 1 local
              status online
            > persisted 1
              send 1 update
              share update
              status online device
            > saved 1 2
              remember epoch Some(3) unsettled false
              status online device server
        "#]],
    );
}

#[test]
fn ses3_edits_made_before_the_relay_asked_travel_in_the_answer_alone() {
    check(
        "opened
         type early
         persisted 1
         token 1
         open 1
         type more
         welcome 1 3
         step1 1
         persisted 2
         step2 1
         saved 1 1",
        &expect![[r#"
            > opened
              share step1
              need token
              timer token 20000
              status loading device server
            > type early
              persist 1 local
              remember epoch None unsettled true
              timer disk 8000
              changed 1 local
              status loading
            > persisted 1
              share update
              status loading device
            > token 1
              connect 1
              timer patience(1) 15000
              status loading device
              peers Bea (me)
            > open 1
              send 1 hello, epoch None
            > type more
              persist 2 local
              changed 1 local
              status loading
            > welcome 1 3
              remember epoch Some(3) unsettled true
              send 1 step1
              send 1 awareness
              timer renew 540000
              timer beat 15000
            > step1 1
            > persisted 2
              share update
              send 1 step2
              status loading device
            > step2 1
              ready
              status online device
            > saved 1 1
              remember epoch Some(3) unsettled false
              status online device server
        "#]],
    );
}

#[test]
fn ses4_a_lost_connection_is_retried_with_jitter_and_at_once_when_the_network_is_back() {
    check_in_sync(
        "closed 1 1006
         timer retry
         closed 2 1006
         type x
         persisted 1
         network off
         network on
         closed 2 1006",
        &expect![[r#"
            > closed 1 1006
              timer retry 100
              status connecting device server
            > timer retry
              connect 2
              timer patience(2) 15000
            > closed 2 1006
              timer retry 100
              status offline device server
            > type x
              persist 1 local
              remember epoch Some(3) unsettled true
              timer disk 8000
              changed 1 local
              status offline
            > persisted 1
              share update
              status offline device
            > network off
              timer retry 15100
            > network on
              connect 3
              timer patience(3) 15000
              status connecting device
            > closed 2 1006
        "#]],
    );
}

#[test]
fn ses7_final_close_codes_end_the_session_and_others_do_not() {
    for code in [4400, 4403, 4404, 4413, 4499] {
        let mut stage = SessionBench::new(Renewal::Provider, Access::AsToken);
        stage.play(&format!("opened\n token 1\n open 1\n closed 1 {code}"));
        assert!(
            stage.log.contains("for good") && !stage.log.contains("timer retry"),
            "{code}: {}",
            stage.log
        );
        assert!(stage.log.ends_with("status stopped device server\n"), "{code}: {}", stage.log);
    }
    for code in [1000, 1001, 1005, 1006, 1011, 1012, 1013] {
        let mut stage = SessionBench::new(Renewal::Provider, Access::AsToken);
        stage.play(&format!("opened\n token 1\n open 1\n closed 1 {code}"));
        assert!(
            !stage.log.contains("fault") && stage.log.contains("timer retry"),
            "{code}: {}",
            stage.log
        );
    }
}

#[test]
fn ses10_an_update_with_a_gap_is_answered_by_asking_once() {
    check_in_sync(
        "colleague-unheard first
         colleague 1 second
         colleague 1 third
         step2 1
         colleague 1 fourth",
        &expect![[r#"
            > colleague-unheard first
            > colleague 1 second
              send 1 step1
            > colleague 1 third
            > step2 1
              persist 1 remote
              changed 1 remote
              send 1 step1
              status online server
            > colleague 1 fourth
              persist 2 remote
              changed 1 remote
        "#]],
    );
}

#[test]
fn ses11_superseded_sockets_and_unknown_messages_are_ignored_and_nonsense_reconnects() {
    check_in_sync(
        "colleague 9 foreign
         closed 9 4404
         bytes 1
         garbage 1",
        &expect![[r#"
            > colleague 9 foreign
            > closed 9 4404
            > bytes 1
            > garbage 1
              fault harmful
              disconnect 1
              timer retry 100
              status connecting device server
        "#]],
    );
}

#[test]
fn ses12_a_disk_that_fails_holds_nothing_up_and_its_id_is_never_used_again() {
    check_in_sync(
        "type a
         disk-fails
         type b
         forgot it
         type c
         saved 1 4",
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
            > type b
              changed 1 local
            > forgot it
              send 1 update
              share step2
              send 1 update
              share step2
              timer disk 15000
            > type c
              send 1 update
              share step2
              changed 1 local
            > saved 1 4
              remember epoch Some(3) unsettled false
              status online server
        "#]],
    );
}

#[test]
fn ses12_a_disk_that_does_not_answer_is_given_up_after_a_while() {
    check_in_sync(
        "type a\n type b\n timer disk\n persisted 1\n forgot it",
        &expect![[r#"
            > type a
              persist 1 local
              remember epoch Some(3) unsettled true
              timer disk 8000
              changed 1 local
              status online
            > type b
              persist 2 local
              changed 1 local
            > timer disk
              forget client
              timer disk 8000
              fault storage
              status online
            > persisted 1
              send 1 update
              share step2
            > forgot it
              send 1 update
              share step2
              timer disk 15000
        "#]],
    );
}

#[test]
fn ses13_tabs_hear_what_is_on_disk_and_pass_it_on() {
    check_in_sync(
        "sibling-asks
         sibling from the other tab
         type a
         sibling-asks
         persisted 1",
        &expect![[r#"
            > sibling-asks
            > sibling from the other tab
              send 1 update
              changed 1 remote
              status online device
            > type a
              persist 1 local
              remember epoch Some(3) unsettled true
              timer disk 8000
              changed 1 local
              status online
            > sibling-asks
            > persisted 1
              send 1 update
              share update
              share step2
              status online device
        "#]],
    );
}

#[test]
fn ses14_a_reader_writes_nothing() {
    check(
        "opened
         token reader
         open 1
         welcome 1 3
         step2 1
         type no",
        &expect![[r#"
            > opened
              share step1
              need token
              timer token 20000
              status loading device server
            > token reader
              connect 1
              timer patience(1) 15000
              status loading device server
              peers Bea (me)
            > open 1
              send 1 hello, epoch None
            > welcome 1 3
              remember epoch Some(3) unsettled false
              send 1 step1
              send 1 awareness
              timer renew 540000
              timer beat 15000
            > step2 1
              ready
              status online device server
            > type no
              error: this plan is open for reading only: ask for a link that allows editing
        "#]],
    );
}

#[test]
fn ses16_a_silent_relay_is_given_up() {
    check_in_sync(
        "later 15000
         timer beat
         later 30000
         timer beat",
        &expect![[r#"
            > later 15000
            > timer beat
              send 1 awareness
              timer beat 15000
            > later 30000
            > timer beat
              disconnect 1
              timer retry 100
              status connecting device server
        "#]],
    );
}

#[test]
fn ses17_others_are_seen_while_connected() {
    check_in_sync(
        "says 1
         closed 1 1001",
        &expect![[r#"
            > says 1
              peers Bea (me), Sam
            > closed 1 1001
              timer retry 100
              status connecting device server
              peers Bea (me)
        "#]],
    );
}

#[test]
fn ses11_a_state_vector_that_is_none_reconnects() {
    let mut stage = SessionBench::new(Renewal::Provider, Access::AsToken);
    stage.play("opened\n token 1\n open 1");
    let bytes = Frame::Step1(vec![200].into()).encode();
    let session = &mut stage.session;
    let effects =
        world(START_MS, |world| session.handle(Input::SocketMessage { socket: 1, bytes }, world));
    assert!(effects.contains(&SessionEffect::Disconnect { socket: 1 }), "{effects:?}");
}
