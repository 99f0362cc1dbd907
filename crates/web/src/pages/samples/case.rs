//! A case to try its pages with: as many events as asked for, a demand that was put and answered, violations, a chain.

use suasion_app::{
    ActView, CaseView, ChainView, Cited, Entry, ItemView, LinkView, Trace, ViolationView,
    campaign::{
        CaseFile, Demand, DemandStanding, Due, DueKind, ItemId, Link, Representation, Response, State, Verdict,
        Weakness,
    },
    contradiction_views, date,
    domain::{
        Act, ActId, Actor, Body, BodyId, Bounds, Case, CaseId, Consent, ConsentGiver, ConsentId, Credibility, DemandId,
        Event, EventId, Id, Lang, Name, Person, PersonId, Phrase, Relation, RelationId, Reliability, RepresentationId,
        ResponseId, Source, SourceId, Standing, Statement, StatementId, Subject, Value, ViolationId, Vocabularies,
    },
    law::{self, Confidence, Violation, Window},
    link_name, question_views, said,
};

use super::{day, names, when};

const CASE: CaseId = CaseId(Id::from_bits(1));
const PERSON: PersonId = PersonId(Id::from_bits(2));
const BODY: BodyId = BodyId(Id::from_bits(3));
/// A source that is no authority, and one that is.
const LINDEN: SourceId = SourceId(Id::from_bits(4));
const ELM: SourceId = SourceId(Id::from_bits(5));

fn event_id(place: usize) -> EventId {
    EventId(Id::from_bits(1000 + place as u128))
}

/// A case with this many events, each with an act and a statement; the first is dated twice, by an authority and by
/// somebody else.
pub fn case_view(lang: Lang, events: usize) -> CaseView {
    let (file, vocabularies) = (case_file(events), Vocabularies::shipped());
    let history = &file.history;
    let chronology = history.events.iter().enumerate().map(|(place, event)| Entry {
        event: event.clone(),
        kind: vocabularies.label("event", &event.kind, lang),
        title: event.title.text(lang).to_owned(),
        when: date(&when("October 1989"), lang),
        date_disputed: place == 0,
        disputed: place == 0,
        acts: vec![ActView {
            id: history.acts[place].id,
            sentence: "A → B: c".into(),
            by: history.acts[place].by,
            to: history.acts[place].to,
            done: "c".into(),
            detail: "<i>".into(),
        }],
        violations: vec![],
        statements: history
            .statements
            .iter()
            .filter(|one| one.about == Subject::Event(event.id))
            .map(|one| said(history, &vocabularies, lang, one))
            .collect(),
    });
    CaseView {
        reference: "T-1".into(),
        names: names(),
        status: "held".into(),
        status_label: vocabularies.label("status", "held", lang),
        summary: "in short".into(),
        liberty: "none".into(),
        fictional: true,
        lead: Some("lin".into()),
        held_at: Some(Phrase::new("", "延庆监狱")),
        next_due: Some(Due { day: day("2026-11-01"), kind: DueKind::Review, record: Id::from_bits(1) }),
        chronology: chronology.collect(),
        contradictions: contradiction_views(history, &vocabularies, lang),
        questions: question_views(history, &vocabularies, lang),
        in_chain: events,
        file: file.clone(),
    }
}

fn case_file(events: usize) -> CaseFile {
    let case = Case {
        id: CASE,
        reference: "T-1".into(),
        person: PERSON,
        jurisdiction: "CN".into(),
        status: "held".into(),
        summary: Phrase::new("Only in English", ""),
        lead: None,
        next_review: None,
        reprisal_of: None,
        fictional: true,
    };
    let mut file = CaseFile::of(case, Person { id: PERSON, names: names(), entered_in: None });
    let history = &mut file.history;
    history.bodies.push(Body {
        id: BODY,
        names: vec![Name::legal("延庆监狱")],
        kind: "prison".into(),
        country: "CN".into(),
        entered_in: None,
    });
    let source = |id, codename: &str, reliability| Source {
        id,
        case: CASE,
        codename: codename.into(),
        kind: "press".into(),
        reliability,
        citation: String::new(),
    };
    history.sources = vec![source(LINDEN, "LINDEN", Reliability::B), source(ELM, "ELM", Reliability::D)];
    history.relations.push(Relation {
        id: RelationId(Id::from_bits(6)),
        case: CASE,
        from: Actor::Body(BODY),
        kind: "relative_of".into(),
        to: Actor::Person(PERSON),
        since: Some(when("1990")),
        until: None,
        stance: "neutral".into(),
        source: LINDEN,
        note: String::new(),
    });
    let consent = |id, audience: &str, withdrawn| Consent {
        id: ConsentId(Id::from_bits(id)),
        case: CASE,
        given_by: ConsentGiver::Family,
        purpose: "brief".into(),
        audience: audience.into(),
        given: when("2026-01-05"),
        until: Some(day("2027-01-05")),
        basis: String::new(),
        withdrawn,
    };
    history.consents = vec![consent(7, "un", None), consent(8, "media", Some(day("2026-02-01")))];
    for place in 0..events {
        let event = event_id(place);
        history.events.push(Event { id: event, case: CASE, kind: "arrest".into(), title: Phrase::new("Arrest", "") });
        history.acts.push(Act {
            id: ActId(Id::from_bits(5000 + place as u128)),
            case: CASE,
            event,
            kind: "arrested".into(),
            by: Some(Actor::Body(BODY)),
            to: Some(Actor::Person(PERSON)),
            detail: Phrase::default(),
        });
        history.statements.push(statement(9000 + place as u128, event, "October 1989", LINDEN, Standing::Accepted));
    }
    if events > 0 {
        history.statements.push(statement(8999, event_id(0), "August 1991", ELM, Standing::Recorded));
    }
    file
}

