//! The key files of a real relay: each made by whoever may make it, lost, swapped, and grown by a
//! second key.

use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as B64;
use chrono::Utc;
use countersign_plan::model::Side;
use countersign_relay::receipt::ReceiptKey;
use countersign_relay::token::Claims;
use countersign_tests::relay::{Folder, binary, eventually, http};
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use serde_json::{Value, json};

use crate::process::{Process, countersign, create, person, token};

const HOUR: std::time::Duration = std::time::Duration::from_secs(3600);

/// A line of `receipt.key`, and the thumbprint of its key.
fn key(byte: u8) -> (String, String) {
    let key = ReceiptKey::new(&[byte; 32]).unwrap();
    (B64.encode([byte; 32]), key.kid().to_owned())
}

/// Starts a relay that must not start, and gives what it says.
fn refused(data: &Path) -> String {
    let mut serve = Command::new(binary());
    serve.args(["serve", "--listen", "127.0.0.1:0", "--data"]).arg(data);
    let mut child = serve.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut promised = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut promised).unwrap();
    if !promised.is_empty() {
        // One that starts would not end.
        child.kill().unwrap();
        child.wait().unwrap();
        panic!("it starts: {promised}");
    }
    let out = child.wait_with_output().unwrap();
    assert_ne!(out.status.code(), Some(0));
    String::from_utf8(out.stderr).unwrap()
}

/// Puts somebody's inspection on record.
async fn inspect(relay: &Process, person: &str) {
    let terms =
        http(relay.address, "GET", "/v1/plans/p/terms", Some(person), &[], b"").await.json();
    let said =
        json!({"kind": "decline", "digest": terms["digest"], "note": "Why: not yet"}).to_string();
    let path = "/v1/plans/p/attestations";
    let answer = http(relay.address, "POST", path, Some(person), &[], said.as_bytes()).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
}

/// The thumbprints that the relay hands out.
async fn kids(relay: &Process) -> Vec<String> {
    let set = http(relay.address, "GET", "/.well-known/jwks.json", None, &[], b"").await.json();
    let name = |key: &Value| key["kid"].as_str().unwrap().to_owned();
    set["keys"].as_array().unwrap().iter().map(name).collect()
}

fn verify(bundle: &Path, more: &[&str]) -> Output {
    Command::new(binary()).arg("verify").arg(bundle).args(more).output().unwrap()
}

