//! Changing the record: every change of a case goes through here.
//!
//! One transaction: load the file, read the form against it, write what changes, make the overview and the index of the
//! case anew, write the journal. A problem with any field leaves everything as it was.

use suasion_campaign::{CaseFile, Kind, Record, overview, references};
use suasion_names::fold;
use suasion_record::{Actor, Case, CaseId, Id, Lang};
use suasion_store::{StoreError, Writing};

use crate::{
    App, AppError, Context, FieldError,
    form::{Field, Form, LINE, Lookup, SENTENCES, Takes, Values, text_problem},
    index::tokens,
    label,
    record::{ACCEPTING, Editor, Making, OPENING, SHOWING, editor_of, typed},
};

/// What came of an edit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Edited {
    /// The reference of the case.
    pub reference: String,
    /// The record that was asked for: made, changed, superseding or removed.
    pub id: Id,
    /// What to send as `seen` with its next change; empty for a record that was removed.
    pub seen: String,
}

/// The field that carries the [digest](digest) of a record as it was read, so that nobody overwrites unread what a
/// colleague changed meanwhile.
pub const SEEN: &str = "seen";

/// How many of the records are named that refer to one that cannot be removed.
const NAMED: usize = 8;

/// A digest of the state of a record: short, because it guards against mistakes and not against forgers.
pub(crate) fn digest(record: &Record) -> String {
    let body = record.to_json().map(|json| json.to_string()).unwrap_or_default();
    let mut digest = suasion_vault::digest::sha256_hex(body.as_bytes());
    digest.truncate(16);
    digest
}

impl App {
    /// Opens a case.
    ///
    /// # Errors
    /// What is wrong with the input; a reference that is taken; a missing permission.
    pub async fn open_case(&self, context: &Context, values: &Values) -> Result<Edited, AppError> {
        context.allow(OPENING.permission)?;
        refuse_unfit_reason(context)?;
        let mut writing = self.store().begin(context.heading("case.open", None)).await?;
        let others = named(&mut writing, OPENING.fields, values, None).await?;
        let changes = self.read(&OPENING, values, None, &others, &Making::new(context, None))?;
        let [Record::Person(person), Record::Case(case)] = changes.as_slice() else {
            return Err(AppError::Internal("opening a case makes a person and a case".to_owned()));
        };
        refuse_taken(&mut writing, case).await?;
        let file = CaseFile::of(case.clone(), person.clone());
        let seen = digest(&Record::Case(case.clone()));
        let edited = Edited { reference: case.reference.clone(), id: case.id.0, seen };
        writing.concerns(case.id)?;
        write(&mut writing, &changes).await?;
        self.settle(&mut writing, &file).await?;
        writing.commit().await?;
        Ok(edited)
    }

    /// Adds a record to a case (`id` none) or changes one.
    ///
    /// # Errors
    /// What is wrong with the input; an unknown case or record; a missing permission.
    pub async fn save(
        &self,
        context: &Context,
        reference: &str,
        kind: Kind,
        id: Option<Id>,
        values: &Values,
    ) -> Result<Edited, AppError> {
        let operation = format!("{}.save", kind.code());
        self.change(context, editor_of(kind), &operation, reference, id, values).await
    }

    /// Lets the record go by a statement, or by it no longer.
    ///
    /// # Errors
    /// As [`App::save`].
    pub async fn accept(&self, context: &Context, reference: &str, values: &Values) -> Result<Edited, AppError> {
        self.change(context, &ACCEPTING, "statement.accept", reference, None, values).await
    }

    /// Says that a statement shows an element of a violation, or takes that back.
    ///
    /// # Errors
    /// As [`App::save`]; an element that the kind of violation does not have.
    pub async fn show_element(&self, context: &Context, reference: &str, values: &Values) -> Result<Edited, AppError> {
        self.change(context, &SHOWING, "violation.show", reference, None, values).await
    }

    /// Takes a record out of a case. Its last state stays in the journal.
    ///
    /// # Errors
    /// [`AppError::InUse`] while other records refer to it; the case itself and statements are never removed, nor is a
    /// representation of which we hold what was sent.
    pub async fn remove(&self, context: &Context, reference: &str, kind: Kind, id: Id) -> Result<Edited, AppError> {
        context.allow(crate::Permission::Decide)?;
        refuse_unfit_reason(context)?;
        let case = self.case_id(reference).await?;
        let operation = format!("{}.remove", kind.code());
        let mut writing = self.store().begin(context.heading(&operation, Some(case))).await?;
        let mut file = load(&mut writing, case, reference).await?;
        // A statement is superseded, never removed; a person or body belongs to other cases as well.
        if matches!(kind, Kind::Case | Kind::Statement | Kind::Person | Kind::Body) {
            return Err(AppError::InUse(vec![]));
        }
        let record = file.get(kind, id).ok_or_else(|| unknown(kind, id))?;
        if matches!(&record, Record::Representation(asked) if asked.sent.is_some()) {
            return Err(AppError::Invalid(vec![FieldError::new("sent_text", "problem-frozen-kept")]));
        }
        let leaning = self.leaning_on(&mut writing, &file, &record, context.lang).await?;
        if !leaning.is_empty() {
            return Err(AppError::InUse(leaning));
        }
        writing.remove(kind, id).await?;
        file.remove(kind, id);
        self.settle(&mut writing, &file).await?;
        match writing.commit().await {
            Err(StoreError::Missing { .. }) => Err(AppError::InUse(vec![])),
            other => {
                other?;
                Ok(Edited { reference: reference.to_owned(), id, seen: String::new() })
            }
        }
    }

