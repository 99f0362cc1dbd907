//! The numbers of sections and subsections, in each language.

use suasion_record::Lang;

/// The number of a section: "IV." or "四、".
pub(super) fn section(lang: Lang, n: u32) -> String {
    if lang.is_chinese() { format!("{}、", han(n)) } else { format!("{}.", roman(n)) }
}

/// The number of a subsection: "D." or "（四）".
pub(super) fn subsection(lang: Lang, n: u32) -> String {
    if lang.is_chinese() { format!("（{}）", han(n)) } else { format!("{}.", letters(n).to_uppercase()) }
}

/// Roman numerals; 0 and what is beyond 3999 stay in Arabic figures.
fn roman(mut n: u32) -> String {
    const STEPS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if n == 0 || n > 3999 {
        return n.to_string();
    }
    let mut text = String::new();
    for (value, letters) in STEPS {
        while n >= value {
            text.push_str(letters);
            n -= value;
        }
    }
    text
}

/// a to z, then aa, ab and so on.
fn letters(mut n: u32) -> String {
    let mut reversed = Vec::new();
    while n > 0 {
        n -= 1;
        reversed.push(b'a' + (n % 26) as u8);
        n /= 26;
    }
    reversed.iter().rev().map(|&letter| char::from(letter)).collect()
}

/// Chinese numerals up to 99, as sections are counted; beyond that Arabic figures.
fn han(n: u32) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digit = |n: u32| DIGITS[(n % 10) as usize];
    match n {
        1..=9 => digit(n).to_owned(),
        10..=19 => format!("十{}", digit(n)),
        20..=99 => format!("{}十{}", digit(n / 10), digit(n)),
        _ => n.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_count_as_lawyers_count() {
        let english: Vec<_> = [1, 4, 9, 14, 40, 99].map(|n| section(Lang::En, n)).into();
        assert_eq!(english, ["I.", "IV.", "IX.", "XIV.", "XL.", "XCIX."]);
        let chinese: Vec<_> = [1, 10, 11, 20, 35, 99].map(|n| section(Lang::ZhHans, n)).into();
        assert_eq!(chinese, ["一、", "十、", "十一、", "二十、", "三十五、", "九十九、"]);
    }

    #[test]
    fn subsections_go_on_after_z() {
        let english: Vec<_> = [1, 26, 27, 52, 53].map(|n| subsection(Lang::En, n)).into();
        assert_eq!(english, ["A.", "Z.", "AA.", "AZ.", "BA."]);
        assert_eq!(subsection(Lang::ZhHant, 12), "（十二）");
    }
}
