//! The journal: who changed what, when, why, before and after; and whether it is whole.

use std::ops::ControlFlow;

use axum::{Router, extract::State, http::StatusCode, routing::get};
use maud::{Markup, html};
use serde_json::Value;
use suasion_app::{
    AppError, JournalEntry, JournalPage, JournalReport, JournalRow, Permission, domain::Lang, fault_said, form::Values,
    only, page_number,
};
use suasion_locale::{maybe, say, word};

use super::cases::case_path;
use crate::{
    answer::{Answer, Failure},
    input::Asked,
    parts::{self, Column, Crumb, Table, Tone},
    session::Visitor,
    state::WebState,
};

/// Its addresses.
pub fn routes() -> Router<WebState> {
    Router::new().route("/journal", get(show)).route("/journal/verify", get(verify))
}

/// An entry with more changes than this is an import: they are counted, not spelled out.
const CHANGES: usize = 8;
/// The characters of a value that a page spells out.
const LENGTH: usize = 160;

/// Entries on a page, as the use case cuts them.
pub(super) const ENTRIES: u32 = 50;

async fn show(
    State(state): State<WebState>,
    visitor: Visitor,
    Asked(asked): Asked,
) -> Result<(StatusCode, Markup), Failure> {
    let (page, wrong) = page_of(&asked);
    let journal = state.app.journal(&visitor.context, None, page).await?;
    let shown = html! {
        (parts::heading(&visitor.word("page-journal")))
        (not_possible(&visitor, wrong.as_ref()))
        p { (visitor.word("page-journal-about")) }
        p.actions { (parts::action("/journal/verify", &visitor.word("page-journal-verify"))) }
        (entries(&visitor, &journal, true))
        (parts::pager(visitor.lang(), journal.total, page, ENTRIES, "/journal", &[]))
    };
    Ok((status(wrong.as_ref()), parts::page(&visitor, &visitor.word("page-journal"), &[], shown)))
}

/// The page that is asked for; the first, and why, where that is not possible.
pub(super) fn page_of(asked: &Values) -> (u32, Option<AppError>) {
    match only(asked, &["page"]).and_then(|()| page_number(asked)) {
        Ok(page) => (page, None),
        Err(error) => (1, Some(error)),
    }
}

/// What is wrong with the address.
pub(super) fn not_possible(visitor: &Visitor, wrong: Option<&AppError>) -> Markup {
    html! { @if let Some(error) = wrong { (parts::notice(Tone::Harm, &error.said(visitor.lang()))) } }
}

/// The status of a page whose address is right, or is not.
pub(super) fn status(wrong: Option<&AppError>) -> StatusCode {
    if wrong.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK }
}

async fn verify(State(state): State<WebState>, visitor: Visitor) -> Answer {
    // A page has no way to show progress or to interrupt; the command line has.
    let mut watch = |_| ControlFlow::Continue(());
    let report = state.app.verify_journal(&visitor.context, &mut watch).await?;
    let crumbs = [Crumb::new("/journal", visitor.word("page-journal"))];
    Ok(parts::page(&visitor, &visitor.word("page-journal-report"), &crumbs, report_body(&visitor, &report)))
}

fn report_body(visitor: &Visitor, report: &JournalReport) -> Markup {
    let lang = visitor.lang();
    let entries = [("entries", report.entries.into())];
    html! {
        (parts::heading(&visitor.word("page-journal-report")))
        @if report.is_intact() {
            (parts::notice(Tone::Real, &say(lang, "page-journal-intact", &entries)))
        } @else {
            (parts::notice(Tone::Harm, &say(lang, "page-journal-damaged", &entries)))
            ul { @for fault in &report.faults { li { (fault_said(fault, lang)) } } }
        }
        p { (visitor.word("page-journal-how")) }
        @if let Some(head) = &report.head {
            (parts::summary(&[(visitor.word("page-journal-head"), html! { code { (head) } })]))
        }
    }
}

/// Entries, newest first; with the case of each where they come from several.
pub(super) fn entries(visitor: &Visitor, journal: &JournalPage, with_case: bool) -> Markup {
    let mut keys = vec!["page-journal-when", "page-journal-who", "page-journal-what"];
    if with_case {
        keys.push("page-case");
    }
    keys.push("page-journal-changes");
    parts::table(&Table {
        caption: visitor.say("page-journal-total", &[("total", journal.total.into())]),
        columns: keys.into_iter().map(|key| Column::new(visitor.word(key))).collect(),
        rows: journal.rows.iter().map(|row| (None, cells(visitor, row, with_case))).collect(),
        empty: html! { p { (visitor.word("page-journal-none")) } },
    })
}

