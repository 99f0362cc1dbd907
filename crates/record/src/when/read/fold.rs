//! One form for what keyboards write in many: widths, spaces, dashes, traditional characters, Chinese numerals.

/// Half-width characters, single spaces, three kinds of dash made two: `-` joins, `–` spans.
pub(super) fn widths(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        let letter = match letter {
            '\u{ff5e}' | '〜' | '—' | '―' | '‒' | '–' => '–',
            '‐' | '\u{2011}' | '−' => '-',
            '\u{ff01}'..='\u{ff5d}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
            '。' => '.',
            '’' | '‘' => '\'',
            _ if letter.is_whitespace() => ' ',
            _ => letter,
        };
        // "——", the Chinese dash, is one mark; spaces come single and not at the start.
        let repeated = matches!(letter, ' ' | '–') && plain.ends_with(letter);
        let leading = letter == ' ' && plain.is_empty();
        if !repeated && !leading {
            plain.push(letter);
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

/// Lower case, traditional characters made simplified, numerals made digits, no spaces between Chinese characters.
pub(super) fn words(plain: &str) -> String {
    let letters: Vec<char> = plain.chars().map(|letter| simplified(letter.to_ascii_lowercase())).collect();
    let mut folded = String::with_capacity(plain.len());
    let mut rest = &letters[..];
    while let Some((&letter, after)) = rest.split_first() {
        let run = rest.iter().take_while(|letter| numeral(**letter).is_some()).count();
        let counts = rest.get(run).is_some_and(|next| COUNTED.contains(*next));
        if run > 0
            && counts
            && let Some(number) = number(&rest[..run])
        {
            folded.push_str(&number);
            rest = &rest[run..];
            continue;
        }
        let beside_han = is_han(after.first()) || folded.chars().next_back().is_some_and(|last| is_han(Some(&last)));
        if !(letter == ' ' && beside_han) {
            folded.push(letter);
        }
        rest = after;
    }
    folded.trim_end_matches('.').to_owned()
}

/// The characters before which a numeral counts or dates. 六四, the name of a day, stays as it is.
const COUNTED: &str = "年月日号个周天世旬星礼";

fn is_han(letter: Option<&char>) -> bool {
    letter.is_some_and(|letter| matches!(letter, '\u{4e00}'..='\u{9fff}' | '〇'))
}

/// The traditional forms of the characters that dates are written with.
fn simplified(letter: char) -> char {
    const PAIRS: &[(char, char)] = &[
        ('約', '约'),
        ('後', '后'),
        ('間', '间'),
        ('詳', '详'),
        ('個', '个'),
        ('週', '周'),
        ('從', '从'),
        ('號', '号'),
        ('來', '来'),
        ('於', '于'),
        ('遲', '迟'),
        ('紀', '纪'),
        ('時', '时'),
        ('發', '发'),
        ('兩', '两'),
        ('概', '概'),
        ('禮', '礼'),
        ('當', '当'),
    ];
    PAIRS.iter().find(|(traditional, _)| *traditional == letter).map_or(letter, |pair| pair.1)
}

fn numeral(letter: char) -> Option<u32> {
    Some(match letter {
        '〇' | '○' | '零' => 0,
        '一' => 1,
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        '十' => 10,
        '廿' => 20,
        '卅' => 30,
        '百' => 100,
        _ => return None,
    })
}

/// 一九八九 digit by digit, 二十四 and 一百二十 by value.
fn number(run: &[char]) -> Option<String> {
    let values: Vec<u32> = run.iter().filter_map(|letter| numeral(*letter)).collect();
    if values.iter().all(|value| *value < 10) {
        return Some(values.iter().map(u32::to_string).collect());
    }
    let (mut total, mut pending) = (0u32, 0u32);
    for value in values {
        (total, pending) = match value {
            10 | 100 => (total.checked_add(pending.max(1) * value)?, 0),
            20 | 30 => (total.checked_add(value)?, 0),
            // Two single digits side by side belong to no number.
            _ if pending > 0 => return None,
            _ => (total, value),
        };
    }
    total.checked_add(pending).map(|number| number.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_keyboards_write_in_many_ways_is_read_in_one() {
        for (typed, folded) in [
            ("　１９８９年６月４日 ", "1989年6月4日"),
            ("1989 年 6 月", "1989年6月"),
            ("一九八九年十月二十四日", "1989年10月24日"),
            ("二〇〇八年十二月", "2008年12月"),
            ("約兩週後", "约2周后"),
            ("六四后三周", "六四后3周"),
            ("二十世纪八十年代", "20世纪80年代"),
            ("廿四日", "24日"),
            ("一百二十天", "120天"),
            ("August  1991 — April 1994.", "august 1991 – april 1994"),
            ("1989年——1991年", "1989年–1991年"),
        ] {
            assert_eq!(words(&widths(typed)), folded, "{typed}");
        }
    }
}
