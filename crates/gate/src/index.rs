//! The index: id → where it lies, and for every nested type who has written into it.
//!
//! An item that was inserted beside another carries neither parent nor key, so both are looked up
//! from the neighbour. Runs of one client in one place take eight bytes, whatever their length.
//! Everything here only grows, by appending, so that a refused update is taken back by truncation;
//! the journal of `Gate` holds the lengths.

use std::hash::{BuildHasher, RandomState};

use crate::shape::{MISKEYED, Shape, UNSAID};
use crate::{Principal, TypeKind};

/// A place that is none: the ids are garbage, or were refused.
pub(crate) const GONE: u32 = u32::MAX;
const NONE: u32 = u32::MAX;
const ROOT: u32 = 1 << 31;

/// The writers into a nested type, at any depth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Writers {
    None,
    One(Principal),
    Many,
}

impl Writers {
    fn with(self, writer: Principal) -> Self {
        match self {
            Self::None => Self::One(writer),
            Self::One(one) if one == writer => self,
            Self::One(_) | Self::Many => Self::Many,
        }
    }

    pub(crate) fn only(self, writer: Principal) -> bool {
        match self {
            Self::None => true,
            Self::One(one) => one == writer,
            Self::Many => false,
        }
    }
}

/// The parent of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ContainerParent {
    /// A root: the symbol of its name.
    Root(u32),
    /// A nested type, by number.
    Type(u32),
}

impl ContainerParent {
    fn pack(self) -> u32 {
        match self {
            Self::Root(symbol) => symbol | ROOT,
            Self::Type(number) => number,
        }
    }

    fn unpack(word: u32) -> Self {
        if word & ROOT != 0 { Self::Root(word & !ROOT) } else { Self::Type(word) }
    }
}

/// A list (the elements of one type, or its text) or a slot (one key of one type).
#[derive(Debug, Clone, Copy)]
pub(crate) struct Container {
    parent: u32,
    key: u32,
    /// The nested type that entered this slot last.
    head: u32,
    pub(crate) protected: bool,
    /// Of the type that the place is in.
    pub(crate) kind: TypeKind,
    /// Its node in the document's [shape](crate::Shape).
    shape: u16,
}

impl Container {
    pub(crate) fn parent(&self) -> ContainerParent {
        ContainerParent::unpack(self.parent)
    }

    pub(crate) fn key(&self) -> Option<u32> {
        (self.key != NONE).then_some(self.key)
    }
}

/// A nested type.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Nested {
    pub(crate) slot: u32,
    pub(crate) clock: u32,
    pub(crate) place: u32,
    pub(crate) writers: Writers,
    before_in_slot: u32,
    pub(crate) depth: u8,
    pub(crate) kind: TypeKind,
}

/// A client's ids from `clock` to the next run lie in `place`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Run {
    pub(crate) clock: u32,
    pub(crate) place: u32,
}

/// The ids that one client wrote, and where.
#[derive(Debug, Clone, Default)]
pub(crate) struct Trace {
    pub(crate) runs: Vec<Run>,
    /// Clock and number of each nested type.
    pub(crate) types: Vec<(u32, u32)>,
}

/// See the module.
#[derive(Debug, Clone, Default)]
pub(crate) struct Index {
    traces: Vec<Trace>,
    places: Vec<Container>,
    place_table: NumberTable,
    types: Vec<Nested>,
    symbols: Vec<Box<str>>,
    symbol_table: NumberTable,
    hasher: RandomState,
}

/// How long the append-only parts were.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Mark {
    places: usize,
    types: usize,
    symbols: usize,
}

impl Index {
    pub(crate) fn mark(&self) -> Mark {
        Mark { places: self.places.len(), types: self.types.len(), symbols: self.symbols.len() }
    }

    /// Takes back every place, type and symbol that came after `mark`.
    pub(crate) fn truncate(&mut self, mark: Mark) {
        while self.places.len() > mark.places {
            if let Some(place) = self.places.pop() {
                let hash = self.hasher.hash_one((place.parent, place.key));
                self.place_table.remove(hash, self.places.len() as u32);
            }
        }
        while self.symbols.len() > mark.symbols {
            if let Some(symbol) = self.symbols.pop() {
                let hash = self.hasher.hash_one(&*symbol);
                self.symbol_table.remove(hash, self.symbols.len() as u32);
            }
        }
        self.types.truncate(mark.types);
    }

