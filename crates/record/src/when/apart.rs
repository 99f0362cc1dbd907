//! How far apart two dates lie that cannot both hold.

use super::{Bounds, Days, Order, When};

/// How far apart two dates lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Apart {
    /// They share no day: so many lie between them, and between the nearest two where either leaves alternatives.
    Days(Days),
    /// Both are spans that share days, and so far apart lie the ends on which they differ.
    Ends {
        /// Between the first days; none where both can begin on one day.
        start: Option<Days>,
        /// Between the last days; none where both can end on one day.
        end: Option<Days>,
    },
}

impl When {
    /// How far apart two dates lie; none where [both can hold](When::can_both_hold).
    pub fn apart(&self, other: &When) -> Option<Apart> {
        if self.can_both_hold(other) {
            return None;
        }
        let stretches = |when: &When| match when.is_span() {
            true => vec![(when.start(), when.end())],
            false => when.meaning.stretches().into_iter().map(|bounds| (bounds, bounds)).collect(),
        };
        let mut gaps = Vec::new();
        for (start, end) in stretches(self) {
            for (other_start, other_end) in stretches(other) {
                if end.order(&other_start) == Order::Before {
                    gaps.push(Days::between(end, other_start));
                } else if other_end.order(&start) == Order::Before {
                    gaps.push(Days::between(other_end, start));
                }
            }
        }
        Some(match gaps.into_iter().min_by_key(|gap| gap.least) {
            Some(nearest) => Apart::Days(nearest),
            None => Apart::Ends { start: between(self.start(), other.start()), end: between(self.end(), other.end()) },
        })
    }
}

/// The days between two days that cannot be the same, from the earlier to the later.
fn between(one: Bounds, other: Bounds) -> Option<Days> {
    match one.order(&other) {
        Order::Before => Some(Days::between(one, other)),
        Order::After => Some(Days::between(other, one)),
        Order::Same | Order::Unknown => None,
    }
}
