//! The other tabs of the same person and plan: they hear each other's updates, and one of them at a
//! time may use the client id that is kept on the device.

use std::rc::Rc;

use js_sys::futures::JsFuture;
use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{BroadcastChannel, MessageEvent};

/// Said when a tab gave up the replica that all of them had, and the disk holds the new one.
const MOVED: &str = "moved";

/// The messages of another tab.
pub(crate) enum TabMessage {
    /// A message of the sync.
    Bytes(Vec<u8>),
    /// The replica was given up.
    Moved,
}

/// A channel between tabs. Messages of one's own do not come back.
pub(crate) struct Channel {
    web: BroadcastChannel,
    _message: Closure<dyn FnMut(MessageEvent)>,
}

impl Channel {
    /// `None` where the browser has no channels.
    pub(crate) fn open(name: &str, heard: impl Fn(TabMessage) + 'static) -> Option<Channel> {
        let web = BroadcastChannel::new(name).ok()?;
        let message =
            Closure::new(move |event: MessageEvent| match event.data().dyn_into::<Uint8Array>() {
                Ok(bytes) => heard(TabMessage::Bytes(bytes.to_vec())),
                Err(other) if other.as_string().as_deref() == Some(MOVED) => {
                    heard(TabMessage::Moved);
                }
                Err(_) => {}
            });
        web.set_onmessage(Some(message.as_ref().unchecked_ref()));
        Some(Channel { web, _message: message })
    }

    pub(crate) fn send(&self, bytes: &[u8]) {
        let _ = self.web.post_message(&Uint8Array::from(bytes));
    }

    /// Tells the others that the replica was given up.
    pub(crate) fn moved(&self) {
        let _ = self.web.post_message(&MOVED.into());
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.web.set_onmessage(None);
        self.web.close();
    }
}

#[wasm_bindgen]
extern "C" {
    type Locks;

    #[wasm_bindgen(method, catch)]
    fn request(
        this: &Locks,
        name: &str,
        options: &Object,
        callback: &Function,
    ) -> Result<Promise, JsValue>;
}

/// A Web Lock that is held. Dropping it lets another tab have it; so does the end of the page,
/// however it comes.
pub(crate) struct Lock {
    release: Function,
}

impl Drop for Lock {
    fn drop(&mut self) {
        let _ = self.release.call0(&JsValue::UNDEFINED);
    }
}

/// Takes the lock of this name if it is free. `None`: another tab has it, or the browser has no
/// locks (they need a secure context), so that nobody can be sure.
pub(crate) async fn lock(name: &str) -> Option<Lock> {
    let navigator = Reflect::get(&js_sys::global(), &"navigator".into()).ok()?;
    let locks = Reflect::get(&navigator, &"locks".into()).ok().filter(|locks| locks.is_object())?;
    let locks: Locks = locks.unchecked_into();
    let options = Object::new();
    Reflect::set(&options, &"ifAvailable".into(), &JsValue::TRUE).ok()?;
    // The lock is held until the promise that the callback gives is settled; whether it was granted
    // goes out through a promise of its own.
    let mut tell = None;
    let granted = Promise::new(&mut |resolve, _| tell = Some(resolve));
    let tell = Rc::new(tell?);
    let hold = {
        let tell = Rc::clone(&tell);
        Closure::once_into_js(move |lock: JsValue| {
            if lock.is_null() {
                let _ = tell.call1(&JsValue::UNDEFINED, &JsValue::NULL);
                return JsValue::UNDEFINED;
            }
            let mut release = None;
            let held = Promise::new(&mut |resolve, _| release = Some(resolve));
            let answer: Array = release.into_iter().collect();
            let _ = tell.call1(&JsValue::UNDEFINED, &answer);
            held.into()
        })
    };
    let request = locks.request(name, &options, hold.unchecked_ref()).ok()?;
    // Refused as a whole, as in a sandboxed frame: the callback was never called.
    let refused = Closure::once_into_js(move |_: JsValue| {
        tell.call1(&JsValue::UNDEFINED, &JsValue::NULL).is_ok()
    });
    let _ = Reflect::get(&request, &"catch".into())
        .and_then(|catch| catch.unchecked_into::<Function>().call1(&request, &refused));
    let answer = JsFuture::from(granted).await.ok()?;
    let release = answer.dyn_into::<Array>().ok()?.get(0).dyn_into::<Function>().ok()?;
    Some(Lock { release })
}
