//! `/openapi.json`, and `/docs`: the same for people, as one plain page without anything from
//! elsewhere.

use std::fmt::Write as _;

use axum::Router;
use axum::http::header;
use axum::routing::get;
use bytes::Bytes;
use serde_json::{Map, Value};

use crate::state::RelayState;

/// Both pages, made once.
pub(crate) fn router(api: utoipa::openapi::OpenApi) -> Router<RelayState> {
    let json = serde_json::to_value(&api).unwrap_or_default();
    let page = Bytes::from(page(&json));
    let text = Bytes::from(json.to_string());
    let give = |kind: &'static str, body: Bytes| {
        let headers = [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "no-cache")];
        get(async move || (headers, body))
    };
    Router::new()
        .route("/openapi.json", give("application/json", text))
        .route("/docs", give("text/html; charset=utf-8", page))
}

/// How to call, and where the rest is.
const INTRO: &str = include_str!("docs/intro.html");

/// Problems, close codes and tokens.
const PROBLEMS: &str = include_str!("docs/problems.html");

/// The proof that a signature gives, and its bounds.
const SECURITY: &str = include_str!("docs/security.html");

/// The facts that authors of other Yjs clients have to know.
const CLIENTS: &str = include_str!("docs/clients.html");

const STYLE: &str = "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;\
color:#1b1f24;background:#fff}code,pre{font:14px/1.45 ui-monospace,monospace}h2{margin-top:2.5rem}\
h3{border-top:1px solid #d5dae0;padding-top:1rem}td,th{text-align:left;vertical-align:top;padding:.2rem 1rem .2rem 0}\
.m{display:inline-block;min-width:4.5rem;font-weight:600}@media(prefers-color-scheme:dark){body{color:#e4e8ec;\
background:#14171a}a{color:#8ab4ff}h3{border-color:#3a4046}}";

/// The page of an OpenAPI document.
fn page(api: &Value) -> String {
    let mut out = String::new();
    // Writing to a string does not fail, here and below.
    let _ = write!(
        out,
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width\"><title>{0}</title><style>{STYLE}</style><h1>{0}</h1><p>{1}</p>{INTRO}",
        escape(text(&api["info"]["title"])),
        escape(text(&api["info"]["description"])),
    );
    for (path, methods) in entries(&api["paths"]) {
        for (method, call) in entries(methods) {
            operation(&mut out, path, method, call);
        }
    }
    out.push_str(PROBLEMS);
    out.push_str(CLIENTS);
    out.push_str(SECURITY);
    out.push_str("<h2>Shapes</h2>");
    for (name, schema) in entries(&api["components"]["schemas"]) {
        let _ = write!(
            out,
            "<h3 id=\"{0}\"><code>{0}</code></h3><p>{1}</p>",
            escape(name),
            escape(text(&schema["description"]))
        );
        shape(&mut out, schema);
    }
    out
}

fn operation(out: &mut String, path: &str, method: &str, call: &Value) {
    let _ = write!(
        out,
        "<h3><span class=\"m\">{}</span><code>{}</code></h3><p>{}</p>",
        escape(&method.to_uppercase()),
        escape(path),
        escape(text(&call["summary"]))
    );
    out.push_str("<table>");
    for parameter in call["parameters"].as_array().into_iter().flatten() {
        let _ = write!(
            out,
            "<tr><th>{}<td><code>{}</code><td>{}",
            escape(text(&parameter["in"])),
            escape(text(&parameter["name"])),
            escape(text(&parameter["description"]))
        );
    }
    if let Some(body) = kind(&call["requestBody"]["content"]) {
        let _ = write!(out, "<tr><th>body<td>{body}<td>");
    }
    for (status, answer) in entries(&call["responses"]) {
        let body = kind(&answer["content"]).unwrap_or_default();
        let _ = write!(
            out,
            "<tr><th>{}<td>{body}<td>{}",
            escape(status),
            escape(text(&answer["description"]))
        );
    }
    out.push_str("</table>");
}

fn shape(out: &mut String, schema: &Value) {
    if let Some(words) = one_of(schema) {
        let _ = write!(out, "<p>One of {words}.</p>");
    }
    let required =
        |name: &str| schema["required"].as_array().is_some_and(|r| r.iter().any(|w| w == name));
    out.push_str("<table>");
    for (name, field) in entries(&schema["properties"]) {
        let _ = write!(
            out,
            "<tr><th><code>{}</code><td>{}<td>{}{}",
            escape(name),
            reference(field)
                .or_else(|| one_of(field))
                .unwrap_or_else(|| escape(&words(&field["type"]))),
            if required(name) { "" } else { "(optional) " },
            escape(text(&field["description"]))
        );
    }
    out.push_str("</table>");
    for part in ["oneOf", "allOf", "anyOf"] {
        for variant in schema[part].as_array().into_iter().flatten() {
            if let Some(link) = reference(variant) {
                let _ = write!(out, "<p>{link}</p>");
            } else {
                let _ = write!(out, "<p>{}</p>", escape(text(&variant["description"])));
                shape(out, variant);
            }
        }
    }
}

/// The kind of a body, linked to its shape.
fn kind(content: &Value) -> Option<String> {
    let (media, of) = entries(content).next()?;
    Some(reference(&of["schema"]).unwrap_or_else(|| escape(media)))
}

fn reference(schema: &Value) -> Option<String> {
    let (of, many) = match schema.get("items") {
        Some(items) => (items, " (list)"),
        None => (schema, ""),
    };
    let name = of["$ref"].as_str()?.rsplit('/').next()?;
    Some(format!("<a href=\"#{0}\">{0}</a>{many}", escape(name)))
}

/// The words that a value may be.
fn one_of(schema: &Value) -> Option<String> {
    let words = schema["enum"].as_array()?;
    let words: Vec<_> = words.iter().map(|w| format!("<code>{}</code>", escape(text(w)))).collect();
    Some(words.join(" "))
}

fn words(value: &Value) -> String {
    match value {
        Value::String(word) => word.clone(),
        Value::Array(list) => list.iter().map(words).collect::<Vec<_>>().join(" or "),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_) => String::new(),
    }
}

fn entries(value: &Value) -> impl Iterator<Item = (&str, &Value)> {
    value.as_object().into_iter().flat_map(Map::iter).map(|(name, value)| (name.as_str(), value))
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
