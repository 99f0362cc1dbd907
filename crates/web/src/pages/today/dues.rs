//! What falls due in a table: the day and how late it is, whose it is, what it is about, the next thing to do.

use maud::{Markup, html};
use suasion_app::{
    DueRow, Permission,
    campaign::{Due, DueKind, Kind, Matter},
    domain::{Day, Lang, Vocabularies},
};

use crate::{
    pages::{
        cases::{case_path, person},
        place::shown_at,
    },
    parts::{self, Column, Table, Tone, own},
    session::Visitor,
};

/// What is due, by day.
pub fn table(visitor: &Visitor, vocabularies: &Vocabularies, caption: String, none: &str, rows: &[DueRow]) -> Markup {
    let column = |key: &str| Column::new(visitor.word(key));
    let rows = rows.iter().map(|row| {
        let (address, words) = next_step(visitor, row.due, &row.reference);
        let whose = html! {
            a href=(case_path(&row.reference)) { (person(visitor, &row.names)) } " " small { (row.reference) }
        };
        let what = what(visitor, vocabularies, row.due.kind, row.matter.as_ref());
        (None, vec![day(visitor, row.due.day), whose, what, parts::action(&address, &visitor.word(words))])
    });
    let table = parts::table(&Table {
        caption,
        columns: vec![
            column("page-today-day"),
            column("page-today-person"),
            column("page-today-what"),
            column("page-today-next").does(),
        ],
        rows: rows.collect(),
        empty: html! { p { (visitor.word(none)) } },
    });
    html! { div.dues { (table) } }
}

/// The day, and how late it is.
fn day(visitor: &Visitor, day: Day) -> Markup {
    let late = visitor.context.now.today.days_since(day);
    html! {
        (parts::day(day, visitor.lang())) " "
        @if late > 0 {
            (parts::tag(Tone::Harm, &visitor.say("page-today-late", &[("days", late.into())])))
        } @else if late == 0 {
            (parts::tag(Tone::Due, &visitor.word("page-today-now")))
        }
    }
}

/// What is due: the ask and of whom, the answer and from whom, the consent and towards whom.
fn what(visitor: &Visitor, vocabularies: &Vocabularies, kind: DueKind, matter: Option<&Matter>) -> Markup {
    let lang = visitor.lang();
    let term = |table: &str, code: &str| own(lang, &vocabularies.label(table, code, lang));
    let Some(matter) = matter else {
        let bare = if matches!(kind, DueKind::Check | DueKind::Consent) { "-bare" } else { "" };
        return html! { (visitor.word(&format!("page-due-{}{bare}", kind.code()))) };
    };
    match kind {
        DueKind::Review => html! { (visitor.word("page-due-review")) },
        DueKind::Demand => html! { (parts::phrase(&matter.words, lang)) (who(visitor, matter, "page-asked-of")) },
        DueKind::Check => html! {
            (visitor.word("page-due-check")) (blank(visitor)) (term("response", &matter.code)) (who(visitor, matter, "page-answer-from"))
        },
        DueKind::Consent => {
            html! { (visitor.word("page-due-consent")) (blank(visitor)) (term("audience", &matter.code)) }
        }
    }
}

/// ", asked of the Ministry"; nothing where nobody is named.
pub fn who(visitor: &Visitor, matter: &Matter, key: &str) -> Markup {
    html! {
        @if !matter.who.is_empty() {
            small { " · " (visitor.word(key)) (blank(visitor)) (person(visitor, &matter.who)) }
        }
    }
}

/// Stands between words, and in Chinese is nothing.
fn blank(visitor: &Visitor) -> &'static str {
    if visitor.lang() == Lang::En { " " } else { "" }
}

/// Where somebody goes to do what is due, and what the link says.
fn next_step(visitor: &Visitor, due: Due, reference: &str) -> (String, &'static str) {
    let record = due.record;
    let edit = |kind| parts::edit_path(reference, kind, record);
    let decides = visitor.may(Permission::Decide);
    match due.kind {
        DueKind::Review if decides => (edit(Kind::Case), "page-do-review"),
        DueKind::Review => (case_path(reference), "page-do-look"),
        DueKind::Demand => (shown_at(reference, Kind::Demand, record), "page-do-demand"),
        DueKind::Check if decides => (edit(Kind::Response), "page-do-check"),
        DueKind::Check => (shown_at(reference, Kind::Response, record), "page-do-look"),
        DueKind::Consent if decides => (edit(Kind::Consent), "page-do-consent"),
        DueKind::Consent => (shown_at(reference, Kind::Consent, record), "page-do-look"),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use suasion_app::domain::{CaseId, Id};

    use super::*;
    use crate::pages::samples::{LANGUAGES, LONG, contributor, matter, names, officer, sound};

    fn due(kind: DueKind, day: &str) -> Due {
        Due { day: day.parse().unwrap(), kind, record: Id::from_bits(7) }
    }

    fn row(kind: DueKind, matter: Option<Matter>) -> DueRow {
        let (case, due) = (CaseId(Id::from_bits(1)), due(kind, "2026-11-03"));
        DueRow { due, case, reference: "T-1".into(), names: names(), matter }
    }

    #[test]
    fn a_row_says_whose_it_is_what_was_asked_of_whom_and_how_late() {
        let vocabularies = Vocabularies::shipped();
        let rows = [
            row(DueKind::Demand, Some(matter(7, "Allow a family visit", ""))),
            row(DueKind::Check, Some(matter(7, "", "release"))),
            row(DueKind::Consent, Some(matter(7, "", "un"))),
            row(DueKind::Review, None),
            row(DueKind::Check, None),
        ];
        for lang in LANGUAGES {
            let shown = sound(table(&officer(lang), &vocabularies, "31".into(), "page-today-overdue-none", &rows));
            assert!(shown.contains("20") && shown.contains("/cases/T-1/demands?at="), "{shown}");
            assert!(shown.contains("Allow a family visit") && shown.contains("延庆监狱"), "{shown}");
            assert_eq!(shown.matches(r#"<tr role="row">"#).count(), 6);
        }
        let shown = sound(table(&officer(Lang::En), &vocabularies, "31".into(), "page-today-overdue-none", &rows));
        assert!(shown.contains("3 November 2026") && shown.contains("20 days late") && shown.contains(LONG), "{shown}");
        assert!(shown.contains("United Nations") && !shown.contains("was to be met"), "{shown}");
    }

    #[test]
    fn a_contributor_is_led_to_look_and_not_to_decide() {
        let (address, words) = next_step(&contributor(Lang::En), due(DueKind::Check, "2026-11-01"), "T-1");
        assert!(address.contains("#response-") && words == "page-do-look");
        let (address, _) = next_step(&officer(Lang::En), due(DueKind::Check, "2026-11-01"), "T-1");
        assert!(address.contains("/response/"));
    }
}
