//! Who asks, when, and where new ids come from.

use std::{collections::BTreeSet, sync::Arc};

use jiff::Timestamp;
use suasion_record::{AccountId, CaseId, Day, Id, Lang};
use suasion_store::Heading;

use crate::{AppError, Permission, Role};

/// A colleague who has proved who she is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colleague {
    /// The account.
    pub account: AccountId,
    /// The name under which she signs in; no other name is kept.
    pub name: String,
    /// What she is in the house.
    pub roles: BTreeSet<Role>,
}

/// Everything that a use case may know of the world: passed in, never looked up.
#[derive(Clone)]
pub struct Context {
    /// Who asks; nobody before signing in.
    pub who: Option<Colleague>,
    /// The language in which to answer.
    pub lang: Lang,
    /// The moment of asking.
    pub now: Moment,
    /// Why, where somebody said so; goes into the journal.
    pub reason: String,
    random: Arc<dyn Fn() -> u128 + Send + Sync>,
}

/// A moment, and its day where the house stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The moment.
    pub at: Timestamp,
    /// The calendar day.
    pub today: Day,
}

impl Context {
    /// A context; `random` must give 128 unpredictable bits at every call.
    pub fn new(who: Option<Colleague>, lang: Lang, now: Moment, random: Arc<dyn Fn() -> u128 + Send + Sync>) -> Self {
        Context { who, lang, now, reason: String::new(), random }
    }

    /// A new id.
    pub fn new_id(&self) -> Id {
        Id::new(self.now.at.as_millisecond().unsigned_abs(), (self.random)())
    }

    /// `N` unpredictable bytes.
    pub fn random_bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        for chunk in bytes.chunks_mut(16) {
            chunk.copy_from_slice(&(self.random)().to_le_bytes()[..chunk.len()]);
        }
        bytes
    }

    /// The heading under which a change goes into the journal.
    pub fn heading(&self, operation: &str, case: Option<CaseId>) -> Heading {
        Heading {
            at: self.now.at,
            account: self.who.as_ref().map(|who| who.account),
            operation: operation.to_owned(),
            case,
            reason: self.reason.clone(),
        }
    }

    /// The colleague, if she holds the permission.
    ///
    /// # Errors
    /// [`AppError::NotSignedIn`] or [`AppError::NotAllowed`].
    pub fn allow(&self, permission: Permission) -> Result<&Colleague, AppError> {
        let who = self.who.as_ref().ok_or(AppError::NotSignedIn)?;
        permission.granted_to(&who.roles).then_some(who).ok_or(AppError::NotAllowed(permission))
    }
}
