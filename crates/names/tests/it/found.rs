//! Who is found by what: one person under every form of the name, and nobody under another's.

use suasion_names::{Why, explain, name_tokens, query};
use suasion_record::{Name, NameKind, Romanisation, Script};

fn found(typed: &str, name: &Name) -> bool {
    query(typed).matches(&name_tokens(name))
}

fn as_wade_giles(text: &str) -> Name {
    Name {
        text: text.to_owned(),
        script: Script::Latin,
        romanisation: Some(Romanisation::WadeGiles),
        kind: NameKind::Legal,
    }
}

const FORMS: &[&str] = &[
    "王军涛",
    "王軍濤",
    "王 军涛",
    "军涛",
    "涛",
    "wang juntao",
    "Juntao Wang",
    "juntaowang",
    "wangjuntao",
    "WANG Jun-tao",
    "Wang, Juntao",
    "Wáng Jūntāo",
    "wang jun tao",
    "Jun Tao Wang",
    "Wang Chün-t'ao",
    "Wang Chün-t’ao",
    "Wang Chun-tao",
    "wang chun tao",
    "Chun-tao Wang",
    "juntao",
    "jun-tao",
    "tao",
    "ＷＡＮＧ ＪＵＮＴＡＯ",
    "w juntao",
];

#[test]
fn a_person_recorded_in_characters_is_found_under_every_form() {
    for stored in ["王军涛", "王軍濤"] {
        let name = Name::legal(stored);
        for typed in FORMS {
            assert!(found(typed, &name), "{typed} → {stored}");
        }
    }
}

#[test]
fn a_person_recorded_in_pinyin_is_found_under_every_form_but_a_single_character() {
    for stored in ["Wang Juntao", "Juntao Wang", "WANG Jun-tao", "Wang Jun Tao", "wangjuntao"] {
        let name = Name::legal(stored);
        for typed in FORMS.iter().filter(|typed| **typed != "涛") {
            assert!(found(typed, &name), "{typed} → {stored}");
        }
        assert!(!found("涛", &name), "{stored}");
    }
}

#[test]
fn a_person_recorded_in_wade_giles_is_found_by_pinyin_and_by_characters() {
    for name in [Name::legal("Wang Chün-t'ao"), Name::legal("Wang Chun-tao"), as_wade_giles("Wang Chun Tao")] {
        for typed in ["王军涛", "军涛", "wang juntao", "Juntao Wang", "wangjuntao", "Wang Chün-t'ao", "wang chun tao"]
        {
            assert!(found(typed, &name), "{typed} → {}", name.text);
        }
    }
}

#[test]
fn another_person_is_not_found() {
    for (typed, stored) in [
        ("wang juntai", "王军涛"),
        ("王军", "李军"),
        ("李军", "王军"),
        ("李军", "王军涛"),
        ("王涛", "王军涛"),
        ("wang jun", "李军"),
        ("zhang juntao", "王军涛"),
        ("Wang Chün-t'ao", "王春涛"),
        ("王军涛", "Wang Juntai"),
        ("Wang Juntai", "Wang Juntao"),
        ("王军", "Yu Jun"),
        ("刘晓波", "刘小"),
        ("tohti", "王军涛"),
        ("ilham tohti", "伊力哈木·买买提"),
        ("Tashi Wangchuk", "扎西次仁"),
        ("wang zhuntao", "王军涛"),
    ] {
        assert!(!found(typed, &Name::legal(stored)), "{typed} → {stored}");
        assert_eq!(explain(typed, &Name::legal(stored)), None, "{typed} → {stored}");
    }
}

#[test]
fn characters_do_not_find_other_characters_of_the_same_sound() {
    assert!(!found("王军涛", &Name::legal("王俊涛")));
    assert!(found("wang juntao", &Name::legal("王俊涛")));
}

#[test]
fn a_surname_is_found_under_each_of_its_readings() {
    for (typed, stored) in [
        ("Zeng Jinyan", "曾金燕"),
        ("Ceng Jinyan", "曾金燕"),
        ("Shan Zeng", "单增"),
        ("Qiu He", "仇和"),
        ("Xie Zhenhua", "解振华"),
        ("Zha Jianying", "查建英"),
        ("Ou Bo", "区伯"),
        ("Zhai Yanmin", "翟岩民"),
        ("Yuchi Gong", "尉迟恭"),
        ("Ouyang Xiu", "欧阳修"),
        ("Xiu Ouyang", "歐陽修"),
        ("ou yang xiu", "欧阳修"),
        ("Piao Zhisheng", "朴智胜"),
        ("曾金燕", "Zeng Jinyan"),
        ("尉迟恭", "Yuchi Gong"),
    ] {
        assert!(found(typed, &Name::legal(stored)), "{typed} → {stored}");
    }
}

