//! Where a record is shown: the tab of its case, the part of a long page, the place on it.

use suasion_app::campaign::Kind;

use super::cases::case_path;
use crate::{link::query, parts};

/// The address at which a record is shown.
pub fn shown_at(reference: &str, kind: Kind, id: impl std::fmt::Display) -> String {
    address(reference, kind, &id.to_string(), "")
}

/// The same after it was saved, which the page then says.
pub fn saved_at(reference: &str, kind: Kind, id: impl std::fmt::Display) -> String {
    address(reference, kind, &id.to_string(), kind.code())
}

fn address(reference: &str, kind: Kind, id: &str, saved: &str) -> String {
    // A long page is shown in parts: the address says in which of them the record stands.
    let at = if is_cut(kind) { id } else { "" };
    let page = format!("{}{}", case_path(reference), tab(kind));
    format!("{}#{}", query(&page, &[("saved", saved), ("at", at)]), parts::anchor(kind, id))
}

/// The tab on which records of a kind stand.
pub const fn tab(kind: Kind) -> &'static str {
    match kind {
        Kind::Case | Kind::Event | Kind::Act | Kind::Statement => "",
        Kind::Person | Kind::Body | Kind::Relation | Kind::Source | Kind::Evidence | Kind::Consent => "/sources",
        Kind::Violation => "/law",
        Kind::Demand | Kind::Representation | Kind::Response => "/demands",
    }
}

/// Whether records of a kind stand on a page that is cut into parts when it is long.
const fn is_cut(kind: Kind) -> bool {
    use Kind::*;
    matches!(kind, Event | Act | Statement | Violation | Demand | Representation | Response)
}
