//! Who changes something, when and why: the head of a journal entry.

use jiff::Timestamp;
use suasion_record::{AccountId, CaseId};

/// The head of a journal entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// When.
    pub at: Timestamp,
    /// Who; nobody where the program itself acts.
    pub account: Option<AccountId>,
    /// Which operation of the table of operations.
    pub operation: String,
    /// The case it concerns, where it concerns one.
    pub case: Option<CaseId>,
    /// Why, in the colleague's own words; may be empty.
    pub reason: String,
}
