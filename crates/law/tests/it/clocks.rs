//! Clocks that a person counted by hand: the worked values of the reference, and how a clock stands.

use suasion_law::{Clock, ClockState, Force, Jurisdiction, Library, Span, Taken};
use suasion_record::{Bounds, Day, Days, When};

/// Steps by code and day in words.
pub fn course(steps: &[(&str, &str)]) -> Vec<Taken> {
    let clockwork = Library::compiled().clockwork();
    steps
        .iter()
        .zip(0..)
        .map(|((code, days), record)| Taken {
            step: clockwork.step(code).unwrap(),
            days: When::read(days).unwrap().start().into(),
            until: None,
            surely: true,
            record,
        })
        .collect()
}

fn clocks(steps: &[(&str, &str)], today: &str) -> Vec<Clock<'static>> {
    Library::compiled().clocks(&course(steps), &Jurisdiction::new("CN"), today.parse().unwrap())
}

fn clock(id: &str, steps: &[(&str, &str)], today: &str) -> Clock<'static> {
    let found = clocks(steps, today);
    let ids: Vec<&str> = found.iter().map(|one| one.id).collect();
    found.iter().find(|one| one.id == id).unwrap_or_else(|| panic!("{id} is not among {ids:?}")).clone()
}

fn on(day: &str) -> Bounds {
    Bounds::exactly(day.parse::<Day>().unwrap())
}

fn between(first: &str, last: &str) -> Bounds {
    Bounds { earliest: Some(first.parse().unwrap()), latest: Some(last.parse().unwrap()) }
}

fn days(span: Span) -> Days {
    let known = |number: i32, far: i32| (number != far).then_some(i64::from(number));
    Days { least: known(span.lo, Span::PAST), most: known(span.hi, Span::FUTURE) }
}

#[test]
fn the_worked_values_of_the_reference() {
    // step, day, clock, last day of the first limit, last day with every extension
    let rows = [
        ("detained", "2019-03-01", "CN-ARRREQ-18", "2019-03-04", "2019-03-31"),
        ("approval_asked", "2019-03-31", "CN-ARRDEC-18", "2019-04-07", "2019-04-07"),
        ("arrested", "2019-11-30", "CN-INV2M-18", "2020-01-30", "2020-06-30"),
        ("arrested", "2018-12-31", "CN-INV2M-18", "2019-02-28", "2019-07-31"),
        ("judgment_served", "2019-04-26", "CN-APPEAL-18", "2019-05-06", "2019-05-06"),
        ("arrested", "1990-03-05", "CN-INV2M-79", "1990-05-05", "1990-08-05"),
        ("arrested", "1983-03-05", "CN-INV2M-79", "1983-05-05", "1983-06-05"),
        ("transferred", "1990-03-05", "CN-PROS-79", "1990-04-05", "1990-04-20"),
        ("transferred", "2019-03-05", "CN-PROS-18", "2019-04-05", "2019-04-20"),
        ("indicted", "1983-03-05", "CN-1ST-79", "1983-04-05", "1983-04-20"),
        ("indicted", "1990-03-05", "CN-1ST-79", "1990-04-05", "1990-05-20"),
        ("designated", "2015-07-10", "CN-RS-12", "2016-01-10", "2016-01-10"),
        ("retained", "2020-01-31", "CN-LIUZHI18", "2020-04-30", "2020-07-31"),
        ("retained", "2025-06-10", "CN-LIUZHI24", "2025-09-10", "2026-02-10"),
    ];
    for (step, day, id, first, last) in rows {
        let found = clock(id, &[(step, day)], "2026-11-24");
        assert_eq!(found.tick.first.bounds(), on(first), "{id} from {day}");
        assert_eq!(found.tick.last.bounds(), on(last), "{id} from {day}");
    }
}

#[test]
fn arrest_is_decided_on_the_thirty_seventh_day_at_the_latest() {
    let asked = clock("CN-ARRREQ-18", &[("detained", "2019-03-01")], "2019-03-02").tick.last;
    let asked_on = asked.bounds().latest.unwrap().to_string();
    let decided = clock("CN-ARRDEC-18", &[("approval_asked", &asked_on)], "2019-03-02").tick.last;
    assert_eq!(decided.hi - Span::from(on("2019-03-01")).lo, 37);
}

