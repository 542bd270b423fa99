//! The TypeScript of what crosses the boundary to the page, and JSON of the core that the compiler
//! of TypeScript holds against it.
//!
//! `cargo xtask types` writes both files of `web/src/generated` anew. `plan.ts` is made of the
//! types below and everything that they hold; `samples.ts` is never imported: it compiles only
//! while real JSON has the declared shape, to the last key.

use std::any::TypeId;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use countersign_plan::attest::{
    Attestation, AttestationKind, AttestationStatus, Difference, Signature, Signer, SignerSide,
};
use countersign_plan::change::TextSplice;
use countersign_plan::command::{
    CriterionEdit, MeetingEdit, PersonEdit, PlanEdit, RiskEdit, StepEdit,
};
use countersign_plan::history::{ChangeKind, EditChannel, LogEntry, Net, Note, net};
use countersign_plan::message::Message;
use countersign_plan::model::Side;
use countersign_plan::people::{Assurance, Person};
use countersign_plan::reading::PlanReading;
use countersign_plan::report::Report;
use countersign_plan::rules::{Moment, Thresholds, diagnose};
use countersign_plan::schedule::TrialDates;
use countersign_plan::schema::{EntityKind, Root, lines};
use countersign_plan::sync::device::Event;
use countersign_plan::sync::frame::{Notice, Party, Refused};
use countersign_plan::sync::session::{Caret, ConnectionState, Keep, Peer, SessionFault, Status};
use countersign_plan::view::{TextAuthor, View, ViewReader, view};
use countersign_plan::{Change, Command, Place, Plan};
use expect_test::expect_file;
use serde::Serialize;
use serde_json::{Map, Value, json};
use ts_rs::{Config, TS, TypeVisitor};

/// Declarations by name, with the Rust type that each is of.
struct Declarations<'a> {
    config: &'a Config,
    by_name: BTreeMap<String, (TypeId, String)>,
}

impl TypeVisitor for Declarations<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_none() {
            // A list or an option: what it holds is visited as its generics.
            return T::visit_generics(self);
        }
        let (name, id) = (T::ident(self.config), TypeId::of::<T>());
        if let Some((other, _)) = self.by_name.get(&name) {
            assert_eq!(*other, id, "two types are called {name}: give one `ts(rename = …)`");
            return;
        }
        let docs = T::docs().unwrap_or_default();
        let declaration = laid_out(&format!("{docs}export {}", T::decl(self.config)));
        self.by_name.insert(name, (id, declaration));
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

fn declarations() -> String {
    // JSON has no large integers: the page reads them as numbers, and none exceeds 53 bits.
    let config = Config::new().with_large_int("number");
    let mut all = Declarations { config: &config, by_name: BTreeMap::new() };
    all.visit::<View>();
    all.visit::<TextAuthor>();
    all.visit::<TrialDates>();
    all.visit::<Command>();
    all.visit::<PlanEdit>();
    all.visit::<StepEdit>();
    all.visit::<PersonEdit>();
    all.visit::<CriterionEdit>();
    all.visit::<RiskEdit>();
    all.visit::<MeetingEdit>();
    all.visit::<Event>();
    all.visit::<Attestation>();
    all.visit::<LogEntry>();
    all.visit::<Net>();
    let mut page = "/**\n * The JSON of the core and the relay, as `crates/plan` declares it. Generated: `cargo xtask types` writes it.\n * Dates are `YYYY-MM-DD`, instants RFC 3339.\n */\n".to_owned();
    for (name, root) in [("PlanLine", Root::Plan), ("StepLine", Root::Steps)] {
        let keys: Vec<String> =
            lines(root).map(|line| format!("\"{}\"", line.key.word())).collect();
        let union = if keys.is_empty() { "never".to_owned() } else { keys.join(" | ") };
        page.push_str(&format!(
            "\n/** The keys of lines of text that no rule reads. */\nexport type {name} = {union};\n"
        ));
    }
    for (_, declaration) in all.by_name.values() {
        page.push('\n');
        // The types that hold lines have them as members beside their own.
        let mut declaration = declaration.clone();
        for (holder, line) in [("Header", "PlanLine"), ("StepRow", "StepLine")] {
            let head = format!("export type {holder} = ");
            let with_lines = format!("{head}Partial<Record<{line}, string>> & ");
            declaration = declaration.replace(&head, &with_lines);
        }
        page.push_str(&declaration);
    }
    page
}

