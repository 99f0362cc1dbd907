//! The facts behind an answer as one sentence, without its full stop, for a page or a brief.

use suasion_record::{Bounds, Day, Lang, When};

use crate::{Binding, Edition, Force, Group, GroupKind, Neighbour, Role, Why, Window, lighter};

impl Why<'_> {
    /// The sentence.
    pub fn explain(&self, lang: Lang) -> String {
        let zh = lang.is_chinese();
        let mut parts = vec![self.in_force(lang), self.happened(lang)];
        parts.extend(self.neighbour.map(|neighbour| neighbour.explain(lang)));
        parts.extend(self.relation(lang));
        if let Some(other) = self.gives_way_to {
            parts.push(if zh {
                format!("内容相同时优先引用《{}》", other.name_zh)
            } else {
                format!("where both say the same, the {} is the one to cite", other.name_en)
            });
        }
        parts.extend(self.lighter.as_ref().map(|(offence, rules)| lighter::said(*offence, rules, lang)));
        let known = self.concerns.iter().filter(|group| self.only_if.iter().all(|open| open.kind != group.kind));
        parts.extend(known.map(|group| self.concerns_only(group, lang)));
        parts.extend(self.depends_on(lang));
        parts.join(if zh { "；" } else { "; " })
    }

    fn concerns_only(&self, group: &Group, lang: Lang) -> String {
        let protects = group.kind == GroupKind::Person && matches!(self.role, Role::Forbids | Role::Guarantees);
        match (protects, lang.is_chinese()) {
            (true, false) => format!("it protects {} only", group.name_en),
            (true, true) => format!("仅保护{}", group.name_zh),
            (false, false) => format!("it applies to {} only", group.name_en),
            (false, true) => format!("仅适用于{}", group.name_zh),
        }
    }

    /// What must hold for it to apply and is not known; nothing where everything is known.
    pub fn depends_on(&self, lang: Lang) -> Option<String> {
        let zh = lang.is_chinese();
        let of_kind = |groups: &[&Group]| {
            groups.iter().map(|group| group.if_so(lang)).collect::<Vec<_>>().join(if zh { "或" } else { " or " })
        };
        let kinds = self.only_if.chunk_by(|one, next| one.kind == next.kind).map(of_kind);
        let all = kinds.collect::<Vec<_>>().join(if zh { "，并且" } else { ", and " });
        (!all.is_empty()).then(|| {
            if zh {
                format!("仅在{all}时适用，此点未知")
            } else {
                format!("it applies only if {all}, which is not known here")
            }
        })
    }

    fn in_force(&self, lang: Lang) -> String {
        let words = |day: Day| day_in_words(day, lang);
        match (self.in_force.earliest.map(words), self.in_force.latest.map(words), lang.is_chinese()) {
            (Some(from), Some(to), false) => format!("in force from {from} to {to}"),
            (Some(from), Some(to), true) => format!("{from}至{to}有效"),
            (Some(from), None, false) => format!("in force since {from}"),
            (Some(from), None, true) => format!("自{from}起有效"),
            (None, _, false) => "in force from a day not recorded".to_owned(),
            (None, _, true) => "生效日期未记录".to_owned(),
        }
    }

    fn happened(&self, lang: Lang) -> String {
        let zh = lang.is_chinese();
        if self.time.possible().is_unknown() {
            return if zh {
                "事件日期不明，可能不在此期间"
            } else {
                "the event is not dated and may lie outside that time"
            }
            .to_owned();
        }
        let said = match (self.time.end, self.time.lasted) {
            (Some(end), _) => lasted(self.time.start, end, lang),
            (None, true) if zh => format!("事件始于{}", words(self.time.start, lang)),
            (None, true) => format!("it began {}", placed(self.time.start, lang)),
            (None, false) if zh => format!("事件发生于{}", words(self.time.start, lang)),
            (None, false) => format!("the event lies {}", placed(self.time.start, lang)),
        };
        let outside = match (self.window, self.time.end.is_some(), zh) {
            (Window::Throughout, _, _) => "",
            (Window::Partly, _, false) => ", partly outside that time",
            (Window::Partly, _, true) => "，其中部分时间不在此期间",
            (Window::Possibly, true, false) => ", and may lie outside that time altogether",
            (Window::Possibly, true, true) => "，可能全部不在此期间",
            (Window::Possibly, false, false) => ", which is partly outside that time",
            (Window::Possibly, false, true) => "，其中部分日期不在此期间",
        };
        said + outside
    }

    /// What binds the state, for everything that is not its own law.
    fn relation(&self, lang: Lang) -> Option<String> {
        let fixed = match (self.force, lang.is_chinese()) {
            (Force::Domestic | Force::Constitutional, _) => return None,
            (Force::Declaration, false) => "a declaration, not a treaty",
            (Force::Declaration, true) => "属宣言，并非条约",
            (Force::SoftLaw, false) => "a standard, not a treaty",
            (Force::SoftLaw, true) => "属准则，并非条约",
            (_, zh) => match self.binding {
                Some(binding) => return Some(self.treaty(binding, lang)),
                None if zh => "该国是否受本条约约束，此处未予记录",
                None => "whether the state was bound is not recorded here",
            },
        };
        Some(fixed.to_owned())
    }

    fn treaty(&self, binding: &Binding, lang: Lang) -> String {
        let words = |day: Day| day_in_words(day, lang);
        let (from, signed) = (binding.binding_from.map(words), binding.signed_on.or(binding.ratified_on).map(words));
        let mut text = match (self.force, from, signed, lang.is_chinese()) {
            (Force::BindingTreaty, Some(from), _, false) => format!("the state has been bound since {from}"),
            (Force::BindingTreaty, Some(from), _, true) => format!("该国自{from}起受其约束"),
            (Force::PossiblyBindingTreaty, Some(from), _, false) => {
                format!("the state has been bound since {from}, so the day decides whether it was bound then")
            }
            (Force::PossiblyBindingTreaty, Some(from), _, true) => {
                format!("该国自{from}起受其约束，当时是否受约束取决于事件的日期")
            }
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
            text.push_str(if lang.is_chinese() { "（此点未经核实）" } else { " (unconfirmed)" });
        }
        // What a signature is worth, and what binds without one, is said wherever the treaty does not bind as such.
        text.push_str(match (self.force, lang.is_chinese()) {
            (Force::SignedTreaty, false) => {
                "; a state that has signed must not defeat the object and purpose of a treaty, and a rule of it that is \
                 custom binds as custom"
            }
            (Force::SignedTreaty, true) => "；签署国不得采取有悖条约目的及宗旨的行为，其中属于习惯国际法的规则作为习惯法具有约束力",
            (Force::TreatyNotBinding, false) => "; a rule of it that is custom binds as custom",
            (Force::TreatyNotBinding, true) => "；其中属于习惯国际法的规则作为习惯法具有约束力",
            _ => "",
        });
        text
    }
}

