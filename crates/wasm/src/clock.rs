//! The browser's clock, randomness and timers. Only here are they read; everything else is handed
//! values.

use std::cell::RefCell;
use std::rc::Rc;

use chrono::{DateTime, NaiveDate, Utc};
use countersign_plan::World;
use countersign_plan::model::read_date;
use js_sys::futures::{JsFuture, future_to_promise};
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    // A number in browsers, an object elsewhere.
    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(callback: &Function, ms: i32, ticket: u32) -> JsValue;

    #[wasm_bindgen(js_name = clearTimeout)]
    fn clear_timeout(timer: &JsValue);

    #[wasm_bindgen(js_namespace = crypto, js_name = getRandomValues)]
    fn get_random_values(out: &mut [u8]);

    type DateTimeFormat;

    #[wasm_bindgen(catch, js_namespace = Intl, js_name = DateTimeFormat)]
    fn date_time_format(locale: &str, options: &Object) -> Result<DateTimeFormat, JsValue>;

    #[wasm_bindgen(method)]
    fn format(this: &DateTimeFormat, date: &js_sys::Date) -> String;
}

/// Gives `act` the world as it is now.
pub(crate) fn with_world<T>(act: impl FnOnce(&mut World<'_>) -> T) -> T {
    act(&mut World { now: now(), random: &mut random })
}

/// A timer that runs. Dropping it stops it: its callback may be gone by then.
pub(crate) struct RunningTimer {
    timer: JsValue,
}

impl Drop for RunningTimer {
    fn drop(&mut self) {
        clear_timeout(&self.timer);
    }
}

/// Calls back after so many milliseconds with the ticket, unless the timer is dropped first.
pub(crate) fn start_timer(callback: &Function, ms: u64, ticket: u32) -> RunningTimer {
    RunningTimer { timer: set_timeout(callback, i32::try_from(ms).unwrap_or(i32::MAX), ticket) }
}

/// Is done after so many milliseconds. The timer calls a function of JavaScript alone, so that
/// nothing needs to stop it.
pub(crate) fn pause(ms: i32) -> Promise {
    Promise::new(&mut |resolve, _| drop(set_timeout(&resolve, ms, 0)))
}

/// The answer of a future within so many milliseconds. `None`: it takes longer, and goes on for
/// itself.
pub(crate) async fn within<T: 'static>(
    ms: i32,
    future: impl Future<Output = T> + 'static,
) -> Option<T> {
    let slot = Rc::new(RefCell::new(None));
    let filled = Rc::clone(&slot);
    let answer = future_to_promise(async move {
        let answer = future.await;
        filled.replace(Some(answer));
        Ok(JsValue::UNDEFINED)
    });
    let either: Array = [answer, pause(ms)].into_iter().collect();
    let _ = JsFuture::from(Promise::race(&either)).await;
    slot.take()
}

/// The day at an instant (milliseconds since 1970) in a time zone (IANA name); in UTC where none is
/// named, or none that the browser knows, as the relay counts.
pub(crate) fn day_of(ms: f64, zone: Option<&str>) -> Option<NaiveDate> {
    let there = zone.and_then(|zone| {
        let date = js_sys::Date::new_0();
        date.set_time(ms);
        let options = Object::new();
        Reflect::set(&options, &"timeZone".into(), &zone.into()).ok()?;
        // The Swedes write dates as ISO 8601 does.
        read_date(&date_time_format("sv-SE", &options).ok()?.format(&date))
    });
    there.or_else(|| Some(DateTime::from_timestamp_millis(ms as i64)?.date_naive()))
}

/// Milliseconds since 1970.
pub(crate) fn now_ms() -> f64 {
    js_sys::Date::now()
}

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp_millis(now_ms() as i64).unwrap_or_default()
}

fn random() -> u128 {
    let mut bytes = [0; 16];
    get_random_values(&mut bytes);
    u128::from_le_bytes(bytes)
}
