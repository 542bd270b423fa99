//! The browser's clock, randomness and timers. Only here are they read; everything else is handed values.

use chrono::{DateTime, NaiveDate, Utc};
use countersign_plan::World;
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(callback: &Function, ms: i32, ticket: u32);

    #[wasm_bindgen(js_name = queueMicrotask)]
    pub(crate) fn queue_microtask(callback: &Function);

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

/// Calls back after so many milliseconds with the ticket, unless the page goes first.
pub(crate) fn start_timer(callback: &Function, ms: u64, ticket: u32) {
    set_timeout(callback, i32::try_from(ms).unwrap_or(i32::MAX), ticket);
}

/// Is done after so many milliseconds.
pub(crate) fn pause(ms: i32) -> Promise {
    Promise::new(&mut |resolve, _| set_timeout(&resolve, ms, 0))
}

/// The day at an instant (milliseconds since 1970) in a time zone (IANA name); in the browser's own where none is
/// named, or none that it knows.
pub(crate) fn day_of(ms: f64, zone: Option<&str>) -> Option<NaiveDate> {
    let date = js_sys::Date::new_0();
    date.set_time(ms);
    let there = zone.and_then(|zone| {
        let options = Object::new();
        Reflect::set(&options, &"timeZone".into(), &zone.into()).ok()?;
        // The Swedes write dates as ISO 8601 does.
        date_time_format("sv-SE", &options).ok()?.format(&date).parse().ok()
    });
    there.or_else(|| {
        NaiveDate::from_ymd_opt(
            i32::try_from(date.get_full_year()).ok()?,
            date.get_month() + 1,
            date.get_date(),
        )
    })
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
