//! A small invented case with everything that a brief has to show: two dates for one arrest, an official account against
//! an unofficial one, a protected witness, demands good and bad, a chain with two answers.

use suasion_campaign::{CaseFile, Demand, DemandStanding, Link, Representation, Response, Verdict};
use suasion_law::Violation;
use suasion_record::*;

/// A word that only the protected witness says; no outsider may ever read it.
pub const CANARY: &str = "kingfisher";

fn id(bits: u128) -> Id {
    Id::from_bits(0x0193_0000_0000_0000_0000_0000_0000_0000 + bits)
}

fn when(text: &str) -> When {
    When::read(text).unwrap()
}

fn name(text: &str, kind: NameKind, romanisation: Option<Romanisation>) -> Name {
    Name { kind, romanisation, ..Name::legal(text) }
}

const CASE: u128 = 1;
const LIN: u128 = 2;
const GUARD: u128 = 3;
const POLICE: u128 = 10;
const PRISON: u128 = 11;
const OBSERVER: u128 = 12;
const EMBASSY: u128 = 13;
const ARREST: u128 = 20;
const TRIAL: u128 = 21;
const FAST: u128 = 22;
const TOLD: u128 = 23;
const VISIT: u128 = 24;
const LETTERS: u128 = 30;
const COURT: u128 = 31;
const WITNESS: u128 = 32;

fn person(bits: u128, names: Vec<Name>) -> Person {
    Person { id: PersonId(id(bits)), names, entered_in: None }
}

fn body(bits: u128, en: &str, zh: &str, kind: &str) -> Body {
    let names = [en, zh].into_iter().filter(|text| !text.is_empty()).map(Name::legal).collect();
    Body { id: BodyId(id(bits)), names, kind: kind.into(), country: "CN".into(), entered_in: None }
}

fn event(bits: u128, kind: &str, en: &str, zh: &str) -> Event {
    Event { id: EventId(id(bits)), case: CaseId(id(CASE)), kind: kind.into(), title: Phrase::new(en, zh) }
}

fn act(bits: u128, event: u128, kind: &str, by: Option<Actor>, to: Option<Actor>) -> Act {
    let (id, case, event) = (ActId(id(bits)), CaseId(id(CASE)), EventId(id(event)));
    Act { id, case, event, kind: kind.into(), by, to, detail: Phrase::default() }
}

fn source(bits: u128, codename: &str, kind: &str, reliability: Reliability, citation: &str) -> Source {
    let (id, case) = (SourceId(id(bits)), CaseId(id(CASE)));
    Source { id, case, codename: codename.into(), kind: kind.into(), reliability, citation: citation.into() }
}

fn said(bits: u128, about: Subject, attribute: &str, value: Value, source: u128) -> Statement {
    Statement {
        id: StatementId(id(bits)),
        case: CaseId(id(CASE)),
        about,
        attribute: attribute.into(),
        value,
        source: SourceId(id(source)),
        passage: String::new(),
        said: When::unknown(),
        official: false,
        credibility: Credibility::Probable,
        quotable: true,
        standing: Standing::Accepted,
        supersedes: None,
    }
}

fn on_event(bits: u128, event: u128, attribute: &str, value: Value, source: u128) -> Statement {
    said(bits, Subject::Event(EventId(id(event))), attribute, value, source)
}

fn words(en: &str, zh: &str) -> Value {
    Value::Text(Phrase::new(en, zh))
}

fn lin() -> Actor {
    Actor::Person(PersonId(id(LIN)))
}

fn the(body: u128) -> Actor {
    Actor::Body(BodyId(id(body)))
}

