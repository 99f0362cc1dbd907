//! The sentence as a clock: when it ends, what custody counts towards it, from when parole is possible, how long
//! political rights stay taken.

use suasion_record::{Bounds, EventId, History, Subject, Value};

use super::{Clockwork, Course, Length, Span, StepId, Taken, TermRule, TermRuleKind, calendar::plus_months};
use crate::{Jurisdiction, LimitUnit};

/// A sentence as the record holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// When it was pronounced.
    pub judged: Span,
    /// How long it is.
    pub term: Term,
    /// The months taken off it, with the days of the decisions.
    pub reductions: Vec<(Span, i32)>,
    /// For how many months political rights are taken.
    pub rights_months: Option<i32>,
    /// When the person was released, if that is recorded after the judgment.
    pub released: Option<Span>,
}

/// How long a sentence is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Term {
    /// So many months.
    Months(i32),
    /// For life.
    Life,
}

/// What the rules make of a sentence.
#[derive(Debug, Clone, PartialEq)]
pub struct SentenceClock<'a> {
    /// The sentence.
    pub sentence: Sentence,
    /// The day from which the term counts: the judgment, moved back by the custody that is credited.
    pub counted_from: Span,
    /// The custody credited, kind by kind: the rule, and the days of custody.
    pub credits: Vec<(&'a TermRule, Span)>,
    /// The last day of the sentence, reductions taken off; none for life.
    pub release: Option<Span>,
    /// From when parole is possible.
    pub parole_from: Option<Span>,
    /// Until when it must be served whatever is reduced.
    pub least_until: Option<Span>,
    /// The last day without political rights.
    pub rights_until: Option<Span>,
    /// The rules applied, in the order of the files.
    pub rules: Vec<&'a TermRule>,
}

impl Sentence {
    /// The last sentence of a course that has a term, as the accepted statements give it.
    pub fn of(history: &History, clockwork: &Clockwork, course: &Course) -> Option<Sentence> {
        let months = |event: EventId, attribute: &str| match history.value(Subject::Event(event), attribute) {
            Some(Value::Number(months)) => i32::try_from(*months).ok(),
            _ => None,
        };
        let event = |taken: &Taken| course.records[taken.record as usize].0;
        let of_kind = |code: &str| {
            let step = clockwork.step(code);
            course.taken.iter().filter(move |taken| Some(taken.step) == step)
        };
        let (judged, term) = of_kind("judged").rev().find_map(|taken| {
            let act = course.records[taken.record as usize].1.and_then(|act| history.act(act));
            let life = act.is_some_and(|act| act.kind == "sentenced_life");
            let term = if life { Some(Term::Life) } else { months(event(taken), "term_months").map(Term::Months) };
            Some((taken, term?))
        })?;
        let after = |taken: &&Taken| taken.days.hi >= judged.days.lo;
        let reductions = of_kind("reduced").filter(after);
        Some(Sentence {
            judged: judged.days,
            term,
            reductions: reductions.filter_map(|one| Some((one.days, months(event(one), "term_months")?))).collect(),
            rights_months: months(event(judged), "rights_months"),
            released: of_kind("released").find(after).map(|taken| taken.days),
        })
    }
}