fn thumbprint_of(says: &str) -> String {
    let words = says.split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
    words.into_iter().find(|word| word.len() == 43).unwrap_or_default().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn tkn11_a_relay_without_a_receipt_key_that_is_in_use_does_not_start() {
    let folder = Folder::new();
    let (data, file) = (folder.0.join("data"), folder.0.join("data/receipt.key"));
    // From the first start on, whether or not anything was signed.
    let relay = Process::start(&data);
    let kid = kids(&relay).await.remove(0);
    relay.kill();
    let own = std::fs::read_to_string(&file).unwrap();
    std::fs::remove_file(&file).unwrap();
    let says = refused(&data);
    assert!(says.contains("receipt.key is missing: restore it"), "{says}");
    assert!(says.contains(&kid), "{says}");
    assert!(!file.exists(), "no other key is made in its place");
    // Nor under another key.
    std::fs::write(&file, &key(5).0).unwrap();
    let says = refused(&data);
    assert!(says.contains("receipt.key lacks the key") && thumbprint_of(&says) == kid, "{says}");
    let out = countersign(&["export", "--plan", "p", "--format", "bundle"], &data);
    assert_eq!(out.status.code(), Some(1));
    assert_eq!(thumbprint_of(&String::from_utf8_lossy(&out.stderr)), kid);
    std::fs::write(&file, "no key\n").unwrap();
    assert!(refused(&data).contains("receipt.key is not a key"));
    // With it, everything goes on.
    std::fs::write(&file, &own).unwrap();
    let relay = Process::start(&data);
    assert_eq!(kids(&relay).await, [kid]);
}

#[tokio::test(flavor = "multi_thread")]
async fn tkn12_a_second_receipt_key_signs_and_the_first_stays_among_the_keys_for_good() {
    let folder = Folder::new();
    let (data, file) = (folder.0.join("data"), folder.0.join("data/receipt.key"));
    let relay = Process::start(&data);
    create(&relay, &data).await;
    inspect(&relay, &person(&data, "buyer", "ann")).await;
    let first = kids(&relay).await.remove(0);
    relay.kill();
    let own = std::fs::read_to_string(&file).unwrap();
    let (line, second) = key(6);
    std::fs::write(&file, format!("{own}{line}\n")).unwrap();
    let relay = Process::start(&data);
    assert_eq!(kids(&relay).await, [second.clone(), first.clone()]);
    let ann = person(&data, "buyer", "ann");
    inspect(&relay, &person(&data, "seller", "sam")).await;
    let ledger =
        http(relay.address, "GET", "/v1/plans/p/attestations", Some(&ann), &[], b"").await.json();
    let signed_by = |entry: &Value| {
        let header = entry["receipt"].as_str().unwrap().split('.').next().unwrap();
        let header: Value = serde_json::from_slice(&B64.decode(header).unwrap()).unwrap();
        header["kid"].as_str().unwrap().to_owned()
    };
    let by: Vec<_> = ledger["attestations"].as_array().unwrap().iter().map(signed_by).collect();
    assert_eq!(by, [first.clone(), second.clone()], "the newest key signs");

    // The bundle of both, by REST and by the command line, holds under its own keys and under the
    // relay's.
    let bundle = http(relay.address, "GET", "/v1/plans/p/bundle", Some(&ann), &[], b"").await;
    let jwks = http(relay.address, "GET", "/.well-known/jwks.json", None, &[], b"").await;
    let (by_rest, by_line) = (folder.0.join("rest.json"), folder.0.join("line.json"));
    std::fs::write(&by_rest, &bundle.body).unwrap();
    std::fs::write(folder.0.join("jwks.json"), &jwks.body).unwrap();
    relay.kill();
    let out = countersign(
        &["export", "--plan", "p", "--format", "bundle", "--out", by_line.to_str().unwrap()],
        &data,
    );
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    for file in [&by_rest, &by_line] {
        let text: Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
        assert_eq!(text["jwks"], jwks.json());
        for more in [&[][..], &["--jwks", folder.0.join("jwks.json").to_str().unwrap()]] {
            let out = verify(file, more);
            assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stdout));
        }
    }
    // Neither may go; the order of what is left does not matter.
    std::fs::write(&file, format!("{line}\n")).unwrap();
    assert_eq!(thumbprint_of(&refused(&data)), first);
    std::fs::write(&file, &own).unwrap();
    assert_eq!(thumbprint_of(&refused(&data)), second);
    // A key that is lost for good is given up by name; its public half stays.
    std::fs::write(&file, format!("lost {first}\n{line}\n")).unwrap();
    let relay = Process::start(&data);
    assert_eq!(kids(&relay).await, [second, first]);
    let bundle = http(relay.address, "GET", "/v1/plans/p/bundle", Some(&ann), &[], b"").await;
    std::fs::write(&by_rest, &bundle.body).unwrap();
    assert!(verify(&by_rest, &[]).status.success(), "the entries of the lost key hold");
}

#[tokio::test(flavor = "multi_thread")]
async fn tkn13_a_store_of_an_earlier_version_notes_the_key_that_its_ledgers_hold_under() {
    let folder = Folder::new();
    let (data, file) = (folder.0.join("data"), folder.0.join("data/receipt.key"));
    let relay = Process::start(&data);
    create(&relay, &data).await;
    inspect(&relay, &person(&data, "buyer", "ann")).await;
    let kid = kids(&relay).await.remove(0);
    relay.kill();
    let own = std::fs::read_to_string(&file).unwrap();
    // Earlier versions noted no keys.
    let unnote = |change: &str| {
        let database = rusqlite::Connection::open(data.join("plans.sqlite")).unwrap();
        database.execute_batch(&format!("delete from receipt_key; {change}")).unwrap();
    };
    unnote("");
    std::fs::remove_file(&file).unwrap();
    let says = refused(&data);
    assert!(says.contains("receipt.key is missing") && thumbprint_of(&says) == kid, "{says}");
    std::fs::write(&file, &key(5).0).unwrap();
    assert_eq!(thumbprint_of(&refused(&data)), kid);
    std::fs::write(&file, &own).unwrap();
    let relay = Process::start(&data);
    assert_eq!(kids(&relay).await, std::slice::from_ref(&kid));
    relay.kill();
    let database = rusqlite::Connection::open(data.join("plans.sqlite")).unwrap();
    let noted: String =
        database.query_row("select kid from receipt_key", [], |row| row.get(0)).unwrap();
    assert_eq!(noted, kid);
    drop(database);
    // Noted from then on, without a look at the ledgers.
    std::fs::remove_file(&file).unwrap();
    assert!(refused(&data).contains(&kid));
    // A receipt that names the key and does not hold under it.
    std::fs::write(&file, &own).unwrap();
    unnote("update attestation set entry = replace(entry, 'not yet', 'not now')");
    assert_eq!(thumbprint_of(&refused(&data)), kid);
}

