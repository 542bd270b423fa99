//! The forms that values of a document have.

use serde::{Serialize, Serializer};

use crate::message::Message;

/// The form that a value should have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueForm {
    /// A text.
    Text,
    /// A civil day.
    Date,
    /// An instant.
    Instant,
    /// True or false.
    Flag,
    /// An object.
    Object,
    /// The id of a person of the plan.
    Person,
    /// The id of a step of the plan.
    Step,
    /// The id of another step than the one that holds it.
    OtherStep,
    /// The key of an entry.
    Id,
    /// The number of the schema.
    Schema,
    /// A word for the size of the deal.
    Profile,
    /// Weekdays by number.
    Weekdays,
    /// The key of a holiday.
    HolidayKey,
    /// The minutes of a meeting.
    Minutes,
    /// The key of a proposal.
    ProposalKey,
    /// The value of a proposal.
    ProposalValue,
    /// A word for a side.
    Side,
    /// A word for a part in the decision.
    Role,
    /// Working days.
    WorkingDays,
    /// Working days, at most those of the step.
    FewerDays,
    /// A word for a part of the route.
    StepKind,
    /// A word for a review of the paper process.
    Review,
    /// A word for the status of a step.
    StepStatus,
    /// A word for the basis of a link.
    LinkBasis,
    /// A word for the status of a criterion.
    CriterionStatus,
    /// A word for a likelihood or an impact.
    Level,
    /// A word for the status of a risk.
    RiskStatus,
    /// A place of the plan.
    Place,
    /// The mark of an entry that was taken out.
    Removal,
}

impl ValueForm {
    /// The form as it completes “expected …”.
    pub fn message(self) -> Message {
        match self {
            ValueForm::Text => Message::new("expected-text"),
            ValueForm::Date => Message::new("expected-date"),
            ValueForm::Instant => Message::new("expected-instant"),
            ValueForm::Flag => Message::new("expected-flag"),
            ValueForm::Object => Message::new("expected-object"),
            ValueForm::Person => Message::new("expected-person"),
            ValueForm::Step => Message::new("expected-step"),
            ValueForm::OtherStep => Message::new("expected-other-step"),
            ValueForm::Id => Message::new("expected-id"),
            ValueForm::Schema => Message::new("expected-schema"),
            ValueForm::Profile => Message::new("expected-profile"),
            ValueForm::Weekdays => Message::new("expected-weekdays"),
            ValueForm::HolidayKey => Message::new("expected-holiday-key"),
            ValueForm::Minutes => Message::new("expected-minutes"),
            ValueForm::ProposalKey => Message::new("expected-proposal-key"),
            ValueForm::ProposalValue => Message::new("expected-proposal-value"),
            ValueForm::Side => Message::new("expected-side"),
            ValueForm::Role => Message::new("expected-role"),
            ValueForm::WorkingDays => Message::new("expected-working-days"),
            ValueForm::FewerDays => Message::new("expected-fewer-days"),
            ValueForm::StepKind => Message::new("expected-step-kind"),
            ValueForm::Review => Message::new("expected-review"),
            ValueForm::StepStatus => Message::new("expected-step-status"),
            ValueForm::LinkBasis => Message::new("expected-link-basis"),
            ValueForm::CriterionStatus => Message::new("expected-criterion-status"),
            ValueForm::Level => Message::new("expected-level"),
            ValueForm::RiskStatus => Message::new("expected-risk-status"),
            ValueForm::Place => Message::new("expected-place"),
            ValueForm::Removal => Message::new("expected-removal"),
        }
    }
}

impl Serialize for ValueForm {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.message().serialize(serializer)
    }
}