#[test]
fn the_dots_of_u_may_be_written_in_any_way() {
    for typed in ["Lü Gengsong", "Lu Gengsong", "Lv Gengsong", "Lyu Gengsong", "Lǚ Gěngsōng", "吕耿松", "呂耿松"]
    {
        for stored in ["吕耿松", "Lü Gengsong", "Lu Gengsong", "Lyu Gengsong"] {
            assert!(found(typed, &Name::legal(stored)), "{typed} → {stored}");
        }
    }
    assert!(!found("Lü Gengsong", &Name::legal("陆耿松")));
}

#[test]
fn a_transcribed_name_is_found_with_and_without_its_interpunct_and_in_its_own_script() {
    for stored in ["伊力哈木·土赫提", "伊力哈木土赫提", "Ilham Tohti", "ئىلھام توختى"] {
        for typed in [
            "伊力哈木·土赫提",
            "伊力哈木土赫提",
            "伊力哈木",
            "土赫提",
            "Ilham Tohti",
            "Tohti, Ilham",
            "Yilihamu Tuheti",
            "ئىلھام توختى",
            "Ilham Tokhti",
        ] {
            assert!(found(typed, &Name::legal(stored)), "{typed} → {stored}");
        }
    }
}

#[test]
fn a_match_tells_its_reason() {
    for (typed, stored, why) in [
        ("王军涛", "王军涛", Why::Exact),
        ("王軍濤", "王军涛", Why::SameCharacters),
        ("王 军涛", "王军涛", Why::SameAfterFolding),
        ("wang jun-tao", "Wang Juntao", Why::SameAfterFolding),
        ("Juntao Wang", "Wang Juntao", Why::SwappedOrder),
        ("JuntaoWang", "Wang Juntao", Why::SwappedOrder),
        ("军涛", "王军涛", Why::PartOfName),
        ("juntao", "Wang Juntao", Why::PartOfName),
        ("juntao", "王军涛", Why::PartOfName),
        ("wang juntao", "王军涛", Why::Reading),
        ("Juntao Wang", "王军涛", Why::Reading),
        ("王军涛", "Wang Juntao", Why::Reading),
        ("Wang Chün-t'ao", "王军涛", Why::WadeGiles),
        ("王军涛", "Wang Chün-t'ao", Why::WadeGiles),
        ("Wong Chi-fung", "黄之锋", Why::HongKong),
        ("Tashi", "扎西", Why::SameElement),
        ("Tokhta", "Tohti", Why::SimilarSpelling),
        ("扎西文色", "Tashi Wangchuk", Why::SameElement),
    ] {
        assert_eq!(explain(typed, &Name::legal(stored)).map(|found| found.why), Some(why), "{typed} → {stored}");
    }
}

#[test]
fn of_two_forms_of_a_name_the_one_that_holds_the_letters_is_the_reason() {
    let score = |typed: &str, stored: &str| explain(typed, &Name::legal(stored)).map_or(0, |found| found.score);
    assert!(score("军涛", "王军涛") > score("军涛", "王軍濤"));
    assert!(score("軍濤", "王軍濤") > score("軍濤", "王军涛"));
}

#[test]
fn a_match_by_sound_scores_below_every_match_by_characters() {
    let score = |typed: &str, stored: &str| explain(typed, &Name::legal(stored)).map_or(0, |found| found.score);
    let by_characters = [
        score("王军涛", "王军涛"),
        score("王軍濤", "王军涛"),
        score("涛", "王军涛"),
        score("Juntao Wang", "Wang Juntao"),
    ];
    let by_sound = [
        score("wangjuntao", "王军涛"),
        score("王军涛", "Wang Juntao"),
        score("Wang Chün-t'ao", "王军涛"),
        score("juntao", "王军涛"),
    ];
    assert!(by_sound.iter().all(|sound| *sound > 0));
    assert!(by_characters.iter().min() > by_sound.iter().max(), "{by_characters:?} {by_sound:?}");
    assert!(score("wang juntao", "王军涛") > score("Wang Chün-t'ao", "王军涛"));
    assert!(score("wang juntao", "王军涛") > score("juntao wang", "王军涛"));
    assert!(score("军涛", "王军涛") > score("涛", "王军涛"));
}

#[test]
fn the_reasons_have_distinct_codes() {
    let codes: std::collections::BTreeSet<_> = Why::ALL.iter().map(|why| why.code()).collect();
    assert_eq!(codes.len(), Why::ALL.len());
    assert!(Why::ALL.is_sorted());
}
