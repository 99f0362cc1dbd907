//! A case from a file: the same inputs that a person types, one table each, applied as one change.
//!
//! `docs/case-file.md` describes the format. Tables refer to each other by `key`; the person whose case it is has the
//! key `self`. The whole file is read before anything is written; every problem is listed with its table.

use std::collections::BTreeMap;

use suasion_campaign::{CaseFile, Kind, Record};
use suasion_names::fold;
use suasion_record::{Actor, Body, Id, Name};

use crate::{
    App, AppError, Context, FieldError, Permission,
    edit::{read_with, refuse_taken, refuse_unfit_reason},
    form::{Labels, Lookup, Values},
    record::{EDITORS, Editor, Making, OPENING},
};

/// The key of the person whose case it is.
pub const SELF: &str = "self";

/// What came of an import.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Imported {
    /// The reference of the case.
    pub reference: String,
    /// The case.
    pub id: Id,
    /// Bodies that the house knew already and that were not entered again.
    pub reused: Vec<String>,
}

impl App {
    /// Imports a case file in TOML.
    ///
    /// # Errors
    /// [`AppError::Invalid`] lists every problem as `event 3 (arrest), when`; [`AppError::Import`] if the text is not
    /// TOML.
    pub async fn import_case(&self, context: &Context, text: &str) -> Result<Imported, AppError> {
        context.allow(Permission::Import)?;
        refuse_unfit_reason(context)?;
        let file = self.read_case(context, text)?;
        let known = self.known_bodies(&file).await?;
        // Read again, so that what the file says of a body that is known already is said of that one.
        let file = if known.is_empty() { file } else { self.read_with_known(context, text, &known)? };
        let case = file.case().clone();
        let mut writing = self.store().begin(context.heading("case.import", Some(case.id))).await?;
        refuse_taken(&mut writing, &case).await?;
        for record in file.records() {
            writing.put(&record).await?;
        }
        self.settle(&mut writing, &file).await?;
        writing.commit().await?;
        let reused = known.iter().map(|body| Actor::Body(body.id)).map(|body| file.history.name_of(body, context.lang));
        Ok(Imported { reused: reused.collect(), reference: case.reference, id: case.id.0 })
    }

    /// Reads a case file without keeping it.
    ///
    /// # Errors
    /// As [`App::import_case`].
    pub fn read_case(&self, context: &Context, text: &str) -> Result<CaseFile, AppError> {
        self.read_with_known(context, text, &[])
    }

    fn read_with_known(&self, context: &Context, text: &str, known: &[Body]) -> Result<CaseFile, AppError> {
        let tables = Tables::parse(text)?;
        let mut problems = tables.problems();
        let (mut labels, mut file) = (Labels::new(), None);
        for table in &tables.list {
            let look = Lookup {
                vocabularies: self.vocabularies(),
                library: self.library(),
                file: file.as_ref(),
                others: &[],
                labels: Some(&labels),
            };
            match read_with(table.editor, &table.values, look, &Making::bringing_in(context)) {
                Err(errors) => problems.extend(errors.into_iter().map(|error| table.locate(error))),
                Ok(changes) => {
                    let changes = changes.into_iter().map(|record| instead(record, known, &mut labels)).collect();
                    let first = apply(&mut file, changes);
                    if let (Some(key), Some((kind, id))) = (&table.key, first) {
                        labels.insert((kind, key.clone()), id);
                    }
                    if let Some(file) = &file {
                        labels.insert((Kind::Person, SELF.to_owned()), file.case().person.0);
                    }
                }
            }
            // Without the case nothing else can be read.
            if file.is_none() {
                break;
            }
        }
        match file {
            Some(file) if problems.is_empty() => Ok(file),
            _ => Err(AppError::Invalid(problems)),
        }
    }

    /// The bodies of the house that a file enters once more.
    async fn known_bodies(&self, file: &CaseFile) -> Result<Vec<Body>, AppError> {
        let mut known: Vec<Body> = vec![];
        for body in &file.history.bodies {
            for name in &body.names {
                let named = self.store().actors_named(&fold(&name.text)).await?;
                let same = named.into_iter().find_map(|record| match record {
                    Record::Body(other) if is_same(body, &other) => Some(other),
                    _ => None,
                });
                known.extend(same.filter(|same| known.iter().all(|other| other.id != same.id)));
            }
        }
        Ok(known)
    }
}

/// Whether two bodies are one: of a kind, in a country, with a name that is the same but for its spelling.
fn is_same(one: &Body, other: &Body) -> bool {
    let shares = |name: &Name| other.names.iter().any(|theirs| fold(&theirs.text) == fold(&name.text));
    one.kind == other.kind && one.country == other.country && one.names.iter().any(shares)
}

