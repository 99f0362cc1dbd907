//! Forms: what an operation's input consists of, what somebody typed, and what was meant.

mod field;
mod fit;
mod json;
mod names;
mod nearest;
mod object;
mod reading;
mod values;

pub use field::{Field, Takes};
pub use fit::{LETTER, LINE, NAME, NAMES, SENTENCES, longest};
pub(crate) use fit::{name_problem, text_problem};
pub use names::write_name;
pub use object::object;
pub use reading::{Form, Labels, Lookup};
pub use values::Values;
