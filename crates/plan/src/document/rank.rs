//! Ranks: where an entity stands in its list, as a text between its neighbours' texts in byte
//! order.
//!
//! One key per entity, so that two people who move the same step at once leave it in one of the two
//! places, never in both. Ranks of other clients may be anything (equal, absent, other alphabets);
//! an entry between two neighbours with no room between them is ranked anew, and nothing else.

use crate::ids::Id;

const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/// Ranks at the ends of a list are counted in this many digits.
const WIDTH: usize = 5;
/// How far apart entities are set that follow each other at an end: 62⁵ leaves room for thousands.
const STEP: u64 = 50_000;
/// A longer rank counts as no room, so that ranks stay short under any pattern of moves.
const LENGTH_MAX: usize = 64;

/// Where a list's new or moved entity goes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Placement {
    /// The rank of the entity itself.
    pub(super) rank: String,
    /// Neighbours that must be ranked anew to make room, with their new ranks.
    pub(super) others: Vec<(Id, String)>,
}

/// Ranks an entity at `index` of a list that is sorted by rank, then id, and does not contain the
/// entity itself.
pub(super) fn place(
    list: &[(String, Id)],
    index: usize,
    random: &mut dyn FnMut() -> u128,
) -> Placement {
    let index = index.min(list.len());
    let low = index.checked_sub(1).map_or("", |i| list[i].0.as_str());
    let mut more = 0;
    loop {
        let end = (index + more).min(list.len());
        let high = list.get(end).map(|(rank, _)| rank.as_str());
        // Ranking neighbours anew leaves room, so that it is not done again at the next move.
        let longest = if more == 0 { LENGTH_MAX } else { LENGTH_MAX / 2 };
        let mut ranks = Vec::with_capacity(end - index + 1);
        if fill(low, high, end - index + 1, longest, random, &mut ranks) {
            let mut ranks = ranks.into_iter();
            let rank = ranks.next().unwrap_or_default();
            let others = list[index..end].iter().map(|(_, id)| id.clone()).zip(ranks).collect();
            return Placement { rank, others };
        }
        if end == list.len() {
            break;
        }
        more = (more * 2).max(1);
    }
    // The low neighbour's rank alone is too long: the whole list is ranked anew.
    let mut ranks = spread(list.len() + 1);
    let rank = ranks.remove(index);
    let others = list.iter().map(|(_, id)| id.clone()).zip(ranks).collect();
    Placement { rank, others }
}

/// Short ranks for a list of `count` entities that has none yet, evenly spaced.
pub fn spread(count: usize) -> Vec<String> {
    let count = count as u64;
    let mut width: u32 = 2;
    while 62u64.pow(width) <= count.saturating_mul(8) && width < 8 {
        width += 1;
    }
    let gap = 62u64.pow(width) / (count + 1);
    (1..=count)
        .map(|n| {
            let rank = digits(n * gap, width as usize);
            rank.trim_end_matches('0').to_owned()
        })
        .collect()
}

/// Puts `count` ascending ranks between `low` and `high` into `into`; false where there is no room.
fn fill(
    low: &str,
    high: Option<&str>,
    count: usize,
    longest: usize,
    random: &mut dyn FnMut() -> u128,
    into: &mut Vec<String>,
) -> bool {
    if count == 0 {
        return true;
    }
    let Some(middle) = between(low, high, random).filter(|rank| rank.len() <= longest) else {
        return false;
    };
    let before = (count - 1) / 2;
    fill(low, Some(&middle), before, longest, random, into) && {
        into.push(middle.clone());
        fill(&middle, high, count - 1 - before, longest, random, into)
    }
}

/// A rank strictly between two others in byte order; `""` is below all, `None` above all. `None`
/// where there is no room.
fn between(low: &str, high: Option<&str>, random: &mut dyn FnMut() -> u128) -> Option<String> {
    if high.is_some_and(|high| high <= low) {
        return None;
    }
    let mut chance = random();
    let rank = at_end(low, high, &mut chance).or_else(|| inside(low, high, &mut chance))?;
    let fits = rank.len() <= LENGTH_MAX
        && rank.as_str() > low
        && high.is_none_or(|high| rank.as_str() < high);
    fits.then_some(rank)
}

