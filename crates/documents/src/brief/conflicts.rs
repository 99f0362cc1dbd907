//! Section VI: where statements cannot all be true, laid side by side; nothing is decided here.

use suasion_record::{Bounds, Contradiction, Nature, Standing, Statement, When};

use super::{
    material::{Conflict, Material},
    speech::{joined, lines},
};
use crate::tree::{Column, Document, Level, ListKind, Runs, Table};

pub(super) fn section(material: &Material<'_>, document: &mut Document) {
    let speech = &material.speech;
    document.section(speech.word("paper-conflicts"));
    if material.conflicts.is_empty() {
        document.point(speech.word("paper-conflicts-empty"));
        return;
    }
    document.paragraph(speech.word("paper-conflicts-about"));
    for (place, conflict) in material.conflicts.iter().enumerate() {
        one(material, document, place + 1, conflict);
    }
}

fn one(material: &Material<'_>, document: &mut Document, number: usize, conflict: &Conflict) {
    let speech = &material.speech;
    let attribute = speech.term("attribute", &conflict.attribute);
    let fills = [
        ("number", number.into()),
        ("subject", material.subject(conflict.about).into()),
        ("attribute", attribute.into()),
    ];
    document.heading(Level::Subsection, speech.say("paper-conflict", fills));
    let of_it = |statement: &&Statement| {
        statement.counts()
            && conflict.found.iter().any(|found| found.statements.contains(&statement.id))
            && statement.about == conflict.about
            && statement.attribute == conflict.attribute
    };
    let said: Vec<&Statement> = material.history().statements.iter().filter(of_it).collect();
    let sides = conflict.found.iter().any(|found| found.official_against_unofficial);
    document.push(if sides { two_sides(material, &said) } else { in_order(material, &said) });
    document.point(speech.word("paper-conflict-why"));
    document.list(ListKind::Lettered, conflict.found.iter().map(|found| sentence(material, found)));
}

/// The authorities on the left, everybody else on the right.
fn two_sides(material: &Material<'_>, said: &[&Statement]) -> Table {
    let speech = &material.speech;
    let mut table =
        Table::new([Column::new(speech.word("paper-official"), 1), Column::new(speech.word("paper-unofficial"), 1)]);
    let side = |official: bool| -> Vec<Runs> {
        said.iter().filter(|one| one.official == official).map(|one| said_by(material, one)).collect()
    };
    let (mut left, mut right) = (side(true), side(false));
    let rows = left.len().max(right.len());
    left.resize_with(rows, Runs::default);
    right.resize_with(rows, Runs::default);
    for (left, right) in left.into_iter().zip(right) {
        table.add_row([left, right]);
    }
    table
}

/// What is said in the order in which it was said; what was said on an unknown day comes last.
fn in_order(material: &Material<'_>, said: &[&Statement]) -> Table {
    let speech = &material.speech;
    let mut table = Table::new([
        Column::new(speech.word("paper-what-is-said"), 3),
        Column::new(speech.word("paper-who-says-so"), 2),
    ]);
    let mut said = said.to_vec();
    said.sort_by_key(|statement| statement.said.sort_key());
    for statement in said {
        table.add_row([value(material, statement), who(material, statement)]);
    }
    table
}

fn said_by(material: &Material<'_>, statement: &Statement) -> Runs {
    lines([value(material, statement), who(material, statement)])
}

fn value(material: &Material<'_>, statement: &Statement) -> Runs {
    let value: Runs = material.value(statement).iter().cloned().map(|run| run.strong()).collect();
    let goes_by = statement.standing == Standing::Accepted;
    lines([value, if goes_by { material.speech.word("paper-goes-by").into() } else { Runs::default() }])
}

fn who(material: &Material<'_>, statement: &Statement) -> Runs {
    let speech = &material.speech;
    let said = if statement.said == When::unknown() {
        speech.word("paper-said-unknown").into()
    } else {
        speech.say("paper-said-on", [("date", speech.date_in_line(&material.dated(&statement.said)).into())])
    };
    lines([material.by_whom_where(statement), said])
}

/// Why the statements cannot all be true, naming each.
fn sentence(material: &Material<'_>, found: &Contradiction) -> Runs {
    let speech = &material.speech;
    let statement = |place: usize| found.statements.get(place).and_then(|id| material.statement(*id));
    let named = |one: &Statement, value: Runs| {
        speech.say("paper-value-by", [("value", value.into()), ("source", material.by_whom(one).into())])
    };
    let said = |place| statement(place).map(|one| named(one, material.value(one))).unwrap_or_default();
    let other = || ("other", said(1).into());
    match &found.nature {
        Nature::Terms => speech.say("paper-clash-terms", [("one", said(0).into()), other()]),
        Nature::Numbers => speech.say("paper-clash-numbers", [("one", said(0).into()), other()]),
        Nature::Dates { gap } => {
            let gap = ("gap", gap.printed(speech.lang).into());
            speech.say("paper-clash-dates", [("one", said(0).into()), other(), gap])
        }
        Nature::Spans { start, end } => {
            let how = crate::spans_apart(*start, *end, speech.lang);
            speech.say("paper-clash-spans", [("one", said(0).into()), other(), ("how", how.into())])
        }
        Nature::ComputedDate { gap, reckoned, against } => {
            // Both are read from the dates they are reckoned through here, not from those the record goes by.
            let as_reckoned = |place: usize, days: Bounds| {
                let one = statement(place)?;
                let when = one.when()?;
                let when = if when.relative().is_some() { when.reckoned(days) } else { when.clone() };
                Some(named(one, speech.date_in_line(&when)))
            };
            let one = as_reckoned(0, *reckoned).unwrap_or_default();
            let other = as_reckoned(1, *against).unwrap_or_default();
            let through = (2..found.statements.len()).map(said);
            let basis = joined(through, &speech.word("paper-comma"));
            let gap = ("gap", gap.printed(speech.lang).into());
            speech.say(
                "paper-clash-computed",
                [("one", one.into()), ("other", other.into()), ("basis", basis.into()), gap],
            )
        }
    }
}