#[test]
fn hours_from_a_day_known_only_as_a_day_end_on_one_of_several_days() {
    let noticed = |day| clock("CN-DETNOTICE-18", &[("detained", day)], "2026-01-01").tick.first.bounds();
    assert_eq!(noticed("2019-03-01"), on("2019-03-02"));
    assert_eq!(noticed("March 2019"), between("2019-03-02", "2019-04-01"));
    let summoned = clock("CN-SUMMONS-18", &[("summoned", "2019-03-01")], "2026-01-01").tick;
    assert_eq!(summoned.first.bounds(), between("2019-03-01", "2019-03-02"), "12 hours");
    assert_eq!(summoned.last.bounds(), on("2019-03-02"), "24 hours");
}

type MonthsAndDays = (i32, i32);

#[test]
fn the_longest_path_of_each_edition_is_that_of_the_reference() {
    // Months and days of each stage: of the reference's table, half a month as 15 days.
    let rows: [(&str, &str, &[MonthsAndDays]); 4] = [
        ("CN-PATH-79", "1983-01-01", &[(0, 7), (0, 3), (3, 0), (1, 15), (0, 0), (1, 15), (1, 15)]),
        ("CN-PATH-96", "2005-01-01", &[(0, 30), (0, 7), (7, 0), (1, 15), (4, 30), (2, 15), (2, 15)]),
        ("CN-PATH-12", "2015-01-01", &[(6, 0), (0, 30), (0, 7), (7, 0), (1, 15), (4, 30), (6, 0), (4, 0)]),
        ("CN-PATH-18", "2020-01-01", &[(6, 0), (0, 30), (0, 7), (7, 0), (1, 15), (4, 30), (6, 0), (4, 0)]),
    ];
    for (id, day, expected) in rows {
        let path = Library::compiled().longest_path(id, day.parse().unwrap());
        let lengths: Vec<_> = path.iter().map(|(_, length)| length.months_and_days()).collect();
        assert_eq!(lengths, expected, "{id}");
    }
    let before_indictment: f64 = Library::compiled()
        .longest_path("CN-PATH-18", "2020-01-01".parse().unwrap())
        .iter()
        .take(6)
        .map(|(_, length)| f64::from(length.months) + f64::from(length.days) / 30.4)
        .sum();
    assert!((before_indictment - 20.7).abs() < 0.05, "{before_indictment}");
}

#[test]
fn the_limits_of_1984_lengthen_the_path_of_1979_from_their_day_on() {
    let lengths = |day: &str| -> Vec<(i32, i32)> {
        let path = Library::compiled().longest_path("CN-PATH-79", day.parse().unwrap());
        path.iter().map(|(_, length)| length.months_and_days()).collect()
    };
    assert_eq!(lengths("1984-07-06")[2], (3, 0));
    assert_eq!(lengths("1984-07-07")[2], (5, 0));
    assert_eq!(lengths("1984-07-07")[5..], [(2, 15), (2, 15)]);
}

#[test]
fn custody_until_a_judgment_is_held_against_the_path_when_the_middle_is_not_recorded() {
    let found = clock("CN-PATH-79", &[("arrested", "October 1989"), ("judged", "1991")], "2026-11-24");
    // 5 months, 1.5 months, 2.5 months from each day of October 1989.
    assert_eq!(found.tick.last.bounds(), between("1990-07-01", "1990-07-30"));
    assert_eq!(found.tick.state, ClockState::PastLast);
    // Six parts, each of which a holiday may have moved by four days, speak for the state.
    assert!(
        days(found.tick.overrun).least.is_some_and(|least| (100..154).contains(&least)),
        "{:?}",
        found.tick.overrun
    );
    assert_eq!(days(found.tick.overrun).most, Some(548));
    let open: Vec<&str> = found.open().map(|link| link.extension.authority_en.as_str()).collect();
    assert!(open.contains(&"the Standing Committee of the National People's Congress"), "{open:?}");
    assert!(found.undocumented_extension());
}

#[test]
fn the_edition_in_force_on_the_day_of_the_step_is_run_and_both_where_the_day_spans_two() {
    let ids = |day: &str| -> Vec<(&str, bool)> {
        let found = clocks(&[("detained", day)], "2026-11-24");
        found.iter().filter(|one| one.family.id == "CN-DETNOTICE").map(|one| (one.id, one.tick.throughout)).collect()
    };
    assert_eq!(ids("1996-12-31"), [("CN-DETNOTICE-79", true)]);
    assert_eq!(ids("1997-01-01"), [("CN-DETNOTICE-96", true)]);
    assert_eq!(ids("2018"), [("CN-DETNOTICE-12", false), ("CN-DETNOTICE-18", false)]);
    assert_eq!(ids("1979-06-01"), []);
}

