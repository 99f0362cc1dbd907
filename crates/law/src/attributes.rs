//! What the record of a case says of the person and of the stage, for the groups that some provisions concern. What it
//! does not say stays unknown.

use suasion_record::{Day, Event, History, Subject, Value};

use crate::{Known, Library, Time};

/// So many years old is no child any more (Convention on the Rights of the Child, art. 1).
const OF_AGE: i64 = 18;

impl Known {
    /// What is known on the days of an event.
    pub fn in_record(library: &Library, history: &History, event: Option<&Event>, time: Time, state: &str) -> Known {
        let mut known = Known::default();
        let person = Subject::Person(history.case.person);
        let term = |attribute: &str| match history.value(person, attribute) {
            Some(Value::Term(code)) => Some(code.as_str()),
            _ => None,
        };
        let nationality = term("nationality");
        known.note("foreigner", nationality.map(|nationality| nationality != state));
        known.note("us_national", nationality.map(|nationality| nationality == "US"));
        known.note("woman", term("sex").map(|sex| sex == "woman"));
        known.note("child", is_child(history, time));
        known.note("life_sentence", event.and_then(|event| has_a_term(history, event).then_some(false)));
        let of_event = |kind: &String| event.is_some_and(|event| event.kind == *kind);
        let groups = library.groups().iter().filter(|group| group.events.iter().any(of_event));
        known.yes.extend(groups.map(|group| group.code.clone()));
        known
    }

    fn note(&mut self, group: &str, belongs: Option<bool>) {
        match belongs {
            Some(true) => self.yes.push(group.to_owned()),
            Some(false) => self.no.push(group.to_owned()),
            None => {}
        }
    }
}

/// Whether the person was a child on every day on which it may have happened, or on none of them.
fn is_child(history: &History, time: Time) -> Option<bool> {
    let born = match history.value(Subject::Person(history.case.person), "born") {
        Some(Value::When(when)) => history.dated(when).bounds(),
        _ => return None,
    };
    let of_age = |born: Day| born.plus_years(OF_AGE);
    let days = time.possible();
    if let (Some(last_birthday), Some(first)) = (born.latest.and_then(of_age), days.earliest)
        && last_birthday <= first
    {
        return Some(false);
    }
    match (born.earliest.and_then(of_age), days.latest) {
        (Some(first_birthday), Some(last)) if last < first_birthday => Some(true),
        _ => None,
    }
}

/// Whether the record goes by a sentence of so many months: then it is neither death nor imprisonment for life.
fn has_a_term(history: &History, event: &Event) -> bool {
    matches!(history.value(Subject::Event(event.id), "term_months"), Some(Value::Number(months)) if *months > 0)
}
