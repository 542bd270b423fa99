//! The TypeScript of what crosses the boundary to the page, and JSON of the core that the compiler
//! of TypeScript holds against it.
//!
//! `cargo xtask types` writes both files of `web/src/generated` anew. `plan.ts` is made of the
//! types below and everything that they hold; `samples.ts` is never imported: it compiles only
//! while real JSON has the declared shape, to the last key.

use std::any::TypeId;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use countersign_plan::Command;
use countersign_plan::attest::Attestation;
use countersign_plan::command::{
    CriterionEdit, MeetingEdit, PersonEdit, PlanEdit, RiskEdit, StepEdit,
};
use countersign_plan::history::{Entry, Net};
use countersign_plan::schema::{Root, lines};
use countersign_plan::sync::device::Event;
use countersign_plan::view::{View, Writer};
use ts_rs::{Config, TS, TypeVisitor};

/// Declarations by name, with the Rust type that each is of.
struct Declarations<'a> {
    config: &'a Config,
    by_name: BTreeMap<String, (TypeId, String)>,
}

impl TypeVisitor for Declarations<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_none() {
            // A list or an option: what it holds is visited as its generics.
            return T::visit_generics(self);
        }
        let (name, id) = (T::ident(self.config), TypeId::of::<T>());
        if let Some((other, _)) = self.by_name.get(&name) {
            assert_eq!(*other, id, "two types are called {name}: give one `ts(rename = …)`");
            return;
        }
        let docs = T::docs().unwrap_or_default();
        let declaration = laid_out(&format!("{docs}export {}", T::decl(self.config)));
        self.by_name.insert(name, (id, declaration));
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

fn declarations() -> String {
    // JSON has no large integers: the page reads them as numbers, and none exceeds 53 bits.
    let config = Config::new().with_large_int("number");
    let mut all = Declarations { config: &config, by_name: BTreeMap::new() };
    all.visit::<View>();
    all.visit::<Writer>();
    all.visit::<Command>();
    all.visit::<PlanEdit>();
    all.visit::<StepEdit>();
    all.visit::<PersonEdit>();
    all.visit::<CriterionEdit>();
    all.visit::<RiskEdit>();
    all.visit::<MeetingEdit>();
    all.visit::<Event>();
    all.visit::<Attestation>();
    all.visit::<Entry>();
    all.visit::<Net>();
    let mut page = "/**\n * The JSON of the core and the relay, as `crates/plan` declares it. Generated: `cargo xtask types` writes it.\n * Dates are `YYYY-MM-DD`, instants RFC 3339.\n */\n".to_owned();
    for (name, root) in [("PlanLine", Root::Plan), ("StepLine", Root::Steps)] {
        let keys: Vec<String> = lines(root).map(|line| format!("'{}'", line.key.word())).collect();
        let union = if keys.is_empty() { "never".to_owned() } else { keys.join(" | ") };
        page.push_str(&format!(
            "\n/** The keys of lines of text that no rule reads. */\nexport type {name} = {union};\n"
        ));
        // The types that hold lines give them as members beside their own.
        let holder = if root == Root::Plan { "Header" } else { "StepRow" };
        page.push_str(&format!(
            "export interface {holder} extends Partial<Record<{name}, string>> {{}}\n"
        ));
    }
    for (_, declaration) in all.by_name.values() {
        page.push('\n');
        page.push_str(declaration);
    }
    page
}

/// One declaration with its lines indented, each variant on lines of its own, short comments on one.
fn laid_out(declaration: &str) -> String {
    let text = declaration.replace("} | {", "}\n| {");
    let mut page = String::new();
    let (mut depth, mut comment) = (0_usize, Vec::new());
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let indent = "  ".repeat(depth);
        match (line.strip_prefix('*'), line) {
            (_, "/**") => comment.clear(),
            (_, "*/") => match comment.as_slice() {
                [alone] => page.push_str(&format!("{indent}/** {alone} */\n")),
                lines => {
                    let lines = lines.iter().map(|line: &&str| format!("{indent} * {line}\n"));
                    let lines: String = lines.collect();
                    page.push_str(&format!("{indent}/**\n{lines}{indent} */\n"));
                }
            },
            (Some(words), _) => comment.push(words.trim()),
            (None, code) => {
                page.push_str(&format!("{indent}{code}\n"));
                depth += code.matches('{').count();
                depth = depth.saturating_sub(code.matches('}').count());
            }
        }
    }
    page
}

fn generated(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../web/src/generated").join(name)
}

/// [TYP1]
#[test]
fn typ1_the_committed_types_are_those_of_the_core() {
    expect_test::expect_file![generated("plan.ts")].assert_eq(&declarations());
}