/// The body that is known already instead of one that is the same; the file may go on calling it by its own names.
fn instead(record: Record, known: &[Body], labels: &mut Labels) -> Record {
    let Record::Body(body) = &record else { return record };
    let Some(same) = known.iter().find(|other| is_same(body, other)) else { return record };
    labels.extend(body.names.iter().map(|name| ((Kind::Body, name.text.clone()), same.id.0)));
    Record::Body(same.clone())
}

/// Applies changes to the file being read; gives the record that the table's key stands for.
fn apply(file: &mut Option<CaseFile>, changes: Vec<Record>) -> Option<(Kind, Id)> {
    let mut first = None;
    let mut person = None;
    for record in changes {
        first.get_or_insert((record.kind(), record.id()));
        match (file.as_mut(), record) {
            (Some(file), record) => file.put(record),
            (None, Record::Person(opened)) => person = Some(opened),
            (None, Record::Case(case)) => *file = person.take().map(|person| CaseFile::of(case, person)),
            (None, _) => {}
        }
    }
    first
}

/// One table of the file.
struct Table {
    editor: &'static Editor,
    /// Its number among the tables of its kind, from 1.
    number: usize,
    key: Option<String>,
    values: Values,
}

impl Table {
    /// The same problem with the place where it stands.
    fn locate(&self, error: FieldError) -> FieldError {
        let key = self.key.as_ref().map_or_else(String::new, |key| format!(" ({key})"));
        let place = format!("{} {}{key}, {}", self.editor.kind.code(), self.number, error.field);
        FieldError { field: place, ..error }
    }
}

struct Tables {
    list: Vec<Table>,
    unknown: Vec<FieldError>,
}

impl Tables {
    fn parse(text: &str) -> Result<Self, AppError> {
        let mut document: BTreeMap<String, toml::Value> =
            toml::from_str(text).map_err(|error| AppError::Import(error.to_string()))?;
        let mut tables = Tables { list: vec![], unknown: vec![] };
        match document.remove("case") {
            Some(case) => tables.take(&OPENING, 1, &case),
            None => tables.unknown.push(FieldError::new("case", "problem-missing")),
        }
        for editor in EDITORS.iter().filter(|editor| editor.kind != Kind::Case) {
            let Some(section) = document.remove(editor.kind.code()) else { continue };
            let Some(list) = section.as_array() else {
                tables.unknown.push(FieldError::new(editor.kind.code(), "problem-section"));
                continue;
            };
            for (place, one) in list.iter().enumerate() {
                tables.take(editor, place + 1, one);
            }
        }
        let known = || EDITORS.iter().map(|editor| editor.kind.code()).collect::<Vec<_>>().join(", ");
        tables.unknown.extend(document.into_keys().map(|section| {
            FieldError::new(section.clone(), "problem-code").with("typed", section).with("known", known())
        }));
        Ok(tables)
    }

    fn take(&mut self, editor: &'static Editor, number: usize, table: &toml::Value) {
        let mut json = plain(table);
        let key = json.as_object_mut().and_then(|object| object.remove("key"));
        let mut taken = Table { editor, number, key: None, values: Values::new() };
        match key {
            Some(serde_json::Value::String(key)) => taken.key = Some(key),
            Some(_) => self.unknown.push(taken.locate(FieldError::new("key", "problem-wants-text"))),
            None => {}
        }
        match Values::from_json(&json, editor.fields) {
            Err(errors) if json.is_object() => self.unknown.extend(errors.into_iter().map(|error| taken.locate(error))),
            Err(_) => self.unknown.push(taken.locate(FieldError::new("*", "problem-section"))),
            Ok(values) => {
                let known: Vec<String> = editor.fields.iter().flat_map(crate::form::Field::keys).collect();
                for name in values.names().filter(|name| !known.iter().any(|field| field == name)) {
                    let problem = FieldError::new(name, "problem-field").with("known", known.join(", "));
                    self.unknown.push(taken.locate(problem));
                }
                taken.values = values;
                self.list.push(taken);
            }
        }
    }

    fn problems(&self) -> Vec<FieldError> {
        self.unknown.clone()
    }
}

/// TOML as JSON, dates as their text.
fn plain(value: &toml::Value) -> serde_json::Value {
    match value {
        toml::Value::Datetime(date) => date.to_string().into(),
        toml::Value::Table(table) => table.iter().map(|(name, value)| (name.clone(), plain(value))).collect(),
        toml::Value::Array(list) => list.iter().map(plain).collect(),
        toml::Value::String(text) => text.as_str().into(),
        toml::Value::Integer(number) => (*number).into(),
        toml::Value::Float(number) => (*number).into(),
        toml::Value::Boolean(yes) => (*yes).into(),
    }
}
