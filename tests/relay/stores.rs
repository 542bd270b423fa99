//! Stores of earlier versions (`tests/stores`): every plan in them opens, takes edits and stays provable.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use countersign_plan::model::Side;
use countersign_relay::bundle::verify;
use countersign_tests::relay::{Folder, Rig, type_goal};
use serde::Deserialize;
use serde_json::{Value, json};

/// What the version that wrote a store answered about one of its plans.
#[derive(Deserialize)]
struct Expected {
    seq: u64,
    epoch: u64,
    document: Value,
    attestations: Vec<String>,
}

/// A copy of a stored data folder, and what is expected of its plans.
struct OldStore {
    source: PathBuf,
    folder: Arc<Folder>,
    plans: BTreeMap<String, Expected>,
}

impl OldStore {
    fn copy(source: PathBuf) -> OldStore {
        let folder = Arc::new(Folder::new());
        for name in ["plans.sqlite", "token.key", "receipt.key"] {
            std::fs::copy(source.join(name), folder.0.join(name)).unwrap();
        }
        let plans = serde_json::from_slice(&read(&source.join("expected.json"))).unwrap();
        OldStore { source, folder, plans }
    }

    fn bundle(&self, plan: &str) -> Vec<u8> {
        read(&self.source.join(format!("{plan}.bundle.json")))
    }

    async fn open(&self) -> Rig {
        Rig::on(Arc::clone(&self.folder), |_| {}).await
    }
}

fn read(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

fn stores() -> Vec<OldStore> {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/stores"));
    let folders = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let stores: Vec<_> = folders.filter(|path| path.is_dir()).map(OldStore::copy).collect();
    assert!(!stores.is_empty());
    stores
}

#[tokio::test]
async fn str1_every_plan_of_an_earlier_version_opens_takes_edits_and_has_them_after_a_restart() {
    for store in stores() {
        let rig = store.open().await;
        let mut edited = BTreeMap::new();
        for (plan, expected) in &store.plans {
            let stored = rig.get(&format!("/v1/plans/{plan}"), &rig.admin()).await.json();
            assert_eq!(stored["seq"], expected.seq, "{plan}");
            assert_eq!(stored["epoch"], expected.epoch, "{plan}");
            assert_eq!(stored["document"], expected.document, "{plan}");
            let buyer = rig.token(plan, Side::Buyer, "ann");
            let mut own = rig.own(plan, &buyer).await;
            let mut stock = rig.stock(plan, &rig.token(plan, Side::Seller, "sam")).await;
            assert_eq!(without_ledger(own.doc.document()), expected.document, "{plan}: own client");
            assert_eq!(without_ledger(stock.doc.document()), expected.document, "{plan}: stock client");
            own.edit(type_goal(0, "Own: ")).await;
            stock.until("the own client's edit", |c| c.goal().starts_with("Own: ")).await;
            stock.edit(type_goal(0, "Stock. ")).await;
            own.until("the stock client's edit", |c| c.goal().starts_with("Stock. Own: ")).await;
            let comment = json!({"type": "addComment", "on": "steps/K", "text": "Still here"});
            let path = format!("/v1/plans/{plan}/commands");
            let answer = rig.post(&path, &buyer, json!({"commands": [comment]})).await;
            assert_eq!(answer.status, 200, "{plan}: {}", answer.text());
            let report = rig.get(&format!("/v1/plans/{plan}/report?side=seller"), &rig.admin()).await;
            assert_eq!(report.status, 200, "{plan}: {}", report.text());
            edited.insert(plan, rig.document(plan).await);
        }
        rig.stop().await;
        let again = store.open().await;
        for (plan, document) in edited {
            assert_eq!(again.document(plan).await, document, "{plan} after a restart");
        }
    }
}

#[tokio::test]
async fn str2_the_evidence_of_an_earlier_version_stays_provable_and_goes_on() {
    for store in stores() {
        let rig = store.open().await;
        let keys = rig.call("GET", "/.well-known/jwks.json", None, &[], b"").await.json();
        let trusted = serde_json::from_value(keys).unwrap();
        for (plan, expected) in &store.plans {
            let sealed: Value = serde_json::from_slice(&store.bundle(plan)).unwrap();
            let verified = verify(&sealed, Some(&trusted)).unwrap_or_else(|e| panic!("{plan}: {e}"));
            assert_eq!(verified.entries, expected.attestations.len(), "{plan}");
            let buyer = rig.token(plan, Side::Buyer, "ann");
            let terms = rig.get(&format!("/v1/plans/{plan}/terms?subject=steps/K"), &buyer).await.json();
            let said = json!({"kind": "confirm", "subject": "steps/K", "digest": terms["digest"]});
            let answer = rig.post(&format!("/v1/plans/{plan}/attestations"), &buyer, said).await;
            assert_eq!(answer.status, 201, "{plan}: {}", answer.text());
            let ledger = rig.get(&format!("/v1/plans/{plan}/attestations"), &buyer).await.json();
            let ids: Vec<&str> = ledger["attestations"]
                .as_array()
                .unwrap()
                .iter()
                .map(|entry| entry["id"].as_str().unwrap())
                .collect();
            assert_eq!(ids[..ids.len() - 1], expected.attestations, "{plan}");
            let now = rig.get(&format!("/v1/plans/{plan}/bundle"), &buyer).await.json();
            let verified = verify(&now, Some(&trusted)).unwrap_or_else(|e| panic!("{plan}: {e}"));
            assert_eq!(verified.entries, ids.len(), "{plan}");
        }
    }
}

/// What `GET /v1/plans/{id}` shows of a replica's document.
fn without_ledger(mut document: Value) -> Value {
    let roots = document.as_object_mut().unwrap();
    roots.remove("ledger");
    roots.remove("authors");
    document
}
