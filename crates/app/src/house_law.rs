//! What a house knows of the law beyond the catalogue: the texts it has, and the citations its colleagues have compared
//! with a text. Both stand on the shelf of the store; neither is shipped.

mod confirm;
mod find;
mod texts;

pub(crate) use confirm::refuse_unconfirmed;

pub use confirm::{CONFIRM, ConfirmationView, Confirmed, Held};
pub use find::{FIND, FoundArticle};
pub use texts::{ArticleView, TEXT, TextRow, TextView};
