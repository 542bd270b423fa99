//! HTTP as a portal's backend uses it.

use countersign_plan::document::PlanDoc;
use countersign_plan::model::Side;
use countersign_relay::origins::Origins;
use countersign_tests::relay::TestRelay;
use serde_json::{Value, json};

#[tokio::test]
async fn htp1_a_plan_is_created_read_listed_and_deleted() {
    let rig = TestRelay::start().await;
    let admin = rig.admin();
    let document = json!({"title": "Roll-out", "goal": "Live", "steps": {"S": {"title": "Review", "days": 3}}});
    let made = rig.post("/v1/plans", &admin, json!({"id": "b", "document": document})).await;
    assert_eq!((made.status, made.headers["location"].as_str()), (201, "/v1/plans/b"));
    let plan = rig.get("/v1/plans/b", &admin).await.json();
    assert_eq!(made.json(), plan);
    assert_eq!((&plan["id"], &plan["seq"]), (&json!("b"), &json!(1)));
    assert_eq!(plan["document"]["steps"]["S"]["days"], 3);

    let fresh = rig.post("/v1/plans", &admin, json!({})).await.json();
    assert_eq!(fresh["id"].as_str().unwrap().len(), 26);
    assert_eq!(fresh["document"]["plan"], json!({"schema": 1}));
    let template =
        rig.post("/v1/plans", &admin, json!({"id": "a", "template": "gtm-skills-os-7"})).await;
    assert_eq!(template.status, 201, "{}", template.text());
    assert!(!template.json()["document"]["steps"].as_object().unwrap().is_empty());

    let page = rig.get("/v1/plans?limit=2", &admin).await.json();
    let ids = |page: &Value| -> Vec<String> {
        page["plans"]
            .as_array()
            .unwrap()
            .iter()
            .map(|p| p["id"].as_str().unwrap().to_owned())
            .collect()
    };
    let rest = rig
        .get(&format!("/v1/plans?after={}", page["next"].as_str().unwrap()), &admin)
        .await
        .json();
    let mut all = [ids(&page), ids(&rest)].concat();
    assert!(all.is_sorted());
    assert_eq!(rest["next"], Value::Null);
    all.retain(|id| id.len() == 1);
    assert_eq!(all, ["a", "b"]);
    // A filter that is not known is not passed over in silence.
    assert_eq!(rig.get("/v1/plans?verdikt=mutual", &admin).await.problem().0, "400 query");

    assert_eq!(rig.call("DELETE", "/v1/plans/b", Some(&admin), &[], b"").await.status, 204);
    assert_eq!(rig.get("/v1/plans/b", &admin).await.problem().0, "404 no-such-plan");
}

#[tokio::test]
async fn htp2_a_repeated_call_has_one_effect_and_one_answer() {
    let rig = TestRelay::start().await;
    let admin = rig.admin();
    rig.plan("p").await;
    let ann = rig.token("p", Side::Buyer, "ann");
    let post = async |path: &str, token: &str, key: &str, body: Value| {
        rig.call(
            "POST",
            path,
            Some(token),
            &[("idempotency-key", key)],
            body.to_string().as_bytes(),
        )
        .await
    };
    let commands = json!({"commands": [{"type": "addStep", "title": "Once"}]});
    let first = post("/v1/plans/p/commands", &ann, "k1", commands.clone()).await;
    let again = post("/v1/plans/p/commands", &ann, "k1", commands.clone()).await;
    assert_eq!((first.status, again.status), (200, 200));
    assert_eq!(first.json(), again.json());
    assert_eq!(again.headers["idempotency-replayed"], "true");
    assert_eq!(rig.document("p").await["steps"].as_object().unwrap().len(), 2);
    // Another body, or another address, under the same key.
    let other = json!({"commands": [{"type": "addStep", "title": "Twice"}]});
    let reused = post("/v1/plans/p/commands", &ann, "k1", other).await;
    assert_eq!(reused.problem().0, "422 idempotency-key-reused");
    // Somebody else's key of the same name is another one.
    let sam = rig.token("p", Side::Seller, "sam");
    assert_eq!(post("/v1/plans/p/commands", &sam, "k1", commands).await.status, 200);
    // A refused call had no effect and may be tried again under its key.
    assert_eq!(
        post("/v1/plans", &admin, "k2", json!({"id": "p"})).await.problem().0,
        "409 plan-exists"
    );
    let made = post("/v1/plans", &admin, "k3", json!({})).await.json();
    assert_eq!(made, post("/v1/plans", &admin, "k3", json!({})).await.json());

    // At once, from many sides.
    let body = json!({"commands": [{"type": "addStep", "title": "At once"}]}).to_string();
    let calls = (0..8).map(|_| {
        rig.call(
            "POST",
            "/v1/plans/p/commands",
            Some(&ann),
            &[("idempotency-key", "k4")],
            body.as_bytes(),
        )
    });
    let answers = futures_util::future::join_all(calls).await;
    assert!(answers.iter().all(|a| a.json() == answers[0].json()));

    // And after a restart.
    let (before, key) = (rig.document("p").await, [("idempotency-key", "k4")]);
    let rig = TestRelay::on(rig.stop().await, |_| {}).await;
    let answer = rig.call("POST", "/v1/plans/p/commands", Some(&ann), &key, body.as_bytes()).await;
    assert_eq!(answer.json(), answers[0].json());
    assert_eq!(rig.document("p").await, before);
}

