//! The questions of a case that its statements answer differently: one for each attribute of one thing, however many
//! statements there are. "When was the arrest?" is one question, be it answered in two ways or in five.

use std::collections::{HashMap, HashSet};

use suasion_record::{Contradiction, History, Statement, StatementId, Subject, Value, Vocabularies, contradictions};

/// One question and its rival answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// What it is about.
    pub about: Subject,
    /// The attribute that is in question.
    pub attribute: String,
    /// The values given, those that an authority gives first.
    pub rivals: Vec<Rival>,
    /// Which statements contradict each other and in what way, in the order of finding.
    pub found: Vec<Contradiction>,
    /// Whether a statement of the authorities stands against one that is not.
    pub official_against_unofficial: bool,
}

/// A value, and the statements that give it in whatever words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rival {
    /// The statements in order of entry; at least one.
    pub statements: Vec<StatementId>,
}

/// The questions on which a case contradicts itself, in the order in which they were first found.
pub fn questions(history: &History, vocabularies: &Vocabularies) -> Vec<Question> {
    let mut places: HashMap<(Subject, String), usize> = HashMap::new();
    let mut all: Vec<Question> = Vec::new();
    for found in contradictions(history, vocabularies) {
        let place = *places.entry((found.about, found.attribute.clone())).or_insert_with(|| {
            let (about, attribute) = (found.about, found.attribute.clone());
            all.push(Question { about, attribute, rivals: vec![], found: vec![], official_against_unofficial: false });
            all.len() - 1
        });
        all[place].official_against_unofficial |= found.official_against_unofficial;
        all[place].found.push(found);
    }
    for question in &mut all {
        question.rivals = rivals(history, question);
    }
    all
}

fn rivals(history: &History, question: &Question) -> Vec<Rival> {
    let named: HashSet<StatementId> =
        question.found.iter().flat_map(|found| found.statements.iter().copied()).collect();
    let of_it = |statement: &&Statement| {
        statement.about == question.about && statement.attribute == question.attribute && named.contains(&statement.id)
    };
    let mut values: Vec<Vec<&Statement>> = Vec::new();
    for statement in history.statements.iter().filter(of_it) {
        match values.iter_mut().find(|value| same(&value[0].value, &statement.value)) {
            Some(value) => value.push(statement),
            None => values.push(vec![statement]),
        }
    }
    // A stable sort leaves two of a kind in their order.
    values.sort_by_key(|value| !value.iter().any(|statement| statement.official));
    let ids = |value: Vec<&Statement>| value.into_iter().map(|statement| statement.id).collect();
    values.into_iter().map(|value| Rival { statements: ids(value) }).collect()
}

fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::When(one), Value::When(other)) => one.means_the_same_as(other),
        _ => one == other,
    }
}
