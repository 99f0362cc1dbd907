//! Names put together by chance from common parts. They may sound like somebody's; nobody is meant.

use suasion_record::{Name, NameKind, Romanisation, Script};

use super::chance::Chance;

/// A part of a name in its own script and in Latin letters.
type Part = (&'static str, &'static str);

const SURNAMES: &[Part] = &[
    ("赵", "Zhao"),
    ("钱", "Qian"),
    ("孙", "Sun"),
    ("李", "Li"),
    ("周", "Zhou"),
    ("吴", "Wu"),
    ("郑", "Zheng"),
    ("冯", "Feng"),
    ("沈", "Shen"),
    ("韩", "Han"),
    ("杨", "Yang"),
    ("秦", "Qin"),
    ("许", "Xu"),
    ("吕", "Lü"),
    ("孔", "Kong"),
    ("严", "Yan"),
    ("魏", "Wei"),
    ("陶", "Tao"),
    ("欧阳", "Ouyang"),
    ("司马", "Sima"),
    ("曾", "Zeng"),
    ("单", "Shan"),
    ("解", "Xie"),
];

const GIVEN: &[Part] = &[
    ("安", "an"),
    ("宁", "ning"),
    ("雨", "yu"),
    ("清", "qing"),
    ("远", "yuan"),
    ("知", "zhi"),
    ("秋", "qiu"),
    ("北", "bei"),
    ("辰", "chen"),
    ("南", "nan"),
    ("星", "xing"),
    ("松", "song"),
    ("竹", "zhu"),
    ("石", "shi"),
    ("溪", "xi"),
    ("望", "wang"),
    ("舒", "shu"),
    ("禾", "he"),
    ("川", "chuan"),
    ("岚", "lan"),
    ("默", "mo"),
];

const TIBETAN: &[Part] = &[
    ("བཀྲ་ཤིས", "Tashi"),
    ("སྒྲོལ་མ", "Dolma"),
    ("བསྟན་འཛིན", "Tenzin"),
    ("ལྷ་མོ", "Lhamo"),
    ("རྡོ་རྗེ", "Dorje"),
    ("ནོར་བུ", "Norbu"),
    ("པདྨ", "Pema"),
    ("བསོད་ནམས", "Sonam"),
    ("ཚེ་རིང", "Tsering"),
];

const UYGHUR: &[Part] = &[
    ("ئالىم", "Alim"),
    ("ئاينۇر", "Aynur"),
    ("گۈلنار", "Gulnar"),
    ("ئەھمەت", "Ehmet"),
    ("تۇرسۇن", "Tursun"),
    ("پاتىمە", "Patime"),
    ("يۈسۈپ", "Yusup"),
    ("سابىر", "Sabir"),
    ("قاسىم", "Qasim"),
];

const KAZAKH: &[Part] =
    &[("Айгүл", "Aigul"), ("Серік", "Serik"), ("Нұрлан", "Nurlan"), ("Дина", "Dina"), ("Болат", "Bolat")];

/// The names of an invented person: in the script of the language, in Latin letters, at times a pen name.
pub(super) fn names(chance: &mut Chance) -> Vec<Name> {
    let mut names = match chance.below(20) {
        0..=13 => chinese(chance),
        14..=16 => pair(chance, TIBETAN, "་", Romanisation::Phonetic),
        17..=18 => pair(chance, UYGHUR, " ", Romanisation::Phonetic),
        _ => pair(chance, KAZAKH, " ", Romanisation::Other),
    };
    if chance.once_in(6) {
        let (pen, _) = chance.pick(GIVEN);
        names.push(Name { kind: NameKind::Pen, ..Name::legal(&format!("老{pen}")) });
    }
    names
}

fn chinese(chance: &mut Chance) -> Vec<Name> {
    let ((family, family_latin), (first, first_latin)) = (*chance.pick(SURNAMES), *chance.pick(GIVEN));
    let (second, second_latin) = if chance.once_in(4) { ("", "") } else { *chance.pick(GIVEN) };
    // A syllable that begins with a vowel is set off: Xi'an.
    let apostrophe = if second_latin.starts_with(['a', 'e', 'o']) { "'" } else { "" };
    let given = format!("{}{apostrophe}{second_latin}", capital(first_latin));
    vec![
        Name::legal(&format!("{family}{first}{second}")),
        latin(format!("{family_latin} {given}"), Romanisation::Pinyin),
    ]
}

fn pair(chance: &mut Chance, from: &[Part], joined_by: &str, system: Romanisation) -> Vec<Name> {
    let (one, other) = (*chance.pick(from), *chance.pick(from));
    vec![Name::legal(&format!("{}{joined_by}{}", one.0, other.0)), latin(format!("{} {}", one.1, other.1), system)]
}

fn latin(text: String, system: Romanisation) -> Name {
    Name { text, script: Script::Latin, romanisation: Some(system), kind: NameKind::Legal }
}

fn capital(syllable: &str) -> String {
    let mut letters = syllable.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
