//! The files that make clocks of deadlines: which they are, and what their rows must have in common.

use std::collections::{HashMap, HashSet};

use super::{ClockFamily, Counting, Extension, Stage, Step, TermRule};
use crate::{
    Deadline, Fault, Jurisdiction, LimitKind, NotRun, Provision,
    check::{known_provisions, unique},
    load::{Rows, rows},
};

/// The files of a jurisdiction's directory; `steps.csv` stands above the directories and is shared.
pub(crate) const OF_A_JURISDICTION: [&str; 5] =
    ["clocks.csv", "extensions.csv", "counting.csv", "paths.csv", "sentences.csv"];

/// Their rows, not yet held against each other.
#[derive(Default)]
pub(crate) struct ClockRows {
    pub steps: Rows<Step>,
    pub families: Rows<ClockFamily>,
    pub extensions: Rows<Extension>,
    pub counting: Rows<Counting>,
    pub stages: Rows<Stage>,
    pub term_rules: Rows<TermRule>,
}

impl ClockRows {
    /// Reads one of the files.
    pub fn read(&mut self, name: &str, text: &str, whose: &Jurisdiction, faults: &mut Vec<Fault>) {
        match name.rsplit('/').next().unwrap_or(name) {
            "steps.csv" => self.steps.extend(rows(name, text, Step::COLUMNS, faults, Step::read)),
            "clocks.csv" => {
                self.families
                    .extend(rows(name, text, ClockFamily::COLUMNS, faults, |row| ClockFamily::read(row, whose)));
            }
            "extensions.csv" => {
                self.extensions.extend(rows(name, text, Extension::COLUMNS, faults, Extension::read));
            }
            "counting.csv" => {
                self.counting.extend(rows(name, text, Counting::COLUMNS, faults, |row| Counting::read(row, whose)));
            }
            "paths.csv" => self.stages.extend(rows(name, text, Stage::COLUMNS, faults, |row| Stage::read(row, whose))),
            "sentences.csv" => {
                self.term_rules.extend(rows(name, text, TermRule::COLUMNS, faults, |row| TermRule::read(row, whose)));
            }
            _ => {}
        }
    }

    /// Holds the rows against each other, the deadlines and the provisions.
    pub fn check(&self, deadlines: &Rows<Deadline>, provisions: &Rows<Provision>, faults: &mut Vec<Fault>) {
        unique(&self.steps, "code", |step| step.code.clone(), faults);
        unique(&self.families, "id", |family| family.id.clone(), faults);
        unique(&self.extensions, "order", |one| (one.deadline_id.clone(), one.order), faults);
        unique(&self.stages, "order", |one| (one.id.clone(), one.order), faults);
        unique(&self.term_rules, "id", |rule| rule.id.clone(), faults);

        let steps: HashSet<&str> = self.steps.iter().map(|row| row.value.code.as_str()).collect();
        let families: HashSet<&str> = self.families.iter().map(|row| row.value.id.as_str()).collect();
        let by_id: HashMap<&str, &Deadline> = deadlines.iter().map(|row| (row.value.id.as_str(), &row.value)).collect();
        let provisions: HashSet<&str> = provisions.iter().map(|row| row.value.id.as_str()).collect();

        for row in &self.families {
            for (column, step) in row.value.steps().filter(|(_, step)| !steps.contains(step)) {
                faults.push(row.fault(column, format!("`{step}` is not a code of steps.csv")));
            }
            if let Some(other) = row.value.gives_way_to.as_deref().filter(|other| !families.contains(other)) {
                faults.push(row.fault("gives_way_to", format!("`{other}` is not a clock")));
            }
        }
        for row in deadlines {
            let deadline = &row.value;
            if let Some(clock) = deadline.clock.as_deref().filter(|clock| !families.contains(clock)) {
                faults.push(row.fault("clock", format!("`{clock}` is not a clock of clocks.csv")));
            }
            let stated = self.extensions.iter().any(|one| one.value.stated_by.as_deref() == Some(&deadline.id));
            if deadline.not_run == Some(NotRun::Extension) && !stated {
                faults.push(row.fault("not_run", "no row of extensions.csv says that it is stated by this row"));
            }
            let counted =
                |one: &Counting| one.jurisdiction == deadline.jurisdiction && one.holds_on(deadline.valid_from);
            if deadline.clock.is_some() && !self.counting.iter().any(|row| counted(&row.value)) {
                faults.push(row.fault("valid_from", "counting.csv has no rule for that day"));
            }
        }
        for row in &self.extensions {
            let extension = &row.value;
            match by_id.get(extension.deadline_id.as_str()) {
                Some(deadline) if deadline.clock.is_some() && deadline.limit_kind == LimitKind::Period => {}
                _ => {
                    let reason = format!("`{}` is not a limit that runs forward", extension.deadline_id);
                    faults.push(row.fault("deadline_id", reason));
                }
            }
            if let Some(id) = extension.stated_by.as_deref().filter(|id| !by_id.contains_key(id)) {
                faults.push(row.fault("stated_by", format!("`{id}` is not the id of a deadline")));
            }
            if !steps.contains(extension.document.as_str()) {
                faults.push(row.fault("document", format!("`{}` is not a code of steps.csv", extension.document)));
            }
            known_provisions(row, "provision_ids", &extension.provision_ids, &provisions, faults);
        }
        for row in &self.stages {
            let stage = &row.value;
            if !families.contains(stage.family()) {
                faults.push(row.fault("id", format!("`{}` is not a clock of clocks.csv", stage.family())));
            }
            for (column, step) in [("from", &stage.from), ("until", &stage.until)] {
                if !steps.contains(step.as_str()) {
                    faults.push(row.fault(column, format!("`{step}` is not a code of steps.csv")));
                }
            }
            for id in stage.deadline_ids.iter().filter(|id| by_id.get(id.as_str()).is_none_or(|d| d.clock.is_none())) {
                faults.push(row.fault("deadline_ids", format!("`{id}` is not a limit that runs")));
            }
        }
        for row in &self.counting {
            known_provisions(row, "provision_ids", &row.value.provision_ids, &provisions, faults);
        }
        for row in &self.term_rules {
            known_provisions(row, "provision_ids", &row.value.provision_ids, &provisions, faults);
            let unknown: Vec<String> =
                row.value.steps.iter().filter(|step| !steps.contains(step.as_str())).cloned().collect();
            for step in unknown {
                faults.push(row.fault("steps", format!("`{step}` is not a code of steps.csv")));
            }
        }
    }
}
