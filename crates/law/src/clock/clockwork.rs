//! The clocks made ready to run: steps as numbers, limits as lengths, one work for each time in which a limit was the same.

use std::collections::{BTreeSet, HashMap};

use suasion_record::Day;

use super::{ClockFamily, Counting, Effect, Extension, Length, Span, Stage, Step, StepId, TermRule, rows::ClockRows};
use crate::{Deadline, Jurisdiction, LimitKind, LimitUnit};

/// Every clock of a library.
#[derive(Debug, Clone, Default)]
pub struct Clockwork {
    pub(super) steps: Vec<Step>,
    pub(super) families: Vec<ClockFamily>,
    pub(super) extensions: Vec<Extension>,
    pub(super) counting: Vec<Counting>,
    pub(super) stages: Vec<Stage>,
    pub(super) term_rules: Vec<TermRule>,
    pub(super) gears: Vec<Gear>,
    pub(super) works: Vec<Work>,
    /// The works that each step may start.
    pub(super) starting: Vec<Vec<u32>>,
    step_ids: HashMap<String, StepId>,
}

/// What the editions of one clock have in common.
#[derive(Debug, Clone)]
pub(super) struct Gear {
    pub starts: Vec<StepId>,
    pub ends: Vec<StepId>,
    pub over_by: Vec<StepId>,
    pub restarts: Vec<StepId>,
    pub pauses: Option<(StepId, StepId)>,
    pub custody: bool,
    /// When the clock that is run instead was law.
    pub instead: Option<Span>,
}

/// One limit during a time in which it was the same.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Work {
    pub family: u32,
    pub limit: LimitOf,
    /// The step that starts it, where only one of the clock's starts does.
    pub start: Option<StepId>,
    pub window: Span,
    pub backwards: bool,
    /// The first limit, and the limit with every extension that has a number: lengths that follow each other.
    pub first: Vec<Length>,
    pub last: Vec<Length>,
    /// By how many days a holiday may move the last day.
    pub holidays: i32,
    /// A counted first day ends everything one day sooner.
    pub first_day: i32,
}

/// Where a limit stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LimitOf {
    /// The row of `deadlines.csv` at this place.
    Deadline(u32),
    /// The path whose first stage stands at this place of `paths.csv`.
    Path(u32),
}

impl Clockwork {
    pub(crate) fn build(rows: ClockRows, deadlines: &[Deadline]) -> Self {
        fn values<T>(rows: crate::load::Rows<T>) -> Vec<T> {
            rows.into_iter().map(|row| row.value).collect()
        }
        let mut extensions = values(rows.extensions);
        extensions.sort_by(|a, b| (&a.deadline_id, a.order).cmp(&(&b.deadline_id, b.order)));
        let mut stages = values(rows.stages);
        stages.sort_by(|a, b| (&a.id, a.order).cmp(&(&b.id, b.order)));
        let mut clockwork = Clockwork {
            steps: values(rows.steps),
            families: values(rows.families),
            extensions,
            counting: values(rows.counting),
            stages,
            term_rules: values(rows.term_rules),
            ..Clockwork::default()
        };
        clockwork.step_ids =
            clockwork.steps.iter().zip(0..).map(|(step, at)| (step.code.clone(), StepId(at))).collect();
        clockwork.gears = clockwork.families.iter().map(|family| clockwork.gear(family, deadlines)).collect();
        clockwork.works = clockwork.of_deadlines(deadlines);
        clockwork.works.extend(clockwork.of_paths(deadlines));
        clockwork.starting = vec![Vec::new(); clockwork.steps.len()];
        for (work, at) in clockwork.works.iter().zip(0..) {
            for step in work.start.map_or_else(|| clockwork.gears[work.family as usize].starts.clone(), |one| vec![one])
            {
                clockwork.starting[usize::from(step.0)].push(at);
            }
        }
        clockwork
    }

    /// The step with this code.
    pub fn step(&self, code: &str) -> Option<StepId> {
        self.step_ids.get(code).copied()
    }

    /// What a step is.
    pub fn step_named(&self, step: StepId) -> &Step {
        &self.steps[usize::from(step.0)]
    }

    /// Every step, in the order of the file.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// Every clock, in the order of the files.
    pub fn families(&self) -> &[ClockFamily] {
        &self.families
    }

    /// Every extension, by limit and order.
    pub fn extensions(&self) -> &[Extension] {
        &self.extensions
    }

    /// The stages of every longest path, by path and order.
    pub fn stages(&self) -> &[Stage] {
        &self.stages
    }

