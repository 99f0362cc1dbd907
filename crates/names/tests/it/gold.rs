//! The gold set: pairs of forms in print, what the search reaches of them, and what it does not.

use std::collections::BTreeMap;

use suasion_names::{name_tokens, query};
use suasion_record::Name;

/// What the search reaches of the gold set, in hundredths; raise it with the tables.
const RECALL_PERCENT: usize = 94;

fn found(typed: &str, stored: &str) -> bool {
    query(typed).matches(&name_tokens(&Name::legal(stored)))
}

fn pairs() -> Vec<[&'static str; 5]> {
    include_str!("../gold.csv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .skip(1)
        .map(|line| {
            <[&str; 5]>::try_from(line.split(',').collect::<Vec<_>>())
                .unwrap_or_else(|fields| panic!("five fields: {fields:?}"))
        })
        .collect()
}

#[test]
fn the_gold_set_is_reached_as_far_as_it_says() {
    let mut reached: BTreeMap<&str, [usize; 2]> = BTreeMap::new();
    let mut surprises = Vec::new();
    for [one, other, group, forward, back] in pairs() {
        for (stored, typed, expected) in [(one, other, forward), (other, one, back)] {
            let found = found(typed, stored);
            let count = reached.entry(group).or_default();
            count[0] += usize::from(found);
            count[1] += 1;
            if found != (expected == "yes") {
                surprises.push(format!("{typed} → {stored}: found {found}, the gold set says {expected}"));
            }
        }
    }
    for (group, [found, of]) in &reached {
        println!("{group:14} {found:3} of {of:3}");
    }
    assert!(surprises.is_empty(), "{}", surprises.join("\n"));
}

#[test]
fn more_than_four_in_five_forms_of_one_person_are_found() {
    let same: Vec<bool> = pairs()
        .into_iter()
        .filter(|pair| pair[2] != "different")
        .flat_map(|[one, other, ..]| [found(other, one), found(one, other)])
        .collect();
    let reached = same.iter().filter(|found| **found).count();
    println!("recall {reached} of {}", same.len());
    assert!(same.len() >= 120 && 100 * reached >= RECALL_PERCENT * same.len(), "{reached} of {}", same.len());
}