#[test]
fn tkn14_the_command_line_makes_admins_with_a_key_of_their_own_and_no_folder() {
    let folder = Folder::new();
    let data = folder.0.join("data");
    let buyer = ["token", "--plan", "p", "--side", "buyer", "--sub", "ann"];
    for args in [&["token", "--admin"][..], &buyer] {
        let out = countersign(args, &data);
        assert_eq!(out.status.code(), Some(1));
        assert!(out.stdout.is_empty());
        let says = String::from_utf8(out.stderr).unwrap();
        assert!(says.contains("is not the data folder of a relay"), "{says}");
    }
    assert!(!data.exists(), "no folder is made");
    let relay = Process::start(&data);
    let mode =
        |name: &str| std::fs::metadata(data.join(name)).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode("admin.key"), mode("token.key"), mode("receipt.key")), (0o600, 0o600, 0o600));
    let read = |name: &str| std::fs::read(data.join(name)).unwrap();
    assert_ne!(read("admin.key"), read("token.key"));
    let list = |admin: &str| {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(http(relay.address, "GET", "/v1/plans", Some(admin), &[], b"")).status
    };
    assert_eq!(list(&token(&data, &["--admin"])), 200);
    drop(relay);
    // A folder of an earlier version gets its admin key by whichever comes first.
    std::fs::remove_file(data.join("admin.key")).unwrap();
    let early = token(&data, &["--admin"]);
    let relay = Process::start(&data);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let answer = runtime.block_on(http(relay.address, "GET", "/v1/plans", Some(&early), &[], b""));
    assert_eq!((answer.status, mode("admin.key")), (200, 0o600));
    // Claims that no token may hold the command line does not mint either.
    for (more, word) in [
        (&["--assurance", "4"][..], "`assurance`"),
        (&["--scope", "read admin"], "`scope`"),
        (&["--name", "Ann\nintact"], "`name`"),
        (&["--name", "Ann\u{202e}"], "`name`"),
        (&["--email", "nowhere"], "`email`"),
    ] {
        let out = countersign(&[&buyer, more].concat(), &data);
        let says = String::from_utf8(out.stderr).unwrap();
        assert!(
            out.status.code() == Some(1) && out.stdout.is_empty() && says.contains(word),
            "{says}"
        );
    }
    let claims = token(&data, &buyer[1..]);
    let claims = B64.decode(claims.split('.').nth(1).unwrap()).unwrap();
    let claims: Value = serde_json::from_slice(&claims).unwrap();
    assert_eq!(
        (&claims["scope"], &claims["assurance"]),
        (&json!("read write attest invite"), &json!(2))
    );
    // The relay may be told that nobody brings in anybody.
    let out = countersign(
        &["serve", "--listen", "127.0.0.1:0", "--invites", "everybody"],
        &folder.0.join("other"),
    );
    let says = String::from_utf8(out.stderr).unwrap();
    assert!(out.status.code() == Some(2) && says.contains("own-side"), "{says}");
}

#[tokio::test(flavor = "multi_thread")]
async fn tkn18_a_relay_whose_two_token_keys_are_one_does_not_start_and_names_both_files() {
    let folder = Folder::new();
    let data = folder.0.join("data");
    drop(Process::start(&data));
    std::fs::copy(data.join("token.key"), data.join("admin.key")).unwrap();
    let says = refused(&data);
    assert!(says.contains("token.key") && says.contains("admin.key"), "{says}");
    let out = countersign(&["token", "--admin"], &data);
    assert_ne!(out.status.code(), Some(0), "no admin is made with it either");
    std::fs::remove_file(data.join("admin.key")).unwrap();
    drop(Process::start(&data));
}

#[tokio::test(flavor = "multi_thread")]
async fn sto10_nobody_else_on_the_machine_reads_the_database() {
    let folder = Folder::new();
    // The folder's own mode is the operator's where it was there before.
    let data = folder.0.join("data");
    std::fs::create_dir_all(&data).unwrap();
    let relay = Process::start(&data);
    let admin = token(&data, &["--admin"]);
    let body = json!({"id": "p"}).to_string();
    let made = http(relay.address, "POST", "/v1/plans", Some(&admin), &[], body.as_bytes()).await;
    assert_eq!(made.status, 201, "{}", made.text());
    let files = std::fs::read_dir(&data).unwrap().map(Result::unwrap);
    let modes: Vec<_> = files
        .map(|file| (file.file_name(), file.metadata().unwrap().permissions().mode() & 0o777))
        .collect();
    assert!(modes.len() >= 7, "with -wal and -shm: {modes:?}");
    assert!(modes.iter().all(|(_, mode)| *mode == 0o600), "{modes:?}");
}

