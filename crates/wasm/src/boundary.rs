//! The class that JavaScript sees, and every conversion of its values. Values cross as JSON: one
//! small parser on each side instead of two sets of conversions. Nothing here panics; what is wrong
//! becomes an `Error` with a `code`.

use std::cell::RefCell;
use std::rc::Rc;

use chrono::NaiveDate;
use countersign_plan::attest::{Evidence, Ledger, Terms};
use countersign_plan::canonical::digest;
use countersign_plan::ids::Path;
use countersign_plan::rules::Moment;
use countersign_plan::schedule::TrialDates;
use countersign_plan::sync::frame::Party;
use countersign_plan::sync::session::{Access, Caret, Config, EditError, Input, Session};
use countersign_plan::view::{ViewSource, writers};
use countersign_plan::{Command, Place, Plan};
use js_sys::futures::JsFuture;
use js_sys::{Array, Function, JSON, JsString, Promise, Reflect};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use wasm_bindgen::prelude::*;
use web_sys::EventTarget;

use crate::clock;
use crate::error::Error;
use crate::session::{Opening, Shell};

/// One person's session with one plan. `web/src/client.ts` wraps it and documents its shapes.
#[wasm_bindgen]
pub struct PlanSession {
    shell: Rc<Shell>,
    listeners: RefCell<Vec<Listener>>,
    /// The ledger as it was last read: every key press asks for it, and it seldom grows.
    evidence: RefCell<ReadLedger>,
}

/// A ledger, with the mark by which a change of it shows.
#[derive(Default)]
struct ReadLedger {
    mark: (u32, Option<String>),
    evidence: Evidence,
}

#[wasm_bindgen]
impl PlanSession {
    /// `{relay, plan, token?, tokenProvider?, readonly?, onEvent}`; `relay` is absolute.
    #[wasm_bindgen(constructor)]
    pub fn new(options: &JsValue) -> Result<PlanSession, JsValue> {
        let text = |name: &str| get(options, name).as_string().filter(|text| !text.is_empty());
        let function = |name: &str| get(options, name).dyn_into::<Function>().ok();
        let missing = |name: &str| {
            Error::new("options", format!("`{name}` is missing: every session needs it"))
        };
        let relay = text("relay").ok_or_else(|| missing("relay"))?;
        let plan = text("plan").ok_or_else(|| missing("plan"))?;
        let on_event = function("onEvent").ok_or_else(|| missing("onEvent"))?;
        let provider = function("tokenProvider").map(Provider);
        let readonly = get(options, "readonly").is_truthy();
        let relay = relay.trim_end_matches('/').to_owned();
        let opening = Opening {
            plan_key: format!("{}/{}", escape(&relay), escape(&plan)),
            relay: socket_address(&relay)?,
            plan,
            config: Config {
                renewal: Shell::renewal(provider.as_ref()),
                access: if readonly { Access::ReadOnly } else { Access::AsToken },
            },
            token: text("token"),
            provider,
            on_event,
        };
        Ok(PlanSession {
            shell: Shell::new(opening),
            listeners: RefCell::default(),
            evidence: RefCell::default(),
        })
    }

    /// Opens the local copy, then connects. Settled once the local copy is open; rejected when
    /// there is no telling whose it is.
    pub fn open(&self) -> Promise {
        let shell = Rc::clone(&self.shell);
        *self.listeners.borrow_mut() = watch_network(&self.shell);
        js_sys::futures::future_to_promise(async move {
            shell.open().await?;
            Ok(JsValue::UNDEFINED)
        })
    }

    /// Applies commands, all or none. Gives `{made: [ids]}`.
    pub fn dispatch(&self, commands: &JsValue) -> Result<JsValue, JsValue> {
        let commands: Vec<Command> = from_js(commands).map_err(|why| {
            Error::new("malformed-command", format!("these are no commands: {why}"))
        })?;
        let mut outcome = Err(EditError::Loading);
        let _ = self.shell.with(|device, world| match device.edit(&commands, world) {
            Ok((made, effects)) => {
                outcome = Ok(made);
                Some(effects)
            }
            Err(why) => {
                outcome = Err(why);
                None
            }
        });
        #[derive(Serialize)]
        struct MadeId<T> {
            made: T,
        }
        let made = outcome.map_err(|why| refused(&why))?;
        Ok(to_js(&MadeId { made }))
    }