#[test]
fn the_regulations_of_1979_run_for_1979_and_give_way_to_the_code() {
    let ids = |day: &str| -> Vec<&str> {
        let found = clocks(&[("arrested", day)], "2026-11-24");
        found.iter().map(|one| one.id).filter(|id| id.starts_with("CN-ADR79")).collect()
    };
    assert_eq!(ids("1979-06-01"), ["CN-ADR79-ARR"]);
    assert_eq!(ids("1989-06-01"), [""; 0]);
    assert_eq!(ids("between December 1979 and January 1980"), ["CN-ADR79-ARR"]);
}

#[test]
fn how_a_clock_stands_depends_on_what_ended_it() {
    let stands = |end: &[(&str, &str)], today: &str| {
        let steps: Vec<_> = [("arrested", "2019-01-10")].into_iter().chain(end.iter().copied()).collect();
        clock("CN-INV2M-18", &steps, today).tick
    };
    assert_eq!(stands(&[("transferred", "2019-03-10")], "2026-01-01").state, ClockState::Kept);
    assert_eq!(stands(&[("transferred", "2019-03-11")], "2026-01-01").state, ClockState::PastFirst);
    assert_eq!(stands(&[("transferred", "2019-08-10")], "2026-01-01").state, ClockState::PastFirst);
    let over = stands(&[("transferred", "2019-08-11")], "2026-01-01");
    assert_eq!((over.state, days(over.overrun).exact()), (ClockState::PastLast, Some(1)));
    assert_eq!(stands(&[("transferred", "March 2019")], "2026-01-01").state, ClockState::CannotSay);
    assert_eq!(stands(&[], "2019-03-10").state, ClockState::Running);
    assert_eq!(stands(&[], "2019-03-11").state, ClockState::PastFirst);
    assert_eq!(stands(&[], "2019-08-11").state, ClockState::NoEndRecorded);
    let later = stands(&[("judged", "2020-02-01")], "2026-01-01");
    assert_eq!((later.state, later.ended_by), (ClockState::CannotSay, None), "a later step says only that it was over");
    assert_eq!(days(later.overrun), Days { least: Some(0), most: Some(175) });
}

#[test]
fn an_extension_that_was_needed_is_documented_or_not() {
    let needed = |more: &[(&str, &str)]| {
        let steps = [("arrested", "2019-01-10"), ("transferred", "2019-05-20")];
        let steps: Vec<_> = steps.into_iter().chain(more.iter().copied()).collect();
        let found = clock("CN-INV2M-18", &steps, "2026-01-01");
        let links: Vec<_> = found.chain.iter().map(|link| (link.needed, link.documented)).collect();
        (links, found.undocumented_extension())
    };
    // One month, two months, two months, the Standing Committee, a restart.
    let none = needed(&[]);
    assert_eq!(none.0, [(true, false), (true, false), (false, false), (false, false), (false, false)]);
    assert!(none.1);
    let both = needed(&[("extended", "2019-03-09"), ("extended", "2019-04-08")]);
    assert_eq!(both.0[..3], [(true, true), (true, true), (false, false)]);
    assert!(!both.1);
}

#[test]
fn what_is_not_counted_and_what_is_counted_anew_moves_the_end() {
    let of = |more: &[(&str, &str)]| {
        let steps: Vec<_> = [("arrested", "2019-01-10")].into_iter().chain(more.iter().copied()).collect();
        clock("CN-INV2M-18", &steps, "2026-01-01").tick
    };
    let paused = of(&[("evaluation_begun", "2019-02-01"), ("evaluation_ended", "2019-02-10")]);
    assert_eq!(paused.first.bounds(), on("2019-03-20"), "ten days are not counted");
    let endless = of(&[("evaluation_begun", "2019-02-01")]);
    assert_eq!(endless.first.bounds().latest, None, "nobody knows when the evaluation ended");
    assert_eq!(endless.state, ClockState::CannotSay);
    let anew = of(&[("restarted", "2019-02-20")]);
    assert_eq!(anew.first.bounds(), between("2019-04-20", "2019-04-20"));
}

