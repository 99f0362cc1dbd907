//! From what was typed to what was meant, collecting every problem on the way.
//!
//! A [`Form`] knows the fields of its operation, so each value is read by the field's name alone: whether it must be
//! there and what may stand in it is said once, in the table. A reader that finds a problem notes it and gives back
//! nothing; [`Form::finish`] then refuses the whole input with all problems at once.

use std::{collections::BTreeMap, str::FromStr};

use suasion_campaign::{CaseFile, Kind, Record};
use suasion_law::Library;
use suasion_names::fold;
use suasion_record::{
    Actor, BodyId, CaseId, Day, EventId, Id, Name, PersonId, Phrase, Subject, Vocabularies, When, WhenError, WhenFault,
};

use super::{Field, Takes, Values, fit::unfit, names::read_names, nearest::nearest};
use crate::FieldError;

/// The labels of a case file: how its parts refer to each other before they have ids.
pub type Labels = BTreeMap<(Kind, String), Id>;

/// What a form may look things up in.
#[derive(Clone, Copy)]
pub struct Lookup<'a> {
    /// The open vocabularies.
    pub vocabularies: &'a Vocabularies,
    /// The law.
    pub library: &'a Library,
    /// The file of the case that the input belongs to, if it belongs to one.
    pub file: Option<&'a CaseFile>,
    /// Persons and bodies beyond the file that were named in the input and found in the store.
    pub others: &'a [Record],
    /// The labels of the case file being imported, if one is.
    pub labels: Option<&'a Labels>,
}

/// An input being read.
pub struct Form<'a> {
    fields: &'static [Field],
    values: &'a Values,
    look: Lookup<'a>,
    errors: Vec<FieldError>,
    /// How many of the errors, the first, are about values that do not fit.
    unfit: usize,
}

impl<'a> Form<'a> {
    /// A form over what was typed.
    pub fn new(fields: &'static [Field], values: &'a Values, look: Lookup<'a>) -> Self {
        let errors = unfit(fields, values);
        Form { fields, values, look, unfit: errors.len(), errors }
    }

