//! Why a provision applies: the facts behind the answer, and one sentence that says them.

use suasion_record::{Bounds, Day, Lang, When};

use crate::{Binding, Edition, Force, Group, Instrument, Library, Provision, Window};

/// The facts behind one answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Why<'a> {
    /// Where the event lies.
    pub event: Bounds,
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
    /// The group it protects, if not everybody.
    pub concerns: Option<&'a Group>,
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
        event: Bounds,
    ) -> Self {
        let in_force = provision.window();
        let gives_way_to = instrument
            .gives_way_to
            .as_deref()
            .and_then(|short| library.instrument(&instrument.jurisdiction, short))
            .filter(|other| other.editions.iter().any(|edition| edition.window().overlaps(&event)));
        Why {
            event,
            in_force,
            window,
            force,
            neighbour: neighbour(library, provision, instrument, event),
            binding,
            gives_way_to,
            concerns: provision.concerns.as_deref().and_then(|code| library.group(code)),
        }
    }

    /// One sentence, without its full stop, for a page or a brief.
    pub fn explain(&self, lang: Lang) -> String {
        let zh = lang.is_chinese();
        let mut parts = vec![self.in_force(zh), self.event_lies(lang)];
        parts.extend(self.neighbour.map(|neighbour| neighbour.explain(zh)));
        parts.extend(self.relation(zh));
        if let Some(other) = self.gives_way_to {
            parts.push(if zh {
                format!("内容相同时优先引用《{}》", other.name_zh)
            } else {
                format!("where both say the same, the {} is the one to cite", other.name_en)
            });
        }
        if let Some(group) = self.concerns {
            parts.push(if zh {
                format!("仅保护{}", group.name_zh)
            } else {
                format!("it protects {} only", group.name_en)
            });
        }
        parts.join(if zh { "；" } else { "; " })
    }

    fn in_force(&self, zh: bool) -> String {
        match (self.in_force.earliest, self.in_force.latest, zh) {
            (Some(from), Some(to), false) => format!("in force from {from} to {to}"),
            (Some(from), Some(to), true) => format!("{from}至{to}有效"),
            (Some(from), None, false) => format!("in force since {from}"),
            (Some(from), None, true) => format!("自{from}起有效"),
            (None, _, false) => "in force from a day not recorded".to_owned(),
            (None, _, true) => "生效日期未记录".to_owned(),
        }
    }

    fn event_lies(&self, lang: Lang) -> String {
        let zh = lang.is_chinese();
        let Some(day) = time(self.event, lang) else {
            return if zh {
                "事件日期不明，可能不在此期间"
            } else {
                "the event is not dated and may lie outside that time"
            }
            .to_owned();
        };
        match (self.window, zh) {
            (Window::Throughout, false) => format!("the event lies {day}"),
            (Window::Throughout, true) => format!("事件发生于{day}"),
            (Window::Possibly, false) => {
                format!("the event lies {day}, which is partly outside that time")
            }
            (Window::Possibly, true) => format!("事件发生于{day}，其中部分日期不在此期间"),
        }
    }

    /// What binds the state, for everything that is not its own law.
    fn relation(&self, zh: bool) -> Option<String> {
        Some(match (self.force, zh) {
            (Force::Domestic | Force::Constitutional, _) => return None,
            (Force::Declaration, false) => "a declaration, not a treaty".to_owned(),
            (Force::Declaration, true) => "属宣言，并非条约".to_owned(),
            (Force::SoftLaw, false) => "a standard, not a treaty".to_owned(),
            (Force::SoftLaw, true) => "属准则，并非条约".to_owned(),
            (Force::BindingTreaty | Force::SignedTreaty | Force::TreatyNotBinding, _) => self.treaty(zh),
        })
    }

    fn treaty(&self, zh: bool) -> String {
        let Some(binding) = self.binding else {
            return if zh {
                "未记录该国与本条约的关系"
            } else {
                "what the state has done about the treaty is not recorded"
            }
            .to_owned();
        };
        let mut text = match (self.force, binding.binding_from, binding.signed_on.or(binding.ratified_on), zh) {
            (Force::BindingTreaty, Some(from), _, false) => {
                format!("the state has been bound since {from}")
            }
            (Force::BindingTreaty, Some(from), _, true) => format!("该国自{from}起受其约束"),
            (Force::SignedTreaty, Some(from), Some(signed), false) => {
                format!("the state had signed on {signed} and is bound only from {from}")
            }
            (Force::SignedTreaty, Some(from), Some(signed), true) => {
                format!("该国于{signed}签署，自{from}起方受约束")
            }
            (Force::SignedTreaty, None, Some(signed), false) => {
                format!("the state had signed on {signed} and has not become bound")
            }
            (Force::SignedTreaty, None, Some(signed), true) => {
                format!("该国于{signed}签署，至今未受约束")
            }
            (_, Some(from), _, false) => format!("the state is bound only from {from}"),
            (_, Some(from), _, true) => format!("该国自{from}起方受其约束"),
            (_, None, Some(signed), false) => {
                format!("the state signed only on {signed} and has not become bound")
            }
            (_, None, Some(signed), true) => format!("该国于{signed}方签署，至今未受约束"),
            (_, None, None, false) => "the state is not bound by it".to_owned(),
            (_, None, None, true) => "该国不受其约束".to_owned(),
        };
        if !binding.confidence.is_confirmed() {
            text.push_str(if zh { "（此点未经核实）" } else { " (unconfirmed)" });
        }
        text
    }
}

