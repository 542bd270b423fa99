//! How many bytes of the WASM come from which crate, by the names of its functions.
//!
//! It reads the file that cargo made: `wasm-opt` drops the names and takes off about a fifth. A
//! function that was inlined counts where it was inlined.

use std::collections::{BTreeMap, HashMap};

use anyhow::{Context as _, Result};
use wasmparser::{KnownCustom, Name, Parser, Payload};

/// Functions without a path: those that JavaScript calls, by the names that it calls them, and C's.
const EXPORTS: &str = "(exports)";

/// Bytes of one crate's functions, or of one module's where the crate is of this workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ModuleBytes {
    /// As `yrs` or `countersign_plan::rules`.
    pub(crate) name: String,
    pub(crate) bytes: usize,
}

/// Splits the file's code by crate, largest part first; `(data)` is its constants.
///
/// # Errors
/// When it is no WASM.
#[expect(clippy::wildcard_enum_match_arm, reason = "few of a file's sections have names or sizes")]
pub(crate) fn of(wasm: &[u8]) -> Result<Vec<ModuleBytes>> {
    let mut bodies = Vec::new();
    let mut names: HashMap<u32, &str> = HashMap::new();
    let mut imported = 0;
    let mut parts: BTreeMap<String, usize> = BTreeMap::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload.context("not a WASM file")? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    let function = matches!(
                        import.context("an import cannot be read")?.ty,
                        wasmparser::TypeRef::Func(_) | wasmparser::TypeRef::FuncExact(_)
                    );
                    imported += u32::from(function);
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.range().len()),
            Payload::DataSection(section) => {
                *parts.entry("(data)".to_owned()).or_default() += section.range().len();
            }
            Payload::CustomSection(section) => {
                let KnownCustom::Name(sections) = section.as_known() else { continue };
                for section in sections {
                    let Name::Function(map) = section.context("the names cannot be read")? else {
                        continue;
                    };
                    for naming in map {
                        let naming = naming.context("a name cannot be read")?;
                        names.insert(naming.index, naming.name);
                    }
                }
            }
            _ => {}
        }
    }
    for (index, bytes) in (imported..).zip(bodies) {
        let symbol = names.get(&index).copied().unwrap_or_default();
        // The glue reads these functions and drops them.
        if !symbol.contains("WasmDescribe") && !symbol.contains("__wbindgen_describe") {
            *parts.entry(owner(symbol)).or_default() += bytes;
        }
    }
    let mut parts: Vec<ModuleBytes> =
        parts.into_iter().map(|(name, bytes)| ModuleBytes { name, bytes }).collect();
    parts.sort_by(|a, b| b.bytes.cmp(&a.bytes).then_with(|| a.name.cmp(&b.name)));
    Ok(parts)
}

/// The crate (and module, of our own crates) of a function with this symbol.
fn owner(symbol: &str) -> String {
    let name = format!("{:#}", rustc_demangle::demangle(symbol));
    let mut path = name.as_str();
    // A destructor belongs to the type that it destroys.
    for generic in ["core::ptr::drop_in_place::<", "core::ptr::drop_in_place<"] {
        path = path.strip_prefix(generic).unwrap_or(path);
    }
    let own = first_path(path);
    // `<T as Trait>::method`, of a type that is in no crate: the trait says whose it is.
    let path = match path.split_once(" as ") {
        Some((_, of_trait)) if !own.contains("::") => first_path(of_trait),
        _ => own,
    };
    let mut segments = path.split("::");
    let first = segments.next().unwrap_or_default();
    match segments.next() {
        Some(module) if first.starts_with("countersign_") => format!("{first}::{module}"),
        Some(_) => first.to_owned(),
        None => EXPORTS.to_owned(),
    }
}

/// The path that a name begins with, past the marks of types.
fn first_path(name: &str) -> &str {
    let mut name = name;
    loop {
        let begun = name.len();
        name = name.trim_start_matches(['<', '&', '*', '(', '[', ' ']);
        for mark in ["mut ", "const ", "dyn "] {
            name = name.strip_prefix(mark).unwrap_or(name);
        }
        if name.len() == begun {
            break;
        }
    }
    let end =
        name.find(|letter: char| !(letter.is_alphanumeric() || letter == '_' || letter == ':'));
    name.get(..end.unwrap_or(name.len())).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{EXPORTS, owner};

    #[test]
    fn a_function_belongs_to_the_crate_of_its_type() {
        for (symbol, expected) in [
            ("countersign_plan::rules::diagnose", "countersign_plan::rules"),
            ("yrs::block::Item::split", "yrs"),
            ("<countersign_plan::model::Plan as core::fmt::Debug>::fmt", "countersign_plan::model"),
            ("<&mut yrs::doc::Doc as core::fmt::Debug>::fmt", "yrs"),
            ("<str as alloc::string::ToString>::to_string", "alloc"),
            ("core::ptr::drop_in_place<yrs::doc::Doc>", "yrs"),
            ("core::fmt::write", "core"),
            ("memcpy", EXPORTS),
            ("", EXPORTS),
        ] {
            assert_eq!(owner(symbol), expected, "{symbol}");
        }
    }
}
