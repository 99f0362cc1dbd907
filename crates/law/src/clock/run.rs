//! Running the clocks of a course: when each ends at the earliest and at the latest, what stopped it, by how much it was
//! overrun. All on plain numbers, so that a whole portfolio is swept in seconds.

use super::{
    ClockState, Clockwork, Length, Span, StepId, Taken,
    clockwork::{Gear, Work},
};
use crate::Jurisdiction;

/// One clock that was started.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tick {
    /// The work that ran.
    pub(super) work: u32,
    /// The step that started it, by its place in the course.
    pub start: u32,
    /// Whether the limit was law on every possible day of that step.
    pub throughout: bool,
    /// From when it is counted: the start, or what had it counted anew.
    pub begun: Span,
    /// How many days it stood still.
    pub paused: Span,
    /// The last day without any extension.
    pub first: Span,
    /// The last day with every extension that has a number.
    pub last: Span,
    /// When it ended, if the record says so or shows that it was over.
    pub stop: Option<Span>,
    /// The step that ended it, by its place in the course; `None` if a later step only shows that it was over.
    pub ended_by: Option<u32>,
    /// By how many days the end lies after the last lawful day; unknown ends stay unknown.
    pub overrun: Span,
    /// By how many days a holiday may have moved the last day.
    pub holidays: i32,
    /// How it stands.
    pub state: ClockState,
}

impl Tick {
    /// Which limit ran, as a number that tells limits of one library apart.
    pub fn limit(&self) -> u32 {
        self.work
    }
}

impl Clockwork {
    /// Runs every clock of a state and of the international level that the steps of a course start, as of a day.
    pub fn run(&self, course: &[Taken], whose: &Jurisdiction, today: i32, found: &mut Vec<Tick>) {
        for (taken, place) in course.iter().zip(0..) {
            for &at in &self.starting[usize::from(taken.step.0)] {
                let work = &self.works[at as usize];
                let jurisdiction = &self.families[work.family as usize].jurisdiction;
                let gear = &self.gears[work.family as usize];
                let law = work.window.meets(taken.days) && (jurisdiction == whose || jurisdiction.is_international());
                let instead = gear.instead.is_some_and(|other| taken.days.within(other));
                if law && !instead && !gear.already_running(course, place as usize) {
                    found.push(work.tick(at, gear, course, place, today));
                }
            }
        }
    }
}

impl Work {
    fn tick(&self, at: u32, gear: &Gear, course: &[Taken], place: u32, today: i32) -> Tick {
        let taken = &course[place as usize];
        let stopped =
            if self.backwards { gear.done_before(course, taken) } else { gear.stopped(course, place as usize) };
        let (stop, ended_by) = stopped.map_or((None, None), |(stop, by)| (Some(stop), by));
        let begun = gear.begun(course, taken, stop);
        let paused = gear.paused(course, taken, stop);
        let (first, last) = if self.backwards {
            let end = self.first.iter().fold(begun, |day, length| length.before(day));
            (end, end)
        } else {
            (self.end(&self.first, begun, paused), self.end(&self.last, begun, paused))
        };
        let overrun = overrun(last, stop, today, self.holidays);
        Tick {
            work: at,
            start: place,
            throughout: taken.days.within(self.window),
            begun,
            paused,
            first,
            last,
            stop,
            ended_by,
            overrun,
            holidays: self.holidays,
            state: state(first, last, stop, overrun, today, self.holidays),
        }
    }

    /// The last day after lengths that follow each other.
    pub(super) fn end(&self, lengths: &[Length], begun: Span, paused: Span) -> Span {
        let end = lengths.iter().fold(begun, |day, length| length.after(day));
        let end = end.each(|day| day - self.first_day);
        Span {
            lo: if end.lo == Span::PAST { end.lo } else { end.lo + paused.lo },
            hi: if end.hi == Span::FUTURE || paused.hi == Span::FUTURE { Span::FUTURE } else { end.hi + paused.hi },
        }
    }
}

impl Gear {
    /// Whether another step of the same clock started it before and nothing ended it since.
    fn already_running(&self, course: &[Taken], place: usize) -> bool {
        let taken = &course[place];
        let rank = |step: StepId| self.starts.iter().position(|one| *one == step);
        self.starts.len() > 1
            && course.iter().any(|other| {
                let earlier = other.days.hi <= taken.days.lo
                    || (rank(other.step) < rank(taken.step) && other.days.lo <= taken.days.hi);
                let ended = |one: &Taken| {
                    (self.ends.contains(&one.step) || self.over_by.contains(&one.step))
                        && one.days.lo >= other.days.hi
                        && one.days.hi <= taken.days.lo
                };
                other.step != taken.step && rank(other.step).is_some() && earlier && !course.iter().any(ended)
            })
    }

