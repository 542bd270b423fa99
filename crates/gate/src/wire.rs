//! Reads Yjs update bytes (lib0, version 1) without building anything from them.
//!
//! Every function here is total: any bytes give a value or a [`Malformed`], never a panic, never an
//! allocation that the sender chose the size of, and never a recursion deeper than [`DEPTH_MAX`].
//! It accepts only bytes that both Yjs and yrs decode to the same thing; where they differ, the
//! bytes are malformed.
//!
//! Written for a known sequence: [`UpdateReader::sections`], then per section
//! [`UpdateReader::section`] and its blocks by [`UpdateReader::block`], then the delete set.

mod json;

use crate::Id;

/// How deep a JSON-like value, or a chain of nested types, may go. A decoder recurses once per
/// level.
pub const DEPTH_MAX: u8 = 32;
/// Client ids must be exact in JavaScript.
const CLIENT_MAX: u64 = (1 << 53) - 1;
/// yrs subtracts clocks as `i32`.
pub(crate) const CLOCK_MAX: u32 = i32::MAX as u32;

pub(crate) const HAS_ORIGIN: u8 = 0x80;
pub(crate) const HAS_RIGHT_ORIGIN: u8 = 0x40;
const HAS_KEY: u8 = 0x20;
const RESERVED_BIT: u8 = 0x10;
/// The first byte of an integer that is 0 with a sign.
const NEGATIVE_ZERO: u8 = 0x40;

/// The fault in bytes that are not a well-formed update.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Malformed {
    /// The bytes end in the middle of something.
    #[error("the bytes end too early")]
    Truncated,
    /// Bytes follow the delete set.
    #[error("bytes follow the end of the update")]
    Trailing,
    /// A number has more digits than it needs, or than it may have.
    #[error("a number is too large or written with needless bytes")]
    Number,
    /// A count promises more elements than there are bytes left.
    #[error("a count promises more than the bytes can hold")]
    Count,
    /// A string is not UTF-8.
    #[error("a string is not UTF-8")]
    Utf8,
    /// An embed or a format carries text that is not JSON to every decoder.
    #[error("a value is not JSON that every decoder reads alike")]
    Json,
    /// A value of an unknown kind.
    #[error("a value is of an unknown kind")]
    Value,
    /// A value or a type is nested too deeply.
    #[error("nested more than {DEPTH_MAX} levels deep")]
    Depth,
    /// A block of no length.
    #[error("a block has no length")]
    Empty,
    /// A kind of block or of content that is not accepted: Skip, legacy JSON, sub-document, weak
    /// link, XML hook.
    #[error("a block is of a kind that is not accepted")]
    Kind,
    /// A clock or a length beyond 31 bits.
    #[error("a clock or a length is too large")]
    Clock,
    /// A client has two sections, or two entries in the delete set.
    #[error("a client is listed twice")]
    Twice,
    /// The ranges of a delete set are not ascending and disjoint, or one is empty.
    #[error("the delete set is out of order")]
    Order,
    /// A block refers to a later one of its own client, or two clients' blocks wait for each other.
    #[error("a block depends on one that comes after it")]
    Cycle,
    /// A block names a parent that is not a shared type.
    #[error("a parent is not a shared type")]
    Parent,
}

/// Where an item without neighbours hangs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParentRef<'a> {
    /// A root type, by name.
    Root(&'a str),
    /// A nested type, by the id of the item that carries it.
    Type(Id),
}

/// A kind of shared type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "their names say it")]
pub enum TypeKind {
    Array,
    Map,
    Text,
    XmlElement,
    XmlFragment,
    XmlText,
}

impl TypeKind {
    /// Whether honest clients put such content there. Readers count on it: yrs never returns from
    /// reading an array with an emoji of text in it.
    pub(crate) fn holds(self, keyed: bool, content: &Content<'_>) -> bool {
        let value = matches!(
            content,
            Content::Any(_) | Content::Binary(_) | Content::Type(_) | Content::Deleted
        );
        match (self, keyed) {
            (Self::Map, true) | (Self::Array, false) => value,
            (Self::Map, false) | (Self::Array, true) => false,
            (Self::Text | Self::XmlText, false) => true,
            (Self::XmlElement | Self::XmlFragment, false) => {
                matches!(content, Content::Type(_) | Content::Deleted)
            }
            // attributes
            (Self::Text | Self::XmlText | Self::XmlElement | Self::XmlFragment, true) => value,
        }
    }
}

