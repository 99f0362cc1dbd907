//! From the record of a case to the course of its procedure: which acts and events are which steps, and when.

use std::collections::HashSet;

use suasion_record::{Act, ActId, Actor, Event, EventId, History, Subject, Value, When};

use super::{Clockwork, Span, Step, StepId, Taken};

/// The steps of one case and the records they come from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Course {
    /// The steps, in order of time as far as the dates tell.
    pub taken: Vec<Taken>,
    /// The record of each step: an act, or an event without a finer act.
    pub records: Vec<(EventId, Option<ActId>)>,
}

/// What belongs to an earlier life and starts no clock of this case.
const BACKGROUND: &str = "background";

impl Course {
    /// The steps that a history records, dated as the caller dates its events.
    ///
    /// An act counts when it was done to the person of the case, or by anyone for them; an event counts by its own kind
    /// where no act in it is a step and none was done to somebody else. What an accepted statement denies counts not.
    pub fn of(history: &History, clockwork: &Clockwork, when: impl Fn(EventId) -> When) -> Course {
        let mut found: Vec<(Taken, (EventId, Option<ActId>))> = Vec::new();
        for event in history.events.iter().filter(|one| one.kind != BACKGROUND && !denied(history, one)) {
            let when = when(event.id);
            for (step, surely, act) in steps_of(history, clockwork, event) {
                let until = when.is_span().then(|| Span::from(when.end())).filter(|until| until.hi != Span::FUTURE);
                let taken = Taken { step, days: when.start().into(), until, surely, record: 0 };
                found.push((taken, (event.id, act)));
            }
        }
        found.sort_by_key(|(taken, _)| (taken.days.lo, taken.days.hi, taken.step));
        let mut course = Course::default();
        for ((taken, record), at) in found.into_iter().zip(0..) {
            course.taken.push(Taken { record: at, ..taken });
            course.records.push(record);
        }
        course
    }
}

fn steps_of(history: &History, clockwork: &Clockwork, event: &Event) -> Vec<(StepId, bool, Option<ActId>)> {
    let acts: Vec<&Act> = history.acts.iter().filter(|act| act.event == event.id && !undone(history, act)).collect();
    let steps = || clockwork.steps().iter().zip(0..).map(|(step, at)| (step, StepId(at)));
    let mut found = Vec::new();
    for act in &acts {
        let may_be = format!("act:{}", act.kind);
        for (step, id) in steps().filter(|(step, _)| concerns(history, act, step)) {
            if step.acts.contains(&act.kind) {
                found.push((id, true, Some(act.id)));
            } else if step.may_be.contains(&may_be) {
                found.push((id, false, Some(act.id)));
            }
        }
    }
    let of_others = acts.iter().any(|act| act.to.is_some_and(|to| to != Actor::Person(history.case.person)));
    if found.is_empty() && !of_others {
        let may_be = format!("event:{}", event.kind);
        for (step, id) in steps() {
            if step.events.contains(&event.kind) {
                found.push((id, true, None));
            } else if step.may_be.contains(&may_be) {
                found.push((id, false, None));
            }
        }
    }
    let mut seen = HashSet::new();
    found.retain(|(step, _, _)| seen.insert(*step));
    found
}

/// Whether an act is a step of this person's procedure: done to them, or for them by whomever.
fn concerns(history: &History, act: &Act, step: &Step) -> bool {
    step.by_anyone || act.to.is_none_or(|to| to == Actor::Person(history.case.person))
}

fn denied(history: &History, event: &Event) -> bool {
    says_no(history.value(Subject::Event(event.id), "occurred"))
}

fn undone(history: &History, act: &Act) -> bool {
    says_no(history.value(Subject::Act(act.id), "done"))
}

fn says_no(value: Option<&Value>) -> bool {
    matches!(value, Some(Value::Term(term)) if term == "no")
}
