//! How wide a text will be, nearly: enough to break lines and leave room, without a font at hand.

/// The width of a text in a sans-serif face, erring to the wide side. Units are those of `size`.
pub(super) fn width(text: &str, size: f64) -> f64 {
    text.chars().map(advance).sum::<f64>() * size
}

/// The advance of a character in ems.
fn advance(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | ' ' | 'I' => 0.29,
        'f' | 'r' | 't' | '(' | ')' | '-' | '/' => 0.36,
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 0.92,
        'A'..='Z' => 0.72,
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{ffff}' | '\u{20000}'..='\u{3ffff}' => 1.0,
        _ => 0.58,
    }
}

/// The text in lines no wider than `room`, at most `most` of them; what does not fit ends in "…". Latin text breaks at
/// spaces, Chinese anywhere except before closing punctuation.
pub(super) fn wrap(text: &str, size: f64, room: f64, most: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for piece in pieces(text) {
        let line = lines.last().map_or("", String::as_str);
        if !line.is_empty() && width(&format!("{line}{}", piece.trim_end()), size) > room {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            line.push_str(&piece);
        }
    }
    let cut = lines.len() > most;
    lines.truncate(most.max(1));
    for line in &mut lines {
        line.truncate(line.trim_end().len());
        shorten(line, size, room, false);
    }
    if let (true, Some(last)) = (cut, lines.last_mut()) {
        shorten(last, size, room, true);
    }
    lines
}

/// Cuts a line to the room it has and marks the cut; `always` marks it even if the line itself fits.
fn shorten(line: &mut String, size: f64, room: f64, always: bool) {
    if !always && width(line, size) <= room || line.ends_with('…') {
        return;
    }
    while !line.is_empty() && width(line, size) + size * 0.58 > room {
        line.pop();
    }
    line.truncate(line.trim_end().len());
    line.push('…');
}

/// The text cut where a line may break; each piece keeps the space that follows it.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut before = ' ';
    for c in text.chars().map(|c| if c == '\n' { ' ' } else { c }) {
        let closing = matches!(c, '，' | '。' | '、' | '；' | '：' | '）' | '》' | '”' | '？' | '！');
        let opening = matches!(before, '（' | '《' | '“');
        let breaks = before == ' ' && c != ' ' || (is_wide(c) || is_wide(before)) && !closing && !opening && c != ' ';
        match pieces.last_mut() {
            Some(last) if !breaks => last.push(c),
            _ => pieces.push(c.to_string()),
        }
        before = c;
    }
    pieces
}

fn is_wide(c: char) -> bool {
    advance(c) >= 1.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latin_breaks_at_spaces_and_chinese_anywhere_but_before_a_comma() {
        assert_eq!(wrap("490 to 520 days", 10.0, 45.0, 3), ["490 to", "520 days"]);
        assert_eq!(wrap("家属多次，提出", 10.0, 45.0, 3), ["家属多", "次，提出"]);
    }

    #[test]
    fn what_does_not_fit_is_cut_visibly() {
        let lines = wrap("one two three four five six", 10.0, 45.0, 2);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…'));
        assert!(lines.iter().all(|line| width(line, 10.0) <= 45.0));
        assert_eq!(wrap("Donaudampfschifffahrtsgesellschaft", 10.0, 45.0, 1)[0].chars().last(), Some('…'));
    }

    #[test]
    fn a_text_that_fits_is_left_alone() {
        assert_eq!(wrap("Jail", 10.0, 100.0, 1), ["Jail"]);
        assert_eq!(wrap("", 10.0, 100.0, 1), [""]);
    }
}
