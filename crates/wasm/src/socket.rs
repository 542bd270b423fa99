//! One WebSocket: binary, with the token among the subprotocols, so that it stands in no URL and no
//! log.

use countersign_plan::sync::frame::{BEARER_PREFIX, SUBPROTOCOL};
use js_sys::{Array, ArrayBuffer, JsString, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{BinaryType, CloseEvent, MessageEvent, WebSocket};

use crate::error::Error;

/// The reports of a socket.
pub(crate) enum Report {
    Open,
    Message(Vec<u8>),
    Closed { code: u16, reason: String },
}

/// An open or opening socket. Dropping it closes it and ends its reports.
pub(crate) struct BrowserSocket {
    web: WebSocket,
    _opened: Closure<dyn FnMut()>,
    _message: Closure<dyn FnMut(MessageEvent)>,
    _closed: Closure<dyn FnMut(CloseEvent)>,
}

impl BrowserSocket {
    /// Begins to open a socket to `url` (`ws:` or `wss:`).
    ///
    /// # Errors
    /// When the browser refuses the address outright.
    pub(crate) fn open(
        url: &str,
        token: &str,
        report: impl Fn(Report) + Clone + 'static,
    ) -> Result<BrowserSocket, Error> {
        let protocols: Array =
            [JsString::from(SUBPROTOCOL), JsString::from(format!("{BEARER_PREFIX}{token}"))]
                .into_iter()
                .collect();
        let web = WebSocket::new_with_str_sequence(url, &protocols)
            .map_err(|_| Error::new("relay", format!("`{url}` is no address of a relay")))?;
        web.set_binary_type(BinaryType::Arraybuffer);
        let tell = report.clone();
        let opened = Closure::new(move || tell(Report::Open));
        let tell = report.clone();
        let message = Closure::new(move |event: MessageEvent| {
            // Text is not spoken here; an empty message is answered as the nonsense it is.
            let bytes =
                event.data().dyn_into::<ArrayBuffer>().map(|b| Uint8Array::new(&b).to_vec());
            tell(Report::Message(bytes.unwrap_or_default()));
        });
        let closed = Closure::new(move |event: CloseEvent| {
            report(Report::Closed { code: event.code(), reason: event.reason() });
        });
        web.set_onopen(Some(opened.as_ref().unchecked_ref()));
        web.set_onmessage(Some(message.as_ref().unchecked_ref()));
        web.set_onclose(Some(closed.as_ref().unchecked_ref()));
        Ok(BrowserSocket { web, _opened: opened, _message: message, _closed: closed })
    }

    /// Sends one message. A socket that is not open swallows it: its close is reported anyway.
    pub(crate) fn send(&self, bytes: &[u8]) {
        if self.web.ready_state() == WebSocket::OPEN {
            let _ = self.web.send_with_u8_array(bytes);
        }
    }
}

impl Drop for BrowserSocket {
    fn drop(&mut self) {
        self.web.set_onopen(None);
        self.web.set_onmessage(None);
        self.web.set_onclose(None);
        let _ = self.web.close();
    }
}
