//! How provisions are printed.

use suasion_law::{Confidence, Library, cite};
use suasion_record::Lang;

/// Both languages of one provision.
fn both(id: &str) -> (String, String) {
    let library = Library::compiled();
    let provision = library.provision(id).unwrap();
    (cite(provision, library, Lang::En).text, cite(provision, library, Lang::ZhHans).text)
}

#[test]
fn each_kind_of_instrument_is_cited_in_its_own_way() {
    for (id, en, zh) in [
        ("CN-CPL79-23", "Criminal Procedure Law (1979), art. 43", "《刑事诉讼法》（1979年）第43条"),
        ("CN-CPL96-23", "Criminal Procedure Law (1996), art. 64", "《刑事诉讼法》（1996年修正）第64条"),
        ("CN-CPL18-17", "Criminal Procedure Law (2018), arts 74 and 75", "《刑事诉讼法》（2018年修正）第74条、第75条"),
        ("CN-CL97-105p2", "Criminal Law (1997), art. 105(2)", "《刑法》（1997年修订）第105条第2款"),
        ("CN-CL97-291-1", "Criminal Law (1997), art. 291-1(2)", "《刑法》（1997年修订）第291条之一第2款"),
        ("CN-CONST82OLD-125", "Constitution (1982), art. 125", "《宪法》（1982年）第125条"),
        ("UDHR-9", "Universal Declaration of Human Rights (1948), art. 9", "《世界人权宣言》（1948年）第9条"),
        (
            "ICCPR-14p3(b)",
            "International Covenant on Civil and Political Rights, art. 14(3)(b)",
            "《公民权利和政治权利国际公约》第14条第3款(b)项",
        ),
        (
            "BOP-16",
            "Body of Principles for the Protection of All Persons under Any Form of Detention or Imprisonment (1988), \
             Principle 16",
            "《保护所有遭受任何形式拘留或监禁的人的原则》（1988年）原则16",
        ),
        (
            "SMR55-R44(3)",
            "Standard Minimum Rules for the Treatment of Prisoners (1955), Rule 44(3)",
            "《囚犯待遇最低限度标准规则》（1955年）规则44(3)",
        ),
        ("SMR15-R43", "Nelson Mandela Rules (2015), Rule 43", "《纳尔逊·曼德拉规则》（2015年）规则43"),
        (
            "GC35-para33",
            "General Comment No. 35 of the Human Rights Committee (2014), para. 33",
            "《人权事务委员会第35号一般性意见》（2014年）第33段",
        ),
        (
            "WMA-MALTA-3",
            "Declaration of Malta of the World Medical Association on Hunger Strikers (1991), paragraph on forcible feeding",
            "《世界医学会关于绝食者的马耳他宣言》（1991年），关于强行喂食的段落",
        ),
    ] {
        assert_eq!(both(id), (en.to_owned(), zh.to_owned()), "{id}");
    }
}

#[test]
fn a_citation_carries_how_sure_we_are() {
    let library = Library::compiled();
    let of = |id: &str| cite(library.provision(id).unwrap(), library, Lang::En);
    assert_eq!((of("CN-CPL79-23").confirmed, of("CN-CPL79-23").confidence), (false, Confidence::Unconfirmed));
    assert_eq!((of("CN-CPL79-27").confirmed, of("CN-CPL79-27").confidence), (true, Confidence::Verified));
    assert_eq!((of("CN-CPL12-27").confirmed, of("CN-CPL12-27").confidence), (false, Confidence::Derived));
}

#[test]
fn every_citation_prints_in_both_languages_without_a_gap() {
    let library = Library::compiled();
    for provision in library.provisions() {
        let en = cite(provision, library, Lang::En).text;
        let zh = cite(provision, library, Lang::ZhHans).text;
        assert!(en.is_ascii(), "{}: {en}", provision.id);
        assert!(!en.contains("()") && !en.contains("{}") && !en.contains("  ") && !en.ends_with(", "), "{en}");
        let words: String = zh.chars().filter(char::is_ascii_alphabetic).collect();
        // The only Latin letters in a Chinese citation are those of lettered paragraphs.
        assert!(words.len() <= 1, "{}: {zh}", provision.id);
        assert!(zh.starts_with('《') && zh.contains('》') && !zh.contains("（）") && !zh.ends_with('》'), "{zh}");
        assert_eq!(zh, cite(provision, library, Lang::ZhHant).text);
    }
}

#[test]
fn two_provisions_are_told_apart_by_their_citation_or_their_subject() {
    let library = Library::compiled();
    let mut seen = std::collections::HashMap::new();
    for provision in library.provisions() {
        let text = (cite(provision, library, Lang::En).text, provision.subject.clone());
        let earlier = seen.insert(text.clone(), &provision.id);
        assert_eq!(earlier, None, "{text:?} is also {}", provision.id);
    }
}
