//! A case and the person whose matter it is.

use suasion_campaign::Record;
use suasion_names::fold;
use suasion_record::{Case, CaseId, Name, Person, PersonId};

use super::Making;
use crate::{
    FieldError,
    form::{Field, Form, Takes, Values, write_name},
};

/// What it takes to open a case.
pub const OPEN: &[Field] = &[
    Field::required("reference", Takes::Text),
    Field::required("names", Takes::Lines),
    Field::required("jurisdiction", Takes::Term("country")),
    Field::required("status", Takes::Term("status")),
    Field::optional("summary", Takes::Sentences),
    Field::optional("next_review", Takes::Day),
    Field::optional("reprisal_of", Takes::Case),
    Field::optional("fictional", Takes::Flag),
];

/// What can be changed of a case afterwards.
pub const SAVE: &[Field] = &[
    Field::required("reference", Takes::Text),
    Field::required("jurisdiction", Takes::Term("country")),
    Field::required("status", Takes::Term("status")),
    Field::optional("summary", Takes::Sentences),
    Field::optional("next_review", Takes::Day),
    Field::optional("reprisal_of", Takes::Case),
    Field::optional("lead_me", Takes::Flag),
];

/// Opens a case: a person and the matter.
pub fn open(form: &mut Form<'_>, making: &Making<'_>) -> Option<Vec<Record>> {
    let names = form.names("names");
    open_for(form, making, names)
}

/// Opens a case for somebody whose names have been read.
pub(crate) fn open_for(form: &mut Form<'_>, making: &Making<'_>, names: Vec<Name>) -> Option<Vec<Record>> {
    let person = Person { id: PersonId(making.new_id()), names, entered_in: None };
    let case = Case {
        id: CaseId(making.new_id()),
        person: person.id,
        lead: making.account(),
        fictional: form.flag("fictional"),
        ..common(form, &person.names)
    };
    Some(vec![Record::Person(person), Record::Case(case)])
}

/// Changes a case.
pub fn save(form: &mut Form<'_>, making: &Making<'_>) -> Option<Vec<Record>> {
    let file = form.look().file?;
    let old = file.case().clone();
    let leads_now = form.flag("lead_me");
    let lead = if leads_now { making.account() } else { old.lead };
    let case =
        Case { id: old.id, person: old.person, lead, fictional: old.fictional, ..common(form, file.history.names()) };
    Some(vec![Record::Case(case)])
}

/// Words that stand in the place of a reference in the addresses of pages.
const RESERVED: &[&str] = &["import", "import-table", "new"];

/// What is wrong with a reference, which stands in addresses and file names, where a name must never stand.
fn reference_problem(reference: &str, names: &[Name]) -> Option<&'static str> {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let begins_well = reference.starts_with(|c: char| c.is_ascii_alphanumeric());
    let letters = |text: &str| fold(text).replace(|c: char| !c.is_alphanumeric(), "");
    let folded = letters(reference);
    match () {
        () if reference.is_empty() => None,
        () if !begins_well || !reference.chars().all(plain) || reference.len() > 40 => Some("problem-reference"),
        () if RESERVED.contains(&reference.to_ascii_lowercase().as_str()) => Some("problem-reference-reserved"),
        () if names.iter().any(|name| letters(&name.text) == folded) => Some("problem-reference-name"),
        () => None,
    }
}

fn common(form: &mut Form<'_>, names: &[Name]) -> Case {
    let reference = form.text("reference");
    if let Some(key) = reference_problem(&reference, names) {
        form.refuse(FieldError::new("reference", key).with("typed", reference.clone()));
    }
    let jurisdiction = form.text("jurisdiction");
    if !jurisdiction.is_empty() && !super::is_country(form.look().vocabularies, &jurisdiction) {
        form.refuse(FieldError::new("jurisdiction", "problem-country").with("typed", jurisdiction.clone()));
    }
    Case {
        id: CaseId(suasion_record::Id::from_bits(0)),
        reference,
        person: PersonId(suasion_record::Id::from_bits(0)),
        jurisdiction,
        status: form.code("status"),
        summary: form.phrase("summary"),
        lead: None,
        next_review: form.day("next_review"),
        reprisal_of: form.case("reprisal_of"),
        fictional: false,
    }
}

/// A case as it would be typed.
pub fn write(case: &Case) -> Values {
    Values::new()
        .with("reference", &case.reference)
        .with("jurisdiction", &case.jurisdiction)
        .with("status", &case.status)
        .with("summary_en", &case.summary.en)
        .with("summary_zh", &case.summary.zh)
        .with("next_review", case.next_review.map_or_else(String::new, |day| day.to_string()))
        .with("reprisal_of", case.reprisal_of.map_or_else(String::new, |id| id.to_string()))
        .with("fictional", if case.fictional { "yes" } else { "" })
}

/// The names of a person as they would be typed, a value each.
pub fn write_names(values: Values, names: &[suasion_record::Name]) -> Values {
    names.iter().fold(values, |values, name| values.with("names", write_name(name)))
}