/// The content of an item. Slices are the encoded payload, borrowed from the update.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content<'a> {
    /// A tombstone.
    Deleted,
    /// Bytes.
    Binary(&'a [u8]),
    /// Text.
    String(&'a str),
    /// An embedded object, as JSON text.
    Embed(&'a str),
    /// A format mark: key and JSON text.
    Format(&'a str, &'a str),
    /// A nested shared type.
    Type(TypeKind),
    /// `len` JSON-like values, in lib0's `Any` encoding one after another.
    Any(&'a [u8]),
}

impl Content<'_> {
    /// Whether it can stand under a key of a map.
    #[must_use]
    pub fn may_be_entry(&self) -> bool {
        match self {
            Content::Any(_) | Content::Binary(_) | Content::Type(_) => true,
            // The gate lets the others into texts alone; what is deleted already stands nowhere.
            Content::String(_) | Content::Embed(_) | Content::Format(..) | Content::Deleted => {
                false
            }
        }
    }
}

/// An item: something that was inserted, with what it was inserted next to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item<'a> {
    pub(crate) info: u8,
    /// The id to the left at the time of writing.
    pub origin: Option<Id>,
    /// The id to the right at the time of writing.
    pub right_origin: Option<Id>,
    /// Present exactly when there is neither origin nor right origin.
    pub parent: Option<ParentRef<'a>>,
    /// The key in the parent, if it is an entry of a map; only beside `parent`.
    pub key: Option<&'a str>,
    /// The content.
    pub content: Content<'a>,
}

/// One struct of an update.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Block<'a> {
    /// Collected garbage: ids without content.
    Gc,
    /// An item.
    Item(Item<'a>),
}

/// A position in update bytes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct UpdateReader<'a> {
    bytes: &'a [u8],
    at: usize,
}

/// The head of a section: the blocks of one client.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SectionHead {
    pub(crate) blocks: u32,
    pub(crate) client: u64,
    pub(crate) clock: u32,
}

type WireResult<T> = Result<T, Malformed>;

