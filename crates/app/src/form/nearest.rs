//! The codes that somebody may have meant.

/// How many are worth reading.
const FEW: usize = 5;

/// The codes most like what was typed, the likeliest first.
pub fn nearest<'a>(typed: &str, codes: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let typed = typed.to_lowercase();
    let mut ranked: Vec<(usize, &str)> = codes.map(|code| (distance(&typed, code), code)).collect();
    ranked.sort();
    ranked.into_iter().take(FEW).map(|(_, code)| code).collect()
}

/// How many letters must change to make one text of the other; a part of a code costs nothing: `pretrial` means
/// `overlong_pretrial`.
fn distance(typed: &str, code: &str) -> usize {
    if typed.len() > 2 && code.contains(typed) {
        return 0;
    }
    let code: Vec<char> = code.chars().collect();
    let mut row: Vec<usize> = (0..=code.len()).collect();
    for (line, letter) in (1..).zip(typed.chars()) {
        let mut corner = std::mem::replace(&mut row[0], line);
        for place in 0..code.len() {
            let changed = corner + usize::from(code[place] != letter);
            corner = row[place + 1];
            row[place + 1] = changed.min(corner + 1).min(row[place] + 1);
        }
    }
    row[code.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_probably_meant_comes_first() {
        let codes = ["torture", "solitary", "ill_treatment", "overlong_pretrial", "denial_counsel"];
        let first = |typed| nearest(typed, codes.into_iter())[0];
        assert_eq!(first("tortur"), "torture");
        assert_eq!(first("Solitry"), "solitary");
        assert_eq!(first("pretrial"), "overlong_pretrial");
        assert_eq!(distance("", "torture"), 7);
        assert_eq!(nearest("x", codes.into_iter()).len(), FEW);
    }
}
