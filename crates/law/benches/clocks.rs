//! How fast the clocks run: evaluations a second on one core, and a sweep over a whole portfolio on two threads.
//!
//! `cargo bench -p suasion-law`. One evaluation is one clock that a step started, with both ends, its stop, its overrun
//! and its state. The courses are generated: an ordinary procedure with dates known to the day, the month or the year.

use std::time::Instant;

use suasion_law::{ClockState, Jurisdiction, Library, Span, Taken, Tick};

const CASES: usize = 100_000;
const TODAY: i32 = 20_781;
/// Goals of the project: a million evaluations a second on one core, a sweep under five seconds on two.
const GOAL_PER_SECOND: f64 = 1_000_000.0;
const GOAL_SWEEP_SECONDS: f64 = 5.0;

/// The steps of an ordinary procedure, and about how many days each comes after the one before.
const PROCEDURE: [(&str, i32); 12] = [
    ("detained", 0),
    ("informed", 2),
    ("approval_asked", 20),
    ("arrested", 7),
    ("extended", 50),
    ("transferred", 60),
    ("indicted", 45),
    ("indictment_served", 3),
    ("tried", 60),
    ("judged", 30),
    ("judgment_served", 5),
    ("appealed", 8),
];

fn main() {
    let clockwork = Library::compiled().clockwork();
    let courses: Vec<Vec<Taken>> = (0..CASES as u64).map(course).collect();
    let china = Jurisdiction::new("CN");
    let sweep = |courses: &[Vec<Taken>]| -> (usize, usize) {
        let mut found: Vec<Tick> = Vec::new();
        let (mut clocks, mut overrun) = (0, 0);
        for course in courses {
            found.clear();
            clockwork.run(course, &china, TODAY, &mut found);
            clocks += found.len();
            overrun += found.iter().filter(|tick| tick.state == ClockState::PastLast).count();
        }
        (clocks, overrun)
    };
    let begun = Instant::now();
    let (clocks, overrun) = sweep(&courses);
    let one = begun.elapsed().as_secs_f64();
    let begun = Instant::now();
    let (left, right) = courses.split_at(CASES / 2);
    let halves = std::thread::scope(|scope| {
        let other = scope.spawn(|| sweep(right));
        (sweep(left), other.join().expect("the other half finishes"))
    });
    let two = begun.elapsed().as_secs_f64();
    assert_eq!(halves.0.0 + halves.1.0, clocks, "both ways run the same clocks");
    let rate = clocks as f64 / one;
    println!("{clocks} clocks of {CASES} courses on one core: {one:.3} s, {rate:.0} evaluations/s ({overrun} overrun)");
    println!("the same on two threads: {two:.3} s");
    println!(
        "goals: {GOAL_PER_SECOND:.0}/s {}, sweep under {GOAL_SWEEP_SECONDS} s {}",
        met(rate > GOAL_PER_SECOND),
        met(two < GOAL_SWEEP_SECONDS)
    );
}

fn met(goal: bool) -> &'static str {
    if goal { "met" } else { "NOT met" }
}

/// The course of one case: begun between 1980 and 2026, its later steps recorded or not.
fn course(case: u64) -> Vec<Taken> {
    let clockwork = Library::compiled().clockwork();
    let mut chance = case.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut next = |below: u64| {
        // An xorshift generator: even enough for dates, and the same on every machine.
        chance ^= chance << 13;
        chance ^= chance >> 7;
        chance ^= chance << 17;
        (chance % below) as i32
    };
    let mut day = 3_652 + next(16_800);
    let mut steps = Vec::new();
    for (code, after) in PROCEDURE {
        day += after / 2 + next(1 + after.unsigned_abs() as u64 * 2);
        let width = [0, 0, 30, 364][next(4) as usize];
        if next(5) > 0 {
            let step = clockwork.step(code).expect("steps.csv has every step of an ordinary procedure");
            let days = Span { lo: day - width / 2, hi: day + width / 2 };
            steps.push(Taken { step, days, until: None, surely: true, record: 0 });
        }
    }
    steps
}
