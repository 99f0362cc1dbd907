//! A case as a file: what would have to be typed to have it again.
//!
//! Ids become keys (`event-3`), so that two exports of the same case are the same text. Superseded statements stay
//! behind: they are the history of this store, which its journal keeps.

use std::collections::BTreeMap;

use suasion_campaign::{CaseFile, Kind, Record};
use suasion_record::Id;

use super::import::SELF;
use crate::{
    App, AppError, Context, Permission,
    form::{Field, Takes, Values},
    record::{EDITORS, OPENING, editor_of, typed},
};

impl App {
    /// A case as a case file in TOML.
    ///
    /// # Errors
    /// An unknown reference; a missing permission.
    pub async fn export_case(&self, context: &Context, reference: &str) -> Result<String, AppError> {
        context.allow(Permission::Export)?;
        let file = self.case_file(context, reference).await?;
        let reprisal_of = match file.case().reprisal_of {
            Some(case) => self.store().overview(case).await?.map(|overview| overview.reference),
            None => None,
        };
        Ok(case_file(&file, reprisal_of.as_deref()))
    }
}

/// The text of a case file.
fn case_file(file: &CaseFile, reprisal_of: Option<&str>) -> String {
    let case = file.case();
    let person = file.history.people.iter().find(|person| person.id == case.person);
    let mut head = person.map_or_else(Values::new, |person| typed(&Record::Person(person.clone())));
    let of_case = typed(&Record::Case(case.clone()));
    for name in of_case.names().map(str::to_owned).collect::<Vec<_>>() {
        head.set(name.clone(), of_case.one(&name));
    }
    if let Some(reference) = reprisal_of {
        head.set("reprisal_of", reference);
    }
    let mut text = String::from("# A case file: docs/case-file.md describes the format.\n\n[case]\n");
    write_fields(&mut text, OPENING.fields, &head, &BTreeMap::new());
    let (mut keys, mut numbers) = (BTreeMap::from([(case.person.0, SELF.to_owned())]), BTreeMap::new());
    for record in records(file) {
        let number = numbers.entry(record.kind()).and_modify(|number| *number += 1).or_insert(1);
        keys.insert(record.id(), format!("{}-{number}", record.kind().code()));
    }
    for editor in EDITORS.iter().filter(|editor| editor.kind != Kind::Case) {
        for record in records(file).filter(|record| record.kind() == editor.kind) {
            let key = keys.get(&record.id()).map_or("", String::as_str);
            text.push_str(&format!("\n[[{}]]\nkey = {}\n", editor.kind.code(), quoted(key)));
            write_fields(&mut text, editor_of(record.kind()).fields, &typed(&record), &keys);
        }
    }
    text
}

/// What goes into the file besides the case and its person.
fn records(file: &CaseFile) -> impl Iterator<Item = Record> {
    let person = file.case().person.0;
    file.records().into_iter().filter(move |record| match record {
        Record::Case(_) => false,
        Record::Statement(statement) => statement.counts(),
        other => other.id() != person,
    })
}

fn write_fields(text: &mut String, fields: &[Field], values: &Values, keys: &BTreeMap<Id, String>) {
    for field in fields {
        let refers = matches!(field.takes, Takes::Actor | Takes::One(_) | Takes::Many(_) | Takes::Subject);
        let key = |value: &str| value.parse::<Id>().ok().and_then(|id| keys.get(&id)).map(String::as_str);
        let keyed = |value: &str| match (field.takes, value.rsplit_once(' ')) {
            (Takes::Shown, Some((id, element))) => quoted(&format!("{} {element}", key(id).unwrap_or(id))),
            _ => quoted(Some(value).filter(|_| refers).and_then(key).unwrap_or(value)),
        };
        for name in field.keys() {
            let all = values.all(&name);
            let several = matches!(
                field.takes,
                Takes::Many(_) | Takes::Terms(_) | Takes::Codes(..) | Takes::Provisions | Takes::Shown
            );
            let many = several || name == "names";
            match all.as_slice() {
                [] => {}
                ["yes"] if field.takes == Takes::Flag => text.push_str(&format!("{name} = true\n")),
                [_] if name == "sent_text" => {
                    text.push_str(&format!("{name} = {}\n", quoted(&values.verbatim(&name).unwrap_or_default())));
                }
                [one] if !many => text.push_str(&format!("{name} = {}\n", keyed(one))),
                several => {
                    let list: Vec<String> = several.iter().map(|one| keyed(one)).collect();
                    text.push_str(&format!("{name} = [{}]\n", list.join(", ")));
                }
            }
        }
    }
}

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}
