//! Section II: what happened, in order of time, with who says so.

use suasion_record::{Act, Event, Statement, Subject, When};

use super::{
    material::Material,
    person::bracketed,
    speech::{joined, lines},
};
use crate::tree::{Column, Document, Runs, Table, text};

pub(super) fn section(material: &Material<'_>, document: &mut Document) {
    let speech = &material.speech;
    document.section(speech.word("paper-chronology"));
    if material.events.is_empty() {
        document.point(speech.word("paper-chronology-empty"));
        return;
    }
    document.paragraph(speech.word("paper-chronology-about"));
    let mut table = Table::new([
        Column::numeric(speech.word("paper-number"), 2),
        Column::new(speech.word("paper-date"), 9),
        Column::new(speech.word("paper-what-happened"), 21),
        Column::new(speech.word("paper-source"), 8),
    ]);
    for (place, (id, when)) in material.events.iter().enumerate() {
        if let Some(event) = material.history().event(*id) {
            table.add_row(row(material, place + 1, event, when));
        }
    }
    document.push(table);
}

fn row(material: &Material<'_>, number: usize, event: &Event, when: &When) -> [Runs; 4] {
    let (speech, history) = (&material.speech, material.history());
    let acts: Vec<&Act> = history.acts.iter().filter(|act| act.event == event.id).collect();
    let of_event = Subject::Event(event.id);
    let about: Vec<Subject> = std::iter::once(of_event).chain(acts.iter().map(|act| Subject::Act(act.id))).collect();

    let date = lines([speech.date(when)].into_iter().chain(material.conflict_marks(&[of_event], true)));
    let title: Runs = speech.phrase(&event.title).iter().cloned().map(|run| run.strong()).collect();
    let acts = acts.iter().map(|act| material.act(act));
    let goes_by = accepted(material, &about).into_iter().map(|statement| {
        joined([material.attribute_and_value(statement), bracketed(material.by_whom(statement))], " ")
    });
    let conflicts = material.conflict_marks(&about, false);
    let happened = lines(std::iter::once(title).chain(acts).chain(goes_by).chain(conflicts));

    let said = history.statements.iter().filter(|statement| statement.counts() && about.contains(&statement.about));
    let mut sources = material.cited(said);
    if sources.is_empty() {
        sources.push(speech.word("paper-source-none").into());
    }
    [text(number.to_string()).into(), date, happened, lines(sources)]
}

/// The statements that the record goes by on anything about these things but their dates.
fn accepted<'m>(material: &'m Material<'_>, about: &[Subject]) -> Vec<&'m Statement> {
    let history = material.history();
    history
        .statements
        .iter()
        .filter(|statement| about.contains(&statement.about) && statement.attribute != "when")
        .filter(|statement| history.accepted(statement.about, &statement.attribute).is_some_and(|one| one.id == statement.id))
        .collect()
}
