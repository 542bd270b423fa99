//! Ids made from content: the same file gives the same ids, in the order of its rows.

use crate::ids::Id;
use crate::schema::EntityKind;

/// An id for the `nth` entity of a kind, from what distinguishes it. The number leads, so that ids
/// sort as the rows do.
pub(super) fn id(plan: &str, kin: EntityKind, nth: usize, what: &str) -> Id {
    let nth = u64::try_from(nth).unwrap_or(0) + 1;
    Id::mint(nth, fnv1a([plan, kin.root(), what]))
}

/// FNV-1a with 128 bits: spreads well, and nobody gains by a collision within their own file.
fn fnv1a<'a>(parts: impl IntoIterator<Item = &'a str>) -> u128 {
    const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    let mut hash = BASIS;
    for part in parts {
        for byte in part.bytes().chain([0]) {
            hash = (hash ^ u128::from(byte)).wrapping_mul(PRIME);
        }
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_content_gives_the_same_id_in_order() {
        let one = id("p", EntityKind::Steps, 0, "1");
        assert_eq!(one, id("p", EntityKind::Steps, 0, "1"));
        assert_ne!(one, id("q", EntityKind::Steps, 0, "1"));
        assert_ne!(one, id("p", EntityKind::People, 0, "1"));
        assert!(one < id("p", EntityKind::Steps, 1, "0"));
        assert!(one.is_sound());
        assert_eq!(one.as_str().len(), 26);
    }
}
