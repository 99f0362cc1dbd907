//! What a reader of forms needs to make records: ids, the day, and the record being changed.

use suasion_campaign::Record;
use suasion_record::{AccountId, Id};

use crate::Context;

/// Where new ids come from, and what is being changed.
pub struct Making<'a> {
    context: &'a Context,
    /// The record being changed; none while a new one is made.
    pub old: Option<&'a Record>,
}

impl<'a> Making<'a> {
    /// Making a new record, or changing an old one.
    pub fn new(context: &'a Context, old: Option<&'a Record>) -> Self {
        Making { context, old }
    }

    /// A new id.
    pub fn new_id(&self) -> Id {
        self.context.new_id()
    }

    /// The id of the record being changed, or a new one.
    pub fn id(&self) -> Id {
        self.old.map_or_else(|| self.new_id(), Record::id)
    }

    /// Who makes the change.
    pub fn account(&self) -> Option<AccountId> {
        self.context.who.as_ref().map(|who| who.account)
    }
}
