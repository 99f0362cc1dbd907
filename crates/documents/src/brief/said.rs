//! Statements in words: the value, who gives it, how good it is.

use suasion_record::{Act, Actor, Source, SourceId, Statement, Subject, Value, When};

use super::{
    material::Material,
    speech::{Fill, joined},
};
use crate::tree::{Runs, text};

const MONTHS_A_YEAR: i64 = 12;

impl Material<'_> {
    /// The value that a statement gives.
    pub fn value(&self, statement: &Statement) -> Runs {
        let speech = &self.speech;
        let attribute = speech.vocabularies.term("attribute", &statement.attribute);
        let kind = attribute.map_or("", |term| term.more("value"));
        match &statement.value {
            Value::When(when) => speech.date_in_line(&self.dated(when)),
            Value::Term(code) => speech.term(kind.strip_prefix("term:").unwrap_or(""), code).into(),
            Value::Number(number) => self.number(kind.strip_prefix("number:").unwrap_or("other"), *number),
            Value::Text(words) => speech.phrase(words),
        }
    }

    /// A date, resolved as far as the record goes.
    pub fn dated(&self, when: &When) -> When {
        self.history().dated(when)
    }

    fn number(&self, unit: &str, number: i64) -> Runs {
        if unit == "month" && number > MONTHS_A_YEAR && number % MONTHS_A_YEAR == 0 {
            return self
                .speech
                .say("paper-unit-years", [("years", (number / MONTHS_A_YEAR).into()), ("count", number.into())]);
        }
        let unit = if matches!(unit, "day" | "time" | "month" | "year") { unit } else { "other" };
        self.speech.say(&format!("unit-{unit}"), [("count", number.into())])
    }

    /// An attribute and its value: "length of the sentence: 13 years".
    pub fn attribute_and_value(&self, statement: &Statement) -> Runs {
        let attribute = self.speech.term("attribute", &statement.attribute);
        self.speech.say("paper-attribute", [("attribute", attribute.into()), ("value", self.value(statement).into())])
    }

    /// What the record goes by on one attribute, with its source; where it goes by nothing yet, everything that is said.
    /// Empty if nothing is.
    pub fn goes_by(&self, about: Subject, attribute: &str) -> Runs {
        let value = |statement| joined([self.value(statement), self.speech.bracketed(self.by_whom(statement))], " ");
        if let Some(accepted) = self.history().accepted(about, attribute) {
            return value(accepted);
        }
        let all = joined(self.history().said(about, attribute).map(value), &self.speech.word("paper-semicolon"));
        if all.is_empty() { all } else { self.speech.say("paper-not-settled", [("values", all.into())]) }
    }

    /// Who made a statement, and how good it is: `GRANITE A2`.
    pub fn by_whom(&self, statement: &Statement) -> Runs {
        self.codename(statement.source).and(text(format!(" {}", self.grade(statement))))
    }

    /// The same with the passage: `GRANITE A2, lines 218–223`.
    pub fn by_whom_where(&self, statement: &Statement) -> Runs {
        self.with_passage(self.by_whom(statement), &statement.passage)
    }

    fn with_passage(&self, by_whom: Runs, passage: &str) -> Runs {
        if passage.is_empty() {
            return by_whom;
        }
        self.speech
            .say("paper-passage", [("source", by_whom.into()), ("passage", self.speech.verbatim(passage).into())])
    }

    /// Everybody who made one of the statements, each once, with all passages.
    pub fn cited<'s>(&self, statements: impl Iterator<Item = &'s Statement>) -> Vec<Runs> {
        let mut found: Vec<(SourceId, String, Runs, Vec<&str>)> = Vec::new();
        for statement in statements {
            let grade = self.grade(statement);
            let place = found.iter().position(|(source, with, ..)| *source == statement.source && *with == grade);
            let place = place.unwrap_or_else(|| {
                found.push((statement.source, grade, self.by_whom(statement), vec![]));
                found.len() - 1
            });
            let passages = &mut found[place].3;
            if !statement.passage.is_empty() && !passages.contains(&statement.passage.as_str()) {
                passages.push(&statement.passage);
            }
        }
        found.into_iter().map(|(_, _, by_whom, passages)| self.with_passage(by_whom, &passages.join("; "))).collect()
    }

    /// The grade of a statement: of its source, then of its information.
    pub fn grade(&self, statement: &Statement) -> String {
        let reliability = self.history().source(statement.source).map_or("F", |source| source.reliability.code());
        format!("{reliability}{}", statement.credibility.code())
    }

    /// The codename of a source.
    pub fn codename(&self, source: SourceId) -> Runs {
        match self.history().source(source) {
            Some(source) => self.speech.verbatim(&source.codename),
            None => self.speech.word("paper-source-unnamed").into(),
        }
    }

    /// The codename and grade of a source on whose word alone something stands: `GRANITE A`.
    pub fn on_the_word_of(&self, id: SourceId) -> Runs {
        let grade = self.history().source(id).map_or("F", |source: &Source| source.reliability.code());
        self.codename(id).and(text(format!(" {grade}")))
    }

    /// An act in words: who did what to whom.
    pub fn act(&self, act: &Act) -> Runs {
        let speech = &self.speech;
        let by: Fill = self.actor_or_unknown(act.by).into();
        let done: Fill = speech.term("act", &act.kind).into();
        let sentence = match act.to {
            Some(to) => speech.say("act-sentence", [("by", by), ("done", done), ("to", self.actor(to).into())]),
            None => speech.say("act-sentence-alone", [("by", by), ("done", done)]),
        };
        joined([sentence, speech.phrase(&act.detail)], &speech.word("paper-stop-between"))
    }

    /// What a statement is about.
    pub fn subject(&self, about: Subject) -> Runs {
        match about {
            Subject::Event(id) => {
                self.history().event(id).map_or_else(Runs::default, |event| self.speech.phrase(&event.title))
            }
            Subject::Act(id) => self.history().act(id).map_or_else(Runs::default, |act| self.act(act)),
            Subject::Person(id) => self.actor(Actor::Person(id)),
        }
    }
}
