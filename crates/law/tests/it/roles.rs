//! What each provision does about the act, as the rows say it.

use suasion_law::{Library, Role};

use crate::china;

fn role(id: &str) -> Role {
    Library::compiled().provision(id).unwrap_or_else(|| panic!("no row {id}")).role
}

#[test]
fn the_states_own_authority_is_not_what_it_broke() {
    for id in ["CN-CL79-50", "CN-CL79-52", "CN-CL79-92", "CN-CL79-98", "CN-RTL79-2", "CN-CPL79-43", "CN-CONST82-54"] {
        assert_eq!(role(id), Role::Authorises, "{id}");
    }
    for id in ["CN-CL79-136", "CN-CL79-189", "CN-CPL79-12", "CN-KSS-4", "UDHR-9", "ICCPR-7", "CAT-16p1"] {
        assert_eq!(role(id), Role::Forbids, "{id}");
    }
    for id in ["CN-CPL79-40", "CN-CPL79-26", "CN-PL-58", "SMR15-R45"] {
        assert_eq!(role(id), Role::Limits, "{id}");
    }
    for id in ["CN-CPL79-23", "CN-CONST82-35", "BOP-16", "UDHR-21"] {
        assert_eq!(role(id), Role::Guarantees, "{id}");
    }
}

#[test]
fn one_rule_does_the_same_in_every_edition() {
    let differing = ["CN-CPL79-47", "CN-CPL79-52"]; // exemption from prosecution and the verdicts changed in 1996
    let library = Library::compiled();
    for provision in library.provisions().iter().filter(|one| one.id.starts_with("CN-CPL79-")) {
        let later = provision.id.replace("CPL79", "CPL18");
        if let Some(later) = library.provision(&later)
            && !differing.contains(&provision.id.as_str())
        {
            assert_eq!(provision.role, later.role, "{}", provision.id);
        }
    }
}

#[test]
fn what_is_plainly_about_something_else_is_not_cited() {
    // What depends on something that is not known is given with that condition, and is not simply cited.
    let cited = |violation: &str, id: &str| {
        let found = china(violation, "1994-04-23");
        found.iter().any(|applied| applied.provision.id == id && applied.why.only_if.is_empty())
    };
    assert!(!cited("retaliation_relatives", "CN-RTL79-4"));
    for id in ["CAT-3p1", "UDHR-14", "UDHR-15"] {
        assert!(!cited("exile", id), "{id}");
    }
    assert!(cited("exile", "UDHR-9"));
    assert!(!cited("association", "ICESCR-8p1(a)"));
    assert!(!cited("political_rights", "CN-CL79-53"));
}
