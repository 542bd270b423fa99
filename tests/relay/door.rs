//! The door: which pages are let in, how refused clients are closed, what is no WebSocket frame.

use std::time::{Duration, Instant};

use countersign_plan::lib0::Lib0Writer;
use countersign_plan::model::Side;
use countersign_plan::sync::frame::{Frame, Hello, SUBPROTOCOL};
use countersign_relay::origins::Origins;
use countersign_tests::relay::{Client, ClientKind, DEADLINE, TestRelay, type_goal};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

const WAIT: Duration = Duration::from_secs(3);

/// A connection whose frames are written and read by hand.
struct RawConnection {
    stream: TcpStream,
    /// The bytes that were read and not looked at yet.
    bytes: Vec<u8>,
    /// The head of the answer.
    head: String,
}

impl RawConnection {
    /// Asks for an upgrade with these headers; `query` begins with `?` or is empty.
    async fn open(rig: &TestRelay, query: &str, headers: &[(&str, &str)]) -> RawConnection {
        RawConnection::at(rig, &format!("/v1/sync/p{query}"), headers).await
    }

    async fn at(rig: &TestRelay, path: &str, headers: &[(&str, &str)]) -> RawConnection {
        let mut head = format!("GET {path} HTTP/1.1\r\nhost: {}\r\n", rig.address);
        head += "connection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\n";
        head += "sec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n";
        for (name, value) in headers {
            head += &format!("{name}: {value}\r\n");
        }
        let mut stream = TcpStream::connect(rig.address).await.unwrap();
        stream.write_all((head + "\r\n").as_bytes()).await.unwrap();
        let mut raw = RawConnection { stream, bytes: Vec::new(), head: String::new() };
        while raw.head.is_empty() {
            assert!(raw.read().await, "an answer: {:?}", String::from_utf8_lossy(&raw.bytes));
            if let Some(end) = raw.bytes.windows(4).position(|w| w == b"\r\n\r\n") {
                raw.head = String::from_utf8(raw.bytes.drain(..end + 4).collect()).unwrap();
            }
        }
        raw
    }

    /// As a stock client with a token.
    async fn stock(rig: &TestRelay) -> RawConnection {
        let query = format!("?token={}", rig.token("p", Side::Buyer, "ann"));
        let raw = RawConnection::open(rig, &query, &[]).await;
        assert_eq!(raw.status(), 101);
        raw
    }

    fn status(&self) -> u16 {
        self.head.split(' ').nth(1).unwrap().parse().unwrap()
    }

    /// Reads on; false at the end of the connection.
    async fn read(&mut self) -> bool {
        let mut more = [0; 4096];
        let read = tokio::time::timeout(DEADLINE, self.stream.read(&mut more)).await.expect("more");
        let read = read.unwrap_or(0);
        self.bytes.extend_from_slice(&more[..read]);
        read > 0
    }

    /// The code and the reason of the close frame that ends the connection; `None` without one.
    async fn closed(&mut self) -> Option<(u16, String)> {
        loop {
            while let Some((first, content)) = self.frame() {
                if first == 0x88 {
                    let code = u16::from_be_bytes([content[0], content[1]]);
                    return Some((code, String::from_utf8(content[2..].to_vec()).unwrap()));
                }
            }
            if !self.read().await {
                return None;
            }
        }
    }

    /// The next whole frame of what was read: its first byte and its content.
    fn frame(&mut self) -> Option<(u8, Vec<u8>)> {
        let (head, length) = match *self.bytes.as_slice() {
            [_, 126, a, b, ..] => (4, usize::from(u16::from_be_bytes([a, b]))),
            [_, 127, a, b, c, d, e, f, g, h, ..] => {
                (10, u64::from_be_bytes([a, b, c, d, e, f, g, h]) as usize)
            }
            [_, short @ 0..126, ..] => (2, usize::from(short)),
            _ => return None,
        };
        if self.bytes.len() < head + length {
            return None;
        }
        let frame: Vec<u8> = self.bytes.drain(..head + length).collect();
        Some((frame[0], frame[head..].to_vec()))
    }

    /// The problem that the answer holds in place of an upgrade.
    async fn problem(&mut self) -> (u16, serde_json::Value) {
        let head = self.head.to_ascii_lowercase();
        assert!(head.contains("content-type: application/problem+json"), "{head}");
        loop {
            if let Ok(body) = serde_json::from_slice(&self.bytes) {
                return (self.status(), body);
            }
            assert!(self.read().await, "a whole body");
        }
    }
}

