//! `/openapi.json`, and `/docs`: the same for people, as one plain page without anything from
//! elsewhere.

use std::fmt::Write as _;

use axum::Router;
use axum::http::header;
use axum::routing::get;
use bytes::Bytes;
use serde_json::{Map, Value};

use crate::state::Relay;

/// Both pages, made once.
pub(crate) fn router(api: utoipa::openapi::OpenApi) -> Router<Relay> {
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

/// The proof that a signature gives, and its bounds.
const SECURITY: &str = "<h2 id=\"security\">What a signature proves</h2>\
<p>A signature is a commitment to a plan, not a contract. It binds a person to the terms that they saw: goal, go-live, steps, \
criteria, risks and paper process with their owners and dates, as <code>GET \u{2026}/terms</code> gives them. The terms are canonical \
JSON (RFC 8785); their SHA-256 is what is signed, and what differs from it later is shown, field by field.</p>\
<p>Each entry of the ledger names who, by the token of that moment, with its assurance: 0 a link, 1 a name that somebody gave, \
2 a verified address or somebody the portal vouches for, 3 single sign-on. Confirming and signing need 2. Each entry holds the \
digest of the one before it, and a receipt: a JWS (EdDSA) under the relay's key, which is named by its thumbprint (RFC 7638) at \
<a href=\"/.well-known/jwks.json\">/.well-known/jwks.json</a>. <code>GET \u{2026}/bundle</code> puts document, ledger and terms under one \
seal, and <code>countersign verify</code> finds whatever was changed, moved or left out of it, without a relay.</p>\
<p><strong>The relay proves what it witnessed, not against its own operator.</strong> Whoever holds <code>receipt.key</code> can sign \
what nobody said, and begin a ledger anew. Therefore the signer is handed entry and terms at once, and should keep them; \
therefore the thumbprint of the key is worth comparing by another way. Tokens name people as well as whoever mints them does. \
Times are those of the relay's clock.</p>\
<p>What is refused leaves no entry. Entries and the terms in them are kept as long as the plan, and go with it: keep a bundle \
before you delete one. A link that was handed out cannot be called back before it ends.</p>";

/// The facts that authors of other Yjs clients have to know.
const CLIENTS: &str = "<h2 id=\"yjs\">Other Yjs clients</h2>\
<p>An unmodified Yjs 13 client edits a plan: <code>new WebsocketProvider('wss://RELAY/v1/sync', PLAN, doc, {params: {token}})</code>. \
Pages that open both sides in one browser set <code>disableBc: true</code>. Five things differ from a document of your own:</p>\
<ul><li><strong>Set <code>removed</code>, do not delete.</strong> A step, criterion, risk, person or comment is taken out by \
<code>entity.set('removed', {at: new Date().toISOString()})</code> and put back by <code>entity.delete('removed')</code>: what others \
write in it meanwhile survives. An update that deletes or replaces an entity into which somebody else wrote, or a person of \
the other side, is refused whole: the socket is closed with 4403, and the replica that holds the deletion has to be \
thrown away and loaded anew.</li>\
<li><strong>Scope your <code>UndoManager</code> to what is inside an entity</strong>, as <code>new \
Y.UndoManager(doc.getMap('steps').get(id))</code>, or to <code>title</code> or <code>goal</code>. Undo of an entity's creation deletes \
it, and a manager over <code>steps</code> does that also after others wrote there. Offer <code>removed</code> as the undo of \
adding. Keep <code>trackedOrigins</code> to your own edits.</li>\
<li><strong>Keys of entities are ids</strong> of 1 to 64 characters without <code>/</code>, <code>#</code> and control characters (a \
ULID is one), their values shared maps, with their texts created together with them. What stands under another key, in the \
place of a map, or is no JSON (BigInt, bytes, <code>undefined</code>) is taken out again on every replica. Entries that earlier \
versions let in under such keys mean nothing; anybody may delete them.</li>\
<li><strong>What the other side holds comes back.</strong> The relay writes the value again, and yours becomes a proposal \
under <code>proposals</code>. <code>held</code> in the report says which places these are.</li>\
<li><strong><code>ledger</code> and <code>authors</code> are the relay's</strong>: read them, write nothing there, and use no client id \
below 1024.</li></ul>";

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
         content=\"width=device-width\"><title>{0}</title><style>{STYLE}</style><h1>{0}</h1><p>{1}</p>\
         <p>Send <code>Authorization: Bearer TOKEN</code>. Live editing is at <code>/v1/sync/PLAN</code> \
         (WebSocket, y-protocols; see <a href=\"#yjs\">other Yjs clients</a>). Machines read \
         <a href=\"/openapi.json\">/openapi.json</a>.</p>",
        escape(text(&api["info"]["title"])),
        escape(text(&api["info"]["description"])),
    );
    for (path, methods) in entries(&api["paths"]) {
        for (method, call) in entries(methods) {
            operation(&mut out, path, method, call);
        }
    }
    out.push_str(
        "<h2 id=\"problems\">Problems</h2><p>Whatever is refused is answered with \
         <code>application/problem+json</code> (RFC 9457). <code>code</code> is for programs and never changes its \
         meaning; <code>detail</code> says what happened and what to do. A WebSocket is closed with 4400 malformed, \
         4401 token, 4403 forbidden, 4404 no such plan, 4409 epoch or id of another, 4413 too large; with 1001, 1012 \
         and 1013 it is to be tried again.</p><h2>Tokens of your own</h2><p>A token is a JWT (HS256) under the 32 bytes \
         that <code>token.key</code> in the data folder holds as base64url; <code>aud</code> is \
         <code>countersign</code>, <code>plan</code>, <code>side</code> and <code>sub</code> say who, <code>exp</code> until when. What a \
         token does not say it does not give: write <code>scope</code> (of <code>read write attest invite</code>; absent it is \
         <code>read</code>), <code>assurance</code> (0 to 3; absent it is 0) and <code>iat</code> (absent it is 1970). Once a plan was \
         deleted, a token opens what begins anew under its id only when its <code>iat</code> is later (401 \
         <code>plan-began-anew</code>: mint another one). Admin tokens are signed with <code>admin.key</code> and made by \
         <code>countersign token --admin</code>; <code>token.key</code> makes no admin.</p>",
    );
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
