//! The catalogues against the code: every code that the core, the relay or the page gives has a
//! message with the same parameters in every language, nothing in a catalogue is unused, and the
//! browser comes to the same text.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use chrono::Datelike;
use countersign_plan::message::{Message, Param, Params};
use countersign_words::Language;
use fluent_syntax::ast::{self, Entry, Expression, InlineExpression, PatternElement};
use serde_json::json;
use syn::visit::{self, Visit};

/// The texts that the message of a finding has.
const OF_A_FINDING: [&str; 4] = ["seller", "seller-do", "fired", "limit"];

/// Codes that the code gives, with the names of their parameters.
type Codes = BTreeMap<String, BTreeSet<String>>;

/// The parameters and messages that a text of a message uses.
#[derive(Default)]
struct MessageUses {
    params: BTreeSet<String>,
    messages: BTreeSet<String>,
}

type Catalogue = BTreeMap<String, BTreeMap<String, MessageUses>>;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The messages and findings that Rust gives, read off the calls that make them.
#[derive(Default)]
struct MessageSources {
    messages: Codes,
    findings: Codes,
    odd: Vec<String>,
}

impl MessageSources {
    fn of(folders: &[&str]) -> MessageSources {
        let mut given = MessageSources::default();
        for folder in folders {
            for file in files(&root().join(folder), "rs") {
                let text = std::fs::read_to_string(&file).expect("a source");
                let tree = syn::parse_file(&text).expect("Rust");
                let mut calls = Calls { given: &mut given, params: BTreeSet::new() };
                calls.visit_file(&tree);
            }
        }
        given
    }
}

/// Walks method chains from the outside in: the `with` calls come before the call that names the
/// code.
struct Calls<'a> {
    given: &'a mut MessageSources,
    params: BTreeSet<String>,
}

impl Calls<'_> {
    fn apart(&mut self, walk: impl FnOnce(&mut Calls<'_>)) {
        let outer = std::mem::take(&mut self.params);
        walk(self);
        self.params = outer;
    }
}

fn text(expression: Option<&syn::Expr>) -> Option<String> {
    match expression {
        Some(syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. })) => Some(text.value()),
        _ => None,
    }
}

impl<'ast> Visit<'ast> for Calls<'_> {
    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        if call.method == "with"
            && call.args.len() == 2
            && let Some(name) = text(call.args.first())
        {
            self.params.insert(name);
        }
        self.visit_expr(&call.receiver);
        for argument in &call.args {
            self.apart(|calls| calls.visit_expr(argument));
        }
    }

    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        let path = if let syn::Expr::Path(path) = &*call.func {
            let names: Vec<String> =
                path.path.segments.iter().map(|s| s.ident.to_string()).collect();
            names.join("::")
        } else {
            String::new()
        };
        let params = std::mem::take(&mut self.params);
        match (path.as_str(), text(call.args.first()), text(call.args.get(1))) {
            ("Message::new", Some(code), _) => {
                self.given.messages.entry(code).or_default().extend(params);
            }
            ("Detection::new" | "Detection::at", Some(code), _) => {
                self.given.findings.entry(code).or_default().extend(params);
            }
            ("wording::quoted" | "quoted", _, Some(code)) => {
                self.given.messages.entry(code).or_default();
            }
            // One place takes a code from its caller, and its callers are read here.
            ("Message::new", None, _) if !matches!(call.args.first(), Some(syn::Expr::Path(p)) if p.path.is_ident("blank")) =>
            {
                self.given.odd.push("a code that is no literal".to_owned());
            }
            _ => {}
        }
        for argument in &call.args {
            self.apart(|calls| calls.visit_expr(argument));
        }
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        // Tokens that read as arguments are arguments: `vec![…]`, `format!(…)`.
        let arguments = syn::punctuated::Punctuated::<syn::Expr, syn::Token![,]>::parse_terminated;
        if let Ok(arguments) = call.parse_body_with(arguments) {
            for argument in &arguments {
                let mut calls = Calls { given: self.given, params: BTreeSet::new() };
                calls.visit_expr(argument);
            }
        }
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        // Tests of a file may make up codes.
        if item.ident != "tests" {
            visit::visit_item_mod(self, item);
        }
    }
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in
        std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path())
    {
        let is_test = entry.file_name().is_some_and(|name| name == "tests.rs" || name == "tests");
        if entry.is_dir() && !is_test {
            found.extend(files(&entry, ending));
        } else if entry.extension().is_some_and(|e| e == ending) && !is_test {
            found.push(entry);
        }
    }
    found.sort();
    found
}

