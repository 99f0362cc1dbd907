//! Every authority that is cited, once: on which grounds, and how the citation was checked.

use suasion_law::{Provision, cite};

use super::ground::Ground;
use crate::{
    brief::{material::Material, speech::lines},
    tree::{Column, Document, Mark, Runs, Table, mark, text},
};

pub(super) fn section(material: &Material<'_>, document: &mut Document, grounds: &[Ground<'_, '_>]) {
    let speech = &material.speech;
    let mut cited: Vec<(String, &Provision, Vec<usize>)> = Vec::new();
    for ground in grounds {
        for applied in &ground.applied {
            let citation = cite(applied.provision, material.library, speech.lang).text;
            match cited.iter_mut().find(|(known, ..)| *known == citation) {
                Some((_, _, numbers)) if numbers.contains(&ground.number) => {}
                Some((_, _, numbers)) => numbers.push(ground.number),
                None => cited.push((citation, applied.provision, vec![ground.number])),
            }
        }
    }
    if cited.is_empty() {
        return;
    }
    // An instrument's articles stand together, in the order in which it was first cited.
    let order: Vec<(&str, &str)> = cited.iter().map(|(_, row, _)| of(row)).collect();
    cited.sort_by_key(|(_, row, _)| order.iter().position(|one| *one == of(row)));
    document.section(speech.word("paper-legal-authorities"));
    let mut table = Table::new([
        Column::new(speech.word("paper-provision"), 16),
        Column::new(speech.word("paper-legal-grounds"), 6),
        Column::new(speech.word("paper-legal-checked"), 14),
    ]);
    for (citation, row, numbers) in cited {
        table.add_row([text(speech.own(&citation)).into(), material.listed(&numbers), checked(material, row)]);
    }
    document.push(table);
}

fn of(row: &Provision) -> (&str, &str) {
    (row.jurisdiction.code(), &row.instrument_short)
}

/// How a citation was checked; by whom in this house is nobody's business outside it.
fn checked(material: &Material<'_>, row: &Provision) -> Runs {
    let speech = &material.speech;
    if let Some(here) = &row.confirmed_here {
        let day = speech.day(here.on);
        let seen = speech.verbatim(&here.text_seen);
        let how = speech.say("paper-legal-compared", [("day", day.into()), ("text", seen.into())]);
        return lines([mark(Mark::Confirmed, speech.word("paper-confirmed")).into(), how]);
    }
    let how = speech.word(&format!("confidence-{}", row.confidence.code()));
    let (kind, word) = match row.confidence.is_confirmed() {
        true => (Mark::Confirmed, "paper-confirmed"),
        false => (Mark::Unconfirmed, "paper-unconfirmed"),
    };
    mark(kind, speech.word(word)).and(" ").and(how)
}
