//! The shape of a plan's document, as a gate checks it before the CRDT sees an update.

use std::sync::{Arc, LazyLock};

use countersign_gate::{Shape, TypeKind};

use crate::model::{Holiday, Review};
use crate::place::ProposalKey;
use crate::schema::{AUTHORS, EntityKind, FIELDS, Form, Key, LEDGER, Root};

/// The most bytes of one update that a replica takes.
const UPDATE_BYTES_MAX: usize = 64 << 20;

/// The configuration of a gate before a plan's document: which roots there are, who writes them,
/// and where plain values stand.
pub(crate) fn gate() -> countersign_gate::Config {
    let kind = |root: Root| if root.is_text() { TypeKind::Text } else { TypeKind::Map };
    let roots = Root::texts().chain(Root::maps()).map(|root| (root.word(), kind(root)));
    let mut config = countersign_gate::Config::new(roots, [LEDGER, AUTHORS]);
    config.update_bytes_max = UPDATE_BYTES_MAX;
    config.shape = Arc::clone(&SHAPE);
    config
}

/// Whether every key on a way through the document's maps (a root's name, then keys) has the form
/// that it has to have.
pub(crate) fn has_place(way: &[&str]) -> bool {
    SHAPE.has_place(way)
}

fn is_holiday_key(key: &str) -> bool {
    Holiday::from_key(key).is_some_and(|holiday| holiday.key() == key)
}

fn is_paper_key(key: &str) -> bool {
    Review::from_word(key).is_some()
}

/// The same for every gate.
static SHAPE: LazyLock<Arc<Shape>> = LazyLock::new(|| {
    const ANY: &str = "*";
    let plain = FIELDS.iter().filter(|field| field.form == Form::Plain).map(|field| {
        let (root, key) = (field.root.word(), field.key.word());
        if field.root.kin().is_some() { vec![root, ANY, key] } else { vec![root, key] }
    });
    // Roots without fields hold plain values under any key, and so do the links of a step.
    let any = [Root::Holidays, Root::Paper, Root::Proposals].map(|root| vec![root.word(), ANY]);
    let after = [Root::Steps.word(), ANY, Key::After.word()];
    let link = [&after[..], &[ANY]].concat();
    let plain: Vec<Vec<&str>> = plain.chain(any).chain([link]).collect();
    let entities = EntityKind::ALL.map(|kin| [kin.root()]);
    let shape = Shape::new(plain.iter().map(|way| &way[..]));
    let shape = shape.with_entities(entities.iter().map(|way| &way[..]));
    let shared = FIELDS.iter().filter_map(|field| {
        let kind = match field.form {
            Form::Text => TypeKind::Text,
            Form::Map => TypeKind::Map,
            Form::Plain | Form::Derived => return None,
        };
        Some((vec![field.root.word(), ANY, field.key.word()], kind))
    });
    let shared: Vec<(Vec<&str>, TypeKind)> = shared.collect();
    let shape = shape.with_types(shared.iter().map(|(way, kind)| (&way[..], *kind)));
    let shape = shape.with_ids([&after[..]]).with_keys(&[Root::Holidays.word()], is_holiday_key);
    let shape = shape.with_keys(&[Root::Paper.word()], is_paper_key);
    Arc::new(shape.with_keys(&[Root::Proposals.word()], ProposalKey::is_one))
});
