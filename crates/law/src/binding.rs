//! How far an instrument binds a state on a day: the states' own steps towards each treaty, and the force that follows.

use serde::Serialize;
use suasion_record::Day;

use crate::{Confidence, InstrumentKind, Jurisdiction, Time, fault::Fault, table::Row};

/// What a state has done about a treaty.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Binding {
    /// The state.
    pub jurisdiction: Jurisdiction,
    /// The short name of the treaty.
    pub instrument_short: String,
    /// When it signed; `None` if it did not.
    pub signed_on: Option<Day>,
    /// When it ratified or acceded; `None` if it did not.
    pub ratified_on: Option<Day>,
    /// From when it is bound; `None` if it is not.
    pub binding_from: Option<Day>,
    /// Reservations and remarks; may be empty.
    pub note: String,
    /// How the row was checked.
    pub confidence: Confidence,
    /// What that leaves open.
    pub confidence_note: String,
    /// Where it comes from.
    pub source: String,
}

impl Binding {
    pub(crate) const COLUMNS: &[&str] = &[
        "instrument_short",
        "signed_on",
        "ratified_on",
        "binding_from",
        "note",
        "confidence",
        "confidence_note",
        "source",
    ];

    pub(crate) fn read(row: &Row<'_>, jurisdiction: &Jurisdiction) -> Result<Self, Fault> {
        let signed_on = row.optional_day("signed_on")?;
        let ratified_on = row.optional_day("ratified_on")?;
        let binding_from = row.optional_day("binding_from")?;
        let mut last = None;
        for (column, day) in [("signed_on", signed_on), ("ratified_on", ratified_on), ("binding_from", binding_from)] {
            if let (Some(before), Some(day)) = (last, day)
                && day < before
            {
                return Err(row.fault(column, format!("{day} lies before {before}, the step that comes first")));
            }
            last = day.or(last);
        }
        Ok(Binding {
            jurisdiction: jurisdiction.clone(),
            instrument_short: row.required("instrument_short")?,
            signed_on,
            ratified_on,
            binding_from,
            note: row.text("note")?,
            confidence: row.confidence()?,
            confidence_note: row.text("confidence_note")?,
            source: row.required("source")?,
        })
    }

    /// The force of the treaty at an uncertain time: never more than every possible day allows. Where the day decides
    /// whether the state was bound, the answer says so.
    pub fn force(&self, time: Time) -> Force {
        let possible = time.possible();
        let reached = |step: Option<Day>| matches!((step, possible.earliest), (Some(step), Some(day)) if step <= day);
        let within = |step: Option<Day>| step.is_some_and(|step| possible.latest.is_none_or(|last| step <= last));
        if reached(self.binding_from) {
            Force::BindingTreaty
        } else if within(self.binding_from) {
            Force::PossiblyBindingTreaty
        } else if reached(self.signed_on.or(self.ratified_on)) {
            Force::SignedTreaty
        } else {
            Force::TreatyNotBinding
        }
    }
}

/// How far an instrument binds a state. The order is the one in which a brief cites.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Force {
    /// The state's own law.
    Domestic,
    /// The state's constitution.
    Constitutional,
    /// A treaty that bound the state on that day.
    BindingTreaty,
    /// A treaty by which it became bound on one of the possible days: the date decides.
    PossiblyBindingTreaty,
    /// A treaty that it had signed: it owed it not to defeat its object and purpose (Vienna Convention on the Law of
    /// Treaties, art. 18).
    SignedTreaty,
    /// A treaty in force between others, by which it was not bound.
    TreatyNotBinding,
    /// A treaty in force between others; whether it bound this state is not recorded here.
    TreatyUnrecorded,
    /// A declaration of the General Assembly: it binds politically, and as custom where custom follows it.
    Declaration,
    /// A standard: cited as the measure that the community of states has set.
    SoftLaw,
}

impl Force {
    /// The force that follows from the kind of instrument and from what the state has done about it. Of a treaty about
    /// which nothing is recorded nothing is claimed, neither that it bound nor that it did not.
    pub(crate) fn of(kind: InstrumentKind, binding: Option<&Binding>, time: Time) -> Self {
        match kind {
            InstrumentKind::Domestic => Self::Domestic,
            InstrumentKind::Constitution => Self::Constitutional,
            InstrumentKind::Treaty => binding.map_or(Self::TreatyUnrecorded, |binding| binding.force(time)),
            InstrumentKind::Declaration => Self::Declaration,
            InstrumentKind::SoftLaw => Self::SoftLaw,
        }
    }

    /// The code under which it is stored and translated.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Domestic => "domestic",
            Self::Constitutional => "constitutional",
            Self::BindingTreaty => "binding_treaty",
            Self::PossiblyBindingTreaty => "possibly_binding_treaty",
            Self::SignedTreaty => "signed_treaty",
            Self::TreatyNotBinding => "treaty_not_binding",
            Self::TreatyUnrecorded => "treaty_unrecorded",
            Self::Declaration => "declaration",
            Self::SoftLaw => "soft_law",
        }
    }

    /// Whether it is the force of a treaty, which binds only who has joined it.
    pub const fn is_treaty(self) -> bool {
        matches!(
            self,
            Self::BindingTreaty
                | Self::PossiblyBindingTreaty
                | Self::SignedTreaty
                | Self::TreatyNotBinding
                | Self::TreatyUnrecorded
        )
    }
}
