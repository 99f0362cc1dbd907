//! A clock as a reader meets it: which limit, in which edition, which extensions it could have had and which the record
//! documents.

use suasion_record::Day;

use super::{ClockFamily, ClockState, Effect, Extension, Length, Span, Stage, Step, Taken, Tick, clockwork::LimitOf};
use crate::{Deadline, Force, InstrumentKind, Jurisdiction, Library, Provision, Time};

/// A clock that a step started.
#[derive(Debug, Clone, PartialEq)]
pub struct Clock<'a> {
    /// The limit: the id of its row in `deadlines.csv`, or of a path in `paths.csv`.
    pub id: &'a str,
    /// The clock through all editions.
    pub family: &'a ClockFamily,
    /// The limits in it: one, or those of the stages of a path.
    pub limits: Vec<&'a Deadline>,
    /// The step that started it.
    pub step: &'a Step,
    /// That step in the course.
    pub trigger: Taken,
    /// The step that ended it, where one did.
    pub ended_by: Option<(&'a Step, Taken)>,
    /// What could prolong it, in the order of the law.
    pub chain: Vec<Link<'a>>,
    /// The provisions that state it.
    pub provisions: Vec<&'a Provision>,
    /// How far the provision that binds most binds, where a provision states it.
    pub force: Option<Force>,
    /// When it was law.
    pub in_force: Span,
    /// What the run found.
    pub tick: Tick,
}

/// One extension that the law allows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Link<'a> {
    /// The extension.
    pub extension: &'a Extension,
    /// Whether the record holds the step that documents it.
    pub documented: bool,
    /// Whether the clock surely ran on past what the law allows without it.
    pub needed: bool,
}

impl Clock<'_> {
    /// Whether an extension was needed of which the record holds no document.
    pub fn undocumented_extension(&self) -> bool {
        self.chain.iter().any(|link| link.needed && !link.documented)
            || (self.tick.state == ClockState::PastLast && !self.open().any(|link| link.documented))
    }

    /// What could have prolonged it without a limit in number.
    pub fn open(&self) -> impl Iterator<Item = &Link<'_>> {
        self.chain.iter().filter(|link| link.extension.is_open())
    }
}

