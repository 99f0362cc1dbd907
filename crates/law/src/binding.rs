//! How far an instrument binds a state on a day: the states' own steps towards each treaty, and the force that follows.

use serde::Serialize;
use suasion_record::{Bounds, Day, Lang};

use crate::{Confidence, InstrumentKind, Jurisdiction, fault::Fault, table::Row};

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

    /// The force of the treaty on an uncertain day: the weakest that any possible day allows, so that the product
    /// never claims more than is known.
    pub fn force(&self, event: Bounds) -> Force {
        let reached = |step: Option<Day>| matches!((step, event.earliest), (Some(step), Some(day)) if step <= day);
        if reached(self.binding_from) {
            Force::BindingTreaty
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
    /// A treaty that it had signed: it owed it not to defeat its object and purpose (Vienna Convention on the Law of
    /// Treaties, art. 18).
    SignedTreaty,
    /// A treaty in force between others, by which it was not bound.
    TreatyNotBinding,
    /// A declaration of the General Assembly: it binds politically, and as custom where custom follows it.
    Declaration,
    /// A standard: cited as the measure that the community of states has set.
    SoftLaw,
}

impl Force {
    /// The force that follows from the kind of instrument alone; a treaty nobody has recorded a step about binds nobody.
    pub(crate) fn of(kind: InstrumentKind, binding: Option<&Binding>, event: Bounds) -> Self {
        match kind {
            InstrumentKind::Domestic => Self::Domestic,
            InstrumentKind::Constitution => Self::Constitutional,
            InstrumentKind::Treaty => binding.map_or(Self::TreatyNotBinding, |binding| binding.force(event)),
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
            Self::SignedTreaty => "signed_treaty",
            Self::TreatyNotBinding => "treaty_not_binding",
            Self::Declaration => "declaration",
            Self::SoftLaw => "soft_law",
        }
    }

    /// What a reader is told, in a few words.
    pub fn printed(self, lang: Lang) -> &'static str {
        match (self, lang.is_chinese()) {
            (Self::Domestic, false) => "domestic law",
            (Self::Domestic, true) => "国内法",
            (Self::Constitutional, false) => "constitution",
            (Self::Constitutional, true) => "宪法",
            (Self::BindingTreaty, false) => "treaty, binding",
            (Self::BindingTreaty, true) => "条约，有约束力",
            (Self::SignedTreaty, false) => "treaty, signed but not binding",
            (Self::SignedTreaty, true) => "条约，已签署但尚无约束力",
            (Self::TreatyNotBinding, false) => "treaty, not binding",
            (Self::TreatyNotBinding, true) => "条约，无约束力",
            (Self::Declaration, false) => "declaration",
            (Self::Declaration, true) => "宣言",
            (Self::SoftLaw, false) => "soft law",
            (Self::SoftLaw, true) => "软法",
        }
    }
}
