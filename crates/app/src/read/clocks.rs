//! The clocks of a case: the state's time limits as the record's steps set them running.
//!
//! The clocks go by the dates that the record goes by. Where sources contradict each other on the day of a step, the clock
//! says so: it names the statements, and gives its ends and its overrun again for any day that one of them claims.

use std::collections::HashMap;

use serde::Serialize;
use suasion_campaign::CaseFile;
use suasion_law::{
    CitedRule, Clock, ClockState, Course, Effect, Force, Jurisdiction, Library, Link, Sentence, SentenceClock, Span,
    Tick, Whose,
};
use suasion_locale::{say, word};
use suasion_record::{ActId, Bounds, Day, Days, EventId, History, Lang, Statement, Subject, contradictions};

use super::statements::{Said, said};
use crate::{App, AppError, Context};

/// A clock as a reader meets it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ClockView {
    /// The limit: a row of `data/law`.
    pub id: String,
    /// The clock through all editions.
    pub clock: String,
    /// What must have happened by then.
    pub name: String,
    /// Whose limit it is.
    pub whose: Whose,
    /// Whether it limits how long a person may be held.
    pub custody: bool,
    /// What started it.
    pub trigger: StepView,
    /// When it ends without any extension.
    pub earliest_expiry: Bounds,
    /// The same in words.
    pub earliest_expiry_printed: String,
    /// When it ends with every extension that has a number.
    pub latest_lawful_expiry: Bounds,
    /// The same in words.
    pub latest_lawful_expiry_printed: String,
    /// What ended it, where a step did.
    pub ended_by: Option<StepView>,
    /// When it ended, as far as the record tells; `null` where it holds no end.
    pub ended: Option<Bounds>,
    /// By how many days the end lies after the last lawful day.
    pub overrun_days: Days,
    /// The same in words.
    pub overrun_printed: String,
    /// How it stands.
    pub state: ClockState,
    /// The same in words.
    pub state_label: String,
    /// Whether an extension was needed of which the record holds no document.
    pub undocumented_extension: bool,
    /// What the law allows to prolong it.
    pub extensions: Vec<ExtensionView>,
    /// The rules that state it.
    pub provision: Vec<CitedRule>,
    /// How far they bind, as a code; empty where no provision has a row.
    pub force: String,
    /// How far they bind, in words.
    pub force_label: String,
    /// When the limit was law.
    pub in_force: Bounds,
    /// Whether it was law on every possible day of the step.
    pub throughout: bool,
    /// Everything above in sentences.
    pub explanation: String,
    /// Where sources contradict each other on the days it rests on: what holds whichever is true.
    pub disputed: Option<DisputedClock>,
}

/// A step of the procedure.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StepView {
    /// Its code in `data/law/steps.csv`.
    pub step: String,
    /// What it is.
    pub name: String,
    /// The event that tells it.
    pub event: EventId,
    /// The act that is it, where one is recorded.
    pub act: Option<ActId>,
    /// The days on which it can have been.
    pub days: Bounds,
    /// The same in words.
    pub printed: String,
    /// Whether the record surely means this step.
    pub surely: bool,
}

/// One way in which the law allows a clock to be prolonged.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ExtensionView {
    /// The limit that it prolongs.
    pub limit: String,
    /// What it does.
    pub effect: Effect,
    /// Who decides on it.
    pub authority: String,
    /// Under which condition.
    pub condition: String,
    /// Whether it has no limit in number.
    pub open: bool,
    /// Whether the clock surely ran on past what the law allows without it.
    pub needed: bool,
    /// Whether the record holds the step that documents it.
    pub documented: bool,
}

/// A clock for any of the days that contradicting statements claim.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DisputedClock {
    /// The days on which the step can have been, whichever statement is true.
    pub trigger: Bounds,
    /// When it ends without any extension.
    pub earliest_expiry: Bounds,
    /// When it ends with every extension that has a number.
    pub latest_lawful_expiry: Bounds,
    /// By how many days the end lies after that.
    pub overrun_days: Days,
    /// The same in words.
    pub overrun_printed: String,
    /// The statements that cannot all be true.
    pub statements: Vec<Said>,
}

