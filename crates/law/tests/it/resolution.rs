//! Which provisions were law on an uncertain day.

use suasion_law::{Force, Jurisdiction, Known, Library, Question, Window};
use suasion_record::{Bounds, Lang, When};

use crate::{china, ids, of_instrument};

#[test]
fn family_notice_follows_the_edition_of_the_day() {
    for (day, first) in
        [("1985-06-15", "1979: 43"), ("2005-06-15", "1996: 64"), ("2015-06-15", "2012: 83"), ("2020-06-15", "2018: 85")]
    {
        let articles = of_instrument(&china("failure_to_notify_family", day), "CPL");
        assert!(articles.iter().any(|article| article == first), "{day}: {articles:?}");
        let label = first.split(':').next().unwrap();
        assert!(articles.iter().all(|article| article.starts_with(label)), "{day}: {articles:?}");
    }
}

#[test]
fn the_trials_of_1979_ran_before_the_codes_took_effect() {
    let found = china("failure_to_notify_family", "June 1979");
    assert_eq!(of_instrument(&found, "CPL"), Vec::<String>::new());
    assert_eq!(of_instrument(&found, "Arrest Regs 1979"), ["1979: 5"]);
    assert_eq!(of_instrument(&china("vague_law", "1979-10-16"), "CL"), Vec::<String>::new());
    assert!(!of_instrument(&china("vague_law", "1979-10-16"), "CR Regs 1951").is_empty());
}

#[test]
fn the_essays_case_cites_the_edition_of_1979_throughout() {
    for when in ["1989-10", "July 1989", "1990", "1991-02-12", "August 1991"] {
        for violation in ["failure_to_notify_family", "overlong_pretrial", "denial_counsel", "secret_trial"] {
            let found = china(violation, when);
            let articles = of_instrument(&found, "CPL");
            assert!(!articles.is_empty(), "{violation}, {when}");
            assert!(articles.iter().all(|article| article.starts_with("1979: ")), "{violation}, {when}: {articles:?}");
            assert!(
                found
                    .iter()
                    .filter(|applied| applied.provision.instrument_short == "CPL")
                    .all(|applied| applied.window == Window::Throughout)
            );
        }
    }
}

#[test]
fn an_interval_that_spans_two_editions_gives_both_and_says_so() {
    let found = china("failure_to_notify_family", "1996-12-15/1997-01-15");
    let span = When::read("1996-12-15/1997-01-15").unwrap();
    // The start of a span is one day: only the edition of that day.
    assert!(of_instrument(&found, "CPL").iter().all(|article| article.starts_with("1979")));

    let between = Bounds { earliest: span.start().earliest, latest: span.end().latest };
    let question = Question::new("failure_to_notify_family", between, Jurisdiction::new("CN"));
    let found = Library::compiled().applies(&question);
    let articles = of_instrument(&found, "CPL");
    assert!(articles.iter().any(|a| a == "1979: 43") && articles.iter().any(|a| a == "1996: 64"), "{articles:?}");
    for applied in found.iter().filter(|applied| applied.provision.instrument_short == "CPL") {
        assert_eq!(applied.window, Window::Possibly, "{}", applied.provision.id);
    }
}

#[test]
fn an_answer_explains_its_edition() {
    let found = china("failure_to_notify_family", "October 1989");
    let notice = found.iter().find(|applied| applied.provision.id == "CN-CPL79-23").unwrap();
    assert_eq!(
        notice.why.explain(Lang::En),
        "in force from 1 January 1980 to 31 December 1996; the event lies in October 1989; the next edition (1996) \
         applies only from 1 January 1997"
    );
    assert_eq!(
        notice.why.explain(Lang::ZhHans),
        "1980年1月1日至1996年12月31日有效；事件发生于1989年10月；下一版本（1996年修正）自1997年1月1日起方适用"
    );
}

#[test]
fn the_latest_edition_is_explained_by_the_one_before_it() {
    let found = china("failure_to_notify_family", "2020-06-15");
    let notice = found.iter().find(|applied| applied.provision.id == "CN-CPL18-23").unwrap();
    assert_eq!(
        notice.why.explain(Lang::En),
        "in force since 26 October 2018; the event lies on 15 June 2020; the edition before it (2012) applied until 25 \
         October 2018"
    );
}

