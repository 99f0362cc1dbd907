//! Resolution: from a violation, an uncertain day and a place to the provisions that were law.

use serde::Serialize;
use suasion_record::{Bounds, Lang};

use crate::{
    Citation, Force, GroupKind, Jurisdiction, Known, Library, Offence, Provision, Time, Why, cite, lighter, time::holds,
};

/// What is asked: which provisions does this breach, at this time, by this state?
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// A code of the violation vocabulary.
    pub violation: String,
    /// When it happened. Of a time that lasted, the whole counts for kinds that go on or are repeated
    /// ([`ViolationType::lasts`](crate::ViolationType::lasts)), and the first day for all others.
    pub time: Time,
    /// The state that acted.
    pub jurisdiction: Jurisdiction,
    /// What is known of the person, the charge, the stage and the place. A provision that concerns a group is not cited
    /// for those who are known not to belong; where that is not known, it is cited with what it depends on.
    pub known: Known,
    /// When the person did that for which she is punished, where that is known: the law of that day is cited for
    /// offences beside the law of the day on which it was punished.
    pub conduct: Option<Time>,
}

impl Question {
    /// A question about somebody of whom nothing special is known.
    pub fn new(violation: impl Into<String>, time: impl Into<Time>, jurisdiction: Jurisdiction) -> Self {
        Question {
            violation: violation.into(),
            time: time.into(),
            jurisdiction,
            known: Known::default(),
            conduct: None,
        }
    }
}

/// Whether a provision was law on every day on which the event may have happened, or only on some.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Window {
    /// In force on every possible day.
    Throughout,
    /// In force for part of a time that lasted: another edition stands beside it.
    Partly,
    /// In force on some of the possible days only: the date decides.
    Possibly,
}

impl Window {
    /// How the days of a provision meet the time of an event; `None` if they do not, or if no day is possible.
    pub(crate) fn of(law: Bounds, time: Time) -> Option<Self> {
        let possible = time.possible();
        let contradictory = possible.latest.is_some_and(|last| possible.earliest.is_some_and(|first| last < first));
        if contradictory || !law.overlaps(&possible) {
            return None;
        }
        Some(match (holds(law, possible), time.end.is_some() && time.surely_meets(law)) {
            (true, _) => Self::Throughout,
            (false, true) => Self::Partly,
            (false, false) => Self::Possibly,
        })
    }

    /// The code under which it is translated.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Throughout => "throughout",
            Self::Partly => "partly",
            Self::Possibly => "possibly",
        }
    }
}

/// A provision that was, or may have been, law for the event asked about.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Applied<'a> {
    /// The provision.
    pub provision: &'a Provision,
    /// Whether that is sure.
    pub window: Window,
    /// How far it bound the state.
    pub force: Force,
    /// What it is to the act for which the person is punished, if it is an offence or a penalty.
    pub offence: Option<Offence>,
    /// Why this provision and this edition.
    #[serde(skip)]
    pub why: Why<'a>,
}

impl Applied<'_> {
    /// Its citation.
    pub fn cite(&self, library: &Library, lang: Lang) -> Citation {
        cite(self.provision, library, lang)
    }
}

impl Library {
    /// The provisions that answer a question: the state's own law first, then its constitution, treaties by how far
    /// they bind, declarations and standards; within each, instruments in the order of their file. An unknown
    /// violation or jurisdiction finds nothing of its own; ask [`Library::violation_type`] and
    /// [`Library::jurisdictions`] first where that matters.
    pub fn applies(&self, question: &Question) -> Vec<Applied<'_>> {
        let kind = self.violation_type(&question.violation);
        let mut known = question.known.clone();
        // Only a foreign national is refused a consul: the violation says by itself to whom it happened.
        known.yes.extend(kind.and_then(|kind| kind.concerns.clone()));
        let time = if kind.is_some_and(|kind| kind.lasts) { question.time } else { question.time.begun() };
        let mut found: Vec<(_, Applied<'_>)> = Vec::new();
        for provision in self.broken_by(&question.violation) {
            let ours = provision.jurisdiction == question.jurisdiction || provision.jurisdiction.is_international();
            let Some((rank, instrument)) = self.ranked(provision).filter(|_| ours) else {
                continue;
            };
            let Some(only_if) = known.open(self, &provision.concerns) else {
                continue;
            };
            let Some((window, offence)) = lighter::meets(provision, instrument, time, question.conduct) else {
                continue;
            };
            let binding = self.binding(&question.jurisdiction, &provision.instrument_short);
            let force = Force::of(instrument.kind, binding, time);
            // Where the day of the act decides, it is that day which is explained.
            let time = question.conduct.filter(|_| offence == Some(Offence::DayOfAct)).unwrap_or(time);
            let mut why = Why::new(self, provision, instrument, binding, force, window, time);
            // Whom it concerns comes last: what applies to few stands after what applies to everybody.
            let of_few = only_if.iter().any(|group| group.kind == GroupKind::Person);
            (why.only_if, why.lighter) = (only_if, offence.map(|offence| (offence, self.lighter_law(instrument))));
            let beside = (of_few, why.gives_way_to.is_some());
            let order = (force, beside, rank, provision.valid_from, provision.place.first_number());
            found.push((order, Applied { provision, window, force, offence, why }));
        }
        // A stable sort: provisions of one article keep the order of their file.
        found.sort_by_key(|(order, _)| *order);
        found.into_iter().map(|(_, applied)| applied).collect()
    }
}
