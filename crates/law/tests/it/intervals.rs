//! What holds for every violation and every interval: knowing more never adds a provision and never weakens a claim.

use proptest::prelude::*;
use suasion_law::{Force, Jurisdiction, Library, Question, Window};
use suasion_record::{Bounds, Day};

use crate::ids;

/// Days of 1945 to 2030.
fn day() -> impl Strategy<Value = Day> {
    (-9_131_i64..22_000).prop_map(|number| Day::from_number(number).unwrap())
}

/// A code of the vocabulary.
fn violation() -> impl Strategy<Value = String> {
    let codes: Vec<String> = Library::compiled().violation_types().iter().map(|v| v.code.clone()).collect();
    prop::sample::select(codes)
}

fn sides() -> impl Strategy<Value = (bool, bool)> {
    (prop::bool::weighted(0.1), prop::bool::weighted(0.1))
}

proptest! {
    #[test]
    fn narrowing_the_interval_never_adds_a_provision(
        code in violation(),
        mut days in prop::array::uniform4(day()),
        (open_left, open_right) in sides(),
    ) {
        days.sort();
        let wide = Bounds {
            earliest: (!open_left).then_some(days[0]),
            latest: (!open_right).then_some(days[3]),
        };
        let narrow = Bounds { earliest: Some(days[1]), latest: Some(days[2]) };
        let ask = |bounds| ids(&Library::compiled().applies(&Question::new(&code, bounds, Jurisdiction::new("CN"))));
        let (before, after) = (ask(wide), ask(narrow));
        prop_assert!(after.iter().all(|id| before.contains(id)), "{:?} not within {:?}", after, before);
    }

    #[test]
    fn every_answer_was_law_on_a_possible_day_and_a_sure_one_on_all(
        code in violation(),
        mut days in prop::array::uniform2(day()),
    ) {
        days.sort();
        let event = Bounds { earliest: Some(days[0]), latest: Some(days[1]) };
        for applied in Library::compiled().applies(&Question::new(&code, event, Jurisdiction::new("CN"))) {
            let law = applied.provision.window();
            prop_assert!(law.overlaps(&event), "{}", applied.provision.id);
            let sure = law.contains(days[0]) && law.contains(days[1]);
            prop_assert_eq!(applied.window == Window::Throughout, sure, "{}", applied.provision.id);
        }
    }

    #[test]
    fn narrowing_the_interval_never_weakens_what_is_claimed(code in violation(), mut days in prop::array::uniform4(day())) {
        days.sort();
        let ask = |first: Day, last: Day| {
            let event = Bounds { earliest: Some(first), latest: Some(last) };
            Library::compiled().applies(&Question::new(&code, event, Jurisdiction::new("CN")))
        };
        let wide = ask(days[0], days[3]);
        for sharp in ask(days[1], days[2]) {
            let vague = wide.iter().find(|applied| applied.provision.id == sharp.provision.id).unwrap();
            // "May have bound" becomes what it was on the sharper day; every other force only grows.
            prop_assert!(sharp.force <= vague.force || vague.force == Force::PossiblyBindingTreaty);
            prop_assert!(sharp.window == Window::Throughout || vague.window == Window::Possibly);
        }
    }
}