#[test]
fn a_doubtful_edition_is_explained_by_the_one_that_may_apply_instead() {
    let event = Bounds { earliest: Some("1996-12-15".parse().unwrap()), latest: Some("1997-01-15".parse().unwrap()) };
    let question = Question::new("failure_to_notify_family", event, Jurisdiction::new("CN"));
    let found = Library::compiled().applies(&question);
    let why = |id: &str| found.iter().find(|a| a.provision.id == id).unwrap().why.explain(Lang::En);
    assert_eq!(
        why("CN-CPL79-23"),
        "in force from 1 January 1980 to 31 December 1996; the event lies between 15 December 1996 and 15 January 1997, \
         which is partly outside that time; the next edition (1996) applies only from 1 January 1997"
    );
    assert_eq!(
        why("CN-CPL96-23"),
        "in force from 1 January 1997 to 31 December 2012; the event lies between 15 December 1996 and 15 January 1997, \
         which is partly outside that time; the edition before it (1979) applied until 31 December 1996"
    );
}

#[test]
fn the_code_is_preferred_to_the_regulations_that_stayed_in_force_beside_it() {
    let found = china("failure_to_notify_family", "October 1989");
    let place = |id: &str| found.iter().position(|applied| applied.provision.id == id).unwrap();
    assert!(place("CN-CPL79-23") < place("CN-ADR79-5"));
    let beside = &found[place("CN-ADR79-5")];
    assert!(beside.why.explain(Lang::En).contains("the Criminal Procedure Law is the one to cite"));
    // In 1979 there is nothing to give way to.
    let alone = china("failure_to_notify_family", "June 1979");
    assert!(alone.iter().all(|applied| applied.why.gives_way_to.is_none()));
}

#[test]
fn international_standards_are_cited_only_once_they_exist() {
    let in_1987 = china("failure_to_notify_family", "1987");
    assert_eq!(of_instrument(&in_1987, "Body of Principles"), Vec::<String>::new());
    assert_eq!(of_instrument(&in_1987, "SMR 1955").len(), 3);
    let in_1991 = china("failure_to_notify_family", "1991");
    assert_eq!(of_instrument(&in_1991, "Body of Principles"), ["1988: Principle 16"]);
    assert_eq!(of_instrument(&in_1991, "SMR 2015"), Vec::<String>::new());
    assert_eq!(of_instrument(&china("torture", "2016"), "SMR 1955"), Vec::<String>::new());
}

#[test]
fn a_treaty_says_how_far_it_bound_the_state_on_that_day() {
    let force = |violation: &str, when: &str, short: &str| {
        let found = china(violation, when);
        let forces: Vec<Force> =
            found.iter().filter(|a| a.provision.instrument_short == short).map(|a| a.force).collect();
        assert!(!forces.is_empty() && forces.iter().all(|one| *one == forces[0]), "{short}, {when}: {forces:?}");
        forces[0]
    };
    assert_eq!(force("torture", "1987-12", "CAT"), Force::SignedTreaty);
    assert_eq!(force("torture", "1991-08", "CAT"), Force::BindingTreaty);
    // Some days of 1988 lie before the day from which China is bound, others after it: the day decides.
    assert_eq!(force("torture", "1988", "CAT"), Force::PossiblyBindingTreaty);
    assert_eq!(force("torture", "1991", "ICCPR"), Force::TreatyNotBinding);
    assert_eq!(force("torture", "1999", "ICCPR"), Force::SignedTreaty);
    assert_eq!(force("enforced_disappearance", "2015", "CED"), Force::TreatyNotBinding);
    assert_eq!(force("torture", "1991", "UDHR"), Force::Declaration);
    assert_eq!(force("torture", "1991", "Body of Principles"), Force::SoftLaw);
    assert_eq!(force("arbitrary_detention", "1991", "Constitution"), Force::Constitutional);
}

#[test]
fn a_treaty_explains_its_relation_to_the_state() {
    let found = china("torture", "1991-08");
    let of =
        |short: &str, lang| found.iter().find(|a| a.provision.instrument_short == short).unwrap().why.explain(lang);
    assert!(
        of("CAT", Lang::En).ends_with("; the state has been bound since 3 November 1988"),
        "{}",
        of("CAT", Lang::En)
    );
    let covenant = of("ICCPR", Lang::En);
    assert!(
        covenant.ends_with(
            "; the state signed only on 5 October 1998 and has not become bound (unconfirmed); a rule of it that is \
             custom binds as custom"
        ),
        "{covenant}"
    );
    assert!(of("CAT", Lang::ZhHans).ends_with("；该国自1988年11月3日起受其约束"), "{}", of("CAT", Lang::ZhHans));
}

