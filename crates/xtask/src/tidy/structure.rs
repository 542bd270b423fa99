//! The shape of the source: modules that use one another in a circle, files that are too long to
//! read, and names of types that stand for too many things. Present ones are listed, and the list
//! may only become shorter.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, Result, bail};
use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};

use super::ratchets::{self, Ratchets};
use super::{Language, sources};
use crate::shell::Root;

/// The crates that are kept free of circles.
const CRATES: [&str; 2] = ["plan", "relay"];

/// Lines of a file of code.
const LINES_MAX: usize = 800;

/// The gate is read as one piece with the format that it checks.
const LONG_ALLOWED: &str = "crates/gate/";

/// From so many definitions on, a name says too little.
const MEANINGS_MAX: usize = 2;

/// Finds the circles between the top modules of each crate.
pub(super) fn circles(root: &Root, ratchets: &mut Ratchets) -> Result<String> {
    let files = sources(root)?;
    let (mut wrong, mut found) = (Vec::new(), 0);
    for name in CRATES {
        let edges = edges(&files, &format!("crates/{name}/src/"))?;
        let present = circles_of(&edges);
        let allowed = ratchets.circles.entry(name.to_owned()).or_default();
        let is_in = |circle: &BTreeSet<String>, listed: &[String]| {
            circle.iter().all(|module| listed.contains(module))
        };
        found += present.len();
        for circle in &present {
            let words = circle.iter().cloned().collect::<Vec<_>>().join(" ");
            let uses: Vec<String> = edges
                .iter()
                .filter(|(from, to)| circle.contains(from) && circle.contains(to))
                .map(|(from, to)| format!("{from} → {to}"))
                .collect();
            if !allowed.iter().any(|listed| is_in(circle, listed)) {
                wrong.push(format!(
                    "{name}: {words} use one another in a circle: {}",
                    uses.join(", ")
                ));
            }
            println!("  {name}: {words}: {}", uses.join(", "));
        }
        if wrong.is_empty() {
            *allowed = present.into_iter().map(|circle| circle.into_iter().collect()).collect();
        }
    }
    ratchets.circles.retain(|_, circles| !circles.is_empty());
    if !wrong.is_empty() {
        bail!("{}", wrong.join("\n  "));
    }
    Ok(format!("{found}, as listed above"))
}

/// Finds the files of code that are too long.
pub(super) fn long_files(root: &Root, ratchets: &mut Ratchets) -> Result<String> {
    let mut long = BTreeMap::new();
    for (path, text) in sources(root)? {
        let lines = text.lines().count();
        if Language::of(&path).is_some() && lines > LINES_MAX && !path.starts_with(LONG_ALLOWED) {
            long.insert(path, lines);
        }
    }
    ratchets::compare_counts("lines", &mut ratchets.long_files, &long, |_| Vec::new())?;
    Ok(format!("of more than {LINES_MAX} lines: {}", ratchets::list(&long)))
}

/// Finds the names that three types or more have.
pub(super) fn type_names(root: &Root, ratchets: &mut Ratchets) -> Result<String> {
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (path, text) in
        sources(root)?.iter().filter(|(path, _)| Language::of(path) == Some(Language::Rust))
    {
        let mut names = TypeNames(Vec::new());
        names.visit_file(&syn::parse_file(text).with_context(|| path.clone())?);
        for name in names.0 {
            places.entry(name).or_default().push(path.clone());
        }
    }
    places.retain(|_, places| places.len() > MEANINGS_MAX);
    let counts = places.iter().map(|(name, places)| (name.clone(), places.len())).collect();
    ratchets::compare_counts("types of this name", &mut ratchets.type_names, &counts, |name| {
        places.get(name).cloned().unwrap_or_default()
    })?;
    Ok(format!("that stand for three things or more: {}", ratchets::list(&counts)))
}

struct TypeNames(Vec<String>);

#[expect(clippy::wildcard_enum_match_arm, reason = "few kinds of items name a type")]
impl<'ast> Visit<'ast> for TypeNames {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        let name = match item {
            syn::Item::Struct(item) => Some(&item.ident),
            syn::Item::Enum(item) => Some(&item.ident),
            syn::Item::Trait(item) => Some(&item.ident),
            syn::Item::Type(item) => Some(&item.ident),
            syn::Item::Union(item) => Some(&item.ident),
            _ => None,
        };
        self.0.extend(name.map(ToString::to_string));
        visit::visit_item(self, item);
    }
}