/// Counts on from the last rank, or down from the first, so that lists that grow at an end keep
/// short ranks.
fn at_end(low: &str, high: Option<&str>, chance: &mut u128) -> Option<String> {
    let step = STEP + draw(chance, STEP);
    let number = match (low, high) {
        ("", None) => 62u64.pow(WIDTH as u32) / 2 + step,
        (low, None) => number(low)?.checked_add(step)?,
        ("", Some(high)) => number(high)?.checked_sub(step)?,
        (_, Some(_)) => return None,
    };
    if number == 0 || number >= 62u64.pow(WIDTH as u32) {
        return None;
    }
    let rank = digits(number, WIDTH);
    // A final zero would leave no room just below.
    Some(if rank.ends_with('0') { rank[..WIDTH - 1].to_owned() + "1" } else { rank })
}

/// The first digit that fits between, then two of chance, so that two people who insert at once
/// rarely tie.
fn inside(low: &str, high: Option<&str>, chance: &mut u128) -> Option<String> {
    let (mut low, mut high) = (low.as_bytes(), high.map(str::as_bytes));
    let mut rank = Vec::new();
    loop {
        let above = low.first().copied();
        let below = match high {
            None => None,
            // `low` is a prefix of `high` here, or equal to it: no room.
            Some([]) => return None,
            Some([first, ..]) => Some(*first),
        };
        let room: Vec<u8> = DIGITS
            .iter()
            .copied()
            .filter(|d| above.is_none_or(|a| *d > a) && below.is_none_or(|b| *d < b))
            // A lone zero at the end would leave no room below it; digits of chance follow, so only
            // keep it off.
            .filter(|d| *d != b'0')
            .collect();
        if !room.is_empty() {
            let (from, width) = (room.len() / 4, room.len().div_ceil(2));
            let pick = from + draw(chance, width as u64) as usize;
            rank.push(room[pick.min(room.len() - 1)]);
            rank.push(DIGITS[draw(chance, 62) as usize]);
            rank.push(DIGITS[1 + draw(chance, 61) as usize]);
            return String::from_utf8(rank).ok();
        }
        // No digit fits here: share this byte with the lower neighbour, or with the higher one
        // below which only longer texts are left.
        match (above, below) {
            (Some(a), b) => {
                rank.push(a);
                low = &low[1..];
                high = if b == Some(a) { high.map(|h| &h[1..]) } else { None };
            }
            // Below `1…` there is `0…`.
            (None, Some(b'1')) => {
                rank.push(b'0');
                high = None;
            }
            // Below `0…` and what sorts before the digits there is only what begins alike.
            (None, Some(b)) if b <= b'0' => {
                rank.push(b);
                high = high.map(|h| &h[1..]);
            }
            (None, _) => return None,
        }
    }
}

/// The first digits of a rank as a number; `None` when it is of another alphabet.
fn number(rank: &str) -> Option<u64> {
    let mut number = 0;
    for i in 0..WIDTH {
        let digit = match rank.as_bytes().get(i) {
            None => 0,
            Some(byte) => DIGITS.binary_search(byte).ok()? as u64,
        };
        number = number * 62 + digit;
    }
    Some(number)
}

fn digits(mut number: u64, width: usize) -> String {
    let mut text = vec![b'0'; width];
    for digit in text.iter_mut().rev() {
        *digit = DIGITS[(number % 62) as usize];
        number /= 62;
    }
    text.into_iter().map(char::from).collect()
}

