//! What a clock says, in a few sentences and in careful words: never that something was illegal, but after which day no
//! lawful basis is known and what could have been one.

use suasion_record::{Days, Lang};

use super::{Clock, ClockState, Link, Span, Whose};
use crate::explain::{day_in_words, placed, words};

impl Clock<'_> {
    /// The clock in sentences.
    pub fn explain(&self, lang: Lang) -> String {
        let zh = lang.is_chinese();
        let mut said = vec![self.started(lang), self.ends(lang)];
        said.extend(self.stopped(lang));
        said.push(self.stands(lang));
        said.extend(self.unless(lang));
        said.extend(self.doubts(lang));
        if zh { said.concat() } else { said.join(" ") }
    }

    fn started(&self, lang: Lang) -> String {
        let (step, days) = (self.step.name(lang), self.trigger.days.bounds());
        let (known, zh) = (!days.is_unknown(), lang.is_chinese());
        match (self.backwards(), known, zh) {
            (_, false, false) => format!("The day of {step} is not recorded."),
            (_, false, true) => format!("{step}的日期未记录。"),
            (false, true, false) => format!("It runs from {step} {}.", placed(days, lang)),
            (false, true, true) => format!("自{}{step}起算。", words(days, lang)),
            (true, true, false) => format!("It is counted back from {step} {}.", placed(days, lang)),
            (true, true, true) => format!("自{}{step}倒推计算。", words(days, lang)),
        }
    }

    fn ends(&self, lang: Lang) -> String {
        let (first, last, zh) = (self.tick.first, self.tick.last, lang.is_chinese());
        if first == Span::UNKNOWN {
            return if zh { "期限届满日无法确定。" } else { "When it ended cannot be told." }.to_owned();
        }
        let mut text = match zh {
            false => format!("The limit ends {}", placed(first.bounds(), lang)),
            true => format!("期限至{}届满", words(first.bounds(), lang)),
        };
        if last != first {
            text += &match zh {
                false => format!(", with every extension that has a number {}", placed(last.bounds(), lang)),
                true => format!("，计入所有有固定长度的延长则至{}届满", words(last.bounds(), lang)),
            };
        }
        text + if zh { "。" } else { "." }
    }

    fn stopped(&self, lang: Lang) -> Option<String> {
        let stop = self.tick.stop?;
        Some(match (&self.ended_by, lang.is_chinese()) {
            (Some((step, taken)), false) => {
                format!("It ended with {} {}.", step.name(lang), placed(taken.days.bounds(), lang))
            }
            (Some((step, taken)), true) => {
                format!("{}{}，期限终止。", words(taken.days.bounds(), lang), step.name(lang))
            }
            (None, false) => format!("A later step shows that it was over {}.", by(stop, lang)),
            (None, true) => format!("后续环节表明{}已终止。", by(stop, lang)),
        })
    }

    fn stands(&self, lang: Lang) -> String {
        let (tick, zh) = (&self.tick, lang.is_chinese());
        let last = tick.last.bounds().latest.map_or_else(String::new, |day| day_in_words(day, lang));
        let overrun = overrun(tick.overrun, lang);
        match (tick.state, zh) {
            (ClockState::Kept, false) => "It was kept.".to_owned(),
            (ClockState::Kept, true) => "未超过期限。".to_owned(),
            (ClockState::Running, false) => "It runs; no end is recorded.".to_owned(),
            (ClockState::Running, true) => "期限仍在计算，未记录终止。".to_owned(),
            (ClockState::PastFirst, false) => "The first limit has passed; the last lawful day has not.".to_owned(),
            (ClockState::PastFirst, true) => "已超过最初期限，尚未超过最后合法日。".to_owned(),
            (ClockState::PastLast, false) => format!("{} after {last}: {overrun}.", self.no_basis(lang)),
            (ClockState::PastLast, true) => format!("{last}之后{}：超出{overrun}。", self.no_basis(lang)),
            (ClockState::NoEndRecorded, false) => format!(
                "No end is recorded. If it had not ended by then, {} after {last}.",
                lower(&self.no_basis(lang))
            ),
            (ClockState::NoEndRecorded, true) => {
                format!("未记录终止。如届时仍未终止，{last}之后{}。", self.no_basis(lang))
            }
            (ClockState::CannotSay, false) => match tick.overrun.hi {
                0 => "The dates do not say whether an extension was needed.".to_owned(),
                _ => format!("The dates do not say whether it ended in time: {overrun} beyond the last lawful day."),
            },
            (ClockState::CannotSay, true) => match tick.overrun.hi {
                0 => "现有日期不足以判明是否需要延长。".to_owned(),
                _ => format!("现有日期不足以判明是否逾期：超出最后合法日{overrun}。"),
            },
        }
    }

    fn no_basis(&self, lang: Lang) -> String {
        match (self.family.whose, self.family.custody, lang.is_chinese()) {
            (Whose::State, true, false) => "No lawful basis for the custody is known",
            (Whose::State, true, true) => "未见羁押的合法依据",
            (Whose::State, false, false) => "No lawful reason for the delay is known",
            (Whose::State, false, true) => "未见迟延的合法理由",
            (_, _, false) => "The limit is over, unless it is restored",
            (_, _, true) => "期限已过，除非获准恢复",
        }
        .to_owned()
    }

    /// What would change the answer: decisions without a limit in number, and extensions nobody has documented.
    fn unless(&self, lang: Lang) -> Option<String> {
        let zh = lang.is_chinese();
        let one = |link: &Link<'_>| {
            let (authority, condition) = (link.extension.authority(lang), link.extension.condition(lang));
            if zh { format!("{authority}（{condition}）") } else { format!("{authority} ({condition})") }
        };
        let join = |all: Vec<String>| all.join(if zh { "；" } else { "; or " });
        match self.tick.state {
            ClockState::PastFirst => {
                let needed: Vec<String> =
                    self.chain.iter().filter(|link| link.needed && !link.documented).map(one).collect();
                (!needed.is_empty()).then(|| match zh {
                    false => format!("It needed an extension that the record does not hold, by {}.", join(needed)),
                    true => format!("需要延长而未见记录的决定机关：{}。", join(needed)),
                })
            }
            ClockState::PastLast | ClockState::NoEndRecorded | ClockState::CannotSay if self.tick.overrun.hi > 0 => {
                let open: Vec<String> = self.open().map(one).collect();
                (!open.is_empty()).then(|| match zh {
                    false => format!("Only a decision without a fixed limit would change that, by {}.", join(open)),
                    true => format!("除非有不设固定期限的决定，决定机关：{}。", join(open)),
                })
            }
            _ => None,
        }
    }

    fn doubts(&self, lang: Lang) -> Vec<String> {
        let (tick, zh) = (&self.tick, lang.is_chinese());
        let mut said = Vec::new();
        if !self.trigger.surely {
            said.push(
                if zh {
                    "记录较为笼统，所指可能是另一环节。"
                } else {
                    "The record is coarse and may mean another step."
                }
                .to_owned(),
            );
        }
        if !tick.throughout {
            let days = words(self.in_force.bounds(), lang);
            said.push(match zh {
                false => format!("This limit was law only {}; the day may lie outside that time.", in_english(&days)),
                true => format!("该期限的有效时间为{days}，起算日可能不在其内。"),
            });
        }
        if tick.begun != self.trigger.days {
            said.push(if zh { "期限曾重新计算。" } else { "It was counted anew." }.to_owned());
        }
        if tick.paused != Span::on(0) {
            let days = tick.paused.days().printed(lang);
            said.push(match zh {
                false => format!("{days} are not counted."),
                true => format!("其中{days}不计入期限。"),
            });
        }
        if tick.holidays > 0 {
            said.push(match zh {
                false => format!("Holidays may move the last day by up to {} days.", tick.holidays),
                true => format!("遇节假日，届满日最多顺延{}天。", tick.holidays),
            });
        }
        said
    }

    fn backwards(&self) -> bool {
        self.limits.iter().any(|limit| limit.limit_kind == crate::LimitKind::Before)
    }
}

/// "245 to 610 days", "at most 20 days".
fn overrun(days: Span, lang: Lang) -> String {
    let days = days.days();
    // None at least says nothing beside a most.
    let days = if days.least == Some(0) && days.most.is_some_and(|most| most > 0) {
        Days { least: None, most: days.most }
    } else {
        days
    };
    days.printed(lang)
}

fn by(stop: Span, lang: Lang) -> String {
    match (stop.bounds().latest, lang.is_chinese()) {
        (Some(day), false) => format!("by {}", day_in_words(day, lang)),
        (Some(day), true) => format!("至迟于{}", day_in_words(day, lang)),
        (None, false) => "on a day that is not known".to_owned(),
        (None, true) => "在日期不明的某日".to_owned(),
    }
}

/// "between 1 and 31 October" stays; "October 1989" becomes "in October 1989".
fn in_english(days: &str) -> String {
    if days.starts_with(|first: char| first.is_ascii_uppercase() || first.is_ascii_digit()) {
        format!("in {days}")
    } else {
        days.to_owned()
    }
}

fn lower(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