impl Clockwork {
    /// What the rules in force on the day of the judgment make of a sentence; none where no rule of the state is known.
    pub fn sentence(&self, sentence: Sentence, course: &[Taken], whose: &Jurisdiction) -> Option<SentenceClock<'_>> {
        let days: Bounds = sentence.judged.bounds();
        let rules: Vec<&TermRule> = self
            .term_rules
            .iter()
            .filter(|rule| rule.jurisdiction == *whose && rule.window().overlaps(&days))
            .collect();
        if rules.is_empty() {
            return None;
        }
        let (counted_from, credits) = self.credited(&sentence, course, &rules);
        let taken_off: i32 = sentence.reductions.iter().map(|(_, months)| months).sum();
        // The first day counts, so a term ends on the day before the same day of its last month.
        let last_day = |from: Span, months: i32| from.each(|day| plus_months(day, months) - 1);
        let release = match sentence.term {
            Term::Months(months) => Some(last_day(counted_from, (months - taken_off).max(0))),
            Term::Life => None,
        };
        let reached = |kind: TermRuleKind| {
            let of_kind = rules.iter().filter(|rule| rule.kind == kind);
            let ends = of_kind.filter_map(|rule| served(rule, &sentence, counted_from));
            ends.reduce(|one, two| Span { lo: one.lo.min(two.lo), hi: one.hi.max(two.hi) })
        };
        let freed = sentence.released.or(release.map(|last| last.each(|day| day + 1)));
        Some(SentenceClock {
            counted_from,
            credits,
            release,
            parole_from: reached(TermRuleKind::Parole),
            least_until: reached(TermRuleKind::LeastServed).map(|end| end.each(|day| day - 1)),
            rights_until: sentence.rights_months.zip(freed).map(|(months, freed)| last_day(freed, months)),
            sentence,
            rules,
        })
    }

    /// The day from which the term counts, and what was credited. Custody that lasted until the judgment and counts day
    /// for day moves the beginning of the term to its own first day, however well the judgment is dated.
    fn credited<'a>(
        &self,
        sentence: &Sentence,
        course: &[Taken],
        rules: &[&'a TermRule],
    ) -> (Span, Vec<(&'a TermRule, Span)>) {
        let rule_of = |step: StepId| {
            let code = &self.step_named(step).code;
            rules.iter().copied().find(|rule| rule.kind == TermRuleKind::Credit && rule.steps.contains(code))
        };
        let freeing = ["released", "bailed", "lifted"].map(|code| self.step(code));
        let before = course.iter().filter(|one| one.days.hi <= sentence.judged.hi && one.surely);
        let mut turns: Vec<(Span, Option<&'a TermRule>)> = Vec::new();
        for one in before {
            let rule = rule_of(one.step);
            let changes = turns.last().map(|(_, known)| known.map(|rule| &rule.id)) != Some(rule.map(|rule| &rule.id));
            if (rule.is_some() || freeing.contains(&Some(one.step))) && changes {
                turns.push((one.days, rule));
            }
        }
        let mut from = sentence.judged;
        let mut credits = Vec::new();
        for (place, (begin, rule)) in turns.iter().enumerate().rev() {
            let (Some(rule), next) = (rule, turns.get(place + 1).map(|(next, _)| *next)) else { continue };
            let end = next.unwrap_or(sentence.judged);
            let length = Span {
                lo: if begin.hi == Span::FUTURE { 0 } else { (end.lo - begin.hi).max(0) },
                hi: if begin.lo == Span::PAST || end.hi == Span::FUTURE { Span::FUTURE } else { end.hi - begin.lo },
            };
            let share = rule.number.unwrap_or(1.0);
            if next.is_none() && share == 1.0 {
                from = *begin;
            } else {
                let counted = |days: i32| (f64::from(days) / share).floor() as i32;
                from = Span {
                    lo: if length.hi == Span::FUTURE || from.lo == Span::PAST {
                        Span::PAST
                    } else {
                        from.lo - counted(length.hi)
                    },
                    hi: if from.hi == Span::FUTURE { from.hi } else { from.hi - counted(length.lo) },
                };
            }
            credits.push((*rule, length));
        }
        credits.reverse();
        (from, credits)
    }
}

/// When the share of a term, or the months of a life sentence, has been served. A life sentence counts from its judgment.
fn served(rule: &TermRule, sentence: &Sentence, counted_from: Span) -> Option<Span> {
    match sentence.term {
        Term::Life => rule.life_months.map(|months| sentence.judged.each(|day| plus_months(day, months))),
        Term::Months(months) => {
            let share = Length::of(f64::from(months) * rule.number?, LimitUnit::Month, HALF_MONTH)?;
            Some(share.after(counted_from))
        }
    }
}

/// Days of half a month, where half of an odd number of months must be served.
const HALF_MONTH: i32 = 15;
