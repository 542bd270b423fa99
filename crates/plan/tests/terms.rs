//! The terms of a plan and their digest: what is in them, and that the letters are those of RFC
//! 8785.

use std::path::Path;

use countersign_plan::Plan;
use countersign_plan::attest::{Terms, differences_of, is_subject};
use countersign_plan::canonical;
use proptest::prelude::*;
use serde_json::{Value, json};

fn terms(document: &Value) -> Value {
    Terms::of(&Plan::read(document).plan).value().clone()
}

fn everything() -> Value {
    json!({
        "title": "not a term",
        "goal": "  Live in spring  ",
        "plan": {"goLive": "2027-03-01", "goLiveOwner": "ann", "closeDate": "2026-12-18", "timeZone": "Europe/Vienna"},
        "people": {
            "ann": {"name": "Ann", "email": "ann@buyer.example", "side": "buyer", "role": "champion"},
            "sam": {"name": "Sam", "side": "seller"},
            "gone": {"name": "Gone", "side": "buyer", "removed": {"at": "2026-11-01T00:00:00Z"}},
        },
        "steps": {
            "pilot": {"title": "Pilot", "notes": "private", "kind": "evaluation", "owner": "ann", "partner": "sam",
                "due": "2026-12-01", "days": 10, "daysMin": 5, "status": "doing",
                "after": {"kick": "assumed", "old": "assumed", "away": "confirmed", "nowhere": "assumed"}},
            "kick": {"title": "Kick-off", "review": "legal", "fixedOn": "2026-11-27", "owner": "gone", "status": "done"},
            "old": {"title": "Dropped", "status": "dropped"},
            "away": {"title": "Removed", "removed": {"at": "2026-11-01T00:00:00Z"}},
        },
        "criteria": {
            "fast": {"text": "Fast", "measure": "ms", "target": " 20 ", "owner": "ann", "status": "agreed"},
            "dead": {"text": "Removed", "removed": {}},
        },
        "risks": {"late": {"text": "Late", "contingency": "", "likelihood": "high", "owner": "sam"}},
        "paper": {"legal": {"needed": true}, "security": {"needed": false}},
        "meeting": {"agenda": "no term"},
        "comments": {"c": {"on": "goal", "text": "no term"}},
    })
}

#[test]
fn trm1_terms_are_what_is_promised_and_nothing_else() {
    let ann = json!({"name": "Ann", "email": "ann@buyer.example", "side": "buyer"});
    let sam = json!({"name": "Sam", "side": "seller"});
    assert_eq!(
        terms(&everything()),
        json!({
            "goal": "Live in spring",
            "goLive": "2027-03-01",
            "goLiveOwner": ann,
            "closeDate": "2026-12-18",
            "steps": {
                "pilot": {"title": "Pilot", "kind": "evaluation", "owner": ann, "partner": sam, "due": "2026-12-01",
                    "days": 10, "daysMin": 5, "after": ["kick"]},
                "kick": {"title": "Kick-off", "review": "legal", "fixedOn": "2026-11-27", "after": []},
            },
            "criteria": {"fast": {"text": "Fast", "measure": "ms", "target": "20", "owner": ann}},
            "risks": {"late": {"text": "Late", "owner": sam}},
            "paper": {"legal": true, "security": false},
        })
    );
    assert_eq!(terms(&json!({})), json!({"steps": {}, "criteria": {}, "risks": {}, "paper": {}}));
}

#[test]
fn trm2_progress_changes_no_terms() {
    let before = terms(&everything());
    for (place, value) in [
        ("/title", json!("Another")),
        ("/plan/timeZone", json!("Asia/Tokyo")),
        ("/people/ann/role", json!("legal")),
        ("/steps/pilot/notes", json!("More")),
        ("/steps/pilot/status", json!("done")),
        ("/steps/pilot/doneOn", json!("2026-11-30")),
        ("/steps/pilot/after/kick", json!("confirmed")),
        ("/criteria/fast/status", json!("met")),
        ("/risks/late/status", json!("closed")),
        ("/meeting/at", json!("2026-12-01T09:00:00Z")),
    ] {
        let mut document = everything();
        let (parent, key) = place.rsplit_once('/').expect("a place");
        document.pointer_mut(parent).expect(place)[key] = value;
        assert_eq!(terms(&document), before, "{place}");
    }
    let mut dropped = everything();
    dropped["steps"]["kick"]["status"] = json!("dropped");
    assert_ne!(terms(&dropped), before, "whether a step is there is a promise");
}

