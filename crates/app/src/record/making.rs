//! What a reader of forms needs to make records: ids, the day, and the record being changed.

use suasion_campaign::Record;
use suasion_record::{AccountId, Id};

use crate::{Context, Permission};

/// Where new ids come from, and what is being changed.
pub struct Making<'a> {
    context: &'a Context,
    brings_in: bool,
    /// The record being changed; none while a new one is made.
    pub old: Option<&'a Record>,
}

impl<'a> Making<'a> {
    /// Making a new record, or changing an old one.
    pub fn new(context: &'a Context, old: Option<&'a Record>) -> Self {
        Making { context, brings_in: false, old }
    }

    /// Making the records of a case that is brought in whole.
    pub fn bringing_in(context: &'a Context) -> Self {
        Making { context, brings_in: true, old: None }
    }

    /// Whether the record may go by what is entered: it was weighed where it comes from, or is entered by somebody who
    /// decides. What anybody else adds is recorded and waits.
    pub fn decides(&self) -> bool {
        self.brings_in || self.context.allow(Permission::Decide).is_ok()
    }

    /// Whether a case is brought in whole, in the state in which it left another house.
    pub fn brings_in(&self) -> bool {
        self.brings_in
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