fn catalogue(language: Language) -> Catalogue {
    read(language.catalogue())
}

fn read(text: &str) -> Catalogue {
    let tree = fluent_syntax::parser::parse(text).expect("a catalogue without errors");
    let mut catalogue = Catalogue::new();
    for entry in &tree.body {
        let Entry::Message(message) = entry else { continue };
        let value = message.value.iter().map(|pattern| (String::new(), uses(pattern)));
        let attributes = message.attributes.iter().map(|a| (a.id.name.to_owned(), uses(&a.value)));
        let before =
            catalogue.insert(message.id.name.to_owned(), value.chain(attributes).collect());
        assert!(before.is_none(), "{} is there twice", message.id.name);
    }
    catalogue
}

fn uses(pattern: &ast::Pattern<&str>) -> MessageUses {
    let mut uses = MessageUses::default();
    in_pattern(pattern, &mut uses);
    uses
}

fn in_pattern(pattern: &ast::Pattern<&str>, uses: &mut MessageUses) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        in_expression(expression, uses);
    }
}

fn in_expression(expression: &Expression<&str>, uses: &mut MessageUses) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, uses),
        Expression::Select { selector, variants } => {
            in_inline(selector, uses);
            variants.iter().for_each(|variant| in_pattern(&variant.value, uses));
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, uses: &mut MessageUses) {
    match inline {
        InlineExpression::VariableReference { id } => {
            uses.params.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, .. } => {
            uses.messages.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => in_expression(expression, uses),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        InlineExpression::FunctionReference { .. } | InlineExpression::TermReference { .. } => {
            panic!("functions and terms are not used: both sides would have to agree on them")
        }
    }
}

/// The parameters of a text, those of the messages in it included.
fn params(catalogue: &Catalogue, code: &str, text: &str, depth: usize) -> BTreeSet<String> {
    assert!(depth < 8, "{code} refers to itself");
    let Some(uses) = catalogue.get(code).and_then(|texts| texts.get(text)) else {
        panic!("{code} has no text {text:?}")
    };
    let inner = uses.messages.iter().flat_map(|message| params(catalogue, message, "", depth + 1));
    uses.params.iter().cloned().chain(inner).collect()
}

/// Codes that the page names: `say('code'`, `rich('code'`, `attribute('code'`, `message: 'code'`
/// and tables of codes in `web/src`.
fn page_codes() -> BTreeSet<String> {
    let mut codes = BTreeSet::new();
    let sources = files(&root().join("web/src"), "ts").into_iter();
    for file in sources.filter(|file| !file.to_string_lossy().ends_with(".test.ts")) {
        let text = std::fs::read_to_string(&file).expect("a source");
        for (_, rest) in
            text.match_indices("table({").map(|(at, opening)| text.split_at(at + opening.len()))
        {
            let body = rest.split("})").next().unwrap_or_default();
            let values =
                body.split("',").filter_map(|line| line.rsplit_once(": '")).map(|(_, code)| code);
            codes.extend(values.map(str::to_owned));
        }
        for opening in ["say('", "rich('", "attribute('", "message: '"] {
            for (at, _) in text.match_indices(opening) {
                // A method of that name says what it is handed.
                if text[..at].ends_with('.') {
                    continue;
                }
                let rest = &text[at + opening.len()..];
                codes.extend(rest.split('\'').next().map(str::to_owned));
            }
        }
    }
    codes
}

/// The public codes of the relay's problems: of its table, of the gate and of commands, read off the
/// functions that give them.
#[derive(Default)]
struct PublicCodes {
    /// The types whose functions give codes, and the names of these functions.
    of: Vec<(&'static str, &'static str)>,
    codes: BTreeSet<String>,
    closes: BTreeSet<u16>,
}

impl PublicCodes {
    fn read() -> PublicCodes {
        let of = vec![("Code", "as_str"), ("CommandError", "code")];
        let mut found = PublicCodes { of, ..PublicCodes::default() };
        for file in [
            "crates/relay/src/error/table.rs",
            "crates/gate/src/gate/answer.rs",
            "crates/plan/src/document/error.rs",
        ] {
            let before = found.codes.len();
            found.visit_file(&tree(file));
            assert!(found.codes.len() > before + 5, "{file} gives codes");
        }
        found
    }
}

impl<'ast> Visit<'ast> for PublicCodes {
    /// `row(status, close, code, title, level)` of the table.
    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        if matches!(&*call.func, syn::Expr::Path(path) if path.path.is_ident("row"))
            && let Some(code) = text(call.args.get(2))
        {
            self.codes.insert(code);
            self.closes.extend(number(call.args.get(1)));
        }
        visit::visit_expr_call(self, call);
    }

    fn visit_item_impl(&mut self, item: &'ast syn::ItemImpl) {
        for &(of, function) in &self.of.clone() {
            let is_it = matches!(&*item.self_ty, syn::Type::Path(path) if path.path.is_ident(of));
            for part in &item.items {
                if let syn::ImplItem::Fn(part) = part
                    && is_it
                    && part.sig.ident == function
                {
                    let mut literals = Literals::default();
                    literals.visit_block(&part.block);
                    self.codes.extend(literals.0);
                }
            }
        }
        visit::visit_item_impl(self, item);
    }
}

