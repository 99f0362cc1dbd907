//! What a house knows of the law beyond the catalogue: texts, and the gate that keeps unconfirmed citations inside.

use suasion_app::{
    AppError, FieldError, Held, Paper, Printing,
    domain::Lang,
    law::{Confidence, Library},
};

use crate::{
    essay::ESSAY,
    house::{House, house, typed},
};

const REFERENCE: &str = "WJT-1989";

/// An invented text in the shape of the edition of 1979.
const TEXT: &str = "第四十二条　甲。\n第四十三条　拘留后通知家屬。\n第四十四条　乙。\n第四十八条　提请批准。\n";

async fn with_the_essay() -> House {
    let house = house().await;
    house.app.import_case(&house.context, ESSAY).await.unwrap();
    // Somebody has consented to a brief for the United Nations.
    let consent = [("given_by", "family"), ("purpose", "brief"), ("audience", "un"), ("given", "1 January 2020")];
    let kind = suasion_app::campaign::Kind::Consent;
    house.app.save(&house.context, REFERENCE, kind, None, &typed(&consent)).await.unwrap();
    house
}

fn errors<T: std::fmt::Debug>(result: Result<T, AppError>) -> Vec<FieldError> {
    match result {
        Err(AppError::Invalid(errors)) => errors,
        other => panic!("{other:?}"),
    }
}

/// What the brief for an audience ends in; nothing is printed here, so one that may leave ends at the printer.
async fn brief(house: &House, audience: &str) -> Result<(), Vec<FieldError>> {
    // Both documents rest on the same citations.
    let mut ends = vec![];
    for document in Paper::CODES {
        let asked = typed(&[("document", document), ("audience", audience)]);
        ends.push(match house.app.brief(&house.context, REFERENCE, Printing::read(&asked).unwrap()).await {
            Err(AppError::Invalid(errors)) => Err(errors),
            Err(AppError::Document(_)) => Ok(()),
            other => panic!("{:?}", other.map(|brief| brief.file_name)),
        });
    }
    assert_eq!(ends[0], ends[1]);
    ends.remove(0)
}

async fn held(house: &House) -> Vec<Held> {
    house.app.held(&house.context, REFERENCE, "un").await.unwrap()
}