impl Neighbour<'_> {
    fn explain(self, zh: bool) -> String {
        match (self, zh) {
            (Self::Next(e), false) => format!("the next edition ({}) applies only from {}", e.label_en, e.valid_from),
            (Self::Next(e), true) => {
                format!("下一版本（{}）自{}起方适用", e.label_zh, e.valid_from)
            }
            (Self::Before(e), false) => {
                format!("the edition before it ({}) applied until {}", e.label_en, last(e))
            }
            (Self::Before(e), true) => format!("前一版本（{}）适用至{}", e.label_zh, last(e)),
        }
    }
}

/// The last day of an edition that another has followed.
fn last(edition: &Edition) -> String {
    edition.valid_to.map_or_else(|| edition.valid_from.to_string(), |day| day.to_string())
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

/// Where an event lies, in words: a day, a month, a year, or the days between which it lies. `None` if nothing is known.
fn time(event: Bounds, lang: Lang) -> Option<String> {
    let zh = lang.is_chinese();
    Some(match (event.earliest, event.latest) {
        (None, None) => return None,
        (Some(first), None) if zh => format!("{first}或之后"),
        (Some(first), None) => format!("on or after {first}"),
        (None, Some(last)) if zh => format!("{last}或之前"),
        (None, Some(last)) => format!("on or before {last}"),
        (Some(first), Some(last)) => match calendar_unit(first, last) {
            Some(when) if zh => when.printed(lang),
            Some(when) if first == last => format!("on {}", when.printed(lang)),
            Some(when) => format!("in {}", when.printed(lang)),
            None if zh => format!("{first}至{last}之间"),
            None => format!("between {first} and {last}"),
        },
    })
}

/// The day, month or year that has exactly these bounds.
fn calendar_unit(first: Day, last: Day) -> Option<When> {
    let day = first.to_string();
    [day.get(..10), day.get(..7), day.get(..4)]
        .into_iter()
        .flatten()
        .filter_map(|text| When::read(text).ok())
        .find(|when| when.bounds() == Bounds { earliest: Some(first), latest: Some(last) })
}

impl Edition {
    fn window(&self) -> Bounds {
        Bounds { earliest: Some(self.valid_from), latest: self.valid_to }
    }
}
