//! Statements: what a source said of an attribute. Never edited; a change makes a new one that supersedes the old.

use suasion_campaign::{CaseFile, Kind, Record};
use suasion_record::{
    Credibility, EventId, Id, Phrase, SourceId, Standing, Statement, StatementId, Subject, Term, Value, When,
};

use super::Making;
use crate::{
    FieldError,
    form::{Field, Form, Takes, Values},
};

/// How credible a statement is.
pub const CREDIBILITY: Takes = Takes::Code("credibility", Credibility::CODES);

/// A statement.
pub const FIELDS: &[Field] = &[
    Field::required("about", Takes::Subject),
    Field::required("attribute", Takes::Term("attribute")),
    Field::required("value", Takes::Phrase),
    Field::optional("anchor", Takes::One(Kind::Event)),
    Field::required("source", Takes::One(Kind::Source)),
    Field::optional("passage", Takes::Text),
    Field::optional("said", Takes::When),
    Field::optional("official", Takes::Flag),
    Field::optional("credibility", CREDIBILITY),
    Field::optional("quotable", Takes::Flag),
    Field::optional("accepted", Takes::Flag),
];

/// Which statement the record should go by.
pub const ACCEPT: &[Field] = &[
    Field::required("statement", Takes::One(Kind::Statement)),
    Field::required("standing", Takes::Code("standing", &["accepted", "recorded"])),
];

/// Adds a statement, or one that supersedes an old one.
pub fn save(form: &mut Form<'_>, making: &Making<'_>) -> Option<Vec<Record>> {
    let file = form.look().file?;
    let about = form.subject("about");
    let attribute = form.code("attribute");
    let value = value(form, about, &attribute);
    let accepted = form.flag("accepted");
    if accepted && !making.decides() {
        form.refuse(FieldError::new("accepted", "problem-accept-needs-decide"));
    }
    let said = common(form, making);
    let standing = if accepted { Standing::Accepted } else { Standing::Recorded };
    let mut statement = Statement { about: about?, attribute, value: value?, standing, ..said? };
    let mut changes = vec![];
    if let Some(Record::Statement(old)) = making.old {
        if old.standing == Standing::Superseded {
            form.refuse(FieldError::new("id", "problem-superseded"));
        }
        statement.supersedes = Some(old.id);
        changes.extend(supersede(file, old, statement.id));
    }
    if accepted {
        changes.extend(accept_only(file, &statement));
    }
    changes.push(Record::Statement(statement));
    Some(changes)
}

/// What changes besides when a statement takes the place of an old one: the old one steps back, and what rested on it
/// rests on the new one.
pub(super) fn supersede(file: &CaseFile, old: &Statement, new: StatementId) -> Vec<Record> {
    let resting = file.violations.iter().filter(|violation| violation.elements.contains(&old.id));
    let moved = resting.map(|violation| Record::Violation(violation.resting_on(old.id, new)));
    moved.chain([Record::Statement(Statement { standing: Standing::Superseded, ..old.clone() })]).collect()
}

/// Lets the record go by a statement, or by it no longer.
pub fn accept(form: &mut Form<'_>, _making: &Making<'_>) -> Option<Vec<Record>> {
    let file = form.look().file?;
    let (id, standing) = (form.one("statement"), Standing::from_code(&form.code("standing")));
    let old = file.history.statements.iter().find(|statement| Some(statement.id.0) == id)?;
    if old.standing == Standing::Superseded {
        form.refuse(FieldError::new("statement", "problem-superseded"));
    }
    let statement = Statement { standing: standing?, ..old.clone() };
    let mut changes = vec![];
    if statement.standing == Standing::Accepted {
        changes = accept_only(file, &statement);
    }
    changes.push(Record::Statement(statement));
    Some(changes)
}

/// What every statement has, however it is entered; subject, attribute, value and standing are for the caller to set.
pub(super) fn common(form: &mut Form<'_>, making: &Making<'_>) -> Option<Statement> {
    let case = form.look().file?.case().id;
    let source = form.one("source");
    let said = form.when("said", None).unwrap_or_else(When::unknown);
    Some(Statement {
        id: StatementId(making.new_id()),
        case,
        about: Subject::Event(EventId(Id::from_bits(0))),
        attribute: String::new(),
        value: Value::Number(0),
        passage: form.text("passage"),
        said,
        official: form.flag("official"),
        credibility: Credibility::from_code(&form.code("credibility")).unwrap_or(Credibility::Unjudged),
        quotable: form.flag("quotable"),
        standing: Standing::Recorded,
        supersedes: None,
        source: SourceId(source?),
    })
}

