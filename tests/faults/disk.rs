//! Disks that are full, that take no writes, and that are mounted for reading only.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use countersign_plan::document::PlanDoc;
use countersign_tests::relay::{Client, ClientKind, DEADLINE, Folder, TestAnswer, http};
use serde_json::{Value, json};

use crate::process::{Process, countersign, create, person};

/// A disk of its own, in memory. Unmounted when dropped.
struct Disk(Folder);

impl Disk {
    /// None where this machine does not let the test mount one; said aloud, as a test that was
    /// skipped.
    fn mount(size: &str) -> Option<Disk> {
        let folder = Folder::new();
        let options = format!("size={size},mode=0777");
        let path = folder.0.to_str().unwrap();
        if root("mount", &["-t", "tmpfs", "-o", &options, "countersign-test", path]) {
            return Some(Disk(folder));
        }
        // Past the harness, which shows what a test prints only when it fails, and on a line of its
        // own.
        let says = "\nskipped: no disk can be mounted: run the tests as root, or let sudo do without a password\n";
        std::io::stdout().write_all(says.as_bytes()).unwrap();
        None
    }

    fn path(&self) -> &Path {
        &self.0.0
    }

    fn remount(&self, mode: &str) {
        let options = format!("remount,{mode}");
        assert!(
            root("mount", &["-o", &options, self.path().to_str().unwrap()]),
            "remount as {mode}"
        );
    }

    /// Takes all the space that is left.
    fn fill(&self) {
        let mut file = File::create(self.ballast()).unwrap();
        for size in [1 << 20, 4096, 1] {
            let block = vec![1; size];
            while let Ok(()) = file.write_all(&block) {}
        }
    }

    /// Gives it back.
    fn free(&self) {
        fs::remove_file(self.ballast()).unwrap();
    }

    fn ballast(&self) -> std::path::PathBuf {
        self.path().join("ballast")
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // Lazily: after a failure something may still have a file open.
        root("umount", &["-l", self.path().to_str().unwrap()]);
    }
}

/// Runs something that only root may.
fn root(program: &str, args: &[&str]) -> bool {
    let run = |command: &mut Command| command.output().is_ok_and(|out| out.status.success());
    run(Command::new(program).args(args))
        || run(Command::new("sudo").args(["-n", program]).args(args))
}

/// Somebody who types until the disk takes no more, and comes back.
struct DiskTypist {
    token: String,
    doc: Option<PlanDoc>,
    typed: usize,
}

impl DiskTypist {
    fn new(data: &Path) -> DiskTypist {
        DiskTypist {
            token: person(data, "buyer", "ann"),
            doc: Some(PlanDoc::new(100_000)),
            typed: 0,
        }
    }

    async fn connect(&mut self, relay: &Process) -> Client {
        let doc = self.doc.take().unwrap();
        let mut client =
            Client::with_doc(relay.address, "p", Some(&self.token), ClientKind::Own, doc)
                .await
                .unwrap();
        client.hello(None).await;
        client.sync().await;
        client
    }

    /// Types one line, and tells whether it is saved within a time.
    async fn line(&mut self, client: &mut Client, patience: Duration) -> bool {
        let line = format!("<{}>{}", self.typed, "x".repeat(2000));
        self.typed += 1;
        client.edit(json!([{"type": "editText", "path": "goal", "at": 0, "insert": line}])).await;
        let sent = client.sent;
        let saving = client.until("it to be saved", |c| saved(c) >= sent);
        tokio::time::timeout(patience, saving).await.is_ok()
    }

    /// Types until a line is not saved: how many were. The socket stays.
    async fn until_refused(&mut self, relay: &Process) -> usize {
        let mut client = self.connect(relay).await;
        while self.line(&mut client, Duration::from_secs(3)).await {
            assert!(self.typed < 5000, "this disk does not fill");
        }
        assert_eq!(client.close, None, "the socket stays");
        self.doc = Some(client.drop_socket());
        self.typed - 1
    }