impl Library {
    /// The clocks that a course starts in a state, as of a day: in the order of the steps, and of the files.
    pub fn clocks(&self, course: &[Taken], whose: &Jurisdiction, today: Day) -> Vec<Clock<'_>> {
        let mut ticks = Vec::new();
        // Invariant: the calendar ends in the year 9999, whose day numbers fit.
        self.clockwork().run(course, whose, today.number() as i32, &mut ticks);
        ticks.into_iter().map(|tick| self.clock(tick, course, whose)).collect()
    }

    /// The longest lawful path of an edition, stage by stage, for a step taken on a day: how long each stage can last
    /// with every extension and every repetition that has a number.
    pub fn longest_path(&self, id: &str, day: Day) -> Vec<(&Stage, Length)> {
        let clockwork = self.clockwork();
        // Invariant: the calendar ends in the year 9999, whose day numbers fit.
        let day = day.number() as i32;
        let length = |stage: &Stage| {
            let limits = self.deadlines().iter().filter(|one| stage.deadline_ids.contains(&one.id));
            let once = limits.filter_map(|one| clockwork.longest(one, day)).fold(Length::default(), Length::and);
            once.times(i32::from(stage.times.unwrap_or(0)))
        };
        clockwork.stages().iter().filter(|stage| stage.id == id).map(|stage| (stage, length(stage))).collect()
    }

    fn clock<'a>(&'a self, tick: Tick, course: &[Taken], whose: &Jurisdiction) -> Clock<'a> {
        let clockwork = self.clockwork();
        let work = &clockwork.works[tick.work as usize];
        let trigger = course[tick.start as usize];
        let (id, limits) = match work.limit {
            LimitOf::Deadline(at) => {
                let deadline = &self.deadlines()[at as usize];
                (deadline.id.as_str(), vec![deadline])
            }
            LimitOf::Path(at) => self.path(at, &trigger),
        };
        let mut provisions: Vec<&Provision> = Vec::new();
        for one in limits.iter().flat_map(|one| &one.provision_ids).filter_map(|id| self.provision(id)) {
            if !provisions.iter().any(|known| known.id == one.id) {
                provisions.push(one);
            }
        }
        let time = Time::from(trigger.days.bounds());
        let force = provisions.iter().filter_map(|one| self.force(one, whose, time)).min();
        Clock {
            id,
            family: &clockwork.families()[work.family as usize],
            step: clockwork.step_named(trigger.step),
            trigger,
            ended_by: tick.ended_by.map(|at| {
                let ended = course[at as usize];
                (clockwork.step_named(ended.step), ended)
            }),
            chain: self.links(&limits, &tick, course),
            limits,
            provisions,
            force,
            in_force: work.window,
            tick,
        }
    }

    /// A path from the step that began it: its id, and its limits.
    fn path(&self, at: u32, trigger: &Taken) -> (&str, Vec<&Deadline>) {
        let clockwork = self.clockwork();
        let stages = &clockwork.stages()[at as usize..];
        let own = stages.iter().take_while(|stage| stage.id == stages[0].id);
        let run = own.skip_while(|stage| clockwork.step(&stage.from) != Some(trigger.step));
        let ends = clockwork.families().iter().find(|family| family.id == stages[0].family()).map(|one| &one.ends);
        let mut limits: Vec<&Deadline> = Vec::new();
        for stage in run {
            for id in &stage.deadline_ids {
                let found = self.deadlines().iter().find(|one| one.id == *id);
                limits.extend(found.filter(|one| !limits.iter().any(|known| known.id == one.id)));
            }
            if ends.is_some_and(|ends| ends.contains(&stage.until)) {
                break;
            }
        }
        (&stages[0].id, limits)
    }

    fn links<'a>(&'a self, limits: &[&'a Deadline], tick: &Tick, course: &[Taken]) -> Vec<Link<'a>> {
        let clockwork = self.clockwork();
        let work = &clockwork.works[tick.work as usize];
        let day = work.window.lo;
        let mut links: Vec<Link<'a>> = Vec::new();
        for &deadline in limits {
            let mut length = clockwork.base(deadline, day).unwrap_or_default();
            for extension in clockwork.chain(deadline, day) {
                let counted = !extension.is_open();
                let needed = counted && self.passed(length, limits.len() > 1, tick);
                length = clockwork.prolonged(length, extension, deadline, day).unwrap_or(length);
                let earlier = links.iter().filter(|link| link.extension.document == extension.document).count();
                let documents = documents(course, tick, clockwork.step(&extension.document));
                links.push(Link { extension, documented: documents > earlier, needed });
            }
        }
        links
    }

    /// Whether the clock surely ran on past a limit. Of a path only its end tells.
    fn passed(&self, length: Length, path: bool, tick: &Tick) -> bool {
        let work = &self.clockwork().works[tick.work as usize];
        if path || work.backwards {
            return tick.overrun.lo > 0;
        }
        let end = work.end(&[length], tick.begun, tick.paused);
        tick.stop.is_some_and(|stop| end.hi != Span::FUTURE && stop.lo > end.hi + tick.holidays)
    }

    fn force(&self, provision: &Provision, whose: &Jurisdiction, time: Time) -> Option<Force> {
        let (_, instrument) = self.ranked(provision)?;
        let binding = match instrument.kind {
            InstrumentKind::Treaty => self.binding(whose, &instrument.short),
            _ => None,
        };
        Some(Force::of(instrument.kind, binding, time))
    }
}

/// How many steps of the course, while the clock ran, document an extension.
fn documents(course: &[Taken], tick: &Tick, document: Option<super::StepId>) -> usize {
    let start = course[tick.start as usize].days;
    let ran = Span { lo: start.lo, hi: tick.stop.map_or(Span::FUTURE, |stop| stop.hi) };
    course.iter().filter(|one| Some(one.step) == document && one.days.meets(ran)).count()
}

impl Link<'_> {
    /// Whether it adds days that can be counted.
    pub fn adds_days(&self) -> bool {
        matches!(self.extension.effect, Effect::More | Effect::Total) && !self.extension.is_open()
    }
}