/// The record goes by one statement on each attribute: the others step back, but for the one that is superseded anyway.
pub(super) fn accept_only(file: &CaseFile, accepted: &Statement) -> Vec<Record> {
    file.history
        .said(accepted.about, &accepted.attribute)
        .filter(|other| other.standing == Standing::Accepted && other.id != accepted.id)
        .filter(|other| Some(other.id) != accepted.supersedes)
        .map(|other| Record::Statement(Statement { standing: Standing::Recorded, ..other.clone() }))
        .collect()
}

/// The value, read as its attribute wants it.
fn value(form: &mut Form<'_>, about: Option<Subject>, attribute: &str) -> Option<Value> {
    let look = form.look();
    let typed: Phrase = form.phrase("value");
    let anchor = form.one("anchor").map(EventId);
    let term = look.vocabularies.term("attribute", attribute)?;
    if attribute == "when" && anchor.is_some_and(|event| about == Some(Subject::Event(event))) {
        form.refuse(FieldError::new("anchor", "problem-own-anchor"));
    }
    let about_kind = match about? {
        Subject::Event(_) => "event",
        Subject::Act(_) => "act",
        Subject::Person(_) => "person",
    };
    if term.more("about") != about_kind {
        form.refuse(FieldError::new("attribute", "problem-attribute-subject").with("typed", attribute));
        return None;
    }
    let plain = if typed.en.is_empty() { typed.zh.clone() } else { typed.en.clone() };
    if plain.is_empty() {
        return None;
    }
    let refused = match term.more("value").split_once(':').unwrap_or((term.more("value"), "")) {
        ("when", _) => return form.when_typed("value_en", &plain, anchor).map(Value::When),
        ("term", table) if look.vocabularies.term(table, &plain).is_some() => return Some(Value::Term(plain)),
        ("term", table) => {
            let known: Vec<&str> = look.vocabularies.terms(table).iter().map(|term| term.code.as_str()).collect();
            FieldError::new("value_en", "problem-code").with("typed", plain).with("known", known.join(", "))
        }
        ("number", _) => match number(term, &plain) {
            Ok(number) => return Some(Value::Number(number)),
            Err(problem) => FieldError { field: "value_en".to_owned(), ..problem },
        },
        _ => return Some(Value::Text(typed)),
    };
    form.refuse(refused);
    None
}

/// A whole number within the bounds that the vocabulary sets for an attribute.
pub(crate) fn number(attribute: &Term, typed: &str) -> Result<i64, FieldError> {
    let number: i64 = typed.parse().map_err(|_| FieldError::new("", "problem-number").with("typed", typed))?;
    let (least, most) = (attribute.more("least"), attribute.more("most"));
    let bound = |text: &str, otherwise| text.parse().unwrap_or(otherwise);
    if (bound(least, i64::MIN)..=bound(most, i64::MAX)).contains(&number) {
        return Ok(number);
    }
    Err(FieldError::new("", "problem-out-of-range").with("typed", typed).with("least", least).with("most", most))
}

/// A statement as it would be typed.
pub fn write(statement: &Statement) -> Values {
    let about = match statement.about {
        Subject::Event(id) => id.to_string(),
        Subject::Act(id) => id.to_string(),
        Subject::Person(id) => id.to_string(),
    };
    let values = Values::new().with("about", about).with("attribute", &statement.attribute);
    let values = match &statement.value {
        Value::When(when) => {
            let anchor = when.relative().map_or_else(String::new, |relative| relative.anchor.to_string());
            values.with("value_en", when.wording()).with("anchor", anchor)
        }
        Value::Term(code) => values.with("value_en", code),
        Value::Number(number) => values.with("value_en", number.to_string()),
        Value::Text(text) => values.with("value_en", &text.en).with("value_zh", &text.zh),
    };
    let flag = |yes| if yes { "yes" } else { "" };
    values
        .with("source", statement.source.to_string())
        .with("passage", &statement.passage)
        .with("said", statement.said.wording())
        .with("official", flag(statement.official))
        .with("credibility", statement.credibility.code())
        .with("quotable", flag(statement.quotable))
        .with("accepted", flag(statement.standing == Standing::Accepted))
}
