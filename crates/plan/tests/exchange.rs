//! Files in and out: the public templates, tables as spreadsheets write them, and what is refused.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use countersign_plan::Id;
use countersign_plan::document::PlanDoc;
use countersign_plan::exchange::{self, Imported, ImportedPlan, csv, ics, markdown, page, parts};
use countersign_plan::message::{Catalogue, Message, Param};
use countersign_plan::model::{
    LinkBasis, Plan, Review, Role, Side, Stakeholder, Step, StepKind, StepStatus,
};
use countersign_plan::report::{Element, ElementPresence, PlanVerdict, Severity};
use countersign_plan::rules::{Moment, Thresholds, diagnose};
use countersign_plan::schedule::Schedule;
use countersign_words::{Language, Words};
use proptest::prelude::*;

#[path = "suite/cases.rs"]
mod cases;

/// The words of the language in which files are read and written.
fn words() -> &'static Words {
    Language::English.words()
}

/// Reads a file in English; a refusal comes in words.
fn import(bytes: &[u8], name: &str) -> Result<Imported, String> {
    exchange::import(bytes, name, words()).map_err(|why| words().message(&why.message()))
}

fn worded(messages: &[Message]) -> Vec<String> {
    messages.iter().map(|message| words().message(message)).collect()
}

fn plans() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/plans")
}

/// The eleven public templates, converted.
fn templates() -> Vec<ImportedPlan> {
    let bytes = std::fs::read(plans().join("source/templates.json")).expect("the templates");
    import(&bytes, "templates.json").expect("they import").plans
}

fn template(name: &str) -> Plan {
    let found = templates().into_iter().find(|p| p.name == name).expect("the template");
    Plan::read(&found.document).plan
}

fn now() -> Moment {
    let at: DateTime<Utc> = "2026-11-23T09:00:00Z".parse().expect("an instant");
    Moment { today: at.date_naive(), at }
}

/// Compares a committed file with what it must be; with `UPDATE_EXPECT=1` writes it.
fn committed(path: &Path, content: &str) {
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(path, content).expect("the file can be written");
    }
    let there = std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    assert!(
        there == content,
        "{} is not what the import makes; UPDATE_EXPECT=1 writes it anew",
        path.display()
    );
}

/// [IMP1]
#[test]
fn every_template_loads_cleanly_and_is_incomplete_with_what_is_missing_named() {
    let mut seen = 0;
    cases::check(&cases::folder("import").join("templates.md"), "report", |case| {
        let plan =
            templates().into_iter().find(|p| p.name == case.title).expect("a template of that id");
        let reading = Plan::read(&plan.document);
        assert_eq!(reading.odd, [], "{}", plan.name);
        let mut report = diagnose(
            &reading.plan,
            &reading.odd,
            None,
            Side::Seller,
            &now(),
            &Thresholds::default(),
        );
        Language::English.words().report(&mut report);
        assert_eq!(report.verdict, Some(PlanVerdict::Incomplete), "{}", plan.name);
        let mut text = String::new();
        let of = |presence: ElementPresence| {
            let of: Vec<&str> = Element::ALL
                .into_iter()
                .filter(|e| report.elements.get(*e) == presence)
                .map(Element::word)
                .collect();
            if of.is_empty() { "-".to_owned() } else { of.join(" ") }
        };
        let (missing, weak) = (of(ElementPresence::Missing), of(ElementPresence::Weak));
        let _ = writeln!(text, "missing: {missing}\nweak: {weak}");
        for finding in report.findings.iter().filter(|f| f.severity == Severity::Blocker) {
            let _ =
                writeln!(text, "{}: {}", finding.id, finding.says.as_deref().unwrap_or_default());
        }
        let _ = writeln!(text, "understood:");
        worded(&plan.understood).iter().for_each(|line| text.push_str(&format!("  {line}\n")));
        let _ = writeln!(text, "not understood:");
        worded(&plan.not_understood).iter().for_each(|line| text.push_str(&format!("  {line}\n")));
        text
    });
    let text =
        std::fs::read_to_string(cases::folder("import").join("templates.md")).expect("the cases");
    for plan in templates() {
        assert!(text.contains(&format!("## {}\n", plan.name)), "{} has no case", plan.name);
        seen += 1;
    }
    assert_eq!(seen, 11);
}

