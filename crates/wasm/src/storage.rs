//! The plan on this device: IndexedDB, one database for each relay, plan, side and sub, so that two identities in one
//! browser never mix.
//!
//! ```text
//! updates   the log: Yjs updates in the order they came, squeezed into one now and then
//! beside    memory → {epoch, party} · client → the id to write under · unsettled/ID → work not on the server yet
//! rescued   whole documents of replicas that had to be given up, kept for their person
//! ```
//!
//! A database of its own, `countersign`, remembers who last opened which plan here, for opening it without a token.
//! Nothing here decides what is written; every write of a batch takes effect, or none.

use countersign_plan::sync::frame::Party;
use countersign_plan::sync::session::Memory;
use js_sys::futures::JsFuture;
use js_sys::{Array, JsString, Promise, Reflect, Uint8Array};
use serde::Serialize;
use serde_json::Value;
use wasm_bindgen::prelude::*;
use web_sys::{
    DomException, IdbDatabase, IdbFactory, IdbObjectStore, IdbObjectStoreParameters, IdbOpenDbRequest,
    IdbRequest, IdbTransaction, IdbTransactionMode,
};

use crate::clock;
use crate::error::Error;

/// A browser whose storage does not answer within this time is treated as one without.
const OPEN_MS: i32 = 3_000;
const UPDATES: &str = "updates";
const BESIDE: &str = "beside";
const RESCUED: &str = "rescued";
const PEOPLE: &str = "people";
const UNSETTLED: &str = "unsettled/";

/// One plan of one person on this device.
pub(crate) struct Storage {
    db: IdbDatabase,
}

/// What was there.
#[derive(Default)]
pub(crate) struct Loaded {
    /// The log, oldest first.
    pub(crate) updates: Vec<Vec<u8>>,
    /// What stood beside it; `unsettled` when any replica's work was.
    pub(crate) memory: Memory,
    /// The id that was kept for writing under.
    pub(crate) client: Option<u64>,
    /// The replicas whose work the server is not known to have.
    pub(crate) unsettled: Vec<u64>,
}

/// Something to write.
pub(crate) enum Write {
    /// An update; with the id of the replica when it is its own work.
    Append { update: Vec<u8>, unsettled: Option<u64> },
    /// What stands beside the log.
    Remember(Memory),
    /// The server has the work of these replicas.
    Settled(Vec<u64>),
    /// The id to write under next time; `None`: a fresh one.
    Client(Option<u64>),
    /// The log is void. What it held is kept when there is a need to.
    Reset { rescued: Option<Vec<u8>> },
}

#[derive(Serialize)]
struct Beside<'a> {
    epoch: Option<u64>,
    party: &'a Option<Party>,
}

impl Storage {
    /// Opens or makes the database.
    ///
    /// # Errors
    /// In private windows of some browsers, without permission, or when nothing answers.
    pub(crate) async fn open(name: &str) -> Result<Storage, Error> {
        Ok(Storage { db: open(name, &[(UPDATES, true), (BESIDE, false), (RESCUED, true)]).await? })
    }

    /// Everything that a session begins with.
    pub(crate) async fn load(&self) -> Result<Loaded, Error> {
        let tx = self.begin(IdbTransactionMode::Readonly)?;
        let (updates, beside) = (store(&tx, UPDATES)?, store(&tx, BESIDE)?);
        let wait = [updates.get_all(), beside.get_all_keys(), beside.get_all()];
        let [updates, keys, values] = wait.map(|request| request.map_err(storage_error));
        let mut loaded = Loaded { updates: blobs(&done(&updates?).await?), ..Loaded::default() };
        let (keys, values): (Array, Array) =
            (done(&keys?).await?.unchecked_into(), done(&values?).await?.unchecked_into());
        for (key, value) in keys.iter().zip(values.iter()) {
            let (Some(key), Some(value)) = (key.as_string(), value.as_string()) else { continue };
            match key.as_str() {
                "memory" => {
                    let value: Value = serde_json::from_str(&value).unwrap_or_default();
                    loaded.memory.epoch = value["epoch"].as_u64();
                    loaded.memory.party = Party::read(&value["party"]);
                }
                "client" => loaded.client = value.parse().ok(),
                _ => {
                    let client = key.strip_prefix(UNSETTLED).and_then(|id| id.parse::<u64>().ok());
                    loaded.unsettled.extend(client);
                }
            }
        }
        loaded.memory.unsettled = !loaded.unsettled.is_empty();
        Ok(loaded)
    }

