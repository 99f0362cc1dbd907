//! When a violation happened, as the law needs to know it: one day that may be uncertain, or a time that lasted.

use suasion_record::{Bounds, When};

/// When a violation happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Time {
    /// Where its day lies; of a time that lasted, where its first day lies.
    pub start: Bounds,
    /// Where the last day of a time that lasted lies. `None` for one day, and where nobody knows how long it lasted:
    /// no more editions are claimed than the record dates.
    pub end: Option<Bounds>,
    /// Whether it is a time that lasted at all.
    pub lasted: bool,
}

impl Time {
    /// Its first day alone: procedure follows the edition in force on the day the step was taken.
    #[must_use]
    pub fn begun(self) -> Time {
        Time { end: None, ..self }
    }

    /// Every day that may belong to it.
    pub fn possible(self) -> Bounds {
        match self.end {
            Some(end) => Bounds { earliest: self.start.earliest, latest: end.latest },
            None => self.start,
        }
    }

    /// Whether days between these bounds surely belong to it: its first day, its last day, or one between them.
    pub(crate) fn surely_meets(self, law: Bounds) -> bool {
        let Some(end) = self.end else {
            return holds(law, self.start);
        };
        let between = match (self.start.latest, end.earliest) {
            (Some(first), Some(last)) if first <= last => Some(Bounds { earliest: Some(first), latest: Some(last) }),
            _ => None,
        };
        holds(law, self.start) || holds(law, end) || between.is_some_and(|days| law.overlaps(&days))
    }
}

/// Whether all days of `inner` lie within `outer`: allowing them as well adds none.
pub(crate) fn holds(outer: Bounds, inner: Bounds) -> bool {
    outer.hull(&inner) == outer
}

impl From<Bounds> for Time {
    fn from(start: Bounds) -> Self {
        Time { start, end: None, lasted: false }
    }
}

impl From<&When> for Time {
    fn from(when: &When) -> Self {
        // EDTF writes an end that nobody knows as nothing, one that has not come as two dots.
        let end_unknown = when.edtf().is_none_or(|text| text.ends_with('/'));
        let end = (when.is_span() && !end_unknown).then(|| when.end());
        Time { start: when.start(), end, lasted: when.is_span() }
    }
}