#[tokio::test]
async fn key1_an_api_key_works_from_the_moment_it_is_printed_and_ends_within_a_second() {
    let folder = Folder::new();
    let data = folder.0.join("data");
    let key = |args: &[&str]| countersign(&[&["key"], args].concat(), &data);
    let refused = key(&["create", "--name", "portal"]);
    assert!(!refused.status.success() && !data.exists(), "no folder is made");
    let relay = Process::start(&data);
    let call = async |method: &str, path: &str, key: &str, body: Value| {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let json = [("content-type", "application/json")];
        http(relay.address, method, path, Some(key), &json, body.as_bytes()).await
    };
    let made = key(&["create", "--name", "portal"]);
    let portal = String::from_utf8(made.stdout).unwrap().trim().to_owned();
    assert!(portal.starts_with("csk_") && portal.len() == 47, "{portal}");
    for (id, status) in [("p", 201), ("deal-1", 201)] {
        assert_eq!(call("POST", "/v1/plans", &portal, json!({"id": id})).await.status, status);
    }
    let minted =
        call("POST", "/v1/plans/p/tokens", &portal, json!({"side": "buyer", "sub": "ann"})).await;
    assert_eq!(minted.status, 201, "{}", minted.text());

    // Of one scope, and of some plans.
    let made = key(&["create", "--name", "reader", "--scope", "plans", "--plan-prefix", "deal-"]);
    let reader = String::from_utf8(made.stdout).unwrap().trim().to_owned();
    let status = async |method: &str, path: &str, body: Value| {
        let answer = call(method, path, &reader, body).await;
        if answer.status < 300 { answer.status.to_string() } else { answer.problem().0 }
    };
    assert_eq!(status("GET", "/v1/plans/deal-1", Value::Null).await, "200");
    assert_eq!(status("GET", "/v1/plans/p", Value::Null).await, "403 foreign-plan");
    assert_eq!(
        status("POST", "/v1/plans/deal-1/tokens", json!({"side": "buyer", "sub": "a"})).await,
        "403 scope"
    );
    assert_eq!(status("POST", "/v1/plans", json!({"id": "other"})).await, "403 foreign-plan");
    assert_eq!(status("GET", "/v1/plans/%70", Value::Null).await, "403 foreign-plan");
    let fresh = call("POST", "/v1/plans", &reader, json!({})).await.json();
    assert!(fresh["id"].as_str().unwrap().starts_with("deal-"), "{fresh}");
    let list = call("GET", "/v1/plans", &reader, Value::Null).await.json();
    let ids: Vec<_> =
        list["plans"].as_array().unwrap().iter().map(|plan| plan["id"].as_str().unwrap()).collect();
    assert!(ids.len() == 2 && ids.iter().all(|id| id.starts_with("deal-")), "{ids:?}");

    // Names are told apart, odd words are named, and the key itself is nowhere.
    let again = key(&["create", "--name", "portal"]);
    assert!(String::from_utf8(again.stderr).unwrap().contains("there is a key of the name"));
    let odd = key(&["create", "--name", "x", "--scope", "plan"]);
    assert!(String::from_utf8(odd.stderr).unwrap().contains("use plans, tokens, webhooks, events"));
    let listed = String::from_utf8(key(&["list"]).stdout).unwrap();
    assert_eq!(listed.lines().count(), 2, "{listed}");
    assert!(listed.contains("reader scope plans plans deal-…"), "{listed}");
    let secret = portal.trim_start_matches("csk_").as_bytes();
    for file in std::fs::read_dir(&data).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        assert!(!bytes.windows(secret.len()).any(|part| part == secret));
    }
    assert!(!listed.contains(&portal));

    // Revoked while it is in use.
    assert_eq!(call("GET", "/v1/plans/p", &portal, Value::Null).await.status, 200);
    let revoked = std::time::Instant::now();
    assert!(key(&["revoke", "portal"]).status.success());
    eventually("the key to end", async || {
        call("GET", "/v1/plans/p", &portal, Value::Null).await.status != 200
    })
    .await;
    // A second, and one more for a machine that does something else.
    assert!(revoked.elapsed().as_secs_f64() < 2.0, "{:?}", revoked.elapsed());
    let says = call("GET", "/v1/plans/p", &portal, Value::Null).await.problem();
    assert_eq!(says.0, "401 token-wrong");
    assert!(says.1.contains("key create"), "{}", says.1);
    assert!(!key(&["revoke", "portal"]).status.success(), "it was revoked");
    assert_eq!(status("GET", "/v1/plans/deal-1", Value::Null).await, "200", "the other one stays");
    // The name is free again.
    assert!(key(&["create", "--name", "portal"]).status.success());
}

