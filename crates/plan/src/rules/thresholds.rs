//! The numbers that rules compare with, by profile. All can be configured.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::model::Profile;

/// The limits of each profile.
///
/// Reads from JSON that names only what differs: `{"smb": {"staleDays": 5}}` keeps every other default.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Value")]
pub struct Thresholds {
    /// Small deals.
    pub smb: Limits,
    /// Mid-sized deals; also where a plan names no profile.
    pub mid: Limits,
    /// Enterprise deals.
    pub ent: Limits,
}

/// The limits of one profile. Days are civil days; working days are counted on the buyer's calendar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Limits {
    /// T_stale: nobody looked for so long.
    pub stale_days: u16,
    /// T_cadence: how often both sides look at it together.
    pub cadence_days: u16,
    /// T_nextmeet: how far off the next meeting may be.
    pub next_meeting_days: u16,
    /// T_late: how late a step of the buyer may be without a word.
    pub late_working_days: u16,
    /// T_push: how far go-live may move, in working days …
    pub push_working_days: u16,
    /// … or as a share of the span.
    pub push_percent: u8,
    /// T_buffer: the slack that should remain, as a share of what remains.
    pub buffer_percent: u8,
    /// T_paper: how long before the contract date the legal review must have begun.
    pub paper_legal_working_days: u16,
    /// T_paper: the same for the security review.
    pub paper_security_working_days: u16,
    /// T_floor: the least that a legal review takes.
    pub floor_legal_working_days: u16,
    /// T_floor: the least that a security review takes.
    pub floor_security_working_days: u16,
    /// T_floor: the least that procurement takes.
    pub floor_procurement_working_days: u16,
    /// T_floor: the least that the economic buyer's approval takes.
    pub floor_economic_buyer_working_days: u16,
    /// T_held_low: below this share of held steps a plan is the seller's.
    pub held_low_percent: u8,
    /// T_held_ok: from this share on it is both sides'.
    pub held_ok_percent: u8,
    /// T_stake: how many people of the buyer should be named.
    pub stakeholders: u16,
    /// Below how many it is worth a word; at least `stakeholders`.
    pub stakeholders_advised: u16,
    /// T_unopened: how long the link may lie unopened.
    pub unopened_days: u16,
    /// T_ignored: how long it may be opened without a word.
    pub ignored_days: u16,
    /// T_ask: how long a signature may be asked for without an answer.
    pub ask_working_days: u16,
    /// T_renew: how long an amended signature waits for its renewal.
    pub renew_working_days: u16,
    /// T_soon: what counts as near.
    pub soon_working_days: u16,
}

impl Limits {
    /// The defaults of a profile.
    pub fn of(profile: Profile) -> Limits {
        let (stale_days, cadence_days, stakeholders, stakeholders_advised) = match profile {
            Profile::Smb => (7, 7, 1, 1),
            Profile::Mid => (14, 7, 2, 2),
            Profile::Ent => (21, 14, 4, 6),
        };
        Limits {
            stale_days,
            cadence_days,
            next_meeting_days: 14,
            late_working_days: 5,
            push_working_days: 10,
            push_percent: 15,
            buffer_percent: 20,
            paper_legal_working_days: 30,
            paper_security_working_days: 20,
            floor_legal_working_days: 10,
            floor_security_working_days: 10,
            floor_procurement_working_days: 5,
            floor_economic_buyer_working_days: 5,
            held_low_percent: 25,
            held_ok_percent: 60,
            stakeholders,
            stakeholders_advised,
            unopened_days: 5,
            ignored_days: 14,
            ask_working_days: 10,
            renew_working_days: 5,
            soon_working_days: 10,
        }
    }
}

impl Thresholds {
    /// The limits of a profile.
    pub fn of(&self, profile: Profile) -> &Limits {
        match profile {
            Profile::Smb => &self.smb,
            Profile::Mid => &self.mid,
            Profile::Ent => &self.ent,
        }
    }
}

impl Default for Thresholds {
    fn default() -> Thresholds {
        let of = Limits::of;
        Thresholds { smb: of(Profile::Smb), mid: of(Profile::Mid), ent: of(Profile::Ent) }
    }
}

impl TryFrom<Value> for Thresholds {
    type Error = String;

    /// Lays what the JSON names over the defaults.
    ///
    /// # Errors
    /// Names the profile or threshold that does not exist, or the value that is no number in range.
    fn try_from(named: Value) -> Result<Thresholds, String> {
        let Value::Object(named) = named else {
            return Err("thresholds must be an object such as {\"mid\": {\"staleDays\": 10}}".to_owned());
        };
        let mut thresholds = Thresholds::default();
        for (profile, limits) in named {
            let Some(which) = Profile::from_word(&profile) else {
                return Err(format!("there is no profile {profile:?}; the profiles are smb, mid and ent"));
            };
            let merged =
                over(&Limits::of(which), limits).map_err(|e| format!("thresholds of {profile}: {e}"))?;
            match which {
                Profile::Smb => thresholds.smb = merged,
                Profile::Mid => thresholds.mid = merged,
                Profile::Ent => thresholds.ent = merged,
            }
        }
        Ok(thresholds)
    }
}

fn over(defaults: &Limits, named: Value) -> Result<Limits, String> {
    let (Ok(Value::Object(mut all)), Value::Object(named)) = (serde_json::to_value(defaults), named) else {
        return Err("must be an object such as {\"staleDays\": 10}".to_owned());
    };
    all.extend(named);
    serde_json::from_value(Value::Object(all)).map_err(|e| e.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Result<Thresholds, String> {
        serde_json::from_str(json).map_err(|e| e.to_string())
    }

    #[test]
    fn only_what_is_named_differs() {
        let mut expected = Thresholds::default();
        expected.ent.stakeholders = 8;
        assert_eq!(read(r#"{"ent": {"stakeholders": 8}}"#), Ok(expected));
        assert_eq!(read("{}"), Ok(Thresholds::default()));
    }

    #[test]
    fn a_wrong_name_or_value_is_told() {
        let told = |json: &str| read(json).expect_err(json);
        assert!(told(r#"{"big": {}}"#).contains("profiles are smb, mid and ent"));
        assert!(told(r#"{"smb": {"staleDay": 5}}"#).contains("unknown field `staleDay`"));
        assert!(told(r#"{"smb": {"staleDays": -5}}"#).contains("thresholds of smb"));
        assert!(told("7").contains("must be an object"));
    }

    #[test]
    fn what_is_written_reads_back() {
        let all = Thresholds::default();
        let json = serde_json::to_string(&all).expect("numbers serialise");
        assert_eq!(read(&json), Ok(all));
    }
}