/// Which top module uses which other one, outside of tests.
fn edges(files: &[(String, String)], source: &str) -> Result<BTreeSet<(String, String)>> {
    let mut parsed = Vec::new();
    for (path, text) in
        files.iter().filter(|(path, _)| path.starts_with(source) && path.ends_with(".rs"))
    {
        let module = path[source.len()..].trim_end_matches(".rs").trim_end_matches("/mod");
        let module: Vec<String> = module.split('/').map(str::to_owned).collect();
        // `#[cfg(test)] mod tests;` in a file of its own.
        if module.iter().any(|part| part == "tests") {
            continue;
        }
        parsed.push((module, syn::parse_file(text).with_context(|| path.clone())?));
    }
    let modules: BTreeSet<&str> =
        parsed.iter().filter_map(|(module, _)| module.first()).map(String::as_str).collect();
    // Names that the crate's root exports, and the top modules that they come from.
    let mut exported = BTreeMap::new();
    for (_, file) in parsed.iter().filter(|(module, _)| *module == ["lib"]) {
        for item in &file.items {
            if let syn::Item::Use(item) = item {
                for path in used(&item.tree) {
                    let path: Vec<&str> = path
                        .iter()
                        .map(String::as_str)
                        .skip_while(|name| matches!(*name, "crate" | "self"))
                        .collect();
                    if let (Some(from), Some(name)) = (path.first(), path.last()) {
                        exported.insert((*name).to_owned(), (*from).to_owned());
                    }
                }
            }
        }
    }
    let mut edges = BTreeSet::new();
    for (module, file) in &parsed {
        let Some(top) = module.first().filter(|top| !["lib", "main"].contains(&top.as_str()))
        else {
            continue;
        };
        let mut uses = RootNameUses { module: module.clone(), targets: BTreeSet::new() };
        uses.visit_file(file);
        for target in uses.targets {
            let is_module = modules.contains(target.as_str());
            let target = if is_module { &target } else { exported.get(&target).unwrap_or(&target) };
            if target != top && modules.contains(target.as_str()) {
                edges.insert((top.clone(), target.clone()));
            }
        }
    }
    Ok(edges)
}

/// Collects the names at the crate's root that a file uses.
struct RootNameUses {
    module: Vec<String>,
    targets: BTreeSet<String>,
}

impl RootNameUses {
    fn path(&mut self, path: &[String]) {
        let mut place: &[String] = &self.module;
        let mut rest = path;
        match rest.first().map(String::as_str) {
            Some("crate") => {
                if let Some(name) = rest.get(1) {
                    self.targets.insert(name.clone());
                }
                return;
            }
            Some("self") => rest = &rest[1..],
            Some("super") => {}
            _ => return,
        }
        while rest.first().is_some_and(|name| name == "super") {
            place = place.split_last().map_or(&[][..], |(_, above)| above);
            rest = &rest[1..];
        }
        if let (true, Some(name)) = (place.is_empty(), rest.first()) {
            self.targets.insert(name.clone());
        }
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "these items are what tests are made of")]
impl<'ast> Visit<'ast> for RootNameUses {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        let attributes = match item {
            syn::Item::Mod(item) => &item.attrs,
            syn::Item::Fn(item) => &item.attrs,
            syn::Item::Impl(item) => &item.attrs,
            syn::Item::Use(item) => &item.attrs,
            _ => &Vec::new(),
        };
        if !attributes.iter().any(is_for_tests) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        self.module.push(item.ident.to_string());
        visit::visit_item_mod(self, item);
        self.module.pop();
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        for path in used(&item.tree) {
            self.path(&path);
        }
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        self.targets.extend(crate_paths(call.tokens.clone()));
        visit::visit_macro(self, call);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names: Vec<String> =
            path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        self.path(&names);
        visit::visit_path(self, path);
    }
}

