//! Forms: what an operation's input consists of, what somebody typed, and what was meant.

mod field;
mod names;
mod nearest;
mod object;
mod reading;
mod values;

pub use field::{Field, Takes};
pub use names::write_name;
pub use object::object;
pub use reading::{Form, Labels, Lookup};
pub use values::Values;
