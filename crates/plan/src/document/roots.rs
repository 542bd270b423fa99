//! The shared types of a document: where each place and text of schema 1 is in the CRDT.

use std::collections::BTreeMap;

use yrs::{ClientID, Doc, Map, MapRef, OffsetKind, Options, Out, ReadTxn, TextRef};

use super::schema::{AUTHORS, LEDGER, MAPS, Place, TEXTS, TextAt, key};
use crate::ids::{Id, Kin};
use crate::order::map_of;

/// The root types of one document. All are declared when the document is made, so that no update can decide what they
/// are.
#[derive(Debug)]
pub(super) struct Roots {
    pub(super) texts: BTreeMap<&'static str, TextRef>,
    pub(super) maps: BTreeMap<&'static str, MapRef>,
}

impl Roots {
    /// A document without content, and its roots. `client` keeps its lowest 53 bits.
    pub(super) fn open(client: u64) -> (Doc, Roots) {
        let mut options = Options::with_client_id(ClientID::new(client & ((1 << 53) - 1)));
        options.offset_kind = OffsetKind::Utf16;
        // Merging must not write: what one did not do is not for one's own client id to sign.
        options.cleanup_formatting = false;
        let doc = Doc::with_options(options);
        doc.get_or_insert_array(LEDGER);
        doc.get_or_insert_map(AUTHORS);
        let texts = map_of(TEXTS.into_iter().map(|name| (name, doc.get_or_insert_text(name))));
        let maps = map_of(MAPS.into_iter().map(|name| (name, doc.get_or_insert_map(name))));
        (doc, Roots { texts, maps })
    }

    /// The map of a place, where it is there and is a map.
    pub(super) fn map<T: ReadTxn>(&self, txn: &T, place: &Place) -> Option<MapRef> {
        match place {
            Place::Root(root) => self.maps.get(root).cloned(),
            Place::Entity(kin, id) => self.entity(txn, *kin, id),
            Place::After(id) => as_map(self.entity(txn, Kin::Steps, id)?.get(txn, key::AFTER)?),
        }
    }

    /// An entity, where it is there and is a map. What stands under a key that is no id is none.
    pub(super) fn entity<T: ReadTxn>(&self, txn: &T, kin: Kin, id: &Id) -> Option<MapRef> {
        if !id.is_sound() {
            return None;
        }
        as_map(self.maps.get(kin.root())?.get(txn, id.as_str())?)
    }

    /// A text, where it is there and is a shared text.
    pub(super) fn text<T: ReadTxn>(&self, txn: &T, text: &TextAt) -> Option<TextRef> {
        match text {
            TextAt::Root(name) => self.texts.get(name).cloned(),
            TextAt::In(kin, id, name) => {
                let out = self.entity(txn, *kin, id)?.get(txn, name)?;
                if let Out::YText(text) = out { Some(text) } else { None }
            }
        }
    }
}

fn as_map(out: Out) -> Option<MapRef> {
    if let Out::YMap(map) = out { Some(map) } else { None }
}
