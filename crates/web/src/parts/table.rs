//! A table of data: what it shows, sortable by links, how many rows there are; and the pager under it.

use maud::{Markup, html};
use suasion_app::domain::Lang;
use suasion_locale::say;

use crate::link::query;

/// A column.
pub struct Column {
    label: String,
    number: bool,
    does: bool,
    sort: Option<(String, bool)>,
}

impl Column {
    /// A column of words.
    pub fn new(label: impl Into<String>) -> Self {
        Column { label: label.into(), number: false, does: false, sort: None }
    }

    /// A column of figures.
    #[must_use]
    pub fn number(mut self) -> Self {
        self.number = true;
        self
    }

    /// A column of links that do something. It is not printed.
    #[must_use]
    pub fn does(mut self) -> Self {
        self.does = true;
        self
    }

    /// Its class in the style sheet.
    const fn class(&self) -> Option<&'static str> {
        match (self.number, self.does) {
            (true, _) => Some("number"),
            (_, true) => Some("does"),
            _ => None,
        }
    }

    /// Sorted by a link; `here` if the table stands in this order.
    #[must_use]
    pub fn sorted_by(mut self, href: impl Into<String>, here: bool) -> Self {
        self.sort = Some((href.into(), here));
        self
    }
}

/// A table.
pub struct Table {
    /// What it shows; said to everybody, above the table.
    pub caption: String,
    /// Its columns. The first heads its row.
    pub columns: Vec<Column>,
    /// Its rows: the id of the row if it has one (see [`super::anchor`]), and its cells.
    pub rows: Vec<(Option<String>, Vec<Markup>)>,
    /// Stands in place of the table if it has no rows.
    pub empty: Markup,
}

/// A table, or what to do while it is empty. On a narrow screen every row becomes a block in which each cell bears the
/// words of its column; the roles keep it a table to those who have it read to them.
pub fn table(table: &Table) -> Markup {
    if table.rows.is_empty() {
        return table.empty.clone();
    }
    html! {
        div.scroll tabindex="0" role="group" aria-label=(table.caption) {
            table role="table" {
                caption { (table.caption) }
                thead role="rowgroup" { tr role="row" { @for column in &table.columns { (head(column)) } } }
                tbody role="rowgroup" {
                    @for (id, cells) in &table.rows {
                        tr role="row" id=[id.as_ref()] {
                            @for (place, cell) in cells.iter().enumerate() { (one(table.columns.get(place), place, cell)) }
                        }
                    }
                }
            }
        }
    }
}

/// A cell. On a narrow screen the first heads its row and needs no words, nor does a link that says what it does.
fn one(column: Option<&Column>, place: usize, cell: &Markup) -> Markup {
    let class = column.and_then(Column::class);
    let label = column.filter(|column| !column.does && !cell.0.is_empty()).map(|column| &column.label);
    html! {
        @if place == 0 {
            th scope="row" role="rowheader" class=[class] { (cell) }
        } @else {
            td role="cell" class=[class] data-label=[label] { (cell) }
        }
    }
}

fn head(column: &Column) -> Markup {
    let sorted = column.sort.as_ref().is_some_and(|(_, here)| *here);
    html! {
        th scope="col" role="columnheader" class=[column.class()] aria-sort=[sorted.then_some("other")] {
            @match &column.sort {
                Some((href, false)) => a href=(href) { (column.label) },
                _ => (column.label),
            }
        }
    }
}

/// Which rows are shown of how many, and the way to the others. `base` is the address without the page; `pairs` what
/// else its query holds. Nothing where one page holds all.
pub fn pager(lang: Lang, total: u64, page: u32, rows: u32, base: &str, pairs: &[(&str, &str)]) -> Markup {
    let (page, rows) = (u64::from(page.max(1)), u64::from(rows.max(1)));
    if total == 0 || (page == 1 && total <= rows) {
        return html! {};
    }
    let (first, last) = ((page - 1) * rows + 1, (page * rows).min(total));
    let to = |page: u64| {
        let page = page.to_string();
        query(base, &[pairs, &[("page", page.as_str())]].concat())
    };
    let fill = [("first", first.into()), ("last", last.into()), ("total", total.into())];
    html! {
        nav.pager aria-label=(say(lang, "part-pages", &[])) {
            @if page > 1 { a rel="prev" href=(to(page - 1)) { (say(lang, "part-before", &[])) } " " }
            span { (say(lang, "part-rows", &fill)) }
            @if last < total { " " a rel="next" href=(to(page + 1)) { (say(lang, "part-after", &[])) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pager_says_which_rows_of_how_many_and_keeps_the_filter() {
        let shown = pager(Lang::En, 120, 2, 50, "/cases", &[("status", "held"), ("sort", "")]).into_string();
        assert!(shown.contains("51") && shown.contains("100") && shown.contains("120"), "{shown}");
        assert!(shown.contains("/cases?status=held&amp;page=1") && shown.contains("page=3"), "{shown}");
        assert_eq!(pager(Lang::En, 50, 1, 50, "/cases", &[]).into_string(), "");
        assert!(pager(Lang::En, 3, 2, 50, "/cases", &[]).into_string().contains("page=1"));
        assert_eq!(pager(Lang::En, 0, 1, 50, "/cases", &[]).into_string(), "");
    }

    #[test]
    fn a_cell_bears_the_words_of_its_column_for_narrow_screens() {
        let columns = vec![Column::new("Case"), Column::new("Real").number(), Column::new("Next").does()];
        let cells = vec![html! { "T-1" }, html! { "3" }, html! {}];
        let filled = Table { caption: "c".into(), columns, rows: vec![(None, cells)], empty: html! {} };
        let shown = table(&filled).into_string();
        assert!(shown.contains(r#"<td role="cell" class="number" data-label="Real">3</td>"#), "{shown}");
        assert!(shown.contains(r#"<td role="cell" class="does"></td>"#), "{shown}");
        assert!(shown.contains(r#"<th scope="row" role="rowheader">T-1</th>"#), "{shown}");
    }

    #[test]
    fn an_empty_table_says_what_to_enter_first() {
        let nothing = Table { caption: "c".into(), columns: vec![], rows: vec![], empty: html! { p { "first" } } };
        assert_eq!(table(&nothing).into_string(), "<p>first</p>");
    }
}
