//! How much a JSON file holds, counted while it is read and before anything of it is kept: a file
//! of a few megabytes becomes a hundred times as much in memory, to be refused then for its number
//! of steps.

use std::cell::{Cell, RefCell};
use std::fmt;

use serde::de::{self, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::{ENTITIES_MAX, ImportError, PLANS_MAX, VALUES_MAX};
use crate::schema::EntityKind;

/// Refuses a file that holds too much. Text that is no JSON is left to the reader that follows.
pub(super) fn check(text: &str) -> Result<(), ImportError> {
    let counts = Counts::default();
    let mut json = serde_json::Deserializer::from_str(text);
    let read = SkimPart::File.on(&counts).deserialize(&mut json);
    match counts.refusal.take() {
        Some(refusal) if read.is_err() => Err(refusal),
        _ => Ok(()),
    }
}

#[derive(Default)]
struct Counts {
    values: Cell<usize>,
    refusal: RefCell<Option<ImportError>>,
}

/// The meaning of a value of the file.
#[derive(Clone, Copy)]
enum SkimPart {
    /// The whole file, or a template of a list of them.
    File,
    /// The roots of a plan.
    Document,
    /// The entities of a kind.
    Entities(&'static str),
    /// Anything else.
    Other,
}

struct JsonSkim<'c> {
    part: SkimPart,
    counts: &'c Counts,
}

impl SkimPart {
    fn on(self, counts: &Counts) -> JsonSkim<'_> {
        JsonSkim { part: self, counts }
    }

    /// The value under a name.
    fn below(self, name: &str) -> SkimPart {
        let kin = || EntityKind::ALL.into_iter().find(|kin| kin.root() == name);
        match self {
            SkimPart::File if name == "document" => SkimPart::Document,
            SkimPart::File | SkimPart::Document => {
                kin().map_or(SkimPart::Other, |kin| SkimPart::Entities(kin.root()))
            }
            SkimPart::Entities(_) | SkimPart::Other => SkimPart::Other,
        }
    }

    /// The values of a list.
    fn within(self) -> SkimPart {
        match self {
            SkimPart::File => SkimPart::File,
            SkimPart::Document | SkimPart::Entities(_) | SkimPart::Other => SkimPart::Other,
        }
    }
}

impl Counts {
    fn count<E: de::Error>(
        &self,
        things: &'static str,
        count: usize,
        limit: usize,
    ) -> Result<(), E> {
        if count <= limit {
            return Ok(());
        }
        self.refusal.replace(Some(ImportError::TooMany { things, limit }));
        Err(E::custom("too many"))
    }

    fn value<E: de::Error>(&self) -> Result<(), E> {
        self.values.set(self.values.get() + 1);
        self.count("values", self.values.get(), VALUES_MAX)
    }
}

impl<'de> DeserializeSeed<'de> for JsonSkim<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        self.counts.value()?;
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for JsonSkim<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let JsonSkim { part, counts } = self;
        let mut count = 0;
        while items.next_element_seed(part.within().on(counts))?.is_some() {
            count += 1;
            match part {
                SkimPart::File => counts.count("templates", count, PLANS_MAX)?,
                SkimPart::Entities(root) => counts.count(root, count, ENTITIES_MAX)?,
                SkimPart::Document | SkimPart::Other => {}
            }
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        let JsonSkim { part, counts } = self;
        let mut count = 0;
        loop {
            let below = match part {
                SkimPart::File | SkimPart::Document => {
                    let Some(name) = fields.next_key::<String>()? else { return Ok(()) };
                    part.below(&name)
                }
                SkimPart::Entities(root) => {
                    if fields.next_key::<IgnoredAny>()?.is_none() {
                        return Ok(());
                    }
                    count += 1;
                    counts.count(root, count, ENTITIES_MAX)?;
                    SkimPart::Other
                }
                SkimPart::Other => {
                    if fields.next_key::<IgnoredAny>()?.is_none() {
                        return Ok(());
                    }
                    SkimPart::Other
                }
            };
            fields.next_value_seed(below.on(counts))?;
        }
    }
}