impl App {
    /// The clocks of a case, in the order of the steps that started them, and last the sentence.
    ///
    /// # Errors
    /// An unknown reference; a missing permission.
    pub async fn clocks(&self, context: &Context, reference: &str) -> Result<Vec<ClockView>, AppError> {
        let file = self.case_file(context, reference).await?;
        let library = self.law_here().await?;
        Ok(self.clocks_in(&file, &library, context.lang, context.now.today))
    }

    fn clocks_in(&self, file: &CaseFile, library: &Library, lang: Lang, today: Day) -> Vec<ClockView> {
        let history = &file.history;
        let whose = Jurisdiction::new(&history.case.jurisdiction);
        let dates = history.dates();
        let course = Course::of(history, library.clockwork(), |event| dates.when(event));
        let claims = Claims::of(self, history, &course, lang);
        let mut widest: HashMap<(u32, u32), Tick> = HashMap::new();
        if !claims.disputed.is_empty() {
            let clocks = library.clocks(&claims.widest.taken, &whose, today);
            widest.extend(clocks.iter().map(|clock| ((clock.tick.limit(), clock.tick.start), clock.tick)));
        }
        let teller = Teller { library, course: &course, lang };
        let mut views: Vec<ClockView> = library
            .clocks(&course.taken, &whose, today)
            .iter()
            .map(|clock| {
                let wide = widest.get(&(clock.tick.limit(), clock.tick.start));
                let disputed = wide.and_then(|wide| claims.about(clock, wide, &course, lang));
                ClockView { disputed, ..teller.clock(clock) }
            })
            .collect();
        let sentence = Sentence::of(history, library.clockwork(), &course);
        let sentence = sentence.and_then(|one| library.clockwork().sentence(one, &course.taken, &whose));
        views.extend(sentence.and_then(|one| teller.sentence(&one, &whose, today)));
        views
    }
}

/// What contradicting statements make of the days of a course.
struct Claims {
    /// The course with every day that any statement claims.
    widest: Course,
    /// The statements on the day of each disputed event.
    disputed: HashMap<EventId, Vec<Said>>,
}

impl Claims {
    fn of(app: &App, history: &History, course: &Course, lang: Lang) -> Claims {
        let mut disputed: HashMap<EventId, Vec<Said>> = HashMap::new();
        for found in contradictions(history, app.vocabularies()).into_iter().filter(|one| one.attribute == "when") {
            let Subject::Event(event) = found.about else { continue };
            let all = disputed.entry(event).or_default();
            for id in found.statements {
                let one = history.statements.iter().find(|one: &&Statement| one.id == id);
                if let Some(one) = one.filter(|_| all.iter().all(|known| known.id != id)) {
                    all.push(said(history, app.vocabularies(), lang, one));
                }
            }
        }
        let claimed = if disputed.is_empty() { HashMap::new() } else { history.claimed() };
        let mut widest = course.clone();
        for taken in &mut widest.taken {
            let (event, _) = course.records[taken.record as usize];
            if let Some(days) = claimed.get(&event).filter(|_| disputed.contains_key(&event)) {
                taken.days = Span::from(taken.days.bounds().hull(days));
            }
        }
        Claims { widest, disputed }
    }

    fn about(&self, clock: &Clock<'_>, wide: &Tick, course: &Course, lang: Lang) -> Option<DisputedClock> {
        let event = |record: u32| course.records[record as usize].0;
        let events = [Some(event(clock.trigger.record)), clock.ended_by.map(|(_, taken)| event(taken.record))];
        let mut statements: Vec<Said> = Vec::new();
        for one in events.into_iter().flatten().filter_map(|event| self.disputed.get(&event)).flatten() {
            if statements.iter().all(|known| known.id != one.id) {
                statements.push(one.clone());
            }
        }
        let overrun_days = wide.overrun.days();
        (!statements.is_empty()).then(|| DisputedClock {
            trigger: self.widest.taken[clock.tick.start as usize].days.bounds(),
            earliest_expiry: wide.first.bounds(),
            latest_lawful_expiry: wide.last.bounds(),
            overrun_days,
            overrun_printed: overrun_days.printed(lang),
            statements,
        })
    }
}

/// What turns clocks into what a reader meets.
struct Teller<'a> {
    library: &'a Library,
    course: &'a Course,
    lang: Lang,
}

