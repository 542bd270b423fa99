//! Documents that are kept without being shown.
#![allow(clippy::unwrap_used)] // A test that meets something odd should stop there.

use countersign_plan::change::Change;
use countersign_plan::document::PlanDoc;
use countersign_plan::{Command, World};
use serde_json::json;

#[test]
fn doc22_keeping_tells_the_same_changes_and_of_texts_only_that_they_changed() {
    let (mut author, seed, _) = PlanDoc::seed(5000, &json!({"goal": "live"})).unwrap();
    let (mut shown, mut kept) = (PlanDoc::new(5001), PlanDoc::keeping(5002));
    shown.merge(&seed).unwrap();
    kept.merge(&seed).unwrap();
    let mut ids = 0u128;
    let mut told = 0;
    for commands in [
        json!([{"type": "addStep", "id": "S", "title": "Review"}]),
        json!([{"type": "editStep", "id": "S", "field": "due", "value": "2027-02-01"}]),
        json!([{"type": "editText", "path": "goal", "at": 0, "insert": "go "}]),
        json!([{"type": "editText", "path": "steps/S/title", "at": 0, "delete": 6}]),
        json!([{"type": "remove", "path": "steps/S"}]),
    ] {
        let commands: Vec<Command> = serde_json::from_value(commands).unwrap();
        let mut random = || {
            ids += 1;
            ids
        };
        let mut world = World { now: Default::default(), random: &mut random };
        let update = author.apply(&commands, &mut world).unwrap().update;
        let nameless = |change: Change| match change {
            Change::Text { place, delta } => {
                told += usize::from(!delta.is_empty());
                Change::Text { place, delta: Vec::new() }
            }
            other @ (Change::Added { .. }
            | Change::Removed { .. }
            | Change::Restored { .. }
            | Change::Field { .. }) => other,
        };
        let expected: Vec<_> = shown.merge(&update).unwrap().into_iter().map(nameless).collect();
        assert_eq!(kept.merge(&update).unwrap(), expected);
    }
    assert_eq!(told, 2, "two edits of texts");
    assert_eq!(kept.document(), shown.document());
}
