//! The shared types of a document: where each place and text of schema 1 is in the CRDT.

use std::collections::BTreeMap;

use yrs::{ClientID, Doc, Map, MapRef, OffsetKind, Options, Out, ReadTxn, TextRef};

use super::slot::MapAt;
use crate::ids::Id;
use crate::order::map_of;
use crate::place::Place;
use crate::schema::{AUTHORS, EntityKind, Key, LEDGER, Root};

/// The root types of one document. All are declared when the document is made, so that no update
/// can decide what they are.
#[derive(Debug)]
pub(super) struct Roots {
    pub(super) texts: BTreeMap<Root, TextRef>,
    pub(super) maps: BTreeMap<Root, MapRef>,
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
        let texts = map_of(Root::texts().map(|root| (root, doc.get_or_insert_text(root.word()))));
        let maps = map_of(Root::maps().map(|root| (root, doc.get_or_insert_map(root.word()))));
        (doc, Roots { texts, maps })
    }

    /// A map that holds plain values, where it is there and is a map.
    pub(super) fn map<T: ReadTxn>(&self, txn: &T, at: &MapAt) -> Option<MapRef> {
        match at {
            MapAt::Root(root) => self.maps.get(root).cloned(),
            MapAt::Entity(kin, id) => self.entity(txn, *kin, id),
            MapAt::After(id) => {
                as_map(self.entity(txn, EntityKind::Steps, id)?.get(txn, Key::After.word())?)
            }
        }
    }

    /// The root map of entities of a kind.
    pub(super) fn of(&self, kin: EntityKind) -> Option<&MapRef> {
        self.maps.get(&kin.of_root())
    }

    /// An entity, where it is there and is a map. A value under a key that is no id is no entity.
    pub(super) fn entity<T: ReadTxn>(&self, txn: &T, kin: EntityKind, id: &Id) -> Option<MapRef> {
        if !id.is_sound() {
            return None;
        }
        as_map(self.of(kin)?.get(txn, id.as_str())?)
    }

    /// A text, where it is there and is a shared text.
    pub(super) fn text<T: ReadTxn>(&self, txn: &T, place: &Place) -> Option<TextRef> {
        if let Place::Root(root) = place {
            return self.texts.get(root).cloned();
        }
        let Place::Field(kin, id, key) = place else { return None };
        let out = self.entity(txn, *kin, id).filter(|_| place.is_text())?.get(txn, key.word())?;
        if let Out::YText(text) = out { Some(text) } else { None }
    }
}

fn as_map(out: Out) -> Option<MapRef> {
    if let Out::YMap(map) = out { Some(map) } else { None }
}