/// A frame of a client, masked with zeros.
fn masked(first: u8, content: &[u8]) -> Vec<u8> {
    let length = match u8::try_from(content.len()) {
        Ok(short) if short < 126 => vec![0x80 | short],
        _ => [&[0xfe][..], &u16::try_from(content.len()).unwrap().to_be_bytes()].concat(),
    };
    [&[first][..], &length, &[0; 4], content].concat()
}

#[tokio::test]
async fn dor2_our_own_client_on_a_foreign_page_is_closed_at_once_with_4403() {
    let rig = TestRelay::with(|c| {
        c.times.refusal = WAIT;
        c.origins = Origins::from_args(&["https://portal.example".to_owned()]);
    })
    .await;
    rig.plan("p").await;
    let token = rig.token("p", Side::Buyer, "ann");
    let offered = format!("{SUBPROTOCOL}, bearer.{token}");
    let own = async |origin: &str| {
        RawConnection::open(&rig, "", &[("sec-websocket-protocol", &offered), ("origin", origin)])
            .await
    };
    for foreign in ["https://elsewhere.example", "null", "http://portal.example"] {
        let began = Instant::now();
        let (code, reason) = own(foreign).await.closed().await.unwrap();
        assert_eq!(code, 4403, "{reason}");
        assert!(reason.starts_with("origin: ") && reason.contains("--allow-origin"), "{reason}");
        assert!(began.elapsed() < WAIT, "at once");
    }
    // Before the token is looked at: the same word whatever it is.
    let headers =
        [("sec-websocket-protocol", SUBPROTOCOL), ("origin", "https://elsewhere.example")];
    assert_eq!(RawConnection::open(&rig, "", &headers).await.closed().await.unwrap().0, 4403);
    let here = format!("http://{}", rig.address);
    for known in ["https://portal.example", &here] {
        let mut raw = own(known).await;
        let hello = Frame::Hello(Hello { client_id: 5000, epoch: None }).encode();
        raw.stream.write_all(&masked(0x82, &hello)).await.unwrap();
        while !String::from_utf8_lossy(&raw.bytes).contains("\"epoch\"") {
            assert!(raw.read().await, "a welcome on {known}");
        }
    }
}

#[tokio::test]
async fn dor3_a_stock_client_on_a_foreign_page_is_refused_the_upgrade_with_403() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let query = format!("?token={}", rig.token("p", Side::Buyer, "ann"));
    let mut foreign =
        RawConnection::open(&rig, &query, &[("origin", "https://elsewhere.example")]).await;
    let (status, body) = foreign.problem().await;
    assert_eq!((status, body["code"].as_str()), (403, Some("origin")));
    assert!(body["detail"].as_str().unwrap().contains("--allow-origin https://elsewhere.example"));
    let here = format!("http://{}", rig.address);
    assert_eq!(RawConnection::open(&rig, &query, &[("origin", &here)]).await.status(), 101);
    assert_eq!(
        RawConnection::open(&rig, &query, &[]).await.status(),
        101,
        "no browser, nothing to check"
    );
}

#[tokio::test]
async fn dor5_a_refused_stock_client_is_told_nothing_and_closed_after_three_seconds() {
    let rig = TestRelay::with(|c| c.times.refusal = WAIT).await;
    rig.plan("p").await;
    rig.plan("other").await;
    let ended = rig.mint(&countersign_relay::token::Claims {
        exp: (rig.now().timestamp() - 1) as f64,
        ..rig.claims("p", Side::Buyer, "ann")
    });
    let admin = rig.admin();
    let other = rig.token("other", Side::Buyer, "ann");
    let none = rig.token("none", Side::Buyer, "ann");
    let cases = [
        ("p", None, 4401),
        ("p", Some("nonsense"), 4401),
        ("p", Some(ended.as_str()), 4401),
        ("p", Some(admin.as_str()), 4403),
        ("p", Some(other.as_str()), 4403),
        ("none", Some(none.as_str()), 4404),
    ];
    let refused = cases.map(|(plan, token, code)| {
        let (address, token) = (rig.address, token.map(str::to_owned));
        tokio::spawn(async move {
            let began = Instant::now();
            let mut stock =
                Client::connect(address, plan, token.as_deref(), ClientKind::Stock).await.unwrap();
            stock.record = Some(Vec::new());
            // Updates as a provider sends them on opening, and more than anybody reads of them.
            for _ in 0..200 {
                let vector = stock.doc.state_vector();
                stock.send(&Frame::Step1(vector.into())).await;
            }
            let (closed, reason) = stock.closed().await;
            assert_eq!(closed, code, "{reason}");
            assert!(began.elapsed() >= WAIT, "{code} after {:?}", began.elapsed());
            assert_eq!(stock.record, Some(Vec::new()), "not a byte of a plan");
            // Our own client is told at once.
            let began = Instant::now();
            let mut own =
                Client::connect(address, plan, token.as_deref(), ClientKind::Own).await.unwrap();
            assert_eq!(own.closed().await.0, code);
            assert!(began.elapsed() < WAIT, "at once");
        })
    });
    for one in refused {
        one.await.unwrap();
    }
}