/// Every `crate::name` among the arguments of a macro.
fn crate_paths(tokens: TokenStream) -> Vec<String> {
    let mut names = Vec::new();
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Group(group) => names.extend(crate_paths(group.stream())),
            TokenTree::Ident(word) if word == "crate" => {
                if let Some(TokenTree::Ident(name)) = tokens.get(at + 3) {
                    names.push(name.to_string());
                }
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
    names
}

/// `#[cfg(test)]` and `#[test]`.
fn is_for_tests(attribute: &syn::Attribute) -> bool {
    let asks_for_test =
        |list: &syn::MetaList| list.tokens.to_string().split(' ').any(|word| word == "test");
    attribute.path().is_ident("test")
        || (attribute.path().is_ident("cfg")
            && attribute.meta.require_list().is_ok_and(asks_for_test))
}

/// Every path of a `use`, whole.
fn used(tree: &syn::UseTree) -> Vec<Vec<String>> {
    let below = |name: String, paths: Vec<Vec<String>>| {
        paths.into_iter().map(|path| [vec![name.clone()], path].concat()).collect()
    };
    match tree {
        syn::UseTree::Path(path) => below(path.ident.to_string(), used(&path.tree)),
        syn::UseTree::Name(name) => vec![vec![name.ident.to_string()]],
        syn::UseTree::Rename(name) => vec![vec![name.ident.to_string()]],
        syn::UseTree::Glob(_) => vec![vec!["*".to_owned()]],
        syn::UseTree::Group(group) => group.items.iter().flat_map(used).collect(),
    }
}

/// The largest sets of modules of which each is reached from each other.
fn circles_of(edges: &BTreeSet<(String, String)>) -> Vec<BTreeSet<String>> {
    let reach = |from: &str| {
        let (mut reached, mut open) = (BTreeSet::new(), vec![from.to_owned()]);
        while let Some(module) = open.pop() {
            for (_, to) in edges.iter().filter(|(from, _)| *from == module) {
                if reached.insert(to.clone()) {
                    open.push(to.clone());
                }
            }
        }
        reached
    };
    let modules: BTreeSet<&String> = edges.iter().map(|(from, _)| from).collect();
    let reached: BTreeMap<&String, BTreeSet<String>> =
        modules.into_iter().map(|module| (module, reach(module))).collect();
    let mut circles = Vec::new();
    for (module, reaches) in &reached {
        let back =
            |other: &&String| reached.get(*other).is_some_and(|reaches| reaches.contains(*module));
        let circle: BTreeSet<String> = reaches.iter().filter(back).cloned().collect();
        if circle.len() > 1 && !circles.contains(&circle) {
            circles.push(circle);
        }
    }
    circles
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{circles_of, edges};

    fn files(files: &[(&str, &str)]) -> Vec<(String, String)> {
        files
            .iter()
            .map(|(path, text)| (format!("crates/x/src/{path}"), (*text).to_owned()))
            .collect()
    }

    fn found(texts: &[(&str, &str)]) -> Vec<Vec<String>> {
        let circles = circles_of(&edges(&files(texts), "crates/x/src/").unwrap());
        circles.into_iter().map(|circle| circle.into_iter().collect()).collect()
    }

    #[test]
    fn a_circle_is_found_whichever_way_the_path_is_spelt() {
        for back in [
            "use crate::one::One;",
            "fn f() { crate::one::f() }",
            "use super::{one::One, three};",
            "fn f(a: crate::One) {}",
            "fn f() { assert!(crate::one::f()) }",
        ] {
            let lib = ("lib.rs", "mod one; mod two; pub use one::One;");
            let circle =
                found(&[lib, ("one.rs", ""), ("one/part.rs", "use crate::two;"), ("two.rs", back)]);
            assert_eq!(circle, [["one", "two"]], "{back}");
        }
        let deep =
            found(&[("one.rs", "use super::two;"), ("two/part.rs", "use super::super::one;")]);
        assert_eq!(deep, [["one", "two"]]);
    }

    #[test]
    fn tests_and_parts_of_one_module_make_no_circle() {
        assert!(
            found(&[
                ("one.rs", "use crate::two::Two; mod part;"),
                ("one/part.rs", "use super::two; use crate::one::f;"),
                ("two.rs", "#[cfg(test)] mod tests { use crate::one::f; }"),
                ("two/tests.rs", "use crate::one::f;"),
            ])
            .is_empty()
        );
    }

    #[test]
    fn two_circles_are_two() {
        let pairs = [("a", "b"), ("b", "a"), ("c", "d"), ("d", "c"), ("b", "c")];
        let edges: BTreeSet<_> = pairs.map(|(from, to)| (from.to_owned(), to.to_owned())).into();
        assert_eq!(circles_of(&edges).len(), 2);
    }
}
