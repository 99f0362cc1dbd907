//! From texts to a checked library: which files exist, what each row must be.

use std::collections::BTreeMap;

use crate::{
    Binding, Deadline, Element, Fault, Faults, FileCount, Group, Instrument, Jurisdiction, Library, Mechanism,
    Provision, Right, ViolationType, check,
    clock::{self, ClockRows},
    instrument::EditionRow,
    table,
};

/// Rows with the file and line they came from, so that the cross-checks can name them too.
pub(crate) type Rows<T> = Vec<Located<T>>;

/// A value and where it stands.
pub(crate) struct Located<T> {
    pub file: String,
    pub line: u64,
    pub value: T,
}

impl<T> Located<T> {
    pub(crate) fn fault(&self, column: &str, reason: impl Into<String>) -> Fault {
        Fault { file: self.file.clone(), line: self.line, column: column.to_owned(), reason: reason.into() }
    }
}

/// Everything read, not yet held against each other.
#[derive(Default)]
pub(crate) struct Draft {
    pub violations: Rows<ViolationType>,
    pub groups: Rows<Group>,
    pub rights: Rows<Right>,
    pub elements: Rows<Element>,
    pub instruments: Rows<Instrument>,
    /// The jurisdiction beside each row says whose edition it is.
    pub editions: Rows<(Jurisdiction, EditionRow)>,
    pub provisions: Rows<Provision>,
    pub deadlines: Rows<Deadline>,
    pub mechanisms: Rows<Mechanism>,
    pub bindings: Rows<Binding>,
    pub clocks: ClockRows,
}

/// The files that all jurisdictions share.
const SHARED: [&str; 5] = ["violations.csv", "groups.csv", "rights.csv", "elements.csv", "steps.csv"];

/// The files of a jurisdiction's directory.
const OF_A_JURISDICTION: [&str; 6] =
    ["instruments.csv", "editions.csv", "provisions.csv", "deadlines.csv", "mechanisms.csv", "bindings.csv"];

/// The order of reading.
const STAGES: [&[&str]; 3] = [
    &["groups.csv", "rights.csv", "violations.csv", "elements.csv", "instruments.csv", "editions.csv", "steps.csv"],
    &["provisions.csv", "deadlines.csv", "mechanisms.csv", "bindings.csv"],
    &clock::OF_A_JURISDICTION,
];

/// Reads a law directory given as names (`violations.csv`, `cn/provisions.csv`) and texts. Names that do not end in
/// `.csv` are passed over, so that a directory may hold guides beside its facts.
pub(crate) fn library(texts: Vec<(String, String)>) -> Result<Library, Faults> {
    let mut faults = Vec::new();
    let mut files = BTreeMap::new();
    for (name, text) in texts.into_iter().filter(|(name, _)| name.ends_with(".csv")) {
        let name = name.replace('\\', "/");
        if known(&name) {
            files.insert(name, text);
        } else {
            let reason = format!(
                "no such file in a law directory; it holds {} and, in a directory named after a jurisdiction, {}, {}",
                SHARED.join(", "),
                OF_A_JURISDICTION.join(", "),
                clock::OF_A_JURISDICTION.join(", ")
            );
            faults.push(Fault { file: name, line: 1, column: String::new(), reason });
        }
    }
    for name in SHARED {
        if !files.contains_key(name) {
            let reason = "the law directory needs this file".to_owned();
            faults.push(Fault { file: name.into(), line: 1, column: String::new(), reason });
        }
    }
    let mut draft = Draft::default();
    // Each stage rests on the ones before it. After a stage with faults the loader stops, so that one mistake is not
    // reported once for every row that leans on it.
    for stage in STAGES {
        for (name, text) in &files {
            if name.rsplit('/').next().is_some_and(|file| stage.contains(&file)) {
                read_file(name, text, &mut draft, &mut faults);
            }
        }
        stop_at(&mut faults)?;
    }
    check::run(&draft, &mut faults);
    stop_at(&mut faults)?;
    let counts = files.iter().map(|(name, text)| FileCount::of(name, text)).collect();
    Ok(Library::assemble(draft, counts))
}

fn stop_at(faults: &mut Vec<Fault>) -> Result<(), Faults> {
    if faults.is_empty() {
        return Ok(());
    }
    faults.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    Err(Faults(std::mem::take(faults)))
}

fn known(name: &str) -> bool {
    match name.split_once('/') {
        None => SHARED.contains(&name),
        Some((directory, file)) => {
            !directory.is_empty() && (OF_A_JURISDICTION.contains(&file) || clock::OF_A_JURISDICTION.contains(&file))
        }
    }
}

fn read_file(name: &str, text: &str, draft: &mut Draft, faults: &mut Vec<Fault>) {
    let (directory, file) = name.split_once('/').unwrap_or(("", name));
    let whose = Jurisdiction::new(directory);
    match file {
        "groups.csv" => draft.groups.extend(rows(name, text, Group::COLUMNS, faults, Group::read)),
        "rights.csv" => draft.rights.extend(rows(name, text, Right::COLUMNS, faults, Right::read)),
        "elements.csv" => draft.elements.extend(rows(name, text, Element::COLUMNS, faults, Element::read)),
        "violations.csv" => {
            draft.violations.extend(rows(name, text, ViolationType::COLUMNS, faults, ViolationType::read));
        }
        "instruments.csv" => {
            let read = |row: &table::Row<'_>| Instrument::read(row, &whose);
            draft.instruments.extend(rows(name, text, Instrument::COLUMNS, faults, read));
        }
        "editions.csv" => {
            let read = |row: &table::Row<'_>| Ok((whose.clone(), EditionRow::read(row)?));
            draft.editions.extend(rows(name, text, EditionRow::COLUMNS, faults, read));
        }
        "provisions.csv" => {
            let instruments = &draft.instruments;
            let unit_of = |short: &str| {
                instruments
                    .iter()
                    .find(|i| i.value.jurisdiction == whose && i.value.short == short)
                    .map(|i| i.value.unit)
            };
            let found = rows(name, text, Provision::COLUMNS, faults, |row| Provision::read(row, &whose, unit_of));
            draft.provisions.extend(found);
        }
        "deadlines.csv" => {
            let read = |row: &table::Row<'_>| Deadline::read(row, &whose);
            draft.deadlines.extend(rows(name, text, Deadline::COLUMNS, faults, read));
        }
        "mechanisms.csv" => {
            let read = |row: &table::Row<'_>| Mechanism::read(row, &whose);
            draft.mechanisms.extend(rows(name, text, Mechanism::COLUMNS, faults, read));
        }
        "bindings.csv" => {
            let read = |row: &table::Row<'_>| Binding::read(row, &whose);
            draft.bindings.extend(rows(name, text, Binding::COLUMNS, faults, read));
        }
        _ => draft.clocks.read(name, text, &whose, faults),
    }
}

pub(crate) fn rows<T>(
    file: &str,
    text: &str,
    columns: &[&str],
    faults: &mut Vec<Fault>,
    read: impl FnMut(&table::Row<'_>) -> Result<T, Fault>,
) -> Rows<T> {
    table::read(file, text, columns, faults, read)
        .into_iter()
        .map(|(line, value)| Located { file: file.to_owned(), line, value })
        .collect()
}
