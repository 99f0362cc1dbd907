//! The sentence as a clock, counted by hand.

use suasion_law::{Jurisdiction, Library, Sentence, SentenceClock, Span, Taken, Term};
use suasion_record::{Bounds, When};

use crate::clocks::course;

fn days(text: &str) -> Span {
    When::read(text).unwrap().start().into()
}

fn clock(term: Term, judged: &str, steps: &[(&str, &str)]) -> SentenceClock<'static> {
    sentence(
        Sentence { judged: days(judged), term, reductions: vec![], rights_months: None, released: None },
        &course(steps),
    )
}

fn sentence(sentence: Sentence, course: &[Taken]) -> SentenceClock<'static> {
    Library::compiled().clockwork().sentence(sentence, course, &Jurisdiction::new("CN")).unwrap()
}

fn on(day: &str) -> Option<Bounds> {
    Some(Bounds::exactly(day.parse().unwrap()))
}

fn bounds(span: Option<Span>) -> Option<Bounds> {
    span.map(Span::bounds)
}

#[test]
fn where_no_rule_is_known_nothing_is_counted() {
    let of = |judged: &str, whose: &str| {
        let term = Term::Months(180);
        let sentence = Sentence { judged: days(judged), term, reductions: vec![], rights_months: None, released: None };
        Library::compiled().clockwork().sentence(sentence, &[], &Jurisdiction::new(whose))
    };
    assert_eq!(of("1979-10-16", "CN"), None, "before the Criminal Law of 1979 took effect");
    assert_eq!(of("1991-10-16", "XX"), None);
    assert!(of("1991-10-16", "CN").is_some());
}

#[test]
fn a_term_begins_with_the_custody_and_ends_on_the_day_before() {
    let steps = [("detained", "1991-01-08"), ("arrested", "1991-01-20")];
    let found = clock(Term::Months(24), "1991-06-30", &steps);
    assert_eq!(found.counted_from.bounds(), on("1991-01-08").unwrap());
    assert_eq!(bounds(found.release), on("1993-01-07"));
    assert_eq!(bounds(found.parole_from), on("1992-01-08"));
    assert_eq!(bounds(found.least_until), on("1992-01-07"));
    // A judgment of which only the year is known changes nothing: the custody is dated.
    assert_eq!(bounds(clock(Term::Months(24), "1991", &steps).release), on("1993-01-07"));
}

#[test]
fn the_essays_sentence_ends_in_autumn_2002_and_rights_return_four_years_after_the_release() {
    let found = sentence(
        Sentence {
            judged: days("1991"),
            term: Term::Months(156),
            reductions: vec![],
            rights_months: Some(48),
            released: Some(days("1994-04-23")),
        },
        &course(&[("arrested", "October 1989"), ("judged", "1991")]),
    );
    let release = found.release.unwrap().bounds();
    assert_eq!((release.earliest, release.latest), ("2002-09-30".parse().ok(), "2002-10-30".parse().ok()));
    assert_eq!(bounds(found.rights_until), on("1998-04-22"));
}

#[test]
fn two_days_of_designated_residence_count_as_one() {
    let steps = [("designated", "2015-07-10"), ("arrested", "2016-01-08")];
    let found = clock(Term::Months(84), "2016-08-04", &steps);
    // 182 days of residence count as 91, so the term begins 91 days before the arrest.
    assert_eq!(found.counted_from.bounds(), on("2015-10-09").unwrap());
    assert_eq!(bounds(found.release), on("2022-10-08"));
    let ids: Vec<&str> = found.credits.iter().map(|(rule, _)| rule.id.as_str()).collect();
    assert_eq!(ids, ["CN-SENT-RSDL-12", "CN-SENT-CREDIT-97"]);
    assert_eq!(found.credits[0].1, Span::on(182));
}

#[test]
fn custody_that_ended_before_is_credited_beside_the_last_one() {
    let steps = [("detained", "2019-01-01"), ("released", "2019-01-31"), ("arrested", "2019-06-01")];
    let found = clock(Term::Months(12), "2019-09-01", &steps);
    assert_eq!(found.counted_from.bounds(), on("2019-05-02").unwrap(), "thirty days before the arrest");
}

#[test]
fn a_reduction_shortens_the_term_and_not_the_least_that_must_be_served() {
    let steps = course(&[("arrested", "2000-01-10")]);
    let reduced = |months: Option<i32>| {
        sentence(
            Sentence {
                judged: days("2000-06-01"),
                term: Term::Months(120),
                reductions: months.map(|months| (days("2004-01-01"), months)).into_iter().collect(),
                rights_months: Some(24),
                released: None,
            },
            &steps,
        )
    };
    assert_eq!(bounds(reduced(None).release), on("2010-01-09"));
    assert_eq!(bounds(reduced(Some(18)).release), on("2008-07-09"));
    assert_eq!(bounds(reduced(Some(18)).rights_until), on("2010-07-09"));
    assert_eq!(reduced(Some(18)).least_until, reduced(None).least_until);
}

#[test]
fn a_life_sentence_has_no_last_day_and_parole_moved_in_2011() {
    let found = |judged| clock(Term::Life, judged, &[("arrested", "2005-01-01")]);
    assert_eq!(found("2006-05-01").release, None);
    assert_eq!(bounds(found("2006-05-01").parole_from), on("2016-05-01"));
    assert_eq!(bounds(found("2014-09-23").parole_from), on("2027-09-23"));
    let both = found("2011").parole_from.unwrap().bounds();
    assert_eq!((both.earliest, both.latest), ("2021-01-01".parse().ok(), "2024-12-31".parse().ok()));
}
