//! lib0's encoding: variable-length unsigned numbers, strings and buffers, as every Yjs client
//! speaks it.
//!
//! Reading is total and bounded: it borrows from the input, never allocates, never panics, and
//! refuses a length that is larger than what is left. It never interprets what it reads;
//! [`crate::sync::frame`] does.

use thiserror::Error;

/// The largest number on the wire: 2^53 − 1, as JavaScript counts exactly only that far.
pub const UINT_MAX: u64 = (1 << 53) - 1;

/// Why bytes are not what they should be.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Malformed {
    /// The bytes end too early.
    #[error("the message ends in the middle of {0}")]
    Short(&'static str),
    /// A number does not fit 53 bits.
    #[error("a number is larger than 53 bits")]
    TooLarge,
    /// A string is not UTF-8.
    #[error("a string is not valid UTF-8")]
    Utf8,
    /// Bytes are left over.
    #[error("{0} bytes follow the end of the message")]
    Trailing(usize),
    /// A type of message that this version does not know.
    #[error("message type {0} is not known")]
    Type(u64),
    /// A key of one of our own messages is missing, or its value is of another type.
    #[error(
        "the JSON of message type {kind} is not readable: `{key}` is missing or of another type"
    )]
    Key {
        /// The type of message.
        kind: u64,
        /// The key.
        key: &'static str,
    },
    /// No client id that a client can have.
    #[error(
        "the JSON of message type {kind} is not readable: `clientId` is missing, or no whole \
         number below 2^53: Yjs makes ids of 32 bits"
    )]
    ClientId {
        /// The type of message.
        kind: u64,
    },
    /// One of our own messages holds no JSON.
    #[error("the JSON of message type {kind} is not readable: {says}")]
    Json {
        /// The type of message.
        kind: u64,
        /// The message of the JSON reader.
        says: String,
    },
}

/// Reads lib0 values off a slice, one after the other.
#[derive(Clone, Debug)]
pub struct Lib0Reader<'a> {
    left: &'a [u8],
}

impl<'a> Lib0Reader<'a> {
    /// Begins at the start of `bytes`.
    pub fn new(bytes: &'a [u8]) -> Lib0Reader<'a> {
        Lib0Reader { left: bytes }
    }

    /// The bytes that were not read yet.
    pub fn left(&self) -> &'a [u8] {
        self.left
    }

    /// A number of 7 bits per byte, low ones first, the high bit meaning "more"; at most 53 bits.
    ///
    /// # Errors
    /// [`Malformed::Short`], [`Malformed::TooLarge`].
    pub fn uint(&mut self) -> Result<u64, Malformed> {
        let mut value = 0u64;
        for (i, byte) in self.left.iter().enumerate() {
            // Eight bytes carry 56 bits: checked below; a ninth cannot add anything that fits.
            if i == 8 {
                return Err(Malformed::TooLarge);
            }
            value |= u64::from(byte & 0x7f) << (7 * i);
            if byte & 0x80 == 0 {
                if value > UINT_MAX {
                    return Err(Malformed::TooLarge);
                }
                self.left = &self.left[i + 1..];
                return Ok(value);
            }
        }
        Err(Malformed::Short("a number"))
    }

    /// A length and so many bytes.
    ///
    /// # Errors
    /// [`Malformed::Short`] also when the length claims more than is left.
    pub fn bytes(&mut self) -> Result<&'a [u8], Malformed> {
        let mut ahead = self.clone();
        let length = usize::try_from(ahead.uint()?).map_err(|_| Malformed::TooLarge)?;
        let (taken, left) =
            ahead.left.split_at_checked(length).ok_or(Malformed::Short("a buffer"))?;
        self.left = left;
        Ok(taken)
    }

    /// A length in bytes and so much UTF-8.
    ///
    /// # Errors
    /// [`Malformed::Utf8`], and those of [`Lib0Reader::bytes`].
    pub fn text(&mut self) -> Result<&'a str, Malformed> {
        std::str::from_utf8(self.bytes()?).map_err(|_| Malformed::Utf8)
    }

    /// Says that nothing may follow.
    ///
    /// # Errors
    /// [`Malformed::Trailing`].
    pub fn end(&self) -> Result<(), Malformed> {
        if self.left.is_empty() { Ok(()) } else { Err(Malformed::Trailing(self.left.len())) }
    }
}

