//! Sources: a codename, a kind, a grade. A citation only for what is in public print.

use suasion_campaign::Record;
use suasion_names::fold;
use suasion_record::{Reliability, Source, SourceId};

use super::Making;
use crate::{
    FieldError,
    form::{Field, Form, Takes, Values},
};

/// A source.
pub const FIELDS: &[Field] = &[
    Field::required("codename", Takes::Text),
    Field::required("kind", Takes::Term("source")),
    Field::required("reliability", Takes::Code("reliability", Reliability::CODES)),
    Field::optional("citation", Takes::Lines),
];

/// Adds or changes a source.
pub fn save(form: &mut Form<'_>, making: &Making<'_>) -> Option<Vec<Record>> {
    let look = form.look();
    let file = look.file?;
    let (codename, kind) = (form.text("codename"), form.code("kind"));
    let reliability = Reliability::from_code(&form.code("reliability"));
    let citation = form.text("citation");
    let id = SourceId(making.id());
    let is_public = look.vocabularies.term("source", &kind).is_some_and(|term| term.more("public") == "yes");
    if !citation.is_empty() && !kind.is_empty() && !is_public {
        form.refuse(FieldError::new("citation", "problem-citation-human"));
    }
    // A codename that is somebody's name is no codename; for a published source the author is no secret.
    let names = file.history.people.iter().flat_map(|person| &person.names);
    let folded = fold(&codename);
    if !is_public && names.into_iter().any(|name| fold(&name.text) == folded) {
        form.refuse(FieldError::new("codename", "problem-codename-name"));
    }
    let taken = |source: &Source| source.codename == codename && source.id != id;
    if file.history.sources.iter().any(taken) {
        form.refuse(FieldError::new("codename", "problem-codename-taken").with("typed", codename.clone()));
    }
    let source = Source { id, case: file.case().id, codename, kind, reliability: reliability?, citation };
    Some(vec![Record::Source(source)])
}

/// A source as it would be typed.
pub fn write(source: &Source) -> Values {
    Values::new()
        .with("codename", &source.codename)
        .with("kind", &source.kind)
        .with("reliability", source.reliability.code())
        .with("citation", &source.citation)
}
