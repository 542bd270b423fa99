//! The commands about files, run as people run them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use countersign_plan::message::Message;
use countersign_words::Language;

/// A folder of one test's own, gone with it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("countersign-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).expect("a folder");
        Folder(path)
    }

    fn file(&self, name: &str, content: &[u8]) -> PathBuf {
        let path = self.0.join(name);
        fs::write(&path, content).expect("the file can be written");
        path
    }

    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(&self.0)
            .expect("the folder")
            .map(|e| e.expect("an entry").file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A folder that stays behind in the temporary one harms nobody.
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

fn countersign(arguments: &[&str], paths: &[&Path]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_countersign"))
        .args(arguments)
        .args(paths)
        .output()
        .expect("it runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

#[test]
fn fil1_a_collection_becomes_one_plan_file_each() {
    let folder = Folder::new("collection");
    let out = folder.0.join("plans/");
    let source = repository("examples/plans/source/templates.json");
    let done = countersign(&["import", "--out"], &[&out, &source]);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    let mut seen = 0;
    for entry in fs::read_dir(&out).expect("the folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let example =
            fs::read_to_string(repository("examples/plans").join(&name)).expect("the example");
        assert_eq!(fs::read_to_string(&path).expect("the plan"), example, "{name}");
        seen += 1;
    }
    assert_eq!(seen, 11);
    let says = text(&done.stdout);
    assert!(says.contains("steps: 12") && says.contains("not understood:"), "{says}");
}

#[test]
fn fil2_a_collection_into_one_file_is_refused_with_the_names() {
    let folder = Folder::new("several");
    let source = repository("examples/plans/source/templates.json");
    let out = folder.0.join("plan.json");
    let refused = countersign(&["import", "--out"], &[&out, &source]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(text(&refused.stderr).contains("doris-backward-8"));
    assert_eq!(folder.names(), Vec::<String>::new());
    let picked =
        countersign(&["import", "--template", "doris-backward-8", "--out"], &[&out, &source]);
    assert_eq!(picked.status.code(), Some(0), "{}", text(&picked.stderr));
    assert_eq!(folder.names(), ["plan.json"]);
}

#[test]
fn fil3_what_cannot_be_read_is_told_and_nothing_is_written() {
    let folder = Folder::new("refused");
    for (name, content, says) in [
        ("latin.csv", &b"Step,Owner\nPr\xFCfung,Anna\n"[..], "UTF-8"),
        ("february.csv", b"Step,Due\nPilot,2026-02-31\n", "row 2, column \"Due\""),
        ("broken.json", b"{\"document\": {", "line 1"),
        (
            "february.json",
            b"{\"document\": {\"plan\": {\"goLive\": \"2027-02-31\"}}}",
            "plan/goLive",
        ),
    ] {
        let file = folder.file(name, content);
        let before = folder.names();
        let refused = countersign(&["import", "--out"], &[&folder.0.join("plan.json"), &file]);
        assert_eq!(refused.status.code(), Some(2), "{name}");
        let told = text(&refused.stderr);
        assert!(told.contains(name) && told.contains(says), "{told}");
        assert_eq!(folder.names(), before, "{name}");
    }
}

#[test]
fn fil4_check_exits_by_what_it_finds() {
    let folder = Folder::new("check");
    let complete =
        fs::read_to_string(repository("tests/suite/rules/complete.json")).expect("the plan");
    let sound = folder.file("sound.json", complete.as_bytes());
    let code = |path: &Path, arguments: &[&str]| countersign(arguments, &[path]).status.code();
    assert_eq!(code(&sound, &["check", "--today", "2026-11-23"]), Some(0));
    assert_eq!(
        code(&sound, &["check", "--today", "2026-11-23", "--go-live", "2026-11-20"]),
        Some(1)
    );
    assert_eq!(code(&sound, &["check", "--today", "2027-04-01"]), Some(1));
    assert_eq!(code(&folder.0.join("missing.json"), &["check"]), Some(2));
    assert_eq!(code(&folder.file("broken.json", b"{"), &["check"]), Some(2));
}

#[test]
fn fil11_a_name_that_stands_twice_is_told_with_its_place_by_import_and_check() {
    let folder = Folder::new("twice");
    let twice =
        b"{\"title\": \"A\",\n \"plan\": {\"goLive\": \"2027-03-01\", \"goLive\": \"2027-04-01\"}}";
    let (file, plan) = (folder.file("twice.json", twice), folder.0.join("plan.json"));
    for refused in
        [countersign(&["check"], &[&file]), countersign(&["import", "--out"], &[&plan, &file])]
    {
        assert_eq!(refused.status.code(), Some(2));
        let told = text(&refused.stderr);
        let says = "twice.json: line 2, column 42: this is not valid JSON (the name \"goLive\" stands twice";
        assert!(told.contains(says), "{told}");
    }
    assert!(!plan.exists());
}

#[test]
fn fil5_check_in_json_is_the_sellers_report() {
    let plan = repository("examples/plans/doris-backward-8.json");
    let done = countersign(
        &["check", "--json", "--today", "2026-11-23", "--go-live", "2027-01-29"],
        &[&plan],
    );
    assert_eq!(done.status.code(), Some(1));
    let report: serde_json::Value = serde_json::from_slice(&done.stdout).expect("JSON");
    assert_eq!(report["side"], "seller");
    assert_eq!(report["verdict"], "incomplete");
    assert_eq!(report["schedule"]["slack"], -15);
    assert_eq!(report["schedule"]["projected"], "2027-02-19");
    let security = report["schedule"]["steps"]
        .as_object()
        .expect("steps")
        .values()
        .nth(3)
        .expect("the fourth");
    assert_eq!(security["latestStart"], "2026-11-02");
}

/// A line of the table: template, today, go-live, holidays; slack, and with the fewest days; dates
/// of steps by the first words of their titles.
type ExpectedPlan<'a> =
    (&'a str, [&'a str; 2], &'a [&'a str], (i64, Option<i64>), &'a [(&'a str, &'a str, &'a str)]);

