//! Logs on stderr, as `RUST_LOG` says; `info` where it says nothing. Never a token: nothing that
//! holds one is logged.
//!
//! One event is one line: line breaks, escapes and bidirectional characters in people's texts are
//! written as escapes. For the same reason there are no colours, which are escapes too.

use std::io::{self, Write};

use tracing_subscriber::EnvFilter;

use crate::terminal::one_line;

/// Begins to log.
pub(crate) fn begin() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let begun = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(|| EscapingWriter(io::stderr()))
        .with_ansi(false)
        // It would tell on stderr that stderr takes nothing, and panic of it: a log on a full disk
        // ended whoever logged.
        .log_internal_errors(false)
        .try_init();
    // In a process that logs already, that goes on.
    drop(begun);
}

/// Writes each buffer as one line. The formatter hands over one event, with its line feed, in one
/// buffer.
struct EscapingWriter<W>(W);

impl<W: Write> Write for EscapingWriter<W> {
    fn write(&mut self, event: &[u8]) -> io::Result<usize> {
        let text = String::from_utf8_lossy(event);
        let line = one_line(text.strip_suffix('\n').unwrap_or(&text)) + "\n";
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
            .with_writer(move || EscapingWriter(writer.clone()))
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
}
