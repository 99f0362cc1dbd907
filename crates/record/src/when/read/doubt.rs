//! The words of doubt round a date: about, circa, probably, 约, 左右, 可能.

use super::super::shape::Doubt;

const UNCERTAIN: Doubt = Doubt { uncertain: true, approximate: false };
const APPROXIMATE: Doubt = Doubt { uncertain: false, approximate: true };

/// Words before the date. Those that end in a letter of the Latin alphabet need a space after them.
const BEFORE: &[(&str, Doubt)] = &[
    ("about ", APPROXIMATE),
    ("around ", APPROXIMATE),
    ("approximately ", APPROXIMATE),
    ("approx. ", APPROXIMATE),
    ("approx ", APPROXIMATE),
    ("roughly ", APPROXIMATE),
    ("circa ", APPROXIMATE),
    ("ca. ", APPROXIMATE),
    ("ca ", APPROXIMATE),
    ("c. ", APPROXIMATE),
    ("c ", APPROXIMATE),
    ("some time around ", APPROXIMATE),
    ("sometime around ", APPROXIMATE),
    ("on or about ", APPROXIMATE),
    ("in or about ", APPROXIMATE),
    ("in or around ", APPROXIMATE),
    ("in about ", APPROXIMATE),
    ("in around ", APPROXIMATE),
    ("probably ", UNCERTAIN),
    ("possibly ", UNCERTAIN),
    ("perhaps ", UNCERTAIN),
    ("maybe ", UNCERTAIN),
    ("reportedly ", UNCERTAIN),
    ("allegedly ", UNCERTAIN),
    ("大约", APPROXIMATE),
    ("大概", APPROXIMATE),
    ("约", APPROXIMATE),
    ("可能", UNCERTAIN),
    ("或许", UNCERTAIN),
    ("据称", UNCERTAIN),
    ("据报", UNCERTAIN),
];

/// Words and marks after the date.
const AFTER: &[(&str, Doubt)] = &[
    ("(uncertain)", UNCERTAIN),
    ("(?)", UNCERTAIN),
    ("?", UNCERTAIN),
    ("~", APPROXIMATE),
    ("%", Doubt { uncertain: true, approximate: true }),
    ("(approximately)", APPROXIMATE),
    ("(approx.)", APPROXIMATE),
    ("or so", APPROXIMATE),
    ("左右", APPROXIMATE),
    ("前后", APPROXIMATE),
    ("上下", APPROXIMATE),
    ("(存疑)", UNCERTAIN),
    ("(待查)", UNCERTAIN),
];

/// The doubt that a wording expresses, and what it is about.
pub(super) fn strip(text: &str) -> (Doubt, &str) {
    let (mut found, mut rest) = (Doubt::NONE, text.trim());
    loop {
        let before = BEFORE.iter().find_map(|(word, doubt)| rest.strip_prefix(word).map(|rest| (rest, doubt)));
        let after = || AFTER.iter().find_map(|(word, doubt)| rest.strip_suffix(word).map(|rest| (rest, doubt)));
        match before.or_else(after) {
            Some((inner, doubt)) => (found, rest) = (found.and(*doubt), inner.trim()),
            None => return (found, rest),
        }
    }
}
