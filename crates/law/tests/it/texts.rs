//! Texts that users bring in are cut into their articles, or refused with the place of what is wrong.

use proptest::prelude::*;
use suasion_law::{Article, LawText, Library, TextFault, Unit, read_articles};
use suasion_record::{Id, LawTextId};

/// Invented sentences in the shape of a code in Markdown.
const MARKDOWN: &str = "\
# 某某程序法

（某年通过）

## 第一章 总则

第一条　为了说明，制定本法。

**第二条** 期限有两种：

（一）日；

（二）月。

## 第二章 期限

### 第三条

第三条的正文不在标题行里。

第三条之一　【插入的规定】另行说明。
第三条之二 按照第三条规定的办法。
第三章 附则
第一百零四条 自某日起施行。
";

fn article(number: &str, heading: &str, text: &str) -> Article {
    Article { number: number.into(), heading: heading.into(), text: text.into() }
}

#[test]
fn markdown_is_cut_at_articles_and_chapters_belong_to_none() {
    let read = read_articles(MARKDOWN, Unit::Article).unwrap();
    let expected = [
        article("1", "", "为了说明，制定本法。"),
        article("2", "", "期限有两种：\n（一）日；\n（二）月。"),
        article("3", "", "第三条的正文不在标题行里。"),
        article("3-1", "插入的规定", "另行说明。"),
        article("3-2", "", "按照第三条规定的办法。"),
        article("104", "", "自某日起施行。"),
    ];
    assert_eq!(read, expected);
}

#[test]
fn plain_english_is_cut_too() {
    let text = "\u{feff}Rules of Example\r\n\r\nRule 1\r\nWords of the first.\r\nMore of it.\r\n\r\nRule 2. Words of the second, see Rule 1\r\n";
    let read = read_articles(text, Unit::Rule).unwrap();
    assert_eq!(
        read,
        [article("1", "", "Words of the first.\nMore of it."), article("2", "", "Words of the second, see Rule 1")]
    );
}

#[test]
fn akoma_ntoso_gives_numbers_titles_and_numbered_paragraphs() {
    let text = r#"<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><body>
<chapter eId="chp_1"><num>Chapter I</num><heading>General</heading>
  <article eId="art_9"><num>Article 9</num><heading>Liberty</heading>
    <paragraph eId="art_9__para_1"><num>1.</num><content><p>Everyone has
      liberty.</p></content></paragraph>
    <paragraph eId="art_9__para_2"><num>2.</num><content><p>Reasons are <b>given</b>.</p></content></paragraph>
  </article>
  <article eId="chp_1__art_10-1"><content><p>An article without a number of its own.</p></content></article>
</chapter></body></act></akomaNtoso>"#;
    let read = read_articles(text, Unit::Article).unwrap();
    let expected = [
        article("9", "Liberty", "1. Everyone has liberty.\n2. Reasons are given."),
        article("10-1", "", "An article without a number of its own."),
    ];
    assert_eq!(read, expected);
}

#[test]
fn what_is_wrong_is_said_with_its_place() {
    let fault = |text: &str, unit| read_articles(text, unit).unwrap_err();
    assert_eq!(fault("Only words.\nAnd more.", Unit::Article), TextFault::NoArticle(Unit::Article));
    assert!(fault("", Unit::Rule).to_string().contains("Rule 44"));
    let twice = fault("第一条 甲\n第二条 乙\n\n第一条 丙", Unit::Article);
    assert_eq!(twice, TextFault::Twice { number: "1".into(), first: 1, second: 4 });
    let empty = fault("Article 1\nArticle 2 Words", Unit::Article);
    assert_eq!(empty, TextFault::Empty { number: "1".into(), line: 1 });
    let broken = fault("<akomaNtoso>\n<act>\n</akomaNtoso>", Unit::Article);
    assert!(matches!(broken, TextFault::Xml { line: 3, .. }), "{broken:?}");
    let many: String =
        (1..=9_999).map(|number| format!("Article {number} Words\nArticle {number}-1 Words\n")).collect();
    assert!(matches!(fault(&many, Unit::Article), TextFault::TooMany { found: 19_998, .. }));
}

#[test]
fn xml_that_would_grow_without_end_or_read_other_files_is_refused() {
    let bomb = "<!DOCTYPE a [<!ENTITY x \"xx\"><!ENTITY y \"&x;&x;\">]><a>&y;</a>";
    assert!(matches!(read_articles(bomb, Unit::Article), Err(TextFault::Xml { .. })));
}

#[test]
fn the_articles_of_a_provision_are_found_in_the_text_of_its_edition_alone() {
    let library = Library::compiled();
    let provision = library.provision("CN-CPL18-23").unwrap();
    assert_eq!(provision.article, "85");
    let text = LawText {
        id: LawTextId(Id::from_bits(1)),
        jurisdiction: provision.jurisdiction.clone(),
        instrument_short: provision.instrument_short.clone(),
        edition: provision.edition.clone(),
        language: "zh".into(),
        source: "a copy".into(),
        articles: vec![article("84", "", "甲"), article("85", "", "乙")],
    };
    assert_eq!(text.articles_of(provision), [&article("85", "", "乙")]);
    let other = LawText { edition: "another".into(), ..text.clone() };
    assert!(other.articles_of(provision).is_empty());
    // Several articles, and a paragraph of a rule.
    let several = library.provisions().iter().find(|row| row.article.contains(';')).unwrap();
    let numbers: Vec<&str> = several.article.split(';').collect();
    let held = LawText {
        jurisdiction: several.jurisdiction.clone(),
        instrument_short: several.instrument_short.clone(),
        edition: several.edition.clone(),
        articles: numbers.iter().rev().map(|number| article(number, "", &format!("of {number}"))).collect(),
        ..text
    };
    assert_eq!(held.articles_of(several).iter().map(|one| one.number.as_str()).collect::<Vec<_>>(), numbers);
}

proptest! {
    #[test]
    fn whatever_is_brought_in_is_cut_or_refused(text in "(第[一二三十百]{1,3}条|Article [0-9]{1,3}|# |\n|<|&|[ a-z甲。]){0,60}") {
        if let Ok(articles) = read_articles(&text, Unit::Article) {
            let mut numbers: Vec<_> = articles.iter().map(|one| &one.number).collect();
            numbers.sort();
            numbers.dedup();
            prop_assert_eq!(numbers.len(), articles.len());
        }
    }

    #[test]
    fn articles_survive_being_written_out(words in proptest::collection::vec("[a-z甲乙丙]{1,12}(\n[a-z甲乙丙]{1,12}){0,3}", 1..20)) {
        let text: String = words.iter().enumerate().map(|(place, words)| format!("第{}条\n{words}\n\n", place + 1)).collect();
        let read = read_articles(&text, Unit::Article).unwrap();
        prop_assert_eq!(read.iter().map(|one| one.text.clone()).collect::<Vec<_>>(), words);
    }
}
