//! What lasted is held against every edition in force while it lasted; what was done in one step against that of its day.

use suasion_law::{Applied, Force, Jurisdiction, Library, Question, Window};
use suasion_record::{Lang, When};

use crate::{lasting, of_instrument};

fn one<'f, 'a>(found: &'f [Applied<'a>], id: &str) -> &'f Applied<'a> {
    found.iter().find(|applied| applied.provision.id == id).unwrap_or_else(|| panic!("{id} is not cited"))
}

#[test]
fn custody_that_spans_two_editions_cites_both_and_marks_them() {
    let found = lasting("overlong_pretrial", "1996/1998");
    let articles = of_instrument(&found, "CPL");
    assert!(articles.iter().any(|a| a == "1979: 92") && articles.iter().any(|a| a == "1996: 124"), "{articles:?}");
    for applied in found.iter().filter(|applied| applied.provision.instrument_short == "CPL") {
        assert_eq!(applied.window, Window::Partly, "{}", applied.provision.id);
        let why = applied.why.explain(Lang::En);
        assert!(why.contains("it lasted from 1996 to 1998, partly outside that time"), "{why}");
        let why = applied.why.explain(Lang::ZhHans);
        assert!(why.contains("事件自1996年持续至1998年，其中部分时间不在此期间"), "{why}");
    }
    assert_eq!(one(&found, "BOP-38").window, Window::Throughout);
}

#[test]
fn custody_within_one_edition_cites_that_one_only() {
    let found = lasting("overlong_pretrial", "1989-10/1991-02-12");
    assert!(of_instrument(&found, "CPL").iter().all(|article| article.starts_with("1979: ")));
    let why = one(&found, "CN-CPL79-40").why.explain(Lang::En);
    assert!(why.contains("; it lasted from October 1989 to 12 February 1991; "), "{why}");
}

#[test]
fn an_edition_that_the_span_may_not_have_reached_is_only_possible() {
    // It ended in the winter in which the edition changed, before or after the change.
    let found = Library::compiled().applies(&Question {
        time: suasion_law::Time {
            start: When::read("1996-10-01").unwrap().start(),
            end: Some(When::read("[1996-12-20..1997-01-10]").unwrap().bounds()),
            lasted: true,
        },
        ..Question::new("overlong_pretrial", &When::unknown(), Jurisdiction::new("CN"))
    });
    assert_eq!(one(&found, "CN-CPL79-40").window, Window::Partly);
    assert_eq!(one(&found, "CN-CPL96-40").window, Window::Possibly);
}

#[test]
fn a_step_within_a_span_is_held_against_the_edition_of_its_first_day() {
    let found = lasting("secret_trial", "1996/1998");
    assert!(of_instrument(&found, "CPL").iter().all(|article| article.starts_with("1979: ")));
    let public = one(&found, "CN-CPL79-50");
    assert_eq!(public.window, Window::Throughout);
    assert!(public.why.explain(Lang::En).contains("; it began in 1996; "), "{}", public.why.explain(Lang::En));
    assert!(public.why.explain(Lang::ZhHans).contains("；事件始于1996年；"));
}

#[test]
fn where_nobody_knows_how_long_it_lasted_only_its_beginning_is_claimed() {
    let found = lasting("overlong_pretrial", "1989-10/");
    assert!(of_instrument(&found, "CPL").iter().all(|article| article.starts_with("1979: ")));
    assert!(one(&found, "CN-CPL79-40").why.explain(Lang::En).contains("; it began in October 1989; "));
}

#[test]
fn what_goes_on_to_this_day_may_be_held_against_every_later_edition() {
    let found = lasting("overlong_pretrial", "2017-03-01/..");
    assert_eq!(one(&found, "CN-CPL12-40").window, Window::Partly);
    assert_eq!(one(&found, "CN-CPL18-40").window, Window::Possibly);
    assert!(one(&found, "CN-CPL12-40").why.explain(Lang::En).contains("it lasted from 1 March 2017 on"));
}

#[test]
fn a_treaty_joined_while_it_lasted_is_not_said_to_have_bound_throughout() {
    let found = lasting("ill_treatment", "1987/1990");
    let treaty = one(&found, "CAT-16p1");
    assert_eq!(treaty.force, Force::PossiblyBindingTreaty);
    assert!(treaty.why.explain(Lang::En).contains("3 November 1988"));
}