    /// The labels of the records that refer to one, in its file and in those of the other cases it speaks for.
    async fn leaning_on(
        &self,
        writing: &mut Writing,
        file: &CaseFile,
        record: &Record,
        lang: Lang,
    ) -> Result<Vec<String>, AppError> {
        let mut files = vec![file.clone()];
        for case in record.cases().into_iter().filter(|case| *case != file.case().id) {
            files.extend(writing.case_file(case).await?);
        }
        let leans = |other: &Record| references(other).contains(&(record.kind(), record.id()));
        let label = |file: &CaseFile, other: &Record| {
            let label = label(file, self.vocabularies(), self.library(), other, lang);
            format!("{} ({})", label.text, suasion_locale::word(lang, &format!("kind-{}", other.kind().code())))
        };
        let leaning = files.iter().flat_map(|file| {
            let records = file.records().into_iter().filter(leans);
            records.map(|other| label(file, &other)).collect::<Vec<_>>()
        });
        let mut leaning: Vec<String> = leaning.collect();
        if leaning.len() > NAMED {
            leaning.truncate(NAMED);
            leaning.push("…".to_owned());
        }
        Ok(leaning)
    }

    /// A record as it would be typed again, to fill a form with; what it was when it was read stands in [`SEEN`].
    ///
    /// # Errors
    /// An unknown case or record; a missing permission.
    pub async fn typed(&self, context: &Context, reference: &str, kind: Kind, id: Id) -> Result<Values, AppError> {
        context.allow(crate::Permission::Read)?;
        let case = self.case_id(reference).await?;
        let file = self.store().case_file(case).await?.ok_or_else(|| no_case(reference))?;
        let record = file.get(kind, id).ok_or_else(|| unknown(kind, id))?;
        Ok(typed(&record).with(SEEN, digest(&record)))
    }

    async fn change(
        &self,
        context: &Context,
        editor: &Editor,
        operation: &str,
        reference: &str,
        id: Option<Id>,
        values: &Values,
    ) -> Result<Edited, AppError> {
        context.allow(editor.needs(id.is_some()))?;
        refuse_unfit_reason(context)?;
        let case = self.case_id(reference).await?;
        let mut writing = self.store().begin(context.heading(operation, Some(case))).await?;
        let mut file = load(&mut writing, case, reference).await?;
        // The case itself is always there, so nobody need say which one is changed.
        let id = if editor.kind == Kind::Case { Some(case.0) } else { id };
        let old = match id {
            Some(id) => Some(file.get(editor.kind, id).ok_or_else(|| unknown(editor.kind, id))?),
            None => None,
        };
        if let Some(old) = &old {
            refuse_unread(old, values)?;
        }
        let others = named(&mut writing, editor.fields, values, Some(&file)).await?;
        let changes = self.read(editor, values, Some(&file), &others, &Making::new(context, old.as_ref()))?;
        for record in others {
            // Whoever is named for the first time in this case belongs to its file from now on.
            if matches!(record, Record::Person(_) | Record::Body(_)) {
                file.put(record);
            }
        }
        let mut edited = Edited { reference: reference.to_owned(), id: case.0, seen: String::new() };
        for record in &changes {
            // The last of its kind: of a statement that supersedes another, the new one.
            if record.kind() == editor.kind {
                (edited.id, edited.seen) = (record.id(), digest(record));
            }
            if let Record::Case(case) = record {
                edited.reference.clone_from(&case.reference);
            }
            file.put(record.clone());
        }
        refuse_taken(&mut writing, file.case()).await?;
        write(&mut writing, &changes).await?;
        self.settle(&mut writing, &file).await?;
        self.settle_others(&mut writing, &changes, case).await?;
        writing.commit().await?;
        Ok(edited)
    }

    /// From what was typed to what changes.
    fn read(
        &self,
        editor: &Editor,
        values: &Values,
        file: Option<&CaseFile>,
        others: &[Record],
        making: &Making<'_>,
    ) -> Result<Vec<Record>, AppError> {
        let (vocabularies, library) = (self.vocabularies(), self.library());
        let look = Lookup { vocabularies, library, file, others, labels: None };
        read_with(editor, values, look, making).map_err(AppError::Invalid)
    }

    /// Makes what is computed from a file anew: its overview, what falls due, its words.
    pub(crate) async fn settle(&self, writing: &mut Writing, file: &CaseFile) -> Result<(), AppError> {
        Ok(writing.put_overview(&overview(file, self.vocabularies()), &tokens(file)).await?)
    }