/// The whole invented case.
pub fn case() -> CaseFile {
    let case = Case {
        id: CaseId(id(CASE)),
        reference: "SU-0007".into(),
        person: PersonId(id(LIN)),
        jurisdiction: "CN".into(),
        status: "serving".into(),
        summary: Phrase::new("A teacher held for a petition.", "一名教师因请愿而被关押。"),
        lead: None,
        next_review: None,
        reprisal_of: None,
        fictional: true,
    };
    let names = vec![
        Name::legal("林晓河"),
        name("Lin Xiaohe", NameKind::Legal, Some(Romanisation::Pinyin)),
        name("Lin Hsiao-ho", NameKind::Alias, Some(Romanisation::WadeGiles)),
        name("Lim Xiaohe", NameKind::Mistaken, None),
    ];
    let mut file = CaseFile::of(case, person(LIN, names));
    let history = &mut file.history;
    history.people.push(person(GUARD, vec![Name::legal("Nobody Named")]));
    history.bodies = vec![
        body(POLICE, "River City Public Security Bureau", "河城市公安局", "police"),
        body(PRISON, "River City Prison", "河城监狱", "prison"),
        body(OBSERVER, "The Observer Society", "", "organisation"),
        body(EMBASSY, "Embassy of Freedonia", "自由国大使馆", "embassy"),
    ];
    history.events = vec![
        event(ARREST, "arrest", "Arrest of Lin Xiaohe", "林晓河被捕"),
        event(TRIAL, "sentence", "Sentence by the court", "法院判决"),
        event(FAST, "hunger_strike", "Hunger strike", "绝食"),
        event(TOLD, "other", "The kingfisher told the family", "kingfisher 告知家属"),
        event(VISIT, "visit", "A visit by the family", ""),
    ];
    history.acts = vec![
        act(40, ARREST, "arrested", Some(the(POLICE)), Some(lin())),
        act(41, TRIAL, "sentenced", None, Some(lin())),
        act(42, FAST, "force_fed", Some(the(PRISON)), Some(lin())),
        act(43, FAST, "informed", Some(Actor::Person(PersonId(id(GUARD)))), None),
    ];
    history.relations = vec![Relation {
        id: RelationId(id(45)),
        case: CaseId(id(CASE)),
        from: the(PRISON),
        kind: "guards".into(),
        to: lin(),
        since: Some(when("1991")),
        until: None,
        stance: String::new(),
        source: SourceId(id(LETTERS)),
        note: String::new(),
    }];
    history.sources = vec![
        source(LETTERS, "GRANITE", "publication", Reliability::B, "Lin Xiaohe (林晓河), Letters from River City, 1996"),
        source(COURT, "MARBLE", "court", Reliability::C, "River City court, judgment no. 12 of 1991"),
        source(WITNESS, "SLATE", "witness", Reliability::A, ""),
    ];
    history.statements = statements();
    history.consents = vec![Consent {
        id: ConsentId(id(48)),
        case: CaseId(id(CASE)),
        given_by: ConsentGiver::Family,
        purpose: "brief".into(),
        audience: "government".into(),
        given: when("1992-02-01"),
        until: None,
        basis: "in writing".into(),
        withdrawn: None,
    }];
    file.violations = vec![Violation {
        id: ViolationId(id(80)),
        case: CaseId(id(CASE)),
        act: Some(ActId(id(40))),
        event: EventId(id(ARREST)),
        kind: "failure_to_notify_family".into(),
        jurisdiction: "CN".into(),
        note: Phrase::new("Nobody was told where he was held.", ""),
        elements: vec![StatementId(id(50)), StatementId(id(53))],
        shows: vec![],
        conduct: None,
    }];
    file.demands = demands();
    file.representations = representations();
    file.responses = responses();
    file
}

fn statements() -> Vec<Statement> {
    let person = Subject::Person(PersonId(id(LIN)));
    let date = |text| Value::When(when(text));
    let worded = When::worded("the autumn they came for me, in October 1989", "1989-10").unwrap();
    let later = When::read_with("after 16 months in detention", Some(EventId(id(ARREST)))).unwrap();
    vec![
        Statement { passage: "page 12".into(), ..on_event(50, ARREST, "when", Value::When(worded), LETTERS) },
        Statement {
            standing: Standing::Recorded,
            official: true,
            said: when("1991-03-02"),
            ..on_event(51, ARREST, "when", date("1989-12-05"), COURT)
        },
        Statement { passage: "page 40".into(), ..on_event(52, TRIAL, "when", Value::When(later), LETTERS) },
        Statement {
            passage: "page 13".into(),
            ..on_event(
                53,
                ARREST,
                "detail",
                words("The family was told nothing for a month.", "家属一个月未获任何通知。"),
                LETTERS,
            )
        },
        Statement { official: true, ..on_event(54, TRIAL, "term_months", Value::Number(156), COURT) },
        on_event(55, FAST, "when", date("summer 1992"), LETTERS),
        on_event(56, FAST, "length_days", Value::Number(58), LETTERS),
        Statement {
            quotable: false,
            ..on_event(57, TOLD, "detail", words("The kingfisher told the family.", ""), WITNESS)
        },
        Statement {
            quotable: false,
            ..said(58, Subject::Act(ActId(id(43))), "manner", words("in the kingfisher yard", ""), WITNESS)
        },
        Statement {
            official: true,
            standing: Standing::Recorded,
            ..said(59, person, "health", Value::Term("good".into()), COURT)
        },
        said(60, person, "health", Value::Term("serious".into()), LETTERS),
        said(61, person, "occupation", words("teacher", "教师"), LETTERS),
        on_event(62, VISIT, "outcome", words("letters were handed over", ""), LETTERS),
    ]
}