    pub(crate) fn ensure_slots(&mut self, slots: usize) {
        if self.traces.len() < slots {
            self.traces.resize_with(slots, Trace::default);
        }
    }

    pub(crate) fn pop_slot(&mut self) {
        self.traces.pop();
    }

    pub(crate) fn trace(&self, slot: u32) -> Option<&Trace> {
        self.traces.get(slot as usize)
    }

    fn trace_mut(&mut self, slot: u32) -> Option<&mut Trace> {
        self.traces.get_mut(slot as usize)
    }

    /// How many places there are: they are numbered from zero.
    pub(crate) fn place_count(&self) -> u32 {
        self.places.len() as u32
    }

    pub(crate) fn place(&self, place: u32) -> Option<&Container> {
        self.places.get(place as usize)
    }

    pub(crate) fn nested(&self, number: u32) -> Option<&Nested> {
        self.types.get(number as usize)
    }

    pub(crate) fn symbol(&self, symbol: u32) -> Option<&str> {
        self.symbols.get(symbol as usize).map(|text| &**text)
    }

    /// Where a known id lies, or [`GONE`].
    #[inline]
    pub(crate) fn place_at(&self, slot: u32, clock: u32) -> u32 {
        let Some(trace) = self.trace(slot) else { return GONE };
        match trace.runs.last() {
            Some(run) if run.clock <= clock => run.place,
            _ => {
                let after = trace.runs.partition_point(|run| run.clock <= clock);
                after.checked_sub(1).and_then(|at| trace.runs.get(at)).map_or(GONE, |run| run.place)
            }
        }
    }

    /// The nested type that a known id carries.
    pub(crate) fn type_at(&self, slot: u32, clock: u32) -> Option<u32> {
        let types = &self.trace(slot)?.types;
        let at = types.binary_search_by_key(&clock, |(clock, _)| *clock).ok()?;
        types.get(at).map(|(_, number)| *number)
    }

