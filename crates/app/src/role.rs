//! Who may do what: five roles, and for each permission the roles that hold it.

use std::collections::BTreeSet;

use suasion_record::codes;

codes! {
    /// What a colleague is in the house. An account may hold several.
    Role {
        /// Runs the house: accounts, backups, imports.
        Administrator = "administrator",
        /// Plans over all cases and decides what leaves the house.
        Coordinator = "coordinator",
        /// Leads cases.
        Officer = "officer",
        /// Adds what comes in.
        Contributor = "contributor",
        /// Reads the journal and checks it; changes nothing.
        Auditor = "auditor",
    }
}

codes! {
    /// What an operation needs.
    Permission {
        /// Nothing: to sign in, to read what the product is.
        Anyone = "anyone",
        /// To be signed in.
        SignedIn = "signed_in",
        /// To read cases.
        Read = "read",
        /// To add to cases.
        Add = "add",
        /// To open and change cases, to accept statements, to judge answers, to remove.
        Decide = "decide",
        /// To take a document or a case out of the house.
        Export = "export",
        /// To bring cases in.
        Import = "import",
        /// To read and check the journal.
        Audit = "audit",
        /// To see and change accounts, to back up.
        Administer = "administer",
    }
}

/// The table of permissions: which roles hold which.
const HELD_BY: &[(Permission, &[Role])] = &[
    (Permission::Anyone, Role::ALL),
    (Permission::SignedIn, Role::ALL),
    (Permission::Read, &[Role::Coordinator, Role::Officer, Role::Contributor]),
    (Permission::Add, &[Role::Coordinator, Role::Officer, Role::Contributor]),
    (Permission::Decide, &[Role::Coordinator, Role::Officer]),
    (Permission::Export, &[Role::Coordinator, Role::Officer]),
    (Permission::Import, &[Role::Administrator, Role::Coordinator]),
    (Permission::Audit, &[Role::Auditor, Role::Administrator]),
    (Permission::Administer, &[Role::Administrator]),
];

impl Permission {
    /// The roles that hold it.
    pub fn held_by(self) -> &'static [Role] {
        HELD_BY.iter().find(|(permission, _)| *permission == self).map_or(&[], |(_, roles)| roles)
    }

    /// Whether somebody with these roles holds it.
    pub fn granted_to(self, roles: &BTreeSet<Role>) -> bool {
        self == Permission::Anyone || self.held_by().iter().any(|role| roles.contains(role))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_permission_has_a_row_and_somebody_holds_it() {
        for permission in Permission::ALL {
            assert!(!permission.held_by().is_empty(), "{}", permission.code());
            assert_eq!(HELD_BY.iter().filter(|(row, _)| row == permission).count(), 1);
        }
    }

    #[test]
    fn an_auditor_reads_the_journal_and_no_case_and_an_administrator_no_case_either() {
        let (auditor, administrator) = (BTreeSet::from([Role::Auditor]), BTreeSet::from([Role::Administrator]));
        assert!(Permission::Audit.granted_to(&auditor) && !Permission::Read.granted_to(&auditor));
        assert!(!Permission::Read.granted_to(&administrator));
        assert!(!Permission::Administer.granted_to(&BTreeSet::from([Role::Coordinator, Role::Officer])));
    }
}
