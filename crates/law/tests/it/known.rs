//! What concerns only some people, charges, stages or places; and offences, which follow the day of the act.

use suasion_law::{Applied, Jurisdiction, Known, Library, Offence, Question, Time};
use suasion_record::{Lang, When};

use crate::{china, ids, of_instrument};

fn time(text: &str) -> Time {
    Time::from(&When::read(text).unwrap())
}

/// A question about China of which these groups are known to fit, and those not to.
fn asked(violation: &str, when: &str, yes: &[&str], no: &[&str]) -> Vec<Applied<'static>> {
    let codes = |list: &[&str]| list.iter().map(|code| (*code).to_owned()).collect();
    let mut question = Question::new(violation, time(when), Jurisdiction::new("CN"));
    question.known = Known { yes: codes(yes), no: codes(no) };
    Library::compiled().applies(&question)
}

fn one<'a>(found: &'a [Applied<'static>], id: &str) -> Option<&'a Applied<'static>> {
    found.iter().find(|applied| applied.provision.id == id)
}

#[test]
fn what_depends_on_something_unknown_is_given_with_what_it_depends_on() {
    let found = china("failure_to_notify_family", "1995-06-15");
    let child = one(&found, "CRC-9p4").unwrap();
    assert_eq!(child.why.only_if.iter().map(|group| group.code.as_str()).collect::<Vec<_>>(), ["child"]);
    assert!(child.why.explain(Lang::En).ends_with("it applies only if the person is a child, which is not known here"));
    assert!(child.why.explain(Lang::ZhHans).ends_with("仅在当事人是儿童时适用，此点未知"));
    // What applies to few stands after what applies to everybody, within the same force.
    let of_force: Vec<_> = found.iter().filter(|applied| applied.force == child.force).collect();
    let few = |applied: &&Applied<'_>| applied.why.only_if.iter().any(|group| group.code != "investigation");
    assert!(of_force.iter().map(few).is_sorted());
}

#[test]
fn what_is_known_decides_and_nothing_else_does() {
    let ids_of = |yes: &[&str], no: &[&str]| ids(&asked("failure_to_notify_family", "1995-06-15", yes, no));
    assert!(!ids_of(&[], &["child"]).contains(&"CRC-9p4".to_owned()));
    let known = asked("failure_to_notify_family", "1995-06-15", &["child"], &[]);
    assert!(one(&known, "CRC-9p4").unwrap().why.only_if.is_empty());
    assert!(one(&known, "CRC-9p4").unwrap().why.explain(Lang::En).ends_with("it protects children only"));
    // A national of the United States is a foreign national; who is no foreigner is no such national either.
    let american = asked("consular", "1995-06-15", &["us_national"], &[]);
    assert!(one(&american, "USCN-35-notice").unwrap().why.only_if.is_empty());
    assert!(one(&american, "VCCR-36p1(b)").unwrap().why.only_if.is_empty());
    assert_eq!(one(&asked("denial_visits", "1995-06-15", &[], &["foreigner"]), "USCN-35-visit"), None);
}

#[test]
fn a_stage_rules_out_the_rules_of_the_others() {
    let at = |stages: &[&str]| of_instrument(&asked("overlong_pretrial", "1985-06-15", stages, &[]), "CPL");
    assert!(at(&["investigation"]).contains(&"1979: 92".to_owned()));
    assert!(!at(&["investigation"]).contains(&"1979: 125".to_owned()));
    assert!(at(&["trial"]).contains(&"1979: 125".to_owned()));
    assert!(!at(&["trial"]).contains(&"1979: 92".to_owned()));
    for stage in [&[][..], &["investigation"], &["trial"]] {
        assert!(at(stage).contains(&"1979: 55".to_owned()), "how periods are counted holds at every stage");
    }
    let unknown = china("overlong_pretrial", "1985-06-15");
    let judgment = one(&unknown, "CN-CPL79-54").unwrap();
    assert!(judgment.why.explain(Lang::En).contains("only if it happened during the trial or the appeal"));
}

