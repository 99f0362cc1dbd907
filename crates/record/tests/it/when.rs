//! Uncertain dates: what people type, what it means, how it prints.

mod counting;
mod meaning;
mod printing;
mod properties;
mod reading;
mod refusing;

use suasion_record::{Day, When, WhenFault};

fn read(text: &str) -> When {
    When::read(text).unwrap_or_else(|error| panic!("{error}"))
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn fault(text: &str) -> WhenFault {
    When::read(text).expect_err(text).fault
}

/// Each wording with the EDTF text that it means.
fn assert_meanings(wordings: &[(&str, &str)]) {
    for (wording, edtf) in wordings {
        let when = read(wording);
        assert_eq!(when.edtf().as_deref(), Some(*edtf), "{wording}");
        assert_eq!(when.wording(), *wording, "the wording is kept byte for byte");
    }
}