fn demands() -> Vec<Demand> {
    let doctor = Demand {
        id: DemandId(id(90)),
        case: CaseId(id(CASE)),
        ask: Phrase::new("Examination by a doctor of the family’s choice", "由家属指定的医生检查"),
        addressee: Some(the(PRISON)),
        measure: Phrase::new("the family holds the doctor’s report", "家属收到医生的报告"),
        by: Some("1992-09-30".parse().unwrap()),
        fallback: Phrase::new("an examination in the presence of a relative", "有亲属在场的检查"),
        basis: vec![ViolationId(id(80))],
        standing: DemandStanding::Put,
    };
    let bare = Demand {
        id: DemandId(id(91)),
        ask: Phrase::new("Respect human rights", ""),
        addressee: None,
        measure: Phrase::default(),
        by: None,
        fallback: Phrase::default(),
        basis: vec![],
        standing: DemandStanding::Draft,
        ..doctor.clone()
    };
    let books = Demand {
        id: DemandId(id(92)),
        ask: Phrase::new("Books and letters", "书籍与信件"),
        by: Some("1994-01-01".parse().unwrap()),
        ..doctor.clone()
    };
    vec![doctor, bare, books]
}

fn representations() -> Vec<Representation> {
    let appeal = Representation {
        id: RepresentationId(id(100)),
        cases: vec![CaseId(id(CASE))],
        link: Link::Indignation,
        from: the(OBSERVER),
        to: Some(the(PRISON)),
        channel: "urgent_action".into(),
        title: Phrase::new("Appeal for medical care", "呼吁给予医疗"),
        number: "UA 7/92".into(),
        when: when("1992-08-10"),
        demands: vec![DemandId(id(90))],
        prompted_by: vec![],
        prompted_by_events: vec![EventId(id(FAST))],
        source: SourceId(id(LETTERS)),
        sent: None,
    };
    let talks = Representation {
        id: RepresentationId(id(101)),
        link: Link::Pressure,
        from: the(EMBASSY),
        to: None,
        channel: "meeting".into(),
        title: Phrase::new("Raised in talks", ""),
        number: String::new(),
        when: when("September 1992"),
        demands: vec![],
        prompted_by: vec![RepresentationId(id(100))],
        prompted_by_events: vec![],
        ..appeal.clone()
    };
    vec![talks, appeal]
}

fn responses() -> Vec<Response> {
    let care = Response {
        id: ResponseId(id(110)),
        case: CaseId(id(CASE)),
        demand: Some(DemandId(id(90))),
        prompted_by: vec![RepresentationId(id(101))],
        by: Some(the(PRISON)),
        event: None,
        kind: "treatment".into(),
        when: when("1992-10-01"),
        detail: Phrase::new("A doctor saw him once.", "医生看过一次。"),
        verdict: Verdict::Ritual,
        criteria: vec!["timed".into()],
        checked: Some("1993-01-05".parse().unwrap()),
        next_check: Some("1993-07-05".parse().unwrap()),
        source: SourceId(id(LETTERS)),
    };
    let words = Response {
        id: ResponseId(id(111)),
        demand: None,
        kind: "acknowledgement".into(),
        when: when("1992-11"),
        detail: Phrase::default(),
        prompted_by: vec![],
        verdict: Verdict::Real,
        criteria: vec![],
        checked: None,
        next_check: None,
        ..care.clone()
    };
    vec![care, words]
}
