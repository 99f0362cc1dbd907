//! What must hold of every clock, whatever the steps and their days.

use std::collections::HashMap;

use proptest::prelude::*;
use suasion_law::{ClockState, Jurisdiction, Library, Span, StepId, Taken, Tick};

/// A course of up to eight steps between 1975 and 2030, each known to within some days.
fn any_course() -> impl Strategy<Value = Vec<Taken>> {
    let steps = Library::compiled().clockwork().steps().len();
    let step = (0..steps, 1_900..22_000i32, 0..500i32, any::<bool>()).prop_map(|(step, day, width, surely)| {
        let code = &Library::compiled().clockwork().steps()[step].code;
        let step: StepId = Library::compiled().clockwork().step(code).unwrap();
        Taken { step, days: Span { lo: day, hi: day + width }, until: None, surely, record: 0 }
    });
    proptest::collection::vec(step, 1..8)
}

fn run(course: &[Taken], today: i32) -> Vec<Tick> {
    let mut found = Vec::new();
    Library::compiled().clockwork().run(course, &Jurisdiction::new("CN"), today, &mut found);
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn nothing_is_overrun_before_the_last_lawful_day(course in any_course(), today in 1_000..23_000i32) {
        for tick in run(&course, today) {
            prop_assert!(tick.overrun.lo >= 0 && tick.overrun.hi >= tick.overrun.lo);
            prop_assert!(tick.first.lo <= tick.last.lo && tick.first.hi <= tick.last.hi);
            if tick.overrun.lo > 0 {
                prop_assert!(tick.stop.is_some_and(|stop| stop.lo > tick.last.hi));
                prop_assert_eq!(tick.state, ClockState::PastLast);
            }
            if tick.stop.is_none() {
                prop_assert_eq!(tick.overrun.lo, 0);
            }
        }
    }

    #[test]
    fn a_wider_trigger_never_gives_a_narrower_end(
        course in any_course(), sooner in 0..400i32, later in 0..400i32, today in 1_000..23_000i32,
    ) {
        // One step alone, so that nothing else decides; then the same step with a day less well known.
        let alone = &course[..1];
        let mut wider = alone.to_vec();
        wider[0].days = Span { lo: wider[0].days.lo - sooner, hi: wider[0].days.hi + later };
        let by_limit = |ticks: Vec<Tick>| -> HashMap<u32, Tick> { ticks.into_iter().map(|tick| (tick.limit(), tick)).collect() };
        let (narrow, wide) = (by_limit(run(alone, today)), by_limit(run(&wider, today)));
        for (limit, tick) in narrow {
            // A clock gives way only where the other was law on every possible day, so a wider day loses none.
            let other = wide.get(&limit).unwrap();
            prop_assert!(tick.first.within(other.first) && tick.last.within(other.last));
            prop_assert!(tick.overrun.within(other.overrun));
        }
    }

    #[test]
    fn an_end_that_is_known_less_well_never_makes_the_overrun_surer(
        day in 2_000..20_000i32, length in 0..900i32, sooner in 0..300i32, later in 0..300i32,
    ) {
        let clockwork = Library::compiled().clockwork();
        let (arrested, transferred) = (clockwork.step("arrested").unwrap(), clockwork.step("transferred").unwrap());
        let taken = |step, lo: i32, hi: i32| Taken { step, days: Span { lo, hi }, until: None, surely: true, record: 0 };
        let end = day + length;
        let of = |course: &[Taken]| -> Vec<Tick> {
            run(course, 23_000).into_iter().filter(|tick| tick.start == 0).collect()
        };
        let sure = of(&[taken(arrested, day, day), taken(transferred, end, end)]);
        let vague = of(&[taken(arrested, day, day), taken(transferred, (end - sooner).max(day), end + later)]);
        prop_assert_eq!(sure.len(), vague.len());
        for (sure, vague) in sure.iter().zip(&vague) {
            prop_assert!(sure.overrun.within(vague.overrun), "{:?} {:?}", sure, vague);
        }
    }
}