impl<'a> UpdateReader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// Offset of the next byte.
    pub(crate) fn at(&self) -> usize {
        self.at
    }

    fn left(&self) -> usize {
        self.bytes.len().saturating_sub(self.at)
    }

    pub(crate) fn end(&self) -> WireResult<()> {
        if self.left() == 0 { Ok(()) } else { Err(Malformed::Trailing) }
    }

    #[inline]
    fn byte(&mut self) -> WireResult<u8> {
        let byte = *self.bytes.get(self.at).ok_or(Malformed::Truncated)?;
        self.at += 1;
        Ok(byte)
    }

    #[inline]
    fn take(&mut self, len: usize) -> WireResult<&'a [u8]> {
        let end = self.at.checked_add(len).ok_or(Malformed::Truncated)?;
        let slice = self.bytes.get(self.at..end).ok_or(Malformed::Truncated)?;
        self.at = end;
        Ok(slice)
    }

    /// An unsigned number of at most 53 bits, written as briefly as possible.
    #[inline]
    pub(crate) fn uint(&mut self) -> WireResult<u64> {
        let first = self.byte()?;
        if first < 0x80 {
            return Ok(u64::from(first));
        }
        let mut value = u64::from(first & 0x7f);
        let mut shift = 7;
        loop {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return if byte == 0 || value > CLIENT_MAX {
                    Err(Malformed::Number)
                } else {
                    Ok(value)
                };
            }
            shift += 7;
            if shift > 49 {
                return Err(Malformed::Number);
            }
        }
    }

    #[inline]
    pub(crate) fn clock(&mut self) -> WireResult<u32> {
        match u32::try_from(self.uint()?) {
            Ok(clock) if clock <= CLOCK_MAX => Ok(clock),
            _ => Err(Malformed::Clock),
        }
    }

    /// A count of things that take at least `bytes_each` bytes: never more than there can be.
    #[inline]
    fn count(&mut self, bytes_each: usize) -> WireResult<u32> {
        let count = self.uint()?;
        match usize::try_from(count) {
            Ok(n) if n <= self.left() / bytes_each => {
                u32::try_from(count).map_err(|_| Malformed::Count)
            }
            _ => Err(Malformed::Count),
        }
    }

    #[inline]
    fn id(&mut self) -> WireResult<Id> {
        Ok(Id { client: self.uint()?, clock: self.clock()? })
    }

    #[inline]
    fn buf(&mut self) -> WireResult<&'a [u8]> {
        let len = self.uint()?;
        self.take(usize::try_from(len).map_err(|_| Malformed::Truncated)?)
    }

    #[inline]
    fn str(&mut self) -> WireResult<&'a str> {
        std::str::from_utf8(self.buf()?).map_err(|_| Malformed::Utf8)
    }

    fn json(&mut self) -> WireResult<&'a str> {
        let text = self.str()?;
        json::validate(text)?;
        Ok(text)
    }

    /// How many client sections follow.
    pub(crate) fn sections(&mut self) -> WireResult<u32> {
        // blocks, client, clock, and nothing else when it is empty
        self.count(3)
    }

    pub(crate) fn section(&mut self) -> WireResult<SectionHead> {
        let blocks = self.count(2)?;
        let client = self.uint()?;
        let clock = self.clock()?;
        Ok(SectionHead { blocks, client, clock })
    }

    /// One block, and its length in clocks (UTF-16 code units for text).
    #[inline]
    pub(crate) fn block(&mut self) -> WireResult<(Block<'a>, u32)> {
        let info = self.byte()?;
        if info == 0 {
            let len = self.clock()?;
            return if len == 0 { Err(Malformed::Empty) } else { Ok((Block::Gc, len)) };
        }
        let kind = info & 0x0f;
        if info & RESERVED_BIT != 0 || !(1..=8).contains(&kind) || kind == 2 {
            return Err(Malformed::Kind);
        }
        let origin = if info & HAS_ORIGIN != 0 { Some(self.id()?) } else { None };
        let right_origin = if info & HAS_RIGHT_ORIGIN != 0 { Some(self.id()?) } else { None };
        let (mut parent, mut key) = (None, None);
        if info & (HAS_ORIGIN | HAS_RIGHT_ORIGIN) == 0 {
            parent = Some(match self.uint()? {
                0 => ParentRef::Type(self.id()?),
                1 => ParentRef::Root(self.str()?),
                _ => return Err(Malformed::Kind),
            });
            if info & HAS_KEY != 0 {
                key = Some(self.str()?);
            }
        }
        let (content, len) = self.content(kind)?;
        if len == 0 {
            return Err(Malformed::Empty);
        }
        Ok((Block::Item(Item { info, origin, right_origin, parent, key, content }), len))
    }

    #[inline]
    fn content(&mut self, kind: u8) -> WireResult<(Content<'a>, u32)> {
        Ok(match kind {
            1 => (Content::Deleted, self.clock()?),
            3 => (Content::Binary(self.buf()?), 1),
            4 => {
                let text = self.str()?;
                (Content::String(text), utf16_len(text)?)
            }
            5 => (Content::Embed(self.json()?), 1),
            6 => (Content::Format(self.str()?, self.json()?), 1),
            7 => {
                let kind = match self.byte()? {
                    0 => TypeKind::Array,
                    1 => TypeKind::Map,
                    2 => TypeKind::Text,
                    3 => {
                        self.str()?;
                        TypeKind::XmlElement
                    }
                    4 => TypeKind::XmlFragment,
                    6 => TypeKind::XmlText,
                    // yrs reads a hook (5) without its name, weak links (7) only with a feature
                    _ => return Err(Malformed::Kind),
                };
                (Content::Type(kind), 1)
            }
            8 => {
                let len = self.count(1)?;
                let from = self.at;
                for _ in 0..len {
                    self.any(0)?;
                }
                (Content::Any(self.bytes.get(from..self.at).unwrap_or_default()), len)
            }
            _ => return Err(Malformed::Kind),
        })
    }

    /// Passes over one JSON-like value.
    fn any(&mut self, depth: u8) -> WireResult<()> {
        if depth > DEPTH_MAX {
            return Err(Malformed::Depth);
        }
        match self.byte()? {
            // undefined, null, false, true
            127 | 126 | 121 | 120 => {}
            125 => self.int()?,
            124 => {
                self.take(4)?;
            }
            123 | 122 => {
                self.take(8)?;
            }
            119 => {
                self.str()?;
            }
            118 => {
                for _ in 0..self.count(2)? {
                    self.str()?;
                    self.any(depth + 1)?;
                }
            }
            117 => {
                for _ in 0..self.count(1)? {
                    self.any(depth + 1)?;
                }
            }
            116 => {
                self.buf()?;
            }
            _ => return Err(Malformed::Value),
        }
        Ok(())
    }

    /// Passes over one JSON-like value that was read before; whether JSON has it, with everything
    /// in it.
    fn any_in_json(&mut self) -> WireResult<bool> {
        Ok(match self.byte()? {
            126 | 121 | 120 => true,
            125 => {
                // −0: yrs keeps 0 of it.
                let first = self.bytes.get(self.at).copied();
                self.int()?;
                first != Some(NEGATIVE_ZERO)
            }
            124 => {
                let number = self.take(4)?.first_chunk().map(|bytes| f32::from_be_bytes(*bytes));
                number.is_some_and(|number| is_json_number(number.into()))
            }
            123 => {
                let number = self.take(8)?.first_chunk().map(|bytes| f64::from_be_bytes(*bytes));
                number.is_some_and(is_json_number)
            }
            119 => {
                self.str()?;
                true
            }
            118 => {
                let mut all = true;
                for _ in 0..self.count(2)? {
                    // Where a value stands under this key, JavaScript sets the object's prototype
                    // instead.
                    all &= self.str()? != "__proto__";
                    all &= self.any_in_json()?;
                }
                all
            }
            117 => {
                let mut all = true;
                for _ in 0..self.count(1)? {
                    all &= self.any_in_json()?;
                }
                all
            }
            // `undefined`, a BigInt, bytes
            _ => false,
        })
    }

    /// A signed number: six bits in the first byte. yrs shifts without a bound, so the bound is
    /// here.
    fn int(&mut self) -> WireResult<()> {
        let first = self.byte()?;
        if first & 0x80 == 0 {
            return Ok(());
        }
        let mut value = u64::from(first & 0x3f);
        let mut shift = 6;
        loop {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return if byte == 0 || value > CLIENT_MAX {
                    Err(Malformed::Number)
                } else {
                    Ok(())
                };
            }
            shift += 7;
            if shift > 55 {
                return Err(Malformed::Number);
            }
        }
    }

    /// How many clients the delete set names.
    pub(crate) fn delete_clients(&mut self) -> WireResult<u32> {
        self.count(2)
    }

    /// The client of a delete set's entry and the number of its ranges.
    pub(crate) fn delete_client(&mut self) -> WireResult<(u64, u32)> {
        Ok((self.uint()?, self.count(2)?))
    }

    /// A range `[start, end)` of a delete set's entry, not before `after`.
    #[inline]
    pub(crate) fn delete_range(&mut self, after: u32) -> WireResult<(u32, u32)> {
        let (start, len) = (self.clock()?, self.clock()?);
        let end = advance(start, len)?;
        if len == 0 || start < after { Err(Malformed::Order) } else { Ok((start, end)) }
    }

    /// Hands every range `[start, end)` of the delete set to `each`, with its client.
    pub(crate) fn each_deleted(&mut self, mut each: impl FnMut(u64, u32, u32)) -> WireResult<()> {
        for _ in 0..self.delete_clients()? {
            let (client, ranges) = self.delete_client()?;
            let mut after = 0;
            for _ in 0..ranges {
                let (start, end) = self.delete_range(after)?;
                after = end;
                each(client, start, end);
            }
        }
        Ok(())
    }

    /// Passes over `n` values: the offset of an `Any` content's element.
    pub(crate) fn skip_values(&mut self, n: u32) -> WireResult<()> {
        for _ in 0..n {
            self.any(0)?;
        }
        Ok(())
    }
}

