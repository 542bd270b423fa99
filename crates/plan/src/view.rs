//! View of a plan for one reader's screen, worked out here so that the browser only draws it.
//!
//! [`view`] is a pure function of the plan, the reader and the day. It never decides anything about
//! the deal: it carries the elements and what is missing in them, never a verdict or a forecast.
//! The browser's shell hands the result to `web/`, which renders it and sends back
//! [`crate::Command`]s.

pub mod cards;
mod participant;
mod proposals;
mod rows;
pub mod timeline;
mod turn;
mod writers;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use serde::Serialize;

use crate::ids::{Id, Path};
use crate::ladder::{Ladder, Rung};
use crate::limits::PAUSE_MAX;
use crate::model::{Lines, Meeting, Plan, Profile, Side};
use crate::place::Place;
use crate::reading::OddValue;
use crate::report::{Element, ElementPresence, Elements, Finding};
use crate::rules::{Moment, RULES, Thresholds, report};
use crate::schema::Key;

pub use cards::ForYou;
pub use participant::ViewSource;
pub use proposals::{ProposalRow, SessionFacts};
pub use rows::{
    CalendarRow, CommentRow, CriterionRow, Group, HolidayRow, LinkRow, PaperRow, PersonChip,
    PersonRow, RemovedRow, RiskRow, StepRow,
};
pub use timeline::Timeline;
pub use turn::{NextSteps, SideTurn, TurnScope};
pub use writers::{Author, KnownPerson, TextAuthor, bylines, writers};

/// For whom a view is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewReader {
    /// The side of the token.
    pub side: Side,
    /// The address of the token; finds the reader's own entry among the people.
    pub email: Option<String>,
}

/// Everything that a screen shows of a plan.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct View {
    /// The day on which this is true.
    pub today: NaiveDate,
    /// The reader.
    pub reader: ReaderView,
    /// The purpose of the plan and the time that is left.
    pub header: Header,
    /// Which side has to act next.
    pub turn: SideTurn,
    /// The reader's own next steps.
    pub next: NextSteps,
    /// The decisions that wait for the reader.
    pub for_you: ForYou,
    /// The required elements, in the order of the page.
    pub elements: Vec<ElementView>,
    /// The things that are missing or weak; elements and paths point into this list.
    pub findings: Vec<Finding>,
    /// Which findings (as indices) are about a place.
    pub findings_at: BTreeMap<Path, Vec<usize>>,
    /// Steps by the part of the route; parts without steps are left out.
    pub groups: Vec<Group>,
    /// How many steps there are, and in which state.
    pub counts: Counts,
    /// Stakeholders: the buyer's first, then the seller's, then those of no side; by name.
    pub people: Vec<PersonRow>,
    /// Everybody of a side whom the relay's record names: whoever wrote anything, in the plan's
    /// people or not.
    pub known: Vec<KnownPerson>,
    /// The steps on a line of days that ends at go-live.
    pub timeline: Timeline,
    /// Success criteria in order.
    pub criteria: Vec<CriterionRow>,
    /// Risks in order.
    pub risks: Vec<RiskRow>,
    /// Legal, security, procurement.
    pub paper: Vec<PaperRow>,
    /// The next meeting.
    pub meeting: MeetingView,
    /// Comments by the place they are about, oldest first.
    pub comments: BTreeMap<Path, Vec<CommentRow>>,
    /// The proposals for a place, the oldest first.
    pub proposals: BTreeMap<Path, Vec<ProposalRow>>,
    /// Which side holds a place, so that the other one asks (`propose`) instead of writing.
    pub held: BTreeMap<Place, Side>,
    /// The entities that were taken out and can be put back, latest first.
    pub removed: Vec<RemovedRow>,
    /// When each side works: the buyer's, then the seller's.
    pub calendars: [CalendarRow; 2],
    /// Values in the document that could not be read.
    pub odd: Vec<OddValue>,
    /// Nothing has been written yet.
    pub empty: bool,
}

/// The reader.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ReaderView {
    /// Their side.
    pub side: Side,
    /// Their entry among the people, where an address says so.
    pub person: Option<Id>,
    /// They only suggest over what verified people of their side set, and over what was signed.
    pub guest: bool,
}

