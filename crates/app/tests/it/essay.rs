//! The first real case: what its file must show.

use std::collections::BTreeSet;

use suasion_app::{
    campaign::{CaseFile, Link, State, Verdict, after, behind, chain},
    domain::{Nature, Subject, Vocabularies, When, contradictions},
    law::{ClockState, Library},
};

use crate::house::house;

/// The case as it ships with the product.
pub const ESSAY: &str = include_str!("../../../../data/case/wang-juntao.toml");

pub async fn essay() -> CaseFile {
    let house = house().await;
    house.app.read_case(&house.context, ESSAY).unwrap()
}

/// What a contradiction is about, in words that a test can name.
fn about(file: &CaseFile, subject: Subject) -> String {
    match subject {
        Subject::Event(id) => file.history.event(id).unwrap().title.en.clone(),
        Subject::Act(id) => file.history.act(id).unwrap().kind.clone(),
        Subject::Person(_) => "the person".to_owned(),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn its_contradictions_are_found_and_no_others() {
    let file = essay().await;
    let sources = |id| {
        let statement = file.history.statements.iter().find(|one| one.id == id).unwrap();
        let value = match &statement.value {
            suasion_app::domain::Value::When(when) => when.wording().to_owned(),
            suasion_app::domain::Value::Term(code) => code.clone(),
            other => format!("{other:?}"),
        };
        let codename = &file.history.source(statement.source).unwrap().codename;
        format!("{codename}: {value}")
    };
    let found: BTreeSet<(String, String, Vec<String>, bool)> = contradictions(&file.history, &Vocabularies::shipped())
        .into_iter()
        .map(|clash| {
            let said = clash.statements.iter().copied().map(sources).collect();
            let nature = match clash.nature {
                Nature::Dates { .. } => "dates",
                Nature::Spans { .. } => "spans",
                Nature::ComputedDate { .. } => "computed",
                Nature::Terms => "terms",
                Nature::Numbers => "numbers",
            };
            (about(&file, clash.about), nature.to_owned(), said, clash.official_against_unofficial)
        })
        .collect();
    let sentence = "Sentenced to 13 years' imprisonment and four years' deprivation of political rights";
    let issued = |what: &str| format!("Amnesty International issues {what}");
    let expected = [
        ("Arrested", "dates", vec!["ESSAY: October 1989", "ESSAY: August 1991"], false),
        ("Arrested", "dates", vec!["ESSAY: October 1989", "AI-INDEX: by 2 July 1989"], false),
        ("Arrested", "dates", vec!["ESSAY: August 1991", "AI-INDEX: by 2 July 1989"], false),
        (
            sentence,
            "computed",
            vec!["ESSAY: after 16 months in detention", "ESSAY: in 1991", "ESSAY: August 1991"],
            false,
        ),
        (
            sentence,
            "computed",
            vec!["ESSAY: after 16 months in detention", "ESSAY: in 1991", "AI-INDEX: by 2 July 1989"],
            false,
        ),
        ("the person", "terms", vec!["ESSAY: good", "ESSAY: impaired"], true),
        ("the person", "terms", vec!["ESSAY: good", "AI-INDEX: impaired"], true),
        (&issued("UA 218/89"), "dates", vec!["AI-INDEX: 1989-07-02", "AI-TITLES: 3 July 1989"], false),
        (&issued("UA 262/91"), "dates", vec!["AI-INDEX: 1991-07-25", "AI-TITLES: 26 July 1991"], false),
        (&issued("ASA 17/49/91"), "dates", vec!["AI-INDEX: 1991-08-05", "AI-TITLES: 6 August 1991"], false),
        (&issued("ASA 17/51/91"), "dates", vec!["AI-INDEX: 1991-08-18", "AI-TITLES: 19 August 1991"], false),
        (&issued("ASA 17/55/91"), "dates", vec!["AI-INDEX: 1991-09-08", "AI-TITLES: 9 September 1991"], false),
    ];
    let expected: BTreeSet<(String, String, Vec<String>, bool)> = expected
        .into_iter()
        .map(|(about, nature, said, official)| {
            (about.to_owned(), nature.to_owned(), said.into_iter().map(str::to_owned).collect(), official)
        })
        .collect();
    assert_eq!(found, expected);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_sentence_fits_the_first_date_of_the_arrest() {
    let file = essay().await;
    let sentence = file.history.events.iter().find(|event| event.kind == "sentence").unwrap();
    let counted = file
        .history
        .said(Subject::Event(sentence.id), "when")
        .find_map(|statement| statement.when().filter(|when| when.relative().is_some()))
        .unwrap();
    let dated = counted.resolve(|event| Some(file.history.when(event).bounds()));
    assert_eq!(dated.edtf().as_deref(), Some("[1991-02-01..1991-03-30]"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn all_five_links_are_lit_and_every_accepted_fact_has_its_passage() {
    let file = essay().await;
    let chain = chain(&file, &Vocabularies::shipped());
    assert_eq!(chain.stages.each_ref().map(|stage| stage.state), [State::Lit; 5]);
    for statement in &file.history.statements {
        let source = file.history.source(statement.source).unwrap();
        let is_calendar = source.codename == "CALENDAR";
        assert!(is_calendar || !statement.passage.is_empty(), "{statement:?}");
        assert!(statement.credibility != suasion_app::domain::Credibility::Unjudged, "{statement:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_release_leads_back_to_the_family_and_to_the_urgent_actions() {
    let file = essay().await;
    let release = file.responses.iter().find(|response| response.kind == "release_exile").unwrap();
    assert_eq!(release.verdict, Verdict::Real);
    assert!(release.criteria.iter().any(|code| code == "timed"), "what speaks against it is not hidden");
    let led: Vec<_> = behind(&file, release.id).into_iter().map(|id| file.representation(id).unwrap()).collect();
    let number = |wanted: &str| led.iter().any(|sent| sent.number.starts_with(wanted));
    for wanted in ["UA 218/89", "UA 485/90", "UA 57/91", "UA 262/91", "ASA 17/57/91"] {
        assert!(number(wanted), "{wanted}");
    }
    let family = led.iter().find(|sent| sent.title.en.starts_with("The family")).unwrap();
    assert_eq!(family.link, Link::Indignation);
    assert!(after(&file, family.id).contains(&release.id));
    assert_eq!(file.representations.iter().filter(|sent| sent.number.contains("ASA 17/")).count(), 9);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn every_violation_rests_on_an_act_a_statement_and_law_in_force_that_day() {
    let file = essay().await;
    assert!(file.violations.len() >= 10);
    for violation in &file.violations {
        assert!(violation.act.is_some() && !violation.elements.is_empty(), "{}", violation.kind);
        let found = Library::compiled().applies(&violation.question(Library::compiled(), &file.history));
        assert!(!found.is_empty(), "{}", violation.kind);
        for applied in found.iter().filter(|applied| applied.provision.instrument_short == "CPL") {
            assert!(applied.provision.edition.starts_with("1979"), "{}: {}", violation.kind, applied.provision.id);
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn nobody_who_helped_in_secret_is_a_person_or_a_source_of_the_record() {
    let file = essay().await;
    let people: Vec<&str> = file.history.people.iter().map(|person| person.names[0].text.as_str()).collect();
    assert_eq!(people, ["王军涛", "陈子明", "刘晓波", "Yao Shuhai", "乔石", "江泽民"]);
    let vocabularies = Vocabularies::shipped();
    for source in &file.history.sources {
        let public = vocabularies.term("source", &source.kind).unwrap().more("public") == "yes";
        assert!(public && !source.citation.is_empty(), "{}", source.codename);
    }
    let informed = file.history.acts.iter().find(|act| act.kind == "informed").unwrap();
    assert_eq!(informed.by, None);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn its_brief_may_go_to_the_public_and_nothing_else_may() {
    let file = essay().await;
    let today = crate::house::day("2026-11-01");
    let covers = |purpose| file.history.consents.iter().any(|consent| consent.covers(purpose, "media", today));
    assert!(covers("brief"));
    assert!(!covers("appeal") && !covers("photograph"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn its_clocks_run_and_carry_the_contradictions_through() {
    let house = house().await;
    house.app.import_case(&house.context, ESSAY).await.unwrap();
    let clocks = house.app.clocks(&house.context, "WJT-1989").await.unwrap();
    let clock = |id: &str| clocks.iter().find(|one| one.id == id).unwrap_or_else(|| panic!("no clock {id}"));

    // Held from October 1989 to a judgment of 1991: longer than every stage of the 1979 edition at its longest.
    let path = clock("CN-PATH-79");
    assert_eq!(path.state, ClockState::PastLast);
    assert_eq!(path.trigger.days, path.trigger.days.hull(&When::read("October 1989").unwrap().bounds()));
    assert!(path.overrun_days.least.is_some_and(|least| least > 100) && path.overrun_days.most == Some(548));
    assert!(path.undocumented_extension);
    assert!(path.explanation.contains("No lawful basis for the custody is known after 30 July 1990"));
    let disputed = path.disputed.as_ref().unwrap();
    let said: BTreeSet<&str> = disputed.statements.iter().map(|one| one.value.as_str()).collect();
    for worded in ["October 1989", "August 1991", "by 2 July 1989"] {
        assert!(said.contains(worded), "{said:?}");
    }
    assert_eq!(disputed.overrun_days.least, Some(0), "with an arrest in August 1991 nothing may be overrun");
    assert!(disputed.trigger.contains("1991-08-31".parse().unwrap()));

    // The step between is not recorded, so nothing is said of the investigation but that it was over.
    let investigation = clock("CN-INV2M-79");
    assert_eq!((investigation.state, &investigation.ended_by), (ClockState::CannotSay, &None));

    // A guard who tells the family how he is gives no notice of the arrest in the state's name.
    let notice = clock("CN-ARRNOTICE-79");
    assert_eq!((notice.state, &notice.ended_by), (ClockState::CannotSay, &None));

    let sentence = clock("CN-SENTENCE");
    assert_eq!(sentence.latest_lawful_expiry.earliest, "2002-09-30".parse().ok());
    assert_eq!(sentence.state, ClockState::Kept, "released in 1994");
    let relatives = clocks.iter().filter(|one| one.trigger.days.earliest.is_some_and(|day| day.date().year() > 1991));
    assert_eq!(relatives.count(), 0, "what was done to a relative starts no clock of his");
    for one in &clocks {
        assert!(!one.provision.is_empty(), "{}: every clock cites its rule", one.id);
    }
}