    /// Writes all of it, or nothing.
    ///
    /// # Errors
    /// When the device has no room, or the browser took the database away.
    pub(crate) async fn write(&self, batch: &[Write]) -> Result<(), Error> {
        let tx = self.begin(IdbTransactionMode::Readwrite)?;
        let (updates, beside) = (store(&tx, UPDATES)?, store(&tx, BESIDE)?);
        for write in batch {
            match write {
                Write::Append { update, unsettled } => {
                    updates.add(&Uint8Array::from(update.as_slice())).map_err(storage_error)?;
                    if let Some(client) = unsettled {
                        put(&beside, &format!("{UNSETTLED}{client}"), "1")?;
                    }
                }
                Write::Remember(Memory { epoch, party, .. }) => {
                    let memory = Beside { epoch: *epoch, party };
                    put(&beside, "memory", &serde_json::to_string(&memory).unwrap_or_default())?;
                }
                Write::Settled(clients) => {
                    for client in clients {
                        forget(&beside, &format!("{UNSETTLED}{client}"))?;
                    }
                }
                Write::Client(Some(client)) => put(&beside, "client", &client.to_string())?,
                Write::Client(None) => forget(&beside, "client")?,
                Write::Reset { rescued } => {
                    if let Some(document) = rescued {
                        let kept = store(&tx, RESCUED)?;
                        kept.add(&Uint8Array::from(document.as_slice())).map_err(storage_error)?;
                    }
                    updates.clear().map_err(storage_error)?;
                    beside.clear().map_err(storage_error)?;
                }
            }
        }
        committed(&tx).await
    }

    /// Replaces the log by one update that says the same. `squeeze` gives it, or `None` to leave things as they are.
    /// Other tabs may have written meanwhile: the log is read in the transaction that replaces it.
    pub(crate) async fn compact(
        &self,
        squeeze: impl FnOnce(Vec<Vec<u8>>) -> Option<Vec<u8>>,
    ) -> Result<(), Error> {
        let tx = self.begin(IdbTransactionMode::Readwrite)?;
        let updates = store(&tx, UPDATES)?;
        let log = blobs(&done(&updates.get_all().map_err(storage_error)?).await?);
        if let Some(whole) = squeeze(log) {
            updates.clear().map_err(storage_error)?;
            updates.add(&Uint8Array::from(whole.as_slice())).map_err(storage_error)?;
        }
        committed(&tx).await
    }

    fn begin(&self, mode: IdbTransactionMode) -> Result<IdbTransaction, Error> {
        let stores: Array = [UPDATES, BESIDE, RESCUED].into_iter().map(JsString::from).collect();
        self.db.transaction_with_str_sequence_and_mode(&stores, mode).map_err(storage_error)
    }
}

impl Drop for Storage {
    fn drop(&mut self) {
        self.db.close();
    }
}

/// Who last opened this plan of this relay on this device, for when no token can be had. `plan_key` names both.
pub(crate) async fn last_party(plan_key: &str) -> Option<Party> {
    let db = open("countersign", &[(PEOPLE, false)]).await.ok()?;
    let tx = db.transaction_with_str(PEOPLE).ok()?;
    let found = done(&store(&tx, PEOPLE).ok()?.get(&JsString::from(plan_key)).ok()?).await.ok()?;
    db.close();
    Party::read(&serde_json::from_str(&found.as_string()?).ok()?)
}

/// Remembers who opened this plan of this relay on this device.
pub(crate) async fn remember_party(plan_key: &str, party: &Party) -> Result<(), Error> {
    let db = open("countersign", &[(PEOPLE, false)]).await?;
    let tx =
        db.transaction_with_str_and_mode(PEOPLE, IdbTransactionMode::Readwrite).map_err(storage_error)?;
    put(&store(&tx, PEOPLE)?, plan_key, &serde_json::to_string(party).unwrap_or_default())?;
    let result = committed(&tx).await;
    db.close();
    result
}

