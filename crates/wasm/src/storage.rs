//! The plan on this device: IndexedDB, one database for each relay, plan, side and sub, so that two identities in one
//! browser never mix.
//!
//! ```text
//! updates   the log: Yjs updates in the order they came, squeezed into one now and then
//! beside    memory → {epoch, party} · client → the id to write under and how far it counted · unsettled/ID → the mark
//!           of the last work that is not on the server yet · unsent/ID → that work by place · generation → how often the replica was given up
//! rescued   what could not go into the plan, kept for its person (JSON), and damaged parts of the log (bytes)
//! ```
//!
//! A *generation* is one replica and its successors in other windows. The first write of one empties the log and what stands
//! beside it; a window whose generation is over writes nothing there any more: two histories never mix.
//!
//! A database of its own, `countersign`, remembers who last opened which plan here, for opening it without a token.
//! Nothing here decides what is written; every write of a batch takes effect, or none.

use countersign_plan::sync::frame::Party;
use countersign_plan::sync::session::{Memory, Rescue, Unsent};
use js_sys::futures::{JsFuture, spawn_local};
use js_sys::{Array, Function, JsString, Object, Promise, Reflect, Uint8Array};
use serde::Serialize;
use serde_json::Value;
use wasm_bindgen::prelude::*;
use web_sys::{
    DomException, IdbDatabase, IdbFactory, IdbObjectStore, IdbObjectStoreParameters, IdbOpenDbRequest,
    IdbRequest, IdbRequestReadyState, IdbTransaction, IdbTransactionMode,
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
const UNSENT: &str = "unsent/";
const MEMORY: &str = "memory";
const CLIENT: &str = "client";
const GENERATION: &str = "generation";

/// One plan of one person on this device.
pub(crate) struct Storage {
    db: IdbDatabase,
}

/// What was there.
#[derive(Default)]
pub(crate) struct Loaded {
    /// The log, oldest first. What is no update is empty.
    pub(crate) updates: Vec<Vec<u8>>,
    /// Their keys.
    pub(crate) keys: Vec<JsValue>,
    /// What stood beside it; `unsettled` when any replica's work was.
    pub(crate) memory: Memory,
    /// The id that was kept for writing under.
    pub(crate) client: Option<u64>,
    /// The replicas whose work the server is not known to have.
    pub(crate) unsettled: Vec<Unsettled>,
    /// How often the replica was given up.
    pub(crate) generation: u64,
}

/// Something to write.
pub(crate) enum Write {
    /// An update; with whose work it is when it is this window's own.
    Append { update: Vec<u8>, own: Option<Own> },
    /// What stands beside the log, as the replica with this id has it.
    Remember(Memory, u64),
    /// The server has this work. What a replica wrote since is not meant.
    Settled(Vec<Unsettled>),
    /// The id to write under next time, and how far it has counted; `None`: a fresh one.
    Client(Option<(u64, u32)>),
    /// The log is void: another generation begins.
    Reset,
    /// Entries of the log that are damaged.
    SetAside(Vec<JsValue>),
    /// Something for the person.
    Rescue(Rescue),
    /// The person put it away.
    ForgetRescue(u64),
}

impl Write {
    /// It says nothing of what the log holds, and begins no generation.
    pub(crate) fn is_of_no_replica(&self) -> bool {
        matches!(self, Write::Rescue(_) | Write::ForgetRescue(_) | Write::Client(None))
    }

    /// The disk is not to name an id any more.
    pub(crate) fn forgets_id(&self) -> bool {
        matches!(self, Write::Client(None))
    }

    /// That it failed is told though nobody waits for it.
    pub(crate) fn is_to_be_told(&self) -> bool {
        matches!(self, Write::Rescue(_) | Write::ForgetRescue(_) | Write::Reset)
    }
}

/// Work of a replica that the server is not known to have.
#[derive(Clone, Copy)]
pub(crate) struct Unsettled {
    pub(crate) client: u64,
    /// Of the last of it: two writes never have the same.
    pub(crate) mark: u64,
}

/// Whose an update is.
pub(crate) struct Own {
    pub(crate) work: Unsettled,
    /// How far the id has counted with it, when it is the one that is kept for next time.
    pub(crate) kept_at: Option<u32>,
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

    /// Calls back once when the browser takes the database away.
    pub(crate) fn on_close(&self, lost: &Function) {
        self.db.set_onclose(Some(lost));
    }

    /// Everything that a session begins with.
    pub(crate) async fn load(&self) -> Result<Loaded, Error> {
        let tx = self.begin(IdbTransactionMode::Readonly)?;
        let (updates, beside, rescued) = (store(&tx, UPDATES)?, store(&tx, BESIDE)?, store(&tx, RESCUED)?);
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
        let mut loaded = Loaded { keys: next(), ..Loaded::default() };
        loaded.updates = next().into_iter().map(|entry| bytes(entry).unwrap_or_default()).collect();
        for (key, value) in next().iter().zip(next()) {
            let (Some(key), Some(value)) = (key.as_string(), value.as_string()) else { continue };
            loaded.take(&key, &value);
        }
        let rescues = next().into_iter().filter_map(|entry| Rescue::from_text(&entry.as_string()?));
        loaded.memory.rescues = rescues.collect();
        loaded.memory.unsettled = !loaded.unsettled.is_empty();
        Ok(loaded)
    }

    /// Writes all of it, or nothing; of each the generation to which it belongs. What is of an earlier generation than the
    /// log is passed over. Gives the generation of the log.
    ///
    /// # Errors
    /// When the device has no room, or the browser took the database away.
    pub(crate) async fn write(&self, batch: &[(Write, u64)]) -> Result<u64, Error> {
        let tx = self.begin(IdbTransactionMode::Readwrite)?;
        let stored = Storage::put_down(&tx, batch).await;
        if stored.is_err() {
            // What was asked for before that would be written. One that has ended by itself says so, which is as well.
            let _ = tx.abort();
        }
        let stored = stored?;
        committed(&tx).await?;
        Ok(stored)
    }

    async fn put_down(tx: &IdbTransaction, batch: &[(Write, u64)]) -> Result<u64, Error> {
        let (updates, beside, rescued) = (store(tx, UPDATES)?, store(tx, BESIDE)?, store(tx, RESCUED)?);
        let stored = done(&beside.get(&GENERATION.into()).map_err(storage_error)?).await?;
        let mut stored = stored.as_string().and_then(|text| text.parse::<u64>().ok()).unwrap_or(0);
        for (write, generation) in batch {
            if *generation > stored && !write.is_of_no_replica() {
                // Whatever comes first: the disk may have refused what began the generation.
                updates.clear().map_err(storage_error)?;
                beside.clear().map_err(storage_error)?;
                stored = *generation;
                put(&beside, GENERATION, &stored.to_string())?;
            }
            let is_over = *generation < stored;
            match write {
                Write::Rescue(rescue) => put_at(&rescued, rescue.id, &rescue.to_text())?,
                Write::ForgetRescue(id) => {
                    rescued.delete(&JsValue::from_f64(*id as f64)).map_err(storage_error)?;
                }
                Write::Client(None) => forget(&beside, CLIENT)?,
                _ if is_over => {}
                Write::Append { update, own } => {
                    updates.add(&Uint8Array::from(update.as_slice())).map_err(storage_error)?;
                    if let Some(Own { work: Unsettled { client, mark }, kept_at }) = own {
                        put(&beside, &format!("{UNSETTLED}{client}"), &mark.to_string())?;
                        if let Some(clock) = kept_at {
                            put(&beside, CLIENT, &format!("{client} {clock}"))?;
                        }
                    }
                }
                Write::Remember(memory, client) => {
                    let key = format!("{UNSENT}{client}");
                    if memory.unsettled {
                        put(&beside, &key, &memory.unsent.to_text())?;
                    } else {
                        forget(&beside, &key)?;
                    }
                    let memory = Beside { epoch: memory.epoch, party: &memory.party };
                    put(&beside, MEMORY, &serde_json::to_string(&memory).unwrap_or_default())?;
                }
                Write::Settled(settled) => {
                    for Unsettled { client, mark } in settled {
                        let key = format!("{UNSETTLED}{client}");
                        let last =
                            done(&beside.get(&JsString::from(key.as_str())).map_err(storage_error)?).await?;
                        // Another window may have written on since this one read how things stand.
                        if last.as_string().is_some_and(|last| mark_of(&last) == *mark) {
                            forget(&beside, &key)?;
                            forget(&beside, &format!("{UNSENT}{client}"))?;
                        }
                    }
                }
                Write::Client(Some((client, clock))) => put(&beside, CLIENT, &format!("{client} {clock}"))?,
                Write::Reset => {}
                Write::SetAside(keys) => {
                    for key in keys {
                        let entry = done(&updates.get(key).map_err(storage_error)?).await?;
                        if !entry.is_undefined() {
                            rescued.add(&entry).map_err(storage_error)?;
                        }
                        updates.delete(key).map_err(storage_error)?;
                    }
                }
            }
        }
        Ok(stored)
    }

    /// Replaces the log by one update that says the same. `squeeze` gives it, or `None` to leave things as they are.
    /// Other tabs may have written meanwhile: the log is read in the transaction that replaces it.
    pub(crate) async fn compact(
        &self,
        squeeze: impl FnOnce(&[Vec<u8>]) -> Option<Vec<u8>>,
    ) -> Result<(), Error> {
        let tx = self.begin(IdbTransactionMode::Readwrite)?;
        let updates = store(&tx, UPDATES)?;
        let log = list(done(&updates.get_all().map_err(storage_error)?).await?);
        let log: Vec<Vec<u8>> = log.into_iter().map(|entry| bytes(entry).unwrap_or_default()).collect();
        if let Some(whole) = squeeze(&log) {
            updates.clear().map_err(storage_error)?;
            updates.add(&Uint8Array::from(whole.as_slice())).map_err(storage_error)?;
        }
        committed(&tx).await
    }

    fn begin(&self, mode: IdbTransactionMode) -> Result<IdbTransaction, Error> {
        let stores: Array = [UPDATES, BESIDE, RESCUED].into_iter().map(JsString::from).collect();
        // What is said to be saved is to outlive a power cut, where the browser can see to that.
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

impl Loaded {
    /// Takes up what stands beside the log under a key.
    fn take(&mut self, key: &str, value: &str) {
        let id = |prefix| key.strip_prefix(prefix).and_then(|id: &str| id.parse::<u64>().ok());
        if key == MEMORY {
            let value: Value = serde_json::from_str(value).unwrap_or_default();
            self.memory.epoch = value["epoch"].as_u64();
            self.memory.party = Party::read(&value["party"]);
        } else if key == CLIENT {
            let (client, clock) = value.split_once(' ').unwrap_or((value, "0"));
            self.client = client.parse().ok();
            self.memory.own_clock = clock.parse().unwrap_or(0);
        } else if key == GENERATION {
            self.generation = value.parse().unwrap_or(0);
        } else if id(UNSENT).is_some() {
            self.memory.unsent.join(Unsent::from_text(value));
        } else if let Some(client) = id(UNSETTLED) {
            self.unsettled.push(Unsettled { client, mark: mark_of(value) });
        }
    }
}

/// The mark of work as it is kept.
fn mark_of(text: &str) -> u64 {
    text.parse().unwrap_or(0)
}

impl Drop for Storage {
    fn drop(&mut self) {
        self.db.set_onclose(None);
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
    let either: Array = [opened.clone(), clock::pause(OPEN_MS)].into_iter().collect();
    JsFuture::from(Promise::race(&either)).await.map_err(|_| request_error(&request))?;
    if request.ready_state() == IdbRequestReadyState::Pending {
        close_when_opened(request, opened, make);
        return Err(Error::new("storage", "the browser's storage does not answer"));
    }
    request.result().map_err(storage_error)?.dyn_into().map_err(|_| unavailable())
}

/// Gives up an open that has not been answered. It is still answered some day: its stores are made then, and a database
/// that stayed open would block whoever deletes it.
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
    store.put_with_key(&JsString::from(value), &JsString::from(key)).map(drop).map_err(storage_error)
}

fn put_at(store: &IdbObjectStore, key: u64, value: &str) -> Result<(), Error> {
    let key = JsValue::from_f64(key as f64);
    store.put_with_key(&JsString::from(value), &key).map(drop).map_err(storage_error)
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
