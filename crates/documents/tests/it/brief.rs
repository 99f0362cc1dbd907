//! What a brief says, to whom, and what it never says.

use suasion_campaign::CaseFile;
use suasion_documents::{
    brief::{Facts, brief},
    tree::{Document, LangTag},
};
use suasion_law::Library;
use suasion_record::{Id, Lang, Name, Phrase, Standing, Statement, StatementId, Subject, Value, Vocabularies};

use crate::{
    case::{CANARY, case},
    plain::plain,
};

fn printed(file: &CaseFile, lang: Lang, audience: &str) -> Document {
    let vocabularies = Vocabularies::shipped();
    let as_of = "1993-06-01".parse().unwrap();
    brief(&Facts { file, library: Library::compiled(), vocabularies: &vocabularies, lang, as_of, audience })
}

fn text(file: &CaseFile, lang: Lang, audience: &str) -> String {
    plain(&printed(file, lang, audience))
}

/// Everything on paper, furniture included.
fn everything(document: &Document) -> String {
    let runs: String = document.runs().map(|run| format!("{}\n", run.text)).collect();
    [runs, document.reference.clone(), document.classification.clone(), document.information_as_of.clone()].join("\n")
}

#[test]
fn a_brief_for_colleagues_in_english() {
    insta::assert_snapshot!(text(&case(), Lang::En, "colleagues"));
}

#[test]
fn a_brief_for_a_government_in_chinese() {
    insta::assert_snapshot!(text(&case(), Lang::ZhHans, "government"));
}

#[test]
fn no_identifier_is_ever_printed() {
    let mut broken = case();
    // Whoever and whatever a record refers to may be missing: not even then does its identifier stand in.
    broken.history.people.clear();
    broken.history.bodies.clear();
    broken.history.sources.clear();
    for file in [case(), broken] {
        let ids: Vec<String> = file.records().iter().map(|record| record.id().to_string()).collect();
        for &lang in Lang::ALL {
            for audience in ["colleagues", "government"] {
                let paper = everything(&printed(&file, lang, audience));
                assert!(ids.iter().all(|id| !paper.contains(id)), "{paper}");
                assert!(!paper.contains("0193"), "not even a part of one: {paper}");
            }
        }
    }
}

#[test]
fn what_may_not_be_quoted_reaches_colleagues_and_nobody_else() {
    for &lang in Lang::ALL {
        assert!(everything(&printed(&case(), lang, "colleagues")).contains(CANARY));
        for audience in ["family", "government", "un", "organisation", "media", "public", "", "Colleagues"] {
            let paper = everything(&printed(&case(), lang, audience));
            assert!(!paper.contains(CANARY), "{audience}");
            assert!(!paper.contains("SLATE"), "the source of nothing else is not listed: {audience}");
            assert!(!paper.contains("Nobody Named"), "the act that only this source shows is not told: {audience}");
        }
    }
    let told = text(&case(), Lang::En, "government");
    assert!(
        told.contains("statements 2; events shown by nothing else 1; violations that consist in these 0"),
        "{told}"
    );
}

#[test]
fn a_date_that_rests_on_a_statement_not_for_quotation_is_unknown_outside() {
    let mut file = case();
    for statement in &mut file.history.statements {
        statement.quotable &= statement.attribute != "when";
    }
    let outside = everything(&printed(&file, Lang::En, "public"));
    assert!(!outside.contains("October 1989") && !outside.contains("December 1989"), "{outside}");
    assert!(everything(&printed(&file, Lang::En, "colleagues")).contains("October 1989"));
}

#[test]
fn what_rests_on_a_source_that_may_not_be_quoted_stays_inside() {
    let mut file = case();
    let slate = file.history.sources.iter().find(|source| source.codename == "SLATE").unwrap().id;
    file.history.relations[0].source = slate;
    file.representations[0].source = slate;
    file.responses[0].source = slate;
    let outside = text(&file, Lang::En, "media");
    for told in ["SLATE", "Held by: ", "Raised in talks", "A doctor saw him once."] {
        assert!(text(&file, Lang::En, "colleagues").contains(told), "{told}");
        assert!(!outside.contains(told), "{told}: {outside}");
    }
    assert!(outside.contains("told of by nobody else 2"), "{outside}");
}

#[test]
fn a_violation_shown_only_by_what_may_not_be_quoted_stays_inside() {
    let mut file = case();
    let arrest = file.violations[0].event;
    for statement in file.history.statements.iter_mut().filter(|one| one.about == Subject::Event(arrest)) {
        statement.quotable = false;
    }
    let outside = text(&file, Lang::En, "un");
    assert!(!outside.contains("Arrest of Lin Xiaohe") && !outside.contains("Violation 1"), "{outside}");
    assert!(outside.contains("Rests on: not set"), "a demand does not refer to what is not there: {outside}");
}