/// The purpose of the plan and the time that is left.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Header {
    /// The name of the plan.
    pub title: String,
    /// The buyer's desired outcome.
    pub goal: String,
    /// The day on which the buyer is live.
    pub go_live: Option<NaiveDate>,
    /// The person whose date it is.
    pub go_live_owner: Option<PersonChip>,
    /// Working days (on which both sides work) from today up to go-live, both counted; negative
    /// when it has passed.
    pub working_days_left: Option<i64>,
    /// Working days to spare; negative when the steps or their due dates do not fit before go-live
    /// (RULES "Buffer").
    pub buffer: Option<i64>,
    /// When the last step would end if everything starts as early as it can.
    pub projected: Option<NaiveDate>,
    /// The agreed contract date.
    pub close_date: Option<NaiveDate>,
    /// Until when the buyer paused the plan; absent where no pause stands.
    pub paused_until: Option<NaiveDate>,
    /// Size of the deal.
    pub profile: Profile,
    /// IANA name of the plan's time zone.
    pub time_zone: Option<String>,
    /// The names of the companies, and other lines of the plan.
    #[serde(flatten)]
    #[cfg_attr(feature = "typescript", ts(skip))]
    pub lines: Lines,
}

/// How far one required element is there.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ElementView {
    /// Which, as in a report: `goal`, `goLive`, …
    #[cfg_attr(feature = "typescript", ts(as = "Element"))]
    pub id: &'static str,
    /// Missing, weak or present.
    pub presence: ElementPresence,
    /// How many there are, where that means something.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub count: Option<usize>,
    /// Out of how many, where that means something.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub of: Option<usize>,
    /// Indices of its findings, most severe first.
    pub findings: Vec<usize>,
}

/// How many steps there are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Counts {
    /// Neither dropped nor removed.
    pub steps: usize,
    /// Done.
    pub done: usize,
    /// Open and past due.
    pub late: usize,
    /// Comments that are not settled.
    pub comments: usize,
}

/// The next meeting.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct MeetingView {
    /// As in the document.
    #[serde(flatten)]
    pub meeting: Meeting,
    /// Its time has come or gone.
    pub past: bool,
    /// The link, when it is one that a browser may follow (`https:` or `http:`).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub href: Option<String>,
}

/// Makes the view of a plan for one reader. `odd` is what [`Plan::read`] could not read.
pub fn view(plan: &Plan, odd: &[OddValue], reader: &ViewReader, now: &Moment) -> View {
    view_around(plan, odd, reader, now, &SessionFacts::default())
}

/// As [`view`], with what a session knows beside the plan: whose proposals are whose, and what is
/// held.
pub fn view_around(
    plan: &Plan,
    odd: &[OddValue],
    reader: &ViewReader,
    now: &Moment,
    around: &SessionFacts<'_>,
) -> View {
    let found = report(plan, odd, reader.side, now, &Thresholds::default());
    let no_doubles = BTreeSet::new();
    let doubles = around.doubles.unwrap_or(&no_doubles);
    let desk = rows::RowContext::new(plan, reader, doubles, now.today, found.schedule);
    let groups = desk.groups();
    let criteria = desk.criteria();
    let risks = desk.risks();
    let people = desk.people();
    let comments = desk.comments(around);
    let for_you = cards::cards(&desk, &found.elements, now, around);
    View {
        today: now.today,
        reader: ReaderView {
            side: reader.side,
            person: desk.me().cloned(),
            guest: !around.assurance.is_verified(),
        },
        header: header(plan, &desk, around.ladder),
        turn: turn::turn(&desk),
        next: turn::next(&desk),
        for_you,
        elements: elements(plan, &found.elements, &found.findings),
        findings_at: by_place(&found.findings),
        counts: Counts {
            steps: plan.steps.values().filter(|s| s.is_live()).count(),
            done: groups.iter().map(|g| g.done).sum(),
            late: groups.iter().flat_map(|g| &g.steps).filter(|s| s.late.is_some()).count(),
            comments: comments.values().flatten().filter(|c| !c.resolved).count(),
        },
        groups,
        empty: is_empty(plan),
        people,
        known: around.authors.map(writers::known).unwrap_or_default(),
        timeline: timeline::timeline(&desk),
        criteria,
        risks,
        paper: desk.paper(),
        meeting: meeting(plan, now),
        comments,
        proposals: desk.proposals(around),
        held: around.held.cloned().unwrap_or_default(),
        removed: desk.removed(),
        calendars: [desk.calendar(Side::Buyer), desk.calendar(Side::Seller)],
        odd: odd.to_vec(),
        findings: found.findings,
    }
}