/// Whether JSON has all of the values that stand one after another in the content of an item. They
/// were read before, so that no value is nested too deeply.
#[inline(never)]
pub(crate) fn is_json(values: &[u8]) -> bool {
    let mut reader = UpdateReader::new(values);
    while reader.left() > 0 {
        if !reader.any_in_json().unwrap_or(false) {
            return false;
        }
    }
    true
}

fn is_json_number(number: f64) -> bool {
    number.is_finite() && !(number == 0.0 && number.is_sign_negative())
}

/// See [`crate::check_state_vector`].
pub(crate) fn state_vector(bytes: &[u8]) -> WireResult<()> {
    let mut reader = UpdateReader::new(bytes);
    for _ in 0..reader.count(2)? {
        reader.uint()?;
        reader.clock()?;
    }
    reader.end()
}

/// `clock + len`, within bounds.
#[inline]
pub(crate) fn advance(clock: u32, len: u32) -> WireResult<u32> {
    match clock.checked_add(len) {
        Some(end) if end <= CLOCK_MAX => Ok(end),
        _ => Err(Malformed::Clock),
    }
}

#[inline]
fn utf16_len(text: &str) -> WireResult<u32> {
    let bytes = text.as_bytes();
    let mut len = bytes.len();
    if !bytes.is_ascii() {
        // one unit per character, two for what takes four bytes
        len = bytes.iter().map(|b| usize::from(b & 0xc0 != 0x80) + usize::from(*b >= 0xf0)).sum();
    }
    match u32::try_from(len) {
        Ok(len) if len <= CLOCK_MAX => Ok(len),
        _ => Err(Malformed::Clock),
    }
}

