//! What a wording means: the five things a date can be, and the days that each leaves open.

use super::{
    Bounds, Day, Precision, Relative, WhenFault,
    shape::{Doubt, Part, Shape},
};

/// The meaning of a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Meaning {
    Unknown,
    /// One day somewhere in this part of the calendar.
    On(Part),
    /// One day not before the one and not after the other; at least one side is known. Made by [`Meaning::between`].
    Between(Option<Shape>, Option<Shape>),
    /// One day in one of these parts; at least two.
    OneOf(Vec<Part>),
    /// All the days from one date to another. Made by [`Meaning::span`].
    Span(End, End),
    /// A day counted from an event whose own day is not looked up here.
    Relative(Relative),
}

/// One end of a span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// `..`: there is no such end, or none yet.
    Open,
    /// The empty end: there is one, on an unknown day.
    Unknown,
    At(Part),
}

impl End {
    fn bounds(self) -> Bounds {
        match self {
            End::At(part) => part.bounds(),
            End::Open | End::Unknown => Bounds::UNKNOWN,
        }
    }
}

impl Meaning {
    /// One day from `from` to `to`. Ends of different kinds, in doubt, or of a kind that EDTF does not allow in a
    /// range are replaced by the outermost days that they allow, so that the canonical text stays EDTF.
    pub(super) fn between(from: Option<Part>, to: Option<Part>) -> Result<Meaning, WhenFault> {
        let outer = Bounds {
            earliest: from.and_then(|part| part.bounds().earliest),
            latest: to.and_then(|part| part.bounds().latest),
        };
        if outer.earliest.zip(outer.latest).is_some_and(|(first, last)| first > last) {
            return Err(WhenFault::Reversed);
        }
        let ends: Vec<Part> = from.into_iter().chain(to).collect();
        let plain = ends.iter().all(|part| !part.doubt.any() && part.shape.ends_ranges())
            && ends.windows(2).all(|pair| pair[0].shape.precision() == pair[1].shape.precision());
        let (from, to) = if plain {
            (from.map(|part| part.shape), to.map(|part| part.shape))
        } else {
            (outer.earliest.map(Shape::Day), outer.latest.map(Shape::Day))
        };
        Ok(match (from, to) {
            (None, None) => Meaning::Unknown,
            (Some(one), Some(two)) if one == two => Meaning::On(Part::sure(one)),
            (from, to) => Meaning::Between(from, to),
        })
    }

    /// One day within these bounds.
    pub(super) fn within(bounds: Bounds) -> Meaning {
        let part = |day: Option<Day>| day.map(|day| Part::sure(Shape::Day(day)));
        // Bounds are only ever reversed by hand; such bounds allow no day, and nothing is known.
        Meaning::between(part(bounds.earliest), part(bounds.latest)).unwrap_or(Meaning::Unknown)
    }

    /// One day in one of these parts.
    pub(super) fn one_of(mut parts: Vec<Part>) -> Meaning {
        parts.dedup();
        match parts[..] {
            [] => Meaning::Unknown,
            [part] => Meaning::On(part),
            _ => Meaning::OneOf(parts),
        }
    }

    /// All the days from one end to the other; refused where the end must lie before the beginning.
    pub(super) fn span(start: End, end: End) -> Result<Meaning, WhenFault> {
        match (start, end) {
            (End::At(_), _) | (_, End::At(_)) => {}
            _ => return Ok(Meaning::Unknown),
        }
        // Without the widening of doubt, as EDTF has it: a doubt must not be needed to make sense of the span.
        let plain = |end: End| match end {
            End::At(part) => part.shape.bounds(),
            _ => Bounds::UNKNOWN,
        };
        match plain(start).earliest.zip(plain(end).latest) {
            Some((first, last)) if first > last => Err(WhenFault::Reversed),
            _ => Ok(Meaning::Span(start, end)),
        }
    }

    /// Some day before this date begins.
    pub(super) fn before(self) -> Result<Meaning, WhenFault> {
        let part = match self {
            Meaning::On(part) => part,
            Meaning::Between(Some(from), _) => Part::sure(from),
            _ => return Err(WhenFault::NotUnderstood),
        };
        Meaning::between(None, neighbour(part, -1))
    }

    /// Some day after this date has ended.
    pub(super) fn after(self) -> Result<Meaning, WhenFault> {
        let part = match self {
            Meaning::On(part) => part,
            Meaning::Between(_, Some(to)) => Part::sure(to),
            _ => return Err(WhenFault::NotUnderstood),
        };
        Meaning::between(neighbour(part, 1), None)
    }