    fn gear(&self, family: &ClockFamily, deadlines: &[Deadline]) -> Gear {
        let ids = |codes: &[String]| codes.iter().filter_map(|code| self.step(code)).collect();
        Gear {
            starts: ids(&family.starts),
            ends: ids(&family.ends),
            over_by: ids(&family.over_by),
            restarts: ids(&family.restarts),
            pauses: family.pauses.as_ref().and_then(|(begin, end)| self.step(begin).zip(self.step(end))),
            custody: family.custody,
            instead: family.gives_way_to.as_ref().and_then(|other| {
                let windows = deadlines.iter().filter(|one| one.clock.as_ref() == Some(other)).map(window);
                windows.reduce(|one, two| Span { lo: one.lo.min(two.lo), hi: one.hi.max(two.hi) })
            }),
        }
    }

    fn of_deadlines(&self, deadlines: &[Deadline]) -> Vec<Work> {
        let mut works: Vec<Work> = Vec::new();
        for (deadline, at) in deadlines.iter().zip(0..) {
            let Some(family) = self.family_at(deadline.clock.as_deref()) else { continue };
            for part in self.parts(window(deadline), &deadline.jurisdiction, &[deadline]) {
                let (Some(first), Some(last)) = (self.base(deadline, part.lo), self.longest(deadline, part.lo)) else {
                    continue;
                };
                let work = Work {
                    family,
                    limit: LimitOf::Deadline(at),
                    start: None,
                    window: part,
                    backwards: deadline.limit_kind == LimitKind::Before,
                    first: vec![first],
                    last: vec![last],
                    holidays: self.holidays(deadline, part.lo),
                    first_day: self.first_day(deadline, part.lo),
                };
                join(&mut works, work);
            }
        }
        works
    }

    /// One work for each step at which custody may begin, from there to the first step that ends the clock.
    fn of_paths(&self, deadlines: &[Deadline]) -> Vec<Work> {
        let by_id: HashMap<&str, &Deadline> = deadlines.iter().map(|one| (one.id.as_str(), one)).collect();
        let mut works: Vec<Work> = Vec::new();
        for (stages, at) in self.paths() {
            let Some(family) = self.family_at(Some(stages[0].family())) else { continue };
            let gear = &self.gears[family as usize];
            let end = stages.iter().position(|one| self.step(&one.until).is_some_and(|step| gear.ends.contains(&step)));
            for &start in &gear.starts {
                let begin = stages.iter().position(|one| self.step(&one.from) == Some(start));
                let (Some(begin), Some(end)) = (begin, end) else { continue };
                let run = &stages[begin..=end.max(begin)];
                let limits: Vec<&Deadline> = run
                    .iter()
                    .flat_map(|one| &one.deadline_ids)
                    .filter_map(|id| by_id.get(id.as_str()).copied())
                    .collect();
                let whole = limits
                    .iter()
                    .map(|one| window(one))
                    .reduce(|one, two| Span { lo: one.lo.max(two.lo), hi: one.hi.min(two.hi) });
                for part in self.parts(whole.unwrap_or(Span::UNKNOWN), &stages[0].jurisdiction, &limits) {
                    let sum = |length: &dyn Fn(&Deadline) -> Option<Length>, once: bool| {
                        let counted = run.iter().filter(|one| !once || one.times == Some(1));
                        counted
                            .flat_map(|one| {
                                let of_stage = one.deadline_ids.iter().filter_map(|id| length(by_id.get(id.as_str())?));
                                let of_stage: Vec<Length> = of_stage.collect();
                                of_stage.repeat(usize::from(one.times.unwrap_or(0)))
                            })
                            .collect::<Vec<Length>>()
                    };
                    let last = sum(&|one| self.longest(one, part.lo), false);
                    let holidays = limits.first().map_or(0, |one| self.holidays(one, part.lo)) * last.len() as i32;
                    let work = Work {
                        family,
                        limit: LimitOf::Path(at),
                        start: Some(start),
                        window: part,
                        backwards: false,
                        first: sum(&|one| self.base(one, part.lo), true),
                        last,
                        holidays,
                        first_day: limits.first().map_or(0, |one| self.first_day(one, part.lo)),
                    };
                    join(&mut works, work);
                }
            }
        }
        works
    }

    /// The paths: the stages of each, and the place of the first.
    pub(super) fn paths(&self) -> impl Iterator<Item = (&[Stage], u32)> {
        let mut at = 0;
        self.stages.chunk_by(|one, two| one.id == two.id).map(move |stages| {
            let first = at;
            at += stages.len() as u32;
            (stages, first)
        })
    }