/// All texts of a block.
#[derive(Default)]
struct Literals(Vec<String>);

impl<'ast> Visit<'ast> for Literals {
    fn visit_lit_str(&mut self, literal: &'ast syn::LitStr) {
        self.0.push(literal.value());
    }
}

/// The close codes of `frame.rs` by name, and what ends a session in `talk.rs`.
#[derive(Default)]
struct Closes {
    named: BTreeMap<String, u16>,
    /// The constants of `close` that are named in the file.
    uses: BTreeSet<String>,
    /// The codes of the page's failures that a close of the relay comes to.
    ends: BTreeSet<String>,
}

impl<'ast> Visit<'ast> for Closes {
    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        let items = item.content.iter().flat_map(|(_, items)| items);
        for constant in items.filter(|_| item.ident == "close") {
            if let syn::Item::Const(constant) = constant
                && let Some(number) = number(Some(&constant.expr))
            {
                self.named.insert(constant.ident.to_string(), number);
            }
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names: Vec<String> = path.segments.iter().map(|s| s.ident.to_string()).collect();
        if let [of, name] = names.as_slice()
            && of == "close"
        {
            self.uses.insert(name.clone());
        }
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        if call.method == "stop_by_relay" {
            self.ends.extend(text(call.args.first()));
        }
        visit::visit_expr_method_call(self, call);
    }
}

fn number(expression: Option<&syn::Expr>) -> Option<u16> {
    match expression {
        Some(syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(number), .. })) => {
            number.base10_parse().ok()
        }
        _ => None,
    }
}

fn tree(file: &str) -> syn::File {
    let text = std::fs::read_to_string(root().join(file)).expect("a source");
    syn::parse_file(&text).expect("Rust")
}

#[test]
fn wrd30_the_page_has_words_for_every_public_code_of_the_relay_and_for_no_other() {
    let codes = PublicCodes::read().codes;
    assert!(codes.len() > 90, "{} codes", codes.len());
    for language in Language::ALL {
        let catalogue = language.catalogue();
        let (shown, _) = catalogue.split_once("\n### The diagnosis").expect("the diagnosis");
        let shown = read(shown);
        let worded: BTreeSet<String> = shown
            .keys()
            .filter_map(|message| message.strip_prefix("problem-").map(str::to_owned))
            .collect();
        let lacking: Vec<_> = codes.difference(&worded).collect();
        let idle: Vec<_> = worded.difference(&codes).collect();
        assert_eq!((lacking, idle), (Vec::new(), Vec::new()), "{}", language.tag());
    }
}

#[test]
fn wrd31_the_page_has_words_for_every_close_of_the_relay_that_is_final() {
    let (mut frames, mut session) = (Closes::default(), Closes::default());
    frames.visit_file(&tree("crates/plan/src/sync/frame.rs"));
    session.visit_file(&tree("crates/plan/src/sync/session/talk.rs"));
    let is_final = |code: &u16| (4400..4500).contains(code);
    let named: BTreeSet<u16> = frames.named.values().copied().filter(is_final).collect();
    assert_eq!(named.len(), 6, "{named:?}");
    let closes: BTreeSet<u16> = PublicCodes::read().closes.into_iter().filter(is_final).collect();
    assert!(closes.is_subset(&named), "the table closes with {closes:?}");
    for (name, code) in frames.named.iter().filter(|(_, code)| is_final(code)) {
        assert!(session.uses.contains(name), "the session knows no {name} ({code})");
    }
    assert!(session.ends.len() > 5, "{:?}", session.ends);
    let page = page_codes();
    for end in session.ends.iter().filter(|end| *end != "origin") {
        for text in ["title", "then"] {
            let message = format!("remedies-{end}-{text}");
            assert!(page.contains(&message), "the page says no {message}");
        }
    }
}