    /// Takes back one's own last step; whether there was one.
    pub fn undo(&self) -> bool {
        self.shell.with(|device, world| device.undo(world)).is_some()
    }

    /// The number of the step that the last commands went into; absent where they changed nothing.
    #[wasm_bindgen(js_name = recordedStep)]
    pub fn recorded_step(&self) -> Option<f64> {
        self.shell.read(|session| session.doc().recorded_step())?.map(|step| step as f64)
    }

    /// Whether a step is there to be taken back by its number.
    #[wasm_bindgen(js_name = hasStep)]
    pub fn has_step(&self, step: f64) -> bool {
        self.shell.read(|session| session.doc().has_step(step as u64)).unwrap_or(false)
    }

    /// Takes back the step with this number and nothing else; whether that was still possible.
    #[wasm_bindgen(js_name = undoStep)]
    pub fn undo_step(&self, step: f64) -> bool {
        self.shell.with(|device, world| device.undo_step(step as u64, world)).is_some()
    }

    /// Does again what was taken back; whether there was anything.
    pub fn redo(&self) -> bool {
        self.shell.with(|device, world| device.redo(world)).is_some()
    }

    /// Whether there is a step of one's own to take back.
    #[wasm_bindgen(js_name = canUndo)]
    pub fn can_undo(&self) -> bool {
        self.shell.read(|session| session.doc().can_undo()).unwrap_or(false)
    }

    /// Whether there is anything to do again.
    #[wasm_bindgen(js_name = canRedo)]
    pub fn can_redo(&self) -> bool {
        self.shell.read(|session| session.doc().can_redo()).unwrap_or(false)
    }

    /// The next edit begins a new undo step.
    #[wasm_bindgen(js_name = sealUndo)]
    pub fn seal_undo(&self) {
        let _ = self.shell.with(|device, _| {
            device.seal_undo();
            None
        });
    }

    /// The view that a screen shows at this instant (milliseconds since 1970; absent: now).
    pub fn view(&self, now: Option<f64>) -> Result<JsValue, JsValue> {
        let ms = now.unwrap_or_else(clock::now_ms);
        let party = self.shell.party();
        let shown = self.shell.read(|session| {
            let party = party?;
            let reading = session.doc().read();
            let now = Moment {
                today: today(session, &reading.plan, ms)?,
                at: chrono::DateTime::from_timestamp_millis(ms as i64)?,
            };
            let doc = session.doc();
            let mut known = self.evidence.borrow_mut();
            let mark = doc.ledger_mark();
            if known.mark != mark {
                let ledger = Ledger::read(&doc.ledger());
                *known = ReadLedger { mark, evidence: Evidence::of(ledger, Default::default()) };
            }
            let source = ViewSource {
                doc,
                reading: &reading,
                facts: session.relay_facts(),
                evidence: &known.evidence,
            };
            Some(to_js(&source.view(&party, &now)))
        });
        Ok(shown
            .flatten()
            .ok_or_else(|| Error::new("loading", "the plan is not open yet: await open()"))?)
    }

    /// The civil day that the plan counts at this instant, as `view` has it: `YYYY-MM-DD`; nothing
    /// before it is open.
    pub fn today(&self, now: Option<f64>) -> Option<String> {
        let ms = now.unwrap_or_else(clock::now_ms);
        let day = self.shell.read(|session| match session.today() {
            Some(day) => Some(day),
            None => today(session, &session.doc().read().plan, ms),
        });
        Some(day??.to_string())
    }

