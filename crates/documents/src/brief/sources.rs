//! Section VII: who says so, under codenames; how they are graded; what was left out; what nobody knows.

use std::collections::BTreeSet;

use suasion_record::{Credibility, Reliability, Source, SourceId};

use super::{gaps, material::Material};
use crate::tree::{Column, Document, ListKind, Runs, Table, text};

pub(super) fn section(material: &Material<'_>, document: &mut Document) {
    let speech = &material.speech;
    document.section(speech.word("paper-sources"));
    document.subsection(speech.word("paper-sources-who"));
    let used = used(material);
    let sources: Vec<&Source> = material.history().sources.iter().filter(|source| used.contains(&source.id)).collect();
    if sources.is_empty() {
        document.point(speech.word("paper-sources-empty"));
    } else {
        document.paragraph(speech.word("paper-sources-about"));
        document.push(table(material, &sources));
        document.paragraph(grades(material, &sources));
    }
    let left = material.left_out;
    if !left.is_nothing() {
        let counts = [
            ("statements", left.statements.into()),
            ("events", left.events.into()),
            ("violations", left.violations.into()),
            ("asked", left.asked.into()),
        ];
        document.point(speech.say("paper-left-out", counts));
    }
    document.subsection(speech.word("paper-gaps"));
    let gaps = gaps::gaps(material);
    if gaps.is_empty() {
        document.point(speech.word("paper-gaps-empty"));
    } else {
        document.point(speech.word("paper-gaps-about"));
        document.list(ListKind::Lettered, gaps);
    }
}

/// The sources on which something in this brief rests; for colleagues every source of the file.
fn used(material: &Material<'_>) -> BTreeSet<SourceId> {
    let (file, history) = (&material.file, material.history());
    if material.colleagues {
        return history.sources.iter().map(|source| source.id).collect();
    }
    let statements = history.statements.iter().filter(|statement| statement.counts()).map(|statement| statement.source);
    let asked = file.representations.iter().map(|sent| sent.source);
    let answered = file.responses.iter().map(|response| response.source);
    let guarding =
        history.relations.iter().filter(|relation| material.is_custody(relation)).map(|relation| relation.source);
    statements.chain(asked).chain(answered).chain(guarding).collect()
}

fn table(material: &Material<'_>, sources: &[&Source]) -> Table {
    let speech = &material.speech;
    let mut table = Table::new([
        Column::new(speech.word("paper-codename"), 8),
        Column::new(speech.word("paper-source-kind"), 9),
        Column::new(speech.word("paper-reliability"), 9),
        Column::new(speech.word("paper-citation"), 16),
    ]);
    for source in sources {
        let reliability = source.reliability.code();
        let meaning = speech.word(&format!("reliability-{reliability}"));
        table.add_row([
            material.codename(source.id),
            text(speech.term("source", &source.kind)).into(),
            text(format!("{reliability} {meaning}")).into(),
            citation(material, source),
        ]);
    }
    table
}

/// A citation is for what is in public print; of everybody else the brief says nothing but the codename.
fn citation(material: &Material<'_>, source: &Source) -> Runs {
    let speech = &material.speech;
    let public = speech.vocabularies.term("source", &source.kind).is_some_and(|term| term.more("public") == "yes");
    match (public, source.citation.is_empty()) {
        (true, false) => speech.verbatim(&source.citation),
        (true, true) => speech.word("paper-citation-missing").into(),
        (false, _) => speech.word("paper-citation-protected").into(),
    }
}

/// What letters and figures of the grades mean.
fn grades(material: &Material<'_>, sources: &[&Source]) -> Runs {
    let speech = &material.speech;
    let listed: BTreeSet<Reliability> = sources.iter().map(|source| source.reliability).collect();
    let given: BTreeSet<Credibility> = material
        .history()
        .statements
        .iter()
        .filter(|statement| statement.counts())
        .map(|statement| statement.credibility)
        .collect();
    let letters = listed
        .into_iter()
        .map(|grade| format!("{} {}", grade.code(), speech.word(&format!("reliability-{}", grade.code()))));
    let figures = given
        .into_iter()
        .map(|grade| format!("{} {}", grade.code(), speech.word(&format!("credibility-{}", grade.code()))));
    let line = |words: Vec<String>| Runs::from(words.join(&speech.word("paper-semicolon")));
    speech
        .say("paper-grades", [("letters", line(letters.collect()).into()), ("figures", line(figures.collect()).into())])
}
