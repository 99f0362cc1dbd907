//! What of a long page is shown: each of its three lists is cut for itself.

use std::collections::BTreeSet;

use suasion_app::{
    CaseView, answers, answers_to,
    campaign::{Demand, Kind, Representation, Response},
    domain::{Bounds, Id},
    followed_by,
    form::Values,
    led_to, put_by, sent,
};

use crate::{
    pages::{
        case::stretch::{Piece, Stretch, more_lines},
        place::shown_at,
    },
    parts,
};

/// The lines of a page that is shown whole: its lines are shorter than those of a chronology.
const WHOLE_LINES: usize = 250;
/// The lines of a page whose lists are cut: fewer than of a whole one, because its links are longer.
const CUT_LINES: usize = 200;

/// The parts of the three lists that are shown.
pub(super) struct Cut {
    pub demands: Stretch,
    pub representations: Stretch,
    pub responses: Stretch,
    /// Every record that is on the page.
    here: BTreeSet<Id>,
}

impl Cut {
    /// What an address asks for: of each list a part by number, the part in which a record stands (`at`), or all of
    /// them.
    pub fn of(view: &CaseView, asked: &Values) -> Self {
        let file = &view.file;
        let demands: Vec<Piece> = file.demands.iter().map(|one| demand(view, one)).collect();
        let representations: Vec<Piece> =
            sent(file, |_| true).into_iter().map(|one| representation(view, one)).collect();
        let responses: Vec<Piece> = answers(file, |_| true).into_iter().map(|one| response(view, one)).collect();
        let most = most([&demands, &representations, &responses].map(|list| list.iter().map(|one| one.lines).sum()));
        let cut = |list: &[Piece], name| {
            let stretch = Stretch::of(list, most, name, asked);
            let here = list[stretch.range()].iter().flat_map(|piece| piece.records.clone()).collect();
            (stretch, here)
        };
        let (demands, a): (_, BTreeSet<Id>) = cut(&demands, "demands");
        let (representations, b) = cut(&representations, "representations");
        let (responses, c) = cut(&responses, "responses");
        Cut { demands, representations, responses, here: a.into_iter().chain(b).chain(c).collect() }
    }

    /// Where a record of these lists is shown: on this page, or on another part of it.
    pub fn place(&self, reference: &str, kind: Kind, id: Id) -> String {
        if self.here.contains(&id) { format!("#{}", parts::anchor(kind, id)) } else { shown_at(reference, kind, id) }
    }
}

/// The lines that each list may take, given how many each has: those that are short leave what they do not need to the others.
fn most(mut lists: [usize; 3]) -> usize {
    if lists.iter().sum::<usize>() <= WHOLE_LINES {
        return WHOLE_LINES;
    }
    lists.sort_unstable();
    let (mut left, mut open) = (CUT_LINES, lists.len());
    for lines in lists {
        if lines > left / open {
            break;
        }
        (left, open) = (left - lines, open - 1);
    }
    left / open.max(1)
}

/// A card takes its head, a line for each of its links and flaws, and its texts.
fn demand(view: &CaseView, one: &Demand) -> Piece {
    let file = &view.file;
    let links = one.basis.len() + answers_to(file, one).len() + put_by(file, one).len() + one.flaws().len();
    let texts = [&one.ask, &one.measure, &one.fallback].map(|text| text.en.len().max(text.zh.len())).iter().sum();
    Piece { lines: 5 + links + more_lines(texts), records: vec![one.id.0], when: Bounds::UNKNOWN }
}

/// A row takes its head and a line for each demand it carries and for what came before and after it.
fn representation(view: &CaseView, one: &Representation) -> Piece {
    let file = &view.file;
    let before = one.prompted_by.len() + one.prompted_by_events.len();
    let links = one.demands.len() + before + led_to(file, one).len() + followed_by(file, one).len();
    let when = file.history.dated(&one.when).bounds();
    Piece { lines: 3 + links, records: vec![one.id.0], when }
}

fn response(view: &CaseView, one: &Response) -> Piece {
    let links = one.prompted_by.len() + one.criteria.len();
    let lines = 4 + links + more_lines(one.detail.en.len().max(one.detail.zh.len()));
    Piece { lines, records: vec![one.id.0], when: view.file.history.dated(&one.when).bounds() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_lists_leave_their_lines_to_the_long_ones() {
        assert_eq!(most([100, 80, 60]), WHOLE_LINES, "all of it fits");
        assert_eq!(most([20, 1000, 30]), 150);
        assert_eq!(most([1000, 20, 1000]), 90);
        assert_eq!(most([1000, 1000, 1000]), CUT_LINES / 3);
    }
}
