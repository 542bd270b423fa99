//! The plan on this device: IndexedDB, one database for each relay, plan, side and sub, so that two
//! identities in one browser never mix. Its layout, and what a write does to it, is
//! `countersign_plan::sync::device::disk`; here the steps are carried out, and every batch takes
//! effect, or none of it.
//!
//! A database of its own, `countersign`, remembers who last opened which plan here, for opening it
//! without a token.

use countersign_plan::sync::device::disk::{DiskStep, LoadedCopy, PendingWrite, transaction};
use countersign_plan::sync::frame::Party;
use countersign_plan::sync::session::AbandonedId;
use js_sys::futures::{JsFuture, spawn_local};
use js_sys::{Array, Function, JsString, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{
    DomException, IdbDatabase, IdbFactory, IdbObjectStore, IdbObjectStoreParameters,
    IdbOpenDbRequest, IdbRequest, IdbRequestReadyState, IdbTransaction, IdbTransactionMode,
};

use crate::clock;
use crate::error::Error;

/// A browser whose storage does not answer within this time is treated as one without.
const OPEN_MS: i32 = 3_000;
const UPDATES: &str = "updates";
const BESIDE: &str = "beside";
const RESCUED: &str = "rescued";
const PEOPLE: &str = "people";
/// One plan of one person on this device.
pub(crate) struct Storage {
    db: IdbDatabase,
}

impl Storage {
    /// Opens or makes the database.
    ///
    /// # Errors
    /// In private windows of some browsers, without permission, or when nothing answers.
    pub(crate) async fn open(name: &str) -> Result<Storage, Error> {
        Ok(Storage { db: open(name, &[(UPDATES, true), (BESIDE, false), (RESCUED, true)]).await? })
    }

    /// Calls back once when the browser takes the database away.
    pub(crate) fn on_close(&self, lost: &Function) {
        self.db.set_onclose(Some(lost));
    }

    /// Everything that a session begins with.
    pub(crate) async fn load(&self) -> Result<LoadedCopy, Error> {
        let tx = self.begin(IdbTransactionMode::Readonly)?;
        let (updates, beside, rescued) =
            (store(&tx, UPDATES)?, store(&tx, BESIDE)?, store(&tx, RESCUED)?);
        let wait = [
            updates.get_all_keys(),
            updates.get_all(),
            beside.get_all_keys(),
            beside.get_all(),
            rescued.get_all(),
        ];
        let mut lists = Vec::with_capacity(wait.len());
        for request in wait {
            lists.push(list(done(&request.map_err(storage_error)?).await?));
        }
        let mut lists = lists.into_iter();
        let mut next = || lists.next().unwrap_or_default();
        let keys = next().into_iter().map(|key| key.as_f64().unwrap_or(0.0) as u64);
        let log =
            keys.zip(next()).map(|(key, entry)| (key, bytes(entry).unwrap_or_default())).collect();
        let beside = texts(&next(), &next());
        let rescued: Vec<String> = next().iter().filter_map(JsValue::as_string).collect();
        Ok(LoadedCopy::read(log, &beside, &rescued))
    }

    /// Writes a batch, or nothing of it. Gives the generation of the log.
    ///
    /// # Errors
    /// When the device has no room, or the browser took the database away.
    pub(crate) async fn write(&self, batch: &[PendingWrite]) -> Result<u64, Error> {
        let tx = self.begin(IdbTransactionMode::Readwrite)?;
        let stored = Storage::carry_out(&tx, batch).await;
        if stored.is_err() {
            // The requests before it would be written. One that has ended by itself says so, which
            // is as well.
            let _ = tx.abort();
        }
        let stored = stored?;
        committed(&tx).await?;
        Ok(stored)
    }

    async fn carry_out(tx: &IdbTransaction, batch: &[PendingWrite]) -> Result<u64, Error> {
        let (updates, beside, rescued) =
            (store(tx, UPDATES)?, store(tx, BESIDE)?, store(tx, RESCUED)?);
        let keys = beside.get_all_keys().map_err(storage_error)?;
        let values = beside.get_all().map_err(storage_error)?;
        let (keys, values) = (done(&keys).await?, done(&values).await?);
        let (steps, generation) = transaction(batch, texts(&list(keys), &list(values)));
        for step in steps {
            let asked = match step {
                DiskStep::Clear => updates.clear().and_then(|_| beside.clear()),
                DiskStep::Append(update) => updates.add(&Uint8Array::from(update.as_slice())),
                DiskStep::Put(key, text) => beside.put_with_key(&text.into(), &key.into()),
                DiskStep::Forget(key) => beside.delete(&key.into()),
                DiskStep::Rescue(id, text) => {
                    rescued.put_with_key(&text.into(), &(id as f64).into())
                }
                DiskStep::ForgetRescue(id) => rescued.delete(&(id as f64).into()),
                DiskStep::SetAside(key) => {
                    let key = JsValue::from_f64(key as f64);
                    let entry = done(&updates.get(&key).map_err(storage_error)?).await?;
                    if !entry.is_undefined() {
                        rescued.add(&entry).map_err(storage_error)?;
                    }
                    updates.delete(&key)
                }
            };
            asked.map_err(storage_error)?;
        }
        Ok(generation)
    }

    /// Replaces the log by one update that says the same. `squeeze` gives it, or `None` to leave
    /// things as they are. Other tabs may have written meanwhile: the log is read in the
    /// transaction that replaces it.
    pub(crate) async fn compact(
        &self,
        squeeze: impl FnOnce(&[Vec<u8>]) -> Option<Vec<u8>>,
    ) -> Result<(), Error> {
        let tx = self.begin(IdbTransactionMode::Readwrite)?;
        let updates = store(&tx, UPDATES)?;
        let log = list(done(&updates.get_all().map_err(storage_error)?).await?);
        let log: Vec<Vec<u8>> =
            log.into_iter().map(|entry| bytes(entry).unwrap_or_default()).collect();
        if let Some(whole) = squeeze(&log) {
            updates.clear().map_err(storage_error)?;
            updates.add(&Uint8Array::from(whole.as_slice())).map_err(storage_error)?;
        }
        committed(&tx).await
    }

    fn begin(&self, mode: IdbTransactionMode) -> Result<IdbTransaction, Error> {
        let stores: Array = [UPDATES, BESIDE, RESCUED].into_iter().map(JsString::from).collect();
        // Work that is said to be saved is to outlive a power cut, where the browser can see to
        // that.
        let options = Object::new();
        let _ = Reflect::set(&options, &"durability".into(), &"strict".into());
        let db: &Database = self.db.unchecked_ref();
        db.transaction(&stores, mode, &options).map_err(storage_error)
    }
}

#[wasm_bindgen]
extern "C" {
    /// An `IDBDatabase`, whose transactions take options.
    type Database;

    #[wasm_bindgen(method, catch)]
    fn transaction(
        this: &Database,
        stores: &Array,
        mode: IdbTransactionMode,
        options: &Object,
    ) -> Result<IdbTransaction, JsValue>;
}

impl Drop for Storage {
    fn drop(&mut self) {
        self.db.set_onclose(None);
        self.db.close();
    }
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = localStorage, js_name = getItem)]
    fn local_item(key: &str) -> Result<Option<String>, JsValue>;

    #[wasm_bindgen(catch, js_namespace = localStorage, js_name = setItem)]
    fn set_local_item(key: &str, text: &str) -> Result<(), JsValue>;

    #[wasm_bindgen(catch, js_namespace = localStorage, js_name = removeItem)]
    fn remove_local_item(key: &str) -> Result<(), JsValue>;
}

