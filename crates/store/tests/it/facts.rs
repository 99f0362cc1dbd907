//! Sample files for these tests: small, complete, and different for each number.

use jiff::Timestamp;
use suasion_campaign::{
    CaseFile, Demand, DemandStanding, Link, Overview, Representation, Response, Sent, Verdict, overview,
};
use suasion_law::Violation;
use suasion_names::{TokenSet, name_tokens, text_tokens_into};
use suasion_record::*;
use suasion_store::{Heading, NewCase, Store, StoreError, Tokens, Writing};

/// The id of the `n`th record of some kind.
pub fn id(kind: u128, n: u128) -> Id {
    Id::from_bits(n << 16 | kind)
}

pub fn case_id(n: u128) -> CaseId {
    CaseId(id(1, n))
}

pub fn person_id(n: u128) -> PersonId {
    PersonId(id(2, n))
}

/// The court that every case names.
pub fn court() -> Body {
    Body {
        id: BodyId(id(3, 0)),
        names: vec![Name::legal("Beijing Intermediate People's Court"), Name::legal("北京市中级人民法院")],
        kind: "court".into(),
        country: "CN".into(),
        entered_in: None,
    }
}

pub fn heading(operation: &str) -> Heading {
    Heading {
        at: "2026-11-23T08:00:00Z".parse::<Timestamp>().unwrap(),
        account: None,
        operation: operation.into(),
        case: None,
        reason: "a test".into(),
    }
}

/// A file with one record of every kind.
pub fn file(n: u128) -> CaseFile {
    let (case, person) = (case_id(n), person_id(n));
    let (event, act, source) = (EventId(id(4, n)), ActId(id(5, n)), SourceId(id(6, n)));
    let day = |text: &str| text.parse::<Day>().unwrap();
    let person =
        Person { id: person, names: vec![Name::legal("王军涛"), Name::legal("Wang Juntao")], entered_in: None };
    let mut file = CaseFile::of(
        Case {
            id: case,
            reference: format!("CN-{n:05}"),
            person: person.id,
            jurisdiction: "CN".into(),
            status: "imprisoned".into(),
            summary: Phrase::new("Sentenced to thirteen years for an editorial", "因一篇社论被判十三年"),
            lead: None,
            next_review: Some(day("1991-06-04")),
            reprisal_of: None,
            fictional: n % 2 == 1,
        },
        person,
    );
    file.history.bodies.push(court());
    file.history.sources.push(Source {
        id: source,
        case,
        codename: "HERON".into(),
        kind: "document".into(),
        reliability: Reliability::B,
        citation: String::new(),
    });
    file.history.events.push(Event { id: event, case, kind: "arrest".into(), title: Phrase::new("Arrest", "逮捕") });
    file.history.acts.push(Act {
        id: act,
        case,
        event,
        kind: "detention".into(),
        by: Some(Actor::Body(court().id)),
        to: Some(Actor::Person(person_id(n))),
        detail: Phrase::default(),
    });
    file.history.relations.push(Relation {
        id: RelationId(id(7, n)),
        case,
        from: Actor::Person(person_id(n)),
        kind: "colleague".into(),
        to: Actor::Body(court().id),
        since: None,
        until: None,
        stance: String::new(),
        source,
        note: String::new(),
    });
    file.history.statements.push(Statement {
        id: StatementId(id(8, n)),
        case,
        about: Subject::Event(event),
        attribute: "when".into(),
        value: Value::When(When::read("1989-10-20").unwrap()),
        source,
        passage: "p. 3".into(),
        said: When::read("1990").unwrap(),
        official: false,
        credibility: Credibility::Probable,
        quotable: true,
        standing: Standing::Accepted,
        supersedes: None,
    });
    file.history.evidence.push(Evidence {
        id: EvidenceId(id(9, n)),
        case,
        source,
        kind: "judgment".into(),
        title: "Judgment".into(),
        language: "zh".into(),
        sha256: String::new(),
        obtained: When::read("1991").unwrap(),
        custody: String::new(),
        quotable: false,
    });
    file.history.consents.push(Consent {
        id: ConsentId(id(10, n)),
        case,
        given_by: ConsentGiver::Family,
        purpose: "name_public".into(),
        audience: "public".into(),
        given: When::read("1990-05-01").unwrap(),
        until: None,
        basis: String::new(),
        withdrawn: None,
    });
    file.violations.push(Violation {
        id: ViolationId(id(11, n)),
        case,
        act: Some(act),
        event,
        kind: "failure_to_notify_family".into(),
        jurisdiction: "CN".into(),
        note: Phrase::default(),
        elements: vec![StatementId(id(8, n))],
        shows: vec![],
        conduct: None,
    });
    file.demands.push(Demand {
        id: DemandId(id(12, n)),
        case,
        ask: Phrase::new("Release on medical grounds", ""),
        addressee: Some(Actor::Body(court().id)),
        measure: Phrase::default(),
        by: Some(day("1992-01-01")),
        fallback: Phrase::default(),
        basis: vec![ViolationId(id(11, n))],
        standing: DemandStanding::Put,
    });
    file.representations.push(Representation {
        id: RepresentationId(id(13, n)),
        cases: vec![case],
        link: Link::Indignation,
        from: Actor::Person(person_id(n)),
        to: Some(Actor::Body(court().id)),
        channel: "letter".into(),
        title: Phrase::new("Letter", ""),
        number: String::new(),
        when: When::read("1991-02").unwrap(),
        demands: vec![DemandId(id(12, n))],
        prompted_by: vec![],
        prompted_by_events: vec![event],
        source,
        sent: Some(Sent::new("We ask for his release.".into(), "0".repeat(64))),
    });
    file.responses.push(Response {
        id: ResponseId(id(14, n)),
        case,
        demand: Some(DemandId(id(12, n))),
        prompted_by: vec![RepresentationId(id(13, n))],
        by: Some(Actor::Body(court().id)),
        event: Some(event),
        kind: "release".into(),
        when: When::read("1994-04-23").unwrap(),
        detail: Phrase::default(),
        verdict: Verdict::Ritual,
        criteria: vec![],
        checked: None,
        next_check: Some(day("1995-01-01")),
        source,
    });
    file
}

