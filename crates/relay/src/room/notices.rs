//! Notices and refusals of the room to people (frames 114 and 112): a code with parameters, which our own page words, and
//! the same in words for other clients.

use countersign_gate::NullifyReason;
use countersign_plan::attest::{AttestationStatus, Signature};
use countersign_plan::message::Message;
use countersign_plan::model::Side;
use countersign_plan::place::Place;
use countersign_plan::sync::frame::{Notice, Refused};
use countersign_words::Language;
use serde_json::{Map, Value};

use super::suggestions::PROPOSALS_PERSON_MAX;
use crate::error::{Problem, TakenBack};

/// To the author, who is of the side `own`: what they entered was kept as a proposal to a side.
pub(super) fn proposed(place: &Place, side: Side, own: Side) -> Notice {
    let who = match side {
        _ if side == own => "own",
        Side::Buyer => "buyer",
        Side::Seller => "seller",
    };
    let message = Message::new("notice-proposed").with("who", who);
    notice("proposed", &message, place.to_string())
}

/// To the author whose value was put back and cannot be kept as a proposal.
pub(super) fn set_aside(place: &Place) -> Notice {
    let message = Message::new("notice-set-aside").with("proposals", PROPOSALS_PERSON_MAX);
    notice("set-aside", &message, place.to_string())
}

/// To everybody: a signature has lapsed.
pub(super) fn lapsed(signature: &Signature) -> Notice {
    let standing = match signature.standing {
        AttestationStatus::Amended => "amended",
        AttestationStatus::Lapsed | AttestationStatus::Live | AttestationStatus::Withdrawn => {
            "lapsed"
        }
    };
    let message = Message::new("notice-lapsed")
        .with("standing", standing)
        .with("n", signature.changes.len())
        .with("name", signature.by.name.as_str());
    notice("lapsed", &message, signature.id.clone())
}

/// To the author of an update: a part of it was replaced by nothing. `what`: its place, or its ids.
pub(super) fn nullified(why: NullifyReason, what: String) -> Refused {
    let params = Map::from_iter([("why".to_owned(), Value::from(why.as_str()))]);
    let reason = TakenBack(why).to_string();
    Refused { code: "nullified".to_owned(), reason, params, what: Some(what) }
}

/// To somebody without `write`: an edit was not taken, and they go on reading.
pub(super) fn read_only() -> Refused {
    Refused { code: "read-only".to_owned(), ..refused(&Problem::Scope("write")) }
}

/// To a slow connection: some of its refusals and notices were dropped.
pub(super) fn behind() -> Refused {
    let reason = Language::English.words().message(&Message::new("refused-behind"));
    Refused { code: "behind".to_owned(), reason, params: Map::new(), what: None }
}

/// To our own client, before its connection is closed: why.
pub(super) fn refused(problem: &Problem) -> Refused {
    let (code, reason) = (problem.code().to_owned(), problem.to_string());
    Refused { code, reason, params: Map::new(), what: None }
}

fn notice(code: &str, message: &Message, what: String) -> Notice {
    let params = match serde_json::to_value(&message.params) {
        Ok(Value::Object(params)) => params,
        Ok(_) | Err(_) => Map::new(),
    };
    let says = Language::English.words().message(message);
    Notice { code: code.to_owned(), says, params, what: Some(what) }
}

#[cfg(test)]
mod tests {
    use countersign_plan::schema::Key;

    use super::*;

    #[test]
    fn wrd33_a_refusal_by_frame_112_is_a_code_with_parameters_and_a_detail_for_developers() {
        let told =
            serde_json::to_value(nullified(NullifyReason::Silenced, "goal".to_owned())).unwrap();
        let reason = "writes to this field are not taken for now: this edit was taken back";
        assert_eq!(
            told,
            serde_json::json!({
                "code": "nullified", "params": {"why": "silenced"}, "reason": reason, "what": "goal"
            })
        );
        let told = serde_json::to_value(read_only()).unwrap();
        assert_eq!((&told["code"], told.get("params")), (&"read-only".into(), None));
        assert_eq!(refused(&Problem::TooManySteps(2)).code, "too-many-steps");
    }

    #[test]
    fn wrd5_a_notice_is_a_code_with_parameters_and_the_same_in_words() {
        let goal = Place::Plan(Key::GoLive);
        let told = serde_json::to_value(proposed(&goal, Side::Buyer, Side::Seller)).unwrap();
        let says = "This is the buyer\u{2019}s to change: what you entered is kept as a suggestion \
                    to them.";
        assert_eq!(
            told,
            serde_json::json!({
                "code": "proposed", "params": {"who": "buyer"}, "says": says, "what": "plan/goLive"
            })
        );
        let aside = set_aside(&goal);
        assert_eq!(aside.params["proposals"], PROPOSALS_PERSON_MAX);
        assert!(aside.says.contains("up to 200 suggestions of up to 8,000 characters"));
    }
}
