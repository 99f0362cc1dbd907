//! Readers and records to try pages with: tests only.

use std::{collections::BTreeMap, sync::Arc};

use maud::Markup;
use suasion_app::{
    ActView, CaseView, ChainView, Cited, Colleague, Context, Entry, ItemView, LinkView, Moment, Role, Trace,
    ViolationView,
    campaign::{
        Answered, CaseFile, Demand, DemandStanding, Due, DueKind, ItemId, Link, Matter, Overview, Representation,
        Response, State, Verdict, Waiting, Weakness,
    },
    contradiction_views, date,
    domain::{
        AccountId, Act, ActId, Actor, Body, BodyId, Bounds, Case, CaseId, Consent, ConsentGiver, ConsentId,
        Credibility, Day, DemandId, Event, EventId, Id, Lang, Name, NameKind, Person, PersonId, Phrase, Relation,
        RelationId, Reliability, RepresentationId, ResponseId, Romanisation, Source, SourceId, Standing, Statement,
        StatementId, Subject, Value, ViolationId, Vocabularies, When,
    },
    law::{self, Confidence, Violation, Window},
    link_name, question_views, said,
};

use crate::session::Visitor;

/// Every language a page speaks.
pub const LANGUAGES: [Lang; 3] = [Lang::En, Lang::ZhHans, Lang::ZhHant];

/// A name of sixty characters.
pub const LONG: &str = "Tenzin Lobsang Gyatso Choekyi Nyima Rinpoche of Upper Kham—A";

/// Somebody who leads cases.
pub fn officer(lang: Lang) -> Visitor {
    visitor(lang, &[Role::Officer, Role::Auditor, Role::Administrator])
}

/// Somebody who adds and does not decide.
pub fn contributor(lang: Lang) -> Visitor {
    visitor(lang, &[Role::Contributor])
}

fn visitor(lang: Lang, roles: &[Role]) -> Visitor {
    let who =
        Colleague { account: AccountId(Id::from_bits(1)), name: "lin".into(), roles: roles.iter().copied().collect() };
    let today: Day = "2026-11-23".parse().unwrap_or_else(|_| unreachable!("a day"));
    let at = "2026-11-23T08:30:00Z".parse().unwrap_or_else(|_| unreachable!("a moment"));
    Visitor {
        context: Context::new(Some(who), lang, Moment { at, today }, Arc::new(|| 7)),
        csrf: "token".into(),
        path: "/".into(),
        token: String::new(),
    }
}

/// The page as text, after making sure that it is one: every message there, nothing that the reader's browser refuses.
pub fn sound(markup: Markup) -> String {
    let shown = markup.into_string();
    for forbidden in ["page-", "<script", "style=", "http://", "https://"] {
        assert!(!shown.contains(forbidden), "`{forbidden}` in {shown}");
    }
    for key in ["why-", "state-", "flaw-", "lack-", "window-", "confidence-", "name-kind-", "weakest-"] {
        assert!(!shown.contains(&format!(">{key}")), "`{key}…` without a message in {shown}");
    }
    shown
}

/// The names that pages must bear: of one character, of sixty, with a mistaken form.
pub fn names() -> Vec<Name> {
    let form = |text: &str, kind, romanisation| Name { kind, romanisation, ..Name::legal(text) };
    vec![
        form(LONG, NameKind::Legal, Some(Romanisation::Phonetic)),
        form("王", NameKind::Alias, None),
        form("Wong <b>", NameKind::Mistaken, Some(Romanisation::HongKong)),
    ]
}

/// Cases in rows.
pub fn overviews(count: usize) -> Vec<Overview> {
    (0..count).map(overview).collect()
}

fn overview(place: usize) -> Overview {
    Overview {
        case: CaseId(Id::from_bits(place as u128)),
        reference: format!("T-{place}"),
        names: names(),
        status: "held".into(),
        summary: Phrase::new("Held since October", "十月起被关押"),
        fictional: true,
        links: [State::Lit, State::Lit, State::Waiting, State::Waiting, State::Dark],
        weakest: Some(Link::Indignation),
        weakness: Weakness::Missing,
        events: 4,
        statements: 9,
        violations: 2,
        demands: 1,
        representations: 3,
        contradictions: 2,
        verdicts: BTreeMap::from([(Verdict::Real, 1), (Verdict::Pending, 2)]),
        last_event: "1994-04-23".parse().ok(),
        due: "2026-12-01"
            .parse()
            .ok()
            .map(|day| Due { day, kind: DueKind::Review, record: Id::from_bits(3) })
            .into_iter()
            .collect(),
        matters: vec![],
        jurisdiction: "CN".into(),
        lead: None,
        answered: Some(Answered {
            when: when("2026-11-03"),
            day: day("2026-11-03"),
            matter: matter(32, "", "release"),
            verdict: Verdict::Real,
        }),
        waiting: Some(Waiting {
            when: when("May 2026"),
            since: day("2026-05-31"),
            matter: matter(31, "Letter", ""),
            count: 3,
        }),
        drafts: 2,
        quiet_since: "1994-04-23".parse().ok(),
    }
}

/// What a record is about, with the body of the samples as the one who is asked or answered.
pub fn matter(record: u128, words: &str, code: &str) -> Matter {
    let who = vec![Name::legal("延庆监狱")];
    Matter { record: Id::from_bits(record), words: Phrase::new(words, ""), code: code.into(), who }
}

const CASE: CaseId = CaseId(Id::from_bits(1));
const PERSON: PersonId = PersonId(Id::from_bits(2));
const BODY: BodyId = BodyId(Id::from_bits(3));
/// A source that is no authority, and one that is.
const LINDEN: SourceId = SourceId(Id::from_bits(4));
const ELM: SourceId = SourceId(Id::from_bits(5));

fn when(text: &str) -> When {
    When::read(text).unwrap_or_else(|_| unreachable!("a date: {text}"))
}

fn day(text: &str) -> Day {
    text.parse().unwrap_or_else(|_| unreachable!("a day: {text}"))
}

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
