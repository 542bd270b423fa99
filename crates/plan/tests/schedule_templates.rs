//! The schedule of the public plans under `examples/plans`, against values that were computed
//! independently (Monday to Friday, today 2026-11-23 unless said).

use chrono::{Datelike, NaiveDate, Weekday};
use countersign_plan::model::{Holiday, Plan, Side, read_date};
use countersign_plan::schedule::{Schedule, StepDates};
use serde_json::Value;

fn date(text: &str) -> NaiveDate {
    read_date(text).expect("a date")
}

fn folder() -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/plans")
}

/// A plan of the examples, with another go-live.
fn template(name: &str, go_live: &str) -> Plan {
    let path = folder().join(format!("{name}.json"));
    let file: Value =
        serde_json::from_slice(&std::fs::read(&path).expect("the file")).expect("JSON");
    let reading = Plan::read(&file["document"]);
    assert_eq!(reading.odd, [], "{name}");
    let mut plan = reading.plan;
    plan.plan.go_live = Some(date(go_live));
    plan
}

fn on_23_november(plan: &Plan) -> Schedule {
    Schedule::of(plan, date("2026-11-23"))
}

/// The dates of the step whose title begins so.
fn dates(plan: &Plan, schedule: &Schedule, title: &str) -> StepDates {
    let (id, _) =
        plan.steps.iter().find(|(_, step)| step.title.starts_with(title)).expect("the step");
    schedule.steps[id]
}

/// [SCH3]
#[test]
fn skills_os_has_43_days_to_the_end_of_march() {
    let plan = template("gtm-skills-os-7", "2027-03-31");
    let schedule = on_23_november(&plan);
    assert_eq!(schedule.slack, Some(43));
    assert_eq!(
        dates(&plan, &schedule, "Stakeholder alignment").latest_start,
        Some(date("2027-01-21"))
    );
}

/// [SCH29]
#[test]
fn a_date_after_the_latest_finish_takes_the_buffer_however_much_slack_there_is() {
    let mut plan = template("gtm-skills-os-7", "2027-03-31");
    let named = |plan: &Plan, title: &str| {
        let (id, _) =
            plan.steps.iter().find(|(_, step)| step.title.starts_with(title)).expect("the step");
        id.clone()
    };
    let proposal = named(&plan, "Proposal delivered");
    plan.steps.values_mut().for_each(|step| step.due = None);
    assert_eq!(on_23_november(&plan).buffer, Some(43), "without due dates it is the slack");

    let latest = on_23_november(&plan).steps[&proposal].latest_finish.expect("a latest finish");
    let mut due = |due: NaiveDate| {
        plan.steps.get_mut(&proposal).expect("the step").due = Some(due);
        let schedule = on_23_november(&plan);
        assert_eq!(schedule.slack, Some(43), "a due date moves no calculation");
        (schedule.buffer, schedule.steps[&proposal].buffer)
    };
    let days = chrono::Days::new;
    assert_eq!(due(latest), (Some(0), Some(0)));
    assert_eq!(due(latest + days(7)), (Some(-5), Some(-5)), "a week too late");
    assert_eq!(due(latest - days(7)), (Some(5), Some(5)));
    // Before the earliest finish it counts for nothing: it cannot be kept.
    assert_eq!(due(date("2026-11-20")), (Some(43), Some(43)));
}

/// [SCH3]
#[test]
fn skills_os_is_ten_days_late_for_mid_january_unless_it_takes_the_fewest_days() {
    let plan = template("gtm-skills-os-7", "2027-01-15");
    let schedule = on_23_november(&plan);
    assert_eq!((schedule.slack, schedule.slack_min), (Some(-10), Some(15)));
    assert_eq!(
        dates(&plan, &schedule, "Proposal delivered").latest_start,
        Some(date("2026-11-06"))
    );
    assert_eq!(dates(&plan, &schedule, "Final sign-off").earliest_finish, date("2027-01-29"));
    assert_eq!(schedule.projected, Some(date("2027-01-29")));
    let deciding = schedule.deciding.iter().map(|id| plan.steps[id].title.split([' ', '/']).next());
    assert_eq!(deciding.flatten().collect::<Vec<_>>(), ["Technical", "Security", "Legal"]);
}

/// [SCH3] Nobody owns the steps, so the holidays of either side count.
#[test]
fn skills_os_with_three_holidays_is_thirteen_days_late() {
    for side in Side::ALL {
        let mut plan = template("gtm-skills-os-7", "2027-01-15");
        for day in ["2026-11-26", "2026-12-25", "2027-01-01"] {
            plan.holidays.insert(Holiday { side: *side, date: date(day) }, String::new());
        }
        assert_eq!(on_23_november(&plan).slack, Some(-13));
    }
}

/// [SCH3]
#[test]
fn doris_should_have_begun_security_on_the_second_of_november() {
    let plan = template("doris-backward-8", "2027-01-29");
    let schedule = on_23_november(&plan);
    assert_eq!(schedule.slack, Some(-15));
    assert_eq!(dates(&plan, &schedule, "Security").latest_start, Some(date("2026-11-02")));
    assert_eq!(dates(&plan, &schedule, "Contract signed").earliest_finish, date("2027-02-19"));
}

/// [SCH3] [SCH12]
#[test]
fn two_tracks_of_the_presales_playbook_tie() {
    let plan = template("presales-playbook-mcp", "2027-02-26");
    let schedule = on_23_november(&plan);
    assert_eq!(schedule.slack, Some(15));
    let between = |chain: &Vec<countersign_plan::Id>| {
        let titles = chain.iter().map(|id| plan.steps[id].title.clone()).collect::<Vec<_>>();
        titles[4..titles.len() - 2].join(" · ")
    };
    assert_eq!(
        schedule.driving.iter().map(between).collect::<Vec<_>>(),
        [
            "Commercial proposal delivered · Legal redline initiated · Legal redline complete",
            "Security questionnaire submitted · Security review complete · Executive approval / budget sign-off",
        ]
    );
}

/// [SCH3]
#[test]
fn riga_delivers_on_the_24th_of_july() {
    let plan = template("riga-laptops-workback", "2026-09-01");
    let schedule = Schedule::of(&plan, date("2026-06-01"));
    assert_eq!(schedule.slack, Some(12));
    assert_eq!(dates(&plan, &schedule, "Vendor delivers").earliest_finish, date("2026-07-24"));
}

/// [SCH3] Three of the plans say Saturdays themselves; no schedule does.
#[test]
fn no_schedule_of_any_example_falls_on_a_weekend() {
    let mut plans = 0;
    for entry in std::fs::read_dir(folder()).expect("the folder") {
        let path = entry.expect("a file").path();
        let (Some(name), Some("json")) =
            (path.file_stem().and_then(|n| n.to_str()), path.extension().and_then(|e| e.to_str()))
        else {
            continue;
        };
        plans += 1;
        for today in ["2026-06-01", "2026-11-21", "2026-11-23"] {
            let schedule = Schedule::of(&template(name, "2026-11-29"), date(today));
            for dates in schedule.steps.values() {
                let latest = [dates.latest_start, dates.latest_finish];
                let days = [dates.earliest_start, dates.earliest_finish].into_iter();
                for day in days.chain(latest.into_iter().flatten()) {
                    assert!(
                        ![Weekday::Sat, Weekday::Sun].contains(&day.weekday()),
                        "{name}: {day}"
                    );
                }
            }
        }
    }
    assert_eq!(plans, 11);
}
