//! What can be wrong with a journal, or with rows that do not agree with it.

use std::fmt;

use suasion_record::Id;

/// Something that nobody who wrote through this program did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// An entry says something else than when it was written.
    Altered {
        /// The entry.
        seq: u64,
    },
    /// An entry does not follow on the one before it: one was taken out, put in or moved.
    Unchained {
        /// The first entry that does not follow.
        seq: u64,
    },
    /// The journal ends elsewhere than the store remembers.
    CutOff {
        /// The last entry that is there.
        found: u64,
        /// The last entry that was written.
        expected: u64,
    },
    /// An entry changes a record from what it was not.
    Contradicted {
        /// The entry.
        seq: u64,
        /// The record's kind.
        kind: String,
        /// The record.
        id: Id,
    },
    /// A record is not what the journal says it became.
    Changed {
        /// Its kind.
        kind: String,
        /// The record.
        id: Id,
    },
    /// A record that the journal knows is gone.
    Gone {
        /// Its kind.
        kind: String,
        /// The record.
        id: Id,
    },
    /// A record is there of which the journal knows nothing.
    Unknown {
        /// Its kind.
        kind: String,
        /// The record.
        id: Id,
    },
    /// The database file has pages that are not what was written.
    Page {
        /// What the engine says.
        said: String,
    },
}

impl Fault {
    /// The journal entry that it concerns, if it concerns one.
    pub const fn seq(&self) -> Option<u64> {
        match self {
            Fault::Altered { seq } | Fault::Unchained { seq } | Fault::Contradicted { seq, .. } => Some(*seq),
            Fault::CutOff { found, .. } => Some(*found),
            _ => None,
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::Altered { seq } => write!(f, "entry {seq} was altered after it was written"),
            Fault::Unchained { seq } => {
                write!(f, "entry {seq} does not follow on the one before it: entries were taken out, put in or moved")
            }
            Fault::CutOff { found, expected } => {
                write!(f, "the journal ends at entry {found}, but {expected} was the last one written")
            }
            Fault::Contradicted { seq, kind, id } => {
                write!(f, "entry {seq} changes {kind} {id} from what it was not at that time")
            }
            Fault::Changed { kind, id } => write!(f, "{kind} {id} was changed without the journal"),
            Fault::Gone { kind, id } => write!(f, "{kind} {id} was taken away without the journal"),
            Fault::Unknown { kind, id } => write!(f, "{kind} {id} was added without the journal"),
            Fault::Page { said } => write!(f, "the database file is damaged: {said}"),
        }
    }
}