async fn confirm(house: &House, ids: &[&str], seen: &str) -> Result<u64, AppError> {
    let mut values = typed(&[("text_seen", seen)]);
    ids.iter().for_each(|id| values.add("provision", *id));
    house.app.confirm(&house.context, &values).await.map(|confirmed| confirmed.entry)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_brief_stays_in_the_house_until_every_citation_was_compared_with_a_text() {
    let house = with_the_essay().await;
    assert_eq!(brief(&house, "colleagues").await, Ok(()), "colleagues see what is unconfirmed, marked");
    let open = held(&house).await;
    assert!(open.iter().any(|one| one.id == "CN-CPL79-31") && open.iter().all(|one| !one.confidence.is_confirmed()));
    let refused = brief(&house, "un").await.unwrap_err();
    assert_eq!((refused[0].field.as_str(), refused[0].key), ("audience", "problem-held"));
    assert!(refused[0].said(Lang::En).contains(&open.len().to_string()));
    assert!(refused[0].said(Lang::En).contains(&open[0].citation));

    let ids: Vec<&str> = open.iter().map(|one| one.id.as_str()).collect();
    let (last, most) = ids.split_last().unwrap();
    confirm(&house, most, "Gazette 1979").await.unwrap();
    assert_eq!(held(&house).await.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), [*last]);
    assert!(brief(&house, "un").await.is_err(), "one is enough to hold it");
    confirm(&house, &[last], "Gazette 1979").await.unwrap();
    assert_eq!(brief(&house, "un").await, Ok(()));

    // The law tab says so too, and with which text.
    let violations = house.app.violations(&house.context, REFERENCE).await.unwrap();
    let mut cited = violations.iter().flat_map(|one| &one.provisions);
    let one = cited.find(|one| one.id == *last).unwrap();
    assert_eq!((one.confidence, one.confirmed), (Confidence::Verified, true));
    assert_eq!(one.confirmed_here.as_ref().unwrap().text_seen, "Gazette 1979");
    assert!(
        !Library::compiled().provision(last).unwrap().confidence.is_confirmed(),
        "the catalogue itself is as it was"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_confirmation_says_who_when_and_which_text_and_can_be_withdrawn_or_taken_back() {
    let house = with_the_essay().await;
    let first = held(&house).await.remove(0).id;
    let entry = confirm(&house, &[&first], "Gazette 1979, p. 3").await.unwrap();
    let kept = house.app.confirmations(&house.context).await.unwrap();
    assert_eq!((kept.len(), kept[0].provision.as_str(), kept[0].counts), (1, first.as_str(), true));
    assert_eq!((kept[0].on.to_string().as_str(), kept[0].text_seen.as_str()), ("2026-11-01", "Gazette 1979, p. 3"));
    let mut on = |_| std::ops::ControlFlow::Continue(());
    house.app.undo(&house.context, &typed(&[("entry", &entry.to_string())]), &mut on).await.unwrap();
    assert!(held(&house).await.iter().any(|one| one.id == first));
    confirm(&house, &[&first], "again").await.unwrap();
    let again = house.app.confirmations(&house.context).await.unwrap();
    house.app.withdraw_confirmation(&house.context, Some(again[0].id.0)).await.unwrap();
    assert!(held(&house).await.iter().any(|one| one.id == first));
    let gone = house.app.withdraw_confirmation(&house.context, Some(again[0].id.0)).await;
    assert!(matches!(gone, Err(AppError::NotFound { what: "confirmation", .. })));
    assert!(house.app.verify_journal(&house.context, &mut on).await.unwrap().is_intact());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn nobody_confirms_without_saying_what_and_with_which_text() {
    let house = house().await;
    let fields = |result| errors(result).into_iter().map(|error| error.field).collect::<Vec<_>>();
    assert_eq!(fields(confirm(&house, &[], "").await), ["text_seen", "provision"]);
    assert_eq!(fields(confirm(&house, &["CN-CPL79-23"], "").await), ["text_seen"]);
    assert_eq!(fields(confirm(&house, &["CN-NONE-1"], "Gazette").await), ["provision"]);
    assert_eq!(house.app.confirmations(&house.context).await.unwrap(), []);
}

fn text(changed: &[(&str, &str)]) -> suasion_app::form::Values {
    let mut values = typed(&[
        ("jurisdiction", "cn"),
        ("instrument", "CPL"),
        ("edition", "1979"),
        ("language", "zh"),
        ("text_source", "a copy"),
        ("law_text", TEXT),
    ]);
    changed.iter().for_each(|(name, value)| values.set(*name, *value));
    values
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_text_stands_beside_its_citations_and_is_found_by_its_words() {
    let house = with_the_essay().await;
    let (app, context) = (&house.app, &house.context);
    let row = app.add_law_text(context, &text(&[])).await.unwrap();
    assert_eq!((row.title.as_str(), row.articles), ("Criminal Procedure Law (1979)", 4));
    let notice = "CN-CPL79-23";
    let beside = app.articles_of(context, notice).await.unwrap();
    assert_eq!(beside[0].article.text, "拘留后通知家屬。", "as it was brought in, not converted");
    assert!(held(&house).await.iter().any(|one| one.has_text));
    let found = app.find_articles(context, &typed(&[("q", "通知 家属")])).await.unwrap();
    assert_eq!(found.iter().map(|one| one.number.as_str()).collect::<Vec<_>>(), ["43"]);
    assert_eq!(app.find_articles(context, &typed(&[("q", "律师")])).await.unwrap(), []);
    // The same edition in the same language is replaced; another language stands beside it.
    let again = app.add_law_text(context, &text(&[("law_text", "第四十三条 丙")])).await.unwrap();
    assert_eq!((again.id, again.articles), (row.id, 1));
    app.add_law_text(context, &text(&[("language", "en"), ("law_text", "Article 43\nThe family is told.")]))
        .await
        .unwrap();
    assert_eq!(app.law_texts(context).await.unwrap().len(), 2);
    assert_eq!(app.articles_of(context, notice).await.unwrap().len(), 2);
    app.remove_law_text(context, Some(row.id.0)).await.unwrap();
    assert_eq!(app.law_texts(context).await.unwrap().len(), 1);
    let mut on = |_| std::ops::ControlFlow::Continue(());
    assert!(app.verify_journal(context, &mut on).await.unwrap().is_intact());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_text_that_cannot_be_placed_or_cut_is_refused_with_the_field_and_the_line() {
    let house = house().await;
    let cases = [
        ("jurisdiction", "XX", "CN"),
        ("instrument", "CPX", "CPL"),
        ("edition", "1980", "1979"),
        ("language", "Chinese", "zh"),
        ("text_source", "", ""),
        ("law_text", "", ""),
        ("law_text", "没有条号", "第四十三条"),
        ("law_text", "第一条 甲\n第二条 乙\n第一条 丙", "3"),
    ];
    for (field, wrong, said) in cases {
        let found = errors(house.app.add_law_text(&house.context, &text(&[(field, wrong)])).await);
        assert_eq!(found.len(), 1, "{wrong}: {found:?}");
        assert_eq!(found[0].field, field);
        assert!(found[0].said(Lang::En).contains(said), "{}", found[0].said(Lang::En));
    }
    assert_eq!(house.app.law_texts(&house.context).await.unwrap(), []);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_clock_knows_what_a_colleague_confirmed_too() {
    let house = with_the_essay().await;
    let library = house.app.library();
    let open = |clocks: &[suasion_app::ClockView]| -> Vec<String> {
        let rules = clocks.iter().flat_map(|clock| &clock.provision).filter(|rule| !rule.confirmed);
        // A rule that only the clocks know is no row of the catalogue, so nobody can confirm it.
        let mut ids: Vec<String> =
            rules.map(|rule| rule.id.clone()).filter(|id| library.provision(id).is_some()).collect();
        ids.sort();
        ids.dedup();
        ids
    };
    let before = open(&house.app.clocks(&house.context, REFERENCE).await.unwrap());
    assert!(!before.is_empty());
    let ids: Vec<&str> = before.iter().map(String::as_str).collect();
    confirm(&house, &ids, "Gazette 1979").await.unwrap();
    assert_eq!(open(&house.app.clocks(&house.context, REFERENCE).await.unwrap()), Vec::<String>::new());
}