/// Until when the plan is paused, as the diagnosis counts it: a pause by a link is none, as the
/// seller always has the buyer's, and none is longer than 90 days. One that the ladder does not have
/// was written since the last report.
fn paused_until(plan: &Plan, ladder: Option<&Ladder>, today: NaiveDate) -> Option<NaiveDate> {
    let until = plan.plan.paused_until?;
    let since = match ladder.and_then(|known| known.places.get(&Place::Plan(Key::PausedUntil))) {
        None => today,
        Some(rung) => rung.at.filter(|_| rung.rung == Rung::Set)?.date_naive(),
    };
    Some(until.min(since + Days::new(PAUSE_MAX.into()))).filter(|until| *until > today)
}

fn header(plan: &Plan, desk: &rows::RowContext<'_>, ladder: Option<&Ladder>) -> Header {
    let basics = &plan.plan;
    Header {
        title: plan.title.clone(),
        goal: plan.goal.clone(),
        go_live: basics.go_live,
        go_live_owner: basics.go_live_owner.as_ref().map(|id| desk.chip(id)),
        working_days_left: basics.go_live.map(|day| desk.working_days_until(day)),
        buffer: desk.schedule.buffer,
        projected: desk.schedule.projected,
        close_date: basics.close_date,
        paused_until: paused_until(plan, ladder, desk.today),
        profile: plan.profile(),
        time_zone: basics.time_zone.clone(),
        lines: basics.lines.clone(),
    }
}

fn meeting(plan: &Plan, now: &Moment) -> MeetingView {
    let meeting = plan.meeting.clone();
    let href = meeting
        .link
        .clone()
        .filter(|link| link.starts_with("https://") || link.starts_with("http://"));
    MeetingView { past: meeting.at.is_some_and(|at| at <= now.at), href, meeting }
}

/// A plan on which nobody has written anything that counts.
fn is_empty(plan: &Plan) -> bool {
    plan.goal.trim().is_empty()
        && plan.plan.go_live.is_none()
        && plan.steps.values().all(|s| s.removed.is_some())
        && plan.criteria.values().all(|c| c.removed.is_some())
        && plan.risks.values().all(|r| r.removed.is_some())
}

fn elements(plan: &Plan, found: &Elements, findings: &[Finding]) -> Vec<ElementView> {
    let of = |finding: &Finding| {
        RULES.iter().find(|rule| rule.id == finding.id).and_then(|rule| rule.element)
    };
    Element::ALL
        .into_iter()
        .map(|id| {
            let (count, out_of) = tally(plan, id);
            ElementView {
                id: id.word(),
                presence: found.get(id),
                count,
                of: out_of,
                findings: (0..findings.len()).filter(|i| of(&findings[*i]) == Some(id)).collect(),
            }
        })
        .collect()
}

/// How many of an element there are, and out of how many, where that means something.
fn tally(plan: &Plan, element: Element) -> (Option<usize>, Option<usize>) {
    let here = |id: &Id| plan.person(id).is_some();
    match element {
        Element::Goal | Element::GoLive | Element::Meeting => (None, None),
        Element::Steps => (Some(plan.steps.values().filter(|s| s.is_live()).count()), None),
        Element::Owners => {
            let open: Vec<_> = plan.steps.values().filter(|s| s.is_open()).collect();
            let owned = open.iter().filter(|s| s.owner.as_ref().is_some_and(here)).count();
            (Some(owned), Some(open.len()))
        }
        Element::People => {
            (Some(plan.people.values().filter(|p| p.removed.is_none()).count()), None)
        }
        Element::Paper => (Some(rows::paper_answered(plan)), Some(3)),
        Element::Criteria => (Some(plan.criteria_in_order().len()), None),
        Element::Risks => (Some(plan.risks_in_order().len()), None),
    }
}

fn by_place(findings: &[Finding]) -> BTreeMap<Path, Vec<usize>> {
    let mut places: BTreeMap<Path, Vec<usize>> = BTreeMap::new();
    for (i, finding) in findings.iter().enumerate() {
        for path in &finding.evidence {
            places.entry(path.clone()).or_default().push(i);
        }
    }
    places
}