#[tokio::test]
async fn htp3_each_mistake_says_what_to_do() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let (admin, ann) = (rig.admin(), rig.token("p", Side::Buyer, "ann"));
    let before = rig.get("/v1/plans/p", &admin).await.json();
    let commands = |list: Value| json!({"commands": list}).to_string();
    let due = |date: &str| json!({"type": "editStep", "id": "S", "field": "due", "value": date});
    let cases = [
        (
            "/v1/plans/p/commands",
            &ann,
            "{\"commands\": [{\"type\": ".to_owned(),
            "400 malformed-json",
            "line 1 column 23",
        ),
        (
            "/v1/plans/p/commands",
            &ann,
            commands(json!([])),
            "400 malformed-json",
            "give at least one",
        ),
        (
            "/v1/plans/p/commands",
            &ann,
            commands(json!([{"type": "explode"}])),
            "422 command-unreadable",
            "addStep",
        ),
        (
            "/v1/plans/p/commands",
            &ann,
            commands(json!([due("2027-02-26"), due("2027-02-31")])),
            "422 command-unreadable",
            "commands[1] cannot be read: `value` is \"2027-02-31\"",
        ),
        (
            "/v1/plans/p/commands",
            &ann,
            commands(
                json!([due("2027-02-26"), {"type": "editStep", "id": "none", "field": "days", "value": 1}]),
            ),
            "422 unknown-entity",
            "`none`",
        ),
        ("/v1/plans", &admin, json!({"id": "a/b"}).to_string(), "422 plan-id", "letters, digits"),
        (
            "/v1/plans",
            &admin,
            json!({"id": "p"}).to_string(),
            "409 plan-exists",
            "choose another id",
        ),
        (
            "/v1/plans",
            &admin,
            json!({"template": "x"}).to_string(),
            "422 no-such-template",
            "gtm-skills-os-7",
        ),
        (
            "/v1/plans",
            &admin,
            json!({"document": "a plan"}).to_string(),
            "422 document",
            "JSON object",
        ),
        (
            "/v1/plans",
            &admin,
            json!({"document": {"title": "x", "plan": {"goLive": "2027-02-31"}}}).to_string(),
            "422 document",
            "plan/goLive: a date as YYYY-MM-DD expected, \"2027-02-31\" found",
        ),
        ("/v1/plans", &admin, json!({"doc": {}}).to_string(), "422 unknown-field", "`document`"),
        (
            "/v1/plans/none/tokens",
            &admin,
            json!({"side": "buyer", "sub": "x"}).to_string(),
            "404 no-such-plan",
            "none",
        ),
        (
            "/v1/plans/p/tokens",
            &admin,
            json!({"side": "both", "sub": "x"}).to_string(),
            "400 malformed-json",
            "buyer",
        ),
        (
            "/v1/plans/p/tokens",
            &admin,
            json!({"side": "buyer", "sub": "x", "scope": "admin"}).to_string(),
            "422 token-request",
            "read, write, attest",
        ),
        ("/v1/plans/p/nothing", &admin, String::new(), "404 no-such-address", "/docs"),
        ("/v1/plans/p", &admin, String::new(), "405 method", "/docs"),
        (
            "/v1/import",
            &admin,
            r#"{"title": "A", "title": "B"}"#.to_owned(),
            "422 import",
            "\"title\" stands twice",
        ),
        (
            "/v1/import",
            &admin,
            "Step,Due\nKick-off,2026-02-31\n".to_owned(),
            "422 import",
            "2026-02-31",
        ),
    ];
    for (path, token, body, problem, says) in cases {
        let answer = rig.call("POST", path, Some(token), &[], body.as_bytes()).await;
        let (found, detail) = answer.problem();
        assert_eq!(found, problem, "{body}: {detail}");
        assert!(detail.contains(says), "{body}: {detail}");
    }
    assert_eq!(rig.get("/v1/plans/p", &admin).await.json(), before);
}

