//! Addresses of e-mail, as one person has one.

/// The longest part before the `@`, in bytes (RFC 5321 §4.5.3.1.1).
const LOCAL_MAX: usize = 64;

/// Whether a text is one plain address (`addr-spec` of RFC 5322 §3.4.1 without quotation marks,
/// comments and address literals; with letters of any script, RFC 6531). `<ann@example.com>`, `Ann
/// <ann@example.com>` and lists are not.
///
/// ```
/// # use countersign_plan::email::is_address;
/// assert!(["ann@example.com", "a.b+c@x-y.example", "dänä@büyer.example", "root@localhost"].iter().all(|a| is_address(a)));
/// assert!(!["ann", "<ann@example.com>", "a@b@c", "a@b.c,d@e.f", "\"a b\"@c.d", "a..b@c.d", "a@-b.c", "a@[::1]", "a@b.c."]
///     .iter()
///     .any(|a| is_address(a)));
/// ```
pub fn is_address(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let is_atom = |atom: &str| !atom.is_empty() && atom.chars().all(is_atom_char);
    let is_label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .chars()
                .all(|c| c == '-' || c.is_ascii_alphanumeric() || is_letter_of_a_script(c))
    };
    local.len() <= LOCAL_MAX && local.split('.').all(is_atom) && domain.split('.').all(is_label)
}

/// `atext` of RFC 5322, and what RFC 6531 adds.
fn is_atom_char(c: char) -> bool {
    c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c) || is_letter_of_a_script(c)
}

fn is_letter_of_a_script(c: char) -> bool {
    !c.is_ascii()
        && !c.is_whitespace()
        && !crate::invisible::shows_nothing(c.encode_utf8(&mut [0; 4]))
}
