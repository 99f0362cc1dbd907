//! A secret cannot be printed, logged, stored or copied by mistake: the traits that would allow it are not there.

use suasion_vault::{Key, Passphrase, Token};

/// Compiles only while the type implements none of the traits: if it did, two candidates for `proof` would fit and
/// the compiler could not choose between them.
macro_rules! never {
    ($secret:ty: $($forbidden:path),+) => {$({
        trait Ambiguous<A> {
            fn proof() {}
        }
        impl<T: ?Sized> Ambiguous<()> for T {}
        #[allow(dead_code)]
        struct Implements;
        impl<T: ?Sized + $forbidden> Ambiguous<Implements> for T {}
        <$secret as Ambiguous<_>>::proof();
    })+};
}

#[test]
fn secrets_have_no_text_no_stored_form_and_no_copies() {
    never!(Key: std::fmt::Debug, std::fmt::Display, serde::Serialize, Clone);
    never!(Passphrase: std::fmt::Debug, std::fmt::Display, serde::Serialize, Clone);
    never!(Token: std::fmt::Debug, std::fmt::Display, serde::Serialize, Clone);
}