    /// The nested types among a client's ids `[start, end)`.
    pub(crate) fn types_in(
        &self,
        slot: u32,
        start: u32,
        end: u32,
    ) -> impl Iterator<Item = &Nested> + '_ {
        let types = self.trace(slot).map_or(&[][..], |trace| &trace.types);
        let from = match types.last() {
            Some((last, _)) if *last >= start => types.partition_point(|(clock, _)| *clock < start),
            _ => types.len(),
        };
        let found = types.iter().skip(from).take_while(move |(clock, _)| *clock < end);
        found.filter_map(|(_, number)| self.nested(*number))
    }

    /// The places of a client's ids `[start, end)`, one for each run.
    pub(crate) fn places_in(
        &self,
        slot: u32,
        start: u32,
        end: u32,
    ) -> impl Iterator<Item = u32> + '_ {
        let runs = self.trace(slot).map_or(&[][..], |trace| &trace.runs);
        let from = match runs.last() {
            // the ids written last are deleted most often
            Some(last) if last.clock <= start => runs.len() - 1,
            _ => runs.partition_point(|run| run.clock <= start).saturating_sub(1),
        };
        runs.iter().skip(from).take_while(move |run| run.clock < end).map(|run| run.place)
    }

    /// Whether there is an entry of a map among a client's ids `[start, end)`.
    pub(crate) fn has_entry(&self, slot: u32, start: u32, end: u32) -> bool {
        self.places_in(slot, start, end)
            .any(|place| self.place(place).is_some_and(|place| place.key().is_some()))
    }

    /// The nested types that ever entered the slot `place`, the latest first; none for a list.
    pub(crate) fn types_in_slot(&self, place: u32) -> impl Iterator<Item = &Nested> + '_ {
        let head = self.place(place).and_then(|place| self.nested(place.head));
        std::iter::successors(head, |nested| self.nested(nested.before_in_slot))
    }

    /// How deep the elements of `place` lie: 0 in a root.
    pub(crate) fn depth(&self, place: u32) -> u8 {
        match self.place(place).map(Container::parent) {
            Some(ContainerParent::Type(number)) => {
                self.nested(number).map_or(0, |nested| nested.depth)
            }
            Some(ContainerParent::Root(_)) | None => 0,
        }
    }

    pub(crate) fn intern_symbol(&mut self, text: &str) -> u32 {
        let hash = self.hasher.hash_one(text);
        let symbols = &self.symbols;
        let same = |at: u32| symbols.get(at as usize).is_some_and(|symbol| **symbol == *text);
        if let Some(found) = self.symbol_table.find(hash, same) {
            return found;
        }
        let number = self.symbols.len() as u32;
        self.symbols.push(text.into());
        let (symbols, hasher) = (&self.symbols, &self.hasher);
        self.symbol_table.insert(hash, number, |at| {
            symbols.get(at as usize).map_or(0, |symbol| hasher.hash_one(&**symbol))
        });
        number
    }

    pub(crate) fn intern_place(
        &mut self,
        parent: ContainerParent,
        key: Option<u32>,
        protected: bool,
        kind: TypeKind,
        shape: &Shape,
    ) -> u32 {
        let around = parent;
        let (parent, key) = (parent.pack(), key.unwrap_or(NONE));
        let hash = self.hasher.hash_one((parent, key));
        let places = &self.places;
        let same =
            |at: u32| places.get(at as usize).is_some_and(|p| p.parent == parent && p.key == key);
        if let Some(found) = self.place_table.find(hash, same) {
            return found;
        }
        let number = self.places.len() as u32;
        let shape = self.shape_of(around, key, shape);
        self.places.push(Container { parent, key, head: NONE, protected, kind, shape });
        let (places, hasher) = (&self.places, &self.hasher);
        self.place_table.insert(hash, number, |at| {
            places.get(at as usize).map_or(0, |p| hasher.hash_one((p.parent, p.key)))
        });
        number
    }

    /// Where a place that is new stands in the document's shape.
    fn shape_of(&self, parent: ContainerParent, key: u32, shape: &Shape) -> u16 {
        let around = match parent {
            ContainerParent::Root(symbol) => self.symbol(symbol).map(|name| shape.root(name)),
            ContainerParent::Type(number) => self
                .nested(number)
                .and_then(|nested| self.place(nested.place))
                .map(|place| place.shape),
        };
        let around = around.unwrap_or(UNSAID);
        self.symbol(key).map_or_else(|| Shape::inside(around), |key| shape.below(around, key))
    }

    /// Whether a shared type of a kind does not belong into a place. Never asked of a keystroke.
    #[cold]
    #[inline(never)]
    pub(crate) fn refuses_type(&self, place: u32, kind: TypeKind, shape: &Shape) -> bool {
        self.place(place).is_some_and(|place| shape.refuses_type(place.shape, kind))
    }

    /// Whether what stands in a place is nobody's work to lose: it is in the way of a plain value,
    /// or is reached by a key that is no id.
    #[cold]
    #[inline(never)]
    pub(crate) fn is_free(&self, place: u32, shape: &Shape) -> bool {
        self.place(place)
            .is_some_and(|place| shape.plain_at(place.shape) || Shape::is_astray(place.shape))
    }

    /// Whether the key of a place lacks the form that it has to have.
    pub(crate) fn is_miskeyed(&self, place: u32) -> bool {
        self.place(place).is_some_and(|place| place.shape == MISKEYED)
    }

    /// Whether an entity belongs into a place.
    pub(crate) fn is_entity(&self, place: u32, shape: &Shape) -> bool {
        self.place(place).is_some_and(|place| shape.entity_at(place.shape))
    }

    /// Records that a client's ids from `clock` on lie in `place`; true when that began a run.
    #[inline]
    pub(crate) fn push_run(&mut self, slot: u32, clock: u32, place: u32) -> bool {
        let Some(trace) = self.trace_mut(slot) else { return false };
        if trace.runs.last().is_some_and(|run| run.place == place) {
            return false;
        }
        trace.runs.push(Run { clock, place });
        true
    }

    pub(crate) fn pop_run(&mut self, slot: u32) {
        if let Some(trace) = self.trace_mut(slot) {
            trace.runs.pop();
        }
    }

    /// Records that the item at `clock`, in `place`, carries a nested type, made by `writer`: that
    /// is the first to have a hand in it. Returns the slot's former head.
    pub(crate) fn push_type(
        &mut self,
        slot: u32,
        clock: u32,
        place: u32,
        kind: TypeKind,
        writer: Principal,
    ) -> u32 {
        let (number, depth) = (self.types.len() as u32, self.depth(place).saturating_add(1));
        let mut before = NONE;
        if let Some(lies) = self.places.get_mut(place as usize)
            && lies.key != NONE
        {
            before = std::mem::replace(&mut lies.head, number);
        }
        self.types.push(Nested {
            slot,
            clock,
            place,
            writers: Writers::None.with(writer),
            before_in_slot: before,
            depth,
            kind,
        });
        if let Some(trace) = self.trace_mut(slot) {
            trace.types.push((clock, number));
        }
        before
    }

    /// Takes back [`push_type`](Self::push_type); the type itself goes with
    /// [`truncate`](Self::truncate).
    pub(crate) fn pop_type(&mut self, slot: u32, place: u32, head: u32) {
        if let Some(trace) = self.trace_mut(slot) {
            trace.types.pop();
        }
        if let Some(place) = self.places.get_mut(place as usize)
            && place.key != NONE
        {
            place.head = head;
        }
    }

    /// Records that `writer` wrote into every type around `place`. `changed` hears what each of
    /// them said before.
    pub(crate) fn note_writer(
        &mut self,
        place: u32,
        writer: Principal,
        mut changed: impl FnMut(u32, Writers),
    ) {
        let mut at = self.place(place).map(Container::parent);
        while let Some(ContainerParent::Type(number)) = at {
            let Some(nested) = self.types.get_mut(number as usize) else { return };
            let with = nested.writers.with(writer);
            if with == nested.writers {
                // then those around it know as well
                return;
            }
            changed(number, nested.writers);
            nested.writers = with;
            let place = nested.place;
            at = self.place(place).map(Container::parent);
        }
    }

    /// The slot of a key of a root, if anything was ever put there.
    pub(crate) fn entry_of_root(&self, root: &str, key: &str) -> Option<u32> {
        self.entry_of(ContainerParent::Root(self.symbol_of(root)?), key)
    }

    /// The slot of a key of a root or of a nested type, if anything was ever put there.
    pub(crate) fn entry_of(&self, parent: ContainerParent, key: &str) -> Option<u32> {
        let (parent, key) = (parent.pack(), self.symbol_of(key)?);
        let same = |at: u32| {
            self.places.get(at as usize).is_some_and(|p| p.parent == parent && p.key == key)
        };
        self.place_table.find(self.hasher.hash_one((parent, key)), same)
    }

    fn symbol_of(&self, text: &str) -> Option<u32> {
        let same = |at: u32| self.symbols.get(at as usize).is_some_and(|symbol| **symbol == *text);
        self.symbol_table.find(self.hasher.hash_one(text), same)
    }

    /// The one who has written into every type of a slot that `lives` says stands; `None` for
    /// several, and where none is.
    pub(crate) fn only_writer_inside(
        &self,
        place: u32,
        lives: impl Fn(&Nested) -> bool,
    ) -> Option<Principal> {
        let all =
            self.types_in_slot(place).filter(|nested| lives(nested)).map(|nested| nested.writers);
        match all.reduce(|one, other| match (one, other) {
            (Writers::None, known) | (known, Writers::None) => known,
            (Writers::One(one), Writers::One(other)) if one == other => Writers::One(one),
            (Writers::One(_) | Writers::Many, Writers::One(_) | Writers::Many) => Writers::Many,
        })? {
            Writers::One(writer) => Some(writer),
            Writers::None | Writers::Many => None,
        }
    }

    /// Records that `writer` has a hand in the types of a slot that `lives` says stand, as if they
    /// had written there.
    pub(crate) fn note_writer_inside(
        &mut self,
        place: u32,
        writer: Principal,
        lives: impl Fn(&Nested) -> bool,
    ) {
        let mut at = self.place(place).map_or(NONE, |place| place.head);
        while let Some(nested) = self.types.get_mut(at as usize) {
            if lives(nested) {
                nested.writers = nested.writers.with(writer);
            }
            at = nested.before_in_slot;
        }
        self.note_writer(place, writer, |_, _| {});
    }

    /// Forgets, in a slot, the type before the latest if `dead` says that it is deleted: so a slot
    /// that is overwritten again and again keeps a short chain. Deleted items stay so; nothing
    /// needs to be taken back.
    pub(crate) fn shorten_slot(&mut self, place: u32, dead: impl Fn(&Nested) -> bool) {
        let Some(head) = self.place(place).map(|place| place.head) else { return };
        while let Some(before) =
            self.nested(head).and_then(|latest| self.nested(latest.before_in_slot))
            && dead(before)
        {
            let further = before.before_in_slot;
            let Some(latest) = self.types.get_mut(head as usize) else { return };
            latest.before_in_slot = further;
        }
    }

    pub(crate) fn set_writers(&mut self, number: u32, writers: Writers) {
        if let Some(nested) = self.types.get_mut(number as usize) {
            nested.writers = writers;
        }
    }

    /// Bytes on the heap.
    pub(crate) fn memory(&self) -> usize {
        let traces: usize = self
            .traces
            .iter()
            .map(|trace| {
                trace.runs.capacity() * size_of::<Run>()
                    + trace.types.capacity() * size_of::<(u32, u32)>()
            })
            .sum();
        traces
            + self.traces.capacity() * size_of::<Trace>()
            + self.places.capacity() * size_of::<Container>()
            + self.types.capacity() * size_of::<Nested>()
            + self.symbols.capacity() * size_of::<Box<str>>()
            + self.symbols.iter().map(|symbol| symbol.len()).sum::<usize>()
            + self.place_table.memory()
            + self.symbol_table.memory()
    }
}