#[tokio::test]
async fn wrd23_an_import_and_odd_values_come_in_english_and_as_codes() {
    let rig = TestRelay::start().await;
    let admin = rig.admin();
    let table = "Step,Owner,Kind\nKick-off,Ann,party\nPilot,Ann,evaluation\n";
    let read = rig.call("POST", "/v1/import", Some(&admin), &[], table.as_bytes()).await.json();
    for (lines, codes) in [
        (&read["understood"], &read["messages"]["understood"]),
        (&read["notUnderstood"], &read["messages"]["notUnderstood"]),
    ] {
        let (lines, codes) = (lines.as_array().unwrap(), codes.as_array().unwrap());
        assert!(!lines.is_empty() && lines.len() == codes.len(), "{read}");
    }
    assert_eq!(read["understood"][1], "steps: 2");
    let count = json!({"code": "understood-count", "params": {"things": "steps", "n": 2}});
    assert_eq!(read["messages"]["understood"][1], count);
    assert!(read["notUnderstood"][0].as_str().unwrap().contains("\"party\" is none of"), "{read}");
    let what = &read["messages"]["notUnderstood"][0]["params"]["what"];
    assert_eq!(what["params"]["expected"]["code"], "expected-step-kind");
    let document = json!({"steps": {"a": {"title": "Pilot", "owner": "nobody"}}});
    let begun = rig.post("/v1/plans", &admin, json!({"id": "q", "document": document})).await;
    let odd = &begun.json()["odd"][0];
    let words = json!([odd["path"], odd["expected"], odd["found"]]);
    assert_eq!(words, json!(["steps/a/owner", "the id of a person of this plan", "\"nobody\""]));
    assert_eq!(odd["message"]["code"], "unreadable-value");
    assert_eq!(odd["message"]["params"]["expected"], json!({"code": "expected-person"}));
}

#[tokio::test]
async fn htp4_a_body_over_its_limit_is_refused_with_the_limit() {
    let rig = TestRelay::with(|c| c.limits.body = 10_000).await;
    rig.plan("p").await;
    let ann = rig.token("p", Side::Buyer, "ann");
    let text =
        json!({"commands": [{"type": "setText", "path": "goal", "text": "x".repeat(20_000)}]});
    let (problem, detail) = rig.post("/v1/plans/p/commands", &ann, text).await.problem();
    assert_eq!(problem, "413 too-large");
    assert!(detail.contains("10000"), "{detail}");
}

#[tokio::test]
async fn htp6_commands_write_as_their_person_under_one_id() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let (ann, sam) = (rig.token("p", Side::Buyer, "ann"), rig.token("p", Side::Seller, "sam"));
    let mut live = rig.stock("p", &sam).await;
    let mut clients = Vec::new();
    for (token, title) in [(&ann, "one"), (&ann, "two"), (&sam, "three")] {
        let before = countersign_tests::relay::clocks(&live.doc.state_vector());
        let commands = json!({"commands": [{"type": "addStep", "title": title}]});
        let done = rig.post("/v1/plans/p/commands", token, commands).await.json();
        let made = done["made"][0].as_str().unwrap().to_owned();
        assert_eq!(done["document"]["steps"][&made]["title"], title);
        assert_eq!(done["seq"], rig.seq("p").await);
        live.until("the step", |c| c.doc.document()["steps"].get(&made).is_some()).await;
        let after = countersign_tests::relay::clocks(&live.doc.state_vector());
        clients.push(
            *after
                .iter()
                .find(|(id, clock)| **id >= 1024 && before.get(id) != Some(clock))
                .unwrap()
                .0,
        );
    }
    assert_eq!(clients[0], clients[1], "ann's calls share an id");
    assert_ne!(clients[1], clients[2], "sam's are under another");
    // Somebody with that id in the browser is refused: it is ann's.
    live.doc = {
        let mut forger = PlanDoc::new(clients[0]);
        forger.merge(&live.doc.encode()).unwrap();
        forger
    };
    live.edit(json!([{"type": "setText", "path": "goal", "text": "forged"}])).await;
    assert_eq!(live.closed().await.0, 4409);
}

