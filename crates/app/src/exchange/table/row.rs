//! One row: a case, its person, and a statement for every fact, each by the source of the row.

use suasion_campaign::{CaseFile, Record};
use suasion_record::{
    CaseId, Credibility, Event, EventId, Name, NameKind, Phrase, Reliability, Script, Source, SourceId, Standing,
    Statement, StatementId, Subject, Value, When,
};

use super::{Column, columns::Columns, problem};
use crate::{
    App, Context, FieldError,
    form::{Form, Lookup, NAMES, Values, name_problem, text_problem},
    record::{Making, OPENING, number, open_for},
};

/// The kind of the source of a row: somebody's list. A table cannot say more of it, and a human source is entered by hand.
const SOURCE_KIND: &str = "organisation";

/// One row of a table.
pub(super) struct Row<'a> {
    pub columns: &'a Columns,
    pub record: &'a csv::StringRecord,
    /// The line on which it begins, counted from 1.
    pub line: u64,
}

/// The event on which a fact of the row hangs.
struct Happening {
    column: Column,
    kind: &'static str,
    title: (&'static str, &'static str),
    /// Columns with facts about it, and the attribute each is.
    facts: &'static [(Column, &'static str)],
}

const HAPPENINGS: &[Happening] = &[
    Happening { column: Column::Detained, kind: "arrest", title: ("Taken into custody", "被拘捕"), facts: &[] },
    Happening {
        column: Column::Sentenced,
        kind: "sentence",
        title: ("Sentenced", "被判刑"),
        facts: &[(Column::SentenceMonths, "term_months"), (Column::Charge, "charge")],
    },
    Happening { column: Column::Released, kind: "release", title: ("Released", "获释"), facts: &[] },
];

impl Row<'_> {
    /// A cell without surrounding blanks.
    pub fn cell(&self, column: Column) -> &str {
        self.columns.cell(self.record, column)
    }

    /// The case of the row, or every problem with it.
    pub fn case(&self, app: &App, context: &Context) -> Result<CaseFile, Vec<FieldError>> {
        let unfit = self.unfit();
        if !unfit.is_empty() {
            return Err(unfit);
        }
        let mut made = self.opened(app, context)?;
        let id = SourceId(context.new_id());
        if let Some(source) = self.source(id, made.file.case().id, &mut made.problems) {
            made.file.history.sources.push(source);
            made.facts(self, app, context, id);
        } else if made.problems.is_empty() && Column::FACTS.iter().any(|column| !self.cell(*column).is_empty()) {
            made.problems.push(problem(self.line, Column::Source.code(), "problem-missing"));
        }
        if made.problems.is_empty() { Ok(made.file) } else { Err(made.problems) }
    }

    /// The case with its person, read by the same reader as the form that opens one.
    fn opened(&self, app: &App, context: &Context) -> Result<Made, Vec<FieldError>> {
        let values = Values::new()
            .with("reference", self.cell(Column::Reference))
            .with("status", self.cell(Column::Status))
            .with("jurisdiction", self.cell(Column::Jurisdiction))
            .with("summary_en", self.cell(Column::Summary))
            .with("summary_zh", self.cell(Column::SummaryZh));
        let (vocabularies, library) = (app.vocabularies(), app.library());
        let look = Lookup { vocabularies, library, file: None, others: &[], labels: None };
        let mut form = Form::new(OPENING.fields, &values, look);
        let names = self.names();
        if !names.iter().any(|name| name.kind == NameKind::Legal) {
            form.refuse(FieldError::new("names", "problem-missing"));
        }
        let changes = open_for(&mut form, &Making::bringing_in(context), names);
        form.finish().map_err(|problems| {
            let place = |problem: FieldError| FieldError { field: self.place(column_of(&problem.field)), ..problem };
            problems.into_iter().map(place).collect::<Vec<_>>()
        })?;
        let mut records = changes.into_iter().flatten();
        let (Some(Record::Person(person)), Some(Record::Case(case))) = (records.next(), records.next()) else {
            return Err(vec![problem(self.line, "*", "problem-incomplete")]);
        };
        Ok(Made { file: CaseFile::of(case, person), problems: vec![] })
    }

    /// The names of the row as they stand in their cells: what a form would read as kind or romanisation is part of them.
    fn names(&self) -> Vec<Name> {
        let name =
            |text: &str, kind| Name { text: text.to_owned(), script: Script::of(text), romanisation: None, kind };
        let legal = [Column::Name, Column::NameZh].map(|column| self.cell(column)).into_iter();
        let legal = legal.filter(|text| !text.is_empty()).map(|text| name(text, NameKind::Legal));
        legal.chain(self.other_names().map(|text| name(text, NameKind::Alias))).collect()
    }

    fn other_names(&self) -> impl Iterator<Item = &str> {
        self.cell(Column::OtherNames).split([';', '；']).map(str::trim).filter(|name| !name.is_empty())
    }

    /// Cells whose text does not fit.
    fn unfit(&self) -> Vec<FieldError> {
        let others = self.other_names().count();
        let too_many = || {
            let error =
                FieldError::new(Column::OtherNames.code(), "problem-too-many").with("count", others.to_string());
            error.with("limit", NAMES.to_string())
        };
        let of_column = |column: &Column| {
            let cell = self.cell(*column);
            let unfit = match column {
                Column::Name | Column::NameZh => name_problem(cell),
                Column::OtherNames => self.other_names().find_map(name_problem),
                _ => None,
            };
            let unfit = unfit.or_else(|| text_problem(cell, Columns::longest(*column)))?;
            Some(FieldError { field: column.code().to_owned(), ..unfit })
        };
        let unfit = Column::ALL.iter().filter_map(of_column).chain((others >= NAMES).then(too_many));
        unfit.map(|error| FieldError { field: self.place(&error.field), ..error }).collect()
    }

    /// The source of the row, if it names one.
    fn source(&self, id: SourceId, case: CaseId, problems: &mut Vec<FieldError>) -> Option<Source> {
        let (codename, grade) = (self.cell(Column::Source), self.cell(Column::SourceGrade));
        let reliability = match grade {
            "" => Some(Reliability::F),
            code => Reliability::from_code(code),
        };
        if reliability.is_none() {
            let known = Reliability::ALL.iter().map(|grade| grade.code()).collect::<Vec<_>>().join(", ");
            let wrong = problem(self.line, Column::SourceGrade.code(), "problem-code");
            problems.push(wrong.with("typed", grade).with("known", known));
        }
        if codename.is_empty() {
            return None;
        }
        Some(Source {
            id,
            case,
            codename: codename.to_owned(),
            kind: SOURCE_KIND.to_owned(),
            reliability: reliability?,
            citation: String::new(),
        })
    }

    fn place(&self, column: &str) -> String {
        format!("line {}, {column}", self.line)
    }

    /// A whole number, if there is one.
    fn number(&self, app: &App, column: Column, attribute: &str, problems: &mut Vec<FieldError>) -> Option<Value> {
        let (typed, term) = (self.cell(column), app.vocabularies().term("attribute", attribute)?);
        if typed.is_empty() {
            return None;
        }
        let number = number(term, typed).map_err(|wrong| FieldError { field: self.place(column.code()), ..wrong });
        number.map_err(|wrong| problems.push(wrong)).ok().map(Value::Number)
    }

    /// The value of a fact about an event.
    fn fact(&self, app: &App, column: Column, attribute: &str, problems: &mut Vec<FieldError>) -> Option<Value> {
        if column != Column::Charge {
            return self.number(app, column, attribute, problems);
        }
        let charge = Phrase::new(self.cell(Column::Charge), self.cell(Column::ChargeZh));
        (!charge.is_empty()).then_some(Value::Text(charge))
    }
}