    /// The same date with a doubt. One day between two others has no mark for it, so there its limits give way.
    pub(super) fn doubted(self, doubt: Doubt) -> Result<Meaning, WhenFault> {
        if !doubt.any() {
            return Ok(self);
        }
        let part = |part: Part| Part { doubt: part.doubt.and(doubt), ..part };
        let end = |end: End| match end {
            End::At(at) => End::At(part(at)),
            other => other,
        };
        let wide = |shape: Option<Shape>| shape.map(|shape| Part { shape, doubt });
        match self {
            Meaning::On(on) => Ok(Meaning::On(part(on))),
            Meaning::OneOf(parts) => Ok(Meaning::OneOf(parts.into_iter().map(part).collect())),
            Meaning::Span(from, to) => Ok(Meaning::Span(end(from), end(to))),
            Meaning::Between(from, to) => Meaning::between(wide(from), wide(to)),
            Meaning::Relative(relative) => Ok(Meaning::Relative(Relative { about: true, ..relative })),
            Meaning::Unknown => Ok(Meaning::Unknown),
        }
    }

    /// Where the first day lies. A span begins no later than it ends, which bounds an end that is not itself known.
    pub(super) fn start(&self) -> Bounds {
        match self {
            Meaning::Span(start, end) => {
                let (start, latest) = (start.bounds(), end.bounds().latest);
                Bounds { latest: start.latest.into_iter().chain(latest).min(), ..start }
            }
            other => other.moment(),
        }
    }

    /// Where the last day lies.
    pub(super) fn end(&self) -> Bounds {
        match self {
            Meaning::Span(start, end) => {
                let (earliest, end) = (start.bounds().earliest, end.bounds());
                Bounds { earliest: end.earliest.max(earliest), ..end }
            }
            other => other.moment(),
        }
    }

    /// Where the one day lies; unknown for a span.
    fn moment(&self) -> Bounds {
        match self {
            Meaning::Unknown | Meaning::Relative(_) | Meaning::Span(..) => Bounds::UNKNOWN,
            Meaning::On(part) => part.bounds(),
            Meaning::Between(from, to) => Bounds {
                earliest: from.and_then(|shape| shape.bounds().earliest),
                latest: to.and_then(|shape| shape.bounds().latest),
            },
            Meaning::OneOf(parts) => {
                parts.iter().map(|part| part.bounds()).reduce(|one, two| one.hull(&two)).unwrap_or(Bounds::UNKNOWN)
            }
        }
    }

    /// Whether one day can satisfy both of two meanings that are not both spans.
    pub(super) fn overlaps(&self, other: &Meaning) -> bool {
        self.stretches().iter().any(|one| other.stretches().iter().any(|two| one.overlaps(two)))
    }

    /// The stretches of days that it allows: one, or as many as there are alternatives.
    pub(super) fn stretches(&self) -> Vec<Bounds> {
        match self {
            Meaning::OneOf(parts) => parts.iter().map(|part| part.bounds()).collect(),
            other => vec![Bounds { earliest: other.start().earliest, latest: other.end().latest }],
        }
    }

    pub(super) fn precision(&self) -> Precision {
        match self {
            Meaning::Unknown => Precision::Unknown,
            Meaning::On(part) => part.shape.precision(),
            Meaning::Between(Some(_), Some(_)) | Meaning::OneOf(_) => Precision::Between,
            Meaning::Between(..) => Precision::Open,
            Meaning::Span(..) => Precision::Span,
            Meaning::Relative(_) => Precision::Relative,
        }
    }

    pub(super) fn is_doubted(&self) -> bool {
        let end = |end: &End| matches!(end, End::At(part) if part.doubt.any());
        match self {
            Meaning::Unknown | Meaning::Between(..) => false,
            Meaning::On(part) => part.doubt.any(),
            Meaning::OneOf(parts) => parts.iter().any(|part| part.doubt.any()),
            Meaning::Span(from, to) => end(from) || end(to),
            Meaning::Relative(relative) => relative.about,
        }
    }
}

/// The stretch that ends just before this part begins (`direction` -1) or begins just after it ends (1). "Before
/// about July" may mean any day before August, so a doubt moves the limit outwards first.
fn neighbour(part: Part, direction: i16) -> Option<Part> {
    let places = if part.doubt.any() { part.shape.doubt_places() } else { 0 };
    let limit = part.shape.step(-direction * places)?;
    let shape = if limit.ends_ranges() {
        limit.step(direction)?
    } else {
        let bounds = limit.bounds();
        let edge = if direction < 0 { bounds.earliest } else { bounds.latest };
        Shape::Day(edge?.plus_days(i64::from(direction))?)
    };
    Some(Part::sure(shape))
}