#[test]
fn fil9_check_of_the_imported_templates_gives_what_was_computed_independently() {
    let (autumn, june) = ("2026-11-23", "2026-06-01");
    let holidays = &["2026-11-26", "2026-12-25", "2027-01-01"];
    let lines: [ExpectedPlan<'_>; 6] = [
        (
            "gtm-skills-os-7",
            [autumn, "2027-03-31"],
            &[],
            (43, None),
            &[("Stakeholder alignment", "latestStart", "2027-01-21")],
        ),
        (
            "gtm-skills-os-7",
            [autumn, "2027-01-15"],
            &[],
            (-10, Some(15)),
            &[
                ("Proposal delivered", "latestStart", "2026-11-06"),
                ("Final sign-off", "earliestFinish", "2027-01-29"),
            ],
        ),
        ("gtm-skills-os-7", [autumn, "2027-01-15"], holidays, (-13, None), &[]),
        (
            "doris-backward-8",
            [autumn, "2027-01-29"],
            &[],
            (-15, None),
            &[
                ("Security", "latestStart", "2026-11-02"),
                ("Contract signed", "earliestFinish", "2027-02-19"),
            ],
        ),
        ("presales-playbook-mcp", [autumn, "2027-02-26"], &[], (15, None), &[]),
        (
            "riga-laptops-workback",
            [june, "2026-09-01"],
            &[],
            (12, None),
            &[("Vendor delivers", "earliestFinish", "2026-07-24")],
        ),
    ];
    let folder = Folder::new("table-of-values");
    let out = folder.0.join("plans/");
    let source = repository("examples/plans/source/templates.json");
    let done = countersign(&["import", "--out"], &[&out, &source]);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    for (name, [today, go_live], holidays, (slack, slack_min), dates) in lines {
        let bytes = fs::read(out.join(format!("{name}.json"))).expect("an imported plan");
        let mut file: serde_json::Value = serde_json::from_slice(&bytes).expect("JSON");
        for day in holidays {
            file["document"]["holidays"][format!("buyer/{day}")] = "Holiday".into();
        }
        let plan = folder.file("plan.json", file.to_string().as_bytes());
        let done =
            countersign(&["check", "--json", "--today", today, "--go-live", go_live], &[&plan]);
        let report: serde_json::Value = serde_json::from_slice(&done.stdout).expect("JSON");
        let schedule = &report["schedule"];
        assert_eq!(schedule["slack"], slack, "{name} to {go_live}");
        if let Some(slack_min) = slack_min {
            assert_eq!(schedule["slackMin"], slack_min, "{name} to {go_live}");
        }
        for (title, key, date) in dates {
            let steps = file["document"]["steps"].as_object().expect("steps");
            let titled = |step: &serde_json::Value| {
                step["title"].as_str().is_some_and(|t| t.starts_with(title))
            };
            let (id, _) =
                steps.iter().find(|(_, step)| titled(step)).unwrap_or_else(|| panic!("{title}"));
            assert_eq!(schedule["steps"][id][key], *date, "{name}: {title}, {key}");
        }
        if name.starts_with("presales") {
            assert_eq!(schedule["driving"].as_array().map(Vec::len), Some(2), "two tracks tie");
        }
        // No step is planned onto a weekend.
        for step in schedule["steps"].as_object().expect("steps").values() {
            for date in step.as_object().expect("dates").values().filter_map(|v| v.as_str()) {
                let date: chrono::NaiveDate = date.parse().expect("a date");
                assert!(
                    chrono::Datelike::weekday(&date).number_from_monday() < 6,
                    "{name}: {date}"
                );
            }
        }
    }
}