    /// The buffer and the earliest go-live with another value at `plan/goLive`, `steps/ID/due` or
    /// `steps/ID/days`: `{goLive, buffer, projected, stepBuffer, latestFinish}`, or null where the
    /// value cannot be there. Writes nothing.
    pub fn trial(&self, path: &str, value: &JsValue) -> Result<JsValue, JsValue> {
        let value: Value = from_js(value).unwrap_or_default();
        let dates = self.shell.read(|session| {
            let place = Place::parse(path)?;
            let plan = session.doc().read().plan;
            let today = today(session, &plan, clock::now_ms())?;
            TrialDates::of(plan, &place, &value, today)
        });
        let dates =
            dates.ok_or_else(|| Error::new("loading", "the plan is not open yet: await open()"))?;
        Ok(dates.map_or(JsValue::NULL, |dates| to_js(&dates)))
    }

    /// Until when this person last had the plan open before, on any device (RFC 3339): null on
    /// their first visit, absent before the relay said so.
    #[wasm_bindgen(js_name = lastVisit)]
    pub fn last_visit(&self) -> JsValue {
        match self.shell.read(|session| session.last_visit()).flatten() {
            Some(Some(at)) => at.to_rfc3339().into(),
            Some(None) => JsValue::NULL,
            None => JsValue::UNDEFINED,
        }
    }

    /// The writer of each part of a text: `[{len, sub, name, side, mine}]`, or null where there is
    /// no such text.
    pub fn writers(&self, path: String) -> Result<JsValue, JsValue> {
        let party = self.shell.party();
        let parts = self.shell.read(|session| {
            let doc = session.doc();
            let spans = doc.spans(&Place::parse(&path)?)?;
            Some(to_js(&writers(&spans, &doc.authors(), doc.client(), party.as_ref())))
        });
        let parts =
            parts.ok_or_else(|| Error::new("loading", "the plan is not open yet: await open()"))?;
        Ok(parts.unwrap_or(JsValue::NULL))
    }

    /// Says where one is: a path or null, and `{anchor, head}` in UTF-16 units within a text.
    pub fn presence(&self, field: Option<String>, caret: &JsValue) -> Result<(), JsValue> {
        let offset = |name| get(caret, name).as_f64().map(|at| at as u32);
        let caret =
            offset("anchor").zip(offset("head")).map(|(anchor, head)| Caret { anchor, head });
        self.shell.tell(Input::Presence { field: field.map(Path::from), caret });
        Ok(())
    }

    /// The JSON document.
    #[wasm_bindgen(js_name = exportPlan)]
    pub fn export_plan(&self) -> Result<JsValue, JsValue> {
        let document = self.shell.read(|session| to_js(&session.doc().document()));
        Ok(document
            .ok_or_else(|| Error::new("loading", "the plan is not open yet: await open()"))?)
    }

    /// The ledger's entries after so many, as the relay wrote them.
    pub fn ledger(&self, known: usize) -> Result<JsValue, JsValue> {
        let entries = self.shell.read(|session| {
            let ledger = session.doc().ledger();
            to_js(&ledger.get(known..).unwrap_or_default())
        });
        Ok(entries
            .ok_or_else(|| Error::new("loading", "the plan is not open yet: await open()"))?)
    }