/// Numbers found by the hash of what they stand for. Linear probing; the last one inserted can be
/// removed.
#[derive(Debug, Clone, Default)]
struct NumberTable {
    cells: Vec<u32>,
    used: usize,
}

impl NumberTable {
    fn probe(&self, hash: u64) -> impl Iterator<Item = usize> + use<> {
        let mask = self.cells.len().wrapping_sub(1);
        let start = hash as usize;
        (0..self.cells.len()).map(move |step| start.wrapping_add(step) & mask)
    }

    fn find(&self, hash: u64, same: impl Fn(u32) -> bool) -> Option<u32> {
        for at in self.probe(hash) {
            match self.cells.get(at) {
                Some(number) if *number == NONE => return None,
                Some(number) if same(*number) => return Some(*number),
                _ => {}
            }
        }
        None
    }

    /// `number` must be the highest so far; `hash_of` gives the hash of those before.
    fn insert(&mut self, hash: u64, number: u32, hash_of: impl Fn(u32) -> u64) {
        if self.used * 4 >= self.cells.len() * 3 {
            let cells = (self.cells.len() * 2).max(8);
            self.cells.clear();
            self.cells.resize(cells, NONE);
            for earlier in 0..number {
                self.place(hash_of(earlier), earlier);
            }
        }
        self.place(hash, number);
        self.used += 1;
    }

    fn place(&mut self, hash: u64, number: u32) {
        let free = self.probe(hash).find(|at| self.cells.get(*at) == Some(&NONE));
        if let Some(cell) = free.and_then(|at| self.cells.get_mut(at)) {
            *cell = number;
        }
    }

    /// Only the last one inserted may be removed, so that no probe is cut short.
    fn remove(&mut self, hash: u64, number: u32) {
        let found = self.probe(hash).find(|at| self.cells.get(*at) == Some(&number));
        if let Some(cell) = found.and_then(|at| self.cells.get_mut(at)) {
            *cell = NONE;
            self.used -= 1;
        }
    }

    fn memory(&self) -> usize {
        self.cells.capacity() * size_of::<u32>()
    }
}
