//! Names: a row each, with what the name is and how it was romanised to choose from.
//!
//! The API, case files and tables write a name on a line, `text | kind | romanisation`; [`folded`] makes such lines of the
//! rows, so that both are read in one way.

use maud::{Markup, html};
use suasion_app::{
    domain::{NameKind, Romanisation},
    form::{Field, Values},
};
use suasion_locale::word;

use super::{
    Drawn,
    frame::{Framed, control_id},
};

/// The field that holds names.
pub(super) const NAMES: &str = "names";

/// Rows that a form has at least, and that it gets more of at a time.
const ROWS: usize = 4;

/// Rows that somebody can ask for, so that a page stays one.
const MOST: usize = 40;

/// The button that asks for more rows, and the value that says how many there are.
const MORE: &str = "more_rows";

/// The columns of a row: ending of the name, and key of the label.
const COLUMNS: [(&str, &str); 3] =
    [("text", "form-name-text"), ("kind", "form-name-kind"), ("romanisation", "form-name-romanisation")];

fn key(row: usize, column: &str) -> String {
    format!("{NAMES}_{row}_{column}")
}

/// Rows for names; those that were typed stand in the first.
pub(super) fn rows(sheet: &Drawn<'_>, field: &Field) -> Markup {
    let framed = Framed::new(sheet, field, "");
    let lines = lines(sheet.values);
    let kinds = NameKind::ALL.iter().map(|kind| kind.code());
    let kinds: Vec<_> = kinds.map(|code| (code, word(sheet.lang, &format!("name-kind-{code}")))).collect();
    let systems = Romanisation::ALL.iter().map(|system| system.code());
    let systems = systems.map(|code| (code, word(sheet.lang, &format!("romanisation-{code}"))));
    let nothing = ("", word(sheet.lang, "form-name-no-romanisation"));
    let systems: Vec<_> = std::iter::once(nothing).chain(systems).collect();
    let body = html! {
        @for row in 0..count(sheet.values) {
            @let mut parts = lines.get(row).map_or("", String::as_str).splitn(3, ['|', '｜']).map(str::trim);
            @let text = parts.next().unwrap_or("");
            @let kind = parts.next().filter(|kind| !kind.is_empty()).unwrap_or("legal");
            @let system = parts.next().unwrap_or("");
            div.name-row {
                (labelled(sheet, row, 0, html! {
                    input id=(control_id(&key(row, "text"))) name=(key(row, "text")) value=(text) autocomplete="off"
                        aria-describedby=[framed.described().filter(|_| row == 0)]
                        aria-invalid=[framed.invalid().filter(|_| row == 0)];
                }))
                (labelled(sheet, row, 1, select(&key(row, "kind"), kind, &kinds)))
                (labelled(sheet, row, 2, select(&key(row, "romanisation"), system, &systems)))
            }
        }
    };
    framed.group(sheet, body)
}

fn labelled(sheet: &Drawn<'_>, row: usize, column: usize, control: Markup) -> Markup {
    let (ending, label) = COLUMNS[column];
    html! {
        div { label.side for=(control_id(&key(row, ending))) { (word(sheet.lang, label)) } (control) }
    }
}

/// A pick-list; what is not in it stays in it, so that the message about it is understood.
fn select(key: &str, value: &str, options: &[(&str, String)]) -> Markup {
    html! {
        select id=(control_id(key)) name=(key) {
            @if !options.iter().any(|(code, _)| *code == value) { option value=(value) selected { (value) } }
            @for (code, label) in options { option value=(code) selected[*code == value] { (label) } }
        }
    }
}

/// The button that asks for more rows, where there are rows.
pub(super) fn more_rows(sheet: &Drawn<'_>) -> Markup {
    html! {
        @if sheet.fields.iter().any(|field| field.name == NAMES) {
            button.quiet name=(MORE) value=(count(sheet.values) + ROWS) formnovalidate {
                (word(sheet.lang, "form-name-more"))
            }
        }
    }
}

/// How many rows there are: one to spare, and no fewer than were asked for.
fn count(values: &Values) -> usize {
    let wanted = values.one(MORE).parse().unwrap_or(0).min(MOST);
    (lines(values).len() + 1).max(ROWS).max(wanted)
}

/// Whether somebody pressed the button for more rows rather than the one that saves.
pub fn wants_more_rows(values: &Values) -> bool {
    !values.one(MORE).is_empty()
}

/// The names as lines, one a line.
fn lines(values: &Values) -> Vec<String> {
    let lines = values.all(NAMES).into_iter().flat_map(str::lines).map(str::trim);
    lines.filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// The same values with the rows made into lines, in their order. A row without a text is no name.
pub fn folded(values: &Values) -> Values {
    let row = |name: &str| {
        let (row, column) = name.strip_prefix(NAMES)?.strip_prefix('_')?.split_once('_')?;
        COLUMNS.iter().any(|(ending, _)| *ending == column).then(|| row.parse::<usize>().ok())?
    };
    let mut rows: Vec<usize> = values.names().filter_map(row).collect();
    rows.sort_unstable();
    rows.dedup();
    // The other fields stay as typed: in a letter every blank counts.
    let mut all = values.only(|name| name != NAMES && row(name).is_none());
    for line in values.all(NAMES) {
        all.add(NAMES, line);
    }
    for row in rows {
        let [text, kind, system] = COLUMNS.map(|(ending, _)| values.one(&key(row, ending)).to_owned());
        if !text.is_empty() {
            let line = match (kind.as_str(), system.as_str()) {
                ("" | "legal", "") => text,
                (kind, "") => format!("{text} | {kind}"),
                ("", system) => format!("{text} | legal | {system}"),
                (kind, system) => format!("{text} | {kind} | {system}"),
            };
            all.add(NAMES, line);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_become_lines_in_their_order_and_everything_else_stays() {
        let typed = [
            ("reference", "T-1"),
            ("names_10_text", "老木"),
            ("names_10_kind", "pen"),
            ("names_0_text", "王军涛"),
            ("names_0_kind", "legal"),
            ("names_2_text", "Wang Chün-t'ao"),
            ("names_2_kind", "legal"),
            ("names_2_romanisation", "wade_giles"),
            ("names_3_kind", "legal"),
            ("names_3_text", ""),
        ];
        let folded = folded(&typed.into_iter().collect());
        assert_eq!(folded.all("names"), ["王军涛", "Wang Chün-t'ao | legal | wade_giles", "老木 | pen"]);
        assert_eq!(folded.one("reference"), "T-1");
        assert_eq!(folded.names().count(), 2);
    }
}
