//! Bytes of a file as text, or where and why they are not.

use super::{FILE_BYTES_MAX, ImportError};
use crate::message::{Message, Param};

/// The text of a file, without byte order mark.
pub(super) fn text(bytes: &[u8]) -> Result<&str, ImportError> {
    if bytes.len() > FILE_BYTES_MAX {
        return Err(ImportError::TooLarge { bytes: bytes.len(), limit: FILE_BYTES_MAX });
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return Err(ImportError::NotAPlan(Message::new("import-workbook")));
    }
    if bytes.starts_with(b"%PDF") {
        return Err(ImportError::NotAPlan(Message::new("import-pdf")));
    }
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        let found = Message::new("import-utf-16").into();
        return Err(ImportError::NotUtf8 { line: 1, byte: 1, found });
    }
    let bytes = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|e| not_utf8(bytes, e.valid_up_to()))?;
    if text.trim().is_empty() { Err(ImportError::Empty) } else { Ok(text) }
}

fn not_utf8(bytes: &[u8], at: usize) -> ImportError {
    let before = &bytes[..at];
    let line = before.iter().filter(|b| **b == b'\n').count() + 1;
    let begins = before.iter().rposition(|b| *b == b'\n').map_or(0, |i| i + 1);
    let found: Param = match bytes.get(at) {
        // In Latin-1 a byte is the character of that number.
        Some(byte @ 0xA0..=0xFF) => Message::new("import-latin-1")
            .with("text", format!("0x{byte:02X}"))
            .with("letter", format!("{:?}", char::from(*byte)))
            .into(),
        Some(byte) => format!("0x{byte:02X}").into(),
        None => Message::new("import-within-character").into(),
    };
    ImportError::NotUtf8 { line, byte: at - begins + 1, found }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latin_1_is_told_by_line_and_byte() {
        let told = text(b"Step,Owner\nAngebot,J\xFCrgen\n").expect_err("not UTF-8").to_string();
        assert_eq!(
            told,
            r#"import-not-utf8 {"line":2,"byte":10,"found":{"code":"import-latin-1","params":{"text":"0xFC","letter":"'ü'"}}}"#
        );
    }

    #[test]
    fn a_byte_order_mark_is_no_text() {
        assert_eq!(text(b"\xEF\xBB\xBFStep\n"), Ok("Step\n"));
        assert_eq!(text(b"\xEF\xBB\xBF \n"), Err(ImportError::Empty));
    }

    #[test]
    fn other_files_are_told() {
        let told = |bytes: &[u8]| text(bytes).expect_err("no plan").message().code;
        assert_eq!(told(b"PK\x03\x04rest"), "import-workbook");
        assert_eq!(told(b"%PDF-1.7"), "import-pdf");
        assert_eq!(told(b"\xFF\xFES\0t\0"), "import-not-utf8");
        assert_eq!(told(&vec![b'a'; FILE_BYTES_MAX + 1]), "import-too-large");
    }
}
