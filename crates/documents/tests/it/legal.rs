//! What a legal brief argues, how carefully, and what it never says.

use suasion_campaign::CaseFile;
use suasion_documents::{
    brief::{Facts, legal_brief},
    tree::Document,
};
use suasion_law::{Library, Shows};
use suasion_record::{Lang, Standing, Vocabularies};

use crate::{
    case::{CANARY, case},
    plain::plain,
};

fn printed(file: &CaseFile, lang: Lang, audience: &str) -> Document {
    let vocabularies = Vocabularies::shipped();
    let as_of = "1993-06-01".parse().unwrap();
    legal_brief(&Facts { file, library: Library::compiled(), vocabularies: &vocabularies, lang, as_of, audience })
}

/// The case with every element of its first violation shown by a statement that the record goes by.
fn shown() -> CaseFile {
    let mut file = case();
    let statement = file.history.statements.iter().find(|one| one.standing == Standing::Accepted && one.quotable);
    let statement = statement.unwrap().id;
    let violation = &mut file.violations[0];
    let elements = Library::compiled().elements_of(&violation.kind);
    violation.shows = elements.iter().map(|element| Shows { element: element.code.clone(), statement }).collect();
    file
}

#[test]
fn a_legal_brief_for_colleagues_in_english() {
    insta::assert_snapshot!(plain(&printed(&shown(), Lang::En, "colleagues")));
}

#[test]
fn a_legal_brief_for_a_government_in_chinese() {
    insta::assert_snapshot!(plain(&printed(&shown(), Lang::ZhHans, "government")));
}

#[test]
fn what_is_not_shown_is_put_as_a_question_and_nothing_is_called_illegal() {
    let open = plain(&printed(&case(), Lang::En, "colleagues"));
    assert!(open.contains("put as a question") && !open.contains("It is submitted"), "{open}");
    let argued = plain(&printed(&shown(), Lang::En, "colleagues"));
    assert!(argued.contains("It is submitted"), "{argued}");
    for paper in [open, argued] {
        assert!(!paper.to_lowercase().contains("illegal") && !paper.to_lowercase().contains("unlawful"), "{paper}");
    }
}

#[test]
fn a_statement_that_was_only_found_is_not_printed_as_evidence() {
    let mut file = shown();
    file.violations[0].shows.clear();
    let paper = plain(&printed(&file, Lang::En, "colleagues"));
    let elements = Library::compiled().elements_of(&file.violations[0].kind).len();
    assert!(paper.contains(&format!("0 of {elements} elements")), "{paper}");
}

#[test]
fn no_identifier_and_nothing_that_may_not_be_quoted_is_printed() {
    let file = shown();
    let ids: Vec<String> = file.records().iter().map(|record| record.id().to_string()).collect();
    for &lang in Lang::ALL {
        for audience in ["colleagues", "government", "un", "public"] {
            let paper: String = printed(&file, lang, audience).runs().map(|run| format!("{}\n", run.text)).collect();
            assert!(ids.iter().all(|id| !paper.contains(id)), "{paper}");
            assert!(audience == "colleagues" || !paper.contains(CANARY), "{audience}");
        }
    }
}

#[test]
fn a_case_without_violations_says_so() {
    let mut file = case();
    file.violations.clear();
    for &lang in Lang::ALL {
        let paper = plain(&printed(&file, lang, "colleagues"));
        assert!(paper.contains(&suasion_locale::word(lang, "paper-law-empty")), "{paper}");
    }
}
