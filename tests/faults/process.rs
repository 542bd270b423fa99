//! `countersign serve` as a process: start, lock, drain.

use std::io::{BufRead, BufReader, Read};
use std::net::SocketAddr;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use countersign_tests::relay::{Client, ClientKind, DEADLINE, Folder, binary, http, type_goal};
use serde_json::json;

/// A relay of its own process. Killed when dropped.
pub(crate) struct Process {
    child: Child,
    pub(crate) address: SocketAddr,
}

impl Process {
    pub(crate) fn start(data: &Path) -> Process {
        Process::run(&mut Command::new(binary()), data)
    }

    /// A relay whose writes the system can be told to refuse, without ending it. Its log is a file,
    /// which can then take nothing either.
    pub(crate) fn start_refusable(data: &Path) -> Process {
        let shell = "trap '' XFSZ; exec \"$0\" \"$@\"";
        let log = std::fs::File::create(data.join("log")).unwrap();
        Process::run(Command::new("sh").args(["-c", shell]).arg(binary()).stderr(log), data)
    }

    /// Has the system refuse each write of it to a file, or take them again.
    pub(crate) fn refuse_writes(&self, refused: bool) {
        let most = if refused { "--fsize=0:unlimited" } else { "--fsize=unlimited:unlimited" };
        let set = Command::new("prlimit")
            .args(["--pid", &self.child.id().to_string(), most])
            .status()
            .unwrap();
        assert!(set.success(), "{most}");
    }

    fn run(program: &mut Command, data: &Path) -> Process {
        let mut child = program
            .args(["serve", "--listen", "127.0.0.1:0", "--data"])
            .arg(data)
            .env("RUST_LOG", "warn")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let address =
            line.trim().strip_prefix("listening on http://").unwrap_or_else(|| panic!("{line:?}"));
        Process { address: address.parse().unwrap(), child }
    }

    /// A relay that may have so many files open.
    pub(crate) fn start_with_files(data: &Path, files: usize) -> Process {
        let shell = format!("ulimit -n {files}; exec \"$0\" \"$@\"");
        Process::run(Command::new("sh").args(["-c", &shell]).arg(binary()), data)
    }

    /// The most memory that it had, in MiB.
    pub(crate) fn memory_mib(&self) -> usize {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
        peak.trim().strip_suffix(" kB").unwrap().parse::<usize>().unwrap() / 1024
    }

    /// `kill -9`.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    pub(crate) fn signal(&self, name: &str) {
        let sent =
            Command::new("kill").args([name, &self.child.id().to_string()]).status().unwrap();
        assert!(sent.success());
    }

    /// Waits for its end: exit code, and what else it printed.
    fn end(mut self) -> (Option<i32>, String) {
        let mut rest = String::new();
        self.child.stdout.take().unwrap().read_to_string(&mut rest).unwrap();
        (self.child.wait().unwrap().code(), rest)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Gone already, most of the time.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Runs the command line to its end.
pub(crate) fn countersign(args: &[&str], data: &Path) -> Output {
    Command::new(binary()).args(args).arg("--data").arg(data).output().unwrap()
}

/// A token by the command line.
pub(crate) fn token(data: &Path, args: &[&str]) -> String {
    let out = countersign(&[&["token"], args].concat(), data);
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let text = String::from_utf8(out.stdout).unwrap();
    assert_eq!(text.lines().count(), 1, "the token and nothing else");
    text.trim().to_owned()
}

pub(crate) fn person(data: &Path, side: &str, sub: &str) -> String {
    token(data, &["--plan", "p", "--side", side, "--sub", sub, "--name", sub])
}

/// Creates the plan `p`.
pub(crate) async fn create(relay: &Process, data: &Path) {
    let body = json!({"id": "p", "document": {"title": "Plan"}}).to_string();
    let admin = token(data, &["--admin"]);
    let made = http(relay.address, "POST", "/v1/plans", Some(&admin), &[], body.as_bytes()).await;
    assert_eq!(made.status, 201, "{}", made.text());
}

#[test]
fn cli1_a_second_relay_says_who_holds_the_folder() {
    let folder = Folder::new();
    let first = Process::start(&folder.0);
    let second = countersign(&["serve", "--listen", "127.0.0.1:0"], &folder.0);
    let says = String::from_utf8(second.stderr).unwrap();
    assert_eq!(second.status.code(), Some(1));
    assert!(says.contains(&format!("process {}", first.child.id())), "{says}");
    assert!(second.stdout.is_empty());
    // A dead holder holds nothing.
    first.kill();
    drop(Process::start(&folder.0));
}

#[test]
fn cli2_keys_are_made_once_and_readable_by_their_owner_only() {
    let folder = Folder::new();
    let data = folder.0.join("data");
    drop(Process::start(&data));
    let early = person(&data, "buyer", "ann");
    let read = || std::fs::read(data.join("token.key")).unwrap();
    let key = read();
    let relay = Process::start(&data);
    assert_eq!(read(), key);
    let mode =
        |name: &str| std::fs::metadata(data.join(name)).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode("token.key"), mode("")), (0o600, 0o700));
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        create(&relay, &data).await;
        let answer = http(relay.address, "GET", "/v1/plans/p", Some(&early), &[], b"").await;
        assert_eq!(answer.status, 200);
    });
}

