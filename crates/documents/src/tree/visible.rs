//! What cannot be seen is shown: no reader of a document may be misled by a character that leaves no mark.

use std::borrow::Cow;

/// The text with every invisible or direction-changing character written out as `[U+202E]`.
///
/// Kept: `\n`, the line break of a run; the joiners U+200C and U+200D after letters of the scripts that need them (Arabic,
/// Syriac, the Indic scripts, Mongolian). Turned into a space: the tab. Everything else without a shape of its own (controls,
/// direction marks and overrides, zero-width and soft characters, private tags, noncharacters) is shown, because it can hide
/// or reorder what a name says, and because XML cannot carry some of it.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|c| c == '\t' || is_hidden(c)) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    let mut before = ' ';
    for c in text.chars() {
        match c {
            '\t' => shown.push(' '),
            '\u{200c}' | '\u{200d}' if joins(before) => shown.push(c),
            _ if is_hidden(c) => shown.push_str(&format!("[U+{:04X}]", u32::from(c))),
            _ => shown.push(c),
        }
        before = c;
    }
    Cow::Owned(shown)
}

/// Whether letters of this script are commonly written with joiners between them.
fn joins(c: char) -> bool {
    matches!(c, '\u{0600}'..='\u{08ff}' | '\u{0900}'..='\u{0dff}' | '\u{1800}'..='\u{18af}')
}

/// Whether a character has no shape of its own and may change how others are read.
fn is_hidden(c: char) -> bool {
    match c {
        '\n' | '\t' => false,
        '\u{00ad}' | '\u{034f}' | '\u{061c}' | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' => true,
        '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}' => true,
        '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => true,
        '\u{feff}' | '\u{fff0}'..='\u{fffb}' | '\u{fdd0}'..='\u{fdef}' => true,
        '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e00ff}' | '\u{e01f0}'..='\u{e0fff}' => true,
        _ => c.is_control() || u32::from(c) & 0xfffe == 0xfffe,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_direction_override_is_shown() {
        assert_eq!(visible("abc\u{202e}fed"), "abc[U+202E]fed");
        assert_eq!(visible("\u{2066}x\u{2069}"), "[U+2066]x[U+2069]");
    }

    #[test]
    fn controls_and_noncharacters_are_shown_and_line_breaks_kept() {
        assert_eq!(visible("a\u{0}b\nc\r\u{7f}\u{ffff}"), "a[U+0000]b\nc[U+000D][U+007F][U+FFFF]");
        assert_eq!(visible("a\tb"), "a b");
    }

    #[test]
    fn a_zero_width_space_in_a_name_is_shown_but_a_joiner_in_persian_is_kept() {
        assert_eq!(visible("王\u{200b}军涛"), "王[U+200B]军涛");
        assert_eq!(visible("می\u{200c}خواهم"), "می\u{200c}خواهم");
        assert_eq!(visible("a\u{200d}b"), "a[U+200D]b");
    }

    #[test]
    fn ordinary_text_is_not_copied() {
        assert!(matches!(visible("王军涛 was held (§ 3) – “twice”"), Cow::Borrowed(_)));
    }
}