/// Opens a database with these stores; those marked number their entries themselves.
async fn open(name: &str, stores: &'static [(&'static str, bool)]) -> Result<IdbDatabase, Error> {
    let unavailable = || Error::new("storage", "this browser keeps nothing on the device");
    let factory = Reflect::get(&js_sys::global(), &"indexedDB".into()).map_err(storage_error)?;
    let factory: IdbFactory = factory.dyn_into().map_err(|_| unavailable())?;
    let request: IdbOpenDbRequest = factory.open_with_u32(name, 1).map_err(storage_error)?;
    let make = {
        let request = request.clone();
        Closure::<dyn FnMut()>::new(move || {
            let Some(db) = request.result().ok().and_then(|db| db.dyn_into::<IdbDatabase>().ok()) else {
                return;
            };
            for (name, numbered) in stores {
                let options = IdbObjectStoreParameters::new();
                options.set_auto_increment(*numbered);
                // A store that cannot be made fails the request, which is what is waited for.
                let _ = db.create_object_store_with_optional_parameters(name, &options);
            }
        })
    };
    request.set_onupgradeneeded(Some(make.as_ref().unchecked_ref()));
    let opened = settled(&request);
    let either: Array = [opened, clock::pause(OPEN_MS)].into_iter().collect();
    JsFuture::from(Promise::race(&either)).await.map_err(|_| request_error(&request))?;
    let db = request.result().map_err(|_| Error::new("storage", "the browser's storage does not answer"))?;
    db.dyn_into().map_err(|_| unavailable())
}

fn store(tx: &IdbTransaction, name: &str) -> Result<IdbObjectStore, Error> {
    tx.object_store(name).map_err(storage_error)
}

fn put(store: &IdbObjectStore, key: &str, value: &str) -> Result<(), Error> {
    store.put_with_key(&JsString::from(value), &JsString::from(key)).map(drop).map_err(storage_error)
}

fn forget(store: &IdbObjectStore, key: &str) -> Result<(), Error> {
    store.delete(&JsString::from(key)).map(drop).map_err(storage_error)
}

/// The request's own handlers settle the promise: what waits goes on in a microtask of that very event, while the
/// transaction is still open.
fn settled(request: &IdbRequest) -> Promise {
    Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    })
}

async fn done(request: &IdbRequest) -> Result<JsValue, Error> {
    JsFuture::from(settled(request)).await.map_err(|_| request_error(request))?;
    request.result().map_err(storage_error)
}

async fn committed(tx: &IdbTransaction) -> Result<(), Error> {
    let end = Promise::new(&mut |resolve, reject| {
        tx.set_oncomplete(Some(&resolve));
        tx.set_onabort(Some(&reject));
    });
    JsFuture::from(end).await.map(drop).map_err(|_| match tx.error() {
        Some(why) => Error::new("storage", said(&why)),
        None => Error::new("storage", "the browser ended the write"),
    })
}

fn blobs(list: &JsValue) -> Vec<Vec<u8>> {
    let list: &Array = list.unchecked_ref();
    list.iter().filter_map(|entry| entry.dyn_into::<Uint8Array>().ok()).map(|bytes| bytes.to_vec()).collect()
}

fn request_error(request: &IdbRequest) -> Error {
    match request.error() {
        Ok(Some(why)) => Error::new("storage", said(&why)),
        Ok(None) | Err(_) => Error::new("storage", "the browser's storage failed"),
    }
}

fn storage_error(why: JsValue) -> Error {
    let says = why
        .dyn_into::<DomException>()
        .map_or_else(|_| "the browser's storage failed".to_owned(), |e| said(&e));
    Error::new("storage", says)
}

fn said(why: &DomException) -> String {
    match why.name().as_str() {
        "QuotaExceededError" => "this device has no room left for it".to_owned(),
        name => format!("{name}: {}", why.message()),
    }
}
