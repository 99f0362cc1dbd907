//! Keys, passwords, digests and sealed backups: the only user of cryptography.
//!
//! A [`Passphrase`] becomes a [`Key`] by argon2id with the parameters that a [`KeyHeader`] keeps beside the store, or a
//! key is read from a key file. Colleagues sign in with passwords ([`password`]) and then carry a [`Token`]. The
//! journal is chained and frozen texts are identified by [`digest`]; whole stores leave the house only [`backup`]-sealed.
//!
//! A secret here has no `Debug`, no `Display`, no `Serialize` and no `Clone`, and is wiped from memory when dropped.
//! Random bytes are handed in by the edge; only `age` draws its own, for the file keys of backups.

pub mod backup;
pub mod digest;
mod error;
mod header;
mod key;
mod passphrase;
pub mod password;
mod strength;
mod token;

pub use error::VaultError;
pub use header::KeyHeader;
pub use key::Key;
pub use passphrase::Passphrase;
pub use strength::Strength;
pub use token::Token;