fn given() -> MessageSources {
    let given = MessageSources::of(&["crates/plan/src", "crates/relay/src"]);
    assert_eq!(given.odd, Vec::<String>::new());
    assert!(given.findings.len() > 60 && given.messages.len() > 60, "the calls are read");
    given
}

#[test]
fn wrd1_every_code_has_a_message_with_its_parameters_in_every_language() {
    let given = given();
    for language in Language::ALL {
        let catalogue = catalogue(language);
        let mut flaws = Vec::new();
        // A sentence of another language may need less than English does, such as no count.
        let is_english = language == Language::English;
        let fits = |used: &BTreeSet<String>, given: &BTreeSet<String>| {
            used.is_subset(given) && (used == given || !is_english)
        };
        let mut compare = |code: &str, used: BTreeSet<String>, given: &BTreeSet<String>| {
            if !fits(&used, given) {
                flaws.push(format!("{code} is given {given:?}, its message uses {used:?}"));
            }
        };
        for (code, names) in &given.messages {
            assert!(catalogue.contains_key(code), "{}: {code} has no message", language.tag());
            let texts = catalogue[code].keys();
            compare(
                code,
                texts.flat_map(|text| params(&catalogue, code, text, 0)).collect(),
                names,
            );
        }
        for (code, names) in &given.findings {
            let texts = catalogue
                .get(code)
                .unwrap_or_else(|| panic!("{}: {code} has no message", language.tag()));
            for text in OF_A_FINDING {
                assert!(texts.contains_key(text), "{}: {code} lacks {text}", language.tag());
            }
            assert_eq!(texts.contains_key("buyer"), texts.contains_key("buyer-do"), "{code}");
            compare(
                code,
                texts.keys().flat_map(|text| params(&catalogue, code, text, 0)).collect(),
                names,
            );
        }
        assert_eq!(flaws, Vec::<String>::new(), "{}", language.tag());
    }
}

#[test]
fn wrd2_no_message_is_unused_and_every_language_has_the_same() {
    let given = given();
    let page = page_codes();
    let english = catalogue(Language::English);
    let mut used: BTreeSet<&str> = given
        .messages
        .keys()
        .chain(given.findings.keys())
        .chain(&page)
        .map(String::as_str)
        .collect();
    // The page finds these by the code of a problem; WRD30 compares them.
    used.extend(english.keys().map(String::as_str).filter(|code| code.starts_with("problem-")));
    // The words of a list are joined by these.
    used.extend(["list-middle", "list-and", "list-or", "date"]);
    let inner: Vec<&str> = english
        .values()
        .flat_map(|texts| texts.values())
        .flat_map(|u| u.messages.iter())
        .map(String::as_str)
        .collect();
    used.extend(inner);
    let unused: Vec<&String> =
        english.keys().filter(|code| !used.contains(code.as_str())).collect();
    assert_eq!(unused, Vec::<&String>::new());
    for language in Language::ALL {
        let other = catalogue(language);
        let texts = |catalogue: &Catalogue| -> BTreeMap<String, Vec<String>> {
            catalogue
                .iter()
                .map(|(code, texts)| (code.clone(), texts.keys().cloned().collect()))
                .collect()
        };
        assert_eq!(texts(&other), texts(&english), "{}", language.tag());
        for (code, texts) in &other {
            for text in texts.keys() {
                let (one, two) = (params(&other, code, text, 0), params(&english, code, text, 0));
                assert!(one.is_subset(&two), "{}: {code} uses {one:?}", language.tag());
            }
        }
    }
}

