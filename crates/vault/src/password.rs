//! Passwords of colleagues: kept as argon2id verifiers in PHC text, checked in the same time whether or not they exist.

use argon2::{
    Argon2,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};

use crate::{Passphrase, Strength, VaultError};

/// The verifier to keep for a password; `salt` comes from the operating system's randomness.
///
/// # Errors
/// If the password is empty or memory is short.
pub fn hash(password: &Passphrase, salt: [u8; 16], strength: Strength) -> Result<String, VaultError> {
    if password.is_empty() {
        return Err(VaultError::Empty);
    }
    let hash: PasswordHash = strength
        .password_work()
        .argon2()?
        .hash_password_with_salt(password.bytes(), &salt)
        .map_err(VaultError::Password)?;
    Ok(hash.to_string())
}

/// Whether a password is the one of a verifier. A damaged verifier verifies nothing.
pub fn verify(password: &Passphrase, verifier: &str) -> bool {
    PasswordHash::new(verifier).is_ok_and(|hash| Argon2::default().verify_password(password.bytes(), &hash).is_ok())
}

/// Does the work of [`verify`] for a name that nobody has, so that the time does not tell who exists. Always false.
pub fn verify_nobody(password: &Passphrase, strength: Strength) -> bool {
    let work = strength.password_work().argon2();
    let worked = work.map(|argon2| argon2.hash_password_into(password.bytes(), &[0; 16], &mut [0; 32]));
    // The result is looked at, so that the work cannot be left out as unused.
    worked.is_err() && password.is_empty() && std::hint::black_box(false)
}

/// Letters and digits that nobody mistakes for one another: 32 of them, five bits each.
const PLAIN: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// A password to be shown once, of 100 of these random bits: four groups of five letters and digits.
pub fn one_time(random: [u8; 16]) -> String {
    let mut bits = u128::from_le_bytes(random);
    let mut letter = || {
        let index = (bits & 31) as usize;
        bits >>= 5;
        char::from(PLAIN[index])
    };
    let groups: Vec<String> = (0..4).map(|_| (0..5).map(|_| letter()).collect()).collect();
    groups.join("-")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Passphrase {
        Passphrase::new(text.to_owned())
    }

    #[test]
    fn a_password_verifies_against_its_own_verifier_only() {
        let verifier = hash(&typed("correct horse"), [3; 16], Strength::Light).unwrap();
        assert!(verifier.starts_with("$argon2id$v=19$"));
        assert!(verify(&typed("correct horse"), &verifier));
        assert!(!verify(&typed("correct house"), &verifier));
        assert!(!verify(&typed("correct horse"), &verifier.replace('$', "")));
    }

    #[test]
    fn the_real_strength_reaches_what_owasp_asks() {
        let work = Strength::Standard.password_work();
        assert!(work.memory_kib >= 19 * 1024 && work.passes >= 2);
        let key = Strength::Standard.work();
        assert!(key.memory_kib >= 256 * 1024 && key.passes >= 3);
    }

    #[test]
    fn nobody_never_signs_in() {
        assert!(!verify_nobody(&typed("anything"), Strength::Light));
        assert!(!verify_nobody(&typed(""), Strength::Light));
    }

    #[test]
    fn an_empty_password_is_not_kept() {
        assert!(matches!(hash(&typed(""), [3; 16], Strength::Light), Err(VaultError::Empty)));
    }

    #[test]
    fn a_one_time_password_is_long_plain_and_another_for_other_bits() {
        assert_eq!(one_time([0; 16]), "aaaaa-aaaaa-aaaaa-aaaaa");
        assert_eq!(one_time([255; 16]), "99999-99999-99999-99999");
        assert_ne!(one_time([1; 16]), one_time([2; 16]));
        assert_eq!(PLAIN.iter().collect::<std::collections::BTreeSet<_>>().len(), 32);
        assert!(!PLAIN.iter().any(|letter| b"lo01".contains(letter)));
    }
}