fn statement(id: u128, event: EventId, date: &str, source: SourceId, standing: Standing) -> Statement {
    Statement {
        id: StatementId(Id::from_bits(id)),
        case: CASE,
        about: Subject::Event(event),
        attribute: "when".into(),
        value: Value::When(when(date)),
        source,
        passage: "第7页".into(),
        said: when("1995"),
        official: source == ELM,
        credibility: Credibility::Probable,
        quotable: source == ELM,
        standing,
        supersedes: None,
    }
}

/// A case in which something was asked and something came back.
pub fn asked_and_answered(lang: Lang) -> CaseView {
    let mut view = case_view(lang, 1);
    view.file.violations.push(violation());
    view.file.demands.push(Demand {
        id: DemandId(Id::from_bits(30)),
        case: CASE,
        ask: Phrase::new("Let a doctor of the family's choice examine him", ""),
        addressee: None,
        measure: Phrase::new("", "家属持有报告"),
        by: Some(day("1991-09-30")),
        fallback: Phrase::default(),
        basis: vec![violation().id],
        standing: DemandStanding::Put,
    });
    view.file.representations.push(Representation {
        id: RepresentationId(Id::from_bits(31)),
        cases: vec![CASE],
        link: Link::Indignation,
        from: Actor::Body(BODY),
        to: Some(Actor::Body(BODY)),
        channel: "urgent_action".into(),
        title: Phrase::new("Urgent action", "紧急行动"),
        number: "UA 218/89".into(),
        when: when("1989-07-02"),
        demands: vec![DemandId(Id::from_bits(30))],
        prompted_by: vec![],
        prompted_by_events: vec![],
        source: LINDEN,
        sent: None,
    });
    view.file.responses.push(Response {
        id: ResponseId(Id::from_bits(32)),
        case: CASE,
        demand: Some(DemandId(Id::from_bits(30))),
        prompted_by: vec![RepresentationId(Id::from_bits(31))],
        by: Some(Actor::Body(BODY)),
        event: None,
        kind: "acknowledgement".into(),
        when: when("1991"),
        detail: Phrase::default(),
        verdict: Verdict::Ritual,
        criteria: vec![],
        checked: None,
        next_check: Some(day("1992-01-01")),
        source: LINDEN,
    });
    view
}

fn violation() -> Violation {
    Violation {
        id: ViolationId(Id::from_bits(20)),
        case: CASE,
        act: None,
        event: event_id(0),
        kind: "solitary".into(),
        jurisdiction: "CN".into(),
        note: Phrase::new("", "家属未获通知"),
        elements: vec![StatementId(Id::from_bits(9000))],
        shows: vec![],
        conduct: None,
    }
}

/// A violation of the first event, with one citation that nobody has compared with its text.
pub fn violation_view(lang: Lang) -> ViolationView {
    let file = case_file(1);
    ViolationView {
        violation: violation(),
        meaning: "Solitary confinement".into(),
        right: "humane_treatment".into(),
        right_label: "Humane treatment in custody".into(),
        elements: vec![],
        wgad: vec!["III".into()],
        event: "Arrest".into(),
        when: date(&when("October 1989"), lang),
        provisions: vec![Cited {
            id: "row".into(),
            instrument_short: "CPL".into(),
            edition: "1979".into(),
            article: "43".into(),
            paragraph: String::new(),
            subject: "says".into(),
            confidence: Confidence::Unconfirmed,
            confirmed: false,
            confirmed_here: None,
            citation: "Criminal Procedure Law (1979), art. 43".into(),
            role: law::Role::Guarantees,
            force: "domestic".into(),
            force_label: "law".into(),
            window: Window::Possibly,
            only_if: String::new(),
            depends_on: vec![],
            offence: None,
            why: "because".into(),
        }],
        shown_by: file.history.statements[..1]
            .iter()
            .map(|one| said(&file.history, &Vocabularies::shipped(), lang, one))
            .collect(),
    }
}

/// A chain of which three links are there, with one answer traced back.
pub fn chain_view(lang: Lang) -> ChainView {
    let item = |record, number: &str, verdict| ItemView {
        record,
        title: "紧急行动".into(),
        who: "A → B".into(),
        number: number.into(),
        when: date(&when("1989-07-02"), lang),
        verdict,
        prompted_by: vec![],
        followed_by: vec![],
    };
    let asked = item(ItemId::Representation(RepresentationId(Id::from_bits(31))), "UA 218/89", None);
    let answer = item(ItemId::Response(ResponseId(Id::from_bits(32))), "", Some(Verdict::Real));
    let link = |link: &Link| LinkView {
        link: *link,
        name: link_name(*link, lang),
        state: if *link == Link::Pressure { State::Waiting } else { State::Lit },
        reached: Bounds::UNKNOWN,
        reached_printed: "1989".into(),
        took: None,
        took_printed: "33".into(),
        items: if *link == Link::Pressure {
            vec![]
        } else {
            vec![asked.clone(), item(ItemId::Event(event_id(0)), "", None)]
        },
    };
    ChainView {
        links: Link::ALL.iter().map(link).collect(),
        weakest: Some(Link::Pressure),
        why: Weakness::Missing,
        sentence: "The weakest link".into(),
        traces: vec![Trace { answer, after: vec![asked] }],
    }
}