#[test]
fn fil10_a_day_that_is_named_begins_where_the_plan_is_lived() {
    let folder = Folder::new("midnight");
    let complete = fs::read(repository("tests/suite/rules/complete.json")).expect("the plan");
    let meets = |zone: &str, at: &str| {
        let mut document: serde_json::Value = serde_json::from_slice(&complete).expect("JSON");
        document["plan"]["timeZone"] = zone.into();
        document["meeting"]["at"] = at.into();
        let plan = folder.file("plan.json", document.to_string().as_bytes());
        countersign(&["check", "--today", "2026-11-23"], &[&plan]).status.code()
    };
    // It is still the day before in UTC.
    assert_eq!(
        meets("Asia/Tokyo", "2026-11-23T08:30:00+09:00"),
        Some(0),
        "a meeting on that day is to come"
    );
    // It is that day already in UTC.
    assert_eq!(
        meets("America/Los_Angeles", "2026-11-22T18:00:00-08:00"),
        Some(1),
        "one on the eve is past"
    );
}

/// [FIL6]
#[test]
fn check_reads_as_a_page() {
    let plan = repository("examples/plans/doris-backward-8.json");
    let done =
        countersign(&["check", "--today", "2026-11-23", "--go-live", "2027-01-29"], &[&plan]);
    let page = text(&done.stdout);
    let golden = repository("tests/suite/check/doris-backward-8.txt");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&golden, &page).expect("the page can be written");
    }
    let expected = fs::read_to_string(&golden).expect("the page");
    assert_eq!(page, expected, "UPDATE_EXPECT=1 writes {} anew", golden.display());
    assert!(
        page.lines().all(|line| line.chars().count() <= 100),
        "no line is wider than a terminal"
    );
}

