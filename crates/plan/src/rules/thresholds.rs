//! The numbers that rules compare with, by profile. All can be configured.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::model::Profile;

/// The limits of each profile.
///
/// Reads from JSON that names only what differs, for one profile or for all: `{"lateWorkingDays":
/// 4, "smb": {"staleDays": 5}}` keeps every other default.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(try_from = "Value")]
pub struct Thresholds {
    /// Small deals.
    pub smb: Limits,
    /// Mid-sized deals; also where a plan names no profile.
    pub mid: Limits,
    /// Enterprise deals.
    pub ent: Limits,
}

/// The limits of one profile. Days are civil days; working days are counted on the buyer's
/// calendar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
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

    /// These, with what the JSON names laid over them: `{"staleDays": 5}` for every profile,
    /// `{"mid": {"staleDays": 5}}` for one. A figure that is named for one profile goes before one
    /// that is named for all.
    ///
    /// # Errors
    /// Names the profile or threshold that does not exist, or the value that is no number in range.
    pub fn with(&self, named: &Value) -> Result<Thresholds, ThresholdsError> {
        let Value::Object(named) = named else { return Err(ThresholdsError::NotAnObject) };
        let (mut all, mut each) = (Map::new(), Vec::new());
        for (name, value) in named {
            match (Profile::from_word(name), value) {
                (Some(profile), Value::Object(limits)) => each.push((profile, limits.clone())),
                (Some(profile), _) => {
                    return Err(ThresholdsError::NoLimits { profile: profile.word() });
                }
                (None, Value::Object(_)) => {
                    return Err(ThresholdsError::NoProfile(name.clone()));
                }
                (None, value) => drop(all.insert(name.clone(), value.clone())),
            }
        }
        let mut laid = Thresholds {
            smb: over(&self.smb, all.clone())?,
            mid: over(&self.mid, all.clone())?,
            ent: over(&self.ent, all)?,
        };
        for (profile, limits) in each {
            let which = match profile {
                Profile::Smb => &mut laid.smb,
                Profile::Mid => &mut laid.mid,
                Profile::Ent => &mut laid.ent,
            };
            *which = over(which, limits).map_err(|why| ThresholdsError::OfProfile {
                profile: profile.word(),
                why: Box::new(why),
            })?;
        }
        Ok(laid)
    }
}

/// Why JSON holds no thresholds. For developers and operators.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ThresholdsError {
    /// JSON of another shape.
    #[error(
        "thresholds are an object such as {{\"staleDays\": 10}} or {{\"mid\": {{\"staleDays\": 10}}}}"
    )]
    NotAnObject,
    /// Something else under the name of a profile.
    #[error("{profile:?} is no object: {}", ThresholdsError::NotAnObject)]
    NoLimits {
        /// The profile.
        profile: &'static str,
    },
    /// No profile of this name.
    #[error("there is no profile {0:?}; the profiles are smb, mid and ent")]
    NoProfile(String),
    /// No threshold of this name.
    #[error("there is no threshold {name:?}; there are {known}")]
    NoThreshold {
        /// The name.
        name: String,
        /// The names that there are.
        known: String,
    },
    /// No number within bounds.
    #[error("`{name}` is {value}; it is a whole number from 0 to {most}")]
    NoNumber {
        /// The threshold.
        name: String,
        /// The value, as JSON.
        value: String,
        /// The largest number.
        most: u16,
    },
    /// Wrong for one profile.
    #[error("thresholds of {profile}: {why}")]
    OfProfile {
        /// The profile.
        profile: &'static str,
        /// The reason.
        why: Box<ThresholdsError>,
    },
    /// The numbers do not fit their types.
    #[error("the thresholds cannot be written over the defaults: {0}")]
    Unfit(String),
}

impl Default for Thresholds {
    fn default() -> Thresholds {
        let of = Limits::of;
        Thresholds { smb: of(Profile::Smb), mid: of(Profile::Mid), ent: of(Profile::Ent) }
    }
}

impl TryFrom<Value> for Thresholds {
    type Error = ThresholdsError;

    /// Lays what the JSON names over the defaults.
    ///
    /// # Errors
    /// As [`Thresholds::with`].
    fn try_from(named: Value) -> Result<Thresholds, ThresholdsError> {
        Thresholds::default().with(&named)
    }
}

/// Lays what is named over limits.
fn over(limits: &Limits, named: Map<String, Value>) -> Result<Limits, ThresholdsError> {
    let unfit = |e: serde_json::Error| ThresholdsError::Unfit(e.to_string());
    let mut all = match serde_json::to_value(limits).map_err(unfit)? {
        Value::Object(all) => all,
        other @ (Value::Null
        | Value::Bool(_)
        | Value::Number(_)
        | Value::String(_)
        | Value::Array(_)) => return Err(ThresholdsError::Unfit(other.to_string())),
    };
    for (name, value) in named {
        let Some(known) = all.get_mut(&name) else {
            let known: Vec<&str> = all.keys().map(String::as_str).collect();
            return Err(ThresholdsError::NoThreshold { name, known: known.join(", ") });
        };
        let most = if name.ends_with("Percent") { u16::from(u8::MAX) } else { u16::MAX };
        if value.as_u64().is_none_or(|n| n > u64::from(most)) {
            return Err(ThresholdsError::NoNumber { name, value: value.to_string(), most });
        }
        *known = value;
    }
    serde_json::from_value(Value::Object(all)).map_err(unfit)
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
    fn thr1_what_is_named_for_one_profile_goes_before_what_is_named_for_all() {
        let laid = read(r#"{"staleDays": 3, "ent": {"staleDays": 30}}"#).unwrap();
        assert_eq!([laid.smb.stale_days, laid.mid.stale_days, laid.ent.stale_days], [3, 3, 30]);
        let again = laid.with(&serde_json::json!({"mid": {"lateWorkingDays": 1}})).unwrap();
        assert_eq!(
            (again.mid.stale_days, again.mid.late_working_days),
            (3, 1),
            "over what was laid before"
        );
        assert_eq!(again.smb.late_working_days, 5);
    }

    #[test]
    fn a_wrong_name_or_value_is_told() {
        let told = |json: &str| read(json).expect_err(json);
        assert!(told(r#"{"big": {}}"#).contains("profiles are smb, mid and ent"));
        assert!(
            told(r#"{"smb": {"staleDay": 5}}"#)
                .contains("thresholds of smb: there is no threshold \"staleDay\"")
        );
        assert!(
            told(r#"{"smb": {"staleDays": -5}}"#)
                .contains("`staleDays` is -5; it is a whole number from 0")
        );
        assert!(told(r#"{"heldOkPercent": 256}"#).contains("from 0 to 255"));
        assert!(told(r#"{"smb": 5}"#).contains("\"smb\" is no object"));
        assert!(told("7").contains("are an object such as"));
    }

    #[test]
    fn what_is_written_reads_back() {
        let all = Thresholds::default();
        let json = serde_json::to_string(&all).expect("numbers serialise");
        assert_eq!(read(&json), Ok(all));
    }
}