#[test]
fn a_charge_and_a_place_decide_as_well() {
    let rights = |yes: &[&str], no: &[&str]| ids(&asked("political_rights", "1991-02-12", yes, no));
    let must = "CN-CL79-52".to_owned();
    assert!(rights(&["state_security"], &[]).contains(&must) && !rights(&[], &["state_security"]).contains(&must));
    let visits = |place: &str| of_instrument(&asked("denial_visits", "2005-06-15", &[place], &[]), "PL");
    assert!(!visits("prison").is_empty() && visits("detention_centre").is_empty());
    // Of two kinds both must fit, and the sentence says so.
    let lawyer = china("denial_counsel", "2021-06-15");
    let meeting = one(&lawyer, "CN-MPS20-52").unwrap().why.explain(Lang::En);
    assert!(meeting.contains("of counter-revolution), and it happened during the investigation"), "{meeting}");
}

#[test]
fn the_law_of_the_day_of_the_act_and_a_later_one_are_both_given_and_neither_is_chosen() {
    let offences = |conduct: Option<&str>| {
        let mut question = Question::new("vague_law", time("1998-06-15"), Jurisdiction::new("CN"));
        question.conduct = conduct.map(time);
        let found = Library::compiled().applies(&question);
        found.into_iter().filter(|applied| applied.offence.is_some()).collect::<Vec<_>>()
    };
    let both = offences(Some("1997-06"));
    let of = |edition: &str| {
        let of_edition = both.iter().filter(|one| one.provision.edition.starts_with(edition));
        of_edition.map(|one| one.offence).collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(of("1979"), [Some(Offence::DayOfAct)].into());
    assert_eq!(of("1997"), [Some(Offence::Later)].into());
    let later = one(&both, "CN-CL97-105p2").unwrap().why.explain(Lang::En);
    assert!(later.contains("counts only if it is lighter, which is not decided here"), "{later}");
    assert!(later.contains("Criminal Law (1979), art. 9 (unconfirmed); Criminal Law (1997), art. 12 (unconfirmed)"));
    let earlier = one(&both, "CN-CL79-102").unwrap().why.explain(Lang::En);
    assert!(
        earlier.contains("the event lies in June 1997") && earlier.contains("law of the day of the act"),
        "{earlier}"
    );
    // An act of the same edition needs no choice; of an act that is not dated nothing is claimed.
    let same = offences(Some("1998-01"));
    assert!(same.iter().all(|one| one.offence == Some(Offence::DayOfAct) && one.provision.edition.starts_with("1997")));
    assert!(offences(None).iter().all(|one| one.offence == Some(Offence::ActNotDated)));
    assert!(offences(None)[0].why.explain(Lang::ZhHans).contains("行为日期未知"));
}

#[test]
fn an_act_of_1979_is_held_against_the_regulations_and_the_code_that_came_after_it() {
    let mut question = Question::new("expression", time("1980-03-01"), Jurisdiction::new("CN"));
    question.conduct = Some(time("1979-03"));
    let found = Library::compiled().applies(&question);
    assert_eq!(one(&found, "CN-CR51-10").unwrap().offence, Some(Offence::DayOfAct));
    assert_eq!(one(&found, "CN-CL79-102").unwrap().offence, Some(Offence::Later));
    // Procedure and the constitution follow the day of the step.
    assert_eq!(one(&found, "CN-CONST78-45").unwrap().offence, None);
}

#[test]
fn a_signature_and_custom_are_said_plainly() {
    let covenant = |when: &str, lang| one(&china("torture", when), "ICCPR-7").unwrap().why.explain(lang);
    assert!(covenant("1999", Lang::En).contains("must not defeat the object and purpose"));
    assert!(covenant("1999", Lang::En).ends_with("binds as custom"));
    assert!(covenant("1999", Lang::ZhHans).contains("习惯国际法"));
    let bound = one(&china("torture", "1999"), "CAT-2p1").unwrap().why.explain(Lang::En);
    assert!(!bound.contains("custom"), "{bound}");
}