/// A number below `below`, taken out of `chance`.
fn draw(chance: &mut u128, below: u64) -> u64 {
    let below = u128::from(below.max(1));
    let drawn = *chance % below;
    *chance /= below;
    drawn as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chance(seed: u64) -> impl FnMut() -> u128 {
        let mut state = u128::from(seed) | 1;
        move || {
            state = state
                .wrapping_mul(0x2360_ED05_1FC6_5DA4_4385_DF64_9FCC_F645)
                .wrapping_add(0x5851_F42D);
            state ^ (state >> 64)
        }
    }

    fn insert(
        list: &mut Vec<(String, Id)>,
        index: usize,
        id: &str,
        random: &mut dyn FnMut() -> u128,
    ) -> usize {
        let placed = place(list, index, random);
        let again = placed.others.len();
        for (id, rank) in placed.others {
            list.iter_mut().find(|(_, i)| *i == id).unwrap().0 = rank;
        }
        list.insert(index, (placed.rank, Id::from(id)));
        let around = &list[index.saturating_sub(1)..(index + 2).min(list.len())];
        assert!(around.is_sorted(), "the new rank must sort where it was put: {around:?}");
        again
    }

    #[test]
    fn doc3_lists_that_grow_at_an_end_keep_short_ranks() {
        let mut random = chance(1);
        let mut list = Vec::new();
        for n in 0..2_000 {
            let len = list.len();
            assert_eq!(insert(&mut list, len, &format!("n{n:05}"), &mut random), 0);
        }
        for n in 0..2_000 {
            assert_eq!(insert(&mut list, 0, &format!("m{n:05}"), &mut random), 0);
        }
        assert!(list.iter().all(|(rank, _)| rank.len() <= WIDTH), "{:?}", list.last());
    }

    #[test]
    fn doc3_two_thousand_moves_to_one_place_stay_within_the_longest_rank() {
        let mut random = chance(2);
        let mut list = vec![("V".to_owned(), Id::from("a")), ("W".to_owned(), Id::from("b"))];
        for n in 0..2_000 {
            insert(&mut list, 1, &format!("n{n:05}"), &mut random);
        }
        assert!(list.iter().all(|(rank, _)| rank.len() <= LENGTH_MAX));
    }

    #[test]
    fn doc3_foreign_ranks_are_no_obstacle() {
        let foreign = [
            "",
            "",
            "",
            "0",
            "0",
            "00",
            "000",
            "1",
            "10",
            "~",
            "~~",
            "ä",
            "ä",
            "ä0",
            "äö",
            "\u{1F600}",
            "\u{1F600}",
            "z",
            "zz",
            "a\u{0}",
            "a",
            " ",
            "!",
        ];
        for seed in 0..50 {
            println!("seed {seed}");
            let mut random = chance(seed);
            let mut list: Vec<_> = foreign
                .iter()
                .enumerate()
                .map(|(n, r)| ((*r).to_owned(), Id::from(format!("f{n:02}"))))
                .collect();
            list.sort();
            for n in 0..200 {
                let index = (random() % (list.len() as u128 + 1)) as usize;
                insert(&mut list, index, &format!("n{n:05}"), &mut random);
                assert!(list.is_sorted());
            }
        }
    }

    #[test]
    fn doc3_only_what_has_no_room_is_ranked_anew() {
        let mut random = chance(3);
        let mut list: Vec<_> = ["a", "b", "b", "b", "c", "d"]
            .iter()
            .enumerate()
            .map(|(n, r)| ((*r).to_owned(), Id::from(format!("f{n}"))))
            .collect();
        assert_eq!(insert(&mut list, 3, "new", &mut random), 1);
        assert_eq!(list[5].0, "c");
    }

    #[test]
    fn doc3_seeds_get_short_even_ranks() {
        for count in [0, 1, 2, 11, 60, 2_000, 5_000] {
            let ranks = spread(count);
            assert_eq!(ranks.len(), count);
            assert!(ranks.windows(2).all(|w| w[0] < w[1]));
            assert!(
                ranks.iter().all(|r| !r.is_empty() && r.len() <= 3 && !r.ends_with('0')),
                "{count}"
            );
        }
    }

    #[test]
    fn doc3_two_who_insert_at_one_place_rarely_tie() {
        let mut ties = 0;
        for seed in 0..1_000 {
            let list = [("V".to_owned(), Id::from("a")), ("W".to_owned(), Id::from("b"))];
            let one = place(&list, 1, &mut chance(seed * 2 + 1_000_000));
            let other = place(&list, 1, &mut chance(seed * 2 + 5_000_000));
            ties += usize::from(one.rank == other.rank);
        }
        println!("{ties} ties in 1,000");
        assert!(ties <= 5);
    }
}