    /// Comes back with what was not saved: it is, and the plan is what they have.
    async fn come_back(&mut self, relay: &Process) {
        let mut client = self.connect(relay).await;
        assert!(self.line(&mut client, DEADLINE).await, "{:?}", client.close);
        let plan = get(relay, "/v1/plans/p", &self.token).await.json();
        assert_eq!(plan["document"], client.doc.document());
        assert_eq!(lines(&plan), self.typed, "each line once");
        self.doc = Some(client.drop_socket());
    }
}

fn saved(client: &Client) -> u64 {
    client.saved.as_ref().map_or(0, |s| s.messages)
}

/// The lines of the goal; each stands there once.
fn lines(plan: &Value) -> usize {
    let goal = plan["document"]["goal"].as_str().unwrap_or_default();
    let count = goal.matches('<').count();
    for n in 0..count {
        assert_eq!(goal.matches(&format!("<{n}>")).count(), 1, "line {n} of {count}");
    }
    count
}

async fn get(relay: &Process, path: &str, token: &str) -> TestAnswer {
    http(relay.address, "GET", path, Some(token), &[], b"").await
}

async fn is_ready(relay: &Process) -> TestAnswer {
    http(relay.address, "GET", "/readyz", None, &[], b"").await
}

/// A call under a key.
async fn rename(relay: &Process, token: &str) -> TestAnswer {
    let body =
        json!({"commands": [{"type": "editPlan", "field": "goLive", "value": "2031-01-15"}]})
            .to_string();
    let key = [("idempotency-key", "once")];
    http(relay.address, "POST", "/v1/plans/p/commands", Some(token), &key, body.as_bytes()).await
}

/// A relay whose disk takes no writes: it tells, loses nothing that it acknowledged, and shows what
/// it has.
async fn holds_out(relay: &Process, writer: &mut DiskTypist, reader: &str, says: &str) {
    let acknowledged = writer.until_refused(relay).await;
    // Several times: what failed once leaves nothing behind that makes the next answer another.
    for _ in 0..3 {
        let (problem, detail) = rename(relay, &writer.token).await.problem();
        assert_eq!(problem, "503 store", "{detail}");
        assert!(detail.contains(says), "{detail}");
        let (problem, detail) = is_ready(relay).await.problem();
        assert_eq!(problem, "503 store", "{detail}");
        assert!(detail.contains(says), "{detail}");
        for token in [reader, &writer.token] {
            let plan = get(relay, "/v1/plans/p", token).await;
            assert_eq!(plan.status, 200, "reading goes on: {}", plan.text());
            let plan = plan.json();
            assert_eq!(
                plan["document"]["plan"]["goLive"],
                Value::Null,
                "what was refused is nowhere"
            );
            assert_eq!(lines(&plan), acknowledged, "what was acknowledged is there, and no more");
        }
    }
    // A reader may stay, whoever else comes and goes.
    let mut sam =
        Client::connect(relay.address, "p", Some(reader), ClientKind::Stock).await.unwrap();
    sam.sync().await;
    let mut ann =
        Client::connect(relay.address, "p", Some(&writer.token), ClientKind::Stock).await.unwrap();
    ann.sync().await;
    drop(ann);
    get(relay, "/v1/plans/p", &writer.token).await;
    sam.round_trip().await;
    assert_eq!(
        (lines(&json!({"document": sam.doc.document()})), &sam.close),
        (acknowledged, &None)
    );
}