#[test]
fn imp2_the_example_plans_are_what_the_import_makes() {
    for plan in templates() {
        committed(
            &plans().join(format!("{}.json", plan.name)),
            &exchange::plan_file(&plan.document),
        );
    }
    for name in ["escc-map-sampleco", "presales-playbook-mcp"] {
        committed(&plans().join(format!("{name}.csv")), &csv::write::csv(&template(name), words()));
    }
}

#[test]
fn imp3_durations_are_working_days_and_keep_their_range() {
    let sums = |name: &str| {
        let plan = template(name);
        let max: u32 = plan.steps.values().filter_map(|s| s.days).map(u32::from).sum();
        let min: u32 =
            plan.steps.values().filter_map(|s| s.days_min.or(s.days)).map(u32::from).sum();
        (min, max)
    };
    assert_eq!(sums("gtm-skills-os-7"), (25, 50));
    assert_eq!(sums("doris-backward-8"), (25, 65));
    assert_eq!(sums("riga-laptops-workback"), (55, 55));
    assert_eq!(sums("presales-playbook-mcp"), (75, 75));
    // The slack that was computed independently comes out of the imported files, too.
    let slack = |name: &str, today: &str, go_live: &str| {
        let mut plan = template(name);
        plan.plan.go_live = Some(go_live.parse().expect("a date"));
        Schedule::of(&plan, today.parse().expect("a date")).slack
    };
    assert_eq!(slack("gtm-skills-os-7", "2026-11-23", "2027-03-31"), Some(43));
    assert_eq!(slack("gtm-skills-os-7", "2026-11-23", "2027-01-15"), Some(-10));
    assert_eq!(slack("doris-backward-8", "2026-11-23", "2027-01-29"), Some(-15));
    assert_eq!(slack("presales-playbook-mcp", "2026-11-23", "2027-02-26"), Some(15));
    assert_eq!(slack("riga-laptops-workback", "2026-06-01", "2026-09-01"), Some(12));
}

#[test]
fn imp8_a_document_made_of_an_import_is_the_imported_document() {
    for plan in templates() {
        let (doc, _, odd) = PlanDoc::seed(4711, &plan.document).expect("it seeds");
        assert_eq!(odd, []);
        assert_eq!(doc.document(), plan.document, "{}", plan.name);
    }
}

#[test]
fn imp2_the_same_file_gives_the_same_ids() {
    let ids = || {
        templates()
            .iter()
            .flat_map(|p| Plan::read(&p.document).plan.steps.into_keys())
            .collect::<Vec<_>>()
    };
    assert_eq!(ids(), ids());
    let unique: std::collections::BTreeSet<Id> = ids().into_iter().collect();
    assert_eq!(unique.len(), ids().len());
}

/// [IMP5] [IMP6] [IMP7] [IMP10]
#[test]
fn tables_and_files_by_example() {
    let folder = cases::folder("import");
    for name in cases::files(&folder).into_iter().filter(|n| n != "templates") {
        cases::check(&folder.join(format!("{name}.md")), "outcome", |case| {
            let (kind, text) = (&case.blocks[0].0, case.given());
            // A letter that Markdown cannot show is written as an escape.
            let text = text.replace("\\t", "\t").replace("\\u{feff}", "\u{feff}");
            outcome(&import(text.as_bytes(), &format!("acme.{kind}")))
        });
    }
}

/// An import as text: each step with what it has, the people, and what was not understood; or the
/// error.
fn outcome(imported: &Result<Imported, String>) -> String {
    let plans = match imported {
        Err(error) => return format!("error: {error}\n"),
        Ok(imported) => &imported.plans,
    };
    let mut text = String::new();
    for imported in plans {
        let reading = Plan::read(&imported.document);
        assert_eq!(reading.odd, [], "an import reads cleanly");
        let plan = reading.plan;
        let _ = writeln!(text, "plan: {}", plan.title);
        let steps = plan.steps_in_order();
        let number = |id: &Id| steps.iter().position(|(i, _)| *i == id).map_or(0, |n| n + 1);
        for (nth, (_, step)) in steps.iter().enumerate() {
            let _ = writeln!(text, "{}. {}", nth + 1, described(&plan, step, number));
            for line in step.notes.lines() {
                let _ = writeln!(text, "   | {line}");
            }
        }
        for person in plan.people.values() {
            let _ = writeln!(text, "person: {}", named(person));
        }
        for line in worded(&imported.not_understood) {
            let _ = writeln!(text, "not understood: {line}");
        }
    }
    text
}