    /// What the form may look things up in.
    pub fn look(&self) -> Lookup<'a> {
        self.look
    }

    /// The input, if there was no problem with it.
    ///
    /// # Errors
    /// Every problem, each once. What does not fit into its field has no further problem.
    pub fn finish(mut self) -> Result<(), Vec<FieldError>> {
        let mut errors: Vec<FieldError> = self.errors.drain(..self.unfit).collect();
        for error in self.errors {
            if !errors.contains(&error) && !errors[..self.unfit].iter().any(|unfit| unfit.field == error.field) {
                errors.push(error);
            }
        }
        if errors.is_empty() { Ok(()) } else { Err(errors) }
    }

    /// Notes a problem.
    pub fn refuse(&mut self, error: FieldError) {
        self.errors.push(error);
    }

    /// Whether anything was typed into a field.
    pub fn has(&self, name: &str) -> bool {
        !self.values.one(name).is_empty()
    }

    /// A line or several lines of text.
    pub fn text(&mut self, name: &'static str) -> String {
        self.given(name).unwrap_or_default().to_owned()
    }

    /// A text exactly as typed, with the blanks around it; none if the field was left out. Only line ends are made one
    /// of a kind: browsers send CRLF whatever was typed (HTML, form submission).
    pub fn verbatim(&mut self, name: &'static str) -> Option<String> {
        debug_assert!(self.field(name).is_some());
        self.values.verbatim(name).map(|text| text.replace("\r\n", "\n"))
    }

    /// The same words in both languages; one is enough where the field is required.
    pub fn phrase(&mut self, name: &'static str) -> Phrase {
        let phrase = Phrase::new(self.values.one(&format!("{name}_en")), self.values.one(&format!("{name}_zh")));
        if phrase.is_empty() && self.field(name).is_some_and(|field| field.required) {
            self.refuse(FieldError::new(format!("{name}_en"), "problem-missing"));
        }
        phrase
    }

    /// An uncertain date. `anchor` is the event that "16 months after" counts from.
    pub fn when(&mut self, name: &'static str, anchor: Option<EventId>) -> Option<When> {
        let typed = self.given(name)?;
        self.when_typed(name, typed, anchor)
    }

    /// An uncertain date typed into a field that can also hold other things.
    pub fn when_typed(&mut self, name: &'static str, typed: &str, anchor: Option<EventId>) -> Option<When> {
        let read = When::read_with(typed, anchor);
        if let Err(error) = &read {
            // Whoever named an event to count from that cannot be found has been told so.
            let anchor_unknown = error.fault == WhenFault::NeedsAnchor && self.has("anchor");
            if !anchor_unknown {
                self.refuse(date_problem(name, error));
            }
        }
        read.ok()
    }

    /// The case with a reference.
    pub fn case(&mut self, name: &'static str) -> Option<CaseId> {
        let typed = self.given(name)?;
        let found = self.look.others.iter().find_map(|record| match record {
            Record::Case(case) if case.reference == typed || case.id.to_string() == typed => Some(case.id),
            _ => None,
        });
        if found.is_none() {
            self.refuse(FieldError::new(name, "problem-case").with("typed", typed));
        }
        found
    }

    /// A calendar day.
    pub fn day(&mut self, name: &'static str) -> Option<Day> {
        self.parsed(name, "problem-day")
    }

    /// A whole number.
    pub fn number(&mut self, name: &'static str) -> Option<i64> {
        self.parsed(name, "problem-number")
    }

    /// Yes or no; nothing typed is no.
    pub fn flag(&mut self, name: &'static str) -> bool {
        match self.values.one(name) {
            "" | "no" | "false" | "0" => false,
            "yes" | "true" | "on" | "1" => true,
            other => {
                self.refuse(FieldError::new(name, "problem-flag").with("typed", other));
                false
            }
        }
    }

    /// A code of the field's vocabulary or list; empty if nothing or nothing acceptable was typed.
    pub fn code(&mut self, name: &'static str) -> String {
        let Some(typed) = self.given(name) else { return String::new() };
        if self.is_code(name, typed) {
            return typed.to_owned();
        }
        self.refuse_code(name, typed);
        String::new()
    }

    /// Several codes of the field's vocabulary or list.
    pub fn codes(&mut self, name: &'static str) -> Vec<String> {
        let typed = self.values.all(name);
        let (right, wrong): (Vec<_>, Vec<_>) = typed.into_iter().partition(|code| self.is_code(name, code));
        for code in wrong {
            self.refuse_code(name, code);
        }
        right.into_iter().map(str::to_owned).collect()
    }

    /// The names of a person or body, one a line: `text | kind | romanisation`.
    pub fn names(&mut self, name: &'static str) -> Vec<Name> {
        let lines: Vec<&str> = self.values.all(name).into_iter().flat_map(str::lines).collect();
        let (names, problems) = read_names(&lines);
        if names.is_empty() && problems.is_empty() && self.field(name).is_some_and(|field| field.required) {
            self.refuse(FieldError::new(name, "problem-missing"));
        }
        for (key, line) in problems {
            self.refuse(FieldError::new(name, key).with("typed", line));
        }
        names
    }

    /// A person or body, typed as an id or as one of its names.
    pub fn actor(&mut self, name: &'static str) -> Option<Actor> {
        let typed = self.given(name)?;
        let mut found = self.actors_called(typed);
        found.dedup();
        match found.as_slice() {
            [one] => return Some(*one),
            [] => self.refuse(FieldError::new(name, "actor-unknown").with("name", typed)),
            _ => self.refuse(FieldError::new(name, "actor-ambiguous").with("name", typed)),
        }
        None
    }

    fn actors_called(&self, typed: &str) -> Vec<Actor> {
        let labelled = |kind| self.labelled(kind, typed);
        if let Some(id) = labelled(Kind::Person) {
            return vec![Actor::Person(PersonId(id))];
        }
        if let Some(id) = labelled(Kind::Body) {
            return vec![Actor::Body(BodyId(id))];
        }
        let (id, folded) = (typed.parse::<Id>().ok(), fold(typed));
        let called = |own: Id, names: &[Name]| {
            id.map_or_else(|| names.iter().any(|name| fold(&name.text) == folded), |id| id == own)
        };
        let history = self.look.file.map(|file| &file.history);
        let people = history.into_iter().flat_map(|history| &history.people);
        let bodies = history.into_iter().flat_map(|history| &history.bodies);
        let mut found: Vec<Actor> = people
            .filter(|person| called(person.id.0, &person.names))
            .map(|person| Actor::Person(person.id))
            .chain(bodies.filter(|body| called(body.id.0, &body.names)).map(|body| Actor::Body(body.id)))
            .collect();
        // Those of the case come first: a namesake elsewhere does not make them ambiguous.
        if found.is_empty() {
            found = self
                .look
                .others
                .iter()
                .filter_map(|record| match record {
                    Record::Person(person) => called(person.id.0, &person.names).then_some(Actor::Person(person.id)),
                    Record::Body(body) => called(body.id.0, &body.names).then_some(Actor::Body(body.id)),
                    _ => None,
                })
                .collect();
        }
        found.sort();
        found
    }

    /// A record of the case.
    pub fn one(&mut self, name: &'static str) -> Option<Id> {
        let typed = self.given(name)?;
        let Some(Takes::One(kind)) = self.field(name).map(|field| field.takes) else { return None };
        self.pick(name, kind, typed)
    }

    /// Several records of the case.
    pub fn many(&mut self, name: &'static str) -> Vec<Id> {
        let Some(Takes::Many(kind)) = self.field(name).map(|field| field.takes) else { return vec![] };
        let typed = self.values.all(name);
        typed.into_iter().filter_map(|one| self.pick(name, kind, one)).collect()
    }

    /// Statements of the case with the code of the element that each shows; which codes there are is for the caller.
    pub fn shown(&mut self, name: &'static str) -> Vec<(Id, String)> {
        let typed = self.values.all(name);
        let pairs = typed.into_iter().map(|one| one.rsplit_once(' ').unwrap_or((one, "")));
        pairs.filter_map(|(one, code)| Some((self.pick(name, Kind::Statement, one)?, code.to_owned()))).collect()
    }

    /// What a statement is about.
    pub fn subject(&mut self, name: &'static str) -> Option<Subject> {
        let typed = self.given(name)?;
        let found = self
            .find(Kind::Event, typed)
            .map(|id| Subject::Event(EventId(id)))
            .or_else(|| self.find(Kind::Act, typed).map(|id| Subject::Act(suasion_record::ActId(id))))
            .or_else(|| self.find(Kind::Person, typed).map(|id| Subject::Person(PersonId(id))));
        if found.is_none() {
            let key = if self.look.labels.is_some() { "problem-key-about" } else { "problem-pick" };
            self.refuse(FieldError::new(name, key).with("typed", typed));
        }
        found
    }

    fn pick(&mut self, name: &'static str, kind: Kind, typed: &str) -> Option<Id> {
        let found = self.find(kind, typed);
        if found.is_none() {
            let key = if self.look.labels.is_some() { "problem-key" } else { "problem-pick" };
            self.refuse(FieldError::new(name, key).with("typed", typed).with("kind", kind.code()));
        }
        found
    }

    /// What stands under a label of the case file being imported.
    fn labelled(&self, kind: Kind, typed: &str) -> Option<Id> {
        self.look.labels?.get(&(kind, typed.to_owned())).copied()
    }

    /// A record by its label, its id or, for a source, its codename.
    fn find(&self, kind: Kind, typed: &str) -> Option<Id> {
        let file = self.look.file?;
        if let Some(id) = self.labelled(kind, typed) {
            return Some(id);
        }
        if let Ok(id) = typed.parse::<Id>() {
            return file.get(kind, id).map(|record| record.id());
        }
        let coded = |source: &&suasion_record::Source| kind == Kind::Source && source.codename == typed;
        file.history.sources.iter().find(coded).map(|source| source.id.0)
    }

    fn field(&self, name: &str) -> Option<&'static Field> {
        let found = self.fields.iter().find(|field| field.name == name);
        debug_assert!(found.is_some(), "the field {name} is not in the table of its operation");
        found
    }

    /// What was typed; notes a problem if nothing was and something must be.
    fn given(&mut self, name: &'static str) -> Option<&'a str> {
        let values: &'a Values = self.values;
        let typed = values.one(name);
        if !typed.is_empty() {
            return Some(typed);
        }
        if self.field(name).is_some_and(|field| field.required) {
            self.refuse(FieldError::new(name, "problem-missing"));
        }
        None
    }

    fn parsed<T: FromStr>(&mut self, name: &'static str, key: &'static str) -> Option<T> {
        let typed = self.given(name)?;
        let parsed = typed.parse().ok();
        if parsed.is_none() {
            self.refuse(FieldError::new(name, key).with("typed", typed));
        }
        parsed
    }

    fn is_code(&self, name: &str, code: &str) -> bool {
        match self.field(name).map(|field| field.takes) {
            Some(Takes::Term(table) | Takes::Terms(table)) => self.look.vocabularies.term(table, code).is_some(),
            Some(Takes::ViolationKind) => self.look.library.violation_type(code).is_some(),
            Some(Takes::Provisions) => self.look.library.provision(code).is_some(),
            Some(Takes::Groups) => self.look.library.group(code).is_some(),
            Some(Takes::Code(_, list) | Takes::Codes(_, list)) => list.contains(&code),
            _ => false,
        }
    }

    fn refuse_code(&mut self, name: &'static str, typed: &str) {
        let known: Vec<String> = match self.field(name).map(|field| field.takes) {
            Some(Takes::Term(table) | Takes::Terms(table)) => {
                self.look.vocabularies.terms(table).iter().map(|term| term.code.clone()).collect()
            }
            Some(Takes::Code(_, list) | Takes::Codes(_, list)) => list.iter().map(|&code| code.to_owned()).collect(),
            Some(Takes::Groups) => self.look.library.groups().iter().map(|group| group.code.clone()).collect(),
            // There are too many kinds of violation to list.
            Some(Takes::ViolationKind) => {
                let kinds = self.look.library.violation_types().iter().map(|kind| kind.code.as_str());
                let near = nearest(typed, kinds).join(", ");
                return self.refuse(FieldError::new(name, "problem-violation").with("typed", typed).with("near", near));
            }
            _ => vec![],
        };
        self.refuse(FieldError::new(name, "problem-code").with("typed", typed).with("known", known.join(", ")));
    }
}

/// What is wrong with a date. The message says what was typed and gives examples; the fault itself says more in
/// English only, so it is filled in for English readers' messages.
fn date_problem(name: &'static str, error: &WhenError) -> FieldError {
    FieldError::new(name, error.fault.code()).with("typed", error.typed.clone()).with("reason", error.fault.to_string())
}