    /// The extensions of a limit that could be had for a trigger on this day.
    pub(super) fn chain<'a>(&'a self, deadline: &'a Deadline, day: i32) -> impl Iterator<Item = &'a Extension> {
        self.extensions
            .iter()
            .filter(move |one| one.deadline_id == deadline.id && one.valid_from.is_none_or(|from| number(from) <= day))
    }

    pub(super) fn base(&self, deadline: &Deadline, day: i32) -> Option<Length> {
        Length::of(deadline.limit_number?, deadline.limit_unit?, self.half_month(deadline, day))
    }

    /// The limit with every extension that has a number.
    pub(super) fn longest(&self, deadline: &Deadline, day: i32) -> Option<Length> {
        self.chain(deadline, day)
            .try_fold(self.base(deadline, day)?, |so_far, one| self.prolonged(so_far, one, deadline, day))
    }

    /// A limit with one more extension.
    pub(super) fn prolonged(
        &self,
        so_far: Length,
        extension: &Extension,
        deadline: &Deadline,
        day: i32,
    ) -> Option<Length> {
        let Some((number, unit)) = extension.length else { return Some(so_far) };
        let length = Length::of(number, unit, self.half_month(deadline, day))?;
        Some(match extension.effect {
            Effect::Total => length,
            // What can be had without a limit in number is told beside the clock and not counted.
            _ => so_far.and(length.times(i32::from(extension.times.unwrap_or(0)))),
        })
    }

    fn half_month(&self, deadline: &Deadline, day: i32) -> i32 {
        self.rule(&deadline.jurisdiction, day).map_or(0, |rule| rule.half_month_days)
    }

    /// Hours end when they end; every other limit may be moved by a holiday, custody only where no rule excepts it.
    fn holidays(&self, deadline: &Deadline, day: i32) -> i32 {
        let custody = self.family_at(deadline.clock.as_deref()).is_some_and(|at| self.families[at as usize].custody);
        let rule = self.rule(&deadline.jurisdiction, day);
        rule.filter(|rule| deadline.limit_unit != Some(LimitUnit::Hour) && !(custody && rule.custody_exempt))
            .map_or(0, |rule| rule.holiday_days)
    }

    fn first_day(&self, deadline: &Deadline, day: i32) -> i32 {
        self.rule(&deadline.jurisdiction, day).map_or(0, |rule| i32::from(rule.first_day_counts))
    }

    fn rule(&self, whose: &Jurisdiction, day: i32) -> Option<&Counting> {
        let day = Day::from_number(day.into())?;
        self.counting.iter().find(|rule| rule.jurisdiction == *whose && rule.holds_on(day))
    }

    /// A window cut where a counting rule or an extension begins.
    fn parts(&self, whole: Span, whose: &Jurisdiction, limits: &[&Deadline]) -> Vec<Span> {
        let rules = self.counting.iter().filter(|rule| rule.jurisdiction == *whose).map(|rule| rule.valid_from);
        let later = limits
            .iter()
            .flat_map(|one| self.extensions.iter().filter(|e| e.deadline_id == one.id).filter_map(|e| e.valid_from));
        let cuts: BTreeSet<i32> =
            rules.chain(later).map(number).filter(|cut| whole.lo < *cut && *cut <= whole.hi).collect();
        let mut lo = whole.lo;
        let mut parts: Vec<Span> = Vec::new();
        for cut in cuts {
            parts.push(Span { lo, hi: cut - 1 });
            lo = cut;
        }
        parts.push(Span { lo, hi: whole.hi });
        parts
    }

    fn family_at(&self, id: Option<&str>) -> Option<u32> {
        let at = self.families.iter().position(|family| Some(family.id.as_str()) == id)?;
        Some(at as u32)
    }
}

/// Two works that follow each other and differ in nothing but their window are one.
fn join(works: &mut Vec<Work>, next: Work) {
    match works.last_mut() {
        Some(before)
            if Work { window: next.window, ..before.clone() } == next && before.window.hi + 1 == next.window.lo =>
        {
            before.window.hi = next.window.hi;
        }
        _ => works.push(next),
    }
}

fn window(deadline: &Deadline) -> Span {
    Span { lo: number(deadline.valid_from), hi: deadline.valid_to.map_or(Span::FUTURE, number) }
}

/// Invariant: the calendar ends in the year 9999, whose day numbers fit.
fn number(day: Day) -> i32 {
    day.number() as i32
}