impl Neighbour<'_> {
    fn explain(self, lang: Lang) -> String {
        let words = |day: Day| day_in_words(day, lang);
        match (self, lang.is_chinese()) {
            (Self::Next(e), false) => {
                format!("the next edition ({}) applies only from {}", e.label_en, words(e.valid_from))
            }
            (Self::Next(e), true) => format!("下一版本（{}）自{}起方适用", e.label_zh, words(e.valid_from)),
            (Self::Before(e), false) => {
                format!("the edition before it ({}) applied until {}", e.label_en, words(last(e)))
            }
            (Self::Before(e), true) => format!("前一版本（{}）适用至{}", e.label_zh, words(last(e))),
        }
    }
}

/// The last day of an edition that another has followed.
fn last(edition: &Edition) -> Day {
    edition.valid_to.unwrap_or(edition.valid_from)
}

pub(crate) fn day_in_words(day: Day, lang: Lang) -> String {
    When::on(day).printed(lang)
}

/// "it lasted from October 1989 to 12 February 1991".
fn lasted(start: Bounds, end: Bounds, lang: Lang) -> String {
    let from = words(start, lang);
    match (end.latest.is_some(), lang.is_chinese()) {
        (true, false) => format!("it lasted from {from} to {}", words(end, lang)),
        (true, true) => format!("事件自{from}持续至{}", words(end, lang)),
        (false, false) => format!("it lasted from {from} on"),
        (false, true) => format!("事件自{from}起持续"),
    }
}

/// Where a day lies, with its preposition in English: "in October 1989", "on 12 February 1991", "between …".
pub(crate) fn placed(bounds: Bounds, lang: Lang) -> String {
    let words = words(bounds, lang);
    match (calendar_unit(bounds), bounds.is_exact()) {
        (Some(_), true) => format!("on {words}"),
        (Some(_), false) => format!("in {words}"),
        (None, _) => words,
    }
}

/// Where a day lies: a day, a month, a year, or the days between which it lies.
pub(crate) fn words(bounds: Bounds, lang: Lang) -> String {
    let end = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    calendar_unit(bounds)
        .or_else(|| When::read(&format!("[{}..{}]", end(bounds.earliest), end(bounds.latest))).ok())
        .unwrap_or_else(When::unknown)
        .printed(lang)
}

/// The day, month or year that has exactly these bounds.
fn calendar_unit(bounds: Bounds) -> Option<When> {
    let day = bounds.earliest?.to_string();
    [day.get(..10), day.get(..7), day.get(..4)]
        .into_iter()
        .flatten()
        .filter_map(|text| When::read(text).ok())
        .find(|when| when.bounds() == bounds)
}