#[test]
fn an_uncertain_day_names_the_date_that_decides_whether_a_treaty_bound_the_state() {
    let found = china("ill_treatment", "../1991-08-18");
    let begun = Bounds { earliest: None, latest: Some("1991-08-18".parse().unwrap()) };
    let question = Question::new("ill_treatment", begun, Jurisdiction::new("CN"));
    for found in [found, Library::compiled().applies(&question)] {
        let treaty = found.iter().find(|applied| applied.provision.id == "CAT-16p1").unwrap();
        assert_eq!(treaty.force, Force::PossiblyBindingTreaty);
        assert!(
            treaty.why.explain(Lang::En).contains("bound since 3 November 1988"),
            "{}",
            treaty.why.explain(Lang::En)
        );
        assert!(treaty.why.explain(Lang::ZhHans).contains("1988年11月3日"));
    }
}

#[test]
fn of_a_state_about_which_nothing_is_recorded_nothing_is_claimed() {
    let day = When::read("2020-06-15").unwrap();
    let found = Library::compiled().applies(&Question::new("torture", &day, Jurisdiction::new("VN")));
    let treaties: Vec<_> = found.iter().filter(|applied| applied.force.is_treaty()).collect();
    assert!(treaties.len() > 3);
    for treaty in treaties {
        assert_eq!(treaty.force, Force::TreatyUnrecorded, "{}", treaty.provision.id);
        assert!(treaty.why.explain(Lang::En).contains("whether the state was bound is not recorded here"));
        assert!(treaty.why.explain(Lang::ZhHans).contains("该国是否受本条约约束，此处未予记录"));
    }
}

#[test]
fn answers_come_from_the_strongest_to_the_weakest() {
    for violation in ["failure_to_notify_family", "torture", "expression"] {
        let forces: Vec<Force> = china(violation, "1991").into_iter().map(|applied| applied.force).collect();
        assert!(forces.is_sorted(), "{violation}: {forces:?}");
        assert_eq!(forces.last(), Some(&Force::SoftLaw));
    }
}

#[test]
fn what_protects_a_group_is_cited_for_its_members_only() {
    let start = When::read("1991").unwrap().start();
    let mut question = Question::new("failure_to_notify_family", start, Jurisdiction::new("CN"));
    question.known.no.push("foreigner".into());
    assert_eq!(of_instrument(&Library::compiled().applies(&question), "VCCR"), Vec::<String>::new());
    question.known = Known { yes: vec!["foreigner".into()], no: vec![] };
    let foreigner = Library::compiled().applies(&question);
    let convention: Vec<_> = foreigner.iter().filter(|applied| applied.provision.instrument_short == "VCCR").collect();
    assert_eq!(convention.len(), 1);
    assert!(convention[0].why.explain(Lang::En).ends_with("it protects foreign nationals only"));
    // A refused consul says by itself that the person is foreign.
    assert!(!of_instrument(&china("consular", "1991"), "VCCR").is_empty());
}

#[test]
fn article_numbers_follow_the_constitution_of_the_day() {
    assert!(ids(&china("secret_trial", "1991")).contains(&"CN-CONST82OLD-125".to_owned()));
    assert!(ids(&china("secret_trial", "2019")).contains(&"CN-CONST82-130".to_owned()));
    assert!(!ids(&china("secret_trial", "2019")).contains(&"CN-CONST82OLD-125".to_owned()));
}

#[test]
fn an_unknown_date_leaves_every_provision_possible() {
    let question = Question::new("secret_trial", Bounds::UNKNOWN, Jurisdiction::new("CN"));
    let found = Library::compiled().applies(&question);
    let editions = of_instrument(&found, "CPL");
    for label in ["1979", "1996", "2012", "2018"] {
        assert!(editions.iter().any(|edition| edition.starts_with(label)), "{editions:?}");
    }
    assert!(found.iter().all(|applied| applied.window == Window::Possibly));
    assert!(found[0].why.explain(Lang::En).contains("the event is not dated"));
}

#[test]
fn another_territory_has_its_own_law() {
    let day = Bounds::exactly("2021-01-06".parse().unwrap());
    let found = Library::compiled().applies(&Question::new("vague_law", day, Jurisdiction::new("hk")));
    assert!(!of_instrument(&found, "HK NSL").is_empty());
    assert_eq!(of_instrument(&found, "CL"), Vec::<String>::new());
    let covenant = found.iter().find(|applied| applied.provision.instrument_short == "ICCPR").map(|a| a.force);
    assert!(covenant.is_none_or(|force| force == Force::BindingTreaty));
}

#[test]
fn an_unknown_violation_breaks_nothing() {
    assert!(china("no_such_code", "1991").is_empty());
}