/// And once it takes them again.
async fn recovers(relay: &Process, writer: &mut DiskTypist) {
    assert_eq!(is_ready(relay).await.status, 200);
    let answer = rename(relay, &writer.token).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    writer.come_back(relay).await;
    let again = rename(relay, &writer.token).await;
    assert_eq!((again.status, &*again.headers["idempotency-replayed"]), (answer.status, "true"));
    // The document is as it is now: the writer went on meanwhile.
    let (again, first) = (again.json(), answer.json());
    assert_eq!(
        (&again["made"], &again["document"]["plan"]),
        (&first["made"], &first["document"]["plan"])
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn flt3_a_full_disk_is_told_loses_nothing_acknowledged_and_is_got_over_without_hands() {
    let Some(disk) = Disk::mount("24m") else { return };
    let data = disk.path().join("data");
    let mut relay = Process::start(&data);
    create(&relay, &data).await;
    let sam = person(&data, "seller", "sam");
    let mut writer = DiskTypist::new(&data);
    writer.come_back(&relay).await;
    disk.fill();
    holds_out(&relay, &mut writer, &sam, "the disk is full").await;
    disk.free();
    recovers(&relay, &mut writer).await;
    // An edit that was acknowledged after it is as durable as ever.
    relay.kill();
    relay = Process::start(&data);
    writer.come_back(&relay).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn flt4_a_disk_that_takes_no_writes_is_told_loses_nothing_acknowledged_and_is_got_over_without_hands()
 {
    let folder = Folder::new();
    let relay = Process::start_refusable(&folder.0);
    create(&relay, &folder.0).await;
    let sam = person(&folder.0, "seller", "sam");
    let mut writer = DiskTypist::new(&folder.0);
    writer.come_back(&relay).await;
    relay.refuse_writes(true);
    holds_out(&relay, &mut writer, &sam, "the disk takes no writes").await;
    relay.refuse_writes(false);
    recovers(&relay, &mut writer).await;
    relay.kill();
    writer.come_back(&Process::start(&folder.0)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn flt5_a_relay_does_not_begin_on_a_disk_mounted_read_only_says_why_and_begins_when_it_is_writable()
 {
    let Some(disk) = Disk::mount("24m") else { return };
    let data = disk.path().join("data");
    let relay = Process::start(&data);
    create(&relay, &data).await;
    let mut writer = DiskTypist::new(&data);
    writer.come_back(&relay).await;
    relay.kill();
    disk.remount("ro");
    let refused = countersign(&["serve", "--listen", "127.0.0.1:0"], &data);
    let says = String::from_utf8(refused.stderr).unwrap();
    assert_eq!((refused.status.code(), refused.stdout.len()), (Some(1), 0), "{says}");
    assert!(
        says.contains(data.to_str().unwrap()) && says.to_lowercase().contains("read-only"),
        "{says}"
    );
    disk.remount("rw");
    writer.come_back(&Process::start(&data)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn sup7_a_relay_that_says_it_is_ready_takes_a_write() {
    let Some(disk) = Disk::mount("96m") else { return };
    let data = disk.path().join("data");
    let relay = Process::start(&data);
    create(&relay, &data).await;
    let admin = crate::process::token(&data, &["--admin"]);
    // The journal is written from its beginning again once it is long: then it has room of its own
    // on a full disk.
    let journal = || fs::metadata(data.join("plans.sqlite-wal")).unwrap().len();
    let (mut before, mut begun) = (0, 0);
    while journal() > before {
        before = journal();
        assert_eq!(begin(&relay, &admin).await.status, 201);
        begun += 1;
        assert!(begun < 1000, "the journal grows for ever");
    }
    disk.fill();
    while begin(&relay, &admin).await.status == 201 {
        begun += 1;
        assert!(begun < 2000, "this disk does not fill");
    }
    // The rest of that room is too small for a plan, and large enough for a page.
    let ready = is_ready(&relay).await;
    assert_eq!(ready.status, 503, "no plan can be begun: {}", ready.text());
    disk.free();
    assert_eq!(is_ready(&relay).await.status, 200);
    assert_eq!(begin(&relay, &admin).await.status, 201);
}

/// Begins a plan under an id of the relay's choice.
async fn begin(relay: &Process, admin: &str) -> TestAnswer {
    let body = json!({"document": {"title": "Plan", "goal": "x".repeat(6000)}}).to_string();
    http(relay.address, "POST", "/v1/plans", Some(admin), &[], body.as_bytes()).await
}
