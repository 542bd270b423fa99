//! Logs on stderr, as `RUST_LOG` says; `info` where it says nothing. Never a token: nothing that
//! holds one is logged.
//!
//! One event is one line: line breaks, escapes and bidirectional characters in people's texts are
//! written as escapes. For the same reason there are no colours, which are escapes too.

use std::fmt::Write as _;
use std::io::{self, Write};

use countersign_plan::invisible::is_invisible;
use tracing_subscriber::EnvFilter;

use crate::terminal::one_line;

/// The form of the log.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum LogFormat {
    /// A line to read.
    #[default]
    Text,
    /// A JSON object in each line: `timestamp`, `level`, `target`, `message` and the event's fields.
    Json,
}

/// Begins to log.
pub(crate) fn begin(format: LogFormat) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(false)
        // It would tell on stderr that stderr takes nothing, and panic of it: a log on a full disk
        // ended whoever logged.
        .log_internal_errors(false);
    let begun = match format {
        LogFormat::Text => log.with_writer(|| EscapingWriter(io::stderr(), one_line)).try_init(),
        LogFormat::Json => {
            let log = log.json().flatten_event(true).with_current_span(false).with_span_list(false);
            log.with_writer(|| EscapingWriter(io::stderr(), json_line)).try_init()
        }
    };
    // In a process that logs already, that goes on.
    drop(begun);
}

/// JSON with the characters escaped that show nothing or turn the text, as JSON escapes them.
fn json_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for c in text.chars() {
        if is_invisible(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                // Writing to a string does not fail.
                let _ = write!(line, "\\u{unit:04x}");
            }
        } else {
            line.push(c);
        }
    }
    line
}

/// Writes each buffer as one line, escaped. The formatter hands over one event, with its line feed,
/// in one buffer.
struct EscapingWriter<W>(W, fn(&str) -> String);

impl<W: Write> Write for EscapingWriter<W> {
    fn write(&mut self, event: &[u8]) -> io::Result<usize> {
        let text = String::from_utf8_lossy(event);
        let line = self.1(text.strip_suffix('\n').unwrap_or(&text)) + "\n";
        self.0.write_all(line.as_bytes())?;
        Ok(event.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use super::*;

    #[derive(Clone, Default)]
    struct Memory(Arc<Mutex<Vec<u8>>>);

    impl Write for Memory {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().expect("no panic while locked").write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn tty2_an_event_of_the_log_is_one_line_whatever_people_wrote() {
        let memory = Memory::default();
        let writer = memory.clone();
        let subscriber = tracing_subscriber::fmt()
            .with_writer(move || EscapingWriter(writer.clone(), one_line))
            .with_ansi(false)
            .without_time()
            .finish();
        tracing::subscriber::with_default(subscriber, || {
            let name = "Ann\n2026-11-29 ERROR forged\u{1b}[31m\u{202e}";
            tracing::warn!(name, error = %name, "refused {name}");
        });
        let bytes = memory.0.lock().expect("no panic while locked").clone();
        let text = String::from_utf8(bytes).expect("UTF-8");
        assert_eq!(text.matches('\n').count(), 1, "{text:?}");
        assert!(text.ends_with('\n') && text.contains("refused Ann\\n2026"), "{text:?}");
        assert!(!text.contains(['\u{1b}', '\u{202e}']), "{text:?}");
    }

    #[test]
    fn tty9_an_event_of_a_json_log_is_one_object_whatever_people_wrote() {
        let memory = Memory::default();
        let writer = memory.clone();
        let subscriber = tracing_subscriber::fmt()
            .json()
            .flatten_event(true)
            .with_writer(move || EscapingWriter(writer.clone(), json_line))
            .finish();
        let name = "Ann\n{\"level\":\"ERROR\"}\u{1b}[31m\u{202e}\u{e0041}";
        tracing::subscriber::with_default(subscriber, || tracing::warn!(name, "refused"));
        let bytes = memory.0.lock().expect("no panic while locked").clone();
        let text = String::from_utf8(bytes).expect("UTF-8");
        assert_eq!(text.matches('\n').count(), 1, "{text:?}");
        assert!(!text.contains(['\u{1b}', '\u{202e}', '\u{e0041}']), "{text:?}");
        let event: serde_json::Value = serde_json::from_str(&text).expect("one object");
        let fields = (&event["level"], &event["message"], &event["name"]);
        assert_eq!(fields, (&"WARN".into(), &"refused".into(), &name.into()));
    }
}
