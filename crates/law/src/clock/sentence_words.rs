//! What the sentence clock says, in a few sentences.

use suasion_record::Lang;

use super::{ClockState, SentenceClock, Span, Term, run};
use crate::explain::{placed, words};

impl SentenceClock<'_> {
    /// By how many days the person was held, or may have been held, beyond the last day of the sentence.
    pub fn overrun(&self, today: i32) -> Span {
        self.release.map_or(Span::on(0), |last| run::overrun(last, self.sentence.released, today, 0))
    }

    /// How it stands.
    pub fn state(&self, today: i32) -> ClockState {
        match self.release {
            None if self.sentence.released.is_some() => ClockState::Kept,
            None => ClockState::Running,
            Some(last) => run::state(last, last, self.sentence.released, self.overrun(today), today, 0),
        }
    }

    /// The sentence in sentences.
    pub fn explain(&self, lang: Lang) -> String {
        let zh = lang.is_chinese();
        let mut said = vec![self.term(lang)];
        if let Some(last) = self.release {
            said.push(match zh {
                false => format!("Its last day lies {}.", lies(last, lang)),
                true => format!("刑期至{}届满。", words(last.bounds(), lang)),
            });
        }
        if let Some(from) = self.parole_from {
            said.push(match zh {
                false => format!("Parole is possible from a day {}.", lies(from, lang)),
                true => format!("自{}起可以假释。", words(from.bounds(), lang)),
            });
        }
        if let Some(until) = self.least_until {
            said.push(match zh {
                false => format!("Whatever is reduced, the least to be served ends {}.", lies(until, lang)),
                true => format!("无论如何减刑，实际执行至少至{}。", words(until.bounds(), lang)),
            });
        }
        if let Some(released) = self.sentence.released {
            said.push(match zh {
                false => format!("Release is recorded {}.", placed(released.bounds(), lang)),
                true => format!("记录的释放日期为{}。", words(released.bounds(), lang)),
            });
        }
        if let Some(until) = self.rights_until {
            said.push(match zh {
                false => format!("Political rights are taken from release on, until {}.", words(until.bounds(), lang)),
                true => format!("剥夺政治权利自释放之日起算，至{}届满。", words(until.bounds(), lang)),
            });
        }
        if zh { said.concat() } else { said.join(" ") }
    }

    fn term(&self, lang: Lang) -> String {
        let from = words(self.counted_from.bounds(), lang);
        let credited = !self.credits.is_empty();
        match (self.sentence.term, lang.is_chinese()) {
            (Term::Life, false) => "The sentence is for life and has no last day.".to_owned(),
            (Term::Life, true) => "判处无期徒刑，没有届满日。".to_owned(),
            (Term::Months(months), false) => {
                let credit = if credited { ", custody before the judgment credited" } else { "" };
                format!("The term of {months} months counts from {from}{credit}.")
            }
            (Term::Months(months), true) => {
                let credit = if credited { "（判决前的羁押已折抵）" } else { "" };
                format!("刑期{months}个月，自{from}起算{credit}。")
            }
        }
    }
}

fn lies(days: Span, lang: Lang) -> String {
    placed(days.bounds(), lang)
}
