//! Presence of people: one state per socket, as the person's client says it, with the name and side
//! that their token says.
//!
//! Presence is never stored, and nothing in it is believed: entries for other ids are ignored
//! (stock clients send everybody's states around), an own entry is bounded and stamped.

use std::collections::BTreeMap;
use std::sync::Arc;

use bytes::Bytes;
use countersign_plan::model::Side;
use countersign_plan::sync::frame::{AwarenessEntry, AwarenessUpdate, Frame};
use serde_json::{Value, json};

/// Everybody's state on one plan, by client id.
#[derive(Clone, Debug, Default)]
pub(super) struct PlanPresence {
    states: BTreeMap<u64, ClientPresence>,
    /// Everybody as one frame, until somebody's state changes.
    frame: Option<Bytes>,
}

#[derive(Clone, Debug)]
struct ClientPresence {
    /// The socket it came by: with it the state goes.
    connection: u64,
    clock: u64,
    json: Arc<str>,
}

/// Clocks beyond this are ignored: a client could otherwise never be heard again.
const CLOCK_MAX: u64 = 1 << 31;

impl PlanPresence {
    /// Takes the socket's own entry out of a message. `Some`: what to tell the others.
    pub(super) fn say(
        &mut self,
        connection: u64,
        own: u64,
        update: &AwarenessUpdate<'_>,
        (name, side, sub): (&str, Side, &str),
        bytes_max: usize,
    ) -> Option<Vec<u8>> {
        let entry = update.entries.iter().find(|e| e.client == own)?;
        if entry.clock > CLOCK_MAX || entry.state.len() > bytes_max {
            return None;
        }
        let known = self.states.get(&own);
        if known.is_some_and(|s| {
            entry.clock < s.clock || (entry.clock == s.clock && entry.state != "null")
        }) {
            return None;
        }
        match serde_json::from_str::<Value>(&entry.state).ok()? {
            Value::Null => {
                self.states.remove(&own)?;
                self.frame = None;
                Some(one(own, entry.clock, "null"))
            }
            Value::Object(mut state) => {
                state.insert("user".into(), json!({"name": name, "side": side, "sub": sub}));
                let json = Value::Object(state).to_string();
                let out = one(own, entry.clock, &json);
                self.frame = None;
                self.states.insert(
                    own,
                    ClientPresence { connection, clock: entry.clock, json: json.into() },
                );
                Some(out)
            }
            Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => None,
        }
    }

    /// The socket is gone. Answers with the message to the others, unless the same client id came
    /// back by another socket.
    pub(super) fn leave(&mut self, connection: u64) -> Option<Vec<u8>> {
        let gone = self.states.extract_if(.., |_, state| state.connection == connection);
        // The same clock: clients take a `null` at the clock they know, and the person may come
        // back with the next one.
        let entry = |(client, state): (u64, ClientPresence)| AwarenessEntry {
            client,
            clock: state.clock,
            state: "null".into(),
        };
        let entries: Vec<_> = gone.map(entry).collect();
        self.frame = None;
        (!entries.is_empty()).then(|| AwarenessUpdate { entries }.encode())
    }

    /// Whether somebody is here under this id, by another socket.
    pub(super) fn elsewhere(&self, client: u64, connection: u64) -> bool {
        self.states.get(&client).is_some_and(|s| s.connection != connection)
    }

    /// Everybody as a frame, made once until somebody's state changes; one without states when
    /// nobody is here.
    pub(super) fn frame(&mut self) -> Bytes {
        if let Some(frame) = &self.frame {
            return frame.clone();
        }
        let states = self.everybody().unwrap_or_else(|| AwarenessUpdate::default().encode());
        let frame = Bytes::from(Frame::Awareness(states.into()).encode());
        self.frame = Some(frame.clone());
        frame
    }

    /// Whether nobody is here.
    pub(super) fn is_empty(&self) -> bool {
        self.states.is_empty()
    }