fn cells(visitor: &Visitor, row: &JournalRow, with_case: bool) -> Vec<Markup> {
    let (lang, entry) = (visitor.lang(), &row.entry);
    let mut cells = vec![
        html! { time datetime=(entry.at) { (entry.at.strftime("%Y-%m-%d %H:%M UTC")) } },
        html! {
            @if row.who.is_empty() { span.muted { (visitor.word("page-journal-nobody")) } } @else { bdi { (row.who) } }
        },
        html! { (operation(lang, &entry.operation)) @if !entry.reason.is_empty() { br; small { (entry.reason) } } },
    ];
    if with_case {
        // Who reads the journal need not be one who reads cases.
        let may_open = !row.reference.is_empty() && visitor.may(Permission::Read);
        cells.push(
            html! { @if may_open { a href=(case_path(&row.reference)) { (row.reference) } } @else { (row.reference) } },
        );
    }
    cells.push(html! { (changes(lang, entry)) (take_back(visitor, entry)) });
    cells
}

/// The way to taking an entry back, for whoever may: what brought cases in needs less than what changed them.
fn take_back(visitor: &Visitor, entry: &JournalEntry) -> Markup {
    let brings_in = ["case.import", "table.import", "fiction.add"].contains(&entry.operation.as_str());
    let of_records = brings_in || entry.changes.iter().any(|change| change.kind != "account");
    let may = visitor.may(Permission::Import) && (brings_in || visitor.may(Permission::Decide));
    html! {
        @if of_records && may {
            " " a href={ "/journal/undo?entry=" (entry.seq) } {
                (visitor.word("op-journal-undo")) span.unseen { " #" (entry.seq) }
            }
        }
    }
}

/// An operation in words; its code where there are none.
pub(super) fn operation(lang: Lang, name: &str) -> String {
    if let Some(said) = maybe(lang, &format!("op-{}", name.replace(['.', '_'], "-"))) {
        return said;
    }
    match name.split_once('.').and_then(|(kind, done)| Some((maybe(lang, &format!("kind-{kind}"))?, done))) {
        Some((kind, "remove")) => say(lang, "page-journal-removed", &[("kind", kind.into())]),
        _ => name.to_owned(),
    }
}

fn changes(lang: Lang, entry: &JournalEntry) -> Markup {
    let kinds: Vec<String> = entry
        .changes
        .iter()
        .map(|change| maybe(lang, &format!("kind-{}", change.kind)).unwrap_or_else(|| change.kind.clone()))
        .collect();
    html! {
        @if kinds.len() > CHANGES {
            (counted(&kinds)) " "
        } @else if !kinds.is_empty() {
            details {
                summary { (counted(&kinds)) }
                @for (change, kind) in entry.changes.iter().zip(&kinds) {
                    (difference(lang, kind, change.before.as_ref(), change.after.as_ref()))
                }
            }
        }
        small.muted { "#" (entry.seq) }
    }
}

/// `event, statement ×3`: the kinds, each once with how many there are.
fn counted(kinds: &[String]) -> String {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for kind in kinds {
        match counts.iter_mut().find(|(known, _)| known == kind) {
            Some((_, count)) => *count += 1,
            None => counts.push((kind, 1)),
        }
    }
    let said =
        counts.iter().map(|(kind, count)| if *count == 1 { (*kind).to_owned() } else { format!("{kind} ×{count}") });
    said.collect::<Vec<_>>().join(", ")
}

/// What changed in a record, field by field.
fn difference(lang: Lang, kind: &str, before: Option<&Value>, after: Option<&Value>) -> Markup {
    let done = match (before, after) {
        (None, Some(_)) => "page-journal-new",
        (Some(_), None) => "page-journal-gone",
        (Some(_), Some(_)) => "page-journal-changed",
        (None, None) => "page-journal-withheld",
    };
    let fields = differing(before, after);
    html! {
        p { strong { (kind) } " – " (word(lang, done)) }
        @if !fields.is_empty() {
            dl.summary {
                @for (field, old, new) in fields {
                    div {
                        dt { (maybe(lang, &format!("field-{}", field.replace('_', "-"))).or_else(|| maybe(lang, &format!("field-{field}"))).unwrap_or(field)) }
                        dd {
                            @if let Some(old) = old { del { (old) } " " }
                            @if let Some(new) = new { ins { (new) } }
                        }
                    }
                }
            }
        }
    }
}

