//! Floods against a relay of its own process: of connections that say nothing, and of files to
//! import.

use countersign_tests::relay::{Client, ClientKind, Folder, http, type_goal};
use tokio::net::TcpStream;

use crate::process::{Process, create, person, token};

#[tokio::test(flavor = "multi_thread")]
async fn fai9_silent_connections_lock_nobody_out() {
    let folder = Folder::new();
    let relay = Process::start_with_files(&folder.0, 300);
    create(&relay, &folder.0).await;
    let ann = person(&folder.0, "buyer", "ann");
    let mut client =
        Client::connect(relay.address, "p", Some(&ann), ClientKind::Stock).await.unwrap();
    client.sync().await;
    let mut silent = Vec::new();
    for _ in 0..400 {
        silent.push(TcpStream::connect(relay.address).await.unwrap());
    }
    // People with a token come in, by HTTP and by socket; those who were in stay.
    for _ in 0..20 {
        let read = http(relay.address, "GET", "/v1/plans/p", Some(&ann), &[], b"").await;
        assert_eq!(read.status, 200);
    }
    let mut second =
        Client::connect(relay.address, "p", Some(&ann), ClientKind::Stock).await.unwrap();
    second.sync().await;
    client.edit(type_goal(0, "here")).await;
    second.until("the word", |second| second.goal() == "here").await;
    drop(silent);
}

#[tokio::test(flavor = "multi_thread")]
async fn fai10_files_imported_in_parallel_are_read_a_few_at_a_time() {
    const FILES: usize = 16;
    let folder = Folder::new();
    let relay = Process::start(&folder.0);
    create(&relay, &folder.0).await;
    let args = [
        "--plan",
        "p",
        "--side",
        "buyer",
        "--sub",
        "mallory",
        "--name",
        "M",
        "--scope",
        "read",
        "--assurance",
        "0",
    ];
    let mallory = token(&folder.0, &args);
    // Two bytes of text become a value of some dozens.
    let file =
        format!("{{\"document\": {{\"title\": \"P\", \"x\": [{}1]}}}}", "1,".repeat(450_000));
    let address = relay.address;
    let mut imports = tokio::task::JoinSet::new();
    for _ in 0..FILES {
        let (file, mallory) = (file.clone(), mallory.clone());
        imports.spawn(async move {
            http(address, "POST", "/v1/import", Some(&mallory), &[], file.as_bytes()).await.status
        });
    }
    let mut read = 0;
    while let Some(status) = imports.join_next().await {
        match status.unwrap() {
            200 => read += 1,
            status => assert_eq!(status, 429),
        }
    }
    assert!(read >= FILES / 3, "{read} of {FILES} were read");
    // Two files are read at a time; memory that the allocator keeps differs from run to run.
    let peak = relay.memory_mib();
    assert!(peak < 350, "{peak} MiB");
}