#[test]
fn trm3_another_subject_has_its_part_of_the_terms() {
    let terms = Terms::of(&Plan::read(&everything()).plan);
    assert_eq!(terms.part("plan"), Some(terms.value()));
    assert_eq!(terms.part("plan/goLive"), Some(&json!("2027-03-01")));
    assert_eq!(terms.part("goal"), Some(&json!("Live in spring")));
    for subject in ["steps/pilot", "criteria/fast", "risks/late"] {
        let (list, id) = subject.split_once('/').expect("two parts");
        assert_eq!(terms.part(subject), Some(&terms.value()[list][id]), "{subject}");
        assert!(is_subject(subject));
    }
    let ann =
        json!({"name": "Ann", "email": "ann@buyer.example", "side": "buyer", "role": "champion"});
    assert_eq!(terms.part("people/ann"), Some(&ann));
    assert!(is_subject("people/ann") && terms.value().get("people").is_none());
    assert_eq!(terms.digest("goal"), Some(canonical::hash("\"Live in spring\"".as_bytes())));
    for none in [
        "steps/old",
        "steps/none",
        "paper/legal",
        "plan/closeDate",
        "people/gone",
        "steps",
        "title",
        "steps/pilot/due",
    ] {
        assert_eq!(terms.part(none), None, "{none}");
    }
    for odd in ["", "steps", "steps/", "steps/a/due", "paper/legal", "plan/closeDate", "people/"] {
        assert!(!is_subject(odd), "{odd}");
    }
    let changed = json!({"title": "Pilot", "after": []});
    let was = json!({"title": "Pilot", "after": [], "due": "2026-12-01"});
    let told: Vec<_> = differences_of("steps/pilot", &was, &changed)
        .into_iter()
        .map(|d| d.place.to_string())
        .collect();
    assert_eq!(told, ["steps/pilot/due"]);
}

// Precomposed, decomposed, two marks in either order, Hangul, a singleton; what trimming takes and
// leaves.
#[test]
fn trm4_texts_are_trimmed_and_in_normal_form() {
    let goal = |text: &str| terms(&json!({"goal": text}))["goal"].clone();
    assert_eq!(goal("e\u{301}"), json!("\u{e9}"));
    assert_eq!(goal("q\u{307}\u{323}"), goal("q\u{323}\u{307}"));
    assert_eq!(goal("\u{1112}\u{1161}\u{11ab}"), json!("\u{d55c}"));
    assert_eq!(goal("\u{212b}"), json!("\u{c5}"));
    assert_eq!(goal("\u{feff}\u{a0}\u{2003}x\u{2028}\n"), json!("x"), "as ECMAScript trims");
    assert_eq!(goal("\u{85}x\u{200b}"), json!("\u{85}x\u{200b}"), "and no more than it");
    assert_eq!(goal(" \t\n"), Value::Null, "an empty text is absent");
}

#[test]
fn trm5_keys_stand_in_the_order_of_utf_16() {
    // U+FB33 lies behind U+1F600 in UTF-16, whose first unit is D83D, and before it as code points.
    let value = json!({"\u{fb33}": 1, "\u{1f600}": 2, "\u{20ac}": 3, "1": 4, "\r": 5, "\u{80}": 6, "\u{f6}": 7});
    assert_eq!(
        canonical::canonical(&value),
        "{\"\\r\":5,\"1\":4,\"\u{80}\":6,\"\u{f6}\":7,\"\u{20ac}\":3,\"\u{1f600}\":2,\"\u{fb33}\":1}"
    );
    let steps = json!({"steps": {"s": {"after": {"\u{fb33}": "assumed", "\u{1f600}": "assumed"}},
        "\u{fb33}": {}, "\u{1f600}": {}}});
    assert_eq!(terms(&steps)["steps"]["s"]["after"], json!(["\u{1f600}", "\u{fb33}"]));
}

#[test]
fn trm5_the_digest_is_sha_256_in_lower_case_hex() {
    assert_eq!(
        canonical::digest(&json!({})),
        "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
    );
}

fn json_of_whole_numbers() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-(1_i64 << 53)..(1 << 53)).prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 32, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(any::<String>(), inner, 0..6)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn trm5_the_canonical_text_is_that_of_a_library(value in json_of_whole_numbers()) {
        let theirs = serde_json_canonicalizer::to_string(&value).expect("JSON");
        prop_assert_eq!(canonical::canonical(&value), theirs);
    }
}

/// The same documents by two other makers: `tests/interop/terms.test.mjs` reads this page.
#[test]
fn trm6_digests_of_the_examples_and_of_odd_texts_stay_as_they_are() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut page = String::new();
    let mut files: Vec<_> = std::fs::read_dir(root.join("examples/plans"))
        .expect("the examples")
        .map(|file| file.expect("a file").path())
        .filter(|file| file.extension().is_some_and(|ending| ending == "json"))
        .collect();
    files.push(root.join("tests/suite/terms/odd.json"));
    files.sort();
    for path in files {
        let file: Value =
            serde_json::from_slice(&std::fs::read(&path).expect("the file")).expect("JSON");
        let terms = Terms::of(&Plan::read(&file["document"]).plan);
        let name = path.file_stem().and_then(|name| name.to_str()).expect("a name");
        page += &format!("{name} {}\n", terms.digest("plan").expect("a plan"));
    }
    expect_test::expect_file![root.join("tests/suite/terms/digests.txt")].assert_eq(&page);
}