/// A field with what stood in it before and after.
type Differing = (String, Option<String>, Option<String>);

/// The fields that are not the same before and after; the identity of a record never changes and says nothing.
fn differing(before: Option<&Value>, after: Option<&Value>) -> Vec<Differing> {
    let fields = |value: Option<&Value>| value.and_then(Value::as_object).cloned().unwrap_or_default();
    let (old, new) = (fields(before), fields(after));
    let mut names: Vec<&String> = old.keys().chain(new.keys().filter(|name| !old.contains_key(*name))).collect();
    names.retain(|name| *name != "id" && *name != "case" && old.get(*name) != new.get(*name));
    let told = |value: &Value| shortened(&plain(value));
    names.into_iter().map(|name| (name.clone(), old.get(name).map(told), new.get(name).map(told))).collect()
}

/// A long text up to [`LENGTH`], with an ellipsis for the rest.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(LENGTH) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// A stored value as a person reads it: texts as they are, phrases in both languages, the rest as JSON.
fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(list) => list.iter().map(plain).collect::<Vec<_>>().join(", "),
        Value::Object(fields) => match (fields.get("wording").or_else(|| fields.get("text")), fields.len()) {
            (Some(Value::String(text)), _) => text.clone(),
            (None, 1..=2) => fields.values().map(plain).collect::<Vec<_>>().join(" / "),
            _ => value.to_string(),
        },
        other => other.to_string(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::pages::samples::{LANGUAGES, officer, sound};

    fn journal(count: u64, total: u64) -> JournalPage {
        let entry = |seq| JournalEntry {
            seq,
            at: "1991-02-12T03:04:05Z".parse().unwrap(),
            account: None,
            operation: "event.save".into(),
            case: None,
            reason: "typing mistake <b>".into(),
            changes: vec![],
            hash: "0".into(),
        };
        let rows = (0..count).map(|seq| JournalRow { who: String::new(), reference: "T-1".into(), entry: entry(seq) });
        JournalPage { total, rows: rows.collect() }
    }

    #[test]
    fn an_entry_says_when_who_what_and_in_which_case() {
        for lang in LANGUAGES {
            let shown = sound(entries(&officer(lang), &journal(50, 200), true));
            assert!(shown.contains("1991-02-12 03:04 UTC") && shown.contains("/cases/T-1"), "{shown}");
            assert!(shown.contains("typing mistake &lt;b&gt;") && shown.contains("200"));
            assert!(!sound(entries(&officer(lang), &journal(1, 1), false)).contains("/cases/T-1"));
            assert!(!sound(entries(&officer(lang), &journal(0, 0), true)).contains("<table"));
        }
    }

    #[test]
    fn only_the_fields_that_differ_are_shown_before_and_after() {
        let (old, new) =
            (json!({"id": "1", "status": "held", "note": "a"}), json!({"id": "1", "status": "released", "note": "a"}));
        assert_eq!(
            differing(Some(&old), Some(&new)),
            [("status".to_owned(), Some("held".to_owned()), Some("released".to_owned()))]
        );
        for lang in LANGUAGES {
            let shown = sound(difference(lang, "case", Some(&old), Some(&new)));
            assert!(shown.contains("<del>held</del>") && shown.contains("<ins>released</ins>"), "{shown}");
            sound(
                html! { (difference(lang, "case", None, Some(&new))) (difference(lang, "case", Some(&old), None)) (difference(lang, "case", None, None)) },
            );
        }
    }

    #[test]
    fn a_value_is_read_and_not_decoded() {
        assert_eq!(plain(&json!({"en": "arrest", "zh": "逮捕"})), "arrest / 逮捕");
        assert_eq!(plain(&json!({"wording": "October 1989", "precision": "month"})), "October 1989");
        assert_eq!(plain(&json!(["a", 2, true])), "a, 2, true");
    }

    #[test]
    fn an_import_is_counted_and_a_long_text_is_cut() {
        let kinds = ["event", "statement", "statement"].map(str::to_owned);
        assert_eq!(counted(&kinds), "event, statement ×2");
        assert_eq!(shortened(&"涛".repeat(200)).chars().count(), LENGTH + 1);
        assert_eq!(shortened("涛"), "涛");
    }

    #[test]
    fn a_removal_without_a_row_of_its_own_is_said_in_words() {
        for lang in LANGUAGES {
            assert!(!operation(lang, "event.remove").contains('.'), "{}", operation(lang, "event.remove"));
        }
    }
}
