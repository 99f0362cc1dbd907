//! A verdict is weighed by criteria: those that speak against it are never counted among those that speak for it.

use suasion_campaign::{Lack, Verdict, Weighed};
use suasion_record::Vocabularies;

use crate::cases::{answered, empty};

fn weighed(verdict: Verdict, criteria: &[&str]) -> (Weighed, Vec<Lack>) {
    let mut file = empty();
    answered(&mut file, 1, "1994-04-23", verdict, &[]);
    let mut response = file.responses[0].clone();
    response.criteria = criteria.iter().map(|code| (*code).to_owned()).collect();
    (response.weighed(&Vocabularies::shipped()), response.lacks(&Vocabularies::shipped()))
}

#[test]
fn a_release_just_before_a_visit_speaks_against_its_being_real() {
    let (found, _) = weighed(Verdict::Real, &["timed", "lasted", "verified"]);
    assert_eq!(found.speaks_for, ["verified", "lasted"], "in the order of their table");
    assert_eq!(found.speaks_against, ["timed"]);
    assert_eq!(weighed(Verdict::Ritual, &["timed", "lasted", "verified"]).0.speaks_for, ["timed"]);
}

#[test]
fn what_speaks_against_a_verdict_does_not_carry_it() {
    assert!(weighed(Verdict::Real, &["timed"]).1.contains(&Lack::Criterion));
    assert!(!weighed(Verdict::Ritual, &["timed"]).1.contains(&Lack::Criterion));
}

#[test]
fn while_nothing_is_judged_nothing_speaks_for_a_verdict() {
    let (found, lacks) = weighed(Verdict::Pending, &["verified", "no such code"]);
    assert_eq!(found.speaks_for, [""; 0]);
    assert_eq!(found.speaks_against, ["verified", "no such code"]);
    assert_eq!(lacks, []);
}