#[tokio::test]
async fn key2_a_rotated_key_signs_at_once_and_the_former_one_verifies_until_its_end() {
    let folder = Folder::new();
    let data = folder.0.join("data");
    let relay = Process::start(&data);
    create(&relay, &data).await;
    let opens = async |token: &str| {
        let answer = http(relay.address, "GET", "/v1/plans/p", Some(token), &[], b"").await;
        if answer.status == 200 { "200".to_owned() } else { format!("{:?}", answer.problem()) }
    };
    let kid = |token: &str| {
        let head = B64.decode(token.split('.').next().unwrap()).unwrap();
        serde_json::from_slice::<Value>(&head).unwrap()["kid"].as_str().unwrap().to_owned()
    };
    let rotate = |keep: &str| {
        let out = countersign(&["key", "rotate", "--keep", keep], &data);
        assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
        String::from_utf8(out.stdout).unwrap().split(' ').next().unwrap().to_owned()
    };
    let first = person(&data, "buyer", "ann");
    assert_eq!(opens(&first).await, "200");
    let newest = rotate("1h");
    // The relay has not heard of it: the token's `kid` makes it read its file.
    let second = person(&data, "buyer", "bob");
    assert_eq!((kid(&second), kid(&second) == kid(&first)), (newest.clone(), false));
    assert_eq!(opens(&second).await, "200");
    assert_eq!(opens(&first).await, "200", "the former key verifies");
    // The relay itself signs with the newest one.
    let body = json!({"side": "seller", "sub": "sam"}).to_string();
    let admin = token(&data, &["--admin"]);
    let json = [("content-type", "application/json")];
    let path = "/v1/plans/p/tokens";
    let minted = http(relay.address, "POST", path, Some(&admin), &json, body.as_bytes()).await;
    assert_eq!(kid(minted.json()["token"].as_str().unwrap()), newest);

    // Keys whose end has come verify nothing; the refusal says why.
    rotate("1s");
    eventually("the former key to end", async || {
        // A token of an unknown key, so that the relay reads the file once a second.
        opens(&person(&data, "buyer", "eve")).await;
        opens(&first).await != "200"
    })
    .await;
    assert!(opens(&first).await.contains("rotated away"), "{}", opens(&first).await);
    assert_eq!(opens(&person(&data, "buyer", "ann")).await, "200");
    // The next rotation leaves out what is over, and the file stays the owner's.
    rotate("30d");
    let text = std::fs::read_to_string(data.join("token.key")).unwrap();
    let ends: Vec<bool> = text.lines().map(|line| line.contains(' ')).collect();
    assert_eq!(ends, [true, false], "{text}");
    let mode = std::fs::metadata(data.join("token.key")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    // Within a second of the last reading the file is not read again.
    eventually("the newest key to be known", async || {
        opens(&person(&data, "buyer", "ann")).await == "200"
    })
    .await;

    // SIGHUP, which else would end the process, reads the file: a token that names no key is not
    // what makes the relay read it.
    let kept = person(&data, "buyer", "ann");
    let file = data.join("token.key");
    let text = std::fs::read_to_string(&file).unwrap();
    let nameless = |secret: &[u8]| {
        let claims = Claims::participant("p", Side::Buyer, "ann", "Ann", Utc::now(), HOUR);
        let key = EncodingKey::from_secret(secret);
        jsonwebtoken::encode(&Header::new(Algorithm::HS256), &claims, &key).unwrap()
    };
    std::fs::write(&file, format!("{}\n{text}", B64.encode([7; 32]))).unwrap();
    let by_hand = nameless(&[7; 32]);
    assert_ne!(opens(&by_hand).await, "200");
    relay.signal("-HUP");
    eventually("the file to be read", async || opens(&by_hand).await == "200").await;
    assert_eq!(opens(&kept).await, "200");
}
