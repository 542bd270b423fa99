//! Characters that show nothing and change how what stands beside them is shown.
//!
//! A name with a line break, an escape or a bidirectional override in it forges lines on a terminal and in a log, and
//! reorders what a person reads. Such characters are refused in names at every boundary and escaped on every terminal.

/// Whether a character is a control, a line or paragraph separator, a bidirectional control or another format
/// character without a shape of its own (Unicode general categories Cc, Zl, Zp and most of Cf).
///
/// The joiners U+200C and U+200D are not: Persian, Indic scripts and emoji are written with them.
///
/// ```
/// # use countersign_plan::invisible::is_invisible;
/// assert!(['\n', '\u{1b}', '\u{9b}', '\u{202e}', '\u{2066}', '\u{200b}', '\u{feff}'].iter().all(|c| is_invisible(*c)));
/// assert!(!['a', ' ', 'é', '漢', '\u{200d}', '👩'].iter().any(|c| is_invisible(*c)));
/// ```
pub fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{00ad}' | '\u{061c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e007f}')
}