impl Column {
    /// The columns that say something happened or is so, for which there must be a source.
    const FACTS: &'static [Column] = &[
        Column::Detained,
        Column::Sentenced,
        Column::Released,
        Column::Charge,
        Column::ChargeZh,
        Column::Place,
        Column::SentenceMonths,
        Column::Age,
    ];
}

/// A case in the making.
struct Made {
    file: CaseFile,
    problems: Vec<FieldError>,
}

impl Made {
    /// Everything that the row says happened or is so.
    fn facts(&mut self, row: &Row<'_>, app: &App, context: &Context, source: SourceId) {
        for happening in HAPPENINGS {
            let typed = row.cell(happening.column);
            let when = (!typed.is_empty()).then(|| When::read(typed));
            let facts: Vec<(&str, Value)> = happening
                .facts
                .iter()
                .filter_map(|(column, attribute)| {
                    Some((*attribute, row.fact(app, *column, attribute, &mut self.problems)?))
                })
                .collect();
            if when.is_none() && facts.is_empty() {
                continue;
            }
            let id = EventId(context.new_id());
            let (case, title) = (self.file.case().id, Phrase::new(happening.title.0, happening.title.1));
            self.file.history.events.push(Event { id, case, kind: happening.kind.to_owned(), title });
            match when {
                Some(Ok(when)) => self.say(Subject::Event(id), "when", Value::When(when), row, context, source),
                Some(Err(error)) => {
                    let wrong = problem(row.line, happening.column.code(), error.fault.code());
                    self.problems.push(wrong.with("typed", typed).with("reason", error.fault.to_string()));
                }
                None => {}
            }
            for (attribute, value) in facts {
                self.say(Subject::Event(id), attribute, value, row, context, source);
            }
        }
        let person = Subject::Person(self.file.case().person);
        if let Some(age) = row.number(app, Column::Age, "age", &mut self.problems) {
            self.say(person, "age", age, row, context, source);
        }
        let place = row.cell(Column::Place);
        if !place.is_empty() {
            // A place is one text; which language it is in shows in its script.
            let is_han = Script::of(place) == Script::Han;
            let place = if is_han { Phrase::new("", place) } else { Phrase::new(place, "") };
            self.say(person, "whereabouts", Value::Text(place), row, context, source);
        }
    }

    /// One accepted statement, with the line of the table as its passage.
    fn say(
        &mut self,
        about: Subject,
        attribute: &str,
        value: Value,
        row: &Row<'_>,
        context: &Context,
        source: SourceId,
    ) {
        self.file.history.statements.push(Statement {
            id: StatementId(context.new_id()),
            case: self.file.case().id,
            about,
            attribute: attribute.to_owned(),
            value,
            source,
            passage: format!("line {}", row.line),
            said: When::unknown(),
            official: false,
            credibility: Credibility::Unjudged,
            quotable: false,
            standing: Standing::Accepted,
            supersedes: None,
        });
    }
}

/// The column behind a field of the form that opens a case.
fn column_of(field: &str) -> &str {
    match field {
        "names" => Column::Name.code(),
        "summary_en" => Column::Summary.code(),
        other => other,
    }
}