/// The id that a window left, from where it is kept apart from the database: a small text that the
/// browser keeps when the page is gone and its database hangs.
pub(crate) fn left(name: &str) -> Option<AbandonedId> {
    AbandonedId::from_text(&local_item(&format!("{name}/left")).ok()??)
}

/// Keeps it there. Where a browser has no such place, work that a hanging database takes late can
/// stand twice in the plan.
pub(crate) fn keep_left(name: &str, left: Option<AbandonedId>) {
    let key = format!("{name}/left");
    let _ = match left {
        Some(left) => set_local_item(&key, &left.to_text()),
        None => remove_local_item(&key),
    };
}

/// The person who last opened this plan of this relay on this device, for when no token can be had.
/// `plan_key` names both.
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
    let tx = db
        .transaction_with_str_and_mode(PEOPLE, IdbTransactionMode::Readwrite)
        .map_err(storage_error)?;
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
            let Some(db) = request.result().ok().and_then(|db| db.dyn_into::<IdbDatabase>().ok())
            else {
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
    let either: Array = [opened.clone(), clock::pause(OPEN_MS)].into_iter().collect();
    JsFuture::from(Promise::race(&either)).await.map_err(|_| request_error(&request))?;
    if request.ready_state() == IdbRequestReadyState::Pending {
        close_when_opened(request, opened, make);
        return Err(Error::new("storage", "the browser's storage does not answer"));
    }
    request.result().map_err(storage_error)?.dyn_into().map_err(|_| unavailable())
}

/// Gives up an open that has not been answered. It is still answered some day: its stores are made
/// then, and a database that stayed open would block whoever deletes it.
fn close_when_opened(request: IdbOpenDbRequest, opened: Promise, make: Closure<dyn FnMut()>) {
    spawn_local(async move {
        let answered = JsFuture::from(opened).await.is_ok();
        drop(make);
        let db = request.result().ok().filter(|_| answered);
        if let Some(db) = db.and_then(|db| db.dyn_into::<IdbDatabase>().ok()) {
            db.close();
        }
    });
}

fn store(tx: &IdbTransaction, name: &str) -> Result<IdbObjectStore, Error> {
    tx.object_store(name).map_err(storage_error)
}

fn put(store: &IdbObjectStore, key: &str, value: &str) -> Result<(), Error> {
    store
        .put_with_key(&JsString::from(value), &JsString::from(key))
        .map(drop)
        .map_err(storage_error)
}

/// The request's own handlers settle the promise: what waits goes on in a microtask of that very
/// event, while the transaction is still open.
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

/// Keys and values of `beside`.
fn texts(keys: &[JsValue], values: &[JsValue]) -> Vec<(String, String)> {
    let text = |(key, value): (&JsValue, &JsValue)| Some((key.as_string()?, value.as_string()?));
    keys.iter().zip(values).filter_map(text).collect()
}

fn list(value: JsValue) -> Vec<JsValue> {
    value.unchecked_into::<Array>().iter().collect()
}

fn bytes(entry: JsValue) -> Option<Vec<u8>> {
    Some(entry.dyn_into::<Uint8Array>().ok()?.to_vec())
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
