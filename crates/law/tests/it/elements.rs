//! What must be shown of a violation, and what in a record shows it.

use suasion_law::{Jurisdiction, Library, Proof, ProofState, Shows, Violation};
use suasion_record::{
    Act, ActId, Actor, Body, BodyId, Case, CaseId, Credibility, Event, EventId, History, Id, Name, Person, PersonId,
    Phrase, SourceId, Standing, Statement, StatementId, Subject, Value, ViolationId, Vocabularies, When,
};

const fn id(bits: u128) -> Id {
    Id::from_bits(bits)
}
const CASE: CaseId = CaseId(id(1));
const PRISONER: PersonId = PersonId(id(2));
const POLICE: BodyId = BodyId(id(3));
const ARREST: EventId = EventId(id(4));
const TRIAL: EventId = EventId(id(5));
const DETAINED: ActId = ActId(id(6));

/// A case in which the police detain somebody, who is tried later.
fn history(statements: Vec<Statement>) -> History {
    let case = Case {
        id: CASE,
        reference: "T-1".into(),
        person: PRISONER,
        jurisdiction: "CN".into(),
        status: "imprisoned".into(),
        summary: Phrase::default(),
        lead: None,
        next_review: None,
        reprisal_of: None,
        fictional: false,
    };
    let mut history = History::of(case, Person { id: PRISONER, names: vec![Name::legal("A")], entered_in: None });
    let event = |id, kind: &str| Event { id, case: CASE, kind: kind.into(), title: Phrase::new("event", "") };
    history.events = vec![event(ARREST, "arrest"), event(TRIAL, "trial")];
    history.bodies = vec![Body {
        id: POLICE,
        names: vec![Name::legal("Police")],
        kind: "police".into(),
        country: "CN".into(),
        entered_in: None,
    }];
    history.acts = vec![Act {
        id: DETAINED,
        case: CASE,
        event: ARREST,
        kind: "detained".into(),
        by: Some(Actor::Body(POLICE)),
        to: Some(Actor::Person(PRISONER)),
        detail: Phrase::default(),
    }];
    history.statements = statements;
    history
}

fn statement(number: u128, about: Subject, attribute: &str, standing: Standing) -> Statement {
    Statement {
        id: StatementId(id(100 + number)),
        case: CASE,
        about,
        attribute: attribute.into(),
        value: Value::Text(Phrase::new("words", "")),
        source: SourceId(id(9)),
        passage: String::new(),
        said: When::unknown(),
        official: false,
        credibility: Credibility::Unjudged,
        quotable: false,
        standing,
        supersedes: None,
    }
}

fn violation(kind: &str, shows: &[(&str, u128)]) -> Violation {
    let shows: Vec<Shows> = shows
        .iter()
        .map(|(element, number)| Shows { element: (*element).into(), statement: StatementId(id(100 + number)) })
        .collect();
    Violation {
        id: ViolationId(id(7)),
        case: CASE,
        act: Some(DETAINED),
        event: ARREST,
        kind: kind.into(),
        jurisdiction: Jurisdiction::new("CN").code().into(),
        note: Phrase::default(),
        conduct: None,
        elements: shows.iter().map(|one| one.statement).collect(),
        shows,
    }
}