#[test]
fn a_limit_before_the_trial_is_counted_back_from_it() {
    let served = |day| clock("CN-INDICT-18", &[("indictment_served", day), ("tried", "2019-09-20")], "2026-01-01").tick;
    assert_eq!(served("2019-09-10").first.bounds(), on("2019-09-10"));
    assert_eq!(served("2019-09-10").state, ClockState::Kept);
    let late = served("2019-09-30");
    assert_eq!(late.state, ClockState::PastLast);
    assert_eq!(
        days(served("2019-09-12").overrun),
        Days { least: Some(0), most: Some(2) },
        "a holiday may excuse two days"
    );
}

#[test]
fn international_clocks_run_beside_and_say_how_far_they_bind() {
    let found = clocks(&[("detained", "1991-03-01"), ("solitary_begun", "2016-03-01")], "2026-11-24");
    let force = |id: &str| found.iter().find(|one| one.id == id).map(|one| one.force);
    assert_eq!(force("INT-JUDGE"), Some(Some(Force::TreatyNotBinding)));
    assert_eq!(force("INT-COUNSEL"), Some(Some(Force::SoftLaw)));
    let solitary = found.iter().find(|one| one.id == "INT-SOLITARY").unwrap();
    assert_eq!(solitary.tick.last.bounds(), on("2016-03-16"));
    assert!(found.iter().filter(|one| one.id == "CN-DETNOTICE-79").all(|one| one.force == Some(Force::Domestic)));
}

#[test]
fn of_several_steps_that_start_a_clock_the_first_counts() {
    let found = clocks(&[("detained", "2019-03-01"), ("arrested", "2019-03-20")], "2026-11-24");
    let starts =
        |id: &str| found.iter().filter(|one| one.id == id).map(|one| one.step.code.as_str()).collect::<Vec<_>>();
    assert_eq!(starts("INT-JUDGE"), ["detained"]);
    assert_eq!(starts("CN-PATH-18"), ["detained"]);
    let again =
        clocks(&[("detained", "2018-12-01"), ("released", "2019-01-01"), ("arrested", "2019-03-20")], "2026-11-24");
    assert_eq!(again.iter().filter(|one| one.id == "INT-JUDGE").count(), 2);
}

#[test]
fn a_step_of_unknown_day_starts_a_clock_that_cannot_say() {
    let library = Library::compiled();
    let mut steps = course(&[("arrested", "1990-01-01")]);
    steps[0].days = Span::UNKNOWN;
    let found = library.clocks(&steps, &Jurisdiction::new("CN"), "2026-11-24".parse().unwrap());
    assert!(!found.is_empty());
    for one in found {
        assert_eq!((one.tick.first, one.tick.state), (Span::UNKNOWN, ClockState::CannotSay), "{}", one.id);
        assert_eq!(days(one.tick.overrun), Days { least: Some(0), most: None });
        assert!(!one.tick.throughout);
    }
}

#[test]
fn a_clock_is_told_in_careful_words_in_both_languages() {
    use suasion_record::Lang;
    let steps = [("arrested", "2019-01-10"), ("transferred", "2019-08-31")];
    let found = clock("CN-INV2M-18", &steps, "2026-11-24");
    assert_eq!(
        found.explain(Lang::En),
        "It runs from arrest on 10 January 2019. The limit ends on 10 March 2019, with every extension that has a number \
         on 10 August 2019. It ended with transfer of the case for prosecution on 31 August 2019. No lawful basis for the \
         custody is known after 10 August 2019: 21 days. Only a decision without a fixed limit would change that, by the \
         Standing Committee of the National People's Congress (a particularly grave and complex case that is long unfit \
         for trial); or the police (another major crime is found, or the identity was unknown)."
    );
    let chinese = found.explain(Lang::ZhHans);
    assert!(chinese.contains("2019年8月10日之后未见羁押的合法依据：超出21天。"), "{chinese}");
    for lang in [Lang::En, Lang::ZhHans] {
        for one in clocks(&[("detained", "2018"), ("arrested", "2019-01-10"), ("judged", "2020")], "2026-11-24") {
            let said = one.explain(lang).to_lowercase();
            for word in ["illegal", "unlawful", "非法", "违法"] {
                assert!(!said.contains(word), "{}: {said}", one.id);
            }
        }
    }
}