/// One declaration with its lines indented, each variant on lines of its own, short comments on one.
fn laid_out(declaration: &str) -> String {
    let text = declaration.replace(" | {", "\n| {");
    let mut page = String::new();
    let (mut depth, mut comment) = (0_usize, Vec::new());
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let indent = "  ".repeat(depth);
        match (line.strip_prefix('*'), line) {
            (_, "/**") => comment.clear(),
            (_, "*/") => match comment.as_slice() {
                [alone] => page.push_str(&format!("{indent}/** {alone} */\n")),
                lines => {
                    let lines = lines.iter().map(|line: &&str| format!("{indent} * {line}"));
                    let lines: String =
                        lines.map(|line| format!("{}\n", line.trim_end())).collect();
                    page.push_str(&format!("{indent}/**\n{lines}{indent} */\n"));
                }
            },
            (Some(words), _) => comment.push(words.trim()),
            (None, code) => {
                page.push_str(&format!("{indent}{code}\n"));
                depth += code.matches('{').count();
                depth = depth.saturating_sub(code.matches('}').count());
            }
        }
    }
    page
}

fn generated(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../web/src/generated").join(name)
}

/// One JSON value for each line, so that a change is seen where it is.
fn sample<T: TS>(name: &str, values: &[Value]) -> String {
    let config = Config::new();
    let lines: String = values.iter().map(|value| format!("  {value},\n")).collect();
    format!("\nexport const {name}: {}[] = [\n{lines}];\n", T::name(&config))
}

fn json(value: &impl Serialize) -> Value {
    serde_json::to_value(value).expect("JSON")
}

/// A document in which each list of the view has something in it.
fn document() -> Value {
    json!({
        "title": "Go live", "goal": "Ship on time",
        "plan": {"schema": 1, "goLive": "2026-12-04", "goLiveOwner": "D", "timeZone": "Europe/Vienna"},
        "people": {
            "D": {"name": "Dana", "email": "d@buyer.example", "side": "buyer", "role": "champion"},
            "S": {"name": "Sam", "side": "seller"}, "N": {"email": "n@nowhere.example"},
        },
        "steps": {
            "A": {"title": "Pilot", "kind": "evaluation", "rank": "a", "owner": "S", "days": 5, "due": "2026-11-18"},
            "B": {"title": "Legal", "review": "legal", "rank": "b", "owner": "D", "days": 9, "daysMin": 2,
                "fixedOn": "2026-12-07", "after": {"A": "assumed"}},
            "C": {"rank": "c", "removed": {"at": "2026-11-20T10:00:00Z"}},
        },
        "criteria": {"K": {"text": "Fast", "rank": "a", "measure": "seconds"}},
        "risks": {"R": {"text": "Late", "rank": "a", "likelihood": "high", "owner": "D"}},
        "paper": {"security": {"needed": false}},
        "comments": {"Q": {"on": "goal", "text": "Why?", "at": "2026-11-20T10:00:00Z"}},
        "proposals": {"steps/A/due#bo": {"value": "2026-11-30", "note": "Later"}},
        "meeting": {"link": "https://meet.example", "minutes": 1.5},
        "holidays": {"seller/2026-11-19": "Founders' day"},
    })
}