pub(crate) fn put_uint(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push((value as u8 & 0x7f) | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

pub(crate) fn put_id(out: &mut Vec<u8>, id: Id) {
    put_uint(out, id.client);
    put_uint(out, u64::from(id.clock));
}

pub(crate) fn put_gc(out: &mut Vec<u8>, len: u32) {
    out.push(0);
    put_uint(out, u64::from(len));
}

/// Writes the part of `item` from `offset` on, `len` long, as a tombstone in the same place.
pub(crate) fn put_tombstone(out: &mut Vec<u8>, item: &Item<'_>, id: Id, len: u32, offset: u32) {
    const DELETED: u8 = 1;
    let origin = match offset {
        0 => item.origin,
        _ => Some(Id { client: id.client, clock: id.clock + offset - 1 }),
    };
    let has_key = if item.key.is_some() && origin.is_none() { HAS_KEY } else { 0 };
    let has_origin = if origin.is_some() { HAS_ORIGIN } else { 0 };
    let has_right = if item.right_origin.is_some() { HAS_RIGHT_ORIGIN } else { 0 };
    out.push(DELETED | has_origin | has_right | has_key);
    origin.into_iter().chain(item.right_origin).for_each(|id| put_id(out, id));
    if origin.is_none() && item.right_origin.is_none() {
        match item.parent {
            Some(ParentRef::Root(name)) => {
                out.push(1);
                put_str(out, name);
            }
            Some(ParentRef::Type(id)) => {
                out.push(0);
                put_id(out, id);
            }
            // An item has neighbours or a parent.
            None => {}
        }
        if let Some(key) = item.key {
            put_str(out, key);
        }
    }
    put_uint(out, u64::from(len));
}

fn put_str(out: &mut Vec<u8>, text: &str) {
    put_uint(out, text.len() as u64);
    out.extend_from_slice(text.as_bytes());
}

/// Writes the part of `item` from `offset` on, as Yjs does in a difference: its origin becomes the
/// id before it. `id` is the item's first id; `0 < offset < len`, so that the content is one that
/// can be split.
///
/// # Errors
/// When the content cannot be split, which no caller asks for.
pub(crate) fn put_rest(
    out: &mut Vec<u8>,
    item: &Item<'_>,
    id: Id,
    len: u32,
    offset: u32,
) -> WireResult<()> {
    out.push(item.info | HAS_ORIGIN);
    put_id(out, Id { client: id.client, clock: id.clock + offset - 1 });
    if let Some(right) = item.right_origin {
        put_id(out, right);
    }
    match item.content {
        Content::Deleted => put_uint(out, u64::from(len - offset)),
        Content::String(text) => {
            let (mut units, mut at, mut split) = (0, text.len(), false);
            for (i, c) in text.char_indices() {
                if units >= offset {
                    at = i;
                    break;
                }
                units += c.len_utf16() as u32;
                if units > offset {
                    // in the middle of a surrogate pair: Yjs leaves U+FFFD on both sides
                    (at, split) = (i + c.len_utf8(), true);
                    break;
                }
            }
            let rest = text.get(at..).unwrap_or_default();
            let extra = if split { "\u{fffd}" } else { "" };
            put_uint(out, (extra.len() + rest.len()) as u64);
            out.extend_from_slice(extra.as_bytes());
            out.extend_from_slice(rest.as_bytes());
        }
        Content::Any(values) => {
            put_uint(out, u64::from(len - offset));
            let mut reader = UpdateReader::new(values);
            reader.skip_values(offset)?;
            out.extend_from_slice(values.get(reader.at..).unwrap_or_default());
        }
        Content::Binary(_) | Content::Embed(_) | Content::Format(..) | Content::Type(_) => {
            return Err(Malformed::Empty);
        }
    }
    Ok(())
}
