//! Bytes of a file as text, or where and why they are not.

use super::{FILE_BYTES_MAX, ImportError};

const SAVE_AS_UTF8: &str = "save the file as UTF-8: in Excel as \"CSV UTF-8 (Comma delimited)\", in LibreOffice with \
                            the character set \"Unicode (UTF-8)\", in Google Sheets by File > Download > CSV";

/// The text of a file, without byte order mark.
pub(super) fn text(bytes: &[u8]) -> Result<&str, ImportError> {
    if bytes.len() > FILE_BYTES_MAX {
        return Err(ImportError::TooLarge { bytes: bytes.len(), limit: FILE_BYTES_MAX });
    }
    if bytes.starts_with(b"PK\x03\x04") {
        let advice = "open it in the spreadsheet program and save the sheet as \"CSV UTF-8\"";
        return Err(ImportError::OtherFormat { what: "a workbook or another zipped file", advice });
    }
    if bytes.starts_with(b"%PDF") {
        return Err(ImportError::OtherFormat {
            what: "a PDF",
            advice: "import the spreadsheet it was made from",
        });
    }
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        let found = "it is UTF-16".to_owned();
        return Err(ImportError::NotUtf8 { line: 1, byte: 1, found, advice: SAVE_AS_UTF8 });
    }
    let bytes = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|e| not_utf8(bytes, e.valid_up_to()))?;
    if text.trim().is_empty() { Err(ImportError::Empty) } else { Ok(text) }
}

fn not_utf8(bytes: &[u8], at: usize) -> ImportError {
    let before = &bytes[..at];
    let line = before.iter().filter(|b| **b == b'\n').count() + 1;
    let begins = before.iter().rposition(|b| *b == b'\n').map_or(0, |i| i + 1);
    let found = match bytes.get(at) {
        // In Latin-1 a byte is the character of that number.
        Some(byte @ 0xA0..=0xFF) => format!("0x{byte:02X}, in Latin-1 {:?}", char::from(*byte)),
        Some(byte) => format!("0x{byte:02X}"),
        None => "it ends within a character".to_owned(),
    };
    ImportError::NotUtf8 { line, byte: at - begins + 1, found, advice: SAVE_AS_UTF8 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latin_1_is_told_by_line_and_byte() {
        let told = text(b"Step,Owner\nAngebot,J\xFCrgen\n").expect_err("not UTF-8").to_string();
        assert!(
            told.starts_with(
                "line 2, byte 10 of the file is not UTF-8 text (0xFC, in Latin-1 'ü'); "
            ),
            "{told}"
        );
        assert!(told.contains("CSV UTF-8"), "{told}");
    }

    #[test]
    fn a_byte_order_mark_is_no_text() {
        assert_eq!(text(b"\xEF\xBB\xBFStep\n"), Ok("Step\n"));
        assert_eq!(text(b"\xEF\xBB\xBF \n"), Err(ImportError::Empty));
    }

    #[test]
    fn other_files_are_told() {
        let told = |bytes: &[u8]| text(bytes).expect_err("no plan").to_string();
        assert!(told(b"PK\x03\x04rest").contains("save the sheet as \"CSV UTF-8\""));
        assert!(told(b"\xFF\xFES\0t\0").contains("UTF-16"));
        assert!(told(&vec![b'a'; FILE_BYTES_MAX + 1]).contains("a plan may have 8388608"));
    }
}
