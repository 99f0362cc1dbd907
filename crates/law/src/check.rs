//! What no row can show alone: names given twice, and references that lead nowhere.

use std::collections::HashSet;

use crate::{
    Fault, InstrumentKind,
    load::{Draft, Located, Rows},
};

/// Holds all rows against each other.
pub(crate) fn run(draft: &Draft, faults: &mut Vec<Fault>) {
    unique(&draft.groups, "code", |g| g.code.clone(), faults);
    unique(&draft.violations, "code", |v| v.code.clone(), faults);
    unique(&draft.rights, "code", |r| r.code.clone(), faults);
    unique(&draft.elements, "element", |e| (e.right.clone(), e.violation.clone(), e.code.clone()), faults);
    unique(&draft.instruments, "instrument_short", |i| (i.jurisdiction.clone(), i.short.clone()), faults);
    unique(&draft.editions, "edition", |(j, e)| (j.clone(), e.instrument.clone(), e.edition.clone()), faults);
    unique(&draft.provisions, "id", |p| p.id.clone(), faults);
    unique(&draft.deadlines, "id", |d| d.id.clone(), faults);
    unique(&draft.mechanisms, "id", |m| m.id.clone(), faults);
    unique(&draft.bindings, "instrument_short", |b| (b.jurisdiction.clone(), b.instrument_short.clone()), faults);

    let groups: HashSet<&str> = draft.groups.iter().map(|g| g.value.code.as_str()).collect();
    let codes: HashSet<&str> = draft.violations.iter().map(|v| v.value.code.as_str()).collect();
    let ids: HashSet<&str> = draft.provisions.iter().map(|p| p.value.id.as_str()).collect();
    let instruments: HashSet<_> =
        draft.instruments.iter().map(|i| (&i.value.jurisdiction, i.value.short.as_str())).collect();
    let editions: HashSet<_> = draft
        .editions
        .iter()
        .map(|e| (&e.value.0, e.value.1.instrument.as_str(), e.value.1.edition.as_str()))
        .collect();
    let cited: HashSet<_> = draft
        .provisions
        .iter()
        .map(|p| (&p.value.jurisdiction, p.value.instrument_short.as_str(), p.value.edition.as_str()))
        .collect();

    for row in &draft.groups {
        if let Some(wider) = row.value.within.as_deref().filter(|wider| !groups.contains(wider)) {
            faults.push(row.fault("within", format!("`{wider}` is not a code of this file")));
        }
        if row.value.within.as_ref() == Some(&row.value.code) {
            faults.push(row.fault("within", "a group is not within itself"));
        }
    }
    for row in &draft.violations {
        known_group(row, row.value.concerns.as_deref(), &groups, faults);
    }
    rights_and_elements(draft, &codes, faults);
    for row in &draft.instruments {
        if let Some(other) = &row.value.gives_way_to
            && !instruments.contains(&(&row.value.jurisdiction, other.as_str()))
        {
            faults.push(row.fault("gives_way_to", format!("`{other}` has no row in this file")));
        }
        for id in row.value.lighter_law.iter().filter(|id| !ids.contains(id.as_str())) {
            faults.push(row.fault("lighter_law", format!("`{id}` is not the id of a provision")));
        }
    }
    for row in &draft.editions {
        let (whose, edition) = &row.value;
        if !instruments.contains(&(whose, edition.instrument.as_str())) {
            let reason = format!("`{}` has no row in the instruments file beside this one", edition.instrument);
            faults.push(row.fault("instrument_short", reason));
        } else if !cited.contains(&(whose, edition.instrument.as_str(), edition.edition.as_str())) {
            faults.push(row.fault("edition", format!("no provision belongs to the edition `{}`", edition.edition)));
        }
    }
    for row in &draft.provisions {
        let provision = &row.value;
        known_codes(row, &provision.violation_types, &codes, faults);
        for group in &provision.concerns {
            known_group(row, Some(group), &groups, faults);
        }
        let edition = (&provision.jurisdiction, provision.instrument_short.as_str(), provision.edition.as_str());
        if !editions.contains(&edition) {
            let reason = format!("`{}` has no row in the editions file beside this one", provision.edition);
            faults.push(row.fault("edition", reason));
        }
    }
    for row in &draft.deadlines {
        known_codes(row, &row.value.violation_types, &codes, faults);
        known_provisions(row, "provision_ids", &row.value.provision_ids, &ids, faults);
    }
    draft.clocks.check(&draft.deadlines, &draft.provisions, faults);
    for row in &draft.bindings {
        let treaty = draft.instruments.iter().any(|i| {
            i.value.short == row.value.instrument_short
                && i.value.kind == InstrumentKind::Treaty
                && (i.value.jurisdiction.is_international() || i.value.jurisdiction == row.value.jurisdiction)
        });
        if !treaty {
            let reason =
                format!("`{}` is not a treaty of this directory or an international one", row.value.instrument_short);
            faults.push(row.fault("instrument_short", reason));
        }
    }
}

/// Every kind breaks a right that is named, and something must be shown of each.
fn rights_and_elements(draft: &Draft, codes: &HashSet<&str>, faults: &mut Vec<Fault>) {
    let rights: HashSet<&str> = draft.rights.iter().map(|right| right.value.code.as_str()).collect();
    for row in &draft.elements {
        if let Some(right) = row.value.right.as_deref().filter(|right| !rights.contains(right)) {
            faults.push(row.fault("right", format!("`{right}` is not a code of rights.csv")));
        }
        if let Some(code) = row.value.violation.as_deref().filter(|code| !codes.contains(code)) {
            faults.push(row.fault("violation", format!("`{code}` is not a code of violations.csv")));
        }
    }
    for row in &draft.violations {
        let kind = &row.value;
        if !rights.contains(kind.right.as_str()) {
            faults.push(row.fault("right", format!("`{}` is not a code of rights.csv", kind.right)));
        } else if !draft.elements.iter().any(|element| {
            element.value.right.as_ref() == Some(&kind.right) || element.value.violation.as_ref() == Some(&kind.code)
        }) {
            faults.push(row.fault("code", "elements.csv has nothing that must be shown of it, nor of its right"));
        }
    }
}

pub(crate) fn unique<T, K: std::hash::Hash + Eq>(
    rows: &Rows<T>,
    column: &str,
    key: impl Fn(&T) -> K,
    faults: &mut Vec<Fault>,
) {
    let mut seen = HashSet::new();
    for row in rows {
        if !seen.insert(key(&row.value)) {
            faults.push(row.fault(column, "an earlier row has the same; each may stand once"));
        }
    }
}

fn known_codes<T>(row: &Located<T>, used: &[String], codes: &HashSet<&str>, faults: &mut Vec<Fault>) {
    for code in used.iter().filter(|code| !codes.contains(code.as_str())) {
        faults.push(row.fault("violation_types", format!("`{code}` is not a code of violations.csv")));
    }
}

/// Ids of provisions in a column.
pub(crate) fn known_provisions<T>(
    row: &Located<T>,
    column: &str,
    used: &[String],
    known: &HashSet<&str>,
    faults: &mut Vec<Fault>,
) {
    for id in used.iter().filter(|id| !known.contains(id.as_str())) {
        faults.push(row.fault(column, format!("`{id}` is not the id of a provision")));
    }
}

fn known_group<T>(row: &Located<T>, used: Option<&str>, groups: &HashSet<&str>, faults: &mut Vec<Fault>) {
    if let Some(code) = used.filter(|code| !groups.contains(code)) {
        faults.push(row.fault("concerns", format!("`{code}` is not a code of groups.csv")));
    }
}