#[tokio::test]
async fn dor5_a_stock_client_shut_out_while_connected_is_closed_when_its_socket_is_three_seconds_old()
 {
    let rig = TestRelay::with(|c| {
        c.times.refusal = WAIT;
        c.limits.messages = 1;
        c.limits.burst = 50;
    })
    .await;
    rig.plan("p").await;
    let token = rig.token("p", Side::Buyer, "ann");
    for (token, flood, code) in [(rig.reader("p", "rita"), false, 4403), (token, true, 1013)] {
        let began = Instant::now();
        let mut stock = rig.stock("p", &token).await;
        if flood {
            for _ in 0..100 {
                let vector = stock.doc.state_vector();
                stock.send(&Frame::Step1(vector.into())).await;
            }
        } else {
            stock.edit(type_goal(0, "mine ")).await;
        }
        let (closed, reason) = stock.closed().await;
        assert_eq!(closed, code, "{reason}");
        assert!(began.elapsed() >= WAIT, "{code} after {:?}", began.elapsed());
    }
}

#[tokio::test]
async fn dor6_beyond_the_places_for_refused_sockets_the_upgrade_is_refused() {
    let rig = TestRelay::with(|c| {
        c.times.refusal = Duration::from_secs(3600);
        c.limits.refused_sockets = 2;
    })
    .await;
    rig.plan("p").await;
    let token = "?token=nonsense";
    let first = RawConnection::open(&rig, token, &[]).await;
    let second = RawConnection::open(&rig, token, &[]).await;
    assert_eq!((first.status(), second.status()), (101, 101));
    // Both have their places as soon as the third is refused; that may take their tasks a moment.
    let refused = async {
        loop {
            let mut third = RawConnection::open(&rig, token, &[]).await;
            if third.status() != 101 {
                return third.problem().await;
            }
        }
    };
    let (status, body) = tokio::time::timeout(DEADLINE, refused).await.expect("a refusal");
    assert_eq!((status, body["code"].as_str()), (401, Some("token-wrong")));
    // A person who may come in has nothing to do with it.
    rig.stock("p", &rig.token("p", Side::Buyer, "ann")).await;
    // Places come back when those who waited go.
    drop((first, second));
    let again = async { while RawConnection::open(&rig, token, &[]).await.status() != 101 {} };
    tokio::time::timeout(DEADLINE, again).await.expect("a place");
}

#[tokio::test]
async fn dor8_a_relay_that_stops_waits_for_nobody_who_waits() {
    let rig = TestRelay::with(|c| {
        c.times.refusal = Duration::from_secs(3600);
        c.times.drain = Duration::from_secs(3600);
    })
    .await;
    rig.plan("p").await;
    let mut refused =
        Client::connect(rig.address, "p", Some("nonsense"), ClientKind::Stock).await.unwrap();
    let (_, (code, _)) = tokio::join!(rig.stop(), refused.closed());
    assert_eq!(code, 4401);
}