fn described(plan: &Plan, step: &Step, number: impl Fn(&Id) -> usize) -> String {
    let mut parts = vec![format!("{:?}", step.title)];
    let mut part =
        |name: &str, value: Option<String>| parts.extend(value.map(|v| format!("{name} {v}")));
    let person =
        |id: &Option<Id>| id.as_ref().and_then(|id| plan.person(id)).and_then(|p| p.name.clone());
    part("kind", step.kind.map(|k| k.word().to_owned()));
    part("review", step.review.map(|r| r.word().to_owned()));
    part("owner", person(&step.owner));
    part("partner", person(&step.partner));
    part("min", step.days_min.map(|d| d.to_string()));
    part("days", step.days.map(|d| d.to_string()));
    part("due", step.due.map(|d| d.to_string()));
    part("fixed", step.fixed_on.map(|d| d.to_string()));
    part("status", step.status.map(|s| s.word().to_owned()));
    part("started", step.started_on.map(|d| d.to_string()));
    part("done", step.done_on.map(|d| d.to_string()));
    let after: Vec<String> = step
        .after
        .iter()
        .map(|(id, basis)| {
            format!("{}{}", number(id), if *basis == LinkBasis::Confirmed { "!" } else { "" })
        })
        .collect();
    part("after", (!after.is_empty()).then(|| after.join(",")));
    parts.join(", ")
}

