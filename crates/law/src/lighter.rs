//! Offences follow the law of the day of the act, unless a later law is lighter. Which is the lighter is never decided
//! here: both editions are given, each with what it is.

use serde::Serialize;
use suasion_record::Lang;

use crate::{Instrument, Library, Provision, Role, Time, Window, cite};

/// What an edition is to the act for which somebody is punished.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Offence {
    /// It was law on the day of the act.
    DayOfAct,
    /// It came later and was law on the day of the step: it counts only if it is lighter.
    Later,
    /// It was law on the day of the step; the day of the act is not known.
    ActNotDated,
}

impl Offence {
    /// The code under which it is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::DayOfAct => "day_of_act",
            Self::Later => "later",
            Self::ActNotDated => "act_not_dated",
        }
    }
}

/// Whether a provision makes conduct of the prosecuted person an offence, or sets its penalty: then the day of that
/// conduct counts beside the day of the step.
fn is_offence(provision: &Provision, instrument: &Instrument) -> bool {
    !instrument.lighter_law.is_empty() && provision.role == Role::Authorises
}

/// How the days of a provision meet the question, and what it is to the act, if it is an offence; `None` if not at all.
pub(crate) fn meets(
    provision: &Provision,
    instrument: &Instrument,
    step: Time,
    act: Option<Time>,
) -> Option<(Window, Option<Offence>)> {
    let law = provision.window();
    match (is_offence(provision, instrument), act) {
        (false, _) => Window::of(law, step).map(|window| (window, None)),
        (true, None) => Window::of(law, step).map(|window| (window, Some(Offence::ActNotDated))),
        (true, Some(act)) => {
            let of_act = Window::of(law, act.begun()).map(|window| (window, Some(Offence::DayOfAct)));
            of_act.or_else(|| Window::of(law, step).map(|window| (window, Some(Offence::Later))))
        }
    }
}

/// The rule as a sentence part: what this edition is, and which articles state the rule.
pub(crate) fn said(offence: Offence, rules: &[(&Provision, &Instrument)], lang: Lang) -> String {
    let cited = rules.iter().map(|(provision, instrument)| {
        let cited = cite::printed(provision, Some(instrument), lang);
        match (cited.confirmed, lang.is_chinese()) {
            (true, _) => cited.text,
            (false, false) => format!("{} (unconfirmed)", cited.text),
            (false, true) => format!("{}（未经核实）", cited.text),
        }
    });
    let cited: Vec<String> = cited.collect();
    if lang.is_chinese() {
        let rule = format!("罪名和刑罚适用行为时的法律，以后的法律处刑较轻的除外（{}）", cited.join("、"));
        match offence {
            Offence::DayOfAct => format!("{rule}；此为行为时的法律"),
            Offence::Later => format!("{rule}；此法在行为之后，仅在处刑较轻时适用，是否较轻此处不作判定"),
            Offence::ActNotDated => format!("{rule}；行为日期未知，此为事件当日的法律"),
        }
    } else {
        let rule = format!(
            "offences follow the law of the day of the act unless a later one is lighter ({})",
            cited.join("; ")
        );
        match offence {
            Offence::DayOfAct => format!("{rule}; this is the law of the day of the act"),
            Offence::Later => {
                format!("{rule}; this came after the act and counts only if it is lighter, which is not decided here")
            }
            Offence::ActNotDated => {
                format!("{rule}; the act is not dated, and this is the law of the day of the event")
            }
        }
    }
}

impl Library {
    /// The provisions that state the rule for the offences of an instrument.
    pub(crate) fn lighter_law(&self, instrument: &Instrument) -> Vec<(&Provision, &Instrument)> {
        let rules = instrument.lighter_law.iter().filter_map(|id| self.provision(id));
        rules.filter_map(|rule| Some((rule, self.ranked(rule)?.1))).collect()
    }
}