#[test]
fn wrd4_the_browser_has_the_words_of_what_it_works_out_and_none_of_the_diagnosis() {
    let given = given();
    let of = |rules: &[countersign_plan::rules::Rule]| -> BTreeSet<String> {
        let ids: Vec<String> = rules.iter().map(|rule| rule.id.to_lowercase()).collect();
        let is_of =
            |code: &str| ids.iter().any(|id| code == id || code.starts_with(&format!("{id}-")));
        given.findings.keys().filter(|code| is_of(code)).cloned().collect()
    };
    let (own, diagnosis) =
        (of(countersign_plan::rules::RULES), of(countersign_plan::rules::RECORD_RULES));
    assert_eq!(own.len() + diagnosis.len(), given.findings.len());
    for language in Language::ALL {
        let Some((shown, _)) = language.catalogue().split_once("\n### The diagnosis") else {
            panic!("{}: no heading of the diagnosis", language.tag())
        };
        let shown = read(shown);
        for code in &own {
            assert!(shown.contains_key(code), "{code} is for the browser");
        }
        for code in &diagnosis {
            assert!(!shown.contains_key(code), "{code} is the diagnosis");
        }
        for code in page_codes() {
            assert!(shown.contains_key(&code), "the page says {code}");
        }
        for (code, texts) in &shown {
            for inner in texts.values().flat_map(|uses| &uses.messages) {
                assert!(
                    shown.contains_key(inner),
                    "{code} speaks of {inner}, which the browser does not have"
                );
            }
        }
    }
}

/// Values for a parameter that reach its plural forms, variants and kinds.
fn values(name: &str) -> Vec<Param> {
    let day = |text: &str| Param::from(text.parse::<chrono::NaiveDate>().expect("a day"));
    let quoted = |text: &str| Param::from(Message::new("quoted").with("text", text));
    match name {
        "date" | "since" | "from" | "to" | "planned" | "projected" | "voided" => {
            (1..=12).map(|month| day(&format!("2027-{month:02}-0{}", month % 9 + 1))).collect()
        }
        "steps" | "places" | "kinds" | "reviews" | "criteria" | "risks" | "dates" | "waiting"
        | "gaps" | "names" => {
            vec![
                Param::All(vec![]),
                Param::All(vec![quoted("Pilot")]),
                Param::All(vec![quoted("Pilot"), quoted("Legal {$n} “review”")]),
                Param::All(vec![
                    quoted("A"),
                    Param::from("b"),
                    Param::from(3_i64),
                    day("2026-09-30"),
                ]),
            ]
        }
        "ways" => vec![Param::Any { any: vec![quoted("A"), quoted("B"), quoted("C")] }],
        "hand" => ["seller", "unverified", "some"].map(Param::from).to_vec(),
        "standing" => ["amended", "lapsed"].map(Param::from).to_vec(),
        "why" => ["removed", "left", "seller", "nobody"].map(Param::from).to_vec(),
        "when" => vec!["past".into(), "today".into(), "ahead".into(), quoted("soon")],
        "text" | "what" | "note" | "step" | "beside" | "after" | "reason" | "because" | "place"
        | "expected" | "found" | "review" | "first" | "second" | "verdict" | "slack" => {
            vec![Param::from("naïve <b>&amp;"), Param::from(-3_i64), quoted("x")]
        }
        "side" => vec!["buyer".into(), "seller".into()],
        "things" => ["steps", "filled-rows", "links", "paper", "values"].map(Param::from).to_vec(),
        "field" => ["title", "goal", "buyerName", "sellerName"].map(Param::from).to_vec(),
        "kin" => ["steps", "people", "comments"].map(Param::from).to_vec(),
        "line" => vec!["buyerName".into(), "sellerName".into(), Param::from(3_i64)],
        "kind" => ["evaluation", "business-case", "none"].map(Param::from).to_vec(),
        "role" => ["economic-buyer", "user", "other"].map(Param::from).to_vec(),
        "status" => vec!["open".into(), "dropped".into(), "met".into(), Param::from(404_i64)],
        "level" => ["low", "mid", "high"].map(Param::from).to_vec(),
        "at" | "columns" | "column" | "row" => {
            vec![Param::from("naïve <b>"), Param::from(2_i64), quoted("x")]
        }
        "who" => vec!["buyer".into(), "seller".into(), quoted("Dana")],
        _ => [0, 1, 2, 3, 5, 12, 1_234, -1, -20].map(|n| Param::from(i64::from(n))).to_vec(),
    }
}

/// The messages that are days. The page spells them by `Intl`, so no catalogue may spell them otherwise.
const DAYS: [&str; 4] = ["date", "day-month", "day-month-short", "weekday-date"];

