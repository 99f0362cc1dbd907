//! Section II: what happened, in order of time, with who says so.

use suasion_record::{Act, Event, Subject, Value, When};

use super::{material::Material, speech::lines};
use crate::tree::{Column, Document, Runs, Table, text};

pub(super) fn section(material: &Material<'_>, document: &mut Document) {
    told(material, document, "paper-chronology", "paper-chronology-about");
}

/// The events of the material under a title, after a word on how to read them.
pub(super) fn told(material: &Material<'_>, document: &mut Document, title: &str, about: &str) {
    let speech = &material.speech;
    document.section(speech.word(title));
    if material.events.is_empty() {
        document.point(speech.word("paper-chronology-empty"));
        return;
    }
    document.paragraph(speech.word(about));
    let mut table = Table::new([
        Column::numeric(speech.word("paper-number"), 3),
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

    let unsettled = history.accepted(of_event, "when").is_none();
    let date = if unsettled { material.goes_by(of_event, "when") } else { speech.date(when) };
    let date = if date.is_empty() { speech.date(when) } else { date };
    let date = lines([date].into_iter().chain(material.conflict_marks(&[of_event], true)));
    let title: Runs = speech.phrase(&event.title).iter().cloned().map(|run| run.strong()).collect();
    let acts = acts.iter().map(|act| material.act(act));
    let told = attributes(material, &about).into_iter().map(|(about, attribute)| {
        let value = material.goes_by(about, attribute);
        speech.say(
            "paper-attribute",
            [("attribute", speech.term("attribute", attribute).into()), ("value", value.into())],
        )
    });
    let conflicts = material.conflict_marks(&about, false);
    let happened = lines(std::iter::once(title).chain(acts).chain(told).chain(conflicts));

    let said = history.statements.iter().filter(|statement| statement.counts() && about.contains(&statement.about));
    let mut sources = material.cited(said);
    if sources.is_empty() {
        sources.push(speech.word("paper-source-none").into());
    }
    [text(number.to_string()).into(), date, happened, lines(sources)]
}

/// The attributes of these things on which something is said, in order of entry. Left out are dates, which have a column of
/// their own, and the plain "it happened", which the title says.
fn attributes<'m>(material: &'m Material<'_>, about: &[Subject]) -> Vec<(Subject, &'m str)> {
    let plain = |value: &Value| matches!(value, Value::Term(code) if code == "yes");
    let mut found: Vec<(Subject, &str)> = Vec::new();
    for statement in &material.history().statements {
        let of_it = (statement.about, statement.attribute.as_str());
        let told = statement.counts() && about.contains(&statement.about) && statement.attribute != "when";
        if told && !plain(&statement.value) && !found.contains(&of_it) {
            found.push(of_it);
        }
    }
    found
}