/// Writes lib0 values, one after the other.
#[derive(Clone, Debug, Default)]
pub struct Lib0Writer {
    out: Vec<u8>,
}

impl Lib0Writer {
    /// Begins with room for so many bytes.
    pub fn with_capacity(bytes: usize) -> Lib0Writer {
        Lib0Writer { out: Vec::with_capacity(bytes) }
    }

    /// A number. Values beyond 53 bits are written whole all the same; no reader will take them.
    pub fn uint(&mut self, mut value: u64) -> &mut Lib0Writer {
        while value > 0x7f {
            self.out.push((value & 0x7f) as u8 | 0x80);
            value >>= 7;
        }
        self.out.push(value as u8);
        self
    }

    /// A length and the bytes.
    pub fn bytes(&mut self, bytes: &[u8]) -> &mut Lib0Writer {
        self.uint(bytes.len() as u64);
        self.out.extend_from_slice(bytes);
        self
    }

    /// A length in bytes and the UTF-8.
    pub fn text(&mut self, text: &str) -> &mut Lib0Writer {
        self.bytes(text.as_bytes())
    }

    /// The bytes that were written.
    pub fn finish(self) -> Vec<u8> {
        self.out
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn written(write: impl FnOnce(&mut Lib0Writer) -> &mut Lib0Writer) -> Vec<u8> {
        let mut writer = Lib0Writer::default();
        write(&mut writer);
        writer.finish()
    }

    #[test]
    fn numbers_read_as_lib0_writes_them() {
        // Values and bytes as lib0's own encoding gives them.
        for (value, bytes) in [
            (0, vec![0]),
            (127, vec![0x7f]),
            (128, vec![0x80, 1]),
            (300, vec![0xac, 2]),
            (UINT_MAX, vec![0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f]),
        ] {
            assert_eq!(written(|w| w.uint(value)), bytes);
            assert_eq!(Lib0Reader::new(&bytes).uint(), Ok(value));
        }
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let read = |bytes: &[u8]| Lib0Reader::new(bytes).uint();
        assert_eq!(read(&[0xff; 7]), Err(Malformed::Short("a number")));
        assert_eq!(read(&[0xff; 40]), Err(Malformed::TooLarge));
        assert_eq!(
            read(&[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x1f]),
            Err(Malformed::TooLarge)
        );
        assert_eq!(Lib0Reader::new(&[5, b'a']).bytes(), Err(Malformed::Short("a buffer")));
        assert_eq!(Lib0Reader::new(&[1, 0xff]).text(), Err(Malformed::Utf8));
        assert_eq!(Lib0Reader::new(&[1, 0xff]).end(), Err(Malformed::Trailing(2)));
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(number in 0..=UINT_MAX, text in ".*", bytes: Vec<u8>) {
            let out = written(|w| w.uint(number).text(&text).bytes(&bytes));
            let mut reader = Lib0Reader::new(&out);
            prop_assert_eq!(reader.uint(), Ok(number));
            prop_assert_eq!(reader.text(), Ok(text.as_str()));
            prop_assert_eq!(reader.bytes(), Ok(bytes.as_slice()));
            prop_assert_eq!(reader.end(), Ok(()));
        }

        #[test]
        fn any_bytes_read_without_panic(bytes: Vec<u8>) {
            let mut reader = Lib0Reader::new(&bytes);
            while reader.text().is_ok() && !reader.left().is_empty() {}
            let mut reader = Lib0Reader::new(&bytes);
            while reader.uint().is_ok() {}
            prop_assert!(reader.left().len() <= bytes.len());
        }
    }
}