    /// Everybody; `None` when nobody is here.
    fn everybody(&self) -> Option<Vec<u8>> {
        let entries: Vec<_> = self
            .states
            .iter()
            .map(|(&client, s)| AwarenessEntry { client, clock: s.clock, state: (&*s.json).into() })
            .collect();
        (!entries.is_empty()).then(|| AwarenessUpdate { entries }.encode())
    }
}

fn one(client: u64, clock: u64, state: &str) -> Vec<u8> {
    AwarenessUpdate { entries: vec![AwarenessEntry { client, clock, state: state.into() }] }
        .encode()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn say(
        presence: &mut PlanPresence,
        connection: u64,
        own: u64,
        said: &[(u64, u64, &str)],
    ) -> Option<String> {
        let entries = said
            .iter()
            .map(|&(client, clock, state)| AwarenessEntry { client, clock, state: state.into() })
            .collect();
        presence
            .say(connection, own, &AwarenessUpdate { entries }, ("Ann", Side::Buyer, "ann"), 64)
            .map(|b| text(&b))
    }

    fn text(bytes: &[u8]) -> String {
        let update = AwarenessUpdate::decode(bytes).unwrap();
        update.entries.iter().map(|e| format!("{}@{} {}", e.client, e.clock, e.state)).collect()
    }

    #[test]
    fn prs1_the_token_names_the_person() {
        let mut presence = PlanPresence::default();
        let said = say(
            &mut presence,
            1,
            7000,
            &[(7000, 1, r#"{"user":{"name":"Eve","admin":true},"at":"goal"}"#)],
        );
        assert_eq!(
            said.unwrap(),
            r#"7000@1 {"at":"goal","user":{"name":"Ann","side":"buyer","sub":"ann"}}"#
        );
    }

    #[test]
    fn prs2_entries_of_others_are_ignored() {
        let mut presence = PlanPresence::default();
        assert_eq!(say(&mut presence, 1, 7000, &[(8000, 1, r#"{}"#)]), None);
        assert_eq!(presence.everybody(), None);
    }

    #[test]
    fn prs3_what_is_too_large_old_or_odd_is_dropped() {
        let mut presence = PlanPresence::default();
        let long = format!(r#"{{"a":"{}"}}"#, "x".repeat(64));
        for said in
            [(7000, 1, long.as_str()), (7000, 1, "7"), (7000, 1, "{"), (7000, 1 << 32, "{}")]
        {
            assert_eq!(say(&mut presence, 1, 7000, &[said]), None, "{said:?}");
        }
        assert!(say(&mut presence, 1, 7000, &[(7000, 5, "{}")]).is_some());
        assert_eq!(say(&mut presence, 1, 7000, &[(7000, 4, "{}")]), None);
        assert_eq!(say(&mut presence, 1, 7000, &[(7000, 5, "{}")]), None);
    }

    #[test]
    fn prs4_a_state_goes_with_its_socket() {
        let mut presence = PlanPresence::default();
        say(&mut presence, 1, 7000, &[(7000, 5, "{}")]);
        assert_eq!(presence.leave(2), None);
        // The same replica by a second socket, before the first one went.
        say(&mut presence, 2, 7000, &[(7000, 6, "{}")]);
        assert_eq!(presence.leave(1), None);
        assert_eq!(text(&presence.leave(2).unwrap()), "7000@6 null");
        assert_eq!(presence.everybody(), None);
    }

    #[test]
    fn prs4_every_state_of_a_socket_goes_with_it() {
        let mut presence = PlanPresence::default();
        for (connection, own) in [(1, 7), (1, 8), (2, 9)] {
            say(&mut presence, connection, own, &[(own, 1, "{}")]).unwrap();
        }
        assert_eq!(
            presence.leave(1).map(|states| text(&states)).as_deref(),
            Some("7@1 null8@1 null")
        );
        assert_eq!(presence.leave(1), None);
        let rest = AwarenessUpdate::decode(&presence.everybody().unwrap()).unwrap().entries.len();
        assert_eq!(rest, 1);
    }
}
