//! Characters that show nothing and change how what stands beside them is shown.
//!
//! A name with a line break, an escape or a bidirectional override in it forges lines on a terminal
//! and in a log, and reorders what a person reads. Such characters are refused in names at every
//! boundary and escaped on every terminal, and so is a name that shows nothing at all.

/// Whether a character is a control, a line or paragraph separator, a bidirectional control or
/// another format character without a shape of its own (Unicode general categories Cc, Zl, Zp and
/// most of Cf).
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

/// Whether a text shows nothing: blanks, characters of no width and letters without a shape alone.
/// No name is made of them.
///
/// Such characters within a name are not refused: variation selectors and fillers belong to some
/// scripts, and a blank of Braille stands between its words.
///
/// ```
/// # use countersign_plan::invisible::shows_nothing;
/// assert!(["", " \u{a0}", "\u{3164}", "\u{2800}\u{2800}", "\u{115f}\u{1160}", "\u{200d}", "\u{fe0f}"].iter().all(|t| shows_nothing(t)));
/// assert!(!["Ann", "한", "⠁⠀⠃", "❤\u{fe0f}", "."].iter().any(|t| shows_nothing(t)));
/// ```
pub fn shows_nothing(text: &str) -> bool {
    text.chars()
        .all(|c| c.is_whitespace() || is_invisible(c) || is_default_ignorable(c) || is_shapeless(c))
}

/// The property Default_Ignorable_Code_Point of Unicode 17.0 (`DerivedCoreProperties.txt`).
fn is_default_ignorable(c: char) -> bool {
    matches!(c,
        '\u{00ad}' | '\u{034f}' | '\u{061c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
}

/// Characters outside of that property whose glyph is blank in the charts of Unicode 17.0: the
/// blank pattern of Braille, the musical null notehead, the filler of the Khitan small script, the
/// blanks of Egyptian hieroglyphs.
fn is_shapeless(c: char) -> bool {
    matches!(c, '\u{2800}' | '\u{1d159}' | '\u{16fe4}' | '\u{13441}' | '\u{13442}')
}