    /// The terms of a subject as they stand here: `{subject, terms, digest}`, or null where there
    /// are none.
    pub fn terms(&self, subject: &str) -> Result<JsValue, JsValue> {
        #[derive(Serialize)]
        struct TermsPart<'a> {
            subject: &'a str,
            terms: &'a Value,
            digest: String,
        }
        // The browser brings texts to one form itself: Unicode's tables stay out of the download.
        let nfc = |text: &str| String::from(JsString::from(text).normalize("NFC"));
        let seen = self.shell.read(|session| {
            let terms = Terms::with(&session.doc().read().plan, &nfc);
            let part = terms.part(subject)?;
            Some(to_js(&TermsPart { subject, terms: part, digest: digest(part) }))
        });
        let seen =
            seen.ok_or_else(|| Error::new("loading", "the plan is not open yet: await open()"))?;
        Ok(seen.unwrap_or(JsValue::NULL))
    }

    /// The name under which things of this person and plan are kept on this device.
    #[wasm_bindgen(js_name = localName)]
    pub fn local_name(&self) -> Option<String> {
        self.shell.party().map(|party| scope(self.shell.plan_key(), &party))
    }

    /// Something that could not go into the plan, whole, as the text of a file; nothing when there
    /// is none of this id.
    #[wasm_bindgen(js_name = rescueFile)]
    pub fn rescue_file(&self, id: f64) -> Option<String> {
        self.shell
            .read(|session| session.rescue(id as u64).map(|rescue| rescue.to_text()))
            .flatten()
    }

    /// The person puts it away, for good.
    #[wasm_bindgen(js_name = putAway)]
    pub fn put_away(&self, id: f64) {
        self.shell.tell(Input::PutAway(id as u64));
    }

    /// Hands in a fresh token, as after the embedder changed it.
    #[wasm_bindgen(js_name = setToken)]
    pub fn set_token(&self, token: String) {
        self.shell.tell(Input::Token(Ok(token)));
    }

    /// Ends the session and lets go of the plan. The local copy stays. The rest of this object is
    /// to be freed.
    pub fn close(&self) {
        self.listeners.borrow_mut().clear();
        self.shell.close();
    }
}

/// The day by the relay's clock while connected, else by the browser's; in the plan's time zone, or
/// UTC.
fn today(session: &Session, plan: &Plan, ms: f64) -> Option<NaiveDate> {
    session.today().or_else(|| clock::day_of(ms, plan.plan.time_zone.as_deref()))
}

/// Calls `told` with a sentence if this module ever panics. It must not be called any more then. A
/// module that is built for size traps without a word: whoever calls it has to look for that, too.
#[wasm_bindgen(js_name = onPanic)]
pub fn on_panic(told: Function) {
    // The hook must be `Send`; there is one thread here, and the function lives as long as the
    // page.
    thread_local!(static TOLD: RefCell<Option<Function>> = const { RefCell::new(None) });
    TOLD.with(|slot| *slot.borrow_mut() = Some(told));
    std::panic::set_hook(Box::new(|info| {
        let message = JsValue::from_str(&info.to_string());
        TOLD.with(|slot| {
            if let Ok(slot) = slot.try_borrow()
                && let Some(told) = &*slot
            {
                let _ = told.call1(&JsValue::UNDEFINED, &message);
            }
        });
    }));
}

/// The embedder's `() => Promise<string>`.
pub(crate) struct Provider(Function);

impl Provider {
    /// Asks for a token. Call it from a task of its own: it runs the embedder's code.
    pub(crate) async fn ask(&self) -> Result<String, String> {
        Provider::answer(self.begin()?).await
    }

    /// As [`Provider::ask`], without waiting.
    pub(crate) fn begin(&self) -> Result<Promise, String> {
        self.0.call0(&JsValue::UNDEFINED).map(|answer| Promise::resolve(&answer)).map_err(failed)
    }

    /// The token that it answers in the end.
    pub(crate) async fn answer(asked: Promise) -> Result<String, String> {
        let token = JsFuture::from(asked).await.map_err(failed)?;
        token.as_string().ok_or_else(|| "the token provider gave no text".to_owned())
    }

    /// The answer that it gives within so many milliseconds, if that is a token or a failure.
    pub(crate) async fn answer_within(asked: &Promise, ms: i32) -> Option<Result<String, String>> {
        let either: Array = [asked.clone(), clock::pause(ms)].into_iter().collect();
        match JsFuture::from(Promise::race(&either)).await {
            Ok(token) => token.as_string().map(Ok),
            Err(why) => Some(Err(failed(why))),
        }
    }
}

fn failed(why: JsValue) -> String {
    let message = get(&why, "message").as_string().or_else(|| why.as_string());
    message.unwrap_or_else(|| "the token provider failed".to_owned())
}

