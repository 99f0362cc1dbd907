//! Two dates: between, from … to, or.

use super::{
    super::{
        WhenFault,
        meaning::{End, Meaning},
        shape::{Doubt, Part},
    },
    date::Found,
    doubt,
    frame::{NOW, UNKNOWN, first, foremost, found, last},
};

/// Two dates: one day between them, or all days from one to the other.
#[derive(Clone, Copy)]
enum Pair {
    Between,
    Span,
}

/// What stands before, between and behind two dates. The first row that leaves two dates is taken.
const PAIRS: &[(&str, &str, &str, Pair)] = &[
    ("between ", " and ", "", Pair::Between),
    ("some time between ", " and ", "", Pair::Between),
    ("sometime between ", " and ", "", Pair::Between),
    ("介于", "与", "之间", Pair::Between),
    ("", "至", "之间", Pair::Between),
    ("", "到", "之间", Pair::Between),
    ("", "和", "之间", Pair::Between),
    ("", "与", "之间", Pair::Between),
    ("", "至", "间", Pair::Between),
    ("from ", " to ", "", Pair::Span),
    ("from ", " until ", "", Pair::Span),
    ("from ", " till ", "", Pair::Span),
    ("from ", " through ", "", Pair::Span),
    ("", " to ", "", Pair::Span),
    ("", " until ", "", Pair::Span),
    ("", " through ", "", Pair::Span),
    ("自", "至", "止", Pair::Span),
    ("自", "至", "", Pair::Span),
    ("自", "到", "", Pair::Span),
    ("从", "至", "", Pair::Span),
    ("从", "到", "", Pair::Span),
    ("", "至", "止", Pair::Span),
    ("", "至", "", Pair::Span),
    ("", "到", "", Pair::Span),
    ("", "–", "", Pair::Span),
    ("", " - ", "", Pair::Span),
    ("", "/", "", Pair::Span),
    ("", "-", "", Pair::Span),
];

/// Two dates in one of these frames.
pub(super) fn read(words: &str) -> Result<Meaning, WhenFault> {
    first(PAIRS.iter().flat_map(|(before, middle, behind, pair)| {
        let inner = words.strip_prefix(before).and_then(|rest| rest.strip_suffix(behind)).unwrap_or_default();
        inner.match_indices(middle).map(move |(at, _)| {
            let (one, two) = (inner[..at].trim(), inner[at + middle.len()..].trim());
            pair.apply(one, two)
        })
    }))
}

impl Pair {
    fn apply(self, one: &str, two: &str) -> Result<Meaning, WhenFault> {
        let (one, two) = match (Side::read(one), Side::read_after(one, two)) {
            // A half that is no date at all says that the words were divided in the wrong place.
            (Err(WhenFault::NotUnderstood), _) | (_, Err(WhenFault::NotUnderstood)) => {
                return Err(WhenFault::NotUnderstood);
            }
            (one, two) => (one?, two?),
        };
        let one = one.filled_from(two);
        let two = two.filled_from(one);
        match self {
            Pair::Span => Meaning::span(one.end()?, two.end()?),
            Pair::Between => Meaning::between(Some(foremost(one.moment()?)?), Some(last(two.moment()?)?)),
        }
    }
}

/// One of two dates that stand together.
#[derive(Clone, Copy)]
pub(super) enum Side {
    Unknown,
    Open,
    Dated(Found, Doubt),
}

impl Side {
    pub(super) fn read(words: &str) -> Result<Side, WhenFault> {
        if UNKNOWN.contains(&words) {
            return Ok(Side::Unknown);
        }
        let (doubt, words) = doubt::strip(words);
        Ok(Side::Dated(found(words)?, doubt))
    }

    /// The second of two dates: it may be now, and after a year it may lack its century, as in "1989–91". Up to 12
    /// it could be a month and is not guessed.
    fn read_after(first: &str, words: &str) -> Result<Side, WhenFault> {
        if NOW.contains(&words) {
            return Ok(Side::Open);
        }
        let year = first.parse::<i16>().ok().filter(|_| first.len() == 4);
        match (year, words.parse::<i16>()) {
            (Some(year), Ok(short)) if words.len() == 2 && short > 12 && short > year % 100 => {
                Ok(Side::Dated(Found::calendar(Some(year - year % 100 + short), None, None), Doubt::NONE))
            }
            _ => Side::read(words),
        }
    }

    fn filled_from(self, other: Side) -> Side {
        match (self, other) {
            (Side::Dated(one, doubt), Side::Dated(two, _)) => Side::Dated(one.filled_from(two), doubt),
            (side, _) => side,
        }
    }

    pub(super) fn end(self) -> Result<End, WhenFault> {
        match self {
            Side::Unknown => Ok(End::Unknown),
            Side::Open => Ok(End::Open),
            Side::Dated(..) => self.part().map(End::At),
        }
    }

    fn part(self) -> Result<Part, WhenFault> {
        match self {
            Side::Dated(found, doubt) => found.shape().map(|shape| Part { shape, doubt }),
            Side::Unknown | Side::Open => Err(WhenFault::NotUnderstood),
        }
    }

    fn moment(self) -> Result<Meaning, WhenFault> {
        match self {
            Side::Dated(found, doubt) => found.meaning()?.doubted(doubt),
            Side::Unknown | Side::Open => Err(WhenFault::NotUnderstood),
        }
    }
}

/// "1989 or 1990", 1989年或1990年.
pub(super) fn choice(words: &str) -> Result<Meaning, WhenFault> {
    first([" or ", "或者", "或"].iter().filter(|word| words.contains(**word)).map(|word| {
        let sides = words.split(word).map(|side| Side::read(side.trim())).collect::<Result<Vec<_>, _>>()?;
        let (Some(first), Some(last)) = (sides.first(), sides.last()) else {
            return Err(WhenFault::NotUnderstood);
        };
        let parts = sides.iter().map(|side| side.filled_from(*last).filled_from(*first).part());
        parts.collect::<Result<_, _>>().map(Meaning::one_of)
    }))
}