fn named(person: &Stakeholder) -> String {
    let parts = [
        person.name.clone(),
        person.side.map(|s| s.word().to_owned()),
        person.email.clone(),
        person.role.map(|r| r.word().to_owned()),
        person.job_title.clone(),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[test]
fn imp6_a_cell_of_5_mb_is_told_by_row_and_not_repeated() {
    let table = format!("Step,Notes\nKick-off,{}\n", "x".repeat(5 << 20));
    let told = import(table.as_bytes(), "acme.csv").expect_err("too long");
    assert_eq!(
        told,
        "the cell in row 2, column 2 has 5242880 characters, and may have 20000; shorten it and import again"
    );
    let plan = format!(r#"{{"document": {{"title": "{}"}}}}"#, "x".repeat(5 << 20));
    let told = import(plan.as_bytes(), "acme.json").expect_err("too long");
    assert!(told.starts_with("title has 5242880 characters"), "{told}");
}

#[test]
fn imp7_a_file_that_is_not_utf_8_is_told_with_line_byte_and_what_to_do() {
    let told = import(b"Step,Owner\nPr\xFCfung,Anna\n", "acme.csv").expect_err("Latin-1");
    assert!(told.starts_with("line 2, byte 3 of the file is not UTF-8"), "{told}");
    assert!(told.contains("\"CSV UTF-8"), "{told}");
}

#[test]
fn imp11_opening_a_plan_file_keeps_what_importing_refuses() {
    let file = br#"{"document": {"steps": {"a": {"due": "2027-02-31"}}}}"#;
    let told = import(file, "acme.json").expect_err("no such day");
    assert!(told.contains("steps/a/due") && told.contains("2027-02-31"), "{told}");
    let opened = exchange::open(file, "acme.json", words()).expect("it opens");
    assert_eq!(Plan::read(&opened.plans[0].document).odd.len(), 1);
}

#[test]
fn imp12_what_is_too_much_is_told_with_its_limit() {
    let told = |table: &str| import(table.as_bytes(), "acme.csv").expect_err("too much");
    let rows: String = (0..2_001).map(|n| format!("step {n}\n")).collect();
    assert!(
        told(&format!("Step\n{rows}")).contains("more than 2000 steps, as many as it may have")
    );
    let file = vec![b'x'; exchange::FILE_BYTES_MAX + 1];
    let told = import(&file, "acme.csv").expect_err("too large");
    assert!(told.contains("8388609 bytes"), "{told}");
}

/// The content of a plan in a table: steps and people, people by what distinguishes them.
fn tabled(plan: &Plan) -> (Vec<(Id, Step)>, Vec<String>) {
    let who = |id: &Option<Id>| {
        let person = id.as_ref().and_then(|id| plan.person(id))?;
        let Stakeholder { name, email, side, role, .. } = person.clone();
        let known = Stakeholder { name, email, side, role, ..Stakeholder::default() };
        Some(Id::from(named(&known)))
    };
    let steps = plan.steps_in_order().into_iter().map(|(id, step)| {
        let (owner, partner) = (who(&step.owner), who(&step.partner));
        let title = one_line(&step.title);
        (id.clone(), Step { title, owner, partner, rank: String::new(), ..step.clone() })
    });
    let mut people: Vec<String> = plan
        .people
        .values()
        .filter(|p| p.removed.is_none())
        .map(|p| named(&Stakeholder { job_title: None, ..p.clone() }))
        .collect();
    people.sort();
    (steps.collect(), people)
}

/// The title or name in a table: line breaks are blanks.
fn one_line(text: &str) -> String {
    let text = text.trim();
    if text.contains(['\n', '\r', '\t']) {
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    } else {
        text.to_owned()
    }
}

fn round_trip(plan: &Plan) -> Plan {
    let table = csv::write::csv(plan, words());
    let imported = import(table.as_bytes(), "acme.csv").unwrap_or_else(|e| panic!("{e}\n{table}"));
    assert_eq!(imported.plans[0].not_understood, [], "{table}");
    let reading = Plan::read(&imported.plans[0].document);
    assert_eq!(reading.odd, []);
    reading.plan
}

/// [IMP4]
#[test]
fn templates_survive_the_way_through_a_spreadsheet() {
    for plan in templates() {
        let plan = Plan::read(&plan.document).plan;
        assert_eq!(tabled(&round_trip(&plan)), tabled(&plan));
    }
}

fn text() -> impl Strategy<Value = String> {
    // Cells are trimmed; everything within is kept.
    "[=+@'\\-a-zA-Z,;\"äß\\n .()0-9]{0,12}".prop_map(|s| s.trim().to_owned())
}

fn option<T: Clone + std::fmt::Debug + 'static>(
    of: &'static [T],
) -> impl Strategy<Value = Option<T>> {
    prop::option::of(prop::sample::select(of))
}

fn date() -> impl Strategy<Value = Option<chrono::NaiveDate>> {
    prop::option::of(
        (1900..3000, 1..=366u32)
            .prop_filter_map("a day", |(y, d)| chrono::NaiveDate::from_yo_opt(y, d)),
    )
}

fn step() -> impl Strategy<Value = Step> {
    let words = (option(StepKind::ALL), option(Review::ALL), option(StepStatus::ALL));
    let days = prop::option::of((0..=999u16, prop::option::of(0..=999u16)));
    (text(), text(), words, days, date(), date(), date(), date()).prop_map(
        |(title, notes, (kind, review, status), days, due, fixed_on, started_on, done_on)| Step {
            title,
            notes,
            kind,
            review,
            status,
            days: days.map(|(days, _)| days),
            days_min: days.and_then(|(days, min)| min.filter(|min| *min <= days)),
            due,
            fixed_on,
            started_on,
            done_on,
            ..Step::default()
        },
    )
}

fn plan() -> impl Strategy<Value = Plan> {
    let person = (option(Side::ALL), option(Role::ALL));
    let people = prop::collection::vec(person, 0..6);
    let links = prop::collection::vec(
        (any::<prop::sample::Index>(), any::<prop::sample::Index>(), any::<bool>()),
        0..9,
    );
    let owners =
        prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 8);
    (prop::collection::vec(step(), 1..8), people, links, owners).prop_map(
        |(steps, people, links, owners)| {
            let mut plan = Plan::default();
            let mut who = Vec::new();
            for (nth, (side, role)) in people.into_iter().enumerate() {
                let id = Id::from(format!("p{nth}"));
                // Names differ: two of one name and side are one person to a table.
                let name = Some(format!("={nth} Name, {nth}"));
                let side = side.or(Some(Side::Buyer));
                plan.people
                    .insert(id.clone(), Stakeholder { name, side, role, ..Stakeholder::default() });
                who.push(id);
            }
            let count = steps.len();
            for (nth, mut step) in steps.into_iter().enumerate() {
                step.rank = format!("r{nth:03}");
                if !who.is_empty() {
                    step.owner = Some(owners[nth].0.get(&who).clone());
                    step.partner = Some(owners[nth].1.get(&who).clone());
                }
                plan.steps.insert(Id::from(format!("s{nth}")), step);
            }
            for (one, other, confirmed) in links {
                let (one, other) = (one.index(count), other.index(count));
                // From a later to an earlier step, so that no circle closes.
                if one > other
                    && let Some(step) = plan.steps.get_mut(&Id::from(format!("s{one}")))
                {
                    let basis = if confirmed { LinkBasis::Confirmed } else { LinkBasis::Assumed };
                    step.after.insert(Id::from(format!("s{other}")), basis);
                }
            }
            plan
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// [IMP4]
    #[test]
    fn any_plan_survives_the_way_through_a_spreadsheet(plan in plan()) {
        prop_assert_eq!(tabled(&round_trip(&plan)), tabled(&plan));
    }

    #[test]
    fn imp5_no_exported_cell_is_a_formula_under_any_separator(
        texts in prop::collection::vec("[-=+@＝＋a1 ;,\t\n\r|:\"'(]{0,9}", 4)
    ) {
        let mut plan = Plan { title: texts[0].clone(), ..Plan::default() };
        let person = Stakeholder { name: Some(texts[1].clone()), side: Some(Side::Buyer), ..Stakeholder::default() };
        plan.people.insert(Id::from("P"), person);
        let step = Step {
            title: texts[2].clone(),
            notes: texts[3].clone(),
            owner: Some(Id::from("P")),
            ..Step::default()
        };
        plan.steps.insert(Id::from("S"), step);
        let table = csv::write::csv(&plan, words());
        for separator in [',', ';', '\t', '|', ' ', ':'] {
            for cell in cells(&table, separator) {
                prop_assert!(!is_formula(&cell), "{cell:?} where {separator:?} separates, in {table:?}");
            }
        }
        let lines = |text: &str| text.trim().replace("\r\n", "\n").replace('\r', "\n");
        let read = round_trip(&plan);
        for step in read.steps.values() {
            prop_assert_eq!(&step.title, &one_line(&texts[2]));
            prop_assert_eq!(&step.notes, &lines(&texts[3]));
        }
    }

    #[test]
    fn imp9_no_file_makes_the_import_fail_without_a_word(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        if let Err(error) = import(&bytes, "any.csv") {
            prop_assert!(!error.is_empty() && !error.starts_with('{'), "{}", error);
        }
    }

    /// [IMP9]
    #[test]
    fn whatever_a_table_holds_the_plan_reads_cleanly(
        rows in prop::collection::vec(prop::collection::vec("[=a-c0-9;,.\"'/ -]{0,6}", 6), 0..8)
    ) {
        let mut table = String::from("No,Step,Owner,Owner side,Status,After\n");
        for row in rows {
            let cells: Vec<String> = row.iter().map(|c| format!("\"{}\"", c.replace('"', "\"\""))).collect();
            table.push_str(&cells.join(","));
            table.push('\n');
        }
        let imported = import(table.as_bytes(), "any.csv").expect("words never refuse a table");
        prop_assert_eq!(Plan::read(&imported.plans[0].document).odd, []);
    }
}

/// The cells of a file as a spreadsheet splits it: with quotation marks where they open a cell, and
/// without any.
fn cells(file: &str, separator: char) -> Vec<String> {
    let mut cells: Vec<String> =
        file.split(['\r', '\n', separator]).map(|c| c.trim_matches('"').to_owned()).collect();
    let (mut cell, mut is_quoted, mut begins) = (String::new(), false, true);
    for c in file.chars() {
        match c {
            '"' if begins || is_quoted => is_quoted = !is_quoted,
            '\r' | '\n' if !is_quoted => {
                cells.push(std::mem::take(&mut cell));
                begins = true;
                continue;
            }
            c if c == separator && !is_quoted => {
                cells.push(std::mem::take(&mut cell));
                begins = true;
                continue;
            }
            c => cell.push(c),
        }
        begins = false;
    }
    cells.push(cell);
    cells
}

/// Whether a spreadsheet may take the cell for a formula. A sign alone is a text.
fn is_formula(cell: &str) -> bool {
    let cell = cell.trim();
    cell.chars().count() > 1 && cell.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

/// [IMP15] [IMP16]
#[test]
fn pages_and_calendars_by_example() {
    let complete = std::fs::read_to_string(cases::folder("rules").join("complete.json"))
        .expect("the complete plan");
    let plan = |case: &cases::Case| {
        let mut document: serde_json::Value = serde_json::from_str(&complete).expect("JSON");
        json_patch(&mut document, serde_json::from_str(case.given()).expect("JSON"));
        Plan::read(&document).plan
    };
    let folder = cases::folder("export");
    cases::check(&folder.join("markdown.md"), "markdown", |case| {
        markdown::markdown(&plan(case), words())
    });
    cases::check(&folder.join("calendar.md"), "ics", |case| {
        let calendar = ics::ics(&plan(case), "acme", now().at, words());
        for line in calendar.split_terminator("\r\n") {
            assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line:?}");
        }
        calendar.replace("\r\n", "\n")
    });
}

/// Lays a patch over a document (RFC 7386).
fn json_patch(target: &mut serde_json::Value, patch: serde_json::Value) {
    match (target.as_object_mut(), patch) {
        (Some(object), serde_json::Value::Object(patch)) => {
            for (key, value) in patch {
                json_patch(object.entry(key).or_insert(serde_json::json!({})), value);
            }
        }
        (_, patch) => *target = patch,
    }
}

#[test]
fn imp13_headings_of_other_spreadsheets_are_known() {
    let known: BTreeMap<&str, csv::Column> = [
        ("Task", csv::Column::Step),
        ("ACTION ITEM", csv::Column::Step),
        ("Responsible", csv::Column::Owner),
        ("Due Date", csv::Column::Due),
        ("Depends on", csv::Column::After),
        ("Predecessors", csv::Column::After),
        ("#", csv::Column::No),
        ("E-Mail", csv::Column::OwnerEmail),
        ("Customer owner", csv::Column::BuyerOwner),
    ]
    .into();
    for (heading, column) in known {
        assert_eq!(csv::Column::from_heading(heading), Some(column), "{heading}");
    }
    for column in csv::Column::written() {
        assert_eq!(csv::Column::from_heading(&words().message(&column.heading())), Some(column));
    }
    assert_eq!(csv::Column::from_heading("Priority"), None);
}

#[test]
fn imp17_reading_stops_where_a_file_holds_more_than_it_may() {
    let told = |file: &str, name: &str| {
        let begun = std::time::Instant::now();
        let told = import(file.as_bytes(), name).expect_err("too much");
        (told, begun.elapsed())
    };
    let steps = |count: usize| {
        (0..count).map(|n| format!(r#""s{n}":{{"title":"a"}}"#)).collect::<Vec<_>>().join(",")
    };
    // The rest behind the limit is not read: it is no JSON.
    let file = format!(r#"{{"document":{{"title":"x","steps":{{{},!!!"#, steps(2_001));
    assert_eq!(
        told(&file, "a.json").0,
        "the file has more than 2000 steps, as many as it may have; split it into several files"
    );
    let file = format!(r#"{{"steps":{{{}}}}}"#, steps(2_001));
    assert!(told(&file, "a.json").0.contains("more than 2000 steps"));
    let template = format!(r#"[{{"template_id":"t","steps":[{}"#, "{},".repeat(2_001));
    assert!(told(&template, "a.json").0.contains("more than 2000 steps"));
    assert!(
        told(&format!("[{}", "{},".repeat(201)), "a.json").0.contains("more than 200 templates")
    );
    for many in ["{},", "1,", "[],", "\"\","] {
        let file = format!(r#"{{"document":{{"title":"x","x":[{}"#, many.repeat(500_001));
        assert!(told(&file, "a.json").0.contains("more than 500000 values"), "{many}");
    }
    // Tables, too: whatever fills them.
    let rows = "a,b\n".repeat(250_000);
    assert!(told(&format!("Step,Owner\n{rows}\"never closed"), "a.csv").0.contains("never closed"));
    assert!(
        told(&format!("Step,Owner\n{rows}"), "a.csv")
            .0
            .contains("more than 4020 rows with content")
    );
    assert!(
        told(&format!("Step,Owner\n{}x,y", ",\n".repeat(200_000)), "a.csv")
            .0
            .contains("more than 100000 rows")
    );
    assert!(
        told(&format!("Step,Owner\n{}x", ",".repeat(600_000)), "a.csv")
            .0
            .contains("more than 500000 cells")
    );
    // Blank rows and columns at the end, as spreadsheets write them, are nothing.
    let table = format!(
        "Step,Owner,{0}\nKick-off,Ann,{0}\n{1}",
        ",".repeat(1_000),
        ",,,,\n".repeat(1_000_000)
    );
    let imported = import(table.as_bytes(), "a.csv").expect("a table");
    assert_eq!(Plan::read(&imported.plans[0].document).plan.steps.len(), 1);
    // A plan of 2,000 steps fits.
    let file = format!(r#"{{"document":{{"title":"x","steps":{{{}}}}}}}"#, steps(2_000));
    assert_eq!(
        Plan::read(&import(file.as_bytes(), "a.json").expect("a plan").plans[0].document)
            .plan
            .steps
            .len(),
        2_000
    );
}

#[test]
fn imp18_what_is_no_plain_address_is_left_out_and_told() {
    let table = "Step,Owner,Owner side,Owner email\nKick-off,Ann,buyer,Ann <ann@a.example>\nPilot,Bea,buyer,bea@a.example\n";
    let imported = import(table.as_bytes(), "acme.csv").expect("a table");
    let plan = Plan::read(&imported.plans[0].document).plan;
    let emails: Vec<_> =
        plan.people.values().filter_map(|person| person.email.as_deref()).collect();
    assert_eq!(emails, ["bea@a.example"]);
    let told = worded(&imported.plans[0].not_understood).join("\n");
    assert!(
        told.contains("row 2, column \"Owner email\"") && told.contains("no plain address"),
        "{told}"
    );
    let file = r#"{"document": {"people": {"a": {"name": "Ann", "email": "<ann@a.example>"}, "b": {"email": "b@a.example"}}}}"#;
    let imported = import(file.as_bytes(), "acme.json").expect("a plan");
    assert!(imported.plans[0].document["people"]["a"].get("email").is_none());
    assert_eq!(imported.plans[0].document["people"]["b"]["email"], "b@a.example");
    assert!(
        worded(&imported.plans[0].not_understood)[0].starts_with("people/a/email: "),
        "{:?}",
        imported.plans[0].not_understood
    );
}

/// A catalogue that has no language: each message is its code in brackets, with the parameters that
/// are texts or days.
struct CodeCatalogue;

impl Catalogue for CodeCatalogue {
    fn message(&self, message: &Message) -> String {
        fn shown(param: &Param) -> String {
            match param {
                Param::Number(n) => n.to_string(),
                Param::Text(text) => text.clone(),
                Param::Day { day } => day.to_string(),
                Param::Message(message) => CodeCatalogue.message(message),
                Param::All(params) | Param::Any { any: params } => {
                    params.iter().map(shown).collect()
                }
            }
        }
        let params: Vec<String> = message.params.iter().map(|(_, param)| shown(param)).collect();
        format!("<{} {}>", message.code, params.join(" "))
    }
}

#[test]
fn wrd20_a_page_a_calendar_and_a_table_have_no_words_but_those_of_the_catalogue() {
    let complete = std::fs::read_to_string(cases::folder("rules").join("complete.json"))
        .expect("the complete plan");
    let mut document: serde_json::Value = serde_json::from_str(&complete).expect("JSON");
    let patch = r#"{"paper": {"legal": {"needed": false}}, "plan": {"buyerName": "A", "sellerName": "S"},
        "meeting": {"minutes": 30}, "people": {"dana": {"role": "champion"}},
        "steps": {"pilot": {"status": "done", "doneOn": "2026-11-20", "due": "2026-12-01"},
            "board": {"fixedOn": "2026-12-15"}},
        "criteria": {"orders": {"status": "met"}}, "risks": {"lead": {"impact": "low", "likelihood": "high"}}}"#;
    json_patch(&mut document, serde_json::from_str(patch).expect("JSON"));
    // Texts of people are gone, so that every word that is left is the export's.
    let mut plan = Plan::read(&document).plan;
    plan.title = "1".to_owned();
    plan.goal = "2".to_owned();
    plan.meeting.agenda = None;
    plan.people
        .values_mut()
        .for_each(|p| (p.name, p.email, p.job_title) = (Some("3".into()), None, None));
    plan.steps.values_mut().for_each(|s| (s.title, s.notes) = ("4".into(), String::new()));
    let of_criteria = plan.criteria.values_mut();
    of_criteria.for_each(|c| (c.text, c.measure, c.target) = ("5".into(), None, None));
    plan.risks.values_mut().for_each(|r| (r.text, r.contingency) = ("6".into(), "7".into()));
    // The words of a catalogue are escaped in a page, as people's are.
    let unescaped = |page: String| page.replace("&lt;", "<").replace("&gt;", ">");
    let page = unescaped(markdown::markdown(&plan, &CodeCatalogue));
    let words = |text: &str| -> Vec<String> {
        let mut depth = 0_i32;
        let is_outside = |c: &char| {
            depth += i32::from(*c == '<') - i32::from(*c == '>');
            depth == 0
        };
        let outside: String = text.chars().filter(is_outside).collect();
        let parts = outside.split(|c: char| !c.is_alphabetic());
        parts.filter(|word| word.chars().count() > 1).map(str::to_owned).collect()
    };
    assert_eq!(words(&page), Vec::<String>::new(), "{page}");
    let codes = page.matches('<').count();
    assert!(codes > 60, "{codes} codes in {page}");
    let html = page::page(&parts::of_plan(&plan, &CodeCatalogue), "", "en", &CodeCatalogue);
    let body = unescaped(html.replace(page::STYLE, "").replace(page::SCRIPT, ""));
    assert_eq!(words(&body), Vec::<String>::new(), "{body}");
    let calendar = ics::ics(&plan, "1", now().at, &CodeCatalogue).replace("\r\n ", "");
    for text in calendar.split("\r\n").filter_map(|line| line.strip_prefix("SUMMARY:")) {
        assert_eq!(words(text), Vec::<String>::new(), "{text}");
    }
    assert!(calendar.contains("SUMMARY:<export-event-go-live 1>"), "{calendar}");
    let table = csv::write::csv(&plan, &CodeCatalogue);
    let head = table.lines().next().expect("the headings");
    assert_eq!(words(head), Vec::<String>::new(), "{head}");
}

#[test]
fn wrd21_a_table_comes_back_in_the_language_that_it_was_written_in() {
    let plan = template("gtm-skills-os-7");
    let table = csv::write::csv(&plan, &CodeCatalogue);
    let back =
        exchange::import(table.as_bytes(), "a.csv", &CodeCatalogue).expect("our own headings");
    let back = Plan::read(&back.plans[0].document).plan;
    assert_eq!(back.steps.len(), plan.steps.len());
    for (id, step) in &plan.steps {
        let (due, days, notes) = (step.due, step.days, &step.notes);
        let same = &back.steps[id];
        assert_eq!((same.due, same.days, &same.notes), (due, days, notes));
    }
    // A table in English stays readable in every language.
    let table = csv::write::csv(&plan, words());
    assert!(exchange::import(table.as_bytes(), "a.csv", &CodeCatalogue).is_ok());
    let refused = exchange::import(table.replace("Step", "Stufe").as_bytes(), "a.csv", words());
    assert_eq!(refused.expect_err("no such heading").message().code, "import-no-headings");
}

#[test]
fn wrd22_the_notes_of_a_template_are_in_the_words_of_the_catalogue() {
    let file = r#"{"template_id": "t", "name": "T", "steps": [{"id": 1, "title": "A", "phase": "Party",
        "status": "amber", "target_week": 3, "window_weeks": [1, 2], "offset_day": 5, "month_day": "11-08",
        "slip_to": "2026-12-01", "meeting_minutes": 30, "milestone": true, "note": "See.", "other_thing": "x",
        "side": "buyer", "duration_days": "long"}]}"#;
    let notes = |words: &dyn Catalogue| {
        let imported = exchange::import(file.as_bytes(), "t.json", words).expect("a template");
        let plan = Plan::read(&imported.plans[0].document).plan;
        plan.steps.into_values().next().expect("a step").notes
    };
    let codes = notes(&CodeCatalogue);
    assert!(codes.lines().all(|line| line.starts_with("<note-")), "{codes}");
    assert_eq!(codes.lines().count(), 13, "{codes}");
    let english = notes(words());
    for line in [
        "Phase: Party.",
        "Dated 8 November in an unstated year.",
        "Planned for weeks 1 to 2.",
        "Duration: long.",
        "other thing: x.",
    ] {
        assert!(english.lines().any(|there| there == line), "{line} in {english}");
    }
}