#[tokio::test]
async fn dor9_an_update_and_an_answer_to_step_1_have_one_limit() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let token = rig.token("p", Side::Buyer, "ann");
    let mut stock = rig.stock("p", &token).await;
    stock.send_update(&paste(stock.doc.client(), 2_000_000)).await;
    stock.round_trip().await;
    let own = rig.own("p", &token).await;
    assert_eq!(own.goal().len(), 2_000_000, "a long paste arrives");
    let limits = own.welcome.unwrap().limits;
    assert_eq!((limits.update, limits.step2), (2 << 20, 2 << 20));
    for step2 in [false, true] {
        let mut stock = rig.stock("p", &token).await;
        let update = paste(stock.doc.client(), 2 << 20);
        let frame = if step2 { Frame::Step2(update.into()) } else { Frame::Update(update.into()) };
        stock.send(&frame).await;
        let (code, reason) = stock.closed().await;
        assert_eq!(code, 4413, "{reason}");
        assert!(reason.contains("2097152"), "{reason}");
    }
}

/// An update by which a client that wrote nothing yet puts so many letters into the goal.
fn paste(client: u64, letters: usize) -> Vec<u8> {
    let mut write = Lib0Writer::default();
    write.uint(1).uint(1).uint(client).uint(0);
    // A string without neighbours, in the root of this name.
    write.uint(4).uint(1).text("goal").text(&"x".repeat(letters));
    write.uint(0);
    write.finish()
}

#[tokio::test]
async fn dor20_what_is_no_websocket_frame_closes_with_1002() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let frames: [(&str, Vec<u8>); 11] = [
        ("not masked", vec![0x82, 3, 0, 0, 0]),
        ("a reserved bit", masked(0xc2, b"abc")),
        ("another reserved bit", masked(0x92, b"abc")),
        ("a reserved opcode", masked(0x83, b"abc")),
        ("a reserved control opcode", masked(0x8b, b"")),
        ("a continuation of nothing", masked(0x80, b"abc")),
        ("a message within a message", [masked(0x02, b"a"), masked(0x82, b"b")].concat()),
        ("a ping in pieces", masked(0x09, b"")),
        ("a ping of 126 bytes", masked(0x89, &[0; 126])),
        ("a close of one byte", masked(0x88, &[3])),
        ("a close with a code that nobody may send", masked(0x88, &1005u16.to_be_bytes())),
    ];
    for (what, bytes) in frames {
        let mut raw = RawConnection::stock(&rig).await;
        raw.stream.write_all(&bytes).await.unwrap();
        // A peer that goes on sending is still told.
        let _ = raw.stream.write_all(&masked(0x82, &[0; 100])).await;
        let (code, reason) = raw.closed().await.unwrap_or_else(|| panic!("{what}: no close frame"));
        assert_eq!(code, 1002, "{what}: {reason}");
        assert!(!reason.contains("larger"), "{what}: {reason}");
    }
    for (what, bytes, code) in [
        ("text", masked(0x81, b"abc"), 4400),
        ("text that is none", masked(0x81, &[0xff]), 4400),
        (
            "a frame that claims 4 GB",
            [&[0x82, 0xff][..], &(1u64 << 32).to_be_bytes(), &[0; 4]].concat(),
            4413,
        ),
    ] {
        let mut raw = RawConnection::stock(&rig).await;
        raw.stream.write_all(&bytes).await.unwrap();
        let (closed, reason) =
            raw.closed().await.unwrap_or_else(|| panic!("{what}: no close frame"));
        assert_eq!(closed, code, "{what}: {reason}");
    }
    // A ping of 125 bytes is one.
    let mut raw = RawConnection::stock(&rig).await;
    raw.stream.write_all(&masked(0x89, &[7; 125])).await.unwrap();
    while !raw.bytes.windows(127).any(|w| w[..2] == [0x8a, 125] && w[2..].iter().all(|b| *b == 7)) {
        assert!(raw.read().await, "a pong");
    }
}

#[tokio::test]
async fn dor22_a_query_that_says_two_things_is_answered_by_a_problem() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let mut raw = RawConnection::open(&rig, "?token=a&token=b", &[]).await;
    let (status, body) = raw.problem().await;
    assert_eq!((status, body["code"].as_str()), (400, Some("query")));
    let mut odd = RawConnection::at(&rig, "/v1/sync/%ff", &[]).await;
    let (status, body) = odd.problem().await;
    assert_eq!((status, body["code"].as_str()), (400, Some("address")));
    let plain = rig.call("GET", "/v1/sync/p?token=a&token=b", None, &[], b"").await;
    assert_eq!(plain.problem().0, "426 upgrade-required");
    assert_eq!(
        (plain.headers["upgrade"].as_str(), &*plain.headers["sec-websocket-version"]),
        ("websocket", "13")
    );
}
