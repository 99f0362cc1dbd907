//! Numbers of articles: figures, and the Chinese numerals of the statutes.

/// A number below ten thousand in figures (ASCII or full-width) or Chinese numerals: `43`, `４３`, `四十三`, `二百九十一`.
pub(super) fn number(text: &str) -> Option<u32> {
    if text.is_empty() {
        return None;
    }
    let figures: Option<String> = text.chars().map(figure).collect();
    match figures {
        Some(figures) if figures.len() <= 4 => figures.parse().ok().filter(|number| *number > 0),
        Some(_) => None,
        None => chinese(text),
    }
}

fn figure(letter: char) -> Option<char> {
    match letter {
        '0'..='9' => Some(letter),
        '０'..='９' => char::from_digit(u32::from(letter) - u32::from('０'), 10),
        _ => None,
    }
}

/// 二千零一十: digits times their unit, added up. `十三` stands for `一十三`, and digits alone (二〇) stand for themselves.
fn chinese(text: &str) -> Option<u32> {
    let positional: Option<Vec<u32>> = text.chars().map(digit).collect();
    if let Some(digits) = positional {
        let value = digits.iter().take(5).fold(0, |value, digit| value * 10 + digit);
        return (1..10_000).contains(&value).then_some(value);
    }
    let (mut value, mut digit_before, mut smallest) = (0, None, u32::MAX);
    for letter in text.chars() {
        match (digit(letter), unit(letter)) {
            (Some(0), _) if digit_before.is_none() => {}
            (Some(number), _) if digit_before.is_none() => digit_before = Some(number),
            (None, Some(unit)) if unit < smallest => {
                // Only ten at the very beginning goes without its one.
                let times = digit_before.take().or((unit == 10 && value == 0).then_some(1))?;
                value += times * unit;
                smallest = unit;
            }
            _ => return None,
        }
    }
    value += digit_before.unwrap_or(0);
    (1..10_000).contains(&value).then_some(value)
}

fn digit(letter: char) -> Option<u32> {
    Some(match letter {
        '零' | '〇' | '○' => 0,
        '一' => 1,
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

fn unit(letter: char) -> Option<u32> {
    Some(match letter {
        '十' => 10,
        '百' => 100,
        '千' => 1000,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The numeral as statutes print it.
    fn printed(mut number: u32) -> String {
        let digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
        let (mut text, mut gap) = (String::new(), false);
        for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
            let digit = number / unit;
            number %= unit;
            if digit == 0 {
                gap |= !text.is_empty() && number > 0;
                continue;
            }
            if gap {
                text.push('零');
                gap = false;
            }
            if !(unit == 10 && digit == 1 && text.is_empty()) {
                text.push(digits[digit as usize]);
            }
            text.push_str(name);
        }
        text
    }

    #[test]
    fn numerals_of_the_statutes_are_read() {
        let known =
            [("十", 10), ("四十三", 43), ("一百", 100), ("一百零五", 105), ("一百一十", 110), ("二百九十一", 291)];
        for (text, value) in known {
            assert_eq!((number(text), printed(value).as_str()), (Some(value), text));
        }
        assert_eq!([number("４３"), number("二〇"), number("两百")], [Some(43), Some(20), Some(200)]);
    }

    #[test]
    fn what_is_no_numeral_is_none() {
        for text in ["", "0", "零", "百", "一一十", "十百", "43a", "99999", "第", "一百十五百"] {
            assert_eq!(number(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_printed_numeral_is_read_back(value in 1u32..10_000) {
            prop_assert_eq!(number(&printed(value)), Some(value));
            prop_assert_eq!(number(&value.to_string()), Some(value));
        }

        #[test]
        fn no_text_breaks_it(text in "[零〇一二三四五六七八九十百千0-9]{0,12}") {
            if let Some(value) = number(&text) {
                prop_assert!((1..10_000).contains(&value));
            }
        }
    }
}
