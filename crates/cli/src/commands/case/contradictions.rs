//! `suasion case contradictions`: what was said that cannot all be true, and by whom.

use suasion_app::{QuestionView, Said as Statement, domain::Lang};
use suasion_locale::{say, word};

use crate::said::Sheet;

/// Each question with what was said, then how many.
pub fn sheet(found: &[QuestionView], lang: Lang) -> Sheet {
    let total = say(lang, "case-contradictions", &[("count", found.len().into())]);
    found.iter().fold(Sheet::new(), |sheet, one| question(sheet, one, lang)).line(total)
}

fn question(sheet: Sheet, found: &QuestionView, lang: Lang) -> Sheet {
    let head = format!("{} · {}", found.subject, found.attribute_label);
    let sheet = sheet.line(head).indented(1, &found.sentence);
    found
        .rivals
        .iter()
        .flatten()
        .chain(&found.reckoned_from)
        .fold(sheet, |sheet, said| sheet.indented(1, statement(said, lang)))
        .blank()
}

fn statement(said: &Statement, lang: Lang) -> String {
    let value = match said.read_as.as_str() {
        "" => format!("- {}", said.value),
        read_as => format!("- {} [{read_as}]", said.value),
    };
    let source = format!("{} {} {}", said.source, said.grade, said.passage);
    let who = word(lang, if said.official { "said-official" } else { "said-unofficial" });
    let parts = [value, source.trim_end().to_owned(), who, said.said.clone()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("  ")
}