#[test]
fn a_retracted_statement_leaves_with_nobody_and_shows_no_violation() {
    let mut file = case();
    let told = "The family was told nothing for a month.";
    let element = file.violations[0].elements[1];
    let old = file.history.statements.iter_mut().find(|one| one.id == element).unwrap();
    old.standing = Standing::Superseded;
    let old = old.clone();
    for audience in ["colleagues", "government", "public"] {
        assert!(!text(&file, Lang::En, audience).contains(told), "{audience}");
    }
    // What replaced it shows the violation in its stead, although the violation was recorded before.
    let mut new = old.clone();
    new.id = StatementId(Id::from_bits(9999));
    new.supersedes = Some(old.id);
    new.standing = Standing::Accepted;
    new.passage = "page 14".into();
    new.value = Value::Text(Phrase::new("The family was told nothing for three weeks.", ""));
    file.history.statements.push(new.clone());
    for audience in ["colleagues", "government", "public"] {
        let paper = text(&file, Lang::En, audience);
        let shown = paper.split("It rests on these statements").nth(1).unwrap_or_else(|| panic!("{paper}"));
        assert!(shown.contains("three weeks") && shown.contains("page 14"), "{audience}: {paper}");
    }
    // Retracted in its turn, and replaced by what may not be quoted: nothing of it leaves.
    file.history.statements.last_mut().unwrap().standing = Standing::Superseded;
    file.history.statements.push(Statement {
        id: StatementId(Id::from_bits(9998)),
        supersedes: Some(new.id),
        quotable: false,
        value: Value::Text(Phrase::new("The kingfisher heard it.", "")),
        ..new
    });
    let outside = text(&file, Lang::En, "government");
    assert!(!outside.contains("weeks") && !outside.contains(told) && !outside.contains(CANARY), "{outside}");
    assert!(text(&file, Lang::En, "colleagues").contains("The kingfisher heard it."));
}

#[test]
fn a_superseded_statement_is_not_told() {
    let mut file = case();
    let old = file.history.statements.iter_mut().find(|one| one.attribute == "occupation").unwrap();
    old.standing = Standing::Superseded;
    assert!(!text(&file, Lang::En, "colleagues").contains("Occupation: teacher"));
    assert!(!text(&file, Lang::En, "colleagues").contains("occupation: teacher"));
}

#[test]
fn the_wording_judges_nobody_and_claims_no_cause() {
    for audience in ["colleagues", "media"] {
        let paper = everything(&printed(&case(), Lang::En, audience)).to_lowercase();
        for word in ["illegal", "unlawful", "caused", "because of the", "thanks to", "resulted in"] {
            assert!(!paper.contains(word), "{word}");
        }
        assert!(paper.contains("whether a rule was broken is for a competent body to decide"), "{paper}");
        let paper = everything(&printed(&case(), Lang::ZhHans, audience));
        for word in ["非法", "违法", "导致", "迫使"] {
            assert!(!paper.contains(word), "{word}");
        }
        assert!(paper.contains("是否违反规定，由有权机关认定"), "{paper}");
    }
}

#[test]
fn names_are_never_converted_and_our_own_words_are() {
    let mut file = case();
    file.history.people[0].names = vec![Name::legal("余华后")];
    let paper = everything(&printed(&file, Lang::ZhHant, "colleagues"));
    assert!(paper.contains("余华后") && !paper.contains("余華後"), "{paper}");
    assert!(paper.contains("事實經過") && !paper.contains("事实经过"), "{paper}");
    assert!(paper.contains("《刑事訴訟法》"), "the law's own names are ours to convert: {paper}");
    assert!(paper.contains("家属一个月未获任何通知。"), "a quotation stays as it was written: {paper}");
}

#[test]
fn chinese_names_within_english_are_set_as_chinese() {
    let document = printed(&case(), Lang::En, "colleagues");
    let han: Vec<_> =
        document.runs().filter(|run| run.text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))).collect();
    assert!(han.len() > 2);
    for run in han {
        assert_eq!(run.lang.as_ref().map(LangTag::as_str), Some("zh-Hans"), "{}", run.text);
    }
}

#[test]
fn an_empty_case_prints_and_says_what_is_missing() {
    let full = case();
    let mut file = CaseFile::of(full.history.case.clone(), full.history.people[0].clone());
    file.history.people[0].names.truncate(1);
    for &lang in Lang::ALL {
        let paper = everything(&printed(&file, lang, "public"));
        assert!(paper.contains("林晓河"));
    }
    let english = text(&file, Lang::En, "public");
    for said in ["No event is recorded.", "no demand is recorded", "no answer is recorded", "who holds the person"] {
        assert!(english.contains(said), "{said}: {english}");
    }
}

#[test]
fn what_speaks_against_a_verdict_is_told_beside_what_speaks_for_it() {
    let mut file = case();
    file.responses[0].criteria = vec!["matches".into(), "timed".into()];
    let paper = text(&file, Lang::En, "colleagues");
    let place = |words: &str| paper.find(words).unwrap_or_else(|| panic!("{words}: {paper}"));
    let (speaks_for, timed) = (place("speaks for it:"), place("came just before a visit"));
    let (against, matches) = (place("speaks against it:"), place("gives what was asked"));
    assert!(speaks_for < timed && timed < against && against < matches, "{paper}");
}

#[test]
fn the_same_facts_give_the_same_document() {
    assert_eq!(printed(&case(), Lang::En, "un"), printed(&case(), Lang::En, "un"));
}
