//! Which pages may use the relay: the origin that a browser names, and whether it is the relay's
//! own or an allowed one.
//!
//! Browsers apply CORS to HTTP calls and nothing to WebSockets. Without the same rule for both, a
//! page of a foreign origin could edit and never sign.

use std::fmt;

use axum::http::{HeaderMap, header};

use crate::error::Problem;

/// Characters of a foreign origin that are repeated to whoever asked, and in the log.
const SHOWN_MAX: usize = 100;

/// Which pages of other origins a browser lets call the relay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origins {
    /// None but the relay's own.
    SameOrigin,
    /// These: `https://portal.example`.
    These(Vec<String>),
    /// Any. Harmless for what a token guards, as there are no cookies.
    Any,
}

impl Origins {
    /// Reads the values of `--allow-origin`; `*` stands for any. A value that is no origin allows
    /// nobody.
    pub fn from_args(args: &[String]) -> Origins {
        if args.iter().any(|a| a == "*") {
            Origins::Any
        } else if args.is_empty() {
            Origins::SameOrigin
        } else {
            // As browsers write them, since CORS compares letter by letter.
            let browsers = |text: &String| PageOrigin::parse(text).map(|origin| origin.to_string());
            Origins::These(args.iter().filter_map(browsers).collect())
        }
    }
}

/// The origin of a page, `scheme://host:port`, as browsers send it: in lower case, without the
/// scheme's usual port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageOrigin {
    secure: bool,
    host: String,
    port: u16,
}

impl PageOrigin {
    /// Reads an origin of `http` or `https`. A slash at the end and the scheme's usual port may
    /// stand there. `None` for anything else, `null` included.
    pub fn parse(text: &str) -> Option<PageOrigin> {
        let (scheme, rest) = text.split_once("://")?;
        let secure = match scheme.to_ascii_lowercase().as_str() {
            "https" => true,
            "http" => false,
            _ => return None,
        };
        let (host, port) = host_and_port(rest.strip_suffix('/').unwrap_or(rest))?;
        Some(PageOrigin { secure, host, port: port.unwrap_or(usual_port(secure)) })
    }

    /// Whether a request with this `Host` header went to the same place. The header names no
    /// scheme.
    fn is_of_host(&self, host: &str) -> bool {
        host_and_port(host).is_some_and(|(host, port)| {
            host == self.host && port.unwrap_or(usual_port(self.secure)) == self.port
        })
    }
}

impl fmt::Display for PageOrigin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let PageOrigin { secure, host, port } = self;
        write!(f, "{}://{host}", if *secure { "https" } else { "http" })?;
        if *port == usual_port(*secure) { Ok(()) } else { write!(f, ":{port}") }
    }
}

fn usual_port(secure: bool) -> u16 {
    if secure { 443 } else { 80 }
}

/// `plans.example`, `plans.example:8443`, `[::1]:8787`. The host in lower case.
fn host_and_port(text: &str) -> Option<(String, Option<u16>)> {
    let ends_in_brackets = text.ends_with(']');
    let (host, port) = match text.rsplit_once(':') {
        Some((host, port)) if !ends_in_brackets => (host, Some(port.parse().ok()?)),
        Some(_) | None => (text, None),
    };
    let bare = match host.strip_prefix('[') {
        Some(inner) => inner.strip_suffix(']')?,
        None => Some(host).filter(|host| !host.contains(':'))?,
    };
    let sound = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | ':');
    let is_host = !bare.is_empty() && bare.chars().all(sound);
    is_host.then(|| (host.to_ascii_lowercase(), port))
}

impl Origins {
    /// Lets a request in by the page that it comes from. A request without `Origin` comes from no
    /// page.
    ///
    /// # Errors
    /// [`Problem::ForeignOrigin`].
    pub fn admit(&self, headers: &HeaderMap) -> Result<(), Problem> {
        let mut named = headers.get_all(header::ORIGIN).iter();
        let Some(first) = named.next() else { return Ok(()) };
        let text = first.to_str().unwrap_or("null");
        let origin = PageOrigin::parse(text).filter(|_| named.next().is_none());
        let host =
            headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
        let is_allowed = match self {
            Origins::Any => true,
            Origins::SameOrigin => origin.is_some_and(|origin| origin.is_of_host(host)),
            Origins::These(list) => origin.is_some_and(|origin| {
                origin.is_of_host(host) || list.iter().any(|allowed| *allowed == origin.to_string())
            }),
        };
        if is_allowed {
            Ok(())
        } else {
            Err(Problem::ForeignOrigin(text.chars().take(SHOWN_MAX).collect()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn admits(allowed: &[&str], host: &str, origins: &[&str]) -> bool {
        let allowed: Vec<String> = allowed.iter().map(|origin| (*origin).to_owned()).collect();
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, host.parse().unwrap());
        for origin in origins {
            headers.append(header::ORIGIN, origin.parse().unwrap());
        }
        Origins::from_args(&allowed).admit(&headers).is_ok()
    }

    #[test]
    fn dor1_an_origin_is_the_relays_own_or_an_allowed_one_or_foreign() {
        let own = |host: &str, origin: &str| admits(&[], host, &[origin]);
        assert!(admits(&[], "plans.example", &[]), "no browser");
        assert!(own("plans.example", "https://plans.example"));
        assert!(own("Plans.Example", "http://plans.example"));
        assert!(own("plans.example:443", "https://plans.example"));
        assert!(own("127.0.0.1:8787", "http://127.0.0.1:8787"));
        assert!(own("[::1]:8787", "http://[::1]:8787"));
        assert!(!own("plans.example:443", "http://plans.example"));
        assert!(!own("plans.example", "https://plans.example:8443"));
        assert!(!own("127.0.0.1:8787", "http://127.0.0.1:8788"));
        assert!(!own("plans.example", "https://plans.example.evil.example"));
        assert!(!own("plans.example", "https://plans.example@evil.example"));
        for odd in [
            "null",
            "",
            "file://",
            "chrome-extension://abc",
            "https://",
            "https:// x",
            "https://a/b",
        ] {
            assert!(!own("plans.example", odd), "{odd:?}");
        }
        let portal = ["https://Portal.example:443/", "http://localhost:5173"];
        assert!(
            admits(&portal, "plans.example", &["https://portal.example"]),
            "however it was written"
        );
        assert!(admits(&portal, "plans.example", &["http://localhost:5173"]));
        assert!(admits(&portal, "plans.example", &["https://plans.example"]));
        assert!(!admits(&portal, "plans.example", &["http://portal.example"]));
        assert!(!admits(
            &portal,
            "plans.example",
            &["https://portal.example", "https://portal.example"]
        ));
        assert!(!admits(&["null"], "plans.example", &["null"]));
        assert!(admits(&["*"], "plans.example", &["null"]));
    }
}