/// The state of each element, by code.
fn states(proofs: &[Proof<'_>]) -> Vec<(String, ProofState)> {
    proofs.iter().map(|proof| (proof.element.code.clone(), proof.state())).collect()
}

#[test]
fn what_was_only_found_never_counts_as_shown() {
    let history = history(vec![
        statement(1, Subject::Event(ARREST), "when", Standing::Accepted),
        statement(2, Subject::Event(ARREST), "detail", Standing::Accepted),
    ]);
    let violation = violation("failure_to_notify_family", &[]);
    let proofs = violation.proofs(Library::compiled(), &history);
    let found = ProofState::Found;
    assert_eq!(
        states(&proofs),
        [("held".into(), found), ("not_told".into(), found), ("no_exception".into(), found)],
        "all are found and none is shown"
    );
    assert!(proofs.iter().all(|proof| proof.shown_by.is_empty()));
}

#[test]
fn an_element_is_shown_by_the_statement_of_which_an_officer_says_so_and_by_no_other_element() {
    let history = history(vec![
        statement(1, Subject::Event(ARREST), "when", Standing::Accepted),
        statement(2, Subject::Event(ARREST), "detail", Standing::Accepted),
    ]);
    let violation = violation("failure_to_notify_family", &[("not_told", 2)]);
    let proofs = violation.proofs(Library::compiled(), &history);
    assert_eq!(proofs[1].state(), ProofState::Shown);
    assert_eq!(proofs[1].shown_by[0].attribute, "detail");
    assert!(proofs[1].found.is_empty(), "what is shown is not listed as found as well");
    assert_eq!(proofs[2].state(), ProofState::Found, "the same words may show another element, which nobody has said");
}

#[test]
fn a_statement_by_which_the_record_does_not_go_shows_nothing_yet() {
    let recorded = statement(1, Subject::Event(ARREST), "detail", Standing::Recorded);
    let history = history(vec![recorded]);
    let linked =
        violation("failure_to_notify_family", &[("not_told", 1)]).proofs(Library::compiled(), &history)[1].state();
    let unlinked = violation("failure_to_notify_family", &[]).proofs(Library::compiled(), &history)[1].state();
    assert_eq!((linked, unlinked), (ProofState::Waiting, ProofState::Missing));
}

#[test]
fn what_replaced_a_statement_shows_what_that_showed() {
    let old = statement(1, Subject::Event(ARREST), "detail", Standing::Superseded);
    let mut new = statement(2, Subject::Event(ARREST), "detail", Standing::Accepted);
    new.supersedes = Some(old.id);
    let violation = violation("failure_to_notify_family", &[("not_told", 1)]);
    let history = history(vec![old.clone(), new.clone()]);
    let proofs = violation.proofs(Library::compiled(), &history);
    assert_eq!(proofs[1].shown_by, [&new]);
    let moved = violation.resting_on(old.id, new.id);
    assert_eq!((moved.elements[0], moved.shows[0].statement), (new.id, new.id));
}

#[test]
fn what_is_about_another_event_or_by_others_than_officials_is_not_found() {
    let history_of = |about, attribute| history(vec![statement(1, about, attribute, Standing::Accepted)]);
    let violation = violation("arbitrary_arrest", &[]);
    let state = |history: &History, code: &str| {
        let proofs = violation.proofs(Library::compiled(), history);
        proofs.iter().find(|proof| proof.element.code == code).unwrap().state()
    };
    assert_eq!(state(&history_of(Subject::Event(TRIAL), "when"), "taken"), ProofState::Missing);
    assert_eq!(state(&history_of(Subject::Event(ARREST), "when"), "taken"), ProofState::Found);
    let by_police = history_of(Subject::Act(DETAINED), "done");
    assert_eq!(state(&by_police, "official"), ProofState::Found);
    let mut by_nobody = by_police.clone();
    by_nobody.acts[0].by = None;
    assert_eq!(state(&by_nobody, "official"), ProofState::Missing);
    let mut by_paper = by_police;
    by_paper.bodies[0].kind = "medium".into();
    assert_eq!(state(&by_paper, "official"), ProofState::Missing);
}

#[test]
fn every_kind_of_violation_has_elements_and_the_kinds_of_the_act_vocabulary_have_their_own() {
    let library = Library::compiled();
    for kind in library.violation_types() {
        let elements = library.elements_of(&kind.code);
        assert!(elements.len() >= 2, "{}: {elements:?}", kind.code);
        assert!(library.right(&kind.right).is_some(), "{}", kind.code);
    }
    let vocabularies = Vocabularies::shipped();
    for act in vocabularies.terms("act") {
        for code in act.more("violations").split(';').filter(|code| !code.is_empty()) {
            let own = library.elements_of(code).iter().all(|one| one.violation.as_deref() == Some(code));
            assert!(own && library.violation_type(code).is_some(), "{code} of the act {}", act.code);
        }
    }
}

#[test]
fn an_element_names_only_what_a_record_can_hold() {
    let (library, vocabularies) = (Library::compiled(), Vocabularies::shipped());
    let subjects =
        |attribute: &str| vocabularies.term("attribute", attribute).map(|term| term.more("about").to_owned());
    for kind in library.violation_types() {
        for element in library.elements_of(&kind.code) {
            for attribute in &element.attributes {
                assert!(subjects(attribute).is_some(), "{}: {attribute}", element.code);
            }
            for (table, codes) in [("act", &element.acts), ("event", &element.events), ("body", &element.by)] {
                for code in codes {
                    assert!(vocabularies.term(table, code).is_some(), "{}: {table} {code}", element.code);
                }
            }
            let about = |subject: &str| element.attributes.iter().any(|one| subjects(one).as_deref() == Some(subject));
            // Kinds of acts, or who did it, say nothing where no statement about an act can show the element.
            let idle = (!element.acts.is_empty() || !element.by.is_empty()) && !about("act");
            assert!(!idle, "{} of {}: acts or bodies that nothing asks for", element.code, kind.code);
            assert!(element.events.is_empty() || about("event"), "{} of {}", element.code, kind.code);
        }
    }
}