#[tokio::test(flavor = "multi_thread")]
async fn cli3_a_signal_drains_and_exits_0() {
    for signal in ["-TERM", "-INT"] {
        let folder = Folder::new();
        let relay = Process::start(&folder.0);
        create(&relay, &folder.0).await;
        let ann = person(&folder.0, "buyer", "ann");
        let mut client =
            Client::connect(relay.address, "p", Some(&ann), ClientKind::Own).await.unwrap();
        client.hello(None).await;
        client.until("welcome", |c| c.welcome.is_some()).await;
        client.sync().await;
        for i in 0..100 {
            client.edit(type_goal(0, &format!("{i} "))).await;
        }
        relay.signal(signal);
        assert_eq!(client.closed().await.0, 1012);
        let ended = tokio::task::spawn_blocking(move || relay.end());
        let (code, rest) = tokio::time::timeout(DEADLINE, ended).await.expect("the end").unwrap();
        assert_eq!((code, rest.as_str()), (Some(0), ""), "one line on stdout, and no more");
        // Every acknowledged edit is there.
        let relay = Process::start(&folder.0);
        let answer = http(relay.address, "GET", "/v1/plans/p", Some(&ann), &[], b"").await.json();
        let goal = answer["document"]["goal"].as_str().unwrap().to_owned();
        let saved = client.saved.map_or(0, |s| s.messages);
        let kept = goal.split_whitespace().count() as u64;
        // One of the messages may have been the answer to the relay's step 1.
        assert!(kept + 1 >= saved, "{saved} acknowledged, {kept} kept");
    }
}

