//! Why a provision applies: the facts behind the answer. `explain.rs` says them in one sentence.

use suasion_record::Bounds;

use crate::{Binding, Edition, Force, Group, Instrument, Library, Offence, Provision, Role, Time, Window};

/// The facts behind one answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Why<'a> {
    /// When it happened, as far as that decides: the first day alone where the kind does not go on.
    pub time: Time,
    /// When the provision is in force.
    pub in_force: Bounds,
    /// Whether that covers every possible day.
    pub window: Window,
    /// How far it bound the state.
    pub force: Force,
    /// The edition that a reader may wonder about: the one in which the event may also lie, else the next, else the
    /// one before.
    pub neighbour: Option<Neighbour<'a>>,
    /// What the state has done about it, if it is a treaty and that is recorded.
    pub binding: Option<&'a Binding>,
    /// The instrument to prefer, if one in force on a possible day says the same.
    pub gives_way_to: Option<&'a Instrument>,
    /// What the provision does.
    pub role: Role,
    /// Whom and what it concerns, if not everybody.
    pub concerns: Vec<&'a Group>,
    /// Those of them of which nothing is known: it applies only if they fit.
    pub only_if: Vec<&'a Group>,
    /// What the edition is to the act for which the person is punished, and the provisions that state the rule.
    pub lighter: Option<(Offence, Vec<(&'a Provision, &'a Instrument)>)>,
}

/// An edition of the same instrument that is not the one in hand.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Neighbour<'a> {
    /// The one that came before; it ends before this provision begins.
    Before(&'a Edition),
    /// The one that comes next; it begins after this provision ends.
    Next(&'a Edition),
}

impl<'a> Why<'a> {
    pub(crate) fn new(
        library: &'a Library,
        provision: &'a Provision,
        instrument: &'a Instrument,
        binding: Option<&'a Binding>,
        force: Force,
        window: Window,
        time: Time,
    ) -> Self {
        let event = time.possible();
        let in_force = provision.window();
        let gives_way_to = instrument
            .gives_way_to
            .as_deref()
            .and_then(|short| library.instrument(&instrument.jurisdiction, short))
            .filter(|other| other.editions.iter().any(|edition| edition.window().overlaps(&event)));
        Why {
            time,
            in_force,
            window,
            force,
            neighbour: neighbour(library, provision, instrument, event),
            binding,
            gives_way_to,
            role: provision.role,
            concerns: provision.concerns.iter().filter_map(|code| library.group(code)).collect(),
            only_if: Vec::new(),
            lighter: None,
        }
    }
}

/// The edition of the family that a reader may wonder about: the one in which the event may also lie, else the next,
/// else the one before.
fn neighbour<'a>(
    library: &'a Library,
    provision: &Provision,
    instrument: &Instrument,
    event: Bounds,
) -> Option<Neighbour<'a>> {
    let family = library
        .instruments()
        .iter()
        .filter(|other| other.jurisdiction == instrument.jurisdiction && other.family == instrument.family)
        .flat_map(|other| &other.editions)
        .filter(|edition| !edition.label_en.is_empty());
    let next = family
        .clone()
        .filter(|edition| provision.valid_to.is_some_and(|end| end < edition.valid_from))
        .min_by_key(|edition| edition.valid_from);
    let before = family
        .filter(|edition| edition.valid_to.is_some_and(|end| end < provision.valid_from))
        .max_by_key(|edition| edition.valid_to);
    let possible = |edition: &&Edition| edition.window().overlaps(&event);
    match (next, before) {
        (Some(next), Some(before)) if possible(&before) && !possible(&next) => Some(Neighbour::Before(before)),
        (Some(next), _) => Some(Neighbour::Next(next)),
        (None, before) => before.map(Neighbour::Before),
    }
}

impl Edition {
    fn window(&self) -> Bounds {
        Bounds { earliest: Some(self.valid_from), latest: self.valid_to }
    }
}
