//! Seeds of the corpora of the doors behind the gate: well-formed inputs of each shape, to be
//! changed by fuzzing.

use countersign_plan::sync::frame::{
    AwarenessEntry, AwarenessUpdate, Frame, Hello, Notice, Refused, Saved,
};

use crate::desk::*;

/// Door, file name, bytes.
pub fn seeds() -> Vec<(&'static str, String, Vec<u8>)> {
    let mut seeds = vec![];
    let mut add = |door, name: &str, bytes| seeds.push((door, name.to_owned(), bytes));
    for (name, bytes) in plans() {
        add("plan", name, bytes);
    }
    for (name, frame) in frames() {
        add("wire", name, frame);
    }
    for (name, text) in files() {
        add("import", name, text.as_bytes().to_vec());
    }
    // the first blocks of every kind at every place
    for place in 0..16u8 {
        let blocks = (0..12u8).flat_map(|content| [place, place, content, place, content, content]);
        add("story", &format!("place-{place}"), [place & 3, 4].into_iter().chain(blocks).collect());
    }
    seeds
}

/// A word, as a value under a key.
fn word(sent: Bytes, at: DeskPosition<'_>, text: &str) -> Bytes {
    let mut content = vec![1, 119];
    string(&mut content, text);
    sent.block(at, 8, &content)
}

/// Updates into the plan of the door `plan`, under an id of its own.
fn plans() -> Vec<(&'static str, Vec<u8>)> {
    let by = || update().by(A, 0);
    let map = |root, key| by().map(Key(root, key));
    vec![
        ("goal", by().text(Root("goal"), "Gößeres 🎯 ")),
        ("format", by().block(Root("title"), 6, b"\x04bold\x04true").text(After(id(A, 0)), "b")),
        ("embed", by().block(Root("goal"), 5, b"\x07{\"a\":1}")),
        ("go-live", word(by(), Key("plan", "goLive"), "2027-02-31")),
        (
            "workweek",
            by().block(
                Key("plan", "workweek"),
                8,
                &[1, 118, 1, 5, b'b', b'u', b'y', b'e', b'r', 117, 1, 125, 9],
            ),
        ),
        ("person", word(map("people", "Q"), Entry(id(A, 0), "side"), "seller")),
        (
            "step",
            word(
                word(map("steps", "U"), Entry(id(A, 0), "due"), "2026-12-24"),
                Entry(id(A, 0), "owner"),
                "P",
            ),
        ),
        (
            "step-title",
            map("steps", "U").typed(Entry(id(A, 0), "title"), 2).text(In(id(A, 1)), "Title"),
        ),
        ("step-title-of-xml", map("steps", "U").typed(Entry(id(A, 0), "title"), 4)),
        (
            "circle",
            word(
                map("steps", "S2").map(Entry(id(A, 0), "after")),
                Entry(id(A, 1), "S2"),
                "confirmed",
            ),
        ),
        ("days", map("steps", "U").block(Entry(id(A, 0), "days"), 8, &[1, 125, 0xbf, 0xff, 0x7f])),
        ("criterion", word(map("criteria", "C"), Entry(id(A, 0), "status"), "met")),
        ("risk", word(map("risks", "R"), Entry(id(A, 0), "likelihood"), "high")),
        ("meeting", word(by(), Key("meeting", "at"), "2026-12-01T10:00:00Z")),
        ("holiday", word(by(), Key("holidays", "buyer/2026-12-25"), "Christmas")),
        ("comment", word(map("comments", "K"), Entry(id(A, 0), "on"), "steps/S")),
        ("proposal", map("proposals", "steps/S/due#sam").values(After(id(A, 0)), 1)),
        ("step-that-is-a-list", by().typed(Key("steps", "S"), 0).values(In(id(A, 0)), 3)),
        ("deletions", update().delete(RELAY, &[(0, 2), (4, 1)])),
    ]
    .into_iter()
    .map(|(name, sent)| (name, sent.bytes()))
    .collect()
}

fn frames() -> Vec<(&'static str, Vec<u8>)> {
    let states = AwarenessUpdate {
        entries: vec![
            AwarenessEntry { client: 7000, clock: 3, state: r#"{"user":{"name":"Ann"}}"#.into() },
            AwarenessEntry {
                client: (1 << 53) - 1,
                clock: u64::from(u32::MAX),
                state: "null".into(),
            },
        ],
    };
    vec![
        ("states", states.encode()),
        ("step1", Frame::Step1(vec![1, 208, 15, 3].into()).encode()),
        ("step2", Frame::Step2(by_ann().into()).encode()),
        ("update", Frame::Update(by_ann().into()).encode()),
        ("awareness", Frame::Awareness(states.encode().into()).encode()),
        ("denied", Frame::Denied("no".into()).encode()),
        ("query", Frame::QueryAwareness.encode()),
        ("hello", Frame::Hello(Hello { client_id: 7000, epoch: Some(3) }).encode()),
        ("saved", Frame::Saved(Saved { messages: 7, seq: 9 }).encode()),
        (
            "refused",
            Frame::Refused(Refused {
                code: "nullified".into(),
                reason: "é".into(),
                params: Default::default(),
                what: Some("1:2+3".into()),
            })
            .encode(),
        ),
        ("report", Frame::Report(r#"{"side":"buyer"}"#.into()).encode()),
        (
            "notice",
            Frame::Notice(Notice {
                code: "x".into(),
                says: "y".into(),
                params: [("n".to_owned(), 1.into())].into_iter().collect(),
                what: None,
            })
            .encode(),
        ),
        ("vector", vec![2, 208, 15, 3, 184, 23, 255, 255, 255, 255, 7]),
    ]
}

fn by_ann() -> Vec<u8> {
    update().by(A, 0).text(Root("goal"), "a").bytes()
}

fn files() -> Vec<(&'static str, &'static str)> {
    vec![
        ("table", "Step,Owner,Owner side,Days,Due\nReview,Raj,buyer,10,2026-12-24\nSign,,,3-5,\n"),
        ("semicolons", "Schritt;Status;Tage\n\"Prüfung; lang\";done;2\n"),
        ("quotes", "Step,Notes\n\"a \"\"b\"\" c\",\"two\nlines\"\n'=1+1,\n"),
        ("marks", "\u{feff}Step\tAfter\nA\t\nB\tA\n"),
        ("odd-dates", "Step,Due\nA,2026-02-31\nB,31.12.2026\n"),
        (
            "plan",
            r#"{"document":{"title":"P","goal":"g","plan":{"goLive":"2027-01-15"},"steps":{"S":{"title":"t","days":3}}}}"#,
        ),
        (
            "bare-document",
            r#"{"title":"P","steps":{"S":{"title":"t","after":{"S":"confirmed"},"removed":{"at":"x"}}}}"#,
        ),
        (
            "templates",
            r#"[{"id":"a","name":"A","steps":[{"name":"x","duration_days":[3,5],"owner":"buyer"}]}]"#,
        ),
        (
            "deep",
            "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
        ),
        ("numbers", r#"{"document":{"steps":{"S":{"days":1e400,"daysMin":-0.0,"rank":7}}}}"#),
        (
            "surrogates",
            r#"{"document":{"title":"\ud800","people":{"P":{"name":"\u0000","side":"other"}}}}"#,
        ),
        ("empty", ""),
    ]
}
