//! Notices of the room to people (frame 114): a code with parameters, which our own page words, and
//! the same in words for other clients.

use countersign_plan::attest::{Signature, Standing};
use countersign_plan::message::Message;
use countersign_plan::model::Side;
use countersign_plan::place::Place;
use countersign_plan::sync::frame::Notice;
use countersign_words::Language;
use serde_json::Value;

use super::suggestions::PROPOSALS_PERSON_MAX;

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
        Standing::Amended => "amended",
        Standing::Lapsed | Standing::Live | Standing::Withdrawn => "lapsed",
    };
    let message = Message::new("notice-lapsed")
        .with("standing", standing)
        .with("n", signature.changes.len())
        .with("name", signature.by.name.as_str());
    notice("lapsed", &message, signature.id.clone())
}

fn notice(code: &str, message: &Message, what: String) -> Notice {
    let params = match serde_json::to_value(&message.params) {
        Ok(Value::Object(params)) => params,
        Ok(_) | Err(_) => serde_json::Map::new(),
    };
    let says = Language::English.words().message(message);
    Notice { code: code.to_owned(), says, params, what: Some(what) }
}

#[cfg(test)]
mod tests {
    use countersign_plan::schema::Key;

    use super::*;

    #[test]
    fn wrd5_a_notice_is_a_code_with_parameters_and_the_same_in_words() {
        let goal = Place::Plan(Key::GoLive);
        let told = serde_json::to_value(proposed(&goal, Side::Buyer, Side::Seller)).unwrap();
        let says = "This is the buyer\u{2019}s to change: what you entered is kept as a proposal \
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