fn samples() -> String {
    let at: DateTime<Utc> = "2026-11-23T09:00:00Z".parse().expect("an instant");
    let now = Moment { today: at.date_naive(), at };
    let reading = Plan::read(&document());
    let bare = Plan::read(&json!({}));
    let thresholds = Thresholds::default();
    let report =
        |of: &PlanReading, side| json(&diagnose(&of.plan, &of.odd, None, side, &now, &thresholds));
    let reader = ViewReader { side: Side::Buyer, email: Some("d@buyer.example".into()) };

    let by = Person {
        sub: "d".into(),
        name: "Dana".into(),
        side: Side::Buyer,
        assurance: Assurance::Verified,
    };
    let place = || Place::parse("steps/A/due").expect("a place");
    let note =
        Note { place: place(), what: ChangeKind::Set, from: Value::Null, to: json!("2026-11-18") };
    let entry = LogEntry { seq: 7, nth: 0, at, note, by: by.clone(), how: EditChannel::Offline };
    let signer = |email| Signer {
        sub: "d".into(),
        name: "Dana".into(),
        email,
        side: SignerSide::Buyer,
        assurance: Assurance::Verified,
    };
    let attestation = |note: Option<&str>, present| Attestation {
        id: "E".into(),
        plan: "p".into(),
        epoch: 1,
        kind: AttestationKind::Inspect,
        subject: "plan".into(),
        digest: "0f".into(),
        by: signer(note.map(|_| "d@buyer.example".into())),
        at,
        note: note.map(Into::into),
        present,
        of: note.map(Into::into),
        seq: 1,
        prev: "00".into(),
        receipt: "a..b".into(),
    };
    let signature = |since, changes| Signature {
        id: "E".into(),
        by: signer(None),
        at,
        digest: "0f".into(),
        standing: AttestationStatus::Lapsed,
        since,
        changes,
        added: vec![Place::parse("steps/B").expect("a place")],
    };
    let nothing = Difference { place: place(), was: None, now: None, by: None, at: None };
    let full = Difference {
        place: place(),
        was: Some(json!(1)),
        now: Some(json!(2)),
        by: Some(by),
        at: Some(at),
    };
    let party = |email| Party {
        side: Side::Seller,
        sub: "s".into(),
        name: "Sam".into(),
        email,
        scope: "read write".into(),
        assurance: Assurance::Verified,
        asked: None,
    };
    let status = |role, detail| Status {
        state: ConnectionState::Online,
        keeps: Keep::InMemory,
        saved_on_device: true,
        saved_on_server: false,
        role,
        detail,
    };
    let peer = |field, caret| Peer {
        client: 1,
        sub: "s".into(),
        name: "Sam".into(),
        side: None,
        me: false,
        field,
        caret,
    };
    let words = || "w".to_owned();
    let events = [
        Event::Ready {},
        Event::Changed {
            changes: vec![
                Change::Added { kin: EntityKind::Steps, id: "A".into() },
                Change::Field { place: place(), from: Value::Null, to: json!(1) },
                Change::Text {
                    place: Place::parse("goal").expect("a place"),
                    delta: vec![
                        TextSplice::Keep(1),
                        TextSplice::Insert(words()),
                        TextSplice::Delete(2),
                    ],
                },
            ],
            local: true,
        },
        Event::Sync(status(None, None)),
        Event::Sync(status(Some(party(None)), Some(Message::new("sync-saved")))),
        Event::Sync(status(Some(party(Some(words()))), None)),
        Event::Peers {
            peers: vec![
                peer(None, None),
                peer(Some("goal".into()), Some(Caret { anchor: 0, head: 2 })),
            ],
        },
        Event::Report { report: report(&reading, Side::Seller) },
        Event::Notice(Notice { code: words(), says: words(), params: Map::new(), what: None }),
        Event::Notice(Notice {
            code: words(),
            says: words(),
            params: Map::from_iter([("count".to_owned(), json!(2))]),
            what: Some(words()),
        }),
        Event::Refused(Refused { code: words(), reason: words(), params: Map::new(), what: None }),
        Event::Refused(Refused {
            code: words(),
            reason: words(),
            params: Map::from_iter([("why".to_owned(), json!("root"))]),
            what: Some(words()),
        }),
        Event::Rescues {
            rescues: json!([{"id": 1, "at": 2, "why": "w", "edits": [{"path": "goal", "mine": "a", "now": null}]}, {"id": 3, "at": 4, "why": {"code": "c"}, "edits": []}]),
        },
        Event::Error(SessionFault {
            code: "token",
            message: Message::new("session-nonsense"),
            cause: Some("token-expired".to_owned()),
            permanent: true,
        }),
    ];
    let commands = [
        json!({"type": "editText", "path": "goal", "at": 0, "delete": 1, "insert": "x"}),
        json!({"type": "addStep"}),
        json!({"type": "addStep", "id": "A", "title": "t", "kind": "approval", "review": "legal", "below": "B"}),
        json!({"type": "editStep", "id": "A", "field": "daysMin", "value": null}),
        json!({"type": "link", "id": "A", "after": "B"}),
        json!({"type": "addPerson", "side": "buyer", "role": "economic-buyer", "jobTitle": "CFO"}),
        json!({"type": "editMeeting", "field": "at", "value": "2026-12-01T15:00:00+01:00"}),
        json!({"type": "propose", "path": "steps/A/due", "value": "2026-12-01"}),
        json!({"type": "answerProposal", "path": "steps/A/due", "from": "bo", "answer": "counter", "value": 1}),
    ];
    let commands =
        commands.map(|text| json(&serde_json::from_value::<Command>(text).expect("a command")));
    let writer =
        TextAuthor { len: 1, sub: words(), name: words(), side: "relay".into(), mine: false };

    let parts = [
        sample::<View>(
            "views",
            &[
                json(&view(&reading.plan, &reading.odd, &reader, &now)),
                json(&view(&bare.plan, &bare.odd, &reader, &now)),
            ],
        ),
        sample::<Report>("reports", &[report(&reading, Side::Buyer), report(&bare, Side::Seller)]),
        sample::<Event>("events", &events.map(|event| json(&event))),
        sample::<Command>("commands", &commands),
        sample::<Attestation>(
            "attestations",
            &[json(&attestation(None, None)), json(&attestation(Some("n"), Some(vec![words()])))],
        ),
        sample::<Signature>(
            "signatures",
            &[json(&signature(None, vec![])), json(&signature(Some(at), vec![nothing, full]))],
        ),
        sample::<LogEntry>("entries", &[json(&entry)]),
        sample::<Net>("changes", &net([entry]).iter().map(json).collect::<Vec<_>>()),
        sample::<TextAuthor>("writers", &[json(&writer)]),
    ];
    let head = "/** JSON of the core: it compiles while `plan.ts` tells its shape. Generated by `cargo xtask types`. */\n\
        import type {\n  ActivityEntry, Attestation, Command, Net, Report, SessionEvent, Signature, TextAuthor, View,\n\
        } from './plan.js';\n";
    [head, &parts.concat()].concat()
}

#[test]
fn vie8_the_committed_types_of_the_page_are_those_of_the_core() {
    let page = declarations();
    expect_file![generated("plan.ts")].assert_eq(&page);
    // The one place where a command gets its name: `"editText" => Command::EditText …`.
    let names = include_str!("../src/command/read.rs").lines();
    let commands: Vec<&str> = names
        .filter_map(|line| Some(line.trim().strip_prefix('"')?.split_once("\" => Command::")?.0))
        .collect();
    assert!(commands.len() > 15, "{commands:?}");
    for command in commands {
        assert!(page.contains(&format!("\"type\": \"{command}\"")), "{command} is not in plan.ts");
    }
}

#[test]
fn vie10_the_committed_samples_are_json_of_the_core() {
    expect_file![generated("samples.ts")].assert_eq(&samples());
}