    /// A person or body stands in other files as well; their names there change with it.
    async fn settle_others(&self, writing: &mut Writing, changes: &[Record], done: CaseId) -> Result<(), AppError> {
        for record in changes {
            let actor = match record {
                Record::Person(person) => Actor::Person(person.id),
                Record::Body(body) => Actor::Body(body.id),
                _ => continue,
            };
            for case in writing.cases_naming(actor).await? {
                if let Some(file) = writing.case_file(case).await?.filter(|_| case != done) {
                    self.settle(writing, &file).await?;
                }
            }
        }
        Ok(())
    }

    /// The case with a reference.
    pub(crate) async fn case_id(&self, reference: &str) -> Result<CaseId, AppError> {
        if text_problem(reference, LINE).is_some() {
            return Err(no_case(""));
        }
        self.store().case_by_reference(reference).await?.ok_or_else(|| no_case(reference))
    }
}

/// Reads a form by an editor: what changes, or every problem.
pub(crate) fn read_with(
    editor: &Editor,
    values: &Values,
    look: Lookup<'_>,
    making: &Making<'_>,
) -> Result<Vec<Record>, Vec<FieldError>> {
    let mut form = Form::new(editor.fields, values, look);
    let changes = (editor.read)(&mut form, making);
    form.finish()?;
    // A reader that gives up says why in the form; without a reason it has met something it does not know.
    changes.ok_or_else(|| vec![FieldError::new("", "problem-incomplete")])
}

/// Refuses to overwrite what a colleague has changed since the record was read.
fn refuse_unread(old: &Record, values: &Values) -> Result<(), AppError> {
    let (seen, now) = (values.one(SEEN), digest(old));
    if seen.is_empty() || seen == now {
        return Ok(());
    }
    Err(AppError::Invalid(vec![FieldError::new(SEEN, "problem-changed-meanwhile").with(SEEN, now)]))
}

async fn write(writing: &mut Writing, changes: &[Record]) -> Result<(), AppError> {
    for record in changes {
        writing.put(record).await?;
    }
    Ok(())
}

async fn load(writing: &mut Writing, case: CaseId, reference: &str) -> Result<CaseFile, AppError> {
    writing.case_file(case).await?.ok_or_else(|| no_case(reference))
}

/// Whoever and whatever is named in the input and does not stand in the file: persons and bodies by name or id, cases
/// by reference.
async fn named(
    writing: &mut Writing,
    fields: &[Field],
    values: &Values,
    file: Option<&CaseFile>,
) -> Result<Vec<Record>, AppError> {
    let mut found = Vec::new();
    for field in fields {
        let text = values.one(field.name);
        // What does not fit is refused when the form is read; no engine need see it.
        if text_problem(text, LINE).is_some() {
            continue;
        }
        match field.takes {
            Takes::Actor if !text.is_empty() => match text.parse::<Id>() {
                Ok(id) if file.is_some_and(|file| knows(file, id)) => {}
                Ok(id) => {
                    found.extend(writing.get(Kind::Person, id).await?);
                    found.extend(writing.get(Kind::Body, id).await?);
                }
                Err(_) => found.extend(writing.actors_named(&fold(text)).await?),
            },
            Takes::Case if !text.is_empty() => {
                let id = match text.parse::<Id>() {
                    Ok(id) => Some(CaseId(id)),
                    Err(_) => writing.case_by_reference(text).await?,
                };
                if let Some(id) = id {
                    found.extend(writing.get(Kind::Case, id.0).await?);
                }
            }
            _ => {}
        }
    }
    Ok(found)
}

fn knows(file: &CaseFile, id: Id) -> bool {
    file.get(Kind::Person, id).or_else(|| file.get(Kind::Body, id)).is_some()
}

pub(crate) fn no_case(reference: &str) -> AppError {
    AppError::NotFound { what: "case", name: reference.to_owned() }
}

fn unknown(kind: Kind, id: Id) -> AppError {
    AppError::NotFound { what: kind.code(), name: id.to_string() }
}

/// Refuses a reference that another case has, in whatever capitals: people say references to each other.
pub(crate) async fn refuse_taken(writing: &mut Writing, case: &Case) -> Result<(), AppError> {
    match writing.case_written_like(&case.reference).await? {
        Some((other, reference)) if other != case.id => {
            let taken = FieldError::new("reference", "problem-reference-taken").with("typed", reference);
            Err(AppError::Invalid(vec![taken]))
        }
        _ => Ok(()),
    }
}

/// Why somebody changed something goes into the journal, and must fit there.
pub(crate) fn refuse_unfit_reason(context: &Context) -> Result<(), AppError> {
    match text_problem(&context.reason, SENTENCES) {
        Some(error) => Err(AppError::Invalid(vec![FieldError { field: "reason".to_owned(), ..error }])),
        None => Ok(()),
    }
}