#[test]
fn cli4_what_cannot_be_served_is_said_before_anything_is_promised() {
    let folder = Folder::new();
    let run = |args: &[&str]| {
        let out = countersign(&[&["serve", "--listen", "127.0.0.1:0"], args].concat(), &folder.0);
        assert!(out.stdout.is_empty());
        assert_ne!(out.status.code(), Some(0));
        String::from_utf8(out.stderr).unwrap()
    };
    assert!(run(&["--store", "postgres://db/plans"]).contains("SQLite"));
    assert!(run(&["--store", "mysql"]).contains("use `sqlite`"));
    assert!(run(&["--allow-origin", "portal.example"]).contains("https://portal.example"));
    assert!(run(&["--allow-origin", "https://portal.example/deals"]).contains("is no origin"));
    assert!(run(&["--embed", "/nowhere"]).contains("/nowhere"));
    let thresholds = folder.0.join("thresholds.json");
    let file = thresholds.to_str().unwrap();
    std::fs::write(&thresholds, r#"{"lateDays": 5}"#).unwrap();
    assert!(run(&["--thresholds", file]).contains("there is no threshold \"lateDays\""));
    assert!(run(&["--thresholds", "/nowhere"]).contains("cannot read --thresholds /nowhere"));
    std::fs::write(folder.0.join("plans.sqlite"), "no database, but long enough to be looked at")
        .unwrap();
    assert!(run(&[]).contains("plans.sqlite"));
}

#[tokio::test(flavor = "multi_thread")]
async fn cli5_cli6_the_proof_of_a_plan_comes_by_the_command_line_too_and_verifies() {
    let folder = Folder::new();
    let data = folder.0.join("data");
    let bundle_file = folder.0.join("bundle.json");
    let export = |more: &[&str]| countersign(&[&["export"], more].concat(), &data);
    let says = |out: &Output| String::from_utf8_lossy(&out.stderr).into_owned();
    let early = export(&["--plan", "p", "--format", "bundle"]);
    assert_eq!(early.status.code(), Some(1));
    assert!(says(&early).contains("no plans are kept there"), "{}", says(&early));

    let relay = Process::start(&data);
    create(&relay, &data).await;
    let ann = person(&data, "buyer", "ann");
    let terms = http(relay.address, "GET", "/v1/plans/p/terms?subject=plan", Some(&ann), &[], b"")
        .await
        .json();
    let said = json!({"kind": "decline", "subject": "plan", "digest": terms["digest"], "note": "not this year"});
    let path = "/v1/plans/p/attestations";
    let entry =
        http(relay.address, "POST", path, Some(&ann), &[], said.to_string().as_bytes()).await;
    assert_eq!(entry.status, 201, "{}", entry.text());
    let mut by_rest =
        http(relay.address, "GET", "/v1/plans/p/bundle", Some(&ann), &[], b"").await.json();

    // While the relay runs, and when it does not.
    let mut relay = Some(relay);
    for _ in 0..2 {
        let out =
            export(&["--plan", "p", "--format", "bundle", "--out", bundle_file.to_str().unwrap()]);
        assert!(out.status.success(), "{}", says(&out));
        let verify = |file: &Path| Command::new(binary()).arg("verify").arg(file).output().unwrap();
        let verified = verify(&bundle_file);
        let words = String::from_utf8_lossy(&verified.stdout).into_owned();
        assert!(verified.status.success(), "{words}");
        assert!(words.contains("intact: plan p, 1 entries"), "{words}");
        let text = std::fs::read_to_string(&bundle_file).unwrap();
        let mut bundle: serde_json::Value = serde_json::from_str(&text).unwrap();
        for part in ["at", "seal"] {
            assert!(by_rest[part].is_string() && bundle[part].is_string());
            by_rest[part] = bundle[part].take();
            bundle[part] = by_rest[part].clone();
        }
        assert_eq!(bundle, by_rest, "the same as by REST, at another time");
        std::fs::write(&bundle_file, text.replace("not this year", "not this week")).unwrap();
        let verified = verify(&bundle_file);
        assert_eq!(verified.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&verified.stdout).contains("entry 1"), "{verified:?}");
        drop(relay.take());
    }

    let plan = export(&["--plan", "p", "--format", "json"]);
    let plan: serde_json::Value = serde_json::from_slice(&plan.stdout).unwrap();
    assert_eq!(plan["document"], by_rest["document"]);
    // Without the relay's key nothing is sealed, and none is made.
    let key = data.join("receipt.key");
    std::fs::remove_file(&key).unwrap();
    let unsealed = export(&["--plan", "p", "--format", "bundle"]);
    assert_eq!(unsealed.status.code(), Some(1));
    assert!(unsealed.stdout.is_empty());
    assert!(says(&unsealed).contains("receipt.key is missing: restore it"), "{}", says(&unsealed));
    assert!(export(&["--plan", "p", "--format", "csv"]).status.success());
    assert!(!key.exists(), "the folder is only read");
    let nobody = export(&["--plan", "q", "--format", "json"]);
    assert_eq!(nobody.status.code(), Some(1));
    assert!(says(&nobody).contains('q'), "{}", says(&nobody));
    let file = Command::new(binary())
        .args(["export", "plan.json", "--format", "bundle"])
        .output()
        .unwrap();
    assert_eq!(file.status.code(), Some(2));
    assert!(says(&file).contains("--data DIR --plan ID"), "{}", says(&file));
}
