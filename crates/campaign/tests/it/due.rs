//! What falls due, and what no longer does.

use suasion_campaign::{Demand, DemandStanding, Due, DueKind, Verdict, due};
use suasion_record::{DemandId, Id, Phrase};

use crate::cases::{CASE, answered, empty};

fn put(standing: DemandStanding) -> Demand {
    Demand {
        id: DemandId(Id::from_bits(40)),
        case: CASE,
        ask: Phrase::new("a visit", ""),
        addressee: None,
        measure: Phrase::default(),
        by: Some("1991-09-30".parse().unwrap()),
        fallback: Phrase::default(),
        basis: vec![],
        standing,
    }
}

#[test]
fn a_demand_falls_due_once_it_is_put_and_until_it_is_really_answered() {
    let mut file = empty();
    file.demands.push(put(DemandStanding::Draft));
    assert_eq!(due(&file), []);

    file.demands[0] = put(DemandStanding::Put);
    assert_eq!(due(&file).iter().map(|due| due.kind).collect::<Vec<_>>(), [DueKind::Demand]);

    answered(&mut file, 30, "1991-09-01", Verdict::Ritual, &[]);
    file.responses[0].demand = Some(DemandId(Id::from_bits(40)));
    assert_eq!(due(&file).len(), 1, "a gesture does not meet a demand");

    file.responses[0].verdict = Verdict::Real;
    assert_eq!(due(&file), []);
}

#[test]
fn what_falls_due_first_stands_first() {
    let mut file = empty();
    file.history.case.next_review = Some("1991-12-01".parse().unwrap());
    file.demands.push(put(DemandStanding::Put));
    answered(&mut file, 30, "1991-01-01", Verdict::Pending, &[]);
    file.responses[0].next_check = Some("1991-06-01".parse().unwrap());
    let kinds: Vec<_> = due(&file).iter().map(|due| due.kind).collect();
    assert_eq!(kinds, [DueKind::Check, DueKind::Demand, DueKind::Review]);
}

#[test]
fn a_check_is_done_once_somebody_looked_on_its_day_or_later() {
    let mut file = empty();
    answered(&mut file, 30, "1991-01-01", Verdict::Ritual, &[]);
    file.responses[0].next_check = "2025-01-01".parse().ok();
    file.responses[0].checked = "2024-12-31".parse().ok();
    assert_eq!(due(&file).len(), 1);
    file.responses[0].checked = "2025-01-01".parse().ok();
    assert_eq!(due(&file), []);
}

#[test]
fn what_is_overdue_asks_on_and_a_consent_that_has_ended_does_not() {
    let due = |kind| Due { day: "2021-05-01".parse().unwrap(), kind, record: Id::from_bits(1) };
    let stands = |kind, today: &str| due(kind).stands(today.parse().unwrap());
    assert!(stands(DueKind::Check, "2026-01-01") && stands(DueKind::Consent, "2021-05-01"));
    assert!(!stands(DueKind::Consent, "2021-05-02"));
}
