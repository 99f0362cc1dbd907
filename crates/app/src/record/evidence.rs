//! What can be shown.

use suasion_campaign::{Kind, Record};
use suasion_record::{Evidence, EvidenceId, SourceId, When};

use super::Making;
use crate::{
    FieldError,
    form::{Field, Form, Takes, Values},
};

/// A piece of evidence.
pub const FIELDS: &[Field] = &[
    Field::required("title", Takes::Text),
    Field::required("kind", Takes::Term("evidence")),
    Field::required("source", Takes::One(Kind::Source)),
    Field::optional("obtained", Takes::When),
    Field::optional("language", Takes::Text),
    Field::optional("sha256", Takes::Text),
    Field::optional("custody", Takes::Lines),
    Field::optional("quotable", Takes::Flag),
];

/// Adds or changes a piece of evidence.
pub fn save(form: &mut Form<'_>, making: &Making<'_>) -> Option<Vec<Record>> {
    let case = form.look().file?.case().id;
    let (source, sha256) = (form.one("source"), form.text("sha256").to_lowercase());
    let is_hash = sha256.len() == 64 && sha256.bytes().all(|byte| byte.is_ascii_hexdigit());
    if !sha256.is_empty() && !is_hash {
        form.refuse(FieldError::new("sha256", "problem-sha256"));
    }
    let evidence = Evidence {
        id: EvidenceId(making.id()),
        case,
        kind: form.code("kind"),
        title: form.text("title"),
        language: form.text("language"),
        sha256,
        obtained: form.when("obtained", None).unwrap_or_else(When::unknown),
        custody: form.text("custody"),
        quotable: form.flag("quotable"),
        source: SourceId(source?),
    };
    Some(vec![Record::Evidence(evidence)])
}

/// A piece of evidence as it would be typed.
pub fn write(evidence: &Evidence) -> Values {
    Values::new()
        .with("title", &evidence.title)
        .with("kind", &evidence.kind)
        .with("source", evidence.source.to_string())
        .with("obtained", evidence.obtained.wording())
        .with("language", &evidence.language)
        .with("sha256", &evidence.sha256)
        .with("custody", &evidence.custody)
        .with("quotable", if evidence.quotable { "yes" } else { "" })
}
