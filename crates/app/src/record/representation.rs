//! What was put to whom; once a text is frozen it stays as it was sent.

use suasion_campaign::{Kind, Link, Record, Representation, Sent};
use suasion_record::{DemandId, EventId, RepresentationId, SourceId};

use super::Making;
use crate::{
    FieldError,
    form::{Field, Form, Takes, Values},
};

/// A representation.
pub const FIELDS: &[Field] = &[
    Field::required("link", Takes::Code("link", Link::CODES)),
    Field::required("from", Takes::Actor),
    Field::optional("to", Takes::Actor),
    Field::required("channel", Takes::Term("channel")),
    Field::required("title", Takes::Phrase),
    Field::optional("number", Takes::Text),
    Field::required("when", Takes::When),
    Field::optional("anchor", Takes::One(Kind::Event)),
    Field::optional("demands", Takes::Many(Kind::Demand)),
    Field::optional("prompted_by", Takes::Many(Kind::Representation)),
    Field::optional("prompted_by_events", Takes::Many(Kind::Event)),
    Field::required("source", Takes::One(Kind::Source)),
    Field::optional("sent_text", Takes::Lines),
];

/// Adds or changes a representation.
pub fn save(form: &mut Form<'_>, making: &Making<'_>) -> Option<Vec<Record>> {
    let file = form.look().file?;
    let id = RepresentationId(making.id());
    let old = match making.old {
        Some(Record::Representation(old)) => Some(old),
        _ => None,
    };
    let (link, from, source) = (Link::from_code(&form.code("link")), form.actor("from"), form.one("source"));
    let anchor = form.one("anchor").map(EventId);
    let when = form.when("when", anchor);
    let prompted_by: Vec<_> = form.many("prompted_by").into_iter().map(RepresentationId).collect();
    // What a representation led to cannot have prompted it.
    if prompted_by.iter().any(|&earlier| earlier == id || leads_back(file, earlier, id)) {
        form.refuse(FieldError::new("prompted_by", "problem-circle"));
    }
    let representation = Representation {
        id,
        cases: old.map_or_else(|| vec![file.case().id], |old| old.cases.clone()),
        to: form.actor("to"),
        channel: form.code("channel"),
        title: form.phrase("title"),
        number: form.text("number"),
        demands: form.many("demands").into_iter().map(DemandId).collect(),
        prompted_by_events: form.many("prompted_by_events").into_iter().map(EventId).collect(),
        sent: sent(form, old),
        prompted_by,
        link: link?,
        from: from?,
        when: when?,
        source: SourceId(source?),
    };
    Some(vec![Record::Representation(representation)])
}

/// What was sent, byte for byte as it was typed but for CRLF, which becomes LF. Once frozen it stays: a form or script may
/// leave the field out or send the same text again.
fn sent(form: &mut Form<'_>, old: Option<&Representation>) -> Option<Sent> {
    let text = form.verbatim("sent_text");
    match old.and_then(|old| old.sent.clone()) {
        Some(frozen) => {
            if text.is_some_and(|text| text != frozen.text()) {
                form.refuse(FieldError::new("sent_text", "problem-frozen"));
            }
            Some(frozen)
        }
        None => {
            let text = text.filter(|text| !text.trim().is_empty())?;
            let hash = suasion_vault::digest::sha256_hex(text.as_bytes());
            Some(Sent::new(text, hash))
        }
    }
}

/// Whether `from` was prompted, directly or through others, by `to`.
fn leads_back(file: &suasion_campaign::CaseFile, from: RepresentationId, to: RepresentationId) -> bool {
    let mut open = vec![from];
    let mut seen = std::collections::BTreeSet::new();
    while let Some(id) = open.pop() {
        if id == to {
            return true;
        }
        if seen.insert(id) {
            open.extend(file.representation(id).into_iter().flat_map(|sent| sent.prompted_by.iter().copied()));
        }
    }
    false
}

/// A representation as it would be typed.
pub fn write(sent: &Representation) -> Values {
    let mut values = Values::new()
        .with("link", sent.link.code())
        .with("from", sent.from.to_string())
        .with("to", sent.to.map_or_else(String::new, |actor| actor.to_string()))
        .with("channel", &sent.channel)
        .with("title_en", &sent.title.en)
        .with("title_zh", &sent.title.zh)
        .with("number", &sent.number)
        .with("when", sent.when.wording())
        .with("anchor", sent.when.relative().map_or_else(String::new, |relative| relative.anchor.to_string()))
        .with("source", sent.source.to_string())
        .with("sent_text", sent.sent.as_ref().map_or("", Sent::text));
    for id in &sent.demands {
        values.add("demands", id.to_string());
    }
    for id in &sent.prompted_by {
        values.add("prompted_by", id.to_string());
    }
    for id in &sent.prompted_by_events {
        values.add("prompted_by_events", id.to_string());
    }
    values
}
