//! Lists, the portfolio and what falls due.

use suasion_campaign::{CaseFile, DueKind, Link, State, Verdict};
use suasion_record::{AccountId, Day, EventId, StatementId, Value, When};
use suasion_store::{Filter, Lead, Need, Page, Sort, Span, Store};
use suasion_testkit::on_both_engines;

use crate::facts::*;

/// Ten cases: odd ones are invented, the third is released, the fourth disputed, the fifth has no events.
fn ten() -> Vec<CaseFile> {
    let mut files: Vec<CaseFile> = (1..=10).map(file).collect();
    files[2].history.case.status = "released".into();
    let mut second = files[3].history.statements[0].clone();
    second.id = StatementId(id(8, 40));
    second.value = Value::When(When::read("1989-11").unwrap());
    second.official = true;
    second.standing = suasion_record::Standing::Recorded;
    files[3].history.statements.push(second);
    let bare = CaseFile::of(files[4].history.case.clone(), files[4].history.people[0].clone());
    files[4] = bare;
    files
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

async fn references(store: &Store, filter: &Filter, page: Page) -> (Vec<String>, u64) {
    let listing = store.overviews(filter, page).await.unwrap();
    (listing.rows.into_iter().map(|row| row.reference).collect(), listing.total)
}

on_both_engines! {
    async fn a_row_comes_back_as_it_was_and_is_replaced_when_made_anew(store: &TestStore) {
        let mut file = file(1);
        enter(store, &file).await;
        assert_eq!(store.overview(case_id(1)).await.unwrap(), Some(overview_of(&file)));
        file.history.case.status = "released".into();
        file.history.case.next_review = None;
        enter(store, &file).await;
        assert_eq!(store.overview(case_id(1)).await.unwrap(), Some(overview_of(&file)));
        let all = store.overviews(&Filter::default(), Page::first(9)).await.unwrap();
        assert_eq!((all.rows.len(), all.total), (1, 1));
    }

    async fn lists_are_filtered_sorted_and_paged_with_an_exact_total(store: &TestStore) {
        import(store, ten()).await;
        let list = |filter: Filter, page: Page| async move { references(store, &filter, page).await };
        let (rows, total) = list(Filter::default(), Page { limit: 3, offset: 8 }).await;
        assert_eq!((rows, total), (vec!["CN-00009".to_owned(), "CN-00010".to_owned()], 10));
        let released = Filter { status: Some("released".into()), ..Filter::default() };
        assert_eq!(list(released, Page::first(5)).await, (vec!["CN-00003".to_owned()], 1));
        let contradicted = Filter { contradicted: true, ..Filter::default() };
        assert_eq!(list(contradicted, Page::first(5)).await, (vec!["CN-00004".to_owned()], 1));
        let invented = Filter { fictional: Some(true), weakest: overview_of(&file(1)).weakest, ..Filter::default() };
        let (rows, total) = list(invented, Page::first(2)).await;
        assert_eq!((rows, total), (vec!["CN-00001".to_owned(), "CN-00003".to_owned()], 5));
        let answered = Filter { weakest: Some(Link::Response), ..Filter::default() };
        assert_eq!(list(answered, Page::first(2)).await, (vec![], 0));
        let newest = Filter { sort: Sort::Entered, ..Filter::default() };
        assert_eq!(list(newest, Page::first(1)).await.0, ["CN-00010"]);
        let disputed = Filter { sort: Sort::Contradictions, ..Filter::default() };
        assert_eq!(list(disputed, Page::first(2)).await.0, ["CN-00004", "CN-00010"]);
        let due = |day: &str| Filter { due_until: Some(day.parse().unwrap()), ..Filter::default() };
        assert_eq!(list(due("1991-06-03"), Page::first(1)).await.1, 0);
        assert_eq!(list(due("1991-06-04"), Page::first(1)).await.1, 10);
    }

    async fn a_list_finds_what_needs_attention(store: &TestStore) {
        let anna = AccountId(id(1, 77));
        let mut files = ten();
        files[0].history.case.lead = Some(anna);
        files[1].history.case.lead = Some(AccountId(id(1, 78)));
        files[5].history.case.jurisdiction = "HK".into();
        files[6].demands[0].standing = suasion_campaign::DemandStanding::Draft;
        files[7].history.case.status = "held".into();
        import(store, files.clone()).await;
        let list = |filter: Filter| async move { references(store, &filter, Page::first(3)).await };
        let only = |filter: Filter| async move { list(filter).await };
        assert_eq!(only(Filter { lead: Some(Lead::By(anna)), ..Filter::default() }).await, (vec!["CN-00001".into()], 1));
        assert_eq!(only(Filter { lead: Some(Lead::NotBy(anna)), ..Filter::default() }).await, (vec!["CN-00002".into()], 1));
        assert_eq!(only(Filter { lead: Some(Lead::Nobody), ..Filter::default() }).await.1, 8);
        let hong_kong = Filter { jurisdiction: Some("HK".into()), ..Filter::default() };
        assert_eq!(only(hong_kong.clone()).await, (vec!["CN-00006".into()], 1));
        assert_eq!(store.jurisdictions().await.unwrap(), ["CN", "HK"]);
        assert_eq!(store.portfolio(&hong_kong).await.unwrap().cases, 1);
        assert_eq!(only(Filter { needs: Some(Need::Putting), ..Filter::default() }).await, (vec!["CN-00007".into()], 1));
        let quiet = |day| Filter { needs: Some(Need::NewsSince(day)), sort: Sort::Quiet, ..Filter::default() };
        assert_eq!(only(quiet(day("2020-01-01"))).await, (vec!["CN-00008".into()], 1));
        assert_eq!(only(quiet(day("1980-01-01"))).await.1, 0);
        let overviews: Vec<_> = files.iter().map(overview_of).collect();
        let count = |holds: &dyn Fn(&suasion_campaign::Overview) -> bool| {
            overviews.iter().filter(|row| holds(row)).count() as u64
        };
        let ritual = Filter { verdict: Some(Verdict::Ritual), ..Filter::default() };
        assert_eq!(only(ritual).await.1, count(&|row| row.verdicts.contains_key(&Verdict::Ritual)));
        for state in State::ALL {
            let filter = Filter { link: Some((Link::Pressure, *state)), ..Filter::default() };
            assert_eq!(only(filter).await.1, count(&|row| row.links[Link::Pressure.place()] == *state));
        }
        for (need, sort) in [(Need::Reading, Sort::Answered), (Need::Answer, Sort::Waiting)] {
            let expected = count(&|row| if need == Need::Reading { row.answered.is_some() } else { row.waiting.is_some() });
            assert_eq!(only(Filter { needs: Some(need), sort, ..Filter::default() }).await.1, expected);
            assert_eq!(only(Filter { sort, ..Filter::default() }).await.1, 10, "an order leaves nothing out");
        }
        let between = |from: Option<&str>, until: Option<&str>| Filter {
            last_from: from.map(day), last_until: until.map(day), ..Filter::default()
        };
        assert_eq!(only(between(None, Some("1980-01-01"))).await.1, 0);
        assert_eq!(only(between(Some("1980-01-01"), None)).await.1, 9, "one has no dated event");
    }

    async fn cases_without_a_dated_event_come_last_by_last_event(store: &TestStore) {
        let mut files = ten();
        files[8].history.statements[0].value = Value::When(When::read("1996-01-01").unwrap());
        import(store, files).await;
        let filter = Filter { sort: Sort::LastEvent, ..Filter::default() };
        let (rows, _) = references(store, &filter, Page::first(10)).await;
        assert_eq!((rows[0].as_str(), rows[9].as_str()), ("CN-00009", "CN-00005"));
    }

    async fn the_portfolio_counts_every_case_once(store: &TestStore) {
        let files = ten();
        import(store, files.clone()).await;
        let counts = store.portfolio(&Filter::default()).await.unwrap();
        assert_eq!((counts.cases, counts.fictional, counts.contradicted), (10, 5, 1));
        assert_eq!((counts.by_status["imprisoned"], counts.by_status["released"]), (9, 1));
        let overviews: Vec<_> = files.iter().map(overview_of).collect();
        for (place, link) in Link::ALL.iter().enumerate() {
            let states = |state: &str| overviews.iter().filter(|row| row.links[place].code() == state).count() as u64;
            let weakest = overviews.iter().filter(|row| row.weakest == Some(*link)).count() as u64;
            let counted = counts.links[place];
            assert_eq!((counted.lit, counted.waiting, counted.dark), (states("lit"), states("waiting"), states("dark")));
            assert_eq!(counted.weakest, weakest);
        }
        assert_eq!((counts.verdicts[&Verdict::Ritual], counts.verdicts[&Verdict::Real]), (9, 0));
    }

    async fn an_empty_portfolio_is_all_noughts(store: &TestStore) {
        assert_eq!(store.portfolio(&Filter::default()).await.unwrap(), Default::default());
    }

    async fn what_falls_due_is_listed_soonest_first_until_a_day(store: &TestStore) {
        import(store, vec![file(1), file(2)]).await;
        let due = store.dues(Span::until(day("1992-01-01")), Page::first(3)).await.unwrap();
        assert_eq!(due.total, 4, "a review and a demand of each");
        let days: Vec<String> = due.rows.iter().map(|row| row.due.day.to_string()).collect();
        assert_eq!(days, ["1991-06-04", "1991-06-04", "1992-01-01"]);
        assert_eq!((due.rows[0].case, due.rows[0].reference.as_str()), (case_id(1), "CN-00001"));
        assert!(overview_of(&file(1)).due.contains(&due.rows[0].due));
        assert_eq!(due.rows[0].names, overview_of(&file(1)).names);
        let demand = due.rows.iter().find(|row| row.due.kind == DueKind::Demand).unwrap();
        let asked = &file(1).demands[0].ask;
        assert!(demand.matter.as_ref().is_some_and(|matter| matter.words == *asked), "{demand:?}");
        let later = Span { from: Some(day("1992-01-01")), until: Some(day("1992-01-01")), ..Span::default() };
        assert_eq!(store.dues(later, Page { limit: 9, offset: 1 }).await.unwrap().total, 2);
    }

    async fn a_consent_that_has_ended_is_due_no_longer(store: &TestStore) {
        let mut one = file(1);
        one.history.consents[0].until = Some(day("1990-12-31"));
        import(store, vec![one]).await;
        let on = |today| Span::until(day("1990-12-31")).on(day(today));
        let total = |span| async move { store.dues(span, Page::first(9)).await.unwrap().total };
        assert_eq!((total(on("1990-12-31")).await, total(on("1991-01-01")).await), (1, 0));
        assert_eq!(total(Span::until(day("1990-12-31"))).await, 1, "whoever does not ask on a day sees all");
        assert_eq!(total(Span::default().on(day("1999-01-01"))).await, 3, "a review, a demand and a check stay overdue");
    }

    async fn a_case_is_not_overdue_because_a_consent_ended(store: &TestStore) {
        let mut ended = file(1);
        ended.history.consents[0].until = Some(day("1990-12-31"));
        import(store, vec![ended, file(2)]).await;
        let due = |day: &str| Filter { due_until: Some(day.parse().unwrap()), ..Filter::default() };
        assert_eq!(references(store, &due("1990-12-31"), Page::first(9)).await, (vec![], 0));
        assert_eq!(references(store, &due("1991-06-04"), Page::first(9)).await.1, 2, "a demand of each");
        let first = Filter { sort: Sort::NextDue, ..Filter::default() };
        let rows = store.overviews(&first, Page::first(9)).await.unwrap().rows;
        let days: Vec<String> = rows.iter().map(|row| row.next_due().unwrap().day.to_string()).collect();
        assert_eq!(days, ["1991-06-04", "1991-06-04"], "the day that a row shows is the day it is sorted by");
    }

    async fn a_case_taken_off_the_lists_is_still_there(store: &TestStore) {
        enter(store, &file(1)).await;
        let mut writing = store.begin(heading("hide")).await.unwrap();
        writing.remove_overview(case_id(1)).await.unwrap();
        writing.commit().await.unwrap();
        assert_eq!(store.overviews(&Filter::default(), Page::first(9)).await.unwrap().total, 0);
        assert_eq!(store.dues(Span::default(), Page::first(9)).await.unwrap().total, 0);
        assert!(store.case_file(case_id(1)).await.unwrap().unwrap().history.event(EventId(id(4, 1))).is_some());
    }
}
