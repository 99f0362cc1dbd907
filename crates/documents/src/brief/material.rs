//! What the sections write from: the part of the file that the audience may see, numbered.

use suasion_campaign::CaseFile;
use suasion_law::{Library, Violation};
use suasion_record::{
    ActId, Contradiction, Day, DemandId, EventId, History, RepresentationId, Statement, StatementId, Subject,
    ViolationId, Vocabularies, When, contradictions,
};

use super::{
    Facts,
    audience::{LeftOut, sees_everything, shown},
    speech::Speech,
};
use crate::tree::{Mark, Run, Runs, mark, text};

/// What the sections write from. A thing's number is its place in these lists, counted from 1.
pub(super) struct Material<'a> {
    pub speech: Speech<'a>,
    pub library: &'a Library,
    pub file: CaseFile,
    pub as_of: Day,
    pub audience: &'a str,
    /// Whether the reader sees everything, also what we think of our own demands.
    pub colleagues: bool,
    pub left_out: LeftOut,
    /// The events in order of time, with their dates.
    pub events: Vec<(EventId, When)>,
    /// The violations in order of their events.
    pub violations: Vec<ViolationId>,
    /// The representations in order of time.
    pub representations: Vec<RepresentationId>,
    /// What is in conflict, in the order in which contradictions were found.
    pub conflicts: Vec<Conflict>,
}

/// One attribute of one thing on which statements cannot all be true.
pub(super) struct Conflict {
    pub about: Subject,
    pub attribute: String,
    pub found: Vec<Contradiction>,
}

impl<'a> Material<'a> {
    /// Takes what the audience may see, and numbers it.
    pub fn gather(facts: &Facts<'a>) -> Self {
        let shown = shown(facts.file, facts.audience);
        let history = &shown.file.history;
        let events: Vec<(EventId, When)> =
            history.chronology().into_iter().map(|(event, when)| (event.id, when)).collect();
        let mut violations: Vec<&Violation> = shown.file.violations.iter().collect();
        violations.sort_by_key(|violation| events.iter().position(|(event, _)| *event == violation.event));
        let violations = violations.into_iter().map(|violation| violation.id).collect();
        let mut representations: Vec<_> = shown.file.representations.iter().collect();
        let dates = history.dates();
        representations.sort_by_key(|sent| dates.dated(&sent.when).sort_key());
        let representations = representations.into_iter().map(|sent| sent.id).collect();
        let conflicts = conflicts(history, facts.vocabularies);
        Material {
            speech: Speech { lang: facts.lang, vocabularies: facts.vocabularies },
            library: facts.library,
            as_of: facts.as_of,
            audience: facts.audience,
            colleagues: sees_everything(facts.audience),
            left_out: shown.left_out,
            events,
            violations,
            representations,
            conflicts,
            file: shown.file,
        }
    }

    /// The same with the events of the violations alone, and with the conflicts about these and about the person: what a legal
    /// brief rests on.
    #[must_use]
    pub fn of_violations(mut self) -> Self {
        let relied_on = |event: EventId| self.file.violations.iter().any(|violation| violation.event == event);
        self.events.retain(|(event, _)| relied_on(*event));
        let acts = &self.file.history.acts;
        let of_them = |act: ActId| acts.iter().any(|one| one.id == act && relied_on(one.event));
        self.conflicts.retain(|conflict| match conflict.about {
            Subject::Event(event) => relied_on(event),
            Subject::Act(act) => of_them(act),
            Subject::Person(_) => true,
        });
        self
    }

    /// The record as the audience may see it.
    pub fn history(&self) -> &History {
        &self.file.history
    }

    /// One statement.
    pub fn statement(&self, id: StatementId) -> Option<&Statement> {
        self.history().statements.iter().find(|statement| statement.id == id)
    }

    /// The event that an act belongs to.
    pub fn event_of(&self, act: ActId) -> Option<EventId> {
        self.history().act(act).map(|act| act.event)
    }

    /// The number of an event in the chronology.
    pub fn event_number(&self, id: EventId) -> Option<usize> {
        self.events.iter().position(|(event, _)| *event == id).map(|place| place + 1)
    }

    /// The numbers of violations, in order.
    pub fn violation_numbers(&self, ids: &[ViolationId]) -> Vec<usize> {
        numbers(&self.violations, |id| ids.contains(id))
    }

    /// The numbers of representations, in order.
    pub fn representation_numbers(&self, of: impl Fn(RepresentationId) -> bool) -> Vec<usize> {
        numbers(&self.representations, |id| of(*id))
    }

    /// The numbers of demands, in order.
    pub fn demand_numbers(&self, ids: &[DemandId]) -> Vec<usize> {
        numbers(&self.file.demands, |demand| ids.contains(&demand.id))
    }

    /// A framed reference to each conflict on one of these things that is (or is not) about its date.
    pub fn conflict_marks(&self, about: &[Subject], date: bool) -> Vec<Runs> {
        let on_it = |conflict: &Conflict| about.contains(&conflict.about) && (conflict.attribute == "when") == date;
        let places = numbers(&self.conflicts, on_it);
        places.into_iter().map(|number| Runs::from(self.conflict_mark(number))).collect()
    }

    /// A framed reference to a conflict by its number.
    pub fn conflict_mark(&self, number: usize) -> Run {
        mark(Mark::Conflict, self.speech.say("paper-conflict-mark", [("number", number.into())]).plain())
    }

    /// Numbers in a line: "1, 2, 5".
    pub fn listed(&self, numbers: &[usize]) -> Runs {
        let all: Vec<String> = numbers.iter().map(ToString::to_string).collect();
        text(all.join(&self.speech.word("paper-comma"))).into()
    }
}

/// The places, counted from 1, of what is asked for.
fn numbers<T>(all: &[T], wanted: impl Fn(&T) -> bool) -> Vec<usize> {
    all.iter().enumerate().filter(|(_, one)| wanted(one)).map(|(place, _)| place + 1).collect()
}

fn conflicts(history: &History, vocabularies: &Vocabularies) -> Vec<Conflict> {
    let mut all: Vec<Conflict> = Vec::new();
    for found in contradictions(history, vocabularies) {
        match all.iter_mut().find(|one| one.about == found.about && one.attribute == found.attribute) {
            Some(conflict) => conflict.found.push(found),
            None => all.push(Conflict { about: found.about, attribute: found.attribute.clone(), found: vec![found] }),
        }
    }
    all
}
