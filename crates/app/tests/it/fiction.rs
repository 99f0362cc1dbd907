//! Invented portfolios: untidy in every way, marked as invented, the same for the same seed.

use std::{collections::BTreeSet, ops::ControlFlow};

use suasion_app::{
    AppError, Step,
    campaign::{CaseFile, DemandStanding, DueKind, Flaw, Link, Verdict, chain, due, overview},
    domain::{Day, Precision, Value, Vocabularies, contradictions},
    fiction::portfolio,
};

use crate::house::{day, house};

const SEED: u64 = 64;

fn today() -> Day {
    day("2026-11-01")
}

fn two_hundred() -> Vec<CaseFile> {
    portfolio(200, SEED, today()).collect()
}

#[test]
fn the_same_seed_gives_the_same_cases_however_many_there_are() {
    let many = two_hundred();
    assert_eq!(many[..20], portfolio(20, SEED, today()).collect::<Vec<_>>()[..]);
    assert_ne!(many[..20], portfolio(20, SEED + 1, today()).collect::<Vec<_>>()[..]);
}

#[test]
fn every_case_says_that_it_is_invented() {
    for file in two_hundred() {
        assert!(file.case().fictional && file.case().reference.starts_with("F-"));
        assert!(file.case().summary.en.starts_with("An invented case") && file.case().summary.zh.starts_with("虚构"));
        assert!(file.history.bodies.iter().all(|body| body.names[0].text.contains("虚构")));
    }
}

#[test]
fn every_status_verdict_and_weakest_link_occurs() {
    let (files, vocabularies) = (two_hundred(), Vocabularies::shipped());
    let of_table = |table| vocabularies.terms(table).iter().map(|term| term.code.clone()).collect::<BTreeSet<_>>();
    let statuses: BTreeSet<String> = files.iter().map(|file| file.case().status.clone()).collect();
    assert_eq!(statuses, of_table("status"));
    let responses = || files.iter().flat_map(|file| &file.responses);
    let verdicts: BTreeSet<Verdict> = responses().map(|response| response.verdict).collect();
    assert_eq!(verdicts, Verdict::ALL.iter().copied().collect());
    let weakest: BTreeSet<Link> = files.iter().filter_map(|file| chain(file, &vocabularies).weakest.link).collect();
    assert_eq!(weakest, Link::ALL.iter().copied().collect());
    assert!(responses().all(|response| response.lacks(&vocabularies).is_empty()));
    let kinds: BTreeSet<String> =
        portfolio(2000, SEED, today()).flat_map(|file| file.responses).map(|response| response.kind).collect();
    assert_eq!(kinds, of_table("response"));
}

#[test]
fn dates_of_every_precision_occur_and_contradictions_of_every_kind() {
    let files = two_hundred();
    let mut precisions = BTreeSet::new();
    let mut natures = BTreeSet::new();
    for file in &files {
        for statement in &file.history.statements {
            if let Value::When(when) = &statement.value {
                precisions.insert(when.precision());
            }
        }
        natures.extend(contradictions(&file.history, &Vocabularies::shipped()).iter().map(
            |found| match found.nature {
                suasion_app::domain::Nature::Dates { .. } => "dates",
                suasion_app::domain::Nature::Spans { .. } => "spans",
                suasion_app::domain::Nature::ComputedDate { .. } => "computed",
                suasion_app::domain::Nature::Terms => "terms",
                suasion_app::domain::Nature::Numbers => "numbers",
            },
        ));
    }
    assert_eq!(precisions, Precision::ALL.iter().copied().collect());
    assert!(["dates", "terms", "numbers"].iter().all(|nature| natures.contains(nature)), "{natures:?}");
}

#[test]
fn demands_have_flaws_and_things_fall_due_around_the_day() {
    let files = two_hundred();
    let flaws: BTreeSet<Flaw> = files.iter().flat_map(|file| &file.demands).flat_map(|demand| demand.flaws()).collect();
    for flaw in [Flaw::Unaddressed, Flaw::Unmeasured, Flaw::Undated, Flaw::NoFallback, Flaw::Unfounded, Flaw::Vague] {
        assert!(flaws.contains(&flaw), "{flaw:?}");
    }
    let standings: BTreeSet<DemandStanding> =
        files.iter().flat_map(|file| &file.demands).map(|demand| demand.standing).collect();
    assert_eq!(standings.len(), DemandStanding::ALL.len());
    let dues: Vec<_> = files.iter().flat_map(due).collect();
    let kinds: BTreeSet<DueKind> = dues.iter().map(|due| due.kind).collect();
    assert_eq!(kinds, DueKind::ALL.iter().copied().collect());
    let before = dues.iter().filter(|due| due.day < today()).count();
    assert!(before > 10 && dues.len() - before > 10, "{before} of {}", dues.len());
}

#[test]
fn scripts_of_several_peoples_occur_and_nothing_lies_in_the_future() {
    let files = two_hundred();
    let scripts: BTreeSet<_> = files.iter().flat_map(|file| file.history.names()).map(|name| name.script).collect();
    assert_eq!(scripts.len(), 5, "{scripts:?}");
    let vocabularies = Vocabularies::shipped();
    assert!(files.iter().all(|file| overview(file, &vocabularies).last_event <= Some(today())));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn invented_cases_pass_the_checks_of_typed_ones() {
    let house = house().await;
    let mut watch = |_: Step| ControlFlow::Continue(());
    assert_eq!(house.app.add_fiction(&house.context, 60, SEED, &mut watch).await.unwrap(), 60);
    for number in 1..=60 {
        let reference = format!("F-{number:06}");
        let text = house.app.export_case(&house.context, &reference).await.unwrap();
        let read = house.app.read_case(&house.context, &text);
        let read = read.unwrap_or_else(|error| panic!("{reference}: {error}\n{text}"));
        let stored = house.app.case_file(&house.context, &reference).await.unwrap();
        assert_eq!(read.history.statements.len(), stored.history.statements.len(), "{reference}");
        assert_eq!(read.case().fictional, stored.case().fictional);
    }
    let counts = house.app.portfolio(&house.context, &suasion_app::form::Values::new()).await.unwrap();
    assert_eq!((counts.cases, counts.fictional), (60, 60));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn an_invented_case_is_the_same_text_in_every_house() {
    let (first, second) = (house().await, house().await);
    let mut watch = |_: Step| ControlFlow::Continue(());
    first.app.add_fiction(&first.context, 12, SEED, &mut watch).await.unwrap();
    for number in 1..=12 {
        let reference = format!("F-{number:06}");
        let text = first.app.export_case(&first.context, &reference).await.unwrap();
        second.app.import_case(&second.context, &text).await.unwrap();
        assert_eq!(second.app.export_case(&second.context, &reference).await.unwrap(), text);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn an_invented_portfolio_that_is_stopped_leaves_nothing_behind() {
    let house = house().await;
    let mut watch = |step: Step| if step.done < 250 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) };
    let stopped = house.app.add_fiction(&house.context, 600, SEED, &mut watch).await;
    assert!(matches!(stopped, Err(AppError::Store(_))), "{stopped:?}");
    assert_eq!(house.app.portfolio(&house.context, &suasion_app::form::Values::new()).await.unwrap().cases, 0);
}
