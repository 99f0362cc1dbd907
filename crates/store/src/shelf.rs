//! What belongs to the house and to no case. It is kept, journaled, backed up and taken back as records are; what it
//! says is the use cases' business.

use suasion_record::Id;

suasion_record::codes! {
    /// What kind of thing stands on the shelf.
    ShelfKind {
        /// A colleague's confirmation of a citation.
        Confirmation = "confirmation",
        /// The text of a law.
        LawText = "law_text",
    }
}

/// A thing on the shelf of the house.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shelved {
    /// Its kind.
    pub kind: ShelfKind,
    /// Its identity.
    pub id: Id,
    /// What it is about, to find it by: the row that was confirmed, the edition whose text it is.
    pub about: String,
    /// What it says, in JSON.
    pub body: String,
}