/// The name of everything local: relay, plan, side, sub.
pub(crate) fn scope(plan_key: &str, party: &Party) -> String {
    format!("countersign/{plan_key}/{}/{}", party.side.word(), escape(&party.sub))
}

/// As `encodeURIComponent`.
pub(crate) fn escape(text: &str) -> String {
    js_sys::encode_uri_component(text).into()
}

/// Whether the browser believes that there is a network.
pub(crate) fn on_line() -> bool {
    let navigator = get(&js_sys::global(), "navigator");
    get(&navigator, "onLine").as_bool().unwrap_or(true)
}

/// A plain object of the same shape.
pub(crate) fn to_js(value: &impl Serialize) -> JsValue {
    let text = serde_json::to_string(value).unwrap_or_default();
    JSON::parse(&text).unwrap_or(JsValue::UNDEFINED)
}

/// Calls a listener; what it throws is the embedder's to see, and stops nothing here.
pub(crate) fn call(listener: &Function, event: JsValue) {
    if let Err(thrown) = listener.call1(&JsValue::UNDEFINED, &event) {
        report_error(&thrown);
    }
}

#[wasm_bindgen]
extern "C" {
    /// Shows an error as one that nobody caught, without ending anything.
    #[wasm_bindgen(js_name = reportError)]
    fn report_error(error: &JsValue);
}

fn from_js<T: for<'de> Deserialize<'de>>(value: &JsValue) -> Result<T, String> {
    let text = JSON::stringify(value).ok().and_then(|text| text.as_string());
    serde_json::from_str(&text.unwrap_or_default()).map_err(|why| why.to_string())
}

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

impl From<Error> for JsValue {
    fn from(Error { code, message }: Error) -> JsValue {
        let error = js_sys::Error::new(&message);
        let _ = Reflect::set(&error, &"code".into(), &code.into());
        error.into()
    }
}

/// An edit that did not happen: an error for developers, with the message for the person in `says`.
fn refused(why: &EditError) -> JsValue {
    let error = JsValue::from(Error::new(code_of(why), why.to_string()));
    let _ = Reflect::set(&error, &"says".into(), &to_js(&why.message()));
    error
}

fn code_of(why: &EditError) -> &'static str {
    match why {
        EditError::Loading => "loading",
        EditError::ReadOnly => "read-only",
        EditError::Command(why) => why.code(),
    }
}

fn socket_address(relay: &str) -> Result<String, Error> {
    for (http, socket) in
        [("https://", "wss://"), ("http://", "ws://"), ("wss://", "wss://"), ("ws://", "ws://")]
    {
        if let Some(rest) = relay.strip_prefix(http) {
            return Ok(format!("{socket}{rest}"));
        }
    }
    Err(Error::new("options", format!("`{relay}` is no address of a relay: use https://HOST")))
}

/// A listener on the window that goes when it is dropped.
struct Listener {
    on: EventTarget,
    event: &'static str,
    heard: Closure<dyn FnMut()>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        let _ = self
            .on
            .remove_event_listener_with_callback(self.event, self.heard.as_ref().unchecked_ref());
    }
}

fn watch_network(shell: &Rc<Shell>) -> Vec<Listener> {
    let Ok(window) = js_sys::global().dyn_into::<EventTarget>() else { return Vec::new() };
    let listen = |event: &'static str, act: fn(&Rc<Shell>)| {
        let weak = Rc::downgrade(shell);
        let heard = Closure::new(move || weak.upgrade().iter().for_each(act));
        let _ = window.add_event_listener_with_callback(event, heard.as_ref().unchecked_ref());
        Listener { on: window.clone(), event, heard }
    };
    vec![
        listen("online", |shell| shell.tell(Input::Network(true))),
        listen("offline", |shell| shell.tell(Input::Network(false))),
        // A page that comes back from sleep or from the browser's cache does not wait for its next
        // attempt.
        listen("pageshow", |shell| {
            if on_line() {
                shell.tell(Input::Network(true));
            }
        }),
    ]
}