#[tokio::test]
async fn htp7_the_backend_mints_tokens() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let ask = json!({"side": "buyer", "sub": "ann", "name": "Ann", "scope": "read", "ttl": "30m"});
    let minted = rig.post("/v1/plans/p/tokens", &rig.admin(), ask).await;
    assert_eq!(minted.status, 201);
    let token = minted.json()["token"].as_str().unwrap().to_owned();
    assert_eq!(rig.get("/v1/plans/p", &token).await.status, 200);
    let refused = rig.post("/v1/plans/p/commands", &token, json!({"commands": [{}]})).await;
    assert_eq!(refused.problem().0, "403 scope");
    rig.ahead(std::time::Duration::from_secs(1800));
    assert_eq!(rig.get("/v1/plans/p", &token).await.problem().0, "401 token-expired");
}

#[tokio::test]
async fn htp8_the_document_is_a_yjs_update() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let answer = rig.get("/v1/plans/p/document", &rig.token("p", Side::Buyer, "ann")).await;
    assert_eq!(answer.headers["content-type"], "application/octet-stream");
    let mut doc = PlanDoc::new(5000);
    doc.merge(&answer.body).unwrap();
    assert_eq!(doc.document(), rig.document("p").await);
}

#[tokio::test]
async fn htp9_each_side_gets_its_own_report() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let buyers = rig.get("/v1/plans/p/report", &rig.token("p", Side::Buyer, "ann")).await.json();
    let sellers = rig.get("/v1/plans/p/report", &rig.token("p", Side::Seller, "sam")).await.json();
    assert_eq!((&buyers["side"], &buyers["verdict"]), (&json!("buyer"), &Value::Null));
    assert_eq!((&sellers["side"], &sellers["verdict"]), (&json!("seller"), &json!("incomplete")));
    assert_eq!(sellers["elements"]["goal"], "missing");
    let admins = rig.get("/v1/plans/p/report?side=buyer", &rig.admin()).await.json();
    assert_eq!(admins, buyers);
}

#[tokio::test]
async fn htp10_htp15_openapi_and_the_readable_page_say_what_there_is() {
    let rig = TestRelay::start().await;
    let api = rig.call("GET", "/openapi.json", None, &[], b"").await.json();
    let page = rig.call("GET", "/docs", None, &[], b"").await.text();
    assert!(
        page.contains("proves what it witnessed, not against its own operator"),
        "what a signature is worth"
    );
    for path in [
        "/v1/plans",
        "/v1/plans/{id}",
        "/v1/plans/{id}/document",
        "/v1/plans/{id}/commands",
        "/v1/plans/{id}/report",
        "/v1/plans/{id}/activity",
        "/v1/plans/{id}/thresholds",
        "/v1/plans/{id}/holidays",
        "/v1/plans/{id}/tokens",
        "/v1/plans/{id}/export.json",
        "/v1/plans/{id}/export.csv",
        "/v1/import",
        "/healthz",
        "/readyz",
    ] {
        assert!(api["paths"][path].is_object(), "{path}");
        assert!(page.contains(path), "{path}");
    }
    assert_eq!(api["components"]["schemas"]["Side"]["enum"], json!(["buyer", "seller"]));
    assert_eq!(api["components"]["schemas"]["Role"]["enum"][0], "economic-buyer");
    let commands = api["components"]["schemas"]["Command"].to_string();
    for kind in ["addStep", "editStep", "setPaper"] {
        assert!(
            commands.contains(&format!("\"{kind}\""))
                && page.contains(&format!("<code>{kind}</code>")),
            "{kind}"
        );
    }
    let edits = |name: &str| api["components"]["schemas"][name].to_string();
    assert!(edits("PlanEdit").contains("LineEdit"), "{}", edits("PlanEdit"));
    assert!(edits("LineEdit").contains("buyerName"), "PLC22: {}", edits("LineEdit"));
    assert!(!page.contains("http://") && !page.contains("https://"), "nothing from elsewhere");
}

