//! Elements: what must be shown of a violation before it can be argued, and what in a record can show each.

use serde::Serialize;
use suasion_record::{Act, Actor, History, Lang, Statement, Subject};

use crate::{Library, Violation, fault::Fault, table::Row};

/// One thing that must be shown. It belongs to one kind of violation or, where a kind has no elements of its own, to all
/// kinds of its right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Element {
    /// The right to whose violations it belongs; `None` where it belongs to one kind.
    pub right: Option<String>,
    /// The kind of violation to which it belongs; `None` where it belongs to a right.
    pub violation: Option<String>,
    /// Its code, such as `not_told`: unique within its kind or right.
    pub code: String,
    /// What must be shown, in English.
    pub name_en: String,
    /// The same in Chinese.
    pub name_zh: String,
    /// The attributes whose statements can show it; at least one.
    pub attributes: Vec<String>,
    /// The kinds of acts about which such a statement may be; none means the act of the violation, whatever its kind.
    pub acts: Vec<String>,
    /// The kinds of events about which it may be; none means any.
    pub events: Vec<String>,
    /// The kinds of bodies one of which must have done the act; none means whoever did it.
    pub by: Vec<String>,
}

impl Element {
    pub(crate) const COLUMNS: &[&str] =
        &["right", "violation", "element", "name_en", "name_zh", "attributes", "acts", "events", "by"];

    pub(crate) fn read(row: &Row<'_>) -> Result<Self, Fault> {
        let (right, violation) = (row.optional("right")?, row.optional("violation")?);
        if right.is_some() == violation.is_some() {
            return Err(row.fault("violation", "an element belongs either to a right or to one kind of violation"));
        }
        let attributes = row.list("attributes")?;
        if attributes.is_empty() {
            return Err(row.fault("attributes", "an element names at least one attribute that can show it"));
        }
        Ok(Element {
            right,
            violation,
            code: row.required("element")?,
            name_en: row.required("name_en")?,
            name_zh: row.required("name_zh")?,
            attributes,
            acts: row.list("acts")?,
            events: row.list("events")?,
            by: row.list("by")?,
        })
    }

    /// What must be shown, in this language.
    pub fn name(&self, lang: Lang) -> &str {
        if lang.is_chinese() { &self.name_zh } else { &self.name_en }
    }

    /// Whether a statement is of the sort that can show it: about the event of the violation, about an act in that
    /// event, or about the person whose case it is. Whether it does show it is for a person to say.
    pub fn could_be_shown_by(&self, statement: &Statement, violation: &Violation, history: &History) -> bool {
        if !self.attributes.contains(&statement.attribute) {
            return false;
        }
        match statement.about {
            Subject::Event(id) => {
                let kind = history.event(id).map(|event| &event.kind);
                id == violation.event && kind.is_some_and(|kind| self.events.is_empty() || self.events.contains(kind))
            }
            Subject::Act(id) => history.act(id).is_some_and(|act| self.fits_act(act, violation, history)),
            Subject::Person(id) => id == history.case.person,
        }
    }

    fn fits_act(&self, act: &Act, violation: &Violation, history: &History) -> bool {
        let ours = violation.act.is_none_or(|own| own == act.id) || !self.acts.is_empty();
        let of_kind = self.acts.is_empty() || self.acts.contains(&act.kind);
        act.event == violation.event && ours && of_kind && (self.by.is_empty() || self.done_by(act, history))
    }

    fn done_by(&self, act: &Act, history: &History) -> bool {
        let Some(Actor::Body(id)) = act.by else { return false };
        history.bodies.iter().any(|body| body.id == id && self.by.contains(&body.kind))
    }
}

impl Library {
    /// What must be shown of a violation of this kind: its own elements or, where it has none, those of its right.
    pub fn elements_of(&self, kind: &str) -> Vec<&Element> {
        let own: Vec<_> = self.elements().iter().filter(|one| one.violation.as_deref() == Some(kind)).collect();
        if !own.is_empty() {
            return own;
        }
        let Some(kind) = self.violation_type(kind) else { return own };
        self.elements().iter().filter(|one| one.right.as_ref() == Some(&kind.right)).collect()
    }
}