#[test]
fn fil7_a_table_goes_out_and_comes_back() {
    let folder = Folder::new("table");
    let plan = repository("examples/plans/escc-map-sampleco.json");
    let table = folder.0.join("plan.csv");
    let out = countersign(&["export", "--format", "csv", "--out"], &[&table, &plan]);
    assert_eq!(out.status.code(), Some(0), "{}", text(&out.stderr));
    let back = folder.0.join("back.json");
    let done = countersign(&["import", "--out"], &[&back, &table]);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    let of = |path: &Path| {
        let file: serde_json::Value =
            serde_json::from_slice(&fs::read(path).expect("a file")).expect("JSON");
        let steps = file["document"]["steps"].as_object().expect("steps").clone();
        steps
            .into_iter()
            .map(|(id, s)| (id, s["title"].clone(), s["due"].clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(of(&back), of(&plan));
}

#[test]
fn wrd11_an_export_is_written_in_the_language_that_it_is_asked_for_in() {
    let plan = repository("examples/plans/escc-map-sampleco.json");
    let written = |language: &[&str]| {
        let out = countersign(&[&["export", "--format", "csv"], language].concat(), &[&plan]);
        assert_eq!(out.status.code(), Some(0), "{}", text(&out.stderr));
        text(&out.stdout).lines().next().expect("headings").to_owned()
    };
    let (plain, english) = (written(&[]), written(&["--language", "en"]));
    assert_eq!(plain, english);
    let heading = Message::new("column-owner-side");
    for language in Language::ALL {
        let headings = written(&["--language", language.tag()]);
        assert!(headings.contains(&language.words().message(&heading)), "{headings}");
        assert_eq!(headings == english, language == Language::English, "{headings}");
    }
    let refused = countersign(&["export", "--language", "it"], &[&plan]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(text(&refused.stderr).contains("en, de, fr, es, pt, ja"), "{}", text(&refused.stderr));
}

#[test]
fn fil8_a_plan_cannot_steer_the_terminal() {
    let folder = Folder::new("terminal");
    let plan =
        br#"{"document": {"title": "\u001b[2J\u0007Acme", "steps": {"a": {"title": "\u001b]0;x\u0007Go"}}}}"#;
    let done = countersign(&["check"], &[&folder.file("plan.json", plan)]);
    assert!(!text(&done.stdout).contains(['\u{1b}', '\u{7}']), "{:?}", text(&done.stdout));
}

#[test]
fn tty3_no_text_of_a_file_forges_a_line_or_steers_the_terminal() {
    let folder = Folder::new("steering");
    let steering = "\u{1b}[2J\u{9b}31m\u{202e}";
    let table = format!(
        "\"Plan{steering}\nintact: all\"\n\
         Step,Owner,\"Heading{steering}\nsteps: 99\",Status,Due\n\
         \"Pilot{steering}\nsteps: 98\",\"Ann{steering}\nBoss\",extra,\"odd{steering}\nsteps: 97\",2026-12-01\n"
    );
    let file = folder.file("table.csv", table.as_bytes());
    let out = folder.0.join("plan.json");
    let done = countersign(&["import", "--out"], &[&out, &file]);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    let bad = folder.file(
        "bad.csv",
        table.replace("2026-12-01", "\"no date\u{1b}[2J\nintact: all\"").as_bytes(),
    );
    let refused = countersign(&["import", "--out"], &[&folder.0.join("no.json"), &bad]);
    assert_eq!(refused.status.code(), Some(2));
    let checked = countersign(&["check"], &[&out]);
    let unread = countersign(&["check", "--template", "x\nintact: all\u{1b}[2J"], &[&out]);
    for said in [&done.stdout, &refused.stderr, &checked.stdout, &unread.stderr] {
        let said = text(said);
        assert!(!said.contains(['\u{1b}', '\u{9b}', '\u{202e}']), "{said:?}");
        for line in said.lines() {
            let forged = ["intact", "steps: 99", "steps: 98", "steps: 97"];
            assert!(!forged.iter().any(|f| line.trim_start().starts_with(f)), "{said}");
        }
    }
    let plan = fs::read_to_string(&out).expect("the plan");
    let plan: serde_json::Value = serde_json::from_str(&plan).expect("JSON");
    let step =
        plan["document"]["steps"].as_object().expect("steps").values().next().expect("a step");
    assert_eq!(step["title"], "Pilot[2J31m steps: 98", "a title is one line");
    let person =
        plan["document"]["people"].as_object().expect("people").values().next().expect("a person");
    assert_eq!(person["name"], "Ann[2J31m Boss");
}