impl Teller<'_> {
    fn clock(&self, clock: &Clock<'_>) -> ClockView {
        let (lang, tick) = (self.lang, &clock.tick);
        let force = clock.force.map_or("", Force::code).to_owned();
        ClockView {
            id: clock.id.to_owned(),
            clock: clock.family.id.clone(),
            name: clock.family.name(lang).to_owned(),
            whose: clock.family.whose,
            custody: clock.family.custody,
            trigger: self.step(clock.step, clock.trigger),
            earliest_expiry: tick.first.bounds(),
            earliest_expiry_printed: tick.first.bounds().printed(lang),
            latest_lawful_expiry: tick.last.bounds(),
            latest_lawful_expiry_printed: tick.last.bounds().printed(lang),
            ended_by: clock.ended_by.map(|(step, taken)| self.step(step, taken)),
            ended: tick.stop.map(Span::bounds),
            overrun_days: tick.overrun.days(),
            overrun_printed: tick.overrun.days().printed(lang),
            state: tick.state,
            state_label: state_label(tick.state, lang),
            undocumented_extension: clock.undocumented_extension(),
            extensions: clock.chain.iter().map(|link| extension(link, lang)).collect(),
            provision: clock.cited(self.library, lang),
            force_label: force_label(&force, lang),
            force,
            in_force: clock.in_force.bounds(),
            throughout: tick.throughout,
            explanation: clock.explain(lang),
            disputed: None,
        }
    }

    fn step(&self, step: &suasion_law::Step, taken: suasion_law::Taken) -> StepView {
        let (event, act) = self.course.records[taken.record as usize];
        StepView {
            step: step.code.clone(),
            name: step.name(self.lang).to_owned(),
            event,
            act,
            days: taken.days.bounds(),
            printed: taken.days.bounds().printed(self.lang),
            surely: taken.surely,
        }
    }

    /// The sentence as a clock that the judgment started: it has one end, which reductions bring nearer.
    fn sentence(&self, clock: &SentenceClock<'_>, whose: &Jurisdiction, today: Day) -> Option<ClockView> {
        let (lang, library) = (self.lang, self.library);
        let judged = library.clockwork().step("judged")?;
        let trigger = *self.course.taken.iter().rev().find(|taken| taken.step == judged)?;
        // Invariant: the calendar ends in the year 9999, whose day numbers fit.
        let today = today.number() as i32;
        let (state, overrun) = (clock.state(today), clock.overrun(today).days());
        let release = clock.release.map_or(Bounds::UNKNOWN, Span::bounds);
        let printed = if clock.release.is_some() { release.printed(lang) } else { word(lang, "clock-no-end") };
        let force = Force::Domestic.code().to_owned();
        Some(ClockView {
            id: format!("{}-SENTENCE", whose.code()),
            clock: format!("{}-SENTENCE", whose.code()),
            name: word(lang, "clock-sentence"),
            whose: Whose::State,
            custody: true,
            trigger: self.step(library.clockwork().step_named(judged), trigger),
            earliest_expiry: release,
            earliest_expiry_printed: printed.clone(),
            latest_lawful_expiry: release,
            latest_lawful_expiry_printed: printed,
            ended_by: None,
            ended: clock.sentence.released.map(Span::bounds),
            overrun_days: overrun,
            overrun_printed: overrun.printed(lang),
            state,
            state_label: state_label(state, lang),
            undocumented_extension: false,
            extensions: vec![],
            provision: clock.cited(library, lang),
            force_label: force_label(&force, lang),
            force,
            in_force: Bounds::UNKNOWN,
            throughout: true,
            explanation: clock.explain(lang),
            disputed: None,
        })
    }
}

fn extension(link: &Link<'_>, lang: Lang) -> ExtensionView {
    ExtensionView {
        limit: link.extension.deadline_id.clone(),
        effect: link.extension.effect,
        authority: link.extension.authority(lang).to_owned(),
        condition: link.extension.condition(lang).to_owned(),
        open: link.extension.is_open(),
        needed: link.needed,
        documented: link.documented,
    }
}

fn state_label(state: ClockState, lang: Lang) -> String {
    say(lang, &format!("clock-state-{}", state.code()), &[])
}

fn force_label(force: &str, lang: Lang) -> String {
    if force.is_empty() { String::new() } else { word(lang, &format!("force-{}", force.replace('_', "-"))) }
}