/// Every value of a JSON document, with the keys that lead to it.
fn walk(at: &str, value: &Value, visit: &mut impl FnMut(&str, &Value)) {
    visit(at, value);
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(key, value)| walk(&format!("{at}/{key}"), value, visit));
        }
        Value::Array(all) => all.iter().for_each(|value| walk(at, value, visit)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[tokio::test]
async fn htp40_generators_can_read_openapi() {
    let rig = TestRelay::start().await;
    let api = rig.call("GET", "/openapi.json", None, &[], b"").await.json();
    let mut faults = Vec::new();
    walk("", &api, &mut |at, value| {
        if let Some(name) = value["$ref"].as_str() {
            let is_there = api.pointer(name.trim_start_matches('#')).is_some();
            if !is_there {
                faults.push(format!("{at} leads to {name}, which is not there"));
            }
        }
        let properties = value["properties"].as_object().into_iter().flatten();
        for (name, _) in properties.filter(|(name, _)| name.contains('_')) {
            faults.push(format!("{at}: nothing on the wire is called {name}"));
        }
    });
    let mut ids = std::collections::BTreeMap::new();
    for (path, calls) in api["paths"].as_object().unwrap() {
        for (method, call) in calls.as_object().unwrap() {
            let at = format!("{method} {path}");
            let id = call["operationId"].as_str().unwrap_or_default();
            if let Some(other) = ids.insert(id.to_owned(), at.clone()) {
                faults.push(format!("{at} is called {id}, and so is {other}"));
            }
            let mut in_path = 0;
            for parameter in call["parameters"].as_array().into_iter().flatten() {
                let name = parameter["name"].as_str().unwrap();
                let is_of_path = path.contains(&format!("{{{name}}}"));
                in_path += usize::from(is_of_path);
                if (parameter["in"] == "path") != is_of_path {
                    faults.push(format!("{at}: {name} is in {}", parameter["in"]));
                }
            }
            if in_path != path.matches('{').count() {
                faults.push(format!("{at}: a part of the path is not described"));
            }
            let keeps = ["post", "put", "delete"].contains(&method.as_str())
                && !["importFile", "makeFileToken"].contains(&id);
            if call["parameters"].to_string().contains("Idempotency-Key") != keeps {
                faults.push(format!("{at}: Idempotency-Key"));
            }
            for (status, response) in call["responses"].as_object().unwrap() {
                if response["description"].as_str().is_none_or(str::is_empty) {
                    faults.push(format!("{at}: {status} says nothing"));
                }
                let types = response["content"].as_object().into_iter().flatten();
                let is_problem = |(kind, _): (&String, &Value)| kind == "application/problem+json";
                if path.starts_with("/v1/")
                    && status.as_str() >= "400"
                    && !types.map(is_problem).eq([true])
                {
                    faults.push(format!("{at}: {status} is no problem"));
                }
            }
            if path.starts_with("/v1/")
                && call["responses"]["429"]["headers"]["Retry-After"].is_null()
            {
                faults.push(format!("{at}: 429 does not say when to come again"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[tokio::test]
async fn htp11_browsers_are_let_in_by_origin() {
    let origins = ["https://portal.example".to_owned()];
    let rig = TestRelay::with(|c| c.origins = Origins::from_args(&origins)).await;
    let ask = async |origin: &str| {
        let headers = [
            ("origin", origin),
            ("access-control-request-method", "POST"),
            ("access-control-request-headers", "authorization,idempotency-key"),
        ];
        let answer = rig.call("OPTIONS", "/v1/plans", None, &headers, b"").await;
        answer.headers.get("access-control-allow-origin").cloned()
    };
    assert_eq!(ask("https://portal.example").await.as_deref(), Some("https://portal.example"));
    assert_eq!(ask("https://elsewhere.example").await, None);
}

#[tokio::test]
async fn htp12_the_components_files_are_served_or_their_absence_explained() {
    let rig = TestRelay::start().await;
    let missing = rig.call("GET", "/embed/plan.js", None, &[], b"").await;
    let (problem, detail) = missing.problem();
    assert_eq!(problem, "404 not-built");
    assert!(detail.contains("build"), "{detail}");
    let files = countersign_tests::relay::Folder::new();
    std::fs::write(files.0.join("plan.js"), "export {};").unwrap();
    std::fs::write(files.0.join("plan.wasm"), [0, 97, 115, 109]).unwrap();
    let rig = TestRelay::with(|c| c.embed = Some(files.0.clone())).await;
    for (name, kind) in [("plan.js", "text/javascript"), ("plan.wasm", "application/wasm")] {
        let file = rig.call("GET", &format!("/embed/{name}"), None, &[], b"").await;
        assert_eq!((file.status, file.headers["content-type"].as_str()), (200, kind));
        assert_eq!(file.headers["access-control-allow-origin"], "*");
    }
    assert_eq!(
        rig.call("GET", "/embed/none.js", None, &[], b"").await.problem().0,
        "404 not-built"
    );
    assert_eq!(rig.call("GET", "/embed/../token.key", None, &[], b"").await.status, 404);
}

#[tokio::test]
async fn htp16_what_is_compressed_beside_a_file_travels_in_its_place() {
    let files = countersign_tests::relay::Folder::new();
    let packed = [("plan.wasm.br", "br"), ("plan.wasm.gz", "gz"), ("plan.js.gz", "gz of js")];
    for (name, bytes) in
        packed.into_iter().chain([("plan.wasm", "wasm"), ("plan.js", "js"), ("a.css", "css")])
    {
        std::fs::write(files.0.join(name), bytes).unwrap();
    }
    let rig = TestRelay::with(|c| c.embed = Some(files.0.clone())).await;
    let wasm = "application/wasm";
    for (name, takes, as_what, kind, content) in [
        ("plan.wasm", Some("gzip, deflate, br, zstd"), Some("br"), wasm, "br"),
        ("plan.wasm", Some("gzip"), Some("gzip"), wasm, "gz"),
        ("plan.wasm", Some("br;q=0"), None, wasm, "wasm"),
        ("plan.wasm", None, None, wasm, "wasm"),
        ("plan.js", Some("br, gzip"), Some("gzip"), "text/javascript", "gz of js"),
        ("a.css", Some("br, gzip"), None, "text/css", "css"),
    ] {
        let headers: Vec<_> = takes.into_iter().map(|takes| ("accept-encoding", takes)).collect();
        let file = rig.call("GET", &format!("/embed/{name}"), None, &headers, b"").await;
        assert_eq!((file.status, file.text().as_str()), (200, content), "{name} for {takes:?}");
        assert_eq!(
            file.headers.get("content-encoding").map(String::as_str),
            as_what,
            "{name} for {takes:?}"
        );
        assert_eq!(file.headers["content-type"], kind);
        assert_eq!(file.headers["vary"], "accept-encoding", "what lies between keeps them apart");
    }
}

#[tokio::test]
async fn htp13_a_plan_goes_out_as_files_and_comes_back() {
    let rig = TestRelay::start().await;
    let admin = rig.admin();
    let made =
        rig.post("/v1/plans", &admin, json!({"id": "p", "template": "gtm-skills-os-7"})).await;
    let document = &made.json()["document"];
    let file = rig.get("/v1/plans/p/export.json", &admin).await;
    assert_eq!(&file.json()["document"], document);
    let imported =
        rig.call("POST", "/v1/import?name=p.json", Some(&admin), &[], &file.body).await.json();
    assert_eq!(&imported["document"], document);
    let table = rig.get("/v1/plans/p/export.csv", &admin).await;
    assert_eq!(table.headers["content-type"], "text/csv; charset=utf-8");
    let imported = rig.call("POST", "/v1/import?name=p.csv", Some(&admin), &[], &table.body).await;
    assert_eq!(imported.status, 200, "{}", imported.text());
    let steps = |document: &Value| document["steps"].as_object().unwrap().len();
    assert_eq!(steps(&imported.json()["document"]), steps(document));
}

#[tokio::test]
async fn htp14_who_calls_too_often_is_told_when_to_come_back() {
    let rig = TestRelay::with(|c| {
        c.limits.calls = 1;
        c.limits.calls_burst = 5;
    })
    .await;
    rig.plan("p").await;
    let (ann, sam) = (rig.token("p", Side::Buyer, "ann"), rig.token("p", Side::Seller, "sam"));
    let mut slowed = None;
    for _ in 0..500 {
        slowed = Some(rig.get("/v1/plans/p", &ann).await).filter(|answer| answer.status != 200);
        if slowed.is_some() {
            break;
        }
    }
    let slowed = slowed.expect("so many calls at once are too many");
    assert_eq!(slowed.problem().0, "429 too-fast");
    assert_eq!(slowed.headers["retry-after"], "1");
    assert_eq!(rig.get("/v1/plans/p", &sam).await.status, 200);
}

#[tokio::test]
async fn htp17_no_answer_of_the_api_is_kept_by_a_browser_or_a_proxy() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let (ann, admin) = (rig.token("p", Side::Buyer, "ann"), rig.admin());
    let plan = [
        "",
        "/report",
        "/me",
        "/terms",
        "/attestations",
        "/activity",
        "/bundle",
        "/document",
        "/export.csv",
    ];
    let told = |path: &str, answer: &countersign_tests::relay::TestAnswer| {
        let kept = answer.headers.get("cache-control").map(String::as_str);
        assert_eq!(
            (answer.status < 500, kept),
            (true, Some("no-store")),
            "{path}: {}",
            answer.status
        );
    };
    for path in plan.map(|path| format!("/v1/plans/p{path}")) {
        let answer = rig.get(&path, &ann).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        told(&path, &answer);
    }
    for path in ["/v1/plans", "/v1/plans/none", "/healthz", "/readyz", "/nowhere"] {
        told(path, &rig.get(path, &admin).await);
    }
    told("DELETE", &rig.call("DELETE", "/healthz", None, &[], b"").await);
    told("invites", &rig.post("/v1/plans/p/invites", &ann, json!({})).await);
    // Pages and files change with the program alone: they are asked for each time.
    let files = countersign_tests::relay::Folder::new();
    std::fs::write(files.0.join("plan.js"), "export {};").unwrap();
    let rig = TestRelay::with(|c| c.embed = Some(files.0.clone())).await;
    for path in ["/embed/plan.js", "/docs", "/openapi.json"] {
        let answer = rig.call("GET", path, None, &[], b"").await;
        assert_eq!(
            (answer.status, answer.headers["cache-control"].as_str()),
            (200, "no-cache"),
            "{path}"
        );
    }
}

#[tokio::test]
async fn htp18_a_request_names_its_host_once() {
    let rig = TestRelay::start().await;
    let ask = async |head: &str| {
        let mut stream = tokio::net::TcpStream::connect(rig.address).await.unwrap();
        let head = format!("{head}connection: close\r\n\r\n");
        tokio::io::AsyncWriteExt::write_all(&mut stream, head.as_bytes()).await.unwrap();
        let mut answer = String::new();
        tokio::io::AsyncReadExt::read_to_string(&mut stream, &mut answer).await.unwrap();
        answer.split(' ').nth(1).unwrap().parse::<u16>().unwrap()
    };
    let begin = "GET /healthz HTTP/1.1\r\n";
    assert_eq!(ask(&format!("{begin}host: plans.example:8787\r\n")).await, 200);
    assert_eq!(ask(&format!("{begin}host: [::1]:8787\r\n")).await, 200);
    for odd in [
        "",
        "host: a\r\nhost: b\r\n",
        "host: a\r\nHost: a\r\n",
        "host: a b\r\n",
        "host: ann@a\r\n",
        "host: a/b\r\n",
    ] {
        assert_eq!(ask(&format!("{begin}{odd}")).await, 400, "{odd:?}");
        let upgrade = "GET /v1/sync/p HTTP/1.1\r\nconnection: upgrade\r\nupgrade: websocket\r\n\
                       sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
        assert_eq!(ask(&format!("{upgrade}{odd}")).await, 400, "{odd:?}");
    }
    // It came with HTTP/1.1.
    assert_eq!(ask("GET /healthz HTTP/1.0\r\n").await, 200);
}