#[test]
fn wrd6_every_day_of_a_year_reads_the_same_from_the_relay_and_on_the_page_in_every_language() {
    let begin = chrono::NaiveDate::from_ymd_opt(2028, 1, 1).expect("a day");
    for language in Language::ALL {
        let (mut asked, mut ours) = (Vec::new(), Vec::new());
        for day in begin.iter_days().take(366) {
            for code in DAYS {
                let mut given = Params::new();
                given.push("day", Param::from(day.day()));
                given.push("month", Param::from(day.month()));
                match code {
                    "date" => given.push("year", Param::from(i64::from(day.year()))),
                    "weekday-date" => {
                        given.push("weekday", Param::from(day.weekday().number_from_monday()));
                    }
                    _ => {}
                }
                asked.push(json!([code, "", given]));
                ours.push(language.words().message(&Message { params: given, ..message(code) }));
            }
        }
        let Some(theirs) = in_node(language, "days", &json!(asked).to_string()) else { return };
        let theirs: Vec<String> =
            theirs.lines().map(|line| serde_json::from_str(line).expect("a text")).collect();
        assert_eq!(ours.len(), theirs.len());
        let differ: Vec<_> = ours.iter().zip(&theirs).filter(|(a, b)| a != b).take(9).collect();
        assert!(differ.is_empty(), "{}: {differ:?}", language.tag());
    }
}

#[test]
fn wrd3_the_browser_formats_every_code_of_every_language_to_the_same_text() {
    for language in Language::ALL {
        let mut catalogue = catalogue(language);
        // WRD6 compares those, for days that there are.
        catalogue.retain(|code, _| !DAYS.contains(&code.as_str()));
        let (mut asked, mut ours) = (Vec::new(), String::new());
        for (code, texts) in &catalogue {
            for text in texts.keys() {
                let names = params(&catalogue, code, text, 0);
                let most = names.iter().map(|name| values(name).len()).max().unwrap_or(1);
                for nth in 0..most {
                    let mut given = Params::new();
                    for name in &names {
                        let all = values(name);
                        // The names outlive the test; there are few.
                        let name: &'static str = Box::leak(name.clone().into_boxed_str());
                        given.push(name, all[nth % all.len()].clone());
                    }
                    asked.push(json!([code, text, given]));
                    let words = language.words();
                    let said = if text.is_empty() {
                        Some(words.message(&Message { params: given, ..message(code) }))
                    } else {
                        words.attribute(code, text, &given)
                    };
                    let _ = writeln!(ours, "{}", json!(said.expect("a text")));
                }
            }
        }
        assert!(asked.len() > 500, "{} texts", asked.len());
        let Some(theirs) = in_node(language, "words", &json!(asked).to_string()) else { return };
        for ((asked, ours), theirs) in asked.iter().zip(ours.lines()).zip(theirs.lines()) {
            assert_eq!(ours, theirs, "{asked}");
        }
        assert_eq!(ours.lines().count(), theirs.lines().count());
    }
}

fn message(code: &str) -> Message {
    Message::new(Box::leak(code.to_owned().into_boxed_str()))
}

/// The texts of `web/src/locales/words.ts` for the same; nothing where the page's packages are not
/// installed.
fn in_node(language: Language, folder: &str, asked: &str) -> Option<String> {
    let web = root().join("web");
    if !web.join("node_modules/@fluent/bundle").exists() {
        eprintln!("skipped: `npm ci` in web first");
        return None;
    }
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join(folder);
    std::fs::create_dir_all(&out).expect("a folder");
    std::fs::write(out.join("asked.json"), asked).expect("a file");
    let script = out.join("words.mjs");
    let build = format!(
        "import * as esbuild from 'esbuild';
         await esbuild.build({{ entryPoints: ['src/locales/words.ts'], outfile: {:?}, bundle: true, format: 'esm', \
         platform: 'node', loader: {{ '.ftl': 'text' }} }});",
        script
    );
    let run = format!(
        "import {{ readFileSync }} from 'node:fs';
         const {{ learn, wordsOf }} = await import({:?});
         learn({:?}, readFileSync({:?}, 'utf8'));
         const words = wordsOf({:?});
         for (const [code, text, params] of JSON.parse(readFileSync({:?}, 'utf8')))
           console.log(JSON.stringify(text ? words.find(code, text, params) : words.message({{ code, params }})));",
        format!("file://{}", script.display()),
        language.tag(),
        root().join(format!("crates/words/locales/{}.ftl", language.tag())),
        language.tag(),
        out.join("asked.json"),
    );
    node(&web, &build);
    Some(node(&web, &run))
}

fn node(folder: &Path, script: &str) -> String {
    let run = Command::new("node")
        .args(["--input-type=module", "--eval", script])
        .current_dir(folder)
        .output()
        .expect("node");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    String::from_utf8(run.stdout).expect("text")
}