    /// When the clock ended, and the step that ended it. A step counts that can have come after the start on each of
    /// its possible days; one that only may have come after it, or may be another step, makes an earlier end possible.
    fn stopped(&self, course: &[Taken], place: usize) -> Option<(Span, Option<u32>)> {
        let taken = &course[place];
        let (mut end, mut by, mut over): (Option<Span>, Option<u32>, Option<i32>) = (None, None, None);
        for (other, at) in course.iter().zip(0u32..) {
            let ends = self.ends.contains(&other.step);
            if at as usize == place || other.days.hi < taken.days.lo || !(ends || self.over_by.contains(&other.step)) {
                continue;
            }
            let hi = if other.surely && other.days.hi >= taken.days.hi { other.days.hi } else { Span::FUTURE };
            if !ends {
                over = Some(over.map_or(hi, |known| known.min(hi)));
                continue;
            }
            let lo = other.days.lo.max(taken.days.lo);
            if end.is_none_or(|known| hi < known.hi || (hi == known.hi && lo < known.lo)) {
                by = Some(at);
            }
            end = Some(end.map_or(Span { lo, hi }, |known| Span { lo: lo.min(known.lo), hi: hi.min(known.hi) }));
        }
        if let Some(until) = taken.until {
            let hi = until.hi;
            if self.custody {
                let lo = until.lo.max(taken.days.lo);
                end = Some(end.map_or(Span { lo, hi }, |known| Span { lo: lo.min(known.lo), hi: hi.min(known.hi) }));
            } else {
                over = Some(over.map_or(hi, |known| known.min(hi)));
            }
        }
        match (end, over) {
            // What ended it surely came later than what shows that it was over: it ended something else.
            (Some(end), Some(over)) if end.lo > over => Some((Span { lo: taken.days.lo, hi: over }, None)),
            (Some(end), over) => Some((Span { lo: end.lo, hi: end.hi.min(over.unwrap_or(Span::FUTURE)) }, by)),
            (None, Some(over)) => Some((Span { lo: taken.days.lo, hi: over }, None)),
            (None, None) => None,
        }
    }

    /// What had to be done before a planned day: the last time that it was done before that day, or else the first
    /// time after it.
    fn done_before(&self, course: &[Taken], planned: &Taken) -> Option<(Span, Option<u32>)> {
        let done = course.iter().zip(0u32..).filter(|(one, _)| self.ends.contains(&one.step) && one.surely);
        let before = done.clone().filter(|(one, _)| one.days.lo <= planned.days.hi).max_by_key(|(one, _)| one.days.lo);
        let found = before.or_else(|| done.min_by_key(|(one, _)| one.days.lo));
        found.map(|(one, at)| (one.days, Some(at)))
    }

    /// From when it counts: from its start, or from the last step that had it counted anew.
    fn begun(&self, course: &[Taken], taken: &Taken, stop: Option<Span>) -> Span {
        let anew = course.iter().filter(|one| {
            self.restarts.contains(&one.step)
                && one.days.hi >= taken.days.lo
                && stop.is_none_or(|stop| one.days.lo <= stop.hi)
        });
        anew.fold(taken.days, |begun, one| {
            let surely = one.surely && one.days.lo >= taken.days.lo && stop.is_none_or(|stop| one.days.hi <= stop.lo);
            Span { lo: if surely { begun.lo.max(one.days.lo) } else { begun.lo }, hi: begun.hi.max(one.days.hi) }
        })
    }

    /// How many days it stood still.
    fn paused(&self, course: &[Taken], taken: &Taken, stop: Option<Span>) -> Span {
        let Some((begin, end)) = self.pauses else { return Span::on(0) };
        let mut days = Span::on(0);
        for pause in course.iter().filter(|one| one.step == begin) {
            let outside = pause.days.hi < taken.days.lo || stop.is_some_and(|stop| pause.days.lo > stop.hi);
            if outside {
                continue;
            }
            let ended = course.iter().filter(|one| one.step == end && one.days.hi >= pause.days.lo);
            let Some(ended) = pause.until.or_else(|| ended.map(|one| one.days).min_by_key(|days| days.lo)) else {
                // Begun and not known to have ended: it may still last.
                days.hi = Span::FUTURE;
                continue;
            };
            let surely = pause.surely && pause.days.lo >= taken.days.hi;
            // Both days count as not counted.
            let least = if surely { (ended.lo.saturating_sub(pause.days.hi) + 1).max(0) } else { 0 };
            let open = ended.hi == Span::FUTURE || pause.days.lo == Span::PAST || days.hi == Span::FUTURE;
            days.lo += least;
            days.hi = if open { Span::FUTURE } else { days.hi + ended.hi - pause.days.lo + 1 };
        }
        days
    }
}

/// How many days the end lies after the last lawful day: none before it has surely passed. Without a recorded end
/// nothing is sure, and at most it lasts to this day.
pub(super) fn overrun(last: Span, stop: Option<Span>, today: i32, holidays: i32) -> Span {
    let end = stop.unwrap_or(Span { lo: Span::PAST, hi: today });
    let lo = if last.hi == Span::FUTURE || end.lo == Span::PAST { 0 } else { (end.lo - last.hi - holidays).max(0) };
    let hi = if end.hi == Span::FUTURE || last.lo == Span::PAST { Span::FUTURE } else { (end.hi - last.lo).max(0) };
    Span { lo, hi }
}

/// How a clock stands.
pub(super) fn state(
    first: Span,
    last: Span,
    stop: Option<Span>,
    overrun: Span,
    today: i32,
    holidays: i32,
) -> ClockState {
    let after = |day: i32, limit: Span| limit.hi != Span::FUTURE && day > limit.hi + holidays;
    match stop {
        _ if overrun.lo > 0 => ClockState::PastLast,
        Some(stop) if stop.hi <= first.lo => ClockState::Kept,
        Some(stop) if after(stop.lo, first) => ClockState::PastFirst,
        Some(_) => ClockState::CannotSay,
        None if first.lo == Span::PAST || first.hi == Span::FUTURE => ClockState::CannotSay,
        None if today <= first.hi => ClockState::Running,
        None if today <= last.hi => ClockState::PastFirst,
        None => ClockState::NoEndRecorded,
    }
}
