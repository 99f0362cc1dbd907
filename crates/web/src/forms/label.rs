//! What a record is called in a list from which one chooses.

use suasion_app::{
    Label,
    campaign::{CaseFile, Record},
    domain::{Lang, Standing, Vocabularies},
    label,
    law::Library,
};

/// The label of a record. None for a statement that a later one has replaced: nobody chooses it any more.
pub fn label_of(
    file: &CaseFile,
    vocabularies: &Vocabularies,
    library: &Library,
    record: &Record,
    lang: Lang,
) -> Option<Label> {
    match record {
        Record::Statement(statement) if statement.standing == Standing::Superseded => None,
        _ => Some(label(file, vocabularies, library, record, lang)),
    }
}
