//! The few words that stand on every page and that no caller needs to give.

use suasion_record::Lang;

/// The words around the two numbers of "page 2 of 7".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageWords {
    /// Before the page's number.
    pub before: &'static str,
    /// Between the page's number and the number of pages.
    pub between: &'static str,
    /// After the number of pages.
    pub after: &'static str,
}

/// "Page 2 of 7" in the document's language.
pub const fn page_words(lang: Lang) -> PageWords {
    match lang {
        Lang::En => PageWords { before: "Page ", between: " of ", after: "" },
        Lang::ZhHans => PageWords { before: "第", between: "页，共", after: "页" },
        Lang::ZhHant => PageWords { before: "第", between: "頁，共", after: "頁" },
    }
}