pub fn overview_of(file: &CaseFile) -> Overview {
    overview(file, &Vocabularies::shipped())
}

/// What a file is found by: the names of its person, and its summary.
pub fn tokens(file: &CaseFile) -> Tokens {
    let mut text = TokenSet::new();
    text_tokens_into(&file.case().summary.en, &mut text);
    text_tokens_into(&file.case().summary.zh, &mut text);
    let names = file.history.names().iter().flat_map(name_tokens).collect();
    Tokens { names, text: text.joined().to_owned() }
}

/// Enters a file record by record, as forms do.
pub async fn enter(store: &Store, file: &CaseFile) -> u64 {
    let mut writing = store.begin(Heading { case: Some(file.case().id), ..heading("enter") }).await.unwrap();
    for record in file.records() {
        writing.put(&record).await.unwrap();
    }
    writing.put_overview(&overview_of(file), &tokens(file)).await.unwrap();
    writing.commit().await.unwrap()
}

/// A case as imports enter it.
pub fn new_case(file: CaseFile) -> NewCase {
    NewCase {
        heading: Heading { case: Some(file.case().id), ..heading("import") },
        overview: overview_of(&file),
        tokens: tokens(&file),
        file,
    }
}

/// Enters cases in one batch.
pub async fn put_new_cases(writing: &mut Writing, cases: Vec<NewCase>) -> Result<(), StoreError> {
    let mut entering = writing.new_cases()?;
    entering.put(cases).await?;
    entering.finish().await
}

/// Enters files as imports do.
pub async fn import(store: &Store, files: Vec<CaseFile>) -> u64 {
    let mut writing = store.begin(heading("import")).await.unwrap();
    put_new_cases(&mut writing, files.into_iter().map(new_case).collect()).await.unwrap();
    writing.commit().await.unwrap()
}
