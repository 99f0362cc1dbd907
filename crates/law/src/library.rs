//! The library: every fact of the law directory, held together and quick to ask.

use std::collections::{BTreeSet, HashMap};

use crate::{
    Binding, Clockwork, Deadline, Edition, Element, Faults, FileCount, Group, Instrument, Jurisdiction, Mechanism,
    Provision, Right, ViolationType, load,
};

/// Instruments, editions, provisions, deadlines and mechanisms, checked against each other.
#[derive(Debug, Clone)]
pub struct Library {
    instruments: Vec<Instrument>,
    provisions: Vec<Provision>,
    violations: Vec<ViolationType>,
    groups: Vec<Group>,
    rights: Vec<Right>,
    elements: Vec<Element>,
    deadlines: Vec<Deadline>,
    mechanisms: Vec<Mechanism>,
    bindings: Vec<Binding>,
    clockwork: Clockwork,
    counts: Vec<FileCount>,
    /// Places in `provisions`.
    by_id: HashMap<String, usize>,
    /// Places in `provisions`, by violation code.
    by_violation: HashMap<String, Vec<usize>>,
    /// Places in `instruments`, which also rank them in citations.
    by_short: HashMap<Jurisdiction, HashMap<String, usize>>,
}

impl Library {
    /// Reads a law directory whose files the caller has read: names such as `violations.csv` and
    /// `cn/provisions.csv`, and their texts.
    ///
    /// # Errors
    /// Everything that is wrong, each with file, line, column and reason.
    pub fn from_directory_texts(texts: Vec<(String, String)>) -> Result<Self, Faults> {
        load::library(texts)
    }

    pub(crate) fn assemble(draft: load::Draft, counts: Vec<FileCount>) -> Self {
        fn values<T>(rows: load::Rows<T>) -> Vec<T> {
            rows.into_iter().map(|row| row.value).collect()
        }
        let mut instruments = values(draft.instruments);
        let provisions = values(draft.provisions);
        let mut by_short: HashMap<Jurisdiction, HashMap<String, usize>> = HashMap::new();
        for (at, i) in instruments.iter().enumerate() {
            by_short.entry(i.jurisdiction.clone()).or_default().insert(i.short.clone(), at);
        }
        for (whose, row) in values(draft.editions) {
            let own = || {
                provisions.iter().filter(|p| {
                    p.jurisdiction == whose && p.instrument_short == row.instrument && p.edition == row.edition
                })
            };
            let at = by_short.get(&whose).and_then(|own| own.get(&row.instrument));
            if let (Some(valid_from), Some(&at)) = (own().map(|p| p.valid_from).min(), at) {
                // One open provision keeps the edition open.
                let ends: Option<Vec<_>> = own().map(|p| p.valid_to).collect();
                let valid_to = ends.and_then(|ends| ends.into_iter().max());
                instruments[at].editions.push(Edition {
                    edition: row.edition.clone(),
                    label_en: row.label_en,
                    label_zh: row.label_zh,
                    valid_from,
                    valid_to,
                });
            }
        }
        for instrument in &mut instruments {
            instrument.editions.sort_by_key(|edition| edition.valid_from);
        }
        let mut by_violation: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, provision) in provisions.iter().enumerate() {
            for code in &provision.violation_types {
                by_violation.entry(code.clone()).or_default().push(at);
            }
        }
        let deadlines = values(draft.deadlines);
        Library {
            counts,
            clockwork: Clockwork::build(draft.clocks, &deadlines),
            by_id: provisions.iter().enumerate().map(|(at, p)| (p.id.clone(), at)).collect(),
            by_violation,
            by_short,
            instruments,
            provisions,
            violations: values(draft.violations),
            groups: values(draft.groups),
            rights: values(draft.rights),
            elements: values(draft.elements),
            deadlines,
            mechanisms: values(draft.mechanisms),
            bindings: values(draft.bindings),
        }
    }

    /// Every file with its rows, in the order of their names.
    pub fn counts(&self) -> &[FileCount] {
        &self.counts
    }

    /// Every provision, in the order of the files.
    pub fn provisions(&self) -> &[Provision] {
        &self.provisions
    }

    /// The provision with this id.
    pub fn provision(&self, id: &str) -> Option<&Provision> {
        self.by_id.get(id).map(|&at| &self.provisions[at])
    }

    /// Takes note that a provision was confirmed.
    pub(crate) fn confirm(&mut self, id: &str, here: impl FnOnce() -> crate::ConfirmedHere) {
        if let Some(&at) = self.by_id.get(id) {
            self.provisions[at].confirm(here);
        }
    }

    /// The provisions that a violation of this kind breaks, whatever the day and place.
    pub(crate) fn broken_by(&self, violation: &str) -> impl Iterator<Item = &Provision> {
        self.by_violation.get(violation).into_iter().flatten().map(|&at| &self.provisions[at])
    }

    /// Every instrument, in the order in which a brief cites them.
    pub fn instruments(&self) -> &[Instrument] {
        &self.instruments
    }

    /// The instrument of a provision, and its rank among all.
    pub(crate) fn ranked(&self, provision: &Provision) -> Option<(usize, &Instrument)> {
        let at = *self.by_short.get(&provision.jurisdiction)?.get(&provision.instrument_short)?;
        Some((at, &self.instruments[at]))
    }

    /// The instrument with this short name in this jurisdiction.
    pub fn instrument(&self, jurisdiction: &Jurisdiction, short: &str) -> Option<&Instrument> {
        let at = *self.by_short.get(jurisdiction)?.get(short)?;
        Some(&self.instruments[at])
    }

    /// The vocabulary of violations, in its own order.
    pub fn violation_types(&self) -> &[ViolationType] {
        &self.violations
    }

    /// The kind of violation with this code.
    pub fn violation_type(&self, code: &str) -> Option<&ViolationType> {
        self.violations.iter().find(|v| v.code == code)
    }

    /// The groups that some provisions protect.
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// The group with this code.
    pub fn group(&self, code: &str) -> Option<&Group> {
        self.groups.iter().find(|group| group.code == code)
    }

    /// The rights that violations break, in the order in which pages group by them.
    pub fn rights(&self) -> &[Right] {
        &self.rights
    }

    /// The right with this code.
    pub fn right(&self, code: &str) -> Option<&Right> {
        self.rights.iter().find(|right| right.code == code)
    }

    /// What must be shown, of every right and kind; see [`Library::elements_of`].
    pub(crate) fn elements(&self) -> &[Element] {
        &self.elements
    }

    /// Every legal time limit.
    pub fn deadlines(&self) -> &[Deadline] {
        &self.deadlines
    }

    /// The time limits as clocks, ready to run.
    pub fn clockwork(&self) -> &Clockwork {
        &self.clockwork
    }

    /// Every mechanism to which a case can be taken.
    pub fn mechanisms(&self) -> &[Mechanism] {
        &self.mechanisms
    }

    /// What states have done about treaties.
    pub fn bindings(&self) -> &[Binding] {
        &self.bindings
    }

    /// What this state has done about this treaty, where it is recorded.
    pub fn binding(&self, jurisdiction: &Jurisdiction, instrument_short: &str) -> Option<&Binding> {
        self.bindings.iter().find(|b| b.jurisdiction == *jurisdiction && b.instrument_short == instrument_short)
    }

    /// The states and territories whose law is here, by code.
    pub fn jurisdictions(&self) -> Vec<Jurisdiction> {
        let all: BTreeSet<_> = self.instruments.iter().map(|i| i.jurisdiction.clone()).collect();
        all.into_iter().filter(|j| !j.is_international()).collect()
    }
}
